//! The briefing: a letter from the sponsor, the people, the product, the dates, and what the seat is judged on.
//!
//! It must not know what can be done at the desk.

pub mod layout;
pub mod view;

use bevy::prelude::*;
use view::BriefingView;

use crate::ui::{
    game::Game,
    screen::{Screen, ScreenApp},
};

/// Adds the briefing.
pub fn plugin(app: &mut App) {
    let read = |game: Res<Game>| game.session().map(|session| BriefingView::new(session, game.seat()));
    app.add_screen(Screen::Briefing, read, layout::briefing);
}
