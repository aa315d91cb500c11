//! Watermelon status: green was passed on upward until it came out, or relied on until the date was missed.

use super::*;
use crate::sim::state::Colour;

/// Days before a missed date in which the reports count.
const BEFORE_DAYS: u16 = 15;
/// Green reports on an unfinished part from which on somebody should have looked.
const GREENS: usize = 3;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    rosy(seen).or_else(|| relied_on(seen))
}

fn rosy(seen: &Seen) -> Option<Pattern> {
    let exposed = seen.run.first(|w| matches!(w, What::RosyReportExposed))?;
    let told: Vec<&Fact> =
        seen.run.all(|w| matches!(w, What::ReportedUpward { seat, rosy: true } if seen.plays(*seat)));
    let told: Vec<&Fact> = told.into_iter().filter(|f| f.id < exposed.id).collect();
    let acts = seen.did(Verb::ReportUpward).filter(|a| matches!(a.action, Action::ReportUpward { rosy: true }));
    let moves: Vec<Move> = acts.filter(|a| a.day <= exposed.day).map(Act::told).collect();
    if told.is_empty() {
        return None;
    }
    let facts = told.iter().map(|f| f.id).chain([exposed.id]).collect();
    Pattern::of(Kind::Watermelon, moves, facts, Shown::Watermelon { rosy: true, greens: told.len() as u16 })
}

fn relied_on(seen: &Seen) -> Option<Pattern> {
    let run = seen.run;
    let feature = run.waited_for().filter(|_| seen.plays(Seat::Program))?;
    let missed =
        run.first(|w| matches!(w, What::MilestoneMissed { milestone } if *milestone == run.rules.release_milestone()))?;
    let from = missed.day.saturating_sub(BEFORE_DAYS);
    let within = |f: &&Fact| (from..=missed.day).contains(&f.day);
    if run.facts.iter().copied().filter(within).any(|f| matches!(f.what, What::LookedAt { .. })) {
        return None;
    }
    let unfinished = |team: TeamId| {
        let done = run.state.part(run.rules, feature, team).done_day;
        done == 0 || done > missed.day
    };
    let greens: Vec<&Fact> = run
        .facts
        .iter()
        .copied()
        .filter(within)
        .filter(|f| matches!(f.what, What::StatusReported { team, feature: g, colour: Colour::Green, .. } if g == feature && unfinished(team)))
        .collect();
    if greens.len() < GREENS {
        return None;
    }
    let reporter = |f: &&Fact| match f.what {
        What::StatusReported { team, .. } => Some(team),
        _ => None,
    };
    let teams: Vec<TeamId> = greens.iter().filter_map(reporter).collect();
    let acts = seen.did(Verb::StandingCheckIn).filter(|a| match a.action {
        Action::StandingCheckIn { team, .. } => teams.contains(&team) && a.day <= missed.day,
        _ => false,
    });
    let moves = acts.map(Act::told).collect();
    let facts = greens.iter().map(|f| f.id).chain([missed.id]).collect();
    Pattern::of(Kind::Watermelon, moves, facts, Shown::Watermelon { rosy: false, greens: greens.len() as u16 })
}
