//! Charts. Bars, bands and boxes are plain nodes; only curves and slanted lines are drawn into a picture, because a
//! rotated node inside a scrolling area is drawn wrong. Text in a chart is text.
//!
//! Every chart has a text alternative that says what is to be seen in it. It must not know what the numbers mean.

mod bars;
mod canvas;
mod curves;
mod gantt;
mod graph;
mod plain;
mod quadrant;

pub use bars::{Band, Histogram, StackRow, StackedBars};
pub use canvas::Canvas;
pub use curves::{Curve, Curves};
pub use gantt::{Gantt, GanttBar, GanttFlag, GanttRow};
pub use graph::{EdgeKind, Graph, GraphBox, GraphEdge};
pub use plain::Plain;
pub use quadrant::QuadrantPath;

use accesskit::{Node as AccessNode, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{
    flow::{Flow, Surface},
    label::Label,
};
use crate::ui::{kit::Ui, theme::Space};

/// The accessibility node of a chart: its name, and in words what is to be seen.
fn figure(name: &str, alternative: &str) -> AccessibilityNode {
    let mut node = AccessNode::new(Role::Figure);
    node.set_label(name.to_owned());
    node.set_description(alternative.to_owned());
    AccessibilityNode::from(node)
}

/// A label at a place in a chart, in percent of it. It stands centred on the place, or beside it.
fn label_at(ui: &mut Ui<'_>, label: Label, x: f32, y: f32, anchor: Anchor) {
    // A node of no width with its content centred puts text on a point without knowing how wide it is.
    let (justify, width) = match anchor {
        Anchor::Middle => (JustifyContent::Center, Val::ZERO),
        Anchor::Start => (JustifyContent::Start, Val::Auto),
        Anchor::End => (JustifyContent::End, Val::ZERO),
    };
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(x),
        top: percent(y),
        width,
        justify_content: justify,
        ..default()
    };
    ui.node((node, Pickable::IGNORE), |ui| {
        ui.add(label.no_wrap().silent());
    });
}

/// On which side of its place a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// What colours mean: a square and a word each.
pub fn legend(ui: &mut Ui<'_>, entries: &[(String, Color)]) {
    ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
        for (text, color) in entries {
            ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
                let side = ui.kit().px(10.0);
                let square = Flow::row().surface(Surface::Fill(*color)).corner(2.0).stiff();
                ui.flow(square.edit(|n| (n.width, n.height) = (side, side)), |_| {});
                ui.add(Label::small(text).no_wrap());
            });
        }
    });
}
