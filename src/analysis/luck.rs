//! Judgement and luck: the outcome split exactly into where the run started, what each decision added given what was
//! knowable, and what fate added between decisions.
//!
//! With P a solid colleague in both seats, V_P(s) the expected outcome under it and Q_P(s, a) the same after the decision
//! a: skill = Q_P(s, a) - V_P(s), luck = V_P(s') - Q_P(s, a), and V_P of the last moment is the outcome itself. The sum
//! telescopes, so that the identity holds to rounding on every run, however well the expectations are known.

use super::progress::Progress;
use super::review::branch::{Choice, GoesOn, play};
use super::review::decision::{Decision, Did};
use super::review::judge::Effort;
use super::review::verdict::Estimate;
use super::review::worlds::{self, Sample};
use super::review::{Matter, Move};
use crate::analysis::progress::in_order;
use crate::sim::bound::Prices;
use crate::sim::score;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The outcome, split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Split {
    /// V_P of the first decision: what a solid colleague would have made of it, expected on the first morning.
    pub start: f64,
    /// One a decision, in order.
    pub steps: Vec<SplitStep>,
    /// The outcome; of a run under way, what is expected of it now.
    pub end: f64,
    pub finished: bool,
}

/// What a decision added, and what came before the next one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplitStep {
    pub day: u16,
    pub sprint: u8,
    /// Points of Outcome.
    pub skill: f64,
    pub luck: f64,
    /// Standard errors of both.
    pub skill_se: f64,
    pub luck_se: f64,
}

impl Split {
    /// All that decisions added.
    pub fn skill(&self) -> f64 {
        self.steps.iter().map(|s| s.skill).sum()
    }
    /// All that fate added.
    pub fn luck(&self) -> f64 {
        self.steps.iter().map(|s| s.luck).sum()
    }
    /// Start and skill: what the decisions were worth, luck aside.
    pub fn judgement(&self) -> f64 {
        self.start + self.skill()
    }
    /// The bars of a waterfall from start to end: where each begins and ends, skill and luck in turn.
    pub fn waterfall(&self) -> Vec<Bar> {
        let mut at = self.start;
        let mut bars = Vec::with_capacity(2 * self.steps.len());
        for (step, row) in self.steps.iter().enumerate() {
            for (kind, by) in [(BarKind::Skill, row.skill), (BarKind::Luck, row.luck)] {
                bars.push(Bar { step, kind, from: at, to: at + by });
                at += by;
            }
        }
        bars
    }
}

/// A bar of the waterfall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Which decision, from 0.
    pub step: usize,
    pub kind: BarKind,
    /// Points of Outcome.
    pub from: f64,
    pub to: f64,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    Skill,
    Luck,
}

/// The split of a run whose moves are known.
pub(super) fn split(
    matter: &Matter,
    moves: &[Move],
    sample: Sample,
    effort: Effort,
    progress: &dyn Progress,
    prices: &Arc<Prices>,
) -> Option<Split> {
    let end = if matter.over {
        let scores = score::scores_with(&matter.scenario.rules, &matter.decisions.end, prices);
        Estimate { mean: scores.outcome, se: 0.0, n: 1 }
    } else {
        expected_now(matter, sample, effort, progress)?
    };
    Some(fold(moves, end, matter.over))
}

/// Puts the expectations in a row.
fn fold(moves: &[Move], end: Estimate, finished: bool) -> Split {
    let next = |i: usize| moves.get(i + 1).map_or(end, |m| m.value);
    let steps = moves.iter().enumerate().map(|(i, m)| SplitStep {
        day: m.day,
        sprint: m.sprint,
        skill: m.worth.mean - m.value.mean,
        luck: next(i).mean - m.worth.mean,
        skill_se: m.skill.se,
        luck_se: libm::sqrt(next(i).se * next(i).se + m.worth.se * m.worth.se),
    });
    Split { start: moves.first().map_or(end, |m| m.value).mean, steps: steps.collect(), end: end.mean, finished }
}

/// What is expected of a run under way, from what the seat knows.
fn expected_now(matter: &Matter, sample: Sample, effort: Effort, progress: &dyn Progress) -> Option<Estimate> {
    let rules = &matter.scenario.rules;
    let before = matter.decisions.end.clone();
    let here = Decision {
        place: matter.line.len(),
        day: before.public.day,
        sprint: before.public.sprint,
        seat: matter.header.options.seat,
        did: Did::Plan { half_time: false, steps: Vec::new() },
        before,
        planned: matter.decisions.end_planned,
    };
    let worlds = worlds::ahead(rules, &here, sample, matter.seed(&effort), effort.choose + effort.estimate, progress)?;
    let outcomes =
        in_order(worlds.len(), progress, |k| play(rules, &worlds[k], &here, &Choice::Theirs, GoesOn::Solid).outcome)?;
    Some(Estimate::of(&outcomes))
}
