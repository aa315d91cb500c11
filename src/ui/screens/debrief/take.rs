//! What can be taken along: files written from a finished run. What cannot be written is said, and loses nothing.
//! It must not know Bevy.

use std::io;
use std::path::{Path, PathBuf};

use crate::report::taken::Taken;
use crate::report::{csv, html, story};
use crate::session::store::{ENDING, save_as, write_folder, write_whole};

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

/// What came of it: the file or folder, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
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

    /// Whether verdicts stand in it.
    pub fn is_judged(self) -> bool {
        self != Thing::Run
    }

    /// Writes it into a folder, which is made where it is missing.
    pub fn write(self, taken: &Taken<'_>, folder: &Path) -> Written {
        let header = &taken.session.journal().header;
        let name = format!("{}-{}", header.scenario, header.seed);
        let place = folder.join(match self {
            Thing::Report => format!("{name}.html"),
            Thing::Tables => format!("{name}-tables"),
            Thing::Story => format!("{name}-story.md"),
            Thing::Run => format!("{name}.{ENDING}"),
        });
        let at = |e: io::Error| format!("{}: {e}", place.display());
        let result =
            std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display())).and_then(
                |()| match self {
                    Thing::Report => write_whole(&place, html::html(taken).as_bytes()).map_err(at),
                    Thing::Tables => write_folder(&place, &csv::files(taken)).map_err(at),
                    Thing::Story => write_whole(&place, story::story(taken).as_bytes()).map_err(at),
                    Thing::Run => save_as(taken.session.journal(), &place).map_err(|e| e.to_string()),
                },
            );
        Written { thing: self, result: result.map(|()| place) }
    }
}
