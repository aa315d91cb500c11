//! What the other seat may know: what both were told, and what crossed between the two.

use crate::sim::action::{Action, Question};
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::known::{Evidence, Known, VariantKnown};
use crate::sim::observe::Observation;
use crate::sim::research::{self, Method};
use crate::sim::state::{Calendar, SlotUse, State};
use crate::sim::turn::Turn;

/// A guess at the other seat's knowledge. What this seat heard is what the other has found out, one mark stronger at
/// the source; what this seat has found out reaches the other one mark weaker.
pub(super) fn other(o: &Observation) -> Known {
    let rules = o.rules;
    let told = rules.model.told_share;
    let mine = o.known;
    let mut theirs = mine.clone();
    for (variant, row) in theirs.variants.iter_mut().zip(mine.variants.iter()) {
        *variant = VariantKnown { own: stronger(&row.heard, told), heard: row.own.told_on(told), tests: row.tests };
    }
    theirs.tried.clear();
    for segment in rules.segments.ids() {
        let heard_myself = mine.segments[segment].interviews + mine.segments[segment].sessions > 0;
        let mut most: f64 = 0.0;
        for need in rules.needs.ids() {
            let e = &mut theirs.need_evidence[rules.need_index(segment, need)];
            *e = if heard_myself { e.told_on(told) } else { stronger(e, told) };
            most = most.max(e.precision);
        }
        let row = &mut theirs.segments[segment];
        // As much as one session of watching shows, and more: one was held, and the rest was interviews.
        let session = research::session_precision(&rules.model, 0, 1.0);
        row.sessions = u16::from(!heard_myself && most >= session);
        let talked = if row.sessions > 0 { most - session } else { most };
        row.interviews = if heard_myself { 0 } else { libm::round(talked / rules.model.interview_information) as u16 };
        row.interviews = row.interviews.min(rules.model.interviews_max_per_segment as u16);
    }
    for (need, row) in rules.needs.entries() {
        // Its answer stands on the wall: somebody has found it.
        let listed = row.answer.and_then(|f| o.public.features[f].listed_day);
        if theirs.needs[need].found_day.is_none() && listed.is_some() {
            theirs.needs[need].found_day = listed;
            theirs.needs[need].found_in = Some(SegmentId(0));
        }
    }
    for person in rules.people.ids() {
        theirs.people[person].trust = o.told.trust(person);
    }
    theirs
}

/// What the other seat has found out since it last told this one. Its cards hang on the wall, so that everybody knows
/// whom it has asked; what they said is drawn from this world's own truth. Needs that came to light stand on the wall
/// with their answers.
pub(super) fn found_since(o: &Observation, state: &mut State) {
    let other = o.seat.other();
    if o.public.both_hats || o.public.empty_seat[other.index()] {
        return;
    }
    let told = told_slot(o);
    let new = |slot: usize| slot < o.public.slot_now(o.rules) && told.is_none_or(|told| slot > told);
    let calendar = &o.public.calendars[other.index()];
    let mut facts = Vec::new();
    let mut turn = Turn { rules: o.rules, state, facts: &mut facts };
    for sent in calendar.sent.iter().filter(|sent| new(slot_of(o, sent.day))) {
        found(&mut turn, other, &sent.action);
    }
    for (slot, action) in finished(calendar) {
        let cost = o.rules.cost(action.verb());
        let comes = if cost.days == 0 { slot } else { slot_of(o, day_of(o, slot) + cost.days) };
        if new(comes) {
            found(&mut turn, other, action);
        }
    }
    turn.state.truth.next_fact = 0;
}

/// What a piece of research shows, in evidence.
fn found(turn: &mut Turn, seat: Seat, action: &Action) {
    let (rules, m, verb) = (turn.rules, &turn.rules.model, action.verb());
    let share = if rules.cost(verb).home.is(seat) { 1.0 } else { m.away_yield };
    match *action {
        Action::InterviewUsers { segment, question: Question::LastTime } => {
            _ = research::heard_unseen(turn, seat, segment, m.interview_people * share);
        }
        Action::WatchUsers { segment } => _ = research::watched_unseen(turn, seat, segment, share),
        Action::TestPrototype { variant } => {
            let validity = m.prototype_validity * libm::sqrt(share);
            research::signal(turn, seat, Method::Prototype, variant, validity, 0.0, Cause::Action(seat, verb));
            turn.state.known[seat.index()].variants[variant].tests += 1;
        }
        _ => {}
    }
}

/// The last slot of this sprint on which the other seat told this one what it knows.
fn told_slot(o: &Observation) -> Option<usize> {
    let tells = |whose: Seat, action: &Action| match action {
        Action::SprintReview | Action::QuarterlyPlanning => true,
        Action::OneToOne { person } => o.rules.colleagues[whose.other().index()] == *person,
        Action::WriteBrief { .. } => whose != o.seat,
        _ => false,
    };
    let of = |whose: Seat| finished(&o.public.calendars[whose.index()]).filter(move |(_, action)| tells(whose, action));
    Seat::BOTH.into_iter().flat_map(of).map(|(slot, _)| slot).max()
}

/// Cards of this sprint that are done, each with its last slot.
fn finished(calendar: &Calendar) -> impl Iterator<Item = (usize, &Action)> {
    let done = calendar.cards.iter().enumerate().filter(|(_, card)| !card.lost());
    done.filter_map(|(place, card)| {
        let last = calendar.slots.iter().rposition(|slot| *slot == SlotUse::Card(place as u8))?;
        Some((last, &card.action))
    })
}

/// The first slot of a day, counted from the first of the sprint.
fn slot_of(o: &Observation, day: u16) -> usize {
    let calendar = o.rules.calendar;
    usize::from(day.saturating_sub(calendar.first_day(o.public.sprint))) * usize::from(calendar.slots_per_day)
}

fn day_of(o: &Observation, slot: usize) -> u16 {
    let calendar = o.rules.calendar;
    calendar.first_day(o.public.sprint) + (slot / usize::from(calendar.slots_per_day)) as u16
}

/// What was told, as it was before it was told on.
pub(super) fn stronger(e: &Evidence, told: f64) -> Evidence {
    e.told_on(1.0 / told)
}
