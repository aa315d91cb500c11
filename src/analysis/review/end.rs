//! What is kept of a branch that was played to its end: scores, and the signs by which two branches are told apart.

use crate::policy::Bulk;
use crate::sim::bound::Prices;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::score;
use crate::sim::state::{LossKind, State};
use crate::sim::value;
use serde::{Deserialize, Serialize};

/// The end of one branch in one world.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// 0 to 100.
    pub outcome: f64,
    pub alignment: f64,
    pub delivery: f64,
    /// Trust or health ended so low that the outcome was held down, or the run ended early for it.
    pub low_trust: bool,
    pub low_health: bool,
    /// Working days by which the release slipped.
    pub slip_days: f64,
    /// By feature: what it brought, as a share of all need, and the day on which it went out (0: not).
    pub brought: Vec<f64>,
    pub shipped_day: Vec<u16>,
    /// Working days lost, by team and kind, on everything that was worked on.
    pub lost: Vec<[f32; LossKind::COUNT]>,
    /// What happened at least once, sorted.
    pub signs: Vec<Sign>,
}

/// Something that happened or not, by which two branches are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// A need came to light.
    NeedFound(NeedId),
    /// A dependency came to light before it bit.
    EdgeFound(u16),
    /// Something struck.
    Struck(RiskId),
    /// An unsettled question cost work.
    QuestionBit(FeatureId),
    /// It was understood as something else.
    Misunderstood(FeatureId),
    /// A part stood still.
    Blocked(FeatureId, TeamId),
    /// A team promised its time, or would not.
    Committed(TeamId),
    Refused(TeamId),
    /// Somebody left a team.
    PersonLeft(TeamId),
    /// Trust ran low.
    TrustWarning(PersonId),
    /// A rosy report came out.
    RosyExposed,
    /// A promise was broken.
    PromiseBroken(MilestoneId),
    /// A request was ignored.
    RequestIgnored(PersonId),
    /// A release went wrong.
    ReleaseTrouble(FeatureId),
    /// Work nobody saw.
    HiddenWork(TeamId),
    /// Contradictory instructions.
    Contradicted(TeamId),
    /// Work had to be done again.
    Rework(FeatureId, TeamId),
    /// A feature was stopped.
    Killed(FeatureId),
}

impl Sign {
    /// The sign that a fact gives, if any.
    pub fn of(what: &What) -> Option<Sign> {
        Some(match what {
            What::NeedFound { need, .. } => Sign::NeedFound(*need),
            What::EdgeFound { edge } => Sign::EdgeFound(*edge),
            What::RiskStruck { risk, .. } => Sign::Struck(*risk),
            What::QuestionBit { feature, .. } => Sign::QuestionBit(*feature),
            What::MisunderstandingFound { feature, .. } => Sign::Misunderstood(*feature),
            What::Blocked { feature, team } => Sign::Blocked(*feature, *team),
            What::CommitmentMade { team, .. } => Sign::Committed(*team),
            What::CommitmentRefused { team, .. } => Sign::Refused(*team),
            What::PersonLeft { team } => Sign::PersonLeft(*team),
            What::TrustWarning { person } => Sign::TrustWarning(*person),
            What::RosyReportExposed => Sign::RosyExposed,
            What::PromiseBroken { milestone, .. } => Sign::PromiseBroken(*milestone),
            What::RequestIgnored { person, .. } => Sign::RequestIgnored(*person),
            What::ReleaseTrouble { feature, .. } => Sign::ReleaseTrouble(*feature),
            What::HiddenWork { team, .. } => Sign::HiddenWork(*team),
            What::Contradicted { team, .. } => Sign::Contradicted(*team),
            What::ReworkFound { feature, team, .. } => Sign::Rework(*feature, *team),
            What::FeatureKilled { feature, .. } => Sign::Killed(*feature),
            _ => return None,
        })
    }

    /// Whether it only ever harms (true) or helps (false); `None` where it may do either.
    pub fn harms(self) -> Option<bool> {
        match self {
            Sign::NeedFound(_) | Sign::EdgeFound(_) | Sign::Committed(_) => Some(false),
            Sign::Struck(_)
            | Sign::QuestionBit(_)
            | Sign::Misunderstood(_)
            | Sign::Blocked(..)
            | Sign::Refused(_)
            | Sign::PersonLeft(_)
            | Sign::TrustWarning(_)
            | Sign::RosyExposed
            | Sign::PromiseBroken(_)
            | Sign::RequestIgnored(_)
            | Sign::ReleaseTrouble(_)
            | Sign::HiddenWork(_)
            | Sign::Contradicted(_)
            | Sign::Rework(..) => Some(true),
            Sign::Killed(_) => None,
        }
    }
}

impl End {
    /// What is kept of a run that has just ended.
    pub fn of(bulk: &Bulk, prices: &Prices) -> End {
        let (rules, state) = (bulk.rules, &bulk.state);
        let scores = score::scores_with(rules, state, prices);
        let mut signs: Vec<Sign> = bulk.facts.iter().filter_map(|f| Sign::of(&f.what)).collect();
        signs.sort_unstable();
        signs.dedup();
        let shipped = score::shipped(rules, state);
        let mut brought = vec![0.0; rules.features.len()];
        for (feature, share) in shipped.iter().zip(value::shares(rules, state, &shipped)) {
            brought[feature.index()] = share * score::credit(rules, state, *feature);
        }
        let (low_trust, low_health) = low(rules, state);
        End {
            outcome: scores.outcome,
            alignment: scores.alignment,
            delivery: scores.delivery,
            low_trust,
            low_health,
            slip_days: score::slip_days(rules, state, rules.release_milestone()),
            brought,
            shipped_day: state.public.features.iter().map(|f| f.shipped_day.unwrap_or(0)).collect(),
            lost: lost(rules, state),
            signs,
        }
    }

    /// Whether something happened in this branch.
    pub fn has(&self, sign: Sign) -> bool {
        self.signs.binary_search(&sign).is_ok()
    }
}

/// Whether the sponsor's trust or a team's health is below the floor that holds the outcome down.
fn low(rules: &Rules, state: &State) -> (bool, bool) {
    let floor = rules.model.trust_cap;
    (state.truth.people[rules.sponsor].trust < floor, state.truth.teams.iter().any(|t| t.health < floor))
}

fn lost(rules: &Rules, state: &State) -> Vec<[f32; LossKind::COUNT]> {
    let mut sums = vec![[0.0; LossKind::COUNT]; rules.teams.len()];
    for feature in rules.features.ids() {
        for (team, sum) in rules.teams.ids().zip(&mut sums) {
            let part = state.part(rules, feature, team);
            for (all, one) in sum.iter_mut().zip(part.lost_days) {
                // Parts that went faster than estimated do not make up for others.
                *all += one.max(0.0);
            }
        }
    }
    sums
}
