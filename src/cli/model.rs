//! `two-hats model`: every number the game counts with, and how well it is known.

use std::io::Write;

use serde::Serialize;

use super::{CliError, Exit, ModelArgs};
use crate::content::{self, Parameter, Source};
use crate::words::{Locale, Words};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    value: f64,
    min: f64,
    max: f64,
    unit: &'a str,
    tag: char,
    source: &'a str,
    meaning: &'a str,
}

impl<'a> Row<'a> {
    fn of(p: &'a Parameter) -> Self {
        let Parameter { id, value, min, max, unit, tag, source, meaning } = p;
        Self { id, value: *value, min: *min, max: *max, unit, tag: *tag, source, meaning }
    }
}

pub(super) fn run(source: &Source, args: &ModelArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let parameters = parameters(source)?;
    if args.json {
        let rows: Vec<Row> = parameters.iter().map(Row::of).collect();
        writeln!(out, "{}", super::report::pretty(&rows))?;
        return Ok(Exit::Fine);
    }
    let words = Words::new(Locale::English);
    for p in &parameters {
        let values = [
            ("value", plain(p.value).into()),
            ("min", plain(p.min).into()),
            ("max", plain(p.max).into()),
            ("unit", p.unit.as_str().into()),
        ];
        writeln!(out, "{}  {}", p.id, words.with("model-value", &values))?;
        writeln!(out, "    {}", p.meaning)?;
        let known = words.get(&format!("library-tag-{}", p.tag));
        let known = [("known", known.as_str().into()), ("source", p.source.as_str().into())];
        writeln!(out, "    {}", words.with("model-known", &known))?;
    }
    let count = [("count", parameters.len().into())];
    writeln!(out, "\n{}", words.with("model-count", &count))?;
    Ok(Exit::Fine)
}

/// The shared parameters of a source.
///
/// # Errors
/// If the file is not there or has mistakes of form.
pub(super) fn parameters(source: &Source) -> Result<Vec<Parameter>, CliError> {
    let parameters = content::parameters(source);
    if parameters.is_empty() { Err(CliError::NoModel) } else { Ok(parameters) }
}

/// A number as it is written in the file.
fn plain(value: f64) -> String {
    value.to_string()
}
