//! Tell one team what to take first, whatever the backlog says.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, team: TeamId, feature: Option<FeatureId>) -> Result<(), Refusal> {
    if !o.rules.teams.has(team) {
        return Err(Refusal::Unknown);
    }
    if let Some(feature) = feature {
        open_feature(o, feature)?;
        if o.rules.part(o.public.features[feature].variant, team).is_none() {
            return Err(Refusal::TeamNotInvolved);
        }
    }
    if o.public.teams[team].pinned == feature { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, team: TeamId, feature: Option<FeatureId>) {
    turn.state.public.teams[team].pinned = feature;
    if let Some(feature) = feature {
        turn.tell(What::QueueChanged { team, feature }, Cause::Action(seat, Verb::Resequence), Seen::Both);
    }
}
