//! The parts of the page that were played for, and what moves resemble: verdicts, luck, fates, forecasts, patterns.

use super::markup::{Cell, Column, Html};
use crate::analysis::branches::branches;
use crate::analysis::calibration::{Calibration, Resolved};
use crate::analysis::review::Review;
use crate::analysis::review::verdict::Class;
use crate::report::figures;
use crate::report::taken::Taken;
use crate::report::{branches_text, habits, moves_text};
use crate::words::number;

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
    page.p_of("soft", &teller.verdicts());
    page.p_of("strong", &moves_text::counts(teller, &review.moves));
    if !review.split.finished {
        page.p(&teller.say("moves-unfinished"));
    }
    for m in &review.moves {
        page.block(&format!("move {}", class(m.class)), |page| {
            page.heading_with(&teller.move_title(m), class(m.class), &teller.move_badge(m));
            moves_text::found(teller, m).iter().for_each(|line| page.p(line));
            let knew = moves_text::knew(teller, m);
            if !knew.is_empty() {
                page.p_of("soft before", &teller.say("knew"));
                page.list("known", &knew);
            }
        });
    }
    branched(page, taken);
}

/// The lines of the run side by side, where there are several.
fn branched(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    let rows = branches(taken.session.scenario(), taken.session.journal()).unwrap_or_default();
    if rows.len() < 2 {
        return;
    }
    page.heading(&teller.say("report-branches"));
    let columns = [
        Column::text(teller.say("report-col-line")),
        Column::text(teller.say("report-col-parted")),
        Column::figures(teller.say("debrief-score-alignment")),
        Column::figures(teller.say("debrief-score-delivery")),
        Column::figures(teller.say("debrief-score-outcome")),
    ];
    let row = |row| branches_text::row(teller, row).map(Cell::from).into();
    page.table(&teller.say("report-branches-note"), &columns, rows.iter().map(row).collect());
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
    let mut sentences = moves_text::split_sentences(teller, &review.split);
    let note = sentences.pop().unwrap_or_default();
    page.p(&sentences.join(" "));
    page.p_of("soft", &note);
    page.chart(&figures::waterfall_by_sprint(teller, &review.split), &figures::waterfall_note(teller, &review.split));
    let columns = [
        Column::text(teller.say("report-col-decision")),
        Column::figures(teller.say("report-col-decided")),
        Column::figures(teller.say("report-col-came")),
        Column::figures(teller.say("report-col-stands")),
    ];
    let mut stands = review.split.start;
    let steps = review.moves.iter().zip(&review.split.steps);
    let row = |(m, step): (&crate::analysis::review::Move, &crate::analysis::luck::SplitStep)| {
        stands += step.skill + step.luck;
        let signed = |x: f64| Cell::from(number::signed_decimal(x, 1));
        vec![teller.move_title(m).into(), signed(step.skill), signed(step.luck), number::decimal(stands, 1).into()]
    };
    let rows: Vec<Vec<Cell>> = steps.map(row).collect();
    let start = number::decimal(review.split.start, 1);
    page.table(&teller.with("report-split-note", &[("start", &start)]), &columns, rows);
}

pub(super) fn fates(page: &mut Html, taken: &Taken<'_>) {
    let Some(review) = review(page, taken) else { return };
    let teller = &taken.teller;
    let Some(fates) = &review.fates else {
        page.p(&teller.say("moves-unfinished"));
        return;
    };
    page.p(&teller.say("fates-lead"));
    page.p_of("strong", &moves_text::fates_sentences(teller, fates).join(" "));
    page.chart(&figures::fates(teller, fates), &teller.say("report-read-fates"));
    page.heading(&teller.say("fates-references"));
    let lines = fates.references.iter().map(|(name, spread)| figures::reference(teller, name, spread));
    page.list("keep", &lines.collect::<Vec<_>>());
}

pub(super) fn forecasts(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    if taken.forecasts.is_empty() {
        page.p(&teller.say("forecast-none"));
    }
    if !taken.forecasts.is_empty() {
        let say = |id: &str| Column::text(teller.say(id));
        let columns = ["made", "about", "range", "came", "chance", "uptake"].map(|c| say(&format!("report-col-{c}")));
        let rows = taken.forecasts.iter().map(|f| forecast(taken, f)).collect();
        page.table(&teller.say("report-forecasts-note"), &columns, rows);
    }
    if let Some(chart) = figures::calibration(teller, &taken.forecasts) {
        page.small_chart(&chart, &teller.say("report-read-calibration"));
    }
    let [own, all] = habits::both(teller.words, &Calibration::of(&taken.forecasts), taken.over_all);
    for (heading, lines) in [("forecast-this", own), ("forecast-all", all)] {
        if !lines.is_empty() {
            page.heading(&teller.say(heading));
            page.list("keep", &lines);
        }
    }
}

/// A forecast as a row: what was said, and what came.
fn forecast(taken: &Taken<'_>, resolved: &Resolved) -> Vec<Cell> {
    let row = habits::forecast_row(&taken.teller, resolved);
    let uptake = row.uptake.map_or_else(|| "–".into(), |[range, was]| Cell::under(range, was));
    vec![
        row.made.into(),
        row.about.into(),
        row.range.into(),
        Cell::under(row.came, row.lies),
        Cell::under(row.chance, row.was),
        uptake,
    ]
}

pub(super) fn patterns(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    page.p_of("before", &teller.say(if taken.patterns.is_empty() { "pattern-none" } else { "pattern-lead" }));
    for pattern in &taken.patterns {
        let told = habits::pattern(teller, pattern);
        page.block("keep", |page| {
            page.heading(&told.title);
            page.p(&told.said);
            page.p_of("strong", &told.example);
            if told.others > 0 {
                page.p(&teller.words.with("pattern-more", &[("count", (told.others as i64).into())]));
            }
            page.p_of("soft", &told.gist);
            page.list("sources", &told.sources);
        });
    }
}
