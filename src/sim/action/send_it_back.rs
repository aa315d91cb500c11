//! Program tells product that the honest plan passes the date that is needed.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::observe::observe;
use crate::sim::state::SendBack;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    if o.public.empty_seat[o.seat.other().index()] || o.public.both_hats {
        return Err(Refusal::SeatVacant);
    }
    if o.public.send_back.is_some_and(|s| !s.answered || o.rules.calendar.sprint_of(s.day) == o.public.sprint) {
        return Err(Refusal::OncePerSprint);
    }
    let (p50, needed_day) = (o.p50(feature), o.public.milestones[o.rules.release_milestone()].day);
    if p50 > f64::from(needed_day) {
        return Ok(());
    }
    Err(Refusal::NotLate { p50_day: libm::ceil(p50) as u16, needed_day })
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId) {
    let p50 = observe(turn.rules, turn.state, seat).p50(feature);
    let p50_day = libm::ceil(p50) as u16;
    let day = turn.state.public.day;
    turn.state.public.send_back = Some(SendBack { feature, day, p50_day, answered: false });
    let needed_day = turn.state.public.milestones[turn.rules.release_milestone()].day;
    turn.tell(What::SentBack { feature, p50_day, needed_day }, Cause::Action(seat, Verb::SendItBack), Seen::Both);
}
