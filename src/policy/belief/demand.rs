//! Needs, what they make variants worth, and how easily they are found.

use super::Draws;
use super::minds::stronger;
use crate::sim::draw::{self, Stream};
use crate::sim::ids::*;
use crate::sim::known::{Evidence, Shared};
use crate::sim::observe::Observation;
use crate::sim::phase::uptake;
use crate::sim::research::Method;
use crate::sim::state::{NeedTruth, VariantTruth};
use libm::{exp, pow, sqrt};

/// One sampled world: latent importance of every need by segment, from the evidence on needs alone.
///
/// The prior has a part that all segments share and one of their own; both are normal, so that the posterior given
/// independent signals is drawn exactly: first the shared part, then each segment's own.
pub fn sample_needs(o: &Observation, k: u64) -> Vec<f64> {
    Latents::new(o).draw(|stream, subject| draw::normal(k, stream, subject, 1))
}

/// The posterior of latent importance, ready to be drawn from.
struct Latents<'a> {
    o: &'a Observation<'a>,
    /// Mean and sd of the part that all segments share, by need.
    common: Vec<(f64, f64)>,
    /// Mean at a shared part of 0, how much of the shared part it takes, and sd; by segment and need.
    own: Vec<(f64, f64, f64)>,
}

impl<'a> Latents<'a> {
    fn new(o: &'a Observation<'a>) -> Self {
        let rules = o.rules;
        let shared = Shared::of(&rules.model);
        let common = |need: NeedId| {
            let heard = rules.segments.entries().map(|(id, s)| (s.leaning[need.index()], evidence(o, id, need)));
            let (mean, variance) = shared.common(heard);
            (mean, sqrt(variance))
        };
        let own = |segment: SegmentId, need: NeedId| {
            let e = evidence(o, segment, need);
            let all = shared.own + e.precision;
            let lean = rules.segments[segment].leaning[need.index()];
            ((lean * shared.own + e.weighted) / all, shared.root * shared.own / all, 1.0 / sqrt(all))
        };
        let pairs = rules.segments.ids().flat_map(|s| rules.needs.ids().map(move |n| (s, n)));
        Self { o, common: rules.needs.ids().map(common).collect(), own: pairs.map(|(s, n)| own(s, n)).collect() }
    }

    fn draw(&self, normal: impl Fn(Stream, u64) -> f64) -> Vec<f64> {
        let rules = self.o.rules;
        let mut out = vec![0.0; self.own.len()];
        for (need, row) in rules.needs.entries() {
            let (mean, sd) = self.common[need.index()];
            let common = mean + sd * normal(Stream::NeedCommon, row.key);
            for (segment, s) in rules.segments.entries() {
                let i = rules.need_index(segment, need);
                let (at, takes, sd) = self.own[i];
                out[i] = at + takes * common + sd * normal(Stream::NeedSegment, draw::sub(row.key, s.key));
            }
        }
        out
    }
}

/// What a seat has learnt about a need in a segment. Where it did no research there itself it was told, one mark
/// weaker; what was said is still what was found, and is taken at its full worth.
fn evidence(o: &Observation, segment: SegmentId, need: NeedId) -> Evidence {
    let e = o.known.need_evidence[o.rules.need_index(segment, need)];
    let own = &o.known.segments[segment];
    if own.interviews + own.sessions > 0 { e } else { stronger(&e, o.rules.model.told_share) }
}

/// Needs and variants of one world.
pub(super) fn demand(o: &Observation, d: Draws) -> (Vec<NeedTruth>, Table<VariantId, VariantTruth>) {
    let rules = o.rules;
    let direct = direct_evidence(o);
    let latents = weighed(o, d, &direct);
    let weights = weights(o, &latents);
    let total = total_weights(o, &weights);
    let needs = latents
        .iter()
        .zip(&weights)
        .enumerate()
        .map(|(i, (latent, weight))| {
            let segment = SegmentId::at(i / rules.needs.len());
            let need = NeedId::at(i % rules.needs.len());
            NeedTruth { latent: *latent, weight: *weight, detectability: detectability(o, d, segment, need) }
        })
        .collect();
    let variants = rules
        .variants
        .entries()
        .map(|(id, row)| {
            let (serves, harms) = worth(&row.fit, &total);
            let evidence = direct.iter().find(|(v, _)| *v == id).map(|(_, e)| e);
            let usability = usability(o, d, row.key, evidence, serves, harms);
            let value = serves * usability + harms;
            VariantTruth { usability, value, z: rules.value_scale.z(value) }
        })
        .collect();
    (needs, variants)
}

/// What a seat has learnt about variants themselves, known bias taken off.
fn direct_evidence(o: &Observation) -> Vec<(VariantId, Evidence)> {
    let m = &o.rules.model;
    let mut out = Vec::new();
    for (id, v) in o.known.variants.entries() {
        let mut own = v.own;
        own.weighted -= m.would_you_bias_sd * o.known.used(id, Method::WouldYou).1;
        let mut all = own.with(&stronger(&v.heard, m.told_share));
        let feature = o.rules.variants[id].feature;
        let row = &o.public.features[feature];
        if row.variant == id
            && let Some(z) = read_off_use(o, feature)
        {
            all.add_weighted(z, USE_PRECISION);
        }
        if all.precision > 0.0 {
            out.push((id, all));
        }
    }
    out
}

/// How closely numbers of use give away a variant's value: a fifth of an sd.
const USE_PRECISION: f64 = 25.0;

/// The standardised value at which a shipped feature would be used as much as it was read to be.
fn read_off_use(o: &Observation, feature: FeatureId) -> Option<f64> {
    let known = &o.known.features[feature];
    let row = &o.public.features[feature];
    let (shipped, weekly) = (row.shipped_day?, known.weekly_share?);
    let full = o.rules.variants[row.variant].ceiling * uptake::uptake(o.rules, shipped, known.usage_day);
    let appeal = weekly / full.max(1e-6);
    // At the ends of the scale use says no more than "at most" or "at least".
    (appeal > 0.01 && appeal < 0.99).then(|| o.rules.value_scale.z(appeal * o.rules.model.appeal_full))
}

/// Latents that fit the evidence on variants too: one of several draws, chosen by how well each explains it.
fn weighed(o: &Observation, d: Draws, direct: &[(VariantId, Evidence)]) -> Vec<f64> {
    let posterior = Latents::new(o);
    let draw = |n: u32| posterior.draw(|stream, subject| d.normal(stream, subject, n));
    let precision: f64 = direct.iter().map(|(_, e)| e.precision).sum();
    if precision <= 0.0 {
        return draw(0);
    }
    let tries = if precision < 0.5 {
        8
    } else if precision < 2.0 {
        16
    } else {
        40
    };
    let candidates: Vec<Vec<f64>> = (0..tries).map(draw).collect();
    let fits: Vec<f64> = candidates.iter().map(|c| explains(o, c, direct)).collect();
    let best = fits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let place = pick(fits.iter().map(|f| exp(f - best)), d.uniform(Stream::NeedCommon, 0, 1));
    candidates.into_iter().nth(place).unwrap_or_default()
}

/// Log likelihood of the direct evidence, usability left open.
fn explains(o: &Observation, latents: &[f64], direct: &[(VariantId, Evidence)]) -> f64 {
    let total = total_weights(o, &weights(o, latents));
    let mut log = 0.0;
    for (id, e) in direct {
        let (serves, harms) = worth(&o.rules.variants[*id].fit, &total);
        let says = e.weighted / e.precision;
        let sum: f64 = USABILITY
            .iter()
            .map(|u| {
                let off = o.rules.value_scale.z(serves * u + harms) - says;
                exp((-0.5 * e.precision * off * off).max(-700.0))
            })
            .sum();
        log += libm::log(sum / USABILITY.len() as f64);
    }
    log
}

/// Eighths of the distribution of usability, 1 - .25 U1 U2: the middle of each.
const USABILITY: [f64; 8] = [0.9971, 0.9885, 0.9769, 0.9621, 0.9434, 0.9194, 0.8865, 0.8330];

/// Usability of a variant, weighed by the evidence on it.
fn usability(o: &Observation, d: Draws, key: u64, evidence: Option<&Evidence>, serves: f64, harms: f64) -> f64 {
    let fresh =
        |n: u32| 1.0 - 0.25 * d.uniform(Stream::Usability, key, 2 * n) * d.uniform(Stream::Usability, key, 2 * n + 1);
    let Some(e) = evidence else { return fresh(0) };
    let says = e.weighted / e.precision;
    let fit = |u: f64| {
        let off = o.rules.value_scale.z(serves * u + harms) - says;
        exp((-0.5 * e.precision * off * off).max(-700.0))
    };
    let tries: [f64; 8] = std::array::from_fn(|n| fresh(n as u32));
    tries[pick(tries.iter().map(|u| fit(*u)), d.uniform(Stream::Usability, key, 99))]
}

/// A place in a list of weights, chosen by one uniform; the last where all are 0.
pub(super) fn pick(weights: impl Iterator<Item = f64> + Clone, u: f64) -> usize {
    let total: f64 = weights.clone().sum();
    let (mut left, mut last) = (u * total, 0);
    for (i, w) in weights.enumerate() {
        last = i;
        left -= w;
        if left < 0.0 {
            break;
        }
    }
    last
}

/// The ladder of weights within each segment, by rank of the latents.
fn weights(o: &Observation, latents: &[f64]) -> Vec<f64> {
    let needs = o.rules.needs.len();
    let ladder = &o.rules.need_ladder;
    latents
        .iter()
        .enumerate()
        .map(|(i, latent)| {
            let first = i - i % needs;
            let rank = latents[first..first + needs].iter().filter(|other| *other > latent).count();
            ladder.get(rank).copied().unwrap_or(0.0)
        })
        .collect()
}

/// Weight of each need over all users.
fn total_weights(o: &Observation, weights: &[f64]) -> Vec<f64> {
    let needs = o.rules.needs.len();
    let mut out = vec![0.0; needs];
    for (segment, row) in o.rules.segments.entries() {
        for (need, sum) in out.iter_mut().enumerate() {
            *sum += row.share * weights[segment.index() * needs + need];
        }
    }
    out
}

/// What a variant serves at full usability, and what it harms (negative).
fn worth(fit: &[f64], total: &[f64]) -> (f64, f64) {
    fit.iter().zip(total).fold((0.0, 0.0), |(serves, harms), (fit, weight)| {
        if *fit > 0.0 { (serves + weight * fit, harms) } else { (serves, harms + weight * fit) }
    })
}

/// How easily a need shows: the prior, given the interviews and sessions that did not show it.
fn detectability(o: &Observation, d: Draws, segment: SegmentId, need: NeedId) -> f64 {
    let rules = o.rules;
    let m = &rules.model;
    let subject = draw::sub(rules.needs[need].key, rules.segments[segment].key);
    let u = d.uniform(Stream::Detectability, subject, 0);
    let known = &o.known.segments[segment];
    let (people, sessions) = (f64::from(known.interviews), f64::from(known.sessions));
    if o.known.needs[need].found_day.is_some() || people + sessions == 0.0 {
        return rules.detect_segment.quantile(u);
    }
    let in_words = if rules.needs[need].articulate { 1.0 } else { m.inarticulate_factor };
    let at = |i: usize| rules.detect_segment.quantile((i as f64 + u) / STRATA as f64);
    let unseen = |p: f64| pow(1.0 - p * in_words, people) * pow(1.0 - p, sessions * m.watch_detect_people);
    let place = pick((0..STRATA).map(|i| unseen(at(i))), d.uniform(Stream::Detectability, subject, 1));
    at(place)
}

const STRATA: usize = 12;
