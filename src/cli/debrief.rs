//! `two-hats debrief`: what a run was worth and why, as text.

use std::io::Write;

use super::take::with_run;
use super::{CliError, DebriefArgs, Exit};
use crate::content::Source;
use crate::report::whole;
use crate::words::wrap;

/// Characters on a line.
const WIDTH: usize = 100;

/// Prints all parts of the debrief.
///
/// # Errors
/// If the run cannot be read or replayed, or the output cannot be written.
pub(super) fn run(source: &Source, args: &DebriefArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    with_run(source, &args.file, out, |taken, out| {
        for page in whole::pages(taken) {
            for line in page.iter().flat_map(|line| wrap::hang("", line, WIDTH)) {
                writeln!(out, "{line}")?;
            }
            writeln!(out)?;
        }
        Ok(Exit::Fine)
    })
}
