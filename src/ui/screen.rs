//! Which screen is open, and how one gets from one to another.
//!
//! A screen's root is spawned when its state is entered and despawned when it is left; nothing of a screen
//! outlives it. No screen imports another: they meet through [`Screen`].

use accesskit::Role;
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use super::{
    kit::{Kit, Ui, access_named},
    project::{ProjectApp, Region, View},
};

/// The screens of the game.
#[derive(States, Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The name, and where to go.
    #[default]
    Title,
    /// Which company.
    ScenarioSelect,
    /// A letter from the sponsor.
    Briefing,
    /// The hub: plan a sprint.
    Desk,
    /// The sprint runs.
    Sprint,
    /// What came of it.
    Review,
    /// What was true all along.
    Debrief,
    /// The two questions, and every number of the model.
    Library,
    /// Look, sound, keys.
    Settings,
    /// Every widget in every state; for those who build the game.
    Gallery,
}

impl Screen {
    /// All screens.
    pub const ALL: [Screen; 10] = [
        Screen::Title,
        Screen::ScenarioSelect,
        Screen::Briefing,
        Screen::Desk,
        Screen::Sprint,
        Screen::Review,
        Screen::Debrief,
        Screen::Library,
        Screen::Settings,
        Screen::Gallery,
    ];

    /// The name in file names and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Screen::Title => "title",
            Screen::ScenarioSelect => "scenario-select",
            Screen::Briefing => "briefing",
            Screen::Desk => "desk",
            Screen::Sprint => "sprint",
            Screen::Review => "review",
            Screen::Debrief => "debrief",
            Screen::Library => "library",
            Screen::Settings => "settings",
            Screen::Gallery => "gallery",
        }
    }

    /// The id of the screen's name.
    pub fn word(self) -> String {
        format!("screen-{}", self.code())
    }
}

/// Where *Back* leads: the screens one came through, oldest first.
#[derive(Resource, Debug, Default)]
pub struct Trail(Vec<Screen>);

/// The wish to open a screen: `commands.write_message(Go::To(Screen::Desk))`.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Opens a screen; *Back* returns from there.
    To(Screen),
    /// Opens a screen and forgets the way that led here.
    Afresh(Screen),
    /// Returns to the screen before, or to the title.
    Back,
    /// Leaves the game.
    Quit,
}

/// Marks the root of a screen.
#[derive(Component, Debug, Clone, Copy)]
pub struct ScreenRoot(pub Screen);

/// Registers screens.
pub trait ScreenApp {
    /// Says how a screen is read and laid out. Its root fills the window.
    fn add_screen<V: View, M>(
        &mut self,
        screen: Screen,
        read: impl IntoSystem<(), V, M> + 'static,
        layout: impl Fn(&mut Ui<'_>, &V) + Send + Sync + 'static,
    ) -> &mut Self;
}

impl ScreenApp for App {
    fn add_screen<V: View, M>(
        &mut self,
        screen: Screen,
        read: impl IntoSystem<(), V, M> + 'static,
        layout: impl Fn(&mut Ui<'_>, &V) + Send + Sync + 'static,
    ) -> &mut Self {
        let spawn = move |mut commands: Commands, kit: Res<Kit>| {
            commands.spawn((
                ScreenRoot(screen),
                Region::<V>::default(),
                DespawnOnExit(screen),
                TabGroup::default(),
                access_named(Role::Main, kit.words.get(&screen.word())),
                BackgroundColor(kit.palette.page),
                Node {
                    width: percent(100),
                    height: percent(100),
                    flex_direction: FlexDirection::Column,
                    overflow: Overflow::clip(),
                    ..default()
                },
            ));
        };
        self.add_region(read, layout).add_systems(OnEnter(screen), spawn)
    }
}

fn go(
    mut wishes: MessageReader<Go>,
    mut trail: ResMut<Trail>,
    now: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut exit: MessageWriter<AppExit>,
) {
    for wish in wishes.read() {
        match *wish {
            Go::To(screen) if screen == *now.get() => {}
            Go::To(screen) => {
                trail.0.retain(|passed| *passed != screen);
                trail.0.push(*now.get());
                next.set(screen);
            }
            Go::Afresh(screen) => {
                trail.0.clear();
                next.set(screen);
            }
            Go::Back => {
                let target = trail.0.pop().unwrap_or_default();
                if target != *now.get() {
                    next.set(target);
                }
            }
            Go::Quit => {
                exit.write(AppExit::Success);
            }
        }
    }
}

/// Repaints the page behind everything when the theme changes.
fn repaint_page(
    kit: Res<Kit>,
    mut clear: ResMut<ClearColor>,
    mut roots: Query<&mut BackgroundColor, With<ScreenRoot>>,
) {
    if kit.is_changed() {
        clear.0 = kit.palette.page;
        for mut color in &mut roots {
            color.0 = kit.palette.page;
        }
    }
}

/// Adds the states and the way between screens.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_resource::<Trail>()
        .add_message::<Go>()
        .add_systems(Update, go)
        .add_systems(PostUpdate, repaint_page.after(super::project::Projecting));
}
