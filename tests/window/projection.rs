//! The machinery that all screens stand on: what is built again, what survives it, what waits.

use bevy::{prelude::*, ui::Pressed};
use two_hats::ui::{
    Key, ProjectApp, Screen, ScreenApp, Ui,
    theme::Space,
    widget::{Button, Flow, Label, Settle},
};

use crate::harness::{Game, Press, Start};

/// The state that the views below are read from.
#[derive(Resource, Default)]
struct Facts {
    title: String,
    items: Vec<u32>,
    seconds: u32,
    built: [u32; 3],
}

#[derive(PartialEq)]
struct Outer(String);
#[derive(PartialEq)]
struct List(Vec<u32>);
#[derive(PartialEq)]
struct Clock(u32);

fn count(ui: &mut Ui<'_>, which: usize) {
    ui.commands().queue(move |world: &mut World| world.resource_mut::<Facts>().built[which] += 1);
}

fn outer(ui: &mut Ui<'_>, view: &Outer) {
    count(ui, 0);
    ui.add(Label::title(&view.0));
    ui.region::<List>(Flow::column().gap(Space::Small));
    ui.region::<Clock>(Flow::row());
}

fn list(ui: &mut Ui<'_>, view: &List) {
    count(ui, 1);
    for item in &view.0 {
        let name = format!("Item {item}");
        let mut button = ui.add(Button::plain(name).key(format!("item.{item}")));
        button.insert(Settle::dealt(0));
    }
}

fn clock(ui: &mut Ui<'_>, view: &Clock) {
    count(ui, 2);
    ui.add(Label::body(format!("{} seconds", view.0)));
}

fn game() -> Game {
    let mut start = Start::default();
    start.settings.reduce_motion = false;
    let mut game = Game::start(start, |app| {
        app.insert_resource(Facts { title: "One".to_owned(), items: vec![1, 2, 3], ..Facts::default() })
            .add_screen(Screen::Briefing, |facts: Res<Facts>| Outer(facts.title.clone()), outer)
            .add_region(|facts: Res<Facts>| List(facts.items.clone()), list)
            .add_region(|facts: Res<Facts>| Clock(facts.seconds), clock);
    });
    game.go(Screen::Briefing);
    game.frames(60);
    game
}

fn facts(game: &mut Game) -> Mut<'_, Facts> {
    game.app.world_mut().resource_mut::<Facts>()
}

#[test]
fn only_the_region_that_changed_is_built_again() {
    let mut game = game();
    assert_eq!(facts(&mut game).built, [1, 1, 1], "regions in regions are filled, each once");
    let item = game.by_key("item.2");
    facts(&mut game).seconds = 5;
    game.settle();
    assert!(game.sees("5 seconds"));
    assert_eq!(facts(&mut game).built, [1, 1, 2]);
    assert_eq!(game.by_key("item.2"), item, "nothing else was touched");
    game.frames(20);
    assert_eq!(facts(&mut game).built, [1, 1, 2], "nothing is built when nothing changes");
}

#[test]
fn the_focus_stays_on_its_thing_through_an_outer_rebuilding() {
    let mut game = game();
    game.tab_to("Item 2");
    facts(&mut game).title = "Two".to_owned();
    game.settle();
    assert!(game.sees("Two"));
    assert_eq!(game.focused().as_deref(), Some("Item 2"));
    assert_eq!(facts(&mut game).built, [2, 2, 2]);
}

#[test]
fn the_focus_goes_to_the_neighbour_of_what_is_gone() {
    let mut game = game();
    game.tab_to("Item 2");
    facts(&mut game).items = vec![1, 3];
    game.settle();
    assert_eq!(game.focused().as_deref(), Some("Item 3"));
    facts(&mut game).items = vec![1];
    game.settle();
    assert_eq!(game.focused().as_deref(), Some("Item 1"));
}

#[test]
fn a_region_waits_while_something_in_it_is_pressed() {
    let mut game = game();
    let item = game.by_key("item.1");
    game.app.world_mut().entity_mut(item).insert(Pressed);
    facts(&mut game).items = vec![7];
    facts(&mut game).seconds = 9;
    game.settle();
    assert!(game.sees("Item 1") && game.sees("9 seconds"));
    game.app.world_mut().entity_mut(item).remove::<Pressed>();
    game.settle();
    assert!(game.sees("Item 7") && !game.sees("Item 1"));
}

#[test]
fn only_what_is_new_arrives() {
    let mut game = game();
    facts(&mut game).items = vec![1, 2, 3, 4];
    game.frames(1);
    let arriving = |game: &mut Game, key: &str| {
        let entity = game.by_key(key);
        game.app.world().get::<Settle>(entity).is_some()
    };
    assert!(arriving(&mut game, "item.4") && !arriving(&mut game, "item.1"));
    game.frames(60);
    assert!(!arriving(&mut game, "item.4"));
}

#[test]
fn keys_are_unique_on_every_screen_of_the_kit() {
    let mut game = Game::new();
    for screen in [Screen::Title, Screen::Settings, Screen::Gallery] {
        game.go(screen);
        let world = game.app.world_mut();
        let mut keys: Vec<String> = world.query::<&Key>().iter(world).map(|key| key.0.clone()).collect();
        keys.sort();
        let repeated: Vec<_> = keys.windows(2).filter(|two| two[0] == two[1]).collect();
        assert!(repeated.is_empty(), "{screen:?} {repeated:?}");
    }
    game.press(Press::Escape);
}
