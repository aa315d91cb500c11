//! Text on lines of a fixed width: headings, wrapped sentences, columns. Knows no game.

use crate::words::wrap::{self, width};

/// Characters on a line.
pub const WIDTH: usize = 100;

/// Lines under way.
#[derive(Debug, Default)]
pub struct Page {
    text: String,
}

impl Page {
    /// The text so far; the page is empty then.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// A heading, underlined, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.plain(text);
        self.plain(&"─".repeat(text.chars().count().min(WIDTH)));
    }

    /// A line as it is.
    pub fn plain(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A sentence, wrapped; paragraphs stay apart.
    pub fn say(&mut self, text: &str) {
        self.hang("", text);
    }

    /// A sentence after a mark, its further lines indented as far as the mark is wide. A paragraph that begins with
    /// spaces keeps them, on all its lines.
    pub fn hang(&mut self, mark: &str, text: &str) {
        for line in wrap::hang(mark, text, WIDTH) {
            self.plain(&line);
        }
    }

    /// Rows in columns as wide as their widest cell; the last column is wrapped.
    pub fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        // A row of one cell is a line across.
        let full = || rows.iter().filter(|r| r.len() > 1);
        let wide: Vec<usize> =
            (0..columns).map(|c| full().filter_map(|r| r.get(c)).map(|t| width(t)).max().unwrap_or(0)).collect();
        for row in rows {
            let mut lead = String::from("  ");
            let Some((last, before)) = row.split_last() else { continue };
            for (cell, w) in before.iter().zip(&wide) {
                lead.push_str(cell);
                lead.push_str(&" ".repeat(w - width(cell) + 2));
            }
            self.hang(&lead, last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut page = Page::default();
        page.table(&[vec!["a".into(), "bb".into()], vec!["ccc".into(), "d".into()]]);
        assert_eq!(page.take(), "  a    bb\n  ccc  d\n");
    }
}
