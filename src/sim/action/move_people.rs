//! Move a person between teams. The team that gains them is slower at first.

use super::Refusal;
use super::Verb;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, from: TeamId, to: TeamId) -> Result<(), Refusal> {
    if !o.rules.teams.has(from) || !o.rules.teams.has(to) || from == to {
        return Err(Refusal::Unknown);
    }
    let left = o.rules.teams[from].people + o.public.teams[from].moved_people;
    if left < 2.0 { Err(Refusal::NobodyToSpare) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, from: TeamId, to: TeamId) {
    let until = turn.state.public.day + turn.rules.model.moved_days as u16;
    let teams = &mut turn.state.public.teams;
    teams[from].moved_people -= 1.0;
    teams[to].moved_people += 1.0;
    teams[to].moved_until = until;
    let cause = Cause::Action(seat, Verb::MovePeople);
    turn.tell(What::PeopleMoved { from, to, people: 1.0 }, cause, Seen::Both);
}
