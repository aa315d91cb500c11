//! The loop: a sprint begins, its days pass phase by phase, it ends. The only place that says what comes after what.

use super::action::Refusal;
use super::fact::{Cause, Fact, What};
use super::phase::{calendar, dates, dependencies, dilemmas, people, risks, scope, status, uptake, work};
use super::rules::Rules;
use super::schedule::TrueFinishes;
use super::state::{Ended, Stage, State};
use super::turn::{Seen, Turn};

/// Lets one day pass. An unanswered situation counts as left alone. Does nothing once the run is over.
///
/// After half the days of a sprint the stage is [`Stage::HalfTime`]; after its last day the next sprint is in
/// [`Stage::Planning`], or the run is over.
pub fn run_day(rules: &Rules, state: &mut State, facts: &mut Vec<Fact>) {
    if let Stage::Over(_) = state.public.stage {
        return;
    }
    let mut turn = Turn { rules, state, facts };
    if let Some(pending) = turn.state.public.dilemma {
        dilemmas::answer(&mut turn, rules.dilemmas[pending.dilemma].leave);
    }
    turn.state.public.stage = Stage::Running;

    calendar::due(&mut turn);
    calendar::slots(&mut turn, 0);
    people::availability(&mut turn);
    dependencies::handoffs(&mut turn);
    work::work(&mut turn);
    scope::creep(&mut turn);
    turn.state.measure_progress(rules);
    scope::open_questions(&mut turn);
    uptake::tickets(&mut turn);
    uptake::release(&mut turn);
    dates::dates(&mut turn);
    risks::risks(&mut turn);
    let mut finishes = TrueFinishes::default();
    status::status(&mut turn, &mut finishes);
    people::weekly(&mut turn, &mut finishes);
    calendar::slots(&mut turn, 1);
    dilemmas::dilemma(&mut turn);

    end_day(&mut turn);
    #[cfg(debug_assertions)]
    super::invariant::check(rules, state);
}

/// Answers the situation that waits.
///
/// # Errors
/// Why the answer cannot be given; the state is unchanged then.
pub fn answer(rules: &Rules, state: &mut State, choice: u8, facts: &mut Vec<Fact>) -> Result<(), Refusal> {
    dilemmas::check(rules, state, choice)?;
    dilemmas::answer(&mut Turn { rules, state, facts }, choice);
    Ok(())
}

/// The first morning of a sprint.
pub(super) fn begin(turn: &mut Turn, sprint: u8) {
    turn.state.public.sprint = sprint;
    turn.state.public.stage = Stage::Planning;
    turn.state.public.asks_used = 0;
    turn.state.public.ask = None;
    people::arrivals(turn);
    calendar::begin(turn);
    dilemmas::schedule(turn);
    if sprint > 1 {
        // Otherwise knowledge arrives the next sprint, one mark weaker.
        let day = turn.state.public.day;
        status::share_both_ways(turn, day);
    }
    turn.tell(What::SprintBegan { sprint }, Cause::Time, Seen::Both);
}

fn end_day(turn: &mut Turn) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let sprint = turn.state.public.sprint;
    let first = rules.calendar.first_day(sprint);
    let passed = day - first + 1;
    if let Some(ended) = ended(turn) {
        calendar::end(turn);
        turn.tell(What::RunEnded { ended }, Cause::Time, Seen::Both);
        turn.state.public.day = day + 1;
        turn.state.public.stage = Stage::Over(ended);
        turn.state.public.dilemma = None;
        return;
    }
    if passed == rules.calendar.sprint_days {
        people::ignored_requests(turn);
        calendar::end(turn);
        turn.tell(What::SprintEnded { sprint }, Cause::Time, Seen::Both);
        turn.state.public.day = day + 1;
        begin(turn, sprint + 1);
        return;
    }
    turn.state.public.day = day + 1;
    if passed == rules.calendar.sprint_days / 2 {
        turn.state.public.stage = Stage::HalfTime;
    }
}

fn ended(turn: &Turn) -> Option<Ended> {
    let rules = turn.rules;
    let floor = rules.model.trust_end;
    let truth = &turn.state.truth;
    if truth.people[rules.sponsor].trust < floor {
        return Some(Ended::SponsorTrust);
    }
    if truth.teams.iter().any(|t| t.health < floor) {
        return Some(Ended::TeamHealth);
    }
    (turn.state.public.day == rules.calendar.last_day()).then_some(Ended::LastSprint)
}
