//! Toasts: short messages that stand in a corner until they have been read. They are read out, and nothing depends on
//! seeing them.
//!
//! Each goes by itself, at its button, or at Escape. While it stands nothing is drawn: the window is woken once, when
//! it is to go.

use std::{sync::Arc, time::Duration};

use accesskit::Role;
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use super::{
    button::Button,
    flow::{Flow, Len, Surface},
    icon::Icon,
    label::{Ink, Label},
};
use crate::ui::{
    accessibility::Announce,
    input::{Layer, TOAST_ORDER},
    kit::{Ui, access_named},
    project::Region,
    redraw::Alarm,
    screen::Screen,
    theme::{Space, Tone},
};

/// A message to show: `commands.write_message(Toast::good(text))`.
#[derive(Message, Debug, Clone, PartialEq)]
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

    /// How long it stays: three seconds, and more for each character that has to be read.
    fn stays(&self) -> Duration {
        Duration::from_millis(3_000 + 40 * self.text.chars().count() as u64)
    }
}

/// The wish to put a message away.
#[derive(Message, Debug, Clone, Copy)]
pub struct PutAway(u32);

/// The messages that stand, oldest first.
#[derive(Resource, Default)]
pub struct Standing {
    toasts: Vec<(Told, Duration)>,
    told: u32,
}

/// A message with its number.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    number: u32,
    toast: Toast,
}

/// What the corner shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ToastView(Vec<Told>);

/// Takes away what has been read or put away, and takes in what is new. A new screen starts without old messages.
pub fn keep(
    time: Res<Time<Real>>,
    screen: Res<State<Screen>>,
    alarm: Alarm,
    mut messages: MessageReader<Toast>,
    mut away: MessageReader<PutAway>,
    mut standing: ResMut<Standing>,
    mut announce: MessageWriter<Announce>,
) {
    let now = time.elapsed();
    let gone: Vec<u32> = away.read().map(|wish| wish.0).collect();
    let screen_left = screen.is_changed();
    let goes = |(told, until): &(Told, Duration)| screen_left || *until <= now || gone.contains(&told.number);
    if standing.toasts.iter().any(goes) {
        standing.toasts.retain(|row| !goes(row));
    }
    for toast in messages.read() {
        announce.write(Announce(toast.text.clone()));
        let stays = toast.stays();
        alarm.ring_in(stays);
        standing.told += 1;
        let told = Told { number: standing.told, toast: toast.clone() };
        standing.toasts.push((told, now + stays));
    }
}

/// Reads what stands.
pub fn read(standing: Res<Standing>) -> ToastView {
    ToastView(standing.toasts.iter().map(|(told, _)| told.clone()).collect())
}

/// The corner in which messages stand, one above the other.
pub fn layout(ui: &mut Ui<'_>, view: &ToastView) {
    if view.0.is_empty() {
        return;
    }
    let corner = Flow::column().gap(Space::Small).pad(Space::Large).align(AlignItems::End);
    ui.flow(corner, |ui| view.0.iter().for_each(|told| toast(ui, told))).insert(Pickable::IGNORE);
}

fn toast(ui: &mut Ui<'_>, Told { number, toast }: &Told) {
    let number = *number;
    let accent = ui.palette().tone(toast.tone);
    let icon = match toast.tone {
        Tone::Neutral => "info",
        Tone::Good => "check-circle",
        Tone::Warn => "warning",
        Tone::Bad => "cross",
    };
    let flow = Flow::row().gap(Space::Small).pad_each(Space::Medium, Space::Small, Space::Tight, Space::Tight);
    let flow = flow.surface(Surface::Lifted).max_width(Len::Text(400.0)).role(Role::Group);
    let close = ui.word("kit-put-away");
    let mut spawned = ui.flow(flow, |ui| {
        ui.add(Icon::new(icon).ink(Ink::Of(accent.ink)));
        ui.flow(Flow::column().edit(|n| n.flex_shrink = 1.0), |ui| _ = ui.add(Label::body(&toast.text)));
        ui.add(Button::icon_only("close", close).key(format!("toast.{number}")).sends(PutAway(number)));
    });
    let close = Arc::new(move |commands: &mut Commands, ()| _ = commands.write_message(PutAway(number)));
    spawned.insert((BorderColor::all(accent.edge), Layer { order: TOAST_ORDER, modal: false, close }));
}

/// Makes the corner.
pub fn spawn_corner(mut commands: Commands) {
    let place = Node { position_type: PositionType::Absolute, right: px(0), bottom: px(0), ..default() };
    let corner = (place, GlobalZIndex(TOAST_ORDER), Pickable::IGNORE, TabGroup::new(1));
    commands.spawn((corner, Region::<ToastView>::default(), access_named(Role::Status, "")));
}
