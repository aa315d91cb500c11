//! What to build, in which size and in which order, from what is believed and what seems possible.

use super::{Follows, Habits};
use crate::policy::reason::{Planned, Reason, wish};
use crate::sim::action::{Action, Place};
use crate::sim::ids::*;
use crate::sim::known::ByNeeds;
use crate::sim::observe::Observation;

/// A feature that could be built, with what it promises.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub feature: FeatureId,
    pub variant: VariantId,
    /// Believed value times ceiling, discounted by the chance to see it used.
    pub worth: f64,
    pub p50: f64,
}

/// What to build, most wanted first, by whomever these habits follow.
pub(super) fn ranked(o: &Observation, habits: &Habits) -> Vec<Candidate> {
    match habits.follows {
        Follows::Evidence => candidates(o, habits),
        Follows::LoudestVoice => voices(o, habits),
    }
}

/// What is asked for, by loudness: people are the louder the less patience they have left, users by how often a need of
/// theirs was heard. In the largest size that seems to fit before the date.
fn voices(o: &Observation, habits: &Habits) -> Vec<Candidate> {
    let mut loudness = vec![0.0f64; o.rules.features.len()];
    for (person, row) in o.rules.people.entries() {
        if let Some(feature) = row.wants.filter(|_| o.public.people[person].request_open) {
            let loud = &mut loudness[feature.index()];
            *loud = loud.max(1.0 - o.known.people[person].trust);
        }
    }
    for (need, row) in o.rules.needs.entries() {
        let heard = |s: SegmentId| o.known.need_evidence[o.rules.need_index(s, need)].mean();
        if let Some(feature) = row.answer.filter(|_| o.known.needs[need].found_day.is_some()) {
            // One group of users is enough to be loud.
            let loudest = o.rules.segments.ids().map(heard).fold(0.0, f64::max);
            let loud = &mut loudness[feature.index()];
            *loud = loud.max(LOUDNESS_OF_USERS + LOUDNESS_OF_AN_SD * loudest);
        }
    }
    let release = f64::from(o.public.milestones[o.rules.release_milestone()].day);
    let mut out: Vec<Candidate> = o
        .listed()
        .filter(|f| loudness[f.index()] > 0.0)
        .filter_map(|feature| {
            let sizes =
                o.rules.features[feature].variants.iter().map(|v| (*v, o.possible_day(*v, habits.expected_overrun)));
            let smallest = sizes.clone().next_back();
            let (variant, p50) = sizes.clone().find(|(_, day)| *day <= release).or(smallest)?;
            Some(Candidate { feature, variant, worth: loudness[feature.index()], p50 })
        })
        .collect();
    out.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    out
}

/// How loud users are whose need was heard at all, on the scale of impatience (0 to 1).
const LOUDNESS_OF_USERS: f64 = 0.35;
/// And how much louder for each standard deviation that the need seems to matter more than others.
const LOUDNESS_OF_AN_SD: f64 = 0.2;

/// How much better something else must be before what is under way is dropped for it.
const SWITCHING_COST: f64 = 1.3;

/// Whether some team is known to have begun.
fn under_way(o: &Observation, feature: FeatureId) -> bool {
    let variant = o.public.features[feature].variant;
    o.rules.variants[variant].parts.iter().any(|p| o.known.parts[o.rules.part_index(feature, p.team)].started)
}

/// Everything listed, best first: believed value times ceiling, as far as it can still be taken up by the end.
pub fn candidates(o: &Observation, habits: &Habits) -> Vec<Candidate> {
    let last = f64::from(o.rules.calendar.last_day());
    let needs = ByNeeds::of(o.known, o.rules);
    let mut out: Vec<Candidate> = o
        .listed()
        .flat_map(|feature| o.rules.features[feature].variants.iter().map(move |v| (feature, *v)))
        .filter_map(|(feature, variant)| {
            let believed = o.rules.value_scale.value(o.known.belief_by(o.rules, &needs, variant).mean_sd);
            if believed <= 0.02 {
                return None;
            }
            let p50 = o.possible_day(variant, habits.expected_overrun);
            let u = 1.0 - libm::exp(-(last - p50).max(0.0) / o.rules.model.uptake_tau_days);
            let credit = if p50 > last { 0.5 * libm::exp(-(p50 - last) / 4.0) } else { 0.5 + 0.5 * u };
            let worth = believed * o.rules.variants[variant].ceiling * credit;
            let stays = habits.finishes && under_way(o, feature) && o.public.features[feature].variant == variant;
            Some(Candidate { feature, variant, worth: if stays { worth * SWITCHING_COST } else { worth }, p50 })
        })
        .collect();
    out.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    if habits.weighs_together { together(o, out) } else { out }
}

/// The same in the order in which each adds most to what is shipped and to those before it, as far as the needs found so
/// far tell; worths are what it adds.
fn together(o: &Observation, mut rest: Vec<Candidate>) -> Vec<Candidate> {
    let mut served = Served::nothing(o);
    for (feature, row) in o.public.features.entries() {
        if row.shipped_day.is_some() {
            served.add(o, row.variant);
            rest.retain(|c| c.feature != feature);
        }
    }
    let mut out: Vec<Candidate> = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let adds: Vec<f64> = rest.iter().map(|c| c.worth * served.share_left(o, c.variant)).collect();
        let Some(best) = (0..rest.len()).max_by(|a, b| adds[*a].total_cmp(&adds[*b])) else { break };
        let picked = Candidate { worth: adds[best], ..rest[best] };
        served.add(o, picked.variant);
        rest.retain(|c| c.feature != picked.feature);
        out.push(picked);
    }
    out
}

/// How much of each found need is still unserved, and what it weighs over all segments.
struct Served {
    left: Vec<f64>,
    weight: Vec<f64>,
}

impl Served {
    fn nothing(o: &Observation) -> Self {
        let weights = o.known.need_weights(o.rules);
        let weight = |need: NeedId| {
            let by_segment =
                o.rules.segments.entries().map(|(s, row)| row.share * weights[o.rules.need_index(s, need)]);
            if o.known.needs[need].found_day.is_some() { by_segment.sum() } else { 0.0 }
        };
        Served { left: vec![1.0; o.rules.needs.len()], weight: o.rules.needs.ids().map(weight).collect() }
    }
    fn add(&mut self, o: &Observation, variant: VariantId) {
        for (left, fit) in self.left.iter_mut().zip(&o.rules.variants[variant].fit) {
            *left *= 1.0 - fit.max(0.0);
        }
    }
    /// Share of what a variant does alone that it still adds; 1 where no need is found that it serves.
    fn share_left(&self, o: &Observation, variant: VariantId) -> f64 {
        let (mut alone, mut adds) = (0.0, 0.0);
        for ((left, weight), fit) in self.left.iter().zip(&self.weight).zip(&o.rules.variants[variant].fit) {
            alone += weight * fit.max(0.0);
            adds += weight * fit.max(0.0) * left;
        }
        if alone > 0.0 { adds / alone } else { 1.0 }
    }
}

/// Puts what the evidence points to above the line, in a size that fits, and makes sure that something answers the
/// sponsor's date.
pub(super) fn choose(o: &Observation, habits: &Habits, ranked: &[Candidate], wishes: &mut Vec<Planned>) {
    if habits.follows == Follows::Evidence && o.known.needs.iter().all(|n| n.found_day.is_none()) {
        return;
    }
    let release = f64::from(o.public.milestones[o.rules.release_milestone()].day);
    let mut taken: Vec<Candidate> = Vec::new();
    for c in ranked {
        if taken.len() < 3 && taken.iter().all(|t| t.feature != c.feature) && c.worth > 0.05 {
            taken.push(*c);
        }
    }
    let answers = |c: &Candidate| o.rules.features[c.feature].answers_the_ask;
    let answered =
        o.public.features.entries().any(|(f, row)| row.shipped_day.is_some() && o.rules.features[f].answers_the_ask);
    if !answered && !taken.iter().any(|c| answers(c) && c.p50 <= release + 1.0) {
        let fits =
            ranked.iter().filter(|c| answers(c) && c.p50 <= release - 2.0).max_by(|a, b| a.worth.total_cmp(&b.worth));
        if let Some(c) = fits {
            taken.retain(|t| t.feature != c.feature);
            taken.insert(0, *c);
        }
    }
    for (place, c) in taken.iter().enumerate() {
        if o.public.features[c.feature].variant != c.variant {
            wishes.push(wish(Action::ChooseVariant { variant: c.variant }, Reason::FitsTheDate));
        }
        let action = Action::OrderBacklog { feature: c.feature, place: Place::At(place as u8) };
        wishes.push(wish(action, Reason::BestEvidence));
    }
    for feature in &o.public.backlog {
        let nearly_done = share_done(o, *feature) >= 0.5;
        let best = ranked.iter().filter(|c| c.feature == *feature).map(|c| c.worth).fold(0.0, f64::max);
        if taken.iter().all(|t| t.feature != *feature) && !taken.is_empty() && (best <= 0.0 || !nearly_done) {
            wishes.push(wish(Action::OrderBacklog { feature: *feature, place: Place::NotNow }, Reason::WeakEvidence));
        }
    }
}

/// Share of a feature's estimated work in parts that are known to be done.
fn share_done(o: &Observation, feature: FeatureId) -> f64 {
    let parts = &o.rules.variants[o.public.features[feature].variant].parts;
    let all: f64 = parts.iter().map(|p| p.effort_person_days).sum();
    let done: f64 = parts
        .iter()
        .map(|p| {
            let k = &o.known.parts[o.rules.part_index(feature, p.team)];
            if k.done { p.effort_person_days } else { 0.0 }
        })
        .sum();
    if all > 0.0 { done / all } else { 0.0 }
}
