//! `two-hats model`: every number the game counts with, and how well it is known.

use std::io::Write;

use serde::Serialize;

use super::{CliError, Exit, ModelArgs};
use crate::content::{self, Parameter, Source};
use crate::sim::readers;
use crate::tell;
use crate::words::{Arg, Locale, Words};

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
    /// Functions of the simulation that read it.
    read_by: Vec<&'static str>,
    /// Whether a run can meet one of them.
    in_play: bool,
}

impl<'a> Row<'a> {
    fn of(p: &'a Parameter) -> Self {
        let Parameter { id, value, min, max, unit, tag, source, meaning } = p;
        let (read_by, in_play) = readers::of(id).map_or((Vec::new(), false), |r| (r.rules, r.in_play));
        Self { id, value: *value, min: *min, max: *max, unit, tag: *tag, source, meaning, read_by, in_play }
    }
}

pub(super) fn run(source: &Source, args: &ModelArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    super::model_of(source)?;
    let mut parameters = content::parameters(source);
    if let Some(name) = &args.name {
        parameters.retain(|p| p.id.contains(name.as_str()));
        if parameters.is_empty() {
            return Err(CliError::UnknownParameter(name.clone()));
        }
    }
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
        let read_by = readers::of(&p.id).map(|readers| tell::read_by(&words, &readers, true));
        for text in [Some(p.meaning.clone()), Some(known(&words, p)), read_by].into_iter().flatten() {
            super::paragraph(out, "    ", &text)?;
        }
    }
    if args.name.is_none() {
        writeln!(out)?;
        super::paragraph(out, "", &words.with("model-count", &counts(&parameters)))?;
    }
    Ok(Exit::Fine)
}

/// How well a number is known, and from where. A choice of ours names no source; where it has a reason, that follows.
fn known(words: &Words, p: &Parameter) -> String {
    let known = words.get(&format!("library-tag-{}", p.tag));
    let named = [("known", known.as_str().into()), ("source", p.source.as_str().into())];
    match p.tag {
        'X' if p.source == PLAIN_CHOICE => known,
        'X' => words.with("model-chosen", &named),
        _ => words.with("model-known", &named),
    }
}

/// What stands for a source where a number is a choice without a particular reason.
const PLAIN_CHOICE: &str = "our choice";

fn counts(parameters: &[Parameter]) -> [(&'static str, Arg<'static>); 4] {
    let count = |wanted: &dyn Fn(&Parameter) -> bool| parameters.iter().filter(|p| wanted(p)).count().into();
    [
        ("count", parameters.len().into()),
        ("read", count(&|p| matches!(p.tag, 'S' | 'D'))),
        ("chosen", count(&|p| p.tag == 'X')),
        ("asked", count(&|p| readers::of(&p.id).is_some_and(|r| !r.in_play))),
    ]
}

/// A number as it is written in the file.
fn plain(value: f64) -> String {
    value.to_string()
}
