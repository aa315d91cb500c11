//! The window sleeps: nothing is drawn when nothing changes.
//!
//! For its first frames the window draws continuously, because some window systems drop what is drawn
//! before they are ready and the window would stay black; after that it draws on input and a few frames
//! more, and when somebody writes `RequestRedraw`: a movement, a tooltip about to open, long work. What will
//! change by itself later sets an [`Alarm`].

use std::time::Duration;

use bevy::{
    a11y::ActionRequest,
    ecs::system::SystemParam,
    input::{
        keyboard::KeyboardInput,
        mouse::{MouseButtonInput, MouseWheel},
        touch::TouchInput,
    },
    prelude::*,
    window::RequestRedraw,
    winit::{EventLoopProxyWrapper, WinitSettings, WinitUserEvent},
};

use super::art::Art;

/// How many frames are drawn before the window may sleep.
const FIRST_FRAMES: u32 = 60;

/// How many frames are drawn after something was pressed, let go or asked for.
const ANSWER_FRAMES: u32 = 3;

/// How many things want to be drawn again and again, for example running work. Screens change it through
/// [`Awake::hold`] and [`Awake::release`].
#[derive(Resource, Debug, Default)]
pub struct Awake(u32);

impl Awake {
    /// Keeps the window awake until released.
    pub fn hold(&mut self) {
        self.0 += 1;
    }

    /// Lets the window sleep again.
    pub fn release(&mut self) {
        self.0 = self.0.saturating_sub(1);
    }
}

/// Wakes the window once, later: for what changes by itself when nobody does anything.
#[derive(SystemParam)]
pub struct Alarm<'w> {
    window: Option<Res<'w, EventLoopProxyWrapper>>,
}

impl Alarm<'_> {
    /// Draws a frame after this time, however soundly the window sleeps. Without a window every frame is drawn anyway.
    pub fn ring_in(&self, wait: Duration) {
        let Some(window) = &self.window else { return };
        let window = (**window).clone();
        std::thread::spawn(move || {
            std::thread::sleep(wait);
            // A window that was closed meanwhile needs no waking.
            let _ = window.send_event(WinitUserEvent::WakeUp);
        });
    }
}

fn fall_asleep(
    mut frames: Local<u32>,
    art: Res<Art>,
    awake: Res<Awake>,
    settings: Option<ResMut<WinitSettings>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if awake.0 > 0 || art.is_waiting() {
        redraw.write(RequestRedraw);
    }
    if *frames > FIRST_FRAMES {
        return;
    }
    *frames += 1;
    if *frames == FIRST_FRAMES
        && let Some(mut settings) = settings
    {
        *settings = WinitSettings::desktop_app();
    }
}

/// What somebody does is seen in the next frames: a press and its release that come in one frame, and what follows from them.
fn answer_input(
    mut left: Local<u32>,
    mut buttons: MessageReader<MouseButtonInput>,
    mut wheel: MessageReader<MouseWheel>,
    mut keys: MessageReader<KeyboardInput>,
    mut touches: MessageReader<TouchInput>,
    mut asked: MessageReader<ActionRequest>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let heard = [buttons.read().count(), wheel.read().count(), keys.read().count(), touches.read().count()];
    if heard.iter().sum::<usize>() + asked.read().count() > 0 {
        *left = ANSWER_FRAMES;
    }
    if *left > 0 {
        *left -= 1;
        redraw.write(RequestRedraw);
    }
}

/// Adds the sleeping.
pub fn plugin(app: &mut App) {
    app.init_resource::<Awake>()
        .add_message::<RequestRedraw>()
        .add_message::<ActionRequest>()
        .add_systems(Last, (fall_asleep, answer_input));
}
