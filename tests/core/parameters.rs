//! Every number of the model: well founded, described in one way, and read by the rules that the table says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use crate::{common, tidy};
use two_hats::content::{Parameter, Source, parameters};
use two_hats::sim::model::Model;
use two_hats::sim::readers;
use two_hats::tell;
use two_hats::words::{Locale, Words};

/// A function of the sources: its path without `sim::`, its code, and whether it belongs to the simulation.
struct Function {
    rule: String,
    code: String,
    sim: bool,
}

/// Where a model is measured, not played: what is called from there alone is in no run.
const MEASURING: &[&str] = &["src/analysis/validate", "src/sim/lab", "src/sim/model", "src/sim/readers.rs"];

/// All functions of the library, the window and the measuring aside, without comments, strings and tests.
fn functions() -> Vec<Function> {
    let mut out = Vec::new();
    for (file, text) in tidy::sources("src") {
        if file.starts_with("src/ui/") || MEASURING.iter().any(|m| file.starts_with(m)) {
            continue;
        }
        let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        let sim = path.starts_with("sim/");
        let module = path.trim_start_matches("sim/").replace('/', "::");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let mut current = Function { rule: module.clone(), code: String::new(), sim };
        for line in text.lines().map(bare) {
            if let Some(name) = declared(&line) {
                let next = Function { rule: format!("{module}::{name}"), code: String::new(), sim };
                out.push(std::mem::replace(&mut current, next));
            }
            current.code.push_str(&line.replacen("fn ", "", usize::from(declared(&line).is_some())));
            current.code.push('\n');
        }
        out.push(current);
    }
    out
}

/// A line without its comment and without what stands in quotes.
fn bare(line: &str) -> String {
    let code = if line.trim_start().starts_with("//") { "" } else { line.split(" // ").next().unwrap_or_default() };
    code.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

fn declared(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let end = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
    let declares =
        before.split_whitespace().all(|w| w.starts_with("pub") || matches!(w, "const" | "in") || w.ends_with(')'));
    (declares && end > 0).then(|| &after[..end])
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The words of a code, each with what stands before and after it.
fn words(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let starts = code.char_indices().filter(|(i, c)| is_word(*c) && !code[..*i].ends_with(is_word));
    starts.map(|(i, _)| {
        let end = code[i..].find(|c| !is_word(c)).map_or(code.len(), |n| i + n);
        (&code[..i], &code[i..end], &code[end..])
    })
}

/// The parameters that a code reads: fields of `m` or `model`.
fn read(code: &str) -> BTreeSet<&'static str> {
    let of_model = |before: &str| {
        let owner = before.strip_suffix('.').unwrap_or_default();
        let owner = &owner[owner.rfind(|c| !is_word(c)).map_or(0, |i| i + 1)..];
        matches!(owner, "m" | "model")
    };
    let id = |word: &str| Model::IDS.iter().copied().find(|id| *id == word);
    words(code)
        .filter(|(before, _, after)| of_model(before) && !after.starts_with('('))
        .filter_map(|w| id(w.1))
        .collect()
}

/// The rules that a run can come to: those that something outside the simulation calls, and what they call in turn. By
/// name alone, so that rather too much counts as called than too little.
fn played(functions: &[Function]) -> BTreeSet<&str> {
    let mut named: BTreeMap<&str, Vec<&Function>> = BTreeMap::new();
    for f in functions.iter().filter(|f| f.sim) {
        named.entry(f.rule.rsplit("::").next().unwrap_or_default()).or_default().push(f);
    }
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Function> = functions.iter().filter(|f| !f.sim).collect();
    while let Some(function) = open.pop() {
        let called =
            words(&function.code).filter(|(before, _, after)| before.ends_with("::") || after.starts_with('('));
        for callee in called.filter_map(|(_, name, _)| named.get(name)).flatten() {
            if reached.insert(callee.rule.as_str()) {
                open.push(callee);
            }
        }
    }
    reached
}

fn table() -> String {
    let functions = functions();
    let played = played(&functions);
    let mut out = String::from(
        "Which rules read which parameter, and whether a run can come to one of them (play) or none (asked). Written by\n\
         TWO_HATS_BLESS=1 cargo test --no-default-features parameters\n\n",
    );
    for id in Model::IDS {
        let readers = functions.iter().filter(|f| f.sim && read(&f.code).contains(id)).map(|f| f.rule.as_str());
        let readers: BTreeSet<&str> = readers.collect();
        let place = if readers.iter().any(|rule| played.contains(rule)) { "play " } else { "asked" };
        let _ = writeln!(out, "{place} {id}: {}", readers.into_iter().collect::<Vec<_>>().join(", "));
    }
    out
}

#[test]
fn the_table_of_readers_is_what_the_sources_say() {
    let told = table();
    common::assert_kept("src/sim/readers.txt", &told, "readers changed");
}

#[test]
fn every_number_is_read_by_a_rule_that_has_a_name() {
    let words = Words::new(Locale::English);
    for id in Model::IDS {
        let readers = readers::of(id).unwrap_or_else(|| panic!("nobody reads {id}"));
        assert!(readers.rules.iter().all(|rule| rule.contains("::")), "{id}: {readers:?}");
        assert!(!tell::read_by(&words, &readers, true).contains('«'), "{id}: {readers:?}");
    }
    assert_eq!(words.missing(), Vec::<String>::new());
    assert_eq!(readers::of("no_such_number"), None);

    let of = |id: &str| readers::of(id).expect("it is read");
    assert!(of("uptake_tau_days").in_play && of("uptake_tau_days").rules.contains(&"ideas::uptake"));
    // Estimates already hold ordinary coordination, so that no run takes it off a second time.
    assert!(!of("coordination_base").in_play);
    assert_eq!(of("winners_curse").modules(), ["action::run_experiment"]);
}

#[test]
fn a_number_from_research_names_its_source_and_a_choice_of_ours_names_none() {
    let year = |p: &Parameter| p.source.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4);
    for p in parameters(&Source::BuiltIn) {
        let ours = ["our ", "two sprints", "fits "].iter().any(|start| p.source.starts_with(start));
        assert_eq!(p.tag == 'X', ours, "{p:?}");
        assert!(p.tag != 'X' || !year(&p), "{p:?}");
        assert!(p.tag != 'M' || year(&p) || p.source.contains("remembered") || p.source.contains("analogy"), "{p:?}");
    }
}

#[test]
fn the_file_and_the_rules_describe_each_number_in_the_same_words() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim/model/parameters.rs");
    let source = std::fs::read_to_string(file).expect("there");
    // Where a line would be too long the meaning stands on the next one.
    let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
    for p in parameters(&Source::BuiltIn) {
        let row = format!("{}: {:?}, {:?};", p.id, p.unit, p.meaning);
        assert!(source.contains(&row), "{row}");
    }
}
