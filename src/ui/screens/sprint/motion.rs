//! What moves on the sprint screen: tokens and people walk, the playhead sweeps, a blocker flashes.
//!
//! The layouts say where things are; these systems lead there from where they were. With *reduce motion* everything
//! is in place at once and nothing flashes; while days stand still, so does all of this.

use std::collections::HashMap;

use bevy::{
    prelude::*,
    ui::{UiGlobalTransform, UiSystems},
    window::RequestRedraw,
};

use crate::ui::{
    game::{Game, Speed},
    kit::Kit,
    screen::Screen,
    theme::{Pace, motion::ease_in_out},
};

/// Somebody or something that walks: when the screen is laid out anew and it stands elsewhere, it goes there from
/// where it was seen last.
#[derive(Component, Debug, Clone)]
pub struct Walker {
    /// Who, under any parent.
    key: String,
    /// How far from its place it set out, in device pixels; `None` before its first frame.
    from: Option<Vec2>,
    age: f32,
}

impl Walker {
    /// A walker of a name that no other on the screen has.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), from: None, age: 0.0 }
    }
}

/// Where each walker was seen last: the middle of its left edge, in device pixels.
#[derive(Resource, Default)]
struct Places(HashMap<String, Vec2>);

/// Moves walkers between what Bevy laid out and what is drawn, so that no frame shows them where they are not yet.
#[expect(clippy::too_many_arguments, reason = "a system takes what it needs")]
fn walk(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    game: Res<Game>,
    mut places: ResMut<Places>,
    mut walkers: Query<(Entity, &mut Walker, &ComputedNode)>,
    children: Query<&Children>,
    mut transforms: Query<&mut UiGlobalTransform>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if walkers.is_empty() {
        return;
    }
    let known = std::mem::take(&mut places.0);
    // In a window of another size everything stands elsewhere, and nothing has walked.
    let same_room = !kit.is_changed();
    // Where days fly, people hurry: half a day must be enough to arrive.
    let pace = if game.playback().speed == Speed::Fast { Pace::Quick } else { Pace::Arrive };
    let duration = kit.motion.duration(pace).as_secs_f32();
    for (entity, mut walker, node) in &mut walkers {
        let Ok(place) = transforms.get(entity).map(|t| t.translation) else { continue };
        let edge = place - Vec2::new(node.size().x / 2.0, 0.0);
        let from = match walker.from {
            Some(from) => from,
            None => {
                let before = known.get(&walker.key).filter(|_| same_room);
                let from = before.map_or(Vec2::ZERO, |before| *before - edge);
                walker.from = Some(from);
                from
            }
        };
        let arrived = duration == 0.0 || walker.age >= duration || from.length() < 1.0;
        let offset = if arrived { Vec2::ZERO } else { from * (1.0 - ease_in_out(walker.age / duration)) };
        places.0.insert(walker.key.clone(), edge + offset);
        if arrived {
            continue;
        }
        walker.age += time.delta_secs().clamp(0.001, 0.05);
        for moved in std::iter::once(entity).chain(children.iter_descendants(entity)) {
            if let Ok(mut transform) = transforms.get_mut(moved) {
                let mut there = transform.affine();
                there.translation += offset;
                *transform = there.into();
            }
        }
        redraw.write(RequestRedraw);
    }
}

/// The mark over the day under way; sweeps through it.
#[derive(Component, Debug, Clone, Copy)]
pub struct Playhead {
    /// Place of the day, from 0, and how many there are.
    pub day: u16,
    pub days: u16,
}

/// Where in its day the playhead stands when it does not sweep.
pub const MIDDAY: f32 = 0.5;

fn sweep(game: Res<Game>, kit: Res<Kit>, mut heads: Query<(&Playhead, &mut Node)>) {
    for (head, mut node) in &mut heads {
        let share = if kit.motion.reduced { MIDDAY } else { game.day_share() };
        let left = percent((f32::from(head.day) + share) / f32::from(head.days.max(1)) * 100.0);
        if node.left != left {
            node.left = left;
        }
    }
}

/// Something that wants to be seen: its surface comes and goes between two colours.
#[derive(Component, Debug, Clone, Copy)]
pub struct Pulse {
    /// At rest.
    pub rest: Color,
    /// At its loudest.
    pub loud: Color,
}

fn flash(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    game: Res<Game>,
    mut pulsing: Query<(&Pulse, &mut BackgroundColor)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for (pulse, mut back) in &mut pulsing {
        // It calls while days pass; once they stand still, the window sleeps.
        if kit.motion.reduced || !game.playback().running {
            back.set_if_neq(BackgroundColor(pulse.rest));
            continue;
        }
        // Slower than three times a second, as the guidelines for flashing ask.
        let wave = 0.5 - 0.5 * (time.elapsed_secs() * std::f32::consts::TAU * 0.8).cos();
        back.0 = pulse.rest.mix(&pulse.loud, wave);
        redraw.write(RequestRedraw);
    }
}

fn forget_places(mut places: ResMut<Places>) {
    places.0.clear();
}

/// Adds the movements.
pub fn plugin(app: &mut App) {
    app.init_resource::<Places>()
        .add_systems(Update, (sweep, flash).run_if(in_state(Screen::Sprint)))
        .add_systems(
            PostUpdate,
            walk.after(UiSystems::Layout).before(UiSystems::PostLayout).run_if(in_state(Screen::Sprint)),
        )
        .add_systems(OnExit(Screen::Sprint), forget_places);
}
