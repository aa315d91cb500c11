//! The debrief: what a finished run means, page by page.
//!
//! Every page can be opened at any time; what the player writes is kept when a page is turned. It reads the finished
//! session through the analysis, which is made once a run and not every frame.

pub mod layout;
pub mod view;

use std::sync::Arc;

use bevy::prelude::*;
use view::DebriefView;

use crate::analysis::{self, Debrief};
use crate::report::debrief::Page;
use crate::session::journal::Topic;
use crate::sim::fact::FactId;
use crate::ui::{
    game::{Game, Wish},
    kit::Kit,
    screen::{Screen, ScreenApp},
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

struct Made {
    digest: String,
    debrief: Arc<Debrief>,
}

type From = (u32, u32, Page, Option<Place>);

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
}

impl DebriefState {
    /// Opens a page; for pictures and tests.
    pub fn turn_to(&mut self, page: Page) {
        self.page = page;
        self.open = None;
    }

    fn source(&self, game: &Game, kit: &Kit) -> From {
        (game.revision(), kit.revision, self.page, self.open)
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
        }
    }
}

fn keep(game: &Game, state: &mut DebriefState, out: &mut MessageWriter<Wish>) {
    let Some(session) = game.session() else { return };
    let kept = analysis::you_first(session);
    out.write_batch(state.take_drafts(&kept));
}

/// What was written is kept when the debrief is left by any way, before the run is put away or branched.
fn keep_when_leaving(game: Res<Game>, mut state: ResMut<DebriefState>, mut out: MessageWriter<Wish>) {
    keep(&game, &mut state, &mut out);
    state.open = None;
}

/// Makes the view when something it is made from has changed.
fn make(game: Res<Game>, kit: Res<Kit>, mut state: ResMut<DebriefState>) {
    if state.from == Some(state.source(&game, &kit)) && state.shown.is_some() {
        return;
    }
    let session = game.session().filter(|s| s.is_over());
    if let Some(session) = session {
        let digest = session.digest();
        if state.made.as_ref().is_none_or(|made| made.digest != digest)
            && let Some(debrief) = analysis::debrief(session)
        {
            // Another run is looked at from its first page.
            if state.made.is_some() {
                state.turn_to(Page::Headline);
            }
            state.made = Some(Made { digest, debrief: Arc::new(debrief) });
        }
    } else {
        state.made = None;
    }
    let view = match (session, &state.made) {
        (Some(session), Some(made)) => DebriefView::new(&kit.words, session, &made.debrief, state.page, state.open),
        _ => DebriefView::without_run(&kit.words, game.session().is_some()),
    };
    state.from = Some(state.source(&game, &kit));
    if state.shown.as_ref().is_none_or(|shown| *shown.0 != view) {
        state.shown = Some(Shown(Arc::new(view)));
    }
}

fn read(state: Res<DebriefState>, kit: Res<Kit>) -> Shown {
    let empty = || Shown(Arc::new(DebriefView::without_run(&kit.words, false)));
    state.shown.clone().unwrap_or_else(empty)
}

/// Adds the debrief.
pub fn plugin(app: &mut App) {
    app.init_resource::<DebriefState>()
        .add_message::<DebriefWish>()
        .add_screen(Screen::Debrief, read, |ui, shown: &Shown| layout::debrief(ui, &shown.0))
        .add_systems(Update, (obey, make).chain().run_if(in_state(Screen::Debrief)))
        .add_systems(OnExit(Screen::Debrief), keep_when_leaving);
}
