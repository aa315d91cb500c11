//! An hour with one person: trust, and what they would not say in a meeting.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::status;
use crate::sim::schedule::TrueFinishes;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, person: PersonId) -> Result<(), Refusal> {
    let Some(_) = o.rules.people.get(person) else {
        return Err(Refusal::Unknown);
    };
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if o.rules.colleagues[o.seat.index()] == person {
        return Err(Refusal::Unknown);
    }
    if calendar.plans(&Action::OneToOne { person }) { Err(Refusal::AlreadyPlanned) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, person: PersonId) {
    let cause = Cause::Action(seat, Verb::OneToOne);
    let rules = turn.rules;
    let day = turn.state.public.day;
    let met = turn.state.known[seat.index()].people[person].met_day;
    let m = &rules.model;
    let again = met > 0 && day < met + m.one_to_one_again_days as u16;
    let gain = if again { m.one_to_one_again_share } else { 1.0 };
    turn.trust(person, m.one_to_one_trust * gain, cause);
    let trust = turn.state.truth.people[person].trust;
    let known = &mut turn.state.known[seat.index()].people[person];
    known.met_day = day;
    known.trust = trust;
    turn.tell(What::PersonMet { person, trust }, cause, Seen::First(seat));
    if rules.colleagues[seat.other().index()] == person {
        status::share_both_ways(turn, day);
    }
    for (team, row) in rules.teams.entries() {
        if row.lead == person {
            turn.health(team, m.one_to_one_health, cause);
            status::report_all(turn, team, false, cause, &mut TrueFinishes::default());
        }
    }
}
