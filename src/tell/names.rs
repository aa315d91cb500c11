//! Names of things and of small choices. Ids that a story does not have get a name too: a wrong name must not stop
//! a page from being drawn.

use super::Tale;
use crate::sim::ids::*;
use crate::sim::rules::{Family, Size};
use crate::sim::state::{Cadence, Colour, LossKind, Measure};
use crate::words::{Arg, Words, number};

/// How success is measured.
pub fn measure(words: &Words, measure: Measure) -> String {
    words.get(match measure {
        Measure::Opened => "measure-opened",
        Measure::WeeklyUse => "measure-weekly_use",
    })
}

/// How often a team meets.
pub fn cadence(words: &Words, cadence: Cadence) -> String {
    words.get(match cadence {
        Cadence::None => "cadence-none",
        Cadence::Weekly => "cadence-weekly",
        Cadence::TwiceAWeek => "cadence-twice_a_week",
        Cadence::Daily => "cadence-daily",
    })
}

/// A status colour, in a word.
pub fn colour(words: &Words, colour: Colour) -> String {
    words.get(match colour {
        Colour::Red => "colour-red",
        Colour::Amber => "colour-amber",
        Colour::Green => "colour-green",
    })
}

/// Which of the three sizes.
pub fn size(words: &Words, size: Size) -> String {
    words.get(match size {
        Size::Everything => "size-everything",
        Size::Usual => "size-usual",
        Size::Smallest => "size-smallest",
    })
}

/// Why a part lost days.
pub fn loss(words: &Words, kind: LossKind) -> String {
    words.get(match kind {
        LossKind::Overrun => "loss-overrun",
        LossKind::BusyElsewhere => "loss-busy_elsewhere",
        LossKind::Waiting => "loss-waiting",
        LossKind::Blocked => "loss-blocked",
        LossKind::Rework => "loss-rework",
        LossKind::OpenQuestion => "loss-open_question",
        LossKind::Misunderstanding => "loss-misunderstanding",
        LossKind::Creep => "loss-creep",
        LossKind::Capacity => "loss-capacity",
        LossKind::Risk => "loss-risk",
    })
}

/// A family of actions.
pub fn family_name(words: &Words, family: Family) -> String {
    words.get(match family {
        Family::Research => "family-research",
        Family::Prioritisation => "family-prioritisation",
        Family::Dependencies => "family-dependencies",
        Family::Status => "family-status",
        Family::Either => "family-either",
    })
}

/// A seat.
pub fn seat_name(words: &Words, seat: Seat) -> String {
    words.get(match seat {
        Seat::Product => "seat-product",
        Seat::Program => "seat-program",
    })
}

/// Values for a sentence, gathered one by one.
#[derive(Default)]
pub(crate) struct Args(pub Vec<(&'static str, Arg<'static>)>);

impl Args {
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.0.push((name, text.into().into()));
        self
    }
    pub fn count(mut self, name: &'static str, count: impl Into<i64>) -> Self {
        self.0.push((name, count.into().into()));
        self
    }
    /// `yes` or `no`, for sentences that choose.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        self.text(name, if on { "yes" } else { "no" })
    }
    pub fn share(self, name: &'static str, share: f64) -> Self {
        self.text(name, number::percent(share))
    }
}

/// Looks names up.
pub(crate) struct Names<'a, T: Tale> {
    pub words: &'a Words,
    pub tale: &'a T,
}

impl<T: Tale> Names<'_, T> {
    fn or_unknown(&self, name: Option<&str>) -> String {
        match name {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => self.words.get("tell-unknown"),
        }
    }
    pub fn feature(&self, id: FeatureId) -> String {
        self.or_unknown(self.tale.story().features.get(id).map(|t| t.name.as_str()))
    }
    pub fn team(&self, id: TeamId) -> String {
        self.or_unknown(self.tale.story().teams.get(id).map(|t| t.name.as_str()))
    }
    pub fn segment(&self, id: SegmentId) -> String {
        self.or_unknown(self.tale.story().segments.get(id).map(|t| t.name.as_str()))
    }
    pub fn need(&self, id: NeedId) -> String {
        self.or_unknown(self.tale.story().needs.get(id).map(|t| t.name.as_str()))
    }
    pub fn risk(&self, id: RiskId) -> String {
        self.or_unknown(self.tale.story().risks.get(id).map(|t| t.name.as_str()))
    }
    pub fn milestone(&self, id: MilestoneId) -> String {
        self.or_unknown(self.tale.story().milestones.get(id).map(|t| t.name.as_str()))
    }
    pub fn person(&self, id: PersonId) -> String {
        self.or_unknown(self.tale.story().people.get(id).map(|t| t.first_name()))
    }
    /// A size with its feature, where that is known.
    pub fn variant(&self, id: VariantId) -> String {
        let variant = self.or_unknown(self.tale.story().variants.get(id).map(|t| t.name.as_str()));
        match self.feature_of(id) {
            Some(feature) => {
                let args = [("feature", self.feature(feature).into()), ("variant", variant.into())];
                self.words.with("tell-variant", &args)
            }
            None => variant,
        }
    }
    pub fn feature_of(&self, id: VariantId) -> Option<FeatureId> {
        self.tale.rules()?.variants.get(id).map(|v| v.feature)
    }
    pub fn lead(&self, id: TeamId) -> Option<PersonId> {
        self.tale.rules()?.teams.get(id).map(|t| t.lead)
    }
    pub fn seat(&self, seat: Seat) -> String {
        seat_name(self.words, seat)
    }
    /// So many days, with the unit.
    pub fn days(&self, days: f64) -> String {
        self.amount("tell-days", days)
    }
    /// So much work, with the unit.
    pub fn person_days(&self, days: f64) -> String {
        self.amount("tell-person-days", days)
    }
    /// Whole from ten on, else with one decimal.
    fn amount(&self, unit: &str, amount: f64) -> String {
        let whole = amount.abs() >= 9.95 || (amount - libm::round(amount)).abs() < 0.05;
        let shown = number::decimal(amount, if whole { 0 } else { 1 });
        let count = if shown == "1" { 1_i64 } else { 2 };
        self.words.with(unit, &[("count", count.into()), ("shown", shown.into())])
    }
    /// Names in a row: `“a”, “b” and “c”`.
    pub fn list(&self, names: &[String]) -> String {
        let quote = |name: &String| self.words.with("tell-quoted", &[("name", name.clone().into())]);
        match names {
            [] => self.or_unknown(None),
            [one] => quote(one),
            [before @ .., last] => {
                let before: Vec<String> = before.iter().map(quote).collect();
                let args = [("before", before.join(", ").into()), ("last", quote(last).into())];
                self.words.with("tell-and", &args)
            }
        }
    }
}
