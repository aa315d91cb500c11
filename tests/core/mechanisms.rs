//! Each mechanism asked on its own, as somebody would who has read nothing but its documentation and a paper.

use two_hats::analysis::validate::sample;
use two_hats::policy::Bulk;
use two_hats::sim::draw::{self, Roots, Stream};
use two_hats::sim::estimates::{anchored, at_quantile, reestimated_within, team_range};
use two_hats::sim::fixes::{Found, late_ratio};
use two_hats::sim::ideas::{stakeholder_view, uptake, usage};
use two_hats::sim::ids::TeamId;
use two_hats::sim::known::Evidence;
use two_hats::sim::lab::{Habits, Lab};
use two_hats::sim::phase::status::{report, still_true};
use two_hats::sim::phase::work::real_effort;
use two_hats::sim::research::{
    ab_people, chance_found, interview_validity, mixed_market, needs_found, pooled_validity, signal_of,
};
use two_hats::sim::rules::Uncertainty;
use two_hats::sim::staffing::{added_output, coordination_share, left_on_projects, queue_wait, ramp, weekly_output};
use two_hats::sim::start::Seating;
use two_hats::sim::state::Colour;
use two_hats::sim::suppliers::{Attention, all_late_days, on_time};

use crate::common::model;

/// So many independent standard normals under a name.
fn normals(name: u64, n: u64) -> Vec<f64> {
    (0..n).map(|i| draw::normal(Roots::of_seed(name).truth, Stream::Signal, i, 0)).collect()
}

/// Midpoints of n equal parts of (0, 1).
fn uniforms(n: u32) -> impl Iterator<Item = f64> {
    (0..n).map(move |i| (f64::from(i) + 0.5) / f64::from(n))
}

fn near(value: f64, wanted: f64, by: f64) -> bool {
    (value - wanted).abs() <= by
}

#[test]
fn research_finds_what_the_curves_of_the_studies_say() {
    let m = model();
    // Usability problems that one, three and fifteen people show (Nielsen 2000).
    for (people, share) in [(1.0, 0.31), (3.0, 0.67), (15.0, 0.99)] {
        assert!(near(chance_found(m.usability_found, people), share, 0.01));
    }
    // Customer needs in a mixed market, from one, five, twelve and thirty people (Griffin & Hauser 1993).
    let market = mixed_market(&m);
    let needs: Vec<f64> = uniforms(400).map(|u| market.quantile(u)).collect();
    for (people, share) in [(1.0, 0.16), (5.0, 0.51), (12.0, 0.74), (30.0, 0.90)] {
        let found: usize = (0..40).map(|study| needs_found(&needs, people, 11, study)).sum();
        assert!(near(found as f64 / (40.0 * 400.0), share, 0.02), "{people} people found {found}");
    }
    assert!(near(interview_validity(m.interview_information, 12.0), 0.61, 0.01));
    // A difference of a fifth of a standard deviation, with 80 % power.
    assert!(near(ab_people(1.0, 0.2), 400.0, 1e-9));
}

#[test]
fn evidence_adds_up_and_what_is_picked_for_its_score_disappoints() {
    let mut evidence = Evidence::default();
    evidence.add(1.0, 0.45);
    assert!(near(evidence.mean(), 0.45, 1e-9) && near(evidence.confidence(), 0.2025, 1e-9));
    evidence.add(1.0, 0.65);
    assert!(evidence.confidence() > 0.65 * 0.65 && evidence.sd() < 0.76);
    assert!(near(pooled_validity(0.35, 10.0), 0.76, 0.01));
    // The best of twenty by a signal of .6: it says 2.8 times what there is; shrunk, as much as there is.
    let (truth, noise) = (normals(1, 40_000), normals(2, 40_000));
    let (mut said, mut believed, mut so) = (0.0, 0.0, 0.0);
    for (truth, noise) in truth.chunks(20).zip(noise.chunks(20)) {
        let signals = truth.iter().zip(noise).map(|(z, e)| signal_of(*z, 0.6, *e, 0.0));
        let best = signals.zip(truth).max_by(|a, b| a.0.total_cmp(&b.0)).expect("there are twenty");
        let mut evidence = Evidence::default();
        evidence.add(best.0, 0.6);
        said += best.0 / 0.6;
        believed += evidence.mean();
        so += best.1;
    }
    assert!(near(said / so, 2.8, 0.12) && near(believed / so, 1.0, 0.05), "{said} {believed} {so}");
}

#[test]
fn estimates_hold_half_the_time_and_sure_ranges_less_often_than_they_say() {
    let m = model();
    let parts: Vec<f64> = (0..2_000)
        .map(|i| real_effort(&m, Roots::of_seed(3), 4.0, Uncertainty::Normal, 1.0, draw::sub(7, i)) / 4.0)
        .collect();
    assert!(near(sample::median(&parts), 1.0, 0.05) && sample::mean(&parts) > 1.15);
    let (low, high) = team_range(&m, 1.0, 0.4);
    let held = sample::share(&normals(4, 4_000), |e| (low..=high).contains(&(0.4 * e).exp()));
    assert!(near(held, 0.63, 0.03), "{held}");
    assert!(near(at_quantile(10.0, 0.5, 0.8), 10.0 * (0.8416f64 * 0.5).exp(), 1e-3));
    // A hundred days, after somebody has said fifty.
    assert!(near(anchored(&m, 100.0, 50.0), 74.7, 0.1));
    assert!(near(reestimated_within(&m, 50.0), 0.632, 0.001));
}

#[test]
fn what_must_all_be_ready_is_late_with_more_teams_and_in_longer_chains() {
    let m = model();
    let days = |lab: &Lab| {
        let rules = lab.rules(&m).expect("such a world there is");
        let day = |seed| f64::from(lab.play(&rules, Habits::default(), seed).done_day.expect("the run is long enough"));
        sample::mean(&(0..120).map(day).collect::<Vec<f64>>())
    };
    let of = |teams: usize, handoffs: &[(usize, usize)]| Lab {
        teams: vec![4.0; teams],
        items: 1,
        effort_person_days: 40.0,
        handoffs: handoffs.to_vec(),
        ..Lab::default()
    };
    let (side_by_side, fan_in) = (of(4, &[]), of(4, &[(0, 3), (1, 3), (2, 3)]));
    let chain = of(4, &[(0, 1), (1, 2), (2, 3)]);
    let [two, four, waits, one_by_one] = [&of(2, &[]), &side_by_side, &fan_in, &chain].map(days);
    assert!(two < four && four < waits && waits < one_by_one, "{two} {four} {waits} {one_by_one}");
    // Each added supplier makes it less likely that all are in time, less so than if their luck were their own.
    let all = |n: usize| {
        let chances = vec![on_time(&m, Attention::Known); n];
        let kept = (0..4_000).filter(|item| all_late_days(&m, 5, *item, &chances) == 0.0).count();
        kept as f64 / 4_000.0
    };
    assert!(near(all(1), 0.80, 0.02) && all(3) > 0.512 && all(3) < all(1) && all(8) < all(3));
}

#[test]
fn reports_are_too_good_and_news_ages() {
    let m = model();
    let says = |truth, safety: Option<f64>| {
        let u = |stream, i| draw::uniform(6, stream, i, 0);
        let one =
            |i| report(&m, truth, safety, [Stream::Perceived, Stream::PerceivedUp, Stream::Reported].map(|s| u(s, i)));
        let all: Vec<_> = (0..6_000).map(one).collect();
        sample::share(&all, |r| r.said == truth)
    };
    let red = 1.0 - says(Colour::Red, Some(0.0));
    assert!((0.40..=0.55).contains(&red), "{red} of red is not reported as red");
    // Where it is safe to say so, more of it is; whoever looks for himself hears what the lead perceives.
    assert!(says(Colour::Red, Some(2.0)) > says(Colour::Red, Some(0.0)));
    assert!(near(
        says(Colour::Red, None),
        1.0 - m.misperceived * m.misperceived_good_odds / (1.0 + m.misperceived_good_odds),
        0.02
    ));
    // Two weeks old: of one team, and of four together.
    assert!(near(still_true(&m, 10.0, 1.0), 0.756, 0.001) && near(still_true(&m, 10.0, 4.0), 0.326, 0.001));
}

#[test]
fn people_are_not_months() {
    let m = model();
    assert!(near(added_output(&m, 10.0), 9.4, 1e-9) && added_output(&m, 30.0) < added_output(&m, 24.0));
    assert!(near(ramp(&m, 0.0), 0.5, 1e-9) && near(ramp(&m, 40.0), 0.75, 1e-9) && near(ramp(&m, 200.0), 1.0, 1e-9));
    // Beyond 63 hours a week nothing more comes of it (Pencavel 2015).
    assert!(near(weekly_output(&m, 40.0), 40.0, 1e-9) && near(weekly_output(&m, 70.0), 56.0, 1e-9));
    assert!(near(left_on_projects(&m, 2), 0.83, 1e-9) && coordination_share(&m, 25.0) > coordination_share(&m, 8.0));
    assert!(near(queue_wait(0.95, 1.0, 1.0), 19.0, 1e-9) && queue_wait(1.0, 1.0, 1.0).is_infinite());
}

#[test]
fn the_later_a_mistake_is_found_the_dearer_it_is() {
    let m = model();
    let middle = |found| late_ratio(&m, found, 0.5);
    let stages = [Found::InTest, Found::AtIntegration, Found::RequirementLate, Found::InProduction].map(middle);
    assert!(stages[0] >= 1.0 && stages.windows(2).all(|w| w[0] < w[1]), "{stages:?}");
    assert!((10.0..=36.0).contains(&stages[3]));
}

#[test]
fn a_few_features_take_most_of_the_use_and_take_weeks_to_be_taken_up() {
    let m = model();
    let use_of: Vec<f64> = uniforms(5_000).map(|u| usage(&m, u)).collect();
    assert!(near(sample::top_share(&use_of, 0.12), 0.80, 0.03) && near(sample::median(&use_of), 1.0, 0.01));
    assert!(near(uptake(&m, 15.0), 0.632, 0.001) && uptake(&m, 60.0) > 0.98 && near(uptake(&m, 0.0), 0.0, 1e-12));
}

#[test]
fn two_stakeholders_rank_alike_a_little_and_each_knows_a_little() {
    let m = model();
    let (worth, one, other) = (normals(7, 3_000), normals(8, 3_000), normals(9, 3_000));
    let views =
        |own: &[f64]| worth.iter().zip(own).map(|(z, own)| stakeholder_view(&m, *z, *own)).collect::<Vec<f64>>();
    let pairs = |a: &[f64], b: &[f64]| a.iter().copied().zip(b.iter().copied()).collect::<Vec<_>>();
    let (one, other) = (views(&one), views(&other));
    let agree = sample::rank_correlation(&pairs(&one, &other));
    let right = sample::rank_correlation(&pairs(&one, &worth));
    assert!((0.05..=0.20).contains(&agree) && near(right, 0.34, 0.05), "{agree} {right}");
}

/// The day on whose evening a team of six has done everything, with one more person from a morning on, if any.
fn done_with_one_more(seed: u64, from: Option<u16>) -> f64 {
    let m = model();
    let lab = Lab { teams: vec![6.0], effort_person_days: 24.0, ..Lab::default() };
    let rules = lab.rules(&m).expect("such a world there is");
    let mut bulk = Bulk::new(&rules, Roots::of_seed(seed), seed, Seating::pair(), [None, None]);
    loop {
        let day = bulk.state.public.day;
        if from == Some(day) {
            let team = &mut bulk.state.public.teams[TeamId(0)];
            (team.moved_people, team.moved_until) = (1.0, day + m.moved_days as u16);
        }
        assert!(bulk.step(), "seed {seed}: all is done before the run is over");
        if bulk.state.public.features.iter().all(|f| f.ready_day.is_some()) {
            return f64::from(day);
        }
    }
}

/// Brooks 1975: adding people to a late project makes it later. Abdel-Hamid & Madnick 1989: it always makes it dearer, and
/// later only where they come late. Whoever joins costs a team of six about nine person-days of the first ten days and
/// brings one a day from then on, so that it takes about four weeks to break even.
#[test]
fn people_who_come_late_make_it_later_and_people_who_come_early_only_dearer() {
    const SEEDS: std::ops::Range<u64> = 0..60;
    let base: Vec<f64> = SEEDS.map(|seed| done_with_one_more(seed, None)).collect();
    let mut later = Vec::new();
    for before_the_end in [5.0, 12.0, 30.0, 45.0] {
        let (mut days, mut person_days) = (0.0, 0.0);
        for (seed, alone) in SEEDS.zip(&base) {
            let from = alone - before_the_end;
            let done = done_with_one_more(seed, Some(from as u16));
            days += (done - alone) / base.len() as f64;
            person_days += (6.0 * done + (done + 1.0 - from) - 6.0 * alone) / base.len() as f64;
        }
        assert!(person_days > 5.0, "{before_the_end} days before the end: {person_days} person-days more");
        later.push(days);
    }
    println!("later by {later:?} days");
    assert!(later[0] > 0.3 && later[1] > 0.3, "who comes in the last weeks: {later:?}");
    assert!(later[2] < -0.5 && later[3] < later[2] - 0.5, "who comes in time: {later:?}");
}
