//! The numbers of the model, each with its unit, how well it is known, and its source.

use std::cmp::Ordering;

use crate::content::Parameter;
use crate::sim::readers;
use crate::tell;
use crate::ui::widget::Sorting;
use crate::words::{Words, number};

/// A number of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberRow {
    pub meaning: String,
    /// Which rules read it, in a sentence.
    pub read_by: String,
    /// Value with its unit.
    pub value: String,
    pub tag: char,
    pub source: String,
}

/// How well a number is known, best first.
pub const TAGS: [char; 5] = ['S', 'D', 'T', 'M', 'X'];

/// The numbers with this tag, or all, in the order of their file or sorted.
pub fn rows(parameters: &[Parameter], tag: Option<char>, sorting: Option<Sorting>, words: &Words) -> Vec<NumberRow> {
    let mut wanted: Vec<&Parameter> = parameters.iter().filter(|p| tag.is_none_or(|t| p.tag == t)).collect();
    if let Some(sorting) = sorting {
        sorting.sort(&mut wanted, |a, b, column| compare(a, b, column));
    }
    wanted.into_iter().map(|p| row(p, words)).collect()
}

/// How two numbers differ in a column, from the left: meaning, value, how well known, source. Values of different
/// units cannot be compared; they stand unit by unit.
fn compare(a: &Parameter, b: &Parameter, column: usize) -> Ordering {
    let known = |p: &Parameter| TAGS.iter().position(|t| *t == p.tag);
    match column {
        0 => a.meaning.to_lowercase().cmp(&b.meaning.to_lowercase()),
        1 => a.unit.cmp(&b.unit).then(a.value.total_cmp(&b.value)),
        2 => known(a).cmp(&known(b)),
        _ => source(a).to_lowercase().cmp(&source(b).to_lowercase()),
    }
}

/// A choice of ours has no source, and is never shown as research.
fn source(p: &Parameter) -> &str {
    if p.tag == 'X' { "" } else { &p.source }
}

fn row(p: &Parameter, words: &Words) -> NumberRow {
    let places: usize = if p.value.fract() == 0.0 {
        0
    } else if p.value.abs() < 0.01 {
        4
    } else if p.value.abs() < 0.1 {
        3
    } else {
        2
    };
    // A share of one reads better as one of a hundred.
    let value = match p.unit.as_str() {
        "share" | "probability" => {
            format!("{}{}%", shortest(p.value * 100.0, places.saturating_sub(2)), number::THIN_SPACE)
        }
        _ => shortest(p.value, places),
    };
    NumberRow {
        meaning: p.meaning.clone(),
        read_by: readers::of(&p.id).map_or(String::new(), |readers| tell::read_by(words, &readers, false)),
        value: format!("{value} {}", p.unit),
        tag: p.tag,
        source: source(p).to_owned(),
    }
}

/// At most so many places, and no noughts at the end that say nothing.
fn shortest(value: f64, places: usize) -> String {
    let written = number::decimal(value, places);
    if places == 0 { written } else { written.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, parameters};
    use crate::words::Locale;

    fn english() -> Words {
        Words::new(Locale::English)
    }

    #[test]
    fn all_numbers_are_there_and_a_tag_leaves_its_own() {
        let all = parameters(&Source::BuiltIn);
        assert_eq!(rows(&all, None, None, &english()).len(), all.len());
        let read = rows(&all, Some('S'), None, &english());
        assert!(!read.is_empty() && read.iter().all(|n| n.tag == 'S' && !n.source.is_empty()));
    }

    #[test]
    fn what_we_chose_ourselves_is_never_shown_as_research() {
        let chosen = rows(&parameters(&Source::BuiltIn), Some('X'), None, &english());
        assert!(chosen.iter().all(|n| n.source.is_empty()));
    }

    #[test]
    fn every_number_says_which_rules_read_it() {
        let all = rows(&parameters(&Source::BuiltIn), None, None, &english());
        assert!(all.iter().all(|n| n.read_by.contains(": ") && !n.read_by.contains('«')));
    }

    #[test]
    fn numbers_are_sorted_by_any_column_and_values_unit_by_unit() {
        let all = parameters(&Source::BuiltIn);
        let words = english();
        let by = |column| rows(&all, None, Some(Sorting { column, falling: false }), &words);
        assert!(by(0).is_sorted_by_key(|n| n.meaning.to_lowercase()));
        assert!(by(2).is_sorted_by_key(|n| TAGS.iter().position(|t| *t == n.tag)));
        assert!(by(3).is_sorted_by_key(|n| n.source.to_lowercase()));
        let units: Vec<String> =
            by(1).iter().map(|n| n.value.split_once(' ').map_or(String::new(), |(_, unit)| unit.to_owned())).collect();
        assert!(units.is_sorted());
        let falling = rows(&all, None, Some(Sorting { column: 0, falling: true }), &words);
        assert_eq!(falling.first().map(|n| &n.meaning), by(0).last().map(|n| &n.meaning));
    }
}
