//! A fake door on a listed item, an A/B test on a shipped one: the strongest signal there is.

use super::Refusal;
use super::{Verb, open_feature, yield_share};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::rules::TeamKind;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    let Some(row) = o.public.features.get(feature) else {
        return Err(Refusal::Unknown);
    };
    if row.shipped_day.is_some() { Ok(()) } else { open_feature(o, feature) }
}

pub(super) fn result(turn: &mut Turn, seat: Seat, feature: FeatureId) {
    let cause = Cause::Action(seat, Verb::RunExperiment);
    let m = &turn.rules.model;
    let row = &turn.state.public.features[feature];
    let shipped = row.shipped_day.is_some();
    let variant = row.variant;
    let (method, r) = if shipped {
        (research::Method::AbTest, m.ab_validity)
    } else {
        (research::Method::FakeDoor, m.fake_door_validity)
    };
    let r = r * libm::sqrt(yield_share(turn, seat, Verb::RunExperiment));
    turn.contact();
    let belief = research::signal(turn, seat, method, variant, r, 0.0, cause);
    turn.state.known[seat.index()].variants[variant].tests += 1;
    let curse = if belief.mean_sd > 0.0 { m.winners_curse } else { 1.0 };
    let what = What::ExperimentRead { variant, lift_sd: belief.mean_sd * curse, strength: belief.strength };
    turn.tell(what, cause, Seen::First(seat));
    // Instrumenting it takes the building teams a few days.
    let parts = &turn.rules.variants[variant].parts;
    if let Some(part) = parts.iter().find(|p| turn.rules.teams[p.team].kind == TeamKind::Engineering) {
        turn.state.truth.teams[part.team].diverted_days += 1.0;
    }
}
