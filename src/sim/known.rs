//! What one seat has learnt: evidence, dates, colours, each with its day. Never the truth itself.

use super::distribution::normal_cdf_near;
use super::ids::*;
use super::model::Model;
use super::recycle::clone_by_field;
use super::research::Method;
use super::rules::Rules;
use super::state::Colour;
use smallvec::SmallVec;

/// What one seat knows.
#[derive(Debug, PartialEq)]
pub struct Known {
    /// Day on which each edge of the rules became known; 0: not yet.
    pub edges: Vec<u16>,
    pub needs: Table<NeedId, NeedKnown>,
    /// Evidence on the latent importance of needs, see [`Rules::need_index`].
    pub need_evidence: Vec<Evidence>,
    pub segments: Table<SegmentId, SegmentKnown>,
    pub variants: Table<VariantId, VariantKnown>,
    /// Which methods were used on which variants, in the order of their first use: few of all pairs ever are.
    pub tried: Vec<Tried>,
    pub teams: Table<TeamId, TeamKnown>,
    /// What was heard of each part, see [`Rules::part_index`].
    pub parts: Vec<PartKnown>,
    pub people: Table<PersonId, PersonKnown>,
    pub risks: Table<RiskId, RiskKnown>,
    pub features: Table<FeatureId, FeatureKnown>,
    /// The day on which a rival's next move became known; 0: not.
    pub rival_day: u16,
}

clone_by_field!(Known {
    edges,
    needs,
    need_evidence,
    segments,
    variants,
    tried,
    teams,
    parts,
    people,
    risks,
    features,
    rival_day
});

/// Precision-weighted evidence about a standard normal quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Sum of r^2/(1-r^2) over independent signals.
    pub precision: f64,
    /// Sum of precision times what each signal says, in sd.
    pub weighted: f64,
}

impl Evidence {
    /// Adds one signal `s = r z + sqrt(1-r^2) e` of validity `r`: it says `s/r` with precision `r^2/(1-r^2)`. The validity is
    /// taken within .000001 and .999: nothing is known for certain. n signals of one validity come to the reliability
    /// n / (n + k) with k = (1-r^2)/r^2 (Spearman 1910, Brown 1910; Kelley 1927).
    pub fn add(&mut self, signal: f64, validity: f64) {
        self.add_weighted(signal / within(validity), Self::precision_of(validity));
    }
    /// Precision of one signal of this validity, taken as for [`Evidence::add`].
    pub fn precision_of(validity: f64) -> f64 {
        let r = within(validity);
        r * r / (1.0 - r * r)
    }
    /// Adds what a source says (in sd) with a precision, 0 or more.
    pub fn add_weighted(&mut self, says: f64, precision: f64) {
        self.precision += precision;
        self.weighted += precision * says;
    }
    /// Posterior mean under a standard normal prior, in sd. For one signal this is `r * s`.
    pub fn mean(&self) -> f64 {
        self.weighted / (1.0 + self.precision)
    }
    /// Posterior sd under a standard normal prior.
    pub fn sd(&self) -> f64 {
        libm::sqrt(1.0 / (1.0 + self.precision))
    }
    /// The honest confidence r^2: the share of variance that the evidence explains.
    pub fn confidence(&self) -> f64 {
        self.precision / (1.0 + self.precision)
    }
    /// Both taken together, as independent.
    pub fn with(&self, other: &Evidence) -> Evidence {
        Evidence { precision: self.precision + other.precision, weighted: self.weighted + other.weighted }
    }
    /// The same findings, told on: this share of them is left, weaker by one mark.
    pub fn told_on(&self, share: f64) -> Evidence {
        Evidence { precision: self.precision * share, weighted: self.weighted * share }
    }
}

/// A validity as far as it counts: nothing is known for certain.
fn within(validity: f64) -> f64 {
    validity.clamp(1e-6, 0.999)
}

/// Strength of evidence as shown, 0 to 5, from the honest confidence r^2.
pub fn strength(confidence: f64) -> u8 {
    [0.03, 0.12, 0.27, 0.45, 0.70].iter().filter(|mark| confidence >= **mark).count() as u8
}

/// A need, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NeedKnown {
    pub found_day: Option<u16>,
    pub found_in: Option<SegmentId>,
}

/// How a segment was researched.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SegmentKnown {
    /// People asked about the last time.
    pub interviews: u16,
    /// Sessions of watching.
    pub sessions: u16,
    /// The market study gave its size.
    pub sized: bool,
}

/// A variant, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VariantKnown {
    pub own: Evidence,
    /// What the other seat told.
    pub heard: Evidence,
    /// Prototypes and experiments.
    pub tests: u8,
}

impl VariantKnown {
    /// Whether the seat has found out anything about it by itself.
    pub(super) fn studied(&self) -> bool {
        (self.own.precision > 0.0) | (self.tests > 0)
    }
}

/// A method that was used on a variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    pub variant: VariantId,
    pub method: Method,
    /// How often; at least once, from the first signal on.
    pub uses: u8,
    /// Precision gained by it so far, for the cap on repeats.
    pub gained: f64,
}

/// A team, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TeamKnown {
    /// The day of the last news; 0: none.
    pub heard_day: u16,
    /// The day of the last look; 0: never.
    pub looked_day: u16,
}

/// A part, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartKnown {
    /// The day of the news; 0: none.
    pub heard_day: u16,
    pub colour: Colour,
    /// What the team says is left, person-days.
    pub left_person_days: f64,
    /// Seen with own eyes rather than told.
    pub looked: bool,
    pub blocked: bool,
    /// Slots that clearing it takes, as announced.
    pub blocker_slots: u8,
    pub done: bool,
    pub started: bool,
}

impl Default for PartKnown {
    fn default() -> Self {
        Self {
            heard_day: 0,
            colour: Colour::Green,
            left_person_days: 0.0,
            looked: false,
            blocked: false,
            blocker_slots: 0,
            done: false,
            started: false,
        }
    }
}

/// A person, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonKnown {
    /// The last day on which this seat had to do with them; 0: never.
    pub met_day: u16,
    /// Their trust as it seemed.
    pub trust: f64,
}

/// A risk, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RiskKnown {
    /// 0: nobody has named it.
    pub named_day: u16,
    /// The chance as people see it.
    pub chance: f64,
}

/// A feature, as far as its use and its trouble are known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FeatureKnown {
    /// The day of the last number; 0: none.
    pub usage_day: u16,
    pub weekly_share: Option<f64>,
    pub opened_share: Option<f64>,
    pub misunderstanding_day: u16,
    /// Questions known to be open that will hurt.
    pub stated_share: Option<f64>,
}

/// What a seat believes about a variant's value, in sd of all values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    pub mean_sd: f64,
    pub sd: f64,
    /// 0 to 5.
    pub strength: u8,
}

impl Belief {
    /// The 80 % range, in sd.
    pub fn range80(&self) -> (f64, f64) {
        (self.mean_sd - 1.2816 * self.sd, self.mean_sd + 1.2816 * self.sd)
    }
}

impl Known {
    /// People interviewed and sessions held.
    pub fn people_talked_to(&self) -> u16 {
        self.segments.iter().map(|s| s.interviews + s.sessions).sum()
    }

    /// How often a method was used on a variant, and the precision gained by it.
    pub fn used(&self, variant: VariantId, method: Method) -> (u8, f64) {
        let tried = self.tried.iter().find(|t| (t.variant, t.method) == (variant, method));
        tried.map_or((0, 0.0), |t| (t.uses, t.gained))
    }

    /// What a method has brought on a variant so far, to go on from.
    pub(super) fn tried_mut(&mut self, variant: VariantId, method: Method) -> &mut Tried {
        let place = self.tried.iter().position(|t| (t.variant, t.method) == (variant, method));
        let place = place.unwrap_or_else(|| {
            self.tried.push(Tried { variant, method, uses: 0, gained: 0.0 });
            self.tried.len() - 1
        });
        &mut self.tried[place]
    }

    /// Posterior mean and variance of a need's latent importance in a segment. What one segment says speaks for the
    /// others too, as far as they have it in common.
    pub fn latent(&self, rules: &Rules, segment: SegmentId, need: NeedId) -> (f64, f64) {
        let shared = Shared::of(&rules.model);
        let leaning = rules.segments[segment].leaning[need.index()];
        let e = &self.need_evidence[rules.need_index(segment, need)];
        shared.latent(leaning, e, self.common_latent(rules, &shared, need))
    }

    /// Posterior mean and variance of what all segments have in common about a need.
    fn common_latent(&self, rules: &Rules, shared: &Shared, need: NeedId) -> (f64, f64) {
        let heard = rules
            .segments
            .entries()
            .map(|(segment, row)| (row.leaning[need.index()], self.need_evidence[rules.need_index(segment, need)]));
        shared.common(heard)
    }

    /// Expected weight of each need within each segment, given the evidence, by rank probabilities: the chance to be
    /// the first of its segment weighs the first of the ladder, the rest the mean of the others.
    pub fn need_weights(&self, rules: &Rules) -> NeedWeights {
        let needs = rules.needs.len();
        let shared = Shared::of(&rules.model);
        let largest = rules.need_ladder.first().copied().unwrap_or(1.0);
        let rest = (1.0 - largest) / (needs.max(2) - 1) as f64;
        let common: SmallVec<[(f64, f64); 8]> =
            rules.needs.ids().map(|need| self.common_latent(rules, &shared, need)).collect();
        let mut latent: SmallVec<[(f64, f64); 8]> = SmallVec::new();
        let mut weights = NeedWeights::from_elem(1.0, needs * rules.segments.len());
        let of_segments = rules.segments.iter().zip(self.need_evidence.chunks_exact(needs.max(1)));
        for ((row, evidence), weights) in of_segments.zip(weights.chunks_exact_mut(needs.max(1))) {
            latent.clear();
            for ((common, leaning), e) in common.iter().zip(&row.leaning).zip(evidence) {
                latent.push(shared.latent(*leaning, e, *common));
            }
            for (i, one) in latent.iter().enumerate() {
                for (j, other) in latent.iter().enumerate().skip(i + 1) {
                    // One of two comes first or the other does.
                    let beats = normal_cdf_near((one.0 - other.0) / libm::sqrt(one.1 + other.1));
                    weights[i] *= beats;
                    weights[j] *= 1.0 - beats;
                }
            }
            let all = weights.iter().fold(0.0, |sum, beats| sum + beats);
            let share = if all > 0.0 { 1.0 / all } else { 0.0 };
            for weight in weights {
                let top = *weight * share;
                *weight = top * largest + (1.0 - top) * rest;
            }
        }
        weights
    }

    /// What is believed about a variant: direct evidence, and what the needs found so far say about it.
    pub fn belief(&self, rules: &Rules, variant: VariantId) -> Belief {
        self.belief_by(rules, &ByNeeds::of(self, rules), variant)
    }

    /// The same, for many variants while the needs stay as they are.
    pub fn belief_by(&self, rules: &Rules, needs: &ByNeeds, variant: VariantId) -> Belief {
        self.belief_beside(needs.about(rules, variant), variant)
    }

    /// The same, beside what the needs say about the variant.
    pub(super) fn belief_beside(&self, needs_say: Option<Evidence>, variant: VariantId) -> Belief {
        let v = &self.variants[variant];
        let mut all = v.own.with(&v.heard);
        if let Some(e) = needs_say {
            all = all.with(&e);
        }
        Belief { mean_sd: all.mean(), sd: all.sd(), strength: strength(all.confidence()) }
    }

    /// The evidence of a variant as shown, 0 to 5. How strong it is does not depend on what it says.
    pub fn strength(&self, rules: &Rules, variant: VariantId) -> u8 {
        let v = &self.variants[variant];
        let says_nothing = Evidence { precision: needs_precision(self, rules), weighted: 0.0 };
        strength(v.own.with(&v.heard).with(&says_nothing).confidence())
    }
}

/// How much of what is heard about a need in one segment holds for all: latent importance there is its leaning plus
/// `root` times what all have in common plus what is its own.
pub struct Shared {
    /// Share of the variance that is common, 0 to 1.
    share: f64,
    /// Its square root: how much of what is common is in a segment.
    pub root: f64,
    /// 1 / root; 0 where nothing is common.
    back: f64,
    /// Precision of what is a segment's own, where nobody was heard; a million where nothing is.
    pub own: f64,
}

impl Shared {
    /// As the model has it.
    pub fn of(m: &Model) -> Self {
        let share = m.need_common_share;
        let root = libm::sqrt(share);
        let back = if root > 0.0 { 1.0 / root } else { 0.0 };
        Self { share, root, back, own: 1.0 / (1.0 - share).max(1e-6) }
    }

    /// Posterior mean and variance of what all segments have in common, from the leaning of each (sd) and what was heard
    /// there: its signal less the leaning is `root` times that, plus its own, plus noise.
    pub fn common(&self, heard: impl Iterator<Item = (f64, Evidence)>) -> (f64, f64) {
        let (mut precision, mut weighted) = (1.0, 0.0);
        for (leaning, e) in heard.filter(|(_, e)| e.precision > 0.0) {
            let noise = 1.0 / e.precision;
            let of = self.share / ((1.0 - self.share) + noise);
            precision += of;
            weighted += of * (e.weighted * noise - leaning) * self.back;
        }
        let variance = 1.0 / precision;
        (weighted * variance, variance)
    }

    /// Posterior mean and variance in a segment, by its own evidence and by what is believed to be common.
    fn latent(&self, leaning: f64, e: &Evidence, common: (f64, f64)) -> (f64, f64) {
        let prior = leaning + self.root * common.0;
        let variance = 1.0 / (self.own + e.precision);
        let carried = self.own * variance;
        ((prior * self.own + e.weighted) * variance, variance + carried * carried * self.share * common.1)
    }
}

/// Weights of all needs in all segments, see [`Rules::need_index`].
pub type NeedWeights = SmallVec<[f64; 32]>;

/// How much the needs found so far count: it grows with the evidence on them and with the share of all that they are.
fn needs_precision(known: &Known, rules: &Rules) -> f64 {
    let all = rules.needs.len().max(1);
    let of_found = |evidence: &[Evidence]| -> f64 {
        let rows = known.needs.iter().zip(evidence);
        rows.map(|(need, e)| if need.found_day.is_some() { e.precision } else { 0.0 }).sum()
    };
    // The mean over the needs found, times their share of all.
    let precision: f64 = known.need_evidence.chunks_exact(all).map(of_found).sum();
    (rules.model.needs_weight * precision / all as f64).min(rules.model.needs_precision_most)
}

/// What the needs found so far say about any variant: each idea can be held against them. Needs nobody has found are
/// missing from the sum.
#[derive(Clone, Debug)]
pub struct ByNeeds {
    /// The needs that somebody has found.
    found: SmallVec<[NeedId; 8]>,
    /// Expected weight of each of them in each segment, times the segment's share; those of one segment together.
    weights: NeedWeights,
    /// How much it counts.
    precision: f64,
}

impl ByNeeds {
    /// What a seat's knowledge says now. It holds until a need is heard of again.
    pub fn of(known: &Known, rules: &Rules) -> Self {
        let found: SmallVec<[NeedId; 8]> =
            rules.needs.ids().filter(|need| known.needs[*need].found_day.is_some()).collect();
        if found.is_empty() {
            return Self { found, weights: SmallVec::new(), precision: 0.0 };
        }
        let mut weights = known.need_weights(rules);
        // Those of the needs found move up over the others.
        let mut kept = 0;
        for (segment, row) in rules.segments.entries() {
            for need in &found {
                weights[kept] = row.share * weights[rules.need_index(segment, *need)];
                kept += 1;
            }
        }
        weights.truncate(kept);
        Self { found, weights, precision: needs_precision(known, rules) }
    }

    /// What they say about a variant; nothing while nothing is found.
    pub(super) fn about(&self, rules: &Rules, variant: VariantId) -> Option<Evidence> {
        if self.found.is_empty() {
            return None;
        }
        let fit = &rules.variants[variant].fit;
        // How well it really fits is what prototypes are for: promises are taken with a pinch of salt.
        let promised = |fit: f64| if fit > 0.0 { rules.model.fit_promised_share * fit } else { fit };
        let promises: SmallVec<[f64; 8]> = self.found.iter().map(|need| promised(fit[need.index()])).collect();
        let mut value = 0.0;
        for weights in self.weights.chunks_exact(self.found.len()) {
            for (weight, promise) in weights.iter().zip(&promises) {
                value += weight * promise;
            }
        }
        let mut e = Evidence::default();
        e.add_weighted(rules.value_scale.z(value), self.precision);
        Some(e)
    }
}
