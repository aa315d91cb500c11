//! A whole run played by policies through a session, so that its journal is written as if somebody had sat there.
//!
//! It holds no rules of its own: whatever a player could do, and nothing else, by the session's own doors.

use super::Session;
use crate::policy::{self, Policy};
use crate::sim::action::Action;
use crate::sim::draw::{mix, policy_root};
use crate::sim::ids::Seat;
use crate::sim::state::Stage;

/// Policies in the seats that a person would play.
pub struct Machine {
    policies: [Option<Box<dyn Policy>>; 2],
}

impl Machine {
    /// The policy of a name in every seat that the session's player holds; `None` if there is no such policy.
    pub fn new(session: &Session, name: &str) -> Option<Machine> {
        let options = &session.journal().header.options;
        let root = policy_root(session.journal().header.seed);
        let mut policies = [None, None];
        for seat in Seat::BOTH {
            if options.seating.played[seat.index()] {
                let seed = mix(root, 1 + seat.index() as u64);
                policies[seat.index()] = Some(policy::by_name(name, seed)?);
            }
        }
        Some(Machine { policies })
    }

    /// Policies of one's own, by seat.
    pub fn of(policies: [Option<Box<dyn Policy>>; 2]) -> Machine {
        Machine { policies }
    }

    /// Plays until the run is over; `each` is called after every step, for whoever saves or watches.
    pub fn play(&mut self, session: &mut Session, mut each: impl FnMut(&mut Session)) {
        while !session.is_over() {
            if matches!(session.stage(), Stage::Planning | Stage::HalfTime) {
                self.plan(session);
            }
            session.run_day();
            self.react(session);
            each(session);
        }
    }

    /// Every seat plans, product first, and product answers what was sent back.
    pub fn plan(&mut self, session: &mut Session) {
        for seat in Seat::BOTH {
            let Some(policy) = &mut self.policies[seat.index()] else { continue };
            for planned in policy.plan(&session.observe(seat)) {
                // What has become impossible by now is dropped, as everywhere.
                let _ = session.act(seat, planned.slot, planned.action);
            }
        }
        if session.observe(Seat::Product).public.send_back.is_some_and(|s| !s.answered)
            && let Some(policy) = &mut self.policies[Seat::Product.index()]
        {
            let answer = policy.send_back(&session.observe(Seat::Product));
            let _ = session.act(Seat::Product, None, Action::AnswerSendBack { answer });
        }
    }

    /// Answers what asks, and reacts to blockers.
    pub fn react(&mut self, session: &mut Session) {
        let pending = session.observe(Seat::Product).public.dilemma;
        if let Some(pending) = pending
            && let Some(policy) = &mut self.policies[pending.seat.index()]
        {
            let open: Vec<bool> = session.choices().iter().map(Result::is_ok).collect();
            let choice = policy.answer(&session.observe(pending.seat), pending.dilemma, &open);
            // A choice that is not open leaves the situation alone, which the next day does.
            let _ = session.answer(choice);
        }
        for seat in Seat::BOTH {
            let Some(policy) = &mut self.policies[seat.index()] else { continue };
            for _ in 0..3 {
                let Some(planned) = policy.urgent(&session.observe(seat)) else { break };
                if session.act(seat, planned.slot, planned.action).is_err() {
                    break;
                }
            }
        }
    }
}
