//! The headline: how it ended, the way there, what became of it, and why in one sentence.

use super::causes;
use super::delivery::Delivery;
use super::run::Run;
use super::truth::WhatWasTrue;
use crate::session::Session;
use crate::sim::ids::*;
use crate::sim::score::{EndingKind, Scores};
use crate::sim::state::{FeatureStage, LossKind};

/// How it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The seat it is written for.
    pub seat: Seat,
    pub ending: EndingKind,
    pub scores: Scores,
    /// Where things were heading at the end of each sprint; the last one is the result.
    pub path: Vec<Scores>,
    /// From here on it was the right thing, and on time: the quadrant's lines.
    pub right_from: f64,
    pub on_time_from: f64,
    /// The outcome was held down because trust or health ended low.
    pub capped: bool,
    /// What became of each release, most used first: the share that still uses it six months later, 0 to 1.
    pub epilogue: Vec<(FeatureId, f64)>,
    pub why_value: WhyValue,
    pub why_dates: WhyDates,
}

/// Why so much or so little of what was built was wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhyValue {
    /// Nothing went out.
    NothingShipped,
    /// What went out served the need that weighed most.
    Served { feature: FeatureId, need: NeedId },
    /// The right thing on the whole, though nothing that went out served the need that weighed most.
    ServedOthers { need: NeedId },
    /// It served the need that weighed most, a share (0 to 1) of all that people needed, and too little besides.
    ServedAlone { feature: FeatureId, need: NeedId, share: f64 },
    /// It served something, but not what weighed most, which neither seat had found.
    NeverLooked { feature: FeatureId, need: NeedId },
    /// The need was found, on this day, and no other one believed to weigh more; something else went out.
    KnewBetter { feature: FeatureId, need: NeedId, found_day: u16 },
    /// The need was found, and another one believed to weigh more.
    Misread { feature: FeatureId, need: NeedId, believed: NeedId },
    /// The right thing, so late that few have taken it up yet.
    TooLateToCount { feature: FeatureId, day: u16 },
}

/// Why the dates held or did not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhyDates {
    AllKept,
    /// All kept, at least one of them after it had been moved.
    AllKeptAsMoved,
    /// The date that cost most, by how much, and the heaviest single loss behind it.
    Slipped {
        milestone: MilestoneId,
        slip_days: f64,
        loss: Option<(TeamId, LossKind, f64)>,
    },
    /// It was never met.
    NeverMet {
        milestone: MilestoneId,
        loss: Option<(TeamId, LossKind, f64)>,
    },
}

/// Share of the main need that a feature must serve to be called an answer to it.
const SERVES_FROM: f64 = 0.4;

/// How it ended.
pub fn headline(run: &Run, session: &Session, truth: &WhatWasTrue, delivery: &Delivery) -> Option<Headline> {
    let outcome = session.outcome()?;
    let m = &run.rules.model;
    let mut path: Vec<Scores> = session.path()?.to_vec();
    // The last point of the way is the result itself, not an outlook.
    if let Some(last) = path.last_mut() {
        *last = outcome.scores;
    }
    let mut epilogue: Vec<(FeatureId, f64)> =
        truth.features.iter().filter(|r| r.stage == FeatureStage::Shipped).map(|r| (r.feature, r.six_months)).collect();
    epilogue.sort_by(|a, b| b.1.total_cmp(&a.1));
    let low = run.state.truth.people[run.rules.sponsor].trust < m.trust_cap
        || run.state.truth.teams.iter().any(|t| t.health < m.trust_cap);
    Some(Headline {
        seat: run.seat,
        ending: outcome.ending,
        scores: outcome.scores,
        path,
        right_from: m.alignment_right,
        on_time_from: m.delivery_on_time,
        capped: low && outcome.scores.outcome >= m.outcome_cap,
        why_value: why_value(run, truth, &outcome.scores, &epilogue),
        why_dates: why_dates(run, delivery),
        epilogue,
    })
}

/// The need that the product seat believed to weigh most at the end.
fn believed_most(truth: &WhatWasTrue) -> Option<NeedId> {
    truth.needs.iter().max_by(|a, b| a.believed.total_cmp(&b.believed)).map(|n| n.need)
}

fn why_value(run: &Run, truth: &WhatWasTrue, scores: &Scores, epilogue: &[(FeatureId, f64)]) -> WhyValue {
    let (Some((feature, _)), Some((need, _))) = (epilogue.first().copied(), causes::main_need(run)) else {
        return WhyValue::NothingShipped;
    };
    let fit = |f: FeatureId| {
        let variant = run.state.public.features[f].variant;
        run.rules.variants[variant].fit[need.index()] * run.state.truth.variants[variant].usability
    };
    let best = epilogue.iter().map(|(f, _)| *f).max_by(|a, b| fit(*a).total_cmp(&fit(*b))).unwrap_or(feature);
    let row = &run.state.public.features[best];
    let right = scores.alignment >= run.rules.model.alignment_right;
    if right && fit(best) < SERVES_FROM {
        return WhyValue::ServedOthers { need };
    }
    if fit(best) >= SERVES_FROM {
        let day = row.shipped_day.unwrap_or(0);
        let last = run.rules.calendar.last_day();
        let too_late = f64::from(last.saturating_sub(day)) < run.rules.model.uptake_tau_days;
        return match (right, too_late) {
            (true, _) => WhyValue::Served { feature: best, need },
            (false, true) => WhyValue::TooLateToCount { feature: best, day },
            (false, false) => {
                let share = truth.needs.iter().find(|n| n.need == need).map_or(0.0, |n| n.real);
                WhyValue::ServedAlone { feature: best, need, share }
            }
        };
    }
    let [product, program] = &run.state.known;
    match product.needs[need].found_day.or(program.needs[need].found_day) {
        Some(found_day) => match believed_most(truth) {
            Some(believed) if believed != need => WhyValue::Misread { feature, need, believed },
            _ => WhyValue::KnewBetter { feature, need, found_day },
        },
        None => WhyValue::NeverLooked { feature, need },
    }
}

fn why_dates(run: &Run, delivery: &Delivery) -> WhyDates {
    let cost = |d: &super::delivery::DateRow| d.weight * (1.0 - d.kept_share);
    let worst = delivery.dates.iter().filter(|d| !d.kept()).max_by(|a, b| cost(a).total_cmp(&cost(b)));
    let Some(worst) = worst else {
        let moved = delivery.dates.iter().any(|d| d.day != d.first_day);
        return if moved { WhyDates::AllKeptAsMoved } else { WhyDates::AllKept };
    };
    let loss = run.waited_for().and_then(|f| causes::ledger(run, f).first().copied());
    match worst.met_day {
        Some(_) => WhyDates::Slipped { milestone: worst.milestone, slip_days: worst.slip_days, loss },
        None => WhyDates::NeverMet { milestone: worst.milestone, loss },
    }
}
