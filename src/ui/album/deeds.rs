//! What is done on a screen before its picture is taken: a control is pressed, reached by keyboard or held in the hand, a
//! page is scrolled to its end.
//!
//! It must not know any screen: controls are named by how their keys begin.

use bevy::{
    camera::NormalizedRenderTarget,
    input_focus::{FocusCause, InputFocus, InputFocusVisible},
    picking::{
        backend::HitData,
        events::{DragEnter, DragStart, Pointer},
        pointer::{Location, PointerButton, PointerId},
    },
    prelude::*,
    ui::UiGlobalTransform,
    ui_widgets::{Activate, ScrollArea},
};

use crate::ui::project::Key;

/// One thing done, to the first control whose key begins so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is pressed.
    Press(&'static str),
    /// The keyboard reaches it, and rests there.
    Reach(&'static str),
    /// The first is taken into the hand and held over the second.
    Hold(&'static str, &'static str),
    /// All areas whose keys begin so are scrolled to their end.
    End(&'static str),
    /// What scrolls around it is scrolled until it stands at the top.
    Show(&'static str),
}

/// Further than any page reaches, in pixels.
const FAR: f32 = 100_000.0;

impl Deed {
    /// Does it. What is not on the screen cannot be touched; then nothing happens.
    pub fn act(self, world: &mut World) {
        match self {
            Deed::Press(start) => {
                if let Some(entity) = find(world, start) {
                    world.trigger(Activate { entity });
                }
            }
            Deed::Reach(start) => {
                if let Some(entity) = find(world, start) {
                    world.resource_mut::<InputFocusVisible>().0 = true;
                    world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
                }
            }
            Deed::Hold(what, over) => {
                if let (Some(what), Some(over)) = (find(world, what), find(world, over)) {
                    hold(world, what, over);
                }
            }
            Deed::Show(start) => {
                if let Some(entity) = find(world, start) {
                    show(world, entity);
                }
            }
            Deed::End(start) => {
                let mut areas = world.query::<(&Key, &mut ScrollPosition)>();
                areas.iter_mut(world).filter(|(key, _)| key.0.starts_with(start)).for_each(|(_, mut at)| at.0.y = FAR);
            }
        }
    }

    /// Whether what it shows comes only after a rest.
    pub fn waits(self) -> bool {
        matches!(self, Deed::Reach(_) | Deed::Hold(..))
    }
}

/// The control that stands first in the order of keys.
fn find(world: &mut World, start: &str) -> Option<Entity> {
    let mut keys = world.query::<(Entity, &Key)>();
    let named = keys.iter(world).filter(|(_, key)| key.0.starts_with(start));
    named.min_by_key(|(_, key)| (key.0.len(), key.0.clone())).map(|(entity, _)| entity)
}

fn show(world: &mut World, what: Entity) {
    let mut around = what;
    while let Some(parent) = world.get::<ChildOf>(around).map(ChildOf::parent) {
        around = parent;
        if world.get::<ScrollArea>(around).is_some() {
            break;
        }
    }
    let top = |entity| {
        let (node, place) = (world.get::<ComputedNode>(entity)?, world.get::<UiGlobalTransform>(entity)?);
        Some((place.translation.y - node.size().y / 2.0) * node.inverse_scale_factor)
    };
    let (Some(own), Some(seen)) = (top(what), top(around)) else { return };
    if let Some(mut at) = world.get_mut::<ScrollPosition>(around) {
        // A little below the edge.
        at.0.y = (at.0.y + own - seen - 12.0).max(0.0);
    }
}

fn hold(world: &mut World, what: Entity, over: Entity) {
    let place = world.get::<UiGlobalTransform>(over).map_or(Vec2::ZERO, |place| place.translation);
    let at = Location { target: NormalizedRenderTarget::None { width: 0, height: 0 }, position: place };
    let (button, hit) = (PointerButton::Primary, HitData::new(over, 0.0, None, None));
    let start = DragStart { button, hit: hit.clone() };
    world.trigger(Pointer::new(PointerId::Mouse, at.clone(), start, what));
    world.trigger(Pointer::new(PointerId::Mouse, at, DragEnter { button, dragged: what, hit }, over));
}
