//! What came in since the sprint began, newest first.

use std::collections::BTreeMap;

use crate::content::Story;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::PersonId;
use crate::sim::observe::{Observation, is_news};
use crate::tell;
use crate::ui::game::Game;
use crate::ui::telling::{Face, face, tone};
use crate::ui::theme::Tone;
use crate::words::{Words, number};

/// The news.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewsView {
    pub items: Vec<NewsItem>,
    /// Whether time stands still, so that a line stays where it is and can be asked about.
    pub still: bool,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq)]
pub struct NewsItem {
    /// The fact's number.
    pub id: u32,
    pub day: u16,
    pub date: String,
    pub title: String,
    pub text: String,
    pub tone: Tone,
    pub face: Option<Face>,
    pub icon: &'static str,
    /// Whose trust moved, where several people's did on one day.
    pub felt: Vec<Reaction>,
}

/// Somebody whose trust moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Reaction {
    pub face: Face,
    /// By how much, with its sign.
    pub by: String,
    pub warmer: bool,
}

impl NewsView {
    /// The news of the sprint that is shown, as far as it has been told: yesterday's comes line by line.
    pub fn new(game: &Game, words: &Words) -> Self {
        let mut view = Self::whole(game, words);
        let today = game.session().map_or(0, |s| s.observe(game.seat()).public.day);
        let fresh = view.items.iter().filter(|item| item.day + 1 >= today).count();
        view.items.drain(..fresh - game.told_so_far(fresh));
        view.still = !game.playback().running;
        view
    }

    /// All the news of the sprint that is shown.
    pub fn whole(game: &Game, words: &Words) -> Self {
        let Some(session) = game.session() else { return Self::default() };
        let o = session.observe(game.seat());
        let story: &Story = &session.scenario().story;
        let trust = trust_by_day(game, story, &o);
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
                day: fact.day,
                felt: Vec::new(),
            }
        };
        let together = |fact: &Fact| {
            let felt = trust.get(&fact.day).filter(|felt| felt.len() > 1)?;
            matches!(fact.what, What::TrustChanged { .. }).then_some(felt)
        };
        let mut items: Vec<NewsItem> = Vec::new();
        for fact in game.news().filter(|f| is_told(&f.what) && !of_absent(&o, &f.what)) {
            let Some(felt) = together(fact) else {
                items.push(item(fact));
                continue;
            };
            let title = words.get("sprint-news-trust");
            // One line for the day, where the first of them stood.
            if !items.iter().any(|i| i.day == fact.day && !i.felt.is_empty()) {
                let line = item(fact);
                let felt = felt.clone();
                items.push(NewsItem { title, text: String::new(), tone: Tone::Neutral, face: None, felt, ..line });
            }
        }
        items.reverse();
        Self { items, still: true }
    }
}

/// Whether it is the feeling of somebody who is not there, as whoever would hold the player's own seat.
fn of_absent(o: &Observation, what: &What) -> bool {
    match what {
        What::TrustChanged { person, .. } | What::TrustWarning { person } => o.is_absent(*person),
        _ => false,
    }
}

/// Whose trust moved on each day, once a person.
fn trust_by_day(game: &Game, story: &Story, o: &Observation) -> BTreeMap<u16, Vec<Reaction>> {
    let mut sums: BTreeMap<(u16, PersonId), f64> = BTreeMap::new();
    for fact in game.news() {
        if let What::TrustChanged { person, by, .. } = fact.what
            && !o.is_absent(person)
        {
            *sums.entry((fact.day, person)).or_default() += by;
        }
    }
    let mut days: BTreeMap<u16, Vec<Reaction>> = BTreeMap::new();
    for ((day, person), by) in sums {
        let face = face(story, o, person);
        let reaction = Reaction { face, by: number::signed_points(by), warmer: by > 0.0 };
        days.entry(day).or_default().push(reaction);
    }
    days
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
            What::SprintBegan { .. } | What::SprintEnded { .. } | What::DilemmaArose { .. } | What::RunEnded { .. }
        )
}

#[cfg(test)]
mod tests {
    use super::super::tests::game;
    use super::*;
    use crate::sim::ids::Seat;
    use crate::words::Locale;

    #[test]
    fn trust_that_moves_on_one_day_is_one_line() {
        let words = Words::new(Locale::English);
        let mut game = game(Seat::Product, 1);
        // Nobody was told no: at the end of the sprint those who asked mind.
        for _ in 0..30 {
            game.test_pass_day();
        }
        let news = NewsView::whole(&game, &words);
        let mut days: Vec<u16> = news.items.iter().filter(|i| !i.felt.is_empty()).map(|i| i.day).collect();
        assert!(news.items.iter().all(|i| i.felt.is_empty() || i.felt.len() > 1));
        let count = days.len();
        days.dedup();
        assert_eq!(days.len(), count, "one line a day");
        assert_eq!(NewsView::new(&game, &words), news, "nothing is held back while time stands still");
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}
