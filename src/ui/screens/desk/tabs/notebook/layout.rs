//! The Notebook as nodes: what to look for, then a page of entries.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    super::room,
    Search,
    view::{Entry, NotebookView},
};
use crate::{
    sim::rules::Family,
    tell::Tone as Told,
    ui::{
        kit::Ui,
        telling::seat_accent,
        theme::{self, Face, Space, Tone},
        widget::{Button, Choice, Evidence, Flow, Icon, Ink, Label, Len, Menu, TextField},
    },
};

/// What can be filtered by; the first stands for everything.
const FAMILIES: [Option<Family>; 5] =
    [None, Some(Family::Research), Some(Family::Prioritisation), Some(Family::Dependencies), Some(Family::Status)];

/// The whole tab.
pub fn notebook(ui: &mut Ui<'_>, view: &Option<NotebookView>) {
    let Some(view) = view else { return };
    filters(ui, view);
    let name = ui.word("tabs-notebook");
    ui.scroll("notebook.scroll", &name, Space::None, |ui| {
        let flow = Flow::column().named(Role::List, name.clone()).stiff();
        ui.flow(flow, |ui| {
            if view.entries.is_empty() {
                let text = ui.word(if view.all == 0 { "tabs-notebook-empty" } else { "tabs-notebook-none" });
                ui.flow(Flow::column().pad(Space::Large), |ui| {
                    ui.add(Label::body(text).soft());
                });
            }
            for (place, entry) in view.entries.iter().enumerate() {
                let before = place.checked_sub(1).map(|before| &view.entries[before]);
                row(ui, entry, before.is_none_or(|before| before.date != entry.date));
            }
            if view.pages > 1 {
                pages(ui, view);
            }
        });
    });
}

fn wide(ui: &Ui<'_>) -> bool {
    room::width(ui.kit()) >= 690.0
}

fn filters(ui: &mut Ui<'_>, view: &NotebookView) {
    let name = ui.word("tabs-notebook-family");
    let words = [
        "tabs-notebook-everything",
        "kit-family-research",
        "kit-family-priority",
        "kit-family-dependency",
        "kit-family-status",
    ];
    let labels: Vec<String> = words.iter().map(|w| ui.word(w)).collect();
    let chosen = FAMILIES.iter().position(|f| *f == view.filter.family).unwrap_or(0);
    let flow = Flow::row().gap(Space::Small).pad_each(Space::Medium, Space::Medium, Space::Medium, Space::Small);
    let (wide, line, color) = (wide(ui), ui.kit().line(), ui.palette().line);
    ui.flow(flow.wrap().stiff().edit(|n| n.border.bottom = line), |ui| {
        if wide {
            let accent = seat_accent(ui.palette(), view.seat);
            let choice = Choice::segments(name, labels, chosen).accent(accent).key("notebook.family");
            ui.add(choice.sends(|place| Search::Family(FAMILIES[place.min(FAMILIES.len() - 1)])));
        } else {
            let mut menu = Menu::new(Button::plain(&labels[chosen]).key("notebook.family"));
            for (family, label) in FAMILIES.into_iter().zip(&labels) {
                menu =
                    menu.item(Button::plain(label).chosen(family == view.filter.family).sends(Search::Family(family)));
            }
            ui.add(menu);
        }
        by_feature(ui, view);
        let (label, hint) = (ui.word("tabs-notebook-search"), ui.word("tabs-notebook-search-hint"));
        let column = Flow::column().width(Len::Text(150.0)).max_width(Len::Percent(100.0));
        ui.flow(column, |ui| {
            let field = TextField::new(label, view.filter.text.clone()).label_hidden().placeholder(hint).limit(40);
            ui.add(field.key("notebook.search").sends(Search::Text));
        });
        let values = [("matching", (view.matching as i64).into()), ("all", (view.all as i64).into())];
        let count = ui.word_with("tabs-notebook-count", &values);
        ui.add(Label::small(count));
    })
    .insert(BorderColor::all(color));
}

fn by_feature(ui: &mut Ui<'_>, view: &NotebookView) {
    let all = ui.word("tabs-notebook-all-features");
    let chosen = view.filter.feature;
    let name = view.features.iter().find(|(f, _)| Some(*f) == chosen).map_or(all.clone(), |(_, name)| name.clone());
    let mut menu = Menu::new(Button::plain(name).key("notebook.feature"));
    menu = menu.item(Button::plain(all).chosen(chosen.is_none()).sends(Search::Feature(None)));
    for (feature, name) in &view.features {
        let item = Button::plain(name).chosen(chosen == Some(*feature));
        menu = menu.item(item.sends(Search::Feature(Some(*feature))));
    }
    ui.add(menu);
}

fn tone(tone: Told) -> Tone {
    match tone {
        Told::Good => Tone::Good,
        Told::Bad => Tone::Bad,
        Told::Neutral => Tone::Neutral,
    }
}

fn family(family: Option<Family>) -> Option<theme::Family> {
    match family? {
        Family::Research => Some(theme::Family::Research),
        Family::Prioritisation => Some(theme::Family::Priority),
        Family::Dependencies => Some(theme::Family::Dependency),
        Family::Status => Some(theme::Family::Status),
        Family::Either => None,
    }
}

/// An entry. `dated`: the first of its day; where the date is a head above, it stands there once.
fn row(ui: &mut Ui<'_>, entry: &Entry, dated: bool) {
    let (line, p) = (ui.kit().line(), ui.palette());
    let wide = wide(ui);
    let flow = if wide { Flow::row().align(AlignItems::Start) } else { Flow::column() };
    let flow = flow.gap(Space::Medium).pad_xy(Space::Medium, Space::Small).role(Role::ListItem).stiff();
    let key = format!("notebook.entry.{}", entry.id);
    ui.flow(flow.key(key).edit(|n| n.border.bottom = line), |ui| {
        let when =
            if wide { Flow::column().width(Len::Text(82.0)).stiff() } else { Flow::row().gap(Space::Small).wrap() };
        if wide || dated {
            ui.flow(when, |ui| {
                ui.add(Label::strong(&entry.date));
                ui.add(Label::small(&entry.ago));
            });
        }
        let body = if wide { Flow::row().grow() } else { Flow::row() };
        ui.flow(body.gap(Space::Medium).align(AlignItems::Start), |ui| {
            let ink = match (entry.tone, family(entry.family)) {
                (Told::Good | Told::Bad, _) => Ink::Tone(tone(entry.tone)),
                (Told::Neutral, Some(family)) => Ink::Of(p.family(family).ink),
                (Told::Neutral, None) => Ink::Soft,
            };
            ui.add(Icon::new(entry.icon).side(18.0).ink(ink));
            ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| words(ui, entry));
        });
        if let Some(strength) = entry.strength {
            ui.add(Evidence::new(strength));
        }
    })
    .insert(BorderColor::all(p.line));
}

fn words(ui: &mut Ui<'_>, entry: &Entry) {
    let mark = match entry.tone {
        Told::Good => Some(("tabs-notebook-good", Tone::Good)),
        Told::Bad => Some(("tabs-notebook-bad", Tone::Bad)),
        Told::Neutral => None,
    };
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        ui.add(Label::strong(&entry.title));
        if let Some((word, tone)) = mark {
            let text = ui.word(word);
            ui.add(Label::small(text).face(Face::TextSemiBold).ink(Ink::Tone(tone)));
        }
    });
    if !entry.text.is_empty() && entry.text != entry.title {
        ui.add(Label::body(&entry.text).terms().role(Role::Paragraph));
    }
    ui.add(Label::small(&entry.source));
}

fn pages(ui: &mut Ui<'_>, view: &NotebookView) {
    let page = view.filter.page;
    let (newer, older) = (ui.word("tabs-notebook-newer"), ui.word("tabs-notebook-older"));
    let (first, last) = (ui.word("tabs-notebook-is-first"), ui.word("tabs-notebook-is-last"));
    let values = [("page", (page as i64 + 1).into()), ("pages", (view.pages as i64).into())];
    let text = ui.word_with("tabs-notebook-page", &values);
    ui.flow(Flow::row().gap(Space::Medium).pad(Space::Medium).wrap().stiff(), |ui| {
        let button = Button::plain(newer).icon("chevron-left").key("notebook.newer");
        ui.add(button.disabled((page == 0).then_some(first)).sends(Search::Page(page.saturating_sub(1))));
        ui.add(Label::small(text));
        let button = Button::plain(older).icon("chevron-right").key("notebook.older");
        ui.add(button.disabled((page + 1 >= view.pages).then_some(last)).sends(Search::Page(page + 1)));
    });
}
