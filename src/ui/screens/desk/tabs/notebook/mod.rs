//! Notebook: everything learnt. It must not know the other tabs.

mod layout;
pub mod view;

use bevy::prelude::*;
use view::{Filter, NotebookView};

use super::{forget, sight::Sight};
use crate::{
    sim::{ids::FeatureId, rules::Family},
    ui::{
        game::Game,
        kit::{Kit, Ui},
        project::ProjectApp,
        widget::Flow,
    },
};

/// What is looked for.
#[derive(Resource, Default)]
struct Wanted(Filter);

/// Looks for something else; the newest page opens.
#[derive(Message, Clone)]
enum Search {
    Family(Option<Family>),
    Feature(Option<FeatureId>),
    Text(String),
    Page(usize),
}

fn search(mut searches: MessageReader<Search>, mut wanted: ResMut<Wanted>) {
    for search in searches.read().cloned() {
        let filter = &mut wanted.0;
        filter.page = 0;
        match search {
            Search::Family(family) => filter.family = family,
            Search::Feature(feature) => filter.feature = feature,
            Search::Text(text) => filter.text = text,
            Search::Page(page) => filter.page = page,
        }
    }
}

fn read(game: Res<Game>, kit: Res<Kit>, wanted: Res<Wanted>) -> Option<NotebookView> {
    let session = game.session()?;
    Some(NotebookView::new(&Sight::of(session, game.seat(), &kit.words), &wanted.0))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<NotebookView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.notebook"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Wanted>()
        .add_message::<Search>()
        .add_systems(Update, (forget::<Wanted>, search).chain())
        .add_region(read, layout::notebook);
}
