//! Tell the sponsor how it stands: rosy, or as it is.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::observe::observe;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let planned = calendar.active().any(|(_, c)| matches!(c.action, Action::ReportUpward { .. }));
    if planned { Err(Refusal::OncePerSprint) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, rosy: bool) {
    let cause = Cause::Action(seat, Verb::ReportUpward);
    let rules = turn.rules;
    let m = &rules.model;
    let day = turn.state.public.day;
    turn.tell(What::ReportedUpward { seat, rosy }, cause, Seen::Both);
    let late = observe(rules, turn.state, seat).release_p50_lateness() > 0.0;
    if rosy {
        turn.trust(rules.sponsor, m.rosy_trust, cause);
        turn.state.truth.rosy_day = Some(day);
        return;
    }
    if late {
        turn.trust(rules.sponsor, -m.honest_trust, cause);
        for milestone in turn.state.public.milestones.iter_mut().filter(|m| m.open()) {
            milestone.warned_day.get_or_insert(day);
        }
    } else {
        turn.trust(rules.sponsor, m.on_track_trust, cause);
    }
    turn.state.truth.rosy_day = None;
}
