//! Where runs live on disk: a folder of run files, each beside a small file with its result once it is finished.
//!
//! A run file only ever grows. What is written is written whole or taken back, and a file that cannot be read is
//! listed with what is wrong and never deleted. It must not know rules or screens; whoever resumes a run asks the
//! session. The game goes on in memory when a disk is full: see [`Autosave`].

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::journal::{self, Header, Journal, JournalError};
use super::{Outcome, Session};
use crate::sim::ids::Seat;
use crate::sim::score::{EndingKind, Scores};

pub use super::write::{write_folder, write_whole};

/// The ending of run files.
pub const ENDING: &str = "twohats";
/// The environment variable that names the folder of runs and settings.
pub const HOME: &str = "TWO_HATS_HOME";

/// Why a run could not be kept or read. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system names no folder for data.
    #[error("there is no place for run files: the system names no data folder; set {HOME} to a folder")]
    NoFolder,
    /// The folder cannot be made or written.
    #[error("run files cannot be kept in {folder}: {why}; make that folder writable, or set {HOME} to another one")]
    Folder { folder: PathBuf, why: String },
    /// A line could not be written; nothing of it is in the file.
    #[error("{file} cannot be written: {why}; {}", what_to_do(*.full))]
    Write { file: PathBuf, why: String, full: bool },
    /// A file could not be read at all.
    #[error("{file} cannot be read: {why}")]
    Read { file: PathBuf, why: String },
    /// A file is not a run, or a broken one.
    #[error("{file}: {why}")]
    Broken { file: PathBuf, why: JournalError },
}

fn what_to_do(full: bool) -> &'static str {
    if full {
        "make room on the disk, the run is saved with the next decision"
    } else {
        "the run is tried again with the next decision"
    }
}

/// The folder of run files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

/// A run file that grows.
#[derive(Debug)]
pub struct RunFile {
    path: PathBuf,
    /// Bytes that are known to be whole lines.
    whole: u64,
    /// The last whole line lacks its line break.
    unbroken: bool,
}

impl RunFile {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A run as it was read.
#[derive(Debug)]
pub struct Loaded {
    pub journal: Journal,
    /// The last line was cut off and is left out.
    pub cut: Option<JournalError>,
    /// To go on with it.
    pub file: RunFile,
}

/// What a list of runs shows. `runs` gives it without replaying anything.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunSummary {
    pub file: PathBuf,
    pub scenario: String,
    pub seat: Seat,
    pub seed: u64,
    /// The working day that comes next.
    pub day: u16,
    /// The result, once it is finished.
    pub result: Option<RunResult>,
    /// Seconds since 1970.
    pub started_unix: u64,
    /// When a decision was last written, seconds since 1970.
    pub changed_unix: u64,
}

impl RunSummary {
    /// Whether the run is over.
    pub fn finished(&self) -> bool {
        self.result.is_some()
    }
    /// The sprint it is in, from 1, where a sprint has so many days.
    pub fn sprint(&self, sprint_days: u16) -> u16 {
        (self.day.max(1) - 1) / sprint_days.max(1) + 1
    }
}

/// How a finished run came out: kept beside its file, so that a list of runs need not replay them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunResult {
    pub ending: EndingKind,
    pub scores: Scores,
    /// The state's digest at the end.
    pub digest: String,
}

impl RunResult {
    /// The result of a run that is over.
    pub fn of(session: &Session) -> Option<RunResult> {
        let Outcome { scores, ending } = session.outcome()?;
        Some(RunResult { ending, scores, digest: session.digest() })
    }
}

/// An entry of the folder: a run, or a file that cannot be read and why.
pub type Listed = Result<RunSummary, StoreError>;

impl Store {
    /// The player's runs: `runs` in the folder that `TWO_HATS_HOME` names, else in the system's folder for data.
    ///
    /// # Errors
    /// If the system names no such folder. Nothing is made or written yet.
    pub fn open() -> Result<Store, StoreError> {
        Ok(Store::at(home()?.join("runs")))
    }

    /// The runs in a folder, which need not exist yet.
    pub fn at(folder: impl Into<PathBuf>) -> Store {
        Store { folder: folder.into() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder that holds the folder of runs: where what was gathered over all runs is kept.
    pub fn home(&self) -> PathBuf {
        self.folder.parent().map_or_else(|| self.folder.clone(), Path::to_owned)
    }

    /// Begins a file for a run, with its first line. Entries follow by [`Store::append`].
    ///
    /// # Errors
    /// If the folder cannot be made, or the line not be written.
    pub fn create(&self, journal: &Journal) -> Result<RunFile, StoreError> {
        let refused = |e: io::Error| StoreError::Folder { folder: self.folder.clone(), why: e.to_string() };
        fs::create_dir_all(&self.folder).map_err(refused)?;
        for k in 1..10_000 {
            let path = self.folder.join(file_name(&journal.header, k));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(refused(e)),
                Ok(_) => {
                    let mut file = RunFile { path, whole: 0, unbroken: false };
                    let written = self.append(&mut file, &[journal::to_json(&journal.header)]);
                    if written.is_err() {
                        // It holds nothing; an empty file would only be listed as broken.
                        let _ = fs::remove_file(&file.path);
                    }
                    return written.map(|()| file);
                }
            }
        }
        Err(StoreError::Folder { folder: self.folder.clone(), why: "too many runs of this kind".to_owned() })
    }

    /// Appends lines and waits until they are on the disk. They are written in one call; what was written of them
    /// when that fails is taken back, so that the file always ends with a whole line.
    ///
    /// # Errors
    /// If they could not be written; the same lines may be given again.
    pub fn append(&self, file: &mut RunFile, lines: &[String]) -> Result<(), StoreError> {
        if lines.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        if file.unbroken {
            text.push('\n');
        }
        for line in lines {
            text.push_str(line);
            text.push('\n');
        }
        write_at(&file.path, file.whole, text.as_bytes()).map_err(|e| write_error(&file.path, &e))?;
        file.whole += text.len() as u64;
        file.unbroken = false;
        Ok(())
    }

    /// Reads a run.
    ///
    /// # Errors
    /// If the file cannot be read or is not a run. A last line that was cut off is no error: see [`Loaded::cut`].
    pub fn load(path: &Path) -> Result<Loaded, StoreError> {
        let mut bytes = Vec::new();
        let unreadable = |e: io::Error| StoreError::Read { file: path.to_owned(), why: e.to_string() };
        File::open(path).map_err(unreadable)?.read_to_end(&mut bytes).map_err(unreadable)?;
        let broken = |why: JournalError| StoreError::Broken { file: path.to_owned(), why };
        let text = whole_text(&bytes).map_err(broken)?;
        let (journal, cut) = Journal::from_text(text).map_err(broken)?;
        let whole = match &cut {
            // What is cut off is the last line.
            Some(_) => text.trim_end().rfind('\n').map_or(0, |at| at + 1),
            None => text.len(),
        };
        let unbroken = !text[..whole].ends_with('\n');
        Ok(Loaded { journal, cut, file: RunFile { path: path.to_owned(), whole: whole as u64, unbroken } })
    }

    /// All runs of the folder, the one last played first. A folder that does not exist holds none.
    pub fn runs(&self) -> Vec<Listed> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut files: Vec<(SystemTime, PathBuf)> = entries
            .flatten()
            .map(|e| e.path())
            .filter(|p| p.extension().is_some_and(|e| e == ENDING))
            .map(|p| (changed(&p), p))
            .collect();
        files.sort_by(|a, b| b.cmp(a));
        files.into_iter().map(|(when, path)| summary(path, when)).collect()
    }

    /// The unfinished run that was played last.
    pub fn latest_unfinished(&self) -> Option<RunSummary> {
        self.runs().into_iter().flatten().find(|run| !run.finished())
    }

    /// The finished run that was played last.
    pub fn latest_finished(&self) -> Option<RunSummary> {
        self.runs().into_iter().flatten().find(RunSummary::finished)
    }

    /// Keeps the result of a finished run beside its file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn record_result(&self, file: &RunFile, result: &RunResult) -> Result<(), StoreError> {
        replace(&result_path(&file.path), format!("{}\n", journal::to_json(result)).as_bytes())
    }

    /// Keeps something that was worked out from a run beside its file, so that it need not be worked out again. `key`
    /// says what it was worked out from.
    ///
    /// # Errors
    /// If it cannot be written; nothing is lost but time.
    pub fn keep_beside<T: Serialize>(run: &Path, what: &str, key: &str, value: &T) -> Result<(), StoreError> {
        replace(&beside(run, what), format!("{}\n", journal::to_json(&Beside { key, value })).as_bytes())
    }

    /// What was kept beside a run's file under this key. `None` where there is nothing, where it was worked out from
    /// something else, or where it cannot be read: it is worked out anew then.
    pub fn kept_beside<T: DeserializeOwned>(run: &Path, what: &str, key: &str) -> Option<T> {
        let bytes = fs::read(beside(run, what)).ok()?;
        let kept: Beside<String, T> = serde_json::from_slice(&bytes).ok()?;
        (kept.key == key).then_some(kept.value)
    }

    /// What is kept beside a run's file under this key; else what is made now, which is kept there. Where it cannot be
    /// kept it is made again the next time: nothing is lost but time.
    pub fn kept_or_made<T>(run: &Path, what: &str, key: &str, make: impl FnOnce() -> Option<T>) -> Option<T>
    where
        T: Serialize + DeserializeOwned,
    {
        Store::kept_beside(run, what, key).or_else(|| {
            let made = make()?;
            _ = Store::keep_beside(run, what, key, &made);
            Some(made)
        })
    }

    /// Takes the result away again, as when a finished run goes on in a branch.
    pub fn forget_result(&self, file: &RunFile) {
        // A result that is not there is what is wanted.
        let _ = fs::remove_file(result_path(&file.path));
    }
}

/// Writes a whole run to a place of the player's choice, replacing what is there in one step.
///
/// # Errors
/// If it cannot be written; what was there is untouched then.
pub fn save_as(journal: &Journal, path: &Path) -> Result<(), StoreError> {
    replace(path, journal.to_text().as_bytes())
}

/// The player's own folder for data: the one that `TWO_HATS_HOME` names, else the system's.
///
/// # Errors
/// If the system names no such folder.
fn home() -> Result<PathBuf, StoreError> {
    match std::env::var_os(HOME) {
        Some(home) if !home.is_empty() => Ok(PathBuf::from(home)),
        _ => Ok(directories::ProjectDirs::from("", "", "two-hats").ok_or(StoreError::NoFolder)?.data_dir().to_owned()),
    }
}

/// Writes a file whole or not at all.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_whole(path, bytes).map_err(|e| write_error(path, &e))
}

fn write_error(path: &Path, e: &io::Error) -> StoreError {
    StoreError::Write { file: path.to_owned(), why: e.to_string(), full: e.kind() == io::ErrorKind::StorageFull }
}

fn write_at(path: &Path, whole: u64, bytes: &[u8]) -> io::Result<()> {
    use std::io::{Seek, SeekFrom};
    let mut file = OpenOptions::new().write(true).open(path)?;
    // Whatever lies behind the last whole line was cut off while writing.
    if file.metadata()?.len() > whole {
        file.set_len(whole)?;
    }
    file.seek(SeekFrom::Start(whole))?;
    let written = file.write_all(bytes).and_then(|()| file.flush()).and_then(|()| file.sync_data());
    if written.is_err() {
        // Best effort: what cannot be taken back is seen as cut off when the file is read.
        let _ = file.set_len(whole);
    }
    written
}

/// The text without a character that was cut off at its end.
fn whole_text(bytes: &[u8]) -> Result<&str, JournalError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(e) => {
            let good = &bytes[..e.valid_up_to()];
            let line = good.iter().filter(|b| **b == b'\n').count() + 1;
            match e.error_len() {
                None => std::str::from_utf8(good).map_err(|_| JournalError::Empty),
                Some(_) => Err(JournalError::Line { line, message: "this is not text (UTF-8)".to_owned() }),
            }
        }
    }
}

fn file_name(header: &Header, k: u32) -> String {
    let seating = header.options.seating;
    let seat = match (seating.both_hats, seating.played) {
        (true, _) => "both",
        (false, [true, true]) => "pair",
        (false, [_, true]) => "program",
        (false, _) => "product",
    };
    // The id comes from a file; whatever it holds, the name stays inside the folder.
    let scenario: String =
        header.scenario.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect();
    let number = if k == 1 { String::new() } else { format!("-{k}") };
    format!("{scenario}-{seat}-{}{number}.{ENDING}", header.seed)
}

fn result_path(run: &Path) -> PathBuf {
    run.with_extension("result.json")
}

fn beside(run: &Path, what: &str) -> PathBuf {
    run.with_extension(format!("{what}.json"))
}

/// Something worked out from a run, with what it was worked out from.
#[derive(Serialize, Deserialize)]
struct Beside<K, T> {
    key: K,
    value: T,
}

fn changed(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
}

fn summary(path: PathBuf, when: SystemTime) -> Listed {
    let Loaded { journal, .. } = Store::load(&path)?;
    let passed = journal.line().entries.iter().rev().find_map(|e| match e {
        journal::Entry::Day { day, .. } => Some(*day),
        _ => None,
    });
    // A result that cannot be read is as good as none: the run is replayed and the result written again.
    let result = fs::read(result_path(&path)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(RunSummary {
        file: path,
        scenario: journal.header.scenario.clone(),
        seat: journal.header.options.seat,
        seed: journal.header.seed,
        day: passed.unwrap_or(0) + 1,
        result,
        started_unix: journal.header.options.started_unix,
        changed_unix: when.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs()),
    })
}

/// Keeps a run on disk while it is played. What could not be written is kept in memory and tried again with the next
/// decision, so that nothing is lost as long as the program runs.
#[derive(Debug)]
pub struct Autosave {
    store: Store,
    file: Option<RunFile>,
    waiting: Vec<String>,
    result: Option<RunResult>,
}

impl Autosave {
    /// For a run that has just begun. The file is made with the first save.
    pub fn new(store: Store) -> Autosave {
        Autosave { store, file: None, waiting: Vec::new(), result: None }
    }

    /// For a run that goes on in its file.
    pub fn resumed(store: Store, file: RunFile) -> Autosave {
        Autosave { store, file: Some(file), waiting: Vec::new(), result: None }
    }

    /// The file, once there is one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(RunFile::path)
    }

    /// Whether decisions wait to be written.
    pub fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Writes the lines that are new in a session (see [`Session::take_unsaved`]), and its result once it is over.
    ///
    /// # Errors
    /// If it could not be written; it is kept and tried again with the next call.
    pub fn save(&mut self, lines: Vec<String>, session: &Session) -> Result<(), StoreError> {
        self.waiting.extend(lines);
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(self.store.create(session.journal())?),
        };
        self.store.append(file, &self.waiting)?;
        self.waiting.clear();
        let result = RunResult::of(session);
        if result != self.result {
            match &result {
                Some(result) => self.store.record_result(file, result)?,
                None => self.store.forget_result(file),
            }
            self.result = result;
        }
        Ok(())
    }
}
