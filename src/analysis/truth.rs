//! What was true: needs against beliefs and words, and what every feature cost and was worth.

use super::causes::{self, Chain};
use super::run::Run;
use crate::sim::fact::{FactId, What};
use crate::sim::ids::*;
use crate::sim::known::strength;
use crate::sim::phase::uptake;
use crate::sim::score;
use crate::sim::state::FeatureStage;

/// Needs and features as they really were.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatWasTrue {
    /// Segments with their share of all users, in order.
    pub segments: Vec<(SegmentId, f64)>,
    pub needs: Vec<NeedRow>,
    /// Features that cost something, then what was left on the backlog, the most valuable first.
    pub features: Vec<FeatureRow>,
    /// Money spent on what hardly anybody uses, was stopped or never went out.
    pub wasted_cents: i64,
    pub unwanted: Vec<Chain>,
}

/// A need.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedRow {
    pub need: NeedId,
    /// Whether people can put it into words.
    pub articulate: bool,
    /// The day on which the product seat found it, and the fact.
    pub found: Option<(u16, Option<FactId>)>,
    /// Weight over all users, 0 to 1.
    pub real: f64,
    /// What the seat believed of that, 0 to 1.
    pub believed: f64,
    /// One a segment.
    pub cells: Vec<NeedCell>,
}

/// A need within a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeedCell {
    /// Weight within the segment, 0 to 1.
    pub real: f64,
    /// The same as the product seat believed it at the end, 0 to 1; `None` while the need had no name.
    pub believed: Option<f64>,
    /// 0 to 5.
    pub strength: u8,
    /// Share who said yes to what would answer it, 0 to 1; `None`: nobody asked them.
    pub said: Option<f64>,
}

/// A feature.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureRow {
    pub feature: FeatureId,
    pub variant: VariantId,
    pub stage: FeatureStage,
    pub shipped_day: Option<u16>,
    pub asked_by: Vec<PersonId>,
    pub said: Vec<Said>,
    /// What the product seat believed at the end, as a share of all need served: low, most likely, high.
    pub believed: (f64, f64, f64),
    /// 0 to 5.
    pub strength: u8,
    /// The same as it really was; below 0 where it hurts.
    pub real: f64,
    pub spent_person_days: f64,
    pub cost_cents: i64,
    /// Shares of its intended users at the end, 0 to 1.
    pub weekly: f64,
    pub opened: f64,
    pub six_months: f64,
    /// Counts as money spent on what hardly anybody uses.
    pub hardly_used: bool,
}

/// What people said they would do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    pub fact: FactId,
    pub day: u16,
    /// `None`: a survey among all.
    pub segment: Option<SegmentId>,
    /// Share who said yes, 0 to 1.
    pub share: f64,
}

/// Needs and features as they really were.
pub fn what_was_true(run: &Run) -> WhatWasTrue {
    let rules = run.rules;
    let mut features: Vec<FeatureRow> = rules.features.ids().map(|f| feature_row(run, f)).collect();
    let cost = |r: &FeatureRow| r.spent_person_days > 0.05 || r.shipped_day.is_some();
    features.sort_by(|a, b| {
        cost(b).cmp(&cost(a)).then(if cost(a) && cost(b) {
            b.spent_person_days.total_cmp(&a.spent_person_days)
        } else {
            b.real.total_cmp(&a.real)
        })
    });
    WhatWasTrue {
        segments: rules.segments.entries().map(|(id, s)| (id, s.share)).collect(),
        needs: rules.needs.ids().map(|n| need_row(run, n)).collect(),
        features,
        wasted_cents: score::wasted_cents(rules, run.state),
        unwanted: rules.features.ids().filter_map(|f| causes::of_feature(run, f)).collect(),
    }
}

impl FeatureRow {
    /// Whether anything was spent on it.
    pub fn built(&self) -> bool {
        self.spent_person_days > 0.05 || self.shipped_day.is_some()
    }
}

fn need_row(run: &Run, need: NeedId) -> NeedRow {
    let rules = run.rules;
    let known = &run.state.known[0];
    let weights = known.need_weights(rules);
    let found_day = known.needs[need].found_day;
    let fact = run.first(|w| matches!(w, What::NeedFound { need: n, .. } if *n == need));
    let cell = |segment: SegmentId| {
        let i = rules.need_index(segment, need);
        NeedCell {
            real: run.state.truth.needs[i].weight,
            believed: found_day.map(|_| weights[i]),
            strength: strength(known.need_evidence[i].confidence()),
            said: said_in(run, segment, need),
        }
    };
    let over_all = |of: &dyn Fn(SegmentId) -> f64| rules.segments.entries().map(|(s, row)| row.share * of(s)).sum();
    NeedRow {
        need,
        articulate: rules.needs[need].articulate,
        found: found_day.map(|d| (d, fact.map(|f| f.id))),
        real: over_all(&|s| run.state.truth.needs[rules.need_index(s, need)].weight),
        believed: over_all(&|s| weights[rules.need_index(s, need)]),
        cells: rules.segments.ids().map(cell).collect(),
    }
}

/// Share of a segment's people who said they would use what serves this need best.
fn said_in(run: &Run, segment: SegmentId, need: NeedId) -> Option<f64> {
    let answers = run.facts.iter().filter_map(|f| match f.what {
        What::WouldUse { feature, segment: s, yes_of_ten } if s == segment && serves(run, feature) == Some(need) => {
            Some(f64::from(yes_of_ten) / 10.0)
        }
        // A survey asks everybody.
        What::SurveyAnswered { feature, stated_share } if serves(run, feature) == Some(need) => {
            Some(stated_share.clamp(0.0, 1.0))
        }
        _ => None,
    });
    let answers: Vec<f64> = answers.collect();
    (!answers.is_empty()).then(|| answers.iter().sum::<f64>() / answers.len() as f64)
}

/// The need that a feature serves best.
fn serves(run: &Run, feature: FeatureId) -> Option<NeedId> {
    let fit = &run.rules.variants[run.state.public.features[feature].variant].fit;
    run.rules.needs.ids().filter(|n| fit[n.index()] > 0.0).max_by(|a, b| fit[a.index()].total_cmp(&fit[b.index()]))
}

fn feature_row(run: &Run, feature: FeatureId) -> FeatureRow {
    let rules = run.rules;
    let row = &run.state.public.features[feature];
    let belief = run.state.known[0].belief(rules, row.variant);
    let (low, high) = belief.range80();
    let value = |z: f64| rules.value_scale.value(z).clamp(-1.0, 1.0);
    let spent_person_days = run.state.truth.features[feature].spent_person_days;
    let (weekly, opened) = uptake::shares(rules, run.state, feature);
    let ceiling = rules.variants[row.variant].ceiling.max(0.01);
    let shipped = row.shipped_day.is_some();
    FeatureRow {
        feature,
        variant: row.variant,
        stage: row.stage(),
        shipped_day: row.shipped_day,
        asked_by: rules.features[feature].asked_by.clone(),
        said: said(run, feature),
        believed: (value(low), value(belief.mean_sd), value(high)),
        strength: belief.strength,
        real: run.state.truth.variants[row.variant].value,
        spent_person_days,
        cost_cents: (spent_person_days * rules.model.person_day_cost_cents) as i64,
        weekly,
        opened,
        six_months: score::six_months_later(rules, run.state, feature),
        hardly_used: shipped && weekly / ceiling < rules.model.hardly_used_share,
    }
}

fn said(run: &Run, feature: FeatureId) -> Vec<Said> {
    let of = |f: &&crate::sim::fact::Fact| match f.what {
        What::WouldUse { feature: g, segment, yes_of_ten } if g == feature => {
            Some(Said { fact: f.id, day: f.day, segment: Some(segment), share: f64::from(yes_of_ten) / 10.0 })
        }
        What::SurveyAnswered { feature: g, stated_share } if g == feature => {
            Some(Said { fact: f.id, day: f.day, segment: None, share: stated_share })
        }
        _ => None,
    };
    run.facts.iter().filter_map(of).collect()
}
