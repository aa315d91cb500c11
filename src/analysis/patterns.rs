//! Patterns: what a player's moves resemble, each with the player's own move as the example.
//!
//! A detector reads the journal and the facts and nothing else; it fires on evidence, or not at all. It never guesses
//! at motives: it names a move, what stood against it, and the concept card that tells the rest. What a pattern says in
//! words is not known here.

mod anchoring;
mod confirmation;
mod loudest_voice;
mod meeting_overload;
mod optimisers_curse;
mod planning_fallacy;
mod role_overlap;
mod scope_creep;
mod sunk_cost;
mod watermelon;

use super::run::Run;
use crate::session::Session;
use crate::session::journal::{By, Entry, Forecast};
use crate::sim::action::{Action, Place, Question, Verb};
use crate::sim::fact::{Cause, Fact, FactId, What};
use crate::sim::ids::*;

/// The patterns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    SunkCost,
    Confirmation,
    PlanningFallacy,
    Anchoring,
    Watermelon,
    OptimisersCurse,
    MeetingOverload,
    RoleOverlap,
    ScopeCreep,
    LoudestVoice,
}

impl Kind {
    /// All patterns, in the order in which they are looked for.
    pub const ALL: [Kind; 10] = [
        Kind::SunkCost,
        Kind::Confirmation,
        Kind::PlanningFallacy,
        Kind::Anchoring,
        Kind::Watermelon,
        Kind::OptimisersCurse,
        Kind::MeetingOverload,
        Kind::RoleOverlap,
        Kind::ScopeCreep,
        Kind::LoudestVoice,
    ];

    /// The id of its concept card, which has the sources.
    pub fn concept(self) -> &'static str {
        match self {
            Kind::SunkCost => "sunk_cost",
            Kind::Confirmation => "confirmation_bias",
            Kind::PlanningFallacy => "planning_fallacy",
            Kind::Anchoring => "anchoring",
            Kind::Watermelon => "watermelon_status",
            Kind::OptimisersCurse => "optimisers_curse",
            Kind::MeetingOverload => "meeting_overload",
            Kind::RoleOverlap => "role_overlap",
            Kind::ScopeCreep => "scope_creep",
            Kind::LoudestVoice => "loudest_voice",
        }
    }
}

/// Something the player's moves resemble.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    pub kind: Kind,
    /// The player's own moves; the first is the example. Never empty.
    pub moves: Vec<Move>,
    /// The facts it stands on, oldest first.
    pub facts: Vec<FactId>,
    /// The figures of the sentence.
    pub shown: Shown,
}

impl Pattern {
    fn of(kind: Kind, moves: Vec<Move>, mut facts: Vec<FactId>, shown: Shown) -> Option<Pattern> {
        facts.sort_unstable();
        facts.dedup();
        (!moves.is_empty()).then_some(Pattern { kind, moves, facts, shown })
    }

    /// The move that shows it.
    pub fn example(&self) -> &Move {
        &self.moves[0]
    }
}

/// A move of the player's.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Its place in the line of the journal: where a rewind branches off.
    pub entry: usize,
    pub day: u16,
    pub what: Decision,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    Did {
        seat: Seat,
        action: Action,
    },
    Answered {
        dilemma: DilemmaId,
        choice: u8,
    },
    /// A sprint was planned, and this feature left where it was.
    Kept {
        feature: FeatureId,
    },
    Forecast(Forecast),
}

/// What the evidence comes to. Days are working days of the run, shares 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Evidence of this strength (0 to 5) turned against a feature under way since a day; work went on for so long.
    SunkCost { feature: FeatureId, begun_day: u16, learnt_day: u16, strength: u8, went_on_days: u16 },
    /// So many questions invited a yes to something already chosen, so many were open.
    Confirmation { leading: u16, open: u16 },
    /// So many promises broke that the seat's own plan gave less than an even chance; so many of all resolved
    /// forecasts came true later than their range allowed.
    PlanningFallacy { promises: u16, lowest_chance: f64, late: u16, forecasts: u16 },
    /// A date was promised that the sponsor had named, before anybody had looked; it came so many days later; `None`: never.
    Anchoring { milestone: MilestoneId, named_day: u16, slip_days: Option<f64> },
    /// Green was passed on, or relied on, until the date was missed.
    Watermelon { rosy: bool, greens: u16 },
    /// The top of the player's own scores: typed confidence, what the evidence was worth, and its true value beside
    /// the best of those scored.
    OptimisersCurse { feature: FeatureId, typed: f64, worth: f64, value: f64, best: f64 },
    /// Share of the slots that passed in status meetings, over the run and in the fullest sprint.
    MeetingOverload { share: f64, fullest: f64 },
    /// So many actions of the other seat's, the overlap they added in sd, and the days that contradictions cost.
    RoleOverlap { actions: u16, overlap_sd: f64, days_lost: f64 },
    /// A feature grew by so many person-days after work on it had begun, against its estimate.
    ScopeCreep { feature: FeatureId, grew_person_days: f64, estimate_person_days: f64 },
    /// So many requests went above the line on somebody's word, and so many users had been talked to by then.
    LoudestVoice { requests: u16, users: u16 },
}

/// What the player's moves resemble, in the order of [`Kind::ALL`]; empty while the run is still being played.
pub fn patterns(session: &Session) -> Vec<Pattern> {
    let Some(run) = Run::of(session) else { return Vec::new() };
    let seen = Seen::of(&run, session);
    Kind::ALL.into_iter().filter_map(|kind| detect(&seen, kind)).collect()
}

fn detect(seen: &Seen, kind: Kind) -> Option<Pattern> {
    match kind {
        Kind::SunkCost => sunk_cost::find(seen),
        Kind::Confirmation => confirmation::find(seen),
        Kind::PlanningFallacy => planning_fallacy::find(seen),
        Kind::Anchoring => anchoring::find(seen),
        Kind::Watermelon => watermelon::find(seen),
        Kind::OptimisersCurse => optimisers_curse::find(seen),
        Kind::MeetingOverload => meeting_overload::find(seen),
        Kind::RoleOverlap => role_overlap::find(seen),
        Kind::ScopeCreep => scope_creep::find(seen),
        Kind::LoudestVoice => loudest_voice::find(seen),
    }
}

/// A finished run as detectors read it: its facts, and the decisions that were the player's own.
struct Seen<'a> {
    run: &'a Run<'a>,
    session: &'a Session,
    /// Actions of the player's, in order.
    acts: Vec<Act>,
}

#[derive(Clone, Copy, Debug)]
struct Act {
    entry: usize,
    day: u16,
    seat: Seat,
    action: Action,
}

impl Act {
    fn told(&self) -> Move {
        Move { entry: self.entry, day: self.day, what: Decision::Did { seat: self.seat, action: self.action } }
    }
}

impl<'a> Seen<'a> {
    fn of(run: &'a Run<'a>, session: &'a Session) -> Self {
        let act = |(entry, e): (usize, &Entry)| match e {
            Entry::Act { day, seat, by: By::Player, action, .. } => {
                Some(Act { entry, day: *day, seat: *seat, action: *action })
            }
            _ => None,
        };
        let acts = session.line().iter().enumerate().filter_map(act).collect();
        Self { run, session, acts }
    }

    /// Whether the player decides for a seat.
    fn plays(&self, seat: Seat) -> bool {
        let public = &self.run.state.public;
        public.both_hats || public.played_by_person[seat.index()]
    }

    /// Actions of the player's of a kind.
    fn did(&self, verb: Verb) -> impl DoubleEndedIterator<Item = &Act> {
        self.acts.iter().filter(move |a| a.action.verb() == verb)
    }

    /// Whether a fact was caused by an action of the player's.
    fn caused(&self, fact: &Fact, verb: Verb) -> bool {
        matches!(fact.cause, Cause::Action(seat, v) if v == verb && self.plays(seat))
    }

    /// Whether a feature lay above the line on the morning of a day.
    fn in_scope_on(&self, feature: FeatureId, day: u16) -> bool {
        let mut above = self.run.rules.features[feature].in_scope_at_start;
        for fact in self.run.facts.iter().filter(|f| f.day <= day) {
            match fact.what {
                What::ScopeChanged { feature: f, in_scope } if f == feature => above = in_scope,
                What::FeatureKilled { feature: f, .. } if f == feature => above = false,
                _ => {}
            }
        }
        above
    }

    /// The first fact of work on a feature.
    fn begun(&self, feature: FeatureId) -> Option<&'a Fact> {
        self.run.first(|w| matches!(w, What::PartStarted { feature: f, .. } if *f == feature))
    }

    /// The last that a seat learnt about a feature by a day: belief in sd and strength of its evidence.
    fn belief(&self, seat: Seat, feature: FeatureId, day: u16) -> Option<(&'a Fact, f64, u8)> {
        self.run.facts.iter().rev().copied().filter(|f| f.visible(seat, day)).find_map(|f| match f.what {
            What::BeliefChanged { variant, to_sd, strength, .. }
                if self.run.rules.variants[variant].feature == feature =>
            {
                Some((f, to_sd, strength))
            }
            _ => None,
        })
    }

    /// Person-days of a size, as estimated.
    fn effort(&self, variant: VariantId) -> f64 {
        self.run.rules.variants[variant].parts.iter().map(|p| p.effort_person_days).sum()
    }

    /// Users met by a day: two an interview about the last time, at least one a session of watching.
    fn users_met(&self, day: u16) -> u16 {
        let met = |a: &Act| match a.action {
            Action::InterviewUsers { question: Question::LastTime, .. } => 2,
            Action::WatchUsers { .. } => 1,
            _ => 0,
        };
        self.acts.iter().filter(|a| a.day < day).map(met).sum()
    }

    /// Features that the player put above the line, with the act.
    fn put_above(&self) -> impl Iterator<Item = (&Act, FeatureId)> {
        self.acts.iter().filter_map(|a| match a.action {
            Action::OrderBacklog { feature, place: Place::At(_) } => Some((a, feature)),
            _ => None,
        })
    }
}
