//! States of the screens around a run that a typical picture does not show: what is wrong with a scenario, the end of a
//! long page, where the keyboard is, what lies above.

use bevy::prelude::World;

use super::{Above, Deed, Page};
use crate::content::{Code, Diagnostic, SeatOffer, Source};
use crate::sim::ids::Seat;
use crate::ui::demo::{self, Point};
use crate::ui::screen::Screen;
use crate::ui::screens::debrief;
use crate::ui::screens::gallery::view::{CHARTS, LAYERS};
use crate::ui::screens::library;
use crate::ui::screens::scenario_select::{Choices, view::Chosen};
use crate::ui::screens::title::{
    TitleFacts,
    view::{TitleView, Unfinished},
};
use crate::ui::shelf::{Shelf, Shelved};

/// What else the world holds for a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Around {
    /// What a newcomer has: the scenarios that come with the game, no run begun.
    #[default]
    Newcomer,
    /// A run that was left.
    RunToContinue,
    /// A scenario beside the others that cannot be played.
    BrokenScenario,
    /// The program seat was chosen, and a world that is none.
    ProgramChosen,
}

impl Around {
    /// Puts it into a world.
    pub fn put(self, world: &mut World) {
        let mut shelf = Shelf::of(Source::BuiltIn);
        if self == Around::BrokenScenario {
            let mut read = shelf.read().to_vec();
            read.push(broken());
            shelf = Shelf::with(Source::BuiltIn, read);
        }
        let played = (self == Around::RunToContinue).then(|| demo::scenario().story.title.clone());
        let unfinished = played.clone().map(|scenario| Unfinished { scenario, sprint: 3 });
        world.insert_resource(TitleFacts(TitleView { unfinished, finished: played, companies: shelf.count() }));
        world.insert_resource(shelf);
        // The same world in every picture.
        let chosen = Chosen { seed: "394875".to_owned(), ..Chosen::default() };
        world.insert_resource(Choices(match self {
            Around::ProgramChosen => Chosen { offer: SeatOffer::Program, seed: "Tuesday".to_owned(), ..chosen },
            _ => chosen,
        }));
    }
}

/// A scenario as whoever writes one may have it halfway.
fn broken() -> Shelved {
    let diagnostics = vec![
        Diagnostic::of_file(
            Code::Syntax,
            "harbour_lights/teams.ron",
            "expected `,` or `]` after the second team",
            "Look for a missing comma, bracket or quotation mark just before this place.",
        ),
        Diagnostic::of_file(
            Code::Unused,
            "harbour_lights/cast.ron",
            "nothing refers to the person `oona`",
            "Let her ask for something, or leave her out.",
        ),
    ];
    Shelved { id: "harbour_lights".to_owned(), scenario: None, diagnostics }
}

/// The pages of these states.
pub(super) fn pages() -> Vec<Page> {
    let front = |name: &str, screen, around| Page { around, ..Page::plain(name, screen) };
    let mut out = vec![
        front("title-run-to-continue", Screen::Title, Around::RunToContinue),
        Page { deeds: &[Deed::Reach("title.self-study")], ..Page::plain("title-focus", Screen::Title) },
        Page {
            around: Around::BrokenScenario,
            deeds: &[Deed::Show("select.broken.")],
            ..Page::plain("scenario-select-broken", Screen::ScenarioSelect)
        },
        front("scenario-select-program", Screen::ScenarioSelect, Around::ProgramChosen),
        Page { deeds: &[Deed::End("settings.scroll")], ..Page::plain("settings-end", Screen::Settings) },
        Page { deeds: &[Deed::Reach("settings.theme.0")], ..Page::plain("settings-focus", Screen::Settings) },
        Page {
            point: Some(Point::Briefing),
            deeds: &[Deed::End("briefing")],
            ..Page::plain("briefing-end", Screen::Briefing)
        },
        Page {
            above: Above::Concept("healthy_sequence"),
            point: Some(Point::SprintTwo),
            deeds: &[Deed::End("library.card")],
            ..Page::plain("library-card-end", Screen::Library)
        },
        Page {
            above: Above::Page(library::view::Page::Numbers),
            point: Some(Point::SprintTwo),
            deeds: &[Deed::Reach("library.tag")],
            ..Page::plain("library-numbers-focus", Screen::Library)
        },
    ];
    out.extend(of_the_debrief());
    out.extend(of_the_gallery());
    out
}

fn of_the_debrief() -> Vec<Page> {
    use debrief::Page as P;
    let over = |name: String, page, deeds: &'static [Deed]| Page {
        seat: Seat::Program,
        point: Some(Point::Over),
        above: Above::Debrief(page),
        deeds,
        ..Page::plain(&name, Screen::Debrief)
    };
    let ends = [P::Headline, P::Truth, P::Time, P::Delivery, P::Moves, P::Split, P::Fates, P::Forecasts];
    let mut out: Vec<Page> =
        ends.map(|p| over(format!("debrief-{}-end", p.code()), p, &[Deed::End("debrief.page")])).into();
    out.push(Page { point: Some(Point::SprintTwo), ..over("debrief-so-far".to_owned(), P::Moves, &[]) });
    out.push(over(
        "debrief-moves-open".to_owned(),
        P::Moves,
        &[Deed::Show("debrief.move.3"), Deed::Press("debrief.move.3")],
    ));
    out.push(Page { above: Above::Halfway(P::Moves), ..over("debrief-moves-stopped".to_owned(), P::Moves, &[]) });
    out.push(over("debrief-fates-focus".to_owned(), P::Fates, &[Deed::Reach("debrief.chart.figure.8")]));
    let careless = |page: P| Page {
        point: Some(Point::OverCareless),
        ..over(format!("debrief-{}-careless", page.code()), page, &[])
    };
    out.extend([P::Headline, P::Delivery, P::Forecasts, P::Patterns, P::Branches].map(careless));
    out
}

fn of_the_gallery() -> [Page; 4] {
    let page = |name: &str, place, deeds: &'static [Deed]| Page {
        above: Above::Gallery(place),
        deeds,
        ..Page::plain(name, Screen::Gallery)
    };
    [
        page("gallery-dialog", LAYERS, &[Deed::Press("gallery.dialog.open")]),
        page("gallery-menu", LAYERS, &[Deed::Press("gallery.menu")]),
        page("gallery-toast", LAYERS, &[Deed::Press("gallery.toast")]),
        page("gallery-chart-detail", CHARTS, &[Deed::Reach("gallery.chart.1.1")]),
    ]
}
