//! The run file: one append-only list of decisions, a line of JSON each, that replays bit for bit anywhere.
//!
//! Nothing is ever rewritten: undoing appends an `Undo`, going back to an earlier decision appends a `Branch`. What
//! counts now is found by folding the entries (see [`Journal::line`]).

use crate::sim::action::Action;
use crate::sim::ids::*;
use crate::sim::score::EndingKind;
use crate::sim::start::Seating;
use serde::{Deserialize, Serialize};

/// Layout of the file. Raised when an older program could not read it.
pub const SCHEMA: u32 = 1;
/// Version of the rules. Raised when the same decisions would lead to other days.
pub const RULES_VERSION: u32 = 5;

/// First line of a run file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub schema: u32,
    pub rules_version: u32,
    pub scenario: String,
    /// Hash of the rules without texts.
    pub content_hash: String,
    pub seed: u64,
    pub options: Options,
}

/// How a run is played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    pub seating: Seating,
    /// The seat that the desk opens on.
    pub seat: Seat,
    /// Name of the policy in the seat that nobody plays; `None`: the seat is empty, or both are played.
    pub colleague: Option<String>,
    /// When the run began, seconds since 1970; only for lists of runs.
    pub started_unix: u64,
}

/// A line of the run file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// A decision.
    Act {
        day: u16,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slot: Option<u8>,
        seat: Seat,
        by: By,
        action: Action,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<crate::policy::Reason>,
    },
    /// The machine colleague has planned.
    Planned { day: u16, seat: Seat },
    /// An answer to a situation.
    Answer { day: u16, dilemma: DilemmaId, choice: u8 },
    /// What the player expects.
    Forecast { day: u16, seat: Seat, forecast: Forecast },
    /// The player's own words.
    Note { day: u16, topic: Topic, text: String },
    /// The last decision is taken back.
    Undo,
    /// The line so far is put aside under a name, and the run goes on after its first `at` entries.
    Branch { at: usize, name: String },
    /// A day passed; its digest.
    Day { day: u16, digest: String },
    /// The run is over: what it came to, for whoever reads the file without the content it was played with.
    Ended { summary: Summary },
    /// The content was edited under way; from here on the digests belong to other rules.
    Edited { content_hash: String },
}

/// What a finished run came to, in the words and numbers of the day it was played.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Working days that passed.
    pub days: u16,
    pub ending: EndingKind,
    /// The ending's name where the scenario has its own; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ending_name: String,
    /// 0 to 100, to a tenth.
    pub outcome: f64,
    pub alignment: f64,
    pub delivery: f64,
    /// What went out, by name, and on which working day.
    #[serde(default)]
    pub shipped: Vec<(String, u16)>,
}

/// Who decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Player,
    Machine,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// While playing.
    Free,
    /// Before anything is revealed: what happened.
    WhatHappened,
    /// Before anything is revealed: what one would do differently.
    Differently,
}

/// A range the player is 80 % sure of, and a chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    pub milestone: MilestoneId,
    /// Working days.
    pub low_day: u16,
    pub high_day: u16,
    /// Chance of being on time, percent.
    pub on_time_percent: u8,
    /// Weekly use of the next release, percent of its intended users: low, high.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptake_percent: Option<(u8, u8)>,
    #[serde(default)]
    pub why: String,
}

/// A run: its header and everything appended since.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    pub header: Header,
    pub entries: Vec<Entry>,
}

/// One course of a run: the decisions that count, in order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Line {
    /// Empty for the line that the run is on.
    pub name: String,
    pub entries: Vec<Entry>,
}

/// What is wrong with a run file.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum JournalError {
    #[error("the file is empty; a run file begins with a line that names its scenario")]
    Empty,
    #[error("line {line}: {message}")]
    Line { line: usize, message: String },
    #[error(
        "this run file has layout {found}, and this program reads layout {SCHEMA}; use the program that wrote it, or a newer one"
    )]
    Schema { found: u32 },
}

impl Journal {
    /// A run that has just begun.
    pub fn new(header: Header) -> Self {
        Self { header, entries: Vec::new() }
    }

    /// The line the run is on, after undos and branches.
    pub fn line(&self) -> Line {
        self.lines().pop().unwrap_or_default()
    }

    /// All lines: those put aside by name, oldest first, then the one the run is on.
    pub fn lines(&self) -> Vec<Line> {
        let mut aside = Vec::new();
        let mut now: Vec<Entry> = Vec::new();
        for entry in &self.entries {
            match entry {
                Entry::Undo => undo(&mut now),
                Entry::Branch { at, name } => {
                    aside.push(Line { name: name.clone(), entries: now.clone() });
                    now.truncate(*at);
                }
                Entry::Act { .. }
                | Entry::Planned { .. }
                | Entry::Answer { .. }
                | Entry::Forecast { .. }
                | Entry::Note { .. }
                | Entry::Day { .. }
                | Entry::Ended { .. }
                | Entry::Edited { .. } => now.push(entry.clone()),
            }
        }
        aside.push(Line { name: String::new(), entries: now });
        aside
    }

    /// What the run came to, as it was written down when it ended; `None` while it is under way.
    pub fn summary(&self) -> Option<Summary> {
        self.line().entries.into_iter().rev().find_map(|e| match e {
            Entry::Ended { summary } => Some(summary),
            _ => None,
        })
    }

    /// The file's text.
    pub fn to_text(&self) -> String {
        let mut out = to_json(&self.header);
        for entry in &self.entries {
            out.push('\n');
            out.push_str(&to_json(entry));
        }
        out.push('\n');
        out
    }

    /// Reads a file's text. A last line that was cut off (a crash while writing) is left out and reported.
    ///
    /// # Errors
    /// What is wrong, and in which line.
    pub fn from_text(text: &str) -> Result<(Journal, Option<JournalError>), JournalError> {
        let mut lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
        let Some((_, first)) = lines.next() else { return Err(JournalError::Empty) };
        let loose: serde_json::Value = serde_json::from_str(first).map_err(|e| match at_line(0, &e) {
            _ if !e.is_eof() => JournalError::Line { line: 1, message: NO_RUN.to_owned() },
            cut_off => cut_off,
        })?;
        let schema = loose.get("schema").and_then(serde_json::Value::as_u64);
        if let Some(found) = schema.filter(|s| *s != u64::from(SCHEMA)) {
            return Err(JournalError::Schema { found: found.min(u64::from(u32::MAX)) as u32 });
        }
        let header: Header = serde_json::from_value(loose).map_err(|e| at_line(0, &e))?;
        let mut journal = Journal::new(header);
        let rest: Vec<(usize, &str)> = lines.collect();
        for (k, (number, line)) in rest.iter().enumerate() {
            match serde_json::from_str::<Entry>(line) {
                Ok(entry) => journal.entries.push(entry),
                Err(e) if k + 1 == rest.len() && e.is_eof() => return Ok((journal, Some(at_line(*number, &e)))),
                Err(e) => return Err(at_line(*number, &e)),
            }
        }
        Ok((journal, None))
    }
}

/// What is wrong with a file that is something else altogether.
const NO_RUN: &str = "no run file begins like this; the first line of one is JSON and names the scenario";

fn at_line(number: usize, error: &serde_json::Error) -> JournalError {
    let what = if error.is_eof() { "the line is cut off".to_owned() } else { error.to_string() };
    JournalError::Line { line: number + 1, message: what }
}

/// One line of JSON. These types hold numbers, texts and enums only, so that writing them cannot fail.
pub fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|e| unreachable!("plain data always has a JSON form: {e}"))
}

/// Takes back the last decision of a player since the last day, with what the machine did in answer to it.
fn undo(line: &mut Vec<Entry>) {
    let last = line.iter().rposition(|e| matches!(e, Entry::Act { by: By::Player, .. } | Entry::Day { .. }));
    if let Some(at) = last
        && matches!(line[at], Entry::Act { .. })
    {
        line.truncate(at);
    }
}
