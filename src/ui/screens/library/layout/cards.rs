//! Cards by family, with a search, and the one that lies open; and the words that lead to them.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    super::{
        Look,
        view::{CardRow, LibraryView},
    },
    is_wide,
};
use crate::{
    content::ConceptFamily,
    session::progress::Known,
    ui::{
        kit::Ui,
        reading,
        theme::{Face, Space, TextSize},
        widget::{
            BAR, Button, Choice, Choosable, Column, Flow, Icon, Ink, Label, Len, Menu, OpenConcept, Roving, RovingItem,
            Table, TextField,
        },
    },
};

/// The page of cards: families, list and open card side by side; where there is no room the open card alone.
pub(super) fn cards(ui: &mut Ui<'_>, view: &LibraryView) {
    if !is_wide(ui) {
        narrow(ui, view);
        return;
    }
    let row = Flow::row().grow().gap(Space::Medium).pad(Space::Medium).align(AlignItems::Stretch);
    ui.flow(row, |ui| {
        ui.flow(Flow::column().gap(Space::Medium).width(Len::Text(214.0)).stiff(), |ui| {
            // As wide as the list below it, which keeps room for its scroll bar.
            ui.flow(Flow::column().stiff().edit(|n| n.padding.right = px(BAR)), |ui| search(ui, view));
            families(ui, view);
            legend(ui, Flow::column().gap(Space::Tight));
        });
        ui.flow(Flow::column().share(1.0), |ui| list(ui, view));
        let panel = Flow::column().share(1.2).card().clip();
        ui.flow(panel, |ui| match &view.card {
            Some(card) => {
                ui.scroll("library.card", &card.title, Space::Medium, |ui| {
                    ui.flow(Flow::column().gap(Space::Medium).pad(Space::Large), |ui| {
                        ui.add(Label::headline(&card.title).size(TextSize::Title));
                        reading::card(ui, card);
                    });
                });
            }
            None => questions(ui),
        });
    });
}

fn narrow(ui: &mut Ui<'_>, view: &LibraryView) {
    ui.flow(Flow::column().grow().gap(Space::Small).pad(Space::Medium), |ui| {
        if let Some(card) = &view.card {
            let back = Button::plain(ui.word("library-all-cards")).icon("arrow-left").key("library.put-away");
            ui.flow(Flow::row().stiff(), |ui| _ = ui.add(back.sends(Look::PutAway)));
            ui.scroll("library.card", &card.title, Space::Medium, |ui| {
                ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium).card(), |ui| {
                    ui.add(Label::title(&card.title));
                    reading::card(ui, card);
                });
            });
            return;
        }
        ui.flow(Flow::row().gap(Space::Small).wrap().stiff(), |ui| {
            ui.flow(Flow::column().grow().min_width(Len::Text(150.0)), |ui| search(ui, view));
            let all = ui.word("library-all-cards");
            let chosen = view.family.and_then(|at| view.families.get(at)).map_or(all.clone(), |f| f.name.clone());
            let mut menu = Menu::new(Button::plain(chosen).key("library.family"));
            menu = menu.item(Button::plain(all).chosen(view.family.is_none()).sends(Look::Family(None)));
            for (place, row) in view.families.iter().enumerate() {
                let item = Button::plain(&row.name).chosen(view.family == Some(place));
                menu = menu.item(item.sends(Look::Family(Some(row.family))));
            }
            ui.add(menu);
        });
        legend(ui, Flow::row().gap(Space::Medium).wrap());
        list(ui, view);
    });
}

fn search(ui: &mut Ui<'_>, view: &LibraryView) {
    let field = TextField::new(ui.word("library-search"), &view.search).label_hidden().limit(40);
    let field = field.placeholder(ui.word("library-search")).key("library.search");
    ui.add(field.sends(Look::Search));
}

fn families(ui: &mut Ui<'_>, view: &LibraryView) {
    let count = |met: usize, total: usize| {
        ui.word_with("library-count", &[("met", (met as i64).into()), ("total", (total as i64).into())])
    };
    let all = Choosable { label: ui.word("library-all-cards"), badge: Some(count(view.met, view.total)), ..default() };
    let rows = view.families.iter().map(|row| Choosable {
        label: row.name.clone(),
        badge: Some(count(row.met, row.total)),
        ..default()
    });
    let options: Vec<Choosable> = std::iter::once(all).chain(rows).collect();
    let name = ui.word("library-families");
    let at = view.family.map_or(0, |place| place + 1);
    ui.scroll("library.families", &name, Space::None, |ui| {
        let choice = Choice::contents(&name, options, at).key("library.family");
        ui.add(
            choice.sends(|place| Look::Family(place.checked_sub(1).and_then(|at| ConceptFamily::ALL.get(at).copied()))),
        );
    });
}

fn list(ui: &mut Ui<'_>, view: &LibraryView) {
    let name = ui.word("library-page-cards");
    if view.cards.is_empty() {
        ui.add(Label::body(ui.word("library-nothing")).soft());
    }
    ui.scroll("library.list", &name, Space::Small, |ui| {
        let mut list =
            ui.flow(Flow::column().gap(Space::Small).pad(Space::Tight).named(Role::List, name.clone()), |ui| {
                let current = view.cards.iter().position(|c| c.open).unwrap_or(0);
                for (place, card) in view.cards.iter().enumerate() {
                    row(ui, card, place == current);
                }
            });
        list.insert(Roving::LIST);
    });
}

/// The mark of how well a card is known: the id of what it means, its icon and its ink.
fn mark(ui: &Ui<'_>, known: Known) -> (&'static str, &'static str, Ink) {
    let good = ui.palette().good.ink;
    match known {
        Known::New => ("library-known-new", "circle", Ink::Faint),
        Known::Met => ("library-known-met", "circle-filled", Ink::Of(good)),
        Known::Read => ("library-known-read", "check-circle", Ink::Of(good)),
    }
}

/// What the marks of the list mean.
fn legend(ui: &mut Ui<'_>, flow: Flow) {
    ui.flow(flow.stiff().pad_each(Space::Small, Space::None, Space::None, Space::None), |ui| {
        for known in [Known::New, Known::Met, Known::Read] {
            let (word, icon, ink) = mark(ui, known);
            let word = ui.word(word);
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                ui.add(Icon::new(icon).side(13.0).ink(ink));
                ui.add(Label::small(word));
            });
        }
    });
}

fn row(ui: &mut Ui<'_>, card: &CardRow, current: bool) {
    let (word, icon, ink) = mark(ui, card.known);
    let spoken = ui.word(word);
    let spoken = format!("{}. {} {spoken}", card.title, card.gist);
    let button = Button::plain(spoken).role(Role::ListItem).key(format!("library.card.{}", card.id)).chosen(card.open);
    let flow = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Small).align(AlignItems::Start);
    ui.pressable(button.sends(OpenConcept(card.id.clone())), flow.width(Len::Percent(100.0)).stiff(), |ui| {
        ui.add(Icon::new(icon).side(15.0).ink(ink));
        ui.flow(Flow::column().grow().gap(Space::Hair), |ui| {
            ui.add(Label::strong(&card.title).silent());
            ui.add(Label::small(&card.gist).silent());
        });
    })
    .insert(RovingItem { current });
}

/// While no card is open: what the two seats ask.
fn questions(ui: &mut Ui<'_>) {
    let name = ui.word("library-questions");
    ui.scroll("library.questions", &name, Space::Medium, |ui| {
        ui.flow(Flow::column().gap(Space::Large).pad(Space::Large), |ui| {
            ui.add(Label::headline(&name).size(TextSize::Title));
            let p = ui.palette();
            for (seat, accent) in [("product", p.product), ("program", p.program)] {
                let title = ui.word(&format!("library-{seat}"));
                ui.flow(Flow::column().gap(Space::Small).named(Role::Group, title.clone()), |ui| {
                    ui.add(Label::heading(title).color(accent.ink));
                    ui.add(Label::body(ui.word(&format!("library-{seat}-text"))).role(Role::Paragraph));
                });
            }
            ui.add(Label::small(ui.word("library-open-one")));
        });
    });
}

/// Every word that has a card. Where there is room the table is a page of its own, with its header always in sight.
pub(super) fn glossary(ui: &mut Ui<'_>, view: &LibraryView) {
    let name = ui.word("library-page-glossary");
    ui.flow(Flow::column().grow().pad(Space::Medium), |ui| {
        if is_wide(ui) {
            ui.flow(Flow::column().grow().pad(Space::Medium).card(), |ui| terms(ui, &name, view, true));
        } else {
            ui.scroll("library.glossary", &name, Space::None, |ui| {
                ui.flow(Flow::column().pad(Space::Medium).card().stiff(), |ui| terms(ui, &name, view, false));
            });
        }
    });
}

fn terms(ui: &mut Ui<'_>, name: &str, view: &LibraryView, tall: bool) {
    let (word, card) = if tall { (170.0, 230.0) } else { (116.0, 196.0) };
    let columns = [
        Column::fixed(ui.word("library-column-term"), word).sortable(),
        Column::wide(ui.word("library-column-means")),
        Column::fixed(ui.word("library-column-card"), card).sortable(),
    ];
    let table = Table::new("library.terms", name, columns).sorts(view.terms_by, |commands, sorting| {
        commands.write_message(Look::Terms(sorting));
    });
    ui.table(if tall { table.tall() } else { table }, |rows| {
        for term in &view.glossary {
            rows.row(&term.term, |ui, cell| match cell {
                0 => _ = ui.add(Label::body(&term.term).face(Face::TextSemiBold)),
                1 => _ = ui.add(Label::body(&term.means)),
                _ => {
                    let button = Button::quiet(&term.title).key(format!("library.term.{}", term.term));
                    let button = button.sends(OpenConcept(term.card.clone()));
                    // Nothing before its icon: it stands under the name of its column.
                    let flow = Flow::row().gap(Space::Small).pad_xy(Space::None, Space::Tight);
                    ui.pressable(button, flow, |ui| {
                        ui.add(Icon::new("library").side(15.0));
                        ui.add(Label::body(&term.title).face(Face::TextMedium).silent().grow());
                    });
                }
            });
        }
    });
}
