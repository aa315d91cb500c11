//! What listening to people brings to light: usability problems, and needs, by the number of people.

use super::bench::{Bench, within};
use super::{Case, sample};
use crate::sim::distribution::BetaTable;
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::research::{mixed_market, needs_found, one_segment};

/// Needs, or problems, in one study.
const IN_STUDY: usize = 40;

/// Shares of the needs of one study that so many people show.
fn shares_found(detectability: impl Fn(Roots, u64) -> f64, people: &[f64], roots: Roots) -> Vec<f64> {
    let needs: Vec<f64> = (0..IN_STUDY as u64).map(|need| detectability(roots, need)).collect();
    people.iter().map(|n| needs_found(&needs, *n, roots.fate, 0) as f64 / IN_STUDY as f64).collect()
}

fn drawn_from(table: &BetaTable) -> impl Fn(Roots, u64) -> f64 {
    |roots, need| table.quantile(draw::uniform(roots.truth, Stream::Detectability, need, 0))
}

fn nth(n: usize) -> impl Fn(&[Vec<f64>]) -> f64 {
    move |studies| studies.iter().map(|s| s[n]).sum::<f64>() / studies.len().max(1) as f64
}

/// A usability test with five people.
pub fn v1(bench: &Bench) -> Case {
    let m = bench.model;
    let studies = bench.draw(|roots| shares_found(|_, _| m.usability_found, &[m.prototype_people], roots));
    Case::new("V1", "Nielsen & Landauer 1993").drawn("found", within(0.80..=0.89), &studies, nth(0))
}

/// Interviews in a mixed market.
pub fn v2(bench: &Bench) -> Case {
    let table = mixed_market(bench.model);
    let studies = bench.draw(|roots| shares_found(drawn_from(&table), &[5.0, 12.0, 30.0], roots));
    Case::new("V2", "Griffin & Hauser 1993")
        .drawn("five", within(0.45..=0.57), &studies, nth(0))
        .drawn("twelve", within(0.68..=0.80), &studies, nth(1))
        .drawn("thirty", within(0.86..=0.93), &studies, nth(2))
}

/// Interviews within one segment.
pub fn v3(bench: &Bench) -> Case {
    let table = one_segment(bench.model);
    let studies = bench.draw(|roots| shares_found(drawn_from(&table), &[6.0, 12.0], roots));
    Case::new("V3", "Guest et al. 2006").drawn("six", within(0.65..=0.76), &studies, nth(0)).drawn(
        "twelve",
        within(0.82..=0.93),
        &studies,
        nth(1),
    )
}

/// How soon the yield levels off.
pub fn v4(bench: &Bench) -> Case {
    let table = mixed_market(bench.model);
    let studies = bench.draw(|roots| shares_found(drawn_from(&table), &[12.0, 30.0], roots));
    let ratio = |s: &[Vec<f64>]| {
        let of = |n: usize| sample::mean(&s.iter().map(|shares| shares[n]).collect::<Vec<f64>>());
        of(0) / of(1)
    };
    Case::new("V4", "theory").drawn("ratio", within(0.78..=0.88), &studies, ratio)
}
