//! Concept cards too long for their panel, and too few of them for a library.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};

/// What a library has at least.
const CARDS: usize = 40;
/// The words there is room for.
const TITLE: usize = 8;
const GIST: usize = 24;
const BODY: usize = 120;
const TRY_IT: usize = 40;
const MEANS: usize = 20;

pub(super) fn check(lint: &mut Lint) {
    let Some(raw) = &lint.files.concepts else { return };
    let list = Place::of(FileKind::Concepts).field("concepts");
    for (i, card) in raw.concepts.iter().enumerate() {
        let place = list.index(i);
        lint.at_most(&place.field("title"), &card.title, TITLE);
        lint.at_most(&place.field("gist"), &card.gist, GIST);
        lint.at_most(&place.field("body"), &card.body, BODY);
        for (k, term) in card.terms.iter().enumerate() {
            lint.at_most(&place.field("terms").index(k).field("means"), &term.means, MEANS);
        }
        lint.at_most(&place.field("try_it"), card.try_it.as_deref().unwrap_or_default(), TRY_IT);
    }
    let cards = raw.concepts.len();
    if cards < CARDS {
        let message = format!("{cards} concept cards");
        lint.warn(Code::FewConcepts, &list, message, format!("A library has at least {CARDS}."));
    }
}
