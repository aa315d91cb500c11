//! Whether every side of a situation can be defended: how often each choice is the best one where it can be taken.
//!
//! People of different skill play; whenever somebody asks, each open choice is made in the same company under the same
//! fate, solid colleagues go on in both seats, and the best outcome counts. It must not know sentences.

use super::super::progress::{Progress, in_order};
use super::runs::seating;
use crate::content::{Scenario, SeatOffer};
use crate::policy::{self, Bulk, open_choices};
use crate::sim::bound::{self, Prices};
use crate::sim::draw::Roots;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::score;
use crate::sim::sprint;
use crate::sim::state::State;
use serde::Serialize;
use std::ops::Range;

/// A situation, over all companies in which it came up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Situation {
    #[serde(skip)]
    pub dilemma: DilemmaId,
    /// Its id in the files.
    pub id: String,
    /// How often it came up and was worth a thought: not every choice came to the same.
    pub appearances: usize,
    /// In the order of the files.
    pub choices: Vec<Side>,
}

/// One choice of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Side {
    /// Share of the appearances in which it could be taken.
    pub open: f64,
    /// Share of these in which nothing else was better; choices that are equally good share one.
    pub best: f64,
}

/// Share of its appearances from which on a choice can be defended.
pub const DEFENSIBLE_FROM: f64 = 0.15;
/// Appearances from which on shares say something: their standard error is .04 then.
const JUDGED_FROM: usize = 100;

impl Situation {
    /// Whether every choice is the best one often enough; nothing is held against what hardly ever came up.
    pub fn defensible(&self) -> bool {
        self.appearances < JUDGED_FROM || self.choices.iter().all(|side| side.best >= DEFENSIBLE_FROM)
    }
}

/// Who plays up to the situation, one after the other: states that people of different skill come to.
const PEOPLE: [&str; 5] = ["random", "novice", "average", "solid", "expert"];

/// A situation that came up: which, and the outcome of each choice that was open.
type Appearance = (DilemmaId, Vec<Option<f64>>);

/// Every situation of a scenario from all these seats in the companies of these seeds; `None` when cancelled.
pub fn choices(
    scenario: &Scenario,
    offers: &[SeatOffer],
    seeds: Range<u64>,
    progress: &dyn Progress,
) -> Option<Vec<Situation>> {
    let rules = &scenario.rules;
    let runs = seeds.clone().count() * offers.len();
    let played = in_order(runs, progress, |i| {
        let (offer, seed) = (offers[i % offers.len()], seeds.start + (i / offers.len()) as u64);
        appearances(rules, offer, seed)
    })?;
    let all: Vec<Appearance> = played.into_iter().flatten().collect();
    let ids = scenario.rules.dilemmas.ids();
    Some(ids.map(|id| situation(scenario, id, all.iter().filter(|a| a.0 == id).map(|a| a.1.as_slice()))).collect())
}

fn situation<'a>(scenario: &Scenario, id: DilemmaId, came: impl Iterator<Item = &'a [Option<f64>]>) -> Situation {
    let n = scenario.rules.dilemmas[id].choices.len();
    let (mut appearances, mut open, mut best) = (0, vec![0.0; n], vec![0.0; n]);
    for outcomes in came {
        let most = outcomes.iter().flatten().fold(f64::MIN, |a, b| a.max(*b));
        if outcomes.iter().flatten().all(|o| *o == most) {
            continue;
        }
        appearances += 1;
        let equal = outcomes.iter().flatten().filter(|o| **o == most).count() as f64;
        for (i, outcome) in outcomes.iter().enumerate() {
            let Some(outcome) = outcome else { continue };
            open[i] += 1.0;
            best[i] += if *outcome == most { 1.0 / equal } else { 0.0 };
        }
    }
    let share = |part: f64, of: f64| if of > 0.0 { part / of } else { 0.0 };
    let side = |i: usize| Side { open: share(open[i], appearances as f64), best: share(best[i], open[i]) };
    let name = scenario.story.dilemmas[id].id.clone();
    Situation { dilemma: id, id: name, appearances, choices: (0..n).map(side).collect() }
}

/// Plays one run and tries every choice of all that comes up.
fn appearances(rules: &Rules, offer: SeatOffer, seed: u64) -> Vec<Appearance> {
    let (seating, names) = seating(offer, PEOPLE[(seed % PEOPLE.len() as u64) as usize]);
    let mut bulk = Bulk::new(rules, Roots::of_seed(seed), seed, seating, names);
    let prices = bound::prices(rules, &bulk.state.truth);
    let mut out = Vec::new();
    while bulk.step_looking(|state, pending| {
        let open = open_choices(rules, state);
        let tried = |(i, open): (usize, &bool)| open.then(|| worth(rules, state, i as u8, &prices, seed));
        out.push((pending.dilemma, open.iter().enumerate().map(tried).collect()));
    }) {}
    out
}

/// What a choice comes to here, solid colleagues going on.
fn worth(rules: &Rules, state: &State, choice: u8, prices: &Prices, seed: u64) -> f64 {
    let somebody = |seat: Seat| !state.public.empty_seat[seat.index()];
    let policies = Seat::BOTH.map(|s| somebody(s).then(|| policy::by_name("solid", seed)).flatten());
    let mut bulk = Bulk::from_state(rules, state.clone(), policies);
    // It is one of those that are open.
    let _ = sprint::answer(rules, &mut bulk.state, choice, &mut bulk.facts);
    bulk.react();
    bulk.to_end();
    score::scores_with(rules, &bulk.state, prices).outcome
}
