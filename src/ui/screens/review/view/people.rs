//! How people reacted: trust that moved, with what moved it most.

use std::collections::BTreeMap;

use super::Source;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::ui::art::Mood;
use crate::ui::telling::{Face, with_mood};
use crate::words::number;

/// Somebody whose trust moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Reaction {
    pub face: Face,
    /// Change over the sprint, with its sign.
    pub by: f64,
    pub by_shown: String,
    pub now_shown: String,
    /// What moved it most.
    pub cause: String,
}

/// Trust that moved by less is counted, not told.
const TOLD: f64 = 0.015;

/// Reactions, strongest first, and how many more moved by a hair.
pub(super) fn reactions(source: &Source<'_>) -> (Vec<Reaction>, usize) {
    let mut moved: BTreeMap<PersonId, (f64, f64, &Fact, f64)> = BTreeMap::new();
    for fact in &source.news {
        let What::TrustChanged { person, by, now } = fact.what else { continue };
        let row = moved.entry(person).or_insert((0.0, now, fact, by));
        row.0 += by;
        row.1 = now;
        if by.abs() > row.3.abs() {
            (row.2, row.3) = (fact, by);
        }
    }
    let mut rows: Vec<Reaction> = moved
        .into_iter()
        .map(|(person, (by, now, fact, _))| Reaction {
            face: with_mood(&source.scenario.story, person, Mood::of_trust(now)),
            by,
            by_shown: number::signed_decimal(by, 2),
            now_shown: number::decimal(now, 2),
            cause: source.cause(fact),
        })
        .collect();
    rows.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
    let told = rows.iter().filter(|r| r.by.abs() >= TOLD).count();
    let more = rows.len() - told;
    rows.truncate(told);
    (rows, more)
}
