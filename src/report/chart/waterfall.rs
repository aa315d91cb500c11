//! How one number became another: a bar to begin with, a step for each reason, a bar at the end.

use super::{
    Axis, Tint,
    plane::ticks,
    rows::RowFrame,
    scene::{Anchor, Area, Dash, MarkKind, Paint, Scene, Sheet, Size, Style},
};

/// One reason.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallStep {
    /// What it is.
    pub label: String,
    /// What it adds; less than nothing if it takes away.
    pub change: f64,
    /// How the change is written.
    pub written: String,
    /// Said in full.
    pub text: String,
    /// Good or bad or neither: what it is painted as.
    pub tint: Tint,
}

/// How one number became another.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Amounts.
    pub across: Axis,
    /// The number at the beginning: its name, the number, how it is written.
    pub start: (String, f64, String),
    /// The reasons, in order.
    pub steps: Vec<WaterfallStep>,
    /// The number at the end: its name, and how it is written. It is the sum.
    pub end: (String, String),
    /// Colour of the first and the last bar.
    pub tint: Tint,
}

impl Waterfall {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let names = self.steps.iter().map(|s| s.label.as_str()).chain([self.start.0.as_str(), self.end.0.as_str()]);
        let written = self.steps.iter().map(|s| s.written.as_str()).chain([self.start.2.as_str(), self.end.1.as_str()]);
        let strong = Style::NOTE.strong();
        let behind = written.map(|text| sheet.measure(text, strong)).fold(0.0, f32::max) + sheet.px(10.0);
        let frame = RowFrame::new(&sheet, names, behind);
        let x = |at: f64| frame.left + self.across.share(at) * frame.width;
        let zero = if self.across.from <= 0.0 { 0.0 } else { self.across.from };
        let mut y =
            self.row(&mut sheet, frame, 0.0, &self.start.0, (x(zero), x(self.start.1)), self.tint, &self.start.2);
        let mut sum = self.start.1;
        for step in &self.steps {
            let (from, to) = (x(sum), x(sum + step.change));
            sum += step.change;
            let top = y;
            y = self.row(&mut sheet, frame, y, &step.label, (from, to), step.tint, &step.written);
            sheet.hot(Area::new(frame.left, top, frame.width, y - top), &step.text);
        }
        y = self.row(&mut sheet, frame, y, &self.end.0, (x(zero), x(sum)), self.tint, &self.end.1);
        sheet.line(vec![(frame.left, y), (frame.left + frame.width, y)], 1.5, Paint::full(Tint::Line), Dash::Solid);
        y += sheet.px(4.0);
        if !self.across.ticks.is_empty() {
            ticks(&mut sheet, &self.across, y, x);
            y += sheet.line_height(Size::Small);
        }
        let at = (frame.left + frame.width, y);
        y += sheet.paragraph(at, &self.across.across_label(), Style::NOTE.anchor(Anchor::End), frame.width);
        sheet.finish(y)
    }

    /// One bar with its name and amount. Returns where the next one begins.
    #[allow(clippy::too_many_arguments, reason = "a row is its name, its bar and its amount, and where they go")]
    fn row(
        &self,
        sheet: &mut Sheet,
        frame: RowFrame,
        top: f32,
        name: &str,
        (from, to): (f32, f32),
        tint: Tint,
        written: &str,
    ) -> f32 {
        let tall = sheet.px(18.0);
        let (bar, height) = frame.name(sheet, top, name, tall);
        let (left, right) = (from.min(to), from.max(to));
        let area = Area::new(left, bar, (right - left).max(1.5), tall);
        sheet.boxed(area, 2.0, Paint::readable(tint), Some((Paint::full(tint), 1.0)));
        // Which way it goes is drawn too: an arrow's head at the end of a step.
        let half = sheet.px(3.5);
        let (kind, x) =
            if to < from { (MarkKind::Left, left + half * 1.6) } else { (MarkKind::Right, right - half * 1.6) };
        if from > frame.left + 0.5 && area.width > half * 4.0 {
            sheet.mark(kind, (x, bar + tall / 2.0), half, Paint::full(Tint::Ink));
        }
        let down = (tall - sheet.line_height(Size::Small)) / 2.0;
        sheet.text((right + sheet.px(6.0), bar + down), written, Style::NOTE.strong().tint(Tint::Ink));
        bar + height + sheet.px(6.0)
    }
}
