//! Settings: what things look like, how they move, sound, language, window, keys.
//!
//! A change takes effect at once and is saved at once. It must not know the session.

pub mod layout;
pub mod view;

use std::path::PathBuf;

use bevy::prelude::*;
use view::SettingsView;

use crate::{
    session::settings::{ThemeName, UiSettings},
    ui::{
        screen::{Screen, ScreenApp},
        stage::{Preferences, Stage},
        widget::Toast,
    },
    words::Locale,
};

/// Where settings are saved; nowhere in tests and pictures.
#[derive(Resource, Debug, Clone, Default)]
pub struct SettingsHome(pub Option<PathBuf>);

/// A wish to change a setting.
#[derive(Message, Debug, Clone, Copy, PartialEq)]
pub enum SettingsWish {
    /// Other colours.
    Theme(ThemeName),
    /// Another text size, in percent.
    TextSize(u16),
    /// Everything appears in place, or not.
    ReduceMotion(bool),
    /// A newcomer is shown around, or not.
    Guide(bool),
    /// Sound on or off.
    Sound(bool),
    /// Volume in percent.
    Volume(u8),
    /// Another language.
    Language(Locale),
    /// The whole screen, or a window.
    Fullscreen(bool),
    /// As in the beginning.
    Reset,
}

fn read(preferences: Res<Preferences>, home: Res<SettingsHome>) -> SettingsView {
    SettingsView {
        settings: preferences.0.clone(),
        has_sound: cfg!(feature = "sound"),
        folder: home.0.as_ref().map(|folder| folder.display().to_string()),
    }
}

fn obey(mut wishes: MessageReader<SettingsWish>, mut preferences: ResMut<Preferences>) {
    for wish in wishes.read() {
        let settings = &mut preferences.0;
        match *wish {
            SettingsWish::Theme(theme) => settings.theme = theme,
            SettingsWish::TextSize(percent) => settings.text_percent = percent,
            SettingsWish::ReduceMotion(on) => settings.reduce_motion = on,
            SettingsWish::Guide(on) => {
                settings.guide = on;
                settings.guide_seen.clear();
            }
            SettingsWish::Sound(on) => settings.sound = on,
            SettingsWish::Volume(percent) => settings.volume_percent = percent.min(100),
            SettingsWish::Language(locale) => settings.locale = locale,
            SettingsWish::Fullscreen(on) => settings.fullscreen = on,
            SettingsWish::Reset => {
                *settings = UiSettings { window: settings.window, ..UiSettings::default() };
            }
        }
    }
}

/// Saves what was changed; at the end also the size of the window.
fn save(
    preferences: Res<Preferences>,
    home: Res<SettingsHome>,
    stage: Res<Stage>,
    exits: MessageReader<AppExit>,
    mut saved: Local<Option<UiSettings>>,
    mut toasts: MessageWriter<Toast>,
) {
    let mut settings = preferences.0.clone();
    if !exits.is_empty() && !settings.fullscreen {
        settings.window = (stage.size.x as u32, stage.size.y as u32);
    }
    let known = saved.get_or_insert_with(|| settings.clone());
    if *known == settings {
        return;
    }
    *known = settings.clone();
    let Some(folder) = &home.0 else { return };
    if let Err(error) = settings.clamped().save(folder) {
        toasts.write(Toast::bad(error.to_string()));
    }
}

/// Adds the settings screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<SettingsHome>()
        .add_message::<SettingsWish>()
        .add_systems(Update, obey)
        .add_systems(Last, save)
        .add_screen(Screen::Settings, read, layout::settings);
}
