//! Charts. A chart is described and laid out in [`crate::report::chart`]; here its scene becomes nodes: lines and areas
//! one picture with smooth edges, because a rotated node inside a scrolling area is drawn wrong; texts texts; and what
//! says something when it is pointed at a node with a tip, that assistive technology reads as one of a list and the
//! keyboard can reach. It must not know what the numbers mean.

mod canvas;
mod paint;

pub use canvas::Canvas;
pub use paint::color;

use accesskit::{Node as AccessNode, Role};
use bevy::{a11y::AccessibilityNode, ecs::system::EntityCommands, input_focus::tab_navigation::TabIndex, prelude::*};

use super::{Ink, Label, Roving, RovingItem, Tip};
use crate::{
    report::chart::{Anchor, Area, Chart, Hot, Scene, Shape, Size, Style},
    ui::{
        kit::{Ui, Widget, access_named},
        project::Key,
        theme::{Face, TextSize},
    },
};

/// A chart in a width, to be put into a [`Ui`]. Its height follows.
#[derive(Debug, Clone)]
pub struct Figure {
    chart: Chart,
    width: f32,
    key: Option<String>,
}

impl Figure {
    /// A chart this many layout pixels wide. One that cannot be as narrow comes out wider: let it scroll sideways.
    pub fn new(chart: Chart, width: f32) -> Self {
        Self { chart, width, key: None }
    }

    /// A stable name: the keyboard reaches the parts of the chart, and the focus outlives building it again.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

/// The accessibility node of a chart: its name, and in words what is to be seen.
fn figure(chart: &Chart) -> AccessibilityNode {
    let mut node = AccessNode::new(Role::Figure);
    node.set_label(chart.title.clone());
    node.set_description(chart.alternative.clone());
    AccessibilityNode::from(node)
}

impl Widget for Figure {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let scene = self.chart.scene(self.width, kit.text_factor());
        let size = Vec2::new(scene.width, scene.height);
        let sheet = Node { width: px(size.x), height: px(size.y), flex_shrink: 0.0, ..default() };
        let mut spawned = ui.node((sheet, figure(&self.chart)), |ui| {
            Canvas::put(ui, size, |canvas| paint::draw(canvas, kit.palette, &scene));
            texts(ui, &scene);
            for (place, hot) in scene.hot.iter().enumerate() {
                part(ui, hot, self.key.as_deref(), place);
            }
        });
        if let Some(key) = self.key {
            spawned.insert((Key::new(key), Roving::LIST));
        }
        spawned
    }
}

fn absolute(area: Area) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(area.left),
        top: px(area.top),
        width: px(area.width),
        height: px(area.height),
        ..default()
    }
}

fn texts(ui: &mut Ui<'_>, scene: &Scene) {
    for shape in &scene.shapes {
        let Shape::Text { area, text, style, .. } = shape else { continue };
        let justify = match style.anchor {
            Anchor::Start => JustifyContent::Start,
            Anchor::Middle => JustifyContent::Center,
            Anchor::End => JustifyContent::End,
        };
        let node = Node { justify_content: justify, ..absolute(*area) };
        ui.node((node, Pickable::IGNORE), |ui| {
            ui.add(label(ui, text, *style));
        });
    }
}

fn label(ui: &Ui<'_>, text: &str, style: Style) -> Label {
    let size = match style.size {
        Size::Small => TextSize::Small,
        Size::Body => TextSize::Body,
    };
    let face = if style.strong { Face::TextSemiBold } else { Face::Text };
    let ink = Ink::Of(color(ui.palette(), style.tint));
    Label::body(text).size(size).face(face).ink(ink).no_wrap().silent()
}

/// Something that can be pointed at.
fn part(ui: &mut Ui<'_>, hot: &Hot, key: Option<&str>, place: usize) {
    let access = access_named(Role::ListItem, hot.text.clone());
    let mut spawned = ui.node((absolute(hot.area), access, Tip::new(hot.text.clone())), |_| {});
    if let Some(key) = key {
        spawned.insert((Key::new(format!("{key}.{place}")), TabIndex(-1), RovingItem { current: place == 0 }));
    }
}
