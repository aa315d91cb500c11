//! The desk: where a sprint is planned. Decks at the left, tabs in the middle, inbox and forecast at the right, the
//! calendar below.
//!
//! `view` says what each region shows, `layout` puts it on the table, `pick` knows what a card asks, `state` what the
//! desk itself remembers. It reads the session through [`Game`] and sends wishes; it must not change the session.

mod layout;
pub mod pick;
pub mod state;
pub mod tabs;
pub mod view;

use bevy::prelude::*;

use super::super::{
    game::Game,
    kit::Kit,
    project::ProjectApp,
    screen::{Screen, ScreenApp},
};
use crate::sim::observe::is_news;
use layout::FrameView;
use state::{Desk, DeskWish, Open};
use tabs::OpenTab;
use view::{At, BarView, CalendarView, DecksView, DialogView, ForecastView, InboxView, PickerView};

/// The key of the way on: the button that lets the sprint run.
pub const RUN: &str = "desk.run";

/// Reads a region's view off the session; `None` while there is none.
fn read<V>(game: &Game, kit: &Kit, view: impl FnOnce(&At) -> V) -> Option<V> {
    let session = game.session()?;
    Some(view(&At::new(session, game.seat(), &kit.words)))
}

fn read_frame(game: Res<Game>, tab: Res<OpenTab>, desk: Res<Desk>) -> Option<FrameView> {
    let session = game.session()?;
    let notes = session.facts(game.seat()).filter(|f| is_news(&f.what)).count();
    Some(FrameView { tab: tab.0, news: notes.saturating_sub(desk.notes_read), seat: game.seat() })
}

fn read_bar(game: Res<Game>, kit: Res<Kit>) -> Option<BarView> {
    read(&game, &kit, BarView::new)
}

fn read_decks(game: Res<Game>, kit: Res<Kit>, desk: Res<Desk>) -> Option<DecksView> {
    read(&game, &kit, |at| DecksView::new(at, &desk.folded))
}

fn read_inbox(game: Res<Game>, kit: Res<Kit>, desk: Res<Desk>) -> Option<InboxView> {
    read(&game, &kit, |at| InboxView::new(at, desk.plan_open))
}

fn read_forecast(game: Res<Game>, kit: Res<Kit>) -> Option<ForecastView> {
    read(&game, &kit, ForecastView::new)
}

fn read_calendar(game: Res<Game>, kit: Res<Kit>) -> Option<CalendarView> {
    read(&game, &kit, |at| CalendarView::new(at, layout::calendar_columns(&kit)))
}

fn read_dialog(game: Res<Game>, kit: Res<Kit>, desk: Res<Desk>) -> Option<DialogView> {
    let dialog = read(&game, &kit, |at| match &desk.open {
        Open::Nothing => None,
        Open::Picker(picker) => Some(DialogView::Picker(PickerView::new(at, picker))),
        Open::Fits(slot) => Some(DialogView::fits(at, *slot)),
        Open::Card(slot) => DialogView::card(at, *slot),
        Open::Forecast(draft) => Some(DialogView::forecast(at, draft)),
    });
    dialog.flatten()
}

/// Adds the desk.
pub fn plugin(app: &mut App) {
    app.init_resource::<Desk>()
        .add_message::<DeskWish>()
        .add_plugins((tabs::plugin, layout::plugin))
        .add_screen(Screen::Desk, read_frame, layout::desk)
        .add_region(read_bar, layout::bar)
        .add_region(read_decks, layout::decks)
        .add_region(read_inbox, layout::inbox)
        .add_region(read_forecast, layout::forecast)
        .add_region(read_calendar, layout::calendar)
        .add_region(read_dialog, layout::dialog)
        .add_systems(
            Update,
            (
                state::open_own_tab,
                state::grant_wishes,
                state::follow_moved,
                state::tell_refusals,
                state::tell_answers,
                state::read_notes,
            )
                .chain()
                .run_if(in_state(Screen::Desk)),
        )
        .add_systems(OnExit(Screen::Desk), state::close_all);
}
