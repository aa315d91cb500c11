//! The loudest voice: what people asked for went above the line on their word, before users had been met.

use super::*;

/// Requests from which on it is a habit.
const HABIT: usize = 2;
/// Evidence of this strength or more is a reason of its own.
const REASON: u8 = 2;
/// Users met from which on a choice was not made by listening indoors.
const USERS: u16 = 6;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let rules = seen.run.rules;
    let mut asked: Vec<(&Act, FeatureId)> = Vec::new();
    let mut own = 0;
    for (act, feature) in seen.put_above() {
        if asked.iter().any(|(_, f)| *f == feature) {
            continue;
        }
        let wanted = !rules.features[feature].asked_by.is_empty();
        let strength = seen.belief(Seat::Product, feature, act.day).map_or(0, |b| b.2);
        if wanted && strength < REASON && seen.users_met(act.day) < USERS {
            asked.push((act, feature));
        } else {
            own += 1;
        }
    }
    if asked.len() < HABIT || asked.len() < own {
        return None;
    }
    let users = asked.last().map_or(0, |(a, _)| seen.users_met(a.day));
    let changed = |w: &What| match w {
        What::ScopeChanged { feature, in_scope: true } => asked.iter().any(|(_, f)| f == feature),
        _ => false,
    };
    let facts = seen.run.all(changed).into_iter().map(|f| f.id).collect();
    let shown = Shown::LoudestVoice { requests: asked.len() as u16, users };
    Pattern::of(Kind::LoudestVoice, asked.iter().map(|(a, _)| a.told()).collect(), facts, shown)
}
