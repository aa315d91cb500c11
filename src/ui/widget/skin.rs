//! How controls answer: hover, pressed, chosen, disabled, and the ring around the one in focus.
//!
//! A control carries a [`Skin`]; two systems paint it. It must not know which control it is.

use bevy::{
    input_focus::{InputFocus, InputFocusVisible},
    picking::hover::Hovered,
    prelude::*,
    ui::{Checked, InteractionDisabled, Pressed},
};

use crate::ui::kit::Kit;

/// The colours of a control in one state.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// Its surface.
    pub back: Color,
    /// Its line.
    pub line: Color,
}

impl Paint {
    /// A surface and its line.
    pub fn new(back: Color, line: Color) -> Self {
        Self { back, line }
    }
}

/// The colours of a control in every state.
#[derive(Component, Debug, Clone, Copy)]
#[require(BackgroundColor, BorderColor, Hovered)]
pub struct Skin {
    /// At rest.
    pub rest: Paint,
    /// Under the pointer.
    pub hover: Paint,
    /// While pressed.
    pub pressed: Paint,
    /// When chosen, checked or open.
    pub chosen: Paint,
    /// When it cannot be used now.
    pub disabled: Paint,
}

impl Skin {
    /// The same in every state.
    pub fn still(paint: Paint) -> Self {
        Self { rest: paint, hover: paint, pressed: paint, chosen: paint, disabled: paint }
    }
}

type Painted<'a> = (
    &'a Skin,
    &'a Hovered,
    Has<Pressed>,
    Has<Checked>,
    Has<InteractionDisabled>,
    &'a mut BackgroundColor,
    &'a mut BorderColor,
);

/// Paints every control according to its state. Compares before it writes, so that a quiet window stays quiet.
pub fn paint_skins(mut controls: Query<Painted>) {
    for (skin, hovered, pressed, checked, disabled, mut back, mut line) in &mut controls {
        let paint = match (disabled, pressed, checked, hovered.0) {
            (true, ..) => skin.disabled,
            (_, true, ..) => skin.pressed,
            (_, _, true, _) => skin.chosen,
            (_, _, _, true) => skin.hover,
            _ => skin.rest,
        };
        back.set_if_neq(BackgroundColor(paint.back));
        line.set_if_neq(BorderColor::all(paint.line));
    }
}

/// Marks the entity that wears the focus ring now.
#[derive(Component)]
pub struct FocusRing;

/// Puts the ring around the control in focus, and takes it off the one before.
pub fn move_focus_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    kit: Res<Kit>,
    ringed: Query<(Entity, &Outline), With<FocusRing>>,
    nodes: Query<(), With<Node>>,
    mut commands: Commands,
) {
    let wearer = focus.get().filter(|entity| visible.0 && nodes.contains(*entity));
    let ring = Outline::new(Val::Px(2.0 + kit.palette.line_width - 1.0), Val::Px(2.0), kit.palette.focus);
    for (entity, outline) in &ringed {
        if Some(entity) != wearer || *outline != ring {
            commands.entity(entity).remove::<(FocusRing, Outline)>();
        }
    }
    if let Some(entity) = wearer
        && ringed.get(entity).map_or(true, |(_, outline)| *outline != ring)
    {
        commands.entity(entity).insert((FocusRing, ring));
    }
}
