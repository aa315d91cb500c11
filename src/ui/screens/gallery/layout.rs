//! The gallery's view as nodes.

use bevy::prelude::*;

use super::{
    GalleryWish, charts, controls, states,
    view::{GalleryView, PAGES},
};
use crate::ui::{
    kit::Ui,
    screen::Go,
    theme::Space,
    widget::{Button, Choice, Flow, Label, Len, Surface},
};

/// How wide the list of pages is, in pixels at a text size of 100 %.
pub(super) const SIDE: f32 = 178.0;

/// The whole screen: pages at the side.
pub fn gallery(ui: &mut Ui<'_>, view: &GalleryView) {
    ui.flow(Flow::row().fill().align(AlignItems::Stretch), |ui| {
        let side = Flow::column().gap(Space::Medium).pad(Space::Medium).surface(Surface::Fill(ui.palette().bar));
        ui.flow(side.width(Len::Text(SIDE)).stiff(), |ui| {
            ui.add(Label::title(ui.word("gallery-title")));
            let pages = PAGES.map(|id| ui.word(id));
            let contents = Choice::contents(ui.word("gallery-pages"), pages, view.page).key("gallery.page");
            ui.add(contents.sends(GalleryWish::Page));
            ui.spring();
            ui.add(Button::quiet(ui.word("kit-back")).icon("arrow-left").key("gallery.back").sends(Go::Back));
        });
        ui.flow(Flow::column().grow().pad(Space::Medium), |ui| {
            let name = ui.word("gallery-page");
            ui.scroll(&format!("gallery.scroll.{}", view.page), &name, Space::Medium, |ui| match view.page {
                0 => controls::controls(ui, view),
                1 => controls::text(ui),
                2 => controls::tables(ui, view),
                3 => charts::charts(ui),
                4 => controls::layers(ui, view),
                _ => states::states(ui),
            });
        });
    });
}

/// A card with a title.
pub(super) fn card(ui: &mut Ui<'_>, title: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().stiff(), |ui| {
        ui.add(Label::heading(title));
        fill(ui);
    });
}
