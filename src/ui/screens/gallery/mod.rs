//! The gallery: every widget in every state, for those who build the game and for tests.
//!
//! Its sample texts are written in place, because nobody plays it.

mod charts;
mod controls;
pub mod layout;
mod states;
pub mod view;

use bevy::prelude::*;
use view::GalleryView;

use crate::ui::{
    screen::{Screen, ScreenApp},
    widget::Sorting,
};

/// The gallery's own state.
#[derive(Resource, Debug, Clone, Default)]
pub struct Gallery(pub GalleryView);

/// A wish to change it.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum GalleryWish {
    /// Another page.
    Page(usize),
    /// Switched.
    On(bool),
    /// Another option.
    Option(usize),
    /// Another row.
    Row(usize),
    /// Another value.
    Value(f32),
    /// Something was typed.
    Typed(String),
    /// Opens or closes the dialog.
    Dialog(bool),
    /// The card was put somewhere.
    Place(usize),
    /// The long table in another order.
    Sort(Option<Sorting>),
    /// The button was pressed.
    Press,
}

fn obey(mut wishes: MessageReader<GalleryWish>, mut gallery: ResMut<Gallery>) {
    for wish in wishes.read() {
        let view = &mut gallery.0;
        match wish.clone() {
            GalleryWish::Page(page) => view.page = page,
            GalleryWish::On(on) => view.on = on,
            GalleryWish::Option(option) => view.option = option,
            GalleryWish::Row(row) => view.row = Some(row),
            GalleryWish::Value(value) => view.value = value,
            GalleryWish::Typed(typed) => view.typed = typed,
            GalleryWish::Dialog(open) => view.dialog = open,
            GalleryWish::Place(slot) => view.placed = Some(slot),
            GalleryWish::Sort(sorting) => view.sorting = sorting,
            GalleryWish::Press => view.presses += 1,
        }
    }
}

/// Adds the gallery.
pub fn plugin(app: &mut App) {
    app.init_resource::<Gallery>().add_message::<GalleryWish>().add_systems(Update, obey).add_screen(
        Screen::Gallery,
        |gallery: Res<Gallery>| gallery.0.clone(),
        layout::gallery,
    );
}
