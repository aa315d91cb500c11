//! A bound that no legal play can pass: weak duality on the capacity of the run itself.
//!
//! `B = sum_t lambda_t C_t + sum_f max(0, max_v (w_fv - sum_t lambda_t e_fvt))` is at least the value of any play with
//! capacity C, for every lambda >= 0: w is the most a variant can add (benefits at full usability, shipped on the
//! earliest possible day), e the least true effort that any legal action allows. The prices lambda only make the bound
//! tight; they are computed once a truth, by a projected subgradient descent on the dual.

use super::condition::FeatureRef;
use super::draw::{self, Roots, Stream};
use super::effect::Effect;
use super::ids::*;
use super::phase::work;
use super::rules::{Rules, TeamKind};
use super::start;
use super::value;
use libm::exp;

/// The dual prices of one truth, with what they price.
#[derive(Clone, Debug)]
pub struct Prices {
    lambda: Vec<f64>,
    /// For each variant: feature, worth, least effort by team.
    offers: Vec<Offer>,
    features: usize,
}

#[derive(Clone, Debug)]
struct Offer {
    feature: FeatureId,
    worth: f64,
    effort: Vec<f64>,
}

impl Prices {
    /// The bound for a capacity in person-days by team.
    pub fn bound(&self, capacity: &[f64]) -> f64 {
        dual(&self.lambda, capacity, &self.offers, self.features).0
    }
    /// Worth and least effort of each variant, in order: what a brute-force check needs.
    pub fn offers(&self) -> impl Iterator<Item = (FeatureId, f64, &[f64])> {
        self.offers.iter().map(|o| (o.feature, o.worth, o.effort.as_slice()))
    }
}

/// The prices of a truth, tight at the nominal capacity of the run.
pub fn prices(rules: &Rules, roots: Roots) -> Prices {
    let needs = start::needs(rules, roots.truth);
    let offers: Vec<Offer> = rules.variants.ids().map(|v| offer(rules, roots, &needs, v)).collect();
    let last = f64::from(rules.calendar.last_day());
    let nominal: Vec<f64> = rules
        .teams
        .iter()
        .map(|t| {
            let busy: f64 = t
                .busy
                .iter()
                .filter(|b| b.owner.is_none())
                .map(|b| b.share * f64::from(b.to_day + 1 - b.from_day))
                .sum();
            t.people * (last - busy).max(0.0)
        })
        .collect();
    let lambda = descend(&nominal, &offers, rules.features.len());
    Prices { lambda, offers, features: rules.features.len() }
}

fn offer(rules: &Rules, roots: Roots, needs: &[super::state::NeedTruth], id: VariantId) -> Offer {
    let variant = &rules.variants[id];
    let effort: Vec<f64> = rules.teams.ids().map(|t| least_effort(rules, roots, id, t)).collect();
    let mut day: f64 = 1.0;
    for (team, row) in rules.teams.entries() {
        if effort[team.index()] > 0.0 {
            let held = row
                .busy
                .iter()
                .filter(|b| b.owner.is_none() && b.share >= 1.0 && b.from_day <= 1)
                .map(|b| b.to_day)
                .max()
                .unwrap_or(0);
            // Twice the people is more than can be moved in without loss.
            day = day.max(f64::from(held) + effort[team.index()] / (row.people * 2.0));
        }
    }
    let last = f64::from(rules.calendar.last_day());
    let u = 1.0 - exp(-(last - day).max(0.0) / rules.model.uptake_tau_days);
    let half = rules.model.uptake_credit;
    let worth = value::best_alone(rules, needs, variant) * variant.ceiling * (u + half * (1.0 - u));
    Offer { feature: variant.feature, worth, effort }
}

/// Real effort with daily user contact, full congruence, no rework, the luckiest order of sizes, scope cut once, and
/// every situation that shrinks it.
fn least_effort(rules: &Rules, roots: Roots, id: VariantId, team: TeamId) -> f64 {
    let m = &rules.model;
    let variant = &rules.variants[id];
    let Some(part) = rules.part(id, team).filter(|_| rules.teams[team].kind == TeamKind::Engineering) else {
        return 0.0;
    };
    let feature = &rules.features[variant.feature];
    let shift = m.team_sd * draw::normal(roots.truth, Stream::TeamFactor, rules.teams[team].key, 0)
        + m.release_sd * draw::normal(roots.truth, Stream::ReleaseFactor, feature.key, 0);
    let subject = draw::sub(feature.key, rules.teams[team].key);
    let ratio = feature
        .variants
        .iter()
        .filter_map(|v| rules.part(*v, team))
        .map(|p| {
            work::real_effort(m, roots, p.effort_person_days, p.uncertainty, shift, subject) / p.effort_person_days
        })
        .fold(f64::INFINITY, f64::min);
    // Where a smaller size leaves a team out, work may be begun under it and grown later; the ratio covers that too.
    part.effort_person_days * ratio * m.contact_daily.min(1.0) * 0.875 * shrinking(rules, variant.feature)
}

/// Product of all scope effects below one that could reach a feature.
fn shrinking(rules: &Rules, feature: FeatureId) -> f64 {
    let effects = rules.dilemmas.iter().flat_map(|d| d.choices.iter()).flat_map(|c| c.effects.iter());
    let struck = rules.risks.iter().flat_map(|r| r.effects.iter());
    let mut product = 1.0;
    for effect in effects.chain(struck) {
        let inner = if let Effect::Later(_, inner) = effect { inner } else { effect };
        if let Effect::Scope(reference, factor) = inner {
            let reaches = !matches!(reference, FeatureRef::Is(f) if *f != feature);
            if reaches && *factor < 1.0 {
                product *= factor;
            }
        }
    }
    product
}

/// The dual value and a subgradient.
fn dual(lambda: &[f64], capacity: &[f64], offers: &[Offer], features: usize) -> (f64, Vec<f64>) {
    let mut best = vec![(0.0, usize::MAX); features];
    for (i, offer) in offers.iter().enumerate() {
        let net = offer.worth - offer.effort.iter().zip(lambda).map(|(e, l)| e * l).sum::<f64>();
        let slot = &mut best[offer.feature.index()];
        if net > slot.0 {
            *slot = (net, i);
        }
    }
    let mut value: f64 = lambda.iter().zip(capacity).map(|(l, c)| l * c).sum();
    let mut gradient = capacity.to_vec();
    for (net, i) in best {
        value += net;
        if i != usize::MAX {
            for (g, e) in gradient.iter_mut().zip(&offers[i].effort) {
                *g -= e;
            }
        }
    }
    (value, gradient)
}

fn descend(capacity: &[f64], offers: &[Offer], features: usize) -> Vec<f64> {
    let mut lambda = vec![0.0; capacity.len()];
    let mut best = (f64::INFINITY, lambda.clone());
    for step in 0..200 {
        let (value, gradient) = dual(&lambda, capacity, offers, features);
        if value < best.0 {
            best = (value, lambda.clone());
        }
        let size = 0.02 / (1.0 + f64::from(step) * 0.2);
        for (i, l) in lambda.iter_mut().enumerate() {
            *l = (*l - size * gradient[i] / (capacity[i] * capacity[i].max(1.0)).max(1.0) * capacity[i].max(1.0))
                .max(0.0);
        }
    }
    best.1
}
