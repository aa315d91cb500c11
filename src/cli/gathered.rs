//! `two-hats progress`: what was gathered over all runs.

use std::io::Write;

use serde::Serialize;

use super::report::pretty;
use super::{CliError, Exit, ProgressArgs};
use crate::analysis::calibration::{self, Calibration};
use crate::content::{self, Concepts, Source};
use crate::report::habits;
use crate::session::progress::{self, Progress};
use crate::session::store::Store;
use crate::sim::ids::Seat;
use crate::tell;
use crate::words::{Locale, Words};

#[derive(Serialize)]
struct Gathered<'a> {
    cards: Vec<Met<'a>>,
    read: Vec<&'a str>,
    best: Vec<Best>,
    forecasts: Forecasts,
}

#[derive(Serialize)]
struct Met<'a> {
    id: &'a str,
    scenario: &'a str,
    day: u16,
}

#[derive(Serialize)]
struct Best {
    scenario: String,
    seat: Seat,
    outcome: u8,
}

#[derive(Serialize)]
struct Forecasts {
    ranges: usize,
    held: usize,
    mean_width_days: f64,
    interval_score_days: f64,
    chances: usize,
    brier: f64,
}

impl From<&Calibration> for Forecasts {
    fn from(c: &Calibration) -> Self {
        let d = c.days;
        Self {
            ranges: d.resolved,
            held: d.held,
            mean_width_days: d.width,
            interval_score_days: d.score,
            chances: c.chances,
            brier: c.brier,
        }
    }
}

/// Prints cards met, best results and how forecasts did.
///
/// # Errors
/// If there is no folder for data, or the output cannot be written. A damaged file is told and put aside.
pub(super) fn run(source: &Source, args: &ProgressArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let store = Store::open()?;
    let folder = store.home();
    let (gathered, warning) = Progress::load(&folder);
    if let Some(warning) = &warning {
        // Where stderr is gone there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "two-hats: {warning}");
    }
    let exit = if warning.is_some() { Exit::Found } else { Exit::Fine };
    let concepts = content::concepts(source);
    let best = best(&store);
    let all = calibration::over_all(gathered.forecasts());
    if args.json {
        let met = |id| gathered.met(id).map(|m| Met { id, scenario: &m.run.scenario, day: m.day });
        let cards = gathered.cards().filter_map(met).collect();
        writeln!(
            out,
            "{}",
            pretty(&Gathered { cards, read: gathered.read().collect(), best, forecasts: (&all).into() })
        )?;
        return Ok(exit);
    }
    let words = Words::new(Locale::English);
    cards(&words, &concepts, &gathered, out)?;
    writeln!(out)?;
    if best.is_empty() {
        writeln!(out, "{}", words.get("progress-none"))?;
    } else {
        writeln!(out, "{}", words.get("progress-best"))?;
    }
    for row in best {
        let (seat, outcome) = (tell::seat_name(&words, row.seat).to_lowercase(), i64::from(row.outcome).into());
        let values = [("scenario", row.scenario.into()), ("seat", seat.into()), ("outcome", outcome)];
        writeln!(out, "  {}", words.with("progress-best-row", &values))?;
    }
    let lines = habits::calibration(&words, &all, true);
    if !lines.is_empty() {
        writeln!(out, "\n{}", words.get("forecast-all"))?;
    }
    for line in lines {
        writeln!(out, "  {line}")?;
    }
    Ok(exit)
}

fn best(store: &Store) -> Vec<Best> {
    let all = progress::best_results(store.runs().into_iter().flatten());
    let rows = |(scenario, seats): (String, Vec<(Seat, u8)>)| {
        seats.into_iter().map(move |(seat, outcome)| Best { scenario: scenario.clone(), seat, outcome })
    };
    all.into_iter().flat_map(rows).collect()
}

fn cards(words: &Words, concepts: &Concepts, gathered: &Progress, out: &mut dyn Write) -> Result<(), CliError> {
    let met: Vec<_> = concepts.all().iter().filter_map(|c| gathered.met(&c.id).map(|m| (c, m))).collect();
    let read = gathered.read().filter(|id| concepts.get(id).is_some()).count();
    let values = [("met", met.len().into()), ("read", read.into()), ("all", concepts.all().len().into())];
    writeln!(out, "{}", words.with("progress-cards", &values))?;
    for (card, meeting) in met {
        let values = [("day", meeting.day.into()), ("scenario", meeting.run.scenario.as_str().into())];
        writeln!(out, "  {:24}  {}, {}", card.id, card.title, words.with("progress-card-met", &values))?;
    }
    Ok(())
}
