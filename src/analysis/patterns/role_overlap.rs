//! Role overlap: the other seat's work was done again and again although somebody sat there.

use super::*;

/// Actions of the other seat's from which on it is a habit.
const HABIT: usize = 4;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let run = seen.run;
    let mine = |f: &&Fact| match (f.cause, &f.what) {
        (Cause::Action(seat, verb), What::OverlapGrew { by_sd, .. }) => {
            *by_sd > 0.0 && run.state.public.played_by_person[seat.index()] && !run.rules.cost(verb).home.is(seat)
        }
        _ => false,
    };
    let grew: Vec<&Fact> = run.facts.iter().copied().filter(mine).collect();
    if grew.len() < HABIT {
        return None;
    }
    let overlap_sd = grew.iter().map(|f| if let What::OverlapGrew { by_sd, .. } = f.what { by_sd } else { 0.0 }).sum();
    let first = grew.first().map_or(0, |f| f.id);
    let contradicted: Vec<(&Fact, f64)> = run
        .facts
        .iter()
        .copied()
        .filter(|f| f.id > first)
        .filter_map(|f| if let What::Contradicted { days, .. } = f.what { Some((f, days)) } else { None })
        .collect();
    let away = |a: &&Act| !run.rules.cost(a.action.verb()).home.is(a.seat);
    let moves = seen.acts.iter().filter(away).map(Act::told).collect();
    let days_lost = contradicted.iter().map(|c| c.1).sum();
    let facts = grew.iter().map(|f| f.id).chain(contradicted.iter().map(|c| c.0.id)).collect();
    let shown = Shown::RoleOverlap { actions: grew.len() as u16, overlap_sd, days_lost };
    Pattern::of(Kind::RoleOverlap, moves, facts, shown)
}
