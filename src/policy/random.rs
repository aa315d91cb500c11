//! Fills the calendar with legal actions drawn at random: careless, not malicious.

use super::reason::{Reason, wish};
use super::{Planned, Policy};
use crate::sim::action::{About, Action, Place, Question, Verb, check};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::{Cadence, Measure};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use smallvec::SmallVec;

/// How often it thinks of something, each time it plans.
const WISHES: usize = 26;

/// A careless colleague.
pub struct Random {
    rng: ChaCha8Rng,
}

impl Random {
    /// One with its own randomness.
    pub fn new(seed: u64) -> Self {
        Self { rng: ChaCha8Rng::seed_from_u64(seed) }
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.number(from.len())])
    }

    /// Any entry of a table.
    fn any<I: Id, T>(&mut self, table: &Table<I, T>) -> Option<I> {
        (!table.is_empty()).then(|| I::at(self.number(table.len())))
    }

    fn number(&mut self, below: usize) -> usize {
        // Of 32 bits, as `rand` draws a small `usize` too: the same draws, at less cost.
        self.rng.random_range(0..below.max(1) as u32) as usize
    }

    /// Some action of a verb on one of the features `listed`, or `None` where the scenario has nothing for it.
    fn some(&mut self, o: &Observation, listed: &[FeatureId], verb: Verb) -> Option<Action> {
        let feature = self.pick(listed);
        let team = self.any(&o.rules.teams)?;
        let person = self.any(&o.rules.people)?;
        let segment = self.any(&o.rules.segments)?;
        let day = o.public.day + self.number(15) as u16;
        let variant = feature.and_then(|f| self.pick(&o.rules.features[f].variants));
        Some(match verb {
            Verb::InterviewUsers => Action::InterviewUsers { segment, question: self.question(feature) },
            Verb::WatchUsers => Action::WatchUsers { segment },
            Verb::SendSurvey => Action::SendSurvey { features: [feature, None, None] },
            Verb::TestPrototype => Action::TestPrototype { variant: variant? },
            Verb::RunExperiment => Action::RunExperiment { feature: feature? },
            Verb::StudyNumbers => Action::StudyNumbers { feature: feature? },
            Verb::StudyMarket => Action::StudyMarket,
            Verb::ScoreBacklog => Action::ScoreBacklog,
            Verb::OrderBacklog => {
                let place = if self.number(3) == 0 { Place::NotNow } else { Place::At(self.number(3) as u8) };
                Action::OrderBacklog { feature: feature?, place }
            }
            Verb::ChooseVariant => Action::ChooseVariant { variant: variant? },
            Verb::WriteBrief => Action::WriteBrief { feature: feature?, measure: Measure::Opened },
            Verb::SayNo => Action::SayNo { person },
            Verb::KillIt => Action::KillIt { feature: feature? },
            Verb::MapDependencies => Action::MapDependencies { feature: feature? },
            Verb::GetCommitment => Action::GetCommitment { team, feature: feature?, from_day: day },
            Verb::Resequence => Action::Resequence { team, feature },
            Verb::SplitHandoff => Action::SplitHandoff { feature: feature?, team, on: true },
            Verb::SetPromise => Action::SetPromise { milestone: self.any(&o.rules.milestones)?, day },
            Verb::HoldPreMortem => Action::HoldPreMortem,
            Verb::PayMitigation => Action::PayMitigation { risk: self.any(&o.rules.risks)? },
            Verb::MovePeople => Action::MovePeople { from: team, to: self.any(&o.rules.teams)? },
            Verb::ChooseReleaseDay => Action::ChooseReleaseDay { feature: feature?, day: Some(day) },
            Verb::Escalate => Action::Escalate { about: About::Team(team) },
            Verb::StandingCheckIn => Action::StandingCheckIn { team, cadence: Cadence::ALL[self.number(4)] },
            Verb::LookForYourself => Action::LookForYourself { team },
            Verb::SprintReview => Action::SprintReview,
            Verb::ReportUpward => Action::ReportUpward { rosy: self.number(2) == 0 },
            Verb::QuarterlyPlanning => Action::QuarterlyPlanning,
            Verb::OneToOne => Action::OneToOne { person },
            Verb::SetScore
            | Verb::ClearBlocker
            | Verb::SendItBack
            | Verb::AnswerSendBack
            | Verb::AskCounterpart
            | Verb::AnswerAsk
            | Verb::MakeTheCase
            | Verb::TakeWorkHome
            | Verb::ClearSlot => return None,
        })
    }

    fn question(&mut self, feature: Option<FeatureId>) -> Question {
        match feature {
            Some(f) if self.number(2) == 0 => Question::WouldYouUse(f),
            _ => Question::LastTime,
        }
    }
}

impl Policy for Random {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut out = Vec::with_capacity(WISHES);
        let listed: SmallVec<[FeatureId; 32]> = o.listed().collect();
        for _ in 0..WISHES {
            let Some(verb) = self.pick(Verb::ALL) else { break };
            let home = o.rules.cost(verb).home.is(o.seat) || o.public.both_hats;
            if !home && self.number(4) != 0 {
                continue;
            }
            if let Some(action) = self.some(o, &listed, verb)
                && check(o, None, &action).is_ok()
            {
                out.push(wish(action, Reason::Habit));
            }
        }
        out
    }

    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        let choices: SmallVec<[u8; 8]> = (0..open.len() as u8).filter(|i| open[usize::from(*i)]).collect();
        self.pick(&choices).unwrap_or(o.rules.dilemmas[dilemma].leave)
    }
}
