//! What a scenario fixes before the first day: immutable tables, no text, never saved with a run.

use super::action::Verb;
use super::condition::Condition;
use super::distribution::{BetaTable, LognormalTable};
use super::edges::Edges;
use super::effect::Effect;
use super::ids::*;
use super::model::Model;
use super::parts::Parts;
use serde::{Deserialize, Serialize};

/// Everything fixed. Built by `content`, shared by every run of the scenario.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Hash of these rules without texts: which content a journal belongs to.
    pub content_hash: String,
    pub model: Model,
    pub calendar: CalendarRules,
    /// One entry per [`Verb`], in its order.
    pub costs: Vec<ActionCost>,
    pub segments: Table<SegmentId, Segment>,
    pub needs: Table<NeedId, Need>,
    pub features: Table<FeatureId, Feature>,
    /// The features that answer what the sponsor was promised, in order: conditions ask about them all the time.
    pub answers: Vec<FeatureId>,
    pub variants: Table<VariantId, Variant>,
    pub edges: Edges,
    pub teams: Table<TeamId, Team>,
    pub people: Table<PersonId, Person>,
    pub risks: Table<RiskId, Risk>,
    pub milestones: Table<MilestoneId, Milestone>,
    pub dilemmas: Table<DilemmaId, Dilemma>,
    pub endings: Vec<Ending>,
    /// Weights of needs within a segment by rank, largest first; sums to 1.
    pub need_ladder: Vec<f64>,
    pub sponsor: PersonId,
    /// The person who stands for each seat's machine colleague.
    pub colleagues: [PersonId; 2],
    /// The team whose capacity research takes beyond your own slots.
    pub research_team: Option<TeamId>,
    /// Mean and sd of a variant's value over 256 truth seeds: the scale of every belief.
    pub value_scale: Scale,
    /// How easily needs come to light in interviews with one segment.
    pub detect_segment: BetaTable,
    /// Day-to-day spread of a team's output, as a factor of mean one.
    pub daily_output: LognormalTable,
}

/// A location and a spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub mean: f64,
    pub sd: f64,
}

impl Scale {
    /// The standardised value.
    pub fn z(self, value: f64) -> f64 {
        (value - self.mean) / self.sd
    }
    /// The value at a standardised place.
    pub fn value(self, z: f64) -> f64 {
        self.mean + self.sd * z
    }
}

/// Length of a sprint and of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarRules {
    /// Working days in a sprint.
    pub sprint_days: u16,
    /// Slots on a day: two half-days, or one day.
    pub slots_per_day: u8,
    /// Sprints in the run, 2 to 8.
    pub sprints: u8,
}

impl CalendarRules {
    /// Slots in a sprint before overtime.
    pub fn slots(self) -> usize {
        usize::from(self.sprint_days) * usize::from(self.slots_per_day)
    }
    /// The last day of the run.
    pub fn last_day(self) -> u16 {
        self.sprint_days * u16::from(self.sprints)
    }
    /// The sprint (from 1) that a day belongs to.
    pub fn sprint_of(self, day: u16) -> u8 {
        ((day.max(1) - 1) / self.sprint_days + 1) as u8
    }
    /// The first day of a sprint (from 1).
    pub fn first_day(self, sprint: u8) -> u16 {
        u16::from(sprint - 1) * self.sprint_days + 1
    }
    /// Day of the week of a day, Monday 0 to Friday 4. Day 1 is a Monday.
    pub fn weekday(day: u16) -> u16 {
        (day.max(1) - 1) % WEEK
    }
    /// Whether a day is a Friday.
    pub fn is_friday(day: u16) -> bool {
        Self::weekday(day) == 4
    }
}

/// Working days of a week.
pub const WEEK: u16 = 5;

/// What an action costs and whose job it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActionCost {
    /// Slots from the home seat.
    pub slots: u8,
    pub home: Home,
    pub family: Family,
    /// From which sprint the card is offered.
    pub from_sprint: u8,
    /// Working days from the last slot until the result is there.
    pub days: u16,
    /// Person-days the method takes in all; beyond what the slots cover they come out of design's capacity.
    pub person_days: f64,
}

/// Whose job an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Home {
    Product,
    Program,
    Either,
}

impl Home {
    /// Whether the action is at home in this seat.
    pub fn is(self, seat: Seat) -> bool {
        match self {
            Home::Either => true,
            Home::Product => seat == Seat::Product,
            Home::Program => seat == Seat::Program,
        }
    }
}

/// The four families, and what either seat may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Family {
    Research,
    Prioritisation,
    Dependencies,
    Status,
    Either,
}

/// A group of users.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    pub key: u64,
    /// Share of the population; all sum to 1.
    pub share: f64,
    /// Mean of the latent weight of each need, in sd.
    pub leaning: Vec<f64>,
}

/// A need behind what people ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub key: u64,
    /// Whether people can put it into words.
    pub articulate: bool,
    pub kano: Kano,
    /// The feature that answers it, listed once the need is found.
    pub answer: Option<FeatureId>,
    /// The day on which tickets reveal the need if nobody found it.
    pub surfaces_on: Option<u16>,
}

/// Kano's kinds; they drive reactions and trust, not value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kano {
    MustBe,
    Performance,
    Attractive,
}

/// A backlog item.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    pub key: u64,
    /// On the backlog from the first day.
    pub listed: bool,
    /// Above the line from the first day, in this order.
    pub in_scope_at_start: bool,
    /// Who asked for it.
    pub asked_by: Vec<PersonId>,
    pub variants: Vec<VariantId>,
    /// The variant chosen at the start.
    pub usual: VariantId,
    /// How many open questions a brief can settle, at most 4.
    pub questions: u8,
    /// Counts towards what the sponsor was promised.
    pub answers_the_ask: bool,
}

/// Three sizes of the same idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Size {
    Everything,
    Usual,
    Smallest,
}

/// One size of a feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    pub key: u64,
    pub feature: FeatureId,
    pub size: Size,
    /// Fit to each need, -1 to 1; negative where it hurts.
    pub fit: Vec<f64>,
    /// Share of intended users that ever take it up.
    pub ceiling: f64,
    /// Share of takers still there after six months.
    pub retention: f64,
    /// What each team has to do, as estimated, in person-days.
    pub parts: Parts,
}

/// A team's share of a variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub team: TeamId,
    /// Estimate, person-days.
    pub effort_person_days: f64,
    pub uncertainty: Uncertainty,
}

/// How well work of this kind can be estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Uncertainty {
    Routine,
    Normal,
    Unknown,
    Wild,
}

/// One team must be (partly) done before another can start, within a feature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    pub feature: FeatureId,
    pub before: TeamId,
    pub after: TeamId,
    /// Share of the earlier part after which the later one may start once the handoff is split.
    pub split_at: Option<f64>,
    /// Known from the first day.
    pub known: bool,
}

/// A team or function.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    pub key: u64,
    pub people: f64,
    pub lead: PersonId,
    pub kind: TeamKind,
    /// Tests what others build: hidden rework comes to light when its part is done.
    pub tests: bool,
    /// Psychological safety, in sd.
    pub safety_sd: f64,
    pub busy: Vec<Busy>,
}

/// How a team works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TeamKind {
    /// Simulated day by day.
    Engineering,
    /// Does its part in a row, on time or late (privacy, support, finance).
    Function,
}

/// Work that a team has promised elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Busy {
    /// First and last day, both included.
    pub from_day: u16,
    pub to_day: u16,
    /// Share of the team that it takes.
    pub share: f64,
    /// The feature it belongs to, if one on the backlog.
    pub feature: Option<FeatureId>,
    /// Who minds if it is dropped; `None`: it cannot be dropped.
    pub owner: Option<PersonId>,
}

/// Somebody with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub key: u64,
    pub role: Role,
    /// Trust in you at the start, 0 to 1.
    pub trust: f64,
    /// The feature this person asks for.
    pub wants: Option<FeatureId>,
}

/// What a person is to the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    Sponsor,
    Lead,
    Stakeholder,
    /// Sits in the product or the program seat.
    Colleague,
}

/// Something that may go wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    pub key: u64,
    /// Lowest and highest chance over the whole run; truth picks within.
    pub chance: (f64, f64),
    /// When it can strike.
    pub when: Condition,
    /// Days on which the condition must have held before it strikes, at most.
    pub within_days: u16,
    pub effects: Vec<Effect>,
    /// Slots that paying for the mitigation takes.
    pub mitigation_slots: u8,
    /// Days of a team that the mitigation takes.
    pub mitigation_team: Option<(TeamId, f64)>,
}

/// A date the sponsor cares about.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    pub key: u64,
    pub day: u16,
    /// What the date is worth, relative to the others.
    pub weight: f64,
    pub met_when: Condition,
    /// Whether this is the release that "on time" is about.
    pub release: bool,
}

/// A situation that asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Dilemma {
    pub key: u64,
    pub from: PersonId,
    /// The seat it comes to; `None`: whoever plays.
    pub seat: Option<Seat>,
    pub when: Condition,
    /// Set off by the state of the company rather than by the date.
    pub by_state: bool,
    pub choices: Vec<Choice>,
    /// The choice that stands for leaving it.
    pub leave: u8,
}

/// One answer to a dilemma.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Slack it takes, in slots.
    pub slack: u8,
    pub available: Condition,
    /// What it is about, for colleagues who must answer too.
    pub leaning: Leaning,
    pub effects: Vec<Effect>,
}

/// What an answer leans towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leaning {
    /// Find out first.
    Evidence,
    /// Protect the date.
    Delivery,
    /// Protect the people.
    People,
    /// Please whoever asks.
    Please,
    /// Hold the line.
    Focus,
    /// Leave it.
    Leave,
}

/// An ending of the scenario's own, tried before the common quadrant.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    pub key: u64,
    pub when: Condition,
}

/// The features that answer what the sponsor was promised.
pub fn answers(features: &Table<FeatureId, Feature>) -> Vec<FeatureId> {
    features.entries().filter(|(_, row)| row.answers_the_ask).map(|(id, _)| id).collect()
}

impl Rules {
    /// The cost entry of a verb.
    pub fn cost(&self, verb: Verb) -> &ActionCost {
        &self.costs[verb as usize]
    }
    /// Slots that an action of this verb takes from a seat: half as much again away from home, and one where home
    /// is free.
    pub fn slots_for(&self, verb: Verb, seat: Seat, both_hats: bool) -> u8 {
        let cost = self.cost(verb);
        if cost.home.is(seat) || both_hats {
            cost.slots
        } else if cost.slots == 0 {
            1
        } else {
            cost.slots + cost.slots.div_ceil(2)
        }
    }
    /// Edges of a feature, with their place in [`Rules::edges`].
    pub fn edges_of(&self, feature: FeatureId) -> impl Iterator<Item = (usize, &Edge)> {
        self.edges.of(feature).iter().map(|(i, edge)| (*i, edge))
    }
    /// Edges of a feature into a team, with their place in [`Rules::edges`].
    pub fn edges_into(&self, feature: FeatureId, team: TeamId) -> impl Iterator<Item = (usize, &Edge)> {
        self.edges.into_team(feature, team).iter().map(|(i, edge)| (*i, edge))
    }
    /// The part of a variant that a team does.
    pub fn part(&self, variant: VariantId, team: TeamId) -> Option<&Part> {
        self.variants[variant].parts.of(team)
    }
    /// The day on which what nobody works on is taken to be done: as long after the end as the least slip that counts.
    pub fn never_finished(&self) -> f64 {
        f64::from(self.calendar.last_day()) + self.model.unfinished_slip_days
    }
    /// The milestone that "on time" is about: the last one marked as a release, else the last.
    pub fn release_milestone(&self) -> MilestoneId {
        let mut last = MilestoneId(0);
        let mut marked = None;
        for (id, m) in self.milestones.entries() {
            last = id;
            if m.release {
                marked = Some(id);
            }
        }
        marked.unwrap_or(last)
    }
    /// Index of a (feature, team) pair in part tables.
    pub fn part_index(&self, feature: FeatureId, team: TeamId) -> usize {
        feature.index() * self.teams.len() + team.index()
    }
    /// Index of a (segment, need) pair in need tables.
    pub fn need_index(&self, segment: SegmentId, need: NeedId) -> usize {
        segment.index() * self.needs.len() + need.index()
    }
}
