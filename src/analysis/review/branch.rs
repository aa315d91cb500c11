//! Plays one branch to its end: a choice is made in a world, and the same colleague goes on in both seats.

use super::decision::{Decision, Step, apply};
use super::end::End;
use super::worlds::World;
use crate::policy::{self, Bulk, Policy};
use crate::sim::draw::mix;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::sprint;
use crate::sim::state::{Stage, State};

/// What is decided in a branch.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Plan(Vec<Step>),
    Answer(u8),
    /// Whatever whoever goes on would do here.
    Theirs,
}

/// Who goes on after the decision, in both seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesOn {
    Solid,
    Average,
}

impl GoesOn {
    fn name(self) -> &'static str {
        match self {
            GoesOn::Solid => "solid",
            GoesOn::Average => "average",
        }
    }

    /// A policy for each seat that somebody sits in.
    fn policies(self, state: &State, seed: u64) -> [Option<Box<dyn Policy>>; 2] {
        Seat::BOTH.map(|seat| {
            let empty = state.public.empty_seat[seat.index()];
            if empty { None } else { policy::by_name(self.name(), mix(seed, seat.index() as u64)) }
        })
    }
}

/// The end of a branch: in a copy of this world the choice is made, then everything goes its way.
pub fn play(rules: &Rules, world: &World, from: &Decision, choice: &Choice, who: GoesOn) -> End {
    let state = world.state.clone();
    let policies = who.policies(&state, state.truth.roots.fate);
    let mut bulk = Bulk::from_state(rules, state, policies);
    let mut planned = from.planned;
    match choice {
        Choice::Plan(steps) => {
            for step in steps {
                // Whatever has become impossible is dropped, as everywhere.
                apply(rules, &mut bulk.state, step);
            }
            planned[from.seat.index()] = true;
            if bulk.state.public.both_hats {
                planned = [true; 2];
            }
        }
        Choice::Answer(choice) => {
            // Choices come from those that are open.
            let _ = sprint::answer(rules, &mut bulk.state, *choice, &mut bulk.facts);
        }
        Choice::Theirs => {}
    }
    go_on(&mut bulk, planned);
    End::of(&bulk, &world.prices)
}

/// Plays on to the end from a moment at which some seats may have planned already.
pub fn go_on(bulk: &mut Bulk, planned: [bool; 2]) {
    // Answers what still asks, and reacts to blockers.
    bulk.react();
    if bulk.state.public.arranging() {
        for seat in Seat::BOTH {
            if !planned[seat.index()] {
                bulk.plan(seat);
            }
        }
        bulk.answer_send_back();
        bulk.run_day();
    }
    if !matches!(bulk.state.public.stage, Stage::Over(_)) {
        bulk.to_end();
    }
}
