//! Problem, success measure, what is out of scope, and two of the open questions; another slot settles two more.

use super::Refusal;
use super::{Verb, open_feature, yield_share};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::work;
use crate::sim::research;
use crate::sim::state::{Brief, Measure};
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    let settled = o.public.features[feature].brief.is_some() && o.public.open_questions(o.rules, feature) == 0;
    if settled { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId, measure: Measure) {
    let cause = Cause::Action(seat, Verb::WriteBrief);
    let home = yield_share(turn, seat, Verb::WriteBrief) >= 1.0;
    let open = turn.state.public.open_questions(turn.rules, feature);
    let settles = open.min(if home { 2 } else { 1 });
    let day = turn.state.public.day;
    let f = &mut turn.state.public.features[feature];
    let before = f.brief.map_or(0, |b| b.settled);
    f.brief = Some(Brief { measure, settled: before + settles, day });
    let settled = before + settles;
    turn.tell(What::BriefWritten { feature, measure, settled }, cause, Seen::Both);
    // A brief tells the other seat what this one knows.
    let [product, program] = &mut turn.state.known;
    let (from, to) = if seat == Seat::Product { (product, program) } else { (program, product) };
    research::share(&turn.rules.model, from, to, research::Ways::There, day);
    work::find_misunderstanding(turn, feature, false, cause);
}
