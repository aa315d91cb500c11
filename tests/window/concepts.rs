//! Concept cards: terms open them without leaving, the library shows and collects them.

use bevy::prelude::*;
use two_hats::{
    session::settings::UiSettings,
    sim::ids::Seat,
    ui::{
        Kit, Screen,
        demo::{self, Point},
        game::Game as Run,
        gathering::Gathered,
        widget::{OpenConcept, Term},
    },
};

use crate::harness::{Game, Press, Start};

fn read(game: &Game) -> Vec<String> {
    game.app.world().resource::<Gathered>().read().map(str::to_owned).collect()
}

fn terms(game: &mut Game) -> Vec<String> {
    let world = game.app.world_mut();
    world.query::<&Term>().iter(world).map(|term| term.0.clone()).collect()
}

#[test]
fn a_term_opens_its_card_without_leaving_and_escape_closes_it() {
    let start = Start::default();
    let run = demo::session(Seat::Program, Point::SprintTwo);
    let mut game = Game::start(start, |app| app.world_mut().resource_mut::<Run>().take(run));
    game.go(Screen::Desk);
    let found = terms(&mut game);
    assert!(!found.is_empty(), "something on the desk has a card");
    let mut once = found.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), found.len(), "each card is underlined once: {found:?}");
    let world = game.app.world_mut();
    let entity = world.query_filtered::<Entity, With<Term>>().iter(world).next().expect("there is one");
    world.trigger(bevy::ui_widgets::Activate { entity });
    game.settle();
    let title = game.app.world().resource::<Kit>().lore.cards().get(&found[0]).expect("it exists").title.clone();
    assert!(game.sees(&title));
    assert_eq!(game.screen(), Screen::Desk);
    assert_eq!(game.overflowing(), Vec::<String>::new());
    assert_eq!(read(&game), [found[0].clone()]);
    game.press(Press::Escape);
    assert!(!game.has_key("concept.close"));
    assert_eq!(game.screen(), Screen::Desk);
}

#[test]
fn every_card_fits_above_a_screen_and_in_the_library() {
    let mut game = Game::on(Screen::Title);
    let ids: Vec<String> = game.app.world().resource::<Kit>().lore.cards().all().iter().map(|c| c.id.clone()).collect();
    for screen in [Screen::Title, Screen::Library] {
        game.go(screen);
        for id in &ids {
            game.app.world_mut().write_message(OpenConcept(id.clone()));
            game.frames(3);
            assert_eq!(game.overflowing(), Vec::<String>::new(), "{id} on {screen:?}");
        }
    }
    assert_eq!(read(&game).len(), ids.len());
    assert!(game.sees(&format!("{0} of {0} cards met, {0} read", ids.len())));
    assert_eq!(game.missing(), Vec::<String>::new());
}

/// Every way into the library, by mouse and by keyboard, and every page of it looked at.
#[test]
fn nothing_is_read_that_nobody_opened() {
    for text_percent in [100, 200] {
        let settings = UiSettings { text_percent, ..Start::default().settings };
        let mut game = Game::start(Start { settings, ..Start::default() }, |_| {});
        game.tab_to("Library");
        game.press(Press::Enter);
        assert_eq!(game.screen(), Screen::Library);
        game.frames(30);
        game.tab_around();
        for page in ["Glossary", "Numbers", "Cards"] {
            game.click(page);
            game.tab_around();
        }
        assert_eq!(read(&game), Vec::<String>::new(), "{text_percent} %");
        game.go(Screen::Title);
        game.click("Library");
        game.frames(30);
        assert_eq!((game.screen(), read(&game)), (Screen::Library, Vec::new()));
    }
}

#[test]
fn a_card_is_found_by_typing_and_opened_by_keyboard() {
    let mut game = Game::on(Screen::Library);
    game.tab_to("Search the cards");
    game.type_text("pre-mortem");
    game.settle();
    let found = game.labels_on_screen().iter().filter(|l| l.ends_with("Not met yet.")).count();
    assert!((1..20).contains(&found), "{found} cards speak of it");
    for _ in 0..30 {
        if game.focused().is_some_and(|name| name.ends_with("Not met yet.")) {
            break;
        }
        game.press(Press::Tab);
    }
    game.press(Press::Enter);
    assert_eq!(read(&game).len(), 1);
    assert!(game.focused().is_some_and(|name| name.ends_with("Read.")), "{:?}", game.focused());
}

#[test]
fn no_page_of_the_library_is_cut_at_any_size() {
    for size in [(1280, 720), (1920, 1080)] {
        let mut game = Game::start(Start { size, ..Start::default() }, |_| {});
        game.go(Screen::Library);
        for percent in [100, 150, 200] {
            game.set(|s| s.text_percent = percent);
            for page in 0..3 {
                let page = game.by_key(&format!("library.page.{page}"));
                game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: page });
                game.settle();
                assert_eq!(game.overflowing(), Vec::<String>::new(), "{size:?} {percent} %");
                assert_eq!(game.nameless(), []);
            }
        }
    }
}
