//! The colleague answers a request: yes, yes instead of something, or no with the reason.

use super::Refusal;
use super::Verb;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};
use serde::{Deserialize, Serialize};

/// What a colleague answers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum AskAnswer {
    /// There is room for it.
    Yes,
    /// It comes in place of another card.
    YesInstead(Verb),
    /// It cannot be done, for this reason.
    No(Refusal),
}

pub(super) fn check(o: &Observation) -> Result<(), Refusal> {
    if o.public.ask.is_some() { Ok(()) } else { Err(Refusal::NothingToAnswer) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, answer: AskAnswer) {
    turn.state.public.ask = None;
    let granted = !matches!(answer, AskAnswer::No(_));
    let what = What::ColleagueAsked { seat: seat.other(), granted };
    turn.tell(what, Cause::Action(seat, Verb::AnswerAsk), Seen::Both);
}
