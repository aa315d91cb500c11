//! What a sensible player might have done instead: made from what the seat saw, and from nothing else.

use super::branch::Choice;
use super::decision::{Decision, Did, Step};
use crate::policy;
use crate::sim::action::{Action, Question, Verb};
use crate::sim::ids::*;
use crate::sim::observe::{Observation, observe};
use crate::sim::phase::dilemmas;
use crate::sim::rules::{Family, Rules};
use serde::{Deserialize, Serialize};

/// Alternatives held against a move at most, besides doing nothing.
pub const MOST: usize = 4;

/// Another way to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    pub kind: Kind,
    pub choice: Choice,
}

/// Where an alternative comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What a colleague of this kind would have planned.
    Solid,
    Expert,
    Average,
    /// The same plan without one of its cards.
    Without(Action),
    /// The same plan with users heard where meetings were.
    UsersInsteadOfMeetings,
    /// Nothing: an empty plan, a situation left alone.
    Nothing,
    /// Another answer.
    Answer(u8),
}

/// The choice that was made.
pub fn made(decision: &Decision) -> Choice {
    match &decision.did {
        Did::Plan { steps, .. } => Choice::Plan(steps.clone()),
        Did::Answer { choice, .. } => Choice::Answer(*choice),
    }
}

/// The alternatives to a decision; the first is what a solid colleague would have done. `doubtful` is the card of the
/// plan that did worst when it was left out of it, if any. Those that come to the same thing are listed once.
pub fn alternatives(rules: &Rules, decision: &Decision, doubtful: Option<Action>) -> Vec<Alternative> {
    let mut all = vec![solid(rules, decision)];
    match &decision.did {
        Did::Answer { dilemma, choice } => {
            let leave = rules.dilemmas[*dilemma].leave;
            for other in 0..rules.dilemmas[*dilemma].choices.len() as u8 {
                if other != *choice && dilemmas::check(rules, &decision.before, other).is_ok() {
                    let kind = if other == leave { Kind::Nothing } else { Kind::Answer(other) };
                    all.push(Alternative { kind, choice: Choice::Answer(other) });
                }
            }
        }
        Did::Plan { steps, .. } => {
            let o = observe(rules, &decision.before, decision.seat);
            all.push(Alternative { kind: Kind::Expert, choice: Choice::Plan(planned(rules, decision, "expert")) });
            if let Some(action) = doubtful {
                all.push(Alternative { kind: Kind::Without(action), choice: Choice::Plan(without(steps, &action)) });
            }
            if let Some(steps) = users_instead(&o, steps) {
                all.push(Alternative { kind: Kind::UsersInsteadOfMeetings, choice: Choice::Plan(steps) });
            }
            all.push(Alternative { kind: Kind::Average, choice: Choice::Plan(planned(rules, decision, "average")) });
            all.truncate(MOST);
            all.push(Alternative { kind: Kind::Nothing, choice: Choice::Plan(Vec::new()) });
        }
    }
    let mut distinct: Vec<Alternative> = Vec::new();
    for alternative in all {
        // The first one stays even where it equals the move: the split into judgement and luck is measured on it.
        let known = distinct.iter().any(|d| d.choice == alternative.choice);
        if !known && (distinct.is_empty() || alternative.choice != made(decision)) {
            distinct.push(alternative);
        }
    }
    distinct
}

/// What a solid colleague would have done here.
fn solid(rules: &Rules, decision: &Decision) -> Alternative {
    let choice = match &decision.did {
        Did::Plan { .. } => Choice::Plan(planned(rules, decision, "solid")),
        Did::Answer { dilemma, .. } => {
            let open = policy::open_choices(rules, &decision.before);
            let o = observe(rules, &decision.before, decision.seat);
            let choice = policy::by_name("solid", 0).map(|mut p| p.answer(&o, *dilemma, &open));
            Choice::Answer(choice.unwrap_or(rules.dilemmas[*dilemma].leave))
        }
    };
    let kind = match (&decision.did, &choice) {
        (Did::Answer { dilemma, .. }, Choice::Answer(c)) if *c == rules.dilemmas[*dilemma].leave => Kind::Nothing,
        (_, Choice::Answer(c)) => Kind::Answer(*c),
        _ => Kind::Solid,
    };
    Alternative { kind, choice }
}

/// The plan of a policy in this seat, as far as it is possible, one step after the other.
fn planned(rules: &Rules, decision: &Decision, name: &str) -> Vec<Step> {
    // The seed gives an average colleague one set of habits; which one matters little.
    let Some(mut policy) = policy::by_name(name, u64::from(decision.sprint)) else { return Vec::new() };
    let seats: &[Seat] = if decision.before.public.both_hats { &Seat::BOTH } else { &[decision.seat] };
    let mut state = decision.before.clone();
    let mut steps = Vec::new();
    for seat in seats {
        for wish in policy.plan(&observe(rules, &state, *seat)) {
            let step = Step { seat: *seat, slot: wish.slot, action: wish.action, by_machine: false };
            // Whether it is possible depends on what the seat sees alone, so that it may be tried on the real company.
            if super::decision::apply(rules, &mut state, &step) {
                steps.push(step);
            }
        }
    }
    steps
}

/// A plan without one of its actions, and without what the machine did in answer to it.
pub fn without(steps: &[Step], action: &Action) -> Vec<Step> {
    let mut dropping = false;
    let keep = |step: &&Step| {
        if !step.by_machine {
            dropping = step.action == *action;
        }
        !dropping
    };
    steps.iter().filter(keep).copied().collect()
}

/// The plan's own actions, each once, in order.
pub fn actions(steps: &[Step]) -> Vec<Action> {
    let mut out: Vec<Action> = Vec::new();
    for step in steps.iter().filter(|s| !s.by_machine) {
        if !matches!(step.action, Action::ClearSlot { .. }) && !out.contains(&step.action) {
            out.push(step.action);
        }
    }
    out
}

/// Interviews where meetings were, in the segment heard least so far. `None` where there were no meetings, or where
/// research is not this seat's job.
fn users_instead(o: &Observation, steps: &[Step]) -> Option<Vec<Step>> {
    if o.seat != Seat::Product && !o.public.both_hats {
        return None;
    }
    let meets = |s: &Step| o.rules.cost(s.action.verb()).family == Family::Status;
    let mut slots = 0;
    let mut kept = Vec::new();
    for step in steps {
        match step.action {
            Action::StandingCheckIn { cadence, .. } => slots += cadence.slots(),
            _ if meets(step) => slots += step.action.slots(o),
            _ => kept.push(*step),
        }
    }
    let each = o.rules.cost(Verb::InterviewUsers).slots.max(1);
    let segment = o.rules.segments.ids().min_by_key(|s| o.known.segments[*s].interviews)?;
    let interview = Action::InterviewUsers { segment, question: Question::LastTime };
    let many = slots / each;
    kept.extend((0..many).map(|_| Step::own(Seat::Product, interview)));
    (many > 0).then_some(kept)
}
