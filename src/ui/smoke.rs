//! A look at the real window, for a test and for measurements: waits until something is drawn, and says so.
//!
//! `TWO_HATS_SMOKE` asks for it: `1` takes a picture, says how many colours it has and closes the window; `rest` opens
//! the desk in the middle of a run and leaves it alone; `empty` opens a window with nothing of ours in it, to be
//! measured against. `benches/window.sh` uses the last two.

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::winit::WinitSettings;

use super::art::Art;
use super::demo::{self, Point};
use super::game::Game;
use super::screen::{Go, Screen};
use crate::sim::ids::Seat;

/// The environment variable that asks for it.
pub const SMOKE: &str = "TWO_HATS_SMOKE";
/// Frames before the picture is taken: fonts, layout and images are there by then.
const FRAMES: u32 = 30;
/// Frames after which the first one is on the screen: one is drawn while the next is made ready.
const SHOWN: u32 = 3;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Smoke {
    /// A picture, and the end.
    Look,
    /// The desk, left alone.
    Rest,
    /// A window without the game.
    Empty,
}

/// What is asked for, if anything.
pub fn wanted() -> Option<Smoke> {
    match std::env::var(SMOKE).ok()?.as_str() {
        "" => None,
        "rest" => Some(Smoke::Rest),
        "empty" => Some(Smoke::Empty),
        _ => Some(Smoke::Look),
    }
}

/// Adds what is asked for to the game.
pub fn add(app: &mut App, smoke: Smoke) {
    match smoke {
        Smoke::Look => _ = app.add_systems(Update, look),
        Smoke::Rest => _ = app.add_systems(Last, (say_when_shown, open_desk).chain()),
        Smoke::Empty => {}
    }
}

/// A window of the same toolkit with the same features, and nothing in it.
pub fn empty() -> AppExit {
    let mut app = App::new();
    app.add_plugins(DefaultPlugins.set(LogPlugin { level: bevy::log::Level::ERROR, ..default() }))
        .insert_resource(WinitSettings::continuous())
        .add_systems(Startup, |mut commands: Commands| _ = commands.spawn((Camera2d, Msaa::Off)))
        .add_systems(Last, say_when_shown);
    app.run()
}

fn say_when_shown(mut frame: Local<u32>) {
    *frame += 1;
    if *frame == SHOWN {
        println!("first frame");
    }
}

/// Opens the desk when the title has been shown: what it takes is no part of the first frame.
fn open_desk(mut frame: Local<u32>, mut game: ResMut<Game>, mut go: MessageWriter<Go>) {
    *frame += 1;
    if *frame == SHOWN + 1 {
        game.take(demo::session(Seat::Product, Point::SprintTwo));
        go.write(Go::To(Screen::Desk));
    }
}

fn look(mut frame: Local<u32>, art: Res<Art>, mut commands: Commands) {
    if art.is_waiting() {
        return;
    }
    *frame += 1;
    if *frame == FRAMES {
        commands.spawn(Screenshot::primary_window()).observe(report);
    }
}

fn report(shot: On<ScreenshotCaptured>, mut exit: MessageWriter<AppExit>) {
    let colours = shot.image.clone().try_into_dynamic().map(|image| {
        let pixels = image.to_rgba8();
        let seen: std::collections::BTreeSet<[u8; 4]> = pixels.pixels().map(|p| p.0).collect();
        (pixels.width(), pixels.height(), seen.len())
    });
    match colours {
        Ok((width, height, colours)) if colours >= 20 => {
            println!("first frame: {width}x{height}, {colours} colours");
            exit.write(AppExit::Success);
        }
        Ok((width, height, colours)) => {
            eprintln!("the window is empty: {width}x{height}, {colours} colours");
            exit.write(AppExit::from_code(1));
        }
        Err(error) => {
            eprintln!("the window could not be looked at: {error}");
            exit.write(AppExit::from_code(1));
        }
    }
}
