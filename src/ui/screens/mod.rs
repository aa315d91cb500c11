//! The screens. Each is a folder: `view.rs` (plain data), `layout.rs` (view → nodes), `mod.rs` (plugin).
//!
//! To add one: a folder, a variant of [`super::Screen`], one line below. No screen imports another.

pub mod desk;
pub mod gallery;
pub mod settings;
pub mod title;

use bevy::prelude::*;

/// Adds all screens.
pub fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, settings::plugin, gallery::plugin, desk::plugin));
}
