//! What is reported against what is so, what split attention costs, and what roles and trust do to output.

use super::bench::{Bench, at_most, within};
use super::{Case, sample};
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::lab::{Habits, Lab};
use crate::sim::phase::status::{Report, report};
use crate::sim::staffing::{coordination_share, left_on_projects, roles_share};
use crate::sim::state::Colour;

/// Reports in one run, the three true states in turn.
const REPORTS: u64 = 30;

fn reports(bench: &Bench) -> Vec<Report> {
    let one = |roots: Roots, i: u64| {
        let truth = [Colour::Red, Colour::Amber, Colour::Green][(i % 3) as usize];
        let streams = [Stream::Perceived, Stream::PerceivedUp, Stream::Reported];
        report(bench.model, truth, Some(0.0), streams.map(|s| draw::uniform(roots.fate, s, i, 0)))
    };
    bench.draw(|roots| (0..REPORTS).map(|i| one(roots, i)).collect::<Vec<Report>>()).concat()
}

/// Share of the reports of a kind for which something holds.
fn among(x: &[Report], kind: impl Fn(&Report) -> bool, holds: impl Fn(&Report) -> bool) -> f64 {
    let of_kind: Vec<Report> = x.iter().copied().filter(|r| kind(r)).collect();
    sample::share(&of_kind, holds)
}

/// Status reports, with teams of ordinary safety and all true states alike frequent.
pub fn v27(bench: &Bench) -> Case {
    let all = reports(bench);
    let odds = |x: &[Report]| sample::share(x, |r| r.intent > 0) / sample::share(x, |r| r.intent < 0).max(1e-9);
    let right_by_luck = |x: &[Report]| among(x, |r| r.said != r.perceived, |r| r.said == r.truth);
    let hidden = |x: &[Report]| among(x, |r| r.truth == Colour::Red, |r| r.said != Colour::Red);
    Case::new("V27", "Snow, Keil & Wallace 2007")
        .drawn("biased", within(0.52..=0.68), &all, |x| sample::share(x, |r| r.intent != 0))
        .drawn("odds", within(1.6..=2.5), &all, odds)
        .drawn("distorted-yet-accurate", within(0.08..=0.20), &all, right_by_luck)
        .drawn("red-not-reported", within(0.40..=0.55), &all, hidden)
}

/// Capacity lost to several projects at once, and effort that goes into talking.
pub fn v29(bench: &Bench) -> Case {
    let m = bench.model;
    let further = left_on_projects(m, 2) - left_on_projects(m, 3);
    Case::new("V29", "Tregubov et al. 2017; Ahonen et al. 2015")
        .exact("two-projects", within(0.14..=0.21), 1.0 - left_on_projects(m, 2))
        .exact("further-project", at_most(0.06), further)
        .exact("two-people", within(0.04..=0.07), coordination_share(m, 2.0))
        .exact("eight-people", within(0.11..=0.16), coordination_share(m, 8.0))
        .exact("twenty-five-people", within(0.17..=0.24), coordination_share(m, 25.0))
}

/// Output under unclear roles; and whether teams that trust do more, over teams played day by day.
pub fn v33(bench: &Bench) -> Case {
    let m = bench.model;
    let lab = Lab::default();
    let rules = lab.rules(m).expect("such a world there is");
    let teams: Vec<(f64, f64)> = bench
        .seeds()
        .map(|seed| {
            let lead_trust_sd = draw::normal(Roots::of_seed(seed).truth, Stream::PersonOpinion, 1, 0);
            let played = lab.play(&rules, Habits { lead_trust_sd, ..Habits::default() }, seed);
            (lead_trust_sd, 1.0 / lab.overrun(&rules, &played))
        })
        .collect();
    Case::new("V33", "Tubre & Collins 2000; De Jong et al. 2016")
        .exact("ambiguity", within(-0.12..=-0.05), roles_share(m, 1.0, 0.0) - 1.0)
        .exact("conflict", within(-0.05..=-0.01), roles_share(m, 0.0, 1.0) - 1.0)
        .drawn("trust-and-output", within(0.20..=0.40), &teams, sample::correlation)
}
