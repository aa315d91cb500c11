//! How much of the spread of outcomes is decisions, how much the company that was met, how much fate.

use super::super::progress::{Progress, over_seeds};
use super::super::statistics::{mean, variance};
use super::runs::{Played, seating};
use crate::content::SeatOffer;
use crate::policy;
use crate::sim::draw::{Roots, mix};
use crate::sim::rules::Rules;
use serde::Serialize;
use std::ops::Range;

/// Shares of the variance of the outcome, summing to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Parts {
    /// Who decides, and what suits whom: policy and its interplay with the company.
    pub decisions: f64,
    /// The company that the seed made, equal for everybody.
    pub company: f64,
    /// What happened: illness, delays, which risk struck.
    pub fate: f64,
}

/// From careless to very good: the spread of people that a scenario meets.
const PEOPLE: [&str; 5] = ["random", "novice", "average", "solid", "expert"];

/// Runs in each company.
pub const RUNS: usize = 2 * PEOPLE.len();

/// Two-way analysis of variance with two fates in each cell (policy by company); `None` when cancelled.
pub fn parts(rules: &Rules, offer: SeatOffer, companies: Range<u64>, progress: &dyn Progress) -> Option<Parts> {
    let cells = over_seeds(companies, progress, |company| PEOPLE.map(|name| cell(rules, offer, name, company)))?;
    let all: Vec<f64> = cells.iter().flatten().flatten().copied().collect();
    let total = variance(&all);
    if total <= 0.0 {
        return Some(Parts { decisions: 0.0, company: 0.0, fate: 0.0 });
    }
    let fate = mean(&cells.iter().flatten().map(|c| variance(c)).collect::<Vec<_>>());
    let of_company: Vec<f64> = cells.iter().map(|row| mean(&row.concat())).collect();
    // A company's mean still holds a share of fate, which is taken off.
    let company = (variance(&of_company) - fate / RUNS as f64).max(0.0);
    let fate = (fate / total).min(1.0);
    let company = (company / total).min(1.0 - fate);
    Some(Parts { decisions: 1.0 - fate - company, company, fate })
}

fn cell(rules: &Rules, offer: SeatOffer, name: &'static str, seed: u64) -> [f64; 2] {
    [0, 1].map(|k| {
        let roots = Roots { fate: mix(Roots::of_seed(seed).fate, k), ..Roots::of_seed(seed) };
        let (seating, names) = seating(offer, name);
        let (state, _) = policy::play_with(rules, roots, seed, seating, names);
        Played::of(rules, &state).scores.outcome
    })
}
