//! Take a card or a check-in off the calendar. What has passed of it is lost.

use super::Refusal;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::{Cadence, SlotUse, Stage};
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, slot: u8) -> Result<(), Refusal> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let at = usize::from(slot);
    if at < o.public.slot_now(o.rules) {
        return Err(Refusal::SlotTaken);
    }
    match calendar.slots.get(at) {
        Some(SlotUse::Card(_)) => Ok(()),
        Some(SlotUse::CheckIn(_)) if o.public.stage == Stage::Planning => Ok(()),
        Some(SlotUse::CheckIn(_)) => Err(Refusal::OnlyWhilePlanning),
        Some(SlotUse::Free | SlotUse::Taken | SlotUse::Lost) | None => Err(Refusal::NothingThere),
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, slot: u8) {
    let at = turn.state.public.calendar_seat(seat);
    let now = turn.state.public.slot_now(turn.rules);
    let calendar = &mut turn.state.public.calendars[at.index()];
    match calendar.slots.get(usize::from(slot)).copied() {
        Some(SlotUse::Card(card)) => {
            for s in calendar.slots.iter_mut().skip(now).filter(|s| **s == SlotUse::Card(card)) {
                *s = SlotUse::Free;
            }
        }
        Some(SlotUse::CheckIn(team)) => super::standing_check_in::apply(turn, seat, team, Cadence::None),
        Some(SlotUse::Free | SlotUse::Taken | SlotUse::Lost) | None => {}
    }
}
