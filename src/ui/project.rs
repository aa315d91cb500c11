//! Screens project: state → view → nodes. This is the machinery, written once.
//!
//! A *view* is a plain struct (`PartialEq`, no Bevy, unit-tested in the screen's `view.rs`). A *layout* is
//! a function that puts a view on the table (`layout.rs`). The screen's `mod.rs` says how a view is read
//! off the resources:
//!
//! ```ignore
//! pub fn plugin(app: &mut App) {
//!     app.add_screen(Screen::Desk, read_desk, layout::desk)       // fills the window while on the desk
//!         .add_region(read_backlog, layout::backlog)              // fills wherever `ui.region::<BacklogView>` is
//!         .add_region(read_calendar, layout::calendar);
//! }
//!
//! fn read_backlog(game: Res<Game>, open: Res<OpenTab>) -> BacklogView {       // an ordinary system
//!     BacklogView::new(&game.observation(), open.0)
//! }
//!
//! // layout.rs
//! pub fn desk(ui: &mut Ui, view: &DeskView) {
//!     ui.flow(Flow::column().fill(), |ui| {
//!         top_bar(ui, view);
//!         ui.region::<BacklogView>(Flow::column().grow());
//!         ui.region::<CalendarView>(Flow::row());
//!     });
//! }
//! ```
//!
//! Every frame each region that is on the table has its view read and compared. Where it differs, the
//! region's children are despawned and laid out anew in the same frame. **No screen changes a node by
//! hand.** What must survive goes by [`Key`], a stable name:
//!
//! * the control in focus gets it back (or, if it is gone, the one that followed it),
//! * scroll positions, and what is written in text fields with its cursor,
//! * a thing that was there before does not play its arrival again ([`super::widget::Settle`]).
//!
//! A region waits while one of its controls is being pressed or dragged, so that a click is never lost.
//! Put what changes every second (a clock) into a region of its own.
//!
//! It must not know any screen.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use bevy::{
    camera::visibility::VisibilitySystems,
    ecs::{query::QueryFilter, system::SystemId},
    input_focus::{FocusCause, InputFocus, tab_navigation::TabIndex},
    prelude::*,
    ui::{Pressed, UiSystems},
};

use super::{
    kit::{Kit, Ui},
    widget::{Dragging, Flow, OverlayOf, Overlays, Settle, TypedText, despawn_overlays},
};

/// A stable name of something on screen, such as `calendar.slot.7`. Unique on the screen.
#[derive(Component, Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[component(immutable)]
pub struct Key(pub String);

impl Key {
    /// A key of a name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }
}

/// Marks the node that a view fills.
#[derive(Component)]
pub struct Region<V: Send + Sync + 'static>(std::marker::PhantomData<fn() -> V>);

impl<V: Send + Sync + 'static> Default for Region<V> {
    fn default() -> Self {
        Self(std::marker::PhantomData)
    }
}

/// What a region shows now.
#[derive(Component)]
struct Shown<V: Send + Sync + 'static> {
    view: V,
    revision: u32,
}

/// When regions are built: in `PostUpdate`, before Bevy lays nodes out. Put systems that change what views are
/// read from into `Update`.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Projecting;

/// What a view may be.
pub trait View: PartialEq + Send + Sync + 'static {}
impl<V: PartialEq + Send + Sync + 'static> View for V {}

trait Project: Send + Sync {
    /// Builds the regions of one view that need it; with `fresh`, only those that show nothing yet.
    fn pass(&self, world: &mut World, kit: &Kit, fresh: bool, kept: &mut Kept) -> bool;
}

#[derive(Resource, Default, Clone)]
struct Projections(Vec<Arc<dyn Project>>);

struct Projection<V: View> {
    read: SystemId<(), V>,
    layout: Box<dyn Fn(&mut Ui<'_>, &V) + Send + Sync>,
}

/// Registers regions.
pub trait ProjectApp {
    /// Says how the view `V` is read and laid out. It appears wherever `ui.region::<V>` was called.
    fn add_region<V: View, M>(
        &mut self,
        read: impl IntoSystem<(), V, M> + 'static,
        layout: impl Fn(&mut Ui<'_>, &V) + Send + Sync + 'static,
    ) -> &mut Self;
}

impl ProjectApp for App {
    fn add_region<V: View, M>(
        &mut self,
        read: impl IntoSystem<(), V, M> + 'static,
        layout: impl Fn(&mut Ui<'_>, &V) + Send + Sync + 'static,
    ) -> &mut Self {
        let read = self.world_mut().register_system(read);
        let projection = Projection { read, layout: Box::new(layout) };
        self.init_resource::<Projections>();
        self.world_mut().resource_mut::<Projections>().0.push(Arc::new(projection));
        self
    }
}

impl Ui<'_> {
    /// A place that the view `V` fills (see [`ProjectApp::add_region`]).
    pub fn region<V: View>(&mut self, flow: Flow) -> bevy::ecs::system::EntityCommands<'_> {
        let mut region = self.flow(flow, |_| {});
        region.insert(Region::<V>::default());
        region
    }
}

impl<V: View> Project for Projection<V> {
    fn pass(&self, world: &mut World, kit: &Kit, fresh: bool, kept: &mut Kept) -> bool {
        let mut regions = world.query_filtered::<(Entity, Option<&Shown<V>>), With<Region<V>>>();
        let found: Vec<(Entity, Option<u32>)> = regions
            .iter(world)
            .map(|(entity, shown)| (entity, shown.map(|s| s.revision)))
            .filter(|(_, shown)| !fresh || shown.is_none())
            .collect();
        if found.is_empty() {
            return false;
        }
        let mut built = false;
        for (entity, shown) in found {
            let view = match world.run_system(self.read) {
                Ok(view) => view,
                Err(error) => {
                    error_once!("the view {} cannot be read: {error}", std::any::type_name::<V>());
                    return built;
                }
            };
            let same_kit = shown == Some(kit.revision);
            if same_kit && world.get::<Shown<V>>(entity).is_some_and(|s| s.view == view) {
                continue;
            }
            if same_kit && in_the_hand(world, entity) {
                kept.waiting = true;
                continue;
            }
            kept.collect(world, entity);
            despawn_overlays(world, entity);
            world.entity_mut(entity).despawn_children();
            (self.layout)(&mut Ui::new(world.commands(), entity, kit), &view);
            world.flush();
            // The layout may have left the screen, for example by a command.
            if let Ok(mut region) = world.get_entity_mut(entity) {
                region.insert(Shown { view, revision: kit.revision });
            }
            built = true;
        }
        built
    }
}

/// Whether a control inside is being pressed or dragged.
fn in_the_hand(world: &mut World, region: Entity) -> bool {
    held::<With<Pressed>>(world, region) || held::<With<Dragging>>(world, region)
}

fn held<F: QueryFilter>(world: &mut World, region: Entity) -> bool {
    let mut query = world.query_filtered::<Entity, F>();
    let entities: Vec<Entity> = query.iter(world).collect();
    entities.into_iter().any(|entity| is_inside(world, entity, region))
}

/// Whether an entity is another one, lies inside it, or above it as something that belongs to it.
pub fn is_inside(world: &World, mut entity: Entity, outer: Entity) -> bool {
    loop {
        if entity == outer {
            return true;
        }
        let outward = world.get::<ChildOf>(entity).map(ChildOf::parent);
        match outward.or_else(|| world.get::<OverlayOf>(entity).map(|owner| owner.0)) {
            Some(next) => entity = next,
            None => return false,
        }
    }
}

/// What survives a rebuilding, by key.
#[derive(Default)]
struct Kept {
    waiting: bool,
    focus: Option<Vec<Key>>,
    scroll: HashMap<Key, Vec2>,
    typed: HashMap<Key, TypedText>,
    known: HashSet<Key>,
}

impl Kept {
    /// Remembers everything inside a region that is about to be despawned.
    fn collect(&mut self, world: &mut World, region: Entity) {
        let focused = world.resource::<InputFocus>().get();
        let mut keyed = Vec::new();
        let mut passed_focus = false;
        let mut walk = vec![region];
        while let Some(entity) = walk.pop() {
            if let Some(children) = world.get::<Children>(entity) {
                walk.extend(children.iter().rev());
            }
            if let Some(overlays) = world.get::<Overlays>(entity) {
                walk.extend(overlays.iter());
            }
            passed_focus |= focused == Some(entity);
            let Some(key) = world.get::<Key>(entity).cloned() else { continue };
            if let Some(scroll) = world.get::<ScrollPosition>(entity) {
                self.scroll.insert(key.clone(), scroll.0);
            }
            if let Some(typed) = TypedText::read(world, entity) {
                self.typed.insert(key.clone(), typed);
            }
            if world.get::<TabIndex>(entity).is_some() {
                keyed.push((key.clone(), passed_focus));
            }
            self.known.insert(key);
        }
        if passed_focus && focused != Some(region) {
            // The control itself, then those after it, then those before it, nearest first.
            let (before, after): (Vec<_>, Vec<_>) = keyed.into_iter().partition(|(_, after)| !after);
            let order = after.into_iter().chain(before.into_iter().rev());
            self.focus = Some(order.map(|(key, _)| key).collect());
        }
    }

    /// Gives everything back to the entities that have the same keys now.
    fn restore(self, world: &mut World) {
        if self.known.is_empty() {
            return;
        }
        let mut keys = world.query::<(Entity, &Key)>();
        let now: HashMap<Key, Entity> = keys.iter(world).map(|(entity, key)| (key.clone(), entity)).collect();
        for (key, scroll) in self.scroll {
            if let Some(mut position) = now.get(&key).and_then(|e| world.get_mut::<ScrollPosition>(*e)) {
                position.0 = scroll;
            }
        }
        for (key, typed) in self.typed {
            if let Some(entity) = now.get(&key) {
                typed.write(world, *entity);
            }
        }
        for key in &self.known {
            if let Some(entity) = now.get(key) {
                world.entity_mut(*entity).remove::<Settle>();
            }
        }
        if let Some(entity) = self.focus.iter().flatten().find_map(|key| now.get(key)) {
            let entity = *entity;
            world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
        }
    }
}

/// How deep regions may lie inside regions.
const DEPTH: usize = 6;

/// Brings every region up to date. Exclusive, because layouts may ask for regions inside regions, which are
/// filled before anything is drawn.
fn project(world: &mut World) {
    let Some(projections) = world.get_resource::<Projections>().cloned() else { return };
    let kit = world.resource::<Kit>().clone();
    let mut kept = Kept::default();
    let mut anew = false;
    for round in 0..DEPTH {
        let mut built = false;
        for projection in &projections.0 {
            built |= projection.pass(world, &kit, round > 0, &mut kept);
        }
        if !built {
            break;
        }
        anew = true;
    }
    // What was laid out now may have more to do in the next frame, as the control has that gets the focus.
    if kept.waiting || anew {
        world.write_message(bevy::window::RequestRedraw);
    }
    kept.restore(world);
}

/// Adds the machinery.
pub fn plugin(app: &mut App) {
    app.init_resource::<Projections>()
        .configure_sets(PostUpdate, Projecting.before(UiSystems::Prepare))
        // Bevy leaves open when these two come. Before the nodes of this frame are there they would leave them out of it: the
        // window would be empty for a frame, and for as long as it sleeps then.
        .configure_sets(PostUpdate, UiSystems::Stack.after(UiSystems::Prepare))
        .configure_sets(PostUpdate, VisibilitySystems::VisibilityPropagate.after(UiSystems::Prepare))
        .add_systems(PostUpdate, project.in_set(Projecting));
}
