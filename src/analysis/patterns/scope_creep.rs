//! Scope creep: a feature grew after work on it had begun, by answers that added to it, or for want of a line between
//! in and out. (A larger size is no way to grow: once work has begun the rules allow a smaller one only.)

use super::*;
use crate::sim::state::LossKind;

/// Growth worth a word: this share of the estimate, and at least so many person-days.
const SHARE: f64 = 0.15;
const PERSON_DAYS: f64 = 4.0;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let grown = seen.run.rules.features.ids().filter_map(|f| growth(seen, f));
    grown.max_by(|a, b| a.0.total_cmp(&b.0)).map(|worst| worst.1)
}

fn growth(seen: &Seen, feature: FeatureId) -> Option<(f64, Pattern)> {
    let begun = seen.begun(feature)?;
    let mut grown = Grown { moves: Vec::new(), facts: vec![begun.id], person_days: 0.0 };
    answers(seen, feature, begun, &mut grown);
    unlimited(seen, feature, &mut grown);
    let estimate = seen.effort(seen.run.state.public.features[feature].variant);
    if grown.person_days < PERSON_DAYS || grown.person_days < SHARE * estimate {
        return None;
    }
    let shown = Shown::ScopeCreep { feature, grew_person_days: grown.person_days, estimate_person_days: estimate };
    let grew = grown.person_days;
    Pattern::of(Kind::ScopeCreep, grown.moves, grown.facts, shown).map(|p| (grew, p))
}

struct Grown {
    moves: Vec<Move>,
    facts: Vec<FactId>,
    person_days: f64,
}

/// Answers of the player's that added work.
fn answers(seen: &Seen, feature: FeatureId, begun: &Fact, grown: &mut Grown) {
    let run = seen.run;
    for (entry, answer) in seen.session.line().iter().enumerate() {
        let Entry::Answer { day, dilemma, choice } = answer else { continue };
        // What grew because nobody answered was not taken on by anybody.
        if run.rules.dilemmas[*dilemma].leave == *choice {
            continue;
        }
        let added = |f: &&Fact| {
            matches!(f.what, What::WorkAdded { feature: g, person_days, .. } if g == feature && person_days > 0.0)
                && f.id > begun.id
                && run.follow(f).1 == Cause::Dilemma(*dilemma, *choice)
        };
        let facts: Vec<&Fact> = run.facts.iter().copied().filter(added).collect();
        if facts.is_empty() {
            continue;
        }
        let what = Decision::Answered { dilemma: *dilemma, choice: *choice };
        grown.moves.push(Move { entry, day: *day, what });
        for fact in facts {
            grown.facts.push(fact.id);
            if let What::WorkAdded { person_days, .. } = fact.what {
                grown.person_days += person_days;
            }
        }
    }
}

/// Quiet growth of a feature that the player put above the line without saying what is out.
fn unlimited(seen: &Seen, feature: FeatureId, grown: &mut Grown) {
    let run = seen.run;
    let variant = run.state.public.features[feature].variant;
    let crept: f64 = run.rules.variants[variant]
        .parts
        .iter()
        .map(|p| {
            let lost = run.state.part(run.rules, feature, p.team).lost_days[LossKind::Creep as usize];
            f64::from(lost) * run.rules.teams[p.team].people.max(0.5)
        })
        .sum();
    let put = seen.put_above().find(|(_, f)| *f == feature);
    if let Some((act, _)) = put.filter(|_| crept >= 0.5 && seen.plays(Seat::Product)) {
        grown.moves.push(act.told());
        grown.person_days += crept;
    }
}
