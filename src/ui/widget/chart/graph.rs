//! What waits for what: boxes in columns, joined by lines with right angles.
//!
//! Lines are plain nodes, because slanted ones would need rotated nodes. A known edge is solid, a suspected one
//! dotted, a blocked one thick and marked.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::figure;
use crate::ui::{
    kit::{Ui, Widget, access_named},
    theme::{Accent, CONTROL_CORNER, Elevation, Face, TextSize},
    widget::{Flow, Icon, Ink, Label, Roving, RovingItem},
};

/// How sure an edge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeKind {
    /// Known.
    Known,
    /// Suspected.
    Suspected,
    /// Known, and something stands still because of it.
    Blocked,
}

/// A piece of work.
#[derive(Debug, Clone)]
pub struct GraphBox {
    /// What it is.
    pub label: String,
    /// More about it, below.
    pub detail: String,
    /// Said in full for assistive technology: state, and what it waits for.
    pub text: String,
    /// Column from the left, from 0: what waits stands right of what it waits for.
    pub column: usize,
    /// Row from the top, from 0.
    pub row: usize,
    /// Colours.
    pub accent: Accent,
    /// A mark at the upper right, for example `blocked`.
    pub icon: Option<String>,
    /// A stable name; with one the box can be reached by keyboard.
    pub key: Option<String>,
}

/// What waits for what: places in the list of boxes.
#[derive(Debug, Clone, Copy)]
pub struct GraphEdge {
    /// What must be done first.
    pub from: usize,
    /// What waits.
    pub to: usize,
    /// How sure.
    pub kind: EdgeKind,
}

/// Boxes and the lines between them.
#[derive(Debug, Clone)]
pub struct Graph {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// The work.
    pub boxes: Vec<GraphBox>,
    /// What waits for what.
    pub edges: Vec<GraphEdge>,
}

/// Sizes at a text size of 100 %.
const BOX: Vec2 = Vec2::new(150.0, 46.0);
const GAP: Vec2 = Vec2::new(54.0, 18.0);

/// A rectangle of a line: left, top, width, height.
type Piece = (f32, f32, f32, f32);

struct Grid {
    cell: Vec2,
    gap: Vec2,
}

impl Grid {
    fn corner(&self, b: &GraphBox) -> Vec2 {
        Vec2::new(b.column as f32, b.row as f32) * (self.cell + self.gap)
    }

    /// The way from the right side of one box to the left side of another: across, up or down, across. Each edge
    /// turns at its own place in the gap, so that lines that run side by side can be told apart.
    fn way(&self, from: &GraphBox, to: &GraphBox, lane: f32) -> [Vec2; 4] {
        let start = self.corner(from) + Vec2::new(self.cell.x, self.cell.y / 2.0);
        let end = self.corner(to) + Vec2::new(0.0, self.cell.y / 2.0);
        let turn = if end.x > start.x { end.x - self.gap.x * lane } else { start.x + self.gap.x * lane };
        [start, Vec2::new(turn, start.y), Vec2::new(turn, end.y), end]
    }
}

/// The rectangles of a line from point to point.
fn pieces(way: &[Vec2; 4], width: f32, dotted: bool) -> Vec<Piece> {
    let mut out = Vec::new();
    for leg in way.windows(2) {
        let (low, high) = (leg[0].min(leg[1]), leg[0].max(leg[1]));
        let across = (high.x - low.x) >= (high.y - low.y);
        let length = if across { high.x - low.x } else { high.y - low.y };
        if length < 0.5 {
            continue;
        }
        let (dot, step) = if dotted { (width * 2.0, width * 4.5) } else { (length + width, length + width) };
        let mut at = -width / 2.0;
        while at < length {
            let piece = dot.min(length + width / 2.0 - at);
            let side = -width / 2.0;
            out.push(match across {
                true => (low.x + at, low.y + side, piece, width),
                false => (low.x + side, low.y + at, width, piece),
            });
            at += step;
        }
    }
    out
}

impl Widget for Graph {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let grid = Grid {
            cell: Vec2::new(kit.grown(BOX.x), kit.grown(BOX.y)),
            gap: Vec2::new(kit.grown(GAP.x), kit.grown(GAP.y)),
        };
        let far = self.boxes.iter().map(|b| grid.corner(b) + grid.cell).fold(grid.cell, Vec2::max);
        let sheet = Node { width: px(far.x), height: px(far.y), flex_shrink: 0.0, ..default() };
        ui.node((sheet, figure(&self.name, &self.alternative), Roving::LIST), |ui| {
            for (place, edge) in self.edges.iter().enumerate() {
                let (Some(from), Some(to)) = (self.boxes.get(edge.from), self.boxes.get(edge.to)) else { continue };
                let lane = 0.35 + 0.3 * ((place % 3) as f32 / 2.0);
                let way = grid.way(from, to, lane);
                let (width, color) = match edge.kind {
                    EdgeKind::Known => (2.0, p.ink_soft),
                    EdgeKind::Suspected => (2.0, p.ink_faint),
                    EdgeKind::Blocked => (3.0, p.bad.fill),
                };
                for (left, top, w, h) in pieces(&way, width, edge.kind == EdgeKind::Suspected) {
                    let node = absolute(left, top, w, h);
                    ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
                }
                arrow_head(ui, way[3], color);
            }
            for (place, b) in self.boxes.iter().enumerate() {
                graph_box(ui, &grid, b, place == 0);
            }
        })
    }
}

fn absolute(left: f32, top: f32, width: f32, height: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(left),
        top: px(top),
        width: px(width),
        height: px(height),
        ..default()
    }
}

/// Three upright bars, each shorter than the one before, read as an arrow at this size.
fn arrow_head(ui: &mut Ui<'_>, tip: Vec2, color: Color) {
    for (back, half) in [(6.0, 4.0), (4.5, 3.0), (3.0, 2.0)] {
        let node = absolute(tip.x - back, tip.y - half, 1.5, half * 2.0);
        ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    }
}

fn graph_box(ui: &mut Ui<'_>, grid: &Grid, b: &GraphBox, first: bool) {
    let kit = ui.kit();
    let at = grid.corner(b);
    let frame = Node {
        border: UiRect::all(kit.line()),
        border_radius: BorderRadius::all(px(CONTROL_CORNER)),
        padding: UiRect::axes(px(8), px(3)),
        justify_content: JustifyContent::Center,
        flex_direction: FlexDirection::Column,
        overflow: Overflow::clip(),
        ..absolute(at.x, at.y, grid.cell.x, grid.cell.y)
    };
    let look =
        (BackgroundColor(b.accent.tint), BorderColor::all(b.accent.edge), Elevation::Control.shadow(kit.palette));
    let mut spawned = ui.node((frame, look, access_named(Role::ListItem, b.text.clone())), |ui| {
        ui.flow(Flow::row().gap(crate::ui::theme::Space::Tight), |ui| {
            let label = Label::body(&b.label).face(Face::TextSemiBold).ink(Ink::Of(b.accent.ink));
            ui.add(label.grow().silent());
            if let Some(icon) = &b.icon {
                ui.add(Icon::new(icon).side(14.0).ink(Ink::Of(b.accent.ink)));
            }
        });
        if !b.detail.is_empty() {
            ui.add(Label::small(&b.detail).size(TextSize::Small).silent());
        }
    });
    if let Some(key) = &b.key {
        let focusable = bevy::input_focus::tab_navigation::TabIndex(-1);
        spawned.insert((crate::ui::project::Key::new(key), focusable, RovingItem { current: first }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_solid_line_has_a_piece_for_each_leg_and_a_dotted_one_more() {
        let way = [Vec2::ZERO, Vec2::new(20.0, 0.0), Vec2::new(20.0, 50.0), Vec2::new(60.0, 50.0)];
        assert_eq!(pieces(&way, 2.0, false).len(), 3);
        assert!(pieces(&way, 2.0, true).len() > 8);
    }

    #[test]
    fn a_straight_line_has_one_piece() {
        let way = [Vec2::ZERO, Vec2::new(20.0, 0.0), Vec2::new(20.0, 0.0), Vec2::new(60.0, 0.0)];
        assert_eq!(pieces(&way, 2.0, false).len(), 2);
    }
}
