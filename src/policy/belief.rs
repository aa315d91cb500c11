//! Worlds that fit what a seat knows: samples of the hidden needs, given its evidence.

use crate::sim::draw::{self, Stream};
use crate::sim::ids::Id;
use crate::sim::observe::Observation;
use libm::sqrt;

/// One sampled world: latent importance of every need by segment.
///
/// The prior has a part that all segments share and one of their own; both are normal, so that the posterior given
/// independent signals is drawn exactly: first the shared part, then each segment's own.
pub fn sample_needs(o: &Observation, k: u64) -> Vec<f64> {
    let rules = o.rules;
    let share = rules.model.need_common_share;
    let mut out = vec![0.0; rules.segments.len() * rules.needs.len()];
    for (need, row) in rules.needs.entries() {
        // Each segment's evidence says y = lean + sqrt(share) c + sqrt(1-share) e + noise.
        let (mut precision, mut weighted) = (1.0, 0.0);
        for (segment, s) in rules.segments.entries() {
            let e = o.known.need_evidence[rules.need_index(segment, need)];
            if e.precision > 0.0 {
                let says = (e.weighted / e.precision - s.leaning[need.index()]) / sqrt(share);
                let variance = ((1.0 - share) + 1.0 / e.precision) / share;
                precision += 1.0 / variance;
                weighted += says / variance;
            }
        }
        let common = weighted / precision + draw::normal(k, Stream::NeedCommon, row.key, 1) / sqrt(precision);
        for (segment, s) in rules.segments.entries() {
            let i = rules.need_index(segment, need);
            let e = o.known.need_evidence[i];
            let prior = s.leaning[need.index()] + sqrt(share) * common;
            let own = 1.0 / (1.0 - share);
            let mean = (prior * own + e.weighted) / (own + e.precision);
            let noise = draw::normal(k, Stream::NeedSegment, draw::sub(row.key, s.key), 1);
            out[i] = mean + noise / sqrt(own + e.precision);
        }
    }
    out
}
