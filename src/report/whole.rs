//! The whole debrief as plain text, page by page, in the order in which it is read.

use super::debrief::Page;
use super::moves_text::Played;
use super::taken::Taken;
use super::{branches_text, debrief_text, habits_text, moves_text};
use crate::analysis::branches::branches;

/// All pages, each line by line. Of a run under way those that don't give away what is true.
pub fn pages(taken: &Taken<'_>) -> Vec<Vec<String>> {
    let teller = &taken.teller;
    let mut pages = vec![vec![taken.named()]];
    if taken.debrief.is_none() {
        pages.push(vec![taken.under_way()]);
    }
    for page in taken.debrief.iter().flat_map(|debrief| Page::ALL.iter().map(move |page| (debrief, *page))) {
        pages.push(vec![debrief_text::page(teller, page.0, page.1)]);
    }
    let finished = taken.debrief.is_some();
    for page in Played::ALL.into_iter().filter(|p| finished || *p != Played::Fates) {
        let Some(review) = taken.review else { continue };
        pages.push(vec![moves_text::page(teller, review, page)]);
        if page == Played::Moves {
            pages.extend(branched(taken));
        }
    }
    pages.push(habits_text::forecasts(teller, &taken.forecasts, taken.over_all));
    if finished {
        pages.push(habits_text::patterns(teller, &taken.patterns));
    }
    let mut along = heading(&teller.say("report-along"));
    along.extend(taken.along());
    pages.push(along);
    pages
}

/// The lines of the run side by side; nothing where there is only one.
fn branched(taken: &Taken<'_>) -> Option<Vec<String>> {
    let rows = branches(taken.session.scenario(), taken.session.journal()).ok()?;
    let mut lines = heading(&taken.teller.say("report-branches"));
    lines.extend(rows.iter().map(|row| branches_text::line(&taken.teller, row)));
    (rows.len() > 1).then_some(lines)
}

fn heading(text: &str) -> Vec<String> {
    vec![text.to_owned(), "=".repeat(text.chars().count()), String::new()]
}
