//! What `?` opens on every screen: its keys, and the way to be shown around again.

use bevy::prelude::*;

use super::GuideWish;
use crate::ui::{
    input::HelpAsked,
    kit::Ui,
    project::{ProjectApp, Region},
    screen::{Go, Screen},
    theme::Space,
    widget::{Button, Dialog, Flow, KeyHint, Label, Len},
};

/// Opens the help, or closes it.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpWish {
    /// Shows it.
    Open,
    /// Puts it away.
    Close,
}

/// Whether the help is open.
#[derive(Resource, Default)]
struct Help(bool);

/// The help of a screen.
#[derive(Debug, Clone, Copy, PartialEq)]
struct HelpView {
    screen: Screen,
}

/// Keys that mean the same everywhere.
const EVERYWHERE: [(&str, &str); 5] = [
    ("Tab", "help-tab"),
    ("← ↑ ↓ →", "help-arrows"),
    ("Enter", "help-enter"),
    ("Esc", "help-escape"),
    ("?", "help-help"),
];

/// Keys of the desk.
const DESK: [(&str, &str); 8] = [
    ("Enter", "desk-key-enter"),
    ("Alt ← ↑ ↓ →", "desk-key-move"),
    ("Delete", "desk-key-delete"),
    ("Ctrl Z", "desk-key-undo"),
    ("Ctrl Y", "desk-key-redo"),
    ("Ctrl Enter", "desk-key-run"),
    ("Ctrl + − 0", "desk-key-zoom"),
    ("Ctrl ← ↑ ↓ →", "desk-key-pan"),
];

/// Keys while days pass.
const SPRINT: [(&str, &str); 3] = [("Space", "help-pause"), ("S", "help-skip"), ("1 2 3 4", "help-answer")];

fn keys_of(screen: Screen) -> &'static [(&'static str, &'static str)] {
    match screen {
        Screen::Desk => &DESK,
        Screen::Sprint => &SPRINT,
        Screen::Title
        | Screen::ScenarioSelect
        | Screen::Briefing
        | Screen::Review
        | Screen::Debrief
        | Screen::Library
        | Screen::Settings
        | Screen::Gallery => &[],
    }
}

fn obey(mut wishes: MessageReader<HelpWish>, mut asked: MessageReader<HelpAsked>, mut help: ResMut<Help>) {
    let asked = asked.read().count() > 0;
    for wish in asked.then_some(HelpWish::Open).into_iter().chain(wishes.read().copied()) {
        help.0 = wish == HelpWish::Open;
    }
}

fn close_with_screen(screen: Res<State<Screen>>, mut help: ResMut<Help>) {
    if screen.is_changed() && help.0 {
        help.0 = false;
    }
}

fn read(help: Res<Help>, screen: Res<State<Screen>>) -> Option<HelpView> {
    help.0.then_some(HelpView { screen: *screen.get() })
}

fn layout(ui: &mut Ui<'_>, view: &Option<HelpView>) {
    let Some(view) = view else { return };
    let title = ui.word("help-title");
    let close = |commands: &mut Commands| _ = commands.write_message(HelpWish::Close);
    ui.dialog(Dialog::new("help", &title).width(520.0).above(10).on_close(close), |ui| {
        ui.scroll_fit("help.scroll", &title, Space::Small, |ui| {
            for (key, word) in keys_of(view.screen).iter().chain(&EVERYWHERE) {
                row(ui, key, word);
            }
            if view.screen == Screen::Desk {
                ui.add(Label::body(ui.word("desk-key-mouse")).soft());
            }
        });
        ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).wrap().stiff(), |ui| {
            let again = Button::plain(ui.word("help-again")).icon("idea").key("help.again");
            ui.add(again.does(|commands| {
                commands.write_message(GuideWish::Again);
                commands.write_message(HelpWish::Close);
            }));
            if view.screen != Screen::Library {
                let library = Button::plain(ui.word("screen-library")).icon("library").key("help.library");
                ui.add(library.sends(Go::To(Screen::Library)));
            }
            ui.add(Button::primary(ui.word("kit-close")).key("help.close").sends(HelpWish::Close));
        });
    });
}

fn row(ui: &mut Ui<'_>, key: &str, word: &str) {
    let word = ui.word(word);
    ui.flow(Flow::row().gap(Space::Medium).stiff(), |ui| {
        ui.flow(Flow::row().width(Len::Text(104.0)).stiff(), |ui| _ = ui.add(KeyHint(key.to_owned())));
        ui.add(Label::body(word).grow());
    });
}

fn spawn_host(mut commands: Commands) {
    let place = Node { position_type: PositionType::Absolute, ..default() };
    commands.spawn((place, Region::<Option<HelpView>>::default(), Pickable::IGNORE));
}

/// Adds the help.
pub fn plugin(app: &mut App) {
    app.init_resource::<Help>()
        .add_message::<HelpWish>()
        .add_region(read, layout)
        .add_systems(Startup, spawn_host)
        .add_systems(Update, (obey, close_with_screen).chain());
}
