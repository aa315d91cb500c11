//! A seat's calendar of one sprint: its slots, and the cards that lie on them.

use super::action::Action;
use super::ids::*;
use super::recycle::clone_by_field;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// A seat's slots in this sprint.
#[derive(Debug, PartialEq, Default)]
pub struct Calendar {
    pub slots: Vec<SlotUse>,
    pub cards: Vec<Card>,
    /// Research of earlier sprints whose results come in this one or later.
    pub sent: SmallVec<[Sent; 6]>,
}

clone_by_field!(Calendar { slots, cards, sent });

/// Research that takes days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sent {
    pub action: Action,
    /// The day on which its result comes.
    pub day: u16,
}

/// What a slot is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlotUse {
    /// Empty: slack.
    Free,
    /// The card at this place.
    Card(u8),
    /// A standing check-in with this team.
    CheckIn(TeamId),
    /// Slack that something took.
    Taken,
    /// Lost to last sprint's overtime.
    Lost,
}

/// An action on the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    pub action: Action,
    /// Slots it needs in all.
    pub slots: u8,
    /// Slots that have passed.
    pub done: u8,
}

impl Card {
    /// Whether slots of it have not passed: at the end of a sprint it is lost then.
    pub fn lost(&self) -> bool {
        self.done < self.slots
    }
}

impl Calendar {
    /// Free slots from this one on.
    pub fn free_from(&self, slot: usize) -> usize {
        self.slots.get(slot..).unwrap_or_default().iter().filter(|s| matches!(s, SlotUse::Free)).count()
    }
    /// Whether so many slots are free from this one on. Calendars fill from the front: looked at from the end, it shows soon.
    pub fn has_room(&self, slot: usize, needs: usize) -> bool {
        let slots = self.slots.get(slot..).unwrap_or_default().iter().rev();
        slots.filter(|s| matches!(s, SlotUse::Free)).take(needs).count() == needs
    }
    /// Whether the card at this place is on the calendar still.
    pub fn holds(&self, card: usize) -> bool {
        self.slots.contains(&SlotUse::Card(card as u8))
    }
    /// Cards with their places that still occupy slots.
    pub fn active(&self) -> impl Iterator<Item = (usize, &Card)> {
        self.cards.iter().enumerate().filter(|(i, _)| self.holds(*i))
    }
    /// Whether an equal action waits on the calendar.
    pub fn plans(&self, action: &Action) -> bool {
        // Few cards are equal; whether one is on the calendar still takes a look at every slot.
        let waits = |card: &Card| card.action == *action && card.done < card.slots;
        self.cards.iter().enumerate().any(|(i, card)| waits(card) && self.holds(i))
    }
}
