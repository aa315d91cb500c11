//! What was reported, against what was seen with own eyes.

use std::collections::BTreeMap;

use super::Source;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::state::Colour;
use crate::tell;

/// A part of the work, as told and as seen.
#[derive(Debug, Clone, PartialEq)]
pub struct StatusRow {
    pub feature: String,
    pub team: String,
    pub reported: Option<Told>,
    pub seen: Option<Told>,
    /// Own eyes saw it worse than the report has it.
    pub polished: bool,
}

/// A colour and how old it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub colour: Colour,
    pub word: String,
    /// The part is finished: its colour is the feature's, and says nothing of it any more.
    pub done: bool,
    pub day: u16,
    /// Working days since.
    pub days_ago: u16,
}

/// What was heard or seen of a part.
#[derive(Clone, Copy, PartialEq)]
struct Heard {
    colour: Colour,
    done: bool,
}

#[derive(Default)]
struct Row {
    reported: Option<(u16, Heard)>,
    seen: Option<(u16, Heard)>,
    /// Whether something was heard or seen in this sprint.
    new: bool,
}

/// Working days between a report and a look within which they speak of the same thing.
const SAME_THING_DAYS: u16 = 5;

fn polished(row: &Row) -> bool {
    match (row.reported, row.seen) {
        (Some((told_day, told)), Some((seen_day, seen))) => {
            seen.colour < told.colour && !told.done && told_day.abs_diff(seen_day) <= SAME_THING_DAYS
        }
        _ => false,
    }
}

/// Parts that somebody reported on or looked at in the sprint: what differs first, then the worst.
pub(super) fn rows(source: &Source<'_>) -> Vec<StatusRow> {
    let first = source.o.rules.calendar.first_day(source.sprint);
    let last = first + source.o.rules.calendar.sprint_days - 1;
    let mut rows: BTreeMap<(FeatureId, TeamId), Row> = BTreeMap::new();
    for fact in source.all.iter().filter(|f| f.day <= last) {
        match fact.what {
            What::StatusReported { team, feature, colour, remaining_days } => {
                let row = rows.entry((feature, team)).or_default();
                row.reported = Some((fact.day, Heard { colour, done: remaining_days <= 0.0 }));
                row.new |= fact.day >= first;
            }
            What::LookedAt { team, feature: Some(feature), colour, remaining_days, .. } => {
                let row = rows.entry((feature, team)).or_default();
                row.seen = Some((fact.day, Heard { colour, done: remaining_days <= 0.0 }));
                row.new |= fact.day >= first;
            }
            _ => {}
        }
    }
    let told = |(day, Heard { colour, done }): (u16, Heard)| Told {
        colour: if done { Colour::Green } else { colour },
        word: if done { source.words.get("review-done") } else { tell::colour(source.words, colour) },
        done,
        day,
        days_ago: last.saturating_sub(day),
    };
    let mut out: Vec<StatusRow> = rows
        .into_iter()
        // What is out is judged by its use now, not by colours.
        .filter(|((feature, _), row)| row.new && source.o.public.features[*feature].shipped_day.is_none())
        .map(|((feature, team), row)| StatusRow {
            feature: source.feature(feature),
            team: source.scenario.story.teams[team].name.clone(),
            polished: polished(&row),
            reported: row.reported.map(told),
            seen: row.seen.map(told),
        })
        .collect();
    let worst = |row: &StatusRow| {
        [&row.reported, &row.seen].into_iter().flatten().map(|t| t.colour).min().unwrap_or(Colour::Green)
    };
    let done = |row: &StatusRow| row.reported.as_ref().is_some_and(|told| told.done);
    out.sort_by_key(|row| (!row.polished, done(row), worst(row)));
    out
}
