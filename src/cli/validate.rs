//! `two-hats validate-model`: whether the model still reproduces what was measured about real software work.

use std::io::Write;
use std::sync::Arc;

use serde::Serialize;

use super::progress::{Bar, on_threads};
use super::{CliError, Exit, ValidateArgs};
use crate::analysis::validate::{self, BY_BALANCE, Case, Figure, Ledger, Shipped, Validation};
use crate::content::{self, Scenario, Source};
use crate::tell;
use crate::words::number::{decimal, integer, percent, signed_decimal};
use crate::words::{Locale, Words};

pub(super) fn run(source: &Source, args: &ValidateArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let model = super::model_of(source)?;
    let ids = content::list(source);
    let scenarios: Vec<Arc<Scenario>> = ids.iter().map(|id| super::scenario(source, id)).collect::<Result<_, _>>()?;
    let shipped: Vec<Shipped> =
        ids.iter().zip(&scenarios).map(|(id, scenario)| Shipped { id, rules: &scenario.rules }).collect();
    let counter = Bar::new("validate-model".to_owned());
    let found = on_threads(args.threads, || validate::validate(&model, &shipped, args.runs, &counter));
    drop(counter);
    // The counter never cancels.
    let Some(found) = found else { return Ok(Exit::Found) };
    let words = Words::new(Locale::English);
    if args.json {
        writeln!(out, "{}", super::report::pretty(&Report::of(&found, &words)))?;
    } else {
        print(&found, &words, out)?;
    }
    Ok(if found.holds() { Exit::Fine } else { Exit::Found })
}

#[derive(Serialize)]
struct Report<'a> {
    runs: usize,
    holds: bool,
    cases: Vec<CaseRow<'a>>,
    ledgers: &'a [Ledger],
    /// Cases that another command measures.
    elsewhere: [Elsewhere; 1],
}

#[derive(Serialize)]
struct CaseRow<'a> {
    id: &'a str,
    what: String,
    source: &'a str,
    holds: bool,
    figures: Vec<FigureRow<'a>>,
}

#[derive(Serialize)]
struct FigureRow<'a> {
    what: String,
    holds: bool,
    #[serde(flatten)]
    figure: &'a Figure,
}

#[derive(Serialize)]
struct Elsewhere {
    id: &'static str,
    command: &'static str,
}

impl<'a> Report<'a> {
    fn of(found: &'a Validation, words: &Words) -> Self {
        let figure =
            |c: &Case, f: &'a Figure| FigureRow { what: words.get(&figure_text(c, f)), holds: f.holds(), figure: f };
        let case = |c: &'a Case| CaseRow {
            id: c.id,
            what: words.get(&case_text(c)),
            source: c.source,
            holds: c.holds(),
            figures: c.figures.iter().map(|f| figure(c, f)).collect(),
        };
        Self {
            runs: found.runs,
            holds: found.holds(),
            cases: found.cases.iter().map(case).collect(),
            ledgers: &found.ledgers,
            elsewhere: [Elsewhere { id: BY_BALANCE, command: "balance" }],
        }
    }
}

fn case_text(case: &Case) -> String {
    format!("validate-{}", case.id.to_lowercase())
}

fn figure_text(case: &Case, figure: &Figure) -> String {
    format!("{}-{}", case_text(case), figure.name)
}

fn print(found: &Validation, words: &Words, out: &mut dyn Write) -> Result<(), CliError> {
    for case in &found.cases {
        writeln!(out, "{:4} {}", case.id, words.get(&case_text(case)))?;
        writeln!(out, "     {}", case.source)?;
        for figure in &case.figures {
            let what = words.get(&figure_text(case, figure));
            let verdict = words.get(if figure.holds() { "validate-pass" } else { "validate-fail" });
            writeln!(out, "     {what:<52} {:<16} {:<18} {verdict}", value(figure), band(words, figure))?;
        }
    }
    for ledger in &found.ledgers {
        print_ledger(ledger, words, out)?;
    }
    let held = found.cases.iter().filter(|c| c.holds()).count();
    let values = [
        ("held", held.into()),
        ("cases", found.cases.len().into()),
        ("runs", integer(found.runs as i64).into()),
        ("elsewhere", BY_BALANCE.into()),
    ];
    writeln!(out)?;
    Ok(super::paragraph(out, "", &words.with("validate-summary", &values))?)
}

/// Value and error, to the digits that the error leaves.
fn value(figure: &Figure) -> String {
    let value = decimal(figure.value, 3);
    if figure.error > 0.0 { format!("{value} ± {}", decimal(figure.error, 3)) } else { value }
}

fn band(words: &Words, figure: &Figure) -> String {
    let at = |x: f64| decimal(x, 2);
    match (figure.low, figure.high) {
        (Some(low), Some(high)) => words.with("validate-band", &[("low", at(low).into()), ("high", at(high).into())]),
        (None, Some(high)) => words.with("validate-at-most", &[("high", at(high).into())]),
        (Some(low), None) => words.with("validate-at-least", &[("low", at(low).into())]),
        (None, None) => String::new(),
    }
}

fn print_ledger(ledger: &Ledger, words: &Words, out: &mut dyn Write) -> Result<(), CliError> {
    let over = ledger.taken_days - ledger.planned_days;
    let values = [
        ("world", words.get(&format!("validate-world-{}", ledger.world)).into()),
        ("planned", decimal(ledger.planned_days, 1).into()),
        ("taken", decimal(ledger.taken_days, 1).into()),
    ];
    writeln!(out)?;
    super::paragraph(out, "", &words.with("validate-ledger", &values))?;
    for row in &ledger.rows {
        let cause = match row.cause {
            Some(kind) => tell::loss(words, kind),
            None => words.get("validate-interplay"),
        };
        let share = if over > 0.0 { percent(row.days / over) } else { String::new() };
        writeln!(out, "     {cause:<52} {:>7} {share:>7}", signed_decimal(row.days, 1))?;
    }
    Ok(())
}
