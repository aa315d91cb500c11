//! The desk: where a sprint is planned. Decks at the left, tabs in the middle, inbox and forecast at the right, the
//! calendar below.
//!
//! It reads the session through [`crate::ui::game::Game`] and sends wishes; it must not change anything itself.

pub mod tabs;

use bevy::prelude::*;

/// Adds the desk.
pub fn plugin(app: &mut App) {
    app.add_plugins(tabs::plugin);
}
