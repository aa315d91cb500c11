//! Choose how much of the idea to build. Once work has begun only a smaller size is possible.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::work;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, variant: VariantId) -> Result<(), Refusal> {
    let Some(row) = o.rules.variants.get(variant) else {
        return Err(Refusal::Unknown);
    };
    open_feature(o, row.feature)?;
    let now = o.public.features[row.feature].variant;
    if now == variant {
        return Err(Refusal::AlreadySo);
    }
    let begun = o.rules.teams.ids().any(|t| o.known.parts[o.rules.part_index(row.feature, t)].started);
    if begun && row.size < o.rules.variants[now].size { Err(Refusal::WorkBegun) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, variant: VariantId) {
    let feature = turn.rules.variants[variant].feature;
    let before = turn.state.public.features[feature].variant;
    work::change_variant(turn, feature, before, variant);
    turn.tell(What::VariantChosen { variant }, Cause::Action(seat, Verb::ChooseVariant), Seen::Both);
}
