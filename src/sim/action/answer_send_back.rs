//! Product answers what program sent back: smaller, less, later, or the sponsor's money.

use super::Refusal;
use super::Verb;
use crate::sim::fact::SendBackAnswer;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::observe::observe;
use crate::sim::phase::work;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, answer: SendBackAnswer) -> Result<(), Refusal> {
    let Some(back) = o.public.send_back.filter(|s| !s.answered) else {
        return Err(Refusal::NothingToAnswer);
    };
    match answer {
        SendBackAnswer::Smaller => smaller(o, back.feature).map(|_| ()).ok_or(Refusal::NoSmallerVariant),
        SendBackAnswer::LessScope if o.public.features[back.feature].cut => Err(Refusal::AlreadySo),
        SendBackAnswer::LessScope => Ok(()),
        SendBackAnswer::Later(days) => {
            let release = &o.public.milestones[o.rules.release_milestone()];
            let last = o.rules.calendar.last_day();
            if days == 0 || release.day + days > last {
                Err(Refusal::DayOutOfRange { first: release.day + 1, last })
            } else {
                Ok(())
            }
        }
        SendBackAnswer::Money => {
            if o.public.sponsor_trust_seen >= o.rules.model.money_trust {
                Ok(())
            } else {
                Err(Refusal::TrustTooLow { needed_percent: (o.rules.model.money_trust * 100.0) as u8 })
            }
        }
    }
}

/// The next smaller variant of a feature.
pub(in crate::sim) fn smaller(o: &Observation, feature: FeatureId) -> Option<VariantId> {
    let now = o.rules.variants[o.public.features[feature].variant].size;
    o.rules.features[feature]
        .variants
        .iter()
        .copied()
        .filter(|v| o.rules.variants[*v].size > now)
        .min_by_key(|v| o.rules.variants[*v].size)
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, answer: SendBackAnswer) {
    let cause = Cause::Action(seat, Verb::AnswerSendBack);
    let rules = turn.rules;
    let Some(back) = turn.state.public.send_back else {
        return;
    };
    let feature = back.feature;
    match answer {
        SendBackAnswer::Smaller => {
            if let Some(variant) = smaller(&observe(rules, turn.state, seat), feature) {
                let before = turn.state.public.features[feature].variant;
                work::change_variant(turn, feature, before, variant);
                turn.tell(What::VariantChosen { variant }, cause, Seen::Both);
            }
        }
        SendBackAnswer::LessScope => cut(turn, feature, 1.0 - rules.model.scope_cut_share, cause),
        SendBackAnswer::Later(days) => {
            let milestone = rules.release_milestone();
            turn.move_date(milestone, days as i16, cause);
            turn.trust(
                rules.sponsor,
                -rules.model.later_promise_trust * f64::from(days) / rules.model.later_promise_days,
                cause,
            );
        }
        SendBackAnswer::Money => with_money(turn, feature, cause),
    }
    if let Some(back) = &mut turn.state.public.send_back {
        back.answered = true;
    }
    turn.tell(What::SendBackAnswered { feature, answer }, cause, Seen::Both);
}

/// Scope is cut once only: what is left after that is what the brief is about.
fn cut(turn: &mut Turn, feature: FeatureId, factor: f64, cause: Cause) {
    let done = std::mem::replace(&mut turn.state.public.features[feature].cut, true);
    if !done {
        work::scale_work(turn, feature, factor, cause);
    }
}

/// The sponsor buys the first team free; where nothing holds it, an eighth of the work is bought outside.
fn with_money(turn: &mut Turn, feature: FeatureId, cause: Cause) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let parts = &rules.variants[turn.state.public.features[feature].variant].parts;
    let held = parts.iter().find(|p| {
        rules.teams[p.team].busy.iter().any(|b| b.owner.is_some() && b.to_day > day)
            && turn.state.public.teams[p.team].freed_day.is_none()
    });
    match held {
        Some(part) => turn.free_team(part.team, day + 1, cause),
        None => cut(turn, feature, 1.0 - rules.model.bought_share, cause),
    }
    let effort: f64 = parts.iter().map(|p| p.effort_person_days).sum();
    turn.money((effort * rules.model.bought_share * rules.model.person_day_cost_cents) as i64, cause);
    turn.trust(rules.sponsor, -rules.model.honest_trust, cause);
}
