//! See one day's truth of one team, past the polished report.

use super::Refusal;
use super::Verb;
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::status;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, team: TeamId) -> Result<(), Refusal> {
    if o.rules.teams.has(team) { Ok(()) } else { Err(Refusal::Unknown) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, team: TeamId) {
    let cause = Cause::Action(seat, Verb::LookForYourself);
    let day = turn.state.public.day;
    let before = turn.state.known[seat.index()].teams[team].looked_day;
    let trouble = status::look(turn, seat, team, cause);
    let m = &turn.rules.model;
    if before > 0 && day < before + m.look_again_days as u16 && !trouble {
        turn.trust(turn.rules.teams[team].lead, -m.look_again_trust, cause);
    }
}
