//! Anchoring: the sponsor's date was promised as it stood, before anybody had mapped the work or looked at a team, and
//! though the plan did not bear it out.

use super::*;

/// Days of slip from which on the date was not simply the right one.
const SLIP_DAYS: f64 = 3.0;
/// A date that the seat's own plan gave this chance is a plan of its own, whoever named it first.
const BELIEVED: f64 = 0.8;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    seen.did(Verb::SetPromise).find_map(|act| promised_as_named(seen, act))
}

fn promised_as_named(seen: &Seen, act: &Act) -> Option<Pattern> {
    let run = seen.run;
    let Action::SetPromise { milestone, day } = act.action else { return None };
    let made = run.facts.iter().copied().filter(|f| f.day >= act.day).find(|f| {
        matches!(f.what, What::PromiseMade { milestone: m, day: d, .. } if m == milestone && d == day)
            && seen.caused(f, Verb::SetPromise)
    })?;
    let believed = matches!(made.what, What::PromiseMade { confidence, .. } if confidence >= BELIEVED);
    let named = named_on(run, milestone, made);
    let looks = |f: &&&Fact| matches!(f.what, What::FeatureMapped { .. } | What::LookedAt { .. });
    let looked = believed || run.facts.iter().filter(|f| f.id < made.id).any(|f| looks(&f));
    let now = run.state.public.milestones[milestone];
    let slip_days = now.met_day.map(|met| f64::from(met) - f64::from(day));
    if day != named || looked || slip_days.is_some_and(|days| days < SLIP_DAYS) {
        return None;
    }
    let late = run.last(|w| {
        matches!(w, What::MilestoneMissed { milestone: m } | What::MilestoneSlipped { milestone: m, .. } if *m == milestone)
    });
    let facts = std::iter::once(made.id).chain(late.map(|f| f.id)).collect();
    let shown = Shown::Anchoring { milestone, named_day: named, slip_days };
    Pattern::of(Kind::Anchoring, vec![act.told()], facts, shown)
}

/// The sponsor's date as it stood before a fact.
fn named_on(run: &Run, milestone: MilestoneId, before: &Fact) -> u16 {
    let moved = run.facts.iter().rev().filter(|f| f.id < before.id).find_map(|f| match f.what {
        What::DateMoved { milestone: m, to_day } if m == milestone => Some(to_day),
        _ => None,
    });
    moved.unwrap_or(run.rules.milestones[milestone].day)
}
