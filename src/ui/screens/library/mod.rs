//! The library: concept cards, the words that lead to them, and every number the game counts with.
//!
//! It must not know the session: nothing here depends on the run that is open.

pub mod layout;
pub mod view;

use bevy::prelude::*;
use view::{LibraryView, Looking, Page};

use crate::content::{self, ConceptFamily, Parameter, Source};
use crate::ui::{
    gathering::Gathered,
    kit::Kit,
    screen::{Screen, ScreenApp},
    shelf::Shelf as Scenarios,
    widget::{OpenConcept, Sorting},
};

/// The numbers, read once when the library is first opened, and what is looked for.
#[derive(Resource, Default)]
pub struct Shelf {
    parameters: Option<Vec<Parameter>>,
    looking: Looking,
}

/// What a reader may wish.
#[derive(Message, Debug, Clone)]
pub enum Look {
    /// Another page.
    Page(Page),
    /// The cards of one family, or all.
    Family(Option<ConceptFamily>),
    /// Cards that hold these words.
    Search(String),
    /// No card any more.
    PutAway,
    /// The numbers of one tag, or all.
    Tag(Option<char>),
    /// The glossary in another order.
    Terms(Option<Sorting>),
    /// The numbers in another order.
    Numbers(Option<Sorting>),
}

fn open(mut shelf: ResMut<Shelf>) {
    shelf.parameters.get_or_insert_with(|| content::parameters(&Source::find(None)));
}

fn read(shelf: Res<Shelf>, scenarios: Res<Scenarios>, kit: Res<Kit>, gathered: Res<Gathered>) -> LibraryView {
    let looking = &shelf.looking;
    let view = LibraryView::new(looking, kit.lore.cards(), &gathered, &kit.words);
    match (looking.page, &shelf.parameters) {
        (Page::Numbers, Some(all)) => {
            let numbers = view::rows(all, looking, currency(&scenarios), &kit.words);
            LibraryView { numbers, ..view }
        }
        _ => view,
    }
}

/// The currency of the first scenario that can be played: the model is the same for all, and has none of its own.
fn currency(scenarios: &Scenarios) -> &str {
    scenarios.shelved().iter().find_map(|s| s.scenario.as_deref()).map_or("", |s| s.story.currency.as_str())
}

fn obey(
    mut wishes: MessageReader<Look>,
    mut opened: MessageReader<OpenConcept>,
    mut shelf: ResMut<Shelf>,
    mut scenarios: ResMut<Scenarios>,
) {
    for wish in wishes.read() {
        let looking = &mut shelf.looking;
        match wish {
            Look::Page(page) => {
                looking.page = *page;
                if *page == Page::Numbers {
                    scenarios.read();
                }
            }
            Look::Family(family) => looking.family = *family,
            Look::Search(text) => looking.search.clone_from(text),
            Look::PutAway => looking.card = None,
            Look::Tag(tag) => looking.tag = *tag,
            Look::Terms(sorting) => looking.terms_by = *sorting,
            Look::Numbers(sorting) => looking.numbers_by = *sorting,
        }
    }
    // Whatever was read elsewhere lies open here as well.
    for OpenConcept(id) in opened.read() {
        shelf.looking.card = Some(id.clone());
        shelf.looking.page = Page::Cards;
    }
}

/// Adds the library.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shelf>()
        .add_message::<Look>()
        .add_systems(OnEnter(Screen::Library), open)
        .add_systems(Update, obey)
        .add_screen(Screen::Library, read, layout::library);
}
