//! A very good colleague: solid's habits, more slack where it pays, more evidence before the choice is made.

use super::Policy;
use super::reason::Planned;
use super::solid::{self, Solid};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::Cadence;

/// Rules of thumb of somebody who has done this often.
pub struct Expert {
    solid: Solid,
}

impl Expert {
    /// One.
    pub fn new() -> Self {
        let mut solid = Solid::new();
        solid.habits.interviews_a_segment = 8;
        solid.habits.contact_a_half_sprint = 2;
        solid.habits.slack = 3;
        solid.habits.cadence = Cadence::TwiceAWeek;
        Self { solid }
    }
}

impl Policy for Expert {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        solid::plan(o, &self.solid.habits)
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        solid::answer(o, dilemma, open)
    }
    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        solid::unstick(o)
    }
}
