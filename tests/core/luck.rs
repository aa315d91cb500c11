//! Judgement and luck: the split adds up on every run, and luck comes to nothing where a situation asks, as it does at
//! every stop.

use crate::common;
use two_hats::analysis::progress::Silent;
use two_hats::analysis::review::judge::Effort;
use two_hats::analysis::review::{Matter, Review, review};
use two_hats::analysis::statistics;
use two_hats::policy::belief::sample_world;
use two_hats::policy::{self, Bulk};
use two_hats::session::Session;
use two_hats::sim::draw::{Roots, mix};
use two_hats::sim::ids::*;
use two_hats::sim::observe::observe;
use two_hats::sim::rules::Rules;
use two_hats::sim::score::scores;
use two_hats::sim::start::Seating;
use two_hats::sim::state::State;

/// As few worlds as there can be: the sum is exact however little is known of its parts.
const LEAST: Effort = Effort {
    screen: 1,
    choose: 1,
    estimate: 2,
    back_choose: 0,
    back_estimate: 0,
    keep: 1,
    cards: false,
    fates: 1,
    reference_fates: 1,
    ..Effort::FULL
};

fn reviewed(session: &Session) -> Review {
    review(&Matter::of(session), LEAST, &Silent, &mut |_| ()).expect("not cancelled")
}

#[test]
fn start_skill_and_luck_are_the_outcome_whoever_plays_from_whichever_seat() {
    for (i, name) in policy::NAMES.iter().enumerate() {
        for (how, run) in common::mixes(700 + i as u64) {
            let session = common::played(run, name);
            let outcome = session.outcome().expect("over").scores.outcome;
            let s = reviewed(&session).split;
            assert!(s.finished && s.end == outcome, "{how}, {name}: {s:?}");
            let sum = s.start + s.skill() + s.luck();
            assert!((sum - outcome).abs() < 1e-9, "{how}, {name}: {sum} is not {outcome}");
            assert!((s.judgement() + s.luck() - outcome).abs() < 1e-9, "{how}, {name}");
            assert!(s.steps.iter().all(|step| step.skill.is_finite() && step.luck.is_finite()), "{how}, {name}");
        }
    }
}

#[test]
fn the_split_of_a_run_under_way_adds_up_to_what_is_expected_now() {
    for (how, run) in common::mixes(11) {
        let mut session = common::begin(run);
        let mut hand = common::machine(&session, "average");
        for days in [1, 4, 9, 17] {
            while session.observe(Seat::Product).public.day <= days && !session.is_over() {
                if session.observe(Seat::Product).public.arranging() {
                    hand.plan(&mut session);
                }
                session.run_day();
                hand.react(&mut session);
            }
            let s = reviewed(&session).split;
            assert!(!s.finished && (s.start + s.skill() + s.luck() - s.end).abs() < 1e-9, "{how}, day {days}: {s:?}");
        }
    }
}

/// What comes of a state if solid colleagues answer what asks and go on.
fn played_on(rules: &Rules, state: State) -> f64 {
    let policies = [0, 1].map(|i| policy::by_name("solid", i));
    let mut bulk = Bulk { rules, state, facts: Vec::new(), policies };
    bulk.react();
    bulk.to_end();
    scores(rules, &bulk.state).outcome
}

/// Plays a company with solid colleagues, and looks in whenever a situation asks.
fn at_situations(rules: &Rules, seed: u64, mut look: impl FnMut(&State, Seat)) -> f64 {
    let mut bulk = Bulk::new(rules, Roots::of_seed(seed), seed, Seating::pair(), [Some("solid"); 2]);
    while bulk.step_looking(|state, pending| look(state, pending.seat)) {}
    scores(rules, &bulk.state).outcome
}

/// What a seat expects when a situation asks it, knowing that it asks, is what comes of it on average: neither that a
/// situation arises nor how it ends is good or bad luck by itself.
#[test]
fn expectations_are_met_on_average_wherever_a_situation_asks() {
    const WORLDS: u64 = 6;
    let scenario = common::scenario();
    let rules = &scenario.rules;
    // By seat and by whether the company's state sets the situation off.
    let mut surprises = [[Vec::new(), Vec::new()], [Vec::new(), Vec::new()]];
    for seed in 60_000..60_300 {
        let mut expected = Vec::new();
        let outcome = at_situations(rules, seed, |state, seat| {
            let o = observe(rules, state, seat);
            let worlds = (0..WORLDS).map(|k| played_on(rules, sample_world(&o, mix(seed, k))));
            let asks = state.public.dilemma.expect("it asks").dilemma;
            expected.push((seat, rules.dilemmas[asks].by_state, worlds.sum::<f64>() / WORLDS as f64));
        });
        for (seat, by_state, value) in expected {
            surprises[seat.index()][usize::from(by_state)].push(outcome - value);
        }
    }
    let groups = Seat::BOTH.into_iter().flat_map(|seat| [(seat, false), (seat, true)]);
    let told: Vec<(Seat, bool, usize, f64, f64)> = groups
        .map(|(seat, by_state)| {
            let all = &surprises[seat.index()][usize::from(by_state)];
            (seat, by_state, all.len(), statistics::mean(all), statistics::standard_error(all))
        })
        .collect();
    for (seat, by_state, n, mean, se) in told {
        println!("{seat:?}, by state {by_state}: {mean:.2} ± {se:.2} of {n}");
        assert!(n >= 100, "{seat:?}, by state {by_state}: too few of them, {n}");
        assert!(mean.abs() < 3.3 * se, "{seat:?}, by state {by_state}: {mean:.2} ± {se:.2} of {n}");
    }
}
