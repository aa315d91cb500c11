//! A sheet that may be larger than its frame: moved by wheel, bars, keys, and by dragging its empty ground; and zoomed.
//!
//! Zooming is a wish to the screen, which lays the sheet out anew at another scale, so that text stays crisp. It must
//! not know what is on the sheet.

use std::sync::Arc;

use bevy::{
    ecs::system::EntityCommands,
    input::{
        ButtonState, keyboard::Key as Logical, keyboard::KeyCode, keyboard::KeyboardInput, mouse::MouseScrollUnit,
    },
    input_focus::{FocusedInput, tab_navigation::TabIndex},
    picking::events::Scroll,
    prelude::*,
    ui::UiScale,
    ui_widgets::ScrollArea,
    window::RequestRedraw,
};

use super::{
    button::Button,
    flow::Flow,
    label::Label,
    scroll::{BAR, bar_across, bar_down, scrolls},
};
use crate::ui::{
    input::Shortcut,
    kit::{Deed, Ui},
    project::Key,
    theme::Space,
};

/// A wish to see a sheet larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zoom {
    /// One step larger.
    In,
    /// One step smaller.
    Out,
    /// As large as there is room for.
    Fit,
}

/// The frame of a sheet.
#[derive(Component, Clone)]
pub struct PanArea {
    zooms: Deed<Zoom>,
}

/// The sheet in the frame.
#[derive(Component)]
struct Ground(Entity);

/// How far an arrow key or a line of the wheel moves the sheet, in layout pixels.
const STEP: f32 = 48.0;

impl Ui<'_> {
    /// A sheet in a frame of this flow. The name is read out and makes the frame reachable by Tab; the key keeps the
    /// place. `zooms` hears of Ctrl with the wheel and of Ctrl with plus, minus and zero.
    pub fn pan(
        &mut self,
        frame: Flow,
        key: &str,
        name: &str,
        zooms: impl Fn(&mut Commands, Zoom) + Send + Sync + 'static,
        fill: impl FnOnce(&mut Ui<'_>),
    ) -> EntityCommands<'_> {
        let kit = self.kit();
        let (mut area, mut ground) = (Entity::PLACEHOLDER, Entity::PLACEHOLDER);
        self.flow(frame.edit(|n| (n.width, n.padding.right) = (percent(100), px(BAR))), |ui| {
            let node = Node {
                overflow: Overflow::scroll(),
                width: percent(100),
                ..Flow::column().grow().align(AlignItems::Start).to_node(kit)
            };
            let pan = PanArea { zooms: Arc::new(zooms) };
            area = ui
                .node((node, ScrollArea, pan, Key::new(key), TabIndex(0), scrolls(name)), |ui| {
                    let sheet = Node {
                        min_width: percent(100),
                        min_height: percent(100),
                        flex_shrink: 0.0,
                        ..Flow::column().to_node(kit)
                    };
                    ground = ui.node(sheet, fill).id();
                })
                .id();
            ui.entity(ground).insert(Ground(area));
            bar_across(ui, area);
            bar_down(ui, area);
        });
        self.entity(area)
    }

    /// Buttons that zoom, with the scale between them. They work from anywhere on the screen by their shortcuts.
    pub fn zoom_buttons(
        &mut self,
        key: &str,
        percent: u16,
        zooms: impl Fn(&mut Commands, Zoom) + Clone + Send + Sync + 'static,
    ) {
        let now = self.word_with("kit-zoom-now", &[("percent", i64::from(percent).into())]);
        let [out, larger, fit, tip] =
            ["kit-zoom-out", "kit-zoom-in", "kit-zoom-fit", "kit-zoom-fit-tip"].map(|word| self.word(word));
        let does = |zoom: Zoom| {
            let zooms = zooms.clone();
            move |commands: &mut Commands| zooms(commands, zoom)
        };
        self.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
            let button = Button::icon_only("minus", out).shortcut(Shortcut::char('-').ctrl());
            ui.add(button.key(format!("{key}.out")).does(does(Zoom::Out)));
            ui.add(Label::small(now).no_wrap());
            let button = Button::icon_only("plus", larger).shortcut(Shortcut::char('+').ctrl());
            ui.add(button.key(format!("{key}.in")).does(does(Zoom::In)));
            let button = Button::quiet(fit).tip(tip).one_line().shortcut(Shortcut::char('0').ctrl());
            ui.add(button.key(format!("{key}.fit")).does(does(Zoom::Fit)));
        });
    }
}

/// Where a sheet stands after it was zoomed by a ratio, so that what was in the middle of the frame stays there.
pub fn zoomed(position: Vec2, frame: &ComputedNode, ratio: f32) -> Vec2 {
    let half = frame.size() * frame.inverse_scale_factor / 2.0;
    ((position + half) * ratio - half).max(Vec2::ZERO)
}

type Area<'a> = (&'a PanArea, &'a ComputedNode, &'a mut ScrollPosition);

fn shift(node: &ComputedNode, position: &mut ScrollPosition, by: Vec2) {
    let most = (node.content_size() - node.size()) * node.inverse_scale_factor;
    position.0 = (position.0 + by).clamp(Vec2::ZERO, most.max(Vec2::ZERO));
}

fn on_wheel(
    mut event: On<Pointer<Scroll>>,
    keys: Res<ButtonInput<KeyCode>>,
    grounds: Query<&Ground>,
    mut areas: Query<Area>,
    mut commands: Commands,
) {
    let Some((pan, node, mut position)) = grounds.get(event.entity).ok().and_then(|g| areas.get_mut(g.0).ok()) else {
        return;
    };
    if keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]) && event.y != 0.0 {
        (pan.zooms)(&mut commands, if event.y > 0.0 { Zoom::In } else { Zoom::Out });
        event.propagate(false);
    } else if keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]) {
        let lines = if event.unit == MouseScrollUnit::Line { STEP } else { 1.0 };
        shift(node, &mut position, Vec2::new(-event.y * lines, 0.0));
        event.propagate(false);
    }
}

/// Only the empty ground is dragged; what lies on it is pressed.
fn on_drag(
    mut event: On<Pointer<Drag>>,
    grounds: Query<&Ground>,
    scale: Res<UiScale>,
    mut areas: Query<Area>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if event.original_event_target() != event.entity || event.button == PointerButton::Secondary {
        return;
    }
    let Some((_, node, mut position)) = grounds.get(event.entity).ok().and_then(|g| areas.get_mut(g.0).ok()) else {
        return;
    };
    event.propagate(false);
    shift(node, &mut position, -event.delta / scale.0);
    redraw.write(RequestRedraw);
}

fn on_key(
    mut event: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<KeyCode>>,
    mut areas: Query<Area>,
    mut commands: Commands,
) {
    let itself = event.focused_entity == event.original_event_target();
    let Ok((pan, node, mut position)) = areas.get_mut(event.focused_entity) else { return };
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let ctrl = keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]);
    let page = node.size().y * node.inverse_scale_factor * 0.9;
    let by = match event.input.key_code {
        KeyCode::PageUp => Vec2::new(0.0, -page),
        KeyCode::PageDown => Vec2::new(0.0, page),
        KeyCode::ArrowLeft if ctrl || itself => Vec2::new(-STEP, 0.0),
        KeyCode::ArrowRight if ctrl || itself => Vec2::new(STEP, 0.0),
        KeyCode::ArrowUp if ctrl || itself => Vec2::new(0.0, -STEP),
        KeyCode::ArrowDown if ctrl || itself => Vec2::new(0.0, STEP),
        _ => Vec2::ZERO,
    };
    let zoom = match &event.input.logical_key {
        // Where plus needs Shift, the key is labelled with both.
        Logical::Character(c) if c == "+" || c == "=" => Some(Zoom::In),
        Logical::Character(c) if c == "-" => Some(Zoom::Out),
        Logical::Character(c) if c == "0" => Some(Zoom::Fit),
        _ => None,
    };
    if by != Vec2::ZERO {
        shift(node, &mut position, by);
    } else if let Some(zoom) = zoom.filter(|_| ctrl) {
        (pan.zooms)(&mut commands, zoom);
    } else {
        return;
    }
    event.propagate(false);
}

/// Adds panning.
pub fn plugin(app: &mut App) {
    app.add_observer(on_wheel).add_observer(on_drag).add_observer(on_key);
}
