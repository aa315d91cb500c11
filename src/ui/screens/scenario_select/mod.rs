//! Which company, which seat, with whom, and which of the many worlds.
//!
//! It must not know sessions beyond the wish to start one; who has played what is filled into [`BestResults`] by
//! whoever keeps runs.

pub mod layout;
pub mod view;

use std::time::{SystemTime, UNIX_EPOCH};

use bevy::prelude::*;
use view::{Bests, Chosen, Colleague, Read, SelectView};

use crate::content::SeatOffer;
use crate::ui::{
    game::Wish,
    screen::{Screen, ScreenApp},
    shelf::Shelf,
};

/// What was chosen; kept while the program runs.
#[derive(Resource, Debug, Clone, Default)]
pub struct Choices(pub Chosen);

/// Best results so far, filled by whoever keeps runs.
#[derive(Resource, Debug, Clone, Default)]
pub struct BestResults(pub Bests);

/// What somebody does on this screen.
#[derive(Message, Debug, Clone)]
pub enum Choose {
    /// Another scenario, by id.
    Scenario(String),
    /// Another way to play.
    Offer(SeatOffer),
    /// Somebody else in the other seat.
    Colleague(Colleague),
    /// A seed as it is typed.
    Seed(String),
    /// Another world.
    AnotherSeed,
    /// Begin.
    Begin,
}

/// Nanoseconds since 1970, for seeds and lists; rules never see a clock.
fn now() -> std::time::Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// A seed short enough to be read out across a room.
fn fresh_seed() -> String {
    (now().subsec_micros() % 900_000 + 100_000).to_string()
}

fn read_shelf(mut shelf: ResMut<Shelf>, mut choices: ResMut<Choices>) {
    shelf.read();
    if choices.0.seed.is_empty() {
        choices.0.seed = fresh_seed();
    }
}

fn read(shelf: Res<Shelf>, choices: Res<Choices>, bests: Res<BestResults>) -> SelectView {
    let rows: Vec<Read<'_>> =
        shelf.shelved().iter().map(|s| (s.id.as_str(), s.scenario.as_deref(), s.diagnostics.as_slice())).collect();
    SelectView::new(&rows, &choices.0, &bests.0)
}

fn choose(
    mut wishes: MessageReader<Choose>,
    mut choices: ResMut<Choices>,
    shelf: Res<Shelf>,
    mut start: MessageWriter<Wish>,
) {
    for wish in wishes.read() {
        let chosen = &mut choices.0;
        match wish {
            Choose::Scenario(id) => chosen.scenario = Some(id.clone()),
            Choose::Offer(offer) => chosen.offer = *offer,
            Choose::Colleague(colleague) => chosen.colleague = *colleague,
            Choose::Seed(text) => chosen.seed.clone_from(text),
            Choose::AnotherSeed => chosen.seed = fresh_seed(),
            Choose::Begin => {
                let mut playable = shelf.shelved().iter().filter_map(|s| Some((&s.id, s.scenario.as_ref()?)));
                let wanted = playable.clone().find(|(id, _)| chosen.scenario.as_ref() == Some(*id));
                let Some((_, scenario)) = wanted.or_else(|| playable.next()) else { continue };
                // A faulty seed disables the button; a wish that comes all the same does nothing.
                if let Ok(run) = chosen.run(scenario, now().as_secs()) {
                    start.write(Wish::Start(scenario.clone(), run));
                }
            }
        }
    }
}

/// Adds the scenario screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Choices>()
        .init_resource::<BestResults>()
        .add_message::<Choose>()
        .add_systems(OnEnter(Screen::ScenarioSelect), read_shelf)
        .add_systems(Update, choose)
        .add_screen(Screen::ScenarioSelect, read, layout::select);
}
