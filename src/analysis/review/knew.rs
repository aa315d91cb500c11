//! What a seat knew at a decision: facts it could see, beliefs it held, each with its age and its strength.

use super::decision::Decision;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::sim::observe::{is_news, observe};
use crate::sim::rules::Rules;
use serde::{Deserialize, Serialize};

/// What was known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Knew {
    /// What bears on the decision, newest first.
    pub facts: Vec<KnownFact>,
    /// What was believed of the features in question.
    pub beliefs: Vec<Believed>,
    /// The release as it looked.
    pub release: Option<Outlook>,
}

/// A fact the seat could see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownFact {
    pub fact: Fact,
    /// Working days since.
    pub age_days: u16,
    /// Strength of what it says, 1 to 5; `None` for what is simply so.
    pub strength: Option<u8>,
}

/// A belief about a feature in its chosen size, as shares of all need.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Believed {
    pub feature: FeatureId,
    /// The range that held with 80 %.
    pub low: f64,
    pub high: f64,
    /// 0 to 5.
    pub strength: u8,
    /// Working days since the newest evidence; `None`: there was none.
    pub age_days: Option<u16>,
}

/// The release as it looked.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    pub feature: FeatureId,
    /// Working days: as likely as not, and four times in five.
    pub p50_day: f64,
    pub p80_day: f64,
    /// The sponsor's date.
    pub date_day: u16,
}

/// What a decision is about: facts on these come first.
#[derive(Clone, Debug, Default)]
pub struct Topics {
    pub features: Vec<FeatureId>,
    pub teams: Vec<TeamId>,
    pub needs: Vec<NeedId>,
    pub people: Vec<PersonId>,
}

/// Facts told of at most.
const MOST: usize = 4;

/// What the decision's seat knew; `facts` are the run's, oldest first.
pub fn knew(rules: &Rules, facts: &[Fact], decision: &Decision, topics: &Topics) -> Knew {
    let o = observe(rules, &decision.before, decision.seat);
    let (day, last) = (decision.day, decision.before.truth.next_fact);
    let seen = || facts.iter().filter(|f| f.id <= last && f.visible(decision.seat, day));
    let news: Vec<&Fact> = seen().filter(|f| is_news(&f.what)).collect();
    let mut chosen: Vec<&Fact> = Vec::new();
    for fact in news.iter().rev().filter(|f| about(rules, &f.what, topics)) {
        if chosen.len() < MOST && !chosen.iter().any(|c| overtakes(&c.what, &fact.what)) {
            chosen.push(fact);
        }
    }
    if chosen.is_empty() {
        chosen = news.iter().rev().take(2).copied().collect();
    }
    let mut features = topics.features.clone();
    features.dedup();
    let beliefs = features.into_iter().take(2).map(|feature| {
        let variant = decision.before.public.features[feature].variant;
        let belief = o.belief(variant);
        let (low, high) = belief.range80();
        let of = |v: &VariantId| rules.variants[*v].feature == feature;
        let newest = seen().rev().find(|f| matches!(&f.what, What::BeliefChanged { variant, .. } if of(variant)));
        Believed {
            feature,
            low: rules.value_scale.value(low).clamp(0.0, 1.0),
            high: rules.value_scale.value(high).clamp(0.0, 1.0),
            strength: belief.strength,
            age_days: newest.map(|f| day.saturating_sub(f.day)),
        }
    });
    let release =
        o.release_feature().filter(|_| o.public.milestones[rules.release_milestone()].open()).map(|feature| {
            let (p50_day, p80_day) = o.p50_p80(feature);
            Outlook { feature, p50_day, p80_day, date_day: o.public.milestones[rules.release_milestone()].day }
        });
    let known =
        |f: &Fact| KnownFact { fact: f.clone(), age_days: day.saturating_sub(f.day), strength: strength(&f.what) };
    Knew { facts: chosen.into_iter().map(known).collect(), beliefs: beliefs.collect(), release }
}

fn strength(what: &What) -> Option<u8> {
    match what {
        What::NeedHeard { strength, .. }
        | What::ExperimentRead { strength, .. }
        | What::BeliefChanged { strength, .. } => Some(*strength),
        // Politeness is worth one mark, a survey two, five people with a prototype three: see the methods' validity.
        What::WouldUse { .. } => Some(1),
        What::SurveyAnswered { .. } => Some(2),
        What::PrototypeTested { .. } => Some(3),
        _ => None,
    }
}

/// Whether newer news leaves older news of the same kind without a point.
fn overtakes(newer: &What, older: &What) -> bool {
    match (newer, older) {
        (What::NeedHeard { need: a, .. }, What::NeedHeard { need: b, .. }) => a == b,
        (What::StatusReported { team: a, feature: f, .. }, What::StatusReported { team: b, feature: g, .. }) => {
            (a, f) == (b, g)
        }
        (What::UsageRead { feature: a, .. }, What::UsageRead { feature: b, .. }) => a == b,
        (What::VariantChosen { .. }, What::VariantChosen { .. }) => true,
        _ => false,
    }
}

/// Whether a fact is about one of these.
fn about(rules: &Rules, what: &What, topics: &Topics) -> bool {
    let feature = |f: &FeatureId| topics.features.contains(f);
    let team = |t: &TeamId| topics.teams.contains(t);
    let person = |p: &PersonId| topics.people.contains(p);
    match what {
        What::NeedFound { need, .. } | What::NeedHeard { need, .. } | What::TicketsArrived { need } => {
            topics.needs.contains(need)
                || topics.features.iter().any(|f| rules.variants[rules.features[*f].usual].fit[need.index()] >= 0.3)
        }
        What::PrototypeTested { variant, .. }
        | What::ExperimentRead { variant, .. }
        | What::VariantChosen { variant }
        | What::Shipped { variant, .. } => feature(&rules.variants[*variant].feature),
        What::WouldUse { feature: f, .. }
        | What::SurveyAnswered { feature: f, .. }
        | What::NumbersRead { feature: f, .. }
        | What::FeatureListed { feature: f }
        | What::BriefWritten { feature: f, .. }
        | What::FeatureKilled { feature: f, .. }
        | What::FeatureMapped { feature: f, .. }
        | What::SentBack { feature: f, .. }
        | What::SendBackAnswered { feature: f, .. }
        | What::MisunderstandingFound { feature: f, .. }
        | What::QuestionBit { feature: f, .. }
        | What::Ready { feature: f }
        | What::UsageRead { feature: f, .. } => feature(f),
        What::StatusReported { team: t, feature: f, .. }
        | What::PartDone { team: t, feature: f, .. }
        | What::BlockerNoticed { team: t, feature: f, .. }
        | What::BlockerCleared { team: t, feature: f, .. }
        | What::ReworkFound { team: t, feature: f, .. }
        | What::WorkAdded { team: t, feature: f, .. } => feature(f) || team(t),
        What::LookedAt { team: t, .. }
        | What::CommitmentMade { team: t, .. }
        | What::CommitmentRefused { team: t, .. }
        | What::TeamAway { team: t, .. }
        | What::PersonLeft { team: t }
        | What::HealthChanged { team: t, .. } => team(t),
        What::EdgeFound { edge } => rules.edges.get(usize::from(*edge)).is_some_and(|e| feature(&e.feature)),
        What::TrustChanged { person: p, .. }
        | What::TrustWarning { person: p }
        | What::PersonMet { person: p, .. }
        | What::RequestIgnored { person: p, .. }
        | What::ReactionHeard { person: p, .. } => person(p),
        What::SaidNo { person: p, feature: f, .. } => person(p) || feature(f),
        _ => false,
    }
}
