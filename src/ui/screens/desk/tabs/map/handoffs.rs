//! Every dependency in a sentence, with what can be done about it; and what the lines of the drawing mean.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    sheet,
    view::{EdgeLine, Graph, MapView},
};
use crate::{
    ui::{
        kit::Ui,
        theme::{Space, TextSize, Tone},
        widget::{Badge, Flow, Icon, Ink, Label, Len, Run},
    },
    words::number,
};

use super::super::offered::offered;

/// The list: of the feature that is followed, or of all.
pub(super) fn handoffs(ui: &mut Ui<'_>, view: &MapView, title: String) {
    ui.flow(Flow::row().gap(Space::Large).wrap(), |ui| {
        ui.add(Label::heading(&title).size(TextSize::Body));
        legend(ui, view);
    });
    let mut place = 0;
    for graph in view.lanes.iter().filter(|lane| view.is_clear(lane.feature)) {
        let list = Flow::column().gap(Space::Small).named(Role::List, format!("{title}: {}", graph.name));
        ui.flow(list.key(format!("map.handoffs.{}", graph.id)), |ui| feature(ui, graph, &mut place));
    }
}

fn legend(ui: &mut Ui<'_>, view: &MapView) {
    let p = ui.palette();
    let lanes = || view.lanes.iter().filter(|lane| view.is_clear(lane.feature));
    let supposed = lanes().any(|lane| lane.mapped.is_none() && !lane.loose.is_empty());
    let blocked = lanes().any(|lane| lane.edges.iter().any(|edge| lane.is_blocked(edge.before)));
    let entries = [
        (true, "tabs-map-legend-known", p.program.fill, false),
        (supposed, "tabs-map-legend-supposed", p.ink_soft, true),
        (blocked, "tabs-map-legend-blocked", p.bad.fill, false),
    ];
    for (_, word, color, dotted) in entries.into_iter().filter(|(shown, ..)| *shown) {
        let text = ui.word(word);
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            sheet::sample(ui, color, dotted);
            if word == "tabs-map-legend-blocked" {
                ui.add(Icon::new("blocked").side(13.0).ink(Ink::Tone(Tone::Bad)));
            }
            ui.add(Label::small(text));
        });
    }
}

fn feature(ui: &mut Ui<'_>, graph: &Graph, place: &mut usize) {
    head(ui, graph);
    if graph.edges.is_empty() {
        let none = ui.word("tabs-map-no-edges");
        ui.add(Label::small(none));
    }
    for edge in &graph.edges {
        handoff(ui, graph, edge, *place);
        *place += 1;
    }
    for team in graph.layers.iter().flatten().filter(|t| graph.loose.contains(&t.team)) {
        let word = if graph.mapped.is_some() { "tabs-map-loose-mapped" } else { "tabs-map-loose" };
        let text = ui.word_with(word, &[("team", team.name.as_str().into())]);
        ui.flow(Flow::row().gap(Space::Small).role(Role::ListItem), |ui| {
            ui.add(Icon::new("question").side(14.0).ink(Ink::Soft));
            ui.add(Label::body(text).soft().grow());
        });
    }
    for team in graph.layers.iter().flatten() {
        if let Some(clear) = &team.clear {
            let label = ui.word_with("tabs-map-clear", &[("team", team.name.as_str().into())]);
            let key = format!("map.clear.{}.{}", graph.id, team.id);
            let button = offered(ui, &label, clear).icon("clear-blocker").key(key);
            ui.flow(Flow::row(), |ui| _ = ui.add(button));
        }
    }
}

/// The feature's name, and whether it was mapped, or mapping it.
fn head(ui: &mut Ui<'_>, graph: &Graph) {
    ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
        ui.add(Label::strong(&graph.name));
        match graph.mapped {
            Some(day) => {
                let text = ui.word_with("tabs-map-mapped", &[("day", i64::from(day).into())]);
                ui.add(Badge::tinted(text, ui.palette().good).icon("check"));
            }
            None => {
                let title = ui.word("tabs-map-it");
                let button = offered(ui, &title, &graph.map).icon("map-dependencies");
                ui.add(button.key(format!("map.map-it.{}", graph.id)));
                let text = match &graph.planned_by {
                    Some(name) => ui.word_with("tabs-map-planned", &[("name", name.as_str().into())]),
                    None => ui.word("tabs-map-unmapped"),
                };
                ui.add(Label::small(text));
            }
        }
    });
}

fn handoff(ui: &mut Ui<'_>, graph: &Graph, edge: &EdgeLine, place: usize) {
    let share = edge.split_at.map(number::percent).unwrap_or_default();
    let values = [
        ("before", edge.before_name.as_str().into()),
        ("after", edge.after_name.as_str().into()),
        ("share", share.as_str().into()),
    ];
    let text = ui.word_with(if edge.is_split { "tabs-map-edge-split" } else { "tabs-map-edge" }, &values);
    let source = match (edge.split_on, edge.found) {
        (Some(day), _) => ui.word_with("tabs-map-edge-split-on", &[("day", i64::from(day).into())]),
        (None, Some(day)) => ui.word_with("tabs-map-edge-found", &[("day", i64::from(day).into())]),
        (None, None) => ui.word("tabs-map-edge-known"),
    };
    let label = ui.word_with(if edge.is_split { "tabs-map-join" } else { "tabs-map-split-at" }, &values);
    let blocked = graph.is_blocked(edge.before);
    let icon = if blocked { "blocked" } else { "arrow-right" };
    let ink = if blocked { Ink::Tone(Tone::Bad) } else { Ink::Soft };
    ui.flow(Flow::row().gap(Space::Small).role(Role::ListItem).wrap(), |ui| {
        ui.flow(Flow::row().gap(Space::Small).grow().min_width(Len::Percent(50.0)), |ui| {
            ui.add(Icon::new(icon).side(14.0).ink(ink));
            ui.add(Label::rich([Run::plain(text), Run::aside(format!("  {source}"))]).grow());
        });
        if let Some(turn) = &edge.turn {
            let button = offered(ui, &label, turn).icon("split-handoff").key(format!("map.split.{place}"));
            ui.add(button);
        }
    });
}
