//! The numbers of the model, each with its unit, how well it is known, and its source.

use crate::content::Parameter;
use crate::words::number;

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

/// The numbers with this tag, or all.
pub fn rows(parameters: &[Parameter], tag: Option<char>) -> Vec<NumberRow> {
    parameters.iter().filter(|p| tag.is_none_or(|t| p.tag == t)).map(row).collect()
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
        assert_eq!(rows(&all, None).len(), all.len());
        let read = rows(&all, Some('S'));
        assert!(!read.is_empty() && read.iter().all(|n| n.tag == 'S' && !n.source.is_empty()));
    }

    #[test]
    fn what_we_chose_ourselves_is_never_shown_as_research() {
        let chosen = rows(&parameters(&Source::BuiltIn), Some('X'));
        assert!(chosen.iter().all(|n| n.source.is_empty()));
    }
}
