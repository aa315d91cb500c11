//! `two-hats report`: a run as a page, as tables and as a story sheet; and how a run is read for whoever tells it.

use std::io::Write;
use std::path::Path;

use super::progress::Bar;
use super::{CliError, Exit, ReportArgs, replay};
use crate::analysis::calibration::Calibration;
use crate::analysis::review::judge::Effort;
use crate::analysis::review::{self, Matter, Review};
use crate::content::Source;
use crate::report::taken::Taken;
use crate::report::{csv, html, story};
use crate::session::Session;
use crate::session::progress::Progress;
use crate::session::store::{self, Store};
use crate::words::{Locale, Words};

/// Writes what was asked for. One place that cannot be written does not keep the others from being written.
///
/// # Errors
/// If the run cannot be read or replayed, or a place cannot be written.
pub(super) fn run(source: &Source, args: &ReportArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    with_run(source, &args.file, out, |taken, out| write(taken, args, out))
}

/// Reads the run of a file and works out what it needs; `tell` tells it.
pub(super) fn with_run(
    source: &Source,
    file: &Path,
    out: &mut dyn Write,
    tell: impl FnOnce(&Taken<'_>, &mut dyn Write) -> Result<Exit, CliError>,
) -> Result<Exit, CliError> {
    let words = Words::new(Locale::English);
    let (scenario, journal) = replay::open(source, file)?;
    let session = replay::resume(file, scenario, journal, out)?;
    let review = reviewed(&session, file, &words);
    let over_all = over_all();
    tell(&Taken::of(&session, review.as_ref(), over_all.as_ref(), &words), out)
}

fn write(taken: &Taken<'_>, args: &ReportArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let words = taken.teller.words;
    let mut first_failure = None;
    let mut told = |place: &Path, result: std::io::Result<()>| -> Result<(), CliError> {
        match result {
            Ok(()) => {
                let file = place.display().to_string();
                writeln!(out, "{}", words.with("report-wrote", &[("file", file.as_str().into())]))?;
            }
            Err(e) => {
                let (why, advice) = (e.to_string(), words.get("report-try-elsewhere"));
                first_failure.get_or_insert(CliError::Unwritable { place: place.to_owned(), why, advice });
            }
        }
        Ok(())
    };
    if let Some(place) = &args.html {
        told(place, store::write_whole(place, html::html(taken).as_bytes()))?;
    }
    if let Some(place) = &args.csv {
        told(place, store::write_folder(place, &csv::files(taken)))?;
    }
    if let Some(place) = &args.story {
        told(place, store::write_whole(place, story::story(taken).as_bytes()))?;
    }
    first_failure.map_or(Ok(Exit::Fine), Err)
}

/// The review of a run: the one that lies beside its file, else a new one, which is put there.
fn reviewed(session: &Session, file: &Path, words: &Words) -> Option<Review> {
    let matter = Matter::of(session);
    Store::kept_or_made(file, review::KEPT_AS, &matter.key(&Effort::FULL), || {
        let bar = Bar::new(words.get("report-working"));
        review::review(&matter, Effort::FULL, &bar, &mut |_| ())
    })
}

/// How forecasts did over all runs of the player; nothing where none were gathered.
fn over_all() -> Option<Calibration> {
    let (gathered, _) = Progress::load(&Store::open().ok()?.home());
    let all = crate::analysis::calibration::over_all(gathered.forecasts());
    (all.days.resolved + all.chances > 0).then_some(all)
}
