//! Text on lines of a fixed width: headings, wrapped sentences, columns. Knows no game.

use crate::words::number::THIN_SPACE;

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
        for (i, paragraph) in text.split('\n').enumerate() {
            let own = paragraph.chars().take_while(|c| *c == ' ').count();
            let indent = " ".repeat(width(mark) + own);
            let lead = if i == 0 { format!("{mark}{}", " ".repeat(own)) } else { indent.clone() };
            for (j, line) in wrap(paragraph, WIDTH.saturating_sub(indent.len())).into_iter().enumerate() {
                self.plain(&format!("{}{line}", if j == 0 { &lead } else { &indent }));
            }
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

/// Columns that a text takes.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// Lines of at most so many characters; a longer word stands alone.
fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(20);
    let mut lines = vec![String::new()];
    // A thin space holds a number and its unit together, and is white space all the same.
    for word in text.split(|c: char| c.is_whitespace() && c != THIN_SPACE).filter(|w| !w.is_empty()) {
        let line = lines.last().map_or(0, |l| width(l));
        if line > 0 && line + 1 + width(word) > columns {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_wrapped_at_words() {
        let lines = wrap(&"word ".repeat(30), 24);
        assert!(lines.iter().all(|l| width(l) <= 24), "{lines:?}");
        assert_eq!(lines.join(" "), "word ".repeat(30).trim());
        assert_eq!(wrap("", 24), [""]);
    }

    #[test]
    fn columns_line_up() {
        let mut page = Page::default();
        page.table(&[vec!["a".into(), "bb".into()], vec!["ccc".into(), "d".into()]]);
        assert_eq!(page.take(), "  a    bb\n  ccc  d\n");
    }
}
