//! Whether a run file still replays: day by day against the digests it holds, and what is different where it does not.
//!
//! It knows sessions and journals, no files and no screens.

use std::sync::Arc;

use serde::Serialize;
use similar::TextDiff;

use crate::content::Scenario;
use crate::session::journal::{Entry, Journal, Line};
use crate::session::{ResumeError, Session};

/// What replaying a run file showed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verified {
    /// Lines replayed: those put aside by branches, then the one the run is on.
    pub lines: usize,
    /// Days whose digest was compared, over all lines.
    pub days: usize,
    /// Digest of the state at the end of the line the run is on.
    pub digest: String,
    /// Whether that line is finished.
    pub finished: bool,
}

/// The first day that came out differently.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Divergence {
    /// Name of the branch it is in; empty for the line the run is on.
    pub line: String,
    pub day: u16,
    /// Number of the day's entry within the line, from 1.
    pub entry: usize,
    pub recorded: String,
    pub replayed: String,
    /// Decisions of that day, as the file has them.
    pub decisions: Vec<String>,
    /// What the replayed day changed, as a unified diff of the state on the morning and in the evening. The recorded
    /// evening cannot be shown: a file keeps its digest only.
    pub day_as_replayed: String,
}

/// Why a run file does not verify.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// A day came out differently.
    #[error("day {} came out differently: recorded {}, replayed {}", .0.day, .0.recorded, .0.replayed)]
    Diverged(Box<Divergence>),
    /// It cannot be replayed at all.
    #[error(transparent)]
    Cannot(#[from] ResumeError),
}

/// Replays every line of a run and compares every day.
///
/// # Errors
/// The first day that differs, or why it cannot be replayed.
pub fn verify(scenario: &Arc<Scenario>, journal: &Journal) -> Result<Verified, VerifyError> {
    let lines = journal.lines();
    let mut out = Verified { lines: lines.len(), days: 0, digest: String::new(), finished: false };
    for line in lines {
        out.days += days(&line.entries);
        match Session::replay_line(Arc::clone(scenario), journal.clone(), line.entries.clone()) {
            Ok(session) => (out.digest, out.finished) = (session.digest(), session.is_over()),
            Err(ResumeError::Diverged { day, recorded, replayed, text }) => {
                let found = divergence(scenario, journal, &line, day, recorded, replayed, &text)?;
                return Err(VerifyError::Diverged(Box::new(found)));
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(out)
}

fn days(entries: &[Entry]) -> usize {
    entries.iter().filter(|e| matches!(e, Entry::Day { .. })).count()
}

fn divergence(
    scenario: &Arc<Scenario>,
    journal: &Journal,
    line: &Line,
    day: u16,
    recorded: String,
    replayed: String,
    evening: &str,
) -> Result<Divergence, ResumeError> {
    let at = line.entries.iter().position(|e| matches!(e, Entry::Day { day: d, .. } if *d == day));
    let at = at.unwrap_or(line.entries.len());
    // Everything up to here has just been replayed, so that the morning can be replayed again.
    let morning = Session::replay_line(Arc::clone(scenario), journal.clone(), line.entries[..at].to_vec())?;
    let first = line.entries[..at].iter().rposition(|e| matches!(e, Entry::Day { .. })).map_or(0, |i| i + 1);
    let decisions = line.entries[first..at].iter().map(crate::session::journal::to_json).collect();
    let names = (format!("day {day}, morning"), format!("day {day}, evening as replayed"));
    Ok(Divergence {
        line: line.name.clone(),
        day,
        entry: at + 1,
        recorded,
        replayed,
        decisions,
        day_as_replayed: difference(&morning.describe(), evening, &names.0, &names.1),
    })
}

/// Where two runs of the same company part: the first entry that differs, and what the states of that moment have
/// different. `None` if one is the beginning of the other.
///
/// # Errors
/// If one of them does not replay up to there.
pub fn compare(scenario: &Arc<Scenario>, one: &Journal, other: &Journal) -> Result<Option<Parting>, ResumeError> {
    let (a, b) = (one.line().entries, other.line().entries);
    let Some(at) = a.iter().zip(&b).position(|(x, y)| x != y) else { return Ok(None) };
    let end = |entries: &[Entry]| {
        entries[at..].iter().position(|e| matches!(e, Entry::Day { .. })).map_or(entries.len(), |k| at + k + 1)
    };
    let until = |journal: &Journal, entries: &[Entry]| {
        Session::replay_line(Arc::clone(scenario), journal.clone(), unchecked(&entries[..end(entries)]))
    };
    let (left, right) = (until(one, &a)?, until(other, &b)?);
    let day = day_of(&a[..at]);
    let difference = difference(&left.describe(), &right.describe(), "the first file", "the second file");
    let text = |e: &Entry| crate::session::journal::to_json(e);
    Ok(Some(Parting { day, entry: at + 1, first: text(&a[at]), second: text(&b[at]), difference }))
}

/// Where two runs part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Parting {
    /// The working day on which they part.
    pub day: u16,
    /// Number of the first entry that differs, from 1.
    pub entry: usize,
    pub first: String,
    pub second: String,
    /// The states on the evening of that day, as a unified diff.
    pub difference: String,
}

fn day_of(entries: &[Entry]) -> u16 {
    let last = entries.iter().rev().find_map(|e| match e {
        Entry::Day { day, .. } => Some(*day),
        _ => None,
    });
    last.unwrap_or(0) + 1
}

/// The entries with the last day left out of the comparison: it is what may differ. Its decisions stand.
fn unchecked(entries: &[Entry]) -> Vec<Entry> {
    let kept = match entries.last() {
        Some(Entry::Day { .. }) => &entries[..entries.len() - 1],
        _ => entries,
    };
    kept.to_vec()
}

fn difference(one: &str, other: &str, first: &str, second: &str) -> String {
    TextDiff::from_lines(one, other).unified_diff().context_radius(2).header(first, second).to_string()
}
