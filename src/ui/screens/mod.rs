//! The screens. Each is a folder: `view.rs` (plain data), `layout.rs` (view → nodes), `mod.rs` (plugin).
//!
//! To add one: a folder, a variant of [`super::Screen`], one line below. No screen imports another.

pub mod briefing;
pub mod debrief;
pub mod desk;
pub mod gallery;
pub mod library;
pub mod review;
pub mod scenario_select;
pub mod settings;
pub mod sprint;
pub mod title;

use bevy::prelude::*;

/// Adds all screens.
pub fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, settings::plugin, gallery::plugin, desk::plugin, library::plugin)).add_plugins((
        scenario_select::plugin,
        briefing::plugin,
        sprint::plugin,
        review::plugin,
        debrief::plugin,
    ));
}
