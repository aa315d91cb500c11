//! Entries that nothing refers to: people nobody meets, teams without work, features nobody can reach, idle flags.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::Place;
use crate::content::raw::RawEffect;
use crate::content::resolve::Kind;
use std::collections::BTreeSet;

pub(super) fn check(lint: &mut Lint) {
    if lint.rules.is_none() {
        return;
    }
    entries(lint, Kind::Team, "has no part in anything");
    entries(lint, Kind::Person, "plays no role: nothing refers to them");
    features(lint);
    flags(lint);
}

fn entries(lint: &mut Lint, kind: Kind, what: &str) {
    let unused: Vec<usize> = lint.names.unused(kind).collect();
    for i in unused {
        let message = format!("the {} \"{}\" {what}", kind.word(), lint.names.id(kind, i));
        lint.warn(Code::Unused, &kind.home().index(i).field("id"), message, "Use it somewhere, or take it out.");
    }
}

/// A feature comes onto the backlog at the start, with a need that is found, or by an effect.
fn features(lint: &mut Lint) {
    let files = lint.files;
    let mut reachable: BTreeSet<&str> = BTreeSet::new();
    reachable.extend(files.demand.iter().flat_map(|d| &d.needs).filter_map(|n| n.answer.as_deref()));
    each_effect(lint, &mut |_, effect| {
        if let RawEffect::List(f) | RawEffect::PutInScope(f) = effect {
            reachable.insert(f);
        }
    });
    for (i, f) in files.backlog.iter().flat_map(|b| &b.features).enumerate() {
        if !f.listed && !f.in_scope && !reachable.contains(f.id.as_str()) {
            let message = format!("the feature \"{}\" can never come onto the backlog", f.id);
            let help = "List it from the start, make it the answer to a need, or list it with an effect.";
            lint.warn(Code::Unused, &Kind::Feature.home().index(i).field("id"), message, help);
        }
    }
}

/// A flag that is set and never tested. (One that is tested and never set makes a condition idle.)
fn flags(lint: &mut Lint) {
    let files = lint.files;
    let mut tested: BTreeSet<&str> = BTreeSet::new();
    let mut test = |name| {
        tested.insert(name);
    };
    for s in files.scenario.iter() {
        s.milestones.iter().for_each(|m| m.met_when.each_flag(&mut test));
        s.endings.iter().for_each(|e| e.when.each_flag(&mut test));
    }
    files.risks.iter().flat_map(|r| &r.risks).for_each(|r| r.when.each_flag(&mut test));
    for d in files.dilemmas.iter().flat_map(|d| &d.dilemmas) {
        d.when.each_flag(&mut test);
        d.choices.iter().for_each(|c| c.available.each_flag(&mut test));
    }
    let mut idle: Vec<(Place, &str)> = Vec::new();
    each_effect(lint, &mut |place, effect| {
        if let RawEffect::Flag(name, _) = effect
            && tested.insert(name)
        {
            idle.push((place.clone(), name));
        }
    });
    for (place, name) in idle {
        let message = format!("the flag \"{name}\" is set, and nothing tests it");
        lint.warn(Code::Unused, &place, message, "Test it in a condition, or take it out.");
    }
}

/// Calls back with every effect, those inside `Later` included, and its place.
fn each_effect<'a>(lint: &Lint<'a>, back: &mut dyn FnMut(&Place, &'a RawEffect)) {
    let files = lint.files;
    for (i, risk) in files.risks.iter().flat_map(|r| &r.risks).enumerate() {
        list(&Kind::Risk.home().index(i).field("effects"), &risk.effects, back);
    }
    for (i, dilemma) in files.dilemmas.iter().flat_map(|d| &d.dilemmas).enumerate() {
        let choices = Kind::Dilemma.home().index(i).field("choices");
        for (k, choice) in dilemma.choices.iter().enumerate() {
            list(&choices.index(k).field("effects"), &choice.effects, back);
        }
    }
}

fn list<'a>(place: &Place, effects: &'a [RawEffect], back: &mut dyn FnMut(&Place, &'a RawEffect)) {
    for (i, effect) in effects.iter().enumerate() {
        let inner = if let RawEffect::Later(_, inner) = effect { inner } else { effect };
        back(&place.index(i), inner);
    }
}
