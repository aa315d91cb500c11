//! Whether a scenario is worth playing: policies play it by the thousand, from every seat, on equal seeds.
//!
//! Says whether skill beats luck, whether research, mapping and meetings pay and where they stop paying, whether one
//! trick wins, and whether the bound of perfect foresight holds. Needs play, hence not part of the linter. It must not
//! know sentences.

mod bands;
mod choices;
mod doses;
mod runs;
mod variance;

pub use bands::{Band, BandId, over_all};
pub use choices::{DEFENSIBLE_FROM, Side, Situation, choices};
pub use doses::{Dose, DoseKind};
pub use runs::{POLICIES, Played, seating};
pub use variance::Parts;

use super::progress::{Progress, Stretch};
use super::statistics;
use crate::content::{Scenario, SeatOffer};
use crate::sim::score::EndingKind;
use serde::Serialize;
use std::ops::Range;

/// Policies that do one thing only.
pub const ONE_TRICKS: &[&str] = &["loudest_voice", "feature_factory", "meeting_factory", "researcher"];

/// One scenario from one seat.
#[derive(Clone, Debug, Serialize)]
pub struct SeatBalance {
    pub scenario: String,
    pub offer: SeatOffer,
    /// Seeds played by every policy.
    pub runs: usize,
    /// In the order of [`POLICIES`].
    pub policies: Vec<Spread>,
    /// Win rates on equal seeds: `pairings[i][j]` is how often policy i beats policy j; draws count half.
    pub pairings: Vec<Vec<f64>>,
    pub variance: Parts,
    pub doses: Vec<Dose>,
    /// One-trick policies that beat an average colleague more often than not, beyond noise (two standard errors).
    pub one_trick_wins: Vec<&'static str>,
    pub bands: Vec<Band>,
}

/// What a policy's runs came to.
#[derive(Clone, Debug, Serialize)]
pub struct Spread {
    pub policy: &'static str,
    pub alignment: Quartiles,
    pub delivery: Quartiles,
    pub outcome: Quartiles,
    /// Share with an outcome of 60 or more.
    pub success: f64,
    pub on_time: f64,
    /// Endings with their shares, most frequent first.
    pub endings: Vec<(EndingKind, f64)>,
    /// Largest value taken up as a share of the bound, before clamping.
    pub closest_to_bound: f64,
}

/// Mean, spread and quantiles of a score, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Quartiles {
    pub mean: f64,
    pub sd: f64,
    pub p10: f64,
    pub p50: f64,
    pub p90: f64,
}

impl Quartiles {
    fn of(values: &[f64]) -> Self {
        Quartiles {
            mean: statistics::mean(values),
            sd: libm::sqrt(statistics::variance(values)),
            p10: statistics::quantile(values, 0.1),
            p50: statistics::quantile(values, 0.5),
            p90: statistics::quantile(values, 0.9),
        }
    }
}

/// Plays a scenario from a seat in the companies of these seeds; `None` when cancelled.
pub fn balance(
    scenario: &Scenario,
    offer: SeatOffer,
    seeds: Range<u64>,
    progress: &dyn Progress,
) -> Option<SeatBalance> {
    let rules = &scenario.rules;
    let first = |most: u64| seeds.start..seeds.end.min(seeds.start + most);
    let (all, for_variance, for_doses) = (seeds.clone(), first(200), first(400));
    // Progress is told in single runs, over everything that is played.
    let count = |seeds: &Range<u64>| seeds.clone().count();
    let of_policies = count(&all) * POLICIES.len();
    let of_variance = count(&for_variance) * variance::RUNS;
    let of = of_policies + of_variance + count(&for_doses) * doses::count(offer);
    let stretch = |before, each| Stretch { whole: progress, before, each, of };
    let played = runs::all(rules, offer, all, &stretch(0, POLICIES.len()))?;
    let runs = played.first().map_or(0, Vec::len);
    let policies: Vec<Spread> = POLICIES.iter().zip(&played).map(|(name, runs)| spread(name, runs)).collect();
    let pairings = pairings(&played);
    let one_trick_wins = one_trick_wins(&pairings, runs);
    let variance = variance::parts(rules, offer, for_variance, &stretch(of_policies, variance::RUNS))?;
    let doses = doses::all(rules, offer, for_doses, &|before| stretch(of_policies + of_variance + before, 1))?;
    let bands = bands::of_seat(&policies, &pairings, runs);
    Some(SeatBalance {
        scenario: scenario.story.id.clone(),
        offer,
        runs,
        policies,
        pairings,
        variance,
        doses,
        one_trick_wins,
        bands,
    })
}

fn one_trick_wins(pairings: &[Vec<f64>], runs: usize) -> Vec<&'static str> {
    let place = |name: &str| POLICIES.iter().position(|p| *p == name);
    let beyond_noise = 0.5 + 2.0 * statistics::share_error(0.5, runs);
    let wins = |name: &&str| match (place(name), place("average")) {
        (Some(trick), Some(average)) => pairings[trick][average] > beyond_noise,
        _ => false,
    };
    ONE_TRICKS.iter().copied().filter(wins).collect()
}

fn spread(policy: &'static str, runs: &[Played]) -> Spread {
    let of = |score: fn(&Played) -> f64| Quartiles::of(&runs.iter().map(score).collect::<Vec<_>>());
    let mut kinds: Vec<EndingKind> = runs.iter().map(|r| r.ending).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let share = |kind: EndingKind| statistics::share(runs, |r| r.ending == kind);
    let mut endings: Vec<(EndingKind, f64)> = kinds.into_iter().map(|kind| (kind, share(kind))).collect();
    endings.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    Spread {
        policy,
        alignment: of(|r| r.scores.alignment),
        delivery: of(|r| r.scores.delivery),
        outcome: of(|r| r.scores.outcome),
        success: statistics::share(runs, Played::succeeds),
        on_time: statistics::share(runs, |r| r.scores.on_time),
        endings,
        closest_to_bound: runs.iter().map(Played::share_of_bound).fold(0.0, f64::max),
    }
}

fn pairings(played: &[Vec<Played>]) -> Vec<Vec<f64>> {
    let wins = |a: &[Played], b: &[Played]| {
        let points = a.iter().zip(b).map(|(a, b)| match a.scores.outcome.total_cmp(&b.scores.outcome) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        });
        points.sum::<f64>() / a.len().max(1) as f64
    };
    played.iter().map(|a| played.iter().map(|b| wins(a, b)).collect()).collect()
}
