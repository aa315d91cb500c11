//! From the session's words for things to the screens': seats, tones, families, the face that somebody shows, and what a
//! card is about.
//!
//! Plain data that views hold; it must not know any screen.

use super::{
    art::Mood,
    theme::{self, Accent, Palette},
};
use crate::content::{Scenario, Story};
use crate::sim::action::{About, Action, Question};
use crate::sim::ids::{FeatureId, PersonId, Seat, TeamId};
use crate::sim::observe::Observation;
use crate::sim::rules;
use crate::tell;
use crate::words::Words;

/// Somebody as the seat sees them now.
#[derive(Debug, Clone, PartialEq)]
pub struct Face {
    /// The portrait's key.
    pub portrait: String,
    /// The whole name.
    pub name: String,
    /// The first name.
    pub first: String,
    /// The job title.
    pub title: String,
    /// How they seem.
    pub mood: Mood,
}

/// A person with the mood that goes with their trust as the seat saw it last: the one place that decides how somebody
/// looks in a run, on whatever screen.
pub fn face(story: &Story, o: &Observation, person: PersonId) -> Face {
    with_mood(story, person, Mood::of_trust(o.trust_seen(person)))
}

/// A person with a mood, for where there is no run that could give them one.
pub fn with_mood(story: &Story, person: PersonId, mood: Mood) -> Face {
    let text = &story.people[person];
    Face {
        portrait: text.portrait.clone(),
        name: text.name.clone(),
        first: text.first_name().to_owned(),
        title: text.title.clone(),
        mood,
    }
}

/// The colours of a seat.
pub fn seat_accent(palette: &Palette, seat: Seat) -> Accent {
    match seat {
        Seat::Product => palette.product,
        Seat::Program => palette.program,
    }
}

/// The id of a seat's name.
pub fn seat_word(seat: Seat) -> &'static str {
    match seat {
        Seat::Product => "kit-seat-product",
        Seat::Program => "kit-seat-program",
    }
}

/// Good, bad or neither, as the theme says it.
pub fn tone(tone: tell::Tone) -> theme::Tone {
    match tone {
        tell::Tone::Good => theme::Tone::Good,
        tell::Tone::Bad => theme::Tone::Bad,
        tell::Tone::Neutral => theme::Tone::Neutral,
    }
}

/// The colours of a family; what either seat does is neutral.
pub fn family_accent(palette: &Palette, family: rules::Family) -> Accent {
    match family {
        rules::Family::Research => palette.research,
        rules::Family::Prioritisation => palette.priority,
        rules::Family::Dependencies => palette.dependency,
        rules::Family::Status => palette.status,
        rules::Family::Either => palette.neutral,
    }
}

/// What an action is about, in a word or two: for a card on the calendar.
pub fn subject(words: &Words, scenario: &Scenario, action: &Action) -> Option<String> {
    let story = &scenario.story;
    let feature = |f: &FeatureId| story.features[*f].name.clone();
    let team = |t: &TeamId| story.teams[*t].name.clone();
    Some(match action {
        Action::InterviewUsers { segment, question: Question::LastTime } => story.segments[*segment].name.clone(),
        Action::InterviewUsers { question: Question::WouldYouUse(f), .. } => feature(f),
        Action::WatchUsers { segment } => story.segments[*segment].name.clone(),
        Action::SendSurvey { features } => features.iter().flatten().map(feature).collect::<Vec<_>>().join(", "),
        Action::TestPrototype { variant } | Action::ChooseVariant { variant } => {
            feature(&scenario.rules.variants[*variant].feature)
        }
        Action::RunExperiment { feature: f }
        | Action::StudyNumbers { feature: f }
        | Action::SetScore { feature: f, .. }
        | Action::OrderBacklog { feature: f, .. }
        | Action::WriteBrief { feature: f, .. }
        | Action::KillIt { feature: f }
        | Action::MapDependencies { feature: f }
        | Action::ChooseReleaseDay { feature: f, .. }
        | Action::SendItBack { feature: f }
        | Action::ClearBlocker { feature: f, .. } => feature(f),
        Action::SayNo { person } | Action::OneToOne { person } => story.people[*person].first_name().to_owned(),
        Action::GetCommitment { team: t, .. }
        | Action::Resequence { team: t, .. }
        | Action::SplitHandoff { team: t, .. }
        | Action::StandingCheckIn { team: t, .. }
        | Action::LookForYourself { team: t }
        | Action::MovePeople { to: t, .. }
        | Action::Escalate { about: About::Team(t) } => team(t),
        Action::Escalate { about: About::Dispute(f) } => feature(f),
        Action::SetPromise { day, .. } => words.with("desk-day", &[("day", (*day).into())]),
        Action::PayMitigation { risk } => story.risks[*risk].name.clone(),
        Action::ReportUpward { rosy } => words.get(if *rosy { "desk-rosy" } else { "desk-honest" }),
        Action::StudyMarket
        | Action::ScoreBacklog
        | Action::HoldPreMortem
        | Action::AnswerSendBack { .. }
        | Action::SprintReview
        | Action::QuarterlyPlanning
        | Action::AskCounterpart { .. }
        | Action::AnswerAsk { .. }
        | Action::MakeTheCase
        | Action::TakeWorkHome
        | Action::ClearSlot { .. } => return None,
    })
}
