//! The debrief: what a finished run means, page by page; of a run under way the pages that give nothing away.
//!
//! Every page can be opened at any time; what the player writes is kept when a page is turned. It reads the session
//! through the analysis, which is made once a run and not every frame.

pub mod layout;
pub mod sheets;
pub mod take;
pub mod view;
pub mod work;

use std::path::PathBuf;
use std::sync::Arc;

pub use crate::report::page::Page;
use bevy::prelude::*;
use sheets::{Orders, Sheet};
use take::{Thing, Written};
use view::{DebriefView, Sight};
use work::{Found, Work, WorkState};

use crate::analysis::review::Matter;
use crate::analysis::review::judge::Effort;
use crate::analysis::{self, Debrief, calibration, gathered};
use crate::report::taken::Taken;
use crate::session::journal::Topic;
use crate::session::progress::{PastForecast, Progress};
use crate::sim::fact::FactId;
use crate::ui::{
    game::{Game, Wish},
    gathering::Gathered,
    input::EscapePressed,
    kit::Kit,
    redraw::Awake,
    saving::Saving,
    screen::{Go, Screen, ScreenApp},
    widget::Sorting,
};

/// What is open in the debrief, and what has been made of the run.
#[derive(Resource, Default)]
pub struct DebriefState {
    page: Page,
    /// The step of a chain whose fact is shown.
    open: Option<Place>,
    /// What stands in the two fields and is not kept yet: what happened, what to do differently.
    drafts: [Option<String>; 2],
    made: Option<Made>,
    /// The revision of the game that was analysed.
    analysed: Option<u32>,
    /// The move that is opened.
    open_move: Option<usize>,
    /// How tables are sorted.
    orders: Orders,
    /// What is being played for, and how often something came of it.
    work: Option<Work>,
    news: u32,
    /// The window is kept awake for it.
    awake: bool,
    /// How much is played; the full procedure unless a test asks for less.
    effort: Option<Effort>,
    past: Vec<PastForecast>,
    /// What was taken along, and where it goes unless the player's own folder is known.
    taken: Vec<Written>,
    folder: Option<PathBuf>,
    shown: Option<Shown>,
    /// What the view was made from.
    from: Option<From>,
}

/// A step of a chain that stands on a fact: which step on the page, which fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Counted over the page.
    pub step: usize,
    pub fact: FactId,
}

/// What was made of a run.
struct Made {
    /// The run as it was then: its digest, and while it is under way how many decisions its line had.
    run: (String, Option<usize>),
    /// `None` while it is under way.
    debrief: Option<Arc<Debrief>>,
}

/// What a view is made from; equal means the same view.
#[derive(Clone, Copy, PartialEq)]
struct From {
    game: u32,
    kit: u32,
    page: Page,
    open: Option<Place>,
    open_move: Option<usize>,
    orders: Orders,
    news: u32,
    taken: usize,
}

/// A finished view. Equal means the same one: comparing every sentence in every frame would cost more than it saves.
#[derive(Clone)]
pub struct Shown(Arc<DebriefView>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A wish about the debrief itself.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum DebriefWish {
    /// Open a page.
    Turn(Page),
    /// Show the fact behind a step, or put it away again.
    Show(Option<Place>),
    /// What stands in a field now.
    Draft(Topic, String),
    /// Keep what was written.
    Keep,
    /// Open a move, or close it again.
    ShowMove(Option<usize>),
    /// Sort a table otherwise.
    Sort(Sheet, Option<Sorting>),
    /// Stop what is being played for.
    StopPlaying,
    /// Play for it again.
    PlayOn,
    /// Write a file.
    Take(Thing),
}

impl DebriefState {
    /// Opens a page; for pictures and tests.
    pub fn turn_to(&mut self, page: Page) {
        self.page = page;
        (self.open, self.open_move) = (None, None);
    }

    /// Plays less, and writes files somewhere else; for pictures and tests.
    pub fn set_up(&mut self, effort: Effort, folder: PathBuf) {
        (self.effort, self.folder) = (Some(effort), Some(folder));
    }

    /// As if what is played for had been stopped halfway; for pictures.
    pub fn stop_halfway(&mut self) {
        self.work.iter_mut().for_each(Work::stop_halfway);
        self.news += 1;
    }

    /// What was stopped is forgotten; for pictures.
    pub fn begin_anew(&mut self) {
        if self.work.as_ref().is_some_and(|work| work.found().state == WorkState::Stopped) {
            self.work = None;
        }
    }

    /// What has been found by playing on.
    pub fn found(&self) -> Option<&Found> {
        self.work.as_ref().map(Work::found)
    }

    /// Whether something is being played for.
    pub fn is_playing_on(&self) -> bool {
        self.work.as_ref().is_some_and(Work::is_running)
    }

    fn source(&self, game: &Game, kit: &Kit) -> From {
        From {
            game: game.revision(),
            kit: kit.revision,
            page: self.page,
            open: self.open,
            open_move: self.open_move,
            orders: self.orders,
            news: self.news,
            taken: self.taken.len(),
        }
    }

    /// What was written and differs from what the run file has, as wishes to keep it.
    fn take_drafts(&mut self, kept: &analysis::YouFirst) -> Vec<Wish> {
        let [happened, differently] = std::mem::take(&mut self.drafts);
        let rows = [
            (Topic::WhatHappened, happened, &kept.what_happened),
            (Topic::Differently, differently, &kept.differently),
        ];
        rows.into_iter()
            .filter_map(|(topic, draft, kept)| Some((topic, draft.filter(|d| d != kept)?)))
            .map(|(topic, text)| Wish::Note(topic, text))
            .collect()
    }
}

fn obey(
    mut wishes: MessageReader<DebriefWish>,
    game: Res<Game>,
    saving: Option<Res<Saving>>,
    kit: Res<Kit>,
    mut state: ResMut<DebriefState>,
    mut out: MessageWriter<Wish>,
) {
    for wish in wishes.read() {
        match wish {
            DebriefWish::Turn(page) => {
                keep(&game, &mut state, &mut out);
                state.turn_to(*page);
            }
            DebriefWish::Show(open) => state.open = *open,
            DebriefWish::Draft(Topic::WhatHappened, text) => state.drafts[0] = Some(text.clone()),
            DebriefWish::Draft(Topic::Differently, text) => state.drafts[1] = Some(text.clone()),
            DebriefWish::Draft(Topic::Free, _) => {}
            DebriefWish::Keep => keep(&game, &mut state, &mut out),
            DebriefWish::ShowMove(open) => state.open_move = *open,
            DebriefWish::Sort(sheet, sorting) => state.orders.set(*sheet, *sorting),
            DebriefWish::StopPlaying => {
                state.work.iter_mut().for_each(Work::stop);
                state.news += 1;
            }
            DebriefWish::PlayOn => state.work = None,
            DebriefWish::Take(thing) => {
                keep(&game, &mut state, &mut out);
                let written = take_along(&game, saving.as_deref(), &kit, &state, *thing);
                state.taken.extend(written);
            }
        }
    }
}

fn keep(game: &Game, state: &mut DebriefState, out: &mut MessageWriter<Wish>) {
    let Some(session) = game.session() else { return };
    let kept = analysis::you_first(session);
    out.write_batch(state.take_drafts(&kept));
}

/// Writes a file into the player's own folder.
fn take_along(game: &Game, saving: Option<&Saving>, kit: &Kit, state: &DebriefState, thing: Thing) -> Option<Written> {
    let session = game.session()?;
    let home = saving.and_then(Saving::home).map(|home| home.join("taken"));
    let folder = state.folder.clone().or(home).unwrap_or_default();
    let review = state.found().and_then(|found| found.whole.as_deref());
    let all = calibration::over_all(state.past.iter());
    Some(thing.write(&Taken::of(session, review, Some(&all), &kit.words), &folder))
}

/// What was written is kept when the debrief is left by any way, before the run is put away or branched. Nothing is
/// played for once nobody looks.
fn leave(game: Res<Game>, mut state: ResMut<DebriefState>, mut awake: ResMut<Awake>, mut out: MessageWriter<Wish>) {
    keep(&game, &mut state, &mut out);
    (state.open, state.open_move) = (None, None);
    if state.work.as_ref().is_some_and(Work::is_running) {
        state.work = None;
    }
    if std::mem::take(&mut state.awake) {
        awake.release();
    }
}

/// Reads the run, once it has changed.
fn analyse(game: Res<Game>, before: Res<Gathered>, mut state: ResMut<DebriefState>) {
    if state.analysed == Some(game.revision()) {
        return;
    }
    state.analysed = Some(game.revision());
    let Some(session) = game.session() else {
        (state.made, state.work) = (None, None);
        return;
    };
    let run = (session.digest(), (!session.is_over()).then(|| session.line().len()));
    if state.made.as_ref().is_none_or(|made| made.run != run) {
        let debrief = analysis::debrief(session).map(Arc::new);
        // Another run is looked at from its first page.
        let pages = Page::of(debrief.is_some());
        if state.made.is_some() || !pages.contains(&state.page) {
            state.turn_to(pages[0]);
        }
        state.made = Some(Made { run, debrief });
        (state.work, state.taken) = (None, Vec::new());
        let mut all = Progress::clone(&before);
        gathered::add(session, &mut all);
        state.past = all.forecasts().cloned().collect();
    }
}

/// Begins to play on when a page that needs it is first opened, and takes in what comes of it. The window is kept awake
/// only as long as that lasts.
fn play_on(game: Res<Game>, saving: Option<Res<Saving>>, mut state: ResMut<DebriefState>, mut awake: ResMut<Awake>) {
    if state.work.is_none()
        && state.made.is_some()
        && state.page.is_played()
        && let Some(session) = game.session()
    {
        let file = saving.as_ref().and_then(|s| s.file()).map(ToOwned::to_owned);
        state.work = Some(Work::begin(Matter::of(session), state.effort.unwrap_or(Effort::FULL), file));
        state.news += 1;
    }
    if state.work.as_mut().is_some_and(Work::take_news) {
        state.news += 1;
    }
    let running = state.work.as_ref().is_some_and(Work::is_running);
    if running != state.awake {
        state.awake = running;
        if running { awake.hold() } else { awake.release() }
    }
}

/// Makes the view when something it is made from has changed.
fn make(game: Res<Game>, kit: Res<Kit>, mut state: ResMut<DebriefState>) {
    let source = state.source(&game, &kit);
    if state.from == Some(source) && state.shown.is_some() {
        return;
    }
    let nothing = Found::nothing();
    let view = match (game.session(), &state.made) {
        (Some(session), Some(made)) => {
            let sight = Sight {
                page: state.page,
                open: state.open,
                open_move: state.open_move,
                orders: state.orders,
                found: state.found().unwrap_or(&nothing),
                past: &state.past,
                taken: &state.taken,
            };
            DebriefView::new(&kit.words, session, made.debrief.as_deref(), sight)
        }
        _ => DebriefView::without_run(&kit.words),
    };
    state.from = Some(source);
    if state.shown.as_ref().is_none_or(|shown| *shown.0 != view) {
        state.shown = Some(Shown(Arc::new(view)));
    }
}

/// From a run under way Escape leads back to it.
fn back_to_the_run(mut escapes: MessageReader<EscapePressed>, state: Res<DebriefState>, mut go: MessageWriter<Go>) {
    let under_way = state.made.as_ref().is_some_and(|made| made.debrief.is_none());
    if escapes.read().count() > 0 && under_way {
        go.write(Go::Back);
    }
}

fn read(state: Res<DebriefState>, kit: Res<Kit>) -> Shown {
    let empty = || Shown(Arc::new(DebriefView::without_run(&kit.words)));
    state.shown.clone().unwrap_or_else(empty)
}

/// Adds the debrief.
pub fn plugin(app: &mut App) {
    app.init_resource::<DebriefState>()
        .add_message::<DebriefWish>()
        .add_screen(Screen::Debrief, read, |ui, shown: &Shown| layout::debrief(ui, &shown.0))
        .add_systems(Update, (obey, analyse, play_on, make, back_to_the_run).chain().run_if(in_state(Screen::Debrief)))
        .add_systems(OnExit(Screen::Debrief), leave);
}
