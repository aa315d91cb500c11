//! What the interface costs of our own processor time: a change of screen, and a frame while a card is dragged.
//!
//! Nothing is drawn here: what the graphics driver needs is no part of it. See `benches/README.md` for how to run it,
//! and for figures.

use std::time::Duration;

use bevy::math::Vec2;
use criterion::Criterion;
use harness::{Game, Start};
use two_hats::sim::ids::Seat;
use two_hats::ui::demo::{self, Point};
use two_hats::ui::screens::desk::tabs::{OpenTab, Tab};
use two_hats::ui::{Go, Screen};

#[path = "../tests/window/harness/mod.rs"]
mod harness;

fn main() {
    let mut criterion = Criterion::default()
        .measurement_time(Duration::from_secs(5))
        .warm_up_time(Duration::from_secs(1))
        .sample_size(20)
        .configure_from_args();
    screens(&mut criterion);
    tabs(&mut criterion);
    dragging(&mut criterion);
    criterion.final_summary();
}

/// A run in its second sprint.
fn game(screen: Screen) -> Game {
    let mut game = Game::start(Start::default(), |app| demo::put(app, Seat::Product, Point::SprintTwo));
    game.go(screen);
    game
}

/// From the wish to the first frame in which the other screen stands laid out.
fn screens(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("change to");
    for (name, screen) in [
        ("title", Screen::Title),
        ("scenario select", Screen::ScenarioSelect),
        ("briefing", Screen::Briefing),
        ("desk", Screen::Desk),
        ("sprint", Screen::Sprint),
        ("review", Screen::Review),
        ("library", Screen::Library),
        ("settings", Screen::Settings),
    ] {
        let away = if screen == Screen::Settings { Screen::Library } else { Screen::Settings };
        let mut game = game(away);
        group.bench_function(name, |bench| {
            bench.iter_custom(|count| {
                let mut spent = Duration::ZERO;
                for _ in 0..count {
                    game.go(away);
                    let began = std::time::Instant::now();
                    game.app.world_mut().write_message(Go::To(screen));
                    // One frame to obey and change the state, one to lay it out.
                    game.frames(2);
                    spent += began.elapsed();
                    assert_eq!(game.screen(), screen);
                }
                spent
            });
        });
    }
    group.finish();
}

/// From one tab of the desk to another.
fn tabs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tab");
    for tab in Tab::ALL {
        let away = if tab == Tab::Backlog { Tab::Map } else { Tab::Backlog };
        let mut game = game(Screen::Desk);
        group.bench_function(tab.code(), |bench| {
            bench.iter_custom(|count| {
                let mut spent = Duration::ZERO;
                for _ in 0..count {
                    game.app.world_mut().resource_mut::<OpenTab>().0 = away;
                    game.settle();
                    let began = std::time::Instant::now();
                    game.app.world_mut().resource_mut::<OpenTab>().0 = tab;
                    game.frames(1);
                    spent += began.elapsed();
                }
                spent
            });
        });
    }
    group.finish();
}

/// A frame in which a card is dragged a little further over the calendar.
fn dragging(criterion: &mut Criterion) {
    let mut game = game(Screen::Desk);
    let (card, slot) = (game.by_key("card.score_backlog"), game.by_key("calendar.slot.11"));
    let (start, end) = (game.place(card), game.place(slot));
    game.take_up(start);
    let mut step: u32 = 0;
    criterion.bench_function("frame of a drag", |bench| {
        bench.iter(|| {
            step += 1;
            let share = (step % 200) as f32 / 200.0;
            game.point(Vec2::lerp(start, end, share));
        });
    });
}
