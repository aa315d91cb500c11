//! What a player gathers over runs: concept cards met by doing what they are about, and forecasts with what came.
//!
//! A run is added when a sprint is looked back on and when it is over; what is new is said once. It is kept beside the
//! runs where runs are kept, else only in memory. It must not know how a card is met, nor how a forecast is judged.

use bevy::prelude::*;

use super::{game::Game, kit::Kit, saving::Saving, screen::Screen, stage::Preferences, widget::Toast};
use crate::analysis::gathered;
use crate::session::Session;
use crate::session::progress::Progress;

/// All that was gathered so far.
#[derive(Resource, Default, Deref)]
pub struct Gathered(Progress);

impl Gathered {
    /// Takes in what a run adds, without a word: for pictures and tests.
    pub fn know(&mut self, session: &Session) {
        gathered::add(session, &mut self.0);
    }
}

/// So many titles stand in what is said; of more, the number is told.
const NAMED: usize = 3;

fn open(saving: Option<Res<Saving>>, mut all: ResMut<Gathered>, kit: Res<Kit>, mut toasts: MessageWriter<Toast>) {
    let Some(home) = saving.and_then(|s| s.home()) else { return };
    let (progress, warning) = Progress::load(&home);
    all.0 = progress;
    if let Some(warning) = warning {
        toasts.write(Toast::bad(kit.words.with("gathered-lost", &[("why", warning.to_string().into())])));
    }
}

fn gather(
    game: Res<Game>,
    saving: Option<Res<Saving>>,
    preferences: Res<Preferences>,
    kit: Res<Kit>,
    mut all: ResMut<Gathered>,
    mut toasts: MessageWriter<Toast>,
) {
    let Some(session) = game.session() else { return };
    let mut new = gathered::add(session, &mut all.0);
    new.retain(|card| !preferences.0.cards_read.contains(*card));
    let home = saving.and_then(|s| s.home());
    // Another window may have gathered meanwhile: what it kept stays.
    if let Some(Err(why)) = home.map(|home| Progress::update(&home, |kept| _ = gathered::add(session, kept))) {
        toasts.write(Toast::bad(kit.words.with("gathered-unkept", &[("why", why.to_string().into())])));
    }
    if !new.is_empty() {
        let titles: Vec<&str> =
            new.iter().filter_map(|id| kit.lore.cards().get(id)).map(|c| c.title.as_str()).take(NAMED).collect();
        let (titles, more) = (titles.join(", "), new.len().saturating_sub(NAMED) as i64);
        toasts.write(Toast::new(kit.words.with("gathered-new", &[("titles", titles.into()), ("more", more.into())])));
    }
}

/// Adds gathering.
pub fn plugin(app: &mut App) {
    app.init_resource::<Gathered>()
        .add_systems(Startup, open)
        .add_systems(OnEnter(Screen::Review), gather)
        .add_systems(OnEnter(Screen::Debrief), gather);
}
