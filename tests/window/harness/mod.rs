//! Drives the whole interface without a window or a graphics card: pointer, keyboard, focus and layout are
//! real, only nothing is drawn.
//!
//! ```ignore
//! let mut game = Game::new();
//! game.click("Settings");
//! assert_eq!(game.screen(), Screen::Settings);
//! game.press(Press::Escape);
//! ```

mod hand;

use std::time::Duration;

#[allow(unused_imports, reason = "tests of other screens use the rest")]
pub use hand::{Arrow, Press};

use bevy::{
    a11y::{AccessibilityNode, ActionRequest},
    input_focus::InputFocus,
    log::LogPlugin,
    prelude::*,
    render::{RenderPlugin, settings::WgpuSettings},
    time::TimeUpdateStrategy,
    ui::{ComputedNode, UiGlobalTransform},
    window::{ExitCondition, WindowResolution},
    winit::WinitPlugin,
};
use two_hats::{
    analysis::review::judge::Effort,
    session::settings::UiSettings,
    ui::{Art, GamePlugin, Go, Key, Kit, Preferences, Screen, album::Page, screens::debrief::DebriefState},
};

/// So little is played for a verdict that a test can wait for it: what is tested is how it is shown.
pub const LITTLE: Effort = Effort {
    screen: 2,
    choose: 2,
    estimate: 3,
    back_choose: 2,
    back_estimate: 3,
    keep: 1,
    cards: false,
    fates: 10,
    reference_fates: 4,
    ..Effort::FULL
};

/// A game that can be played by a test.
pub struct Game {
    pub app: App,
}

/// How the game starts.
#[derive(Clone)]
pub struct Start {
    pub size: (u32, u32),
    pub scale_factor: f32,
    pub settings: UiSettings,
}

impl Default for Start {
    fn default() -> Self {
        let settings = UiSettings { reduce_motion: true, guide: false, ..UiSettings::default() };
        Self { size: (1280, 720), scale_factor: 1.0, settings }
    }
}

#[allow(dead_code, reason = "tests of other screens use the rest")]
impl Game {
    /// A game on the title screen.
    pub fn new() -> Self {
        Self::start(Start::default(), |_| {})
    }

    /// A game on a screen.
    pub fn on(screen: Screen) -> Self {
        let mut game = Self::new();
        game.go(screen);
        game
    }

    /// A game with other settings, or with things put in before its first frame.
    pub fn start(start: Start, setup: impl FnOnce(&mut App)) -> Self {
        let mut app = App::new();
        let (width, height) = start.size;
        let scaled = |logical: u32| (logical as f32 * start.scale_factor).round() as u32;
        let resolution =
            WindowResolution::new(scaled(width), scaled(height)).with_scale_factor_override(start.scale_factor);
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin {
                    primary_window: Some(Window { resolution, ..default() }),
                    exit_condition: ExitCondition::DontExit,
                    ..default()
                })
                .set(RenderPlugin { render_creation: WgpuSettings { backends: None, ..default() }.into(), ..default() })
                .disable::<WinitPlugin>()
                .disable::<LogPlugin>(),
        );
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(16)));
        app.insert_resource(Preferences(start.settings));
        app.add_plugins(GamePlugin);
        let folder = std::env::temp_dir().join("two-hats-window-tests");
        app.world_mut().resource_mut::<DebriefState>().set_up(LITTLE, folder);
        setup(&mut app);
        app.finish();
        app.cleanup();
        let mut game = Self { app };
        game.settle();
        game
    }

    /// Lets everything come to rest.
    pub fn settle(&mut self) {
        self.frames(4);
    }

    /// Lets some frames pass.
    pub fn frames(&mut self, count: usize) {
        for _ in 0..count {
            self.app.update();
        }
    }

    /// Opens a screen.
    pub fn go(&mut self, screen: Screen) {
        self.app.world_mut().write_message(Go::To(screen));
        self.settle();
    }

    /// The screen that is open.
    pub fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    /// Opens a page of the album, and waits for what is worked out for it.
    pub fn show(&mut self, page: &Page) {
        page.put(self.app.world_mut());
        self.go(page.screen);
        page.turn(self.app.world_mut());
        self.settle();
        // What is done to a page is done to one that is there as a whole.
        self.worked_out();
        for deed in page.deeds {
            deed.act(self.app.world_mut());
            self.settle();
        }
        self.worked_out();
    }

    /// Waits for what is worked out on another thread.
    pub fn worked_out(&mut self) {
        while self.app.world().resource::<DebriefState>().is_playing_on() {
            std::thread::sleep(Duration::from_millis(5));
            self.app.update();
        }
        self.settle();
    }

    /// Changes the settings.
    pub fn set(&mut self, change: impl FnOnce(&mut UiSettings)) {
        change(&mut self.app.world_mut().resource_mut::<Preferences>().0);
        self.settle();
    }

    /// What was said to assistive technology last.
    pub fn announced(&mut self) -> Option<String> {
        let world = self.app.world_mut();
        let mut query = world.query::<&AccessibilityNode>();
        let live = |node: &&AccessibilityNode| node.live() == Some(accesskit::Live::Polite);
        query.iter(world).find(live).and_then(|node| node.value().map(str::to_owned))
    }

    /// What a node is called: its label, else its value.
    fn name_of(node: &AccessibilityNode) -> Option<&str> {
        node.label().or_else(|| node.value())
    }

    /// Everything visible that has a name, in the order of the tree.
    fn named(&mut self) -> Vec<(Entity, String)> {
        let world = self.app.world_mut();
        let mut query =
            world.query::<(Entity, &AccessibilityNode, Option<&InheritedVisibility>, Option<&ComputedNode>)>();
        query
            .iter(world)
            .filter(|(_, node, seen, size)| {
                !node.is_hidden() && seen.is_none_or(|s| s.get()) && size.is_none_or(|s| s.size().min_element() > 0.0)
            })
            .filter_map(|(entity, node, ..)| Some((entity, Self::name_of(node)?.to_owned())))
            .filter(|(_, name)| !name.is_empty())
            .collect()
    }

    /// The names of everything visible.
    pub fn labels_on_screen(&mut self) -> Vec<String> {
        self.named().into_iter().map(|(_, name)| name).collect()
    }

    /// Whether something with this name is visible.
    pub fn sees(&mut self, label: &str) -> bool {
        self.find(label).is_some()
    }

    /// The thing with this name; of several, a control rather than a text.
    pub fn find(&mut self, label: &str) -> Option<Entity> {
        let named: Vec<Entity> = self.named().into_iter().filter(|(_, name)| name == label).map(|(e, _)| e).collect();
        let focusable =
            |e: &&Entity| self.app.world().get::<bevy::input_focus::tab_navigation::TabIndex>(**e).is_some();
        named.iter().find(focusable).or(named.first()).copied()
    }

    /// The thing with this name.
    #[track_caller]
    pub fn by_label(&mut self, label: &str) -> Entity {
        match self.find(label) {
            Some(entity) => entity,
            None => panic!("nothing is called {label:?}; there are {:#?}", self.labels_on_screen()),
        }
    }

    /// The thing whose name starts so: for buttons whose name goes on with a hint.
    #[track_caller]
    pub fn by_start(&mut self, start: &str) -> Entity {
        let found = self.named().into_iter().find(|(_, name)| name.starts_with(start));
        found.unwrap_or_else(|| panic!("nothing starts with {start:?}; there are {:#?}", self.labels_on_screen())).0
    }

    /// The thing with this key.
    #[track_caller]
    pub fn by_key(&mut self, key: &str) -> Entity {
        let world = self.app.world_mut();
        let mut query = world.query::<(Entity, &Key)>();
        let found = query.iter(world).find(|(_, k)| k.0 == key).map(|(e, _)| e);
        match found {
            Some(entity) => entity,
            None => {
                let keys: Vec<String> = query.iter(world).map(|(_, k)| k.0.clone()).collect();
                panic!("nothing has the key {key:?}; there are {keys:#?}")
            }
        }
    }

    /// Whether there is something with this key.
    pub fn has_key(&mut self, key: &str) -> bool {
        let world = self.app.world_mut();
        world.query::<&Key>().iter(world).any(|k| k.0 == key)
    }

    /// The accessibility node of something.
    pub fn access(&self, entity: Entity) -> &AccessibilityNode {
        self.app.world().get::<AccessibilityNode>(entity).expect("has an accessibility node")
    }

    /// The middle of a node, in logical pixels of the window.
    #[track_caller]
    pub fn place(&self, entity: Entity) -> Vec2 {
        let world = self.app.world();
        let transform = world.get::<UiGlobalTransform>(entity).expect("is a node");
        let factor = self.window_scale();
        transform.translation / factor
    }

    pub fn window_scale(&self) -> f32 {
        self.app.world().resource::<two_hats::ui::Stage>().scale_factor
    }

    /// What is in focus.
    pub fn focus(&self) -> Option<Entity> {
        self.app.world().resource::<InputFocus>().get()
    }

    /// The name of what is in focus.
    pub fn focused(&self) -> Option<String> {
        let node = self.app.world().get::<AccessibilityNode>(self.focus()?)?;
        Self::name_of(node).map(str::to_owned)
    }

    /// Presses Tab until this is in focus.
    #[track_caller]
    pub fn tab_to(&mut self, label: &str) {
        let mut seen = Vec::new();
        for _ in 0..200 {
            self.press(Press::Tab);
            let Some(name) = self.focused() else { continue };
            if name == label {
                return;
            }
            seen.push(name);
        }
        panic!("Tab never reached {label:?}; it reached {seen:#?}");
    }

    /// The names of everything that Tab reaches, once around.
    pub fn tab_around(&mut self) -> Vec<String> {
        let (mut names, mut seen) = (Vec::new(), Vec::new());
        for _ in 0..500 {
            self.press(Press::Tab);
            let Some(entity) = self.focus() else { break };
            if seen.contains(&entity) {
                break;
            }
            seen.push(entity);
            names.push(self.focused().unwrap_or_else(|| "(nameless)".to_owned()));
        }
        names
    }

    /// A request of assistive technology.
    pub fn ask(&mut self, entity: Entity, action: accesskit::Action, data: Option<accesskit::ActionData>) {
        let request = accesskit::ActionRequest {
            action,
            target_tree: accesskit::TreeId::ROOT,
            target_node: accesskit::NodeId(entity.to_bits()),
            data,
        };
        self.app.world_mut().write_message(ActionRequest(request));
        self.settle();
    }

    /// How many nodes there are.
    pub fn nodes(&mut self) -> usize {
        let world = self.app.world_mut();
        world.query_filtered::<(), With<Node>>().iter(world).count()
    }

    /// Words and pictures that were asked for and are not there.
    pub fn missing(&self) -> Vec<String> {
        let kit = self.app.world().resource::<Kit>();
        let mut missing = kit.words.missing();
        missing.extend(self.app.world().resource::<Art>().missing());
        missing
    }

    /// Controls that have no name.
    pub fn nameless(&mut self) -> Vec<Entity> {
        let world = self.app.world_mut();
        let mut query = world
            .query_filtered::<(Entity, Option<&AccessibilityNode>), With<bevy::input_focus::tab_navigation::TabIndex>>(
            );
        let is_nameless = |node: Option<&AccessibilityNode>| node.is_none_or(|n| n.label().is_none_or(str::is_empty));
        query.iter(world).filter(|(_, node)| is_nameless(*node)).map(|(entity, _)| entity).collect()
    }
}
