//! Plays whole runs by policies alone: the same steps as a session, without a journal.

use super::{Planned, Policy, last_card};
use crate::sim::action::{Action, AskAnswer, act};
use crate::sim::draw::{Roots, mix};
use crate::sim::fact::Fact;
use crate::sim::ids::*;
use crate::sim::observe::observe;
use crate::sim::phase::dilemmas;
use crate::sim::rules::Rules;
use crate::sim::sprint;
use crate::sim::start::{Seating, start_with};
use crate::sim::state::{PendingDilemma, Stage, State};

/// More facts than all but the busiest runs leave.
const FACTS: usize = 1024;

/// A run under way in bulk: state, facts, and who decides.
pub struct Bulk<'a> {
    pub rules: &'a Rules,
    pub state: State,
    pub facts: Vec<Fact>,
    pub policies: [Option<Box<dyn Policy>>; 2],
}

/// Plays a whole run; `policies` by seat, `None` for a seat nobody acts for.
pub fn play(rules: &Rules, seed: u64, seating: Seating, names: [Option<&str>; 2]) -> (State, Vec<Fact>) {
    play_with(rules, Roots::of_seed(seed), seed, seating, names)
}

/// The same with roots of one's own.
pub fn play_with(
    rules: &Rules,
    roots: Roots,
    seed: u64,
    seating: Seating,
    names: [Option<&str>; 2],
) -> (State, Vec<Fact>) {
    let mut bulk = Bulk::new(rules, roots, seed, seating, names);
    bulk.to_end();
    (bulk.state, bulk.facts)
}

impl<'a> Bulk<'a> {
    /// A run on its first morning.
    pub fn new(rules: &'a Rules, roots: Roots, seed: u64, seating: Seating, names: [Option<&str>; 2]) -> Self {
        let root = crate::sim::draw::policy_root(seed);
        let make = |i: usize| names[i].and_then(|n| super::by_name(n, mix(root, i as u64)));
        Self::of(rules, roots, seating, [make(0), make(1)])
    }

    /// The same with policies of one's own, by seat.
    pub fn of(rules: &'a Rules, roots: Roots, seating: Seating, policies: [Option<Box<dyn Policy>>; 2]) -> Self {
        let mut facts = Vec::with_capacity(FACTS);
        let state = start_with(rules, roots, seating, &mut facts);
        Bulk { rules, state, facts, policies }
    }

    /// A run that goes on from a state; its facts begin here.
    pub fn from_state(rules: &'a Rules, state: State, policies: [Option<Box<dyn Policy>>; 2]) -> Self {
        Bulk { rules, state, facts: Vec::with_capacity(FACTS), policies }
    }
}

impl Bulk<'_> {
    /// Plays on until the run is over.
    pub fn to_end(&mut self) {
        while self.step() {}
    }

    /// Plans where planning is due and lets one day pass; whether there was one.
    pub fn step(&mut self) -> bool {
        self.step_looking(|_, _| {})
    }

    /// The same; whoever looks in sees the state in which a situation asks before it is answered.
    pub fn step_looking(&mut self, look: impl FnOnce(&State, PendingDilemma)) -> bool {
        match self.state.public.stage {
            Stage::Over(_) => return false,
            Stage::Planning | Stage::HalfTime => {
                for seat in Seat::BOTH {
                    self.plan(seat);
                }
                self.answer_send_back();
            }
            Stage::Running => {}
        }
        self.pass_day(look);
        true
    }

    /// Lets one day pass, planned or not, and answers what it brings.
    pub fn run_day(&mut self) {
        self.pass_day(|_, _| {});
    }

    fn pass_day(&mut self, look: impl FnOnce(&State, PendingDilemma)) {
        sprint::run_day(self.rules, &mut self.state, &mut self.facts);
        if let Some(pending) = self.state.public.dilemma {
            look(&self.state, pending);
        }
        self.react();
    }

    /// A seat's policy plans now.
    pub fn plan(&mut self, seat: Seat) {
        if self.state.public.empty_seat[seat.index()] {
            return;
        }
        let Some(policy) = &mut self.policies[seat.index()] else { return };
        let wishes = policy.plan(&observe(self.rules, &self.state, seat));
        self.carry_out(seat, wishes);
    }

    /// A seat does what it wishes, as far as it may.
    pub fn carry_out(&mut self, seat: Seat, wishes: Vec<Planned>) {
        for Planned { slot, action, .. } in wishes {
            // What is refused by now is dropped: the wishes were made before the others took room.
            let _ = act(self.rules, &mut self.state, seat, slot, &action, &mut self.facts);
            if let Action::AskCounterpart { .. } = action {
                self.answer_ask(seat.other());
            }
        }
    }

    /// A seat answers what it was asked, if anything.
    pub fn answer_ask(&mut self, seat: Seat) {
        let Some(ask) = self.state.public.ask else { return };
        let Some(policy) = &mut self.policies[seat.index()] else { return };
        let o = observe(self.rules, &self.state, seat);
        let answer = policy.consider(&o, ask);
        let steps = ask_steps(&o, answer, ask.action(o.public.day));
        for action in steps {
            let _ = act(self.rules, &mut self.state, seat, None, &action, &mut self.facts);
        }
    }

    /// Product answers where program has sent a feature back.
    pub fn answer_send_back(&mut self) {
        if self.state.public.send_back.is_none_or(|s| s.answered) {
            return;
        }
        let Some(policy) = &mut self.policies[0] else { return };
        let answer = policy.send_back(&observe(self.rules, &self.state, Seat::Product));
        let action = Action::AnswerSendBack { answer };
        let _ = act(self.rules, &mut self.state, Seat::Product, None, &action, &mut self.facts);
    }

    /// Answers what asks, and reacts to blockers.
    pub fn react(&mut self) {
        if let Some(pending) = self.state.public.dilemma
            && let Some(policy) = &mut self.policies[pending.seat.index()]
        {
            let open = open_choices(self.rules, &self.state);
            let o = observe(self.rules, &self.state, pending.seat);
            let choice = policy.answer(&o, pending.dilemma, &open);
            let _ = sprint::answer(self.rules, &mut self.state, choice, &mut self.facts);
        }
        for seat in Seat::BOTH {
            let Some(policy) = &mut self.policies[seat.index()] else { continue };
            for _ in 0..3 {
                let Some(planned) = policy.urgent(&observe(self.rules, &self.state, seat)) else { break };
                if act(self.rules, &mut self.state, seat, planned.slot, &planned.action, &mut self.facts).is_err() {
                    break;
                }
            }
        }
    }
}

/// Which choices of the waiting dilemma can be taken.
pub fn open_choices(rules: &Rules, state: &State) -> Vec<bool> {
    let Some(pending) = state.public.dilemma else { return Vec::new() };
    let n = rules.dilemmas[pending.dilemma].choices.len() as u8;
    (0..n).map(|i| dilemmas::check(rules, state, i).is_ok()).collect()
}

/// What a colleague does after answering a request: room first, then the answer, then the thing itself.
pub fn ask_steps(o: &crate::sim::observe::Observation, answer: AskAnswer, action: Action) -> Vec<Action> {
    let mut steps = vec![Action::AnswerAsk { answer }];
    match answer {
        AskAnswer::Yes => steps.push(action),
        AskAnswer::YesInstead(_) => {
            if let Some((slot, _, _)) = last_card(o) {
                steps.push(Action::ClearSlot { slot });
            }
            steps.push(action);
        }
        AskAnswer::No(_) => {}
    }
    steps
}
