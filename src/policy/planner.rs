//! Plans by trying out: a handful of plans, each played to the end in worlds that fit what the seat knows.
//!
//! It knows no more than anybody in the seat: worlds come from [`sample_world`], and in each of them it scores by that
//! world's own truth. Both seats go on as a solid colleague would. Too slow for anything but single runs and
//! measurements: a run takes about a thousand others.

use super::belief::sample_world;
use super::expert::Expert;
use super::habits::Habits;
use super::play::Bulk;
use super::reason::{Planned, Reason, wish};
use super::solid::{self, Solid};
use super::{Policy, average::Average};
use crate::sim::action::{Action, Place};
use crate::sim::bound::{Prices, prices};
use crate::sim::draw::mix;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::score::scores_with;
use crate::sim::sprint;
use crate::sim::state::{Cadence, State};
use libm::sqrt;

/// Worlds that every plan is tried in.
const WORLDS: u64 = 16;
/// Worlds that every answer is tried in.
const ANSWER_WORLDS: u64 = 12;
/// A rival must be better than the habit by so many standard errors of the paired difference.
const CLEARLY: f64 = 1.0;

/// Somebody who thinks it through.
pub struct Planner {
    seed: u64,
}

impl Planner {
    /// One with a seed of its own, which names the worlds it thinks of.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// Worlds as this seat may think of them today, with what each could have brought.
    fn worlds(&self, o: &Observation, count: u64, what: u64) -> Vec<(State, Prices)> {
        let root = mix(mix(self.seed, u64::from(o.public.day)), what);
        let world = |n| sample_world(o, mix(root, n));
        (0..count).map(world).map(|w| (w.clone(), prices(o.rules, &w.truth))).collect()
    }

    /// Plans worth trying, the habit first.
    fn candidates(&mut self, o: &Observation) -> Vec<Vec<Planned>> {
        let habit = Expert.plan(o);
        let mut plans = vec![habit.clone(), solid::plan(o, &Habits::SOLID), Average::new(self.seed).plan(o)];
        for habits in variations() {
            plans.push(solid::plan(o, &habits));
        }
        if o.seat == Seat::Product || o.public.both_hats {
            plans.extend(other_choices(o).into_iter().map(|first| [first, habit.clone()].concat()));
        }
        let mut out: Vec<Vec<Planned>> = Vec::new();
        for plan in plans {
            let same = |other: &Vec<Planned>| {
                other.len() == plan.len() && other.iter().zip(&plan).all(|(a, b)| a.action == b.action)
            };
            if !out.iter().any(same) {
                out.push(plan);
            }
        }
        out.truncate(MOST_PLANS);
        out
    }
}

const MOST_PLANS: usize = 8;

impl Policy for Planner {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        if o.public.both_hats && o.seat == Seat::Program {
            // One person plans once.
            return Vec::new();
        }
        let mut plans = self.candidates(o);
        let worlds = self.worlds(o, WORLDS, 1);
        let outcomes: Vec<Vec<f64>> = plans
            .iter()
            .map(|plan| {
                worlds.iter().map(|(world, prices)| to_the_end(o, world, prices, |bulk| begin(bulk, o, plan))).collect()
            })
            .collect();
        plans.swap_remove(best(&outcomes))
    }

    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        let habit = Expert.answer(o, dilemma, open);
        let others = (0..open.len() as u8).filter(|c| *c != habit && open[usize::from(*c)]);
        let choices: Vec<u8> = std::iter::once(habit).chain(others).collect();
        let worlds = self.worlds(o, ANSWER_WORLDS, 2);
        let outcomes: Vec<Vec<f64>> = choices
            .iter()
            .map(|choice| {
                let give = |bulk: &mut Bulk| {
                    // What cannot be answered so in this world is left, as the rules would.
                    let _ = sprint::answer(bulk.rules, &mut bulk.state, *choice, &mut bulk.facts);
                };
                worlds.iter().map(|(world, prices)| to_the_end(o, world, prices, give)).collect()
            })
            .collect();
        choices[best(&outcomes)]
    }

    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        Expert.urgent(o)
    }
}

/// Starts the days after planning: this seat by a plan, the other by its own unless it has planned already.
fn begin(bulk: &mut Bulk, o: &Observation, plan: &[Planned]) {
    let other = o.seat.other();
    let planned = o.public.both_hats || o.public.calendars[other.index()].active().next().is_some();
    for seat in Seat::BOTH {
        if seat == o.seat {
            bulk.carry_out(seat, plan.to_vec());
        } else if !planned {
            bulk.plan(seat);
        }
    }
    bulk.answer_send_back();
    bulk.run_day();
}

/// Outcome of a world after a first step, played on by solid colleagues.
fn to_the_end(o: &Observation, world: &State, prices: &Prices, first: impl Fn(&mut Bulk)) -> f64 {
    let policies = [0, 1].map(|_| Some(Box::new(Solid::new()) as Box<dyn Policy>));
    let mut bulk = Bulk { rules: o.rules, state: world.clone(), facts: Vec::new(), policies };
    first(&mut bulk);
    bulk.to_end();
    scores_with(o.rules, &bulk.state, prices).outcome
}

/// The habit (the first), unless another is clearly better in the same worlds.
fn best(outcomes: &[Vec<f64>]) -> usize {
    let Some((habit, rivals)) = outcomes.split_first() else { return 0 };
    let n = habit.len() as f64;
    let mean = |xs: &[f64]| xs.iter().sum::<f64>() / n;
    let mut chosen = (0, 0.0);
    for (i, rival) in rivals.iter().enumerate() {
        let gains: Vec<f64> = rival.iter().zip(habit).map(|(r, h)| r - h).collect();
        let gain = mean(&gains);
        let spread = gains.iter().map(|g| (g - gain) * (g - gain)).sum::<f64>() / (n - 1.0).max(1.0);
        if gain > CLEARLY * sqrt(spread / n) && gain > chosen.1 {
            chosen = (i + 1, gain);
        }
    }
    chosen.0
}

/// Habits beside the usual: more research, more of the teams, and a calendar with air in it.
fn variations() -> [Habits; 3] {
    let usual = Habits::SOLID;
    [
        Habits { interviews_a_segment: 12, contact_a_half_sprint: 2, slack: 1, ..usual },
        Habits { interviews_a_segment: 4, watches: false, tests_prototypes: false, slack: 7, ..usual },
        Habits { cadence: Cadence::Daily, contact_a_half_sprint: 3, slack: 2, ..usual },
    ]
}

/// Another feature first, or another size of the one that leads.
fn other_choices(o: &Observation) -> Vec<Vec<Planned>> {
    let Some(leading) = o.release_feature().or(o.public.leading()) else { return Vec::new() };
    let first = |variant: VariantId| {
        let feature = o.rules.variants[variant].feature;
        let mut wishes = vec![wish(Action::OrderBacklog { feature, place: Place::At(0) }, Reason::BestEvidence)];
        if o.public.features[feature].variant != variant {
            wishes.insert(0, wish(Action::ChooseVariant { variant }, Reason::FitsTheDate));
        }
        wishes
    };
    let ranked = solid::candidates(o, &Habits::SOLID);
    let another = ranked.iter().find(|c| c.feature != leading).map(|c| c.variant);
    let size = solid::smaller(o, leading);
    another.into_iter().chain(size).map(first).collect()
}
