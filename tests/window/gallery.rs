//! Every widget: names, room, pointer, keyboard, assistive technology.

use accesskit::{Action, ActionData};
use bevy::{
    input_focus::InputFocus,
    prelude::*,
    ui::{Checked, ComputedNode, InteractionDisabled},
};
use two_hats::{
    session::settings::UiSettings,
    ui::{
        Screen,
        screens::gallery::{Gallery, view::PAGES},
        widget::{DialogRoot, FocusRing, OpenConcept, Posed, Skin, TipBubble},
    },
    words::Locale,
};

use crate::harness::{Game, Press, Start};

fn on_page(game: &mut Game, page: usize) {
    game.app.world_mut().resource_mut::<Gallery>().0.page = page;
    game.settle();
}

fn gallery() -> Game {
    Game::on(Screen::Gallery)
}

fn state(game: &Game) -> two_hats::ui::screens::gallery::view::GalleryView {
    game.app.world().resource::<Gallery>().0.clone()
}

#[test]
fn no_text_is_cut_at_any_size() {
    let sizes = [(1280, 720), (1366, 768), (1920, 1080), (2560, 1440)];
    let mut faults = Vec::new();
    for size in sizes {
        let mut game = Game::start(Start { size, ..Start::default() }, |_| {});
        for percent in [80, 100, 150, 200] {
            game.set(|s| s.text_percent = percent);
            for screen in [Screen::Title, Screen::Settings, Screen::Gallery] {
                game.go(screen);
                let pages = if screen == Screen::Gallery { PAGES.len() } else { 1 };
                for page in 0..pages {
                    on_page(&mut game, page);
                    let found = game.overflowing();
                    faults.extend(found.iter().map(|f| format!("{screen:?} {page} {size:?} {percent} %: {f}")));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_longer_language_fits_too_and_everything_is_translated() {
    let settings = UiSettings { locale: Locale::Pseudo, reduce_motion: true, ..UiSettings::default() };
    let mut game = Game::start(Start { settings, ..Start::default() }, |_| {});
    for screen in [Screen::Title, Screen::Settings] {
        game.go(screen);
        assert_eq!(game.overflowing(), Vec::<String>::new());
        let plain = |l: &String| l.is_ascii() && l.chars().filter(|c| "aceinosuyz".contains(*c)).count() > 2;
        let untranslated: Vec<String> = game.labels_on_screen().into_iter().filter(plain).collect();
        // Names of keys stand on the keyboard as they are.
        let keys = ["Space", "Shift Tab", "Enter", "Esc"];
        let untranslated: Vec<_> = untranslated.iter().filter(|l| !keys.contains(&l.as_str())).collect();
        assert!(untranslated.is_empty(), "{untranslated:?}");
    }
}

#[test]
fn every_control_has_a_name_and_every_word_and_picture_exists() {
    let mut game = gallery();
    for page in 0..PAGES.len() {
        on_page(&mut game, page);
        assert_eq!(game.nameless(), [], "page {page}");
    }
    assert_eq!(game.missing(), Vec::<String>::new());
}

#[test]
fn a_button_is_pressed_by_mouse_enter_space_and_shortcut() {
    let mut game = gallery();
    game.click("Run sprint");
    assert_eq!(state(&game).presses, 1);
    game.press(Press::Enter);
    assert_eq!(state(&game).presses, 2, "the click gave it the focus, and rebuilding kept it");
    game.press(Press::Space);
    game.press(Press::Ctrl('r'));
    assert_eq!(state(&game).presses, 4);
}

#[test]
fn arrow_keys_walk_through_tabs_and_options() {
    let mut game = gallery();
    game.tab_to("Backlog");
    game.press(Press::Right);
    assert_eq!(state(&game).option, 1);
    assert_eq!(game.focused().as_deref(), Some("Map"), "focus follows although everything was built again");
    game.press(Press::End);
    assert_eq!(game.focused().as_deref(), Some("Notebook, 3 new"));
    let tab_stops = game.tab_around();
    let tabs = tab_stops.iter().filter(|l| ["Backlog", "Map", "Notebook, 3 new"].contains(&l.as_str())).count();
    assert_eq!(tabs, 1, "a group is one stop: {tab_stops:?}");
}

#[test]
fn typed_text_survives_rebuilding() {
    let mut game = gallery();
    let field = game.by_key("gallery.field");
    game.click_on(field);
    game.type_text("why not");
    assert_eq!(state(&game).typed, "why not");
    game.press(Press::Backspace);
    assert_eq!(state(&game).typed, "why no");
    let field = game.by_key("gallery.field");
    assert_eq!(game.access(field).value(), Some("why no"));
    assert_eq!(game.focus(), Some(field));
}

#[test]
fn the_slider_answers_keys_and_drag() {
    let mut game = gallery();
    game.tab_to("Chance of being on time");
    game.press(Press::Right);
    game.press(Press::Right);
    assert_eq!(state(&game).value, 10.0);
    game.press(Press::End);
    assert_eq!(state(&game).value, 100.0);
}

#[test]
fn switches_switch() {
    let mut game = gallery();
    game.click("Switch");
    assert!(state(&game).on);
    game.press(Press::Space);
    assert!(!state(&game).on);
}

#[test]
fn rows_are_chosen_and_walked_through() {
    let mut game = gallery();
    on_page(&mut game, 2);
    game.click("Share card");
    assert_eq!(state(&game).row, Some(2));
    game.press(Press::Up);
    assert_eq!(game.focused().as_deref(), Some("One number"));
    game.press(Press::Enter);
    assert_eq!(state(&game).row, Some(1));
}

#[test]
fn a_card_is_dragged_into_a_slot() {
    let mut game = gallery();
    on_page(&mut game, 2);
    let (card, slot) = (game.by_key("gallery.card.kit-family-research.0"), game.by_key("gallery.slot.3"));
    let nodes = game.nodes();
    game.drag(card, slot);
    assert_eq!(state(&game).placed, Some(3));
    assert_eq!(game.nodes(), nodes, "the ghost is gone");
}

#[test]
fn a_dialog_holds_the_focus_and_gives_it_back() {
    let mut game = gallery();
    on_page(&mut game, 4);
    game.tab_to("Open the dialog");
    game.press(Press::Enter);
    assert!(state(&game).dialog);
    let stops = game.tab_around();
    assert!(stops.contains(&"Leave it".to_owned()) && !stops.contains(&"Open the dialog".to_owned()), "{stops:?}");
    game.click_at(Vec2::new(5.0, 5.0));
    assert!(game.focused().is_some(), "a click beside it does not lose the focus");
    game.press(Press::Escape);
    assert!(!state(&game).dialog);
    assert_eq!(game.focused().as_deref(), Some("Open the dialog"));
    let world = game.app.world_mut();
    assert_eq!(world.query::<&DialogRoot>().iter(world).count(), 0);
}

#[test]
fn a_dialog_opens_on_its_first_answer_and_no_tip_covers_it() {
    let mut game = gallery();
    on_page(&mut game, 4);
    game.tab_to("Open the dialog");
    game.press(Press::Enter);
    assert_eq!(game.focused().as_deref(), Some("Show him the interviews"));
    game.frames(60);
    let bubbles = |game: &mut Game| {
        let world = game.app.world_mut();
        world.query::<&TipBubble>().iter(world).count()
    };
    assert_eq!(bubbles(&mut game), 0);
    game.press(Press::ShiftTab);
    game.frames(60);
    assert_eq!((game.focused().as_deref(), bubbles(&mut game)), (Some("Close"), 1), "the cross is reached on purpose");
}

#[test]
fn a_menu_opens_moves_and_closes() {
    let mut game = gallery();
    on_page(&mut game, 4);
    game.tab_to("More");
    game.press(Press::Enter);
    assert_eq!(game.focused().as_deref(), Some("Rewind here"));
    game.press(Press::Down);
    assert_eq!(game.focused().as_deref(), Some("Export"));
    game.press(Press::Enter);
    assert_eq!(state(&game).presses, 1);
    assert!(!game.sees("Export"));
    game.click("More");
    assert!(game.sees("Export"));
    game.press(Press::Escape);
    assert!(!game.sees("Export"));
    assert_eq!(game.screen(), Screen::Gallery, "Escape closed only the menu");
}

#[test]
fn a_message_comes_and_goes() {
    let mut game = gallery();
    on_page(&mut game, 4);
    game.click("Show a message");
    assert!(game.sees("Saved. The date is nearer, the gym chain angry."));
    game.frames(600);
    let shown = game.labels_on_screen().into_iter().filter(|l| l.starts_with("Saved.")).count();
    assert!(shown <= 1, "only the live region still says it");
}

#[test]
fn the_page_of_states_shows_what_the_states_show() {
    let mut game = gallery();
    on_page(&mut game, PAGES.len() - 1);
    let world = game.app.world_mut();
    let mut controls =
        world.query::<(&Posed, &Skin, &BackgroundColor, Has<FocusRing>, Has<Checked>, Has<InteractionDisabled>)>();
    let mut counts = [0; 4];
    for (posed, skin, back, ring, checked, disabled) in controls.iter(world) {
        assert_eq!(ring, *posed == Posed::Focus, "only what is in focus wears the ring");
        let (place, expected) = match (posed, checked, disabled) {
            (_, _, true) => (3, skin.disabled),
            (Posed::Pressed, ..) => (2, skin.pressed),
            (_, true, _) => continue,
            (Posed::Hover, ..) => (1, skin.hover),
            (Posed::Rest | Posed::Focus, ..) => (0, skin.rest),
        };
        assert_eq!(back.0, expected.back, "{posed:?}");
        counts[place] += 1;
    }
    assert!(counts.iter().all(|count| *count > 8), "{counts:?}");
    assert!(game.labels_on_screen().iter().filter(|l| l.starts_with("Not available")).count() > 8, "reasons are shown");
}

#[test]
fn a_tooltip_opens_on_focus_too() {
    let mut game = gallery();
    game.tab_to("Plain");
    game.frames(60);
    assert!(game.sees("What else there is to know about it."));
    game.press(Press::Tab);
    assert!(!game.sees("What else there is to know about it."));
}

#[test]
fn the_wheel_and_the_keyboard_scroll_and_the_place_is_kept() {
    let mut game = gallery();
    on_page(&mut game, 1);
    let area = game.by_key("gallery.scroll.1");
    let at = |game: &mut Game| {
        let area = game.by_key("gallery.scroll.1");
        game.app.world().get::<ScrollPosition>(area).expect("scrolls").y
    };
    game.wheel(area, 3.0);
    let scrolled = at(&mut game);
    assert!(scrolled > 20.0, "{scrolled}");
    game.app.world_mut().resource_mut::<Gallery>().0.presses += 1;
    game.settle();
    assert_eq!(at(&mut game), scrolled, "rebuilding keeps the place");
    game.tab_to("Gallery page");
    game.press(Press::Home);
    assert_eq!(at(&mut game), 0.0);
    game.press(Press::PageDown);
    assert!(at(&mut game) > 50.0);
}

#[test]
fn assistive_technology_can_do_everything() {
    let mut game = gallery();
    let button = game.by_key("gallery.run");
    game.ask(button, Action::Click, None);
    assert_eq!(state(&game).presses, 1);
    let switch = game.by_key("gallery.switch");
    game.ask(switch, Action::Click, None);
    assert!(state(&game).on);
    let slider = game.by_key("gallery.slider");
    game.ask(slider, Action::Increment, None);
    assert_eq!(state(&game).value, 5.0);
    let slider = game.by_key("gallery.slider");
    game.ask(slider, Action::SetValue, Some(ActionData::NumericValue(70.0)));
    assert_eq!(state(&game).value, 70.0);
    let field = game.by_key("gallery.field");
    game.ask(field, Action::SetValue, Some(ActionData::Value("spoken".into())));
    assert_eq!(state(&game).typed, "spoken");
    let field = game.by_key("gallery.field");
    game.ask(field, Action::Focus, None);
    assert_eq!(game.app.world().resource::<InputFocus>().get(), Some(field));
    let disabled = game.by_key("gallery.disabled");
    game.ask(disabled, Action::Click, None);
    assert_eq!(state(&game).presses, 1);
    let notes = game.by_key("gallery.notes");
    game.ask(notes, Action::ScrollIntoView, None);
    let area = game.by_key("gallery.scroll.0");
    assert!(game.app.world().get::<ScrollPosition>(area).expect("scrolls").y > 0.0);
}

#[test]
fn a_term_opens_its_card_by_mouse_keyboard_and_assistive_technology() {
    #[derive(Resource, Default)]
    struct Opened(Vec<String>);
    let mut game = Game::start(Start::default(), |app| {
        let collect = |mut wishes: MessageReader<OpenConcept>, mut opened: ResMut<Opened>| {
            opened.0.extend(wishes.read().map(|wish| wish.0.clone()));
        };
        app.init_resource::<Opened>().add_systems(Update, collect);
    });
    game.go(Screen::Gallery);
    on_page(&mut game, 1);
    let opened = |game: &mut Game| std::mem::take(&mut game.app.world_mut().resource_mut::<Opened>().0);
    game.tab_to("safety margin");
    game.press(Press::Enter);
    assert_eq!(opened(&mut game), ["buffer"]);
    let term = game.by_label("an empty half-day");
    game.ask(term, Action::Click, None);
    assert_eq!(opened(&mut game), ["slack"]);
    // The first term begins after "A ", so a click a little right of the text's left edge hits it.
    let text = game.by_key("gallery.terms");
    let (middle, size) = (game.place(text), game.app.world().get::<ComputedNode>(text).expect("a node").size());
    game.click_at(middle - Vec2::new(size.x / 2.0 - 30.0, 0.0));
    assert_eq!(opened(&mut game), ["buffer"]);
}
