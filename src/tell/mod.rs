//! Sentences about the game: what an action is called, why it is refused, what happened and why.
//!
//! The window, the terminal and the reports all speak through here, so that one thing has one name wherever a
//! player meets it. Everything comes out of [`Words`] (the program's sentences) and a [`Tale`] (a scenario's names).
//! It must not know Bevy, the session, nor the truth: it says what it is given, and whoever gives decides who may
//! hear it.

mod action;
mod concept;
mod fact;
mod health;
mod mechanism;
mod names;

pub use action::{
    action_detail, action_name, ask, ask_answer, icon, reason, refusal, send_back_answer, verb_help, verb_name,
};
pub use concept::{Card, concept_card, reference};
pub use fact::{Sentence, Tone, cause, fact};
pub use health::{HealthMoved, health_moved};
pub use mechanism::{mechanism, read_by};
pub(crate) use names::{Args, Names};
pub use names::{cadence, colour, family_name, loss, measure, seat_name, size};

use crate::content::{Scenario, Story};
use crate::sim::fact::Fact;
use crate::sim::rules::{CalendarRules, Rules};
use crate::sim::score::EndingKind;
use crate::words::{Words, number};
use std::sync::Arc;

/// Where names come from. A story has them; a whole scenario also knows which feature a size belongs to and which
/// teams a dependency joins, so hand over the scenario where it is at hand.
pub trait Tale {
    /// The texts.
    fn story(&self) -> &Story;
    /// The rules, if they are at hand.
    fn rules(&self) -> Option<&Rules> {
        None
    }
}

impl Tale for Story {
    fn story(&self) -> &Story {
        self
    }
}

impl Tale for Scenario {
    fn story(&self) -> &Story {
        &self.story
    }
    fn rules(&self) -> Option<&Rules> {
        Some(&self.rules)
    }
}

impl<T: Tale> Tale for Arc<T> {
    fn story(&self) -> &Story {
        T::story(self)
    }
    fn rules(&self) -> Option<&Rules> {
        T::rules(self)
    }
}

impl<T: Tale> Tale for &T {
    fn story(&self) -> &Story {
        T::story(self)
    }
    fn rules(&self) -> Option<&Rules> {
        T::rules(self)
    }
}

/// A story with its rules, for whoever holds the two apart.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub story: &'a Story,
    pub rules: &'a Rules,
}

impl Tale for Told<'_> {
    fn story(&self) -> &Story {
        self.story
    }
    fn rules(&self) -> Option<&Rules> {
        Some(self.rules)
    }
}

/// A working day with its weekday: `Mon 11`.
pub fn date(words: &Words, day: u16) -> String {
    let weekday = words.get(&format!("weekday-{}", CalendarRules::weekday(day)));
    words.with("tell-date", &[("weekday", weekday.into()), ("day", i64::from(day).into())])
}

/// How old a piece of news is: `told 9 days ago, day 12`. Day 0 is news that never came.
pub fn age(words: &Words, today: u16, day: u16) -> String {
    if day == 0 {
        return words.get("tell-age-never");
    }
    match today.saturating_sub(day) {
        0 => words.get("tell-age-today"),
        days => words.with("tell-age", &[("days", i64::from(days).into()), ("day", i64::from(day).into())]),
    }
}

/// How strong evidence is, in words: `evidence 3 of 5`.
pub fn strength(words: &Words, marks: u8) -> String {
    match marks {
        0 => words.get("tell-strength-none"),
        marks => words.with("tell-strength", &[("marks", i64::from(marks).into())]),
    }
}

/// A believed value, from sd of all values to the share of what users need that it would serve: `22 %`.
pub fn value(rules: &Rules, sd: f64) -> String {
    number::percent(rules.value_scale.value(sd))
}

/// The name of an ending, in the scenario's own words where it has them.
pub fn ending_name(words: &Words, tale: &impl Tale, kind: EndingKind) -> String {
    let own = tale.story().ending(kind).map(|e| e.name.clone());
    own.unwrap_or_else(|| words.get(&format!("ending-{}", kind.id())))
}

/// The text of an ending, in the scenario's own words where it has them.
pub fn ending_text(words: &Words, tale: &impl Tale, kind: EndingKind) -> String {
    let own = tale.story().ending(kind).map(|e| e.text.clone());
    own.unwrap_or_else(|| words.get(&format!("ending-{}.text", kind.id())))
}

/// A fact on one line: when, what.
pub fn line(words: &Words, tale: &impl Tale, told: &Fact) -> String {
    format!("{}  {}", date(words, told.day), fact(words, tale, told).text)
}

#[cfg(test)]
mod tests;
