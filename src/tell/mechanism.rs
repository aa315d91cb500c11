//! What the rules that read a parameter are called.

use super::action::verb_name;
use crate::sim::action::Verb;
use crate::sim::readers::{Readers, module};
use crate::words::Words;

/// The kind of action that a module is, if it is one: `action::hire`.
fn verb_of(module: &str) -> Option<Verb> {
    let name = module.strip_prefix("action::")?;
    Verb::ALL.iter().copied().find(|v| v.name() == name)
}

/// The name of a module of the simulation, by its path: `phase::work`. A kind of action has the name it has everywhere.
pub fn mechanism(words: &Words, module: &str) -> String {
    match verb_of(module) {
        Some(verb) => verb_name(words, verb),
        None => words.get(&format!("rule-{}", module.replace("::", "-"))),
    }
}

/// The same among others: a kind of action stands in quotation marks there, because its name begins like a sentence.
fn in_a_row(words: &Words, module: &str) -> String {
    let name = mechanism(words, module);
    if verb_of(module).is_some() { words.with("rule-of-action", &[("name", name.into())]) } else { name }
}

/// Who reads a parameter, in a sentence of names: "Read by: release and uptake, scores". With `functions` each name is
/// followed by the functions of the simulation that are meant.
pub fn read_by(words: &Words, readers: &Readers, functions: bool) -> String {
    let name = |of: &str| {
        let name = in_a_row(words, of);
        let rules: Vec<&str> = readers.rules.iter().copied().filter(|rule| module(rule) == of).collect();
        if functions { format!("{name} ({})", rules.join(", ")) } else { name }
    };
    let names: Vec<String> = readers.modules().into_iter().map(name).collect();
    let sentence = if readers.in_play { "rule-read-by" } else { "rule-asked-by" };
    words.with(sentence, &[("rules", names.join(", ").into())])
}
