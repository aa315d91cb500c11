//! A very good colleague: solid's habits, and what experience adds to them.

use super::habits::Habits;
use super::reason::Planned;
use super::{Policy, solid};
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::observe::Observation;

/// Rules of thumb of somebody who has done this often.
pub struct Expert;

impl Policy for Expert {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        solid::plan(o, &Habits::EXPERT)
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        solid::answer(o, dilemma, open)
    }
    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        solid::unstick(o)
    }
    fn send_back(&mut self, o: &Observation) -> SendBackAnswer {
        solid::send_back(o, &Habits::EXPERT)
    }
}
