//! The lines of a run side by side.

use super::headline::{Rewind, rewinds};
use crate::analysis::Debrief;
use crate::analysis::branches::{self, BranchRow, Parted};
use crate::analysis::review::Moved;
use crate::report::chart::Chart;
use crate::report::debrief::Teller;
use crate::report::debrief_text::quadrant_points;
use crate::report::figures;
use crate::session::Session;
use crate::tell;
use crate::ui::screens::debrief::sheets::{Cell, Orders, Sheet};
use crate::ui::widget::Sorting;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchesView {
    /// What is said above them, or why there are none.
    pub lead: String,
    pub rows: Vec<RowView>,
    pub by: Option<Sorting>,
    /// Ways to make another line: one a sprint.
    pub rewinds: Vec<Rewind>,
    /// What came of each sprint, in words.
    pub came: Vec<String>,
    /// The same as a way through the quadrants.
    pub way: Chart,
}

/// A line of the run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    pub name: String,
    pub decision: String,
    /// Outcome, alignment, delivery.
    pub scores: [String; 3],
    pub ending: String,
}

impl BranchesView {
    /// Of a run.
    pub fn new(t: &Teller<'_>, session: &Session, debrief: &Debrief, orders: Orders) -> Self {
        let rows = match session.journal().lines().len() {
            0 | 1 => Vec::new(),
            // Lines that were played here replay here; one that does not is not shown.
            _ => branches::branches(session.scenario(), session.journal()).unwrap_or_default(),
        };
        let lead = t.say(if rows.is_empty() { "debrief-branches-none" } else { "debrief-branches-lead" });
        let rows = rows.into_iter().map(|line| (row(t, &line), line)).collect();
        let rows = orders.sorted(Sheet::Branches, rows, |(shown, line), column| match column {
            0 => Cell::text(&shown.name),
            1 => Cell::Number(line.parted.as_ref().map(|parted| f64::from(parted.day))),
            2 => Cell::Number(line.outcome.as_ref().map(|o| o.scores.outcome)),
            3 => Cell::Number(line.outcome.as_ref().map(|o| o.scores.alignment)),
            4 => Cell::Number(line.outcome.as_ref().map(|o| o.scores.delivery)),
            _ => Cell::text(&shown.ending),
        });
        let rows = rows.into_iter().map(|(shown, _)| shown).collect();
        let came = quadrant_points(t, debrief).collect();
        let way = figures::quadrant(t, debrief);
        Self { lead, rows, by: orders.of(Sheet::Branches), rewinds: rewinds(t, session), came, way }
    }
}

fn row(t: &Teller<'_>, row: &BranchRow) -> RowView {
    let none = || t.say("debrief-branch-open-score");
    let (scores, ending) = match &row.outcome {
        Some(o) => (
            [o.scores.outcome, o.scores.alignment, o.scores.delivery].map(|s| t.score(s)),
            tell::ending_name(t.words, t.scenario, o.ending),
        ),
        None => ([none(), none(), none()], t.with("debrief-branch-open", &[("day", &row.days.to_string())])),
    };
    let decision = match &row.parted {
        Some(parted) => decided(t, parted),
        None => t.say("debrief-branch-same"),
    };
    let name = if row.name.is_empty() { t.say("debrief-branch-current") } else { row.name.clone() };
    RowView { name, decision, scores, ending }
}

fn decided(t: &Teller<'_>, parted: &Parted) -> String {
    let what = match &parted.here {
        Some(Moved::Plan { actions, .. }) if actions.is_empty() => t.say("move-plan-empty"),
        Some(Moved::Plan { actions, .. }) => t.actions(actions),
        Some(Moved::Answer { dilemma, choice }) => {
            let dilemma = &t.scenario.story.dilemmas[*dilemma];
            let choice = dilemma.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
            t.with("debrief-branch-answer", &[("dilemma", &dilemma.title), ("choice", choice)])
        }
        None => String::new(),
    };
    t.with("debrief-branch-decision", &[("day", &parted.day.to_string()), ("what", &what)])
}
