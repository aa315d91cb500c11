//! The same company and the same decisions in other fates: the spread of what could have come of them, the run's own
//! place in it, and the spreads of reference policies.
//!
//! Decisions are repeated as they were taken; what has become impossible is dropped, and what the player never met is
//! answered by a solid colleague. That punishes whoever reacted to what happened, so that it is good for a spread and
//! for nothing else: what a decision was worth is the review's matter.

use super::progress::{Progress, in_order};
use super::review::Matter;
use super::review::decision::{Step, apply};
use super::review::judge::Effort;
use crate::policy::{self, Bulk, Policy};
use crate::session::journal::{By, Entry};
use crate::sim::action::Action;
use crate::sim::bound::Prices;
use crate::sim::draw::{Roots, mix, policy_root};
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::observe::observe;
use crate::sim::score;
use crate::sim::sprint;
use crate::sim::start::start_with;
use crate::sim::state::{Stage, State};
use libm::sqrt;
use serde::{Deserialize, Serialize};

/// The reference policies, from the floor up.
pub const REFERENCES: [&str; 5] = ["idle", "random", "average", "solid", "expert"];

/// What could have come of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fates {
    pub outcome: f64,
    /// The same decisions in other fates.
    pub yours: Spread,
    /// Share of those fates that ended lower than the run itself, 0 to 1; those that ended the same count half.
    pub place: f64,
    /// Share in which the release date was kept.
    pub on_time: f64,
    /// Reference policies in the played seats of the same company, by name.
    pub references: Vec<(String, Spread)>,
}

/// A spread of outcomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    pub n: usize,
    pub mean: f64,
    pub sd: f64,
    /// At 5, 10, 25, 50, 75, 90 and 95 of 100.
    pub quantiles: [f64; 7],
    /// Counts in steps of five points, from 0 to 100.
    pub bins: [u32; 20],
}

impl Spread {
    /// Of outcomes, in any order.
    pub fn of(mut outcomes: Vec<f64>) -> Self {
        outcomes.sort_by(f64::total_cmp);
        let n = outcomes.len();
        let mean = outcomes.iter().sum::<f64>() / n.max(1) as f64;
        let squares: f64 = outcomes.iter().map(|o| (o - mean) * (o - mean)).sum();
        let mut bins = [0; 20];
        for outcome in &outcomes {
            bins[((outcome / 5.0) as usize).min(19)] += 1;
        }
        let at = |share: f64| {
            let place = share * n.saturating_sub(1) as f64;
            let (low, high) = (place as usize, (place as usize + 1).min(n.saturating_sub(1)));
            let between = place - place.floor();
            outcomes.get(low).zip(outcomes.get(high)).map_or(0.0, |(a, b)| a + (b - a) * between)
        };
        let quantiles = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95].map(at);
        Self { n, mean, sd: sqrt(squares / n.saturating_sub(1).max(1) as f64), quantiles, bins }
    }
    /// The outcome that as many lie above as below.
    pub fn median(&self) -> f64 {
        self.quantiles[3]
    }
    /// The range that holds eight of ten.
    pub fn range80(&self) -> (f64, f64) {
        (self.quantiles[1], self.quantiles[5])
    }
}

/// Plays the fates of a finished run; `None` when cancelled.
pub(super) fn fates(matter: &Matter, prices: &Prices, effort: Effort, progress: &dyn Progress) -> Option<Fates> {
    let rules = &matter.scenario.rules;
    let truth = matter.decisions.end.truth.roots.truth;
    let script = Script::of(matter);
    let fate = |k: usize| mix(mix(matter.seed(&effort), OTHER), k as u64);
    let score_of = |state: &State| score::scores_with(rules, state, prices);
    let ends = in_order(effort.fates, progress, |k| {
        let scores = score_of(&script.play(matter, Roots { truth, fate: fate(k) }));
        (scores.outcome, scores.on_time)
    })?;
    let options = &matter.header.options;
    let mut references = Vec::new();
    for name in REFERENCES {
        let names = Seat::BOTH
            .map(|s| if options.seating.played[s.index()] { Some(name) } else { options.colleague.as_deref() });
        let outcomes = in_order(effort.reference_fates, progress, |k| {
            let roots = Roots { truth, fate: fate(k) };
            let mut bulk = Bulk::new(rules, roots, mix(matter.header.seed, k as u64), options.seating, names);
            bulk.to_end();
            score_of(&bulk.state).outcome
        })?;
        references.push((name.to_owned(), Spread::of(outcomes)));
    }
    let outcome = score_of(&matter.decisions.end).outcome;
    let place = ends.iter().map(|(o, _)| {
        if *o < outcome {
            1.0
        } else if *o > outcome {
            0.0
        } else {
            0.5
        }
    });
    Some(Fates {
        outcome,
        place: place.sum::<f64>() / ends.len().max(1) as f64,
        on_time: ends.iter().filter(|e| e.1).count() as f64 / ends.len().max(1) as f64,
        yours: Spread::of(ends.iter().map(|e| e.0).collect()),
        references,
    })
}

/// Sets these fates apart from those of the review.
const OTHER: u64 = 0x0F_A7E5;

/// What the player did, day by day, to be repeated.
struct Script {
    steps: Vec<(u16, Step)>,
    answers: Vec<(DilemmaId, u8)>,
    /// Parts whose blockers the player met, and those that were cleared.
    met: Vec<(FeatureId, TeamId)>,
    /// The last day on which the player could still plan.
    last_stop: u16,
}

impl Script {
    fn of(matter: &Matter) -> Self {
        let mut script = Script { steps: Vec::new(), answers: Vec::new(), met: Vec::new(), last_stop: 0 };
        for entry in &matter.line {
            match entry {
                Entry::Act { day, slot, seat, by: By::Player, action, .. } => {
                    let step = Step { seat: *seat, slot: *slot, action: *action, by_machine: false };
                    script.steps.push((*day, step));
                }
                Entry::Answer { dilemma, choice, .. } => script.answers.push((*dilemma, *choice)),
                Entry::Day { day, .. } => script.last_stop = *day,
                _ => {}
            }
        }
        for fact in &matter.facts {
            if let What::BlockerNoticed { feature, team, .. } = fact.what {
                script.met.push((feature, team));
            }
        }
        script
    }

    /// The same decisions in a company with these roots, to the end.
    fn play(&self, matter: &Matter, roots: Roots) -> State {
        let rules = &matter.scenario.rules;
        let options = &matter.header.options;
        let seating = options.seating;
        let mut facts = Vec::new();
        let state = start_with(rules, roots, seating, &mut facts);
        let root = policy_root(matter.header.seed);
        let colleague = |seat: Seat| {
            let sits = !seating.played[seat.index()] && !seating.empty[seat.index()] && !seating.both_hats;
            let name = options.colleague.as_deref().filter(|_| sits)?;
            policy::by_name(name, root)
        };
        let mut bulk = Bulk::from_state(rules, state, Seat::BOTH.map(colleague));
        let Some(mut solid) = policy::by_name("solid", 0) else { return bulk.state };
        while !matches!(bulk.state.public.stage, Stage::Over(_)) {
            if bulk.state.public.arranging() {
                for seat in Seat::BOTH {
                    bulk.plan(seat);
                }
            }
            self.repeat(&mut bulk, solid.as_mut());
            if bulk.state.public.arranging() {
                bulk.answer_send_back();
            }
            bulk.run_day();
            self.answer(&mut bulk, solid.as_mut());
            self.unstick(&mut bulk, solid.as_mut());
            bulk.facts.clear();
        }
        bulk.state
    }

    /// What was done on this day; at a stop that the player never came to, a solid colleague plans.
    fn repeat(&self, bulk: &mut Bulk, solid: &mut dyn Policy) {
        let day = bulk.state.public.day;
        let played = bulk.state.public.played_by_person;
        if day > self.last_stop && bulk.state.public.arranging() {
            for seat in Seat::BOTH.into_iter().filter(|s| played[s.index()]) {
                for wish in solid.plan(&observe(bulk.rules, &bulk.state, seat)) {
                    apply(bulk.rules, &mut bulk.state, &Step { slot: wish.slot, ..Step::own(seat, wish.action) });
                }
            }
        }
        for (_, step) in self.steps.iter().filter(|(d, _)| *d == day) {
            if apply(bulk.rules, &mut bulk.state, step) && matches!(step.action, Action::AskCounterpart { .. }) {
                bulk.answer_ask(step.seat.other());
            }
        }
        let open = bulk.state.public.send_back.is_some_and(|s| !s.answered);
        if open && played[Seat::Product.index()] && bulk.state.public.arranging() {
            let answer = solid.send_back(&observe(bulk.rules, &bulk.state, Seat::Product));
            apply(bulk.rules, &mut bulk.state, &Step::own(Seat::Product, Action::AnswerSendBack { answer }));
        }
    }

    /// A situation is answered as it was; one that the player never met, as a solid colleague would.
    fn answer(&self, bulk: &mut Bulk, solid: &mut dyn Policy) {
        let Some(pending) = bulk.state.public.dilemma else { return };
        let open = policy::open_choices(bulk.rules, &bulk.state);
        let own = self.answers.iter().find(|(d, _)| *d == pending.dilemma).map(|(_, choice)| *choice);
        let choice = own
            .filter(|c| open.get(usize::from(*c)) == Some(&true))
            .unwrap_or_else(|| solid.answer(&observe(bulk.rules, &bulk.state, pending.seat), pending.dilemma, &open));
        // Both are open.
        let _ = sprint::answer(bulk.rules, &mut bulk.state, choice, &mut bulk.facts);
    }

    /// Blockers that the player never met are cleared as a solid colleague would.
    fn unstick(&self, bulk: &mut Bulk, solid: &mut dyn Policy) {
        let played = bulk.state.public.played_by_person;
        for seat in Seat::BOTH.into_iter().filter(|s| played[s.index()]) {
            for _ in 0..3 {
                let Some(wish) = solid.urgent(&observe(bulk.rules, &bulk.state, seat)) else { break };
                let Action::ClearBlocker { feature, team } = wish.action else { break };
                if self.met.contains(&(feature, team))
                    || !apply(bulk.rules, &mut bulk.state, &Step::own(seat, wish.action))
                {
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_counts_everything_once() {
        let spread = Spread::of((0..=100).map(f64::from).collect());
        assert_eq!(spread.bins.iter().sum::<u32>(), 101);
        assert_eq!((spread.median(), spread.range80()), (50.0, (10.0, 90.0)));
        assert_eq!(spread.mean, 50.0);
    }
}
