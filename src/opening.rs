//! Opens the game: the window where there is one, else the terminal; and runs that somebody plays in the terminal.

use std::io::{self, BufRead, Write};
use std::path::Path;

use two_hats::analysis::gathered;
use two_hats::cli::{self, CliError, Exit, PlayArgs, SeatArg, ShotsArgs};
use two_hats::content::{self, Source};
use two_hats::session::Session;
use two_hats::session::progress::Progress;
use two_hats::session::store::{Autosave, RunSummary, Store, StoreError, save_as};
use two_hats::terminal;
use two_hats::words::{Locale, Words};

/// The window, or the terminal where there is none.
pub fn game(source: &Source) -> Result<Exit, CliError> {
    #[cfg(feature = "gui")]
    let (words, line) = {
        use two_hats::ui::{can_open_window, smoke};

        if smoke::wanted() == Some(smoke::Smoke::Empty) {
            smoke::empty();
            return Ok(Exit::Fine);
        }
        let Err(why) = can_open_window() else { return Ok(window(source)) };
        let words = Words::new(Locale::English);
        let line = words.with("cli-no-window", &[("why", why.into())]);
        (words, line)
    };
    #[cfg(not(feature = "gui"))]
    let (words, line) = {
        let words = Words::new(Locale::English);
        let line = words.get("cli-no-window-built");
        (words, line)
    };
    say(&line);
    in_terminal(source, &words)
}

#[cfg(feature = "gui")]
fn window(source: &Source) -> Exit {
    use two_hats::session::settings::{UiSettings, settings_folder};
    use two_hats::ui;

    let (settings, warning) = settings_folder().map_or_else(Default::default, |folder| UiSettings::load(&folder));
    if let Some(warning) = &warning {
        say(&format!("two-hats: {warning}"));
    }
    let smoke = ui::smoke::wanted();
    let exit = ui::run(settings, |app| {
        app.insert_resource(ui::saving::Saving::open());
        app.insert_resource(ui::shelf::Shelf::of(source.clone()));
        if let Some(smoke) = smoke {
            ui::smoke::add(app, smoke);
        }
    });
    if exit.is_success() { Exit::Fine } else { Exit::Found }
}

/// A line on stderr. Where that is gone there is nobody to tell.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Plays what `two-hats play` names: by script, or by what is typed.
pub fn play(source: &Source, args: &PlayArgs) -> Result<Exit, CliError> {
    let session = cli::begin(source, args)?;
    let mut out = io::stdout().lock();
    let session = match &args.script {
        Some(path) => {
            let read = |why: io::Error| CliError::Unreadable { file: path.clone(), why: why.to_string() };
            let text = std::fs::read_to_string(path).map_err(read)?;
            terminal::run_script(session, &text, path).map_err(|error| CliError::Script(error.to_string()))?
        }
        None => {
            let keeper = Keeper::new(Store::open().map(Autosave::new));
            let words = Words::new(Locale::English);
            typed(session, keeper, &words, io::stdin().lock(), &mut out)?
        }
    };
    if args.script.is_some() || args.json {
        cli::report(&session, args, &mut out)?;
    }
    if let Some(path) = &args.out {
        save_as(session.journal(), path)?;
    }
    Ok(Exit::Fine)
}

/// Chooses a run at a prompt and plays it.
fn in_terminal(source: &Source, words: &Words) -> Result<Exit, CliError> {
    let (mut input, mut out) = (io::stdin().lock(), io::stdout().lock());
    let (session, keeper) = match left(source, words, &mut input, &mut out)? {
        Some(run) => resumed(source, &run)?,
        None => {
            let Some(choice) = cli::choose(source, words, &mut input, &mut out)? else { return Ok(Exit::Fine) };
            let args = PlayArgs::new(choice.id, SeatArg::of(choice.seat));
            (cli::begin(source, &args)?, Keeper::new(Store::open().map(Autosave::new)))
        }
    };
    typed(session, keeper, words, input, &mut out)?;
    Ok(Exit::Fine)
}

/// The unfinished run, if there is one and the player wants it.
fn left(
    source: &Source,
    words: &Words,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<Option<RunSummary>, CliError> {
    let Some(run) = Store::open().ok().and_then(|store| store.latest_unfinished()) else { return Ok(None) };
    let Some(scenario) = content::load(source, &run.scenario).0 else { return Ok(None) };
    let sprint = run.sprint(scenario.rules.calendar.sprint_days);
    let values = [("scenario", scenario.story.title.as_str().into()), ("sprint", sprint.into())];
    let question = words.with("cli-start-continue", &values);
    Ok(cli::continues(&question, input, out)?.then_some(run))
}

fn resumed(source: &Source, run: &RunSummary) -> Result<(Session, Keeper), CliError> {
    let loaded = Store::load(&run.file)?;
    let scenario = cli::scenario(source, &run.scenario)?;
    let session = Session::resume(scenario, loaded.journal)
        .map_err(|why| CliError::Resume { file: run.file.clone(), why: Box::new(why) })?;
    Ok((session, Keeper::new(Store::open().map(|store| Autosave::resumed(store, loaded.file)))))
}

/// Plays by what is typed, and saves after every change.
fn typed(
    session: Session,
    mut keeper: Keeper,
    words: &Words,
    input: impl BufRead,
    out: &mut impl Write,
) -> Result<Session, CliError> {
    let mut save = |session: &mut Session| {
        keeper.save(session, words);
        Ok(())
    };
    let terminal::TerminalError::Io(error) = match terminal::play(session, input, out, &mut save, words) {
        Ok(session) => {
            gather(&session, words);
            if let Some(file) = keeper.file() {
                say(&words.with("cli-saved-as", &[("file", file.display().to_string().into())]));
            }
            return Ok(session);
        }
        Err(error) => error,
    };
    Err(error.into())
}

/// Adds a run to what the player has gathered, and tells which cards are new.
fn gather(session: &Session, words: &Words) {
    let Ok(store) = Store::open() else { return };
    let mut new = Vec::new();
    let add = |progress: &mut Progress| new = gathered::add(session, progress);
    match Progress::update(&store.home(), add) {
        Ok(Some(warning)) => say(&warning.to_string()),
        Ok(None) => {}
        Err(why) => {
            say(&words.with("progress-failed", &[("why", why.to_string().into())]));
            return;
        }
    }
    if !new.is_empty() {
        let cards = new.join(", ");
        say(&words.with("progress-card-new", &[("count", new.len().into()), ("cards", cards.into())]));
    }
}

/// Saves, and says once when that fails: the game goes on in memory.
struct Keeper {
    autosave: Result<Autosave, StoreError>,
    told: bool,
}

impl Keeper {
    fn new(autosave: Result<Autosave, StoreError>) -> Self {
        Self { autosave, told: false }
    }

    fn file(&self) -> Option<&Path> {
        self.autosave.as_ref().ok()?.file()
    }

    fn save(&mut self, session: &mut Session, words: &Words) {
        let saved = match &mut self.autosave {
            Ok(autosave) => autosave.save(session.take_unsaved(), session).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        match saved {
            Ok(()) => self.told = false,
            Err(why) if !self.told => {
                self.told = true;
                say(&words.with("cli-saving-failed", &[("why", why.into())]));
            }
            Err(_) => {}
        }
    }
}

/// Draws every screen into a folder.
#[cfg(feature = "gui")]
pub fn shots(args: &ShotsArgs) -> Result<Exit, CliError> {
    use two_hats::cli::{LocaleArg, ThemeArg};
    use two_hats::session::settings::ThemeName;
    use two_hats::ui::album::{self, Look};

    let look = Look {
        size: (args.size.0, args.size.1),
        theme: match args.theme {
            ThemeArg::Paper => ThemeName::Paper,
            ThemeArg::Dark => ThemeName::Dark,
            ThemeArg::Contrast => ThemeName::Contrast,
        },
        text_percent: args.text,
        locale: match args.locale {
            LocaleArg::En => Locale::English,
            LocaleArg::Pseudo => Locale::Pseudo,
        },
    };
    let mut out = io::stdout().lock();
    let each = |file: &Path| _ = writeln!(out, "{}", file.display());
    album::draw(&args.folder, &look, args.only.as_deref(), each)
        .map_err(|error| CliError::NoPictures(error.to_string()))?;
    Ok(Exit::Fine)
}

/// Without the window there is nothing to draw.
#[cfg(not(feature = "gui"))]
pub fn shots(_args: &ShotsArgs) -> Result<Exit, CliError> {
    let why = "this program was built without its window and cannot draw; build it with the feature “gui”";
    Err(CliError::NoPictures(why.to_owned()))
}
