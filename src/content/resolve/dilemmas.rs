//! Situations that ask.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::raw::{RawChoice, RawCondition, RawDilemma};
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::{Choice, Dilemma};

impl Resolver<'_> {
    /// All dilemmas.
    pub(super) fn dilemmas(&mut self) -> Option<Table<DilemmaId, Dilemma>> {
        let raw = self.files.dilemmas.as_ref()?;
        let list = Place::of(FileKind::Dilemmas).field("dilemmas");
        Some(raw.dilemmas.iter().enumerate().map(|(i, d)| self.dilemma(&list.index(i), d)).collect())
    }

    fn dilemma(&mut self, place: &Place, raw: &RawDilemma) -> Dilemma {
        let list = place.field("choices");
        if raw.choices.len() < 2 {
            self.report(Code::TooFew, &list, "a dilemma with fewer than two choices", "Give it two to four.");
        }
        if raw.choices.len() > 4 {
            self.report(Code::TooMany, &list, "a dilemma with more than four choices", "Give it two to four.");
        }
        let choices = raw.choices.iter().enumerate().map(|(i, c)| self.choice(&list.index(i), c)).collect();
        Dilemma {
            key: key_of(&raw.id),
            from: self.find(Kind::Person, &place.field("from"), &raw.from),
            seat: raw.seat.map(Seat::from),
            when: self.condition(&place.field("when"), &raw.when),
            by_state: raw.by_state,
            choices,
            leave: self.leave(place, raw),
        }
    }

    fn choice(&mut self, place: &Place, raw: &RawChoice) -> Choice {
        Choice {
            slack: self.whole(&place.field("slack"), raw.slack, 0..=6, "slots of slack"),
            available: self.condition(&place.field("available"), &raw.available),
            leaning: raw.leaning,
            effects: self.effects(&place.field("effects"), &raw.effects),
        }
    }

    /// Leaving it must always be possible: it costs no slack and has no condition.
    fn leave(&mut self, place: &Place, raw: &RawDilemma) -> u8 {
        let at = place.field("leave");
        let chosen = usize::try_from(raw.leave).ok().and_then(|i| raw.choices.get(i).map(|c| (i, c)));
        let Some((i, choice)) = chosen else {
            let message = format!("choice {} stands for leaving it, and there is no such choice", raw.leave);
            self.report(Code::BadLeave, &at, message, "Choices are counted from 0.");
            return 0;
        };
        if choice.slack != 0 || choice.available != RawCondition::Always {
            let message = format!("choice {i} stands for leaving it, but costs slack or is not always available");
            self.report(Code::BadLeave, &at, message, "Leaving it must be free and always possible.");
        }
        i.min(3) as u8
    }
}
