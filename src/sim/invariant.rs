//! What must hold after every day; checked whenever debug assertions are on.

use super::ids::*;
use super::rules::Rules;
use super::state::{SlotUse, State};
use super::teams::Teams;

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
    for work in state.truth.work.iter() {
        assert!(work.done <= work.total + 1e-6, "more done than there is: {work:?}");
        assert!(work.hidden >= -1e-9, "negative hidden rework: {work:?}");
    }
    for feature in rules.features.ids() {
        standing(rules, state, feature);
        if let Some(kept) = state.truth.work.progress(feature) {
            assert_eq!(kept, state.measure(rules, feature), "progress of {feature:?}");
        }
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

/// Which teams stand where with a feature is what its parts and the known edges say.
fn standing(rules: &Rules, state: &State, feature: FeatureId) {
    let kept = state.truth.work.standing(feature);
    let parts = &rules.variants[state.public.features[feature].variant].parts;
    assert_eq!(parts.teams(), kept.planned, "{feature:?}: who has a part");
    let knows = |place: usize| state.known.iter().any(|known| known.edges[place] > 0);
    for (team, part) in rules.teams.ids().zip(state.truth.work.of(feature)) {
        let is = [part.started_day > 0, part.done_day > 0, part.blocker.is_some()];
        let says = [kept.begun, kept.done, kept.stopped].map(|teams| teams.has(team));
        assert_eq!(is, says, "{feature:?} and {team:?}: begun, done, stopped");
        let edges = rules.edges.untold(feature, team);
        let asked = edges.is_empty() || edges.iter().any(|(place, _)| knows(*place));
        assert_eq!(asked, kept.asked.has(team), "{feature:?}: whether {team:?} was asked");
        let known = rules.edges_into(feature, team).filter(|(place, edge)| edge.known || knows(*place));
        let before: Teams = known.map(|(_, edge)| edge.before).collect();
        assert_eq!(before, state.truth.work.waits_for(feature, team), "{feature:?}: what {team:?} waits for");
    }
}
