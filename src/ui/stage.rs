//! The room there is, and how large things are drawn in it.
//!
//! The interface is laid out for about 1280 by 720 pixels and enlarged on larger windows, so that it can
//! be read on a projector; part of a larger window goes into more room instead. Settings and room together
//! make the [`Kit`]. It must not know any screen.

use std::sync::Arc;

use bevy::{
    input_focus::InputFocus,
    prelude::*,
    text::RemSize,
    ui::UiScale,
    window::{Monitor, PrimaryMonitor, PrimaryWindow, WindowMode},
};

use super::{
    art::Art,
    kit::Kit,
    theme::{Motion, Palette, REM},
};
use crate::{session::settings::UiSettings, words::Words};

/// The settings in force. Change it, and everything is drawn anew; saving is the settings screen's part.
#[derive(Resource, Debug, Clone, PartialEq, Default)]
pub struct Preferences(pub UiSettings);

/// The size of what is drawn on: a window, or a picture.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// Size in logical pixels of the window.
    pub size: Vec2,
    /// Device pixels in a logical pixel.
    pub scale_factor: f32,
}

impl Default for Stage {
    fn default() -> Self {
        Self { size: Vec2::new(1280.0, 720.0), scale_factor: 1.0 }
    }
}

impl Stage {
    /// How much everything is enlarged. Grows with the window by four fifths; what is left is more room.
    pub fn zoom(&self) -> f32 {
        let fits = (self.size.x / 1280.0).min(self.size.y / 720.0);
        let zoom = if fits > 1.0 { 1.0 + (fits - 1.0) * 0.8 } else { fits };
        // Steps of a twentieth keep text crisp while a window is being resized.
        ((zoom * 20.0).floor() / 20.0).clamp(0.75, 4.0)
    }

    /// The room in pixels that layouts use.
    pub fn room(&self) -> Vec2 {
        self.size / self.zoom()
    }
}

fn follow_window(windows: Query<&Window, With<PrimaryWindow>>, mut stage: ResMut<Stage>) {
    if let Ok(window) = windows.single() {
        let size = Vec2::new(window.width(), window.height());
        if size.min_element() > 0.0 {
            stage.set_if_neq(Stage { size, scale_factor: window.scale_factor() });
        }
    }
}

/// A window that was left on a larger screen is brought down to the one it opens on.
fn fit_monitor(
    monitors: Query<&Monitor, Added<Monitor>>,
    primary: Query<&Monitor, With<PrimaryMonitor>>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    if monitors.is_empty() {
        return;
    }
    let Some(monitor) = primary.iter().next().or(monitors.iter().next()) else { return };
    // Bars and frames take some of the screen; how much, nobody tells.
    let most = Vec2::new(monitor.physical_width as f32, monitor.physical_height as f32) / monitor.scale_factor as f32;
    let most = most - Vec2::new(0.0, 48.0);
    for mut window in &mut windows {
        let (width, height) = (window.width().min(most.x), window.height().min(most.y));
        if most.min_element() > 0.0 && (width < window.width() || height < window.height()) {
            window.resolution.set(width, height);
        }
    }
}

fn follow_fullscreen(preferences: Res<Preferences>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    if !preferences.is_changed() {
        return;
    }
    for mut window in &mut windows {
        let mode = match preferences.0.fullscreen {
            true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            false => WindowMode::Windowed,
        };
        if window.mode != mode {
            window.mode = mode;
        }
    }
}

/// Makes the kit anew when settings or room have changed.
pub fn refresh_kit(
    preferences: Res<Preferences>,
    stage: Res<Stage>,
    kit: Option<ResMut<Kit>>,
    art: Res<Art>,
    mut rem: ResMut<RemSize>,
    mut scale: ResMut<UiScale>,
    mut commands: Commands,
) {
    let old = kit.as_deref();
    if old.is_some() && !preferences.is_changed() && !stage.is_changed() {
        return;
    }
    let wanted = &preferences.0;
    let words = match old {
        Some(kit) if kit.words.locale() == wanted.locale => kit.words.clone(),
        _ => Arc::new(Words::new(wanted.locale)),
    };
    let new = Kit {
        theme: wanted.theme,
        palette: Palette::of(wanted.theme),
        text_percent: wanted.text_percent,
        motion: Motion { reduced: wanted.reduce_motion },
        words,
        art: art.clone(),
        lore: old.map(|kit| kit.lore.clone()).unwrap_or_default(),
        room: stage.room(),
        density: stage.scale_factor * stage.zoom(),
        revision: old.map_or(0, |kit| kit.revision + 1),
    };
    rem.set_if_neq(RemSize(REM * new.text_factor()));
    if scale.0 != stage.zoom() {
        scale.0 = stage.zoom();
    }
    match kit {
        Some(mut kit) => *kit = new,
        None => commands.insert_resource(new),
    }
}

/// Makes the first kit. The first screen is entered before any startup system runs, so this happens when the
/// plugins are finished.
pub fn first_kit(world: &mut World) {
    for result in [world.run_system_cached(follow_window), world.run_system_cached(refresh_kit)] {
        if let Err(error) = result {
            error!("the interface cannot be set up: {error}");
        }
    }
}

/// Adds the stage. Needs [`Art`].
pub fn plugin(app: &mut App) {
    app.init_resource::<Stage>()
        .init_resource::<Preferences>()
        .init_resource::<InputFocus>()
        .add_systems(PreUpdate, follow_window)
        .add_systems(Update, (follow_fullscreen, fit_monitor))
        .add_systems(PostUpdate, refresh_kit.before(super::project::Projecting));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_windows_enlarge_and_give_more_room() {
        let stage = |x, y| Stage { size: Vec2::new(x, y), scale_factor: 1.0 };
        assert_eq!(stage(1280.0, 720.0).zoom(), 1.0);
        assert_eq!(stage(1920.0, 1080.0).zoom(), 1.4);
        assert!(stage(2560.0, 1440.0).room().x > 1400.0);
        assert!(stage(960.0, 600.0).room().x >= 1280.0 - 1.0);
        assert_eq!(stage(1366.0, 768.0).zoom(), 1.05);
    }
}
