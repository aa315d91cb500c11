//! Sampled worlds: made from an observation alone, playable, and right about as often as they should be.

use two_hats::policy::belief::sample_world;
use two_hats::policy::{self, Bulk};
use two_hats::sim::draw::Roots;
use two_hats::sim::ids::*;
use two_hats::sim::invariant;
use two_hats::sim::observe::observe;
use two_hats::sim::rules::Rules;
use two_hats::sim::start::Seating;
use two_hats::sim::state::{Stage, State};

use crate::common::scenario;

/// Runs of several policies, stopped wherever one may plan, with the seat that looks.
fn moments(seeds: std::ops::Range<u64>, mut see: impl FnMut(&Rules, &State, Seat, u64)) {
    let scenario = scenario();
    let names = ["solid", "average", "loudest_voice", "researcher", "expert", "random"];
    for seed in seeds {
        let name = names[seed as usize % names.len()];
        let seating = if seed % 5 == 4 { Seating::both_hats() } else { Seating::pair() };
        let mut bulk = Bulk::new(&scenario.rules, Roots::of_seed(seed), seed, seating, [Some(name), Some(name)]);
        let stop = 1 + seed * 7 % 9;
        let mut planned = 0;
        loop {
            if matches!(bulk.state.public.stage, Stage::Planning | Stage::HalfTime) {
                planned += 1;
                if planned == stop {
                    let seat = if seed % 2 == 0 { Seat::Product } else { Seat::Program };
                    see(&scenario.rules, &bulk.state, seat, seed);
                    break;
                }
            }
            if !bulk.step() {
                break;
            }
        }
    }
}

#[test]
fn a_sampled_world_keeps_what_is_seen_and_plays_to_an_end() {
    moments(0..60, |rules, state, seat, seed| {
        let o = observe(rules, state, seat);
        for k in 0..3 {
            let world = sample_world(&o, k);
            assert_eq!(world.public, state.public, "seed {seed}");
            assert_eq!(world.known[seat.index()], state.known[seat.index()], "seed {seed}");
            assert_eq!(world, sample_world(&o, k), "seed {seed}: the same name gives the same world");
            assert_ne!(world.truth, sample_world(&o, k + 10).truth, "seed {seed}");
            invariant::check(rules, &world);
            for name in ["solid", "random"] {
                let policies = [0, 1].map(|i| policy::by_name(name, seed + i));
                let mut bulk = Bulk { rules, state: world.clone(), facts: Vec::new(), policies };
                bulk.to_end();
                assert!(matches!(bulk.state.public.stage, Stage::Over(_)), "seed {seed}");
            }
        }
    });
}

/// Another truth behind the same notebook: whatever nobody was told is different.
fn otherwise(state: &State) -> State {
    let mut other = state.clone();
    let t = &mut other.truth;
    t.roots = Roots::of_seed(0xD1FF);
    t.needs.iter_mut().for_each(|n| (n.latent, n.detectability) = (-n.latent, 1.0 - n.detectability));
    t.variants.iter_mut().for_each(|v| (v.usability, v.value, v.z) = (0.8, -v.value, -v.z));
    t.teams.iter_mut().for_each(|t| {
        (t.factor_ln, t.fatigue, t.diverted_days) = (-t.factor_ln, t.fatigue + 0.3, t.diverted_days + 2.0);
        (t.capacity, t.output_share) = (t.capacity * 0.7, 0.5);
    });
    t.risks.iter_mut().for_each(|r| (r.chance, r.exposed_days) = (r.chance * 0.5, r.exposed_days + 3));
    t.features.iter_mut().for_each(|f| {
        (f.release_ln, f.bites) = (0.3 - f.release_ln, !f.bites);
        f.misunderstood = !f.misunderstood;
    });
    for w in t.work.iter_mut().filter(|w| w.active()) {
        (w.total, w.done, w.hidden) = (w.total * 1.7 + 3.0, w.done * 0.5, w.hidden + 1.0);
        w.blocker = w.blocker.filter(|b| b.noticed);
    }
    (t.dilemma_days, t.pressure, t.next_fact) = ([3, 0], 1.0 - t.pressure, 7);
    other
}

#[test]
fn a_sampled_world_takes_nothing_from_the_truth() {
    moments(100..160, |rules, state, seat, seed| {
        let other = otherwise(state);
        for k in 0..3 {
            let (a, b) =
                (sample_world(&observe(rules, state, seat), k), sample_world(&observe(rules, &other, seat), k));
            assert_eq!(a, b, "seed {seed}, day {}", state.public.day);
        }
    });
}
