//! Both seats and all teams hear the same: knowledge crosses, misunderstandings come to light.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::{status, work};
use crate::sim::schedule::TrueFinishes;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if calendar.plans(&Action::SprintReview) { Err(Refusal::OncePerSprint) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let cause = Cause::Action(seat, Verb::SprintReview);
    let rules = turn.rules;
    let day = turn.state.public.day;
    status::share_both_ways(turn, day);
    let mut finishes = TrueFinishes::default();
    for team in rules.teams.ids() {
        status::report_all(turn, team, false, cause, &mut finishes);
    }
    for feature in rules.features.ids() {
        work::find_misunderstanding(turn, feature, false, cause);
    }
    turn.overlap(-rules.model.review_overlap, cause);
    for person in rules.people.ids() {
        turn.trust(person, rules.model.review_trust, cause);
    }
    turn.tell(What::ReviewHeld { seat }, cause, Seen::Both);
}
