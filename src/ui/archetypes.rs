//! Keeps the tables short that Bevy has for each of the hundreds of archetypes of a desk.
//!
//! An archetype looks up its components, and where an inserted bundle leads, by number: in tables with a row of 8 bytes for
//! every component and one of 72 for every bundle, up to the greatest number it has. Numbers are given at first use, to
//! some 700 components and 400 bundles, and what nodes are made of comes last. Numbered first it costs the desk 8 MiB
//! less.
//!
//! A component that is added to a node later makes another archetype for every kind of node, and leaves behind a table with
//! room for all that passed through it: of 276 tables of the desk 193 were empty and had 5 of the 6 MiB that all of them took.
//!
//! It must not know any screen: only what many kinds of nodes get after they were made.

use bevy::{
    a11y::AccessibilityNode,
    app::{Inherited, Propagate},
    ecs::observer::ObservedBy,
    input_focus::tab_navigation::{TabGroup, TabIndex},
    prelude::*,
    text::{Underline, UnderlineColor},
    ui::{CalculatedClip, Checked, ComputedUiRenderTargetInfo, ComputedUiTargetCamera, InteractionDisabled},
    ui_widgets::{Button as Pressable, Checkbox},
};

use super::{
    input::Shortcut,
    project::Key,
    widget::{CountUp, DragSource, DropTarget, RingInside, Roving, RovingItem, Settle, Skin, Term, Tip},
};

/// Numbers what nodes get after they were made. To be called before anything else is added to the world: it changes
/// nothing but the order of numbers.
pub fn number_first(world: &mut World) {
    // What nodes are made of, with all that these ask for.
    world.register_component::<ChildOf>();
    world.register_component::<Node>();
    world.register_component::<Text>();
    world.register_component::<TextSpan>();
    world.register_component::<ImageNode>();
    world.register_component::<Pressable>();
    world.register_component::<Checkbox>();
    world.register_component::<Skin>();
    world.register_component::<TabIndex>();
    world.register_component::<TabGroup>();
    world.register_component::<ScrollPosition>();
    world.register_component::<UiTransform>();
    world.register_component::<Outline>();
    world.register_component::<ZIndex>();
    world.register_component::<GlobalZIndex>();
    world.register_component::<RingInside>();
    world.register_component::<Settle>();
    world.register_component::<CountUp>();
    world.register_component::<Term>();
    world.register_component::<Underline>();
    world.register_component::<UnderlineColor>();
    // What Bevy adds to every node.
    world.register_bundle::<Children>();
    world.register_bundle::<ObservedBy>();
    world.register_bundle::<Propagate<ComputedUiTargetCamera>>();
    world.register_bundle::<Inherited<ComputedUiTargetCamera>>();
    world.register_bundle::<ComputedUiTargetCamera>();
    world.register_bundle::<Propagate<ComputedUiRenderTargetInfo>>();
    world.register_bundle::<Inherited<ComputedUiRenderTargetInfo>>();
    world.register_bundle::<ComputedUiRenderTargetInfo>();
    world.register_bundle::<CalculatedClip>();
    // What widgets add where it is wanted.
    world.register_bundle::<AccessibilityNode>();
    world.register_bundle::<Key>();
    world.register_bundle::<Tip>();
    world.register_bundle::<Shortcut>();
    world.register_bundle::<Pickable>();
    world.register_bundle::<Checked>();
    world.register_bundle::<InteractionDisabled>();
    world.register_bundle::<BackgroundColor>();
    world.register_bundle::<BorderColor>();
    world.register_bundle::<BoxShadow>();
    world.register_bundle::<Roving>();
    world.register_bundle::<RovingItem>();
    world.register_bundle::<DragSource>();
    world.register_bundle::<DropTarget>();
    world.register_bundle::<(RovingItem, DragSource)>();
}

/// Gives a node from the beginning what Bevy adds to it step by step in its first frame: each step is another archetype,
/// and leaves an empty table behind with room for all the nodes that passed through it. To be called before the first node
/// is made. In that first frame Bevy puts in the real values, and takes back the clip where nothing clips.
pub fn complete_from_birth(world: &mut World) {
    world.register_required_components_with::<Node, _>(|| Inherited(ComputedUiTargetCamera::default()));
    world.register_required_components_with::<Node, _>(|| Inherited(ComputedUiRenderTargetInfo::default()));
    world.register_required_components_with::<Node, _>(|| CalculatedClip { clip: Rect::default() });
}
