//! Let a team start before the one it waits for is done. Saves days; costs rework if the interface moves.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId, team: TeamId, on: bool) -> Result<(), Refusal> {
    if !o.rules.teams.has(team) {
        return Err(Refusal::Unknown);
    }
    open_feature(o, feature)?;
    let splittable = o
        .rules
        .edges_of(feature)
        .any(|(i, e)| e.after == team && e.split_at.is_some() && (e.known || o.known.edges[i] > 0));
    if !splittable {
        return Err(Refusal::NotSplittable);
    }
    if o.public.is_split(feature, team) == on { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId, team: TeamId, on: bool) {
    let split = &mut turn.state.public.features[feature].split;
    *split = if on { *split | (1 << team.0) } else { *split & !(1 << team.0) };
    turn.tell(What::HandoffSplit { feature, team, on }, Cause::Action(seat, Verb::SplitHandoff), Seen::Both);
}
