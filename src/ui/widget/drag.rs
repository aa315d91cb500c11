//! Drag and drop with the pointer: a thing with a payload, places that take it, a ghost in between.
//!
//! Everything that can be dragged can also be done by keyboard; that is the screen's part (Enter places a
//! card in the next free slot). It must not know what is dragged.
//!
//! ```ignore
//! ui.pressable(Button::plain(&card.name).key(...), flow, |ui| ...)
//!     .insert(DragSource::new(card.id, &card.name));
//! ui.flow(slot, |_| {})
//!     .insert(DropTarget::new(move |commands, card: &CardId| { commands.write_message(Wish::Place(*card, day)); })
//!         .accepts(move |card: &CardId| fits(*card)));
//! ```

use std::{any::Any, sync::Arc};

use bevy::{prelude::*, ui::UiScale, window::RequestRedraw};

use super::{
    flow::{Flow, Surface},
    label::Label,
};
use crate::ui::{
    accessibility::Announce,
    input::{Layer, TIP_ORDER},
    kit::{Kit, Ui},
    theme::{Face, Palette, Space},
};

type Payload = Arc<dyn Any + Send + Sync>;
type Accepts = Arc<dyn Fn(&dyn Any) -> bool + Send + Sync>;
type OnDrop = Arc<dyn Fn(&mut Commands, &dyn Any) + Send + Sync>;

/// Something that can be dragged.
#[derive(Component, Clone)]
pub struct DragSource {
    payload: Payload,
    label: String,
}

impl DragSource {
    /// A thing with a payload; the label is written on the ghost.
    pub fn new<P: Any + Send + Sync>(payload: P, label: impl Into<String>) -> Self {
        Self { payload: Arc::new(payload), label: label.into() }
    }
}

/// A place where something can be dropped.
#[derive(Component, Clone)]
pub struct DropTarget {
    accepts: Accepts,
    on_drop: OnDrop,
}

impl DropTarget {
    /// Takes payloads of one type and does something with them.
    pub fn new<P: Any>(on_drop: impl Fn(&mut Commands, &P) + Send + Sync + 'static) -> Self {
        Self {
            accepts: Arc::new(|payload| payload.is::<P>()),
            on_drop: Arc::new(move |commands, payload| {
                if let Some(payload) = payload.downcast_ref::<P>() {
                    on_drop(commands, payload);
                }
            }),
        }
    }

    /// Takes only some of them; the others are not lit up.
    pub fn accepts<P: Any>(mut self, accepts: impl Fn(&P) -> bool + Send + Sync + 'static) -> Self {
        self.accepts = Arc::new(move |payload| payload.downcast_ref::<P>().is_some_and(&accepts));
        self
    }
}

/// Marks what is being dragged now.
#[derive(Component)]
pub struct Dragging;

/// What is in the hand now.
#[derive(Resource, Default)]
pub struct Hand(Option<Held>);

struct Held {
    source: Entity,
    ghost: Entity,
    payload: Payload,
}

/// Marks a target that would take what is in the hand.
#[derive(Component)]
struct Lit;

fn light(palette: &Palette, over: bool) -> Outline {
    let width = if over { 4.0 } else { 1.5 };
    // Where lines are thick for those who need them, no ring is pale.
    let pale = !over && palette.line_width <= 1.0;
    let color = Palette::faded(palette.product.fill, if pale { 0.55 } else { 1.0 });
    Outline::new(Val::Px(width), Val::Px(1.0), color)
}

fn on_start(
    event: On<Pointer<DragStart>>,
    sources: Query<(&DragSource, Has<bevy::ui::InteractionDisabled>)>,
    targets: Query<(Entity, &DropTarget)>,
    scale: Res<UiScale>,
    kit: Res<Kit>,
    mut hand: ResMut<Hand>,
    mut commands: Commands,
) {
    let Ok((source, false)) = sources.get(event.entity) else { return };
    if event.button != PointerButton::Primary || hand.0.is_some() {
        return;
    }
    let place = event.pointer_location.position / scale.0;
    let ghost = spawn_ghost(&mut commands, &kit, &source.label, place);
    commands.entity(event.entity).insert(Dragging);
    for (target, drop) in &targets {
        if (drop.accepts)(source.payload.as_ref()) {
            commands.entity(target).insert((Lit, light(kit.palette, false)));
        }
    }
    let text = kit.words.with("kit-dragging", &[("what", source.label.as_str().into())]);
    commands.write_message(Announce(text));
    hand.0 = Some(Held { source: event.entity, ghost, payload: source.payload.clone() });
}

fn spawn_ghost(commands: &mut Commands, kit: &Kit, label: &str, place: Vec2) -> Entity {
    let node =
        Node { position_type: PositionType::Absolute, left: px(place.x + 8.0), top: px(place.y + 8.0), ..default() };
    let close = Layer { order: TIP_ORDER, modal: false, close: Arc::new(|commands, ()| commands.queue(put_down)) };
    let ghost = commands.spawn((node, GlobalZIndex(TIP_ORDER), Pickable::IGNORE, close)).id();
    let mut ui = Ui::new(commands.reborrow(), ghost, kit);
    ui.flow(Flow::row().pad_xy(Space::Medium, Space::Tight).surface(Surface::Lifted), |ui| {
        ui.add(Label::body(label).face(Face::TextSemiBold).no_wrap().silent());
    })
    .insert(Pickable::IGNORE);
    ghost
}

fn on_drag(
    event: On<Pointer<Drag>>,
    hand: Res<Hand>,
    scale: Res<UiScale>,
    mut nodes: Query<&mut Node>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(held) = hand.0.as_ref().filter(|held| held.source == event.entity) else { return };
    if let Ok(mut node) = nodes.get_mut(held.ghost) {
        let place = event.pointer_location.position / scale.0 + 8.0;
        (node.left, node.top) = (px(place.x), px(place.y));
        redraw.write(RequestRedraw);
    }
}

/// Asked of the target itself: a quick hand is over it before any target has been lit up.
fn on_enter(
    event: On<Pointer<DragEnter>>,
    targets: Query<&DropTarget>,
    hand: Res<Hand>,
    kit: Res<Kit>,
    mut commands: Commands,
) {
    let (Some(held), Ok(target)) = (hand.0.as_ref(), targets.get(event.entity)) else { return };
    if (target.accepts)(held.payload.as_ref()) {
        commands.entity(event.entity).insert(light(kit.palette, true));
    }
}

fn on_leave(event: On<Pointer<DragLeave>>, lit: Query<(), With<Lit>>, kit: Res<Kit>, mut commands: Commands) {
    if lit.contains(event.entity) {
        commands.entity(event.entity).insert(light(kit.palette, false));
    }
}

fn on_drop(mut event: On<Pointer<DragDrop>>, hand: Res<Hand>, targets: Query<&DropTarget>, mut commands: Commands) {
    let (Some(held), Ok(target)) = (hand.0.as_ref(), targets.get(event.entity)) else { return };
    event.propagate(false);
    if (target.accepts)(held.payload.as_ref()) {
        (target.on_drop)(&mut commands, held.payload.as_ref());
    }
}

fn on_end(event: On<Pointer<DragEnd>>, hand: Res<Hand>, mut commands: Commands) {
    if hand.0.as_ref().is_some_and(|held| held.source == event.entity) {
        commands.queue(put_down);
    }
}

/// Lets go without dropping anywhere.
fn put_down(world: &mut World) {
    let Some(held) = world.resource_mut::<Hand>().0.take() else { return };
    world.try_despawn(held.ghost).ok();
    if let Ok(mut source) = world.get_entity_mut(held.source) {
        source.remove::<Dragging>();
    }
    let mut lit = world.query_filtered::<Entity, With<Lit>>();
    let lit: Vec<Entity> = lit.iter(world).collect();
    for entity in lit {
        world.entity_mut(entity).remove::<(Lit, Outline)>();
    }
}

/// When what is dragged is gone, so is the ghost.
fn forget_lost(hand: Res<Hand>, entities: Query<()>, mut commands: Commands) {
    if hand.0.as_ref().is_some_and(|held| !entities.contains(held.source)) {
        commands.queue(put_down);
    }
}

/// Adds drag and drop.
pub fn plugin(app: &mut App) {
    app.init_resource::<Hand>()
        .add_observer(on_start)
        .add_observer(on_drag)
        .add_observer(on_enter)
        .add_observer(on_leave)
        .add_observer(on_drop)
        .add_observer(on_end)
        .add_systems(Update, forget_lost);
}
