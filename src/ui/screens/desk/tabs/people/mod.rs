//! People: who is who. It must not know the other tabs.

mod layout;
pub mod view;

use bevy::prelude::*;
use view::PeopleView;

use super::sight::Sight;
use crate::ui::{
    game::Game,
    kit::{Kit, Ui},
    project::ProjectApp,
    widget::Flow,
};

fn read(game: Res<Game>, kit: Res<Kit>) -> Option<PeopleView> {
    let session = game.session()?;
    Some(PeopleView::new(&Sight::of(session, game.seat(), &kit.words)))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<PeopleView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.people"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.add_region(read, layout::people);
}
