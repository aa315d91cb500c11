//! A look at the real window, for a test and for measurements: waits until something is drawn, and says so.
//!
//! `TWO_HATS_SMOKE` asks for it: `1` takes a picture, says how many colours it has and closes the window; `title` leaves
//! the title alone; `rest` opens the desk in the middle of a run and leaves it alone; `empty` opens a window with nothing
//! of ours in it, to be measured against. `benches/window.sh` uses the last three.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::render_resource::{CachedPipelineState, PipelineCache, PipelineDescriptor};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::winit::WinitSettings;

use super::art::Art;
use super::demo::{self, Point};
use super::game::Game;
use super::screen::{Go, Screen};
use super::shelf::Shelf;
use crate::sim::ids::Seat;

/// The environment variable that asks for it.
pub const SMOKE: &str = "TWO_HATS_SMOKE";
/// Frames before the picture is taken: fonts, layout and images are there by then.
const FRAMES: u32 = 30;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Smoke {
    /// A picture, and the end.
    Look,
    /// The title, left alone.
    Title,
    /// The desk, left alone.
    Rest,
    /// A window without the game.
    Empty,
}

/// What is asked for, if anything.
pub fn wanted() -> Option<Smoke> {
    match std::env::var(SMOKE).ok()?.as_str() {
        "" => None,
        "title" => Some(Smoke::Title),
        "rest" => Some(Smoke::Rest),
        "empty" => Some(Smoke::Empty),
        _ => Some(Smoke::Look),
    }
}

/// Adds what is asked for to the game.
pub fn add(app: &mut App, smoke: Smoke) {
    match smoke {
        Smoke::Look => _ = app.add_systems(Update, look),
        Smoke::Title => say_when_shown(app),
        Smoke::Rest => {
            say_when_shown(app);
            app.add_systems(Update, open_desk);
        }
        Smoke::Empty => {}
    }
}

/// A window of the same toolkit with the same features, and nothing in it.
pub fn empty() -> AppExit {
    let mut app = App::new();
    app.add_plugins(DefaultPlugins.set(LogPlugin { level: bevy::log::Level::ERROR, ..default() }))
        .insert_resource(WinitSettings::continuous())
        .add_systems(Startup, |mut commands: Commands| _ = commands.spawn((Camera2d, Msaa::Off)));
    say_when_shown(&mut app);
    app.run()
}

/// Whether a whole frame has been handed to the window.
#[derive(Resource, Clone, Default)]
struct Shown(Arc<AtomicBool>);

/// Says so once the first whole frame has been handed to the window.
fn say_when_shown(app: &mut App) {
    let shown = Shown::default();
    app.insert_resource(shown.clone());
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.insert_resource(shown).add_systems(Render, say_if_whole.in_set(RenderSystems::Cleanup));
    }
}

/// Pipelines are compiled beside the drawing, and what has none yet is left out. States change before drawing only, so
/// that what is ready here was drawn.
fn say_if_whole(cache: Res<PipelineCache>, shown: Res<Shown>) {
    if shown.0.load(Ordering::Relaxed) {
        return;
    }
    let mut drawn = 0;
    for pipeline in cache.pipelines() {
        match (&pipeline.descriptor, &pipeline.state) {
            (PipelineDescriptor::ComputePipelineDescriptor(_), _) => {}
            (_, CachedPipelineState::Ok(_)) => drawn += 1,
            _ => return,
        }
    }
    if drawn > 0 {
        println!("first frame");
        shown.0.store(true, Ordering::Relaxed);
    }
}

/// Opens the desk when the title has been shown: what it takes is no part of the first frame.
fn open_desk(
    shown: Res<Shown>,
    mut opened: Local<bool>,
    mut shelf: ResMut<Shelf>,
    mut game: ResMut<Game>,
    mut go: MessageWriter<Go>,
) {
    if *opened || !shown.0.load(Ordering::Relaxed) {
        return;
    }
    *opened = true;
    // As a player comes there: in a company that was taken from the shelf.
    if let Some(scenario) = shelf.scenario(demo::SCENARIO) {
        game.take(demo::session_in(&scenario, Seat::Product, Point::SprintTwo));
    }
    go.write(Go::To(Screen::Desk));
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
