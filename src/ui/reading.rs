//! A concept card above whatever is open: what a term leads to, without leaving.
//!
//! On the library's own screen the card lies in the library instead; [`card`] is the same for both. It must not know
//! which texts have terms.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    kit::{Kit, Ui},
    project::{ProjectApp, Region},
    screen::{Go, Screen},
    theme::{Face, Space},
    widget::{Button, Dialog, Flow, Icon, Ink, Label, OpenConcept, Surface},
};
use crate::tell::{self, Card};

/// The card that lies open above a screen.
#[derive(Resource, Default)]
struct Open(Option<String>);

/// Puts the card away.
#[derive(Message, Debug, Clone, Copy)]
struct PutAway;

fn obey(
    mut wishes: MessageReader<OpenConcept>,
    mut away: MessageReader<PutAway>,
    screen: Res<State<Screen>>,
    mut open: ResMut<Open>,
) {
    if away.read().count() > 0 || (screen.is_changed() && open.0.is_some()) {
        open.0 = None;
    }
    for OpenConcept(id) in wishes.read() {
        if *screen.get() != Screen::Library {
            open.0 = Some(id.clone());
        }
    }
}

fn read(open: Res<Open>, kit: Res<Kit>) -> Option<Card> {
    tell_card(&kit, open.0.as_deref()?)
}

/// A card as it is shown.
pub fn tell_card(kit: &Kit, id: &str) -> Option<Card> {
    let cards = kit.lore.cards();
    Some(tell::concept_card(&kit.words, cards, cards.get(id)?))
}

fn layout(ui: &mut Ui<'_>, view: &Option<Card>) {
    let Some(view) = view else { return };
    let close = |commands: &mut Commands| _ = commands.write_message(PutAway);
    ui.dialog(Dialog::new("concept", &view.title).width(560.0).above(20).on_close(close), |ui| {
        ui.scroll_fit("concept.scroll", &view.title, Space::Medium, |ui| card(ui, view));
        ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).wrap().stiff(), |ui| {
            let library = Button::plain(ui.word("screen-library")).icon("library").key("concept.library");
            ui.add(library.sends(Go::To(Screen::Library)));
            ui.add(Button::primary(ui.word("kit-close")).key("concept.close").sends(PutAway));
        });
    });
}

/// What is on a card, below its title: what it is about, what to try, where it comes from, what goes with it.
pub fn card(ui: &mut Ui<'_>, view: &Card) {
    ui.add(Label::small(&view.family));
    ui.add(Label::lead(&view.gist).face(Face::DisplayText).role(Role::Paragraph));
    ui.add(Label::body(&view.body).role(Role::Paragraph));
    if let Some(text) = &view.try_it {
        let text = ui.word_with("concept-try", &[("text", text.as_str().into())]);
        let note = Flow::row().gap(Space::Small).pad(Space::Medium).align(AlignItems::Start).surface(Surface::Note);
        ui.flow(note.stiff(), |ui| {
            ui.add(Icon::new("idea").ink(Ink::Soft));
            ui.add(Label::body(text).grow().role(Role::Paragraph));
        });
    }
    let sources = ui.word("concept-sources");
    ui.flow(Flow::column().gap(Space::Hair).named(Role::List, sources.clone()).stiff(), |ui| {
        ui.add(Label::small(sources).face(Face::TextSemiBold));
        view.sources.iter().for_each(|source| _ = ui.add(Label::small(source)));
    });
    if !view.related.is_empty() {
        let related = ui.word("library-related");
        // Room for the lower edge of the buttons.
        let list = Flow::column().gap(Space::Tight).pad_each(Space::None, Space::None, Space::None, Space::Tight);
        ui.flow(list.named(Role::List, related.clone()).stiff(), |ui| {
            ui.add(Label::small(related).face(Face::TextSemiBold));
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                for (id, title) in &view.related {
                    let button = Button::plain(title).key(format!("concept.related.{id}"));
                    ui.add(button.sends(OpenConcept(id.clone())));
                }
            });
        });
    }
}

fn spawn_host(mut commands: Commands) {
    let place = Node { position_type: PositionType::Absolute, ..default() };
    commands.spawn((place, Region::<Option<Card>>::default(), Pickable::IGNORE));
}

/// Adds reading.
pub fn plugin(app: &mut App) {
    app.init_resource::<Open>()
        .add_message::<PutAway>()
        .add_region(read, layout)
        .add_systems(Startup, spawn_host)
        .add_systems(Update, obey);
}
