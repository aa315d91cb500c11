//! Waiting for others: suppliers that are late together, a queue in common, and work across teams.

use super::bench::{Bench, at_most, within};
use super::{Case, sample};
use crate::sim::lab::{Habits, Lab};
use crate::sim::model::Model;
use crate::sim::staffing::queue_wait;
use crate::sim::state::Cadence;
use crate::sim::suppliers::all_late_days;

/// Suppliers with a common cause, all of them on time.
pub fn v21(bench: &Bench) -> Case {
    let together = |on_time: f64, teams: usize| {
        let chances = vec![on_time; teams];
        bench.draw(|roots| all_late_days(bench.model, roots.fate, 1, &chances) == 0.0)
    };
    let all = |x: &[bool]| sample::share(x, |on_time| *on_time);
    Case::new("V21", "theory; Magennis")
        .drawn("three", within(0.53..=0.61), &together(0.8, 3), all)
        .drawn("five", within(0.40..=0.48), &together(0.8, 5), all)
        .drawn("five-at-even-odds", at_most(0.13), &together(0.5, 5), all)
}

/// Three suppliers of one item that are on the map, or looked after, played day by day.
pub fn v22(bench: &Bench) -> Case {
    let lab = Lab { suppliers: 3, items: 1, effort_person_days: 40.0, sprints: 8, ..Lab::default() };
    let all_on_time = |habits| bench.play(&lab, habits, |rules, played| played.suppliers_on_time(rules));
    let known = all_on_time(Habits { mapped: true, ..Habits::default() });
    let managed = all_on_time(Habits { mapped: true, cadence: Cadence::Weekly, ..Habits::default() });
    let all = |x: &[bool]| sample::share(x, |on_time| *on_time);
    Case::new("V22", "vendor data").drawn("known", within(0.47..=0.60), &known, all).drawn(
        "managed",
        within(0.66..=0.85),
        &managed,
        all,
    )
}

/// A shared queue close to its limit.
pub fn v24(bench: &Bench) -> Case {
    let _ = bench;
    let wait = |load| queue_wait(load, 1.0, 1.0);
    Case::new("V24", "Kingman 1961").exact("ratio", within(4.3..=5.2), wait(0.95) / wait(0.80))
}

/// Days that an item takes in one team, and across two teams that hand it over, whose talk is as good as said.
fn item_days(bench: &Bench, congruence: Option<f64>) -> Vec<f64> {
    let alone = Lab { items: 1, effort_person_days: 40.0, ..Lab::default() };
    let Some(congruence) = congruence else {
        return bench.play(&alone, Habits::default(), |_, played| played.done_day.map_or(f64::NAN, f64::from));
    };
    let model = Model { congruence_base: congruence, ..bench.model.clone() };
    // Estimates of work across teams quote what it takes when everybody talks.
    let quoted = crate::sim::phase::dependencies::cross_team_time(&model, 1.0);
    let effort_person_days = alone.effort_person_days * quoted / 2.0;
    let across = Lab { teams: vec![4.0, 4.0], handoffs: vec![(0, 1)], effort_person_days, ..alone };
    let bench = Bench { model: &model, ..*bench };
    bench.play(&across, Habits::default(), |_, played| played.done_day.map_or(f64::NAN, f64::from))
}

/// What an item across teams takes, and what talking takes off.
pub fn v25(bench: &Bench) -> Case {
    let [alone, silent, talking] = [None, Some(0.0), Some(1.0)].map(|c| item_days(bench, c));
    let days: Vec<[f64; 3]> = alone.iter().zip(&silent).zip(&talking).map(|((a, s), t)| [*a, *s, *t]).collect();
    let total = |x: &[[f64; 3]], i: usize| x.iter().map(|d| d[i]).sum::<f64>();
    Case::new("V25", "Herbsleb & Mockus 2003; Cataldo et al. 2008")
        .drawn("across", within(2.2..=2.9), &days, |x| total(x, 1) / total(x, 0))
        .drawn("congruence", within(-0.40..=-0.25), &days, |x| total(x, 2) / total(x, 1) - 1.0)
}
