//! What the library shows. Plain data; it must not know Bevy.

use crate::content::Parameter;
use crate::words::number;

/// The library: the two questions, and every number of the model with where it comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LibraryView {
    /// The tag to show alone.
    pub tag: Option<char>,
    pub numbers: Vec<NumberRow>,
}

/// A number of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberRow {
    pub meaning: String,
    /// Value with its unit.
    pub value: String,
    pub tag: char,
    pub source: String,
}

/// How well a number is known, best first.
pub const TAGS: [char; 5] = ['S', 'D', 'T', 'M', 'X'];

impl LibraryView {
    /// The numbers with this tag, or all.
    pub fn new(parameters: &[Parameter], tag: Option<char>) -> Self {
        let rows = parameters.iter().filter(|p| tag.is_none_or(|t| p.tag == t));
        Self { tag, numbers: rows.map(row).collect() }
    }
}

fn row(p: &Parameter) -> NumberRow {
    let places = if p.value.fract() == 0.0 {
        0
    } else if p.value.abs() < 0.01 {
        4
    } else if p.value.abs() < 0.1 {
        3
    } else {
        2
    };
    // A choice of ours has no source, and is never shown as research.
    let source = if p.tag == 'X' { String::new() } else { p.source.clone() };
    NumberRow {
        meaning: p.meaning.clone(),
        value: format!("{} {}", number::decimal(p.value, places), p.unit),
        tag: p.tag,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, parameters};

    #[test]
    fn all_numbers_are_there_and_a_tag_leaves_its_own() {
        let all = parameters(&Source::BuiltIn);
        assert_eq!(LibraryView::new(&all, None).numbers.len(), all.len());
        let read = LibraryView::new(&all, Some('S'));
        assert!(!read.numbers.is_empty() && read.numbers.iter().all(|n| n.tag == 'S' && !n.source.is_empty()));
    }

    #[test]
    fn what_we_chose_ourselves_is_never_shown_as_research() {
        let chosen = LibraryView::new(&parameters(&Source::BuiltIn), Some('X'));
        assert!(chosen.numbers.iter().all(|n| n.source.is_empty()));
    }
}
