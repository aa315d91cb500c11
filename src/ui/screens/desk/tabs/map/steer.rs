//! Arrow keys on the map: right and left along what waits, up and down from row to row and from lane to lane.

use bevy::{
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput},
    input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible},
    prelude::*,
    ui_widgets::ScrollIntoView,
};

use super::draw::Spot;

/// On what can be reached: where it stands. Titles of lanes are row 0 of layer 0; boxes begin with row 1.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Reached(pub(super) Spot);

/// Which of the spots an arrow key leads to.
fn next(key: KeyCode, at: Spot, spots: impl Iterator<Item = Spot>) -> Option<Spot> {
    let same = |s: &Spot| s.lane == at.lane;
    let far = |a: usize, b: usize| a.abs_diff(b);
    match key {
        KeyCode::ArrowRight => {
            spots.filter(|s| same(s) && s.layer > at.layer && s.row > 0).min_by_key(|s| (s.layer, far(s.row, at.row)))
        }
        KeyCode::ArrowLeft => spots
            .filter(|s| same(s) && s.layer < at.layer && s.row > 0)
            .min_by_key(|s| (at.layer - s.layer, far(s.row, at.row))),
        KeyCode::ArrowDown => spots
            .filter(|s| (same(s) && s.layer == at.layer && s.row > at.row) || s.lane > at.lane)
            .min_by_key(|s| (s.lane, if same(s) { 0 } else { far(s.layer, at.layer) }, s.row)),
        KeyCode::ArrowUp => spots
            .filter(|s| (same(s) && s.layer == at.layer && s.row < at.row) || s.lane < at.lane)
            .min_by_key(|s| (at.lane - s.lane, if same(s) { 0 } else { far(s.layer, at.layer) }, usize::MAX - s.row)),
        _ => None,
    }
}

fn on_arrow(
    mut event: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<KeyCode>>,
    spots: Query<(Entity, &Reached)>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    let Ok((_, at)) = spots.get(event.focused_entity) else { return };
    let moves = keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]);
    if event.input.state != ButtonState::Pressed || moves {
        return;
    }
    let Some(spot) = next(event.input.key_code, at.0, spots.iter().map(|(_, reached)| reached.0)) else { return };
    let Some((entity, _)) = spots.iter().find(|(_, reached)| reached.0 == spot) else { return };
    event.propagate(false);
    focus.set(entity, FocusCause::Navigated);
    visible.0 = true;
    commands.trigger(ScrollIntoView { entity });
}

/// Adds the keys.
pub(super) fn plugin(app: &mut App) {
    app.add_observer(on_arrow);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_follow_what_waits_and_go_from_lane_to_lane() {
        let spot = |lane, layer, row| Spot { lane, layer, row };
        // Two lanes: a title and two layers; then a title and one box.
        let all = [spot(0, 0, 0), spot(0, 0, 1), spot(0, 0, 2), spot(0, 1, 1), spot(1, 0, 0), spot(1, 0, 1)];
        let go = |key, at| next(key, at, all.iter().copied());
        assert_eq!(go(KeyCode::ArrowDown, spot(0, 0, 0)), Some(spot(0, 0, 1)));
        assert_eq!(go(KeyCode::ArrowRight, spot(0, 0, 2)), Some(spot(0, 1, 1)));
        assert_eq!(go(KeyCode::ArrowLeft, spot(0, 1, 1)), Some(spot(0, 0, 1)));
        assert_eq!(go(KeyCode::ArrowDown, spot(0, 0, 2)), Some(spot(1, 0, 0)));
        assert_eq!(go(KeyCode::ArrowDown, spot(0, 1, 1)), Some(spot(1, 0, 0)));
        assert_eq!(go(KeyCode::ArrowUp, spot(1, 0, 0)), Some(spot(0, 0, 2)));
        assert_eq!(go(KeyCode::ArrowUp, spot(0, 0, 0)), None);
        assert_eq!(go(KeyCode::ArrowRight, spot(0, 1, 1)), None);
    }
}
