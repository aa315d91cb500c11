//! Toasts: short messages that go away by themselves. They are read out, and nothing depends on seeing them.

use accesskit::Role;
use bevy::{prelude::*, window::RequestRedraw};

use super::{
    flow::{Flow, Len, Surface},
    icon::Icon,
    label::{Ink, Label},
};
use crate::ui::{
    accessibility::Announce,
    input::TOAST_ORDER,
    kit::{Kit, Ui, access_named},
    screen::Screen,
    theme::{Space, Tone},
};

/// A message to show: `commands.write_message(Toast::good(text))`.
#[derive(Message, Debug, Clone)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// Good or bad news.
    pub tone: Tone,
}

impl Toast {
    /// Neither good nor bad.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Neutral }
    }

    /// Good news.
    pub fn good(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Good }
    }

    /// Something to look at.
    pub fn warn(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Warn }
    }

    /// Bad news.
    pub fn bad(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Bad }
    }
}

/// Seconds a toast stays, and how many more for each character that has to be read.
const STAYS: f32 = 3.0;
const READING: f32 = 0.04;

/// A toast on screen, and how long it still stays.
#[derive(Component)]
pub struct Shown(f32);

/// Where toasts stand, one above the other.
#[derive(Component)]
pub struct ToastShelf;

/// Shows new messages.
pub fn show_toasts(
    mut messages: MessageReader<Toast>,
    shelf: Query<Entity, With<ToastShelf>>,
    kit: Res<Kit>,
    mut announce: MessageWriter<Announce>,
    mut commands: Commands,
) {
    if messages.is_empty() {
        return;
    }
    let shelf = shelf.iter().next().unwrap_or_else(|| {
        let node = Node {
            position_type: PositionType::Absolute,
            right: px(0),
            bottom: px(0),
            max_width: kit.px(400.0),
            ..Flow::column().gap(Space::Small).pad(Space::Large).align(AlignItems::End).to_node(&kit)
        };
        let region = access_named(Role::Status, "");
        commands.spawn((ToastShelf, node, GlobalZIndex(TOAST_ORDER), Pickable::IGNORE, region)).id()
    });
    for toast in messages.read() {
        announce.write(Announce(toast.text.clone()));
        let stays = STAYS + READING * toast.text.chars().count() as f32;
        let mut ui = Ui::new(commands.reborrow(), shelf, &kit);
        let accent = kit.palette.tone(toast.tone);
        let flow = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Small).surface(Surface::Lifted);
        let icon = match toast.tone {
            Tone::Neutral => "info",
            Tone::Good => "check-circle",
            Tone::Warn => "warning",
            Tone::Bad => "cross",
        };
        ui.flow(flow.max_width(Len::Text(380.0)), |ui| {
            ui.add(Icon::new(icon).ink(Ink::Of(accent.ink)));
            ui.add(Label::body(&toast.text));
        })
        .insert((Shown(stays), Pickable::IGNORE, BorderColor::all(accent.edge)));
    }
}

/// Takes away what has been read.
pub fn age_toasts(
    time: Res<Time<Real>>,
    mut toasts: Query<(Entity, &mut Shown)>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    for (entity, mut shown) in &mut toasts {
        shown.0 -= time.delta_secs().min(0.25);
        redraw.write(RequestRedraw);
        if shown.0 <= 0.0 {
            commands.entity(entity).try_despawn();
        }
    }
}

/// A new screen starts without old messages standing around in another theme.
pub fn clear_shelf(shelves: Query<Entity, With<ToastShelf>>, screen: Res<State<Screen>>, mut commands: Commands) {
    if screen.is_changed() {
        shelves.iter().for_each(|shelf| commands.entity(shelf).despawn());
    }
}
