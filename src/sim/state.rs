//! The whole company at one moment: what is true, what hangs on the wall, and what each seat knows.
//!
//! `State` is flat and holds no text, because the review clones it by the hundred thousand. Nothing outside the
//! rules reads `truth`; whoever plays gets an [`Observation`](super::observe::Observation).

use super::action::Ask;
use super::ids::*;
use super::known::Known;
use super::recycle::clone_by_field;
use super::rules::{Family, Rules};
use super::schedule;
pub use super::slots::*;
pub use super::truth::*;
use serde::{Deserialize, Serialize};

/// One company at one moment.
#[derive(Debug, PartialEq)]
pub struct State {
    pub truth: Truth,
    pub public: Public,
    pub known: [Known; 2],
}

clone_by_field!(State { truth, public, known });

/// What both seats can see on the wall.
#[derive(Debug, PartialEq)]
pub struct Public {
    /// The working day that comes next (from 1); after the last day, one past it.
    pub day: u16,
    pub sprint: u8,
    pub stage: Stage,
    pub calendars: [Calendar; 2],
    /// Features above the line, in the order in which teams pull them.
    pub backlog: Vec<FeatureId>,
    pub features: Table<FeatureId, FeaturePublic>,
    pub teams: Table<TeamId, TeamPublic>,
    pub people: Table<PersonId, PersonPublic>,
    pub milestones: Table<MilestoneId, MilestonePublic>,
    pub dilemma: Option<PendingDilemma>,
    /// Dilemmas that have come up already, one bit each.
    pub dilemmas_seen: u64,
    /// Marks set by effects.
    pub flags: u64,
    /// Which seats a person plays.
    pub played_by_person: [bool; 2],
    /// Which seats nobody sits in.
    pub empty_seat: [bool; 2],
    /// One person holds both seats, on one calendar.
    pub both_hats: bool,
    pub cents_spent: i64,
    /// The sprint in which the backlog was last scored.
    pub scored_sprint: Option<u8>,
    pub send_back: Option<SendBack>,
    /// Requests to the machine colleague that still want an answer.
    pub ask: Option<Ask>,
    /// Requests made this sprint.
    pub asks_used: u8,
    pub escalations: u8,
    /// Slots that have passed, by seat.
    pub slots_passed: [u16; 2],
    /// Slots used, by seat and family.
    pub slots_used: [[u16; 5]; 2],
    /// How many sprints running each seat took work home.
    pub overtime_streak: [u8; 2],
    pub overtime_this_sprint: [bool; 2],
    /// Trust of the sponsor as everybody can see it, 0 to 1: each change is told at once.
    pub sponsor_trust_seen: f64,
    /// Quarterly plan agreed in this sprint.
    pub quarter_planned: Option<u8>,
    /// Risks that somebody paid for, by bit.
    pub mitigated: u32,
    /// The day on which a hired colleague takes the empty seat.
    pub hire_day: Option<u16>,
}

clone_by_field!(Public {
    day,
    sprint,
    stage,
    calendars,
    backlog,
    features,
    teams,
    people,
    milestones,
    dilemma,
    dilemmas_seen,
    flags,
    played_by_person,
    empty_seat,
    both_hats,
    cents_spent,
    scored_sprint,
    send_back,
    ask,
    asks_used,
    escalations,
    slots_passed,
    slots_used,
    overtime_streak,
    overtime_this_sprint,
    sponsor_trust_seen,
    quarter_planned,
    mitigated,
    hire_day
});

/// Where in a sprint the run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Before the first day of a sprint: everything can be arranged.
    Planning,
    /// Days are passing.
    Running,
    /// After half the days: the second half can be rearranged.
    HalfTime,
    /// The run is over.
    Over(Ended),
}

/// Why a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ended {
    LastSprint,
    SponsorTrust,
    TeamHealth,
}

/// A feature as everybody sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FeaturePublic {
    /// The day on which it came onto the backlog.
    pub listed_day: Option<u16>,
    pub variant: VariantId,
    pub brief: Option<Brief>,
    pub mapped_day: Option<u16>,
    /// Teams (by bit) whose handoff into them is split.
    pub split: u32,
    /// The day on which it shall go out, once ready.
    pub release_day: Option<u16>,
    pub ready_day: Option<u16>,
    pub shipped_day: Option<u16>,
    pub killed_day: Option<u16>,
    pub score: Option<Score>,
    /// Settled questions beyond the brief's own.
    pub settled: u8,
    /// Its scope was cut once after program sent it back.
    pub cut: bool,
    /// The last day on which everybody compared what they understand by it; 0: never.
    pub compared_day: u16,
}

/// Where a feature stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeatureStage {
    /// Nobody has thought of it.
    Unlisted,
    /// On the backlog, shippable.
    Open,
    Shipped,
    Killed,
}

impl FeaturePublic {
    /// Where it stands.
    pub fn stage(&self) -> FeatureStage {
        if self.shipped_day.is_some() {
            FeatureStage::Shipped
        } else if self.killed_day.is_some() {
            FeatureStage::Killed
        } else if self.listed_day.is_some() {
            FeatureStage::Open
        } else {
            FeatureStage::Unlisted
        }
    }
}

/// Problem, measure, scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub measure: Measure,
    /// Questions it settles.
    pub settled: u8,
    pub day: u16,
}

/// The number you chose to see for free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Flatters, at once.
    Opened,
    /// Honest, ten days later.
    WeeklyUse,
}

/// RICE on the player's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Users reached in a quarter, as a share of all.
    pub reach: f64,
    /// 3, 2, 1, .5 or .25.
    pub impact: f64,
    /// 0 to 1, the player's own.
    pub confidence: f64,
}

/// How often a team meets you.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cadence {
    None,
    Weekly,
    TwiceAWeek,
    Daily,
}

impl Cadence {
    /// Slots a sprint from the home seat.
    pub fn slots(self) -> u8 {
        match self {
            Cadence::None => 0,
            Cadence::Weekly => 1,
            Cadence::TwiceAWeek => 2,
            Cadence::Daily => 4,
        }
    }
    /// Days of a week on which one meets.
    pub fn days_a_week(self) -> u16 {
        match self {
            Cadence::None => 0,
            Cadence::Weekly => 1,
            Cadence::TwiceAWeek => 2,
            Cadence::Daily => 5,
        }
    }
    /// All, from none to daily.
    pub const ALL: [Cadence; 4] = [Cadence::None, Cadence::Weekly, Cadence::TwiceAWeek, Cadence::Daily];
}

/// A team as everybody sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamPublic {
    /// Check-ins, by the seat that holds them.
    pub check_in: [Cadence; 2],
    /// The item this team takes first, whatever the backlog says.
    pub pinned: Option<FeatureId>,
    /// The item it has promised to take, and from when.
    pub committed: Option<(FeatureId, u16)>,
    /// From this day its droppable work elsewhere is dropped.
    pub freed_day: Option<u16>,
    /// How often it was asked for a commitment.
    pub asked: u8,
    /// People moved in (positive) or out.
    pub moved_people: f64,
    pub moved_until: u16,
}

impl TeamPublic {
    /// The more frequent of both seats' check-ins.
    pub fn cadence(&self) -> Cadence {
        self.check_in[0].max(self.check_in[1])
    }
}

/// A person as everybody sees them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonPublic {
    /// Their request waits for an answer.
    pub request_open: bool,
    /// Somebody told them no.
    pub declined_day: Option<u16>,
}

/// A date on the wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MilestonePublic {
    /// The date in force.
    pub day: u16,
    /// What was promised for it, and how sure.
    pub promised_day: Option<u16>,
    pub confidence: f64,
    pub promised_on: u16,
    pub met_day: Option<u16>,
    pub missed: bool,
    /// Bad news about it was told upward on this day.
    pub warned_day: Option<u16>,
}

impl MilestonePublic {
    /// Neither met nor missed.
    pub fn open(&self) -> bool {
        self.met_day.is_none() && !self.missed
    }
}

/// A situation that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PendingDilemma {
    pub dilemma: DilemmaId,
    pub seat: Seat,
    pub day: u16,
}

/// Program's question back to product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SendBack {
    pub feature: FeatureId,
    pub day: u16,
    pub p50_day: u16,
    pub answered: bool,
}

/// Red, amber, green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Colour {
    Red,
    Amber,
    Green,
}

impl Public {
    /// The first item above the line that is neither shipped nor stopped.
    pub fn leading(&self) -> Option<FeatureId> {
        self.backlog.first().copied()
    }
    /// How many releases were made.
    pub fn releases(&self) -> usize {
        self.features.iter().filter(|f| f.shipped_day.is_some()).count()
    }
    /// Whether a seat is empty.
    pub fn vacant(&self) -> bool {
        self.empty_seat[0] || self.empty_seat[1]
    }
    /// Share of the passed slots of played seats that went into meetings.
    pub fn meeting_share(&self) -> f64 {
        self.family_share(Family::Status)
    }
    /// Share of the passed slots of played seats that went into one family.
    pub fn family_share(&self, family: Family) -> f64 {
        let (mut used, mut passed) = (0.0, 0.0);
        for seat in Seat::BOTH {
            if self.played_by_person[seat.index()] {
                used += f64::from(self.slots_used[seat.index()][family as usize]);
                passed += f64::from(self.slots_passed[seat.index()]);
            }
        }
        if passed > 0.0 { used / passed } else { 0.0 }
    }
    /// Open questions of a feature.
    pub fn open_questions(&self, rules: &Rules, feature: FeatureId) -> u8 {
        let f = &self.features[feature];
        let settled = f.brief.map_or(0, |b| b.settled) + f.settled;
        rules.features[feature].questions.saturating_sub(settled)
    }
    /// Whether the handoff into a team is split.
    pub fn is_split(&self, feature: FeatureId, team: TeamId) -> bool {
        self.features[feature].split & (1 << team.0) != 0
    }
    /// Free slots of a seat from today on.
    pub fn slack(&self, rules: &Rules, seat: Seat) -> usize {
        self.calendars[seat.index()].free_from(self.slot_now(rules))
    }
    /// The slot that comes next in this sprint's calendar.
    pub fn slot_now(&self, rules: &Rules) -> usize {
        match self.stage {
            Stage::Planning => 0,
            Stage::Over(_) => usize::MAX,
            Stage::Running | Stage::HalfTime => {
                let first = rules.calendar.first_day(self.sprint);
                usize::from(self.day.saturating_sub(first)) * usize::from(rules.calendar.slots_per_day)
            }
        }
    }
    /// The calendar that a seat plans on: with both hats there is one.
    pub fn calendar_seat(&self, seat: Seat) -> Seat {
        if self.both_hats { Seat::Product } else { seat }
    }
    /// Whether anything can be arranged now.
    pub fn arranging(&self) -> bool {
        matches!(self.stage, Stage::Planning | Stage::HalfTime)
    }
}

impl State {
    /// The work record of a (feature, team).
    pub fn part(&self, rules: &Rules, feature: FeatureId, team: TeamId) -> &PartState {
        &self.truth.work[rules.part_index(feature, team)]
    }
    /// Whether any team has started.
    pub fn begun(&self, feature: FeatureId) -> bool {
        self.truth.features[feature].begun || !self.truth.work.standing(feature).begun.is_empty()
    }
    /// Share of a team that is committed elsewhere on a day.
    pub fn busy_share(&self, rules: &Rules, team: TeamId, day: u16) -> f64 {
        schedule::busy_share(rules, &self.public, team, day)
    }
    /// Share of the real work of the chosen variant that is done, 0 to 1.
    #[inline]
    pub fn progress(&self, rules: &Rules, feature: FeatureId) -> f64 {
        self.truth.work.progress(feature).unwrap_or_else(|| self.measure(rules, feature))
    }
    /// Measures once for all who ask while no work is done.
    pub(super) fn measure_progress(&mut self, rules: &Rules) {
        for feature in rules.features.ids() {
            if self.truth.work.progress(feature).is_none() {
                let progress = self.measure(rules, feature);
                self.truth.work.measured(feature, progress);
            }
        }
    }
    /// The same, whether it was measured or not.
    pub(super) fn measure(&self, rules: &Rules, feature: FeatureId) -> f64 {
        if self.truth.features[feature].spent_person_days == 0.0 {
            return 0.0;
        }
        let variant = self.public.features[feature].variant;
        let work = self.truth.work.of(feature);
        let (mut done, mut total) = (0.0, 0.0);
        for p in &rules.variants[variant].parts {
            let work = &work[p.team.index()];
            // Whether it has begun is as good as random: picking by place is quicker than asking.
            total += [p.effort_person_days, work.total][usize::from(work.started_day > 0)];
            done += if work.done < work.total { work.done } else { work.total };
        }
        if total > 0.0 { done / total } else { 0.0 }
    }
    /// Working days by which the true forecast of the release passes its date (negative: early).
    pub fn release_lateness(&self, rules: &Rules) -> f64 {
        self.release_lateness_by(rules, &mut schedule::TrueFinishes::default())
    }
    /// The same, by a plan that others may have begun.
    pub fn release_lateness_by(&self, rules: &Rules, finishes: &mut schedule::TrueFinishes) -> f64 {
        let milestone = rules.release_milestone();
        let date = f64::from(self.public.milestones[milestone].day);
        if self.public.milestones[milestone].met_day.is_some() {
            return -1.0;
        }
        let mut finish = f64::INFINITY;
        for (place, feature) in self.public.backlog.iter().enumerate() {
            if rules.features[*feature].answers_the_ask {
                finish = finish.min(finishes.day(rules, self, place));
            }
        }
        if finish.is_finite() { finish - date } else { rules.never_finished() - date }
    }
    /// Whether some part (of one team) is blocked.
    pub fn any_blocker(&self, rules: &Rules, team: Option<TeamId>) -> bool {
        rules.features.ids().any(|f| {
            let at = self.truth.work.standing(f);
            let stopped = at.begun & !at.done & at.stopped;
            team.map_or(!stopped.is_empty(), |team| stopped.has(team))
        })
    }
}
