//! The player's own words, before anything is revealed.

use super::super::{DebriefWish, Page, view::FirstView};
use crate::session::journal::Topic;
use crate::sim::ids::Seat;
use crate::ui::{
    kit::Ui,
    telling::seat_accent,
    theme::Space,
    widget::{Button, Flow, Label, Len, TextField},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &FirstView, seat: Seat) {
    let fields = [
        ("debrief-first-what", "debrief.first.what", &view.what_happened, Topic::WhatHappened),
        ("debrief-first-differently", "debrief.first.differently", &view.differently, Topic::Differently),
    ];
    // The two fields share the height that is left in a large window.
    let lines = ((ui.kit().room_in_text().y - 300.0) / 2.0 / 19.0).clamp(5.0, 12.0).floor();
    ui.flow(Flow::column().gap(Space::Large).pad(Space::Large).card().max_width(Len::Text(820.0)), |ui| {
        for (ask, key, text, topic) in fields {
            let hint = ui.word(&format!("{ask}-hint"));
            let field =
                TextField::new(ui.word(ask), text.as_str()).lines(lines).placeholder(hint).limit(4_000).key(key);
            ui.add(field.sends(move |text| DebriefWish::Draft(topic, text)));
        }
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
