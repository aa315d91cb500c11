//! How large each group is, and what a rival does next: weak signals on everything listed.

use super::Refusal;
use super::{Verb, yield_share};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::known::ByNeeds;
use crate::sim::observe::Observation;
use crate::sim::research::{self, Method, Signal};
use crate::sim::state::FeatureStage;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(_o: &Observation) -> Result<(), Refusal> {
    Ok(())
}

pub(super) fn apply(turn: &mut Turn, seat: Seat) {
    let cause = Cause::Action(seat, Verb::StudyMarket);
    let rules = turn.rules;
    let validity = rules.model.market_validity * yield_share(turn, seat, Verb::StudyMarket);
    for (segment, row) in rules.segments.entries() {
        turn.state.known[seat.index()].segments[segment].sized = true;
        turn.tell(What::MarketStudied { segment, share: row.share }, cause, Seen::First(seat));
    }
    let needs = ByNeeds::of(&turn.state.known[seat.index()], rules);
    for feature in rules.features.ids() {
        let row = &turn.state.public.features[feature];
        if row.stage() == FeatureStage::Open {
            let variant = row.variant;
            let signal = Signal { method: Method::Market, variant, validity, bias_sd: 0.0 };
            research::signal_by(turn, seat, &needs, signal, cause);
        }
    }
    turn.state.known[seat.index()].rival_day = turn.state.public.day;
}
