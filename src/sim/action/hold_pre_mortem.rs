//! Imagine that it has already gone wrong, and ask six people why.

use super::Refusal;
use super::{Action, Verb, yield_share};
use crate::sim::draw::Stream;
use crate::sim::fact::Cause;
use crate::sim::ids::Seat;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if calendar.plans(&Action::HoldPreMortem) { Err(Refusal::OncePerSprint) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let cause = Cause::Action(seat, Verb::HoldPreMortem);
    let rules = turn.rules;
    let m = &rules.model;
    let people = m.premortem_people * yield_share(turn, seat, Verb::HoldPreMortem);
    let chance = research::risk_named(m, people);
    let sprint = u32::from(turn.state.public.sprint);
    for (risk, row) in rules.risks.entries() {
        if turn.happens(chance, Stream::PreMortemFinds, row.key, 10 + sprint) {
            research::name_risk(turn, risk, cause);
        }
    }
}
