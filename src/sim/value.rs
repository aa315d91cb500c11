//! What features are worth to users: needs served, less the worst harm, weighted by need and segment.

use super::ids::*;
use super::rules::{Rules, Variant};
use super::state::{NeedTruth, State};
use smallvec::SmallVec;

/// What it is worth to serve each need in full, over all segments.
pub fn weights(rules: &Rules, needs: &[NeedTruth]) -> SmallVec<[f64; 8]> {
    let of_need = |need| {
        let segments = rules.segments.entries();
        segments.map(|(segment, row)| row.share * needs[rules.need_index(segment, need)].weight).sum()
    };
    rules.needs.ids().map(of_need).collect()
}

/// Value of one variant shipped alone, about 0 to 1; below 0 where it hurts. By what serving each need is worth.
pub fn alone(weights: &[f64], variant: &Variant, usability: f64) -> f64 {
    weigh(weights, variant, |fit| if fit > 0.0 { fit * usability } else { fit })
}

/// The most one variant can add, whatever else ships: its benefits at full usability, without its harms. Benefits of
/// several variants together are at most the sum of these; harms would break that, so they are left out of the bound.
pub fn best_alone(weights: &[f64], variant: &Variant) -> f64 {
    weigh(weights, variant, |fit| fit.max(0.0))
}

fn weigh(weights: &[f64], variant: &Variant, serves: impl Fn(f64) -> f64) -> f64 {
    weights.iter().zip(&variant.fit).map(|(weight, fit)| weight * serves(*fit)).sum()
}

/// Value of each shipped variant as its share of what all shipped variants do together, in the order given.
///
/// For each segment and need, all together serve 1 - product(1 - fit) less the worst harm; the benefit is split in
/// proportion to fit, the harm falls on whoever does the worst.
pub fn shares(rules: &Rules, state: &State, shipped: &[FeatureId]) -> Vec<f64> {
    let mut out = vec![0.0; shipped.len()];
    for (segment, row) in rules.segments.entries() {
        for need in rules.needs.ids() {
            let weight = row.share * state.truth.needs[rules.need_index(segment, need)].weight;
            let (mut missed, mut sum, mut worst, mut worst_at) = (1.0, 0.0, 0.0, 0);
            for (i, feature) in shipped.iter().enumerate() {
                let fit = fit(rules, state, *feature, need);
                if fit > 0.0 {
                    missed *= 1.0 - fit;
                    sum += fit;
                } else if fit < worst {
                    worst = fit;
                    worst_at = i;
                }
            }
            let served = 1.0 - missed;
            for (i, feature) in shipped.iter().enumerate() {
                let fit = fit(rules, state, *feature, need).max(0.0);
                if sum > 0.0 {
                    out[i] += weight * served * fit / sum;
                }
            }
            if worst < 0.0 {
                out[worst_at] += weight * worst;
            }
        }
    }
    out
}

fn fit(rules: &Rules, state: &State, feature: FeatureId, need: NeedId) -> f64 {
    let variant = state.public.features[feature].variant;
    let fit = rules.variants[variant].fit[need.index()];
    if fit > 0.0 { fit * state.truth.variants[variant].usability } else { fit }
}
