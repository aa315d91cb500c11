//! The library: what the two seats ask, and every number the game counts with.
//!
//! It must not know the session: nothing here depends on a run.

pub mod layout;
pub mod view;

use bevy::prelude::*;
use view::LibraryView;

use crate::content::{self, Parameter, Source};
use crate::ui::screen::{Screen, ScreenApp};

/// The numbers, read once when the library is first opened, and which are shown.
#[derive(Resource, Default)]
pub struct Shelf {
    parameters: Option<Vec<Parameter>>,
    tag: Option<char>,
}

/// The wish to see the numbers of one tag alone, or all.
#[derive(Message, Debug, Clone, Copy)]
pub struct ShowTag(pub Option<char>);

fn open(mut shelf: ResMut<Shelf>) {
    shelf.parameters.get_or_insert_with(|| content::parameters(&Source::find(None)));
}

fn read(shelf: Res<Shelf>) -> LibraryView {
    LibraryView::new(shelf.parameters.as_deref().unwrap_or_default(), shelf.tag)
}

fn obey(mut wishes: MessageReader<ShowTag>, mut shelf: ResMut<Shelf>) {
    for wish in wishes.read() {
        shelf.tag = wish.0;
    }
}

/// Adds the library.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shelf>()
        .add_message::<ShowTag>()
        .add_systems(OnEnter(Screen::Library), open)
        .add_systems(Update, obey)
        .add_screen(Screen::Library, read, layout::library);
}
