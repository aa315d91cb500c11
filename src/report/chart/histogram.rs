//! How often each value came, with bands for comparison and values to point out.

use super::{
    Axis, Tint,
    legend::{Swatch, legend},
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
        let height = sheet.px(150.0);
        // Values to point out are written above the frame, one row each.
        let row = sheet.line_height(Size::Small);
        let head = row * self.markers.len() as f32;
        let plane = Plane::draw(&mut sheet, head, height, &self.across, &self.up);
        let area = plane.area;
        let step = area.width / self.bins.len().max(1) as f32;
        for (place, bin) in self.bins.iter().enumerate() {
            let (left, top) = (area.left + step * place as f32, plane.y(bin.count));
            let bar = Area::new(left + 1.0, top, (step - 2.0).max(1.0), area.bottom() - top);
            sheet.fill(bar, 2.0, Paint::readable(self.tint));
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
        let thick = sheet.px(8.0);
        for band in &self.bands {
            let (from, to) = (plane.x(band.from), plane.x(band.to));
            sheet.fill(Area::new(area.left, y + thick / 2.0 - 0.5, area.width, 1.0), 0.0, Paint::wash(Tint::Line, 0.7));
            let strip = Area::new(from, y, (to - from).max(2.0), thick);
            sheet.fill(strip, thick / 2.0, Paint::full(band.tint));
            sheet.hot(strip, &band.text);
            y += thick + sheet.px(4.0);
        }
        let entries: Vec<_> =
            self.bands.iter().map(|band| (band.label.clone(), Swatch::Box(Paint::full(band.tint)))).collect();
        let below = y + sheet.px(3.0);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }
}
