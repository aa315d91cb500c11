//! Meeting overload: so much of the calendar in status meetings that little was left to do anything about it.

use super::*;
use crate::analysis::time::{self, FAMILIES};
use crate::sim::rules::Family;
use crate::sim::state::Cadence;

/// From this share on nobody is left to act on what the meetings say. (Product managers at 60 % of their time in status
/// meetings are the usual sign that a coordination role is missing; see the concept card.)
const OVERLOAD: f64 = 0.60;
/// Above the meeting factory's share, less than this part of the meetings' slots went into the work they are about.
const ACTED: f64 = 0.25;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let run = seen.run;
    let status = FAMILIES.iter().position(|f| *f == Family::Status)?;
    let seats = Seat::BOTH.into_iter().filter(|s| run.state.public.played_by_person[s.index()]);
    let (seat, sprints) = seats
        .map(|s| (s, time::by_sprint(seen.session.slots_by_sprint(), s)))
        .max_by_key(|(_, sprints)| time::total(sprints).used[status])?;
    let share_of = |t: &time::SprintTime| f64::from(t.used[status]) / f64::from(t.total().max(1));
    let share = share_of(&time::total(&sprints));
    let acted = [Family::Research, Family::Prioritisation, Family::Dependencies]
        .iter()
        .filter_map(|f| FAMILIES.iter().position(|g| g == f))
        .map(|place| f64::from(time::total(&sprints).used[place]))
        .sum::<f64>();
    let met = f64::from(time::total(&sprints).used[status]);
    let crowded_out = share >= run.rules.model.meeting_factory_share && acted < ACTED * met;
    if share < OVERLOAD && !crowded_out {
        return None;
    }
    let fullest = sprints.iter().map(share_of).fold(0.0, f64::max);
    let mut acts: Vec<&Act> =
        seen.acts.iter().filter(|a| run.rules.cost(a.action.verb()).family == Family::Status).collect();
    // The standing meetings take most, the most frequent first.
    let takes = |a: &Act| match a.action {
        Action::StandingCheckIn { cadence: Cadence::Daily, .. } => 3,
        Action::StandingCheckIn { cadence: Cadence::TwiceAWeek, .. } => 2,
        Action::StandingCheckIn { .. } => 1,
        _ => 0,
    };
    acts.sort_by_key(|a| (std::cmp::Reverse(takes(a)), a.entry));
    let held = |w: &What| match w {
        What::CheckInSet { a_sprint, .. } => *a_sprint > 0,
        What::ReviewHeld { seat: s } => *s == seat,
        _ => false,
    };
    let facts = run.all(held).into_iter().map(|f| f.id).collect();
    let moves = acts.into_iter().map(Act::told).collect();
    Pattern::of(Kind::MeetingOverload, moves, facts, Shown::MeetingOverload { share, fullest })
}
