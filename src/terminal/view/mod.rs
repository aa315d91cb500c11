//! What can be looked at, as text. Until the run is over everything here comes from an observation, the facts a seat
//! may see, and the story.

mod backlog;
mod debrief;
mod desk;
mod people;
mod plan;
mod review;

pub use review::Since;

use super::page::Page;
use crate::content::Scenario;
use crate::session::Session;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::tell::{self, Args, Names, Tone};
use crate::words::Words;

/// Somebody who describes a session to a seat, onto a page.
pub struct View<'a> {
    pub session: &'a Session,
    pub words: &'a Words,
    pub seat: Seat,
    pub page: &'a mut Page,
}

impl<'a> View<'a> {
    fn scenario(&self) -> &'a Scenario {
        self.session.scenario()
    }
    fn names(&self) -> Names<'a, Scenario> {
        Names { words: self.words, tale: self.scenario() }
    }
    fn o(&self) -> Observation<'a> {
        self.session.observe(self.seat)
    }
    /// A sentence of the terminal.
    fn get(&self, id: &str) -> String {
        self.words.get(&format!("terminal-{id}"))
    }
    fn with(&self, id: &str, args: &Args) -> String {
        self.words.with(&format!("terminal-{id}"), &args.0)
    }
    fn heading(&mut self, id: &str) {
        let text = self.get(id);
        self.page.heading(&text);
    }
    fn say(&mut self, id: &str, args: &Args) {
        let text = self.with(id, args);
        self.page.say(&text);
    }

    /// One fact as a line of news: a mark for its tone, the day, the sentence.
    pub fn news(&mut self, fact: &Fact) {
        let sentence = tell::fact(self.words, self.scenario(), fact);
        let mark = format!("  {} {:<6} ", mark(sentence.tone), tell::date(self.words, fact.day));
        // Some sentences go on from their title.
        let titled = matches!(
            fact.what,
            What::RiskStruck { .. }
                | What::RiskNamed { .. }
                | What::RiskMitigated { .. }
                | What::NeedFound { .. }
                | What::TicketsArrived { .. }
        );
        let text = if titled { format!("{}. {}", sentence.title, sentence.text) } else { sentence.text };
        self.page.hang(&mark, &text);
    }
}

/// Good, bad or neither, as a character.
pub fn mark(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "+",
        Tone::Bad => "!",
        Tone::Neutral => "·",
    }
}

/// Strength of evidence as filled and empty marks.
fn marks(strength: u8) -> String {
    (0..5).map(|i| if i < strength { '●' } else { '○' }).collect()
}
