//! Things that can never or will always happen, and parts of conditions that change nothing.

use super::Lint;
use super::fold::{Fold, Folder};
use crate::content::code::Code;
use crate::content::place::Place;
use crate::content::resolve::Kind;
use crate::sim::condition::Condition;

pub(super) fn check(lint: &mut Lint) {
    let Some(rules) = lint.rules else { return };
    let folder = Folder::of(rules);
    for (id, row) in rules.dilemmas.entries() {
        let place = Kind::Dilemma.home().index(usize::from(id.0));
        whole(lint, &folder, &place.field("when"), &row.when, "this dilemma can never come up", true);
        for (i, choice) in row.choices.iter().enumerate() {
            let at = place.field("choices").index(i).field("available");
            whole(lint, &folder, &at, &choice.available, "this choice can never be taken", false);
        }
    }
    for (id, row) in rules.risks.entries() {
        let place = Kind::Risk.home().index(usize::from(id.0)).field("when");
        whole(lint, &folder, &place, &row.when, "this risk can never strike", false);
    }
    for (id, row) in rules.milestones.entries() {
        let place = Kind::Milestone.home().index(usize::from(id.0)).field("met_when");
        whole(lint, &folder, &place, &row.met_when, "this date can never be met", true);
    }
    for (i, row) in rules.endings.iter().enumerate() {
        let place = Kind::Ending.home().index(i).field("when");
        whole(lint, &folder, &place, &row.when, "this ending can never come", true);
    }
}

/// A whole condition: never is a finding, always is one where it should depend on something; else its parts are
/// looked at.
fn whole(lint: &mut Lint, folder: &Folder, place: &Place, condition: &Condition, never: &str, must_depend: bool) {
    match folder.fold(condition) {
        Fold::Never => lint.warn(Code::NeverHappens, place, never, "Change the condition so that it can hold."),
        Fold::Always if must_depend => {
            let message = "this condition always holds";
            lint.warn(Code::AlwaysHappens, place, message, "Say on what it depends.");
        }
        Fold::Always => {}
        Fold::Depends => parts(lint, folder, place, condition),
    }
}

fn parts(lint: &mut Lint, folder: &Folder, place: &Place, condition: &Condition) {
    match condition {
        Condition::All(list) | Condition::Any(list) => {
            for (i, part) in list.iter().enumerate() {
                let at = place.index(0).index(i);
                match folder.fold(part) {
                    Fold::Depends => parts(lint, folder, &at, part),
                    fold => {
                        let often = if fold == Fold::Always { "always" } else { "never" };
                        let message = format!("this part of the condition {often} holds, so it changes nothing");
                        lint.warn(Code::IdleCondition, &at, message, "Take it out, or correct it.");
                    }
                }
            }
        }
        Condition::Not(inner) => parts(lint, folder, &place.index(0), inner),
        _ => {}
    }
}
