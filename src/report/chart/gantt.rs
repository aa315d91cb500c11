//! Who works on what when: bars with the part that is uncertain, promises as flags, today as a line.

use super::{
    Axis, Tint,
    legend::{Swatch, legend},
    plane::ticks,
    rows::RowFrame,
    scene::{Anchor, Area, Dash, MarkKind, Paint, Scene, Sheet, Size, Style},
};

/// Work from a day to a day.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttBar {
    /// What it is; written on the bar where it fits.
    pub label: String,
    /// Said in full, with days.
    pub text: String,
    /// First day.
    pub start: f64,
    /// The day by which it is done in half of all cases.
    pub likely: f64,
    /// The day by which it is done in four of five cases.
    pub safe: f64,
    /// Colour.
    pub tint: Tint,
    /// Stands still.
    pub blocked: bool,
}

/// A team and its work.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttRow {
    /// The team.
    pub label: String,
    /// Its work.
    pub bars: Vec<GanttBar>,
}

/// A promise or a date.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttFlag {
    /// The day.
    pub day: f64,
    /// What it is.
    pub label: String,
    /// Said in full.
    pub text: String,
    /// Colour of the flag.
    pub tint: Tint,
}

/// What looks mean, for the legend; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GanttKeys {
    /// The full part of a bar.
    pub likely: String,
    /// The pale part.
    pub uncertain: String,
    /// Work that stands still.
    pub blocked: String,
    /// The upright line.
    pub today: String,
}

/// The plan of all teams.
#[derive(Clone, Debug, PartialEq)]
pub struct Gantt {
    /// Days.
    pub across: Axis,
    /// Today.
    pub today: Option<f64>,
    /// The teams.
    pub rows: Vec<GanttRow>,
    /// Promises and dates.
    pub flags: Vec<GanttFlag>,
    /// What looks mean.
    pub keys: GanttKeys,
}

/// Rows from which on they stand close.
const MANY: usize = 12;

impl Gantt {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let frame = RowFrame::new(&sheet, self.rows.iter().map(|row| row.label.as_str()), sheet.px(8.0));
        let day = |at: f64| frame.left + self.across.share(at) * frame.width;
        let head = self.flag_names(&mut sheet, day);
        let mut y = head + sheet.px(4.0);
        let grid = sheet.scene.shapes.len();
        let many = self.rows.len() > MANY;
        let (tall, gap) = if many { (sheet.px(15.0), sheet.px(1.0)) } else { (sheet.px(24.0), sheet.px(5.0)) };
        for row in &self.rows {
            let (top, height) = frame.name(&mut sheet, y, &row.label, tall);
            for bar in &row.bars {
                draw_bar(&mut sheet, bar, (day(bar.start), day(bar.likely), day(bar.safe)), (top, tall));
            }
            y = top + height + gap;
        }
        self.grid(&mut sheet, grid, (head, y), day);
        sheet.line(vec![(frame.left, y), (frame.left + frame.width, y)], 1.5, Paint::full(Tint::Line), Dash::Solid);
        y += sheet.px(4.0);
        ticks(&mut sheet, &self.across, y, day);
        y += sheet.line_height(Size::Small);
        let end = (frame.left + frame.width, y);
        y += sheet.paragraph(end, &self.across.across_label(), Style::NOTE.anchor(Anchor::End), frame.width);
        let below = y + sheet.px(4.0);
        let end = self.legend(&mut sheet, below);
        sheet.finish(end)
    }

    /// Lines of days, flags and today, under what was drawn since.
    fn grid(&self, sheet: &mut Sheet, from: usize, (head, foot): (f32, f32), day: impl Fn(f64) -> f32) {
        let above = sheet.scene.shapes.split_off(from);
        for (at, _) in &self.across.ticks {
            sheet.rule((day(*at), head), (day(*at), foot));
        }
        for flag in &self.flags {
            let x = day(flag.day);
            sheet.line(vec![(x, head), (x, foot)], 2.0, Paint::full(flag.tint), Dash::Solid);
        }
        if let Some(today) = self.today {
            sheet.line(vec![(day(today), head), (day(today), foot)], 2.0, Paint::full(Tint::Ink), Dash::Broken);
        }
        sheet.scene.shapes.extend(above);
    }

    /// Names of promises above the rows, each in the first row where it finds room. Returns where they end.
    fn flag_names(&self, sheet: &mut Sheet, day: impl Fn(f64) -> f32) -> f32 {
        let (line, side) = (sheet.line_height(Size::Small) + sheet.px(2.0), sheet.px(5.0));
        let mut taken: Vec<Area> = Vec::new();
        let mut foot: f32 = 0.0;
        for flag in &self.flags {
            let style = Style::NOTE.strong().tint(Tint::Ink);
            let width = side * 2.0 + sheet.px(4.0) + sheet.measure(&flag.label, style);
            let left = day(flag.day).min(sheet.width() - width).max(0.0);
            let mut area = Area::new(left, 0.0, width + sheet.px(6.0), line);
            while taken.iter().any(|other| area.overlaps(other)) {
                area.top += line;
            }
            sheet.mark(MarkKind::Flag, (left + side, area.top + line / 2.0), side, Paint::full(flag.tint));
            sheet.text((left + side * 2.0 + sheet.px(3.0), area.top), &flag.label, style);
            sheet.hot(area, &flag.text);
            taken.push(area);
            foot = foot.max(area.bottom());
        }
        foot
    }

    fn legend(&self, sheet: &mut Sheet, top: f32) -> f32 {
        let tint = self.rows.iter().flat_map(|row| &row.bars).map(|bar| bar.tint).next().unwrap_or(Tint::Neutral);
        let keys = &self.keys;
        let entries = [
            (keys.likely.clone(), Swatch::Bar(tint)),
            (keys.uncertain.clone(), Swatch::Box(Paint::wash(tint, 0.16))),
            (keys.blocked.clone(), Swatch::Mark(MarkKind::Cross, Paint::full(Tint::Bad))),
            (keys.today.clone(), Swatch::Line(Paint::full(Tint::Ink), Dash::Broken)),
        ];
        legend(sheet, top, &entries)
    }
}

/// A bar; its name is written on it if it fits there, and else left to what is said on pointing at it.
fn draw_bar(sheet: &mut Sheet, bar: &GanttBar, (start, likely, safe): (f32, f32, f32), (top, height): (f32, f32)) {
    let whole = Area::new(start, top, (safe - start).max(2.0), height);
    let edge = if bar.blocked { (Paint::full(Tint::Bad), 2.0) } else { (Paint::full(bar.tint), 1.0) };
    sheet.boxed(whole, 4.0, Paint::wash(bar.tint, 0.16), None);
    sheet.fill(Area::new(start, top, (likely - start).max(1.0), height), 4.0, Paint::readable(bar.tint));
    sheet.boxed(whole, 4.0, Paint::wash(bar.tint, 0.0), Some(edge));
    let mut x = start + sheet.px(5.0);
    if bar.blocked && whole.width > sheet.px(20.0) {
        let half = sheet.px(4.5);
        sheet.mark(MarkKind::Cross, (x + half, top + height / 2.0), half, Paint::full(Tint::Bad));
        x += half * 2.0 + sheet.px(4.0);
    }
    let style = Style::NOTE.strong().tint(Tint::Ink);
    if x + sheet.measure(&bar.label, style) < whole.right() - sheet.px(2.0) {
        let down = (height - sheet.line_height(Size::Small)) / 2.0;
        sheet.text((x, top + down), &bar.label, style);
    }
    sheet.hot(whole, &bar.text);
}
