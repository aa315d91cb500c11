//! A run as tidy tables: one row an observation, one column a variable, and a dictionary that says what each column
//! means and in what it is counted. It must not know files.

mod played;
mod read;

use super::taken::Taken;

/// What a column is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A name, an id or a sentence.
    Text,
    /// A working day of the run, from 1.
    Day,
    /// Working days.
    Days,
    /// A whole number.
    Count,
    /// 0 to 1.
    Share,
    /// Points of a score from 0 to 100.
    Points,
    /// Person-days.
    PersonDays,
    /// Hundredths of the scenario's currency.
    Cents,
    /// Yes or no.
    YesNo,
}

impl Unit {
    fn word(self) -> &'static str {
        match self {
            Unit::Text => "csv-unit-text",
            Unit::Day => "csv-unit-day",
            Unit::Days => "csv-unit-days",
            Unit::Count => "csv-unit-count",
            Unit::Share => "csv-unit-share",
            Unit::Points => "csv-unit-points",
            Unit::PersonDays => "csv-unit-person-days",
            Unit::Cents => "csv-unit-cents",
            Unit::YesNo => "csv-unit-yes-no",
        }
    }
}

/// A table. What a cell does not know is empty.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Unit)],
    pub rows: Vec<Vec<String>>,
}

/// All tables of a run, without the dictionary. A table of which a run has nothing has no rows.
pub fn tables(taken: &Taken<'_>) -> Vec<Table> {
    let mut tables = read::tables(taken);
    tables.extend(played::tables(taken));
    tables
}

/// All files by name: the tables and `dictionary.csv`.
pub fn files(taken: &Taken<'_>) -> Vec<(String, String)> {
    let tables = tables(taken);
    let head = ["table", "column", "unit", "meaning"];
    let words = taken.teller.words;
    let meaning = |table: &Table| {
        let row = |(column, unit): &(&str, Unit)| {
            let id = format!("csv-{}", column.replace('_', "-"));
            vec![table.name.to_owned(), (*column).to_owned(), words.get(unit.word()), words.get(&id)]
        };
        table.columns.iter().map(row).collect::<Vec<_>>()
    };
    let dictionary: Vec<Vec<String>> = tables.iter().flat_map(meaning).collect();
    let mut files = vec![("dictionary.csv".to_owned(), text(&head, &dictionary))];
    for table in &tables {
        let head: Vec<&str> = table.columns.iter().map(|c| c.0).collect();
        files.push((format!("{}.csv", table.name), text(&head, &table.rows)));
    }
    files
}

fn text(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Memory can be written to, and every row has as many cells as the head.
    let mut written = writer.write_record(head);
    for row in rows {
        written = written.and_then(|()| writer.write_record(row));
    }
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A number, to the fourth decimal.
fn num(value: f64) -> String {
    let rounded = libm::round(value * 10_000.0) / 10_000.0;
    // There is no minus nothing.
    (rounded + 0.0).to_string()
}

/// What is known, or an empty cell.
fn maybe<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |v| v.to_string())
}

/// An id as data files have it.
fn id<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(serde_json::Value::Object(fields)) => fields.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}
