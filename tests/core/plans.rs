//! When things will be done, by the planner that forecasts and statuses go by.

use two_hats::sim::ids::*;
use two_hats::sim::lab::Lab;
use two_hats::sim::rules::{Busy, Edge, Part, Rules};
use two_hats::sim::schedule::{self, Left};
use two_hats::sim::start::{Seating, start};
use two_hats::sim::state::State;

use crate::validation::model;

/// All work as estimated, everybody at full pace, every edge seen.
struct AsEstimated;

impl Left for AsEstimated {
    fn left(&self, _feature: FeatureId, part: &Part) -> f64 {
        part.effort_person_days
    }
    fn sees(&self, _place: usize, _edge: &Edge) -> bool {
        true
    }
    fn pace(&self, _team: TeamId) -> f64 {
        1.0
    }
}

fn world(lab: Lab) -> (Rules, State) {
    let rules = lab.rules(&model()).expect("such a world there is");
    let state = start(&rules, 1, Seating::pair(), &mut Vec::new());
    (rules, state)
}

const FIRST: TeamId = TeamId(0);
const SECOND: TeamId = TeamId(1);

#[test]
fn days_elsewhere_bring_nobody_nearer_to_a_handoff() {
    let lab =
        Lab { teams: vec![2.0, 2.0], items: 1, effort_person_days: 20.0, handoffs: vec![(0, 1)], ..Lab::default() };
    let (mut rules, mut state) = world(lab);
    let half_way = rules.edges.iter().map(|edge| Edge { split_at: Some(0.5), ..*edge });
    rules.edges = half_way.collect();
    state.public.features[FeatureId(0)].split |= 1 << SECOND.0;
    let begins = |rules: &Rules| {
        let spans = schedule::spans(rules, &state.public, &AsEstimated, FeatureId(0));
        spans.iter().find(|span| span.team == SECOND).map(|span| span.start)
    };
    // Ten days of work: half of it is behind the first team after five.
    assert_eq!(begins(&rules), Some(5.0));
    rules.teams[FIRST].busy = vec![Busy { from_day: 1, to_day: 20, share: 1.0, feature: None, owner: None }];
    assert_eq!(begins(&rules), Some(25.0), "not half way between today and the end");
}

#[test]
fn a_team_does_its_pinned_item_first() {
    let (rules, mut state) = world(Lab { teams: vec![2.0], items: 3, effort_person_days: 20.0, ..Lab::default() });
    let days = |state: &State| {
        let mut days = vec![0.0; 3];
        schedule::finishes(&rules, &state.public, &AsEstimated, |f, day| days[f.index()] = day);
        days
    };
    assert_eq!(days(&state), [10.0, 20.0, 30.0]);
    state.public.teams[FIRST].pinned = Some(FeatureId(2));
    assert_eq!(days(&state), [20.0, 30.0, 10.0]);
}
