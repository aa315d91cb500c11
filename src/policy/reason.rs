//! One line of why, for each thing a machine colleague plans. Texts belong to the words, the reasons are closed.

use crate::sim::action::Action;
use serde::{Deserialize, Serialize};

/// An action that a policy wants, with its reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Planned {
    pub slot: Option<u8>,
    pub action: Action,
    pub reason: Reason,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// We know too little about these users.
    TooLittleKnown,
    /// Needs nobody can put into words.
    WordlessNeeds,
    /// The strongest evidence so far points here.
    BestEvidence,
    /// The evidence does not carry it.
    WeakEvidence,
    /// It must be understood before it is built.
    BeUnderstood,
    /// Try it before building it.
    TryFirst,
    /// It fits before the date.
    FitsTheDate,
    /// It does not fit before the date.
    TooLateOtherwise,
    /// Surprises between teams cost most.
    FindEdges,
    /// News goes stale.
    StayFresh,
    /// The team must be free for it.
    NeedTheTeam,
    /// A date needs a number.
    MakeItADate,
    /// What could go wrong?
    NameTheRisks,
    /// Cheaper now than later.
    CheaperNow,
    /// Everybody should hear the same.
    SameStory,
    /// Bad news is cheaper early.
    TellEarly,
    /// They will hear it from me.
    AnswerThem,
    /// The report seems too good.
    TooGood,
    /// It stands still.
    Unstick,
    /// You asked for it.
    YouAsked,
    /// Is it used?
    SeeUse,
    /// Out of habit.
    Habit,
}

/// Shorthand for a wish without a slot.
pub fn wish(action: Action, reason: Reason) -> Planned {
    Planned { slot: None, action, reason }
}
