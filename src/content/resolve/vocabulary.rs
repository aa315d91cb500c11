//! Conditions and effects: names to numbers, numbers to ranges.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::Place;
use crate::content::raw::{RawCondition, RawEffect};
use crate::sim::condition::{Condition, FeatureRef};
use crate::sim::effect::Effect;

impl Resolver<'_> {
    /// A condition.
    pub(super) fn condition(&mut self, at: &Place, raw: &RawCondition) -> Condition {
        use RawCondition as Raw;
        match raw {
            Raw::Always => Condition::Always,
            Raw::Never => Condition::Never,
            Raw::All(all) => Condition::All(self.conditions(at, all)),
            Raw::Any(any) => Condition::Any(self.conditions(at, any)),
            Raw::Not(inner) => Condition::Not(Box::new(self.condition(&at.index(0), inner))),
            Raw::DayFrom(day) => Condition::DayFrom(self.whole(&at.index(0), *day, 0..=999, "day")),
            Raw::DayBefore(day) => Condition::DayBefore(self.whole(&at.index(0), *day, 0..=999, "day")),
            Raw::SprintFrom(sprint) => Condition::SprintFrom(self.whole(&at.index(0), *sprint, 0..=99, "sprint")),
            Raw::Plays(seat) => Condition::Plays((*seat).into()),
            Raw::Flag(name) => Condition::Flag(self.names.flag(name)),
            Raw::NeedFound(need) => Condition::NeedFound(self.find(Kind::Need, at, need)),
            Raw::InterviewsAtLeast(n) => Condition::InterviewsAtLeast(self.whole(&at.index(0), *n, 0..=999, "people")),
            Raw::AnythingTested => Condition::AnythingTested,
            Raw::TrustBelow(p, t) => {
                Condition::TrustBelow(self.find(Kind::Person, at, p), self.share(&at.index(1), *t))
            }
            Raw::TrustAtLeast(p, t) => {
                Condition::TrustAtLeast(self.find(Kind::Person, at, p), self.share(&at.index(1), *t))
            }
            Raw::HealthBelow(t, h) => {
                Condition::HealthBelow(self.find(Kind::Team, at, t), self.share(&at.index(1), *h))
            }
            Raw::Blocked(team) => Condition::Blocked(self.find(Kind::Team, at, team)),
            Raw::AnyBlocked => Condition::AnyBlocked,
            Raw::TeamBusy(team) => Condition::TeamBusy(self.find(Kind::Team, at, team)),
            Raw::CheckIn(team, cadence) => Condition::CheckIn(self.find(Kind::Team, at, team), *cadence),
            Raw::Promised(m) => Condition::Promised(self.find(Kind::Milestone, at, m)),
            Raw::MilestoneOpen(m) => Condition::MilestoneOpen(self.find(Kind::Milestone, at, m)),
            Raw::ReleaseLateBy(days) => Condition::ReleaseLateBy(self.whole(&at.index(0), *days, -400..=400, "days")),
            Raw::ReleasesAtLeast(n) => Condition::ReleasesAtLeast(self.whole(&at.index(0), *n, 0..=99, "releases")),
            Raw::OverlapAtLeast(sd) => Condition::OverlapAtLeast(self.number(&at.index(0), *sd, 0.0..=3.0, "sd")),
            Raw::RequestOpen(person) => Condition::RequestOpen(self.find(Kind::Person, at, person)),
            Raw::Vacant => Condition::Vacant,
            Raw::MeetingShareAtLeast(share) => Condition::MeetingShareAtLeast(self.share(&at.index(0), *share)),
            _ => self.condition_on_feature(at, raw),
        }
    }

    fn condition_on_feature(&mut self, at: &Place, raw: &RawCondition) -> Condition {
        use RawCondition as Raw;
        match raw {
            Raw::Listed(f) => Condition::Listed(self.feature_ref(at, f)),
            Raw::InScope(f) => Condition::InScope(self.feature_ref(at, f)),
            Raw::UnderWay(f) => Condition::UnderWay(self.feature_ref(at, f)),
            Raw::Shipped(f) => Condition::Shipped(self.feature_ref(at, f)),
            Raw::Killed(f) => Condition::Killed(self.feature_ref(at, f)),
            Raw::Briefed(f) => Condition::Briefed(self.feature_ref(at, f)),
            Raw::Mapped(f) => Condition::Mapped(self.feature_ref(at, f)),
            Raw::Misunderstood(f) => Condition::Misunderstood(self.feature_ref(at, f)),
            Raw::ShippedFor { feature, days } => Condition::ShippedFor {
                feature: self.feature_ref(at, feature),
                days: self.whole(&at.field("days"), *days, 0..=999, "working days"),
            },
            Raw::ProgressAtLeast { feature, share } => Condition::ProgressAtLeast {
                feature: self.feature_ref(at, feature),
                share: self.share(&at.field("share"), *share),
            },
            Raw::VariantIs { feature, size } => {
                Condition::VariantIs { feature: self.feature_ref(at, feature), size: *size }
            }
            Raw::OpenQuestions { feature, at_least } => Condition::OpenQuestions {
                feature: self.feature_ref(at, feature),
                at_least: self.whole(&at.field("at_least"), *at_least, 0..=4, "questions"),
            },
            Raw::EvidenceAtLeast { feature, strength } => Condition::EvidenceAtLeast {
                feature: self.feature_ref(at, feature),
                strength: self.whole(&at.field("strength"), *strength, 0..=5, "marks"),
            },
            // The caller has taken all others.
            _ => Condition::Never,
        }
    }

    fn conditions(&mut self, at: &Place, raw: &[RawCondition]) -> Vec<Condition> {
        let list = at.index(0);
        raw.iter().enumerate().map(|(i, c)| self.condition(&list.index(i), c)).collect()
    }

    /// A list of effects.
    pub(super) fn effects(&mut self, at: &Place, raw: &[RawEffect]) -> Vec<Effect> {
        raw.iter().enumerate().map(|(i, e)| self.effect(&at.index(i), e)).collect()
    }

    fn effect(&mut self, at: &Place, raw: &RawEffect) -> Effect {
        use RawEffect as Raw;
        match raw {
            Raw::Trust(p, by) => Effect::Trust(self.find(Kind::Person, at, p), self.change(&at.index(1), *by)),
            Raw::Health(t, by) => Effect::Health(self.find(Kind::Team, at, t), self.change(&at.index(1), *by)),
            Raw::HealthOfAll(by) => Effect::HealthOfAll(self.change(&at.index(0), *by)),
            Raw::FindNeed(need) => Effect::FindNeed(self.find(Kind::Need, at, need)),
            Raw::HearUsers(n) => Effect::HearUsers(self.whole(&at.index(0), *n, 1..=100, "people")),
            Raw::NameRisk(risk) => Effect::NameRisk(self.find(Kind::Risk, at, risk)),
            Raw::RiskChance(risk, factor) => Effect::RiskChance(
                self.find(Kind::Risk, at, risk),
                self.number(&at.index(1), *factor, 0.0..=10.0, "factor"),
            ),
            Raw::Debt(t, units) => {
                Effect::Debt(self.find(Kind::Team, at, t), self.number(&at.index(1), *units, -5.0..=5.0, "sprints"))
            }
            Raw::Overlap(sd) => Effect::Overlap(self.number(&at.index(0), *sd, -3.0..=3.0, "sd")),
            Raw::MoveDate(m, days) => Effect::MoveDate(
                self.find(Kind::Milestone, at, m),
                self.whole(&at.index(1), *days, -60..=60, "working days"),
            ),
            Raw::AnswerRequest(person) => Effect::AnswerRequest(self.find(Kind::Person, at, person)),
            Raw::Fatigue(t, units) => {
                Effect::Fatigue(self.find(Kind::Team, at, t), self.number(&at.index(1), *units, -5.0..=5.0, "units"))
            }
            Raw::Money(cents) => {
                Effect::Money(self.whole(&at.index(0), *cents, -1_000_000_000_000..=1_000_000_000_000, "cents"))
            }
            Raw::Flag(name, on) => Effect::Flag(self.names.flag(name), *on),
            Raw::Later(days, inner) => self.later(at, *days, inner),
            _ => self.effect_on_work(at, raw),
        }
    }

    fn effect_on_work(&mut self, at: &Place, raw: &RawEffect) -> Effect {
        use RawEffect as Raw;
        match raw {
            Raw::Work { feature, team, person_days } => Effect::Work {
                feature: self.feature_ref(at, feature),
                team: self.find(Kind::Team, at, team),
                person_days: self.number(&at.field("person_days"), *person_days, 0.0..=200.0, "person-days"),
            },
            Raw::HiddenWork(t, days) => {
                Effect::HiddenWork(self.find(Kind::Team, at, t), self.days(&at.index(1), *days))
            }
            Raw::Away(t, days) => Effect::Away(self.find(Kind::Team, at, t), self.days(&at.index(1), *days)),
            Raw::FreeTeam(t, days) => {
                Effect::FreeTeam(self.find(Kind::Team, at, t), self.whole(&at.index(1), *days, 0..=100, "working days"))
            }
            Raw::List(f) => Effect::List(self.find(Kind::Feature, at, f)),
            Raw::PutInScope(f) => Effect::PutInScope(self.find(Kind::Feature, at, f)),
            Raw::TakeOut(f) => Effect::TakeOut(self.feature_ref(at, f)),
            Raw::Evidence { feature, validity } => Effect::Evidence {
                feature: self.feature_ref(at, feature),
                validity: self.number(&at.field("validity"), *validity, 0.01..=0.99, "validity"),
            },
            Raw::Settle(f, n) => {
                Effect::Settle(self.feature_ref(at, f), self.whole(&at.index(1), *n, 1..=4, "questions"))
            }
            Raw::Map(f) => Effect::Map(self.feature_ref(at, f)),
            Raw::Unblock(team) => Effect::Unblock(self.find(Kind::Team, at, team)),
            Raw::Block { feature, team, days } => Effect::Block {
                feature: self.feature_ref(at, feature),
                team: self.find(Kind::Team, at, team),
                days: self.whole(&at.field("days"), *days, 1..=60, "working days"),
            },
            Raw::Scope(f, factor) => {
                Effect::Scope(self.feature_ref(at, f), self.number(&at.index(1), *factor, 0.1..=5.0, "factor"))
            }
            Raw::Misunderstand(f) => Effect::Misunderstand(self.feature_ref(at, f)),
            Raw::ClearUp(f) => Effect::ClearUp(self.feature_ref(at, f)),
            // The caller has taken all others.
            _ => Effect::HealthOfAll(0.0),
        }
    }

    fn later(&mut self, at: &Place, days: i64, inner: &RawEffect) -> Effect {
        if matches!(inner, RawEffect::Later(..)) {
            self.report(Code::NestedLater, at, "Later inside Later", "Add the days together in one Later.");
        }
        let days = self.whole(&at.index(0), days, 1..=400, "working days");
        Effect::Later(days, Box::new(self.effect(&at.index(1), inner)))
    }

    /// A feature named, or one of the words for "whichever".
    fn feature_ref(&mut self, at: &Place, name: &str) -> FeatureRef {
        match name {
            "leading" => FeatureRef::Leading,
            "any_answer" => FeatureRef::AnyAnswer,
            "any" => FeatureRef::Any,
            id => FeatureRef::Is(self.find(Kind::Feature, at, id)),
        }
    }

    fn share(&mut self, at: &Place, value: f64) -> f64 {
        self.number(at, value, 0.0..=1.0, "0 to 1")
    }

    fn change(&mut self, at: &Place, value: f64) -> f64 {
        self.number(at, value, -1.0..=1.0, "change")
    }

    fn days(&mut self, at: &Place, value: f64) -> f64 {
        self.number(at, value, 0.0..=60.0, "working days of the team")
    }
}
