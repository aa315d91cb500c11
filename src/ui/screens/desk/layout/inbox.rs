//! The inbox: people with what they want and what they said, then the colleague's plan.

use accesskit::Role;
use bevy::prelude::*;

use crate::ui::{
    game::Wish,
    kit::Ui,
    screens::desk::{
        state::DeskWish,
        view::{InboxView, ItemKind, ItemView, PlanView},
    },
    theme::{Face, Space, Tone},
    widget::{Button, Flow, Icon, Ink, Label, Len, Portrait},
};

/// All of it, in a panel that scrolls.
pub fn inbox(ui: &mut Ui<'_>, view: &Option<InboxView>) {
    let Some(view) = view else { return };
    let name = ui.word("desk-inbox");
    ui.flow(Flow::column().grow().card().clip().named(Role::Group, &name), |ui| {
        ui.flow(Flow::row().pad_each(Space::Medium, Space::Medium, Space::Small, Space::Tight).stiff(), |ui| {
            ui.add(Label::heading(&name));
        });
        ui.rule(false);
        ui.scroll("desk.inbox", &name, Space::None, |ui| {
            if let Some(plan_view) = view.plan.as_ref().filter(|plan| plan.open) {
                plan(ui, plan_view);
                ui.rule(false);
            }
            if view.items.is_empty() {
                ui.flow(Flow::column().pad(Space::Medium), |ui| {
                    let nothing = ui.word("desk-inbox-empty");
                    ui.add(Label::body(nothing).soft());
                });
            }
            for (place, item_view) in view.items.iter().enumerate() {
                if place > 0 {
                    ui.rule(false);
                }
                item(ui, item_view);
            }
        });
        if let Some(plan_view) = &view.plan {
            ui.rule(false);
            foot(ui, plan_view);
        }
    });
}

fn item(ui: &mut Ui<'_>, view: &ItemView) {
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Small).align(AlignItems::Start).stiff();
    ui.flow(row.named(Role::ListItem, &view.from), |ui| {
        match &view.who {
            Some(face) => _ = ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(36.0)),
            None => {
                let icon = if view.together.is_empty() { "plan" } else { "team" };
                // As wide as a portrait, so that all texts begin at the same place.
                let place = Flow::row().width(Len::Text(36.0)).stiff().centered();
                ui.flow(place, |ui| _ = ui.add(Icon::new(icon).side(24.0).ink(Ink::Soft)));
            }
        }
        ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
                if let Some((icon, tone)) = mark(view.kind) {
                    ui.flow(
                        Flow::column().pad_each(Space::None, Space::None, Space::Hair, Space::None).stiff(),
                        |ui| {
                            ui.add(Icon::new(icon).side(13.0).ink(Ink::Tone(tone)));
                        },
                    );
                }
                ui.add(Label::strong(&view.from).grow());
            });
            ui.add(Label::body(&view.text).terms());
            if !view.together.is_empty() {
                let faces = Flow::row().gap(Space::Tight).wrap();
                ui.flow(faces.pad_each(Space::None, Space::None, Space::Tight, Space::Hair), |ui| {
                    for face in &view.together {
                        ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(28.0));
                    }
                });
            }
            if view.actions.len() == 1 {
                actions(ui, view);
            }
        });
    });
    if view.actions.len() > 1 {
        ui.flow(Flow::column().pad_each(Space::Medium, Space::Small, Space::None, Space::Small).stiff(), |ui| {
            actions(ui, view);
        });
    }
}

fn mark(kind: ItemKind) -> Option<(&'static str, Tone)> {
    match kind {
        ItemKind::SentBack => Some(("send-back", Tone::Warn)),
        ItemKind::Blocked => Some(("blocked", Tone::Bad)),
        ItemKind::Request => Some(("question", Tone::Neutral)),
        ItemKind::Good => Some(("check-circle", Tone::Good)),
        ItemKind::Bad => Some(("warning", Tone::Bad)),
        ItemKind::News => None,
    }
}

fn actions(ui: &mut Ui<'_>, view: &ItemView) {
    let row = Flow::row().gap(Space::Tight).wrap().pad_each(Space::None, Space::None, Space::Tight, Space::None);
    ui.flow(row, |ui| {
        for (place, action) in view.actions.iter().enumerate() {
            let button = Button::plain(&action.label).key(format!("{}.{place}", view.key));
            let button = button.disabled(action.reason.clone()).sends(Wish::Act { slot: None, action: action.action });
            if view.actions.len() == 1 {
                ui.add(button);
                continue;
            }
            // Several fill their lines: a lock before one of them leaves no ragged edge.
            let share = Flow::column().edit(|n| n.flex_grow = 1.0);
            ui.flow(share, |ui| _ = ui.add(button.wide()));
        }
    });
}

/// The colleague's plan, an entry a line, with the reason below.
fn plan(ui: &mut Ui<'_>, view: &PlanView) {
    let flow = Flow::column().gap(Space::Small).pad_xy(Space::Medium, Space::Small).stiff();
    ui.flow(flow.named(Role::List, &view.title), |ui| {
        ui.add(Label::strong(&view.title));
        for entry in &view.entries {
            ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                ui.add(Icon::new(entry.icon).side(14.0).ink(Ink::Soft));
                ui.flow(Flow::column().grow(), |ui| {
                    ui.add(Label::body(&entry.what));
                    ui.add(Label::small(&entry.why));
                });
            });
        }
    });
}

/// What is always at hand: the colleague's plan, and asking for something.
fn foot(ui: &mut Ui<'_>, view: &PlanView) {
    let row = Flow::row().gap(Space::Hair).pad_xy(Space::Small, Space::Tight).wrap().spread().stiff();
    ui.flow(row, |ui| {
        let button = Button::quiet(&view.spoken).key("inbox.plan").sends(DeskWish::FoldPlan(!view.open));
        let row = Flow::row().gap(Space::Tight).pad_xy(Space::Small, Space::Tight).min_height(Len::Text(28.0));
        ui.pressable(button, row, |ui| {
            ui.add(Label::body(&view.title).face(Face::TextMedium).silent());
            ui.add(Icon::new(if view.open { "chevron-up" } else { "chevron-down" }).side(14.0).ink(Ink::Soft));
        });
        let ask = Button::plain(&view.ask).key("inbox.ask").disabled(view.ask_reason.clone());
        ui.add(ask.sends(DeskWish::Play(crate::sim::action::Verb::AskCounterpart, None)));
    });
}
