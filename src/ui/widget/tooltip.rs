//! Tooltips: what else there is to know about a thing, on hover and on focus.
//!
//! A tooltip repeats what assistive technology reads as the description; nothing is told by it alone.
//! [`Anchored`] also places menus. It must not know what it explains.

use accesskit::Role;
use bevy::{
    ecs::system::SystemParam,
    input::keyboard::KeyCode,
    input_focus::{FocusCause, InputFocus, InputFocusVisible},
    picking::hover::Hovered,
    prelude::*,
    ui::UiGlobalTransform,
    window::RequestRedraw,
};

use super::{
    flow::{Flow, Len, Surface},
    label::Label,
};
use crate::ui::{
    input::TIP_ORDER,
    kit::{Kit, Ui, access_named},
    project::Key,
    theme::Space,
};

/// What to show when the pointer rests on something, or the keyboard reaches it.
#[derive(Component, Debug, Clone, PartialEq)]
#[require(Hovered)]
pub struct Tip(pub String);

impl Tip {
    /// A tip with a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// How long the pointer must rest, in seconds.
const HOVER_DELAY: f32 = 0.45;
/// How long the focus must rest, in seconds.
const FOCUS_DELAY: f32 = 0.3;

/// Which tip is waiting or shown.
#[derive(Resource, Default)]
pub struct TipState {
    anchor: Option<Entity>,
    waited: f32,
    shown: Option<Entity>,
    dismissed: bool,
    /// What got the focus without having been asked for.
    unasked: Option<(Entity, Option<Key>)>,
}

/// The focus, handed on by the program rather than moved by the player, as when a dialog opens or closes: no tip opens
/// where nobody went. One that is left and reached again on purpose shows its tip like any other.
#[derive(SystemParam)]
pub struct FocusHandedOn<'w, 's> {
    focus: ResMut<'w, InputFocus>,
    tips: ResMut<'w, TipState>,
    keys: Query<'w, 's, &'static Key>,
}

impl FocusHandedOn<'_, '_> {
    /// Where the focus is.
    pub fn get(&self) -> Option<Entity> {
        self.focus.get()
    }

    /// Hands it on.
    pub fn to(&mut self, entity: Entity) {
        self.focus.set(entity, FocusCause::Navigated);
        self.tips.unasked = Some((entity, self.keys.get(entity).ok().cloned()));
    }
}

/// Which side of its anchor something lies on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// Below, or above when there is no room.
    #[default]
    Below,
    /// To the right, or left when there is no room.
    Beside,
}

/// Lies next to another node, always inside the window. For nodes without a parent.
#[derive(Component, Debug, Clone, Copy)]
pub struct Anchored {
    /// The node it belongs to.
    pub to: Entity,
    /// Where.
    pub side: Side,
    /// What it leaves in sight as well, where another side has room.
    pub clear: Option<Entity>,
}

/// Marks a tooltip's node, for tests.
#[derive(Component)]
pub struct TipBubble;

type Tipped<'a> = (Entity, &'a Tip, &'a Hovered, Option<&'a Key>);

/// Finds the thing under the pointer, or in focus, that has a tip; shows it when it has rested long enough.
#[expect(clippy::too_many_arguments, reason = "a system takes what it needs")]
pub fn show_tips(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    keys: Res<ButtonInput<KeyCode>>,
    mouse: Res<ButtonInput<MouseButton>>,
    focus: Res<InputFocus>,
    focus_visible: Res<InputFocusVisible>,
    tipped: Query<Tipped>,
    parents: Query<&ChildOf>,
    mut state: ResMut<TipState>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    let depth = |entity: &Entity| parents.iter_ancestors(*entity).count();
    let hovered = tipped.iter().filter(|(_, _, h, _)| h.0).map(|(e, ..)| e).max_by_key(depth);
    // Built again, it is still the same.
    let same = |(entity, key): &(Entity, Option<Key>), at: Entity| {
        at == *entity || tipped.get(at).is_ok_and(|(.., now)| key.is_some() && now == key.as_ref())
    };
    if state.unasked.as_ref().is_some_and(|unasked| !focus.get().is_some_and(|at| same(unasked, at))) {
        state.unasked = None;
    }
    let focused = focus.get().filter(|e| focus_visible.0 && state.unasked.is_none() && tipped.contains(*e));
    let anchor = hovered.or(focused);
    if anchor != state.anchor {
        (state.anchor, state.waited, state.dismissed) = (anchor, 0.0, false);
        if let Some(bubble) = state.shown.take() {
            commands.entity(bubble).try_despawn();
        }
    }
    let used = keys.just_pressed(KeyCode::Escape) || mouse.get_just_pressed().next().is_some();
    if used {
        state.dismissed = true;
        if let Some(bubble) = state.shown.take() {
            commands.entity(bubble).try_despawn();
        }
    }
    let Some((entity, tip, ..)) = anchor.and_then(|e| tipped.get(e).ok()) else { return };
    if state.shown.is_some() || state.dismissed {
        return;
    }
    let delay = if hovered.is_some() { HOVER_DELAY } else { FOCUS_DELAY };
    // The first frame after a rest may be seconds long; it is not part of the waiting.
    state.waited += time.delta_secs().min(0.1);
    redraw.write(RequestRedraw);
    if state.waited >= delay {
        state.shown = Some(bubble(&mut commands, &kit, entity, &tip.0));
    }
}

fn bubble(commands: &mut Commands, kit: &Kit, anchor: Entity, text: &str) -> Entity {
    let root = Node { position_type: PositionType::Absolute, max_width: kit.px(300.0), ..default() };
    let root = (
        root,
        TipBubble,
        Anchored { to: anchor, side: Side::Below, clear: None },
        GlobalZIndex(TIP_ORDER),
        Visibility::Hidden,
        Pickable::IGNORE,
        access_named(Role::Tooltip, text),
    );
    let entity = commands.spawn(root).id();
    let mut ui = Ui::new(commands.reborrow(), entity, kit);
    let flow = Flow::column().pad_xy(Space::Medium, Space::Small).surface(Surface::Lifted).max_width(Len::Text(300.0));
    ui.flow(flow, |ui| {
        ui.add(Label::body(text).silent());
    })
    .insert(Pickable::IGNORE);
    entity
}

/// Distance of an anchored node to what it belongs to, and to the edge of the window.
const MARGIN: f32 = 6.0;

fn area(node: &ComputedNode, at: &UiGlobalTransform) -> Rect {
    let scale = node.inverse_scale_factor;
    Rect::from_center_size(at.translation * scale, node.size() * scale)
}

/// Where something of this size lies beside its anchor: on the side it wants, on the opposite one where there is no
/// room, and on one of the other two where only there it covers nothing that stays in sight.
fn beside(anchor: Rect, size: Vec2, side: Side, clear: Option<Rect>, room: Vec2) -> Vec2 {
    let (low, high) = (anchor.min, anchor.max);
    // What would leave the window at the right ends where its anchor does.
    let x = if low.x + size.x > room.x - MARGIN { high.x - size.x } else { low.x };
    let (below, above) = (Vec2::new(x, high.y + MARGIN), Vec2::new(x, low.y - MARGIN - size.y));
    let (right, left) = (Vec2::new(high.x + MARGIN, low.y), Vec2::new(low.x - MARGIN - size.x, low.y));
    let inside = |place: Vec2| place.min(room - size - MARGIN).max(Vec2::splat(MARGIN)).round();
    let lying = |place: Vec2| Rect::from_corners(inside(place), inside(place) + size);
    let covers = |place: Vec2, other: Rect| !lying(place).intersect(other).is_empty();
    let sides = match side {
        Side::Below => [below, above, right, left],
        Side::Beside => [right, left, below, above],
    };
    let free = |place: &&Vec2| !covers(**place, anchor) && !clear.is_some_and(|other| covers(**place, other));
    let wanted = match clear {
        Some(_) => sides.iter().find(free),
        None => None,
    };
    let fits = match side {
        Side::Below => below.y + size.y <= room.y - MARGIN,
        Side::Beside => right.x + size.x <= room.x - MARGIN,
    };
    inside(*wanted.unwrap_or(if fits { &sides[0] } else { &sides[1] }))
}

/// Puts anchored nodes in their place once their size is known, and shows them.
pub fn place_anchored(
    kit: Res<Kit>,
    mut anchored: Query<(Entity, &Anchored, &ComputedNode, &mut Node, &mut Visibility)>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, anchored, own, mut node, mut visibility) in &mut anchored {
        let Ok((anchor, transform)) = nodes.get(anchored.to) else {
            commands.entity(entity).try_despawn();
            continue;
        };
        let around = area(anchor, transform);
        let size = own.size() * own.inverse_scale_factor;
        if size.x <= 0.0 {
            redraw.write(RequestRedraw);
            continue;
        }
        let clear = anchored.clear.and_then(|other| nodes.get(other).ok()).map(|(node, at)| area(node, at));
        let place = beside(around, size, anchored.side, clear, kit.room);
        if (node.left, node.top) != (px(place.x), px(place.y)) {
            (node.left, node.top) = (px(place.x), px(place.y));
            redraw.write(RequestRedraw);
        } else if *visibility == Visibility::Hidden {
            *visibility = Visibility::Inherited;
            redraw.write(RequestRedraw);
        }
    }
}
