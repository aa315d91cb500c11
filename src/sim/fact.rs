//! What happened: a closed list, each with its cause and with who may see it from which day.
//!
//! Reports, reviews and the debrief are read off facts; nothing is recomputed to be explained.

use super::action::Verb;
use super::ids::*;
use super::state::{Colour, Ended, LossKind, Measure};
use serde::{Deserialize, Serialize};

/// Number of a fact within its run, from 1.
pub type FactId = u32;

/// Something that happened on a day, with its cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub id: FactId,
    pub day: u16,
    pub what: What,
    pub cause: Cause,
    /// The first day on which each seat may see it; `None`: not before the debrief.
    pub seen_from: [Option<u16>; 2],
}

impl Fact {
    /// Whether this seat may see it on this day.
    pub fn visible(&self, seat: Seat, day: u16) -> bool {
        self.seen_from[seat.index()].is_some_and(|from| from <= day)
    }
}

/// Why something happened.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cause {
    /// A seat did this.
    Action(Seat, Verb),
    /// An answer to a dilemma.
    Dilemma(DilemmaId, u8),
    /// A risk that struck.
    Risk(RiskId),
    /// An earlier fact of this run.
    Fact(FactId),
    /// A dependency, by place in the rules' edges.
    Edge(u16),
    /// A date came.
    Date(MilestoneId),
    /// A promise that was made.
    Promise(MilestoneId),
    /// Nobody asked for it: the ordinary luck of the day.
    Fate,
    /// It was so from the beginning.
    Truth,
    /// The passing of time.
    Time,
}

/// What happened. Quantities carry their unit in the name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    // the run
    SprintBegan { sprint: u8 },
    SprintEnded { sprint: u8 },
    RunEnded { ended: Ended },
    // the calendar
    CardDone { seat: Seat, verb: Verb },
    CardLost { seat: Seat, verb: Verb },
    SlackTaken { seat: Seat, slots: u8 },
    OvertimeTaken { seat: Seat, slots: u8 },
    // research
    NeedFound { need: NeedId, segment: SegmentId },
    NeedHeard { need: NeedId, segment: SegmentId, importance_sd: f64, strength: u8 },
    NothingNew { segment: SegmentId },
    WouldUse { feature: FeatureId, segment: SegmentId, yes_of_ten: u8 },
    SurveyAnswered { feature: FeatureId, stated_share: f64 },
    PrototypeTested { variant: VariantId, liked: u8, people: u8, problems_found: u8 },
    ExperimentRead { variant: VariantId, lift_sd: f64, strength: u8 },
    NumbersRead { feature: FeatureId, weekly_share: f64, opened_share: f64 },
    MarketStudied { segment: SegmentId, share: f64 },
    BeliefChanged { variant: VariantId, from_sd: f64, to_sd: f64, strength: u8 },
    FeatureListed { feature: FeatureId },
    TicketsArrived { need: NeedId },
    // prioritisation
    BacklogScored,
    ScopeChanged { feature: FeatureId, in_scope: bool },
    VariantChosen { variant: VariantId },
    BriefWritten { feature: FeatureId, measure: Measure, settled: u8 },
    SaidNo { person: PersonId, feature: FeatureId, backed: bool },
    RequestIgnored { person: PersonId, feature: FeatureId },
    FeatureKilled { feature: FeatureId, sunk_person_days: f64 },
    // dependencies
    EdgeFound { edge: u16 },
    FeatureMapped { feature: FeatureId, found: u8 },
    CommitmentMade { team: TeamId, feature: FeatureId, from_day: u16 },
    CommitmentRefused { team: TeamId, feature: FeatureId },
    TeamFreed { team: TeamId, from_day: u16 },
    HandoffSplit { feature: FeatureId, team: TeamId, on: bool },
    QueueChanged { team: TeamId, feature: FeatureId },
    PromiseMade { milestone: MilestoneId, day: u16, confidence: f64 },
    PromiseKept { milestone: MilestoneId },
    PromiseBroken { milestone: MilestoneId, told: bool },
    RiskNamed { risk: RiskId, chance: f64 },
    RiskMitigated { risk: RiskId },
    RiskStruck { risk: RiskId, severity: f64 },
    PeopleMoved { from: TeamId, to: TeamId, people: f64 },
    ReleaseDaySet { feature: FeatureId, day: u16 },
    Escalated { worked: bool },
    SentBack { feature: FeatureId, p50_day: u16, needed_day: u16 },
    SendBackAnswered { feature: FeatureId, answer: SendBackAnswer },
    // status
    CheckInSet { team: TeamId, a_sprint: u8 },
    StatusReported { team: TeamId, feature: FeatureId, colour: Colour, remaining_days: f64 },
    LookedAt { team: TeamId, feature: Option<FeatureId>, colour: Colour, remaining_days: f64, progress: f64 },
    ReviewHeld { seat: Seat },
    ReportedUpward { seat: Seat, rosy: bool },
    RosyReportExposed,
    QuarterPlanned,
    MisunderstandingFound { feature: FeatureId, late: bool },
    // people
    TrustChanged { person: PersonId, by: f64, now: f64 },
    TrustWarning { person: PersonId },
    HealthChanged { team: TeamId, by: f64, now: f64 },
    PersonMet { person: PersonId, trust: f64 },
    PersonLeft { team: TeamId },
    OverlapGrew { by_sd: f64, now_sd: f64 },
    Contradicted { team: TeamId, days: f64 },
    ColleagueAsked { seat: Seat, granted: bool },
    HireApproved,
    HireRefused,
    // work
    PartStarted { feature: FeatureId, team: TeamId },
    PartDone { feature: FeatureId, team: TeamId, effort_person_days: f64, estimate_person_days: f64 },
    Blocked { feature: FeatureId, team: TeamId },
    BlockerNoticed { feature: FeatureId, team: TeamId, slots: u8 },
    BlockerCleared { feature: FeatureId, team: TeamId, days_lost: u16 },
    ReworkFound { feature: FeatureId, team: TeamId, person_days: f64 },
    QuestionBit { feature: FeatureId, question: u8, person_days: f64 },
    WorkAdded { feature: FeatureId, team: TeamId, person_days: f64 },
    HiddenWork { team: TeamId, days: f64 },
    TeamAway { team: TeamId, days: f64 },
    DebtTaken { team: TeamId, debt: f64 },
    DaysLost { feature: FeatureId, team: TeamId, kind: LossKind, days: f64 },
    // release and uptake
    Ready { feature: FeatureId },
    Shipped { feature: FeatureId, variant: VariantId },
    ReleaseTrouble { feature: FeatureId, days: f64, friday: bool },
    UsageRead { feature: FeatureId, measure: Measure, share: f64 },
    ReactionHeard { person: PersonId, feature: FeatureId, pleased: bool },
    // dates
    MilestoneMet { milestone: MilestoneId, days_early: i16 },
    MilestoneMissed { milestone: MilestoneId },
    MilestoneSlipped { milestone: MilestoneId, slip_days: f64 },
    DateMoved { milestone: MilestoneId, to_day: u16 },
    MoneySpent { cents: i64 },
    // situations
    DilemmaArose { dilemma: DilemmaId },
    DilemmaAnswered { dilemma: DilemmaId, choice: u8 },
    FlagSet { flag: u8, on: bool },
}

/// How product answers when program sends a feature back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SendBackAnswer {
    /// Take the smaller variant.
    Smaller,
    /// Cut what is out of scope: a tenth of what is left.
    LessScope,
    /// Ask the sponsor for a later date, by so many days.
    Later(u16),
    /// Ask the sponsor for money: free the busiest team.
    Money,
}
