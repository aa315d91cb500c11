//! Charts of the gallery: one of each kind, wide and, where that changes much, narrow.

use bevy::prelude::*;

use super::layout::{SIDE, card};
use crate::{
    report::chart::{Chart, samples},
    ui::{
        kit::Ui,
        theme::Space,
        widget::{BAR, Flow, chart::Figure},
    },
};

/// How wide charts are at least that stand side by side, in pixels at a text size of 100 %.
const HALF: f32 = 380.0;

/// Charts that take a whole row.
const WIDE: [&str; 3] = ["Need by segment", "Plan of all teams", "What waits for what"];

/// One of each.
pub fn charts(ui: &mut Ui<'_>) {
    let kit = ui.kit();
    // What the pages' list, the paddings and the scroll bar leave; a card has its own paddings and lines.
    let gap = kit.grown(Space::Medium.px());
    let room = kit.room.x - kit.grown(SIDE) - 2.0 * gap - BAR;
    let inside = 2.0 * (gap + kit.line_px());
    let whole = room - inside;
    let half = ((room - gap) / 2.0 - inside).floor();
    let half = if half < kit.grown(HALF) { whole } else { half };
    let is_wide = |chart: &Chart| WIDE.contains(&chart.title.as_str());
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Stretch).wrap().stiff(), |ui| {
        for (place, chart) in samples::all().into_iter().enumerate() {
            let width = if is_wide(&chart) { whole } else { half };
            let title = chart.title.clone();
            card(ui, &title, |ui| one(ui, chart, width, place));
        }
    });
}

fn one(ui: &mut Ui<'_>, chart: Chart, width: f32, place: usize) {
    let key = format!("gallery.chart.{place}");
    ui.flow(Flow::column().edit(|n| n.width = px(width)), |ui| {
        ui.side_scroll(&format!("{key}.side"), |ui| {
            ui.add(Figure::new(chart, width).key(key));
        });
    });
}
