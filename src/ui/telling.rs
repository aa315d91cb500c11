//! From the session's words for things to the theme's: seats, tones, families, and the face that somebody shows.
//!
//! Plain data that views hold; it must not know any screen.

use super::{
    art::Mood,
    theme::{self, Accent, Palette},
};
use crate::content::Story;
use crate::sim::ids::{PersonId, Seat};
use crate::sim::observe::Observation;
use crate::sim::rules;
use crate::tell;

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
