//! The one place in the window that holds a session to change. Screens read it and send wishes.
//!
//! It must not know any layout. A wish that cannot be granted shows its refusal as a toast and changes nothing.

use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;

use super::screen::{Go, Screen};
use crate::content::Scenario;
use crate::session::journal::{Forecast, Topic};
use crate::session::{NewRun, Pause, Session};
use crate::sim::action::{Action, Refusal};
use crate::sim::ids::*;
use crate::sim::state::Stage;

/// The run under way, if any, and how its days are being shown.
#[derive(Resource, Default)]
pub struct Game {
    session: Option<Session>,
    /// The seat that is looked at: with two players at one desk it changes hands.
    seat: Option<Seat>,
    /// Goes up with everything that changes what screens show.
    revision: u32,
    playback: Playback,
    /// Facts that were there when the sprint now shown began.
    sprint_facts: usize,
    /// Why the last wish was refused.
    refused: Option<Refusal>,
}

/// How days pass on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playback {
    pub running: bool,
    pub speed: Speed,
    /// Time since the last day, towards the next.
    since: Duration,
    /// Why days stopped last.
    pub pause: Pause,
}

impl Default for Playback {
    fn default() -> Self {
        Self { running: false, speed: Speed::Normal, since: Duration::ZERO, pause: Pause::Day }
    }
}

/// How fast days pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Speed {
    /// A day a second and a half.
    #[default]
    Normal,
    /// Four times that.
    Fast,
}

impl Speed {
    fn day(self) -> Duration {
        match self {
            Speed::Normal => Duration::from_millis(1_500),
            Speed::Fast => Duration::from_millis(375),
        }
    }
}

/// What a screen may wish for.
#[derive(Message, Clone, Debug)]
pub enum Wish {
    /// Begin a run; the briefing opens.
    Start(Arc<Scenario>, NewRun),
    /// From the briefing to the desk.
    TakeSeat,
    /// A decision of the seat that is looked at.
    Act {
        slot: Option<u8>,
        action: Action,
    },
    Undo,
    Redo,
    RepeatLastSprint,
    /// The other player takes the desk.
    PassTheDesk,
    /// Let the days of this half sprint pass; the sprint screen opens.
    RunSprint,
    /// While days pass.
    Pause,
    Resume,
    SetSpeed(Speed),
    /// The rest of this half at once, to the next thing that asks.
    Skip,
    Answer(u8),
    Forecast(Forecast),
    Note(Topic, String),
    /// From the review to the next sprint's desk, or to the debrief.
    GoOn,
    /// Back to before an entry of the line, as a new branch.
    Branch {
        at: usize,
        name: String,
    },
    /// Put the run away; it stays saved.
    Leave,
}

impl Game {
    /// The run under way.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }
    /// The seat that is looked at.
    pub fn seat(&self) -> Seat {
        self.seat.unwrap_or(Seat::Product)
    }
    /// Changes with everything that screens show.
    pub fn revision(&self) -> u32 {
        self.revision
    }
    /// How days pass.
    pub fn playback(&self) -> Playback {
        self.playback
    }
    /// Number of facts when the sprint now shown began: what came later is its news.
    pub fn sprint_facts(&self) -> usize {
        self.sprint_facts
    }
    /// Why the last wish was refused.
    pub fn refused(&self) -> Option<Refusal> {
        self.refused
    }
    /// How much of the day under way has passed on screen, 0 to 1.
    pub fn day_share(&self) -> f32 {
        self.playback.since.as_secs_f32() / self.playback.speed.day().as_secs_f32()
    }
    /// Takes a session over, as after resuming a saved run.
    pub fn take(&mut self, session: Session) {
        self.seat = Some(session.journal().header.options.seat);
        self.session = Some(session);
        self.playback = Playback::default();
        self.mark_sprint();
        self.revision += 1;
    }
    /// Lines to be saved since the last call.
    pub fn take_unsaved(&mut self) -> Vec<String> {
        self.session.as_mut().map(Session::take_unsaved).unwrap_or_default()
    }
    /// The screen that fits where the run stands.
    pub fn fitting_screen(&self) -> Screen {
        match self.session.as_ref().map(Session::stage) {
            None => Screen::Title,
            Some(Stage::Planning | Stage::HalfTime) => Screen::Desk,
            Some(Stage::Running) => Screen::Sprint,
            Some(Stage::Over(_)) => Screen::Debrief,
        }
    }

    fn mark_sprint(&mut self) {
        let seat = self.seat();
        self.sprint_facts = self.session.as_ref().map_or(0, |s| s.facts(seat).count());
    }

    fn day(&mut self) {
        let Some(session) = &mut self.session else { return };
        let pause = session.run_day();
        self.playback.since = Duration::ZERO;
        self.playback.pause = pause;
        self.playback.running = pause == Pause::Day;
        self.revision += 1;
    }

    fn grant(&mut self, wish: Wish) -> Result<Option<Go>, Refusal> {
        let seat = self.seat();
        let Some(session) = &mut self.session else { return Ok(None) };
        match wish {
            Wish::Act { slot, action } => session.act(seat, slot, action)?,
            Wish::Undo => _ = session.undo(),
            Wish::Redo => _ = session.redo(),
            Wish::RepeatLastSprint => _ = session.repeat_last_sprint(seat),
            Wish::Forecast(forecast) => session.forecast(seat, forecast),
            Wish::Note(topic, text) => session.note(topic, &text),
            Wish::Answer(choice) => {
                session.answer(choice)?;
                self.playback.running = true;
                self.playback.pause = Pause::Day;
            }
            Wish::TakeSeat => return Ok(Some(Go::Afresh(Screen::Desk))),
            Wish::PassTheDesk => self.seat = Some(seat.other()),
            Wish::RunSprint => {
                if session.stage() == Stage::Planning {
                    self.mark_sprint();
                }
                self.playback.running = true;
                self.playback.pause = Pause::Day;
                return Ok(Some(Go::Afresh(Screen::Sprint)));
            }
            Wish::Pause => self.playback.running = false,
            Wish::Resume => {
                self.playback.running = true;
                self.playback.pause = Pause::Day;
            }
            Wish::SetSpeed(speed) => self.playback.speed = speed,
            Wish::Skip => {
                let pause = session.run();
                self.playback.pause = pause;
                self.playback.running = false;
            }
            Wish::GoOn => return Ok(Some(Go::Afresh(self.fitting_screen()))),
            Wish::Branch { at, name } => {
                // A line that was played here replays here; a failure leaves the session as it was.
                if let Err(error) = session.branch(at, &name) {
                    error!("{error}");
                }
                return Ok(Some(Go::Afresh(self.fitting_screen())));
            }
            Wish::Start(..) | Wish::Leave => {}
        }
        Ok(None)
    }
}

/// Grants wishes in the order in which they came.
fn grant_wishes(mut wishes: MessageReader<Wish>, mut game: ResMut<Game>, mut go: MessageWriter<Go>) {
    for wish in wishes.read().cloned() {
        game.refused = None;
        game.revision += 1;
        match wish {
            Wish::Start(scenario, run) => match Session::new(scenario, run) {
                Ok(session) => {
                    game.take(session);
                    go.write(Go::To(Screen::Briefing));
                }
                Err(error) => error!("{error}"),
            },
            Wish::Leave => {
                game.playback.running = false;
                go.write(Go::Afresh(Screen::Title));
            }
            other => match game.grant(other) {
                Ok(Some(to)) => _ = go.write(to),
                Ok(None) => {}
                Err(refusal) => game.refused = Some(refusal),
            },
        }
    }
}

/// Lets days pass while the sprint screen shows them.
fn pass_days(time: Res<Time>, mut game: ResMut<Game>) {
    if !game.playback.running {
        return;
    }
    game.playback.since += time.delta();
    if game.playback.since >= game.playback.speed.day() {
        game.day();
    }
}

/// Adds the session and its wishes.
pub fn plugin(app: &mut App) {
    app.init_resource::<Game>()
        .add_message::<Wish>()
        .add_systems(Update, (grant_wishes, pass_days.run_if(in_state(Screen::Sprint))).chain());
}
