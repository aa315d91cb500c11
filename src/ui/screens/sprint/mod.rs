//! The sprint: days pass one by one, and now and then somebody stands at the desk.
//!
//! It reads the session through [`Game`] and sends wishes; it must not know the truth: the board shows what the seat
//! knows. Its parts change at their own pace and are regions of their own.

pub mod layout;
pub mod motion;
pub mod view;

use bevy::prelude::*;
use view::{AskView, BarView, BoardView, NewsView, SprintView, StripView};

use crate::ui::{
    game::{Game, Playback, Wish},
    input::EscapePressed,
    kit::Kit,
    project::ProjectApp,
    screen::{Screen, ScreenApp},
};

/// The calendar with the controls of time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TimeView {
    pub bar: Option<BarView>,
    pub strip: StripView,
}

fn read_time(game: Res<Game>, kit: Res<Kit>) -> TimeView {
    TimeView { bar: BarView::new(&game, &kit.words), strip: StripView::new(&game, &kit.words) }
}

/// Escape stops the clock, and starts it again.
fn escape_pauses(mut escapes: MessageReader<EscapePressed>, game: Res<Game>, mut wishes: MessageWriter<Wish>) {
    if escapes.read().count() > 0 {
        let Playback { running, .. } = game.playback();
        wishes.write(if running { Wish::Pause } else { Wish::Resume });
    }
}

/// Adds the sprint screen.
pub fn plugin(app: &mut App) {
    let read = |game: Res<Game>| SprintView { run: game.session().is_some() };
    app.add_screen(Screen::Sprint, read, layout::sprint)
        .add_region(|game: Res<Game>, kit: Res<Kit>| BarView::new(&game, &kit.words), layout::bar::bar)
        .add_region(|game: Res<Game>, kit: Res<Kit>| BoardView::new(&game, &kit.words), layout::board::board)
        .add_region(|game: Res<Game>, kit: Res<Kit>| NewsView::new(&game, &kit.words), layout::news::news)
        .add_region(|game: Res<Game>, kit: Res<Kit>| AskView::new(&game, &kit.words), layout::ask::ask)
        .add_region(read_time, layout::strip::time)
        .add_plugins(motion::plugin)
        .add_systems(Update, escape_pauses.run_if(in_state(Screen::Sprint)));
}
