//! Stop a feature under way. What was spent stays spent; its askers mind.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    open_feature(o, feature)
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId) {
    let cause = Cause::Action(seat, Verb::KillIt);
    let day = turn.state.public.day;
    turn.state.public.features[feature].killed_day = Some(day);
    turn.state.public.backlog.retain(|f| *f != feature);
    let sunk_person_days = turn.state.truth.features[feature].spent_person_days;
    let fact = turn.tell(What::FeatureKilled { feature, sunk_person_days }, cause, Seen::Both);
    let rules = turn.rules;
    for person in &rules.features[feature].asked_by {
        turn.state.public.people[*person].request_open = false;
        turn.trust(*person, -rules.model.kill_trust, Cause::Fact(fact));
    }
}
