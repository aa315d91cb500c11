//! Scroll areas: mouse wheel, keyboard, a bar at the side, and the control in focus always in sight.

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput, mouse::MouseScrollUnit},
    input_focus::{FocusCause, FocusGained, FocusedInput, InputFocusVisible, tab_navigation::TabIndex},
    picking::events::Scroll,
    prelude::*,
    ui::{CalculatedClip, UiGlobalTransform, UiSystems},
    ui_widgets::{ControlOrientation, ScrollArea, ScrollIntoView, Scrollbar, ScrollbarThumb},
};

use super::{
    flow::{Flow, Len},
    pan::PanArea,
};
use crate::ui::{
    kit::Ui,
    project::Key,
    theme::{CONTROL_CORNER, Palette, Space},
};

/// Room kept free for the bar, in pixels.
pub const BAR: f32 = 10.0;
/// How far the ring around what has the focus reaches beyond it, in pixels.
const RING: f32 = 5.0;
/// How far an area in a dialog reaches beyond its content on either side, in pixels.
const BEYOND: f32 = 12.0;

impl Ui<'_> {
    /// A column that takes the room left in its parent and scrolls when its content is higher. The key keeps the
    /// place when the region is built again. The name is read out, and makes the area reachable by Tab, so that
    /// a text without controls can be scrolled by keyboard too.
    pub fn scroll(&mut self, key: &str, name: &str, gap: Space, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let flow = Flow::row().grow().edit(|n| n.width = percent(100));
        self.scroll_area(flow, UiRect::right(px(BAR)), key, name, gap, fill)
    }

    /// The same for dialogs: as high as its content, and scrolls only when there is no room for that. It reaches a
    /// little beyond its content on either side, so that the ring around it in focus lies on no word.
    pub fn scroll_fit(
        &mut self,
        key: &str,
        name: &str,
        gap: Space,
        fill: impl FnOnce(&mut Ui<'_>),
    ) -> EntityCommands<'_> {
        let flow = Flow::row().edit(|n| {
            (n.min_height, n.margin, n.align_self) = (Val::ZERO, UiRect::horizontal(px(-BEYOND)), AlignSelf::Stretch);
        });
        self.scroll_area(flow, UiRect::horizontal(px(BEYOND)), key, name, gap, fill)
    }

    fn scroll_area(
        &mut self,
        outer: Flow,
        padding: UiRect,
        key: &str,
        name: &str,
        gap: Space,
        fill: impl FnOnce(&mut Ui<'_>),
    ) -> EntityCommands<'_> {
        let kit = self.kit();
        let (key, name) = (key.to_owned(), name.to_owned());
        self.flow(outer.align(AlignItems::Stretch), |ui| {
            let node = Node {
                overflow: Overflow::scroll_y(),
                padding,
                border_radius: BorderRadius::all(px(CONTROL_CORNER)),
                ..Flow::column().gap(gap).grow().to_node(kit)
            };
            let area = ui.node((node, ScrollArea, Key::new(key), TabIndex(0), scrolls(&name)), fill).id();
            bar_down(ui, area);
        })
    }
}

/// Scrolls sideways, by keyboard, bar, or wheel with Shift. Not one of Bevy's scroll areas, because those keep every
/// turn of the wheel to themselves, and the page around would stand still.
#[derive(Component)]
#[require(ScrollPosition)]
pub struct SideScroll;

impl Ui<'_> {
    /// A row that scrolls sideways when its content is wider than its parent: for tables and graphs in large type.
    pub fn side_scroll(&mut self, key: &str, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let kit = self.kit();
        let key = key.to_owned();
        self.flow(Flow::column().edit(|n| n.width = percent(100)), |ui| {
            let node = Node { overflow: Overflow::scroll_x(), width: percent(100), ..Flow::row().to_node(kit) };
            let area = ui.node((node, SideScroll, Key::new(key)), fill).id();
            bar_across(ui, area);
        })
    }
}

/// Lies in an area that scrolls down inside one that scrolls sideways, and passes turns of the wheel on to the outer
/// one, which the inner one would keep to itself.
#[derive(Component)]
struct Sideways(Entity);

/// The parts of what [`Ui::scroll_below`] makes.
pub(super) struct Below {
    /// What holds head and body; as wide as its content needs.
    pub(super) sheet: Entity,
    /// What `fill` filled.
    pub(super) body: Entity,
}

impl Ui<'_> {
    /// A head that stays in sight, and below it a body that takes the room left in the parent and scrolls. Where there
    /// is less than `narrowest` room (in pixels at a text size of 100 %), both scroll sideways together.
    pub(super) fn scroll_below(
        &mut self,
        key: &str,
        name: &str,
        narrowest: f32,
        head: impl FnOnce(&mut Ui<'_>),
        fill: impl FnOnce(&mut Ui<'_>),
    ) -> Below {
        let kit = self.kit();
        let mut below = Below { sheet: Entity::PLACEHOLDER, body: Entity::PLACEHOLDER };
        let outer = Flow::column().grow().edit(|n| (n.width, n.padding.right) = (percent(100), px(BAR)));
        let sheet = Flow::column().width(Len::Percent(100.0)).min_width(Len::Text(narrowest)).stiff();
        self.flow(outer, |ui| {
            let mut down = Entity::PLACEHOLDER;
            let node = Node {
                overflow: Overflow::scroll_x(),
                width: percent(100),
                ..Flow::row().grow().align(AlignItems::Stretch).to_node(kit)
            };
            let side = ui.node((node, SideScroll, Key::new(format!("{key}.side"))), |ui| {
                let spawned = ui.flow(sheet, |ui| {
                    head(ui);
                    let node = Node { overflow: Overflow::scroll_y(), ..Flow::column().grow().to_node(kit) };
                    let area = (node, ScrollArea, Key::new(format!("{key}.rows")), TabIndex(0), scrolls(name));
                    down = ui.node(area, |ui| below.body = ui.flow(Flow::column().stiff(), fill).id()).id();
                });
                below.sheet = spawned.id();
            });
            let side = side.id();
            ui.entity(below.body).insert(Sideways(side));
            bar_across(ui, side);
            bar_down(ui, down);
        });
        below
    }
}

/// The accessibility node of an area that scrolls down.
pub(super) fn scrolls(name: &str) -> AccessibilityNode {
    let mut access = AccessNode::new(Role::ScrollView);
    access.set_label(name.to_owned());
    access.add_action(Action::ScrollDown);
    access.add_action(Action::ScrollUp);
    AccessibilityNode::from(access)
}

fn thumb(ui: &mut Ui<'_>) {
    let p = ui.palette();
    // Where lines are thick and black, a bar of that colour would be the heaviest thing of the page.
    let color = if p.line_width > 1.0 { Palette::faded(p.line_strong, 0.55) } else { p.line_strong };
    ui.leaf((ScrollbarThumb { border_radius: BorderRadius::MAX, ..default() }, BackgroundColor(color)));
}

/// A bar at the right edge of the parent.
pub(super) fn bar_down(ui: &mut Ui<'_>, area: Entity) {
    let track = Node {
        position_type: PositionType::Absolute,
        right: px(0),
        top: px(0),
        bottom: px(0),
        width: px(BAR - 3.0),
        ..default()
    };
    ui.node((track, Scrollbar::new(area, ControlOrientation::Vertical, 24.0)), thumb);
}

/// A bar below the area.
pub(super) fn bar_across(ui: &mut Ui<'_>, area: Entity) {
    let track = Node { width: percent(100), height: px(BAR - 4.0), flex_shrink: 0.0, ..default() };
    ui.node((track, Scrollbar::new(area, ControlOrientation::Horizontal, 24.0)), thumb);
}

type SideArea<'a> = (&'a mut ScrollPosition, &'a ComputedNode);

fn shift_side(areas: &mut Query<SideArea, With<SideScroll>>, entity: Entity, by: f32) -> bool {
    let Ok((mut position, node)) = areas.get_mut(entity) else { return false };
    let end = ((node.content_size().x - node.size().x) * node.inverse_scale_factor).max(0.0);
    let target = (position.x + by).clamp(0.0, end);
    let moved = target != position.x;
    position.x = target;
    moved
}

fn on_side_key(mut event: On<FocusedInput<KeyboardInput>>, mut areas: Query<SideArea, With<SideScroll>>) {
    let by = match event.input.key_code {
        KeyCode::ArrowRight => 80.0,
        KeyCode::ArrowLeft => -80.0,
        _ => return,
    };
    let pressed = event.input.state == ButtonState::Pressed;
    if pressed && shift_side(&mut areas, event.focused_entity, by) {
        event.propagate(false);
    }
}

fn on_side_wheel(
    mut event: On<Pointer<Scroll>>,
    keys: Res<ButtonInput<KeyCode>>,
    inner: Query<&Sideways>,
    mut areas: Query<SideArea, With<SideScroll>>,
) {
    let entity = inner.get(event.entity).map_or(event.entity, |inner| inner.0);
    let across = if keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]) { event.y } else { event.x };
    let by = match event.unit {
        MouseScrollUnit::Line => -across * 40.0,
        MouseScrollUnit::Pixel => -across,
    };
    if across != 0.0 && shift_side(&mut areas, entity, by) {
        event.propagate(false);
    }
}

/// What shall come into sight is brought there sideways as well, if it is not wider than what is seen.
fn on_side_into_view(
    event: On<ScrollIntoView>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    parents: Query<&ChildOf>,
    mut areas: Query<&mut ScrollPosition, With<SideScroll>>,
) {
    let Some(area) = parents.iter_ancestors(event.entity).find(|e| areas.contains(*e)) else { return };
    let ends = |entity| {
        let (node, transform) = nodes.get(entity).ok()?;
        let (middle, half) = (transform.translation.x, node.size().x / 2.0);
        Some(((middle - half) * node.inverse_scale_factor, (middle + half) * node.inverse_scale_factor))
    };
    let (Some(own), Some(seen), Ok(mut position)) = (ends(event.entity), ends(area), areas.get_mut(area)) else {
        return;
    };
    if own.1 - own.0 > seen.1 - seen.0 {
        return;
    }
    let by = (own.1 - seen.1).max(0.0) - (seen.0 - own.0).max(0.0);
    if by != 0.0 {
        position.x = (position.x + by).max(0.0);
    }
}

/// What shall come into sight is brought there through every area around it: Bevy moves the innermost one only, which
/// may itself lie where the page has to be scrolled to.
fn on_outer_into_view(
    event: On<ScrollIntoView>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    parents: Query<&ChildOf>,
    mut areas: Query<&mut ScrollPosition, With<ScrollArea>>,
) {
    let ends = |entity| {
        let (node, transform) = nodes.get(entity).ok()?;
        let (middle, half) = (transform.translation.y, node.size().y / 2.0);
        Some(((middle - half) * node.inverse_scale_factor, (middle + half) * node.inverse_scale_factor))
    };
    let Some((mut top, mut bottom)) = ends(event.entity) else { return };
    let around: Vec<Entity> = parents.iter_ancestors(event.entity).filter(|e| areas.contains(*e)).collect();
    for (place, area) in around.into_iter().enumerate() {
        let (Some((first, last)), Ok((node, _))) = (ends(area), nodes.get(area)) else { return };
        let into = |ring: f32| if top < first + ring { top - first - ring } else { (bottom - last + ring).max(0.0) };
        let ring = if bottom - top + 2.0 * RING < last - first { RING } else { 0.0 };
        // The innermost has been moved already, but not far enough for the ring.
        let (whole, done) = (into(ring), if place == 0 { into(0.0) } else { 0.0 });
        if whole != done
            && let Ok(mut position) = areas.get_mut(area)
        {
            let end = ((node.content_size().y - node.size().y) * node.inverse_scale_factor).max(0.0);
            position.y = (position.y + whole - done).clamp(0.0, end);
        }
        (top, bottom) = (top - whole, bottom - whole);
    }
}

/// Hides bars that have nothing to scroll.
pub fn hide_idle_bars(mut bars: Query<(&Scrollbar, &mut Visibility)>, areas: Query<&ComputedNode>) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.target) else { continue };
        let over = area.content_size() - area.size();
        let needed = match bar.orientation {
            // Less than that is lost to rounding.
            ControlOrientation::Vertical => over.y > 1.5,
            ControlOrientation::Horizontal => over.x > 1.5,
        };
        visibility.set_if_neq(if needed { Visibility::Inherited } else { Visibility::Hidden });
    }
}

/// Cuts the thumb of a bar where its track is cut: an area may itself lie in one that scrolls. A thumb is no node of the
/// layout, so Bevy leaves it whole.
fn cut_thumbs(
    thumbs: Query<(Entity, &ChildOf, Option<&CalculatedClip>), With<ScrollbarThumb>>,
    tracks: Query<&CalculatedClip, Without<ScrollbarThumb>>,
    mut commands: Commands,
) {
    for (thumb, track, now) in &thumbs {
        let wanted = tracks.get(track.parent()).ok();
        if wanted.map(|clip| clip.clip) == now.map(|clip| clip.clip) {
            continue;
        }
        match wanted {
            Some(clip) => commands.entity(thumb).try_insert(*clip),
            None => commands.entity(thumb).try_remove::<CalculatedClip>(),
        };
    }
}

fn on_key(
    mut event: On<FocusedInput<KeyboardInput>>,
    mut areas: Query<(&mut ScrollPosition, &ComputedNode), (With<ScrollArea>, Without<PanArea>)>,
) {
    let itself = event.focused_entity == event.original_event_target();
    let Ok((mut position, node)) = areas.get_mut(event.focused_entity) else { return };
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let seen = node.size().y * node.inverse_scale_factor;
    let end = (node.content_size().y * node.inverse_scale_factor - seen).max(0.0);
    let target = match event.input.key_code {
        KeyCode::PageDown => position.y + seen * 0.9,
        KeyCode::PageUp => position.y - seen * 0.9,
        KeyCode::ArrowDown if itself => position.y + 40.0,
        KeyCode::ArrowUp if itself => position.y - 40.0,
        KeyCode::Home if itself => 0.0,
        KeyCode::End if itself => end,
        _ => return,
    };
    position.y = target.clamp(0.0, end);
    event.propagate(false);
}

/// Keeps the control in focus in sight. A term in a text is not a node; its text stands for it. What was pressed by
/// pointer is in sight already, and must not move away from under it (Bevy calls that focus navigated too).
fn on_focus(
    event: On<FocusGained>,
    visible: Res<InputFocusVisible>,
    nodes: Query<(), With<Node>>,
    parents: Query<&ChildOf>,
    mut commands: Commands,
) {
    // The event goes on to everything around what has the focus, which need not come into sight.
    let inner = event.entity == event.original_event_target();
    if !inner || event.cause != FocusCause::Navigated || !visible.0 {
        return;
    }
    let mut line = std::iter::once(event.entity).chain(parents.iter_ancestors(event.entity));
    if let Some(entity) = line.find(|e| nodes.contains(*e)) {
        commands.trigger(ScrollIntoView { entity });
    }
}

/// Adds the keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key)
        .add_observer(on_side_key)
        .add_observer(on_side_wheel)
        .add_observer(on_side_into_view)
        .add_observer(on_outer_into_view)
        .add_observer(on_focus)
        .add_systems(PostUpdate, (hide_idle_bars.after(UiSystems::Layout), cut_thumbs.after(UiSystems::PostLayout)));
}
