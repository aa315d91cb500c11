//! Finds texts that do not fit where they stand, or that reach over the edge of something.

use bevy::{
    prelude::*,
    text::TextLayoutInfo,
    ui::{ComputedNode, UiGlobalTransform},
};
use two_hats::ui::{Key, Kit};

use crate::harness::Game;

impl Game {
    /// Texts that do not fit where they stand, with what is wrong.
    pub fn overflowing(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let space = 4.0 * world.resource::<Kit>().text_factor();
        let mut texts =
            world.query_filtered::<(Entity, &Text, &TextLayoutInfo, &ComputedNode, &InheritedVisibility), With<Node>>();
        let found: Vec<(Entity, String, Vec2, Vec2)> = texts
            .iter(world)
            .filter(|(.., seen)| seen.get())
            .map(|(entity, text, info, node, _)| {
                (entity, text.0.clone(), info.size, node.size() * node.inverse_scale_factor)
            })
            .collect();
        let mut faults = Vec::new();
        for (entity, text, needs, has) in found {
            let short: String = text.chars().take(40).collect();
            // The space at which a line was broken counts as width, but there is nothing to see of it.
            if needs.x > has.x + space || needs.y > has.y + 1.5 {
                faults.push(format!("{short:?} needs {needs} and has {has}"));
            } else if let Some(fault) = self.sticks_out(entity) {
                faults.push(format!("{short:?} {fault}"));
            }
        }
        faults
    }

    /// Whether a node reaches over the edge of something it lies in, or over the window.
    fn sticks_out(&self, entity: Entity) -> Option<String> {
        let world = self.app.world();
        let rect = |e: Entity| {
            let (node, transform) = (world.get::<ComputedNode>(e)?, world.get::<UiGlobalTransform>(e)?);
            Some(Rect::from_center_size(transform.translation, node.size()))
        };
        let own = rect(entity)?;
        let (mut check_x, mut check_y) = (true, true);
        let mut inner = entity;
        while let Some(parent) = world.get::<ChildOf>(inner).map(ChildOf::parent) {
            let node = world.get::<Node>(parent)?;
            if world.get::<Node>(inner)?.position_type == PositionType::Absolute && node.overflow.is_visible() {
                inner = parent;
                continue;
            }
            check_x &= node.overflow.x != OverflowAxis::Scroll;
            check_y &= node.overflow.y != OverflowAxis::Scroll;
            let outer = rect(parent)?;
            if outer.width() < 0.5 {
                // A point that a label of a chart is centred on.
                inner = parent;
                continue;
            }
            let slack = 1.5 * self.window_scale();
            let x = (outer.min.x - own.min.x).max(own.max.x - outer.max.x);
            let y = (outer.min.y - own.min.y).max(own.max.y - outer.max.y);
            if check_x && x > slack || check_y && y > slack {
                let key = world.get::<Key>(parent).map(|k| k.0.clone()).unwrap_or_default();
                return Some(format!("at {own:?} sticks out of {parent} {key} {outer:?}"));
            }
            inner = parent;
        }
        None
    }
}
