//! Chains of causes as nodes: what was seen, and reason by reason back to where it could first have been seen.

use accesskit::Role;
use bevy::prelude::*;

use super::super::{
    DebriefWish,
    view::chains::{BranchView, ChainView, FactView, StepView},
};
use crate::ui::{
    kit::Ui,
    theme::{Face, Space},
    widget::{Badge, Button, Flow, Icon, Ink, Label, Surface},
};

/// Chains, each on a card.
pub fn chains(ui: &mut Ui<'_>, chains: &[ChainView]) {
    for chain in chains {
        ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().named(Role::Section, &chain.title), |ui| {
            ui.add(Label::heading(&chain.title));
            ui.flow(Flow::column().gap(Space::Hair), |ui| {
                for step in &chain.trunk {
                    one_step(ui, step, "flag", false);
                }
            });
            if let Some(same) = &chain.same {
                ui.add(Label::body(same).soft());
            }
            for branch in &chain.branches {
                one_branch(ui, branch);
            }
        });
    }
}

fn one_branch(ui: &mut Ui<'_>, branch: &BranchView) {
    ui.flow(Flow::column().gap(Space::Hair).pad(Space::Small).surface(Surface::Note), |ui| {
        if !branch.days.is_empty() {
            let accent = ui.palette().bad;
            ui.flow(Flow::row().pad_each(Space::Tight, Space::None, Space::None, Space::Tight), |ui| {
                ui.add(Badge::tinted(&branch.days, accent).icon("late"));
            });
        }
        for (place, step) in branch.steps.iter().enumerate() {
            let icon = if place == 0 { "clock" } else { "chevron-right" };
            one_step(ui, step, icon, place == 0);
        }
        if let Some(glimpse) = &branch.glimpse {
            let program = ui.palette().program;
            let (surface, icon, ink) = match branch.seeable {
                true => (Surface::Tint(program), "eye", Ink::Of(program.ink)),
                false => (Surface::None, "eye-off", Ink::Soft),
            };
            let row = Flow::row().gap(Space::Small).align(AlignItems::Start).pad_xy(Space::Small, Space::Tight);
            ui.flow(row.surface(surface).edit(|n| n.margin.top = px(4)), |ui| {
                ui.add(Icon::new(icon).ink(ink));
                ui.add(Label::body(glimpse).ink(ink).grow());
            });
        }
    });
}

/// A step; one that stands on a fact opens it.
fn one_step(ui: &mut Ui<'_>, step: &StepView, icon: &'static str, strong: bool) {
    let face = if strong { Face::TextSemiBold } else { Face::Text };
    let row = || Flow::row().gap(Space::Small).align(AlignItems::Start).pad_xy(Space::Tight, Space::Tight);
    let Some(place) = step.place else {
        ui.flow(row(), |ui| {
            ui.add(Icon::new(icon).side(14.0).ink(Ink::Soft));
            ui.add(Label::body(&step.text).face(face).grow());
        });
        return;
    };
    let open = step.fact.is_some();
    let wish = DebriefWish::Show((!open).then_some(place));
    let key = format!("debrief.step.{}", place.step);
    let button = Button::quiet(&step.text).key(key).chosen(open).sends(wish);
    ui.pressable(button, row(), |ui| {
        ui.add(Icon::new(icon).side(14.0).ink(Ink::Soft));
        ui.add(Label::body(&step.text).face(face).grow().silent());
        ui.add(Icon::new(if open { "chevron-up" } else { "chevron-down" }).side(14.0).ink(Ink::Soft));
    });
    if let Some(fact) = &step.fact {
        opened(ui, fact);
    }
}

fn opened(ui: &mut Ui<'_>, fact: &FactView) {
    let flow = Flow::column().gap(Space::Tight).pad(Space::Medium).surface(Surface::Raised);
    let flow = flow.named(Role::Note, &fact.title).edit(|n| n.margin = UiRect::new(px(24), px(0), px(2), px(6)));
    ui.flow(flow, |ui| {
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            ui.add(Icon::new(fact.icon));
            ui.add(Label::body(&fact.title).face(Face::TextSemiBold).grow());
            let close = ui.word("debrief-fact-close");
            ui.add(Button::icon_only("close", close).key("debrief.fact.close").sends(DebriefWish::Show(None)));
        });
        ui.add(Label::body(&fact.text));
        ui.add(Label::small(&fact.seen));
    });
}
