//! Conditions and effects as files write them: the words of `sim`, with ids as text.
//!
//! A feature is named by its id, or as `"leading"`, `"any_answer"` or `"any"`; a flag by a name of the author's.

use super::RawSeat;
use crate::sim::rules::Size;
use crate::sim::state::Cadence;
use serde::Deserialize;

/// A test on the state of the company. See `sim::condition` for what each one means.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Condition")]
pub enum RawCondition {
    Always,
    Never,
    All(Vec<RawCondition>),
    Any(Vec<RawCondition>),
    Not(Box<RawCondition>),
    DayFrom(i64),
    DayBefore(i64),
    SprintFrom(i64),
    Plays(RawSeat),
    Flag(String),
    Listed(String),
    InScope(String),
    UnderWay(String),
    Shipped(String),
    ShippedFor { feature: String, days: i64 },
    Killed(String),
    ProgressAtLeast { feature: String, share: f64 },
    VariantIs { feature: String, size: Size },
    Briefed(String),
    OpenQuestions { feature: String, at_least: i64 },
    Mapped(String),
    Misunderstood(String),
    EvidenceAtLeast { feature: String, strength: i64 },
    NeedFound(String),
    InterviewsAtLeast(i64),
    AnythingTested,
    TrustBelow(String, f64),
    TrustAtLeast(String, f64),
    HealthBelow(String, f64),
    Blocked(String),
    AnyBlocked,
    TeamBusy(String),
    CheckIn(String, Cadence),
    Promised(String),
    MilestoneOpen(String),
    ReleaseLateBy(i64),
    ReleasesAtLeast(i64),
    OverlapAtLeast(f64),
    RequestOpen(String),
    Vacant,
    MeetingShareAtLeast(f64),
}

/// One consequence. See `sim::effect` for what each one does.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Effect")]
pub enum RawEffect {
    Trust(String, f64),
    Health(String, f64),
    HealthOfAll(f64),
    Work { feature: String, team: String, person_days: f64 },
    HiddenWork(String, f64),
    Away(String, f64),
    FreeTeam(String, i64),
    List(String),
    PutInScope(String),
    TakeOut(String),
    FindNeed(String),
    HearUsers(i64),
    Evidence { feature: String, validity: f64 },
    Settle(String, i64),
    Map(String),
    NameRisk(String),
    RiskChance(String, f64),
    Unblock(String),
    Block { feature: String, team: String, days: i64 },
    Debt(String, f64),
    Overlap(f64),
    Scope(String, f64),
    Misunderstand(String),
    ClearUp(String),
    MoveDate(String, i64),
    AnswerRequest(String),
    Fatigue(String, f64),
    Money(i64),
    Flag(String, bool),
    Later(i64, Box<RawEffect>),
}

impl RawCondition {
    /// Calls back with the name of every flag that is tested.
    pub fn each_flag<'a>(&'a self, back: &mut dyn FnMut(&'a str)) {
        match self {
            RawCondition::All(all) | RawCondition::Any(all) => all.iter().for_each(|c| c.each_flag(back)),
            RawCondition::Not(inner) => inner.each_flag(back),
            RawCondition::Flag(name) => back(name),
            _ => {}
        }
    }
}

impl RawEffect {
    /// Calls back with the name of every flag that is set or cleared.
    pub fn each_flag<'a>(&'a self, back: &mut dyn FnMut(&'a str)) {
        match self {
            RawEffect::Later(_, inner) => inner.each_flag(back),
            RawEffect::Flag(name, _) => back(name),
            _ => {}
        }
    }
}
