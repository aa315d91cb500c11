//! How controls answer: hover, pressed, chosen, disabled, and the ring around the one in focus.
//!
//! A control carries a [`Skin`]; two systems paint it. It must not know which control it is.

use bevy::{
    input_focus::{InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    ui::{Checked, InteractionDisabled, Pressed},
};

use crate::ui::{kit::Kit, project::is_inside};

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

/// Holds a control as if pointer and keyboard did this to it: for pictures of every state. It shows what the real
/// state would show, and nothing happens.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posed {
    /// Left alone, whatever the pointer does.
    Rest,
    /// Under the pointer.
    Hover,
    /// In focus.
    Focus,
    /// While pressed.
    Pressed,
}

/// Poses every control below an entity.
pub fn pose(commands: &mut Commands, entity: Entity, posed: Posed) {
    commands.queue(move |world: &mut World| {
        let mut controls = world.query_filtered::<Entity, Or<(With<Skin>, With<TabIndex>)>>();
        let found: Vec<Entity> = controls.iter(world).filter(|control| is_inside(world, *control, entity)).collect();
        for control in found {
            world.entity_mut(control).insert(posed);
        }
    });
}

type Painted<'a> = (
    &'a Skin,
    &'a Hovered,
    Option<&'a Posed>,
    Has<Pressed>,
    Has<Checked>,
    Has<InteractionDisabled>,
    &'a mut BackgroundColor,
    &'a mut BorderColor,
);

/// Paints every control according to its state. Compares before it writes, so that a quiet window stays quiet.
pub fn paint_skins(mut controls: Query<Painted>) {
    for (skin, hovered, posed, pressed, checked, disabled, mut back, mut line) in &mut controls {
        let (pressed, hovered) = match posed {
            None => (pressed, hovered.0),
            Some(posed) => (*posed == Posed::Pressed, *posed == Posed::Hover),
        };
        let paint = match (disabled, pressed, checked, hovered) {
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

/// On what fills its frame from edge to edge, such as a row: its ring is drawn inside it, or it would be cut off.
#[derive(Component)]
pub struct RingInside;

/// Marks the entity that wears the focus ring now.
#[derive(Component)]
pub struct FocusRing;

/// Puts the ring around the control in focus, and takes it off the one before.
pub fn move_focus_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    kit: Res<Kit>,
    ringed: Query<(Entity, &Outline), With<FocusRing>>,
    posed: Query<(Entity, &Posed), With<Node>>,
    nodes: Query<Has<RingInside>, With<Node>>,
    mut commands: Commands,
) {
    let in_focus = focus.get().filter(|entity| visible.0 && nodes.contains(*entity));
    let posed = posed.iter().filter(|(_, posed)| **posed == Posed::Focus).map(|(entity, _)| entity);
    let wearers: Vec<Entity> = in_focus.into_iter().chain(posed).collect();
    let width = kit.whole(1.0 + kit.palette.line_width);
    let ring = |entity| {
        let inside = nodes.get(entity).unwrap_or(false);
        Outline::new(Val::Px(width), Val::Px(if inside { -width } else { 2.0 }), kit.palette.focus)
    };
    for (entity, outline) in &ringed {
        if !wearers.contains(&entity) || *outline != ring(entity) {
            commands.entity(entity).remove::<(FocusRing, Outline)>();
        }
    }
    for entity in wearers {
        if ringed.get(entity).map_or(true, |(_, outline)| *outline != ring(entity)) {
            commands.entity(entity).insert((FocusRing, ring(entity)));
        }
    }
}
