//! Map: one feature across the teams. It must not know the other tabs.

mod draw;
mod layout;
pub mod view;

use bevy::prelude::*;
use view::MapView;

use super::sight::Sight;
use crate::{
    sim::ids::FeatureId,
    ui::{
        game::Game,
        kit::{Kit, Ui},
        project::ProjectApp,
        widget::Flow,
    },
};

/// Which feature is looked at.
#[derive(Resource, Default)]
struct Shown(Option<FeatureId>);

/// Looks at a feature.
#[derive(Message, Clone, Copy)]
struct Look(FeatureId);

fn look(mut looks: MessageReader<Look>, mut shown: ResMut<Shown>) {
    for look in looks.read() {
        shown.0 = Some(look.0);
    }
}

fn read(game: Res<Game>, kit: Res<Kit>, shown: Res<Shown>) -> Option<MapView> {
    let session = game.session()?;
    Some(MapView::new(&Sight::of(session, game.seat(), &kit.words), shown.0))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<MapView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.map"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>().add_message::<Look>().add_systems(Update, look).add_region(read, layout::map);
}
