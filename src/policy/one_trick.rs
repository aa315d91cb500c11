//! Policies that do one thing only. None of them may win anywhere: if one does, the scenario is a toy.

use super::habits::Habits;
use super::reason::{Planned, Reason, wish};
use super::{Policy, by_leaning, solid};
use crate::sim::action::{Action, Place, Question};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::Leaning;
use crate::sim::state::{Cadence, Stage};

fn lean(o: &Observation, dilemma: DilemmaId, open: &[bool], first: Leaning) -> u8 {
    let row = &o.rules.dilemmas[dilemma];
    let order = [first, Leaning::Please, Leaning::Delivery, Leaning::People, Leaning::Evidence, Leaning::Focus];
    by_leaning(&row.choices, row.leave, open, &order)
}

/// Builds for whoever is loudest: the person with the least patience, or the users who were heard last.
pub struct LoudestVoice {
    habits: Habits,
}

impl LoudestVoice {
    /// One with the few habits that it has.
    pub fn new(seed: u64) -> Self {
        Self { habits: Habits::loudest_voice(seed) }
    }
}

impl Policy for LoudestVoice {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut wishes = solid::plan(o, &self.habits);
        for person in o.rules.people.ids().filter(|p| o.public.people[*p].request_open) {
            wishes.push(wish(Action::OneToOne { person }, Reason::AnswerThem));
        }
        wishes
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        lean(o, dilemma, open, Leaning::Please)
    }
}

/// Ships as many things as possible.
pub struct FeatureFactory;

impl Policy for FeatureFactory {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut cheapest: Vec<(VariantId, f64)> = o
            .listed()
            .flat_map(|f| o.rules.features[f].variants.iter().copied())
            .map(|v| (v, o.rules.variants[v].parts.iter().map(|p| p.effort_person_days).sum()))
            .collect();
        cheapest.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut wishes = Vec::new();
        for (i, (variant, _)) in cheapest.iter().take(12).enumerate() {
            let feature = o.rules.variants[*variant].feature;
            wishes.push(wish(Action::ChooseVariant { variant: *variant }, Reason::FitsTheDate));
            let action = Action::OrderBacklog { feature, place: Place::At(i as u8) };
            wishes.push(wish(action, Reason::FitsTheDate));
        }
        wishes
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        lean(o, dilemma, open, Leaning::Delivery)
    }
}

/// Meets everybody, all the time.
pub struct MeetingFactory;

impl Policy for MeetingFactory {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut wishes = Vec::new();
        if o.public.stage == Stage::Planning {
            for team in o.rules.teams.ids() {
                wishes.push(wish(Action::StandingCheckIn { team, cadence: Cadence::Daily }, Reason::StayFresh));
            }
        }
        wishes.push(wish(Action::SprintReview, Reason::SameStory));
        for person in o.rules.people.ids() {
            wishes.push(wish(Action::OneToOne { person }, Reason::SameStory));
        }
        wishes
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        lean(o, dilemma, open, Leaning::People)
    }
}

/// Studies users and never lets anything be built.
pub struct Researcher;

impl Policy for Researcher {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut wishes = Vec::new();
        for segment in o.rules.segments.ids() {
            wishes.push(wish(Action::WatchUsers { segment }, Reason::WordlessNeeds));
            for _ in 0..3 {
                let action = Action::InterviewUsers { segment, question: Question::LastTime };
                wishes.push(wish(action, Reason::TooLittleKnown));
            }
        }
        for feature in &o.public.backlog {
            wishes.push(wish(Action::OrderBacklog { feature: *feature, place: Place::NotNow }, Reason::WeakEvidence));
        }
        wishes
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        lean(o, dilemma, open, Leaning::Evidence)
    }
}
