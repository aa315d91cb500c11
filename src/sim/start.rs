//! The first morning: truth is drawn from the seed, everything else is as the scenario says.

use super::draw::{self, Roots, Stream};
use super::fact::Fact;
use super::ids::*;
use super::known::*;
use super::model::Model;
use super::rules::{Rules, Scale};
use super::state::*;
use super::under_way::UnderWay;
use super::value;
use super::{sprint, turn::Turn};
use libm::{exp, sqrt};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// Who sits where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seating {
    /// Seats whose decisions the run is about.
    pub played: [bool; 2],
    /// Seats nobody sits in.
    pub empty: [bool; 2],
    /// One person, both hats, one calendar.
    pub both_hats: bool,
}

impl Seating {
    /// One seat played, the machine in the other.
    pub fn one(seat: Seat) -> Self {
        let mut played = [false; 2];
        played[seat.index()] = true;
        Self { played, empty: [false; 2], both_hats: false }
    }
    /// Two people, one a seat.
    pub fn pair() -> Self {
        Self { played: [true; 2], empty: [false; 2], both_hats: false }
    }
    /// One person in both seats.
    pub fn both_hats() -> Self {
        Self { played: [true; 2], empty: [false; 2], both_hats: true }
    }
}

/// As many pairs of method and variant as most runs try, and as many cards as most calendars hold: room made once.
const TRIED: usize = 16;
const CARDS: usize = 16;

/// A company on its first morning, planned by nobody yet.
pub fn start(rules: &Rules, seed: u64, seating: Seating, facts: &mut Vec<Fact>) -> State {
    start_with(rules, Roots::of_seed(seed), seating, facts)
}

/// The same with roots of one's own: the review holds truth and changes fate.
pub fn start_with(rules: &Rules, roots: Roots, seating: Seating, facts: &mut Vec<Fact>) -> State {
    let known = known(rules);
    let mut known = [known.clone(), known];
    for known in &mut known {
        known.tried.reserve(TRIED);
    }
    let mut state = State { truth: truth(rules, roots), public: public(rules, seating), known };
    let mut turn = Turn { rules, state: &mut state, facts };
    sprint::begin(&mut turn, 1);
    state
}

/// Latent importance and weight of every need in every segment.
pub fn needs(rules: &Rules, truth: u64) -> Vec<NeedTruth> {
    let mut rows = Vec::with_capacity(rules.segments.len() * rules.needs.len());
    let share = rules.model.need_common_share;
    let common = rules.needs.iter().map(|row| draw::normal(truth, Stream::NeedCommon, row.key, 0));
    let common: SmallVec<[f64; 8]> = common.collect();
    for segment in rules.segments.iter() {
        let first = rows.len();
        for (need, row) in rules.needs.entries() {
            let subject = draw::sub(row.key, segment.key);
            let own = draw::normal(truth, Stream::NeedSegment, subject, 0);
            let latent = segment.leaning[need.index()] + sqrt(share) * common[need.index()] + sqrt(1.0 - share) * own;
            let u = draw::uniform(truth, Stream::Detectability, subject, 0);
            let detectability = rules.detect_segment.quantile(u);
            rows.push(NeedTruth { latent, weight: 0.0, detectability });
        }
        // The ladder of weights by rank: the most important need weighs most.
        for i in first..rows.len() {
            let rank = (first..rows.len()).filter(|j| rows[*j].latent > rows[i].latent).count();
            rows[i].weight = rules.need_ladder.get(rank).copied().unwrap_or(0.0);
        }
    }
    rows
}

/// Usability of a variant: 0.75 to 1, most above .85.
fn usability(m: &Model, truth: u64, key: u64) -> f64 {
    1.0 - m.usability_loss
        * draw::uniform(truth, Stream::Usability, key, 0)
        * draw::uniform(truth, Stream::Usability, key, 1)
}

/// Value of every variant shipped alone, for one truth: what the scale of beliefs is made from.
pub fn values(rules: &Rules, truth: u64) -> Vec<f64> {
    let weights = value::weights(rules, &needs(rules, truth));
    rules.variants.iter().map(|v| value::alone(&weights, v, usability(&rules.model, truth, v.key))).collect()
}

/// Mean and sd of a variant's value over variants and truth seeds.
pub fn value_scale(rules: &Rules, seeds: u64) -> Scale {
    let all: Vec<f64> = (0..seeds).flat_map(|s| values(rules, Roots::of_seed(s).truth)).collect();
    let n = all.len().max(1) as f64;
    let mean = all.iter().sum::<f64>() / n;
    let var = all.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n;
    Scale { mean, sd: sqrt(var).max(1e-6) }
}

fn truth(rules: &Rules, roots: Roots) -> Truth {
    let m = &rules.model;
    let needs = needs(rules, roots.truth);
    let weights = value::weights(rules, &needs);
    let variants = rules
        .variants
        .iter()
        .map(|v| {
            let usability = usability(&rules.model, roots.truth, v.key);
            let value = value::alone(&weights, v, usability);
            VariantTruth { usability, value, z: rules.value_scale.z(value) }
        })
        .collect();
    let features = rules
        .features
        .iter()
        .map(|f| FeatureTruth {
            difficulty: exp(m.release_sd * draw::normal(roots.truth, Stream::ReleaseFactor, f.key, 0)),
            misunderstood: false,
            misunderstanding_found: false,
            begun: false,
            bites: (0..f.questions)
                .filter(|q| draw::happens(m.question_bites, roots.truth, Stream::QuestionBites, f.key, u32::from(*q)))
                .fold(0, |bits, q| bits | 1 << q),
            questions_asked: false,
            spent_person_days: 0.0,
            first_trouble: 0,
            tests_done: 0,
            scope: 1.0,
        })
        .collect();
    Truth {
        roots,
        needs,
        variants,
        features,
        work: UnderWay::untouched(rules),
        teams: rules.teams.iter().map(|t| team_truth(m, roots, t)).collect(),
        people: rules.people.iter().map(|p| PersonTruth { trust: p.trust, warned: false }).collect(),
        risks: rules.risks.iter().map(|r| risk_truth(roots, r)).collect(),
        due: Vec::new(),
        overlap_sd: 0.0,
        contact_day: 0,
        contact_every_days: m.contact_start_days,
        next_fact: 0,
        research_done: 0,
        rosy_day: None,
        dilemma_days: [0; 2],
        pressure: 0.0,
    }
}

fn team_truth(m: &Model, roots: Roots, team: &super::rules::Team) -> TeamTruth {
    TeamTruth {
        difficulty: exp(m.team_sd * draw::normal(roots.truth, Stream::TeamFactor, team.key, 0)),
        fatigue: 0.0,
        health: m.health_start,
        debt: 0.0,
        debt_coming: 0.0,
        debt_felt_day: 0,
        diverted_days: 0.0,
        unseen_days: 0.0,
        capacity: 0.0,
        people: team.people,
        new_share: 0.0,
        output_share: 1.0,
    }
}

fn risk_truth(roots: Roots, risk: &super::rules::Risk) -> RiskTruth {
    let (low, high) = risk.chance;
    let chance = low + (high - low) * draw::uniform(roots.truth, Stream::RiskChance, risk.key, 0);
    RiskTruth { chance, factor: 1.0, exposed_days: 0, struck_day: 0, mitigated: false, impact: 1.0 }
}

/// Every feature as everybody sees it on the first morning.
fn backlog(rules: &Rules) -> Table<FeatureId, FeaturePublic> {
    rules
        .features
        .iter()
        .map(|f| FeaturePublic {
            listed_day: f.listed.then_some(1),
            variant: f.usual,
            brief: None,
            mapped_day: None,
            split: 0,
            release_day: None,
            ready_day: None,
            shipped_day: None,
            killed_day: None,
            score: None,
            settled: 0,
            cut: false,
            compared_day: 0,
        })
        .collect()
}

fn public(rules: &Rules, seating: Seating) -> Public {
    let features = backlog(rules);
    let team = TeamPublic {
        check_in: [Cadence::None; 2],
        pinned: None,
        committed: None,
        freed_day: None,
        asked: 0,
        moved_people: 0.0,
        moved_until: 0,
    };
    let milestone = |m: &super::rules::Milestone| MilestonePublic {
        day: m.day,
        promised_day: None,
        confidence: 0.0,
        promised_on: 0,
        met_day: None,
        missed: false,
        warned_day: None,
    };
    Public {
        day: 1,
        sprint: 1,
        stage: Stage::Planning,
        calendars: [0; 2].map(|_| Calendar { cards: Vec::with_capacity(CARDS), ..Calendar::default() }),
        backlog: rules.features.entries().filter(|(_, f)| f.in_scope_at_start).map(|(id, _)| id).collect(),
        teams: rules.teams.iter().map(|_| team).collect(),
        people: rules
            .people
            .iter()
            .map(|p| PersonPublic {
                request_open: p.wants.is_some_and(|f| features[f].listed_day.is_some()),
                declined_day: None,
            })
            .collect(),
        milestones: rules.milestones.iter().map(milestone).collect(),
        features,
        dilemma: None,
        dilemmas_seen: 0,
        flags: 0,
        played_by_person: seating.played,
        empty_seat: seating.empty,
        both_hats: seating.both_hats,
        cents_spent: 0,
        scored_sprint: None,
        send_back: None,
        ask: None,
        asks_used: 0,
        escalations: 0,
        slots_passed: [0; 2],
        slots_used: [[0; 5]; 2],
        overtime_streak: [0; 2],
        overtime_this_sprint: [false; 2],
        sponsor_trust_seen: rules.people[rules.sponsor].trust,
        quarter_planned: None,
        mitigated: 0,
        hire_day: None,
    }
}

fn known(rules: &Rules) -> Known {
    Known {
        edges: rules.edges.iter().map(|e| u16::from(e.known)).collect(),
        needs: rules.needs.iter().map(|_| NeedKnown::default()).collect(),
        need_evidence: vec![Evidence::default(); rules.segments.len() * rules.needs.len()],
        segments: rules.segments.iter().map(|_| SegmentKnown::default()).collect(),
        variants: rules.variants.iter().map(|_| VariantKnown::default()).collect(),
        tried: Vec::new(),
        teams: rules.teams.iter().map(|_| TeamKnown::default()).collect(),
        parts: vec![PartKnown::default(); rules.features.len() * rules.teams.len()],
        people: rules.people.iter().map(|p| PersonKnown { met_day: 0, trust: p.trust }).collect(),
        risks: rules.risks.iter().map(|_| RiskKnown::default()).collect(),
        features: rules.features.iter().map(|_| FeatureKnown::default()).collect(),
        rival_day: 0,
    }
}
