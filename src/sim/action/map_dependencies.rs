//! Follow one feature across the teams: edges that would otherwise surface as blockers.

use super::Refusal;
use super::{Action, Verb, open_feature};
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if o.public.features[feature].mapped_day.is_some() {
        return Err(Refusal::AlreadySo);
    }
    if calendar.plans(&Action::MapDependencies { feature }) { Err(Refusal::AlreadyPlanned) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId) {
    research::map(turn, feature, Cause::Action(seat, Verb::MapDependencies));
}
