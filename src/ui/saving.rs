//! Keeps the run on disk after every change, and goes on with the run that was left.
//!
//! Saving begins only where somebody puts a [`Saving`] in: the binary does, tests and pictures leave the player's
//! folder alone. A disk that refuses is told once, the game goes on in memory, and what is missing is written as soon
//! as that works again.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::game::Game;
use super::kit::Kit;
use super::screen::{Go, Screen};
use super::screens::scenario_select::BestResults;
use super::screens::title::{ContinueRun, ReadDebrief, TitleFacts, view::TitleView, view::Unfinished};
use super::shelf::Shelf;
use super::widget::Toast;
use crate::session::Session;
use crate::session::journal::Header;
use crate::session::progress;
use crate::session::store::{Autosave, RunSummary, Store, StoreError};

/// Where runs are kept, and the run that is being kept.
#[derive(Resource)]
pub struct Saving {
    store: Result<Store, StoreError>,
    autosave: Option<Autosave>,
    /// Which run the file belongs to, and how many entries it had: a journal only grows.
    run: Option<(Header, usize)>,
    /// Saving failed last time, and that has been said.
    told: bool,
    /// The revision of the game that was saved last.
    revision: u32,
}

impl Saving {
    /// The player's own folder; scenarios of resumed runs come from the shelf.
    pub fn open() -> Self {
        Self::new(Store::open())
    }

    /// A folder of one's own.
    pub fn at(store: Store) -> Self {
        Self::new(Ok(store))
    }

    fn new(store: Result<Store, StoreError>) -> Self {
        Self { store, autosave: None, run: None, told: false, revision: 0 }
    }

    /// The run file, once there is one.
    pub fn file(&self) -> Option<&Path> {
        self.autosave.as_ref()?.file()
    }

    /// The player's folder: what was gathered over all runs, and what is taken along.
    pub fn home(&self) -> Option<PathBuf> {
        Some(self.store.as_ref().ok()?.home())
    }

    fn save(&mut self, game: &mut Game) -> Result<(), String> {
        let lines = game.take_unsaved();
        let Some(session) = game.session() else { return Ok(()) };
        self.notice_another_run(session);
        if self.autosave.is_none() {
            let store = self.store.as_ref().map_err(ToString::to_string)?;
            self.autosave = Some(Autosave::new(store.clone()));
        }
        let Some(autosave) = &mut self.autosave else { return Ok(()) };
        autosave.save(lines, session).map_err(|error| error.to_string())
    }

    /// A new run has a new file.
    fn notice_another_run(&mut self, session: &Session) {
        let journal = session.journal();
        let same = self.run.as_ref().is_some_and(|(h, n)| *h == journal.header && *n <= journal.entries.len());
        if !same {
            self.autosave = None;
        }
        self.run = Some((journal.header.clone(), journal.entries.len()));
    }

    /// The run that was left, and the one that was finished last.
    fn latest(&self) -> [Option<RunSummary>; 2] {
        self.store.as_ref().map_or_else(|_| [None, None], |s| [s.latest_unfinished(), s.latest_finished()])
    }

    fn resume(&mut self, shelf: &mut Shelf, finished: bool) -> Result<Session, String> {
        let store = self.store.as_ref().map_err(ToString::to_string)?;
        let run = if finished { store.latest_finished() } else { store.latest_unfinished() };
        let run = run.ok_or_else(|| "there is no such run any more".to_owned())?;
        let loaded = Store::load(&run.file).map_err(|error| error.to_string())?;
        let scenario = shelf.scenario(&run.scenario);
        let scenario = scenario.ok_or_else(|| format!("the scenario “{}” cannot be read here", run.scenario))?;
        let session = Session::resume(scenario, loaded.journal).map_err(|error| error.to_string())?;
        self.autosave = Some(Autosave::resumed(store.clone(), loaded.file));
        // Nothing before the resumed entries counts as this run.
        self.run = Some((session.journal().header.clone(), 0));
        Ok(session)
    }
}

/// Saves whatever changed, after wishes were granted and days passed.
fn save(saving: Option<ResMut<Saving>>, mut game: ResMut<Game>, kit: Res<Kit>, mut toasts: MessageWriter<Toast>) {
    let Some(mut saving) = saving else { return };
    if game.revision() == saving.revision {
        return;
    }
    saving.revision = game.revision();
    // The session changes by being saved, what screens show does not.
    match saving.save(game.bypass_change_detection()) {
        Ok(()) => saving.told = false,
        Err(why) if !saving.told => {
            saving.told = true;
            toasts.write(Toast::bad(kit.words.with("cli-saving-failed", &[("why", why.into())])));
        }
        Err(_) => {}
    }
}

/// Goes on with the run that was left, or opens the debrief of the one that was finished last.
fn go_on(
    (mut wishes, mut reads): (MessageReader<ContinueRun>, MessageReader<ReadDebrief>),
    (saving, mut shelf): (Option<ResMut<Saving>>, ResMut<Shelf>),
    mut game: ResMut<Game>,
    kit: Res<Kit>,
    mut go: MessageWriter<Go>,
    mut toasts: MessageWriter<Toast>,
) {
    let (left, finished) = (wishes.read().count() > 0, reads.read().count() > 0);
    if !left && !finished {
        return;
    }
    let Some(mut saving) = saving else { return };
    match saving.resume(&mut shelf, finished) {
        Ok(session) => {
            game.take(session);
            go.write(Go::Afresh(game.fitting_screen()));
        }
        Err(why) => _ = toasts.write(Toast::bad(kit.words.with("cli-resume-failed", &[("why", why.into())]))),
    }
}

/// Tells the title which run can be continued, whenever it opens.
fn tell_title(saving: Option<Res<Saving>>, mut shelf: ResMut<Shelf>, mut facts: ResMut<TitleFacts>) {
    let Some(saving) = saving else { return };
    let [left, finished] = saving.latest();
    let unfinished = left.map(|run| {
        let scenario = shelf.scenario(&run.scenario);
        let days = scenario.as_ref().map_or(10, |s| s.rules.calendar.sprint_days);
        let name = scenario.map_or_else(|| run.scenario.clone(), |s| s.story.title.clone());
        Unfinished { scenario: name, sprint: u32::from(run.sprint(days)) }
    });
    // What cannot be read here any more is not offered.
    let finished = finished.and_then(|run| shelf.scenario(&run.scenario)).map(|s| s.story.title.clone());
    facts.0 = TitleView { unfinished, finished, companies: shelf.count() };
}

/// Tells the choice of scenarios the best results so far, whenever it opens.
fn tell_results(saving: Option<Res<Saving>>, mut bests: ResMut<BestResults>) {
    let Some(store) = saving.as_ref().and_then(|s| s.store.as_ref().ok()) else { return };
    bests.0 = progress::best_results(store.runs().into_iter().flatten());
}

/// Adds saving.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, save.before(super::project::Projecting))
        .add_systems(Update, go_on)
        .add_systems(OnEnter(Screen::Title), tell_title)
        .add_systems(OnEnter(Screen::ScenarioSelect), tell_results);
}
