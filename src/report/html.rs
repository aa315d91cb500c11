//! A run as one page that needs nothing else: to be printed, kept and handed on.
//!
//! The same words as the debrief in the window, charts as SVG, no scripts and nothing from elsewhere. The markup is
//! well-formed XML as well, so that it can be checked and read by machines. It must not know files.

mod along;
mod markup;
mod played;
mod read;

use super::chart::svg;
use super::page::Page;
use super::taken::Taken;
use crate::tell;
use markup::Html;

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A page of the debrief.
    Page(Page),
    /// The cards that were played, explained.
    Cards,
    /// What this page is and what it was made of.
    Along,
}

impl Part {
    /// The parts of a run, in order. Branches stand with the moves; the page itself is what is taken along.
    pub fn of(finished: bool) -> impl Iterator<Item = Part> {
        let apart = |page: &Page| !matches!(page, Page::Branches | Page::Take);
        let told = move |page: &Page| finished || *page == Page::First || Page::UNDER_WAY.contains(page);
        let pages = Page::ALL.iter().copied().filter(apart).filter(told);
        pages.map(Part::Page).chain([Part::Cards, Part::Along])
    }

    /// Its name in links.
    pub fn code(self) -> &'static str {
        match self {
            Part::Page(page) => page.code(),
            Part::Cards => "cards",
            Part::Along => "along",
        }
    }

    /// The id of its name.
    pub fn word(self) -> &'static str {
        match self {
            Part::Page(page) => page.word(),
            Part::Cards => "report-cards",
            Part::Along => "report-along",
        }
    }
}

/// The page's own style sheet.
const STYLE: &str = include_str!("html/style.css");

/// The whole page. Of a run under way it tells what its seats knew, as far as it goes.
pub fn html(taken: &Taken<'_>) -> String {
    let teller = &taken.teller;
    let parts: Vec<Part> = Part::of(taken.debrief.is_some()).collect();
    let named: Vec<(&str, String)> = parts.iter().map(|part| (part.code(), teller.say(part.word()))).collect();
    let mut page = Html::default();
    let title = teller.say("report-title");
    page.element("p", "kicker", &title);
    let ending = taken.debrief.as_ref().map(|d| tell::ending_name(teller.words, &teller.scenario, d.headline.ending));
    page.element("h1", "", &ending.unwrap_or_else(|| teller.say("report-title-under-way")));
    page.element("p", "run", &taken.named());
    let header = std::mem::take(&mut page).text();
    page.contents(&teller.say("debrief-contents"), &named);
    if taken.debrief.is_none() {
        page.p_of("lead", &taken.under_way());
    }
    for (part, (id, name)) in parts.iter().zip(&named) {
        page.part(id, name, |page| content(page, taken, *part));
    }
    format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{}\">\n<head>\n\
         <meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
         <title>{}: {}</title>\n<style>{STYLE}{}{}</style>\n</head>\n<body>\n<header>\n{header}</header>\n<main>\n{}\
         </main>\n<footer><p class=\"soft\">{}</p></footer>\n</body>\n</html>\n",
        teller.words.locale().code(),
        svg::escape(&title),
        svg::escape(&taken.named()),
        svg::STYLE,
        margins(taken),
        page.text(),
        svg::escape(&teller.with("report-foot", &[("version", env!("CARGO_PKG_VERSION"))]))
    )
}

/// What stands in the margins of printed pages: which run this is, and the page's number.
fn margins(taken: &Taken<'_>) -> String {
    let teller = &taken.teller;
    // A name may hold what would end a string of a style sheet, or the sheet itself.
    let run: String = taken.named().chars().filter(|c| !c.is_control() && !"\"\\<>&".contains(*c)).collect();
    let font = "font:8pt Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:#62594c";
    let page = teller.say("report-page");
    let number = format!("\"{page} \" counter(page) \" / \" counter(pages)");
    format!(
        "@page{{margin:15mm 15mm 17mm;@bottom-left{{content:\"{run}\";{font}}}@bottom-right{{content:{number};{font}}}}}"
    )
}

fn content(page: &mut Html, taken: &Taken<'_>, part: Part) {
    let Part::Page(of_debrief) = part else {
        return if part == Part::Cards { along::cards(page, taken) } else { along::along(page, taken) };
    };
    match of_debrief {
        Page::First => read::first(page, taken),
        Page::Moves => played::moves(page, taken),
        Page::Split => played::split(page, taken),
        Page::Fates => played::fates(page, taken),
        Page::Forecasts => played::forecasts(page, taken),
        Page::Patterns => played::patterns(page, taken),
        Page::Headline | Page::Truth | Page::Time | Page::Delivery => {
            if let Some(debrief) = &taken.debrief {
                read::part(page, taken, debrief, of_debrief);
            }
        }
        Page::Branches | Page::Take => {}
    }
}
