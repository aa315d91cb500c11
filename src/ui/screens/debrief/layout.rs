//! The debrief as nodes: pages at the side, one page open.

mod chains;
mod delivery;
mod first;
mod headline;
mod later;
mod moves;
mod time;
mod truth;

use std::time::{SystemTime, UNIX_EPOCH};

use bevy::prelude::*;

use super::{
    DebriefWish, Page,
    sheets::Sheet,
    view::{Again, Body, DebriefView},
};
use crate::ui::{
    game::Wish,
    gathering::NewCards,
    kit::Ui,
    screen::{Go, Screen},
    theme::Space,
    widget::{Button, Choice, Column, Flow, Label, Len, Menu, Sorting, Surface, Table},
};

/// Below this width, in pixels at a text size of 100 %, the pages stand above the page.
const WIDE: f32 = 880.0;

/// The whole screen.
pub fn debrief(ui: &mut Ui<'_>, view: &DebriefView) {
    if let Body::Nothing(why) = &view.body {
        return nothing(ui, why);
    }
    if is_wide(ui) {
        ui.flow(Flow::row().fill().align(AlignItems::Stretch), |ui| {
            let bar = ui.palette().bar;
            let side = Flow::column().stiff().width(Len::Text(SIDE)).surface(Surface::Fill(bar));
            ui.flow(side, |ui| {
                let name = ui.word("debrief-contents");
                ui.scroll("debrief.side", &name, Space::None, |ui| contents(ui, view));
            });
            ui.rule(true);
            ui.flow(Flow::column().grow().edit(|n| n.height = percent(100)), |ui| {
                ui.scroll(&scroll_key(view), &page_name(ui, view), Space::None, |ui| page(ui, view));
            });
        });
    } else {
        turning(ui, view);
        let name = page_name(ui, view);
        ui.scroll(&scroll_key(view), &name, Space::None, |ui| {
            page(ui, view);
            let below = Flow::column().stiff().gap(Space::Small).pad_each(
                Space::Large,
                Space::Small,
                Space::None,
                Space::Large,
            );
            ui.flow(below, |ui| ways_out(ui, view));
        });
    }
}

/// Whether things stand side by side.
fn is_wide(ui: &Ui<'_>) -> bool {
    ui.kit().room_in_text().x >= WIDE
}

/// A place of its own for each page: turning a page starts at its top.
fn scroll_key(view: &DebriefView) -> String {
    format!("debrief.page.{}", view.page.word())
}

fn page_name(ui: &Ui<'_>, view: &DebriefView) -> String {
    ui.word_with("debrief-scroll", &[("page", ui.word(view.page.word()).into())])
}

fn nothing(ui: &mut Ui<'_>, why: &str) {
    ui.flow(Flow::column().grow().centered().gap(Space::Medium).pad(Space::Huge), |ui| {
        ui.add(Label::heading(why).centered());
        let label = ui.word("debrief-to-title");
        ui.add(Button::primary(label).key("debrief.title").sends(Go::Afresh(Screen::Title)));
    });
}

fn contents(ui: &mut Ui<'_>, view: &DebriefView) {
    let column = Flow::column().stiff().gap(Space::Medium);
    ui.flow(column.pad_each(Space::Medium, Space::Tight, Space::Large, Space::Large), |ui| {
        ui.flow(Flow::column().pad_each(Space::Small, Space::None, Space::None, Space::None), |ui| {
            let title = ui.word("debrief-title");
            ui.add(Label::title(title));
        });
        pages(ui, view);
        ways_out(ui, view);
    });
}

/// The pages below each other, one of them open.
fn pages(ui: &mut Ui<'_>, view: &DebriefView) {
    let (name, options) = (ui.word("debrief-contents"), view.contents.iter().map(String::as_str));
    let pages = Choice::contents(name, options, place(view));
    let all = view.pages;
    ui.add(pages.key("debrief.contents").sends(move |place| DebriefWish::Turn(all[place.min(all.len() - 1)])));
}

/// The place of the open page among those there are, from 0.
fn place(view: &DebriefView) -> usize {
    view.pages.iter().position(|page| *page == view.page).unwrap_or(0)
}

/// The page before or after, if there is one, with its name.
fn neighbour(view: &DebriefView, step: isize) -> Option<(Page, &str)> {
    let place = place(view).checked_add_signed(step)?;
    Some((*view.pages.get(place)?, view.contents.get(place)?))
}

/// Where there is no room for the pages at the side: which one is open, all of them in a menu, the ones before and
/// after at hand.
fn turning(ui: &mut Ui<'_>, view: &DebriefView) {
    let bar = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Small).surface(Surface::Bar).stiff();
    ui.flow(bar, |ui| {
        let place = place(view);
        let values = [("place", (place + 1).to_string()), ("of", view.pages.len().to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str().into()));
        let now = ui.word_with("debrief-contents-now", &values);
        let label = format!("{now} · {}", view.contents[place]);
        let spoken = format!("{}: {label}", ui.word("debrief-contents"));
        let mut menu = Menu::new(Button::plain(label).spoken(spoken).key("debrief.contents"));
        for (page, name) in view.pages.iter().zip(&view.contents) {
            menu = menu.item(Button::plain(name).chosen(*page == view.page).sends(DebriefWish::Turn(*page)));
        }
        ui.add(menu);
        ui.spring();
        for (step, icon, id) in [(-1, "arrow-left", "debrief-turn-back"), (1, "arrow-right", "debrief-turn-on")] {
            if let Some((page, name)) = neighbour(view, step) {
                let label = ui.word_with(id, &[("page", name.into())]);
                let button = Button::icon_only(icon, label).key(format!("debrief.turn.{step}"));
                ui.add(button.sends(DebriefWish::Turn(page)));
            }
        }
    });
}

/// On to the next page, beside the title; where there is no room the bar above has it, and the page of the player's own
/// words has a way on of its own.
fn onwards(ui: &mut Ui<'_>, view: &DebriefView) {
    if view.page == Page::First || !is_wide(ui) {
        return;
    }
    if let Some((page, name)) = neighbour(view, 1) {
        ui.spring();
        let label = ui.word_with("debrief-turn-on", &[("page", name.into())]);
        let button = Button::quiet(label).icon("arrow-right").key("debrief.onwards");
        ui.add(button.sends(DebriefWish::Turn(page)));
    }
}

/// Which run this is, and where to go from here.
fn ways_out(ui: &mut Ui<'_>, view: &DebriefView) {
    let inset = if is_wide(ui) { Space::Small } else { Space::None };
    ui.flow(Flow::column().gap(Space::Tight).pad_each(inset, Space::None, Space::Medium, Space::None), |ui| {
        for line in &view.about {
            ui.add(Label::small(line));
        }
    });
    ui.flow(Flow::column().gap(Space::Tight).align(AlignItems::Stretch), |ui| {
        let Some(again) = &view.again else {
            let label = ui.word("debrief-to-run");
            _ = ui.add(Button::quiet(label).icon("arrow-left").wide().key("debrief.back").sends(Go::Back));
            return;
        };
        ui.add(again_button(ui, again));
        let label = ui.word("debrief-to-title");
        ui.add(Button::quiet(label).icon("home").wide().key("debrief.title").sends(Wish::Leave));
    });
}

fn again_button(ui: &Ui<'_>, again: &Again) -> Button {
    let again = again.clone();
    let button = Button::quiet(ui.word("debrief-again")).icon("dice").wide().tip(ui.word("debrief-again-tip"));
    button.key("debrief.again").does(move |commands| {
        let mut run = again.run.clone();
        // A clock before 1970 is no reason not to play.
        run.started_unix = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        commands.write_message(Wish::Start(again.scenario.clone(), run));
    })
}

/// How wide a page may grow, and how wide the list of pages beside it is; at a text size of 100 %.
const PAGE: f32 = 1_240.0;
const SIDE: f32 = 206.0;

/// How wide a page is, in layout pixels, without its margins.
fn page_width(ui: &Ui<'_>) -> f32 {
    let kit = ui.kit();
    let side = if is_wide(ui) { kit.grown(SIDE) } else { 0.0 };
    (kit.room.x - side).min(kit.grown(PAGE)) - kit.grown(36.0)
}

fn page(ui: &mut Ui<'_>, view: &DebriefView) {
    let column =
        Flow::column().stiff().gap(Space::Medium).pad_each(Space::Large, Space::Small, Space::Large, Space::Medium);
    ui.flow(column.max_width(Len::Text(PAGE)), |ui| {
        ui.flow(Flow::column(), |ui| {
            ui.flow(Flow::row().gap(Space::Medium).wrap().align(AlignItems::Baseline), |ui| {
                ui.add(Label::headline(&view.title));
                if !view.lead.is_empty() {
                    // On the base line of the title, which reaches further below it.
                    let lift = ui.kit().px(5.4);
                    ui.flow(Flow::column().edit(|n| n.bottom = lift), |ui| {
                        ui.add(Label::body(&view.lead).soft());
                    });
                }
                onwards(ui, view);
            });
            ui.region::<NewCards>(Flow::column());
        });
        match &view.body {
            Body::Nothing(_) => {}
            Body::Headline(page) => headline::page(ui, page, view.seat),
            Body::First(page) => first::page(ui, page, view.seat),
            Body::Truth(page) => truth::page(ui, page),
            Body::Time(page) => time::page(ui, page),
            Body::Delivery(page) => delivery::page(ui, page),
            Body::Moves(page) => moves::page(ui, page),
            Body::Played(page) => later::played(ui, page),
            Body::Forecasts(page) => later::forecasts(ui, page),
            Body::Patterns(page) => later::patterns(ui, page),
            Body::Branches(page) => later::branches(ui, page),
            Body::Take(page) => later::take(ui, page),
        }
    });
}

/// A card with a heading, and perhaps a note on how to read it.
fn card(ui: &mut Ui<'_>, flow: Flow, heading: &str, note: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(flow.gap(Space::Small).pad(Space::Medium).card(), |ui| {
        ui.add(Label::heading(heading));
        if !note.is_empty() {
            ui.add(Label::small(note));
        }
        fill(ui);
    });
}

/// A table that every one of its columns sorts.
fn sorted(
    key: &str,
    name: &str,
    columns: impl IntoIterator<Item = Column>,
    sheet: Sheet,
    by: Option<Sorting>,
) -> Table {
    Table::new(key, name, columns.into_iter().map(Column::sortable)).sorts(by, move |commands, sorting| {
        commands.write_message(DebriefWish::Sort(sheet, sorting));
    })
}

/// A table that scrolls sideways where there is less room than it needs.
fn wide(ui: &mut Ui<'_>, key: &str, least: f32, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.side_scroll(key, |ui| {
        ui.flow(Flow::column().grow().min_width(Len::Text(least)), fill);
    });
}
