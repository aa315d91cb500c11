//! Putting actions on the calendar, and what that costs.

use super::{Action, Refusal};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::{CalendarRules, WEEK};
use crate::sim::state::{Cadence, Calendar, Card, Due, DueKind, SlotUse, Stage};
use crate::sim::turn::{Seen, Turn};

/// Where an action would go: its slots, in order.
pub struct Placing {
    pub slots: Vec<u8>,
}

impl Placing {
    /// The slots that an action takes when placed at a slot: that one and the next free ones.
    pub fn of(o: &Observation, slot: Option<u8>, action: &Action) -> Placing {
        let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
        let from = slot.map_or(o.public.slot_now(o.rules), usize::from);
        let free = calendar.slots.iter().enumerate().skip(from).filter(|(_, s)| **s == SlotUse::Free);
        Placing { slots: free.map(|(i, _)| i as u8).take(usize::from(action.slots(o))).collect() }
    }
}

/// Whether this kind of action is possible at this moment at all.
pub(super) fn check_stage(o: &Observation, action: &Action) -> Result<(), Refusal> {
    let cost = o.rules.cost(action.verb());
    if let Stage::Over(_) = o.public.stage {
        return Err(Refusal::NotNow);
    }
    let any_time = matches!(
        action,
        Action::ClearBlocker { .. }
            | Action::AnswerSendBack { .. }
            | Action::AnswerAsk { .. }
            | Action::ClearSlot { .. }
    );
    if o.public.stage == Stage::Running && !any_time {
        return Err(Refusal::NotNow);
    }
    let planning_only = matches!(action, Action::StandingCheckIn { .. } | Action::TakeWorkHome);
    if planning_only && o.public.stage != Stage::Planning {
        return Err(Refusal::OnlyWhilePlanning);
    }
    if o.public.sprint < cost.from_sprint {
        return Err(Refusal::NotYetOffered { from_sprint: cost.from_sprint });
    }
    Ok(())
}

/// Whether there is room for the slots that it needs.
pub(super) fn check_slots(o: &Observation, slot: Option<u8>, action: &Action, needs: u8) -> Result<(), Refusal> {
    if needs == 0 {
        return Ok(());
    }
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let now = o.public.slot_now(o.rules);
    let wanted = slot.filter(|_| !action.takes_slack());
    let from = wanted.map_or(now, usize::from);
    if wanted.is_some() && (from < now || calendar.slots.get(from) != Some(&SlotUse::Free)) {
        return Err(Refusal::SlotTaken);
    }
    if calendar.has_room(from, usize::from(needs)) {
        return Ok(());
    }
    let free = calendar.free_from(from).min(255) as u8;
    Err(if action.takes_slack() { Refusal::NoSlack { needs, free } } else { Refusal::CalendarFull { needs, free } })
}

/// Puts a checked action on the calendar.
pub(super) fn place(turn: &mut Turn, seat: Seat, slot: Option<u8>, action: &Action, slots: u8) {
    let seat = turn.state.public.calendar_seat(seat);
    let now = turn.state.public.slot_now(turn.rules);
    let calendar = &mut turn.state.public.calendars[seat.index()];
    let from = slot.map_or(now, usize::from);
    let card = calendar.cards.len() as u8;
    calendar.cards.push(Card { action: *action, slots, done: 0 });
    let free = calendar.slots.iter_mut().skip(from).filter(|s| **s == SlotUse::Free);
    for place in free.take(usize::from(slots)) {
        *place = SlotUse::Card(card);
    }
}

/// Takes slack from now on; checked before.
pub(in crate::sim) fn take_slack(turn: &mut Turn, seat: Seat, slots: u8) -> u8 {
    let seat = turn.state.public.calendar_seat(seat);
    let now = turn.state.public.slot_now(turn.rules);
    let calendar = &mut turn.state.public.calendars[seat.index()];
    let mut taken = 0;
    for place in calendar.slots.iter_mut().skip(now).filter(|s| **s == SlotUse::Free).take(usize::from(slots)) {
        *place = SlotUse::Taken;
        taken += 1;
    }
    if taken > 0 {
        turn.tell(What::SlackTaken { seat, slots: taken }, Cause::Time, Seen::Only(seat));
    }
    taken
}

/// Lays a standing check-in into a calendar: week after week on the days on which it meets, of which a Friday is the
/// last; where such a day is full, on the next before it with room, else on one after it. How many slots found no room.
pub(in crate::sim) fn lay_check_in(
    rules: CalendarRules,
    calendar: &mut Calendar,
    team: TeamId,
    cadence: Cadence,
    slots: u8,
) -> u8 {
    let (meets, slots) = (cadence.days_a_week().max(1), u16::from(slots));
    let weeks = (rules.sprint_days / WEEK).max(1);
    let mut missing = 0;
    for k in 0..slots {
        let day = k * weeks / slots * WEEK + (k % meets + 1) * WEEK / meets;
        let ideal = usize::from(day.min(rules.sprint_days)) * usize::from(rules.slots_per_day) - 1;
        let mut order = (0..=ideal).rev().chain(ideal + 1..calendar.slots.len());
        match order.find(|i| calendar.slots.get(*i) == Some(&SlotUse::Free)) {
            Some(i) => calendar.slots[i] = SlotUse::CheckIn(team),
            None => missing += 1,
        }
    }
    missing
}

/// Slots that a check-in of this cadence takes from a seat.
pub(in crate::sim) fn check_in_slots(o: &Observation, cadence: Cadence) -> u8 {
    let home = o.rules.cost(super::Verb::StandingCheckIn).home.is(o.seat) || o.public.both_hats;
    let slots = cadence.slots();
    if home { slots } else { slots + slots.div_ceil(2) }
}

/// Doing the other seat's job makes other people slower, if somebody sits there.
pub(super) fn note_role_overlap(turn: &mut Turn, seat: Seat, action: &Action) {
    let verb = action.verb();
    let public = &turn.state.public;
    let away = !turn.rules.cost(verb).home.is(seat) && !public.both_hats && !public.empty_seat[seat.other().index()];
    if away {
        let by = turn.rules.model.overlap_per_action;
        turn.overlap(by, Cause::Action(seat, verb));
    }
}

/// Sends research out: its person-days beyond your own slots come out of design's capacity, its result comes later.
pub(super) fn send_for_result(turn: &mut Turn, seat: Seat, action: &Action) {
    let cost = turn.rules.cost(action.verb());
    charge_research(turn, action.verb(), 1.0);
    let day = turn.state.public.day + cost.days;
    let used = turn.state.truth.research_done;
    turn.state.truth.research_done = used + 1;
    turn.state.truth.due.push(Due { day, what: DueKind::Result { seat, action: *action, used } });
}

/// Charges a method's person-days beyond half its slots to the research team.
pub(super) fn charge_research(turn: &mut Turn, verb: super::Verb, times: f64) {
    let rules = turn.rules;
    let cost = rules.cost(verb);
    let own = f64::from(cost.slots) * rules.model.own_time_share;
    let beyond = (cost.person_days - own).max(0.0) * times;
    if let Some(team) = rules.research_team {
        turn.state.truth.teams[team].diverted_days += beyond / rules.teams[team].people.max(0.5);
    }
}
