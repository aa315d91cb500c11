//! Whole runs of every policy on the same seeds.

use super::super::progress::{Progress, over_seeds};
use crate::content::SeatOffer;
use crate::policy;
use crate::sim::ids::Seat;
use crate::sim::rules::Rules;
use crate::sim::score::{self, EndingKind, Scores};
use crate::sim::start::Seating;
use crate::sim::state::State;
use std::ops::Range;

/// The policies that are held against each other. The planner is too slow to play by the thousand.
pub const POLICIES: &[&str] = policy::FAST;

/// What a run came to.
#[derive(Clone, Copy, Debug)]
pub struct Played {
    pub scores: Scores,
    pub ending: EndingKind,
}

/// Outcome from which a run counts as a success.
const SUCCESS: f64 = 60.0;

impl Played {
    /// The result of a finished run.
    pub fn of(rules: &Rules, state: &State) -> Self {
        let scores = score::scores(rules, state);
        Played { scores, ending: score::ending(rules, state, &scores) }
    }
    /// Outcome of 60 or more.
    pub fn succeeds(&self) -> bool {
        self.scores.outcome >= SUCCESS
    }
    /// Value taken up as a share of the bound, not clamped: above 1 the bound would be broken.
    pub fn share_of_bound(&self) -> f64 {
        if self.scores.bound > 0.0 {
            self.scores.value / self.scores.bound
        } else if self.scores.value > 0.0 {
            f64::INFINITY
        } else {
            0.0
        }
    }
}

/// Who plays where, and who answers for the other seat: a solid colleague where the machine sits there.
pub fn seating(offer: SeatOffer, name: &'static str) -> (Seating, [Option<&'static str>; 2]) {
    match offer {
        SeatOffer::Product => (Seating::one(Seat::Product), [Some(name), Some("solid")]),
        SeatOffer::Program => (Seating::one(Seat::Program), [Some("solid"), Some(name)]),
        SeatOffer::Pair => (Seating::pair(), [Some(name); 2]),
        SeatOffer::BothHats => (Seating::both_hats(), [Some(name); 2]),
    }
}

/// Every policy on every seed, in the order of [`POLICIES`]; `None` when cancelled.
pub fn all(rules: &Rules, offer: SeatOffer, seeds: Range<u64>, progress: &dyn Progress) -> Option<Vec<Vec<Played>>> {
    let by_seed = over_seeds(seeds, progress, |seed| {
        POLICIES.iter().map(|name| one(rules, offer, name, seed)).collect::<Vec<_>>()
    })?;
    Some((0..POLICIES.len()).map(|p| by_seed.iter().map(|row| row[p]).collect()).collect())
}

fn one(rules: &Rules, offer: SeatOffer, name: &'static str, seed: u64) -> Played {
    let (seating, names) = seating(offer, name);
    let (state, _) = policy::play(rules, seed, seating, names);
    Played::of(rules, &state)
}
