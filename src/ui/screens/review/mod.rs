//! The review of a sprint: in ten seconds what happened, then what it belongs to.
//!
//! Everything here is read off facts that the seat may see; it must not know the truth, also when the run is over.

pub mod layout;
pub mod view;

use bevy::prelude::*;
use view::ReviewView;

use crate::ui::{
    game::Game,
    kit::Kit,
    screen::{Screen, ScreenApp},
};

/// Adds the review.
pub fn plugin(app: &mut App) {
    let read = |game: Res<Game>, kit: Res<Kit>| ReviewView::new(&game, &kit.words);
    app.add_screen(Screen::Review, read, layout::review);
}
