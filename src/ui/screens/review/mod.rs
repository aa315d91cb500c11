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
    project::{Key, Projecting},
    screen::{Screen, ScreenApp},
    widget::FocusHandedOn,
};

/// The key of the way on.
pub const GO: &str = "review.go";

/// The way on has the focus from the start, so that Enter goes on at once.
fn focus_the_way_on(
    laid_out: Query<(Entity, &Key), Added<Key>>,
    nodes: Query<(), With<Node>>,
    mut focus: FocusHandedOn,
) {
    if focus.get().is_some_and(|entity| nodes.contains(entity)) {
        return;
    }
    if let Some((way_on, _)) = laid_out.iter().find(|(_, key)| key.0 == GO) {
        focus.to(way_on);
    }
}

/// Adds the review.
pub fn plugin(app: &mut App) {
    let read = |game: Res<Game>, kit: Res<Kit>| ReviewView::new(&game, &kit.words);
    app.add_screen(Screen::Review, read, layout::review);
    app.add_systems(PostUpdate, focus_the_way_on.after(Projecting).run_if(in_state(Screen::Review)));
}
