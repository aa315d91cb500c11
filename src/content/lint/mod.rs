//! Whether a scenario makes sense: one file a check. Lints warn; they never change anything.
//!
//! A lint sees the raw files (for texts and places) and, if there was no error, the rules they come to. It must not
//! play: what a scenario is like in play is not known here.

mod askers;
mod changes;
mod choices;
mod concepts;
mod conditions;
mod fold;
mod handoffs;
mod lengths;
mod needs;
mod pictures;
mod plenty;
mod unused;

use super::code::Code;
use super::diagnostic::{Diagnostic, Severity};
use super::files::Files;
use super::place::{FileKind, Place};
use super::resolve::{Names, Resolved};
use crate::sim::rules::Rules;

/// What lints look at, and where their findings go.
struct Lint<'a> {
    files: &'a Files,
    names: &'a Names,
    /// `None` when there was an error.
    rules: Option<&'a Rules>,
    found: Vec<Diagnostic>,
}

impl Lint<'_> {
    fn warn(&mut self, code: Code, place: &Place, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(self.files.diagnose(code, place, None, message.into(), help.into()));
    }
}

/// All checks.
const CHECKS: [fn(&mut Lint); 11] = [
    unused::check,
    handoffs::check,
    needs::check,
    conditions::check,
    choices::check,
    concepts::check,
    lengths::check,
    pictures::check,
    plenty::check,
    askers::check,
    changes::check,
];

/// Runs all checks; what the scenario allows is left out.
pub fn check(files: &Files, resolved: &Resolved, out: &mut Vec<Diagnostic>) {
    let rules = resolved.content.as_ref().map(|(rules, _)| rules);
    let mut lint = Lint { files, names: &resolved.names, rules, found: Vec::new() };
    for check in CHECKS {
        check(&mut lint);
    }
    allow(&mut lint);
    out.append(&mut lint.found);
}

/// Takes out the warnings that the author means so. An allowance that is no warning's code, or that nothing needs,
/// is itself a finding.
fn allow(lint: &mut Lint) {
    let files = lint.files;
    let list = Place::of(FileKind::Scenario).field("allow");
    for (i, row) in files.scenario.iter().flat_map(|s| &s.allow).enumerate() {
        let place = list.index(i).field("code");
        let Some(code) = Code::parse(&row.code).filter(|c| c.severity() == Severity::Warning) else {
            let message = format!("\"{}\" is not the code of a warning", row.code);
            lint.warn(Code::UnknownId, &place, message, "Warnings have codes from W001 on; errors cannot be allowed.");
            continue;
        };
        if row.why.trim().is_empty() {
            lint.warn(
                Code::MissingText,
                &list.index(i).field("why"),
                "an allowance without a reason",
                "Say why it is meant so.",
            );
        }
        let before = lint.found.len();
        lint.found.retain(|d| d.code != code);
        if lint.found.len() == before && lint.rules.is_some() {
            let message = format!("{} is allowed, but nothing gives this warning", row.code);
            lint.warn(Code::Unused, &place, message, "Take the entry out.");
        }
    }
}
