//! The bound of perfect foresight against everything that can be tried in companies small enough to try everything.

use crate::common;
use two_hats::sim::action::{Action, Place, act};
use two_hats::sim::bound::{self, Prices};
use two_hats::sim::draw::Roots;
use two_hats::sim::ids::*;
use two_hats::sim::lab::Lab;
use two_hats::sim::rules::{Need, Part, Rules, Team};
use two_hats::sim::score;
use two_hats::sim::sprint::run_day;
use two_hats::sim::start::{Seating, start};
use two_hats::sim::state::Stage;

/// Four ideas for two needs, of different cost to two teams, in two sprints that cannot hold them all.
fn small() -> Rules {
    let lab = Lab { teams: vec![2.0, 1.5], items: 4, effort_person_days: 12.0, sprints: 2, ..Lab::default() };
    let mut rules = lab.rules(&common::scenario().rules.model).expect("such a world there is");
    let second = Need { key: rules.needs[NeedId(0)].key ^ 1, ..rules.needs[NeedId(0)].clone() };
    rules.needs.push(second);
    rules.need_ladder = vec![0.7, 0.3];
    for segment in rules.segments.iter_mut() {
        segment.leaning.push(0.0);
    }
    let ideas = [([0.7, 0.0], 1.4), ([0.1, 0.6], 1.0), ([0.4, 0.3], 0.7), ([0.5, -0.2], 0.3)];
    for (variant, (fit, size)) in rules.variants.iter_mut().zip(ideas) {
        variant.fit = fit.to_vec();
        let sized = |part: &Part| Part { effort_person_days: part.effort_person_days * size, ..*part };
        variant.parts = variant.parts.iter().map(sized).collect();
    }
    rules
}

/// The best sum of worths of any choice of sizes whose least efforts fit: every one of them tried.
fn best_choice(rules: &Rules, prices: &Prices, capacity: &[f64]) -> f64 {
    let offers: Vec<(FeatureId, f64, Vec<f64>)> = prices.offers().map(|(f, w, e)| (f, w, e.to_vec())).collect();
    let features = rules.features.len();
    let mut best = 0.0f64;
    for chosen in 0..1u32 << offers.len() {
        let picked = || offers.iter().enumerate().filter(|(i, _)| chosen & (1 << i) != 0).map(|(_, o)| o);
        let once = (0..features).all(|f| picked().filter(|o| o.0.index() == f).count() <= 1);
        let fits = |t: usize| picked().map(|o| o.2[t]).sum::<f64>() <= capacity[t];
        if once && (0..capacity.len()).all(fits) {
            best = best.max(picked().map(|o| o.1).sum());
        }
    }
    best
}

#[test]
fn no_choice_of_what_fits_is_worth_more_than_the_bound_unless_needs_run_out() {
    let rules = small();
    for seed in 0..200 {
        let state = start(&rules, seed, Seating::pair(), &mut Vec::new());
        let prices = bound::prices(&rules, &state.truth);
        let everything = prices.bound(&[1e6, 1e6]);
        for capacity in [[0.0, 0.0], [5.0, 5.0], [12.0, 8.0], [20.0, 30.0], [40.0, 30.0], [200.0, 200.0]] {
            let tried = best_choice(&rules, &prices, &capacity).min(everything);
            let bound = prices.bound(&capacity);
            assert!(bound >= tried - 1e-9, "seed {seed}, {capacity:?}: {bound} is below {tried}");
        }
    }
}

#[test]
fn with_more_capacity_the_bound_never_falls() {
    let rules = small();
    for seed in 0..50 {
        let state = start(&rules, seed, Seating::pair(), &mut Vec::new());
        let prices = bound::prices(&rules, &state.truth);
        let bounds: Vec<f64> = (0..20).map(|c| prices.bound(&[f64::from(c) * 3.0, f64::from(c) * 2.0])).collect();
        assert!(bounds.windows(2).all(|w| w[1] >= w[0] - 1e-12), "seed {seed}: {bounds:?}");
    }
}

/// Every order of every choice of the four ideas.
fn orders(n: u8) -> Vec<Vec<FeatureId>> {
    let mut all = vec![Vec::new()];
    let mut from = 0;
    while from < all.len() {
        let order: Vec<FeatureId> = all[from].clone();
        for f in (0..n).map(FeatureId).filter(|f| !order.contains(f)) {
            all.push(order.iter().copied().chain([f]).collect());
        }
        from += 1;
    }
    all
}

#[test]
fn no_order_of_work_passes_the_bound() {
    let rules = small();
    let mut closest = 0.0f64;
    for seed in 0..30 {
        for order in orders(4) {
            let mut facts = Vec::new();
            let mut state = start(&rules, seed, Seating::pair(), &mut facts);
            let arrange = rules.features.ids().map(|feature| (feature, Place::NotNow));
            let wanted = order.iter().enumerate().map(|(i, feature)| (*feature, Place::At(i as u8)));
            for (feature, place) in arrange.chain(wanted) {
                let action = Action::OrderBacklog { feature, place };
                act(&rules, &mut state, Seat::Product, None, &action, &mut facts).expect("any order can be set");
            }
            while !matches!(state.public.stage, Stage::Over(_)) {
                run_day(&rules, &mut state, &mut facts);
            }
            let scores = score::scores(&rules, &state);
            assert!(scores.value <= scores.bound + 1e-9, "seed {seed}, {order:?}: {scores:?}");
            if scores.bound > 0.0 {
                closest = closest.max(scores.value / scores.bound);
            }
        }
    }
    // A bound that nobody comes near says nothing.
    assert!(closest > 0.4, "the best of all orders reached {closest:.2} of the bound");
}

#[test]
fn where_people_are_scarce_the_bound_follows_them() {
    let mut rules = small();
    for variant in rules.variants.iter_mut() {
        variant.parts =
            variant.parts.iter().map(|p| Part { effort_person_days: p.effort_person_days * 4.0, ..*p }).collect();
    }
    for seed in 0..20 {
        let state = start(&rules, seed, Seating::pair(), &mut Vec::new());
        let prices = bound::prices(&rules, &state.truth);
        let bounds = [0.0, 10.0, 20.0, 1e6].map(|c| prices.bound(&[c, c]));
        assert!(bounds[0] < 0.7 * bounds[3] && bounds[1] > bounds[0], "seed {seed}: {bounds:?}");
    }
}

#[test]
fn in_the_shipped_scenario_needs_run_out_before_people_do() {
    let rules = &common::scenario().rules;
    let days = f64::from(rules.calendar.last_day());
    let held = |t: &Team| {
        t.busy.iter().filter(|b| b.owner.is_none()).map(|b| f64::from(b.to_day - b.from_day + 1)).sum::<f64>()
    };
    let there: Vec<f64> = rules.teams.iter().map(|t| t.people * (days - held(t))).collect();
    let mut most = vec![0.0f64; there.len()];
    for seed in 0..200 {
        let state = start(rules, seed, Seating::pair(), &mut Vec::new());
        let prices = bound::prices(rules, &state.truth);
        let share = |share: f64| there.iter().map(|c| c * share).collect::<Vec<f64>>();
        assert_eq!(prices.bound(&share(0.5)), prices.bound(&share(2.0)), "seed {seed}");
        // The reason: the answers to all needs, in their usual sizes, leave something of everybody.
        let efforts: Vec<&[f64]> = prices.offers().map(|(_, _, effort)| effort).collect();
        let answers = rules.needs.iter().filter_map(|n| n.answer).map(|f| efforts[rules.features[f].usual.index()]);
        let taken = answers.fold(vec![0.0; there.len()], |sum, e| sum.iter().zip(e).map(|(a, b)| a + b).collect());
        most.iter_mut().zip(taken.iter().zip(&there)).for_each(|(m, (t, c))| *m = m.max(t / c));
    }
    println!("{most:.2?}");
    assert!(most.iter().all(|m| *m < 1.0), "{most:?}");
}

#[test]
fn prices_belong_to_a_truth_not_to_what_happened() {
    let rules = &common::scenario().rules;
    let roots = Roots::of_seed(5);
    let other_fate = Roots { fate: roots.fate ^ 77, ..roots };
    let prices = [roots, other_fate].map(|roots| {
        let state = two_hats::sim::start::start_with(rules, roots, Seating::pair(), &mut Vec::new());
        bound::prices(rules, &state.truth).bound(&vec![100.0; rules.teams.len()])
    });
    assert_eq!(prices[0], prices[1]);
}
