//! What people say they want, what ideas are worth, and whether the shipped backlogs still look like that.

use super::bench::{Bench, Shipped, at_least, at_most, within};
use super::{Case, sample};
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::ideas::{Maturity, idea_of, overstatement, share_that_helps};
use crate::sim::ids::{Id, VariantId};
use crate::sim::start;

/// Ideas drawn in one run.
const IDEAS: u64 = 30;

/// Stated over real demand, asked hypothetically.
pub fn v5(bench: &Bench) -> Case {
    let ratio =
        |roots: Roots, answer| overstatement(bench.model, draw::normal(roots.fate, Stream::SurveyStated, answer, 0));
    let answers = bench.draw(|roots| (0..IDEAS).map(|answer| ratio(roots, answer)).collect::<Vec<f64>>()).concat();
    let mean_over_median = |x: &[f64]| sample::mean(x) / sample::median(x);
    Case::new("V5", "Murphy et al. 2005").drawn("median", within(1.2..=1.5), &answers, sample::median).drawn(
        "mean-over-median",
        at_least(1.0),
        &answers,
        mean_over_median,
    )
}

/// Ideas nobody researched that help.
pub fn v7(bench: &Bench) -> Case {
    let help = |maturity: Maturity| {
        let b = share_that_helps(bench.model, maturity);
        let helps =
            |roots: Roots, i| idea_of(bench.model, b, draw::normal(roots.truth, Stream::NeedCommon, i, 0)) > 0.0;
        bench.draw(|roots| (0..IDEAS).filter(|i| helps(roots, *i)).count() as f64 / IDEAS as f64)
    };
    Case::new("V7", "Kohavi et al. 2009, 2020")
        .drawn("new", within(0.28..=0.38), &help(Maturity::New), sample::mean)
        .drawn("mature", within(0.08..=0.20), &help(Maturity::Mature), sample::mean)
}

/// A backlog as a company has it before it builds: value and effort of each listed idea in its usual
/// size.
type Backlog = Vec<(f64, f64)>;

fn backlog(shipped: &Shipped, roots: Roots) -> Backlog {
    let rules = shipped.rules;
    let values = start::values(rules, roots.truth);
    let row = |v: VariantId| {
        let effort = rules.variants[v].parts.iter().map(|p| p.effort_person_days).sum::<f64>();
        (values[v.index()], effort)
    };
    rules.features.iter().filter(|f| f.listed).map(|f| row(f.usual)).collect()
}

/// What is expected of each idea before anybody knows which needs weigh most: the mean over truths.
fn expected(truths: &[&Backlog]) -> Backlog {
    let n = truths.len().max(1) as f64;
    let ideas = truths.first().map_or(0, |t| t.len());
    (0..ideas).map(|i| (truths.iter().map(|t| t[i].0).sum::<f64>() / n, truths[0][i].1)).collect()
}

/// How unevenly value lies over the shipped backlogs, and whether effort tells anything about it.
pub fn v11(bench: &Bench) -> Case {
    let truths = bench.draw(|roots| bench.shipped.iter().map(|s| backlog(s, roots)).collect::<Vec<Backlog>>());
    let over_scenarios = |x: &[Vec<Backlog>], of: fn(&Backlog) -> f64| {
        let one = |s: usize| of(&expected(&x.iter().map(|t| &t[s]).collect::<Vec<&Backlog>>()));
        sample::mean(&(0..bench.shipped.len()).map(one).collect::<Vec<f64>>())
    };
    let top = |rows: &Backlog| sample::top_share(&rows.iter().map(|r| r.0).collect::<Vec<f64>>(), 0.2);
    let size = |rows: &Backlog| sample::rank_correlation(rows).abs();
    Case::new("V11", "Karlsson & Ryan 1997")
        .drawn("top-fifth", within(0.42..=0.58), &truths, |x| over_scenarios(x, top))
        .drawn("value-and-cost", at_most(0.25), &truths, |x| over_scenarios(x, size))
}
