//! The top bar.

use super::{is_wide, seat_hue};
use crate::{
    sim::ids::Seat,
    ui::{
        game::Wish,
        guide::help::HelpWish,
        input::Shortcut,
        kit::Ui,
        screen::Screen,
        screens::desk::view::BarView,
        theme::Space,
        widget::{Badge, Button, Flow, Label, Len, Menu, Portrait},
    },
};
use accesskit::Role;
use bevy::prelude::*;

/// Scenario, seat, sprint, next date, sponsor, menu.
pub fn bar(ui: &mut Ui<'_>, view: &Option<BarView>) {
    let Some(view) = view else { return };
    let wide = is_wide(ui.kit());
    let name = ui.word("desk-bar");
    let row = Flow::row().gap(Space::Medium).pad_xy(Space::Large, Space::Small).min_height(Len::Text(50.0));
    let row = row.surface(crate::ui::widget::Surface::Bar).named(Role::Banner, name);
    ui.flow(if wide { row } else { row.wrap() }, |ui| {
        ui.add(Label::title(&view.title).no_wrap());
        if wide && has_room(ui, view) {
            ui.add(Label::small(&view.company).no_wrap());
        }
        seat(ui, view);
        if view.half_time {
            let p = ui.palette();
            let word = ui.word("desk-half-time");
            ui.add(Badge::tinted(word, p.warn).icon("half-time"));
        }
        ui.spring();
        ui.add(Label::marked(&view.sprint).no_wrap());
        if let Some(milestone) = &view.milestone {
            ui.add(Label::marked(milestone));
        }
        sponsor(ui, view, !wide);
        buttons(ui);
    });
}

/// Whether the company's line finds room beside what is worth more: the next date with its status.
fn has_room(ui: &Ui<'_>, view: &BarView) -> bool {
    // Widths of a letter at the sizes in use, and of what is always there, at a text size of 100 %.
    let wide = |text: &str, letter: f32| text.chars().filter(|c| !"*_".contains(*c)).count() as f32 * letter;
    let said = wide(&view.company, 5.3) + wide(&view.sprint, 5.7) + wide(view.milestone.as_deref().unwrap_or(""), 6.4);
    let badges = if view.both_hats { 210.0 } else { 105.0 } + if view.half_time { 100.0 } else { 0.0 };
    wide(&view.title, 9.9) + said + badges + 380.0 < ui.kit().room_in_text().x
}

fn seat(ui: &mut Ui<'_>, view: &BarView) {
    let p = ui.palette();
    let badge = |ui: &mut Ui<'_>, seat: Seat| {
        let id = if seat == Seat::Product { "kit-seat-product" } else { "kit-seat-program" };
        let word = ui.word(id);
        ui.add(Badge::filled(word, seat_hue(p, seat)).icon("hat"));
    };
    if view.both_hats {
        Seat::BOTH.into_iter().for_each(|seat| badge(ui, seat));
    } else {
        badge(ui, view.seat);
    }
}

/// Who pays. `apart` keeps it, and what follows, at the right edge of a line of its own.
fn sponsor(ui: &mut Ui<'_>, view: &BarView, apart: bool) {
    let sponsor = &view.sponsor;
    let flow = Flow::row().gap(Space::Small).stiff();
    ui.flow(flow.edit(|n| n.margin.left = if apart { Val::Auto } else { Val::ZERO }), |ui| {
        let face = &sponsor.face;
        ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(34.0).key("desk.sponsor"));
        ui.flow(Flow::column(), |ui| {
            ui.add(Label::strong(&face.first).no_wrap());
            ui.add(Label::small(&sponsor.trust).no_wrap());
        });
    });
}

fn buttons(ui: &mut Ui<'_>) {
    let keys = Button::icon_only("help", ui.word("desk-keys")).key("desk.keys").shortcut(Shortcut::char('?'));
    let menu = Button::plain(ui.word("desk-menu")).key("desk.menu");
    let menu = Menu::new(menu)
        .item(Button::plain(ui.word("desk-menu-keys")).icon("keyboard").sends(HelpWish::Open))
        .item(Button::plain(ui.word("screen-library")).icon("library").opens(Screen::Library))
        .item(Button::plain(ui.word("screen-settings")).icon("settings").opens(Screen::Settings))
        .item(Button::plain(ui.word("desk-menu-debrief")).icon("debrief").opens(Screen::Debrief))
        .item(Button::plain(ui.word("desk-menu-leave")).icon("quit").sends(Wish::Leave));
    ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
        ui.add(keys.sends(HelpWish::Open));
        ui.add(menu);
    });
}
