//! Meet a team as a habit: news stays fresh, blockers are noticed sooner, teams that need to talk do.

use super::Refusal;
use super::{Verb, place};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::observe::observe;
use crate::sim::state::{Cadence, SlotUse};
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, team: TeamId, cadence: Cadence) -> Result<(), Refusal> {
    let Some(row) = o.public.teams.get(team) else {
        return Err(Refusal::Unknown);
    };
    let now = row.check_in[o.seat.index()];
    if now == cadence {
        return Err(Refusal::AlreadySo);
    }
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let held = calendar.slots.iter().filter(|s| **s == SlotUse::CheckIn(team)).count();
    let free = (calendar.free_from(0) + held).min(255) as u8;
    let needs = place::check_in_slots(o, cadence);
    if free < needs { Err(Refusal::CalendarFull { needs, free }) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, team: TeamId, cadence: Cadence) {
    let needs = place::check_in_slots(&observe(turn.rules, turn.state, seat), cadence);
    turn.state.public.teams[team].check_in[seat.index()] = cadence;
    let at = turn.state.public.calendar_seat(seat);
    let calendar = &mut turn.state.public.calendars[at.index()];
    for slot in calendar.slots.iter_mut().filter(|s| **s == SlotUse::CheckIn(team)) {
        *slot = SlotUse::Free;
    }
    place::lay_check_in(turn.rules.calendar, calendar, team, cadence, needs);
    let cause = Cause::Action(seat, Verb::StandingCheckIn);
    turn.tell(What::CheckInSet { team, a_sprint: needs }, cause, Seen::Both);
}
