//! The news as nodes: a growing list, newest first, with faces.

use accesskit::Role;
use bevy::prelude::*;

use super::super::view::news::{NewsItem, NewsView, Reaction};
use crate::ui::{
    kit::Ui,
    project::Key,
    theme::{Face, Space, Tone},
    widget::{Flow, Icon, Ink, Label, Len, Portrait, Settle, Surface},
};

/// The news panel.
pub fn news(ui: &mut Ui<'_>, view: &NewsView) {
    let name = ui.word("sprint-news");
    let roomy = ui.kit().room_in_text().x >= super::WIDE;
    ui.flow(Flow::row().pad_xy(Space::Medium, Space::Small).stiff(), |ui| {
        ui.add(Label::heading(&name));
    });
    ui.rule(false);
    if roomy {
        ui.scroll("sprint.news", &name, Space::None, |ui| list(ui, &name, view));
    } else {
        list(ui, &name, view);
    }
}

fn list(ui: &mut Ui<'_>, name: &str, view: &NewsView) {
    if view.items.is_empty() {
        ui.flow(Flow::column().pad(Space::Medium), |ui| {
            ui.add(Label::body(ui.word("sprint-no-news")).soft());
        });
        return;
    }
    ui.flow(Flow::column().named(Role::List, name).stiff(), |ui| {
        for (order, told) in view.items.iter().enumerate() {
            item(ui, told, order, view.still);
        }
    });
}

/// One piece of news; shared with the half-time stop. Its terms open their cards where it stands `still`: a control
/// that goes while somebody is on the way to it is none.
pub fn item(ui: &mut Ui<'_>, told: &NewsItem, order: usize, still: bool) {
    let tone = told.tone;
    let row = Flow::row().gap(Space::Small).align(AlignItems::Start).pad_xy(Space::Medium, Space::Small).stiff();
    let accent = ui.palette().tone(tone);
    let row = if tone == Tone::Bad { row.surface(Surface::Fill(accent.tint)) } else { row };
    ui.flow(row.role(Role::ListItem), |ui| {
        match &told.face {
            Some(face) => _ = ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(32.0)),
            None => {
                let side = Flow::column().width(Len::Text(32.0)).centered().stiff();
                ui.flow(side, |ui| _ = ui.add(Icon::new(told.icon).side(20.0).ink(Ink::Tone(tone))));
            }
        }
        ui.flow(Flow::column().grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
                if let Some(icon) = mark(tone) {
                    ui.add(Icon::new(icon).side(13.0).ink(Ink::Tone(tone)));
                }
                ui.add(Label::strong(&told.title).ink(Ink::Tone(tone)).grow());
                ui.add(Label::small(&told.date).no_wrap());
            });
            if !told.text.is_empty() {
                let text = Label::body(&told.text).face(Face::Text);
                ui.add(if still { text.terms() } else { text });
            }
            if !told.felt.is_empty() {
                felt(ui, &told.felt);
            }
        });
    })
    .insert((Key::new(format!("news.{}", told.id)), Settle::dealt(order)));
}

/// Faces with what their trust moved by.
fn felt(ui: &mut Ui<'_>, felt: &[Reaction]) {
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        for reaction in felt {
            let face = &reaction.face;
            let (tone, icon) = if reaction.warmer { (Tone::Good, "trend-up") } else { (Tone::Bad, "trend-down") };
            ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
                ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(26.0));
                ui.add(Icon::new(icon).side(13.0).ink(Ink::Tone(tone)));
                ui.add(Label::small(&reaction.by).face(Face::TextSemiBold).ink(Ink::Tone(tone)).no_wrap());
            });
        }
    });
}

fn mark(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Good => Some("check-circle"),
        Tone::Warn => Some("warning"),
        Tone::Bad => Some("cross"),
        Tone::Neutral => None,
    }
}
