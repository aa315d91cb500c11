//! Write reach, impact and confidence of an item on its card; effort comes from the estimates.

use super::Refusal;
use super::open_feature;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::Score;
use crate::sim::turn::Turn;

pub(super) fn check(o: &Observation, feature: FeatureId, score: &Score) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    let share = |x: f64| (0.0..=1.0).contains(&x);
    let impact = [3.0, 2.0, 1.0, 0.5, 0.25].contains(&score.impact);
    if share(score.reach) && share(score.confidence) && impact { Ok(()) } else { Err(Refusal::Unknown) }
}

pub(super) fn apply(turn: &mut Turn, feature: FeatureId, score: Score) {
    turn.state.public.features[feature].score = Some(score);
}
