//! One step of the rules under way: the state to change, the rules it follows, and the list that facts go to.

use super::draw::{self, Stream};
use super::fact::{Cause, Fact, FactId, What};
use super::ids::*;
use super::rules::Rules;
use super::state::State;

/// The company, to change, with a place to write down what happened.
pub struct Turn<'a> {
    pub rules: &'a Rules,
    pub state: &'a mut State,
    pub facts: &'a mut Vec<Fact>,
}

/// Who sees a fact, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Not before the debrief.
    Nobody,
    /// Both seats, at once.
    Both,
    /// One seat now, the other from the next sprint on.
    First(Seat),
    /// One seat alone, until the debrief.
    Only(Seat),
}

impl Turn<'_> {
    /// Writes down what happened and returns its number.
    pub fn tell(&mut self, what: What, cause: Cause, seen: Seen) -> FactId {
        let day = self.state.public.day;
        let seen_from = match seen {
            Seen::Nobody => [None; 2],
            Seen::Both => [Some(day); 2],
            Seen::First(seat) => {
                let next_sprint = self.rules.calendar.first_day(self.state.public.sprint + 1);
                let mut from = [Some(next_sprint); 2];
                from[seat.index()] = Some(day);
                from
            }
            Seen::Only(seat) => {
                let mut from = [None; 2];
                from[seat.index()] = Some(day);
                from
            }
        };
        self.state.truth.next_fact += 1;
        let id = self.state.truth.next_fact;
        self.facts.push(Fact { id, day, what, cause, seen_from });
        id
    }

    /// A uniform number of what happens.
    pub fn fate(&self, stream: Stream, subject: u64, time: u32) -> f64 {
        draw::uniform(self.state.truth.roots.fate, stream, subject, time)
    }

    /// Whether something happens, by fate.
    pub fn happens(&self, chance: f64, stream: Stream, subject: u64, time: u32) -> bool {
        self.fate(stream, subject, time) < chance
    }

    /// A standard normal number of what happens.
    pub fn fate_normal(&self, stream: Stream, subject: u64, time: u32) -> f64 {
        draw::normal(self.state.truth.roots.fate, stream, subject, time)
    }

    /// Today, as the time of a draw.
    pub fn today(&self) -> u32 {
        u32::from(self.state.public.day)
    }
}
