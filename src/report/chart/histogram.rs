//! How often each value came, with bands for comparison and values to point out.

use super::{
    Axis, Tint,
    plane::Plane,
    scene::{Anchor, Area, Dash, Paint, Scene, Sheet, Size, Style},
};

/// One bin: as wide as all others.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// How often, on the axis up.
    pub count: f64,
    /// Said in full.
    pub text: String,
}

/// A stretch of the axis for comparison, drawn below the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Where it starts.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it is.
    pub label: String,
    /// Said in full.
    pub text: String,
    /// Its colour.
    pub tint: Tint,
}

/// A value to point out.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Which.
    pub at: f64,
    /// What it is, written above the bars.
    pub label: String,
    /// Its colour.
    pub tint: Tint,
}

/// How often each value came.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The axis across: the bins share it evenly.
    pub across: Axis,
    /// The axis up.
    pub up: Axis,
    /// The bins.
    pub bins: Vec<Bin>,
    /// Stretches for comparison.
    pub bands: Vec<Band>,
    /// Values to point out.
    pub markers: Vec<Marker>,
    /// Colour of the bars.
    pub tint: Tint,
}

impl Histogram {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let height = (sheet.width() * 0.3).clamp(sheet.px(150.0), sheet.px(240.0));
        // Values to point out are written above the frame, one row each.
        let row = sheet.line_height(Size::Small);
        let head = row * self.markers.len() as f32;
        let plane = Plane::draw(&mut sheet, head, height, &self.across, &self.up);
        let area = plane.area;
        let step = area.width / self.bins.len().max(1) as f32;
        for (place, bin) in self.bins.iter().enumerate() {
            let (left, top) = (area.left + step * place as f32, plane.y(bin.count));
            let bar = Area::new(left + 1.0, top, (step - 2.0).max(1.0), area.bottom() - top);
            // An empty step has no bar; a low one is seen by its edge.
            if bin.count > 0.0 {
                sheet.boxed(bar, 2.0, Paint::readable(self.tint), Some((Paint::full(self.tint), 1.0)));
            }
            sheet.hot(Area::new(left, area.top, step, area.height), &bin.text);
        }
        for (place, marker) in self.markers.iter().enumerate() {
            let (x, y) = (plane.x(marker.at), row * place as f32);
            let within = (0.0, sheet.width());
            let style = Style::NOTE.strong().tint(Tint::Ink).anchor(Anchor::Middle);
            sheet.text_within((x, y), &marker.label, style, within);
            sheet.line(
                vec![(x, area.top - sheet.px(2.0)), (x, area.bottom())],
                2.5,
                Paint::full(marker.tint),
                Dash::Solid,
            );
        }
        let mut y = plane.bottom(&sheet);
        for band in &self.bands {
            y = one_band(&mut sheet, &plane, y, band);
        }
        sheet.finish(y)
    }
}

/// A stretch of the axis with its name beside it, so that no colour has to be looked up: right of it where there is
/// room, else left of it, else above. Returns where the next one begins.
fn one_band(sheet: &mut Sheet, plane: &Plane<'_>, top: f32, band: &Band) -> f32 {
    let (area, line, thick, gap) = (plane.area, sheet.line_height(Size::Small), sheet.px(8.0), sheet.px(6.0));
    let (from, to) = (plane.x(band.from), plane.x(band.to));
    let needs = sheet.measure(&band.label, Style::NOTE) + gap;
    let (right, left) = (area.right() - to >= needs, from - area.left >= needs);
    let y = if right || left { top } else { top + line };
    let strip = Area::new(from, y + (line - thick) / 2.0, (to - from).max(2.0), thick);
    let rule = |sheet: &mut Sheet, from: f32, to: f32| {
        let middle = y + line / 2.0 - 0.5;
        sheet.fill(Area::new(from, middle, (to - from).max(0.0), 1.0), 0.0, Paint::wash(Tint::Line, 0.7));
    };
    rule(sheet, area.left, if left && !right { from - needs - gap } else { from });
    rule(sheet, if right { to + needs + gap } else { to }, area.right());
    sheet.fill(strip, thick / 2.0, Paint::full(band.tint));
    match (right, left) {
        (true, _) => sheet.text((to + gap, y), &band.label, Style::NOTE),
        (_, true) => sheet.text((from - gap, y), &band.label, Style::NOTE.anchor(Anchor::End)),
        _ => sheet.text_within((from, top), &band.label, Style::NOTE, (area.left, sheet.width())),
    };
    sheet.hot(Area::new(strip.left, y, strip.width, line), &band.text);
    y + line + sheet.px(2.0)
}
