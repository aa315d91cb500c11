//! What a player has gathered over all runs: concept cards met and read, and forecasts with what came of them.
//!
//! One small file beside the folder of runs (see [`Store::home`](super::store::Store::home)), replaced in one step. Results are not kept here: they lie beside their
//! run files, and [`best_results`] reads them there. A file that cannot be read is put aside under another name and
//! never written over; what it held of forecasts comes back whenever those runs are looked at again. It must not know
//! what a card says, nor how a forecast is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use serde::{Deserialize, Serialize};

use super::journal::Header;
use super::store::{self, RunSummary, StoreError};
use crate::sim::ids::Seat;

/// Layout of the file. Raised when an older program could not read it.
const SCHEMA: u32 = 1;

/// Which run: the same company played again at another time is another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RunKey {
    pub scenario: String,
    pub seat: Seat,
    pub seed: u64,
    /// Seconds since 1970.
    pub started_unix: u64,
}

impl RunKey {
    /// The run of a journal.
    pub fn of(header: &Header) -> Self {
        let options = &header.options;
        let (seat, started_unix) = (options.seat, options.started_unix);
        Self { scenario: header.scenario.clone(), seat, seed: header.seed, started_unix }
    }
}

/// Where a card was met first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub run: RunKey,
    /// Working day of the run.
    pub day: u16,
}

/// How well a card is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Not met yet.
    #[default]
    New,
    /// The player has done what it is about, and not read it yet.
    Met,
    /// Read, whether in a run or in the library.
    Read,
}

/// A forecast and what came, each part `None` where it is unresolved. Ranges are low, high, actual: working days, and
/// shares from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastForecast {
    pub day: u16,
    pub days: Option<(f64, f64, f64)>,
    /// Chance of being on time, 0 to 1, and whether it was.
    pub on_time: Option<(f64, bool)>,
    pub uptake: Option<(f64, f64, f64)>,
}

/// A run's forecasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct PastRun {
    run: RunKey,
    forecasts: Vec<PastForecast>,
}

/// Everything gathered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    schema: u32,
    #[serde(default)]
    met: BTreeMap<String, Meeting>,
    #[serde(default)]
    read: BTreeSet<String>,
    #[serde(default)]
    runs: Vec<PastRun>,
}

impl Default for Progress {
    fn default() -> Self {
        Self { schema: SCHEMA, met: BTreeMap::new(), read: BTreeSet::new(), runs: Vec::new() }
    }
}

/// Why gathering begins anew although there is a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressWarning {
    /// The file that could not be read.
    pub file: PathBuf,
    /// Where it was put aside; `None`: it could not be, and must not be written over.
    pub kept_as: Option<PathBuf>,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for ProgressWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.reason)?;
        match &self.kept_as {
            Some(kept) => write!(f, "; it is kept as {}, and a new one begins", kept.display()),
            None => write!(f, "; it stays as it is, and nothing new is kept"),
        }
    }
}

impl Progress {
    /// The card was met; whether for the first time. A later meeting changes nothing.
    pub fn meet(&mut self, concept: &str, meeting: Meeting) -> bool {
        let new = !self.met.contains_key(concept);
        if new {
            self.met.insert(concept.to_owned(), meeting);
        }
        new
    }

    /// Where a card was met first; `None`: not yet.
    pub fn met(&self, concept: &str) -> Option<&Meeting> {
        self.met.get(concept)
    }

    /// Ids of the cards that were met, in alphabetical order.
    pub fn cards(&self) -> impl Iterator<Item = &str> {
        self.met.keys().map(String::as_str)
    }

    /// The card was read; whether for the first time.
    pub fn read_card(&mut self, concept: &str) -> bool {
        self.read.insert(concept.to_owned())
    }

    /// Ids of the cards that were read, in alphabetical order.
    pub fn read(&self) -> impl Iterator<Item = &str> {
        self.read.iter().map(String::as_str)
    }

    /// How well a card is known.
    pub fn known(&self, concept: &str) -> Known {
        match (self.read.contains(concept), self.met.contains_key(concept)) {
            (true, _) => Known::Read,
            (false, true) => Known::Met,
            (false, false) => Known::New,
        }
    }

    /// Keeps a run's forecasts, in place of what was kept of it before.
    pub fn keep_forecasts(&mut self, run: &RunKey, forecasts: Vec<PastForecast>) {
        self.runs.retain(|r| r.run != *run);
        if !forecasts.is_empty() {
            self.runs.push(PastRun { run: run.clone(), forecasts });
        }
    }

    /// The forecasts of all runs, oldest run first.
    pub fn forecasts(&self) -> impl Iterator<Item = &PastForecast> {
        self.runs.iter().flat_map(|r| &r.forecasts)
    }

    /// A list would pass for the fields in their order: only named fields are read.
    fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(bytes)?;
        serde_json::from_value(fields.into())
    }

    /// Reads what was gathered in a folder. No file means nothing yet, without a warning.
    pub fn load(folder: &Path) -> (Self, Option<ProgressWarning>) {
        let file = file_in(folder);
        let reason = match fs::read(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Self::default(), None),
            Err(error) => error.to_string(),
            Ok(bytes) => match Self::parse(&bytes) {
                Ok(progress) if progress.schema == SCHEMA => return (progress, None),
                Ok(progress) => format!("it has layout {}, and this program reads layout {SCHEMA}", progress.schema),
                Err(error) => error.to_string(),
            },
        };
        let kept_as = put_aside(&file);
        (Self::default(), Some(ProgressWarning { file, kept_as, reason }))
    }

    /// Writes it into a folder, which is made if it does not exist; the file is replaced in one step.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written; what was there is untouched then.
    pub fn save(&self, folder: &Path) -> Result<(), StoreError> {
        let refused = |e: io::Error| StoreError::Folder { folder: folder.to_owned(), why: e.to_string() };
        fs::create_dir_all(folder).map_err(refused)?;
        store::replace(&file_in(folder), format!("{}\n", super::journal::to_json(self)).as_bytes())
    }

    /// Reads, changes and writes; what had to be put aside, if anything. What another game wrote meanwhile is kept,
    /// since it is read just before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn update(folder: &Path, change: impl FnOnce(&mut Progress)) -> Result<Option<ProgressWarning>, StoreError> {
        let (mut progress, warning) = Self::load(folder);
        let before = progress.clone();
        change(&mut progress);
        let stays = warning.as_ref().is_some_and(|w| w.kept_as.is_none());
        if !stays && progress != before {
            progress.save(folder)?;
        }
        Ok(warning)
    }
}

/// The best outcome of finished runs, 0 to 100, by scenario and seat.
pub fn best_results(runs: impl IntoIterator<Item = RunSummary>) -> BTreeMap<String, Vec<(Seat, u8)>> {
    let mut bests: BTreeMap<String, Vec<(Seat, u8)>> = BTreeMap::new();
    for run in runs {
        let Some(result) = run.result else { continue };
        let points = libm::round(result.scores.outcome.clamp(0.0, 100.0)) as u8;
        let rows = bests.entry(run.scenario).or_default();
        match rows.iter_mut().find(|(seat, _)| *seat == run.seat) {
            Some((_, best)) => *best = points.max(*best),
            None => rows.push((run.seat, points)),
        }
    }
    bests
}

/// Gives a damaged file a name that no other has; the new name, if that worked.
fn put_aside(file: &Path) -> Option<PathBuf> {
    let names = std::iter::once("json.bak".to_owned()).chain((2..1000).map(|k| format!("json.bak-{k}")));
    let free = names.map(|ending| file.with_extension(ending)).find(|path| !path.exists())?;
    fs::rename(file, &free).is_ok().then_some(free)
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("progress.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder can be made")
    }

    fn run(seed: u64) -> RunKey {
        RunKey { scenario: "workout_history".into(), seat: Seat::Program, seed, started_unix: 5 }
    }

    fn forecast(day: u16) -> PastForecast {
        PastForecast { day, days: Some((40.0, 50.0, 47.0)), on_time: Some((0.7, false)), uptake: None }
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = folder();
        let deeper = folder.path().join("not/yet/there");
        let mut progress = Progress::default();
        assert!(progress.meet("rice", Meeting { run: run(1), day: 3 }));
        assert!(!progress.meet("rice", Meeting { run: run(2), day: 1 }), "the first meeting counts");
        progress.keep_forecasts(&run(1), vec![forecast(1), forecast(11)]);
        progress.save(&deeper).expect("saving works");
        let (loaded, warning) = Progress::load(&deeper);
        assert_eq!((&loaded, warning), (&progress, None));
        assert_eq!(loaded.met("rice").map(|m| m.day), Some(3));
        assert_eq!(fs::read_dir(&deeper).expect("readable").count(), 1, "no temporary file is left behind");
    }

    #[test]
    fn a_card_that_was_read_is_known_better_than_one_that_was_met() {
        let folder = folder();
        let mut progress = Progress::default();
        assert_eq!(progress.known("kano"), Known::New);
        progress.meet("kano", Meeting { run: run(1), day: 2 });
        assert_eq!(progress.known("kano"), Known::Met);
        assert!(progress.read_card("kano") && progress.read_card("rice"));
        assert!(!progress.read_card("rice"), "once is enough");
        progress.save(folder.path()).expect("saving works");
        let (loaded, _) = Progress::load(folder.path());
        assert_eq!([loaded.known("kano"), loaded.known("rice")], [Known::Read; 2]);
        assert!(loaded.met("rice").is_none(), "reading is no meeting");
        // A file of an older program has no list of what was read.
        fs::write(file_in(folder.path()), "{\"schema\":1,\"met\":{},\"runs\":[]}").expect("writable");
        assert_eq!(Progress::load(folder.path()), (Progress::default(), None));
    }

    #[test]
    fn a_run_looked_at_twice_counts_once() {
        let mut progress = Progress::default();
        progress.keep_forecasts(&run(1), vec![forecast(1)]);
        progress.keep_forecasts(&run(2), vec![forecast(2)]);
        progress.keep_forecasts(&run(1), vec![forecast(1), forecast(11)]);
        assert_eq!(progress.forecasts().count(), 3);
        progress.keep_forecasts(&run(2), Vec::new());
        assert_eq!(progress.forecasts().count(), 2);
    }

    #[test]
    fn a_damaged_file_is_put_aside_and_never_written_over() {
        let folder = folder();
        for broken in ["", "{", "[1]", "{\"schema\":999,\"met\":{},\"runs\":[]}"] {
            fs::write(file_in(folder.path()), broken).expect("writable");
            let warning = Progress::update(folder.path(), |p| {
                p.meet("kano", Meeting { run: run(1), day: 1 });
            });
            let warning = warning.expect("it can be written").expect("a warning");
            let kept = warning.kept_as.clone().expect("the broken file is kept");
            assert_eq!(fs::read_to_string(kept).expect("readable"), broken);
            assert!(warning.to_string().contains("progress.json"), "{warning}");
            let (progress, quiet) = Progress::load(folder.path());
            assert!(progress.met("kano").is_some() && quiet.is_none());
        }
        let kept = fs::read_dir(folder.path()).expect("readable").count();
        assert_eq!(kept, 5, "four damaged files under names of their own, and the new one");
    }

    #[test]
    fn what_another_game_wrote_meanwhile_is_kept() {
        let folder = folder();
        for (seed, card) in [(1, "rice"), (2, "kano")] {
            let change = |p: &mut Progress| {
                p.meet(card, Meeting { run: run(seed), day: 1 });
            };
            assert_eq!(Progress::update(folder.path(), change).expect("writable"), None);
        }
        assert_eq!(Progress::load(folder.path()).0.cards().collect::<Vec<_>>(), ["kano", "rice"]);
    }
}
