//! Planning fallacy: promises that the seat's own plan did not believe, or ranges that reality keeps passing.

use super::*;
use crate::analysis::calibration::{self, Held};

/// A promise below this chance was a hope.
const EVEN: f64 = 0.5;
/// Forecasts that must be resolved before late ones are a habit, and the share of them.
const FORECASTS: usize = 4;
const LATE_SHARE: f64 = 0.6;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let (mut moves, mut facts) = (Vec::new(), Vec::new());
    let mut lowest = 1.0_f64;
    for broken in seen.run.all(|w| matches!(w, What::PromiseBroken { .. })) {
        let What::PromiseBroken { milestone, .. } = broken.what else { continue };
        let Some((made, act, chance)) = promise_before(seen, milestone, broken) else { continue };
        if chance < EVEN {
            moves.push(act.told());
            facts.extend([made.id, broken.id]);
            lowest = lowest.min(chance);
        }
    }
    let promises = moves.len() as u16;
    let resolved = calibration::of_run(seen.session);
    let days: Vec<_> = resolved.iter().filter_map(|f| f.days.map(|d| (f, d))).collect();
    let late: Vec<_> = days.iter().filter(|(_, d)| d.held == Held::Above).map(|(f, _)| *f).collect();
    let habit = days.len() >= FORECASTS && late.len() as f64 >= LATE_SHARE * days.len() as f64;
    if habit {
        moves.extend(late.iter().map(|f| Move {
            entry: f.entry,
            day: f.day,
            what: Decision::Forecast(f.forecast.clone()),
        }));
    }
    let shown = Shown::PlanningFallacy {
        promises,
        lowest_chance: lowest,
        late: if habit { late.len() as u16 } else { 0 },
        forecasts: days.len() as u16,
    };
    Pattern::of(Kind::PlanningFallacy, moves, facts, shown)
}

/// The promise of the player's that counted when a date was missed, its act, and the chance it had then.
fn promise_before<'a>(seen: &'a Seen, milestone: MilestoneId, broken: &Fact) -> Option<(&'a Fact, &'a Act, f64)> {
    let made =
        seen.run.facts.iter().copied().rfind(|f| {
            f.id < broken.id && matches!(f.what, What::PromiseMade { milestone: m, .. } if m == milestone)
        })?;
    let What::PromiseMade { day, confidence, .. } = made.what else { return None };
    if !seen.caused(made, Verb::SetPromise) {
        return None;
    }
    let is = |a: &&Act| matches!(a.action, Action::SetPromise { milestone: m, day: d } if m == milestone && d == day);
    let act = seen.acts.iter().rev().filter(|a| a.day <= made.day).find(is)?;
    Some((made, act, confidence))
}
