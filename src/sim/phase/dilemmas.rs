//! Situations that ask: once a sprint, sometimes twice, from the pool, none twice in a run.

use crate::sim::action::{Refusal, take_slack};
use crate::sim::condition::Moment;
use crate::sim::draw::Stream;
use crate::sim::effect::Effect;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::state::{Due, DueKind, PendingDilemma};
use crate::sim::turn::{Seen, Turn};

/// Days on which this sprint may ask.
pub fn schedule(turn: &mut Turn) {
    let rules = turn.rules;
    let sprint = turn.state.public.sprint;
    let first = rules.calendar.first_day(sprint);
    let span = f64::from(rules.calendar.sprint_days.saturating_sub(2));
    let day = |turn: &Turn, k: u32| {
        let u = turn.fate(Stream::DilemmaDay, u64::from(sprint), k);
        first + 1 + libm::floor(u * span) as u16
    };
    let one = day(turn, 0);
    let second = turn.happens(rules.model.second_dilemma, Stream::DilemmaSecond, u64::from(sprint), 0);
    let two = if second { day(turn, 1) } else { 0 };
    turn.state.truth.dilemma_days = [one, if two == one { two + 1 } else { two }];
}

/// Perhaps somebody comes today.
pub fn dilemma(turn: &mut Turn) {
    let day = turn.state.public.day;
    let last = turn.rules.calendar.first_day(turn.state.public.sprint) + turn.rules.calendar.sprint_days - 1;
    if turn.state.public.dilemma.is_some() || day >= last {
        return;
    }
    let due = turn.state.truth.dilemma_days.iter().position(|d| *d > 0 && day >= *d);
    let Some(which) = due else { return };
    let Some(dilemma) = pick(turn) else { return };
    turn.state.truth.dilemma_days[which] = 0;
    let Some(seat) = seat_for(turn, dilemma) else {
        return;
    };
    turn.state.public.dilemmas_seen |= 1 << dilemma.0;
    turn.state.public.dilemma = Some(PendingDilemma { dilemma, seat, day });
    turn.tell(What::DilemmaArose { dilemma }, Cause::Fate, Seen::Both);
}

fn seat_for(turn: &Turn, dilemma: DilemmaId) -> Option<Seat> {
    let played = turn.state.public.played_by_person;
    match turn.rules.dilemmas[dilemma].seat {
        Some(seat) => (played[seat.index()] || turn.state.public.both_hats).then_some(seat),
        None => {
            let flip = usize::from(turn.state.public.sprint) % 2;
            [Seat::BOTH[flip], Seat::BOTH[1 - flip]].into_iter().find(|s| played[s.index()])
        }
    }
}

/// One of the situations that fit now; what the state sets off weighs double.
fn pick(turn: &Turn) -> Option<DilemmaId> {
    let rules = turn.rules;
    let seen = turn.state.public.dilemmas_seen;
    let now = Moment::of(rules, turn.state);
    let fits = |id: DilemmaId| seat_for(turn, id).is_some() && rules.dilemmas[id].when.holds_at(&now);
    // Each situation draws its own number, so that adding one to a scenario never re-rolls the others. The greatest that
    // fits is taken; drawing is cheaper than finding out what fits. Of roots, one of weight 2 wins twice as often as one
    // of weight 1 (Efraimidis & Spirakis 2006).
    let mut first: Option<(DilemmaId, f64)> = None;
    for (id, row) in rules.dilemmas.entries().filter(|(id, _)| seen & (1 << id.0) == 0) {
        let u = turn.fate(Stream::DilemmaPick, row.key, u32::from(turn.state.public.sprint));
        let number = if row.by_state { libm::sqrt(u) } else { u };
        if first.is_none_or(|(_, greatest)| number > greatest) && fits(id) {
            first = Some((id, number));
        }
    }
    first.map(|(id, _)| id)
}

/// Whether an answer can be given.
///
/// # Errors
/// Why not: nothing asks, no such choice, not available now, or too little slack.
pub fn check(rules: &crate::sim::rules::Rules, state: &crate::sim::state::State, choice: u8) -> Result<(), Refusal> {
    let Some(pending) = state.public.dilemma else {
        return Err(Refusal::NothingToAnswer);
    };
    let row = &rules.dilemmas[pending.dilemma];
    let Some(chosen) = row.choices.get(usize::from(choice)) else {
        return Err(Refusal::Unknown);
    };
    if choice == row.leave {
        return Ok(());
    }
    if !chosen.available.holds(rules, state) {
        return Err(Refusal::NotNow);
    }
    let free = state.public.slack(rules, state.public.calendar_seat(pending.seat)).min(255) as u8;
    if free < chosen.slack {
        return Err(Refusal::NoSlack { needs: chosen.slack, free });
    }
    Ok(())
}

/// Gives a checked answer.
pub fn answer(turn: &mut Turn, choice: u8) {
    let rules = turn.rules;
    let Some(PendingDilemma { dilemma, seat, .. }) = turn.state.public.dilemma.take() else {
        return;
    };
    let chosen = &rules.dilemmas[dilemma].choices[usize::from(choice)];
    let cause = Cause::Dilemma(dilemma, choice);
    take_slack(turn, seat, chosen.slack);
    turn.tell(What::DilemmaAnswered { dilemma, choice }, cause, Seen::First(seat));
    let day = turn.state.public.day;
    for (i, effect) in chosen.effects.iter().enumerate() {
        match effect {
            Effect::Later(days, _) => {
                let what = DueKind::Later { dilemma, choice, effect: i as u8 };
                turn.state.truth.due.push(Due { day: day + days, what });
            }
            _ => turn.effect(effect, 1.0, cause),
        }
    }
}
