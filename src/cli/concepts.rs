//! `two-hats concepts`: the library's cards.

use std::io::Write;

use serde::Serialize;

use super::report::pretty;
use super::{CliError, ConceptsArgs, Exit};
use crate::content::{self, Source};
use crate::report::concept_text;
use crate::tell::{self, Card};
use crate::words::{Locale, Words};

#[derive(Serialize)]
struct Row {
    id: String,
    family: String,
    title: String,
    gist: String,
    body: String,
    try_it: Option<String>,
    sources: Vec<String>,
    related: Vec<String>,
}

impl From<Card> for Row {
    fn from(c: Card) -> Self {
        let Card { id, title, family, gist, body, try_it, sources, related } = c;
        Self { id, family, title, gist, body, try_it, sources, related: related.into_iter().map(|r| r.0).collect() }
    }
}

pub(super) fn run(source: &Source, args: &ConceptsArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let words = Words::new(Locale::English);
    let (concepts, diagnostics) = content::load_concepts(source);
    super::sound(diagnostics)?;
    let wanted = match &args.name {
        Some(name) => Some(concept_text::meant(&words, &concepts, name).map_err(CliError::UnknownConcept)?),
        None => None,
    };
    let card = |c| tell::concept_card(&words, &concepts, c);
    if args.json {
        let shown = concepts.all().iter().filter(|c| wanted.is_none_or(|w| w.id == c.id));
        let rows: Vec<Row> = shown.map(|c| card(c).into()).collect();
        writeln!(out, "{}", pretty(&rows))?;
        return Ok(Exit::Fine);
    }
    if let Some(concept) = wanted {
        writeln!(out, "{}", concept_text::card(&words, &card(concept)).join("\n\n"))?;
        return Ok(Exit::Fine);
    }
    for (family, cards) in concept_text::list(&words, &concepts) {
        writeln!(out, "{family}")?;
        for (id, title) in cards {
            writeln!(out, "  {id:24}  {title}")?;
        }
    }
    Ok(Exit::Fine)
}
