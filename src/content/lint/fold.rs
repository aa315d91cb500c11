//! What can be said about a condition without playing: always, never, or it depends. No lint of its own.

use crate::sim::condition::{Condition, FeatureRef};
use crate::sim::effect::Effect;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::state::Cadence;

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    Always,
    Never,
    Depends,
}

impl Fold {
    fn when(always: bool, never: bool) -> Fold {
        if always {
            Fold::Always
        } else if never {
            Fold::Never
        } else {
            Fold::Depends
        }
    }
}

/// The facts that folding needs, gathered once.
pub(super) struct Folder<'a> {
    rules: &'a Rules,
    flags_set: u64,
    listable: Vec<bool>,
}

impl<'a> Folder<'a> {
    pub(super) fn of(rules: &'a Rules) -> Self {
        let mut flags_set = 0;
        let mut listable: Vec<bool> = rules.features.iter().map(|f| f.listed).collect();
        rules.needs.iter().filter_map(|n| n.answer).for_each(|f| listable[f.index()] = true);
        let chosen = rules.dilemmas.iter().flat_map(|d| &d.choices).flat_map(|c| &c.effects);
        for effect in rules.risks.iter().flat_map(|r| &r.effects).chain(chosen) {
            match if let Effect::Later(_, inner) = effect { inner } else { effect } {
                Effect::Flag(flag, true) => flags_set |= 1 << flag,
                Effect::List(f) | Effect::PutInScope(f) => listable[f.index()] = true,
                _ => {}
            }
        }
        Self { rules, flags_set, listable }
    }

    /// Whether a condition always or never holds.
    pub(super) fn fold(&self, condition: &Condition) -> Fold {
        match condition {
            Condition::All(all) => self.all(all),
            Condition::Any(any) => {
                let folds: Vec<Fold> = any.iter().map(|c| self.fold(c)).collect();
                Fold::when(folds.contains(&Fold::Always), folds.iter().all(|f| *f == Fold::Never))
            }
            Condition::Not(inner) => match self.fold(inner) {
                Fold::Always => Fold::Never,
                Fold::Never => Fold::Always,
                Fold::Depends => Fold::Depends,
            },
            leaf => self.leaf(leaf),
        }
    }

    fn all(&self, all: &[Condition]) -> Fold {
        let folds: Vec<Fold> = all.iter().map(|c| self.fold(c)).collect();
        let denied = |c: &Condition| all.iter().any(|d| matches!(d, Condition::Not(inner) if **inner == *c));
        let calendar = self.rules.calendar;
        let from = all.iter().filter_map(|c| match c {
            Condition::DayFrom(day) => Some(*day),
            Condition::SprintFrom(sprint) => Some(calendar.first_day((*sprint).max(1))),
            _ => None,
        });
        let before = all.iter().filter_map(|c| if let Condition::DayBefore(day) = c { Some(*day) } else { None });
        let no_day = from.max().unwrap_or(1) >= before.min().unwrap_or(u16::MAX);
        let never = folds.contains(&Fold::Never) || no_day || all.iter().any(denied);
        Fold::when(!never && folds.iter().all(|f| *f == Fold::Always), never)
    }

    fn leaf(&self, leaf: &Condition) -> Fold {
        let rules = self.rules;
        let last = rules.calendar.last_day();
        match leaf {
            Condition::Always => Fold::Always,
            Condition::Never => Fold::Never,
            Condition::DayFrom(day) => Fold::when(*day <= 1, *day > last),
            // The last evening, on which endings are chosen, counts as the day after the last.
            Condition::DayBefore(day) => Fold::when(*day > last + 1, *day <= 1),
            Condition::SprintFrom(sprint) => Fold::when(*sprint <= 1, *sprint > rules.calendar.sprints),
            Condition::Flag(flag) => Fold::when(false, self.flags_set & (1 << flag) == 0),
            Condition::TrustBelow(_, share) | Condition::HealthBelow(_, share) => Fold::when(false, *share <= 0.0),
            Condition::TrustAtLeast(_, share) => Fold::when(*share <= 0.0, false),
            Condition::MeetingShareAtLeast(share) | Condition::OverlapAtLeast(share) => {
                Fold::when(*share <= 0.0, false)
            }
            Condition::TeamBusy(team) => Fold::when(false, rules.teams[*team].busy.is_empty()),
            Condition::CheckIn(_, cadence) => Fold::when(*cadence == Cadence::None, false),
            Condition::RequestOpen(person) => Fold::when(false, rules.people[*person].wants.is_none()),
            Condition::InterviewsAtLeast(n) => {
                let most = rules.model.interviews_max_per_segment * rules.segments.len() as f64;
                Fold::when(*n == 0, f64::from(*n) > most + f64::from(last))
            }
            Condition::ReleasesAtLeast(n) => Fold::when(*n == 0, usize::from(*n) > rules.features.len()),
            Condition::Plays(_)
            | Condition::NeedFound(_)
            | Condition::AnythingTested
            | Condition::Blocked(_)
            | Condition::AnyBlocked
            | Condition::Promised(_)
            | Condition::MilestoneOpen(_)
            | Condition::ReleaseLateBy(_)
            | Condition::Vacant => Fold::Depends,
            _ => self.leaf_on_feature(leaf),
        }
    }

    fn leaf_on_feature(&self, leaf: &Condition) -> Fold {
        let last = self.rules.calendar.last_day();
        let (feature, always, never) = match leaf {
            Condition::Listed(f) => (*f, self.each(*f).any(|id| self.rules.features[id].listed), false),
            Condition::InScope(f)
            | Condition::UnderWay(f)
            | Condition::Shipped(f)
            | Condition::Killed(f)
            | Condition::Briefed(f)
            | Condition::Mapped(f)
            | Condition::Misunderstood(f) => (*f, false, false),
            Condition::ShippedFor { feature, days } => (*feature, false, *days >= last),
            Condition::ProgressAtLeast { feature, share } => (*feature, *share <= 0.0, false),
            Condition::EvidenceAtLeast { feature, strength } => (*feature, *strength == 0, false),
            Condition::OpenQuestions { feature, at_least } => {
                let most = self.each(*feature).map(|f| self.rules.features[f].questions).max().unwrap_or(0);
                (*feature, *at_least == 0, *at_least > most)
            }
            Condition::VariantIs { feature, size } => {
                let variants = || self.each(*feature).flat_map(|f| &self.rules.features[f].variants);
                let is = |v: &&VariantId| self.rules.variants[**v].size == *size;
                let only = matches!(feature, FeatureRef::Is(_)) && variants().all(|v| is(&v));
                (*feature, only, !variants().any(|v| is(&v)))
            }
            _ => return Fold::Depends,
        };
        let reachable = self.each(feature).any(|f| self.listable[f.index()]);
        Fold::when(always && reachable, never || !reachable)
    }

    /// Every feature that a reference may mean.
    fn each(&self, reference: FeatureRef) -> impl Iterator<Item = FeatureId> {
        self.rules
            .features
            .entries()
            .filter(move |(id, f)| match reference {
                FeatureRef::Is(one) => *id == one,
                FeatureRef::AnyAnswer => f.answers_the_ask,
                FeatureRef::Leading | FeatureRef::Any => true,
            })
            .map(|(id, _)| id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, load};
    use crate::sim::rules::Size;

    fn check(condition: Condition, wanted: Fold) {
        let (scenario, _) = load(&Source::BuiltIn, "workout_history");
        let scenario = scenario.expect("the reference scenario loads");
        let folded = Folder::of(&scenario.rules).fold(&condition);
        assert_eq!(folded, wanted, "{condition:?}");
    }

    #[test]
    fn days_and_sprints_fold_by_the_calendar() {
        check(Condition::DayFrom(1), Fold::Always);
        check(Condition::DayFrom(51), Fold::Never);
        check(Condition::DayBefore(52), Fold::Always);
        check(Condition::SprintFrom(6), Fold::Never);
        check(Condition::All(vec![Condition::DayFrom(30), Condition::DayBefore(30)]), Fold::Never);
        check(Condition::All(vec![Condition::SprintFrom(4), Condition::DayBefore(31)]), Fold::Never);
        check(Condition::All(vec![Condition::SprintFrom(4), Condition::DayBefore(32)]), Fold::Depends);
    }

    #[test]
    fn a_contradiction_never_holds() {
        let shipped = || Condition::Shipped(FeatureRef::AnyAnswer);
        check(Condition::All(vec![shipped(), Condition::Not(Box::new(shipped()))]), Fold::Never);
        check(Condition::Any(vec![shipped(), Condition::Always]), Fold::Always);
        check(Condition::Not(Box::new(Condition::All(vec![shipped(), Condition::Never]))), Fold::Always);
        check(shipped(), Fold::Depends);
    }

    #[test]
    fn features_fold_by_their_sizes_and_questions() {
        let feature = FeatureRef::Is(FeatureId(0));
        check(Condition::OpenQuestions { feature, at_least: 0 }, Fold::Always);
        check(Condition::OpenQuestions { feature, at_least: 5 }, Fold::Never);
        check(Condition::VariantIs { feature, size: Size::Usual }, Fold::Depends);
        check(Condition::Flag(63), Fold::Never);
    }
}
