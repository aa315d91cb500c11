//! The parts of the page that were played for, and what moves resemble: verdicts, luck, fates, forecasts, patterns.

use super::markup::Html;
use crate::analysis::calibration::Calibration;
use crate::analysis::review::Review;
use crate::analysis::review::verdict::Class;
use crate::report::figures;
use crate::report::taken::Taken;
use crate::report::{habits, moves_text};
use crate::tell;

/// The review, or the sentence that there is none.
fn review<'a>(page: &mut Html, taken: &Taken<'a>) -> Option<&'a Review> {
    if taken.review.is_none() {
        page.p(&taken.teller.say("report-no-review"));
    }
    taken.review
}

pub(super) fn moves(page: &mut Html, taken: &Taken<'_>) {
    let Some(review) = review(page, taken) else { return };
    let teller = &taken.teller;
    if review.moves.is_empty() {
        page.p(&teller.say("moves-none"));
        return;
    }
    page.p(&teller.say("moves-lead"));
    page.p_of("strong", &moves_text::counts(teller, &review.moves));
    if !review.split.finished {
        page.p(&teller.say("moves-unfinished"));
    }
    for m in &review.moves {
        page.block(&format!("move {}", class(m.class)), |page| {
            page.heading(&teller.move_verdict(m));
            let lines = moves_text::one_move(teller, m);
            // What was known stands further in than the rest.
            for line in lines.iter().skip(1) {
                let known = line.starts_with("    ");
                page.p_of(if known { "soft" } else { "" }, line.trim_start());
            }
        });
    }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Best => "best",
        Class::Good => "good",
        Class::Inaccuracy => "inaccuracy",
        Class::Mistake => "mistake",
        Class::Blunder => "blunder",
    }
}

pub(super) fn split(page: &mut Html, taken: &Taken<'_>) {
    let Some(review) = review(page, taken) else { return };
    let teller = &taken.teller;
    for line in moves_text::split_sentences(teller, &review.split) {
        page.p(&line);
    }
    page.chart(&figures::waterfall(teller, &review.split, &review.moves));
}

pub(super) fn fates(page: &mut Html, taken: &Taken<'_>) {
    let Some(review) = review(page, taken) else { return };
    let teller = &taken.teller;
    let Some(fates) = &review.fates else {
        page.p(&teller.say("moves-unfinished"));
        return;
    };
    page.p(&teller.say("fates-lead"));
    for line in moves_text::fates_sentences(teller, fates) {
        page.p(&line);
    }
    page.chart(&figures::fates(teller, fates));
    page.heading(&teller.say("fates-references"));
    let lines = fates.references.iter().map(|(name, spread)| figures::reference(teller, name, spread));
    page.list("references", &lines.collect::<Vec<_>>());
}

pub(super) fn forecasts(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    if taken.forecasts.is_empty() {
        page.p(&teller.say("forecast-none"));
    }
    let lines: Vec<String> = taken.forecasts.iter().map(|f| habits::forecast(teller, f)).collect();
    page.list("forecasts", &lines);
    if let Some(chart) = figures::calibration(teller, &taken.forecasts) {
        page.chart(&chart);
    }
    let own = habits::calibration(teller.words, &Calibration::of(&taken.forecasts), taken.over_all.is_none());
    let all = taken.over_all.map(|c| habits::calibration(teller.words, c, true)).unwrap_or_default();
    for (heading, lines) in [("forecast-this", own), ("forecast-all", all)] {
        if !lines.is_empty() {
            page.heading(&teller.say(heading));
            page.list("calibration", &lines);
        }
    }
}

pub(super) fn patterns(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    page.p(&teller.say(if taken.patterns.is_empty() { "pattern-none" } else { "pattern-lead" }));
    for pattern in &taken.patterns {
        let told = habits::pattern(teller, pattern);
        page.heading(&told.title);
        page.p(&told.said);
        page.p(&told.example);
        if told.others > 0 {
            page.p(&teller.words.with("pattern-more", &[("count", (told.others as i64).into())]));
        }
        page.p_of("soft", &told.gist);
        page.list("sources", &told.sources);
    }
}

pub(super) fn cards(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    let concepts = &teller.scenario.story.concepts;
    page.p(&teller.say("report-cards-lead"));
    for (id, day) in taken.cards() {
        let Some(concept) = concepts.get(id) else { continue };
        let card = tell::concept_card(teller.words, concepts, concept);
        page.heading(&card.title);
        page.p_of("soft", &teller.with("report-card-met", &[("day", &day.to_string()), ("family", &card.family)]));
        page.p(&card.gist);
        page.list("sources", &card.sources);
    }
}
