//! Tasks, releases, what contact with users does to them, and what a late finding costs.

use super::bench::{Bench, at_most, within};
use super::{Case, sample};
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::estimates::team_range;
use crate::sim::fixes::{Found, late_ratio};
use crate::sim::ids::{FeatureId, TeamId};
use crate::sim::lab::{Habits, Lab};
use crate::sim::phase::work::{review_pass, task_ratio};
use crate::sim::staffing::weekly_output;
use crate::sim::state::LossKind;

/// Draws in one run, where one draw is cheap.
const EACH: u64 = 10;

/// Real over estimated effort of ordinary tasks, each by a team and in a release of its own.
pub fn v15(bench: &Bench) -> Case {
    let m = bench.model;
    let ratio = |roots: Roots, task| {
        let team = m.team_sd * draw::normal(roots.truth, Stream::TeamFactor, task, 0);
        let release = m.release_sd * draw::normal(roots.truth, Stream::ReleaseFactor, task, 0);
        task_ratio(m, m.sigma_normal, libm::exp(team + release), roots.truth, task)
    };
    let ratios = bench.draw(|roots| (0..EACH).map(|task| ratio(roots, task)).collect::<Vec<f64>>()).concat();
    let within_factor = |factor: f64| move |x: &[f64]| sample::share(x, |r| *r <= factor && *r >= 1.0 / factor);
    Case::new("V15", "SiP, CESAW data")
        .drawn("median", within(0.95..=1.05), &ratios, sample::median)
        .drawn("mean", within(1.15..=1.5), &ratios, sample::mean)
        .drawn("within-two", within(0.60..=0.82), &ratios, within_factor(2.0))
        .drawn("within-four", within(0.82..=0.99), &ratios, within_factor(4.0))
}

/// Overruns of one team's three-month release without a buffer, under a habit of hearing users.
fn overruns(bench: &Bench, contact_every_days: Option<u16>) -> Vec<f64> {
    let lab = Lab::default();
    let habits = Habits { contact_every_days, ..Habits::default() };
    bench.play(&lab, habits, |rules, played| lab.overrun(rules, played))
}

fn ordinary(bench: &Bench) -> Vec<f64> {
    overruns(bench, Habits::default().contact_every_days)
}

fn sd_of_ln(x: &[f64]) -> f64 {
    sample::sd(&x.iter().map(|r| libm::log(*r)).collect::<Vec<f64>>())
}

fn beyond(limit: f64) -> impl Fn(&[f64]) -> f64 {
    move |x| sample::share(x, |r| *r > limit)
}

/// The overrun of a release.
pub fn v16(bench: &Bench) -> Case {
    let ratios = ordinary(bench);
    Case::new("V16", "Moløkken-Østvold et al. 2004")
        .drawn("mean", within(1.30..=1.50), &ratios, sample::mean)
        .drawn("sd-of-ln", within(0.25..=0.42), &ratios, sd_of_ln)
        .drawn("beyond-half", within(0.25..=0.42), &ratios, beyond(1.5))
        .drawn("beyond-double", within(0.05..=0.15), &ratios, beyond(2.0))
}

/// How many releases overrun at all.
pub fn v17(bench: &Bench) -> Case {
    Case::new("V17", "Moløkken & Jørgensen 2003").drawn("overrun", within(0.65..=0.88), &ordinary(bench), beyond(1.05))
}

/// How often a team's range, said to be 90 % sure, holds. The team knows its typical overrun and its true spread from
/// one half of the releases; the other half is what happens.
pub fn v19(bench: &Bench) -> Case {
    let ratios = ordinary(bench);
    let (past, future) = ratios.split_at(ratios.len() / 2);
    let (low, high) = team_range(bench.model, sample::median(past), sd_of_ln(past));
    let holds = |x: &[f64]| sample::share(x, |r| (low..=high).contains(r));
    Case::new("V19", "Jørgensen, Teigen & Moløkken 2004").drawn("hold", within(0.55..=0.72), future, holds)
}

/// The same release with users heard every day, or hardly ever.
pub fn v26(bench: &Bench) -> Case {
    Case::new("V26", "Moløkken-Østvold & Furulund 2007")
        .drawn("daily", within(1.00..=1.20), &overruns(bench, Some(1)), sample::mean)
        .drawn("rare", within(1.35..=1.75), &overruns(bench, None), sample::mean)
}

/// What a late finding costs, against the same finding at once.
pub fn v31(bench: &Bench) -> Case {
    let ratios = |found: Found| {
        let one = |roots: Roots, k| late_ratio(bench.model, found, draw::uniform(roots.fate, Stream::FixCost, k, 0));
        bench.draw(|roots| (0..EACH).map(|k| one(roots, k)).collect::<Vec<f64>>()).concat()
    };
    Case::new("V31", "CESAW, Hughes data")
        .drawn("integration", within(2.0..=5.0), &ratios(Found::AtIntegration), sample::median)
        .drawn("requirement", within(4.0..=11.0), &ratios(Found::RequirementLate), sample::median)
        .drawn("production", within(10.0..=36.0), &ratios(Found::InProduction), sample::median)
}

/// Reviews, long weeks, and scope that creeps.
pub fn v32(bench: &Bench) -> Case {
    let m = bench.model;
    let pass = review_pass(m, 0.0, 0.0, 0.0);
    let fails = |roots: Roots, task| draw::uniform(roots.fate, Stream::TaskReview, task, 0) > pass;
    let failed = bench.draw(|roots| (0..EACH).filter(|task| fails(roots, *task)).count() as f64 / EACH as f64);
    let lab = Lab { items: 1, effort_person_days: 240.0, ..Lab::default() };
    let creep = bench.play(&lab, Habits::default(), |rules, played| {
        let part = played.state.part(rules, FeatureId(0), TeamId(0));
        let crept = f64::from(part.lost_days[LossKind::Creep as usize]) * rules.teams[TeamId(0)].people;
        let last = if part.done_day > 0 { part.done_day } else { rules.calendar.last_day() };
        let months = f64::from(last - part.started_day + 1) / m.days_per_month;
        crept / (part.total - crept) / months
    });
    let against_forty = |hours| weekly_output(m, hours) / weekly_output(m, 40.0);
    Case::new("V32", "CESAW; Pencavel 2015; Jones")
        .drawn("first-review-fails", within(0.09..=0.15), &failed, sample::mean)
        .exact("sixty-hours", within(1.30..=1.42), against_forty(60.0))
        .exact("seventy-hours", at_most(1.42), against_forty(70.0))
        .drawn("creep", within(0.01..=0.03), &creep, sample::mean)
}
