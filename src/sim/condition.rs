//! What a scenario file may test. A closed vocabulary, evaluated against the true state.
//!
//! Conditions decide what *happens* (a situation arises, a risk can strike, a date is met), never what is shown.

use super::ids::*;
use super::rules::{Rules, Size};
use super::state::{Cadence, FeatureStage, State};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;

/// A test on the state of the company.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    Always,
    Never,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// The day is this one or later.
    DayFrom(u16),
    /// The day is before this one.
    DayBefore(u16),
    /// The sprint (from 1) is this one or later.
    SprintFrom(u8),
    /// A person plays this seat (as opposed to the machine).
    Plays(Seat),
    /// A mark that an effect set, by number.
    Flag(u8),
    /// The feature is on the backlog.
    Listed(FeatureRef),
    /// The feature is above the line, not shipped, not stopped.
    InScope(FeatureRef),
    /// Work on it has begun.
    UnderWay(FeatureRef),
    /// It is with its users.
    Shipped(FeatureRef),
    /// At least this many working days ago.
    ShippedFor {
        feature: FeatureRef,
        days: u16,
    },
    /// It was stopped.
    Killed(FeatureRef),
    /// Share of the true work that is done, 0 to 1.
    ProgressAtLeast {
        feature: FeatureRef,
        share: f64,
    },
    /// The chosen size.
    VariantIs {
        feature: FeatureRef,
        size: Size,
    },
    /// The feature has a brief.
    Briefed(FeatureRef),
    /// At least so many questions of the feature are open.
    OpenQuestions {
        feature: FeatureRef,
        at_least: u8,
    },
    /// Its dependencies were mapped.
    Mapped(FeatureRef),
    /// The team understood something else.
    Misunderstood(FeatureRef),
    /// The product seat has at least this strength of evidence (0 to 5) on the chosen variant.
    EvidenceAtLeast {
        feature: FeatureRef,
        strength: u8,
    },
    /// The need has been found by the product seat.
    NeedFound(NeedId),
    /// At least so many interviews or sessions were held.
    InterviewsAtLeast(u16),
    /// A prototype or experiment was run on any item.
    AnythingTested,
    /// Trust of a person, 0 to 1.
    TrustBelow(PersonId, f64),
    TrustAtLeast(PersonId, f64),
    /// Health of a team, 0 to 1.
    HealthBelow(TeamId, f64),
    /// Some part of this team is blocked.
    Blocked(TeamId),
    /// Anything is blocked.
    AnyBlocked,
    /// The team is committed elsewhere today.
    TeamBusy(TeamId),
    /// The team's check-in is at least this frequent.
    CheckIn(TeamId, Cadence),
    /// A date has a promise.
    Promised(MilestoneId),
    /// A date is neither met nor past.
    MilestoneOpen(MilestoneId),
    /// The true forecast for the release passes its date by at least so many days.
    ReleaseLateBy(i16),
    /// So many releases were made.
    ReleasesAtLeast(u8),
    /// Role overlap, in sd.
    OverlapAtLeast(f64),
    /// This person's request stands unanswered.
    RequestOpen(PersonId),
    /// The other seat is empty.
    Vacant,
    /// Slots spent in meetings so far, as a share.
    MeetingShareAtLeast(f64),
}

/// A feature named, or the one the company works on first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeatureRef {
    /// This one.
    Is(FeatureId),
    /// The first item above the line that is neither shipped nor stopped.
    Leading,
    /// Any feature that answers what the sponsor asked for.
    AnyAnswer,
    /// Any feature at all.
    Any,
}

impl FeatureRef {
    /// Whether some feature meant by this reference satisfies the test.
    pub fn any(self, rules: &Rules, state: &State, test: impl Fn(FeatureId) -> bool) -> bool {
        match self {
            FeatureRef::Is(feature) => test(feature),
            FeatureRef::Leading => state.public.leading().is_some_and(test),
            FeatureRef::AnyAnswer => rules.answers.iter().copied().any(test),
            FeatureRef::Any => rules.features.ids().any(test),
        }
    }
    /// The one feature that an effect on this reference touches.
    pub fn one(self, rules: &Rules, state: &State) -> Option<FeatureId> {
        match self {
            FeatureRef::Is(feature) => Some(feature),
            FeatureRef::Leading | FeatureRef::Any => state.public.leading(),
            FeatureRef::AnyAnswer => state.public.backlog.iter().copied().find(|f| rules.features[*f].answers_the_ask),
        }
    }
}

/// A state that many conditions are asked about: what is costly is worked out when first asked for, and once.
pub struct Moment<'a> {
    rules: &'a Rules,
    state: &'a State,
    release_lateness: OnceCell<f64>,
    furthest_answer: OnceCell<f64>,
    answer_shipped: OnceCell<bool>,
}

impl<'a> Moment<'a> {
    /// This state, while it stays as it is.
    pub fn of(rules: &'a Rules, state: &'a State) -> Self {
        let (release_lateness, furthest_answer, answer_shipped) = Default::default();
        Self { rules, state, release_lateness, furthest_answer, answer_shipped }
    }

    fn release_lateness(&self) -> f64 {
        *self.release_lateness.get_or_init(|| self.state.release_lateness(self.rules))
    }

    fn answer_shipped(&self) -> bool {
        let shipped = |f: &FeatureId| self.state.public.features[*f].shipped_day.is_some();
        *self.answer_shipped.get_or_init(|| self.rules.answers.iter().any(shipped))
    }

    /// Progress of the answer that is furthest, 0 to 1; below 0 where nothing answers.
    fn furthest_answer(&self) -> f64 {
        let progress = |f: &FeatureId| self.state.progress(self.rules, *f);
        *self.furthest_answer.get_or_init(|| self.rules.answers.iter().map(progress).fold(-1.0, f64::max))
    }
}

impl Condition {
    /// Whether it holds now.
    pub fn holds(&self, rules: &Rules, state: &State) -> bool {
        self.holds_at(&Moment::of(rules, state))
    }

    /// Whether it holds at a moment.
    pub fn holds_at(&self, at: &Moment) -> bool {
        match self {
            Condition::All(all) => all.iter().all(|c| c.member_holds(at)),
            Condition::Any(any) => any.iter().any(|c| c.member_holds(at)),
            Condition::Not(not) => !not.member_holds(at),
            _ => self.test_holds(at),
        }
    }

    /// The same for a member of `All` or `Any`: mostly a test or the opposite of one, which takes no further round.
    #[inline(always)]
    fn member_holds(&self, at: &Moment) -> bool {
        let (test, wanted) = match self {
            Condition::Not(not) => (&**not, false),
            _ => (self, true),
        };
        let holds = match test {
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) => test.holds_at(at),
            _ => test.test_holds(at),
        };
        holds == wanted
    }

    /// Whether a single test holds. Kept apart: with all this in its frame, asking each `All` and `Not` would cost twice as
    /// much.
    #[inline(never)]
    fn test_holds(&self, at: &Moment) -> bool {
        let (rules, state) = (at.rules, at.state);
        let public = &state.public;
        match self {
            Condition::Always => true,
            Condition::Never | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => false,
            Condition::DayFrom(day) => public.day >= *day,
            Condition::DayBefore(day) => public.day < *day,
            Condition::SprintFrom(sprint) => public.sprint >= *sprint,
            Condition::Plays(seat) => public.played_by_person[seat.index()],
            Condition::Flag(flag) => public.flags & (1 << flag) != 0,
            Condition::TrustBelow(person, trust) => state.truth.people[*person].trust < *trust,
            Condition::TrustAtLeast(person, trust) => state.truth.people[*person].trust >= *trust,
            Condition::HealthBelow(team, health) => state.truth.teams[*team].health < *health,
            Condition::TeamBusy(team) => state.busy_share(rules, *team, public.day) > 0.0,
            Condition::CheckIn(team, cadence) => public.teams[*team].cadence() >= *cadence,
            Condition::Promised(milestone) => public.milestones[*milestone].promised_day.is_some(),
            Condition::MilestoneOpen(milestone) => public.milestones[*milestone].open(),
            Condition::ProgressAtLeast { feature: FeatureRef::AnyAnswer, share } => at.furthest_answer() >= *share,
            Condition::Shipped(FeatureRef::AnyAnswer) => at.answer_shipped(),
            Condition::ShippedFor { feature: FeatureRef::AnyAnswer, .. } if !at.answer_shipped() => false,
            Condition::ReleaseLateBy(days) => at.release_lateness() >= f64::from(*days),
            Condition::ReleasesAtLeast(n) => public.releases() >= usize::from(*n),
            Condition::OverlapAtLeast(sd) => state.truth.overlap_sd >= *sd,
            Condition::RequestOpen(person) => public.people[*person].request_open,
            Condition::Vacant => public.vacant(),
            Condition::MeetingShareAtLeast(share) => public.meeting_share() >= *share,
            Condition::NeedFound(need) => state.known[0].needs[*need].found_day.is_some(),
            Condition::InterviewsAtLeast(n) => state.known[0].people_talked_to() >= *n,
            Condition::AnythingTested => state.known[0].variants.iter().any(|v| v.tests > 0),
            Condition::Blocked(team) => state.any_blocker(rules, Some(*team)),
            Condition::AnyBlocked => state.any_blocker(rules, None),
            Condition::Listed(_)
            | Condition::InScope(_)
            | Condition::UnderWay(_)
            | Condition::Shipped(_)
            | Condition::ShippedFor { .. }
            | Condition::Killed(_)
            | Condition::ProgressAtLeast { .. }
            | Condition::VariantIs { .. }
            | Condition::Briefed(_)
            | Condition::OpenQuestions { .. }
            | Condition::Mapped(_)
            | Condition::Misunderstood(_)
            | Condition::EvidenceAtLeast { .. } => self.holds_for_feature(rules, state),
        }
    }

    /// The same for tests of a feature.
    #[inline(never)]
    fn holds_for_feature(&self, rules: &Rules, state: &State) -> bool {
        let public = &state.public;
        let at = |f: FeatureId| &public.features[f];
        match self {
            Condition::Listed(r) => r.any(rules, state, |f| at(f).listed_day.is_some()),
            Condition::InScope(r) => r.any(rules, state, |f| public.backlog.contains(&f)),
            Condition::UnderWay(r) => r.any(rules, state, |f| at(f).stage() == FeatureStage::Open && state.begun(f)),
            Condition::Shipped(r) => r.any(rules, state, |f| at(f).shipped_day.is_some()),
            Condition::ShippedFor { feature, days } => {
                feature.any(rules, state, |f| at(f).shipped_day.is_some_and(|d| public.day >= d + days))
            }
            Condition::Killed(r) => r.any(rules, state, |f| at(f).killed_day.is_some()),
            Condition::ProgressAtLeast { feature, share } => {
                feature.any(rules, state, |f| state.progress(rules, f) >= *share)
            }
            Condition::VariantIs { feature, size } => {
                feature.any(rules, state, |f| rules.variants[at(f).variant].size == *size)
            }
            Condition::Briefed(r) => r.any(rules, state, |f| at(f).brief.is_some()),
            Condition::OpenQuestions { feature, at_least } => {
                feature.any(rules, state, |f| public.open_questions(rules, f) >= *at_least)
            }
            Condition::Mapped(r) => r.any(rules, state, |f| at(f).mapped_day.is_some()),
            Condition::Misunderstood(r) => r.any(rules, state, |f| state.truth.features[f].misunderstood),
            Condition::EvidenceAtLeast { feature, strength } => {
                feature.any(rules, state, |f| state.known[0].strength(rules, at(f).variant) >= *strength)
            }
            _ => false,
        }
    }
}
