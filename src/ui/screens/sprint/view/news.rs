//! What came in since the sprint began, newest first.

use crate::content::Story;
use crate::sim::fact::{Fact, What};
use crate::sim::observe::is_news;
use crate::tell;
use crate::ui::game::Game;
use crate::ui::telling::{Face, face, tone};
use crate::ui::theme::Tone;
use crate::words::Words;

/// The news.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewsView {
    pub items: Vec<NewsItem>,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq)]
pub struct NewsItem {
    /// The fact's number.
    pub id: u32,
    pub date: String,
    pub title: String,
    pub text: String,
    pub tone: Tone,
    pub face: Option<Face>,
    pub icon: &'static str,
}

impl NewsView {
    /// The news of the sprint that is shown.
    pub fn new(game: &Game, words: &Words) -> Self {
        let Some(session) = game.session() else { return Self::default() };
        let o = session.observe(game.seat());
        let story: &Story = &session.scenario().story;
        let item = |fact: &Fact| {
            let told = tell::fact(words, session.scenario(), fact);
            NewsItem {
                id: fact.id,
                date: tell::date(words, fact.day),
                title: told.title,
                text: told.text,
                tone: tone(told.tone),
                face: told.who.map(|person| face(story, &o, person)),
                icon: told.icon,
            }
        };
        Self { items: game.news().filter(|f| is_told(&f.what)).rev().map(item).collect() }
    }
}

/// The slow wear and recovery of a quiet week is no news.
const HEALTH_SHOWN: f64 = 0.02;

/// Whether a fact is worth a line while days pass.
pub fn is_told(what: &What) -> bool {
    if let What::HealthChanged { by, .. } = what {
        return by.abs() >= HEALTH_SHOWN;
    }
    is_news(what)
        && !matches!(
            what,
            What::SprintBegan { .. }
                | What::SprintEnded { .. }
                | What::DilemmaArose { .. }
                | What::RunEnded { .. }
                | What::MilestoneSlipped { .. }
        )
}
