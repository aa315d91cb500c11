//! Score the backlog on your own numbers: a reason to show when you say no or ask for a commitment.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if o.public.scored_sprint == Some(o.public.sprint) || calendar.plans(&Action::ScoreBacklog) {
        Err(Refusal::OncePerSprint)
    } else {
        Ok(())
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    turn.state.public.scored_sprint = Some(turn.state.public.sprint);
    turn.tell(What::BacklogScored, Cause::Action(seat, Verb::ScoreBacklog), Seen::Both);
}
