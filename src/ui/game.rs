//! The one place in the window that holds a session to change. Screens read it and send wishes.
//!
//! It must not know any layout. A wish that cannot be granted shows its refusal as a toast and changes nothing.
//! How days pass on screen is in [`playback`].

pub mod playback;

use std::sync::Arc;

use bevy::prelude::*;

use super::{
    kit::Kit,
    screen::{Go, Screen},
    widget::Toast,
};
use crate::content::Scenario;
use crate::session::journal::{Forecast, Topic};
use crate::session::{NewRun, Session};
use crate::sim::action::{Action, Refusal};
use crate::sim::fact::{Fact, FactId};
use crate::sim::ids::*;
use crate::sim::state::Stage;
use crate::tell;
pub use playback::{Playback, Speed};

/// The run under way, if any, and how its days are being shown.
#[derive(Resource, Default)]
pub struct Game {
    session: Option<Session>,
    /// How many runs were taken over so far: tells this one from one before it in the same company.
    taken: u32,
    /// The seat that is looked at: with two players at one desk it changes hands.
    seat: Option<Seat>,
    /// Goes up with everything that changes what screens show.
    revision: u32,
    playback: Playback,
    /// The sprint whose days pass, or passed last.
    shown: ShownSprint,
    /// The situation answered last, until its outcome has been read.
    answered: Option<(DilemmaId, u8)>,
    /// Why the last wish was refused.
    refused: Option<Refusal>,
}

/// The sprint that the sprint and review screens are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ShownSprint {
    sprint: u8,
    /// The last fact before its first day: what came later is its news.
    before: FactId,
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
    /// Decisions that make one step, such as moving a card: all or none, and one undo takes them back.
    Together(Vec<(Option<u8>, Action)>),
    Undo,
    Redo,
    RepeatLastSprint,
    /// The other player takes the desk.
    PassTheDesk,
    /// Let the days of this half sprint pass; the sprint screen opens.
    RunSprint,
    /// While days pass.
    Pause,
    /// Days go on: after a pause, after a blocker is left to itself, after an outcome was read.
    Resume,
    SetSpeed(Speed),
    /// The rest of this half at once, to the next thing that asks.
    Skip,
    Answer(u8),
    /// Get an item unstuck for the slack it takes, from whichever seat can; days go on.
    ClearBlocker {
        feature: FeatureId,
        team: TeamId,
    },
    Forecast(Forecast),
    Note(Topic, String),
    /// From half-time to the desk; from the review to the next sprint's desk, or to the debrief.
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
    /// The sprint whose days pass, or passed last; from 1.
    pub fn shown_sprint(&self) -> u8 {
        self.shown.sprint.max(1)
    }
    /// What the seat has learnt since the first day of the shown sprint, oldest first. Never more than the seat may
    /// see, also when the run is over.
    pub fn news(&self) -> impl DoubleEndedIterator<Item = &Fact> {
        let seat = self.seat();
        let (shown, before) = (self.shown_sprint(), self.shown.before);
        self.session.iter().flat_map(move |session| {
            let (rules, day) = (session.rules(), session.observe(seat).public.day);
            let last = rules.calendar.first_day(shown) + rules.calendar.sprint_days - 1;
            session.facts(seat).filter(move |f| f.id > before && f.day <= last && f.visible(seat, day))
        })
    }
    /// The situation answered last, while its outcome waits to be read.
    pub fn answered(&self) -> Option<(DilemmaId, u8)> {
        self.answered
    }
    /// Why the last wish was refused.
    pub fn refused(&self) -> Option<Refusal> {
        self.refused
    }
    /// The seat that would clear a blocker: the one looked at if it can, else another that a person plays.
    pub fn clearing_seat(&self, feature: FeatureId, team: TeamId) -> Seat {
        let seat = self.seat();
        let Some(session) = &self.session else { return seat };
        let action = Action::ClearBlocker { feature, team };
        let played = session.observe(seat).public.played_by_person;
        let can = |s: &Seat| played[s.index()] && session.check(*s, None, &action).is_ok();
        [seat, seat.other()].into_iter().find(can).unwrap_or(seat)
    }
    /// Takes a session over, as after resuming a saved run.
    pub fn take(&mut self, session: Session) {
        self.seat = Some(session.journal().header.options.seat);
        self.session = Some(session);
        self.taken += 1;
        self.answered = None;
        self.playback = Playback::at_rest(self.playback.speed);
        self.show_last_sprint();
        self.stop_where_it_stands();
        self.revision += 1;
    }
    /// Who sits at which run; `None` without one.
    pub fn sitting(&self) -> Option<(Seat, u32)> {
        self.session.as_ref().map(|_| (self.seat(), self.taken))
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

    /// The sprint that stands on the calendar now becomes the one that is shown.
    fn mark_sprint(&mut self) {
        let seat = self.seat();
        let Some(session) = &self.session else { return };
        let public = session.observe(seat).public;
        let calendar = session.rules().calendar;
        let sprint = calendar.sprint_of(public.day.min(calendar.last_day()));
        // What was arranged this morning is no news.
        let before = session.facts(seat).map(|f| f.id).max().unwrap_or(0);
        self.shown = ShownSprint { sprint, before };
    }

    /// After taking a session over: the sprint under way, or on a sprint's first morning the one before, which is the
    /// one that was played last.
    fn show_last_sprint(&mut self) {
        let Some(session) = &self.session else { return };
        let public = session.observe(self.seat()).public;
        let calendar = session.rules().calendar;
        let sprint = calendar.sprint_of(public.day.min(calendar.last_day()));
        let played = if public.stage == Stage::Planning { sprint - 1 } else { sprint };
        self.show_sprint(played.max(1));
    }

    /// Shows a sprint; its news begin with its first day.
    fn show_sprint(&mut self, sprint: u8) {
        let Some(session) = &self.session else { return };
        let first = session.rules().calendar.first_day(sprint);
        let before = session.facts(self.seat()).filter(|f| f.day < first).map(|f| f.id).max().unwrap_or(0);
        self.shown = ShownSprint { sprint, before };
    }

    fn grant(&mut self, wish: Wish) -> Result<Option<Go>, Refusal> {
        let seat = self.seat();
        let Some(session) = &mut self.session else { return Ok(None) };
        match wish {
            Wish::Act { slot, action } => session.act(seat, slot, action)?,
            Wish::Together(decisions) => session.act_together(seat, &decisions)?,
            Wish::Undo => _ = session.undo(),
            Wish::Redo => _ = session.redo(),
            Wish::RepeatLastSprint => _ = session.repeat_last_sprint(seat),
            Wish::Forecast(forecast) => session.forecast(seat, forecast),
            Wish::Note(topic, text) => session.note(topic, &text),
            Wish::TakeSeat => return Ok(Some(Go::Afresh(self.fitting_screen()))),
            Wish::PassTheDesk => self.seat = Some(seat.other()),
            Wish::RunSprint => {
                if session.stage() == Stage::Planning {
                    self.mark_sprint();
                }
                self.go_on();
                return Ok(Some(Go::Afresh(Screen::Sprint)));
            }
            Wish::Pause => self.playback.running = false,
            Wish::Resume => self.resume(),
            Wish::SetSpeed(speed) => self.playback.speed = speed,
            Wish::Skip => return Ok(self.skip()),
            Wish::Answer(choice) => self.answer(choice)?,
            Wish::ClearBlocker { feature, team } => {
                let who = self.clearing_seat(feature, team);
                if let Some(session) = &mut self.session {
                    session.act(who, None, Action::ClearBlocker { feature, team })?;
                }
                self.resume();
            }
            Wish::GoOn => return Ok(Some(Go::Afresh(self.fitting_screen()))),
            Wish::Branch { at, name } => {
                // A line that was played here replays here; a failure leaves the session as it was.
                if let Err(error) = session.branch(at, &name) {
                    error!("{error}");
                }
                self.answered = None;
                self.playback = Playback::at_rest(self.playback.speed);
                self.show_last_sprint();
                self.stop_where_it_stands();
                return Ok(Some(Go::Afresh(self.fitting_screen())));
            }
            Wish::Start(..) | Wish::Leave => {}
        }
        Ok(None)
    }

    fn answer(&mut self, choice: u8) -> Result<(), Refusal> {
        let Some(session) = &mut self.session else { return Ok(()) };
        let asked = session.observe(Seat::Product).public.dilemma.map(|d| d.dilemma);
        session.answer(choice)?;
        self.answered = asked.map(|dilemma| (dilemma, choice));
        Ok(())
    }
}

/// Grants wishes in the order in which they came.
fn grant_wishes(
    mut wishes: MessageReader<Wish>,
    mut game: ResMut<Game>,
    kit: Option<Res<Kit>>,
    screen: Res<State<Screen>>,
    mut go: MessageWriter<Go>,
    mut toasts: MessageWriter<Toast>,
) {
    for wish in wishes.read().cloned() {
        game.refused = None;
        game.revision += 1;
        match wish {
            Wish::Start(scenario, run) => match Session::new(scenario, run) {
                Ok(session) => {
                    game.take(session);
                    go.write(Go::To(Screen::Briefing));
                }
                Err(error) => {
                    error!("{error}");
                    toasts.write(Toast::bad(error.to_string()));
                }
            },
            Wish::Leave => {
                game.playback.running = false;
                go.write(Go::Afresh(Screen::Title));
            }
            other => match game.grant(other) {
                // A screen that is open already stays as it is.
                Ok(Some(Go::Afresh(to))) if to == *screen.get() => {}
                Ok(Some(to)) => _ = go.write(to),
                Ok(None) => {}
                Err(refusal) => {
                    game.refused = Some(refusal);
                    if let (Some(kit), Some(session)) = (&kit, &game.session) {
                        let text = tell::refusal(&kit.words, &session.scenario().story, &refusal);
                        toasts.write(Toast::warn(text));
                    }
                }
            },
        }
    }
}

/// Adds the session and its wishes.
pub fn plugin(app: &mut App) {
    app.init_resource::<Game>()
        .add_message::<Wish>()
        .add_systems(Update, (grant_wishes, playback::pass_days.run_if(in_state(Screen::Sprint))).chain());
}
