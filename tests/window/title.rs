//! The title screen by mouse and by keyboard.

use bevy::math::Vec2;
use two_hats::ui::Screen;

use crate::harness::{Game, Press};

#[test]
fn the_title_has_a_name_for_everything() {
    let mut game = Game::new();
    let labels = game.labels_on_screen();
    for expected in ["Two Hats", "Library", "Settings"] {
        assert!(labels.iter().any(|l| l == expected), "{expected} is missing in {labels:#?}");
    }
    assert_eq!(game.nameless(), []);
    assert_eq!(game.missing(), Vec::<String>::new());
}

#[test]
fn the_title_is_left_by_mouse() {
    let mut game = Game::new();
    game.click("Library");
    assert_eq!(game.screen(), Screen::Library);
}

#[test]
fn the_title_is_left_by_keyboard_and_escape_leads_back() {
    let mut game = Game::new();
    game.tab_to("Settings");
    game.press(Press::Enter);
    assert_eq!(game.screen(), Screen::Settings);
    game.press(Press::Escape);
    assert_eq!(game.screen(), Screen::Title);
}

#[test]
fn a_disabled_button_says_why_and_does_nothing() {
    let mut game = Game::new();
    let button = game.by_label("Continue");
    assert!(game.access(button).is_disabled());
    assert!(game.access(button).description().is_some_and(|d| d.contains("no run")));
    game.click_on(button);
    assert_eq!(game.screen(), Screen::Title);
    // A click sends the tooltip away until the pointer comes back.
    game.point(Vec2::ZERO);
    game.hover(button);
    assert!(game.sees("Not available: There is no run to continue"));
}

#[test]
fn nothing_is_left_behind_between_screens() {
    let mut game = Game::new();
    let before = game.nodes();
    for screen in Screen::ALL {
        game.go(screen);
        game.go(Screen::Title);
    }
    assert_eq!(game.nodes(), before);
}
