//! Backlog: what could be built, in order; what is known about it; what is not now.
//!
//! It must not know the other tabs. Order, variant, score and stopping are wishes; what is folded open is its own.

mod foot;
mod layout;
mod row;
mod score;
mod unfolded;
pub mod view;

use bevy::prelude::*;
use view::{BacklogView, Opened};

use super::{forget, sight::Sight};
use crate::{
    sim::ids::FeatureId,
    ui::{
        game::Game,
        kit::{Kit, Ui},
        project::ProjectApp,
        widget::Flow,
    },
};
use score::Lens;

/// What is folded open.
#[derive(Resource, Default)]
struct Open(Opened);

/// What the player does with the list itself.
#[derive(Message, Clone, Copy)]
enum Turn {
    /// Folds a row open, or closed again.
    Row(FeatureId),
    /// Asks before stopping, or no longer.
    Stopping(Option<FeatureId>),
    Lens(Lens),
}

/// What is dragged: an item of the backlog.
#[derive(Clone, Copy)]
struct Item(FeatureId);

fn turn(mut turns: MessageReader<Turn>, mut open: ResMut<Open>) {
    for turn in turns.read() {
        match *turn {
            Turn::Row(feature) => open.0.row = Some(feature).filter(|f| open.0.row != Some(*f)),
            Turn::Stopping(feature) => open.0.stopping = feature,
            Turn::Lens(lens) => open.0.lens = lens,
        }
    }
}

fn read(game: Res<Game>, kit: Res<Kit>, open: Res<Open>) -> Option<BacklogView> {
    let session = game.session()?;
    Some(BacklogView::new(&Sight::of(session, game.seat(), &kit.words), open.0))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<BacklogView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.backlog"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Open>()
        .add_message::<Turn>()
        .add_systems(Update, (forget::<Open>, turn).chain())
        .add_region(read, layout::backlog);
}
