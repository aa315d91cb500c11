//! Idle, careless and deliberately invalid play, with invariants on: nothing panics, and a refusal changes nothing.
//! The seed is printed first, so that a failure can be played again: `TWO_HATS_SOAK_SEED=N cargo test soak`.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rayon::prelude::*;
use two_hats::policy;
use two_hats::session::NewRun;
use two_hats::sim::action::{About, Action, Ask, AskAnswer, Place, Question, Verb, act, check};
use two_hats::sim::digest::digest;
use two_hats::sim::fact::SendBackAnswer;
use two_hats::sim::ids::*;
use two_hats::sim::observe::observe;
use two_hats::sim::start::start;
use two_hats::sim::state::{Cadence, Measure, Score, Stage};
use two_hats::sim::{draw, sprint};

use crate::common::{mixes, played, scenario};

/// Seeds to play; one of one's own plays alone.
fn seeds(count: u64) -> Vec<u64> {
    let own = std::env::var("TWO_HATS_SOAK_SEED").ok().and_then(|s| s.parse().ok());
    let seeds = own.map_or_else(|| (9_000..9_000 + count).collect(), |seed| vec![seed]);
    println!("seeds {seeds:?}");
    seeds
}

#[test]
fn every_policy_plays_every_seating_to_an_end() {
    let seeds = seeds(2);
    policy::FAST.par_iter().for_each(|name| {
        for seed in &seeds {
            for (mix, run) in mixes(*seed) {
                let session = played(run, name);
                let outcome = session.outcome().unwrap_or_else(|| panic!("{name}, {mix}, seed {seed}: no end"));
                let s = outcome.scores;
                for (what, x) in [("alignment", s.alignment), ("delivery", s.delivery), ("outcome", s.outcome)] {
                    assert!((0.0..=100.0).contains(&x), "{name}, {mix}, seed {seed}: {what} is {x}");
                }
                assert!(s.value <= s.bound + 1e-9, "{name}, {mix}, seed {seed}: {} passes {}", s.value, s.bound);
            }
        }
    });
}

/// Somebody who presses everything, in every order, with ids that do not exist.
struct Wild(ChaCha8Rng);

impl Wild {
    fn id(&mut self) -> u8 {
        match self.0.random_range(0..10) {
            0 => 255,
            1 => self.0.random_range(0..=255),
            _ => self.0.random_range(0..16),
        }
    }
    fn day(&mut self) -> u16 {
        match self.0.random_range(0..6) {
            0 => 0,
            1 => u16::MAX,
            _ => self.0.random_range(0..80),
        }
    }
    fn one<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.0.random_range(0..from.len())]
    }
    fn number(&mut self) -> f64 {
        self.one(&[0.0, 0.5, 1.0, 3.0, -1.0, 1e300, f64::NAN, f64::INFINITY])
    }
    fn slot(&mut self) -> Option<u8> {
        (self.0.random_range(0..3) > 0).then(|| self.one(&[0, 1, 5, 9, 10, 19, 20, 40, 255]))
    }

    fn ask(&mut self) -> Ask {
        let (f, v, t) = (FeatureId(self.id()), VariantId(self.id()), TeamId(self.id()));
        let segment = SegmentId(self.id());
        self.one(&[
            Ask::Interview(segment),
            Ask::Prototype(v),
            Ask::Brief(f),
            Ask::Variant(v),
            Ask::First(f),
            Ask::NotNow(f),
            Ask::Map(f),
            Ask::Commit(t, f),
            Ask::CheckIn(t),
            Ask::PreMortem,
            Ask::Split(f, t),
        ])
    }

    fn features(&mut self) -> [Option<FeatureId>; 3] {
        [(); 3].map(|()| self.0.random_range(0..3_u8)).map(|k| (k > 0).then(|| FeatureId(self.id())))
    }

    fn research(&mut self, verb: Verb) -> Option<Action> {
        let (feature, segment, variant) = (FeatureId(self.id()), SegmentId(self.id()), VariantId(self.id()));
        let question = self.one(&[Question::LastTime, Question::WouldYouUse(feature)]);
        Some(match verb {
            Verb::InterviewUsers => Action::InterviewUsers { segment, question },
            Verb::WatchUsers => Action::WatchUsers { segment },
            Verb::SendSurvey => Action::SendSurvey { features: self.features() },
            Verb::TestPrototype => Action::TestPrototype { variant },
            Verb::RunExperiment => Action::RunExperiment { feature },
            Verb::StudyNumbers => Action::StudyNumbers { feature },
            Verb::StudyMarket => Action::StudyMarket,
            Verb::ScoreBacklog => Action::ScoreBacklog,
            Verb::SetScore => {
                let score = Score { reach: self.number(), impact: self.number(), confidence: self.number() };
                Action::SetScore { feature, score }
            }
            Verb::OrderBacklog => {
                let at = self.id();
                Action::OrderBacklog { feature, place: self.one(&[Place::NotNow, Place::At(at)]) }
            }
            Verb::ChooseVariant => Action::ChooseVariant { variant },
            Verb::WriteBrief => {
                Action::WriteBrief { feature, measure: self.one(&[Measure::Opened, Measure::WeeklyUse]) }
            }
            Verb::SayNo => Action::SayNo { person: PersonId(self.id()) },
            Verb::KillIt => Action::KillIt { feature },
            _ => return None,
        })
    }

    fn action(&mut self) -> Action {
        let verb = self.one(Verb::ALL);
        if let Some(action) = self.research(verb) {
            return action;
        }
        let (feature, team) = (FeatureId(self.id()), TeamId(self.id()));
        let (day, on) = (self.day(), self.0.random());
        match verb {
            Verb::MapDependencies => Action::MapDependencies { feature },
            Verb::GetCommitment => Action::GetCommitment { team, feature, from_day: day },
            Verb::Resequence => Action::Resequence { team, feature: self.one(&[None, Some(feature)]) },
            Verb::SplitHandoff => Action::SplitHandoff { feature, team, on },
            Verb::SetPromise => Action::SetPromise { milestone: MilestoneId(self.id() % 8), day },
            Verb::HoldPreMortem => Action::HoldPreMortem,
            Verb::PayMitigation => Action::PayMitigation { risk: RiskId(self.id()) },
            Verb::ClearBlocker => Action::ClearBlocker { feature, team },
            Verb::MovePeople => Action::MovePeople { from: team, to: TeamId(self.id()) },
            Verb::ChooseReleaseDay => Action::ChooseReleaseDay { feature, day: self.one(&[None, Some(day)]) },
            Verb::Escalate => Action::Escalate { about: self.one(&[About::Team(team), About::Dispute(feature)]) },
            Verb::SendItBack => Action::SendItBack { feature },
            Verb::AnswerSendBack => {
                let answers = [SendBackAnswer::Smaller, SendBackAnswer::LessScope, SendBackAnswer::Money];
                let later = SendBackAnswer::Later(day);
                Action::AnswerSendBack { answer: if on { later } else { self.one(&answers) } }
            }
            Verb::StandingCheckIn => Action::StandingCheckIn { team, cadence: self.one(&Cadence::ALL) },
            Verb::LookForYourself => Action::LookForYourself { team },
            Verb::SprintReview => Action::SprintReview,
            Verb::ReportUpward => Action::ReportUpward { rosy: on },
            Verb::QuarterlyPlanning => Action::QuarterlyPlanning,
            Verb::OneToOne => Action::OneToOne { person: PersonId(self.id()) },
            Verb::AskCounterpart => Action::AskCounterpart { ask: self.ask() },
            Verb::AnswerAsk => Action::AnswerAsk { answer: AskAnswer::Yes },
            Verb::MakeTheCase => Action::MakeTheCase,
            Verb::TakeWorkHome => Action::TakeWorkHome,
            _ => Action::ClearSlot { slot: self.id() },
        }
    }
}

#[test]
fn deliberately_invalid_play_is_refused_without_a_trace() {
    let scenario = scenario();
    let rules = &scenario.rules;
    seeds(12).par_iter().for_each(|seed| {
        let mut wild = Wild(ChaCha8Rng::seed_from_u64(*seed));
        let (_, run) = mixes(*seed).into_iter().nth(*seed as usize % 6).expect("six mixes");
        let mut facts = Vec::new();
        let mut state = start(rules, draw::mix(*seed, 9), run.seating, &mut facts);
        let (mut taken, mut refused) = (0, 0);
        while !matches!(state.public.stage, Stage::Over(_)) {
            for _ in 0..25 {
                let (seat, slot, action) = (wild.one(&Seat::BOTH), wild.slot(), wild.action());
                let allowed = check(&observe(rules, &state, seat), slot, &action);
                let (before, known) = (digest(&state), facts.len());
                let done = act(rules, &mut state, seat, slot, &action, &mut facts);
                let context = || format!("seed {seed}, day {}, {seat:?}, {slot:?}, {action:?}", state.public.day);
                assert_eq!(format!("{allowed:?}"), format!("{done:?}"), "{}", context());
                if done.is_err() {
                    assert_eq!((before, known), (digest(&state), facts.len()), "{}", context());
                    refused += 1;
                } else {
                    taken += 1;
                }
            }
            let choice = wild.id();
            // An answer that is not there is refused; nothing asks on most days.
            let _ = sprint::answer(rules, &mut state, choice, &mut facts);
            sprint::run_day(rules, &mut state, &mut facts);
        }
        assert!(taken > 20 && refused > 100, "seed {seed}: {taken} taken, {refused} refused");
    });
}

#[test]
fn a_session_refuses_what_is_not_there_and_plays_on() {
    for seed in seeds(4) {
        let mut wild = Wild(ChaCha8Rng::seed_from_u64(seed));
        let mut session = crate::common::begin(NewRun::one(Seat::Program, seed, "novice"));
        while !session.is_over() {
            for _ in 0..30 {
                let (slot, action) = (wild.slot(), wild.action());
                let _ = session.act(wild.one(&Seat::BOTH), slot, action);
                if wild.0.random_range(0..8) == 0 {
                    session.undo();
                }
            }
            session.run_day();
        }
        let verified = two_hats::analysis::replay::verify(&scenario(), session.journal());
        assert!(verified.is_ok(), "seed {seed}: {verified:?}");
    }
}
