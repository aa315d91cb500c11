//! A whole run, from the title to the debrief, from each seat: by keyboard alone, by mouse alone; and the same
//! decisions typed in the terminal come to the same digest.

use std::path::Path;
use std::sync::Arc;

use two_hats::{
    content::{Source, load},
    session::{
        Session,
        journal::{By, Entry},
    },
    sim::{action::Verb, ids::Seat},
    terminal::run_script,
    ui::{Screen, game::Game as Run},
};

use crate::harness::{Game, Press, Start};

const SEED: &str = "7";

/// How the player reaches things.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hand {
    Keyboard,
    Mouse,
}

impl Hand {
    /// Presses the control with this key.
    #[track_caller]
    fn press(self, game: &mut Game, key: &str) {
        let control = game.by_key(key);
        if self == Hand::Mouse {
            return game.click_on(control);
        }
        tab_to_key(game, key);
        game.press(Press::Enter);
    }
}

#[track_caller]
fn tab_to_key(game: &mut Game, key: &str) {
    for _ in 0..200 {
        let wanted = game.by_key(key);
        if game.focus() == Some(wanted) {
            return;
        }
        game.press(Press::Tab);
    }
    panic!("Tab never reached {key}");
}

fn session(game: &Game) -> &Session {
    game.app.world().resource::<Run>().session().expect("a run is open")
}

/// From the title to the desk of a seat.
fn begin(game: &mut Game, hand: Hand, seat: Seat) {
    hand.press(game, "title.self-study");
    let place = seat.index();
    match hand {
        Hand::Mouse => hand.press(game, &format!("select.offer.{place}")),
        Hand::Keyboard => {
            tab_to_key(game, "select.offer.0");
            (0..place).for_each(|_| game.press(Press::Down));
        }
    }
    match hand {
        Hand::Mouse => {
            let field = game.by_key("select.seed");
            game.click_on(field);
            game.press(Press::End);
        }
        Hand::Keyboard => tab_to_key(game, "select.seed"),
    }
    (0..24).for_each(|_| game.press(Press::Backspace));
    game.type_text(SEED);
    hand.press(game, "select.begin");
    assert_eq!(game.screen(), Screen::Briefing);
    hand.press(game, "briefing.take");
    assert_eq!(game.screen(), Screen::Desk);
}

/// Presses something in the decks, which scroll; by keyboard they are a list.
fn press_in_decks(game: &mut Game, hand: Hand, key: &str) {
    let wanted = game.by_key(key);
    match hand {
        Hand::Mouse => {
            let decks = game.by_key("desk.decks");
            game.wheel(decks, 40.0);
            game.click_on(wanted);
        }
        Hand::Keyboard => {
            game.tab_to("Your cards");
            game.press(Press::Tab);
            game.press(Press::Home);
            for _ in 0..40 {
                if game.focus() == Some(wanted) {
                    break;
                }
                game.press(Press::Down);
            }
            game.press(Press::Enter);
        }
    }
}

/// Puts the sprint review, which is at home in either seat, on the first free slots.
fn place_a_card(game: &mut Game, hand: Hand, seat: Seat) {
    let (verb, key) = (Verb::SprintReview, "card.sprint_review");
    if !game.has_key(key) {
        // The other seat's decks are folded.
        press_in_decks(game, hand, "deck.Status");
    }
    press_in_decks(game, hand, key);
    let calendar = session(game).observe(seat).public.calendars[seat.index()].clone();
    let placed = calendar.active().any(|(_, c)| c.action.verb() == verb);
    assert!(placed, "{verb:?} was not placed by {hand:?}: {:?}", game.focused());
}

/// The key of what to press now on the sprint screen.
fn next(game: &mut Game) -> String {
    let stops = ["sprint.outcome.go", "sprint.blocker.wait", "sprint.half-time.carry-on"];
    if let Some(stop) = stops.into_iter().find(|key| game.has_key(key)) {
        return stop.to_owned();
    }
    let o = session(game).observe(Seat::Product);
    match o.public.dilemma {
        // The first answer that can be given.
        Some(_) => {
            let open = session(game).choices().iter().position(Result::is_ok).unwrap_or(0);
            format!("sprint.choice.{open}")
        }
        None => "sprint.skip".to_owned(),
    }
}

/// With `guide` as a newcomer, who is shown around and goes on regardless.
fn play(hand: Hand, seat: Seat, guide: bool) -> Game {
    let mut start = Start::default();
    start.settings.guide = guide;
    let mut game = Game::start(start, |_| {});
    begin(&mut game, hand, seat);
    place_a_card(&mut game, hand, seat);
    for _ in 0..300 {
        match game.screen() {
            Screen::Desk => hand.press(&mut game, "desk.run"),
            Screen::Sprint => {
                let key = next(&mut game);
                hand.press(&mut game, &key);
            }
            Screen::Review => hand.press(&mut game, "review.go"),
            Screen::Debrief => return game,
            other => panic!("a run does not lead to {other:?}"),
        }
    }
    panic!("the run never ended");
}

/// The decisions of a run as the terminal takes them.
fn script(session: &Session) -> String {
    let line = |entry: &Entry| match entry {
        Entry::Day { .. } => Some("run day".to_owned()),
        Entry::Answer { choice, .. } => Some(format!("answer {}", choice + 1)),
        Entry::Act { by: By::Player, action, slot, .. } => {
            let slot = slot.map(|s| format!(" at {}", s + 1)).unwrap_or_default();
            Some(format!("{}{slot}", action.verb().name()))
        }
        _ => None,
    };
    session.line().iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

fn check(hand: Hand, seat: Seat, guide: bool) {
    let game = play(hand, seat, guide);
    let played = session(&game);
    assert!(played.is_over());
    assert_eq!(played.journal().header.options.seat, seat);
    assert_eq!(game.missing(), Vec::<String>::new());

    let scenario = Arc::new(load(&Source::BuiltIn, "workout_history").0.expect("the program carries it"));
    let options = played.journal().header.options.clone();
    let run = two_hats::session::NewRun {
        seed: played.journal().header.seed,
        seating: options.seating,
        seat: options.seat,
        colleague: options.colleague,
        started_unix: options.started_unix,
    };
    let fresh = Session::new(scenario, run).expect("its colleague is known");
    let typed = run_script(fresh, &script(played), Path::new("window.txt")).expect("what the window did can be typed");
    assert!(typed.is_over());
    assert_eq!(typed.digest(), played.digest(), "window and terminal come to the same company");
}

#[test]
fn the_product_seat_by_keyboard_alone() {
    check(Hand::Keyboard, Seat::Product, false);
    check(Hand::Keyboard, Seat::Product, true);
}

#[test]
fn the_program_seat_by_keyboard_alone() {
    check(Hand::Keyboard, Seat::Program, false);
    check(Hand::Keyboard, Seat::Program, true);
}

#[test]
fn the_product_seat_by_mouse_alone() {
    check(Hand::Mouse, Seat::Product, false);
    check(Hand::Mouse, Seat::Product, true);
}

#[test]
fn the_program_seat_by_mouse_alone() {
    check(Hand::Mouse, Seat::Program, false);
    check(Hand::Mouse, Seat::Program, true);
}
