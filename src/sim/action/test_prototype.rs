//! Put one listed variant before five people: how well it fits, and whether they can use it.

use super::Refusal;
use super::{Verb, open_feature, yield_share};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, variant: VariantId) -> Result<(), Refusal> {
    let Some(row) = o.rules.variants.get(variant) else {
        return Err(Refusal::Unknown);
    };
    open_feature(o, row.feature)
}

pub(super) fn result(turn: &mut Turn, seat: Seat, variant: VariantId) {
    let cause = Cause::Action(seat, Verb::TestPrototype);
    let m = &turn.rules.model;
    let validity = m.prototype_validity * libm::sqrt(yield_share(turn, seat, Verb::TestPrototype));
    turn.contact();
    let uses = turn.state.known[seat.index()].variants[variant].tests;
    let believed = research::signal(turn, seat, research::Method::Prototype, variant, validity, 0.0, cause).mean_sd;
    turn.state.known[seat.index()].variants[variant].tests = uses + 1;
    let key = turn.rules.variants[variant].key;
    let people = m.prototype_people as u8;
    let mut liked = 0;
    let mut problems = 0;
    for person in 0..u32::from(people) {
        let u = turn.fate(Stream::UsageNoise, key, u32::from(uses) * 10 + person);
        liked += u8::from(u < crate::sim::distribution::normal_cdf(believed));
        let v = turn.fate(Stream::UsageNoise, key, 5_000 + u32::from(uses) * 10 + person);
        problems += u8::from(v < m.usability_found);
    }
    // Found problems are mended: the variant becomes a little easier to use.
    let usability = &mut turn.state.truth.variants[variant].usability;
    let enough = m.prototype_problems_enough;
    *usability += (1.0 - *usability) * m.prototype_mends_share * f64::from(problems).min(enough) / enough;
    let what = What::PrototypeTested { variant, liked, people, problems_found: problems };
    turn.tell(what, cause, Seen::First(seat));
}
