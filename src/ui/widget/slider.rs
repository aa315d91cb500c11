//! Sliders: one number, or a range of two.
//!
//! The thumb follows the pointer at once; the value is reported when the pointer lets go, or at every arrow key, so
//! that a region is not built anew in the middle of a movement.

use std::sync::Arc;

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::{message::Message, system::EntityCommands},
    input_focus::tab_navigation::TabIndex,
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::{
        Slider as Slide, SliderPrecision, SliderRange, SliderStep, SliderThumb, SliderValue, TrackClick, ValueChange,
    },
};

use super::{
    flow::{Flow, Len},
    icon::Icon,
    label::{Ink, Label},
    skin::{Paint, Skin},
    tooltip::Tip,
};
use crate::ui::{
    kit::{Deed, Ui, Widget},
    project::Key,
    theme::{Accent, Face, Space},
};

/// How a value is written beside the slider.
pub type Written = Arc<dyn Fn(f32) -> String + Send + Sync>;

/// A slider with its label above and its value at the right.
#[derive(Clone)]
pub struct Slider {
    label: String,
    value: f32,
    range: (f32, f32),
    step: f32,
    accent: Option<Accent>,
    mark: Option<f32>,
    written: Option<Written>,
    written_at: Option<Entity>,
    reason: Option<String>,
    key: Option<Key>,
    deed: Option<Deed<f32>>,
}

impl Slider {
    /// A slider from one value to another.
    pub fn new(label: impl Into<String>, value: f32, from: f32, to: f32, step: f32) -> Self {
        Self {
            label: label.into(),
            value,
            range: (from, to),
            step,
            accent: None,
            mark: None,
            written: None,
            written_at: None,
            reason: None,
            key: None,
            deed: None,
        }
    }

    /// In the colour of a seat.
    pub fn accent(mut self, accent: Accent) -> Self {
        self.accent = Some(accent);
        self
    }

    /// With an arrow below the track at a value that is worth knowing.
    pub fn mark(mut self, value: Option<f32>) -> Self {
        self.mark = value;
        self
    }

    /// How the value is written.
    pub fn written(mut self, written: impl Fn(f32) -> String + Send + Sync + 'static) -> Self {
        self.written = Some(Arc::new(written));
        self
    }

    /// Its value is written into a text that stands elsewhere; it has no line of its own above the track.
    pub fn written_at(mut self, text: Entity) -> Self {
        self.written_at = Some(text);
        self
    }

    /// Cannot be used now, and why.
    pub fn disabled(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// Does this with the new value.
    pub fn does(mut self, deed: impl Fn(&mut Commands, f32) + Send + Sync + 'static) -> Self {
        self.deed = Some(Arc::new(deed));
        self
    }

    /// Sends a message made from the new value.
    pub fn sends<M: Message>(self, message: impl Fn(f32) -> M + Send + Sync + 'static) -> Self {
        self.does(move |commands, value| {
            commands.write_message(message(value));
        })
    }

    fn write(&self, value: f32) -> String {
        match &self.written {
            Some(written) => written(value),
            None => crate::words::number::decimal(f64::from(value), 0),
        }
    }
}

/// The parts of a slider that move.
#[derive(Component)]
pub struct SliderParts {
    filled: Entity,
    knob: Entity,
    text: Entity,
    written: Written,
    reported: f32,
}

/// Thickness of the track, at a text size of 100 %.
const TRACK: f32 = 6.0;
/// Side of the knob, at a text size of 100 %.
pub const SLIDER_KNOB: f32 = 16.0;

impl Widget for Slider {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let reason = self.reason.as_ref().map(|r| ui.word_with("kit-not-available", &[("reason", r.as_str().into())]));
        let color = if reason.is_some() { p.wash(p.ink_faint, 0.45) } else { self.accent.unwrap_or(p.product).fill };
        let ink = if reason.is_some() { Ink::Faint } else { Ink::Normal };
        let access = describe(&self, reason.as_deref());
        let (mut slider, mut text) = (Entity::PLACEHOLDER, Entity::PLACEHOLDER);
        let (mut filled, mut knob) = (Entity::PLACEHOLDER, Entity::PLACEHOLDER);
        let share = SliderRange::new(self.range.0, self.range.1).thumb_position(self.value).clamp(0.0, 1.0);
        let side = kit.grown(SLIDER_KNOB);
        ui.flow(Flow::column().gap(Space::Tight).width(Len::Percent(100.0)), |ui| {
            match self.written_at {
                Some(elsewhere) => text = elsewhere,
                None => {
                    ui.flow(Flow::row().gap(Space::Small).spread(), |ui| {
                        name(ui, &self.label, reason.is_some(), ink);
                        text = ui.add(Label::number(self.write(self.value)).ink(ink).silent()).id();
                    });
                }
            }
            let bar = Node {
                width: percent(100),
                height: px(side),
                align_items: AlignItems::Center,
                border_radius: BorderRadius::MAX,
                ..default()
            };
            let value = (SliderValue(self.value), SliderRange::new(self.range.0, self.range.1), SliderStep(self.step));
            let precision = SliderPrecision(decimals(self.step));
            let slide = Slide { track_click: TrackClick::Snap, ..default() };
            let parent = ui.parent();
            let none = Paint::new(Color::NONE, Color::NONE);
            let skin = Skin { hover: Paint::new(p.hover, Color::NONE), ..Skin::still(none) };
            let access = AccessibilityNode::from(access);
            let control = (ChildOf(parent), bar, slide, value, precision, TabIndex(0), skin, access);
            slider = ui.commands().spawn(control).id();
            ui.within(slider, |ui| {
                let line = |width: Val| Node {
                    position_type: PositionType::Absolute,
                    left: px(0),
                    width,
                    height: px(kit.grown(TRACK)),
                    border_radius: BorderRadius::MAX,
                    ..default()
                };
                ui.leaf((line(percent(100)), BackgroundColor(p.track), Pickable::IGNORE));
                filled = ui.leaf((line(percent(share * 100.0)), BackgroundColor(color), Pickable::IGNORE)).id();
                knob = spawn_knob(ui, side, share, color);
                if let Some(mark) = self.mark {
                    let range = SliderRange::new(self.range.0, self.range.1);
                    spawn_mark(ui, side, range.thumb_position(mark).clamp(0.0, 1.0));
                }
            });
        });
        let written =
            self.written.clone().unwrap_or_else(|| Arc::new(|v| crate::words::number::decimal(f64::from(v), 0)));
        let mut spawned = ui.entity(slider);
        spawned.insert(SliderParts { filled, knob, text, written, reported: self.value });
        if let Some(reason) = reason {
            spawned.insert((InteractionDisabled, Tip(reason)));
        }
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        report(&mut spawned, self.deed);
        spawned
    }
}

/// The label, with the lock that everything has which cannot be used.
fn name(ui: &mut Ui<'_>, label: &str, locked: bool, ink: Ink) {
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        if locked {
            ui.add(Icon::new("lock").ink(ink));
        }
        ui.add(Label::body(label).face(Face::TextMedium).ink(ink).silent());
    });
}

/// The knob of a slider: `side` pixels across, at a share of the track.
fn spawn_knob(ui: &mut Ui<'_>, side: f32, share: f32, color: Color) -> Entity {
    let (p, line) = (ui.palette(), ui.kit().whole(2.0));
    let mut knob = Entity::PLACEHOLDER;
    // The knob's place leaves room for the knob itself, as Bevy's slider assumes.
    let room = Node { position_type: PositionType::Absolute, left: px(0), right: px(side), ..default() };
    ui.node((room, Pickable::IGNORE), |ui| {
        let node = Node {
            position_type: PositionType::Absolute,
            left: percent(share * 100.0),
            top: px(-side / 2.0),
            width: px(side),
            height: px(side),
            border: UiRect::all(px(line)),
            border_radius: BorderRadius::MAX,
            ..default()
        };
        knob = ui
            .leaf((SliderThumb, node, BackgroundColor(p.card_raised), BorderColor::all(color), Pickable::IGNORE))
            .id();
    });
    knob
}

/// An arrow that points up at the track, where the middle of the knob would stand.
fn spawn_mark(ui: &mut Ui<'_>, side: f32, share: f32) {
    const ARROW: f32 = 12.0;
    let inset = (side - ui.kit().grown(ARROW)) / 2.0;
    let room = Node { position_type: PositionType::Absolute, left: px(0), right: px(side), top: px(side), ..default() };
    ui.node((room, Pickable::IGNORE), |ui| {
        let left = percent(share * 100.0);
        let at = Node { position_type: PositionType::Absolute, left, margin: UiRect::left(px(inset)), ..default() };
        ui.node((at, Pickable::IGNORE), |ui| _ = ui.add(Icon::new("arrow-up").side(ARROW).ink(Ink::Normal)));
    });
}

/// Takes a new value over while it changes, and does what the slider is for once it is let go.
fn report(spawned: &mut EntityCommands<'_>, deed: Option<Deed<f32>>) {
    spawned.observe(
        move |change: On<ValueChange<f32>>, mut sliders: Query<&mut SliderParts>, mut commands: Commands| {
            commands.entity(change.source).insert(SliderValue(change.value));
            let Ok(mut parts) = sliders.get_mut(change.source) else { return };
            if change.is_final && parts.reported != change.value {
                parts.reported = change.value;
                if let Some(deed) = &deed {
                    deed(&mut commands, change.value);
                }
            }
        },
    );
}

fn describe(slider: &Slider, reason: Option<&str>) -> AccessNode {
    let mut access = AccessNode::new(Role::Slider);
    access.set_label(slider.label.clone());
    access.set_value(slider.write(slider.value));
    for action in [Action::Focus, Action::SetValue, Action::Increment, Action::Decrement] {
        access.add_action(action);
    }
    if let Some(reason) = reason {
        access.set_disabled();
        access.set_description(reason.to_owned());
    }
    access
}

/// Decimals that a step needs.
fn decimals(step: f32) -> i32 {
    (0..4).find(|places| (step * 10f32.powi(*places)).fract().abs() < 1e-4).unwrap_or(4)
}

/// Lets knob, bar and text follow the value.
pub fn follow_values(
    sliders: Query<(&SliderValue, &SliderRange, &SliderParts, Entity), Changed<SliderValue>>,
    mut nodes: Query<&mut Node>,
    mut texts: Query<&mut Text>,
    mut access: Query<&mut AccessibilityNode>,
) {
    for (value, range, parts, entity) in &sliders {
        let share = percent(range.thumb_position(value.0).clamp(0.0, 1.0) * 100.0);
        if let Ok(mut node) = nodes.get_mut(parts.filled) {
            node.width = share;
        }
        if let Ok(mut node) = nodes.get_mut(parts.knob) {
            node.left = share;
        }
        let written = (parts.written)(value.0);
        if let Ok(mut text) = texts.get_mut(parts.text) {
            text.set_if_neq(Text(written.clone()));
        }
        if let Ok(mut node) = access.get_mut(entity) {
            node.set_value(written);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_knows_its_decimals() {
        assert_eq!((decimals(1.0), decimals(0.5), decimals(0.05), decimals(10.0)), (0, 1, 2, 0));
    }
}
