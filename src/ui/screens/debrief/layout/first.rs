//! The player's own words, before anything is revealed.

use bevy::prelude::*;

use super::super::{DebriefWish, Page, view::FirstView};
use crate::session::journal::Topic;
use crate::sim::ids::Seat;
use crate::ui::{
    kit::Ui,
    telling::seat_accent,
    theme::Space,
    widget::{Button, Flow, Label, TextField},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &FirstView, seat: Seat) {
    let fields = [
        ("debrief-first-what", "debrief.first.what", &view.what_happened, Topic::WhatHappened),
        ("debrief-first-differently", "debrief.first.differently", &view.differently, Topic::Differently),
    ];
    // Two sheets beside each other, as high as there is room; in a narrow window one below the other.
    let beside = super::is_wide(ui);
    let high = ui.kit().room_in_text().y;
    let lines = if beside { (high - 240.0) / 19.0 } else { (high - 300.0) / 2.0 / 19.0 }.clamp(5.0, 36.0).floor();
    ui.flow(Flow::column().gap(Space::Large).pad(Space::Large).card(), |ui| {
        let sheets = if beside { Flow::row().align(AlignItems::Start) } else { Flow::column() };
        ui.flow(sheets.gap(Space::Large), |ui| {
            for (ask, key, text, topic) in fields {
                let hint = ui.word(&format!("{ask}-hint"));
                let field =
                    TextField::new(ui.word(ask), text.as_str()).lines(lines).placeholder(hint).limit(4_000).key(key);
                let sheet = if beside { Flow::column().share(1.0) } else { Flow::column() };
                ui.flow(sheet, |ui| _ = ui.add(field.sends(move |text| DebriefWish::Draft(topic, text))));
            }
        });
        let kept = !view.what_happened.is_empty() || !view.differently.is_empty();
        let accent = seat_accent(ui.palette(), seat);
        let (keep, on) = (ui.word("debrief-first-keep"), ui.word("debrief-first-go-on"));
        let note = ui.word(if kept { "debrief-first-kept" } else { "debrief-first-unkept" });
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Button::plain(keep).icon("save").key("debrief.first.keep").sends(DebriefWish::Keep));
            ui.add(
                Button::primary(on)
                    .accent(accent)
                    .icon("arrow-right")
                    .key("debrief.first.on")
                    .sends(DebriefWish::Turn(Page::Truth)),
            );
            ui.add(Label::small(note));
        });
    });
}
