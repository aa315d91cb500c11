//! The choice of a company, with one of them and with many.

use std::sync::Arc;

use bevy::prelude::*;
use two_hats::{
    content::{Source, load},
    sim::ids::Seat,
    ui::{
        Screen,
        screens::scenario_select::BestResults,
        shelf::{Shelf, Shelved},
    },
};

use crate::harness::{Game, Press, Start};

/// So many companies, all of them the same one under other names.
fn companies(count: usize, size: (u32, u32)) -> Game {
    let scenario = load(&Source::BuiltIn, "workout_history").0.expect("the program carries it");
    let shelved = |at: usize| {
        let mut scenario = scenario.clone();
        let id = format!("company_{at}");
        let story = Arc::make_mut(&mut scenario.story);
        (story.id, story.title) = (id.clone(), format!("Company {at}"));
        Shelved { id, scenario: Some(Arc::new(scenario)), diagnostics: Vec::new() }
    };
    let shelf = Shelf::with(Source::BuiltIn, (0..count).map(shelved).collect());
    let mut game = Game::start(Start { size, ..Start::default() }, |app| {
        app.insert_resource(shelf);
        let bests = &mut app.world_mut().get_resource_or_init::<BestResults>().0;
        bests.insert("company_0".into(), vec![(Seat::Product, 72)]);
    });
    game.go(Screen::ScenarioSelect);
    game
}

#[test]
fn every_company_can_be_chosen_however_many_there_are() {
    for count in [1, 2, 6, 12] {
        let mut game = companies(count, (1280, 720));
        assert!(game.sees("Company 0"));
        assert_eq!(game.nameless(), []);
        let last = game.by_key(&format!("select.card.company_{}", count - 1));
        game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: last });
        game.settle();
        let name = format!("Company {}", count - 1);
        let chosen = game.labels_on_screen().into_iter().find(|label| label.ends_with("Chosen.")).expect("one is");
        assert!(chosen.starts_with(&name), "{chosen}");
    }
}

#[test]
fn a_lone_company_fills_its_page() {
    for size in [(1280, 720), (1920, 1080)] {
        let mut game = companies(1, size);
        assert!(game.sees("Best result") && game.sees("not played yet"));
        assert!(game.labels_on_screen().iter().any(|label| label.starts_with("Ada Okafor,")), "the cast is there");
        let card = game.by_key("select.card.company_0");
        let node = game.app.world().get::<ComputedNode>(card).expect("it is laid out");
        let share = node.size().y * node.inverse_scale_factor / game.app.world().resource::<two_hats::ui::Kit>().room.y;
        assert!(share > 0.6, "the card fills {share} of the window's height");
        game.press(Press::Tab);
        assert!(game.focused().is_some());
    }
}

#[test]
fn nothing_of_a_company_is_cut() {
    let mut faults = Vec::new();
    for count in [1, 2, 6] {
        for size in [(1280, 720), (1920, 1080)] {
            let mut game = companies(count, size);
            for percent in [80, 100, 150, 200] {
                game.set(|s| s.text_percent = percent);
                faults.extend(game.overflowing().iter().map(|f| format!("{count} {size:?} {percent} %: {f}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
