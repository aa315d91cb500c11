//! Questions from papers and textbooks, put to the simulation's mechanisms by their documentation alone. None of these
//! figures was used to set a parameter.

use two_hats::analysis::validate::sample;
use two_hats::sim::draw::{self, Stream};
use two_hats::sim::estimates::{anchored, at_quantile, delay_cost, reestimated_within, rice, team_range, wsjf_order};
use two_hats::sim::fixes::{Found, late_ratio};
use two_hats::sim::ideas::{
    Maturity, idea_of, idea_value, overstatement, satisfaction, share_that_helps, stakeholder_view, usage,
};
use two_hats::sim::known::Evidence;
use two_hats::sim::lab::{Habits, Lab};
use two_hats::sim::model::Model;
use two_hats::sim::phase::dependencies::cross_team_time;
use two_hats::sim::phase::scope::crept;
use two_hats::sim::phase::status::{reported_up, still_true};
use two_hats::sim::phase::work::{contact_ratio, review_pass, task_ratio};
use two_hats::sim::research::{
    ab_people, chance_found, mixed_market, needs_found, one_segment, pooled_validity, risk_named, signal_of,
};
use two_hats::sim::rules::Kano;
use two_hats::sim::staffing::{coordination_share, output_with_new, queue_wait, quit_hazard, ramp, weekly_output};
use two_hats::sim::state::Colour;
use two_hats::sim::suppliers::{all_late_days, late_days};

use crate::common::{is, lies, model, normals, uniforms};

#[test]
fn usability_problems_found_by_one_to_fifteen_people() {
    let m = model();
    // Nielsen & Landauer 1993.
    for (people, share) in [(1.0, 0.31), (2.0, 0.52), (3.0, 0.67), (5.0, 0.85), (10.0, 0.975), (15.0, 0.996)] {
        is(chance_found(m.usability_found, people), share, 0.01);
    }
    // Virzi 1992: .36 on average, four or five people find eight in ten. Lewis 1994: .16, ten people.
    lies(chance_found(0.36, 4.0), 0.78, 0.90);
    is(chance_found(0.16, 10.0), 0.82, 0.01);
    assert_eq!(chance_found(m.usability_found, 0.0), 0.0);
    assert_eq!(chance_found(1.0, 1.0), 1.0);
}

#[test]
fn needs_found_by_two_and_by_twenty_customers_and_within_one_segment() {
    let m = model();
    let share = |market: &two_hats::sim::distribution::BetaTable, people: f64| {
        let needs: Vec<f64> = uniforms(1, 500).map(|u| market.quantile(u)).collect();
        let found: usize = (0..30).map(|study| needs_found(&needs, people, 2, study)).sum();
        found as f64 / 15_000.0
    };
    // Griffin & Hauser 1993, read off their curve.
    let (mixed, alike) = (mixed_market(&m), one_segment(&m));
    lies(share(&mixed, 2.0), 0.24, 0.33);
    lies(share(&mixed, 20.0), 0.79, 0.89);
    // Guest, Bunce & Johnson 2006: six interviews bring about eight in ten of what twelve bring.
    lies(share(&alike, 6.0) / share(&alike, 12.0), 0.74, 0.86);
    // People who are alike tell the same things: fewer are needed.
    assert!(share(&alike, 6.0) > share(&mixed, 6.0) + 0.05);
}

#[test]
fn ideas_help_do_nothing_or_hurt_and_people_overstate_what_they_want() {
    let m = model();
    // Kohavi et al. 2009: about a third each.
    let values: Vec<f64> = uniforms(3, 6_000)
        .zip(normals(4, 6_000))
        .map(|(u, size)| idea_value(&m, share_that_helps(&m, Maturity::New), u, size))
        .collect();
    for part in [|v: &f64| *v > 0.0, |v: &f64| *v == 0.0, |v: &f64| *v < 0.0] {
        lies(sample::share(&values, part), 0.30, 0.37);
    }
    // The same as a rising function of one standardised worth.
    let rising: Vec<f64> = (-30..=30).map(|z| idea_of(&m, 0.33, f64::from(z) / 10.0)).collect();
    assert!(rising.is_sorted() && rising[0] < 0.0 && rising[60] > 1.0);
    assert!(share_that_helps(&m, Maturity::Optimised) < share_that_helps(&m, Maturity::Mature));
    // Murphy et al. 2005: a median of 1.35, skewed to the right.
    let stated: Vec<f64> = normals(5, 6_000).map(|e| overstatement(&m, e)).collect();
    is(sample::median(&stated), 1.35, 0.05);
    assert!(sample::mean(&stated) > 1.1 * sample::median(&stated));
}

#[test]
fn what_a_test_needs_and_what_its_winners_overstate() {
    let m = model();
    // Kohavi, Tang & Xu 2020: a conversion of 5 %, a change by a twentieth of that.
    is(ab_people((0.05f64 * 0.95).sqrt(), 0.0025), 121_600.0, 1.0);
    // The best of ten, twenty, fifty by a signal of validity r says 1/r^2 of what there is; shrunk by r^2, as much.
    for (n, r) in [(10, 0.35), (10, 0.6), (20, 0.6), (20, 0.9), (50, 0.6), (50, 0.9)] {
        let (truth, noise): (Vec<f64>, Vec<f64>) = normals(6, 40_000).zip(normals(7, 40_000)).unzip();
        let (mut said, mut believed, mut so) = (0.0, 0.0, 0.0);
        for (truth, noise) in truth.chunks(n).zip(noise.chunks(n)) {
            let signals = truth.iter().zip(noise).map(|(z, e)| signal_of(*z, r, *e, 0.0));
            let (signal, z) = signals.zip(truth).max_by(|a, b| a.0.total_cmp(&b.0)).expect("there are some");
            let mut evidence = Evidence::default();
            evidence.add(signal, r);
            said += signal / r;
            believed += evidence.mean();
            so += z;
        }
        is(said / so * r * r, 1.0, 0.12);
        is(believed / so, 1.0, 0.12);
    }
    // An A/B test's winners are overstated by as much as its validity says.
    is(m.winners_curse * m.ab_validity * m.ab_validity, 1.0, 0.02);
}

#[test]
fn the_order_of_jobs_and_the_score_that_ranks_them() {
    // Smith 1956: costs alike, the shortest first; lengths alike, the dearest first.
    assert_eq!(wsjf_order(&[(1.0, 5.0), (1.0, 1.0), (1.0, 3.0)]), [1, 2, 0]);
    assert_eq!(wsjf_order(&[(1.0, 2.0), (9.0, 2.0), (3.0, 2.0)]), [1, 2, 0]);
    // Reinertsen 2009: ten a day for one day, three a day for three, one a day for ten.
    let jobs = [(1.0, 10.0), (3.0, 3.0), (10.0, 1.0)];
    let (best, worst) = (delay_cost(&jobs, &wsjf_order(&jobs)), delay_cost(&jobs, &[0, 1, 2]));
    is(best, 36.0, 1e-9);
    is(worst, 189.0, 1e-9);
    is(rice(500.0, 2.0, 0.8, 4.0), 200.0, 1e-9);
}

#[test]
fn queues_wait_by_load_and_by_irregularity() {
    // M/M/1; half of it with work of one size, more with work of many sizes (Pollaczek & Khinchine).
    for (load, wait) in [(0.5, 1.0), (0.8, 4.0), (0.9, 9.0), (0.95, 19.0)] {
        is(queue_wait(load, 1.0, 1.0), wait, 1e-9);
        is(queue_wait(load, 1.0, 0.0), wait / 2.0, 1e-9);
        is(queue_wait(load, 1.0, 4.0), wait * 2.5, 1e-9);
    }
    // Little's law at 90 %: 8.1 wait.
    is(0.9 * queue_wait(0.9, 1.0, 1.0), 8.1, 1e-9);
    assert!(queue_wait(0.0, 1.0, 1.0) == 0.0 && queue_wait(1.2, 1.0, 1.0).is_infinite());
}

#[test]
fn estimates_follow_anchors_spread_as_lognormals_and_are_made_again() {
    let m = model();
    // Jørgensen & Sjøberg 2004: a low name pulls down by as large a factor as a high one pulls up.
    is(anchored(&m, 100.0, 50.0) * anchored(&m, 100.0, 200.0), 10_000.0, 1e-6);
    is(anchored(&m, 100.0, 100.0), 100.0, 1e-9);
    lies(anchored(&m, 100.0, 10.0), 30.0, 45.0);
    // Without the heavy tail the mean lies exp(sigma^2 / 2) above the median, and P80 exp(.84 sigma).
    let bare = Model { tail_weight: 0.0, task_mu: 0.0, ..m.clone() };
    for sigma in [0.35, 0.6, 1.0] {
        let ratios: Vec<f64> = (0..40_000).map(|task| task_ratio(&bare, sigma, 1.0, 8, task)).collect();
        is(sample::median(&ratios), 1.0, 0.02);
        is(sample::mean(&ratios) / (sigma * sigma / 2.0).exp(), 1.0, 0.03);
        is(sample::share(&ratios, |r| *r <= at_quantile(1.0, sigma, 0.8)), 0.8, 0.01);
    }
    // Ranges said to be 90 % sure: seven in ten at best; as wide as they would have to be, they hold.
    let honest = Model { range_width_share: 1.0, ..m.clone() };
    let holds = |m: &Model| {
        let (low, high) = team_range(m, 1.0, 0.5);
        sample::share(&normals(9, 20_000).collect::<Vec<f64>>(), |e| (low..=high).contains(&(0.5 * e).exp()))
    };
    lies(holds(&m), 0.55, 0.72);
    is(holds(&honest), 0.90, 0.01);
    is(reestimated_within(&m, 7.0), 0.13, 0.01);
}

#[test]
fn merged_plans_are_late_though_every_team_is_as_likely_in_time_as_not() {
    let m = model();
    let done = |teams: usize| {
        let lab = Lab { teams: vec![4.0; teams], items: 1, effort_person_days: 40.0, sprints: 12, ..Lab::default() };
        let rules = lab.rules(&m).expect("such a world there is");
        let alone = Habits { mapped: true, ..Habits::default() };
        let day = |seed| f64::from(lab.play(&rules, alone, seed).done_day.expect("the run is long enough"));
        (0..400).map(day).collect::<Vec<f64>>()
    };
    // Each team's own even chance, from a team of its own whose item is as slow as one across teams.
    let across = |days: &[f64], date: f64| sample::share(days, |d| *d <= date);
    let by_teams: Vec<Vec<f64>> = [2, 3, 5, 10].into_iter().map(done).collect();
    let medians: Vec<f64> = by_teams.iter().map(|days| sample::median(days)).collect();
    assert!(medians.is_sorted(), "{medians:?}");
    // The date that two teams keep in half of all cases, ten keep rarely.
    let kept: Vec<f64> = by_teams.iter().map(|days| across(days, medians[0])).collect();
    assert!(kept.windows(2).all(|w| w[0] > w[1]) && kept[3] < 0.15, "{kept:?}");
}

#[test]
fn suppliers_are_late_alone_and_together() {
    let m = model();
    let all = |m: &Model, p: f64, n: usize| {
        let on_time: Vec<bool> = (0..8_000).map(|item| all_late_days(m, 3, item, &vec![p; n]) == 0.0).collect();
        sample::share(&on_time, |o| *o)
    };
    // Each on its own: p^n. In step: p. What is measured lies between.
    let (own, step) =
        (Model { supplier_correlation: 0.0, ..m.clone() }, Model { supplier_correlation: 0.95, ..m.clone() });
    for n in [2, 3, 5, 10] {
        is(all(&own, 0.8, n), 0.8f64.powi(n as i32), 0.02);
        assert!(all(&own, 0.8, n) < all(&m, 0.8, n) && all(&m, 0.8, n) < all(&step, 0.8, n));
    }
    // How late, when late: three days in the middle, a long tail.
    let late: Vec<f64> = (0..8_000).map(|s| late_days(&m, 4, s, s, 0.0)).collect();
    is(sample::median(&late), 3.0, 0.15);
    lies(sample::share(&late, |d| *d > 10.0), 0.12, 0.18);
    // Work across teams (Herbsleb & Mockus 2003), and with everybody talking (Cataldo et al. 2008).
    is(cross_team_time(&m, 0.0), 2.5, 1e-9);
    is(cross_team_time(&m, 1.0), 1.6, 1e-9);
}

#[test]
fn bad_news_is_lost_on_its_way_up_and_news_grows_old() {
    let m = model();
    let hidden = |levels: u64, safety_sd: f64| {
        let u = |report: u64, level: u64, which: u64| {
            draw::uniform(5, Stream::Reported, report * 64 + level * 8 + which, 0)
        };
        let said: Vec<Colour> = (0..6_000)
            .map(|report| {
                let line: Vec<[f64; 3]> = (0..levels).map(|l| [0, 1, 2].map(|which| u(report, l, which))).collect();
                reported_up(&m, Colour::Red, Some(safety_sd), &line)
            })
            .collect();
        sample::share(&said, |c| *c != Colour::Red)
    };
    // Snow, Keil & Wallace 2007 for one level; more levels hide more, safety hides less.
    assert_eq!(hidden(0, 0.0), 0.0);
    lies(hidden(1, 0.0), 0.40, 0.55);
    let line: Vec<f64> = (1..=4).map(|levels| hidden(levels, 0.0)).collect();
    assert!(line.windows(2).all(|w| w[1] > w[0] + 0.02), "{line:?}");
    assert!(hidden(3, 2.0) < hidden(3, 0.0) && hidden(3, -2.0) > hidden(3, 0.0));
    // A week, two weeks, a month by the calendar: five, ten, a little over twenty-one working days.
    for (calendar_days, still) in [(7.0, 0.87), (14.0, 0.76), (30.0, 0.55)] {
        is(still_true(&m, calendar_days * 5.0 / 7.0, 1.0), still, 0.01);
        is(still_true(&m, calendar_days * 5.0 / 7.0, 3.0), f64::powi(still, 3), 0.02);
    }
}

#[test]
fn people_added_tired_or_gone() {
    let m = model();
    // Abdel-Hamid & Madnick 1991: four more on a team of six help less than their number, and cost more than they bring.
    let first_day = output_with_new(&m, 6.0, 4.0, 0.0);
    lies(first_day, 6.0, 8.0);
    is(output_with_new(&m, 6.0, 4.0, 200.0), 10.0, 1e-9);
    assert!(6.0 / 6.0 > first_day / 10.0, "output per head falls");
    // Brooks 1975, where training takes more of the others than the new bring.
    let brooks = Model { trainer_loss: 0.8, ..m.clone() };
    assert!(output_with_new(&brooks, 6.0, 4.0, 5.0) < 6.0 && output_with_new(&brooks, 6.0, 4.0, 70.0) > 6.0);
    // The first eighty days of a new colleague bring sixty.
    is((0..80).map(|day| ramp(&m, f64::from(day))).sum::<f64>(), 60.0, 0.5);
    // Pencavel 2015.
    for (hours, output) in [(40.0, 40.0), (48.0, 48.0), (55.0, 53.7), (63.0, 56.0), (70.0, 56.0)] {
        is(weekly_output(&m, hours), output, 0.1);
    }
    // About one in eight leaves in a year; the tired and the disheartened sooner.
    lies(12.0 * quit_hazard(&m, 0.0, 0.0), 0.10, 0.15);
    assert!(quit_hazard(&m, 1.0, -1.0) > 2.0 * quit_hazard(&m, 0.0, 0.0));
    // Ahonen et al. 2015: talk takes a growing share; one person talks to nobody.
    assert_eq!(coordination_share(&m, 1.0), 0.0);
    let shares: Vec<f64> = [2.0, 4.0, 8.0, 16.0, 25.0].into_iter().map(|n| coordination_share(&m, n)).collect();
    assert!(shares.is_sorted() && shares[4] < 0.24);
}

#[test]
fn reviews_scope_and_the_price_of_late_fixes() {
    let m = model();
    // Reviews let through more under pressure, from the tired and from the new; a chance stays a chance.
    let worse = [review_pass(&m, 0.4, 0.0, 0.0), review_pass(&m, 0.0, 1.0, 0.0), review_pass(&m, 0.0, 0.0, 1.0)];
    assert!(worse.iter().all(|pass| *pass < review_pass(&m, 0.0, 0.0, 0.0)), "{worse:?}");
    assert_eq!(review_pass(&m, 9.0, 50.0, 1.0), 0.0);
    // Moløkken-Østvold & Furulund 2007.
    assert!(contact_ratio(&m, 1.0) < contact_ratio(&m, 5.0) && contact_ratio(&m, 5.0) < contact_ratio(&m, 60.0));
    // Jones: a quarter more after a year at two in a hundred a month.
    is(crept(&m, 100.0, 20.0), 102.0, 0.05);
    lies(crept(&m, 100.0, 240.0), 124.0, 128.0);
    // Boehm & Basili 2001, as later data have it: ten to forty times in production, never less than at once.
    let prices = |found| uniforms(10, 2_000).map(|u| late_ratio(&m, found, u)).collect::<Vec<f64>>();
    lies(sample::median(&prices(Found::InProduction)), 10.0, 36.0);
    lies(sample::median(&prices(Found::RequirementLate)), 4.0, 11.0);
    assert!(prices(Found::AtIntegration).iter().all(|p| (1.0..=5.0).contains(p)));
    // A pre-mortem of one, and of six.
    is(risk_named(&m, 1.0), 0.21, 0.01);
    lies(risk_named(&m, 6.0), 0.70, 0.80);
}

/// Gini's coefficient.
fn gini(x: &[f64]) -> f64 {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let ranked: f64 = sorted.iter().enumerate().map(|(i, v)| (2.0 * (i as f64 + 1.0) - n - 1.0) * v).sum();
    ranked / (n * sorted.iter().sum::<f64>())
}

#[test]
fn use_is_uneven_and_stakeholders_hardly_agree() {
    let m = model();
    // Pendo 2019, and what follows from a lognormal of two: a Gini coefficient of 2 Phi(sigma / sqrt 2) - 1 = .84.
    let used: Vec<f64> = (0..20_000).map(|i| usage(&m, (f64::from(i) + 0.5) / 20_000.0)).collect();
    lies(gini(&used), 0.80, 0.86);
    lies(sample::top_share(&used, 0.20), 0.80, 0.92);
    assert!(1.0 - sample::top_share(&used, 0.5) < 0.05, "half of all features take next to nothing");
    // Ten stakeholders rank forty items: any two agree a little, all ten together know more than one.
    let worth: Vec<f64> = normals(11, 4_000).collect();
    let views: Vec<Vec<f64>> = (0..10)
        .map(|who| worth.iter().zip(normals(20 + who, 4_000)).map(|(z, own)| stakeholder_view(&m, *z, own)).collect())
        .collect();
    let agree =
        |a: &[f64], b: &[f64]| sample::rank_correlation(&a.iter().copied().zip(b.iter().copied()).collect::<Vec<_>>());
    let pairs = (0..10).flat_map(|a| (0..a).map(move |b| (a, b)));
    let all: Vec<f64> = pairs.map(|(a, b)| agree(&views[a], &views[b])).collect();
    lies(sample::mean(&all), 0.05, 0.20);
    let together: Vec<f64> = (0..worth.len()).map(|i| views.iter().map(|v| v[i]).sum::<f64>()).collect();
    is(agree(&together, &worth), pooled_validity(m.stakeholder_validity, 10.0), 0.03);
    // Kano 1984: what must be there only ever disappoints, what nobody expected only ever delights.
    is(satisfaction(Kano::MustBe, 1.0), 0.0, 1e-9);
    is(satisfaction(Kano::MustBe, 0.0), -1.0, 1e-9);
    is(satisfaction(Kano::Attractive, 0.0), 0.0, 1e-9);
    is(satisfaction(Kano::Performance, 0.5), 0.0, 1e-9);
}
