//! Taking back what was decided since the last day, and taking it again, step by step.
//!
//! A step is what one gesture did: mostly one decision, sometimes several that make sense together only, such as moving
//! a card. The journal knows decisions alone: a step taken back is as many undos. It must not know what a decision does.

use super::Session;
use super::journal::{By, Entry};
use crate::sim::action::{Action, Refusal};
use crate::sim::ids::*;
use crate::sim::state::State;

/// The run as it was before a step.
pub(super) struct Before {
    state: State,
    facts: usize,
    line: usize,
}

/// What the player decided with one gesture.
pub(super) struct Step {
    seat: Seat,
    decisions: Vec<(Option<u8>, Action)>,
}

impl Session {
    /// Decisions of the player that make one step: all of them are taken, or none, and one undo takes all back.
    ///
    /// # Errors
    /// Why one of them cannot be taken; nothing has changed then.
    pub fn act_together(&mut self, seat: Seat, decisions: &[(Option<u8>, Action)]) -> Result<(), Refusal> {
        let (start, steps, entries) = (self.now(), self.before.len(), self.journal.entries.len());
        let undone = std::mem::take(&mut self.undone);
        for (slot, action) in decisions {
            if let Err(refusal) = self.act(seat, *slot, *action) {
                self.go_back_to(start);
                self.before.truncate(steps);
                self.journal.entries.truncate(entries);
                self.undone = undone;
                return Err(refusal);
            }
        }
        self.before.truncate(steps + 1);
        Ok(())
    }

    /// Takes back the last step since the last day; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else { return false };
        let taken = self.line.get(before.line..).unwrap_or_default();
        let decided = taken.iter().filter_map(|entry| match entry {
            Entry::Act { seat, slot, action, by: By::Player, .. } => Some((*seat, (*slot, *action))),
            _ => None,
        });
        let (seats, decisions): (Vec<Seat>, Vec<_>) = decided.unzip();
        self.journal.entries.extend(decisions.iter().map(|_| Entry::Undo));
        if let Some(seat) = seats.first() {
            self.undone.push(Step { seat: *seat, decisions });
        }
        self.go_back_to(before);
        true
    }

    /// Repeats the step taken back last; whether there was one and it is still possible.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else { return false };
        let rest = std::mem::take(&mut self.undone);
        let done = self.act_together(step.seat, &step.decisions).is_ok();
        self.undone = rest;
        done
    }

    /// Whether something can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether something can be repeated.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Remembers the run before a decision of the player, while things can be arranged.
    pub(super) fn keep_before(&mut self, by: By) {
        if by == By::Player && self.state.public.arranging() {
            self.before.push(self.now());
        }
    }

    fn now(&self) -> Before {
        Before { state: self.state.clone(), facts: self.facts.len(), line: self.line.len() }
    }

    fn go_back_to(&mut self, before: Before) {
        self.state = before.state;
        self.facts.truncate(before.facts);
        self.line.truncate(before.line);
    }
}
