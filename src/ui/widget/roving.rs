//! Arrow keys inside a group: tabs, lists, table rows, calendar slots, options.
//!
//! A [`Roving`] group takes one stop in the Tab order; inside it the arrow keys, Home and End move the
//! focus. Items are [`RovingItem`]s anywhere below the group. It must not know what an item is.

use bevy::{
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput},
    input_focus::{FocusCause, FocusGained, FocusedInput, InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    prelude::*,
    ui_widgets::{Activate, ScrollIntoView},
};

/// A group with arrow keys.
#[derive(Component, Debug, Clone, Copy)]
pub struct Roving {
    /// How many items lie side by side; 1 is a list, `usize::MAX` a row.
    pub columns: usize,
    /// Moving onto an item presses it, as with tabs and options.
    pub follows: bool,
}

impl Roving {
    /// One below the other.
    pub const LIST: Roving = Roving { columns: 1, follows: false };
    /// Side by side.
    pub const ROW: Roving = Roving { columns: usize::MAX, follows: false };

    /// Rows of so many.
    pub const fn grid(columns: usize) -> Self {
        Self { columns, follows: false }
    }

    /// Moving onto an item presses it.
    pub const fn following(mut self) -> Self {
        self.follows = true;
        self
    }
}

/// One of a group. `current` is the one that Tab reaches.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct RovingItem {
    /// Whether Tab reaches this one.
    pub current: bool,
}

fn items_of(group: Entity, children: &Query<&Children>, is_item: impl Fn(Entity) -> bool) -> Vec<Entity> {
    // Depth first, so that items come in the order in which they are seen.
    let mut found = Vec::new();
    let mut walk = vec![group];
    while let Some(entity) = walk.pop() {
        if is_item(entity) {
            found.push(entity);
        }
        if let Ok(below) = children.get(entity) {
            walk.extend(below.iter().rev());
        }
    }
    found
}

/// Where an arrow key leads from one place among `count`, `columns` side by side.
fn step(key: KeyCode, at: usize, count: usize, columns: usize) -> Option<usize> {
    let columns = columns.min(count).max(1);
    let (is_list, is_row) = (columns == 1, columns == count);
    let last = count.checked_sub(1)?;
    Some(match key {
        KeyCode::Home => 0,
        KeyCode::End => last,
        KeyCode::ArrowLeft if !is_list || count == 1 => at.saturating_sub(1),
        KeyCode::ArrowRight if !is_list || count == 1 => (at + 1).min(last),
        KeyCode::ArrowUp if !is_row || count == 1 => at.checked_sub(columns).unwrap_or(at),
        KeyCode::ArrowDown if !is_row || count == 1 => {
            if at + columns <= last {
                at + columns
            } else {
                at
            }
        }
        _ => return None,
    })
}

#[expect(clippy::too_many_arguments, reason = "an observer takes what it needs")]
fn on_arrow(
    mut event: On<FocusedInput<KeyboardInput>>,
    groups: Query<&Roving>,
    children: Query<&Children>,
    items: Query<(), With<RovingItem>>,
    parents: Query<&ChildOf>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    let Ok(group) = groups.get(event.focused_entity) else { return };
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let order = items_of(event.focused_entity, &children, |e| items.contains(e));
    let target = event.original_event_target();
    let Some(at) = order.iter().position(|item| *item == target || parents.iter_ancestors(target).any(|p| p == *item))
    else {
        return;
    };
    let Some(next) = step(event.input.key_code, at, order.len(), group.columns) else { return };
    event.propagate(false);
    let entity = order[next];
    focus.set(entity, FocusCause::Navigated);
    visible.0 = true;
    commands.trigger(ScrollIntoView { entity });
    if group.follows && next != at {
        commands.trigger(Activate { entity });
    }
}

/// The item that has the focus is the one that Tab returns to.
fn on_focus(
    event: On<FocusGained>,
    groups: Query<(), With<Roving>>,
    parents: Query<&ChildOf>,
    children: Query<&Children>,
    mut items: Query<&mut RovingItem>,
) {
    if !items.contains(event.entity) {
        return;
    }
    let Some(group) = parents.iter_ancestors(event.entity).find(|e| groups.contains(*e)) else { return };
    let order = items_of(group, &children, |e| items.contains(e));
    for entity in order {
        if let Ok(mut item) = items.get_mut(entity) {
            let current = entity == event.entity;
            if item.current != current {
                item.current = current;
            }
        }
    }
}

/// Gives each group exactly one stop in the Tab order.
fn keep_one_stop(
    changed: Query<(), Or<(Changed<RovingItem>, Changed<Children>)>>,
    groups: Query<Entity, With<Roving>>,
    children: Query<&Children>,
    items: Query<&RovingItem>,
    mut stops: Query<&mut TabIndex>,
) {
    if changed.is_empty() {
        return;
    }
    for group in &groups {
        let order = items_of(group, &children, |e| items.contains(e));
        let current = order.iter().position(|e| items.get(*e).is_ok_and(|item| item.current)).unwrap_or(0);
        for (place, entity) in order.into_iter().enumerate() {
            if let Ok(mut stop) = stops.get_mut(entity) {
                stop.set_if_neq(TabIndex(if place == current { 0 } else { -1 }));
            }
        }
    }
}

/// Adds the arrow keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_arrow).add_observer(on_focus).add_systems(
        PostUpdate,
        keep_one_stop.after(crate::ui::project::Projecting).before(bevy::ui::UiSystems::Prepare),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: KeyCode, at: usize, count: usize, columns: usize, expected: Option<usize>) {
        assert_eq!(step(key, at, count, columns), expected, "{key:?} from {at} of {count} in {columns}");
    }

    #[test]
    fn a_list_has_up_and_down() {
        check(KeyCode::ArrowDown, 0, 3, 1, Some(1));
        check(KeyCode::ArrowDown, 2, 3, 1, Some(2));
        check(KeyCode::ArrowUp, 0, 3, 1, Some(0));
        check(KeyCode::ArrowRight, 0, 3, 1, None);
        check(KeyCode::End, 0, 3, 1, Some(2));
    }

    #[test]
    fn a_row_has_left_and_right() {
        check(KeyCode::ArrowRight, 0, 3, usize::MAX, Some(1));
        check(KeyCode::ArrowDown, 0, 3, usize::MAX, None);
    }

    #[test]
    fn a_calendar_has_all_four() {
        check(KeyCode::ArrowDown, 3, 20, 10, Some(13));
        check(KeyCode::ArrowUp, 13, 20, 10, Some(3));
        check(KeyCode::ArrowDown, 13, 20, 10, Some(13));
        check(KeyCode::ArrowLeft, 10, 20, 10, Some(9));
        check(KeyCode::Enter, 10, 20, 10, None);
    }
}
