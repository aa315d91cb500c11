//! Wishes for anything at random; what is legal of it fills the calendar: careless, not malicious.

use super::reason::{Reason, wish};
use super::{Planned, Policy};
use crate::sim::action::{About, Action, Place, Question, Verb};
use crate::sim::draw::mix;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::{Cadence, Measure};
use smallvec::SmallVec;

/// How many things it wishes for in a calendar with nothing on it; with less room, as many fewer.
const WISHES: usize = 17;

/// How many times as often it thinks of something that is its own job as of something that is the other seat's.
const HOME: usize = 4;

/// What it thinks of. Scores, requests and evenings at home are for people.
const THOUGHT_OF: &[Verb] = &[
    Verb::InterviewUsers,
    Verb::WatchUsers,
    Verb::SendSurvey,
    Verb::TestPrototype,
    Verb::RunExperiment,
    Verb::StudyNumbers,
    Verb::StudyMarket,
    Verb::ScoreBacklog,
    Verb::OrderBacklog,
    Verb::ChooseVariant,
    Verb::WriteBrief,
    Verb::SayNo,
    Verb::KillIt,
    Verb::MapDependencies,
    Verb::GetCommitment,
    Verb::Resequence,
    Verb::SplitHandoff,
    Verb::SetPromise,
    Verb::HoldPreMortem,
    Verb::PayMitigation,
    Verb::MovePeople,
    Verb::ChooseReleaseDay,
    Verb::Escalate,
    Verb::StandingCheckIn,
    Verb::LookForYourself,
    Verb::SprintReview,
    Verb::ReportUpward,
    Verb::QuarterlyPlanning,
    Verb::OneToOne,
];

/// What is on a calendar once a sprint, if at all.
const ONCE: &[Verb] = &[
    Verb::SendSurvey,
    Verb::ScoreBacklog,
    Verb::HoldPreMortem,
    Verb::SprintReview,
    Verb::ReportUpward,
    Verb::QuarterlyPlanning,
];

/// A careless colleague.
pub struct Random {
    seed: u64,
    /// How many numbers it has drawn.
    drawn: u64,
    /// The verbs it thinks of in its seat, those first that are its own job; none before it plans for the first time.
    verbs: SmallVec<[Verb; 32]>,
    /// How many are its own job.
    home: usize,
}

impl Random {
    /// One with its own randomness.
    pub fn new(seed: u64) -> Self {
        Self { seed, drawn: 0, verbs: SmallVec::new(), home: 0 }
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.number(from.len())])
    }

    /// Any of some.
    fn one_of<T: Copy>(&mut self, from: impl Iterator<Item = T>) -> Option<T> {
        let from: SmallVec<[T; 32]> = from.collect();
        self.pick(&from)
    }

    /// Any entry of a table.
    fn any<I: Id, T>(&mut self, table: &Table<I, T>) -> Option<I> {
        (!table.is_empty()).then(|| I::at(self.number(table.len())))
    }

    fn number(&mut self, below: usize) -> usize {
        self.drawn += 1;
        (((mix(self.seed, self.drawn) >> 32) * below as u64) >> 32) as usize
    }

    /// Finds out what is its own job.
    fn take_seat(&mut self, o: &Observation) {
        let own = |verb: &Verb| o.rules.cost(*verb).home.is(o.seat) || o.public.both_hats;
        let people: f64 = o.rules.teams.iter().map(|team| team.people).sum();
        let large = people >= o.rules.model.large_company_people;
        let thought_of = || THOUGHT_OF.iter().copied().filter(|verb| large || *verb != Verb::QuarterlyPlanning);
        self.verbs.extend(thought_of().filter(own));
        self.home = self.verbs.len();
        self.verbs.extend(thought_of().filter(|verb| !own(verb)));
    }

    /// Any verb it thinks of.
    fn verb(&mut self) -> Verb {
        let own = HOME * self.home;
        let lot = self.number(own + self.verbs.len() - self.home);
        self.verbs[if lot < own { lot / HOME } else { lot - own + self.home }]
    }

    /// A day of the next three weeks.
    fn day(&mut self, o: &Observation) -> u16 {
        o.public.day + self.number(15) as u16
    }

    /// Some size of one of the features `listed`.
    fn variant(&mut self, o: &Observation, listed: &[FeatureId]) -> Option<VariantId> {
        let feature = self.pick(listed)?;
        self.pick(&o.rules.features[feature].variants)
    }

    /// Some action of a verb on one of the features `listed`, or `None` where the scenario has nothing for it. It draws
    /// no more than the verb needs: bulk runs have it think a thousand times each.
    fn some(&mut self, o: &Observation, listed: &[FeatureId], verb: Verb) -> Option<Action> {
        let rules = o.rules;
        Some(match verb {
            Verb::InterviewUsers => {
                Action::InterviewUsers { segment: self.any(&rules.segments)?, question: self.question(listed) }
            }
            Verb::WatchUsers => Action::WatchUsers { segment: self.any(&rules.segments)? },
            Verb::SendSurvey => Action::SendSurvey { features: [self.pick(listed), None, None] },
            Verb::TestPrototype => Action::TestPrototype { variant: self.variant(o, listed)? },
            Verb::RunExperiment => Action::RunExperiment { feature: self.pick(listed)? },
            Verb::StudyNumbers => {
                let shipped = |f: &FeatureId| o.public.features[*f].shipped_day.is_some();
                Action::StudyNumbers { feature: self.one_of(rules.features.ids().filter(shipped))? }
            }
            Verb::StudyMarket => Action::StudyMarket,
            Verb::ScoreBacklog => Action::ScoreBacklog,
            Verb::OrderBacklog => {
                let place = if self.number(3) == 0 { Place::NotNow } else { Place::At(self.number(3) as u8) };
                Action::OrderBacklog { feature: self.pick(listed)?, place }
            }
            Verb::ChooseVariant => Action::ChooseVariant { variant: self.variant(o, listed)? },
            Verb::WriteBrief => Action::WriteBrief { feature: self.pick(listed)?, measure: Measure::Opened },
            Verb::SayNo => {
                let asks = |p: &PersonId| o.public.people[*p].request_open;
                Action::SayNo { person: self.one_of(rules.people.ids().filter(asks))? }
            }
            Verb::KillIt => Action::KillIt { feature: self.pick(listed)? },
            Verb::MapDependencies => Action::MapDependencies { feature: self.pick(listed)? },
            Verb::GetCommitment => {
                let (team, feature) = (self.any(&rules.teams)?, self.pick(listed)?);
                Action::GetCommitment { team, feature, from_day: self.day(o) }
            }
            Verb::Resequence => Action::Resequence { team: self.any(&rules.teams)?, feature: self.pick(listed) },
            Verb::SplitHandoff => {
                Action::SplitHandoff { feature: self.pick(listed)?, team: self.any(&rules.teams)?, on: true }
            }
            Verb::SetPromise => Action::SetPromise { milestone: self.any(&rules.milestones)?, day: self.day(o) },
            Verb::HoldPreMortem => Action::HoldPreMortem,
            Verb::PayMitigation => {
                let named = |r: &RiskId| o.known.risks[*r].named_day > 0;
                Action::PayMitigation { risk: self.one_of(rules.risks.ids().filter(named))? }
            }
            Verb::MovePeople => Action::MovePeople { from: self.any(&rules.teams)?, to: self.any(&rules.teams)? },
            Verb::ChooseReleaseDay => Action::ChooseReleaseDay { feature: self.pick(listed)?, day: Some(self.day(o)) },
            Verb::Escalate => Action::Escalate { about: About::Team(self.any(&rules.teams)?) },
            Verb::StandingCheckIn => {
                Action::StandingCheckIn { team: self.any(&rules.teams)?, cadence: Cadence::ALL[self.number(4)] }
            }
            Verb::LookForYourself => Action::LookForYourself { team: self.any(&rules.teams)? },
            Verb::SprintReview => Action::SprintReview,
            Verb::ReportUpward => Action::ReportUpward { rosy: self.number(2) == 0 },
            Verb::QuarterlyPlanning => Action::QuarterlyPlanning,
            Verb::OneToOne => Action::OneToOne { person: self.any(&rules.people)? },
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

    fn question(&mut self, listed: &[FeatureId]) -> Question {
        match self.pick(listed) {
            Some(f) if self.number(2) == 0 => Question::WouldYouUse(f),
            _ => Question::LastTime,
        }
    }
}

/// How many things to wish for now.
fn wishes(o: &Observation) -> usize {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    (WISHES * calendar.free_from(o.public.slot_now(o.rules))).div_ceil(calendar.slots.len().max(1))
}

impl Policy for Random {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let wishes = wishes(o);
        let mut out = Vec::with_capacity(wishes);
        let listed: SmallVec<[FeatureId; 32]> = o.listed().collect();
        if self.verbs.is_empty() {
            self.take_seat(o);
        }
        let mut wished_once = 0_u64;
        for _ in 0..wishes {
            let verb = self.verb();
            if o.rules.cost(verb).from_sprint > o.public.sprint || wished_once & (1 << verb as u64) != 0 {
                continue;
            }
            wished_once |= u64::from(ONCE.contains(&verb)) << verb as u64;
            // What it may not do is refused when it is carried out: the wishes before it change what is legal anyway.
            if let Some(action) = self.some(o, &listed, verb) {
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
