//! Slots pass: cards are worked on and take effect after their last slot, research results arrive.

use crate::sim::action;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::rules::{Family, Rules, WEEK};
use crate::sim::state::{Cadence, Calendar, Due, DueKind, Public, Sent, SlotUse};
use crate::sim::teams::Teams;
use crate::sim::turn::{Seen, Turn};

/// Everything that was due by today.
pub fn due(turn: &mut Turn) {
    let day = turn.state.public.day;
    let mut i = 0;
    while i < turn.state.truth.due.len() {
        if turn.state.truth.due[i].day > day {
            i += 1;
            continue;
        }
        let Due { what, .. } = turn.state.truth.due.remove(i);
        match what {
            DueKind::Result { seat, action, used } => action::result(turn, seat, &action, used),
            DueKind::Later { dilemma, choice, effect } => {
                let rules = turn.rules;
                let row = &rules.dilemmas[dilemma].choices[usize::from(choice)];
                if let Some(effect) = row.effects.get(usize::from(effect)) {
                    turn.effect(effect, 1.0, Cause::Dilemma(dilemma, choice));
                }
            }
        }
    }
}

/// The slots of one part of today pass for both seats. `part` counts from 0; the last part of a day takes what is
/// left, evenings included.
pub fn slots(turn: &mut Turn, part: usize) {
    let rules = turn.rules;
    let per_day = usize::from(rules.calendar.slots_per_day);
    if part >= per_day {
        return;
    }
    let first = rules.calendar.first_day(turn.state.public.sprint);
    let day = usize::from(turn.state.public.day - first);
    for seat in Seat::BOTH {
        pass(turn, seat, day * per_day + part);
        if part + 1 == per_day
            && let Some(evening) = evening(rules, &turn.state.public.calendars[seat.index()], day)
        {
            pass(turn, seat, evening);
        }
    }
}

/// The evening slot that passes on a day of the sprint, counted from 0: they lie behind the sprint's own and pass one
/// every other day.
fn evening(rules: &Rules, calendar: &Calendar, day: usize) -> Option<usize> {
    let base = rules.calendar.slots();
    let evenings = calendar.slots.len().checked_sub(base).filter(|n| *n > 0)?;
    let every = usize::from(rules.calendar.sprint_days) / evenings;
    let passes = every > 0 && (day + 1).is_multiple_of(every) && (day + 1) / every <= evenings;
    passes.then(|| base + (day + 1) / every - 1)
}

/// Whether a standing check-in with a team meets today: a daily one on every day, any other on the weekdays of its
/// slots, in every week of the sprint. A slot pays for all meetings of its weekday; without room for any there is none.
pub fn meets(rules: &Rules, public: &Public, team: TeamId) -> bool {
    meeting(rules, public).has(team)
}

/// All teams that meet today.
pub(super) fn meeting(rules: &Rules, public: &Public) -> Teams {
    let (mut daily, mut some_days) = (Teams::default(), Teams::default());
    for (team, row) in public.teams.entries() {
        match row.cadence() {
            Cadence::None => {}
            Cadence::Weekly | Cadence::TwiceAWeek => some_days = some_days | Teams::one(team),
            Cadence::Daily => daily = daily | Teams::one(team),
        }
    }
    if some_days.is_empty() { daily } else { daily | some_days & on_this_weekday(rules, public) }
}

/// The teams whose check-ins lie on a slot of today's weekday, in whatever week of the sprint, or of this evening.
fn on_this_weekday(rules: &Rules, public: &Public) -> Teams {
    let first = rules.calendar.first_day(public.sprint);
    let today = usize::from(public.day - first);
    let per_day = usize::from(rules.calendar.slots_per_day);
    let week = usize::from(WEEK);
    let mut teams = Teams::default();
    for calendar in &public.calendars {
        let mut look = |slots: &[SlotUse]| {
            for slot in slots {
                if let SlotUse::CheckIn(team) = slot {
                    teams = teams | Teams::one(*team);
                }
            }
        };
        for day in (today % week..usize::from(rules.calendar.sprint_days)).step_by(week) {
            look(calendar.slots.get(day * per_day..(day + 1) * per_day).unwrap_or_default());
        }
        if let Some(slot) = evening(rules, calendar, today) {
            look(calendar.slots.get(slot..=slot).unwrap_or_default());
        }
    }
    teams
}

fn pass(turn: &mut Turn, seat: Seat, slot: usize) {
    let Some(used) = turn.state.public.calendars[seat.index()].slots.get(slot).copied() else {
        return;
    };
    turn.state.public.slots_passed[seat.index()] += 1;
    match used {
        SlotUse::Free | SlotUse::Lost => {}
        SlotUse::Taken => count(turn, seat, Family::Either),
        SlotUse::CheckIn(_) => count(turn, seat, Family::Status),
        SlotUse::Card(card) => {
            let row = &mut turn.state.public.calendars[seat.index()].cards[usize::from(card)];
            row.done += 1;
            let (action, finished) = (row.action, row.done == row.slots);
            let family = turn.rules.cost(action.verb()).family;
            count(turn, seat, family);
            if finished {
                let verb = action.verb();
                turn.tell(What::CardDone { seat, verb }, Cause::Action(seat, verb), Seen::First(seat));
                // With both hats the one calendar carries the actions of both seats; each is done from its home.
                let doer = if turn.state.public.both_hats && !turn.rules.cost(verb).home.is(seat) {
                    seat.other()
                } else {
                    seat
                };
                action::finish(turn, doer, &action);
            }
        }
    }
}

fn count(turn: &mut Turn, seat: Seat, family: Family) {
    turn.state.public.slots_used[seat.index()][family as usize] += 1;
}

/// A new sprint's calendars: slots lost to last sprint's evenings, standing check-ins in place.
pub fn begin(turn: &mut Turn) {
    let rules = turn.rules;
    for seat in Seat::BOTH {
        let i = seat.index();
        let public = &mut turn.state.public;
        let worked_late = std::mem::take(&mut public.overtime_this_sprint[i]);
        public.overtime_streak[i] = if worked_late { public.overtime_streak[i] + 1 } else { 0 };
        let lost = match public.overtime_streak[i] {
            0 => 0.0,
            1 => rules.model.overtime_debt,
            _ => rules.model.overtime_debt_twice,
        } as usize;
        let calendar = &mut public.calendars[i];
        calendar.sent.clear();
        calendar.sent.extend(turn.state.truth.due.iter().filter_map(|due| match due.what {
            DueKind::Result { seat: whose, action, .. } if whose == seat => Some(Sent { action, day: due.day }),
            DueKind::Result { .. } | DueKind::Later { .. } => None,
        }));
        calendar.cards.clear();
        calendar.slots.clear();
        calendar.slots.resize(rules.calendar.slots(), SlotUse::Free);
        for k in 0..lost.min(calendar.slots.len()) {
            // Seven is prime to every calendar that a scenario can have but one of seven, so that no slot is lost twice.
            let at = (k * 7 + 2) % calendar.slots.len();
            calendar.slots[at] = SlotUse::Lost;
        }
    }
    for team in rules.teams.ids() {
        for seat in Seat::BOTH {
            let cadence = turn.state.public.teams[team].check_in[seat.index()];
            let at = turn.state.public.calendar_seat(seat).index();
            let needs = action::check_in_slots(&crate::sim::observe::observe(rules, turn.state, seat), cadence);
            action::lay_check_in(rules.calendar, &mut turn.state.public.calendars[at], team, cadence, needs);
        }
    }
}

/// Cards that the sprint's end cut off.
pub fn end(turn: &mut Turn) {
    for seat in Seat::BOTH {
        for place in 0..turn.state.public.calendars[seat.index()].cards.len() {
            let card = turn.state.public.calendars[seat.index()].cards[place];
            if card.lost() {
                turn.tell(What::CardLost { seat, verb: card.action.verb() }, Cause::Time, Seen::First(seat));
            }
        }
    }
}
