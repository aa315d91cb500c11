//! Turn a plan into a date with a confidence. It is remembered.

use super::Refusal;
use super::Verb;
use crate::sim::distribution::normal_cdf;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::observe::observe;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, milestone: MilestoneId, day: u16) -> Result<(), Refusal> {
    let Some(row) = o.public.milestones.get(milestone) else {
        return Err(Refusal::Unknown);
    };
    if !row.open() {
        return Err(Refusal::AlreadySo);
    }
    let last = o.rules.calendar.last_day();
    if day < o.public.day || day > last {
        return Err(Refusal::DayOutOfRange { first: o.public.day, last });
    }
    if row.promised_day == Some(day) { Err(Refusal::AlreadyPromised) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, milestone: MilestoneId, day: u16) {
    let cause = Cause::Action(seat, Verb::SetPromise);
    let o = observe(turn.rules, turn.state, seat);
    let confidence = confidence(&o, milestone, day);
    let today = turn.state.public.day;
    let m = &mut turn.state.public.milestones[milestone];
    if !m.open() {
        return;
    }
    let needed = m.day;
    m.promised_day = Some(day);
    m.confidence = confidence;
    m.promised_on = today;
    turn.tell(What::PromiseMade { milestone, day, confidence }, cause, Seen::Both);
    if day > needed {
        turn.move_date(milestone, (day - needed) as i16, cause);
        let steps = f64::from(day - needed) / turn.rules.model.later_promise_days;
        let cost = turn.rules.model.later_promise_trust * steps;
        turn.trust(turn.rules.sponsor, -cost, cause);
    }
}

/// Chance of keeping a day, from this seat's own plan: normal in the logarithm between its median and 80th percentile.
pub fn confidence(o: &Observation, _milestone: MilestoneId, day: u16) -> f64 {
    let answer = o.public.backlog.iter().find(|f| o.rules.features[**f].answers_the_ask).or(o.public.backlog.first());
    let m = &o.rules.model;
    let Some(feature) = answer else { return m.promise_blind };
    let now = f64::from(o.public.day) - 1.0;
    let (p50, p80) = o.p50_p80(*feature);
    let (half, more) = ((p50 - now).max(0.5), (p80 - now).max(0.6));
    let sigma = (libm::log(more / half) / 0.8416).max(0.05);
    let room = (f64::from(day) - now).max(0.1);
    normal_cdf(libm::log(room / half) / sigma).clamp(m.promise_least, m.promise_most)
}
