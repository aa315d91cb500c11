//! `two-hats debrief`: what a run was worth and why, as text.

use std::io::Write;

use super::take::{over_all, reviewed};
use super::{CliError, DebriefArgs, Exit, replay};
use crate::content::Source;
use crate::report::taken::Taken;
use crate::report::whole;
use crate::words::{Locale, Words, wrap};

/// Characters on a line.
const WIDTH: usize = 100;

/// Prints all parts of the debrief.
///
/// # Errors
/// If the run cannot be read or replayed, or the output cannot be written.
pub(super) fn run(source: &Source, args: &DebriefArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let words = Words::new(Locale::English);
    let (scenario, journal) = replay::open(source, &args.file)?;
    let session = replay::resume(&args.file, scenario, journal, out)?;
    let review = reviewed(&session, &args.file, &words);
    let over_all = over_all();
    let taken = Taken::of(&session, review.as_ref(), over_all.as_ref(), &words);
    for page in whole::pages(&taken) {
        for line in page.iter().flat_map(|line| wrap::hang("", line, WIDTH)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    Ok(Exit::Fine)
}
