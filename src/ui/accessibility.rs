//! What assistive technology asks for is done, and what happens is told.
//!
//! Bevy sends the accessibility tree out, but nothing in it answers the requests that come back. This
//! bridge turns them into what pointer and keyboard would have done. It must not know any widget by name;
//! widgets with a value of their own listen to [`Asked`].

use accesskit::{Action, ActionData, Live, Node as AccessNode, Role};
use bevy::{
    a11y::{AccessibilityNode, ActionRequest},
    input_focus::{FocusCause, InputFocus, InputFocusVisible},
    prelude::*,
    text::EditableText,
    ui::{Checkable, Checked, InteractionDisabled},
    ui_widgets::{
        Activate, Button, ScrollArea, ScrollIntoView, SetSliderValue, Slider, SliderValueChange, ValueChange,
    },
    window::RequestRedraw,
};

use super::widget::{Term, set_text};

/// Says something to assistive technology: `commands.write_message(Announce(text))`.
#[derive(Message, Debug, Clone)]
pub struct Announce(pub String);

/// The node whose changes are read out.
#[derive(Component)]
struct LiveRegion;

fn spawn_live_region(mut commands: Commands) {
    let mut node = AccessNode::new(Role::Status);
    node.set_live(Live::Polite);
    let place = Node { position_type: PositionType::Absolute, width: px(1), height: px(1), ..default() };
    commands.spawn((LiveRegion, place, Pickable::IGNORE, AccessibilityNode::from(node)));
}

fn announce(mut said: MessageReader<Announce>, mut regions: Query<&mut AccessibilityNode, With<LiveRegion>>) {
    let Some(text) = said.read().map(|a| a.0.clone()).reduce(|a, b| format!("{a} {b}")) else { return };
    for mut node in &mut regions {
        node.set_value(text.clone());
    }
}

fn answer(world: &mut World) {
    let requests: Vec<accesskit::ActionRequest> = match world.get_resource_mut::<Messages<ActionRequest>>() {
        Some(mut messages) => messages.drain().map(|request| request.0).collect(),
        None => return,
    };
    if requests.is_empty() {
        return;
    }
    for request in requests {
        // Nodes are named by their entities' bits; a request may be late and its node gone.
        let Some(entity) = Entity::try_from_bits(request.target_node.0).filter(|e| world.get_entity(*e).is_ok()) else {
            continue;
        };
        answer_one(world, entity, request.action, request.data);
        world.flush();
    }
    world.write_message(RequestRedraw);
}

fn answer_one(world: &mut World, entity: Entity, action: Action, data: Option<ActionData>) {
    let usable = world.get::<InteractionDisabled>(entity).is_none();
    match action {
        Action::Focus => {
            world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
            world.resource_mut::<InputFocusVisible>().0 = true;
        }
        Action::Click if usable => click(world, entity),
        Action::SetValue | Action::ReplaceSelectedText if usable => match data {
            Some(ActionData::Value(text)) if world.get::<EditableText>(entity).is_some() => {
                set_text(world, entity, &text, text.len());
            }
            Some(ActionData::NumericValue(value)) => slide(world, entity, SliderValueChange::Absolute(value as f32)),
            _ => {}
        },
        Action::Increment if usable => slide(world, entity, SliderValueChange::RelativeStep(1.0)),
        Action::Decrement if usable => slide(world, entity, SliderValueChange::RelativeStep(-1.0)),
        Action::ScrollIntoView => world.trigger(ScrollIntoView { entity }),
        Action::ScrollDown => scroll(world, entity, 1.0),
        Action::ScrollUp => scroll(world, entity, -1.0),
        _ => {}
    }
}

fn click(world: &mut World, entity: Entity) {
    if world.get::<Button>(entity).is_some() || world.get::<Term>(entity).is_some() {
        world.trigger(Activate { entity });
    } else if world.get::<Checkable>(entity).is_some() {
        let value = world.get::<Checked>(entity).is_none();
        world.trigger(ValueChange { source: entity, value, is_final: true });
    }
}

fn slide(world: &mut World, entity: Entity, change: SliderValueChange) {
    if world.get::<Slider>(entity).is_some() {
        world.trigger(SetSliderValue { entity, change });
    }
}

fn scroll(world: &mut World, entity: Entity, pages: f32) {
    let mut areas = world.query_filtered::<(&mut ScrollPosition, &ComputedNode), With<ScrollArea>>();
    if let Ok((mut position, node)) = areas.get_mut(world, entity) {
        let seen = node.size().y * node.inverse_scale_factor;
        let end = (node.content_size().y * node.inverse_scale_factor - seen).max(0.0);
        position.y = (position.y + pages * seen * 0.9).clamp(0.0, end);
    }
}

/// Adds the bridge and the live region.
pub fn plugin(app: &mut App) {
    // Added by the window's plugin too; without a window (in tests) it is needed all the same.
    app.add_message::<ActionRequest>()
        .add_message::<Announce>()
        .add_systems(Startup, spawn_live_region)
        .add_systems(Update, (answer, announce));
}
