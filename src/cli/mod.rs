//! The command line: what can be said, and the commands that print and end.
//!
//! It lists, checks and replays, and lets policies play. It never touches the window or the terminal game: `main.rs`
//! opens those. Errors go to stderr, results to stdout, and a reader that stops listening ends a command quietly.

mod args;
mod balance;
mod choose;
mod concepts;
mod debrief;
mod gathered;
mod lint;
mod model;
mod play;
mod progress;
mod replay;
mod report;
mod scenarios;
mod take;
mod validate;

pub use args::{
    Args, BalanceArgs, ColleagueArg, Command, ConceptsArgs, DebriefArgs, LintArgs, LocaleArg, ModelArgs, PlayArgs,
    ProgressArgs, ReplayArgs, ReportArgs, ScenariosArgs, SeatArg, ShotsArgs,
};
pub use args::{Size, ThemeArg, ValidateArgs};
pub use choose::{Choice, choose, continues};
pub use play::{begin, machine};
pub use report::{finished, report};

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::content::{self, Scenario, Source, VARIABLE};
use crate::session::ResumeError;
use crate::session::store::StoreError;
use crate::sim::model::Model;
use crate::words::wrap::wrap;

/// How a command ends: the program's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything is fine.
    Fine = 0,
    /// It did what was asked and found errors.
    Found = 1,
    /// It was asked for something that there is not.
    WrongUse = 2,
}

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// No such scenario.
    #[error("there is no scenario “{id}”; there {} (two-hats scenarios lists them)", there_are(.known))]
    UnknownScenario { id: String, known: Vec<String> },
    /// A path that leads to no scenario.
    #[error("{} is neither a scenario's folder, a folder of scenarios, nor the name of a scenario", .0.display())]
    NoScenario(PathBuf),
    /// The scenario has errors.
    #[error("{text}\n\n“{id}” cannot be played before this is mended; two-hats lint says it again")]
    Broken { id: String, text: String },
    /// The scenario cannot be played in this way.
    #[error("“{id}” cannot be played with --seat {wanted}; it offers {offered}")]
    NoSuchSeat { id: String, wanted: String, offered: String },
    /// No such policy.
    #[error("there is no policy “{name}”; there are {}", crate::policy::NAMES.join(", "))]
    UnknownPolicy { name: String },
    /// No concept card, or several, of this name.
    #[error("{0} (two-hats concepts lists them)")]
    UnknownConcept(String),
    /// A shared file has errors.
    #[error("{0}\n\nthe file is of no use before this is mended")]
    BrokenFile(String),
    /// No parameter of that name.
    #[error("the model has no parameter with “{0}” in its name (two-hats model lists them)")]
    UnknownParameter(String),
    /// The folder that was named is not there.
    #[error("there is no folder {} to read scenarios from (--scenarios DIR and {VARIABLE} name one)", .0.display())]
    NoFolder(PathBuf),
    /// A folder without scenarios, where there must be one.
    #[error("{} holds no scenario: none of the folders in it has a scenario.ron", .0.display())]
    NothingToPlay(PathBuf),
    /// A file that was named cannot be read.
    #[error("{} cannot be read: {why}", .file.display())]
    Unreadable { file: PathBuf, why: String },
    /// A run file cannot be kept or read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is taken along cannot be written.
    #[error("{} cannot be written: {why}. {advice}", .place.display())]
    Unwritable { place: PathBuf, why: String, advice: String },
    /// A run cannot be replayed.
    #[error("{}: {why}", .file.display())]
    Resume { file: PathBuf, why: Box<ResumeError> },
    /// A run belongs to a scenario that is not here.
    #[error("{}: this run was played in “{id}”, and there is no such scenario here; --scenarios DIR names a folder that has it", .file.display())]
    ForeignRun { file: PathBuf, id: String },
    /// A script that does not go through.
    #[error("{0}")]
    Script(String),
    /// There is nothing that draws.
    #[error("{0}")]
    NoPictures(String),
    /// Standard output is gone or full.
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

fn there_are(ids: &[String]) -> String {
    if ids.is_empty() { "are none".to_owned() } else { format!("are {}", ids.join(", ")) }
}

impl CliError {
    /// The exit code that goes with it.
    pub fn exit(&self) -> Exit {
        match self {
            // Somebody read as much as they wanted.
            CliError::Output(e) if e.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
            CliError::UnknownScenario { .. }
            | CliError::NoScenario(_)
            | CliError::NoFolder(_)
            | CliError::NothingToPlay(_)
            | CliError::NoSuchSeat { .. }
            | CliError::UnknownPolicy { .. }
            | CliError::UnknownConcept(_)
            | CliError::UnknownParameter(_)
            | CliError::Unreadable { .. } => Exit::WrongUse,
            CliError::Store(StoreError::Read { .. }) => Exit::WrongUse,
            CliError::Broken { .. }
            | CliError::BrokenFile(_)
            | CliError::Store(_)
            | CliError::Unwritable { .. }
            | CliError::Resume { .. }
            | CliError::ForeignRun { .. }
            | CliError::Script(_)
            | CliError::NoPictures(_)
            | CliError::Output(_) => Exit::Found,
        }
    }

    /// Tells the player, unless it is only that nobody listens any more.
    pub fn tell(&self) {
        if self.exit() != Exit::Fine {
            // Where stderr is gone too there is nobody left to tell.
            let _ = writeln!(io::stderr(), "two-hats: {self}");
        }
    }
}

impl Args {
    /// Where scenarios come from.
    ///
    /// # Errors
    /// If the folder that was named is not there.
    pub fn source(&self) -> Result<Source, CliError> {
        let source = Source::find(self.scenarios.as_deref());
        match source.folder().filter(|folder| !folder.is_dir()) {
            Some(folder) => Err(CliError::NoFolder(folder.to_owned())),
            None => Ok(source),
        }
    }
}

/// Runs a command that prints and ends; `None` for those that open a game or draw, which are not its business.
pub fn run(args: &Args, out: &mut dyn Write) -> Option<Result<Exit, CliError>> {
    let command = args.command.as_ref()?;
    let source = match args.source() {
        Ok(source) => source,
        Err(error) => return Some(Err(error)),
    };
    match command {
        Command::Scenarios(a) => Some(scenarios::run(&source, a, out)),
        Command::Concepts(a) => Some(concepts::run(&source, a, out)),
        Command::Progress(a) => Some(gathered::run(&source, a, out)),
        Command::Balance(a) => Some(balance::run(&source, a, out)),
        Command::Lint(a) => Some(lint::run(&source, a, out)),
        Command::Play(a) if a.policy.is_some() => Some(play::run(&source, a, out)),
        Command::Replay(a) => Some(replay::run(&source, a, out)),
        Command::Debrief(a) => Some(debrief::run(&source, a, out)),
        Command::Report(a) => Some(take::run(&source, a, out)),
        Command::Model(a) => Some(model::run(&source, a, out)),
        Command::ValidateModel(a) => Some(validate::run(&source, a, out)),
        Command::Play(_) | Command::Shots(_) => None,
    }
}

/// A scenario that can be played.
///
/// # Errors
/// If there is none of that id, or it has errors.
pub fn scenario(source: &Source, id: &str) -> Result<Arc<Scenario>, CliError> {
    let known = content::list(source);
    if !known.iter().any(|k| k == id) {
        return Err(CliError::UnknownScenario { id: id.to_owned(), known });
    }
    let (scenario, diagnostics) = content::load(source, id);
    scenario
        .map(Arc::new)
        .ok_or_else(|| CliError::Broken { id: id.to_owned(), text: content::render_all(&errors(diagnostics), false) })
}

/// The ids of all scenarios of a source.
///
/// # Errors
/// If there are none.
fn all_scenarios(source: &Source) -> Result<Vec<String>, CliError> {
    let ids = content::list(source);
    let here = || source.folder().map_or_else(PathBuf::new, std::path::Path::to_owned);
    if ids.is_empty() { Err(CliError::NothingToPlay(here())) } else { Ok(ids) }
}

/// The numbers of a source's model.
///
/// # Errors
/// If its file is not there or has errors: all of them, with their lines.
fn model_of(source: &Source) -> Result<Model, CliError> {
    let (model, diagnostics) = content::load_model(source);
    sound(diagnostics)?;
    // There is a model exactly when no diagnostic is an error.
    model.ok_or_else(|| CliError::BrokenFile(String::new()))
}

/// Whether nothing of this is an error.
///
/// # Errors
/// All that are.
fn sound(diagnostics: Vec<content::Diagnostic>) -> Result<(), CliError> {
    let errors = errors(diagnostics);
    if errors.is_empty() { Ok(()) } else { Err(CliError::BrokenFile(content::render_all(&errors, false))) }
}

/// Widest line that is printed.
const COLUMNS: usize = 100;

/// Prints a text in lines that are not too wide, each of them indented.
fn paragraph(out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
    wrap(text, COLUMNS - indent.len()).iter().try_for_each(|line| writeln!(out, "{indent}{line}"))
}

fn errors(diagnostics: Vec<content::Diagnostic>) -> Vec<content::Diagnostic> {
    diagnostics.into_iter().filter(content::Diagnostic::is_error).collect()
}
