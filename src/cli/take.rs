//! `two-hats report`: a run as a page, as tables and as a story sheet.

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
    let words = Words::new(Locale::English);
    let (scenario, journal) = replay::open(source, &args.file)?;
    let session = replay::resume(&args.file, scenario, journal, out)?;
    let review = reviewed(&session, &args.file, &words);
    let over_all = over_all();
    let taken = Taken::of(&session, review.as_ref(), over_all.as_ref(), &words);
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
        told(place, store::write_whole(place, html::html(&taken).as_bytes()))?;
    }
    if let Some(place) = &args.csv {
        told(place, store::write_folder(place, &csv::files(&taken)))?;
    }
    if let Some(place) = &args.story {
        told(place, store::write_whole(place, story::story(&taken).as_bytes()))?;
    }
    first_failure.map_or(Ok(Exit::Fine), Err)
}

/// The review of a run: the one that lies beside its file, else a new one, which is put there.
pub(super) fn reviewed(session: &Session, file: &Path, words: &Words) -> Option<Review> {
    let matter = Matter::of(session);
    let key = matter.key(&Effort::FULL);
    if let Some(kept) = Store::kept_beside(file, "review", &key) {
        return Some(kept);
    }
    let bar = Bar::new(words.get("report-working"));
    let found = review::review(&matter, Effort::FULL, &bar, &mut |_| ())?;
    // Where it cannot be kept it is worked out again the next time.
    let _ = Store::keep_beside(file, "review", &key, &found);
    Some(found)
}

/// How forecasts did over all runs of the player; nothing where none were gathered.
pub(super) fn over_all() -> Option<Calibration> {
    let (gathered, _) = Progress::load(&Store::open().ok()?.home());
    let all = crate::analysis::calibration::over_all(gathered.forecasts());
    (all.days.resolved + all.chances > 0).then_some(all)
}
