//! The frame of charts whose rows have names: names at the left where there is room, else above each row.

use super::scene::{Sheet, Size, Style};

/// How rows lie on the sheet.
#[derive(Clone, Copy)]
pub(super) struct RowFrame {
    /// Where bars begin.
    pub left: f32,
    /// How wide they may be.
    pub width: f32,
    /// Whether names stand beside the bars.
    pub beside: bool,
}

impl RowFrame {
    /// The frame for these names, with room kept at the right.
    pub fn new<'n>(sheet: &Sheet, names: impl Iterator<Item = &'n str> + Clone, right: f32) -> Self {
        let most = sheet.width() * 0.34;
        let beside =
            names.clone().all(|name| sheet.widest_word(name, Style::NAME) <= most) && sheet.width() > sheet.px(300.0);
        let widest = names.map(|name| sheet.measure(name, Style::NAME)).fold(0.0, f32::max).min(most);
        let left = if beside { widest + sheet.px(10.0) } else { 0.0 };
        Self { left, width: (sheet.width() - left - right).max(30.0), beside }
    }

    /// Writes a row's name. Returns where its bar begins from the top, and how tall the row is from there on.
    pub fn name(&self, sheet: &mut Sheet, top: f32, name: &str, bar: f32) -> (f32, f32) {
        let line = sheet.line_height(Size::Body);
        if !self.beside {
            let width = sheet.width();
            let height = sheet.paragraph((0.0, top), name, Style::NAME, width);
            return (top + height + sheet.px(1.0), bar);
        }
        let most = self.left - sheet.px(9.0);
        let height = sheet.lines(name, Style::NAME, most).len().max(1) as f32 * line;
        let row = height.max(bar);
        sheet.paragraph((0.0, top + (row - height) / 2.0), name, Style::NAME, most);
        (top + (row - bar) / 2.0, bar + (row - bar) / 2.0)
    }
}
