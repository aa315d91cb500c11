//! Tell a person no. With evidence it costs little; without it they remember.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, person: PersonId) -> Result<(), Refusal> {
    let Some(row) = o.public.people.get(person) else {
        return Err(Refusal::Unknown);
    };
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if !row.request_open {
        Err(Refusal::NoRequest)
    } else if calendar.plans(&Action::SayNo { person }) {
        Err(Refusal::AlreadyPlanned)
    } else {
        Ok(())
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, person: PersonId) {
    let cause = Cause::Action(seat, Verb::SayNo);
    let rules = turn.rules;
    let m = &rules.model;
    let Some(feature) = rules.people[person].wants else {
        return;
    };
    let known = &turn.state.known[seat.index()];
    let public = &turn.state.public;
    let theirs = known.strength(rules, public.features[feature].variant);
    let ours = public.leading().map_or(0, |f| known.strength(rules, public.features[f].variant));
    let backed = theirs.max(ours) >= 3;
    let scored = public.scored_sprint == Some(public.sprint);
    let mut cost = if backed { m.no_with_evidence } else { m.no_without };
    if scored {
        cost *= 1.0 - m.scored_acceptance;
    }
    let day = public.day;
    let row = &mut turn.state.public.people[person];
    row.request_open = false;
    row.declined_day = Some(day);
    turn.tell(What::SaidNo { person, feature, backed }, cause, Seen::Both);
    turn.trust(person, -cost, cause);
}
