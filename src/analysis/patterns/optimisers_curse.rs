//! The optimiser's curse: the top of the player's own scores was built on thin evidence, and came out ordinary.

use super::*;
use crate::sim::state::Score;

/// Scores of fewer features are no choice of the best.
const SCORED: usize = 4;
/// Evidence of this strength or more is not thin.
const SOLID: u8 = 3;
/// What evidence below [`SOLID`] is worth at most, as honest confidence.
const WORTH: [f64; 4] = [0.0, 0.12, 0.27, 0.45];

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let run = seen.run;
    let mut scores: Vec<(&Act, FeatureId, Score)> = Vec::new();
    for act in seen.did(Verb::SetScore) {
        // A score typed once work has begun chose nothing.
        if let Action::SetScore { feature, score } = act.action
            && seen.begun(feature).is_none_or(|begun| act.day <= begun.day)
        {
            scores.retain(|(_, f, _)| *f != feature);
            scores.push((act, feature, score));
        }
    }
    if scores.len() < SCORED {
        return None;
    }
    let rice = |f: FeatureId, s: &Score| {
        s.reach * s.impact * s.confidence / seen.effort(run.state.public.features[f].variant).max(0.5)
    };
    let (act, feature, score) = *scores.iter().max_by(|a, b| rice(a.1, &a.2).total_cmp(&rice(b.1, &b.2)))?;
    let begun = seen.begun(feature).filter(|f| f.day >= act.day)?;
    let strength = seen.belief(Seat::Product, feature, begun.day).map_or(0, |b| b.2);
    let worth = WORTH[usize::from(strength.min(3))];
    let real = |f: FeatureId| run.state.truth.variants[run.state.public.features[f].variant].value;
    let value = real(feature);
    let best = scores.iter().map(|(_, f, _)| real(*f)).fold(f64::MIN, f64::max);
    // Thin evidence, a confident number, and a winner worth less than half of what was to be had.
    if strength >= SOLID || score.confidence < 2.0 * worth || score.confidence < 0.5 || value > best / 2.0 {
        return None;
    }
    let shown = Shown::OptimisersCurse { feature, typed: score.confidence, worth, value, best };
    Pattern::of(Kind::OptimisersCurse, vec![act.told()], vec![begun.id], shown)
}
