//! Settle the teams' commitments for the coming quarter together.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::status;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let people: f64 = o.rules.teams.iter().map(|t| t.people).sum();
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if people < o.rules.model.large_company_people {
        Err(Refusal::TooSmallACompany)
    } else if o.public.quarter_planned.is_some_and(|s| s + 3 > o.public.sprint)
        || calendar.plans(&Action::QuarterlyPlanning)
    {
        Err(Refusal::OncePerSprint)
    } else {
        Ok(())
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let cause = Cause::Action(seat, Verb::QuarterlyPlanning);
    let rules = turn.rules;
    let day = turn.state.public.day;
    turn.state.public.quarter_planned = Some(turn.state.public.sprint);
    turn.tell(What::QuarterPlanned, cause, Seen::Both);
    status::share_both_ways(turn, day);
    // Every team takes the first backlog item that it has a part in.
    for team in rules.teams.ids() {
        let public = &turn.state.public;
        let has_part = |f: &FeatureId| rules.part(public.features[*f].variant, team).is_some();
        if let Some(feature) = public.backlog.iter().copied().find(has_part) {
            turn.state.public.teams[team].committed = Some((feature, day));
            turn.state.public.teams[team].pinned = Some(feature);
            turn.tell(What::CommitmentMade { team, feature, from_day: day }, cause, Seen::Both);
        }
    }
}
