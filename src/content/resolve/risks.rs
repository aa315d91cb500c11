//! What may go wrong.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::raw::RawRisk;
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::Risk;

impl Resolver<'_> {
    /// All risks.
    pub(super) fn risks(&mut self) -> Option<Table<RiskId, Risk>> {
        let raw = self.files.risks.as_ref()?;
        let list = Place::of(FileKind::Risks).field("risks");
        Some(raw.risks.iter().enumerate().map(|(i, r)| self.risk(&list.index(i), r)).collect())
    }

    fn risk(&mut self, place: &Place, raw: &RawRisk) -> Risk {
        let (low, high) = raw.chance;
        let at = place.field("chance");
        let low = self.number(&at.index(0), low, 0.0..=1.0, "probability");
        let high = self.number(&at.index(1), high, 0.0..=1.0, "probability");
        if low > high {
            self.report(Code::Reversed, &at, "the lowest chance lies above the highest", "Exchange the two.");
        }
        if raw.effects.is_empty() {
            self.report(
                Code::TooFew,
                &place.field("effects"),
                "a risk that does nothing",
                "Say what happens when it strikes.",
            );
        }
        let team = place.field("mitigation_team");
        Risk {
            key: key_of(&raw.id),
            chance: (low, high),
            when: self.condition(&place.field("when"), &raw.when),
            within_days: self.whole(&place.field("within_days"), raw.within_days, 1..=400, "working days"),
            effects: self.effects(&place.field("effects"), &raw.effects),
            mitigation_slots: self.whole(&place.field("mitigation_slots"), raw.mitigation_slots, 1..=8, "slots"),
            mitigation_team: raw.mitigation_team.as_ref().map(|(id, days)| {
                let days = self.number(&team.index(1), *days, 0.0..=40.0, "working days of the team");
                (self.find(Kind::Team, &team.index(0), id), days)
            }),
        }
    }
}
