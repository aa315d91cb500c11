//! `Canvas`: lines and areas with smooth edges, drawn on the processor and shown as a picture.

use bevy::prelude::*;
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use crate::ui::{
    art::rgba,
    kit::{Kit, Ui},
};

/// A sheet to draw on. Places are in layout pixels from the upper left corner.
pub struct Canvas {
    pixmap: Option<Pixmap>,
    density: f32,
}

impl Canvas {
    /// A transparent sheet of a size in layout pixels.
    pub fn new(kit: &Kit, size: Vec2) -> Self {
        let device = (size * kit.density).round().max(Vec2::ONE);
        Self { pixmap: Pixmap::new(device.x as u32, device.y as u32), density: kit.density }
    }

    /// A line through points.
    pub fn line(&mut self, points: &[Vec2], width: f32, color: Color) {
        self.stroke(points, width, color, None);
    }

    /// A broken line through points.
    pub fn dashed(&mut self, points: &[Vec2], width: f32, color: Color) {
        self.stroke(points, width, color, StrokeDash::new(vec![4.0 * self.density, 4.0 * self.density], 0.0));
    }

    /// A line of dots through points.
    pub fn dotted(&mut self, points: &[Vec2], width: f32, color: Color) {
        self.stroke(points, width, color, StrokeDash::new(vec![0.1, 4.5 * self.density], 0.0));
    }

    /// A filled box with round corners.
    pub fn plate(&mut self, area: Rect, corner: f32, color: Color) {
        let Some(path) = self.rounded(area, corner) else { return };
        if let Some(pixmap) = &mut self.pixmap {
            pixmap.fill_path(&path, &paint(color), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// The edge of a box with round corners.
    pub fn frame(&mut self, area: Rect, corner: f32, width: f32, color: Color) {
        let Some(path) = self.rounded(area, corner) else { return };
        let stroke = Stroke { width: width * self.density, ..Stroke::default() };
        if let Some(pixmap) = &mut self.pixmap {
            pixmap.stroke_path(&path, &paint(color), &stroke, Transform::identity(), None);
        }
    }

    fn rounded(&self, area: Rect, corner: f32) -> Option<Path> {
        let (min, max) = (area.min * self.density, area.max * self.density);
        let round = (corner * self.density).min((max.x - min.x) / 2.0).min((max.y - min.y) / 2.0).max(0.0);
        let mut path = PathBuilder::new();
        path.move_to(min.x + round, min.y);
        path.line_to(max.x - round, min.y);
        path.quad_to(max.x, min.y, max.x, min.y + round);
        path.line_to(max.x, max.y - round);
        path.quad_to(max.x, max.y, max.x - round, max.y);
        path.line_to(min.x + round, max.y);
        path.quad_to(min.x, max.y, min.x, max.y - round);
        path.line_to(min.x, min.y + round);
        path.quad_to(min.x, min.y, min.x + round, min.y);
        path.close();
        path.finish()
    }

    /// An area inside points.
    pub fn area(&mut self, points: &[Vec2], color: Color) {
        let device: Vec<Vec2> = points.iter().map(|point| *point * self.density).collect();
        let Some(path) = trace(&device, true) else { return };
        if let Some(pixmap) = &mut self.pixmap {
            pixmap.fill_path(&path, &paint(color), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// A filled circle.
    pub fn disc(&mut self, middle: Vec2, radius: f32, color: Color) {
        let at = middle * self.density;
        let Some(path) = PathBuilder::from_circle(at.x, at.y, radius * self.density) else { return };
        if let Some(pixmap) = &mut self.pixmap {
            pixmap.fill_path(&path, &paint(color), FillRule::Winding, Transform::identity(), None);
        }
    }

    fn stroke(&mut self, points: &[Vec2], width: f32, color: Color, dash: Option<StrokeDash>) {
        let device: Vec<Vec2> = points.iter().map(|point| *point * self.density).collect();
        let (device, width) = sharp(device, width * self.density);
        let Some(path) = trace(&device, false) else { return };
        let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, dash, ..Stroke::default() };
        if let Some(pixmap) = &mut self.pixmap {
            pixmap.stroke_path(&path, &paint(color), &stroke, Transform::identity(), None);
        }
    }

    /// The finished picture.
    pub fn finish(self) -> Image {
        match self.pixmap {
            Some(pixmap) => {
                let (width, height) = (pixmap.width(), pixmap.height());
                let pixels = pixmap.pixels().iter().map(|pixel| pixel.demultiply());
                rgba(width, height, pixels.flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()]).collect())
            }
            None => rgba(1, 1, vec![0; 4]),
        }
    }

    /// Draws and puts the picture here, filling its parent.
    pub(super) fn put(ui: &mut Ui<'_>, size: Vec2, draw: impl FnOnce(&mut Canvas)) {
        let kit = ui.kit();
        let mut canvas = Canvas::new(kit, size);
        draw(&mut canvas);
        let image = kit.art.drawn(canvas.finish());
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(0),
            top: px(0),
            width: px(size.x),
            height: px(size.y),
            ..default()
        };
        ui.leaf((ImageNode::new(image), node, Pickable::IGNORE, crate::ui::widget::icon_hidden()));
    }
}

/// A path through points, in device pixels.
fn trace(points: &[Vec2], close: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for (place, point) in points.iter().enumerate() {
        if place == 0 { builder.move_to(point.x, point.y) } else { builder.line_to(point.x, point.y) }
    }
    if close {
        builder.close();
    }
    builder.finish()
}

/// A line straight across or down covers whole device pixels: between two of them it would be twice as wide and half as
/// dark as its neighbours. Takes and returns device pixels.
fn sharp(mut points: Vec<Vec2>, width: f32) -> (Vec<Vec2>, f32) {
    let whole = width.round().max(1.0);
    // The middle of a line of an odd width is the middle of a pixel.
    let odd = whole % 2.0 / 2.0;
    let snapped = |at: f32| (at - odd).round() + odd;
    match points.as_mut_slice() {
        [a, b] if a.y == b.y => (a.y, b.y) = (snapped(a.y), snapped(b.y)),
        [a, b] if a.x == b.x => (a.x, b.x) = (snapped(a.x), snapped(b.x)),
        _ => return (points, width),
    }
    (points, whole)
}

fn paint(color: Color) -> Paint<'static> {
    let [r, g, b, a] = color.to_srgba().to_u8_array();
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(r, g, b, a);
    paint
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_lines_lie_on_whole_pixels_and_others_stay() {
        let across = |y: f32| vec![Vec2::new(0.0, y), Vec2::new(9.0, y)];
        assert_eq!(sharp(across(4.2), 1.07), (across(4.5), 1.0));
        assert_eq!(sharp(across(4.2), 2.1), (across(4.0), 2.0));
        let down = vec![Vec2::new(3.9, 0.0), Vec2::new(3.9, 9.0)];
        assert_eq!(sharp(down, 0.4).0[0], Vec2::new(3.5, 0.0));
        let aslant = vec![Vec2::ZERO, Vec2::new(3.3, 4.4)];
        assert_eq!(sharp(aslant.clone(), 1.5), (aslant, 1.5));
    }
}
