//! Where the time went: the calendar by family and sprint, beside the expert's in the same seat of the same company.

use super::run::Run;
use crate::policy::Bulk;
use crate::session::{Session, SlotCount};
use crate::sim::draw::Roots;
use crate::sim::ids::*;
use crate::sim::rules::Family;
use crate::sim::score::{self, Scores};

/// The families in the order in which they are shown.
pub const FAMILIES: [Family; 5] =
    [Family::Research, Family::Prioritisation, Family::Dependencies, Family::Status, Family::Either];

/// Two calendars side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct WhereTimeWent {
    /// One a sprint.
    pub yours: Vec<SprintTime>,
    /// The expert's, one a sprint.
    pub expert: Vec<SprintTime>,
    /// What the expert's run came to. One run, with its own luck: no more than a comparison.
    pub expert_scores: Scores,
}

/// Slots of one sprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SprintTime {
    /// By family, in the order of [`FAMILIES`].
    pub used: [u16; 5],
    /// Slots that passed empty.
    pub slack: u16,
}

impl SprintTime {
    /// All slots that passed.
    pub fn total(&self) -> u16 {
        self.used.iter().sum::<u16>() + self.slack
    }
}

/// Sums over a run.
pub fn total(sprints: &[SprintTime]) -> SprintTime {
    let mut sum = SprintTime::default();
    for sprint in sprints {
        for (all, one) in sum.used.iter_mut().zip(sprint.used) {
            *all += one;
        }
        sum.slack += sprint.slack;
    }
    sum
}

/// The calendars of the played seat: with both hats there is one, with two players the header's seat is looked at.
pub fn where_time_went(run: &Run, session: &Session) -> WhereTimeWent {
    let seat = if run.state.public.both_hats { Seat::Product } else { run.seat };
    let header = &session.journal().header;
    let options = &header.options;
    let names = Seat::BOTH
        .map(|s| if options.seating.played[s.index()] { Some("expert") } else { options.colleague.as_deref() });
    let mut bulk = Bulk::new(run.rules, Roots::of_seed(header.seed), header.seed, options.seating, names);
    let mut counts = Vec::new();
    let mut sprint = bulk.state.public.sprint;
    while bulk.step() {
        if bulk.state.public.sprint != sprint {
            sprint = bulk.state.public.sprint;
            counts.push(SlotCount::of(&bulk.state));
        }
    }
    counts.push(SlotCount::of(&bulk.state));
    WhereTimeWent {
        yours: by_sprint(session.slots_by_sprint(), seat),
        expert: by_sprint(&counts, seat),
        expert_scores: score::scores(run.rules, &bulk.state),
    }
}

/// Slots of each sprint from counts since the first day.
pub fn by_sprint(counts: &[SlotCount], seat: Seat) -> Vec<SprintTime> {
    let i = seat.index();
    let mut before = SlotCount::default();
    let mut out = Vec::new();
    for now in counts {
        let mut sprint = SprintTime::default();
        for (k, family) in FAMILIES.into_iter().enumerate() {
            let f = family as usize;
            sprint.used[k] = now.used[i][f].saturating_sub(before.used[i][f]);
        }
        let passed = now.passed[i].saturating_sub(before.passed[i]);
        sprint.slack = passed.saturating_sub(sprint.used.iter().sum());
        out.push(sprint);
        before = *now;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_the_first_day_become_sprints() {
        let mut first = SlotCount::default();
        first.passed[0] = 20;
        first.used[0][Family::Status as usize] = 5;
        let mut second = first;
        second.passed[0] = 40;
        second.used[0][Family::Status as usize] = 7;
        second.used[0][Family::Research as usize] = 10;
        let sprints = by_sprint(&[first, second], Seat::Product);
        assert_eq!(sprints[0], SprintTime { used: [0, 0, 0, 5, 0], slack: 15 });
        assert_eq!(sprints[1], SprintTime { used: [10, 0, 0, 2, 0], slack: 8 });
        assert_eq!(total(&sprints).total(), 40);
    }
}
