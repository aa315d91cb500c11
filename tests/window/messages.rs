//! What is said for a while: messages in the corner, and the cards that a sprint has added to the library.

use bevy::{input_focus::InputFocus, prelude::*};
use two_hats::{
    session::settings::ThemeName,
    sim::ids::Seat,
    ui::{
        Key, Kit, Screen,
        demo::{self, Point},
        game::Game as Run,
        widget::Toast,
    },
};

use crate::harness::{Game, Press};
use crate::walk::{changes, watched};

const TEXT: &str = "The date is nearer.";

/// Keys that begin so, without that beginning.
fn keys(game: &mut Game, start: &str) -> Vec<String> {
    let world = game.app.world_mut();
    let mut keys = world.query::<&Key>();
    keys.iter(world).filter_map(|key| key.0.strip_prefix(start).map(str::to_owned)).collect()
}

/// Whether a message stands in the corner. What was said to assistive technology is said, whatever becomes of it.
fn stands(game: &mut Game) -> bool {
    !keys(game, "toast.").is_empty()
}

fn told(game: &mut Game) {
    game.app.world_mut().write_message(Toast::good(TEXT));
    game.settle();
    assert!(stands(game) && game.announced().as_deref() == Some(TEXT));
}

#[test]
fn a_message_draws_nothing_while_it_stands_and_then_goes() {
    let mut game = watched(false);
    told(&mut game);
    assert_eq!(changes(&mut game, 60), (0, 0), "it only stands there");
    // Three seconds, and some for the length of it.
    game.frames(200);
    assert!(!stands(&mut game), "it has been read");
    assert_eq!(changes(&mut game, 60), (0, 0));
}

#[test]
fn a_message_goes_at_its_button_and_at_escape() {
    let mut game = Game::new();
    told(&mut game);
    game.click("Put the message away");
    assert!(!stands(&mut game));
    told(&mut game);
    game.tab_to("Put the message away");
    game.press(Press::Enter);
    assert!(!stands(&mut game), "by keyboard");
    game.go(Screen::Settings);
    told(&mut game);
    game.press(Press::Escape);
    assert!(!stands(&mut game));
    assert_eq!(game.screen(), Screen::Settings, "Escape closes the message first");
    game.press(Press::Escape);
    assert_ne!(game.screen(), Screen::Settings);
}

#[test]
fn a_message_follows_the_theme() {
    let mut game = Game::new();
    told(&mut game);
    let back = |game: &mut Game| {
        let world = game.app.world_mut();
        let mut texts = world.query::<(&Text, &ChildOf)>();
        let column = texts.iter(world).find(|(text, _)| text.0 == TEXT).map(|(_, column)| column.parent());
        let toast = column.and_then(|column| world.get::<ChildOf>(column)).expect("it lies in its frame").parent();
        world.get::<BackgroundColor>(toast).expect("it has a surface").0
    };
    assert_eq!(back(&mut game), game.app.world().resource::<Kit>().palette.card_raised);
    game.set(|s| s.theme = ThemeName::Dark);
    assert_eq!(back(&mut game), game.app.world().resource::<Kit>().palette.card_raised);
}

/// The review of a sprint, for the first time.
fn review() -> Game {
    let mut game = Game::new();
    game.app.world_mut().resource_mut::<Run>().take(demo::session(Seat::Program, Point::ReviewPoint));
    game.go(Screen::Review);
    game
}

fn new_cards(game: &mut Game) -> Vec<String> {
    keys(game, "new-card.")
}

#[test]
fn new_cards_lie_on_the_review_and_cover_nothing() {
    let mut game = review();
    assert!(new_cards(&mut game).len() > 1);
    assert!(game.announced().is_some_and(|said| said.starts_with("New in your library: ")));
    let close = game.by_key("new-card.close");
    let line = game.place(close).y;
    for column in ["review.came", "review.status", "review.people"] {
        let column = game.by_key(column);
        let node = game.app.world().get::<ComputedNode>(column).expect("it is laid out");
        let top = game.place(column).y - node.size().y * node.inverse_scale_factor / 2.0;
        assert!(line < top, "the line stands above {top}, at {line}");
    }
    game.frames(1_000);
    assert!(new_cards(&mut game).len() > 1, "they stay until they are put away");
    game.press(Press::Escape);
    assert_eq!(new_cards(&mut game), Vec::<String>::new());
    assert_eq!(game.screen(), Screen::Review);
    // What was said once is not said again.
    game.go(Screen::Title);
    game.go(Screen::Review);
    assert_eq!(new_cards(&mut game), Vec::<String>::new());
}

#[test]
fn a_new_card_is_opened_by_keyboard_and_is_read_then() {
    let mut game = review();
    let id = new_cards(&mut game).into_iter().find(|id| id != "close" && id != "more").expect("there is a card");
    let card = game.by_key(&format!("new-card.{id}"));
    let title = game.access(card).label().expect("it has a name").to_owned();
    for _ in 0..30 {
        if game.app.world().resource::<InputFocus>().get() == Some(card) {
            break;
        }
        game.press(Press::Tab);
    }
    game.press(Press::Enter);
    assert!(game.has_key("concept.close"), "it lies open above the review");
    game.press(Press::Escape);
    game.go(Screen::Library);
    let labels = game.labels_on_screen();
    let read = |label: &&String| label.starts_with(&title) && label.ends_with("Read.");
    assert_eq!(labels.iter().filter(read).count(), 1, "{title} was read");
    assert!(labels.iter().any(|label| label.ends_with("Met, not read yet.")), "the others were met only");
}
