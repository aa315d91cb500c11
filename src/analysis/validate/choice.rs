//! What evidence does to a choice: hits among what is built, value captured, and the order of work.

use super::bench::{Band, Bench, at_most, within};
use super::{Case, sample};
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::estimates::{delay_cost, wsjf_order};
use crate::sim::ideas::{Maturity, idea_of, share_that_helps};
use crate::sim::known::Evidence;
use crate::sim::research::{pooled_validity, signal_of};

/// Ideas on the list, and how many are built.
const IDEAS: u64 = 30;
const BUILT: usize = 6;

/// An idea and one signal about it.
struct Idea {
    z: f64,
    /// What the signal says at face value, in sd.
    says: f64,
    /// What an honest reader makes of it.
    believed: f64,
}

fn idea(roots: Roots, i: u64, validity: f64) -> Idea {
    let z = draw::normal(roots.truth, Stream::NeedCommon, i, 0);
    let noise = draw::normal(roots.fate, Stream::Signal, i, 0);
    let signal = signal_of(z, validity, noise, 0.0);
    let mut evidence = Evidence::default();
    evidence.add(signal, validity);
    Idea { z, says: signal / validity.max(1e-6), believed: evidence.mean() }
}

/// Worths of the ideas that come first by a key.
fn built(ideas: &[Idea], key: impl Fn(&Idea) -> f64) -> Vec<f64> {
    let mut order: Vec<&Idea> = ideas.iter().collect();
    order.sort_by(|a, b| key(b).total_cmp(&key(a)));
    order.iter().take(BUILT).map(|idea| idea.z).collect()
}

/// Hits among six of thirty, built without evidence, on one opinion, on ten opinions.
pub fn v9(bench: &Bench) -> Case {
    let m = bench.model;
    let helps = share_that_helps(m, Maturity::New);
    let one = m.stakeholder_validity;
    let hits = |validity: f64| {
        bench.draw(|roots| {
            let ideas: Vec<Idea> = (0..IDEAS).map(|i| idea(roots, i, validity)).collect();
            sample::share(&built(&ideas, |i| i.believed), |z| idea_of(m, helps, *z) > 0.0)
        })
    };
    let figure = |case: Case, name, validity, band: Band| case.drawn(name, band, &hits(validity), sample::mean);
    let case = Case::new("V9", "theory");
    let case = figure(case, "blind", 0.0, within(0.30..=0.37));
    let case = figure(case, "one-opinion", one, within(0.47..=0.57));
    figure(case, "ten-opinions", pooled_validity(one, 10.0), within(0.73..=0.83))
}

/// Validities on a mixed list, with the share of ideas that have each.
const MIXED: [(f64, f64); 5] = [(0.25, 0.2), (0.30, 0.35), (0.20, 0.5), (0.15, 0.65), (0.10, 0.9)];

fn mixed_validity(u: f64) -> f64 {
    let mut left = u;
    for (share, validity) in MIXED {
        if left < share {
            return validity;
        }
        left -= share;
    }
    MIXED[MIXED.len() - 1].1
}

/// Value captured by ranking on what the evidence is worth, against ranking on what it says.
pub fn v13(bench: &Bench) -> Case {
    let captured = bench.draw(|roots| {
        let validity = |i| mixed_validity(draw::uniform(roots.fate, Stream::UsageNoise, i, 0));
        let ideas: Vec<Idea> = (0..IDEAS).map(|i| idea(roots, i, validity(i))).collect();
        let value = |key: fn(&Idea) -> f64| built(&ideas, key).iter().sum::<f64>();
        (value(|i| i.believed), value(|i| i.says))
    });
    let gain = |x: &[(f64, f64)]| x.iter().map(|v| v.0).sum::<f64>() / x.iter().map(|v| v.1).sum::<f64>() - 1.0;
    Case::new("V13", "theory").drawn("gain", within(0.25..=0.50), &captured, gain)
}

/// Whether any order of work costs less delay than the one by cost of delay over duration.
pub fn v14(bench: &Bench) -> Case {
    let beaten = bench.draw(|roots| {
        let draw = |i, k| draw::uniform(roots.truth, Stream::TaskError, i, k);
        let n = 2 + (draw(0, 0) * 6.0) as u64;
        let items: Vec<(f64, f64)> = (1..=n).map(|i| (draw(i, 1), 0.1 + draw(i, 2))).collect();
        let cost = delay_cost(&items, &wsjf_order(&items));
        let mut order: Vec<usize> = (0..items.len()).collect();
        f64::from(cheaper(&items, &mut order, 0, cost * (1.0 - 1e-12)))
    });
    Case::new("V14", "Smith 1956").drawn("beaten", at_most(0.0), &beaten, sample::mean)
}

/// Whether some arrangement of the places from `fixed` on costs less.
fn cheaper(items: &[(f64, f64)], order: &mut [usize], fixed: usize, than: f64) -> bool {
    if fixed == order.len() {
        return delay_cost(items, order) < than;
    }
    (fixed..order.len()).any(|i| {
        order.swap(fixed, i);
        let found = cheaper(items, order, fixed + 1, than);
        order.swap(fixed, i);
        found
    })
}
