//! What is so from the beginning and what is under way, known or not: the half of the state that nobody sees.

use super::action::Action;
use super::draw::Roots;
use super::fact::FactId;
use super::ids::*;
use super::recycle::clone_by_field;
use super::under_way::UnderWay;
use serde::{Deserialize, Serialize};

/// What is so, known or not.
#[derive(Debug, PartialEq)]
pub struct Truth {
    pub roots: Roots,
    /// Needs by segment, see [`Rules::need_index`](super::rules::Rules::need_index).
    pub needs: Vec<NeedTruth>,
    pub variants: Table<VariantId, VariantTruth>,
    pub features: Table<FeatureId, FeatureTruth>,
    /// Work by feature and team, see [`Rules::part_index`](super::rules::Rules::part_index).
    pub work: UnderWay,
    pub teams: Table<TeamId, TeamTruth>,
    pub people: Table<PersonId, PersonTruth>,
    pub risks: Table<RiskId, RiskTruth>,
    pub due: Vec<Due>,
    /// Role overlap, in sd of ambiguity.
    pub overlap_sd: f64,
    /// The last day on which users were heard.
    pub contact_day: u16,
    /// Mean days between contacts so far, smoothed.
    pub contact_every_days: f64,
    pub next_fact: FactId,
    /// How often a source was used, for naming signals: interviews, surveys, market studies.
    pub research_done: u16,
    /// A rosy report stands that was not true.
    pub rosy_day: Option<u16>,
    /// The days of this sprint on which a situation may arise; 0: none.
    pub dilemma_days: [u16; 2],
    /// Schedule pressure, 0 to 1, refreshed every week.
    pub pressure: f64,
}

clone_by_field!(Truth {
    roots,
    needs,
    variants,
    features,
    work,
    teams,
    people,
    risks,
    due,
    overlap_sd,
    contact_day,
    contact_every_days,
    next_fact,
    research_done,
    rosy_day,
    dilemma_days,
    pressure
});

/// A need within a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeedTruth {
    /// Latent importance, standard normal around the segment's leaning.
    pub latent: f64,
    /// Weight within the segment; all sum to 1.
    pub weight: f64,
    /// Chance that one interview shows it.
    pub detectability: f64,
}

/// A variant's real worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VariantTruth {
    /// 0.6 to 1; multiplies fit.
    pub usability: f64,
    /// Value shipped alone.
    pub value: f64,
    /// The same, standardised.
    pub z: f64,
}

/// A feature's hidden side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FeatureTruth {
    /// Difficulty shared by all its work, a ratio, 1 at the median.
    pub difficulty: f64,
    pub misunderstood: bool,
    pub misunderstanding_found: bool,
    /// Whether misunderstanding was decided (at the first work).
    pub begun: bool,
    /// Which questions bite if unsettled, by bit.
    pub bites: u8,
    pub questions_asked: bool,
    /// Person-days spent.
    pub spent_person_days: f64,
    /// The fact of its first trouble, for chains of causes.
    pub first_trouble: FactId,
    pub tests_done: u8,
    /// What cuts and growth have made of its work, 1 as estimated.
    pub scope: f64,
}

/// A team's share of a feature, under way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartState {
    /// 0: not started.
    pub started_day: u16,
    /// 0: not done.
    pub done_day: u16,
    /// Real effort known to the work itself, person-days.
    pub total: f64,
    pub done: f64,
    /// Work added before it began, person-days.
    pub extra: f64,
    /// Rework that nobody has seen yet, person-days.
    pub hidden: f64,
    /// Tasks whose review has passed by.
    pub reviewed: u8,
    pub tasks: u8,
    pub blocker: Option<Blocker>,
    /// For functions: the day on which they will be done.
    pub finish_day: u16,
    /// Working days lost, by kind.
    pub lost_days: [f32; LossKind::COUNT],
    /// An undiscovered edge that stopped this part has been dealt with.
    pub edge_cleared: bool,
}

impl Truth {
    /// How much harder than ordinary a team's work on a feature is, a ratio.
    pub fn difficulty(&self, feature: FeatureId, team: TeamId) -> f64 {
        self.teams[team].difficulty * self.features[feature].difficulty
    }
}

impl PartState {
    /// A part nobody has touched.
    pub const UNTOUCHED: PartState = PartState {
        started_day: 0,
        done_day: 0,
        total: 0.0,
        done: 0.0,
        extra: 0.0,
        hidden: 0.0,
        reviewed: 0,
        tasks: 0,
        blocker: None,
        finish_day: 0,
        lost_days: [0.0; LossKind::COUNT],
        edge_cleared: false,
    };
    /// Whether work is under way.
    pub fn active(&self) -> bool {
        self.started_day > 0 && self.done_day == 0
    }
    /// Real person-days left of what is known to the work.
    pub fn left(&self) -> f64 {
        (self.total - self.done).max(0.0)
    }
}

/// What stops a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blocker {
    /// The edge nobody knew, or an ordinary obstacle.
    pub edge: Option<u16>,
    pub since: u16,
    /// The day on which it is noticed.
    pub notice_day: u16,
    pub noticed: bool,
    /// The day on which it goes away by itself.
    pub clears_day: u16,
    /// Slots that clearing it takes.
    pub slots: u8,
    pub fact: FactId,
}

/// Why a part lost time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum LossKind {
    /// Harder than estimated.
    Overrun,
    /// The team was busy elsewhere.
    BusyElsewhere,
    /// Waiting for another team.
    Waiting,
    /// Blocked.
    Blocked,
    /// Doing work again.
    Rework,
    /// Questions that nobody had settled.
    OpenQuestion,
    /// Understood as something else.
    Misunderstanding,
    /// Scope that grew.
    Creep,
    /// Absent or distracted people.
    Capacity,
    /// Something that struck.
    Risk,
}

impl LossKind {
    /// How many kinds there are.
    pub const COUNT: usize = 10;
    /// All kinds.
    pub const ALL: [LossKind; Self::COUNT] = [
        LossKind::Overrun,
        LossKind::BusyElsewhere,
        LossKind::Waiting,
        LossKind::Blocked,
        LossKind::Rework,
        LossKind::OpenQuestion,
        LossKind::Misunderstanding,
        LossKind::Creep,
        LossKind::Capacity,
        LossKind::Risk,
    ];
}

/// A team's hidden side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamTruth {
    /// Lasting difficulty of work in this team's hands, a ratio, 1 at the median.
    pub difficulty: f64,
    pub fatigue: f64,
    /// 0 to 1.
    pub health: f64,
    pub debt: f64,
    /// Debt that will be felt later.
    pub debt_coming: f64,
    pub debt_felt_day: u16,
    /// Team-days that hidden or outside work still takes.
    pub diverted_days: f64,
    /// The part of it that nobody was told about.
    pub unseen_days: f64,
    /// Person-days of output so far: the capacity of this very run.
    pub capacity: f64,
    pub people: f64,
    /// Share of people who are new, 0 to 1.
    pub new_share: f64,
    /// Last output, as a share of nominal.
    pub output_share: f64,
}

/// A person's hidden side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonTruth {
    pub trust: f64,
    pub warned: bool,
}

/// A risk's hidden side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RiskTruth {
    pub chance: f64,
    /// What mitigations and answers have made of it, 1 as it was.
    pub factor: f64,
    /// Working days on which it could have struck.
    pub exposed_days: u16,
    pub struck_day: u16,
    pub mitigated: bool,
    pub impact: f64,
}

/// Something that comes on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due {
    pub day: u16,
    pub what: DueKind,
}

/// What comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DueKind {
    /// An action's result.
    Result { seat: Seat, action: Action, used: u16 },
    /// The later effects of an answer: the n-th effect of a choice.
    Later { dilemma: DilemmaId, choice: u8, effect: u8 },
}
