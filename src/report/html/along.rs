//! The last parts of the page: cards met on the way, and what else can be taken along.

use super::markup::Html;
use crate::report::taken::Taken;
use crate::tell;

/// Cards met in this run, with their sources.
pub(super) fn cards(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    let concepts = &teller.scenario.story.concepts;
    page.p_of("before", &teller.say("report-cards-lead"));
    page.block("cards", |page| {
        for (id, day) in taken.cards() {
            let Some(concept) = concepts.get(id) else { continue };
            let card = tell::concept_card(teller.words, concepts, concept);
            page.block("card", |page| {
                page.heading(&card.title);
                let met = teller.with("report-card-met", &[("day", &day.to_string()), ("family", &card.family)]);
                page.p_of("soft", &met);
                page.p(&card.gist);
                page.list("sources", &card.sources);
            });
        }
    });
}

/// The other forms of this run, and how to play the same company again.
pub(super) fn along(page: &mut Html, taken: &Taken<'_>) {
    page.list("", &taken.along());
}
