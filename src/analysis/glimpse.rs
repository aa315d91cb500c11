//! When something could first have been seen, and by doing what.

use super::run::Run;
use crate::sim::action::Verb;
use crate::sim::ids::*;
use crate::sim::research;
use crate::sim::rules::Home;

/// The first point at which something could have been seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glimpse {
    /// The working day on whose evening it would have been known.
    pub day: u16,
    pub way: Way,
}

/// What would have shown it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
    /// It hung on the wall for everybody.
    OnTheWall,
    /// It was known: this seat had learnt it by then.
    Known(Seat),
    /// An action would have shown it, or kept it from happening.
    Act {
        verb: Verb,
        /// Whose job it is.
        home: Home,
        slots: u8,
        /// How likely it would have shown; `None`: certain.
        chance: Option<f64>,
        /// In which segment, for research.
        segment: Option<SegmentId>,
        /// The day on which it was done after all.
        done: Option<u16>,
    },
}

impl Run<'_> {
    /// An action taken at the first opportunity from a day on.
    pub fn by_acting(&self, verb: Verb, from_day: u16, done: Option<u16>) -> Glimpse {
        let cost = self.rules.cost(verb);
        self.by_slots(verb, from_day, cost.slots, None, None, done)
    }

    /// An action that shows something with a probability only.
    pub fn perhaps_by(&self, verb: Verb, from_day: u16, chance: f64, done: Option<u16>) -> Glimpse {
        let cost = self.rules.cost(verb);
        self.by_slots(verb, from_day, cost.slots, Some(chance), None, done)
    }

    fn by_slots(
        &self,
        verb: Verb,
        from_day: u16,
        slots: u8,
        chance: Option<f64>,
        segment: Option<SegmentId>,
        done: Option<u16>,
    ) -> Glimpse {
        let cost = self.rules.cost(verb);
        let calendar = self.rules.calendar;
        let offered = calendar.first_day(cost.from_sprint.max(1));
        let takes = u16::from(slots.max(1) - 1) / u16::from(calendar.slots_per_day.max(1));
        let day = from_day.max(1).max(offered) + takes + cost.days;
        Glimpse { day, way: Way::Act { verb, home: cost.home, slots, chance, segment, done } }
    }

    /// The cheapest research that would more likely than not have shown a need: interviews about the last time, or
    /// watching, in the segment where it shows best.
    pub fn by_research(&self, need: NeedId) -> Option<Glimpse> {
        let rules = self.rules;
        let m = &rules.model;
        let speaks = if rules.needs[need].articulate { 1.0 } else { m.inarticulate_factor };
        let shows = |s: SegmentId| self.state.truth.needs[rules.need_index(s, need)].detectability;
        let segment = rules.segments.ids().max_by(|a, b| shows(*a).total_cmp(&shows(*b)))?;
        let watched = research::chance_found(shows(segment), m.watch_detect_people);
        let interview = rules.cost(Verb::InterviewUsers).slots.max(1);
        let most = (m.interviews_max_per_segment / 2.0) as u8;
        let talks = (1..=most)
            .map(|k| (k * interview, research::chance_found(shows(segment) * speaks, f64::from(k) * 2.0)))
            .find(|(_, chance)| *chance >= 0.5);
        let watch = rules.cost(Verb::WatchUsers).slots;
        let found = self.state.known[0].needs[need].found_day;
        Some(match talks {
            Some((slots, chance)) if slots <= watch || watched < 0.5 => {
                self.by_slots(Verb::InterviewUsers, 1, slots, Some(chance), Some(segment), found)
            }
            _ => self.by_slots(Verb::WatchUsers, 1, watch, Some(watched), Some(segment), found),
        })
    }
}
