//! Make the case for somebody in the empty seat: money, and weeks until they are useful.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    if !o.public.empty_seat[o.seat.other().index()] {
        return Err(Refusal::SeatTaken);
    }
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if o.public.hire_day.is_some() {
        return Err(Refusal::AlreadySo);
    }
    if calendar.plans(&Action::MakeTheCase) { Err(Refusal::AlreadyPlanned) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let cause = Cause::Action(seat, Verb::MakeTheCase);
    if turn.state.truth.people[turn.rules.sponsor].trust < turn.rules.model.hire_trust {
        turn.tell(What::HireRefused, cause, Seen::Both);
        return;
    }
    turn.state.public.hire_day = Some(turn.state.public.day + turn.rules.model.hire_weeks as u16 * 5);
    turn.tell(What::HireApproved, cause, Seen::Both);
    // A quarter of a year's cost of the person, at the person-day rate.
    let cents = turn.rules.model.person_day_cost_cents * turn.rules.model.days_per_month;
    turn.money(cents as i64, cause);
}
