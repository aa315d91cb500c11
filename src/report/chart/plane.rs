//! The frame of charts with an axis across and an axis up.

use super::{
    Axis, Tint,
    scene::{Anchor, Area, Dash, Paint, Sheet, Size, Spot, Style},
};

/// Where values lie on the sheet.
pub(super) struct Plane<'a> {
    pub area: Area,
    across: &'a Axis,
    up: &'a Axis,
}

impl<'a> Plane<'a> {
    /// Draws the frame from a height on, `height` pixels of it for the values: the name of the axis up above it, its
    /// numbers left of it, the numbers and the name of the axis across below it.
    pub fn draw(sheet: &mut Sheet, top: f32, height: f32, across: &'a Axis, up: &'a Axis) -> Self {
        let line = sheet.line_height(Size::Small);
        let widest = up.ticks.iter().map(|(_, text)| sheet.measure(text, Style::NOTE)).fold(0.0, f32::max);
        let left = if widest > 0.0 { widest + sheet.px(6.0) } else { 0.0 };
        let mut y = top;
        if !up.label.is_empty() {
            let width = sheet.width();
            y += sheet.paragraph((0.0, y), &format!("{} ↑", up.label), Style::NOTE, width) + sheet.px(3.0);
        }
        // Room for half of the highest number.
        y += if up.ticks.is_empty() { 0.0 } else { line / 2.0 };
        // Room for half of a mark at the end of the axis.
        let right = sheet.px(10.0);
        let area = Area::new(left, y, (sheet.width() - left - right).max(60.0), height);
        let plane = Self { area, across, up };
        plane.grid(sheet, line);
        plane
    }

    /// Where the frame ends, with its numbers and names.
    pub fn bottom(&self, sheet: &Sheet) -> f32 {
        let line = sheet.line_height(Size::Small);
        let numbers = self.under(sheet) + if self.across.ticks.is_empty() { 0.0 } else { line };
        let lines = sheet.lines(&self.across.across_label(), Style::NOTE, self.area.width).len();
        let name = if self.across.label.is_empty() { 0.0 } else { line * lines as f32 };
        self.area.bottom() + numbers + name + sheet.px(6.0)
    }

    /// From the axis down to its numbers: below the lowest number of the other axis.
    fn under(&self, sheet: &Sheet) -> f32 {
        let half = if self.up.ticks.is_empty() { 0.0 } else { sheet.line_height(Size::Small) / 2.0 };
        half.max(sheet.px(4.0))
    }

    fn grid(&self, sheet: &mut Sheet, line: f32) {
        let area = self.area;
        let mut lowest = f32::INFINITY;
        for (value, text) in &self.up.ticks {
            let y = self.y(*value);
            sheet.rule((area.left, y), (area.right(), y));
            if y + line <= lowest || lowest.is_infinite() {
                let style = Style::NOTE.anchor(Anchor::End);
                sheet.text((area.left - sheet.px(6.0), y - line / 2.0), text, style);
                lowest = y;
            }
        }
        let (corner, foot) = ((area.left, area.bottom()), (area.right(), area.bottom()));
        sheet.line(vec![corner, foot], 1.5, Paint::full(Tint::Line), Dash::Solid);
        let y = area.bottom() + self.under(sheet);
        ticks(sheet, self.across, y, |value| self.x(value));
        if !self.across.label.is_empty() {
            let below = if self.across.ticks.is_empty() { 0.0 } else { line };
            let at = (area.right(), y + below);
            sheet.paragraph(at, &self.across.across_label(), Style::NOTE.anchor(Anchor::End), area.width);
        }
    }

    /// From the left.
    pub fn x(&self, value: f64) -> f32 {
        self.area.left + self.across.share(value) * self.area.width
    }

    /// From the top.
    pub fn y(&self, value: f64) -> f32 {
        self.area.bottom() - self.up.share(value) * self.area.height
    }

    /// The place of two values.
    pub fn at(&self, across: f64, up: f64) -> Spot {
        (self.x(across), self.y(up))
    }
}

/// The numbers of an axis across, as many as stand beside each other.
pub(super) fn ticks(sheet: &mut Sheet, axis: &Axis, y: f32, x: impl Fn(f64) -> f32) {
    let mut taken = f32::NEG_INFINITY;
    for (value, text) in &axis.ticks {
        let width = sheet.measure(text, Style::NOTE);
        let left = (x(*value) - width / 2.0).min(sheet.width() - width).max(0.0);
        if left < taken {
            continue;
        }
        sheet.text((left, y), text, Style::NOTE);
        taken = left + width + sheet.px(5.0);
    }
}
