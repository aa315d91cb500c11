//! Charts of the gallery: one of each kind, wide and, where that changes much, narrow.

use bevy::prelude::*;

use super::layout::card;
use crate::{
    report::chart::{Chart, samples},
    ui::{
        kit::Ui,
        theme::Space,
        widget::{Flow, chart::Figure},
    },
};

/// How wide charts are that stand side by side, in pixels at a text size of 100 %.
const HALF: f32 = 440.0;

/// One of each.
pub fn charts(ui: &mut Ui<'_>) {
    let kit = ui.kit();
    // What the pages' list, the paddings and the scroll bar leave.
    let room = kit.room.x - kit.grown(178.0) - 120.0;
    let (half, whole) = (kit.grown(HALF).min(room), kit.grown(HALF * 2.0 + 36.0).min(room));
    let is_wide = |chart: &Chart| ["Plan of all teams", "What waits for what"].contains(&chart.title.as_str());
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start).wrap().stiff(), |ui| {
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
