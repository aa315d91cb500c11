//! The Map as nodes: what is followed and how large at the top, the drawing, and the list that says the same in words.

use bevy::prelude::*;

use super::{
    Frame, Look,
    draw::{Board, FULL},
    handoffs, sheet,
    view::{Graph, MapView},
};
use crate::ui::{
    kit::Ui,
    theme::Space,
    widget::{Button, Flow, Label, Len, Menu, Zoom},
};

/// The whole tab.
pub fn map(ui: &mut Ui<'_>, view: &Option<MapView>) {
    let Some(view) = view else { return };
    if view.lanes.is_empty() {
        let text = ui.word("tabs-map-nothing");
        ui.flow(Flow::column().pad(Space::Large), |ui| _ = ui.add(Label::body(text).soft()));
        return;
    }
    head(ui, view);
    drawing(ui, view);
    let name = ui.word("tabs-map-handoffs");
    // The list has three tenths of the room: its first lines are in sight, and so is a whole feature on the drawing.
    ui.flow(Flow::column().share(3.0).edit(|n| n.width = percent(100)), |ui| {
        ui.rule(false);
        ui.scroll("map.scroll", &name, Space::Medium, |ui| {
            ui.flow(Flow::column().gap(Space::Small).pad_xy(Space::Medium, Space::Small).stiff(), |ui| {
                handoffs::handoffs(ui, view, name.clone());
            });
        });
    });
}

fn zooms(commands: &mut Commands, zoom: Zoom) {
    commands.write_message(Look::Zoom(zoom));
}

fn head(ui: &mut Ui<'_>, view: &MapView) {
    let followed = view.lanes.iter().find(|lane| view.focus == Some(lane.feature));
    let all = ui.word("tabs-map-all");
    let name = followed.map_or(all.as_str(), |lane| lane.name.as_str());
    let chosen = ui.word_with("tabs-map-feature", &[("name", name.into())]);
    let mut menu = Menu::new(Button::plain(chosen).key("map.feature"));
    menu = menu.item(Button::plain(&all).chosen(followed.is_none()).sends(Look::All));
    for lane in view.lanes.iter().filter(|lane| view.focus != Some(lane.feature)) {
        menu = menu.item(Button::plain(&lane.name).sends(Look::Follow(lane.feature)));
    }
    let (back, hint) = (ui.word("tabs-map-show-all"), ui.word("tabs-map-hint"));
    let flow = Flow::row().gap(Space::Small).pad_each(Space::Medium, Space::Medium, Space::Small, Space::Tight);
    ui.flow(flow.wrap().stiff(), |ui| {
        ui.add(menu);
        if followed.is_some() {
            ui.add(Button::plain(back).icon("map").key("map.all").sends(Look::All));
            ui.spring();
        } else {
            ui.flow(Flow::column().grow().min_width(Len::Text(150.0)), |ui| _ = ui.add(Label::small(hint)));
        }
        ui.zoom_buttons("map.zoom", view.percent, zooms);
    });
}

/// The drawing in its frame.
fn drawing(ui: &mut Ui<'_>, view: &MapView) {
    let counts: Vec<Vec<usize>> = view.lanes.iter().map(layers).collect();
    let natural = Board::new(&counts, FULL).width() * ui.kit().text_factor();
    let text = match view.focus.and_then(|focus| view.lanes.iter().find(|lane| lane.feature == focus)) {
        Some(lane) => ui.word_with("tabs-map-picture", &[("name", lane.name.as_str().into())]),
        None => ui.word("tabs-map-picture-all"),
    };
    let frame = Flow::column().share(7.0).min_height(Len::Text(120.0));
    ui.pan(frame, "map.view", &text, zooms, |ui| sheet::sheet(ui, view, &counts)).insert(Frame(natural));
}

/// How many boxes stand in each layer.
fn layers(graph: &Graph) -> Vec<usize> {
    graph.layers.iter().map(Vec::len).collect()
}
