//! The whole debrief as plain text, page by page, in the order in which it is read.

use super::page::Page;
use super::taken::Taken;
use super::{branches_text, debrief_text, habits_text, moves_text};
use crate::analysis::branches::branches;

/// All pages, each line by line. Of a run under way those that don't give away what is true.
pub fn pages(taken: &Taken<'_>) -> Vec<Vec<String>> {
    let mut pages = vec![vec![taken.named()]];
    if taken.debrief.is_none() {
        pages.push(vec![taken.under_way()]);
    }
    let told = |page: &Page| taken.debrief.is_some() || Page::UNDER_WAY.contains(page) || *page == Page::Branches;
    pages.extend(Page::ALL.iter().copied().filter(told).filter_map(|page| lines(taken, page)));
    pages
}

/// A page, unless the run has nothing for it.
fn lines(taken: &Taken<'_>, page: Page) -> Option<Vec<String>> {
    let teller = &taken.teller;
    match page {
        Page::Headline | Page::First | Page::Truth | Page::Time | Page::Delivery => {
            taken.debrief.as_ref().map(|debrief| vec![debrief_text::page(teller, debrief, page)])
        }
        Page::Moves | Page::Split | Page::Fates => {
            taken.review.map(|review| vec![moves_text::page(teller, review, page)])
        }
        Page::Forecasts => Some(habits_text::forecasts(teller, &taken.forecasts, taken.over_all)),
        Page::Patterns => Some(habits_text::patterns(teller, &taken.patterns)),
        Page::Branches => branched(taken),
        Page::Take => {
            let mut along = heading(&teller.say("report-along"));
            along.extend(taken.along());
            Some(along)
        }
    }
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
