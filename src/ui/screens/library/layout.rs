//! The library's view as nodes: a bar with its pages, and the open page.

mod cards;
mod numbers;

use bevy::prelude::*;

use super::Look;
use super::view::{LibraryView, Page};
use crate::ui::{
    kit::Ui,
    page,
    screen::Screen,
    widget::{Choice, Flow, Label},
};

/// Below this much room, measured in text, one thing stands at a time.
const WIDE: f32 = 980.0;

fn is_wide(ui: &Ui<'_>) -> bool {
    ui.kit().room_in_text().x >= WIDE
}

/// The whole screen.
pub fn library(ui: &mut Ui<'_>, view: &LibraryView) {
    page::bar(ui, Screen::Library, &ui.word("library-title"), |ui| {
        let pages = Page::ALL.map(|page| ui.word(&format!("library-page-{}", page.code())));
        let at = Page::ALL.iter().position(|page| *page == view.page).unwrap_or(0);
        let pages = Choice::segments(ui.word("library-pages"), pages, at).key("library.page");
        let pages = pages.sends(|place| Look::Page(Page::ALL[place.min(Page::ALL.len() - 1)]));
        // In a row of its own it stands in the middle of a bar that is higher.
        ui.flow(Flow::row(), |ui| _ = ui.add(pages));
        ui.spring();
        let count = |n: usize| (n as i64).into();
        let count = [("met", count(view.met)), ("read", count(view.read)), ("total", count(view.total))];
        ui.add(Label::small(ui.word_with("library-collected", &count)));
    });
    match view.page {
        Page::Cards => cards::cards(ui, view),
        Page::Glossary => cards::glossary(ui, view),
        Page::Numbers => numbers::numbers(ui, view),
    }
}
