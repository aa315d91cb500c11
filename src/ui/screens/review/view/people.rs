//! How people reacted: trust that moved, with what moved it most. Those whom the same thing moved stand together.

use std::collections::BTreeMap;

use super::Source;
use crate::sim::fact::{Cause, Fact, What};
use crate::sim::ids::*;
use crate::tell;
use crate::ui::telling::{Face, face};
use crate::words::number;

/// People whom one thing moved the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct Reaction {
    /// Whoever it moved most stands first.
    pub people: Vec<Moved>,
    pub warmer: bool,
    /// What moved their trust most, and that it was not all; empty where it is only that time passed.
    pub cause: String,
}

/// Somebody whose trust moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub face: Face,
    /// Change over the sprint.
    pub by: f64,
    /// Of that, what the cause that is told did.
    pub through_cause: f64,
    /// At the end of it, 0 to 1.
    pub now: f64,
}

/// Trust that moved by less is counted, not told.
const TOLD: f64 = 0.015;

/// Reactions, strongest first, and how many more people moved by a hair.
pub(super) fn reactions<'a>(source: &Source<'a>) -> (Vec<Reaction>, usize) {
    let mut people: BTreeMap<PersonId, Vec<(f64, f64, &Fact)>> = BTreeMap::new();
    for fact in &source.news {
        if let What::TrustChanged { person, by, now } = fact.what
            && !source.o.is_absent(person)
        {
            people.entry(person).or_default().push((by, now, fact));
        }
    }
    let row = |(person, steps): (PersonId, Vec<(f64, f64, &'a Fact)>)| {
        let by: f64 = steps.iter().map(|(by, ..)| by).sum();
        let (_, now, _) = *steps.last()?;
        // What moved them the other way is no cause of where they went.
        let (.., fact) = *steps.iter().max_by(|a, b| (a.0 * by).total_cmp(&(b.0 * by)))?;
        let through_cause = steps.iter().filter(|(.., step)| step.cause == fact.cause).map(|(by, ..)| by).sum();
        Some((Moved { face: face(&source.scenario.story, &source.o, person), by, through_cause, now }, fact))
    };
    let mut rows: Vec<(Moved, &Fact)> = people.into_iter().filter_map(row).collect();
    rows.sort_by(|(a, _), (b, _)| b.by.abs().total_cmp(&a.by.abs()));
    let told = rows.iter().filter(|(moved, _)| moved.by.abs() >= TOLD).count();
    let more = rows.len() - told;
    rows.truncate(told);
    (together(source, rows), more)
}

/// Whoever was moved the same way by the same thing shares a line, where the first of them stood.
fn together(source: &Source<'_>, rows: Vec<(Moved, &Fact)>) -> Vec<Reaction> {
    let mut lines: Vec<(Option<String>, Reaction)> = Vec::new();
    for (moved, fact) in rows {
        let (warmer, shared) = (moved.by > 0.0, shared_cause(source, fact));
        let same =
            |(of, line): &&mut (Option<String>, Reaction)| of.is_some() && *of == shared && line.warmer == warmer;
        match lines.iter_mut().find(same) {
            Some((shared, line)) => {
                line.people.push(moved);
                line.cause = shared.clone().unwrap_or_default();
            }
            None => lines.push((shared, Reaction { people: vec![moved], warmer, cause: source.cause(fact) })),
        }
    }
    lines.into_iter().map(|(_, line)| Reaction { cause: and_the_rest(source, &line), ..line }).collect()
}

/// The cause of a line, with how much of the change it was where it was not all of it: one figure for one thing.
fn and_the_rest(source: &Source<'_>, line: &Reaction) -> String {
    let shown = |moved: &Moved| (number::signed_points(moved.by), number::signed_points(moved.through_cause));
    if line.cause.is_empty() || line.people.iter().map(shown).all(|(all, part)| all == part) {
        return line.cause.clone();
    }
    let (_, part) = line.people.first().map(shown).unwrap_or_default();
    let same = line.people.iter().map(shown).all(|(_, other)| other == part);
    let id = if same { "review-cause-part" } else { "review-cause-parts" };
    source.words.with(id, &[("cause", line.cause.as_str().into()), ("by", part.into())])
}

/// What moved somebody, said of several; `None` where nothing is to be said.
fn shared_cause(source: &Source<'_>, fact: &Fact) -> Option<String> {
    let earlier = match fact.cause {
        Cause::Fact(id) => source.all.iter().find(|f| f.id == id),
        _ => None,
    };
    let cause = match earlier.map(|f| (f.day, &f.what)) {
        Some((day, What::RequestIgnored { .. })) => {
            let date = tell::date(source.words, day);
            source.words.with("review-cause-ignored", &[("date", date.into())])
        }
        _ => source.cause(fact),
    };
    Some(cause).filter(|cause| !cause.is_empty())
}
