//! Estimates: what a name does to them, how narrow people make them, and which order of work costs least.

use super::model::Model;
use libm::{exp, pow};

/// An estimate made after a date was named: est^(1-k) * anchor^k with k = .42 (fitted to anchoring experiments). Both above
/// 0 and in the same unit, which is that of the result.
pub fn anchored(m: &Model, estimate: f64, anchor: f64) -> f64 {
    pow(estimate, 1.0 - m.anchor_weight) * pow(anchor, m.anchor_weight)
}

/// A team's "90 % sure" range around its estimate, as factors low and high: .55 of the width that would really hold,
/// for a true spread `sigma` (0 or more) of the logarithm around `median` times the estimate. Such a range holds about .63 of the
/// time (Jørgensen, Teigen & Moløkken 2004).
pub fn team_range(m: &Model, median: f64, sigma: f64) -> (f64, f64) {
    let half = 1.6449 * sigma * m.range_width_share;
    (median * exp(-half), median * exp(half))
}

/// What to promise at a quantile `p` in (0, 1): the median, in any unit, times exp(z sigma), with `sigma` the sd of the
/// logarithm, 0 or more. P80 lies exp(.84 sigma) above the median (theorem).
pub fn at_quantile(median: f64, sigma: f64, p: f64) -> f64 {
    median * exp(sigma * super::distribution::normal_quantile(p))
}

/// Chance that a team has estimated again within calendar days, 0 or more: at a rate of one in fifty a day (fitted to
/// estimation histories).
pub fn reestimated_within(m: &Model, calendar_days: f64) -> f64 {
    1.0 - exp(-m.reestimates_per_calendar_day * calendar_days)
}

/// RICE: reach * impact * confidence / effort (McBride 2016). Reach in people in a period, impact on the scale 3, 2, 1, .5,
/// .25, confidence as a share, effort in person-days; the score is for ranking alone. Without effort it is 0.
pub fn rice(reach: f64, impact: f64, confidence: f64, effort: f64) -> f64 {
    if effort > 0.0 { reach * impact * confidence / effort } else { 0.0 }
}

/// Order of work by WSJF: cost of delay over duration, highest first. Optimal for one queue with linear delay cost
/// (Smith 1956). Each item is (cost of delay a day, duration in days), both 0 or more; what takes no time comes first. The
/// result is positions in the input, equals in its order.
pub fn wsjf_order(items: &[(f64, f64)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    let ratio = |i: usize| items[i].0 / items[i].1.max(1e-9);
    order.sort_by(|a, b| ratio(*b).total_cmp(&ratio(*a)).then(a.cmp(b)));
    order
}

/// Total cost of delay of an order: each item, (cost of delay a day, duration in days), waits for all before it and for
/// itself.
///
/// # Panics
/// If the order names a position that is not among the items.
pub fn delay_cost(items: &[(f64, f64)], order: &[usize]) -> f64 {
    let (mut day, mut cost) = (0.0, 0.0);
    for i in order {
        day += items[*i].1;
        cost += items[*i].0 * day;
    }
    cost
}
