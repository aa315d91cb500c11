//! The kinds of actions: costs, decks and calendars go by them.

use serde::{Deserialize, Serialize};

macro_rules! verbs {
    ($($verb:ident),+ $(,)?) => {
        /// The kind of an action: costs, decks and calendars go by it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Verb { $($verb),+ }

        impl Verb {
            /// All verbs, in order.
            pub const ALL: &'static [Verb] = &[$(Verb::$verb),+];
            /// Its name in files and messages, for example `interview_users`.
            pub fn name(self) -> String {
                let plain = match self { $(Verb::$verb => stringify!($verb)),+ };
                let mut out = String::new();
                for (i, c) in plain.chars().enumerate() {
                    if c.is_uppercase() && i > 0 { out.push('_'); }
                    out.extend(c.to_lowercase());
                }
                out
            }
        }
    };
}

verbs! {
    InterviewUsers, WatchUsers, SendSurvey, TestPrototype, RunExperiment, StudyNumbers, StudyMarket,
    ScoreBacklog, SetScore, OrderBacklog, ChooseVariant, WriteBrief, SayNo, KillIt,
    MapDependencies, GetCommitment, Resequence, SplitHandoff, SetPromise, HoldPreMortem, PayMitigation,
    ClearBlocker, MovePeople, ChooseReleaseDay, Escalate, SendItBack, AnswerSendBack,
    StandingCheckIn, LookForYourself, SprintReview, ReportUpward, QuarterlyPlanning,
    OneToOne, AskCounterpart, AnswerAsk, MakeTheCase, TakeWorkHome, ClearSlot,
}
