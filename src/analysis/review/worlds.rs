//! The worlds that branches are played in: those that fit what a seat knew, and the real one with other fates.

use super::decision::Decision;
use crate::analysis::progress::{Progress, in_order};
use crate::sim::bound::{self, Prices};
use crate::sim::draw::mix;
use crate::sim::observe::{Observation, observe};
use crate::sim::rules::Rules;
use crate::sim::state::State;
use std::sync::Arc;

/// A company to play on in, with the prices that its alignment is measured with: computed once a truth, shared by all
/// branches of it.
#[derive(Clone, Debug)]
pub struct World {
    pub state: State,
    pub prices: Arc<Prices>,
}

/// How worlds are sampled from what a seat sees.
pub type Sample = for<'a> fn(&Observation<'a>, u64) -> State;

/// Worlds that looked the same to the seat on that morning, each with its own truth and its own fate.
pub fn ahead(
    rules: &Rules,
    before: &Decision,
    sample: Sample,
    seed: u64,
    n: usize,
    progress: &dyn Progress,
) -> Option<Vec<World>> {
    let seed = mix(seed, before.place as u64);
    in_order(n, progress, |k| {
        let key = mix(seed, k as u64);
        let state = sample(&observe(rules, &before.before, before.seat), key);
        let prices = bound::prices(rules, &state.truth);
        World { state, prices: Arc::new(prices) }
    })
}

/// The real company with other fates from here on.
pub fn back(before: &Decision, prices: &Arc<Prices>, seed: u64, n: usize) -> Vec<World> {
    let seed = mix(seed, !(before.place as u64));
    let world = |k: usize| {
        let mut state = before.before.clone();
        state.truth.roots.fate = mix(mix(seed, k as u64), FATE);
        World { state, prices: Arc::clone(prices) }
    };
    (0..n).map(world).collect()
}

/// Keeps a world's fate apart from its truth.
const FATE: u64 = 2;
