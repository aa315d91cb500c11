//! Relations that hold whatever the numbers are: what more of something can and cannot do.

use proptest::prelude::*;
use two_hats::sim::draw::{self, Roots, Stream};
use two_hats::sim::estimates::{anchored, delay_cost, wsjf_order};
use two_hats::sim::fixes::{Found, late_ratio};
use two_hats::sim::known::Evidence;
use two_hats::sim::lab::{Habits, Lab};
use two_hats::sim::phase::dependencies::cross_team_time;
use two_hats::sim::phase::status::{report, still_true};
use two_hats::sim::phase::work::task_ratio;
use two_hats::sim::research::{chance_found, needs_found, signal_of};
use two_hats::sim::staffing::queue_wait;
use two_hats::sim::state::Colour;
use two_hats::sim::suppliers::all_late_days;

use crate::validation::{model, model_with};

/// Days on which each of some runs was ready, in order.
fn days(lab: &Lab, habits: Habits, seeds: u64) -> Vec<u16> {
    let rules = lab.rules(&model()).expect("such a world there is");
    let day = |seed| lab.play(&rules, habits, seed).done_day.unwrap_or(u16::MAX);
    let mut days: Vec<u16> = (0..seeds).map(day).collect();
    days.sort_unstable();
    days
}

/// Whether one set of runs is on time at least as often as another, for every date there could be.
fn never_later(sooner: &[u16], later: &[u16]) -> bool {
    sooner.iter().zip(later).all(|(s, l)| s <= l)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn more_interviews_never_find_fewer_needs(
        needs in prop::collection::vec(0.0..1.0f64, 1..40), people in 0.0..40.0f64, more in 0.0..40.0f64, fate: u64,
    ) {
        let expected = |n: f64| needs.iter().map(|p| chance_found(*p, n)).sum::<f64>();
        prop_assert!(expected(people + more) >= expected(people));
        prop_assert!(needs_found(&needs, people + more, fate, 1) >= needs_found(&needs, people, fate, 1));
    }

    #[test]
    fn another_supplier_never_makes_an_item_earlier(
        chances in prop::collection::vec(0.0..1.0f64, 1..8), another in 0.0..1.0f64, fate: u64,
    ) {
        let mut more = chances.clone();
        more.push(another);
        let m = model();
        prop_assert!(all_late_days(&m, fate, 3, &more) >= all_late_days(&m, fate, 3, &chances));
    }

    #[test]
    fn perfect_evidence_makes_raw_and_shrunk_order_equal(
        worths in prop::collection::vec((-3.0..3.0f64, -3.0..3.0f64), 2..30),
    ) {
        let said: Vec<f64> = worths.iter().map(|(z, noise)| signal_of(*z, 1.0, *noise, 0.0)).collect();
        let believed = said.iter().map(|s| {
            let mut evidence = Evidence::default();
            evidence.add(*s, 1.0);
            evidence.mean()
        });
        let order = |values: &[f64]| {
            let mut order: Vec<usize> = (0..values.len()).collect();
            order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
            order
        };
        prop_assert_eq!(order(&said), order(&believed.collect::<Vec<f64>>()));
    }

    #[test]
    fn more_evidence_never_makes_less_sure_and_is_the_same_in_any_order(
        signals in prop::collection::vec((-3.0..3.0f64, 0.0..1.0f64), 1..12),
    ) {
        let all = |signals: &mut dyn Iterator<Item = &(f64, f64)>| {
            let mut evidence = Evidence::default();
            for (signal, validity) in signals {
                let before = evidence;
                evidence.add(*signal, *validity);
                prop_assert!(evidence.sd() <= before.sd() && evidence.confidence() >= before.confidence());
            }
            Ok(evidence)
        };
        let (there, back) = (all(&mut signals.iter())?, all(&mut signals.iter().rev())?);
        prop_assert!((there.mean() - back.mean()).abs() < 1e-9 && (there.sd() - back.sd()).abs() < 1e-9);
    }

    #[test]
    fn the_further_people_are_from_talking_the_longer_it_takes(met in 0.0..1.0f64, more in 0.0..1.0f64, load in 0.0..0.98f64) {
        let m = model();
        prop_assert!(cross_team_time(&m, (met + more).min(1.0)) <= cross_team_time(&m, met));
        prop_assert!(queue_wait(load + 0.01, 1.0, 1.0) > queue_wait(load, 1.0, 1.0));
        prop_assert!(queue_wait(load, 1.0 + more, 1.0) >= queue_wait(load, 1.0, 1.0));
    }

    #[test]
    fn without_bias_what_is_reported_is_what_is_perceived(
        wrong in 0.0..1.0f64, odds in 0.1..20.0f64, u in prop::array::uniform3(0.0..1.0f64), colour in 0..3usize,
    ) {
        let truth = [Colour::Red, Colour::Amber, Colour::Green][colour];
        let plain = [("report_better", 0.0), ("report_worse", 0.0), ("misperceived", wrong), ("misperceived_good_odds", odds)];
        let said = report(&model_with(&plain), truth, Some(0.0), u);
        prop_assert_eq!(said.said, said.perceived);
        prop_assert_eq!(report(&model(), truth, None, u).intent, 0);
    }

    #[test]
    fn news_ages_and_ages_faster_the_more_teams_it_is_about(age in 0.0..100.0f64, more in 0.0..50.0f64, teams in 1..20u8) {
        let m = model();
        let teams = f64::from(teams);
        prop_assert!(still_true(&m, age + more, teams) <= still_true(&m, age, teams));
        prop_assert!(still_true(&m, age, teams + 1.0) <= still_true(&m, age, teams));
        prop_assert_eq!(still_true(&m, 0.0, teams), 1.0);
    }

    #[test]
    fn an_anchor_pulls_and_never_beyond_itself(estimate in 1.0..500.0f64, anchor in 1.0..500.0f64) {
        let pulled = anchored(&model(), estimate, anchor);
        prop_assert!(pulled >= estimate.min(anchor) * 0.999 && pulled <= estimate.max(anchor) * 1.001);
    }

    #[test]
    fn the_later_it_is_found_the_dearer(u in 0.0..1.0f64) {
        let m = model();
        let cost = |found| late_ratio(&m, found, u);
        prop_assert!(1.0 <= cost(Found::AtIntegration));
        prop_assert!(cost(Found::AtIntegration) < cost(Found::RequirementLate));
        prop_assert!(cost(Found::RequirementLate) < cost(Found::InProduction));
    }

    #[test]
    fn exchanging_two_neighbours_never_helps_the_order_by_cost_of_delay(
        items in prop::collection::vec((0.0..10.0f64, 0.1..10.0f64), 2..30),
    ) {
        let order = wsjf_order(&items);
        let best = delay_cost(&items, &order);
        for i in 1..order.len() {
            let mut other = order.clone();
            other.swap(i - 1, i);
            prop_assert!(delay_cost(&items, &other) >= best * (1.0 - 1e-12));
        }
    }
}

proptest! {
    // Each case plays whole runs.
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn higher_sigma_at_the_same_median_raises_the_mean(low in 0.1..0.9f64, step in 0.05..0.6f64, root: u64) {
        let m = model_with(&[("tail_weight", 0.0)]);
        let mean = |sigma: f64| (0..20_000).map(|k| task_ratio(&m, sigma, 1.0, root, k)).sum::<f64>() / 20_000.0;
        prop_assert!(mean(low + step) > mean(low));
    }

    #[test]
    fn another_team_that_must_be_ready_is_never_on_time_more_often(teams in 2..6usize, effort in 10.0..60.0f64) {
        let with = |n: usize| Lab { teams: vec![4.0; n], items: 1, effort_person_days: effort, ..Lab::default() };
        prop_assert!(never_later(&days(&with(teams), Habits::default(), 60), &days(&with(teams + 1), Habits::default(), 60)));
    }

    #[test]
    fn another_supplier_is_never_on_time_more_often(suppliers in 0..5usize, effort in 10.0..40.0f64) {
        let with = |n: usize| Lab { suppliers: n, items: 1, effort_person_days: effort, ..Lab::default() };
        let days = |n| days(&with(n), Habits::default(), 60);
        prop_assert!(never_later(&days(suppliers), &days(suppliers + 1)));
    }

    #[test]
    fn another_handoff_is_never_on_time_more_often(teams in 2..6usize, effort in 20.0..60.0f64, pick: prop::sample::Index) {
        let with = |handoffs| Lab { teams: vec![4.0; teams], items: 1, effort_person_days: effort, handoffs, ..Lab::default() };
        let after = 1 + pick.index(teams - 1);
        let (free, bound) = (with(Vec::new()), with(vec![(after - 1, after)]));
        prop_assert!(never_later(&days(&free, Habits::default(), 60), &days(&bound, Habits::default(), 60)));
    }
}

/// Mean wait in front of one server, in service times, customer by customer (Lindley's recursion), for exponential
/// gaps and services.
fn waited(load: f64, customers: u32) -> f64 {
    let exponential = |stream, i| -draw::uniform(Roots::of_seed(1).fate, stream, 0, i).ln();
    let (mut wait, mut sum) = (0.0f64, 0.0);
    for i in 0..customers {
        sum += wait;
        wait = (wait + exponential(Stream::DailyOutput, i) - exponential(Stream::DecisionDelay, i) / load).max(0.0);
    }
    sum / f64::from(customers)
}

#[test]
fn the_wait_in_a_queue_is_what_a_queue_comes_to() {
    // The formula is exact for exponential gaps and services. Waits hang together for long at high load: 10 %.
    for load in [0.5, 0.8, 0.9] {
        let (simulated, formula) = (waited(load, 2_000_000), queue_wait(load, 1.0, 1.0));
        assert!((simulated / formula - 1.0).abs() < 0.1, "load {load}: {simulated} against {formula}");
    }
}
