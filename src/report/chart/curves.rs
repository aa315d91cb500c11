//! Curves over an axis, with what is uncertain around each, and things that happened on the way.

use super::{
    Axis, Tint,
    legend::{Swatch, legend},
    plane::Plane,
    scene::{Anchor, Area, Dash, MarkKind, Paint, Scene, Sheet, Size, Style},
};

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub tint: Tint,
    /// A fact, a plan or a guess.
    pub dash: Dash,
    /// Places, from left to right.
    pub points: Vec<(f64, f64)>,
    /// What lies around it, as (across, low, high).
    pub band: Vec<(f64, f64, f64)>,
    /// Said in full.
    pub text: String,
}

/// Something that happened on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Where on the axis across.
    pub at: f64,
    /// What it is.
    pub label: String,
    /// Said in full.
    pub text: String,
}

/// Curves in one frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// The axis across.
    pub across: Axis,
    /// The axis up.
    pub up: Axis,
    /// The curves.
    pub curves: Vec<Curve>,
    /// What happened on the way.
    pub events: Vec<Event>,
}

impl Curves {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let height = (sheet.width() * 0.5).clamp(sheet.px(140.0), sheet.px(260.0));
        let row = sheet.line_height(Size::Small);
        let head = row * self.events.len() as f32;
        let plane = Plane::draw(&mut sheet, head, height, &self.across, &self.up);
        for (place, event) in self.events.iter().enumerate() {
            let (x, y) = (plane.x(event.at), row * place as f32);
            let within = (0.0, sheet.width());
            let style = Style::NOTE.anchor(Anchor::Middle);
            let area = sheet.text_within((x, y), &event.label, style, within);
            sheet.line(vec![(x, plane.area.top), (x, plane.area.bottom())], 1.5, Paint::full(Tint::Line), Dash::Broken);
            sheet.hot(area, &event.text);
        }
        for curve in &self.curves {
            let low = curve.band.iter().map(|(x, low, _)| plane.at(*x, *low));
            let high = curve.band.iter().rev().map(|(x, _, high)| plane.at(*x, *high));
            let around: Vec<_> = low.chain(high).collect();
            if !around.is_empty() {
                sheet.field(around, Paint::wash(curve.tint, 0.2));
            }
        }
        for (place, curve) in self.curves.iter().enumerate() {
            let points: Vec<_> = curve.points.iter().map(|(x, y)| plane.at(*x, *y)).collect();
            let Some(end) = points.last().copied() else { continue };
            sheet.line(points.clone(), 2.5, Paint::full(curve.tint), curve.dash);
            sheet.mark(mark(place), end, sheet.px(4.0), Paint::full(curve.tint));
            for point in points.iter().skip(1).step_by((points.len() / 8).max(1)) {
                let half = sheet.px(8.0);
                sheet.hot(Area::around(*point, half), &curve.text);
            }
        }
        let entries: Vec<_> = self
            .curves
            .iter()
            .enumerate()
            .flat_map(|(place, curve)| {
                let paint = Paint::full(curve.tint);
                let swatch = if curve.dash == Dash::Solid {
                    Swatch::Mark(mark(place), paint)
                } else {
                    Swatch::Line(paint, curve.dash)
                };
                [(curve.label.clone(), swatch)]
            })
            .collect();
        let below = plane.bottom(&sheet);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }
}

/// The mark at the end of a curve: curves can be told apart without their colours.
fn mark(place: usize) -> MarkKind {
    [MarkKind::Disc, MarkKind::Diamond, MarkKind::Ring, MarkKind::Cross][place % 4]
}
