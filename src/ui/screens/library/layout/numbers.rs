//! Every number of the model in a table, with a choice of how well it is known.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    super::{
        Look,
        view::{LibraryView, NumberRow, TAGS},
    },
    is_wide,
};
use crate::ui::{
    kit::Ui,
    theme::{Accent, Space},
    widget::{Badge, Button, Choice, Column, Flow, Ink, Label, Menu, Table},
};

/// The page of numbers. Where there is room only the rows scroll, and the header of the table stays in sight.
pub(super) fn numbers(ui: &mut Ui<'_>, view: &LibraryView) {
    let title = ui.word("library-numbers");
    ui.flow(Flow::column().grow().pad(Space::Medium).edit(|n| n.width = percent(100)), |ui| {
        let card = Flow::column().gap(Space::Medium).pad(Space::Medium).card().named(Role::Group, title.clone());
        if is_wide(ui) {
            ui.flow(card.grow(), |ui| page(ui, &title, view, true));
        } else {
            ui.scroll("library.scroll", &title, Space::Medium, |ui| {
                ui.flow(card.stiff(), |ui| page(ui, &title, view, false));
            });
        }
    });
}

fn page(ui: &mut Ui<'_>, title: &str, view: &LibraryView, tall: bool) {
    ui.flow(Flow::column().gap(Space::Medium).stiff(), |ui| {
        ui.add(Label::heading(title));
        ui.add(Label::body(ui.word("library-numbers-text")).soft());
        tags(ui, view);
    });
    table(ui, title, view, tall);
}

fn tags(ui: &mut Ui<'_>, view: &LibraryView) {
    let mut options = vec![ui.word("library-all-numbers")];
    options.extend(TAGS.iter().map(|t| ui.word(&format!("library-tag-{t}"))));
    let chosen = view.tag.and_then(|tag| TAGS.iter().position(|t| *t == tag)).map_or(0, |i| i + 1);
    let name = ui.word("library-column-known");
    let tag = |place: usize| Look::Tag(place.checked_sub(1).and_then(|i| TAGS.get(i).copied()));
    if is_wide(ui) {
        ui.add(Choice::segments(name, options, chosen).share(0.9).key("library.tag").sends(tag));
        return;
    }
    let spoken = format!("{name}: {}", options[chosen]);
    let menu = Menu::new(Button::plain(&options[chosen]).spoken(spoken).key("library.tag"));
    let item = |(place, word): (usize, &String)| Button::plain(word).chosen(place == chosen).sends(tag(place));
    let menu = options.iter().enumerate().map(item).fold(menu, Menu::item);
    ui.flow(Flow::row(), |ui| _ = ui.add(menu));
}

fn table(ui: &mut Ui<'_>, title: &str, view: &LibraryView, tall: bool) {
    let [value, known, source] = if tall { [150.0, 170.0, 220.0] } else { [120.0, 150.0, 140.0] };
    let columns = [
        Column::wide(ui.word("library-column-meaning")).sortable(),
        Column::fixed(ui.word("library-column-value"), value).sortable(),
        Column::fixed(ui.word("library-column-known"), known).sortable(),
        Column::fixed(ui.word("library-column-source"), source).sortable(),
    ];
    let table = Table::new("library.numbers", title, columns).sorts(view.numbers_by, |commands, sorting| {
        commands.write_message(Look::Numbers(sorting));
    });
    ui.table(if tall { table.tall() } else { table }, |rows| {
        for number in &view.numbers {
            rows.row(&number.meaning, |ui, cell| row(ui, number, cell));
        }
    });
}

fn row(ui: &mut Ui<'_>, number: &NumberRow, cell: usize) {
    match cell {
        0 => {
            ui.flow(Flow::column(), |ui| {
                // In a cell a name ends without a full stop, as in every table.
                ui.add(Label::body(number.meaning.trim_end_matches('.')));
                ui.add(Label::small(&number.read_by));
            });
        }
        1 => _ = ui.add(Label::strong(&number.value)),
        2 => {
            let word = ui.word(&format!("library-tag-{}", number.tag));
            let accent = accent(ui, number.tag);
            ui.flow(Flow::row().wrap(), |ui| _ = ui.add(Badge::tinted(word, accent)));
        }
        _ if number.source.is_empty() => {
            let none = ui.word("library-source-none");
            ui.add(Label::small(none).ink(Ink::Faint));
        }
        _ => _ = ui.add(Label::small(&number.source)),
    }
}

/// What is read or fitted stands out; what is remembered asks for care; what is ours is plain.
fn accent(ui: &Ui<'_>, tag: char) -> Accent {
    let p = ui.palette();
    match tag {
        'S' | 'D' => p.good,
        'T' => p.program,
        'M' => p.warn,
        _ => p.neutral,
    }
}
