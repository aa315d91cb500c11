//! A bound that no legal play can pass: weak duality on the capacity of the run itself.
//!
//! `B = sum_t lambda_t C_t + sum_f max(0, max_v (w_fv - sum_t lambda_t e_fvt))` is at least the value of any play with
//! capacity C, for every lambda >= 0: w is the most a variant can add (benefits at full usability, shipped on the
//! earliest possible day), e the least true effort that any legal action allows. The prices lambda only make the bound
//! tight; they are computed once a truth, by a projected subgradient descent on the dual.

use super::draw;
use super::ids::*;
use super::phase::work;
use super::rules::{Rules, TeamKind};
use super::state::{NeedTruth, Truth};
use super::value;
use libm::exp;

/// The dual prices of one truth, with what they price.
#[derive(Clone, Debug)]
pub struct Prices {
    lambda: Vec<f64>,
    /// For each variant: feature, worth, least effort by team.
    offers: Vec<Offer>,
    features: usize,
    /// What all needs served at once would be worth, taken up from the earliest day: no capacity passes this either.
    all_served: f64,
}

#[derive(Clone, Debug)]
struct Offer {
    feature: FeatureId,
    worth: f64,
    /// Ceiling and uptake on the earliest day.
    credit: f64,
    effort: Vec<f64>,
}

impl Prices {
    /// The bound for a capacity in person-days by team.
    pub fn bound(&self, capacity: &[f64]) -> f64 {
        dual(&self.lambda, capacity, &self.offers, self.features).0.min(self.all_served)
    }
    /// Worth and least effort of each variant, in order: what a brute-force check needs.
    pub fn offers(&self) -> impl Iterator<Item = (FeatureId, f64, &[f64])> {
        self.offers.iter().map(|o| (o.feature, o.worth, o.effort.as_slice()))
    }
}

/// The prices of a truth, tight at the nominal capacity of the run.
pub fn prices(rules: &Rules, truth: &Truth) -> Prices {
    let needs = &truth.needs;
    let offers: Vec<Offer> = rules.variants.ids().map(|v| offer(rules, truth, v)).collect();
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
    let all_served = all_served(rules, needs, &offers);
    Prices { lambda, offers, features: rules.features.len(), all_served }
}

fn offer(rules: &Rules, truth: &Truth, id: VariantId) -> Offer {
    let variant = &rules.variants[id];
    let effort: Vec<f64> = rules.teams.ids().map(|t| least_effort(rules, truth, id, t)).collect();
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
    let credit = variant.ceiling * (u + half * (1.0 - u));
    Offer { feature: variant.feature, worth: value::best_alone(rules, &truth.needs, variant) * credit, credit, effort }
}

/// Every need of every segment served by the best variant of every feature.
///
/// For one need the shares of several features are at most what each would serve alone, and together at most
/// 1 - product(1 - fit): a polymatroid, over which the credit is largest when features are taken in order of credit, each
/// serving its fit of what those before it left.
fn all_served(rules: &Rules, needs: &[NeedTruth], offers: &[Offer]) -> f64 {
    let mut sum = 0.0;
    for need in rules.needs.ids() {
        let weight: f64 = rules
            .segments
            .entries()
            .map(|(segment, row)| row.share * needs[rules.need_index(segment, need)].weight)
            .sum();
        let mut serving: Vec<(f64, f64)> = rules
            .features
            .iter()
            .map(|feature| {
                let of = |v: &VariantId| (offers[v.index()].credit, rules.variants[*v].fit[need.index()].max(0.0));
                let all = feature.variants.iter().map(of);
                all.fold((0.0f64, 0.0f64), |best, v| if v.1 > 0.0 { (best.0.max(v.0), best.1.max(v.1)) } else { best })
            })
            .collect();
        serving.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut left = 1.0;
        for (credit, fit) in serving {
            sum += weight * credit * fit * left;
            left *= 1.0 - fit;
        }
    }
    sum
}

/// Real effort with daily user contact, full congruence, no rework, the luckiest order of sizes, and all the scope cut
/// that can be.
fn least_effort(rules: &Rules, truth: &Truth, id: VariantId, team: TeamId) -> f64 {
    let m = &rules.model;
    let variant = &rules.variants[id];
    let Some(part) = rules.part(id, team).filter(|_| rules.teams[team].kind == TeamKind::Engineering) else {
        return 0.0;
    };
    let feature = &rules.features[variant.feature];
    let shift = truth.teams[team].factor_ln + truth.features[variant.feature].release_ln;
    let subject = draw::sub(feature.key, rules.teams[team].key);
    let ratio = feature
        .variants
        .iter()
        .filter_map(|v| rules.part(*v, team))
        .map(|p| {
            work::real_effort(m, truth.roots, p.effort_person_days, p.uncertainty, shift, subject)
                / p.effort_person_days
        })
        .fold(f64::INFINITY, f64::min);
    // Where a smaller size leaves a team out, work may be begun under it and grown later; the ratio covers that too.
    part.effort_person_days * ratio * m.contact_daily.min(1.0) * work::SMALLEST_SCOPE
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
