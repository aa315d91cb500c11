//! What moves on the sprint screen: tokens walk, the playhead sweeps, a blocker flashes.
//!
//! The layouts say where things are; these systems lead there from where they were. With *reduce motion* everything
//! is in place at once and nothing flashes.

use std::collections::HashMap;

use bevy::{prelude::*, window::RequestRedraw};

use crate::ui::{game::Game, kit::Kit, screen::Screen, theme::motion::ease_in_out};

/// A spring before or behind a token: its share of the way grows until the token is where it belongs.
#[derive(Component, Debug, Clone)]
pub struct Glide {
    /// Which token, on which lane.
    key: String,
    /// The share of the way behind the token, 0 to 1.
    to: f32,
    /// Whether this is the spring in front of the token.
    ahead: bool,
    from: Option<f32>,
    age: f32,
}

impl Glide {
    /// The way a token has come.
    pub fn behind(key: impl Into<String>, share: f32) -> Self {
        Self { key: key.into(), to: share, ahead: false, from: None, age: 0.0 }
    }

    /// The way that lies before it.
    pub fn ahead(key: impl Into<String>, share: f32) -> Self {
        Self { ahead: true, ..Self::behind(key, share) }
    }
}

/// How long a token walks, in seconds.
const WALK: f32 = 0.6;

/// Where each token stands on screen, so that a board built anew goes on from there.
#[derive(Resource, Default)]
struct Places(HashMap<String, f32>);

fn walk(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    mut places: ResMut<Places>,
    mut springs: Query<(&mut Glide, &mut Node)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let mut now = Vec::new();
    for (mut glide, mut node) in &mut springs {
        if glide.age > WALK {
            continue;
        }
        let start = places.0.get(&glide.key).copied().unwrap_or(0.0);
        let from = *glide.from.get_or_insert(start);
        let progress = if kit.motion.reduced { 1.0 } else { glide.age / WALK };
        let share = from + (glide.to - from) * ease_in_out(progress);
        let grow = if glide.ahead { 1.0 - share } else { share };
        if (node.flex_grow - grow).abs() > f32::EPSILON {
            node.flex_grow = grow;
        }
        now.push((glide.key.clone(), share));
        glide.age += if progress >= 1.0 { WALK * 2.0 } else { time.delta_secs().clamp(0.001, 0.05) };
        redraw.write(RequestRedraw);
    }
    places.0.extend(now);
}

/// The mark over the day under way; sweeps through it.
#[derive(Component, Debug, Clone, Copy)]
pub struct Playhead {
    /// Place of the day, from 0, and how many there are.
    pub day: u16,
    pub days: u16,
}

fn sweep(game: Res<Game>, kit: Res<Kit>, mut heads: Query<(&Playhead, &mut Node)>) {
    for (head, mut node) in &mut heads {
        let share = if kit.motion.reduced { 0.5 } else { game.day_share() };
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
    mut pulsing: Query<(&Pulse, &mut BackgroundColor)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for (pulse, mut back) in &mut pulsing {
        if kit.motion.reduced {
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
        .add_systems(Update, (walk, sweep, flash).run_if(in_state(Screen::Sprint)))
        .add_systems(OnExit(Screen::Sprint), forget_places);
}
