//! Four more slots now, three fewer next sprint, and it shows.

use super::Refusal;
use super::Verb;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::SlotUse;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let seat = o.public.calendar_seat(o.seat).index();
    if o.public.overtime_this_sprint[seat] {
        Err(Refusal::AlreadySo)
    } else if o.public.overtime_streak[seat] >= 2 {
        Err(Refusal::OvertimeLimit)
    } else {
        Ok(())
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let seat = turn.state.public.calendar_seat(seat);
    let slots = turn.rules.model.overtime_slots as u8;
    let public = &mut turn.state.public;
    public.overtime_this_sprint[seat.index()] = true;
    // Evenings lie behind the last day's slots and are spread over the sprint when the days pass.
    for _ in 0..slots {
        public.calendars[seat.index()].slots.push(SlotUse::Free);
    }
    turn.tell(What::OvertimeTaken { seat, slots }, Cause::Action(seat, Verb::TakeWorkHome), Seen::Both);
}
