//! How days pass on screen: at a speed, with stops, and at once.
//!
//! The session says why days stop; this file keeps the clock and says which screen comes then. It must not know any
//! layout.

use std::time::Duration;

use bevy::{prelude::*, window::RequestRedraw};

use super::Game;
use crate::session::Pause;
use crate::sim::ids::*;
use crate::sim::state::Stage;
use crate::ui::screen::{Go, Screen};

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

impl Playback {
    /// Nothing passes yet, at this speed.
    pub(super) fn at_rest(speed: Speed) -> Self {
        Self { speed, ..Self::default() }
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

impl Game {
    /// How days pass.
    pub fn playback(&self) -> Playback {
        self.playback
    }

    /// How much of the day under way has passed on screen, 0 to 1.
    pub fn day_share(&self) -> f32 {
        (self.playback.since.as_secs_f32() / self.playback.speed.day().as_secs_f32()).min(1.0)
    }

    /// Which of so many equal parts of the day under way has come, from 0: the morning, then the afternoon.
    pub fn day_part(&self, parts: usize) -> usize {
        ((self.day_share() * parts as f32) as usize).min(parts.saturating_sub(1))
    }

    /// How many of `count` lines that came in yesterday have been told: one after the other while the day passes, all
    /// when it stands still.
    pub fn told_so_far(&self, count: usize) -> usize {
        if !self.playback.running {
            return count;
        }
        // The last line is to be read as well.
        let share = (self.day_share() / 0.8).min(1.0);
        ((share * count as f32) as usize + 1).min(count)
    }

    /// Lets one day pass; the screen that it leads to.
    fn day(&mut self) -> Option<Go> {
        let pause = self.session.as_mut()?.run_day();
        self.stop(pause);
        self.playback.running = pause == Pause::Day;
        self.after(pause)
    }

    /// Lets days pass to the next stop, unless somebody waits for an answer.
    pub(super) fn skip(&mut self) -> Option<Go> {
        if self.asked().is_some() {
            return None;
        }
        let pause = self.session.as_mut()?.run();
        self.stop(pause);
        self.after(pause)
    }

    fn stop(&mut self, pause: Pause) {
        self.answered = None;
        self.playback.since = Duration::ZERO;
        self.playback.pause = pause;
        self.playback.running = false;
        self.revision += 1;
    }

    /// A finished sprint is reviewed; with two players the desk goes back to product.
    fn after(&mut self, pause: Pause) -> Option<Go> {
        match pause {
            Pause::Day | Pause::Dilemma(_) | Pause::Blocker { .. } | Pause::HalfTime => None,
            Pause::SprintEnd | Pause::Over => {
                self.seat = self.session.as_ref().map(|s| s.journal().header.options.seat);
                Some(Go::Afresh(Screen::Review))
            }
        }
    }

    /// The situation that waits for an answer.
    fn asked(&self) -> Option<DilemmaId> {
        let public = self.session.as_ref()?.observe(Seat::Product).public;
        public.dilemma.map(|pending| pending.dilemma)
    }

    /// After whatever stopped the days has been seen to. Half-time, if it came on the same day as a situation,
    /// still stands.
    pub(super) fn resume(&mut self) {
        self.answered = None;
        let behind = matches!(self.playback.pause, Pause::Dilemma(_));
        let stage = self.session.as_ref().map(|s| s.stage());
        if behind && self.asked().is_none() && stage == Some(Stage::HalfTime) {
            self.playback.pause = Pause::HalfTime;
        } else {
            self.go_on();
        }
    }

    /// Days pass again, unless somebody waits for an answer.
    pub(super) fn go_on(&mut self) {
        self.playback.running = true;
        self.playback.pause = Pause::Day;
        self.stop_where_it_stands();
    }

    /// A situation that waits stops the clock, also in a run that was resumed.
    pub(super) fn stop_where_it_stands(&mut self) {
        if let Some(dilemma) = self.asked() {
            self.playback.running = false;
            self.playback.pause = Pause::Dilemma(dilemma);
        }
    }
}

/// Lets days pass while the sprint screen shows them.
pub(super) fn pass_days(
    time: Res<Time>,
    mut game: ResMut<Game>,
    mut go: MessageWriter<Go>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if !game.playback.running {
        return;
    }
    redraw.write(RequestRedraw);
    // The window sleeps between frames; the first one after a rest must not swallow a day.
    game.playback.since += time.delta().min(Duration::from_millis(100));
    if game.playback.since >= game.playback.speed.day()
        && let Some(to) = game.day()
    {
        go.write(to);
    }
}

#[cfg(test)]
impl Game {
    /// Skips to the next stop, for tests of views.
    pub fn test_skip(&mut self) {
        let _ = self.skip();
    }

    /// Lets a day pass; whoever asks is left alone.
    pub fn test_pass_day(&mut self) {
        let _ = self.session.as_mut().expect("a run is open").run_day();
        self.show_last_sprint();
    }

    /// So much of the day under way has passed, 0 to 1.
    pub fn test_day_share(&mut self, share: f32) {
        self.playback.since = self.playback.speed.day().mul_f32(share);
    }

    /// Puts an action on the calendar.
    pub fn test_act(&mut self, slot: u8, action: crate::sim::action::Action) {
        let seat = self.seat();
        let session = self.session.as_mut().expect("a run is open");
        session.act(seat, Some(slot), action).expect("it can be taken");
    }

    /// Shows the review of a sprint that was played elsewhere.
    pub fn test_show_sprint(&mut self, sprint: u8) {
        self.show_sprint(sprint);
    }
}
