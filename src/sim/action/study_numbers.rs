//! See how what shipped is really used: who came, who came back.

use super::Refusal;
use super::{Verb, yield_share};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::uptake;
use crate::sim::research;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    let Some(row) = o.public.features.get(feature) else {
        return Err(Refusal::Unknown);
    };
    if row.shipped_day.is_some() { Ok(()) } else { Err(Refusal::NothingShipped) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId) {
    let cause = Cause::Action(seat, Verb::StudyNumbers);
    let m = &turn.rules.model;
    let variant = turn.state.public.features[feature].variant;
    let (weekly_share, opened_share) = uptake::shares(turn.rules, turn.state, feature);
    let validity = m.ab_validity * libm::sqrt(yield_share(turn, seat, Verb::StudyNumbers));
    research::signal(turn, seat, research::Method::Numbers, variant, validity, 0.0, cause);
    let day = turn.state.public.day;
    let known = &mut turn.state.known[seat.index()].features[feature];
    known.usage_day = day;
    known.weekly_share = Some(weekly_share);
    known.opened_share = Some(opened_share);
    turn.tell(What::NumbersRead { feature, weekly_share, opened_share }, cause, Seen::First(seat));
}
