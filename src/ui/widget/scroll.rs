//! Scroll areas: mouse wheel, keyboard, a bar at the side, and the control in focus always in sight.

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput},
    input_focus::{FocusCause, FocusGained, FocusedInput, tab_navigation::TabIndex},
    prelude::*,
    ui_widgets::{ControlOrientation, ScrollArea, ScrollIntoView, Scrollbar, ScrollbarThumb},
};

use super::flow::Flow;
use crate::ui::{kit::Ui, project::Key, theme::Space};

/// Room kept free for the bar, in pixels.
const BAR: f32 = 10.0;

impl Ui<'_> {
    /// A column that takes the room left in its parent and scrolls when its content is higher. The key keeps the
    /// place when the region is built again. The name is read out, and makes the area reachable by Tab, so that
    /// a text without controls can be scrolled by keyboard too.
    pub fn scroll(&mut self, key: &str, name: &str, gap: Space, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let kit = self.kit();
        let (thumb, key, name) = (kit.palette.line_strong, key.to_owned(), name.to_owned());
        self.flow(Flow::row().grow().align(AlignItems::Stretch).edit(|n| n.width = percent(100)), |ui| {
            let node = Node {
                overflow: Overflow::scroll_y(),
                padding: UiRect::right(px(BAR)),
                ..Flow::column().gap(gap).grow().to_node(kit)
            };
            let mut access = AccessNode::new(Role::ScrollView);
            access.set_label(name);
            access.add_action(Action::ScrollDown);
            access.add_action(Action::ScrollUp);
            let area = (node, ScrollArea, Key::new(key), TabIndex(0), AccessibilityNode::from(access));
            let area = ui.node(area, fill).id();
            let track = Node {
                position_type: PositionType::Absolute,
                right: px(0),
                top: px(0),
                bottom: px(0),
                width: px(BAR - 3.0),
                ..default()
            };
            ui.node((track, Scrollbar::new(area, ControlOrientation::Vertical, 24.0)), |ui| {
                ui.leaf((ScrollbarThumb { border_radius: BorderRadius::MAX, ..default() }, BackgroundColor(thumb)));
            });
        })
    }
}

/// Hides bars that have nothing to scroll.
pub fn hide_idle_bars(mut bars: Query<(&Scrollbar, &mut Visibility)>, areas: Query<&ComputedNode>) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.target) else { continue };
        let needed = area.content_size().y > area.size().y + 0.5;
        visibility.set_if_neq(if needed { Visibility::Inherited } else { Visibility::Hidden });
    }
}

fn on_key(
    mut event: On<FocusedInput<KeyboardInput>>,
    mut areas: Query<(&mut ScrollPosition, &ComputedNode), With<ScrollArea>>,
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

/// Keeps the control in focus in sight.
fn on_focus(event: On<FocusGained>, mut commands: Commands) {
    if event.cause == FocusCause::Navigated {
        commands.trigger(ScrollIntoView { entity: event.entity });
    }
}

/// Adds the keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key)
        .add_observer(on_focus)
        .add_systems(PostUpdate, hide_idle_bars.after(bevy::ui::UiSystems::Layout));
}
