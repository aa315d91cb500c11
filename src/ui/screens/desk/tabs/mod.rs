//! What lies in the middle of the desk: five tabs over what the seat knows.
//!
//! The desk draws the bar of tabs and gives each tab its room through [`slot`]; what is in a tab is the tab's own.
//! It must not know the decks, the inbox or the calendar.

mod backlog;
mod map;
mod notebook;
mod offered;
mod people;
mod plan;
mod room;
mod sight;

use bevy::{ecs::component::Mutable, prelude::*};

use crate::{
    sim::ids::Seat,
    ui::{game::Game, kit::Ui},
};

/// The tabs, in the order of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// What could be built, in order.
    #[default]
    Backlog,
    /// What waits for what.
    Map,
    /// What comes when.
    Plan,
    /// Who is who, and how they feel.
    People,
    /// Everything learnt.
    Notebook,
}

impl Tab {
    /// All tabs, in the order of the bar.
    pub const ALL: [Tab; 5] = [Tab::Backlog, Tab::Map, Tab::Plan, Tab::People, Tab::Notebook];

    /// The name in keys of nodes and ids of words.
    pub fn code(self) -> &'static str {
        match self {
            Tab::Backlog => "backlog",
            Tab::Map => "map",
            Tab::Plan => "plan",
            Tab::People => "people",
            Tab::Notebook => "notebook",
        }
    }

    /// The tab a seat opens on.
    pub fn of_seat(seat: Seat) -> Tab {
        match seat {
            Seat::Product => Tab::Backlog,
            Seat::Program => Tab::Plan,
        }
    }
}

/// Which tab is open.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenTab(pub Tab);

/// What was looked at, folded open or thought about on a tab belongs to a run and a seat: for whoever sits down next it
/// is as at the beginning.
fn forget<T: Resource<Mutability = Mutable> + Default>(
    game: Res<Game>,
    mut last: Local<Option<(Seat, u32)>>,
    mut kept: ResMut<T>,
) {
    let now = game.sitting();
    if *last != now {
        *last = now;
        *kept = T::default();
    }
}

/// Adds the regions of the tabs.
pub fn plugin(app: &mut App) {
    app.init_resource::<OpenTab>();
    app.add_plugins((backlog::plugin, map::plugin, plan::plugin, people::plugin, notebook::plugin));
}

/// Gives a tab its room: spawns the region that fills it.
pub fn slot(ui: &mut Ui<'_>, tab: Tab) {
    match tab {
        Tab::Backlog => backlog::slot(ui),
        Tab::Map => map::slot(ui),
        Tab::Plan => plan::slot(ui),
        Tab::People => people::slot(ui),
        Tab::Notebook => notebook::slot(ui),
    }
}
