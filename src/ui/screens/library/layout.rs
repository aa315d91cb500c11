//! The library's view as nodes.

use accesskit::Role;
use bevy::prelude::*;

use super::ShowTag;
use super::view::{LibraryView, NumberRow, TAGS};
use crate::ui::{
    kit::Ui,
    screen::Go,
    theme::Space,
    widget::{Button, Choice, Column, Flow, Label, Surface, Table},
};

/// The whole screen: a bar, the two questions, the numbers.
pub fn library(ui: &mut Ui<'_>, view: &LibraryView) {
    let bar = Flow::row().gap(Space::Medium).pad_xy(Space::Large, Space::Small).surface(Surface::Bar).stiff();
    ui.flow(bar, |ui| {
        ui.add(Button::quiet(ui.word("library-back")).icon("arrow-left").key("library.back").sends(Go::Back));
        ui.add(Label::title(ui.word("library-title")));
    });
    let page = Flow::column().grow().pad(Space::Large).edit(|n| n.width = percent(100));
    ui.flow(page, |ui| {
        let name = ui.word("library-title");
        ui.scroll("library.scroll", &name, Space::Medium, |ui| {
            questions(ui);
            numbers(ui, view);
        });
    });
}

fn questions(ui: &mut Ui<'_>) {
    let wide = ui.kit().room_in_text().x > 860.0;
    let row = if wide { Flow::row() } else { Flow::column() };
    ui.flow(row.gap(Space::Medium).align(AlignItems::Stretch).stiff(), |ui| {
        for seat in ["product", "program"] {
            let title = ui.word(&format!("library-{seat}"));
            let card = Flow::column().gap(Space::Small).pad(Space::Large).card().named(Role::Group, title.clone());
            let card = if wide { card.share(1.0) } else { card };
            ui.flow(card, |ui| {
                ui.add(Label::heading(title));
                ui.add(Label::body(ui.word(&format!("library-{seat}-text"))));
            });
        }
    });
}

fn numbers(ui: &mut Ui<'_>, view: &LibraryView) {
    let title = ui.word("library-numbers");
    let card = Flow::column().gap(Space::Medium).pad(Space::Large).card().stiff().named(Role::Group, title.clone());
    ui.flow(card, |ui| {
        ui.add(Label::heading(title.clone()));
        ui.add(Label::body(ui.word("library-numbers-text")).soft());
        let mut options = vec![ui.word("library-all")];
        options.extend(TAGS.iter().map(|t| ui.word(&format!("library-tag-{t}"))));
        let chosen = view.tag.and_then(|tag| TAGS.iter().position(|t| *t == tag)).map_or(0, |i| i + 1);
        let choice = Choice::radio(ui.word("library-column-known"), options, Some(chosen)).key("library.tag");
        ui.add(choice.sends(|i| ShowTag(i.checked_sub(1).and_then(|i| TAGS.get(i).copied()))));
        let columns = [
            Column::wide(ui.word("library-column-meaning")),
            Column::fixed(ui.word("library-column-value"), 150.0),
            Column::fixed(ui.word("library-column-known"), 130.0),
            Column::fixed(ui.word("library-column-source"), 200.0),
        ];
        ui.table(Table::new("library.numbers", title, columns), |rows| {
            for number in &view.numbers {
                let cells = cells(number);
                rows.row(&number.meaning, |ui, cell| {
                    let text = if cell == 2 { ui.word(&cells[2]) } else { cells[cell].clone() };
                    ui.add(if cell == 0 { Label::body(text) } else { Label::small(text) });
                });
            }
        });
    });
}

fn cells(number: &NumberRow) -> [String; 4] {
    [number.meaning.clone(), number.value.clone(), format!("library-tag-{}", number.tag), number.source.clone()]
}
