//! What the sprint screen shows: five parts that change at their own pace. Plain data; it must not know Bevy.

pub mod ask;
pub mod board;
pub mod news;
pub mod strip;

pub use ask::AskView;
pub use board::BoardView;
pub use news::NewsView;
pub use strip::StripView;

use crate::content::Story;
use crate::sim::ids::Seat;
use crate::sim::observe::Observation;
use crate::tell;
use crate::ui::game::{Game, Speed};
use crate::ui::telling::{Face, face};
use crate::words::Words;

/// The frame that holds the parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SprintView {
    /// Whether there is a run to show.
    pub run: bool,
}

/// Where the sprint stands, and the controls of time.
#[derive(Debug, Clone, PartialEq)]
pub struct BarView {
    pub title: String,
    pub seat: Seat,
    pub sprint: u8,
    pub sprints: u8,
    /// Working days of this sprint that have passed.
    pub passed: u16,
    pub sprint_days: u16,
    /// The day under way.
    pub date: String,
    pub running: bool,
    pub speed: Speed,
    /// Whether something waits for an answer, so that time cannot go on.
    pub held: bool,
    pub sponsor: Face,
    /// Trust of the sponsor, as everybody can see it.
    pub trust: f64,
    /// The next open date.
    pub milestone: Option<MilestoneView>,
}

/// A date on the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneView {
    pub name: String,
    pub day: u16,
    pub promised: Option<u16>,
    /// The promised day has gone by without it.
    pub broken: bool,
}

/// The day that is being shown: the one that comes next, within the sprint on screen.
pub(super) fn shown_day(game: &Game, o: &Observation) -> (u16, u16, u16) {
    let calendar = o.rules.calendar;
    let first = calendar.first_day(game.shown_sprint());
    let last = first + calendar.sprint_days - 1;
    (first, o.public.day.clamp(first, last), last)
}

impl BarView {
    /// The bar of a run.
    pub fn new(game: &Game, words: &Words) -> Option<Self> {
        let session = game.session()?;
        let story = &session.scenario().story;
        let o = session.observe(game.seat());
        let (first, today, _) = shown_day(game, &o);
        let playback = game.playback();
        Some(Self {
            title: story.title.clone(),
            seat: game.seat(),
            sprint: game.shown_sprint(),
            sprints: o.rules.calendar.sprints,
            passed: o.public.day.saturating_sub(first).min(o.rules.calendar.sprint_days),
            sprint_days: o.rules.calendar.sprint_days,
            date: tell::date(words, today),
            running: playback.running,
            speed: playback.speed,
            held: o.public.dilemma.is_some() || game.answered().is_some(),
            sponsor: face(story, &o, o.rules.sponsor),
            trust: o.trust_seen(o.rules.sponsor),
            milestone: milestone(story, &o),
        })
    }
}

fn milestone(story: &Story, o: &Observation) -> Option<MilestoneView> {
    let open = o.public.milestones.entries().filter(|(_, m)| m.open());
    let (id, row) = open.min_by_key(|(_, m)| m.day)?;
    Some(MilestoneView {
        name: story.milestones[id].name.clone(),
        day: row.day,
        promised: row.promised_day,
        broken: row.promised_day.is_some_and(|day| day < o.public.day),
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::content::{Source, load};
    use crate::session::{NewRun, Session};
    use crate::words::Locale;
    use std::sync::Arc;

    /// A game at the first morning of a run from a seat.
    pub fn game(seat: Seat, seed: u64) -> Game {
        let scenario = load(&Source::BuiltIn, "workout_history").0.expect("the program carries it");
        let session = Session::new(Arc::new(scenario), NewRun::one(seat, seed, "solid")).expect("solid is known");
        let mut game = Game::default();
        game.take(session);
        game
    }

    #[test]
    fn the_bar_counts_days_within_the_sprint() {
        let words = Words::new(Locale::English);
        let game = game(Seat::Product, 1);
        let bar = BarView::new(&game, &words).expect("there is a run");
        assert_eq!((bar.sprint, bar.passed, bar.sprint_days), (1, 0, 10));
        assert_eq!(bar.date, "Mon 1");
        assert!(bar.milestone.is_some());
        assert_eq!(BarView::new(&Game::default(), &words), None);
    }
}
