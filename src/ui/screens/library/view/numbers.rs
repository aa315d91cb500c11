//! The numbers of the model, each with its unit, how well it is known, and its source.

use std::cmp::Ordering;

use super::Looking;
use crate::content::Parameter;
use crate::sim::readers;
use crate::tell;
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

/// The numbers with the tag that is looked for, or all, in the order of their file or sorted; money in a currency.
pub fn rows(parameters: &[Parameter], looking: &Looking, currency: &str, words: &Words) -> Vec<NumberRow> {
    let mut wanted: Vec<&Parameter> = parameters.iter().filter(|p| looking.tag.is_none_or(|t| p.tag == t)).collect();
    if let Some(sorting) = looking.numbers_by {
        sorting.sort(&mut wanted, |a, b, column| compare(a, b, column));
    }
    wanted.into_iter().map(|p| row(p, currency, words)).collect()
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

fn row(p: &Parameter, currency: &str, words: &Words) -> NumberRow {
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
    let percent = || format!("{}{}%", shortest(p.value * 100.0, places.saturating_sub(2)), number::THIN_SPACE);
    let plain = || shortest(p.value, places);
    let value = match p.unit.as_str() {
        "share" | "probability" => percent(),
        // Value is the share of all need that a feature answers.
        "value" => words.with("library-value-need", &[("share", percent().into())]),
        "ratio" => words.with("library-value-times", &[("value", plain().into())]),
        "trust" | "health" | "validity" | "congruence" | "correlation" => {
            words.with("library-value-of-one", &[("value", plain().into())])
        }
        "cents" => number::money(libm::round(p.value) as i64, currency),
        unit => format!("{} {unit}", plain()),
    };
    NumberRow {
        meaning: p.meaning.clone(),
        read_by: readers::of(&p.id).map_or(String::new(), |readers| tell::read_by(words, &readers, false)),
        value,
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
    use crate::ui::widget::Sorting;
    use crate::words::Locale;

    fn english() -> Words {
        Words::new(Locale::English)
    }

    fn of(tag: Option<char>, numbers_by: Option<Sorting>) -> Vec<NumberRow> {
        let looking = Looking { tag, numbers_by, ..Looking::default() };
        rows(&parameters(&Source::BuiltIn), &looking, "$", &english())
    }

    #[test]
    fn all_numbers_are_there_and_a_tag_leaves_its_own() {
        assert_eq!(of(None, None).len(), parameters(&Source::BuiltIn).len());
        let read = of(Some('S'), None);
        assert!(!read.is_empty() && read.iter().all(|n| n.tag == 'S' && !n.source.is_empty()));
    }

    #[test]
    fn what_we_chose_ourselves_is_never_shown_as_research() {
        let chosen = of(Some('X'), None);
        assert!(chosen.iter().all(|n| n.source.is_empty()));
    }

    #[test]
    fn every_number_says_which_rules_read_it() {
        let all = of(None, None);
        assert!(all.iter().all(|n| n.read_by.contains(": ") && !n.read_by.contains('«')));
    }

    #[test]
    fn money_is_an_amount_of_the_currency() {
        let all = of(None, None);
        let cost = all.iter().find(|n| n.meaning == "Cost of one person-day.").expect("it is a number of the model");
        assert_eq!(cost.value, number::money(60_000, "$"));
        assert!(all.iter().all(|n| !n.value.contains("cents")));
    }

    /// Sorted or with one tag alone, what stood in the row before is no longer there.
    #[test]
    fn every_number_says_by_itself_what_it_is() {
        let mut before = std::collections::BTreeSet::new();
        for row in of(None, None) {
            let points =
                ["Its ", "It ", "And ", "Below this", "Beyond ", "How much.", "For how", "Added by", "On time"];
            assert!(!points.iter().any(|start| row.meaning.starts_with(start)), "{}", row.meaning);
            assert!(before.insert(row.meaning.clone()), "{} is said twice", row.meaning);
        }
    }

    #[test]
    fn numbers_are_sorted_by_any_column_and_values_unit_by_unit() {
        let by = |column| of(None, Some(Sorting { column, falling: false }));
        assert!(by(0).is_sorted_by_key(|n| n.meaning.to_lowercase()));
        assert!(by(2).is_sorted_by_key(|n| TAGS.iter().position(|t| *t == n.tag)));
        assert!(by(3).is_sorted_by_key(|n| n.source.to_lowercase()));
        let by_value = by(1);
        let money = by_value.iter().position(|n| n.value.starts_with('$')).expect("a person-day costs something");
        // The unit of a number that the row itself does not write: as in the model.
        let all = parameters(&Source::BuiltIn);
        let unit = |n: &NumberRow| all.iter().find(|p| p.meaning == n.meaning).map_or("", |p| p.unit.as_str());
        assert!([&by_value[..money], &by_value[money + 1..]].iter().all(|rows| rows.is_sorted_by_key(unit)));
        let falling = of(None, Some(Sorting { column: 0, falling: true }));
        assert_eq!(falling.first().map(|n| &n.meaning), by(0).last().map(|n| &n.meaning));
    }
}
