//! Curves over an axis, with an optional band around each.

use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{Canvas, figure, legend};
use crate::ui::{
    kit::{Ui, Widget},
    theme::{Palette, Space},
    widget::{Flow, Label},
};

/// One curve.
#[derive(Debug, Clone)]
pub struct Curve {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub color: Color,
    /// Places, from left to right.
    pub points: Vec<(f32, f32)>,
    /// What lies around it, as (x, low, high).
    pub band: Vec<(f32, f32, f32)>,
    /// Drawn as a broken line: a plan rather than a fact.
    pub dashed: bool,
}

/// Curves in one frame.
#[derive(Debug, Clone)]
pub struct Curves {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// From where to where the axis across goes, and how its ends are written.
    pub across: (f32, f32, [String; 2]),
    /// From where to where the axis up goes, and how its ends are written.
    pub up: (f32, f32, [String; 2]),
    /// The curves.
    pub curves: Vec<Curve>,
    /// Width and height in layout pixels.
    pub size: Vec2,
}

impl Curves {
    fn place(&self, x: f32, y: f32) -> Vec2 {
        let share = |value: f32, from: f32, to: f32| ((value - from) / (to - from)).clamp(0.0, 1.0);
        let across = share(x, self.across.0, self.across.1);
        let up = share(y, self.up.0, self.up.1);
        Vec2::new(across, 1.0 - up) * self.size
    }

    fn draw(&self, canvas: &mut Canvas, palette: &Palette) {
        for quarter in 0..=4 {
            let y = self.size.y * quarter as f32 / 4.0;
            let strength = if quarter == 4 { palette.line_strong } else { Palette::faded(palette.line, 0.6) };
            canvas.line(&[Vec2::new(0.0, y), Vec2::new(self.size.x, y)], 1.0, strength);
        }
        for curve in &self.curves {
            let low = curve.band.iter().map(|(x, low, _)| self.place(*x, *low));
            let high = curve.band.iter().rev().map(|(x, _, high)| self.place(*x, *high));
            let around: Vec<Vec2> = low.chain(high).collect();
            canvas.area(&around, palette.wash(curve.color, 0.2));
        }
        for curve in &self.curves {
            let points: Vec<Vec2> = curve.points.iter().map(|(x, y)| self.place(*x, *y)).collect();
            match curve.dashed {
                true => canvas.dashed(&points, 2.0, curve.color),
                false => canvas.line(&points, 2.5, curve.color),
            }
        }
    }
}

impl Widget for Curves {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let size = self.size;
        let outer = Flow::column().gap(Space::Tight).to_node(kit);
        ui.node((outer, figure(&self.name, &self.alternative)), |ui| {
            ui.add(Label::small(&self.up.2[1]).silent());
            let frame = Node { width: px(size.x), height: px(size.y), ..default() };
            ui.node(frame, |ui| Canvas::put(ui, size, |canvas| self.draw(canvas, kit.palette)));
            ui.flow(Flow::row().spread().edit(|n| n.width = px(size.x)), |ui| {
                for text in &self.across.2 {
                    ui.add(Label::small(text).silent());
                }
            });
            let entries: Vec<_> = self.curves.iter().map(|curve| (curve.label.clone(), curve.color)).collect();
            legend(ui, &entries);
        })
    }
}
