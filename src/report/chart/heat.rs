//! A table of shares: the larger, the stronger its colour; every share is written too.

use super::{
    Tint,
    legend::{Swatch, legend},
    scene::{Anchor, Area, Paint, Scene, Sheet, Size, Style},
};

/// One share.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// How strongly it is shaded, 0 to 1.
    pub share: f64,
    /// What is written: the first line is strong.
    pub lines: Vec<String>,
    /// Said in full.
    pub text: String,
    /// Framed: something to look at.
    pub framed: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Its name.
    pub label: String,
    /// Its cells, column by column.
    pub cells: Vec<HeatCell>,
}

/// A table of shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// What the rows are, written above their names.
    pub corner: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// Colour.
    pub tint: Tint,
    /// What the palest and the strongest shade mean, and the frame; what is empty is left out.
    pub keys: [String; 3],
}

impl Heat {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let columns = self.columns.len().max(1) as f32;
        let gap = sheet.px(3.0);
        let least = self.least(&sheet);
        let names = self.rows.iter().map(|row| sheet.measure(&row.label, Style::NAME)).fold(0.0, f32::max);
        let word = self.rows.iter().map(|row| sheet.widest_word(&row.label, Style::NAME)).fold(0.0, f32::max);
        let left = (names.min(sheet.width() * 0.34)).max(word) + sheet.px(8.0);
        let wide = ((sheet.width() - left) / columns - gap).max(least);
        sheet.scene.width = sheet.width().max(left + (wide + gap) * columns);
        let mut y = self.head(&mut sheet, left, wide, gap) + sheet.px(4.0);
        for row in &self.rows {
            y += self.row(&mut sheet, row, y, left, wide) + gap;
        }
        let entries = [
            (self.keys[0].clone(), Swatch::Box(Paint::wash(self.tint, shade(0.1)))),
            (self.keys[1].clone(), Swatch::Box(Paint::wash(self.tint, shade(1.0)))),
            (self.keys[2].clone(), Swatch::Outline(Paint::full(self.tint))),
        ];
        let below = y + sheet.px(6.0);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }

    fn least(&self, sheet: &Sheet) -> f32 {
        let heads = self.columns.iter().map(|name| sheet.widest_word(name, Style::NOTE.strong()));
        let cells = self.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.lines);
        let lines = cells.map(|line| sheet.measure(line, Style::NOTE.strong()));
        heads.chain(lines).fold(0.0, f32::max) + sheet.px(8.0)
    }

    fn head(&self, sheet: &mut Sheet, left: f32, wide: f32, gap: f32) -> f32 {
        let style = Style::NOTE.strong();
        let line = sheet.line_height(Size::Small);
        let lines = |sheet: &Sheet, text: &str, most: f32| sheet.lines(text, style, most).len() as f32 * line;
        let names = self.columns.iter().map(|name| lines(sheet, name, wide));
        let height = names.fold(lines(sheet, &self.corner, left - gap), f32::max);
        let corner = lines(sheet, &self.corner, left - gap);
        sheet.paragraph((0.0, height - corner), &self.corner, style, left - gap);
        for (place, name) in self.columns.iter().enumerate() {
            let x = left + (wide + gap) * place as f32 + wide / 2.0;
            let own = lines(sheet, name, wide);
            sheet.paragraph((x, height - own), name, style.anchor(Anchor::Middle), wide);
        }
        height
    }

    fn row(&self, sheet: &mut Sheet, row: &HeatRow, top: f32, left: f32, wide: f32) -> f32 {
        let (gap, line) = (sheet.px(3.0), sheet.line_height(Size::Small));
        let most = left - sheet.px(7.0);
        let name = sheet.lines(&row.label, Style::NAME, most).len() as f32 * sheet.line_height(Size::Body);
        let tallest = row.cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1) as f32 * line;
        let height = name.max(tallest + sheet.px(8.0));
        sheet.paragraph((0.0, top + (height - name) / 2.0), &row.label, Style::NAME, most);
        for (place, cell) in row.cells.iter().enumerate() {
            let area = Area::new(left + (wide + gap) * place as f32, top, wide, height);
            let edge = cell.framed.then_some((Paint::full(self.tint), 2.0));
            sheet.boxed(area, 3.0, Paint::wash(self.tint, shade(cell.share)), edge);
            let mut y = top + (height - line * cell.lines.len() as f32) / 2.0;
            for (n, text) in cell.lines.iter().enumerate() {
                let style = if n == 0 { Style::NOTE.strong() } else { Style::NOTE };
                sheet.text((area.left + wide / 2.0, y), text, style.tint(Tint::Ink).anchor(Anchor::Middle));
                y += line;
            }
            sheet.hot(area, &cell.text);
        }
        height
    }
}

fn shade(share: f64) -> f32 {
    0.04 + share.clamp(0.0, 1.0) as f32 * (Paint::READABLE - 0.04)
}
