//! What the desk shows, region by region: plain data, read off what one seat sees. It must not know Bevy, and it must
//! not see the truth: everything comes from an observation, from facts the seat may see, and from the story.

mod bar;
mod calendar;
mod decks;
mod forecast;
mod inbox;
mod options;
mod picker;

pub use bar::BarView;
pub use calendar::{CalendarView, DayView, LineView, SlotKind, SlotView};
pub use decks::{CardView, DeckView, DecksView, is_card};
pub use forecast::{ForecastDraft, ForecastView, ShownForecast};
pub use inbox::{InboxView, ItemAction, ItemKind, ItemView, PlanView, PlannedView};
pub use picker::{DialogView, FieldView, FitView, ForecastSheet, OptionView, Picker, PickerView, Shape};

use crate::{
    content::{Scenario, Story},
    session::Session,
    sim::{action::Action, ids::*, observe::Observation},
    tell,
    ui::telling::subject,
    words::Words,
};

/// Where a view is read from: one session, seen from one seat.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The run.
    pub session: &'a Session,
    /// Whose desk it is.
    pub seat: Seat,
    /// The sentences.
    pub words: &'a Words,
    /// What the seat sees.
    pub o: Observation<'a>,
}

impl<'a> At<'a> {
    /// The desk of a seat.
    pub fn new(session: &'a Session, seat: Seat, words: &'a Words) -> Self {
        Self { session, seat, words, o: session.observe(seat) }
    }

    /// The scenario's texts.
    pub fn story(&self) -> &'a Story {
        &self.session.scenario().story
    }

    /// The scenario, for sentences about it.
    pub fn tale(&self) -> &'a Scenario {
        self.session.scenario()
    }

    /// A sentence.
    pub fn word(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// A working day with its weekday.
    pub fn date(&self, day: u16) -> String {
        tell::date(self.words, day)
    }

    /// The first name of a person.
    pub fn first_name(&self, person: PersonId) -> String {
        self.story().people[person].first_name().to_owned()
    }

    /// The person who sits in a seat when the machine does.
    pub fn colleague(&self, seat: Seat) -> PersonId {
        self.o.rules.colleagues[seat.index()]
    }

    /// Whether the machine sits in the other seat.
    pub fn has_colleague(&self) -> bool {
        let (public, other) = (self.o.public, self.seat.other().index());
        !public.both_hats && !public.empty_seat[other] && !public.played_by_person[other]
    }

    /// Half-days or days, with their count.
    pub fn slots(&self, count: i64) -> String {
        let id = if self.o.rules.calendar.slots_per_day == 1 { "desk-days" } else { "desk-half-days" };
        self.words.with(id, &[("count", count.into())])
    }

    /// What an action is about, in a word or two: for a card on the calendar.
    pub fn subject(&self, action: &Action) -> Option<String> {
        subject(self.words, self.tale(), action)
    }
}
