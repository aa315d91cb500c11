//! Sunk cost: evidence turned against a feature under way, and it was kept going past the next planning.

use super::*;

/// From this strength on, evidence is worth acting on.
const STRENGTH: u8 = 3;
/// Below this belief, in sd, hardly anything speaks for a feature.
const POOR_SD: f64 = -0.5;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    if !seen.plays(Seat::Product) {
        return None;
    }
    seen.run.rules.features.ids().find_map(|f| kept(seen, f))
}

fn kept(seen: &Seen, feature: FeatureId) -> Option<Pattern> {
    let run = seen.run;
    let begun = seen.begun(feature)?;
    let against = |f: &&Fact| match f.what {
        What::BeliefChanged { variant, from_sd, to_sd, strength } => {
            run.rules.variants[variant].feature == feature
                && f.visible(Seat::Product, f.day)
                && strength >= STRENGTH
                && to_sd <= POOR_SD
                && to_sd < from_sd
        }
        _ => false,
    };
    let learnt = run.facts.iter().copied().filter(|f| f.day >= begun.day).find(against)?;
    let What::BeliefChanged { strength, .. } = learnt.what else { return None };
    // The next planning is the first chance to stop without haste.
    let calendar = run.rules.calendar;
    let planning = calendar.first_day(calendar.sprint_of(learnt.day) + 1);
    if planning > calendar.last_day() || !seen.in_scope_on(feature, planning) {
        return None;
    }
    let row = &run.state.public.features[feature];
    let believed_again = seen.belief(Seat::Product, feature, planning).is_some_and(|(_, sd, _)| sd > POOR_SD);
    let gone = |day: Option<u16>| day.is_some_and(|d| d <= planning);
    if gone(row.shipped_day) || gone(row.killed_day) || believed_again {
        return None;
    }
    let worked = |w: &What| match w {
        What::PartStarted { feature: f, .. }
        | What::PartDone { feature: f, .. }
        | What::DaysLost { feature: f, .. }
        | What::Shipped { feature: f, .. } => *f == feature,
        _ => false,
    };
    let last = run.facts.iter().copied().rfind(|f| f.day > planning && worked(&f.what))?;
    let more = seen.acts.iter().filter(|a| a.day >= learnt.day && puts_in(&a.action, feature)).map(Act::told);
    let starts = crate::analysis::sprint_starts(seen.session);
    let entry = starts.get(usize::from(calendar.sprint_of(planning)).saturating_sub(1)).copied();
    let left = entry.map(|entry| Move { entry, day: planning, what: Decision::Kept { feature } });
    let shown = Shown::SunkCost {
        feature,
        begun_day: begun.day,
        learnt_day: learnt.day,
        strength,
        went_on_days: last.day - learnt.day,
    };
    Pattern::of(Kind::SunkCost, more.chain(left).collect(), vec![begun.id, learnt.id, last.id], shown)
}

/// Whether an action puts more into a feature.
fn puts_in(action: &Action, feature: FeatureId) -> bool {
    match action {
        Action::WriteBrief { feature: f, .. }
        | Action::ClearBlocker { feature: f, .. }
        | Action::GetCommitment { feature: f, .. }
        | Action::SplitHandoff { feature: f, on: true, .. }
        | Action::OrderBacklog { feature: f, place: Place::At(_) }
        | Action::Resequence { feature: Some(f), .. } => *f == feature,
        _ => false,
    }
}
