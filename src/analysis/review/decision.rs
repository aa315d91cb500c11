//! The decisions of a run in order, each with the company as it stood and with what was done.
//!
//! Planning and half-time are one decision each and seat: whatever was put on the calendar or arranged until days went
//! on. An answer to a situation is one. What was done between two stops (a blocker cleared) belongs to no decision and
//! is repeated as it was.

use crate::session::journal::{By, Entry};
use crate::sim::action::{Action, act};
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::sprint;
use crate::sim::state::State;
use serde::{Deserialize, Serialize};

/// A decision, with the company on that morning.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Where it begins in the line: a rewind branches off here.
    pub place: usize,
    pub day: u16,
    pub sprint: u8,
    pub seat: Seat,
    pub did: Did,
    /// The company just before. It holds the truth: alternatives are made from the seat's observation of it.
    pub before: State,
    /// Seats whose plan of this stop stands already.
    pub planned: [bool; 2],
}

/// What was decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Did {
    Plan { half_time: bool, steps: Vec<Step> },
    Answer { dilemma: DilemmaId, choice: u8 },
}

/// One action of a plan, with what the machine colleague did in answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub seat: Seat,
    pub slot: Option<u8>,
    pub action: Action,
    pub by_machine: bool,
}

impl Step {
    /// A step of a seat's own, at the first slot that fits.
    pub fn own(seat: Seat, action: Action) -> Self {
        Self { seat, slot: None, action, by_machine: false }
    }
}

/// All decisions of a line, and the company after the last of them that is complete.
#[derive(Clone, Debug)]
pub struct Decisions {
    pub rows: Vec<Decision>,
    pub end: State,
    /// Seats whose plan stands already at the end, where it is a stop.
    pub end_planned: [bool; 2],
}

/// Reads the decisions of a line that begins with this state.
pub fn decisions(rules: &Rules, start: State, line: &[Entry]) -> Decisions {
    let mut reader =
        Reader { rules, state: start, rows: Vec::new(), open: Vec::new(), planned: [false; 2], told: false };
    let mut block = reader.mark();
    for (place, entry) in line.iter().enumerate() {
        match entry {
            Entry::Act { seat, slot, by, action, .. } => {
                reader.act(place, Step { seat: *seat, slot: *slot, action: *action, by_machine: *by == By::Machine });
            }
            Entry::Planned { seat, .. } => {
                reader.planned[seat.index()] = true;
                block = reader.mark();
            }
            Entry::Answer { dilemma, choice, .. } => {
                reader.answer(place, *dilemma, *choice);
                block = reader.mark();
            }
            Entry::Day { .. } => {
                reader.day(place);
                block = reader.mark();
            }
            Entry::Forecast { .. }
            | Entry::Note { .. }
            | Entry::Undo
            | Entry::Branch { .. }
            | Entry::Ended { .. }
            | Entry::Edited { .. } => {}
        }
    }
    let (end, end_planned) = block;
    Decisions { rows: reader.rows, end, end_planned }
}

struct Reader<'a> {
    rules: &'a Rules,
    state: State,
    rows: Vec<Decision>,
    /// Plans of this stop so far: place, seat, steps, and the state before the stop's first own step.
    open: Vec<Open>,
    planned: [bool; 2],
    /// The plans of this stop have been told.
    told: bool,
}

struct Open {
    place: usize,
    seat: Seat,
    steps: Vec<Step>,
    before: State,
}

impl Reader<'_> {
    fn mark(&self) -> (State, [bool; 2]) {
        (self.state.clone(), self.planned)
    }

    /// Whose plan a seat's step belongs to: with both hats there is one.
    fn holder(&self, seat: Seat) -> Seat {
        self.state.public.calendar_seat(seat)
    }

    fn act(&mut self, place: usize, step: Step) {
        if self.state.public.arranging() && !self.told {
            let seat = self.holder(step.seat);
            if step.by_machine {
                // Before the first own step the machine plans; afterwards it answers.
                if let Some(open) = self.open.last_mut() {
                    open.steps.push(step);
                }
            } else if let Some(open) = self.open.iter_mut().find(|o| o.seat == seat) {
                open.steps.push(step);
            } else {
                self.open.push(Open { place, seat, steps: vec![step], before: self.state.clone() });
            }
        }
        apply(self.rules, &mut self.state, &step);
    }

    fn answer(&mut self, place: usize, dilemma: DilemmaId, choice: u8) {
        if !self.open.is_empty() {
            self.tell_plans(place);
        }
        let Some(pending) = self.state.public.dilemma else { return };
        self.rows.push(Decision {
            place,
            day: self.state.public.day,
            sprint: self.state.public.sprint,
            seat: pending.seat,
            did: Did::Answer { dilemma, choice },
            before: self.state.clone(),
            planned: self.planned,
        });
        // What the journal holds was possible; were it not, the situation is left alone with the next day.
        let _ = sprint::answer(self.rules, &mut self.state, choice, &mut Vec::new());
    }

    fn day(&mut self, place: usize) {
        if self.state.public.arranging() && !self.told {
            self.tell_plans(place);
        }
        sprint::run_day(self.rules, &mut self.state, &mut Vec::new());
        self.open.clear();
        self.planned = [false; 2];
        self.told = false;
    }

    /// The plans of this stop, product's first, each with the others' as far as they stood. Who did nothing let the stop end:
    /// that is the last thing that was decided.
    fn tell_plans(&mut self, place: usize) {
        let half_time = self.state.public.stage == crate::sim::state::Stage::HalfTime;
        let played = self.state.public.played_by_person;
        let both_hats = self.state.public.both_hats;
        let mut before = self.open.first().map_or_else(|| self.state.clone(), |o| o.before.clone());
        let mut open = std::mem::take(&mut self.open);
        let mut seats = Seat::BOTH;
        seats.sort_by_key(|seat| !open.iter().any(|o| o.seat == *seat));
        for seat in seats {
            if !played[seat.index()] || both_hats && seat == Seat::Program {
                continue;
            }
            let own = open.iter().position(|o| o.seat == seat).map(|i| open.remove(i));
            let (place, steps) = own.map_or((place, Vec::new()), |o| (o.place, o.steps));
            self.rows.push(Decision {
                place,
                day: before.public.day,
                sprint: before.public.sprint,
                seat,
                did: Did::Plan { half_time, steps: steps.clone() },
                before: before.clone(),
                planned: self.planned,
            });
            for step in &steps {
                apply(self.rules, &mut before, step);
            }
            self.planned[seat.index()] = true;
            if both_hats {
                self.planned = [true; 2];
            }
        }
        self.told = true;
    }
}

/// Takes a step; whether it was possible.
pub fn apply(rules: &Rules, state: &mut State, step: &Step) -> bool {
    act(rules, state, step.seat, step.slot, &step.action, &mut Vec::new()).is_ok()
}
