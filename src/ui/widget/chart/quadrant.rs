//! Where a run went, sprint by sprint, on two axes with a line across each.

use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{Anchor, Canvas, figure, label_at};
use crate::ui::{
    kit::{Ui, Widget},
    theme::{CONTROL_CORNER, Face, TextSize},
    widget::{Ink, Label},
};

/// A path through four quadrants. Values are 0 to 100 on both axes.
#[derive(Debug, Clone)]
pub struct QuadrantPath {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// Places in order, each with its label; the last one is drawn largest.
    pub points: Vec<(f32, f32, String)>,
    /// Where the lines lie: across, and up.
    pub split: (f32, f32),
    /// Names of the quadrants: upper left, upper right, lower left, lower right.
    pub corners: [String; 4],
    /// Names of the axes: across, and up.
    pub axes: [String; 2],
    /// Colour of the path.
    pub color: Color,
    /// Width and height in layout pixels.
    pub size: Vec2,
}

impl Widget for QuadrantPath {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let size = self.size;
        let place = |x: f32, y: f32| Vec2::new(x.clamp(0.0, 100.0), 100.0 - y.clamp(0.0, 100.0)) / 100.0 * size;
        let points: Vec<Vec2> = self.points.iter().map(|(x, y, _)| place(*x, *y)).collect();
        let outer = Node { flex_direction: FlexDirection::Column, ..default() };
        let frame = Node {
            width: px(size.x),
            height: px(size.y),
            border: UiRect::all(kit.line()),
            border_radius: BorderRadius::all(px(CONTROL_CORNER)),
            ..default()
        };
        let access = figure(&self.name, &self.alternative);
        ui.node((outer, access), |ui| {
            ui.add(Label::small(format!("{} ↑", self.axes[1])).silent());
            ui.node((frame, BackgroundColor(p.card_raised), BorderColor::all(p.line)), |ui| {
                Canvas::put(ui, size, |canvas| {
                    let (cross, up) = (place(self.split.0, 0.0), place(0.0, self.split.1));
                    canvas.dashed(&[Vec2::new(cross.x, 0.0), Vec2::new(cross.x, size.y)], 1.0, p.line_strong);
                    canvas.dashed(&[Vec2::new(0.0, up.y), Vec2::new(size.x, up.y)], 1.0, p.line_strong);
                    canvas.line(&points, 2.5, self.color);
                    for (place, point) in points.iter().enumerate() {
                        let last = place + 1 == points.len();
                        canvas.disc(*point, if last { 7.0 } else { 5.0 }, self.color);
                        if !last {
                            canvas.disc(*point, 2.8, p.card_raised);
                        }
                    }
                });
                self.corner_labels(ui);
                for (place, (x, y, text)) in self.points.iter().enumerate() {
                    let last = place + 1 == self.points.len();
                    let label = Label::small(text).face(if last { Face::TextBold } else { Face::Text });
                    let label = if last { label.ink(Ink::Of(p.product.ink)) } else { label };
                    let right = *x < 80.0;
                    let (anchor, beside) = if right { (Anchor::Start, 3.5) } else { (Anchor::End, -3.5) };
                    label_at(ui, label, x + beside, 100.0 - y - 6.5, anchor);
                }
            });
            let across = Node { align_self: AlignSelf::Center, ..default() };
            ui.node(across, |ui| {
                ui.add(Label::small(format!("{} →", self.axes[0])).silent());
            });
        })
    }
}

impl QuadrantPath {
    fn corner_labels(&self, ui: &mut Ui<'_>) {
        let places = [(true, true), (false, true), (true, false), (false, false)];
        for (text, (left, top)) in self.corners.iter().zip(places) {
            let (inset, far) = (px(8), Val::Auto);
            let node = Node {
                position_type: PositionType::Absolute,
                left: if left { inset } else { far },
                right: if left { far } else { inset },
                top: if top { px(5) } else { far },
                bottom: if top { far } else { px(5) },
                max_width: percent(47),
                ..default()
            };
            ui.node((node, Pickable::IGNORE), |ui| {
                let justify = if left { Justify::Left } else { Justify::Right };
                ui.add(Label::small(text).face(Face::DisplayText).size(TextSize::Small).justify(justify).silent());
            });
        }
    }
}
