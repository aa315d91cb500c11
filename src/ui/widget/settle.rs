//! Arrivals: a card settles in its place, a page comes in.
//!
//! Put [`Settle`] on something with a `Key`: it plays when the key is new on the screen and not when the
//! region is built again. With *reduce motion* it does nothing.

use bevy::{prelude::*, ui::UiTransform, window::RequestRedraw};

use crate::ui::{
    kit::Kit,
    theme::{Pace, motion::ease_out},
};

/// Plays an arrival once.
#[derive(Component, Debug, Clone)]
pub struct Settle {
    /// Where it comes from, relative to its place, in pixels.
    pub from: Vec2,
    /// How long it takes.
    pub pace: Pace,
    /// How late it starts, in seconds: for cards that are dealt one after the other.
    pub delay: f32,
    age: f32,
}

impl Settle {
    /// Falls into place from a little above.
    pub fn dealt(order: usize) -> Self {
        Self { from: Vec2::new(0.0, -10.0), pace: Pace::Settle, delay: order.min(12) as f32 * 0.03, age: 0.0 }
    }

    /// Comes in from a side.
    pub fn from(from: Vec2, pace: Pace) -> Self {
        Self { from, pace, delay: 0.0, age: 0.0 }
    }
}

/// Moves what is arriving. Runs when regions have been built, so that nothing stands in its place before it sets out.
pub fn play_settle(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    mut arriving: Query<(Entity, &mut Settle, &mut UiTransform)>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, mut settle, mut transform) in &mut arriving {
        let duration = kit.motion.duration(settle.pace).as_secs_f32();
        let progress = if duration == 0.0 { 1.0 } else { (settle.age - settle.delay).max(0.0) / duration };
        let offset = settle.from * (1.0 - ease_out(progress));
        transform.translation = Val2::px(offset.x, offset.y);
        if progress >= 1.0 {
            commands.entity(entity).remove::<Settle>();
        } else {
            settle.age += time.delta_secs().min(0.05);
            redraw.write(RequestRedraw);
        }
    }
}

/// Puts back in place whatever stopped arriving half-way.
pub fn end_settle(ended: On<Remove, Settle>, mut transforms: Query<&mut UiTransform>) {
    if let Ok(mut transform) = transforms.get_mut(ended.entity) {
        transform.translation = Val2::ZERO;
    }
}
