//! What must hold after every day; checked whenever debug assertions are on.

use super::rules::Rules;
use super::state::{SlotUse, State};

/// Panics with the name of what is broken. A broken invariant is a defect of the rules, never of a player.
pub fn check(rules: &Rules, state: &State) {
    for (id, p) in state.truth.people.entries() {
        assert!((0.0..=1.0).contains(&p.trust), "trust of {id:?} is {}", p.trust);
    }
    for (id, t) in state.truth.teams.entries() {
        assert!((0.0..=1.0).contains(&t.health), "health of {id:?} is {}", t.health);
        assert!(t.diverted_days >= -1e-9, "diverted days of {id:?} are {}", t.diverted_days);
        assert!(t.capacity.is_finite() && t.capacity >= 0.0, "capacity of {id:?} is {}", t.capacity);
    }
    for work in &state.truth.work {
        assert!(work.done <= work.total + 1e-6, "more done than there is: {work:?}");
        assert!(work.hidden >= -1e-9, "negative hidden rework: {work:?}");
    }
    for calendar in &state.public.calendars {
        for slot in &calendar.slots {
            if let SlotUse::Card(card) = slot {
                assert!(usize::from(*card) < calendar.cards.len(), "a slot holds a card that is not there");
            }
        }
    }
    for feature in &state.public.backlog {
        let row = &state.public.features[*feature];
        assert!(row.listed_day.is_some(), "{feature:?} is above the line without being listed");
        assert!(
            row.shipped_day.is_none() && row.killed_day.is_none(),
            "{feature:?} is done with and still above the line"
        );
    }
    let weights: f64 = state.truth.needs.iter().map(|n| n.weight).sum();
    let expected = rules.segments.len() as f64 * rules.need_ladder.iter().take(rules.needs.len()).sum::<f64>();
    assert!((weights - expected).abs() < 1e-9, "need weights add up to {weights}, not {expected}");
}
