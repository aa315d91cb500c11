//! What policies make of the shipped scenarios: skill beats luck, no trick wins, and the figures do not depend on threads.

use std::sync::OnceLock;

use crate::common;
use two_hats::analysis::balance::{self, BandId, DoseKind, ONE_TRICKS, POLICIES, Played, SeatBalance};
use two_hats::analysis::progress::Silent;
use two_hats::policy;

/// Companies played by every policy; `two-hats balance --runs 1000 --strict` plays more.
const RUNS: usize = 200;

/// Every seat of the reference scenario, played once for all tests.
fn seats() -> &'static [SeatBalance] {
    static PLAYED: OnceLock<Vec<SeatBalance>> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let scenario = common::scenario();
        let play = |offer| balance::balance(&scenario, offer, 0..RUNS as u64, &Silent).expect("nobody cancels");
        scenario.story.seats.iter().map(|offer| play(*offer)).collect()
    })
}

#[test]
fn the_bands_of_every_seat_hold() {
    for seat in seats() {
        for band in &seat.bands {
            assert!(band.holds(), "{} from {:?}: {band:?}", seat.scenario, seat.offer);
        }
        assert_eq!(seat.one_trick_wins, Vec::<&str>::new(), "{:?}", seat.offer);
    }
}

#[test]
fn success_by_policy_is_where_surveys_put_it() {
    for band in balance::over_all(seats()) {
        // Few companies are played here: within what chance allows of the band.
        let slack = 2.6 * band.error;
        let near = band.low - slack <= band.figure && band.figure <= band.high + slack;
        assert!(near, "{band:?}");
    }
}

#[test]
fn better_colleagues_do_better() {
    for seat in seats() {
        let mean = |name: &str| seat.policies.iter().find(|p| p.policy == name).map(|p| p.outcome.mean);
        let ladder = ["idle", "novice", "average", "solid"].map(mean);
        assert!(ladder.windows(2).all(|w| w[0] < w[1]), "{:?}: {ladder:?}", seat.offer);
    }
}

#[test]
fn research_mapping_and_meetings_pay_and_stop_paying() {
    for dose in seats().iter().flat_map(|s| &s.doses) {
        let (first, last) = (dose.steps.first(), dose.steps.last());
        let most = dose.steps.iter().map(|s| s.outcome).fold(0.0, f64::max);
        assert!(first.is_some_and(|s| s.outcome < most), "none at all is not the best dose of {:?}", dose.kind);
        if dose.kind == DoseKind::Meetings {
            assert!(last.is_some_and(|s| s.outcome < most - 2.0), "daily meetings cost: {:?}", dose.steps);
        }
    }
}

#[test]
fn decisions_count_for_more_than_the_company_that_was_met() {
    for seat in seats() {
        let v = seat.variance;
        assert!((v.decisions + v.company + v.fate - 1.0).abs() < 1e-9, "{v:?}");
        assert!(v.decisions > v.company && v.decisions > 0.25, "{:?}: {v:?}", seat.offer);
    }
}

#[test]
fn figures_are_those_of_single_runs_played_one_after_the_other() {
    let scenario = common::scenario();
    let seat = &seats()[0];
    for name in ["random", "expert"] {
        let (seating, names) = balance::seating(seat.offer, name);
        let alone: Vec<f64> = (0..RUNS as u64)
            .map(|seed| {
                let (state, _) = policy::play(&scenario.rules, seed, seating, names);
                Played::of(&scenario.rules, &state).scores.outcome
            })
            .collect();
        let mean = alone.iter().sum::<f64>() / alone.len() as f64;
        let told = seat.policies.iter().find(|p| p.policy == name).map(|p| p.outcome.mean);
        assert!(told.is_some_and(|t| (t - mean).abs() < 1e-9), "{name}: {told:?} is not {mean}");
    }
}

#[test]
fn every_policy_that_is_fast_is_held_against_the_others() {
    assert_eq!(POLICIES, policy::FAST);
    assert!(ONE_TRICKS.iter().all(|t| POLICIES.contains(t)));
    let beats: Vec<_> = seats()[0].bands.iter().map(|b| b.id).collect();
    for trick in ONE_TRICKS {
        assert!(beats.contains(&BandId::ExpertBeats(trick)));
    }
}

#[test]
fn whenever_a_situation_comes_up_some_choice_is_the_best_one() {
    let scenario = common::scenario();
    let tried = balance::choices(&scenario, &scenario.story.seats, 0..8, &Silent).expect("nobody cancels");
    assert_eq!(tried.len(), scenario.rules.dilemmas.len());
    assert!(tried.iter().filter(|s| s.appearances > 0).count() > 15, "many situations come up in two dozen runs");
    for situation in tried.iter().filter(|s| s.appearances > 0) {
        // One that is always open is held against all others wherever the situation came up.
        let leave = &situation.choices[usize::from(scenario.rules.dilemmas[situation.dilemma].leave)];
        assert_eq!(leave.open, 1.0, "{}: leaving it is always possible", situation.id);
        let bests: f64 = situation.choices.iter().map(|side| side.best * side.open).sum();
        assert!((bests - 1.0).abs() < 1e-9, "{}: something is best each time: {bests}", situation.id);
    }
}
