//! Choices that change nothing. Leaving it may; that it often does not is up to the author.

use super::Lint;
use crate::content::code::Code;
use crate::content::resolve::Kind;

pub(super) fn check(lint: &mut Lint) {
    let files = lint.files;
    for (i, dilemma) in files.dilemmas.iter().flat_map(|d| &d.dilemmas).enumerate() {
        let list = Kind::Dilemma.home().index(i).field("choices");
        for (k, choice) in dilemma.choices.iter().enumerate() {
            let leaves = usize::try_from(dilemma.leave).is_ok_and(|leave| leave == k);
            if choice.effects.is_empty() && !leaves {
                let message = "this choice has no effect";
                lint.warn(
                    Code::NoEffect,
                    &list.index(k).field("text"),
                    message,
                    "Give it a consequence, or take it out.",
                );
            }
        }
    }
}
