//! The lines of a run side by side: the one it is on and those put aside by name, where each parted from it, and what
//! each came to.

use super::review::Moved;
use super::review::decision::{self, Decision};
use crate::content::Scenario;
use crate::session::journal::{Entry, Journal, Line};
use crate::session::{Outcome, ResumeError, Session};
use crate::sim::start;
use std::sync::Arc;

/// One line of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchRow {
    /// Empty for the line the run is on.
    pub name: String,
    /// Working days that passed in it.
    pub days: u16,
    /// Scores and ending; `None` where it was left under way.
    pub outcome: Option<Outcome>,
    /// Where it parted from the line the run is on; `None` for that line itself, and where one is the beginning of the
    /// other.
    pub parted: Option<Parted>,
}

/// The first decision that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Parted {
    pub day: u16,
    pub sprint: u8,
    /// What was decided in this line, and in the line the run is on.
    pub here: Option<Moved>,
    pub there: Option<Moved>,
}

/// All lines of a run: those put aside, oldest first, then the one it is on.
///
/// # Errors
/// If a line does not replay.
pub fn branches(scenario: &Arc<Scenario>, journal: &Journal) -> Result<Vec<BranchRow>, ResumeError> {
    let lines = journal.lines();
    let Some(now) = lines.last() else { return Ok(Vec::new()) };
    let current = decisions(scenario, journal, now);
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let session = Session::replay_line(Arc::clone(scenario), journal.clone(), line.entries.clone())?;
            let days = line.entries.iter().filter(|e| matches!(e, Entry::Day { .. })).count() as u16;
            let own = i + 1 == lines.len();
            let parted = if own { None } else { parted(&decisions(scenario, journal, line), &current) };
            Ok(BranchRow { name: line.name.clone(), days, outcome: session.outcome(), parted })
        })
        .collect()
}

fn decisions(scenario: &Scenario, journal: &Journal, line: &Line) -> Vec<Decision> {
    let header = &journal.header;
    let first = start::start(&scenario.rules, header.seed, header.options.seating, &mut Vec::new());
    decision::decisions(&scenario.rules, first, &line.entries).rows
}

fn parted(here: &[Decision], there: &[Decision]) -> Option<Parted> {
    let same = |a: &Decision, b: &Decision| a.day == b.day && a.seat == b.seat && a.did == b.did;
    let at = here.iter().zip(there).position(|(a, b)| !same(a, b));
    let at = at.unwrap_or(here.len().min(there.len()));
    let (a, b) = (here.get(at), there.get(at));
    // Where one line is the beginning of the other, nothing was decided differently.
    let (first, _) = a.zip(b)?;
    Some(Parted { day: first.day, sprint: first.sprint, here: a.map(Moved::of), there: b.map(Moved::of) })
}
