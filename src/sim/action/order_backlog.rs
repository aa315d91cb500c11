//! Say what comes first, and what does not come now.

use super::Refusal;
use super::{Place, Verb, open_feature};
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, feature: FeatureId, place: Place) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    let at = o.public.backlog.iter().position(|f| *f == feature);
    let same = match place {
        Place::At(i) => at == Some(usize::from(i)),
        Place::NotNow => at.is_none(),
    };
    if same { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId, place: Place) {
    let cause = Cause::Action(seat, Verb::OrderBacklog);
    match place {
        Place::At(i) => turn.put_in_scope(feature, usize::from(i), cause),
        Place::NotNow => turn.take_out(feature, cause),
    }
}
