//! Scenario files to rules and texts: the only module that knows RON's syntax.
//!
//! [`load`] reads a scenario from a [`Source`] and says everything that is wrong with it at once, each mistake with its
//! file, line and path and what to do about it. It knows `sim`'s tables and vocabulary, and must not know sessions,
//! policies or screens. Checks that need play (a dilemma that never comes up, a date nobody can keep) live elsewhere.
//!
//! Way of a file: `source` (text) -> `raw` (form) -> `resolve` (ids and ranges) -> `lint` (sense).

mod code;
mod concept;
mod diagnostic;
mod files;
mod lint;
mod outline;
mod place;
mod raw;
mod resolve;
mod source;
mod story;

pub use code::Code;
pub use concept::{Concept, ConceptFamily, Concepts, Reference, Term, TermAt};
pub use diagnostic::{Diagnostic, Severity, render_all, to_json};
pub use source::{ReadError, Source, VARIABLE};
pub use story::*;

use crate::sim::model::Model;
use crate::sim::rules::Rules;
use files::Files;
use std::sync::Arc;

/// A scenario ready to be played.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What is fixed.
    pub rules: Arc<Rules>,
    /// What is said.
    pub story: Arc<Story>,
}

/// Loads a scenario by the name of its folder. There is a scenario exactly when no diagnostic is an error.
pub fn load(source: &Source, id: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    let plain = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if !plain {
        let message = format!("\"{id}\" cannot be the name of a scenario");
        let help = "Use lower-case letters, digits and underscores.";
        return (None, vec![Diagnostic::of_file(Code::MissingFile, id, message, help)]);
    }
    let mut out = Vec::new();
    let files = Files::read(source, id, &mut out);
    let resolved = resolve::resolve(&files, &mut out);
    lint::check(&files, &resolved, &mut out);
    sort(&mut out);
    let scenario = resolved.content.map(|(rules, story)| Scenario { rules: Arc::new(rules), story: Arc::new(story) });
    (scenario, out)
}

/// Ids of the scenarios of a source, in alphabetical order.
pub fn list(source: &Source) -> Vec<String> {
    source.list()
}

/// A parameter of the model, for showing.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub id: String,
    pub value: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    pub unit: String,
    /// S, D, T, M or X: how well it is founded.
    pub tag: char,
    pub source: String,
    pub meaning: String,
}

/// All parameters of the shared model file, in its order; empty when the file cannot be read.
pub fn parameters(source: &Source) -> Vec<Parameter> {
    let rows = Files::read_model(source).map(|m| m.parameters).unwrap_or_default();
    let row = |p: raw::RawParameter| Parameter {
        id: p.id,
        value: p.value,
        min: p.min,
        max: p.max,
        unit: p.unit,
        tag: p.tag.0.chars().next().unwrap_or('X'),
        source: p.source,
        meaning: p.meaning,
    };
    rows.into_iter().map(row).collect()
}

/// The model of the shared file as it stands, without what any scenario has different: what the mechanisms of
/// [`sim`](crate::sim) take. There is a model exactly when no diagnostic is an error.
pub fn load_model(source: &Source) -> (Option<Model>, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let files = Files::of_model(source, &mut out);
    let model = resolve::model(&files, &mut out);
    sort(&mut out);
    (model, out)
}

/// Errors first, each file from top to bottom.
fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.severity(), d.file.clone(), d.line, d.column, d.code);
        key(a).cmp(&key(b))
    });
}

/// The same for whoever does not ask what is wrong with the file.
pub fn model(source: &Source) -> Option<Model> {
    load_model(source).0
}

/// All concept cards, in the order of the shared file; none where it has mistakes of form, which are told. Whether the cards
/// themselves are in order is told with a scenario.
pub fn load_concepts(source: &Source) -> (Concepts, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let raw = Files::read_concepts(source, &mut out);
    (raw.map(|raw| resolve::cards(&raw.concepts)).unwrap_or_default(), out)
}

/// The same for whoever does not ask what is wrong with the file.
pub fn concepts(source: &Source) -> Concepts {
    load_concepts(source).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_scenario_loads_without_a_word() {
        let (scenario, diagnostics) = load(&Source::BuiltIn, "workout_history");
        assert!(diagnostics.is_empty(), "{}", render_all(&diagnostics, false));
        assert!(scenario.is_some());
    }
}
