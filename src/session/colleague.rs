//! The machine colleague of a session: plans first, answers requests, reacts to blockers. What it decides is recorded
//! and replayed word for word; it sees an observation and nothing else.

use super::Session;
use super::journal::{By, Entry};
use crate::policy::{self, Planned, Reason};
use crate::sim::action::Action;
use crate::sim::ids::*;

impl Session {
    /// The seat the machine sits in.
    fn machine_seat(&self) -> Option<Seat> {
        let public = &self.state.public;
        Seat::BOTH
            .into_iter()
            .find(|s| !public.both_hats && !public.played_by_person[s.index()] && !public.empty_seat[s.index()])
    }

    pub(super) fn colleague_plans(&mut self) {
        let (Some(seat), Some(mut colleague)) = (self.machine_seat(), self.colleague.take()) else { return };
        let wishes = colleague.plan(&self.observe(seat));
        self.colleague = Some(colleague);
        for Planned { slot, action, reason } in wishes {
            // What has become impossible by now is dropped.
            let _ = self.act_by(seat, slot, action, By::Machine, Some(reason));
        }
        let day = self.state.public.day;
        self.push(Entry::Planned { day, seat });
    }

    pub(super) fn colleague_reacts(&mut self) {
        let (Some(seat), Some(mut colleague)) = (self.machine_seat(), self.colleague.take()) else { return };
        for _ in 0..3 {
            let Some(planned) = colleague.urgent(&self.observe(seat)) else { break };
            if self.act_by(seat, planned.slot, planned.action, By::Machine, Some(planned.reason)).is_err() {
                break;
            }
        }
        self.colleague = Some(colleague);
    }

    /// The machine answers what the player's last decision asks of it.
    pub(super) fn colleague_answers(&mut self) {
        let (Some(seat), Some(mut colleague)) = (self.machine_seat(), self.colleague.take()) else { return };
        let mut steps = Vec::new();
        if let Some(ask) = self.state.public.ask {
            let o = self.observe(seat);
            let answer = colleague.consider(&o, ask);
            steps = policy::ask_steps(&o, answer, ask.action(o.public.day));
        } else if seat == Seat::Product && self.state.public.send_back.is_some_and(|s| !s.answered) {
            steps.push(Action::AnswerSendBack { answer: colleague.send_back(&self.observe(seat)) });
        }
        self.colleague = Some(colleague);
        for action in steps {
            let _ = self.act_by(seat, None, action, By::Machine, Some(Reason::YouAsked));
        }
    }
}
