//! What a run was worth: alignment, delivery, outcome, and the ending they add up to.

use super::bound::{self, Prices};
use super::ids::*;
use super::phase::uptake;
use super::rules::Rules;
use super::schedule;
use super::state::{Ended, FeatureStage, Stage, State};
use super::value;
use libm::{exp, sqrt};
use serde::{Deserialize, Serialize};

/// The scores of a run, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Value taken up, against what the same capacity could have brought with perfect foresight.
    pub alignment: f64,
    /// The sponsor's dates kept, slips weighted.
    pub delivery: f64,
    /// sqrt(alignment * delivery), capped where trust or health end low.
    pub outcome: f64,
    /// The last release date was kept.
    pub on_time: bool,
    /// Cents spent on shipped variants that hardly anybody uses, and on what never shipped.
    pub wasted_cents: i64,
    /// Value taken up.
    pub value: f64,
    /// The bound that no legal play can pass.
    pub bound: f64,
}

/// How a run ended, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EndingKind {
    LostTheRoom,
    BurntOutTeam,
    StrategyNeverShipped,
    MeetingFactory,
    FeatureFactory,
    /// An ending of the scenario's own, by its place.
    Own(u8),
    RightOnTime,
    RightLate,
    WrongOnTime,
    WrongLate,
}

impl EndingKind {
    /// The id by which texts name it.
    pub fn id(self) -> &'static str {
        match self {
            EndingKind::LostTheRoom => "lost_the_room",
            EndingKind::BurntOutTeam => "burnt_out_team",
            EndingKind::StrategyNeverShipped => "strategy_never_shipped",
            EndingKind::MeetingFactory => "meeting_factory",
            EndingKind::FeatureFactory => "feature_factory",
            EndingKind::Own(_) => "own",
            EndingKind::RightOnTime => "right_on_time",
            EndingKind::RightLate => "right_late",
            EndingKind::WrongOnTime => "wrong_on_time",
            EndingKind::WrongLate => "wrong_late",
        }
    }
}

/// The scores as the run stands (at its end: the result).
pub fn scores(rules: &Rules, state: &State) -> Scores {
    let prices = bound::prices(rules, &state.truth);
    scores_with(rules, state, &prices)
}

/// The same with prices computed before, once a truth.
pub fn scores_with(rules: &Rules, state: &State, prices: &Prices) -> Scores {
    let value = value_taken_up(rules, state);
    let bound = prices.bound(&capacity(state));
    finish(rules, state, value, bound, delivery(rules, state))
}

fn finish(rules: &Rules, state: &State, value: f64, bound: f64, delivery: f64) -> Scores {
    let m = &rules.model;
    let alignment = if bound > 0.0 { 100.0 * (value / bound).clamp(0.0, 1.0) } else { 0.0 };
    let mut outcome = sqrt(alignment * delivery);
    let low = state.truth.people[rules.sponsor].trust < m.trust_cap
        || state.truth.teams.iter().any(|t| t.health < m.trust_cap);
    if low {
        outcome = outcome.min(m.outcome_cap);
    }
    let release = &state.public.milestones[rules.release_milestone()];
    let on_time = release.met_day.is_some_and(|d| d <= release.day);
    Scores { alignment, delivery, outcome, on_time, wasted_cents: wasted_cents(rules, state), value, bound }
}

/// Where things were heading on this day: what is shipped, and what above the line would ship in time as it stands.
pub fn outlook(rules: &Rules, state: &State) -> Scores {
    let prices = bound::prices(rules, &state.truth);
    let last = rules.calendar.last_day();
    let left = f64::from(last.saturating_sub(state.public.day.saturating_sub(1)));
    let capacity: Vec<f64> = state.truth.teams.iter().map(|t| t.capacity + t.people * left).collect();
    let mut ahead = state.clone();
    let mut finish_day = f64::INFINITY;
    schedule::true_finishes(rules, state, |feature, day| {
        if day <= f64::from(last) {
            ahead.public.features[feature].shipped_day = Some(libm::ceil(day) as u16);
        }
        if rules.features[feature].answers_the_ask {
            finish_day = finish_day.min(day);
        }
    });
    for (id, row) in rules.milestones.entries() {
        let m = &mut ahead.public.milestones[id];
        if m.open() && finish_day <= f64::from(m.day) && row.day > state.public.day {
            m.met_day = Some(m.day);
        }
    }
    ahead.public.day = last + 1;
    let value = value_taken_up(rules, &ahead);
    let delivery = delivery(rules, &ahead);
    finish(rules, state, value, prices.bound(&capacity), delivery)
}

/// Person-days of output of every team so far.
pub fn capacity(state: &State) -> Vec<f64> {
    state.truth.teams.iter().map(|t| t.capacity).collect()
}

/// Shipped features, in id order.
pub fn shipped(rules: &Rules, state: &State) -> Vec<FeatureId> {
    rules.features.ids().filter(|f| state.public.features[*f].shipped_day.is_some()).collect()
}

/// V = sum over shipped variants of value * ceiling * (u + .5 (1 - u)).
pub fn value_taken_up(rules: &Rules, state: &State) -> f64 {
    let shipped = shipped(rules, state);
    let values = value::shares(rules, state, &shipped);
    // Not `sum`, which of nothing at all is -0.
    shipped.iter().zip(values).fold(0.0, |sum, (f, v)| sum + v * credit(rules, state, *f))
}

/// Ceiling times uptake at the end, with half credit for what is still to come.
pub fn credit(rules: &Rules, state: &State, feature: FeatureId) -> f64 {
    let row = &state.public.features[feature];
    let Some(day) = row.shipped_day else {
        return 0.0;
    };
    let u = uptake::uptake(rules, day, rules.calendar.last_day());
    let half = rules.model.uptake_credit;
    rules.variants[row.variant].ceiling * (u + half * (1.0 - u))
}

/// Delivery = 100 sum(w m) over the sponsor's dates, as shares of their weight.
pub fn delivery(rules: &Rules, state: &State) -> f64 {
    let (mut kept, mut all) = (0.0, 0.0);
    for (id, row) in rules.milestones.entries() {
        all += row.weight;
        kept += row.weight * milestone_share(rules, state, id);
    }
    if all > 0.0 { 100.0 * kept / all } else { 0.0 }
}

/// What is left of a date's worth, 0 to 1.
pub fn milestone_share(rules: &Rules, state: &State, id: MilestoneId) -> f64 {
    let m = &rules.model;
    let now = &state.public.milestones[id];
    let moved = f64::from(now.day.saturating_sub(rules.milestones[id].day));
    let negotiated = exp(-moved / m.negotiation_decay_days);
    negotiated * exp(-slip_days(rules, state, id) / m.delivery_decay_days)
}

/// Working days by which a date slipped; 0 when kept; unfinished: the remaining forecast, at least ten.
pub fn slip_days(rules: &Rules, state: &State, id: MilestoneId) -> f64 {
    let now = &state.public.milestones[id];
    let date = f64::from(now.day);
    match now.met_day {
        Some(day) => (f64::from(day) - date).max(0.0),
        None if state.public.day <= now.day && !matches!(state.public.stage, Stage::Over(_)) => 0.0,
        None => (state.release_lateness(rules) + f64::from(state.public.milestones[rules.release_milestone()].day)
            - date)
            .max(rules.model.unfinished_slip_days)
            .min(rules.model.slip_most_days),
    }
}

/// Money spent on shipped variants that hardly anybody takes up, and on what was stopped or never shipped.
pub fn wasted_cents(rules: &Rules, state: &State) -> i64 {
    let m = &rules.model;
    let mut days = 0.0;
    for feature in rules.features.ids() {
        let spent = state.truth.features[feature].spent_person_days;
        let unused = match state.public.features[feature].stage() {
            FeatureStage::Shipped => {
                let variant = state.public.features[feature].variant;
                let (weekly, _) = uptake::shares(rules, state, feature);
                let ceiling = rules.variants[variant].ceiling.max(0.01);
                weekly / ceiling < m.hardly_used_share
            }
            FeatureStage::Killed | FeatureStage::Open | FeatureStage::Unlisted => true,
        };
        days += if unused { spent } else { 0.0 };
    }
    (days * m.person_day_cost_cents) as i64
}

/// Which ending a finished run has.
pub fn ending(rules: &Rules, state: &State, scores: &Scores) -> EndingKind {
    let m = &rules.model;
    match state.public.stage {
        Stage::Over(Ended::SponsorTrust) => return EndingKind::LostTheRoom,
        Stage::Over(Ended::TeamHealth) => return EndingKind::BurntOutTeam,
        Stage::Over(Ended::LastSprint) | Stage::Planning | Stage::Running | Stage::HalfTime => {}
    }
    let releases = state.public.releases() as f64;
    if releases == 0.0 {
        return EndingKind::StrategyNeverShipped;
    }
    if state.public.meeting_share() >= m.meeting_factory_share && scores.outcome < m.meeting_factory_outcome {
        return EndingKind::MeetingFactory;
    }
    if releases >= m.feature_factory_releases && scores.alignment < m.feature_factory_alignment {
        return EndingKind::FeatureFactory;
    }
    for (i, own) in rules.endings.iter().enumerate() {
        if own.when.holds(rules, state) {
            return EndingKind::Own(i as u8);
        }
    }
    let right = scores.alignment >= m.alignment_right;
    let on_time = scores.delivery >= m.delivery_on_time;
    match (right, on_time) {
        (true, true) => EndingKind::RightOnTime,
        (true, false) => EndingKind::RightLate,
        (false, true) => EndingKind::WrongOnTime,
        (false, false) => EndingKind::WrongLate,
    }
}

/// Six months later: the share of its intended users that still use a shipped feature.
pub fn six_months_later(rules: &Rules, state: &State, feature: FeatureId) -> f64 {
    let row = &state.public.features[feature];
    if row.shipped_day.is_none() {
        return 0.0;
    }
    let variant = &rules.variants[row.variant];
    let appeal = (state.truth.variants[row.variant].value / rules.model.appeal_full).clamp(0.0, 1.0);
    variant.ceiling * appeal * variant.retention
}
