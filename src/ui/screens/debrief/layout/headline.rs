//! The headline page: the quadrant, the scores, why, the epilogue, and ways to go on.

use accesskit::Role;
use bevy::prelude::*;

use super::super::view::headline::{HeadlineView, Rewind, ScoreView};
use super::card;
use crate::sim::ids::Seat;
use crate::ui::{
    game::Wish,
    kit::Ui,
    telling::seat_accent,
    theme::{Accent, Face, Space, TextSize},
    widget::{Button, Flow, Ink, Label, Len, Meter, Surface, chart::Figure},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &HeadlineView, seat: Seat) {
    ui.add(Label::body(&view.ending).size(TextSize::Lead).role(Role::Paragraph));
    let both = beside(ui);
    ui.flow(both.clone(), |ui| {
        quadrant(ui, view);
        worth(ui, view, seat_accent(ui.palette(), seat));
    });
    let wide = super::is_wide(ui);
    ui.flow(both, |ui| {
        let half = || if wide { Flow::column().grow() } else { Flow::column() };
        let (why, later) = (ui.word("debrief-why"), ui.word("debrief-epilogue"));
        card(ui, half(), &why, "", |ui| {
            ui.add(Label::body(&view.why).role(Role::Paragraph));
            ui.add(Label::body(&view.wasted).soft().role(Role::Paragraph));
        });
        card(ui, half(), &later, "", |ui| {
            for text in &view.epilogue {
                ui.add(Label::body(text).role(Role::Paragraph));
            }
        });
    });
    go_on(ui, &view.rewinds);
}

/// Side by side where there is room, else one below the other.
fn beside(ui: &Ui<'_>) -> Flow {
    let flow = if super::is_wide(ui) { Flow::row() } else { Flow::column() };
    flow.gap(Space::Medium).align(AlignItems::Stretch)
}

fn quadrant(ui: &mut Ui<'_>, view: &HeadlineView) {
    let kit = ui.kit();
    // Beside the scores it takes a third of the page: the names of its quadrants need room.
    let side = match super::is_wide(ui) {
        true => ((super::page_width(ui)) * 0.32).max(kit.grown(264.0)),
        false => kit.grown(340.0).min(kit.room.x - 140.0),
    };
    let name = ui.word("debrief-quadrant");
    let chart = Figure::new(view.quadrant.clone(), side).key("debrief.quadrant");
    let note = ui.word("debrief-quadrant-note");
    card(ui, Flow::column().stiff(), &name, "", |ui| {
        ui.flow(Flow::column().align(AlignItems::Center).pad_xy(Space::Medium, Space::None), |ui| {
            ui.add(chart);
        });
        ui.flow(Flow::column().max_width(Len::Text(340.0)), |ui| {
            ui.add(Label::small(note));
        });
    });
}

fn worth(ui: &mut Ui<'_>, view: &HeadlineView, accent: Accent) {
    let heading = ui.word("debrief-worth");
    let flow = if super::is_wide(ui) { Flow::column().grow() } else { Flow::column() };
    card(ui, flow, &heading, "", |ui| {
        ui.flow(
            Flow::column().gap(Space::Large).edit(|n| n.flex_grow = 1.0).justify(JustifyContent::SpaceEvenly),
            |ui| {
                for (place, score) in view.scores.iter().enumerate() {
                    if place + 1 == view.scores.len() {
                        ui.rule(false);
                    }
                    one_score(ui, score, accent);
                }
            },
        );
    });
}

fn one_score(ui: &mut Ui<'_>, score: &ScoreView, accent: Accent) {
    ui.flow(Flow::column().gap(Space::Tight).stiff(), |ui| {
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Baseline), |ui| {
            ui.add(Label::body(&score.name).size(TextSize::Lead).face(Face::TextSemiBold).silent());
            ui.add(Label::body(&score.word).soft().silent().grow());
            ui.add(Label::number(&score.score).size(TextSize::Title).face(Face::DisplayBold).silent());
        });
        let mut meter = Meter::new(&score.name, score.share, &score.text).accent(accent).height(12.0);
        if let Some(mark) = score.mark {
            meter = meter.mark(mark);
        }
        ui.add(meter);
        // Below the tick at the threshold, which reaches over the bar.
        let below = Flow::column().pad_each(Space::None, Space::None, Space::Tight, Space::None);
        ui.flow(below, |ui| _ = ui.add(Label::small(&score.means).ink(Ink::Soft)));
    });
}

/// Back to a sprint.
fn go_on(ui: &mut Ui<'_>, rewinds: &[Rewind]) {
    let (heading, note) = (ui.word("debrief-next"), ui.word("debrief-rewind"));
    // Up to five sprints stand beside their note where there is room.
    let beside = super::is_wide(ui) && rewinds.len() <= 5;
    let (row, note_column) = match beside {
        true => (Flow::row(), Flow::column().grow()),
        false => (Flow::column(), Flow::column()),
    };
    ui.flow(row.gap(Space::Small).pad(Space::Medium).surface(Surface::Note), |ui| {
        ui.flow(note_column.gap(Space::Hair), |ui| {
            ui.add(Label::body(heading).face(Face::TextSemiBold));
            ui.add(Label::small(note));
        });
        let buttons = Flow::row().gap(Space::Small);
        ui.flow(if beside { buttons.stiff() } else { buttons.wrap() }, |ui| {
            rewinds.iter().for_each(|rewind| back(ui, rewind));
        });
    });
}

/// The way back to one sprint.
pub(super) fn back(ui: &mut Ui<'_>, rewind: &Rewind) {
    let wish = Wish::Branch { at: rewind.at, name: rewind.name.clone() };
    let button = Button::plain(&rewind.label).icon("rewind").key(format!("debrief.rewind.{}", rewind.at));
    ui.add(button.sends(wish));
}
