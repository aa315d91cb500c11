//! The Map as nodes: boxes and connectors where there is room, and always a list that says the same.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Look,
    draw::{BOX, Board, Piece},
    view::{EdgeLine, Graph, MapView, PartState, TeamBox},
};
use crate::{
    sim::state::Colour,
    ui::{
        kit::Ui,
        theme::{Accent, Face, Space, TextSize, Tone},
        widget::{Badge, Button, Flow, Icon, Ink, Label, Len, Menu, Run, Surface},
    },
    words::number,
};

use super::super::{
    offered::{offered, person_days},
    room,
};

/// The whole tab.
pub fn map(ui: &mut Ui<'_>, view: &Option<MapView>) {
    let Some(view) = view else { return };
    let Some(graph) = &view.shown else {
        let text = ui.word("tabs-map-nothing");
        ui.flow(Flow::column().pad(Space::Large), |ui| {
            ui.add(Label::body(text).soft());
        });
        return;
    };
    head(ui, view, graph);
    let name = ui.word("tabs-map");
    ui.scroll("map.scroll", &name, Space::Medium, |ui| {
        ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium).stiff(), |ui| {
            if has_room(ui, graph) {
                drawing(ui, graph);
                legend(ui, graph);
            } else {
                boxes_by_layer(ui, graph);
            }
            handoffs(ui, graph);
        });
    });
}

fn head(ui: &mut Ui<'_>, view: &MapView, graph: &Graph) {
    let chosen = ui.word_with("tabs-map-feature", &[("name", graph.name.as_str().into())]);
    let mut menu = Menu::new(Button::plain(chosen).key("map.feature"));
    for (feature, name) in &view.features {
        menu = menu.item(Button::plain(name).chosen(*feature == graph.feature).sends(Look(*feature)));
    }
    let (title, mapped) = (ui.word("tabs-map-it"), graph.mapped);
    let flow = Flow::row().gap(Space::Medium).pad_each(Space::Medium, Space::Medium, Space::Medium, Space::None);
    ui.flow(flow.wrap().stiff(), |ui| {
        ui.add(menu);
        match mapped {
            Some(day) => {
                let text = ui.word_with("tabs-map-mapped", &[("day", i64::from(day).into())]);
                ui.add(Badge::tinted(text, ui.palette().good).icon("check"));
            }
            None => {
                let button = offered(ui, &title, &graph.map).icon("map-dependencies").key("map.map-it");
                ui.add(button);
                let text = ui.word("tabs-map-unmapped");
                ui.add(Label::small(text));
            }
        }
    });
}

/// Whether boxes of a readable width find room side by side.
fn has_room(ui: &Ui<'_>, graph: &Graph) -> bool {
    (room::width(ui.kit()) - 30.0) / (graph.layers.len() + 1) as f32 >= 116.0
}

fn drawing(ui: &mut Ui<'_>, graph: &Graph) {
    let mut counts: Vec<usize> = graph.layers.iter().map(Vec::len).collect();
    counts.push(1);
    let board = Board::new(counts);
    let (height, last) = (ui.kit().px(board.height()), graph.layers.len());
    let text = ui.word_with("tabs-map-picture", &[("name", graph.name.as_str().into())]);
    let flow = Flow::column().named(Role::Group, text).stiff().edit(move |n| {
        (n.width, n.height) = (percent(100), height);
    });
    ui.flow(flow.key("map.drawing"), |ui| {
        connectors(ui, graph, &board);
        for (layer, teams) in graph.layers.iter().enumerate() {
            for (row, team) in teams.iter().enumerate() {
                at(ui, &board, layer, row, |ui, flow| team_card(ui, team, flow));
            }
        }
        at(ui, &board, last, 0, |ui, flow| release(ui, graph, flow));
    });
}

/// Puts something into its place on the board.
fn at(ui: &mut Ui<'_>, board: &Board, layer: usize, row: usize, fill: impl FnOnce(&mut Ui<'_>, Flow)) {
    let kit = ui.kit();
    let (left, width) = board.across(layer);
    let (top, height) = (kit.grown(board.middle(layer, row) - BOX / 2.0), kit.grown(BOX));
    let flow = Flow::column().edit(move |n| {
        n.position_type = PositionType::Absolute;
        (n.left, n.width) = (percent(left * 100.0), percent(width * 100.0));
        (n.top, n.height) = (px(top), px(height));
    });
    fill(ui, flow);
}

fn connectors(ui: &mut Ui<'_>, graph: &Graph, board: &Board) {
    let place = |team| {
        let found = graph
            .layers
            .iter()
            .enumerate()
            .find_map(|(layer, teams)| teams.iter().position(|t: &TeamBox| t.team == team).map(|row| (layer, row)));
        found.unwrap_or((0, 0))
    };
    let p = ui.palette();
    let end = (graph.layers.len(), 0);
    for (lane, edge) in graph.edges.iter().enumerate() {
        let blocked = is_blocked(graph, edge.before);
        let color = if blocked { p.bad.fill } else { p.program.fill };
        connector(ui, &board.connector(place(edge.before), place(edge.after), lane), color, false);
    }
    // Whoever nobody waits for leads to the release: solid where that is known, dotted where it is only supposed.
    for team in graph.layers.iter().flatten() {
        let waited_for = graph.edges.iter().any(|e| e.before == team.team);
        if !waited_for {
            let supposed = graph.loose.contains(&team.team) && graph.mapped.is_none();
            let color = if supposed { p.ink_soft } else { p.program.edge };
            connector(ui, &board.connector(place(team.team), end, 1), color, supposed);
        }
    }
}

fn is_blocked(graph: &Graph, team: crate::sim::ids::TeamId) -> bool {
    graph.layers.iter().flatten().any(|t| t.team == team && t.state == PartState::Blocked)
}

/// Thickness of a connector in pixels.
const LINE: f32 = 2.0;

fn connector(ui: &mut Ui<'_>, pieces: &[Piece], color: Color, dotted: bool) {
    for piece in pieces {
        let kit = ui.kit();
        let half = LINE / 2.0;
        let (node, across) = match *piece {
            Piece::Across { y, from, to } => {
                let (left, right) = (from.min(to), from.max(to));
                let node = Node {
                    position_type: PositionType::Absolute,
                    left: percent(left * 100.0),
                    width: percent((right - left) * 100.0),
                    top: px(kit.grown(y) - half),
                    height: px(LINE),
                    ..default()
                };
                (node, true)
            }
            Piece::Down { x, from, to } => {
                let (top, bottom) = (from.min(to), from.max(to));
                let node = Node {
                    position_type: PositionType::Absolute,
                    left: percent(x * 100.0),
                    width: px(LINE),
                    top: px(kit.grown(top) - half),
                    height: px(kit.grown(bottom - top) + LINE),
                    ..default()
                };
                (node, false)
            }
        };
        if dotted {
            dots(ui, node, across, color);
        } else {
            ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
        }
    }
    if let Some(Piece::Across { y, to, .. }) = pieces.last() {
        arrow(ui, *to, *y, color);
    }
}

/// A dotted line: more dots than can be needed, cut off at the end.
fn dots(ui: &mut Ui<'_>, node: Node, across: bool, color: Color) {
    const DOTS: usize = 90;
    let direction = if across { FlexDirection::Row } else { FlexDirection::Column };
    let node =
        Node { flex_direction: direction, overflow: Overflow::clip(), column_gap: px(4), row_gap: px(4), ..node };
    ui.node((node, Pickable::IGNORE), |ui| {
        for _ in 0..DOTS {
            let dot = Node { width: px(LINE), height: px(LINE), flex_shrink: 0.0, ..default() };
            ui.leaf((dot, BackgroundColor(color), Pickable::IGNORE));
        }
    });
}

fn arrow(ui: &mut Ui<'_>, x: f32, y: f32, color: Color) {
    let kit = ui.kit();
    let side = kit.grown(14.0);
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(x * 100.0),
        top: px(kit.grown(y) - side / 2.0),
        margin: UiRect::left(px(-side * 0.78)),
        ..default()
    };
    ui.node((node, Pickable::IGNORE), |ui| {
        ui.add(Icon::new("chevron-right").side(14.0).ink(Ink::Of(color)));
    });
}

/// Tint, icon and word of a state.
fn look_of(ui: &Ui<'_>, team: &TeamBox) -> (Option<Accent>, &'static str, String, Ink) {
    let p = ui.palette();
    match team.state {
        PartState::Done => (Some(p.good), "check", ui.word("tabs-map-done"), Ink::Tone(Tone::Good)),
        PartState::Blocked => (Some(p.bad), "blocked", ui.word("tabs-map-blocked"), Ink::Tone(Tone::Bad)),
        PartState::UnderWay { colour, left_person_days } => {
            let (word, tone) = match colour {
                Colour::Green => ("tabs-map-green", Tone::Good),
                Colour::Amber => ("tabs-map-amber", Tone::Warn),
                Colour::Red => ("tabs-map-red", Tone::Bad),
            };
            let text = ui.word_with(word, &[("days", number::decimal(left_person_days, 0).into())]);
            (Some(p.program), "play", text, Ink::Tone(tone))
        }
        PartState::NotBegun => {
            let text = match (team.busy_until, team.committed_from) {
                (_, Some(day)) => ui.word_with("tabs-map-committed", &[("day", i64::from(day).into())]),
                (Some(day), None) => ui.word_with("tabs-map-busy", &[("day", i64::from(day).into())]),
                (None, None) => ui.word("tabs-map-waiting"),
            };
            let icon = if team.busy_until.is_some() && team.committed_from.is_none() { "lock" } else { "clock" };
            (None, icon, text, Ink::Soft)
        }
    }
}

fn team_card(ui: &mut Ui<'_>, team: &TeamBox, flow: Flow) {
    let (accent, icon, state, ink) = look_of(ui, team);
    let surface = accent.map_or(Surface::Raised, Surface::Tint);
    let days = person_days(ui, team.person_days);
    let days = if team.split { ui.word_with("tabs-map-split", &[("days", days.into())]) } else { days };
    let flow = flow.pad_xy(Space::Small, Space::Tight).surface(surface).justify(JustifyContent::Center);
    ui.flow(flow.key(format!("map.team.{}", team.id)), |ui| {
        ui.flow(Flow::row().gap(Space::Tight), |ui| {
            ui.add(Label::strong(&team.name));
            if team.split {
                ui.add(Icon::new("split-handoff").side(13.0).ink(Ink::Soft));
            }
        });
        ui.add(Label::small(days));
        ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
            ui.add(Icon::new(icon).side(13.0).ink(ink));
            ui.add(Label::small(state).face(Face::TextMedium).ink(ink).grow());
        });
    });
}

fn release(ui: &mut Ui<'_>, graph: &Graph, flow: Flow) {
    let text = ui.word("tabs-map-release");
    let p = ui.palette();
    let flow = flow.pad_xy(Space::Small, Space::Tight).surface(Surface::Tint(p.program)).centered();
    ui.flow(flow, |ui| {
        ui.add(Icon::new("release").ink(Ink::Of(p.program.ink)));
        ui.add(Label::small(text).ink(Ink::Of(p.program.ink)).centered());
        ui.add(Label::small(&graph.name).face(Face::TextSemiBold).ink(Ink::Of(p.program.ink)).centered());
    });
}

fn legend(ui: &mut Ui<'_>, graph: &Graph) {
    let p = ui.palette();
    let entries = [("tabs-map-legend-known", p.program.fill, false), ("tabs-map-legend-supposed", p.ink_soft, true)];
    let shown = if graph.mapped.is_none() && !graph.loose.is_empty() { 2 } else { 1 };
    ui.flow(Flow::row().gap(Space::Large).wrap(), |ui| {
        for (word, color, dotted) in entries.into_iter().take(shown) {
            let text = ui.word(word);
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                let node = Node { width: px(30), height: px(LINE), flex_shrink: 0.0, ..default() };
                if dotted {
                    dots(ui, node, true, color);
                } else {
                    ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
                }
                ui.add(Label::small(text));
            });
        }
    });
}

/// The same without a drawing: layers one below the other.
fn boxes_by_layer(ui: &mut Ui<'_>, graph: &Graph) {
    for (at, teams) in graph.layers.iter().enumerate() {
        let title = ui.word_with("tabs-map-step", &[("step", (at as i64 + 1).into())]);
        ui.add(Label::small(title).face(Face::TextSemiBold));
        for team in teams {
            team_card(ui, team, Flow::column().stiff());
        }
    }
}

/// Every dependency in a sentence, with what can be done about it.
fn handoffs(ui: &mut Ui<'_>, graph: &Graph) {
    let (title, none) = (ui.word("tabs-map-handoffs"), ui.word("tabs-map-no-edges"));
    ui.flow(Flow::column().gap(Space::Tight).named(Role::List, title.clone()).key("map.handoffs"), |ui| {
        ui.add(Label::heading(title).size(TextSize::Body));
        if graph.edges.is_empty() {
            ui.add(Label::small(none));
        }
        for (place, edge) in graph.edges.iter().enumerate() {
            handoff(ui, graph, edge, place);
        }
        for team in graph.layers.iter().flatten().filter(|t| graph.loose.contains(&t.team)) {
            let word = if graph.mapped.is_some() { "tabs-map-loose-mapped" } else { "tabs-map-loose" };
            let text = ui.word_with(word, &[("team", team.name.as_str().into())]);
            ui.flow(Flow::row().gap(Space::Small).pad_xy(Space::None, Space::Tight), |ui| {
                ui.add(Icon::new("question").side(14.0).ink(Ink::Soft));
                ui.add(Label::body(text).soft().grow());
            });
        }
        for team in graph.layers.iter().flatten() {
            if let Some(clear) = &team.clear {
                let label = ui.word_with("tabs-map-clear", &[("team", team.name.as_str().into())]);
                let button = offered(ui, &label, clear).icon("clear-blocker").key(format!("map.clear.{}", team.id));
                ui.flow(Flow::row(), |ui| {
                    ui.add(button);
                });
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
    let source = match edge.found {
        Some(day) => ui.word_with("tabs-map-edge-found", &[("day", i64::from(day).into())]),
        None => ui.word("tabs-map-edge-known"),
    };
    let label = ui.word_with(if edge.is_split { "tabs-map-join" } else { "tabs-map-split-at" }, &values);
    let blocked = is_blocked(graph, edge.before);
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
