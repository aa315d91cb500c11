//! The same game as text: briefing, desk, days, situations, review, debrief; decisions are typed, or read from a script.
//!
//! It reads lines and writes pages. What a line means is found in [`command`], what a page says in [`view`]; here the
//! two meet over a session. It must not know files (whoever calls saves, through `on_change`), nor Bevy, nor, before
//! the debrief, anything but observations, visible facts and the story.

pub mod command;
mod concepts;
mod faults;
mod help;
pub mod ids;
mod page;
mod table;
pub mod verbs;
pub mod view;

use crate::session::Session;
use crate::words::Words;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use table::{Flow, Stop, Table};

/// Why a game in the terminal broke off.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    #[error("the terminal can no longer be read or written: {0}")]
    Io(#[from] io::Error),
}

/// Which line of a script cannot be followed, and why.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{path}:{line}: “{text}”\n{why}", path = .path.display())]
pub struct ScriptError {
    pub path: PathBuf,
    /// From 1.
    pub line: usize,
    pub text: String,
    /// What is wrong and what would be right, in a sentence.
    pub why: String,
}

/// Plays a session by lines typed and pages written, until somebody quits or nothing more is typed. `on_change` is
/// called after every step that left something to be saved.
///
/// # Errors
/// If input or output break, or `on_change` fails.
pub fn play(
    session: Session,
    mut input: impl BufRead,
    output: &mut impl Write,
    on_change: &mut dyn FnMut(&mut Session) -> io::Result<()>,
    words: &Words,
) -> Result<Session, TerminalError> {
    let mut table = Table::new(session, words, output, on_change);
    table.saved()?;
    table.open()?;
    let mut line = String::new();
    loop {
        table.prompt()?;
        line.clear();
        if input.read_line(&mut line)? == 0 {
            table.farewell()?;
            return Ok(table.session);
        }
        match table.obey(&line) {
            Ok(Flow::On) => {}
            Ok(Flow::Quit) => {
                table.farewell()?;
                return Ok(table.session);
            }
            Err(Stop::Wrong(why)) => table.complain(&why)?,
            Err(Stop::Io(error)) => return Err(error.into()),
        }
    }
}

/// Plays the lines of a script; `path` is where it came from, for messages. The state afterwards depends on the
/// session and the text, on nothing else.
///
/// # Errors
/// The first line that cannot be followed.
pub fn run_script(session: Session, text: &str, path: &Path) -> Result<Session, ScriptError> {
    let words = Words::new(crate::words::Locale::English);
    let mut nowhere = io::sink();
    let mut unsaved = |_: &mut Session| Ok(());
    let mut table = Table::new(session, &words, &mut nowhere, &mut unsaved);
    for (i, line) in text.lines().enumerate() {
        let wrong = |why: String| ScriptError { path: path.to_owned(), line: i + 1, text: line.trim().to_owned(), why };
        match table.obey(line) {
            Ok(Flow::On) => {}
            Ok(Flow::Quit) => break,
            Err(Stop::Wrong(why)) => return Err(wrong(why)),
            Err(Stop::Io(error)) => return Err(wrong(error.to_string())),
        }
    }
    Ok(table.session)
}
