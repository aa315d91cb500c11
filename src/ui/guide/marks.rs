//! Which mark comes when: for every screen the things worth pointing at, in order, each with its time.
//!
//! Plain conditions on what the player has done; nothing here can reach the truth.

use super::BELOW;
use crate::{
    session::journal::{By, Entry},
    sim::{action::Verb, ids::Seat},
    ui::{game::Game, screen::Screen, screens::desk, widget::Side},
};

/// Something worth pointing at.
pub struct Mark {
    /// Its name: in settings, and in the ids of its words.
    pub id: &'static str,
    screen: Screen,
    /// The key of the control it stands beside.
    pub anchor: &'static str,
    /// Where it stands.
    pub side: Side,
    /// Whether its time has come.
    due: fn(&Game) -> bool,
    /// Whether the player has found it without help.
    done: fn(&Game) -> bool,
}

impl Mark {
    /// The id of its few words in bold.
    pub fn word(&self) -> String {
        format!("guide-{}", self.id)
    }

    /// The id of its sentence.
    pub fn text_word(&self) -> String {
        format!("guide-{}.text", self.id)
    }
}

const fn mark(id: &'static str, screen: Screen, anchor: &'static str, due: fn(&Game) -> bool) -> Mark {
    Mark { id, screen, anchor, side: BELOW, due, done: never }
}

/// All marks, in the order in which they come.
pub static MARKS: [Mark; 14] = [
    Mark { done: has_run, side: Side::Beside, ..mark("start", Screen::Title, "title.self-study", always) },
    Mark { side: Side::Beside, ..mark("seat", Screen::ScenarioSelect, "select.offer", always) },
    mark("letter", Screen::Briefing, "briefing.take", always),
    // Where a card goes that is pressed.
    Mark { done: has_placed, side: Side::Beside, ..mark("card", Screen::Desk, "calendar.slot.0", always) },
    mark("order", Screen::Desk, "backlog.line", |game| has_placed(game) && game.seat() == Seat::Product),
    mark("promise", Screen::Desk, "plan.promise.draw", |game| has_placed(game) && may_promise(game)),
    mark("tabs", Screen::Desk, "desk.tabs", has_placed),
    mark("slack", Screen::Desk, "calendar.slot.17", has_placed),
    Mark { done: has_forecast, side: Side::Beside, ..mark("forecast", Screen::Desk, "forecast.write", has_placed) },
    Mark { done: has_lived_a_day, ..mark("run", Screen::Desk, desk::RUN, has_placed) },
    mark("speed", Screen::Sprint, "sprint.speed", always),
    mark("review", Screen::Review, "review.headline", always),
    mark("repeat", Screen::Desk, "desk.repeat", has_reviewed),
    mark("ask", Screen::Desk, "inbox.ask", has_reviewed),
];

/// The marks of a screen whose time has come, in order.
pub fn due(screen: Screen, game: &Game) -> impl Iterator<Item = &'static Mark> {
    MARKS.iter().filter(move |mark| mark.screen == screen && (mark.due)(game) && !(mark.done)(game))
}

/// The names of marks that are no news to this player.
pub fn done(screen: Screen, game: &Game) -> impl Iterator<Item = &'static str> {
    MARKS.iter().filter(move |mark| mark.screen == screen && (mark.done)(game)).map(|mark| mark.id)
}

fn always(_: &Game) -> bool {
    true
}

fn never(_: &Game) -> bool {
    false
}

fn has_run(game: &Game) -> bool {
    game.session().is_some()
}

fn line(game: &Game) -> &[Entry] {
    game.session().map_or(&[], |session| session.line())
}

/// A card of the player's was put on the calendar, or a sprint was played without.
fn has_placed(game: &Game) -> bool {
    let placed = |session: &crate::session::Session| {
        let o = session.observe(game.seat());
        let calendar = &o.public.calendars[o.public.calendar_seat(game.seat()).index()];
        line(game).iter().any(|entry| match entry {
            Entry::Act { by: By::Player, action, .. } => calendar.cards.iter().any(|card| card.action == *action),
            _ => false,
        })
    };
    game.session().is_some_and(placed) || has_lived_a_day(game)
}

/// The program seat, in a sprint that offers promises.
fn may_promise(game: &Game) -> bool {
    let offered = |session: &crate::session::Session| {
        let o = session.observe(Seat::Program);
        o.public.sprint >= o.rules.cost(Verb::SetPromise).from_sprint
    };
    game.seat() == Seat::Program && game.session().is_some_and(offered)
}

fn has_forecast(game: &Game) -> bool {
    line(game).iter().any(|entry| matches!(entry, Entry::Forecast { .. }))
}

fn has_lived_a_day(game: &Game) -> bool {
    line(game).iter().any(|entry| matches!(entry, Entry::Day { .. }))
}

/// A sprint is behind the player.
fn has_reviewed(game: &Game) -> bool {
    game.session().is_some_and(|session| session.observe(game.seat()).public.sprint > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sim::action::Action,
        ui::demo::{self, Point},
        words::{Locale, Words},
    };
    use std::collections::BTreeSet;

    #[test]
    fn every_mark_has_its_own_name_and_short_words() {
        let words = Words::new(Locale::English);
        let names: BTreeSet<&str> = MARKS.iter().map(|m| m.id).collect();
        assert_eq!(names.len(), MARKS.len());
        for mark in &MARKS {
            let (title, text) = (words.get(&mark.word()), words.get(&mark.text_word()));
            assert!(title.split_whitespace().count() <= 5, "{title}");
            assert!(text.split_whitespace().count() <= 26, "{text}");
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn the_first_card_comes_first_and_the_rest_after_it() {
        let mut game = Game::default();
        game.take(demo::session(Seat::Product, Point::SprintOne));
        let names = |game: &Game| due(Screen::Desk, game).map(|m| m.id).collect::<Vec<_>>();
        assert_eq!(names(&game), ["card"]);
        let mut session = demo::session(Seat::Product, Point::SprintOne);
        session
            .act(Seat::Product, None, Action::SprintReview)
            .or_else(|_| {
                let person = session.rules().sponsor;
                session.act(Seat::Product, None, Action::OneToOne { person })
            })
            .expect("somebody can be met");
        game.take(session);
        assert_eq!(names(&game), ["order", "tabs", "slack", "forecast", "run"]);
    }
}
