//! Get an item unstuck, today, for the slack it takes.

use super::Refusal;
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::work;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, feature: FeatureId, team: TeamId) -> Result<(), Refusal> {
    if !o.rules.features.has(feature) || !o.rules.teams.has(team) {
        return Err(Refusal::Unknown);
    }
    if o.known.parts[o.rules.part_index(feature, team)].blocked { Ok(()) } else { Err(Refusal::NoKnownBlocker) }
}

/// Slots it takes: as announced when the blocker was noticed; the away rate comes on top.
pub(super) fn slots(o: &Observation, feature: FeatureId, team: TeamId, base: u8) -> u8 {
    let announced = o
        .rules
        .features
        .has(feature)
        .then(|| o.rules.teams.has(team).then(|| o.known.parts[o.rules.part_index(feature, team)].blocker_slots))
        .flatten()
        .unwrap_or(1)
        .max(1);
    let own = o.rules.cost(super::Verb::ClearBlocker).slots;
    announced + base.saturating_sub(own)
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId, team: TeamId) {
    work::clear_blocker(turn, feature, team, Cause::Action(seat, super::Verb::ClearBlocker));
}
