//! Whether a scenario makes sense: one file a check. Lints warn; they never change anything.

use super::diagnostic::Diagnostic;
use super::files::Files;
use super::resolve::Resolved;

/// Runs all checks.
pub fn check(_files: &Files, _resolved: &Resolved, _out: &mut Vec<Diagnostic>) {}
