//! Text on lines of a fixed width: for the terminal and the command line.

use super::number::THIN_SPACE;

/// Columns that a text takes.
pub fn width(text: &str) -> usize {
    text.chars().count()
}

/// Lines of at most so many characters; a longer word stands alone.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
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

/// A text after a mark, wrapped; its further lines stand in as far as the mark is wide. A paragraph that begins with
/// spaces keeps them, on all its lines.
pub fn hang(mark: &str, text: &str, columns: usize) -> Vec<String> {
    let mut out = Vec::new();
    for (i, paragraph) in text.split('\n').enumerate() {
        let own = paragraph.chars().take_while(|c| *c == ' ').count();
        let indent = " ".repeat(width(mark) + own);
        let lead = if i == 0 { format!("{mark}{}", " ".repeat(own)) } else { indent.clone() };
        for (j, line) in wrap(paragraph, columns.saturating_sub(indent.len())).into_iter().enumerate() {
            out.push(format!("{}{line}", if j == 0 { &lead } else { &indent }).trim_end().to_owned());
        }
    }
    out
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
    fn what_hangs_stands_in_on_all_its_lines() {
        let lines = hang("- ", &"word ".repeat(6), 20);
        assert_eq!(lines, ["- word word word word", "  word word"].map(str::to_owned));
    }
}
