//! Pictures of every screen and tab, each in a typical state of one run: what `two-hats shots` draws.
//!
//! The runs are played by policies on a fixed seed, so that the same program draws the same pictures.

mod deeds;
mod moments;
mod states;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bevy::prelude::{NextState, World};

use super::demo::{self, Point};
use super::game::Game;
use super::gathering::Gathered;
use super::guide::{GuideWish, help::HelpWish};
use super::screen::{Go, Screen};
use super::screens::desk::{
    state::Desk,
    tabs::{OpenTab, Tab},
};
use super::screens::{
    debrief,
    gallery::{Gallery, view::PAGES},
    library,
};
use super::shots::{ShotError, ShotRequest, Studio};
use super::widget::OpenConcept;
use crate::session::settings::ThemeName;
use crate::sim::ids::Seat;
use crate::words::Locale;
pub use deeds::Deed;
pub use states::Around;

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

/// How many windows high pages of the gallery are drawn, by their place; what lies above one needs one window.
const SHEETS: [u32; PAGES.len()] = [2, 2, 2, 4, 1, 2];

/// No picture is higher, in pixels.
const HIGHEST: u32 = 8_000;

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
    /// What is opened on it.
    pub above: Above,
    /// What else the world holds.
    pub around: Around,
    /// What is done on it once it is open.
    pub deeds: &'static [Deed],
}

/// What lies above a screen, or is opened on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Above {
    /// Nothing.
    Nothing,
    /// The first mark for a newcomer.
    Guide,
    /// The keys.
    Help,
    /// A concept card.
    Concept(&'static str),
    /// What the run has just added to the library.
    NewCards,
    /// A page of the library.
    Page(library::view::Page),
    /// A page of the debrief.
    Debrief(debrief::Page),
    /// A page of the gallery, by its place: drawn in every theme, on a sheet as high as it needs.
    Gallery(usize),
    /// A page of the debrief while it is worked out, stopped halfway.
    Halfway(debrief::Page),
}

/// Every screen and tab, in typical states.
pub fn pages() -> Vec<Page> {
    let mut out = Vec::new();
    let mut add = |name: &str, screen, seat, point, tab| {
        out.push(Page { seat, point, tab, ..Page::plain(name, screen) });
    };
    for (name, screen) in
        [("title", Screen::Title), ("scenario-select", Screen::ScenarioSelect), ("settings", Screen::Settings)]
    {
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
    out.extend(debrief::Page::ALL.iter().skip(1).map(|page| Page {
        seat: Seat::Program,
        point: Some(Point::Over),
        above: Above::Debrief(*page),
        ..Page::plain(&format!("debrief-{}", page.code()), Screen::Debrief)
    }));
    out.extend(opened());
    out.extend(
        PAGES
            .iter()
            .enumerate()
            .map(|(place, name)| Page { above: Above::Gallery(place), ..Page::plain(name, Screen::Gallery) }),
    );
    out.extend(states::pages());
    out
}

/// Screens with something opened on them.
fn opened() -> Vec<Page> {
    let page = |name: &str, screen, above| {
        // A library is looked through by somebody who has played a sprint.
        let point = if screen == Screen::Desk { Point::SprintOne } else { Point::SprintTwo };
        let (point, tab) = (Some(point), (screen == Screen::Desk).then_some(Tab::Backlog));
        Page { point, tab, above, ..Page::plain(name, screen) }
    };
    let mut out = vec![
        page("guide-desk", Screen::Desk, Above::Guide),
        page("help-desk", Screen::Desk, Above::Help),
        page("concept-desk", Screen::Desk, Above::Concept("smallest_useful")),
        Page {
            seat: Seat::Program,
            point: Some(Point::ReviewPoint),
            ..page("review-new-cards", Screen::Review, Above::NewCards)
        },
        page("library-cards", Screen::Library, Above::Nothing),
        page("library-card", Screen::Library, Above::Concept("healthy_sequence")),
        page("library-glossary", Screen::Library, Above::Page(library::view::Page::Glossary)),
        page("library-numbers", Screen::Library, Above::Page(library::view::Page::Numbers)),
    ];
    out.extend(moments::pages());
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
            guide: page.above == Above::Guide,
            ..ShotRequest::default()
        };
        let sheets = match page.above {
            Above::Gallery(place) if page.deeds.is_empty() => SHEETS[place],
            _ => 1,
        };
        // Large text takes twice the room; no card draws a higher picture.
        let sheets = if sheets > 1 && look.text_percent > 100 { sheets * 2 } else { sheets };
        let request = ShotRequest { size: (look.size.0, (look.size.1 * sheets).min(HIGHEST)), ..request };
        if page.above != Above::Nothing || !page.deeds.is_empty() {
            // What opens on a screen, or goes with it, needs the screen first.
            studio.take(&request)?;
            open(&mut studio, page);
        }
        let requests = match page.above {
            Above::Gallery(_) if page.deeds.is_empty() => {
                ThemeName::ALL.map(|theme| ShotRequest { theme, ..request.clone() }).to_vec()
            }
            _ => vec![request],
        };
        for request in requests {
            let themed = page.screen == Screen::Gallery && page.deeds.is_empty();
            let theme = if themed { format!("-{}", request.theme.code()) } else { String::new() };
            let file = folder.join(format!("{}{theme}.png", page.name));
            studio.take(&request)?.save(&file)?;
            each(&file);
        }
    }
    Ok(())
}

fn open(studio: &mut Studio, page: &Page) {
    page.open(studio.app().world_mut());
    studio.frames(3);
    // What is played for on another thread comes a little later.
    while studio.app().world().resource::<debrief::DebriefState>().is_playing_on() {
        std::thread::sleep(Duration::from_millis(20));
        studio.frames(1);
    }
    studio.frames(2);
    if let Above::Halfway(_) = page.above {
        studio.app().world_mut().resource_mut::<debrief::DebriefState>().stop_halfway();
        studio.frames(2);
    }
    for deed in page.deeds {
        deed.act(studio.app().world_mut());
        studio.frames(3);
    }
    if page.deeds.iter().any(|deed| deed.waits()) {
        // A tip comes after a rest, in real time.
        for _ in 0..8 {
            std::thread::sleep(Duration::from_millis(70));
            studio.frames(1);
        }
    }
}

fn set(studio: &mut Studio, page: &Page) {
    // What lay open for the picture before is put away with its screen.
    studio.app().world_mut().write_message(Go::Afresh(Screen::Title));
    studio.frames(2);
    page.put(studio.app().world_mut());
    studio.app().world_mut().insert_resource(Desk::default());
    if page.tab.is_some() {
        // A desk opens on its own tab, so it is opened first.
        studio.app().world_mut().resource_mut::<NextState<Screen>>().set_if_neq(page.screen);
        studio.frames(2);
        page.turn(studio.app().world_mut());
    }
    studio.frames(1);
}

impl Page {
    /// A screen that nothing was done to, before any run.
    fn plain(name: &str, screen: Screen) -> Self {
        Self {
            name: name.to_owned(),
            screen,
            seat: Seat::Product,
            point: None,
            tab: None,
            above: Above::Nothing,
            around: Around::default(),
            deeds: &[],
        }
    }

    /// Puts the run and the tab into a world; opening the screen is left to the caller.
    pub fn put(&self, world: &mut World) {
        self.around.put(world);
        world.insert_resource(Gallery::default());
        world.insert_resource(library::Shelf::default());
        world.resource_mut::<Gathered>().forget();
        world.resource_mut::<debrief::DebriefState>().begin_anew();
        if let Some(point) = self.point {
            let mut session = demo::session(self.seat, point);
            if self.screen == Screen::Sprint && point == Point::SprintTwo {
                (0..2).for_each(|_| _ = session.run_day());
            }
            if self.above != Above::NewCards {
                world.resource_mut::<Gathered>().know(&session);
            }
            world.resource_mut::<Game>().take(session);
        }
        self.turn(world);
    }

    /// Opens the tab, or the page of the debrief, for when the screen has opened its own.
    pub fn turn(&self, world: &mut World) {
        if let Some(tab) = self.tab {
            world.resource_mut::<OpenTab>().0 = tab;
        }
        match self.above {
            Above::Debrief(page) | Above::Halfway(page) => {
                world.resource_mut::<debrief::DebriefState>().turn_to(page);
            }
            Above::Gallery(page) => world.resource_mut::<Gallery>().0.page = page,
            _ => {}
        }
    }
    /// Opens what lies above the screen, once the screen is there.
    pub fn open(&self, world: &mut World) {
        match self.above {
            Above::Nothing | Above::NewCards | Above::Debrief(_) | Above::Halfway(_) | Above::Gallery(_) => {
                self.turn(world)
            }
            // What was done in runs before is no reason to say nothing here.
            Above::Guide => _ = world.write_message(GuideWish::Again),
            Above::Help => _ = world.write_message(HelpWish::Open),
            Above::Concept(card) => _ = world.write_message(OpenConcept(card.to_owned())),
            Above::Page(page) => _ = world.write_message(library::Look::Page(page)),
        }
    }
}
