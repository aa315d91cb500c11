//! A bound that no legal play can pass: weak duality on the capacity of the run itself.
//!
//! `B = sum_t lambda_t C_t + sum_f max(0, max_v (w_fv - sum_t lambda_t e_fvt))` is at least the value of any play with
//! capacity C, for every lambda >= 0: w is the most a variant can add (benefits at full usability, shipped on the
//! earliest possible day), e the least true effort that any legal action allows. The prices lambda only make the bound
//! tight; they are computed once a truth, by solving the dual for the nominal capacity. Whatever they are, B is also at
//! most what all needs served at once would be worth: sums of worths count a need twice that two features serve.
//!
//! Where the answers to all needs, at their least efforts, fit well into the nominal capacity, a person-day more or less
//! is worth nothing to somebody who knows everything from the first morning: lambda is zero, and B is the second of the
//! two, for every capacity. So it is in *Workout History*: with daily contact, no rework, the scope cut and the luckiest
//! size of tasks, its three answers in their usual sizes leave time in every team. What parts a seat from B there is not
//! people: it is not knowing at first, harms and a usability below the best, and days, since B ships everything on the
//! earliest day that can be thought of. The best that any policy took up of it is .795, over 10,000 seeds. A later
//! earliest day (through all handoffs, with nobody moved) would need every way of splitting, moving and re-sizing to be
//! argued away, and would lift all alignments by about the same few points without telling one play from another.

use super::draw;
use super::ids::*;
use super::phase::work;
use super::rules::{Part, Rules, TeamKind, Uncertainty};
use super::simplex;
use super::state::{NeedTruth, Truth};
use super::value;
use libm::exp;

/// The dual prices of one truth, with what they price.
#[derive(Clone, Debug)]
pub struct Prices {
    lambda: Vec<f64>,
    /// One for each variant, in the order of the rules.
    offers: Vec<Offer>,
    /// Least effort of each of them in each team, person-days: one row a variant.
    effort: Vec<f64>,
    /// What all needs served at once would be worth, taken up from the earliest day: no capacity passes this either.
    all_served: f64,
}

#[derive(Clone, Copy, Debug)]
struct Offer {
    feature: FeatureId,
    worth: f64,
    /// Ceiling and uptake on the earliest day.
    credit: f64,
}

impl Prices {
    /// The bound for a capacity in person-days by team.
    pub fn bound(&self, capacity: &[f64]) -> f64 {
        let mut best = [0.0f64; 256];
        for (feature, worth, effort) in self.offers() {
            let net = worth - effort.iter().zip(&self.lambda).map(|(e, l)| e * l).sum::<f64>();
            let slot = &mut best[feature.index()];
            *slot = slot.max(net);
        }
        let paid: f64 = self.lambda.iter().zip(capacity).map(|(l, c)| l * c).sum();
        best.iter().fold(paid, |sum, net| sum + net).min(self.all_served)
    }
    /// Worth and least effort of each variant, in order: what a brute-force check needs.
    pub fn offers(&self) -> impl Iterator<Item = (FeatureId, f64, &[f64])> {
        self.offers.iter().zip(self.effort.chunks_exact(self.lambda.len())).map(|(o, e)| (o.feature, o.worth, e))
    }
}

/// The prices of a truth, tight at the nominal capacity of the run.
pub fn prices(rules: &Rules, truth: &Truth) -> Prices {
    let effort = least_efforts(rules, truth);
    let teams = rules.teams.len();
    let weights = value::weights(rules, &truth.needs);
    let offers: Vec<Offer> = rules
        .variants
        .ids()
        .zip(effort.chunks_exact(teams))
        .map(|(v, effort)| offer(rules, &weights, v, effort))
        .collect();
    let lambda = scarcity(rules, &offers, &effort);
    let all_served = all_served(rules, &truth.needs, &offers);
    Prices { lambda, offers, effort, all_served }
}

/// What a person-day of each team is worth at the margin if the nominal capacity is used for the best: any sizes, in
/// shares, of each feature no more than one.
fn scarcity(rules: &Rules, offers: &[Offer], effort: &[f64]) -> Vec<f64> {
    let last = f64::from(rules.calendar.last_day());
    let (teams, features) = (rules.teams.len(), rules.features.len());
    let mut rows = vec![0.0; (teams + features) * offers.len()];
    let mut limits = Vec::with_capacity(teams + features);
    let mut scales = Vec::with_capacity(teams);
    for (team, row) in rules.teams.entries() {
        let held = row.busy.iter().filter(|b| b.owner.is_none());
        let busy: f64 = held.map(|b| b.share * f64::from(b.to_day + 1 - b.from_day)).sum();
        let capacity = row.people * (last - busy).max(0.0);
        // In shares of the capacity all numbers are of one size.
        let scale = capacity.max(1.0);
        for v in 0..offers.len() {
            rows[team.index() * offers.len() + v] = effort[v * teams + team.index()] / scale;
        }
        limits.push(capacity / scale);
        scales.push(scale);
    }
    for (v, offer) in offers.iter().enumerate() {
        rows[(teams + offer.feature.index()) * offers.len() + v] = 1.0;
    }
    limits.resize(teams + features, 1.0);
    let worth: Vec<f64> = offers.iter().map(|o| o.worth).collect();
    let prices = simplex::prices(&worth, &rows, &limits);
    prices.iter().zip(scales).map(|(price, scale)| price / scale).collect()
}

fn offer(rules: &Rules, weights: &[f64], id: VariantId, effort: &[f64]) -> Offer {
    let variant = &rules.variants[id];
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
    Offer { feature: variant.feature, worth: value::best_alone(weights, variant) * credit, credit }
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

/// Real effort of every variant in every team with daily user contact, full congruence, no rework, the luckiest order
/// of sizes, and all the scope cut that can be.
fn least_efforts(rules: &Rules, truth: &Truth) -> Vec<f64> {
    let teams = rules.teams.len();
    let best = rules.model.contact_daily.min(1.0) * rules.model.smallest_scope;
    let mut efforts = vec![0.0; rules.variants.len() * teams];
    for (feature, row) in rules.features.entries() {
        for (team, _) in rules.teams.entries().filter(|(_, t)| t.kind == TeamKind::Engineering) {
            let parts = || row.variants.iter().filter_map(|v| rules.part(*v, team).map(|part| (*v, part)));
            // Where a smaller size leaves a team out, work may be begun under it and grown later; the ratio covers that.
            let ratio = luckiest_ratio(rules, truth, feature, team, parts().map(|(_, part)| part));
            for (variant, part) in parts() {
                efforts[variant.index() * teams + team.index()] = part.effort_person_days * ratio * best;
            }
        }
    }
    efforts
}

/// The least ratio of real to estimated work that a team meets on any of these sizes of a feature. Sizes of one kind
/// of work begin with the same tasks: each task is drawn once for all of them.
fn luckiest_ratio<'a>(
    rules: &Rules,
    truth: &Truth,
    feature: FeatureId,
    team: TeamId,
    parts: impl Iterator<Item = &'a Part> + Clone,
) -> f64 {
    let m = &rules.model;
    let difficulty = truth.difficulty(feature, team);
    let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
    let mut least = f64::INFINITY;
    for kind in [Uncertainty::Routine, Uncertainty::Normal, Uncertainty::Unknown, Uncertainty::Wild] {
        let sizes = parts.clone().filter(|p| p.uncertainty == kind).map(|p| work::tasks(m, p.effort_person_days));
        let sigma = work::sigma(m, kind);
        let mut sum = 0.0;
        for k in 0..sizes.clone().max().unwrap_or(0) {
            sum += work::task_ratio(m, sigma, difficulty, truth.roots.truth, draw::sub(subject, u64::from(k)));
            if sizes.clone().any(|n| n == k + 1) {
                least = least.min(sum / f64::from(k + 1));
            }
        }
    }
    least
}
