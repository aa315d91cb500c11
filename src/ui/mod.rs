//! The window: the only place that knows Bevy.
//!
//! `theme` (what things look like) ← `widget` (what a screen is made of) ← `screens`. Beside them the
//! machinery: `kit` (what a layout may use), `project` (view → nodes), `screen` (which one is open),
//! `input`, `accessibility`, `redraw`, `stage`, `art`, `letters`, `archetypes`, `renderer`, `guide`, `lore`, `reading` and `gathering`
//! (concept cards). No screen imports another; screens never change a node by hand. A new screen starts with the docs of [`project`].

pub mod accessibility;
pub mod album;
pub mod archetypes;
pub mod art;
pub mod demo;
pub mod game;
pub mod gathering;
pub mod guide;
pub mod input;
pub mod kit;
pub mod letters;
pub mod lore;
pub mod page;
pub mod probe;
pub mod project;
pub mod reading;
pub mod redraw;
pub mod renderer;
pub mod saving;
pub mod screen;
pub mod screens;
pub mod shelf;
pub mod shots;
pub mod smoke;
pub mod stage;
pub mod telling;
pub mod theme;
pub mod widget;

pub use art::{Art, Mood};
pub use kit::{Kit, Ui, Widget};
pub use probe::can_open_window;
pub use project::{Key, ProjectApp, Region};
pub use screen::{Go, Screen, ScreenApp};
pub use stage::{Preferences, Stage};

use bevy::{
    input_focus::tab_navigation::TabNavigationPlugin,
    log::{Level, LogPlugin},
    prelude::*,
    render::pipelined_rendering::PipelinedRenderingPlugin,
    text::Font,
    window::{ExitCondition, PresentMode, WindowResizeConstraints, WindowResolution},
    winit::WinitSettings,
};

use crate::session::settings::{SMALLEST_WINDOW, UiSettings, settings_folder};
use screens::settings::SettingsHome;

/// The whole interface, on top of Bevy's default plugins. Tests and pictures use it as it is.
pub struct GamePlugin;

impl Plugin for GamePlugin {
    fn build(&self, app: &mut App) {
        archetypes::complete_from_birth(app.world_mut());
        let art = app.world_mut().resource_scope(|world, mut fonts: Mut<Assets<Font>>| {
            Art::new(&mut fonts, world.resource::<Assets<Image>>())
        });
        app.insert_resource(art)
            .add_plugins(TabNavigationPlugin)
            .add_plugins((stage::plugin, project::plugin, screen::plugin, input::plugin, game::plugin, shelf::plugin))
            .add_plugins((
                widget::plugin,
                accessibility::plugin,
                redraw::plugin,
                screens::plugin,
                saving::plugin,
                guide::plugin,
            ))
            .add_plugins((lore::plugin, reading::plugin, gathering::plugin, letters::plugin, renderer::plugin))
            .add_systems(Startup, spawn_camera)
            .add_systems(
                PostUpdate,
                (
                    art::decode_wanted.before(bevy::ui::UiSystems::Prepare),
                    art::let_go_of_unshown.run_if(state_changed::<Screen>),
                )
                    .after(project::Projecting),
            );
    }

    fn finish(&self, app: &mut App) {
        stage::first_kit(app.world_mut());
    }
}

/// The camera that shows the interface, unless there is one already (as for pictures).
fn spawn_camera(cameras: Query<(), With<Camera>>, mut commands: Commands) {
    if cameras.is_empty() {
        commands.spawn((Camera2d, IsDefaultUiCamera, Msaa::Off));
    }
}

/// Opens the window with these settings and runs the game until it is closed. Changed settings are saved where they
/// were found. `setup` adds what the interface shows: the session, and what went wrong while starting up (write a
/// [`widget::Toast`]).
pub fn run(settings: UiSettings, setup: impl FnOnce(&mut App)) -> AppExit {
    // The largest picture there is, in the first frame.
    let ahead = art::Ahead::picture(screens::title::scene(settings.theme));
    let mut app = App::new();
    archetypes::number_first(app.world_mut());
    let window = WindowPlugin {
        primary_window: Some(window(&settings)),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..default()
    };
    // What drivers have to say is for those who asked by RUST_LOG.
    let log = LogPlugin { level: Level::WARN, filter: "wgpu=error,naga=error,calloop=error".to_owned(), ..default() };
    let defaults = DefaultPlugins.set(window).set(log).set(renderer::for_interface());
    // What is drawn one frame behind, in a thread of its own, suits a world that never stands still. An interface that
    // sleeps would answer a frame later for it, with 4 MiB of that thread's own on the desk.
    app.add_plugins(defaults.disable::<PipelinedRenderingPlugin>());
    app.insert_resource(WinitSettings::continuous())
        .insert_resource(ahead)
        .insert_resource(Preferences(settings))
        .insert_resource(SettingsHome(settings_folder()))
        .add_plugins(GamePlugin);
    setup(&mut app);
    app.run()
}

fn window(settings: &UiSettings) -> Window {
    let (width, height) = settings.window;
    Window {
        title: "Two Hats".to_owned(),
        name: Some("two-hats".to_owned()),
        resolution: WindowResolution::new(width, height),
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST_WINDOW.0 as f32,
            min_height: SMALLEST_WINDOW.1 as f32,
            ..default()
        },
        present_mode: PresentMode::AutoVsync,
        ..default()
    }
}
