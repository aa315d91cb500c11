//! What was said against what came: how often things came true of which somebody was this sure.

use super::{
    Axis, Tint,
    legend::{Swatch, legend},
    plane::Plane,
    scene::{Area, Dash, MarkKind, Paint, Scene, Sheet},
};

/// Things of which somebody was equally sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibrated {
    /// How sure, 0 to 1.
    pub said: f64,
    /// The share that came true, 0 to 1.
    pub came: f64,
    /// What the share may be by luck alone: low and high, 0 to 1.
    pub range: Option<(f64, f64)>,
    /// How many there were.
    pub count: u32,
    /// Said in full.
    pub text: String,
}

/// What was said against what came.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// How sure: 0 to 1.
    pub across: Axis,
    /// What share came true: 0 to 1.
    pub up: Axis,
    /// The groups, from the least sure.
    pub groups: Vec<Calibrated>,
    /// Colour.
    pub tint: Tint,
    /// What looks mean: the line on which what is said comes true, a group, what luck alone may do.
    pub keys: [String; 3],
}

impl Calibration {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let height = (sheet.width() * 0.5).clamp(sheet.px(170.0), sheet.px(280.0));
        let plane = Plane::draw(&mut sheet, 0.0, height, &self.across, &self.up);
        let line = Paint::full(Tint::Soft);
        let diagonal = vec![plane.at(self.across.from, self.up.from), plane.at(self.across.to, self.up.to)];
        sheet.line(diagonal, 1.5, line, Dash::Broken);
        let paint = Paint::full(self.tint);
        for group in &self.groups {
            if let Some((low, high)) = group.range {
                let (x, top, foot) = (plane.x(group.said), plane.y(high), plane.y(low));
                let half = sheet.px(3.0);
                sheet.line(vec![(x, top), (x, foot)], 1.5, paint, Dash::Solid);
                sheet.line(vec![(x - half, top), (x + half, top)], 1.5, paint, Dash::Solid);
                sheet.line(vec![(x - half, foot), (x + half, foot)], 1.5, paint, Dash::Solid);
            }
        }
        let most = self.groups.iter().map(|group| group.count).max().unwrap_or(1).max(1);
        for group in &self.groups {
            let half = sheet.px(3.0 + 5.0 * libm::sqrtf(group.count as f32 / most as f32));
            let at = plane.at(group.said, group.came);
            sheet.mark(MarkKind::Disc, at, half, paint);
            sheet.hot(Area::around(at, half + 2.0), &group.text);
        }
        let entries = [
            (self.keys[0].clone(), Swatch::Line(line, Dash::Broken)),
            (self.keys[1].clone(), Swatch::Mark(MarkKind::Disc, paint)),
            (self.keys[2].clone(), Swatch::Line(paint, Dash::Solid)),
        ];
        let below = plane.bottom(&sheet);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }
}
