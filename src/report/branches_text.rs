//! The lines of a run side by side, in words: what each is called, where it parted, what it came to.

use super::debrief::Teller;
use crate::analysis::branches::{BranchRow, Parted};
use crate::analysis::review::Moved;

/// Name, where it parted and how, alignment, delivery, outcome.
pub fn row(teller: &Teller<'_>, row: &BranchRow) -> [String; 5] {
    let name = if row.name.is_empty() { teller.say("report-branch-now") } else { row.name.clone() };
    let parted = row.parted.as_ref().map_or_else(|| "–".to_owned(), |p| parted(teller, p));
    let [alignment, delivery, outcome] = match &row.outcome {
        Some(o) => [o.scores.alignment, o.scores.delivery, o.scores.outcome].map(|x| teller.score(x)),
        None => ["–".to_owned(), "–".to_owned(), teller.with("report-branch-left", &[("day", &row.days.to_string())])],
    };
    [name, parted, alignment, delivery, outcome]
}

/// The same in a line.
pub fn line(teller: &Teller<'_>, row: &BranchRow) -> String {
    let [name, parted, alignment, delivery, outcome] = self::row(teller, row);
    let values = [
        ("name", name.as_str()),
        ("parted", &parted),
        ("alignment", &alignment),
        ("delivery", &delivery),
        ("outcome", &outcome),
    ];
    teller.with(if row.outcome.is_some() { "report-branch-row" } else { "report-branch-row-left" }, &values)
}

fn parted(teller: &Teller<'_>, parted: &Parted) -> String {
    let day = parted.day.to_string();
    match &parted.here {
        Some(Moved::Answer { dilemma, choice }) => {
            let text = &teller.scenario.story.dilemmas[*dilemma];
            let choice = text.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
            teller.with("report-branch-answer", &[("day", &day), ("dilemma", &text.title), ("choice", choice)])
        }
        Some(Moved::Plan { .. }) | None => teller.with("report-branch-plan", &[("day", &day)]),
    }
}
