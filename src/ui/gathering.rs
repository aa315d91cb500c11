//! What a player gathers over runs: concept cards met by doing what they are about, cards read, and forecasts with what
//! came.
//!
//! A run is added when a sprint is looked back on and when it is over; the cards that are new lie on that screen until
//! they are put away. All of it is kept beside the runs where runs are kept, else only in memory. This is the one place
//! in the window that says which cards are known. It must not know how a card is met, nor how a forecast is judged.

use std::sync::Arc;

use accesskit::Role;
use bevy::prelude::*;

use super::{
    accessibility::Announce,
    game::Game,
    input::Layer,
    kit::{Kit, Ui},
    project::ProjectApp,
    saving::Saving,
    screen::{Go, Screen},
    theme::Space,
    widget::{Button, Flow, Icon, Ink, Label, OpenConcept, Surface, Toast},
};
use crate::analysis::gathered;
use crate::session::Session;
use crate::session::progress::{Known, Progress};

/// All that was gathered so far.
#[derive(Resource, Default, Deref)]
pub struct Gathered(Progress);

impl Gathered {
    /// Takes in what a run adds, without a word: for pictures and tests.
    pub fn know(&mut self, session: &Session) {
        gathered::add(session, &mut self.0);
    }

    /// Knows nothing any more: for pictures.
    pub fn forget(&mut self) {
        self.0 = Progress::default();
    }
}

/// The cards that the run has just added.
#[derive(Resource, Default)]
struct New(Vec<&'static str>);

/// The cards that the run has just added, to lie on a screen: `ui.region::<NewCards>(Flow::column())`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewCards {
    /// Ids and titles of the first few.
    cards: Vec<(&'static str, String)>,
    /// How many more.
    more: usize,
}

/// So many titles are named; of more, the number is told.
const NAMED: usize = 3;

/// Below this much room, measured in text, the titles go on below the heading.
const LINE: f32 = 1000.0;

/// Puts the new cards away.
#[derive(Message, Debug, Clone, Copy)]
struct PutAway;

fn open(saving: Option<Res<Saving>>, mut all: ResMut<Gathered>, kit: Res<Kit>, mut toasts: MessageWriter<Toast>) {
    let Some(home) = saving.and_then(|s| s.home()) else { return };
    let (progress, warning) = Progress::load(&home);
    all.0 = progress;
    if let Some(warning) = warning {
        toasts.write(Toast::bad(kit.words.with("gathered-lost", &[("why", warning.to_string().into())])));
    }
}

/// Adds the same to what is kept on the disk. Another window may have gathered meanwhile: what it kept stays.
fn keep(saving: Option<Res<Saving>>, kit: &Kit, toasts: &mut MessageWriter<Toast>, add: impl FnOnce(&mut Progress)) {
    let home = saving.and_then(|s| s.home());
    if let Some(Err(why)) = home.map(|home| Progress::update(&home, add)) {
        toasts.write(Toast::bad(kit.words.with("gathered-unkept", &[("why", why.to_string().into())])));
    }
}

fn gather(
    game: Res<Game>,
    saving: Option<Res<Saving>>,
    kit: Res<Kit>,
    mut all: ResMut<Gathered>,
    mut new: ResMut<New>,
    mut toasts: MessageWriter<Toast>,
    mut announce: MessageWriter<Announce>,
) {
    let Some(session) = game.session() else { return };
    new.0 = gathered::add(session, &mut all.0);
    new.0.retain(|card| all.known(card) == Known::Met);
    keep(saving, &kit, &mut toasts, |kept| _ = gathered::add(session, kept));
    let view = view(&new, &kit);
    if !view.cards.is_empty() {
        announce.write(Announce(said(&view, &kit)));
    }
}

/// A card that was opened is read. Nothing on screen is laid out anew for it but the library.
fn read_cards(
    mut opened: MessageReader<OpenConcept>,
    saving: Option<Res<Saving>>,
    kit: Res<Kit>,
    mut all: ResMut<Gathered>,
    mut toasts: MessageWriter<Toast>,
) {
    let unread: Vec<&OpenConcept> = opened.read().filter(|card| all.known(&card.0) != Known::Read).collect();
    if unread.is_empty() {
        return;
    }
    unread.iter().for_each(|card| _ = all.0.read_card(&card.0));
    keep(saving, &kit, &mut toasts, |kept| unread.iter().for_each(|card| _ = kept.read_card(&card.0)));
}

fn put_away(mut wishes: MessageReader<PutAway>, mut new: ResMut<New>) {
    if wishes.read().count() > 0 {
        new.0.clear();
    }
}

fn forget(mut new: ResMut<New>) {
    new.0.clear();
}

fn view(new: &New, kit: &Kit) -> NewCards {
    let titled = |id: &&'static str| Some((*id, kit.lore.cards().get(id)?.title.clone()));
    let cards: Vec<_> = new.0.iter().filter_map(titled).take(NAMED).collect();
    NewCards { more: new.0.len().saturating_sub(cards.len()), cards }
}

fn said(view: &NewCards, kit: &Kit) -> String {
    let titles = view.cards.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join(", ");
    kit.words.with("gathered-new", &[("titles", titles.into()), ("more", (view.more as i64).into())])
}

/// A line of cards to open, until it is put away.
fn layout(ui: &mut Ui<'_>, view: &NewCards) {
    if view.cards.is_empty() {
        return;
    }
    let name = said(view, ui.kit());
    let above = ui.kit().space(Space::Small);
    let line = ui.kit().room_in_text().x >= LINE;
    let whole = if line { Flow::row() } else { Flow::column() };
    let whole = whole.gap(Space::Small).pad_xy(Space::Medium, Space::Tight).surface(Surface::Note);
    let whole = whole.named(Role::Group, name).edit(|n| n.margin.top = above);
    let mut spawned = ui.flow(whole, |ui| {
        if line {
            heading(ui);
            titles(ui, view);
            ui.spring();
            put_away_button(ui);
            return;
        }
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            heading(ui);
            ui.spring();
            put_away_button(ui);
        });
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| titles(ui, view));
    });
    let close = Arc::new(|commands: &mut Commands, ()| _ = commands.write_message(PutAway));
    spawned.insert(Layer { order: 0, modal: false, close });
}

fn heading(ui: &mut Ui<'_>) {
    ui.add(Icon::new("library").side(16.0).ink(Ink::Soft));
    ui.add(Label::strong(ui.word("gathered-heading")).silent());
}

fn titles(ui: &mut Ui<'_>, view: &NewCards) {
    for (id, title) in &view.cards {
        let card = Button::plain(title).key(format!("new-card.{id}"));
        ui.add(card.sends(OpenConcept((*id).to_owned())));
    }
    if view.more > 0 {
        let more = ui.word_with("gathered-more", &[("more", (view.more as i64).into())]);
        ui.add(Button::plain(more).key("new-card.more").sends(Go::To(Screen::Library)));
    }
}

fn put_away_button(ui: &mut Ui<'_>) {
    let close = ui.word("kit-put-away");
    ui.add(Button::icon_only("close", close).key("new-card.close").sends(PutAway));
}

/// Adds gathering.
pub fn plugin(app: &mut App) {
    app.init_resource::<Gathered>()
        .init_resource::<New>()
        .add_message::<PutAway>()
        .add_region(|new: Res<New>, kit: Res<Kit>| view(&new, &kit), layout)
        .add_systems(Startup, open)
        .add_systems(Update, (read_cards, put_away));
    for screen in [Screen::Review, Screen::Debrief] {
        app.add_systems(OnEnter(screen), gather).add_systems(OnExit(screen), forget);
    }
}
