//! Pictures of every screen and tab, each in a typical state of one run: what `two-hats shots` draws.
//!
//! The runs are played by policies on a fixed seed, so that the same program draws the same pictures.

use std::fs;
use std::path::{Path, PathBuf};

use bevy::prelude::World;

use super::demo::{self, Point};
use super::game::Game;
use super::screen::Screen;
use super::screens::desk::tabs::{OpenTab, Tab};
use super::shots::{ShotError, ShotRequest, Studio};
use crate::session::settings::ThemeName;
use crate::sim::ids::Seat;
use crate::words::Locale;

/// How pictures look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Size in pixels.
    pub size: (u32, u32),
    /// Colours.
    pub theme: ThemeName,
    /// Text size in percent.
    pub text_percent: u16,
    /// Language.
    pub locale: Locale,
}

/// A screen in a state: a picture to take, or something to be walked through by tests.
pub struct Page {
    /// Its name, as in file names.
    pub name: String,
    /// The screen.
    pub screen: Screen,
    /// Who looks at it.
    pub seat: Seat,
    /// The moment of the run; `None`: no run has begun.
    pub point: Option<Point>,
    /// The tab of the desk that is open.
    pub tab: Option<Tab>,
}

/// Every screen and tab, in typical states.
pub fn pages() -> Vec<Page> {
    let mut out = Vec::new();
    let mut add = |name: &str, screen, seat, point, tab| {
        out.push(Page { name: name.to_owned(), screen, seat, point, tab });
    };
    for (name, screen) in [
        ("title", Screen::Title),
        ("scenario-select", Screen::ScenarioSelect),
        ("settings", Screen::Settings),
        ("gallery", Screen::Gallery),
    ] {
        add(name, screen, Seat::Product, None, None);
    }
    for seat in Seat::BOTH {
        let who = match seat {
            Seat::Product => "product",
            Seat::Program => "program",
        };
        let name = |what: &str| format!("{what}-{who}");
        add(&name("briefing"), Screen::Briefing, seat, Some(Point::Briefing), None);
        add(&name("desk-first-morning"), Screen::Desk, seat, Some(Point::SprintOne), Some(Tab::of_seat(seat)));
        for tab in Tab::ALL {
            add(&name(&format!("desk-{}", tab.code())), Screen::Desk, seat, Some(Point::SprintTwo), Some(tab));
        }
        add(&name("desk-half-time"), Screen::Desk, seat, Some(Point::HalfTime), Some(Tab::of_seat(seat)));
        add(&name("sprint"), Screen::Sprint, seat, Some(Point::SprintTwo), None);
        add(&name("sprint-dilemma"), Screen::Sprint, seat, Some(Point::Dilemma), None);
        add(&name("review"), Screen::Review, seat, Some(Point::ReviewPoint), None);
        add(&name("debrief"), Screen::Debrief, seat, Some(Point::Over), None);
    }
    out
}

/// Why there are no pictures.
#[derive(Debug, thiserror::Error)]
pub enum AlbumError {
    /// The folder cannot be made.
    #[error("{} cannot be made: {why}; name a folder that can be written", .folder.display())]
    Folder { folder: PathBuf, why: String },
    /// A picture could not be drawn or written.
    #[error(transparent)]
    Shot(#[from] ShotError),
}

/// Draws every page whose name contains `only` into a folder; `each` hears of every file.
///
/// # Errors
/// If the folder cannot be made, nothing here can draw, or a picture cannot be written.
pub fn draw(folder: &Path, look: &Look, only: Option<&str>, mut each: impl FnMut(&Path)) -> Result<(), AlbumError> {
    let refused = |e: std::io::Error| AlbumError::Folder { folder: folder.to_owned(), why: e.to_string() };
    fs::create_dir_all(folder).map_err(refused)?;
    let mut studio = Studio::open(|_| {})?;
    for page in pages().iter().filter(|p| only.is_none_or(|o| p.name.contains(o))) {
        set(&mut studio, page);
        let request = ShotRequest {
            screen: page.screen,
            size: look.size,
            theme: look.theme,
            text_percent: look.text_percent,
            locale: look.locale,
            ..ShotRequest::default()
        };
        let file = folder.join(format!("{}.png", page.name));
        studio.take(&request)?.save(&file)?;
        each(&file);
    }
    Ok(())
}

fn set(studio: &mut Studio, page: &Page) {
    page.put(studio.app().world_mut());
    // Frames in the new state, or a desk would open on its own tab.
    studio.frames(1);
}

impl Page {
    /// Puts the run and the tab into a world; opening the screen is left to the caller.
    pub fn put(&self, world: &mut World) {
        if let Some(point) = self.point {
            let mut session = demo::session(self.seat, point);
            if self.screen == Screen::Sprint && point == Point::SprintTwo {
                (0..3).for_each(|_| _ = session.run_day());
            }
            world.resource_mut::<Game>().take(session);
        }
        self.turn(world);
    }

    /// Opens the tab, for when the desk has opened its own.
    pub fn turn(&self, world: &mut World) {
        if let Some(tab) = self.tab {
            world.resource_mut::<OpenTab>().0 = tab;
        }
    }
}
