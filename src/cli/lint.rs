//! `two-hats lint`: everything that is wrong with scenarios, at once.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::{CliError, Exit, LintArgs};
use crate::content::{self, Diagnostic, Source};

/// A scenario to check.
struct Target {
    source: Source,
    id: String,
}

pub(super) fn run(source: &Source, args: &LintArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let targets = targets(source, &args.paths)?;
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut summary = Vec::new();
    for target in &targets {
        let (_, diagnostics) = content::load(&target.source, &target.id);
        summary.push(line(&target.id, &diagnostics));
        // What is wrong in a shared file is said once.
        for one in diagnostics {
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    if args.json {
        writeln!(out, "{}", content::to_json(&found))?;
    } else {
        if !found.is_empty() {
            let styled = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            writeln!(io::stderr(), "{}\n", content::render_all(&found, styled))?;
        }
        for text in summary {
            writeln!(out, "{text}")?;
        }
    }
    let bad = found.iter().any(|d| args.strict || d.is_error());
    Ok(if bad { Exit::Found } else { Exit::Fine })
}

fn line(id: &str, diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.is_error()).count();
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    match (errors, diagnostics.len() - errors) {
        (0, 0) => format!("{id}: fine"),
        (errors, warnings) => format!("{id}: {}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

fn targets(source: &Source, paths: &[PathBuf]) -> Result<Vec<Target>, CliError> {
    let all = |source: &Source| -> Vec<Target> {
        content::list(source).into_iter().map(|id| Target { source: source.clone(), id }).collect()
    };
    if paths.is_empty() {
        let targets = all(source);
        let nowhere = source.folder().map_or_else(|| PathBuf::from("."), Path::to_owned);
        return if targets.is_empty() { Err(CliError::NoScenario(nowhere)) } else { Ok(targets) };
    }
    let mut out = Vec::new();
    for path in paths {
        if let Some(target) = folder(path) {
            out.push(target);
            continue;
        }
        let several = if path.is_dir() { all(&Source::Folder(path.clone())) } else { Vec::new() };
        let id = path.to_string_lossy().into_owned();
        if !several.is_empty() {
            out.extend(several);
        } else if content::list(source).contains(&id) {
            out.push(Target { source: source.clone(), id });
        } else {
            return Err(CliError::NoScenario(path.clone()));
        }
    }
    Ok(out)
}

/// The scenario whose folder this is, or whose file.
fn folder(path: &Path) -> Option<Target> {
    let path = path.canonicalize().ok()?;
    let is_ron = path.is_file() && path.extension().is_some_and(|e| e == "ron");
    let folder = if is_ron { path.parent()? } else { &path };
    if !folder.is_dir() || !has_files(folder) {
        return None;
    }
    let id = folder.file_name()?.to_string_lossy().into_owned();
    Some(Target { source: Source::Folder(folder.parent()?.to_owned()), id })
}

/// Whether a folder holds files of a scenario itself; without `scenario.ron` that is what is wrong with it.
fn has_files(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    let mut files = entries.flatten().map(|e| e.path());
    folder.file_name().is_some_and(|n| n != "shared") && files.any(|f| f.extension().is_some_and(|e| e == "ron"))
}
