//! Numbers that count to their value: from where they were seen last, or from where they start.
//!
//! A number is known by a name, so that one whose region is built again goes on from what it shows. It ends exactly as
//! it would stand there without counting, and assistive technology is told the end at once. With *reduce motion* it
//! does nothing. It must not know what a number means.

use std::{collections::HashMap, sync::Arc};

use bevy::{ecs::system::EntityCommands, prelude::*, window::RequestRedraw};

use super::label::Label;
use crate::{
    ui::{
        kit::{Kit, Ui},
        screen::Screen,
        theme::{Pace, motion::ease_out},
    },
    words::number,
};

/// A number that counts to its value.
#[derive(Component, Clone)]
pub struct CountUp {
    name: String,
    start: f64,
    to: f64,
    text: Arc<dyn Fn(f64) -> String + Send + Sync>,
    /// Where it set out; `None` before its first frame.
    from: Option<f64>,
    age: f32,
}

impl CountUp {
    /// A number of a name that no other on the screen has. `text` is how each value on the way is written.
    pub fn new(name: impl Into<String>, to: f64, text: impl Fn(f64) -> String + Send + Sync + 'static) -> Self {
        Self { name: name.into(), start: to, to, text: Arc::new(text), from: None, age: 0.0 }
    }

    /// A whole number.
    pub fn whole(name: impl Into<String>, to: i64) -> Self {
        Self::new(name, to as f64, |value| number::integer(value.round() as i64))
    }

    /// Where it starts when it was not seen on this screen before; otherwise it is there at once.
    pub fn from(self, start: f64) -> Self {
        Self { start, ..self }
    }

    /// What it ends as.
    pub fn end(&self) -> String {
        (self.text)(self.to)
    }
}

impl Ui<'_> {
    /// A number that counts, in a label made of its last value.
    pub fn count(&mut self, count: CountUp, label: impl FnOnce(String) -> Label) -> EntityCommands<'_> {
        let mut spawned = self.add(label(count.end()));
        spawned.insert(count);
        spawned
    }
}

/// What each number shows.
#[derive(Resource, Default)]
pub struct Counted(HashMap<String, f64>);

/// Counts. Runs when regions have been built, so that no frame shows an end before its beginning.
pub fn play_count(
    time: Res<Time<Real>>,
    kit: Res<Kit>,
    mut counted: ResMut<Counted>,
    mut counting: Query<(Entity, &mut CountUp, &mut Text)>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, mut count, mut text) in &mut counting {
        let seen = counted.0.get(&count.name).copied();
        let from = count.from.or(seen).unwrap_or(count.start);
        count.from = Some(from);
        let duration = kit.motion.duration(Pace::Arrive).as_secs_f32();
        let there = duration == 0.0 || count.age >= duration || from == count.to;
        let share = if there { 1.0 } else { f64::from(ease_out(count.age / duration)) };
        let value = if there { count.to } else { from + (count.to - from) * share };
        counted.0.insert(count.name.clone(), value);
        text.set_if_neq(Text((count.text)(value)));
        if there {
            commands.entity(entity).remove::<CountUp>();
        } else {
            // A window that slept counts from where it fell asleep.
            count.age += time.delta_secs().clamp(0.001, 0.05);
            redraw.write(RequestRedraw);
        }
    }
}

/// On another screen everything is seen for the first time.
pub fn forget_counted(screen: Res<State<Screen>>, mut counted: ResMut<Counted>) {
    if screen.is_changed() {
        counted.0.clear();
    }
}
