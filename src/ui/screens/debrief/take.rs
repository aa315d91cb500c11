//! What can be taken along: files written from a finished run. What cannot be written is said, and loses nothing.
//! It must not know Bevy.

use std::path::{Path, PathBuf};

use crate::session::Session;
use crate::session::store::{ENDING, save_as};

/// Something to take along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The printable report.
    Report,
    /// Tables.
    Tables,
    /// The story sheet.
    Story,
    /// The run itself.
    Run,
}

/// What came of it: the file, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub thing: Thing,
    pub result: Result<PathBuf, String>,
}

impl Thing {
    /// All of them, in order.
    pub const ALL: [Thing; 4] = [Thing::Report, Thing::Tables, Thing::Story, Thing::Run];

    /// The last part of the ids of its texts and keys.
    pub fn code(self) -> &'static str {
        match self {
            Thing::Report => "report",
            Thing::Tables => "tables",
            Thing::Story => "story",
            Thing::Run => "run",
        }
    }

    /// Whether it can be written here.
    pub fn is_ready(self) -> bool {
        match self {
            Thing::Run => true,
            Thing::Report | Thing::Tables | Thing::Story => false,
        }
    }

    /// Writes it into a folder, which is made where it is missing. `None` where it cannot be written here.
    pub fn write(self, session: &Session, folder: &Path) -> Option<Taken> {
        let result = match self {
            Thing::Run => run_file(session, folder),
            Thing::Report | Thing::Tables | Thing::Story => return None,
        };
        Some(Taken { thing: self, result })
    }
}

fn run_file(session: &Session, folder: &Path) -> Result<PathBuf, String> {
    let header = &session.journal().header;
    let path = folder.join(format!("{}-{}.{ENDING}", header.scenario, header.seed));
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    save_as(session.journal(), &path).map_err(|e| e.to_string())?;
    Ok(path)
}
