//! Worlds that fit what a seat knows: what the planner searches in, and what the review asks "what if" of.
//!
//! [`sample_world`] draws a whole company from an [`Observation`] and nothing else: what hangs on the wall is copied,
//! what the seat knows is copied, what it was told is taken as told, and the rest is drawn from what it should believe
//! about it. All draws of a world are named by `k`: the same observation and `k` give the same world, and another `k`
//! gives another truth and another fate.
//!
//! | hidden | drawn from |
//! |---|---|
//! | importance of needs | the exact posterior of the evidence on needs, weighed by the evidence on variants |
//! | usability, value | the prior, weighed by the evidence on each variant; value follows from needs and usability |
//! | detectability | the prior, given interviews and sessions that did not show the need |
//! | difficulty of teams and releases | the prior, given what finished parts took |
//! | work under way | the last report with its bias, or the estimate; worked on since by the rules' own day |
//! | hidden rework | reviews of the tasks done so far |
//! | blockers | noticed ones as known; unnoticed ones at the rate at which they arise and stay unnoticed |
//! | misunderstandings, questions that bite | the prior, until asked, compared or told |
//! | risks | the range of chances, given what was named; a fate in which what has not struck has not |
//! | trust, health, debt, roles | as told |
//! | fatigue, output so far | a rough guess, around what is usual |
//! | work on the side that nobody was told of | taken to be none |
//! | what the other seat knows | what both were told, what crossed between them, and what its cards have shown since |
//!
//! Calibrated, by rank histograms over many runs (`tests/core/belief.rs`): needs, values, difficulty, what is left of a
//! part under way, the day on which the answer will be done, pressure, chances of risks, and what comes of it all when
//! it is played on; what solid colleagues reach is on average what was expected at every time they may plan. Only
//! roughly right: how much of a part is behind, hidden rework, fatigue, output so far, unnoticed blockers, and for how
//! many days a risk could have struck.
//!
//! Dependencies are no part of this: which edges exist is a matter of the rules, the same in every world. A seat that
//! does not know an edge runs into it in every sampled world, as it would in the company; policies cannot use it,
//! because they see the sampled world through an observation too.

mod demand;
mod hazards;
mod minds;
mod work;

pub use demand::sample_needs;

use crate::sim::distribution::normal_quantile;
use crate::sim::draw::{self, Roots, Stream, mix};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::people;
use crate::sim::rules::{Rules, TeamKind};
use crate::sim::schedule::TrueFinishes;
use crate::sim::state::{FeatureTruth, PersonTruth, RiskTruth, State, TeamTruth, Truth};
use crate::sim::turn::Turn;
use crate::sim::under_way::UnderWay;

/// The random numbers of one sampled world.
#[derive(Clone, Copy)]
struct Draws {
    root: u64,
}

impl Draws {
    fn new(o: &Observation, k: u64) -> Self {
        Self { root: mix(mix(k, SAMPLED), o.seat.index() as u64) }
    }
    /// The roots of the world: nothing of its truth or fate is drawn twice.
    fn roots(self) -> Roots {
        Roots { truth: mix(self.root, 1), fate: mix(self.root, 2) }
    }
    fn uniform(self, stream: Stream, subject: u64, n: u32) -> f64 {
        draw::uniform(mix(self.root, 3), stream, subject, n)
    }
    fn normal(self, stream: Stream, subject: u64, n: u32) -> f64 {
        normal_quantile(self.uniform(stream, subject, n))
    }
}

/// Sets the draws of sampled worlds apart from those of runs with the same seed.
const SAMPLED: u64 = 0x5EED_0FAB_0DE5_5E00;

/// A whole world that fits what a seat knows: `public` and the seat's own knowledge as observed, everything hidden
/// drawn from what the seat should believe. The same observation and `k` give the same world.
pub fn sample_world(o: &Observation, k: u64) -> State {
    let d = Draws::new(o, k);
    let mut known = [o.known.clone(), o.known.clone()];
    known[o.seat.other().index()] = minds::other(o);
    let mut state = State { truth: truth(o, d), public: o.public.clone(), known };
    known_of_work(o.rules, &mut state);
    work::under_way(o, d, &mut state);
    settle(o, d, &mut state);
    hazards::risks(o, d, &mut state);
    minds::found_since(o, &mut state);
    state
}

/// Tells the teams which sizes are chosen, and of every edge that is known.
fn known_of_work(rules: &Rules, state: &mut State) {
    let State { truth, known, public } = state;
    for (feature, row) in public.features.entries() {
        truth.work.choose(feature, &rules.variants[row.variant].parts);
    }
    for (place, edge) in rules.edges.iter().enumerate() {
        if known.iter().any(|known| known.edges[place] > 0) {
            truth.work.discover(edge);
        }
    }
}

/// Everything hidden but the work itself.
fn truth(o: &Observation, d: Draws) -> Truth {
    let rules = o.rules;
    let (needs, variants) = demand::demand(o, d);
    let (contact_day, contact_every_days) = o.told.contact();
    let difficulty = work::difficulty(o, d);
    Truth {
        roots: d.roots(),
        needs,
        variants,
        features: rules.features.ids().map(|f| feature(o, d, f, difficulty.releases[f.index()])).collect(),
        work: UnderWay::untouched(rules),
        teams: rules.teams.ids().map(|t| team(o, d, t, difficulty.teams[t.index()])).collect(),
        people: rules.people.ids().map(|p| PersonTruth { trust: o.told.trust(p), warned: o.told.warned(p) }).collect(),
        risks: rules
            .risks
            .ids()
            .map(|r| RiskTruth {
                chance: hazards::chance(o, d, r),
                factor: o.told.risk_factor(r),
                exposed_days: 0,
                struck_day: o.told.struck_day(r),
                mitigated: o.public.mitigated & (1 << r.0) != 0,
                impact: if o.public.mitigated & (1 << r.0) != 0 { rules.model.mitigation_impact } else { 1.0 },
            })
            .collect(),
        due: o.told.due().to_vec(),
        overlap_sd: o.told.overlap_sd(),
        contact_day,
        contact_every_days,
        next_fact: 0,
        research_done: o.told.research_done(),
        rosy_day: o.told.rosy_day(),
        dilemma_days: hazards::dilemma_days(o, d),
        pressure: 0.0,
    }
}

fn feature(o: &Observation, d: Draws, id: FeatureId, difficulty: f64) -> FeatureTruth {
    let row = &o.rules.features[id];
    let bites = |q: &u8| d.uniform(Stream::QuestionBites, row.key, u32::from(*q)) < o.rules.model.question_bites;
    FeatureTruth {
        difficulty,
        misunderstood: false,
        misunderstanding_found: o.told.misunderstanding_found(id),
        begun: false,
        bites: (0..row.questions).filter(bites).fold(0, |bits, q| bits | 1 << q),
        questions_asked: false,
        spent_person_days: 0.0,
        first_trouble: 0,
        tests_done: 0,
        scope: o.told.scope(id),
    }
}

fn team(o: &Observation, d: Draws, id: TeamId, difficulty: f64) -> TeamTruth {
    let debt = o.told.debt(id);
    TeamTruth {
        difficulty,
        fatigue: 0.0,
        health: o.told.health(id),
        debt: debt.felt,
        debt_coming: debt.coming,
        debt_felt_day: debt.felt_day,
        diverted_days: o.told.diverted_days(id),
        unseen_days: 0.0,
        capacity: capacity(o.rules, o, id)
            * libm::exp(CAPACITY_SD * d.normal(Stream::DailyOutput, o.rules.teams[id].key, 1)),
        people: o.rules.teams[id].people,
        new_share: o.told.new_share(id),
        output_share: 1.0,
    }
}

/// Spread of a team's output so far around its plan, sd of ln.
const CAPACITY_SD: f64 = 0.06;

/// Person-days of output so far, as the plan has it.
fn capacity(rules: &Rules, o: &Observation, id: TeamId) -> f64 {
    let row = &rules.teams[id];
    let today = o.public.day - 1;
    if row.kind == TeamKind::Function {
        return row.people * f64::from(today);
    }
    let freed = o.public.teams[id].freed_day;
    let busy: f64 = row
        .busy
        .iter()
        .map(|b| {
            let to = if b.owner.is_some() { b.to_day.min(freed.map_or(u16::MAX, |f| f - 1)) } else { b.to_day };
            b.share * f64::from((to.min(today) + 1).saturating_sub(b.from_day))
        })
        .sum();
    row.people * (f64::from(today) - busy).max(0.0)
}

/// What follows from the work once it is drawn: pressure and what it does to people, and today's output.
fn settle(o: &Observation, d: Draws, state: &mut State) {
    let mut facts = Vec::new();
    let mut turn = Turn { rules: o.rules, state, facts: &mut facts };
    // Pressure is felt once a week: as it was on the last Friday.
    turn.state.public.day = (o.public.day - 1) / 5 * 5;
    if turn.state.public.day > 0 {
        people::pressure(&mut turn, &mut TrueFinishes::default());
    }
    turn.state.public.day = o.public.day;
    let m = &o.rules.model;
    let pressed = turn.state.truth.pressure > m.pressure_free + m.pressure_span;
    let months = f64::from(o.public.day) / m.days_per_month;
    for (team, row) in o.rules.teams.entries().filter(|(_, row)| row.kind == TeamKind::Engineering) {
        // Pressure tires by .12 a week and a quarter wears off, so that it takes a month or two to come and to go; some
        // comes from elsewhere.
        let u = d.uniform(Stream::DailyOutput, row.key, 0);
        let most = if pressed { 0.2 + 0.6 * u } else { (1.5 * u - 1.0).max(0.0) };
        turn.state.truth.teams[team].fatigue = most * (months / 2.0).min(1.0);
    }
    people::availability(&mut turn);
    for feature in o.rules.features.ids() {
        let asked = turn.state.progress(o.rules, feature) >= o.rules.model.questions_at_share;
        turn.state.truth.features[feature].questions_asked = asked && turn.state.truth.features[feature].begun;
    }
}
