//! Watch users of a segment at work: finds needs that people cannot put into words.

use super::Refusal;
use super::{Verb, yield_share};
use crate::sim::fact::Cause;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, segment: SegmentId) -> Result<(), Refusal> {
    if o.rules.segments.has(segment) { Ok(()) } else { Err(Refusal::Unknown) }
}

pub(super) fn result(turn: &mut Turn, seat: Seat, segment: SegmentId) {
    let share = yield_share(turn, seat, Verb::WatchUsers);
    research::watch(turn, seat, segment, share, Cause::Action(seat, Verb::WatchUsers));
}
