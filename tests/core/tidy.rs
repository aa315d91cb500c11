//! The house rules: what may know what, how long things may be, and what no file may say. Standard library only.

use std::fs;
use std::path::{Path, PathBuf};

/// What each part of the library may name by `crate::`, itself aside. The order is that of the dependency rule.
const LAYERS: &[(&str, &[&str])] = &[
    ("sim", &[]),
    ("words", &[]),
    ("policy", &["sim"]),
    ("content", &["sim"]),
    ("session", &["content", "policy", "sim", "words"]),
    ("tell", &["content", "policy", "sim", "words"]),
    ("analysis", &["content", "policy", "session", "sim"]),
    ("report", &["analysis", "content", "policy", "session", "sim", "tell", "words"]),
    ("cli", &["analysis", "content", "policy", "report", "session", "sim", "tell", "words"]),
    ("terminal", &["analysis", "content", "policy", "report", "session", "sim", "tell", "words"]),
    ("ui", &["analysis", "content", "policy", "report", "session", "sim", "tell", "words"]),
];

/// Longest file and longest function, in lines.
const FILE: usize = 500;
const FUNCTION: usize = 70;

/// Words that no source may hold: what is unfinished, and what is nobody's business here.
/// Written in two parts, so that this file does not hold them.
const BANNED: &[(&str, &str)] = &[
    ("todo", "!("),
    ("unimplemented", "!("),
    ("TO", "DO"),
    ("FIX", "ME"),
    ("XX", "X"),
    ("#[ign", "ore"),
    ("dbg", "!("),
    ("/wo", "rk/"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below a folder, in order, as paths from the root.
pub fn sources(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    collect(&root().join(folder), &mut out);
    out.sort();
    out
}

fn collect(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())).flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let name = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            out.push((name, text));
        }
    }
}

fn all() -> Vec<(String, String)> {
    let mut all = sources("src");
    all.extend(sources("tests"));
    all
}

fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// A line without its comment, near enough for what is looked for here.
fn code(line: &str) -> &str {
    if line.trim_start().starts_with("//") { "" } else { line }
}

/// The part of the library that a file belongs to.
fn layer(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("src/")?;
    Some(rest.split(['/', '.']).next().unwrap_or(rest))
}

/// What follows each `crate::` in a text, comments aside.
fn crate_paths(text: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for (i, line) in text.lines().enumerate() {
        for (at, _) in code(line).match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                // `use crate::{a::b, c}` on one line or over several: the names at the outer level.
                Some(inner) => outer_names(&text[offset(text, i) + at + "crate::{".len()..], inner),
                None => vec![rest],
            };
            for name in names {
                let word: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                out.push((i + 1, word));
            }
        }
    }
    out
}

fn offset(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line).map(str::len).sum()
}

fn outer_names<'a>(text: &'a str, _line: &str) -> Vec<&'a str> {
    let (mut depth, mut start, mut out) = (0, 0, Vec::new());
    for (i, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                out.push(&text[start..i]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                out.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    out.retain(|n| !n.trim().is_empty());
    out
}

#[test]
fn layers_know_only_what_lies_below_them() {
    let mut found = Vec::new();
    for (name, text) in sources("src") {
        let Some(here) = layer(&name).filter(|l| !["lib", "main", "opening"].contains(l)) else { continue };
        let Some((_, may)) = LAYERS.iter().find(|(l, _)| *l == here) else {
            found.push(format!("{name}: “{here}” has no place in the table of layers"));
            continue;
        };
        for (line, other) in crate_paths(&text) {
            let known = LAYERS.iter().any(|(l, _)| *l == other);
            if known && other != here && !may.contains(&other.as_str()) {
                found.push(format!("{name}:{line}: {here} may not know {other}"));
            }
        }
    }
    none("these reach past their layer", &found);
}

#[test]
fn only_the_window_knows_bevy() {
    let outside = |name: &str| !name.starts_with("src/ui/") && !name.starts_with("tests/window/");
    let mut found = Vec::new();
    for (name, text) in all().iter().filter(|(n, _)| outside(n) && !n.ends_with("tidy.rs")) {
        for (i, line) in text.lines().enumerate().filter(|(_, l)| code(l).contains("bevy::")) {
            found.push(format!("{name}:{}: {}", i + 1, line.trim()));
        }
    }
    none("these know Bevy", &found);
}

#[test]
fn no_screen_imports_another_and_widgets_know_no_screen() {
    let mut found = Vec::new();
    let screens = root().join("src/ui/screens");
    let names: Vec<String> = fs::read_dir(&screens)
        .map(|dir| dir.flatten().filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()))
        .map(Iterator::collect)
        .unwrap_or_default();
    for (name, text) in sources("src/ui") {
        let own = name.strip_prefix("src/ui/screens/").and_then(|r| r.split('/').next());
        for (i, line) in text.lines().enumerate() {
            let line = code(line);
            let reaches = |screen: &str| line.contains(&format!("screens::{screen}::"));
            let (widget, theme) = (name.starts_with("src/ui/widget/"), name.starts_with("src/ui/theme/"));
            let other = own.is_some_and(|own| names.iter().any(|n| n != own && reaches(n)));
            let upward = (widget || theme) && line.contains("screens::") || theme && line.contains("ui::widget");
            if other || upward {
                found.push(format!("{name}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    none("these reach up or aside", &found);
}

#[test]
fn files_and_functions_stay_short() {
    let mut found = Vec::new();
    for (name, text) in all() {
        let lines = text.lines().count();
        if lines > FILE {
            found.push(format!("{name}: {lines} lines, at most {FILE}"));
        }
        for (line, function, length) in functions(&text) {
            if length > FUNCTION {
                found.push(format!("{name}:{line}: {function} has {length} lines, at most {FUNCTION}"));
            }
        }
    }
    none("these are too long", &found);
}

/// Functions of a formatted file: line, name, length. A function ends at the brace that stands below its beginning.
fn functions(text: &str) -> Vec<(usize, String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let Some(at) = code(line).find("fn ") else { continue };
        let before = line[..at].trim();
        let plain = before
            .split_whitespace()
            .all(|w| w.starts_with("pub") || ["const", "unsafe", "async", "in"].contains(&w) || w.ends_with(')'));
        if !plain || line.trim_end().ends_with('}') {
            continue;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let close = format!("{indent}}}");
        let name: String = line[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if let Some(length) = lines[i..].iter().position(|l| *l == close) {
            out.push((i + 1, name, length + 1));
        }
    }
    out
}

#[test]
fn every_file_says_what_it_is_for() {
    let bare = |(_, text): &&(String, String)| !text.starts_with("//!");
    let found: Vec<String> = all().iter().filter(bare).map(|(name, _)| name.clone()).collect();
    none("these do not open with what they are for (//!)", &found);
}

#[test]
fn nothing_is_left_unfinished_or_out_of_place() {
    let mut found = Vec::new();
    for (name, text) in all() {
        for (i, line) in text.lines().enumerate() {
            for (a, b) in BANNED {
                if line.contains(&format!("{a}{b}")) {
                    found.push(format!("{name}:{}: “{a}{b}”", i + 1));
                }
            }
        }
    }
    none("these hold words that do not belong here", &found);
}

#[test]
fn every_exception_to_a_lint_has_its_reason() {
    let mut found = Vec::new();
    for (name, text) in all() {
        let lines: Vec<&str> = text.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            let opens = line.trim_start().starts_with("#[allow(") || line.trim_start().starts_with("#![allow(");
            let whole = lines[i..].iter().take(6).copied().collect::<Vec<_>>().join(" ");
            let end = whole.find(")]").unwrap_or(whole.len());
            if opens && !whole[..end].contains("reason") {
                found.push(format!("{name}:{}", i + 1));
            }
        }
    }
    none("these allow something without a reason", &found);
}
