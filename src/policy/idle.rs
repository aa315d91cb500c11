//! Does nothing, answers nothing: the floor that every other policy is held against.

use super::{Planned, Policy};
use crate::sim::ids::*;
use crate::sim::observe::Observation;

/// Nobody at home.
pub struct Idle;

impl Policy for Idle {
    fn plan(&mut self, _o: &Observation) -> Vec<Planned> {
        Vec::new()
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, _open: &[bool]) -> u8 {
        o.rules.dilemmas[dilemma].leave
    }
}
