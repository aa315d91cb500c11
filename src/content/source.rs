//! Where scenario files come from: a folder on disk, or the copy built into the program.
//!
//! It hands out text and knows nothing of its meaning.

use include_dir::{Dir, include_dir};
use std::path::{Path, PathBuf};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The environment variable that names a folder of scenarios.
pub const VARIABLE: &str = "TWO_HATS_SCENARIOS";

/// A place that scenario files are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The copy inside the program.
    BuiltIn,
    /// A folder with one folder a scenario, and perhaps `shared`. What it lacks of `shared` comes from the copy
    /// inside the program.
    Folder(PathBuf),
    /// One folder's files over another source, file by file.
    Over {
        /// Read first.
        folder: PathBuf,
        /// Read where the folder has no such file.
        base: Box<Source>,
    },
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(String),
    /// It is there, and unreadable.
    #[error("{path} cannot be read: {why}")]
    Unreadable {
        /// Which file.
        path: String,
        /// What the system said.
        why: String,
    },
    /// It is there, and not text.
    #[error("{path} is not text in UTF-8 from line {line} on")]
    NotText {
        /// Which file.
        path: String,
        /// The first line that is not, from 1.
        line: usize,
    },
}

impl Source {
    /// The source to use: the folder given on the command line, else the one in `TWO_HATS_SCENARIOS`, else
    /// `scenarios` beside the program, else `scenarios` in the user's data folder, else the copy inside the program.
    pub fn find(flag: Option<&Path>) -> Source {
        if let Some(folder) = flag {
            return Source::Folder(folder.to_owned());
        }
        if let Some(folder) = std::env::var_os(VARIABLE).filter(|v| !v.is_empty()) {
            return Source::Folder(folder.into());
        }
        let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("scenarios")));
        let data = directories::ProjectDirs::from("", "", "two-hats").map(|dirs| dirs.data_dir().join("scenarios"));
        Self::first_folder([beside, data])
    }

    fn first_folder(folders: impl IntoIterator<Item = Option<PathBuf>>) -> Source {
        let found = folders.into_iter().flatten().find(|folder| folder.is_dir());
        found.map_or(Source::BuiltIn, Source::Folder)
    }

    /// The same source with the files of another folder laid over it.
    pub fn with_folder_over(self, folder: impl Into<PathBuf>) -> Source {
        Source::Over { folder: folder.into(), base: Box::new(self) }
    }

    /// Ids of the scenarios, in alphabetical order: folders that hold a `scenario.ron`.
    pub fn list(&self) -> Vec<String> {
        let mut ids = match self {
            Source::BuiltIn => {
                let folders = BUILT_IN.dirs().filter(|d| d.get_file(d.path().join("scenario.ron")).is_some());
                folders.map(|d| d.path().to_string_lossy().into_owned()).collect()
            }
            Source::Folder(folder) => folders_of(folder),
            Source::Over { folder, base } => {
                let mut ids = base.list();
                ids.extend(folders_of(folder));
                ids
            }
        };
        ids.sort();
        ids.dedup();
        ids
    }

    /// The text of a file, by its path below the scenarios folder with forward slashes.
    ///
    /// # Errors
    /// It is missing, unreadable, or not UTF-8.
    pub fn read(&self, path: &str) -> Result<String, ReadError> {
        match self {
            Source::BuiltIn => {
                let file = BUILT_IN.get_file(path).ok_or_else(|| ReadError::Missing(path.to_owned()))?;
                let text = file.contents_utf8();
                text.map(str::to_owned)
                    .ok_or_else(|| ReadError::Unreadable { path: path.to_owned(), why: "not UTF-8".into() })
            }
            Source::Folder(folder) => match read_file(folder, path) {
                Err(ReadError::Missing(_)) if path.starts_with("shared/") => Source::BuiltIn.read(path),
                result => result,
            },
            Source::Over { folder, base } => match read_file(folder, path) {
                Err(ReadError::Missing(_)) => base.read(path),
                result => result,
            },
        }
    }

    /// The folder that an author edits, if there is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Source::BuiltIn => None,
            Source::Folder(folder) | Source::Over { folder, .. } => Some(folder),
        }
    }
}

fn folders_of(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let with_scenario = entries.flatten().filter(|e| e.path().join("scenario.ron").is_file());
    with_scenario.filter_map(|e| e.file_name().into_string().ok()).collect()
}

fn read_file(folder: &Path, path: &str) -> Result<String, ReadError> {
    let bytes = std::fs::read(folder.join(path)).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => ReadError::Missing(path.to_owned()),
        _ => ReadError::Unreadable { path: path.to_owned(), why: e.to_string() },
    })?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let sound = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let line = 1 + sound.iter().filter(|byte| **byte == b'\n').count();
        ReadError::NotText { path: path.to_owned(), line }
    })?;
    // Some editors put a mark in front of the text, which says in what order bytes come.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_the_reference_scenario() {
        assert!(Source::BuiltIn.list().contains(&"workout_history".to_owned()));
        assert!(!Source::BuiltIn.list().contains(&"shared".to_owned()));
    }

    #[test]
    fn a_folder_without_shared_files_borrows_them() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let source = Source::Folder(folder.path().to_owned());
        assert!(source.read("shared/model.ron").is_ok());
        assert!(matches!(source.read("workout_history/scenario.ron"), Err(ReadError::Missing(_))));
        assert!(source.list().is_empty());
    }

    #[test]
    fn a_mark_in_front_is_no_text_and_what_is_no_text_says_from_where_on() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let source = Source::Folder(folder.path().to_owned());
        let write = |bytes: &[u8]| std::fs::write(folder.path().join("x.ron"), bytes).expect("the folder is ours");
        write(b"\xef\xbb\xbf()");
        assert_eq!(source.read("x.ron").ok().as_deref(), Some("()"));
        write(b"(\n    a: 1,\n    // Gr\xfc\xdfe\n)");
        assert!(matches!(source.read("x.ron"), Err(ReadError::NotText { line: 3, .. })));
    }

    #[test]
    fn an_overlay_replaces_single_files() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        std::fs::create_dir(folder.path().join("shared")).expect("the folder is ours");
        std::fs::write(folder.path().join("shared/model.ron"), "mine").expect("the folder is ours");
        let source = Source::BuiltIn.with_folder_over(folder.path());
        assert_eq!(source.read("shared/model.ron").ok().as_deref(), Some("mine"));
        assert!(source.list().contains(&"workout_history".to_owned()));
    }

    #[test]
    fn the_first_folder_that_exists_wins() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let there = folder.path().to_owned();
        assert_eq!(Source::first_folder([None, Some(there.join("no")), Some(there.clone())]), Source::Folder(there));
        assert_eq!(Source::first_folder([None, None]), Source::BuiltIn);
        assert_eq!(Source::find(Some(Path::new("x"))), Source::Folder("x".into()));
    }
}
