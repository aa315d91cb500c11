//! An average colleague: the same habits, half of them, and more meetings than needed. The novice has fewer still.

use super::habits::Habits;
use super::reason::{Planned, Reason, wish};
use super::solid;
use super::{Policy, by_leaning};
use crate::sim::action::{Action, Question};
use crate::sim::draw::mix;
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::Leaning;
use crate::sim::state::Stage;

/// Half the habits of a solid colleague.
pub struct Average {
    habits: Habits,
    seed: u64,
}

impl Average {
    /// Which habits are missing differs from person to person, that is, from seed to seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, habits: Habits::average(seed) }
    }

    /// Somebody with habits of their own who otherwise behaves like an average colleague.
    pub fn with(habits: Habits, seed: u64) -> Self {
        Self { seed, habits }
    }

    /// Somebody new to the job.
    pub fn novice(seed: u64) -> Self {
        Self { seed, habits: Habits::novice(seed) }
    }
}

impl Policy for Average {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        let mut wishes = solid::plan(o, &self.habits);
        // Asks whether they would use it, and likes the answer.
        if o.seat == Seat::Product
            && o.public.stage == Stage::Planning
            && let Some(feature) = o.public.leading()
        {
            let segment = SegmentId((mix(self.seed, u64::from(o.public.sprint)) % o.rules.segments.len() as u64) as u8);
            let action = Action::InterviewUsers { segment, question: Question::WouldYouUse(feature) };
            wishes.push(wish(action, Reason::Habit));
        }
        wishes
    }

    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        let row = &o.rules.dilemmas[dilemma];
        let order = match mix(self.seed, row.key) % 3 {
            0 => {
                [Leaning::Please, Leaning::Delivery, Leaning::Leave, Leaning::People, Leaning::Evidence, Leaning::Focus]
            }
            1 => {
                [Leaning::Delivery, Leaning::People, Leaning::Please, Leaning::Evidence, Leaning::Focus, Leaning::Leave]
            }
            _ => {
                [Leaning::Evidence, Leaning::Please, Leaning::Focus, Leaning::Leave, Leaning::People, Leaning::Delivery]
            }
        };
        by_leaning(&row.choices, row.leave, open, &order)
    }

    fn send_back(&mut self, o: &Observation) -> SendBackAnswer {
        solid::send_back(o, &self.habits)
    }

    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        // Notices half of what could be cleared.
        if mix(self.seed, u64::from(o.public.day)).is_multiple_of(2) { solid::unstick(o) } else { None }
    }
}
