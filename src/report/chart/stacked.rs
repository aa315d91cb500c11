//! Bars made of parts, one below the other, all to the same scale.

use super::{
    Axis, Tint,
    legend::{Swatch, legend},
    plane::ticks,
    rows::RowFrame,
    scene::{Anchor, Area, Dash, Paint, Scene, Sheet, Size, Style},
};

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub label: String,
    /// Its colour.
    pub tint: Tint,
}

/// One bar of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is.
    pub label: String,
    /// How much of each series: the amount, and how it is written.
    pub parts: Vec<(f64, String)>,
    /// Written behind the bar.
    pub total: String,
    /// Said in full.
    pub text: String,
}

/// Bars made of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacked {
    /// Amounts.
    pub across: Axis,
    /// What the parts are, in the order in which they are laid.
    pub series: Vec<Series>,
    /// The bars; an empty name of a bar sets it close to the one above.
    pub rows: Vec<Stack>,
}

impl Stacked {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let behind = self.rows.iter().map(|row| sheet.measure(&row.total, Style::NOTE)).fold(0.0, f32::max);
        let names = self.rows.iter().map(|row| row.label.as_str());
        let frame = RowFrame::new(&sheet, names, behind + sheet.px(10.0));
        let bar = sheet.px(20.0);
        let mut y = 0.0;
        for (place, row) in self.rows.iter().enumerate() {
            if place > 0 {
                y += sheet.px(if row.label.is_empty() { 2.0 } else { 7.0 });
            }
            let (top, height) = frame.name(&mut sheet, y, &row.label, bar);
            self.one(&mut sheet, frame, row, Area::new(frame.left, top, frame.width, bar));
            y = top + height;
        }
        y += sheet.px(4.0);
        sheet.line(vec![(frame.left, y), (frame.left + frame.width, y)], 1.5, Paint::full(Tint::Line), Dash::Solid);
        y += sheet.px(4.0);
        if !self.across.ticks.is_empty() {
            ticks(&mut sheet, &self.across, y, |at| frame.left + self.across.share(at) * frame.width);
            y += sheet.line_height(Size::Small);
        }
        let end = (frame.left + frame.width, y);
        y += sheet.paragraph(end, &self.across.across_label(), Style::NOTE.anchor(Anchor::End), frame.width);
        let entries: Vec<_> = self.series.iter().map(|s| (s.label.clone(), Swatch::Bar(s.tint))).collect();
        let below = y + sheet.px(5.0);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }

    fn one(&self, sheet: &mut Sheet, frame: RowFrame, row: &Stack, room: Area) {
        let mut sum = 0.0;
        let x = |at: f64| frame.left + self.across.share(at) * frame.width;
        for ((amount, text), series) in row.parts.iter().zip(&self.series) {
            let (left, right) = (x(sum), x(sum + amount));
            sum += amount;
            if right - left < 0.5 {
                continue;
            }
            let area = Area::new(left, room.top, right - left, room.height);
            sheet.boxed(area, 2.0, Paint::readable(series.tint), Some((Paint::full(series.tint), 1.0)));
            if sheet.measure(text, Style::NOTE) + sheet.px(4.0) < area.width {
                let at = (left + area.width / 2.0, room.top + (room.height - sheet.line_height(Size::Small)) / 2.0);
                sheet.text(at, text, Style::NOTE.tint(Tint::Ink).anchor(Anchor::Middle));
            }
        }
        let down = (room.height - sheet.line_height(Size::Small)) / 2.0;
        sheet.text((x(sum) + sheet.px(6.0), room.top + down), &row.total, Style::NOTE.strong().tint(Tint::Ink));
        sheet.hot(room, &row.text);
    }
}
