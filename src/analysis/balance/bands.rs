//! The bands that every shipped scenario is held to, and those over all of them together.

use super::super::statistics::{mean, share_error};
use super::runs::POLICIES;
use super::{ONE_TRICKS, SeatBalance, Spread};
use serde::Serialize;

/// What a band is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum BandId {
    /// Expert beats random on the same seed.
    ExpertBeatsRandom,
    /// Expert beats a policy that does one thing only.
    ExpertBeats(&'static str),
    /// The largest value taken up by anybody, as a share of the bound.
    BoundHolds,
    /// How many of the named endings were reached.
    Endings,
    /// Success share of a policy over all scenarios and seats (V34).
    Success(&'static str),
    /// Release dates kept by the average colleague over all scenarios and seats (V34).
    OnTimeUnderAverage,
}

/// A figure and the band it has to be in, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    pub id: BandId,
    pub figure: f64,
    /// Monte Carlo standard error of the figure; 0 where it is a count or a maximum.
    pub error: f64,
    pub low: f64,
    pub high: f64,
}

impl Band {
    /// Whether the figure is inside.
    pub fn holds(&self) -> bool {
        (self.low..=self.high).contains(&self.figure)
    }
}

fn share_band(id: BandId, figure: f64, n: usize, low: f64, high: f64) -> Band {
    Band { id, figure, error: share_error(figure, n), low, high }
}

/// The bands of one scenario and seat.
pub fn of_seat(policies: &[Spread], pairings: &[Vec<f64>], runs: usize) -> Vec<Band> {
    let place = |name: &str| POLICIES.iter().position(|p| *p == name);
    let wins = |over: &'static str| match (place("expert"), place(over)) {
        (Some(a), Some(b)) => pairings[a][b],
        _ => 0.0,
    };
    let mut bands = vec![share_band(BandId::ExpertBeatsRandom, wins("random"), runs, 0.90, 1.0)];
    for trick in ONE_TRICKS {
        bands.push(share_band(BandId::ExpertBeats(trick), wins(trick), runs, 0.80, 1.0));
    }
    let closest = policies.iter().map(|p| p.closest_to_bound).fold(0.0, f64::max);
    bands.push(Band { id: BandId::BoundHolds, figure: closest, error: 0.0, low: 0.0, high: 1.0 });
    let mut endings: Vec<_> = policies.iter().flat_map(|p| p.endings.iter().map(|(kind, _)| *kind)).collect();
    endings.sort_unstable();
    endings.dedup();
    let reached = endings.len() as f64;
    bands.push(Band { id: BandId::Endings, figure: reached, error: 0.0, low: 5.0, high: f64::INFINITY });
    bands
}

/// V34: success by policy over all scenarios and seats together, each weighing the same.
pub fn over_all(seats: &[SeatBalance]) -> Vec<Band> {
    let runs: usize = seats.iter().map(|s| s.runs).sum();
    let over = |name: &'static str, of: fn(&Spread) -> f64| {
        let all: Vec<f64> = seats.iter().filter_map(|s| s.policies.iter().find(|p| p.policy == name)).map(of).collect();
        mean(&all)
    };
    let success = |name, low, high| {
        let figure = over(name, |s| s.success);
        share_band(BandId::Success(name), figure, runs, low, high)
    };
    vec![
        success("expert", 0.85, 0.95),
        success("average", 0.55, 0.70),
        success("loudest_voice", 0.25, 0.40),
        share_band(BandId::OnTimeUnderAverage, over("average", |s| s.on_time), runs, 0.45, 0.57),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_band_belong_to_it() {
        let band = |figure| Band { id: BandId::Endings, figure, error: 0.0, low: 0.25, high: 0.40 };
        assert!(band(0.25).holds() && band(0.40).holds());
        assert!(!band(0.2499).holds() && !band(0.4001).holds());
    }
}
