//! Standing check-ins: what the calendar shows of them is what happens.

use crate::common;
use two_hats::policy::Bulk;
use two_hats::sim::action::{Action, Verb, act};
use two_hats::sim::draw::Roots;
use two_hats::sim::fact::{Cause, Fact, What};
use two_hats::sim::ids::*;
use two_hats::sim::rules::{CalendarRules, Rules};
use two_hats::sim::slots::SlotUse;
use two_hats::sim::start::Seating;
use two_hats::sim::state::{Cadence, Stage, State};

/// Days of this sprint on whose slots a check-in with a team lies, evenings apart.
fn shown(rules: &Rules, state: &State, team: TeamId) -> Vec<u16> {
    let first = rules.calendar.first_day(state.public.sprint);
    let per_day = usize::from(rules.calendar.slots_per_day);
    let slots = state.public.calendars.iter().flat_map(|c| c.slots.iter().take(rules.calendar.slots()).enumerate());
    slots.filter(|(_, used)| **used == SlotUse::CheckIn(team)).map(|(i, _)| first + (i / per_day) as u16).collect()
}

/// Whether a team has told on this day how all it has under way stands.
fn heard(state: &State, team: TeamId, day: u16) -> bool {
    Seat::BOTH.into_iter().all(|seat| state.known[seat.index()].teams[team].heard_day == day)
}

/// Whether a team's news of this day came of a meeting, or in passing, and not of a look or a review.
fn told_in_passing(facts: &[Fact], team: TeamId, day: u16) -> bool {
    let of = |f: &&Fact| f.day == day && matches!(f.what, What::StatusReported { team: t, .. } if t == team);
    facts.iter().filter(of).any(|f| f.cause == Cause::Time)
}

#[test]
fn news_comes_on_the_weekdays_on_whose_slots_a_check_in_lies() {
    let scenario = common::scenario();
    let rules = &scenario.rules;
    let mut days = [0; 2];
    for (seed, name) in (0..40).flat_map(|seed| ["random", "solid", "average", "meeting_factory"].map(|n| (seed, n))) {
        let seating = [Seating::pair(), Seating::both_hats(), Seating::one(Seat::Program)][seed as usize % 3];
        let mut run = Bulk::new(rules, Roots::of_seed(seed), seed, seating, [Some(name); 2]);
        loop {
            if let Stage::Over(_) = run.state.public.stage {
                break;
            }
            if run.state.public.arranging() {
                Seat::BOTH.into_iter().for_each(|seat| run.plan(seat));
                run.answer_send_back();
            }
            let (day, sprint) = (run.state.public.day, run.state.public.sprint);
            let evenings = run.state.public.calendars.iter().any(|c| c.slots.len() > rules.calendar.slots());
            let plan: Vec<_> = rules
                .teams
                .ids()
                .map(|t| (t, run.state.public.teams[t].cadence(), shown(rules, &run.state, t)))
                .collect();
            run.run_day();
            let last = day == rules.calendar.first_day(sprint) + rules.calendar.sprint_days - 1;
            for (team, cadence, shown) in plan {
                let weekday = shown.iter().any(|d| CalendarRules::weekday(*d) == CalendarRules::weekday(day));
                let meets = cadence == Cadence::Daily || weekday;
                let how = format!("{name}, {seed}, day {day}, {cadence:?} with {team:?} on {shown:?}");
                if meets || last {
                    assert!(heard(&run.state, team, day), "{how}: nothing was heard");
                } else if !evenings {
                    assert!(!told_in_passing(&run.facts, team, day), "{how}: the calendar shows none");
                }
                days[usize::from(meets)] += u32::from(cadence != Cadence::None && cadence != Cadence::Daily);
            }
        }
    }
    assert!(days.iter().all(|n| *n > 500), "days with and without one: {days:?}");
}

#[test]
fn a_check_in_lies_on_as_many_weekdays_as_it_meets_and_the_weekly_one_before_half_time() {
    let scenario = common::scenario();
    let rules = &scenario.rules;
    let team = TeamId(0);
    for (seat, cadence, days) in [
        (Seat::Program, Cadence::Weekly, vec![5]),
        (Seat::Program, Cadence::TwiceAWeek, vec![2, 10]),
        (Seat::Program, Cadence::Daily, vec![1, 2, 8, 9]),
        (Seat::Product, Cadence::Weekly, vec![5, 10]),
        (Seat::Product, Cadence::TwiceAWeek, vec![2, 5, 7]),
    ] {
        let mut run = Bulk::new(rules, Roots::of_seed(1), 1, Seating::pair(), [None; 2]);
        let action = Action::StandingCheckIn { team, cadence };
        act(rules, &mut run.state, seat, None, &action, &mut run.facts).expect("there is room");
        assert_eq!(shown(rules, &run.state, team), days, "{cadence:?} of {seat:?}");
    }
}

#[test]
fn teams_whose_day_is_full_meet_just_before_it_and_both_seats_hold_their_own() {
    let scenario = common::scenario();
    let rules = &scenario.rules;
    let mut run = Bulk::new(rules, Roots::of_seed(1), 1, Seating::pair(), [None; 2]);
    let weekly = |team| Action::StandingCheckIn { team, cadence: Cadence::Weekly };
    for team in 0..3 {
        act(rules, &mut run.state, Seat::Program, None, &weekly(TeamId(team)), &mut run.facts).expect("there is room");
    }
    act(rules, &mut run.state, Seat::Product, None, &weekly(TeamId(0)), &mut run.facts).expect("there is room");
    assert_eq!(shown(rules, &run.state, TeamId(1)), [5]);
    assert_eq!(shown(rules, &run.state, TeamId(2)), [4], "two fit into a Friday");
    assert_eq!(shown(rules, &run.state, TeamId(0)), [5, 10, 5], "each seat sees its own");
    assert_eq!(rules.cost(Verb::StandingCheckIn).from_sprint, 1);
}
