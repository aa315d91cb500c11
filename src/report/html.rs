//! A run as one page that needs nothing else: to be printed, kept and handed on.
//!
//! The same words as the debrief in the window, charts as SVG, no scripts and nothing from elsewhere. The markup is
//! well-formed XML as well, so that it can be checked and read by machines. It must not know files.

mod along;
mod markup;
mod played;
mod read;

use super::chart::svg;
use super::taken::Taken;
use crate::tell;
use markup::Html;

/// The parts of the page, in order, each with the id of its name.
pub const PARTS: [(&str, &str); 12] = [
    ("headline", "debrief-page-headline"),
    ("first", "debrief-page-first"),
    ("truth", "debrief-page-truth"),
    ("time", "debrief-page-time"),
    ("delivery", "debrief-page-delivery"),
    ("moves", "moves-page"),
    ("split", "split-page"),
    ("fates", "fates-page"),
    ("forecasts", "debrief-page-forecasts"),
    ("patterns", "debrief-page-patterns"),
    ("cards", "report-cards"),
    ("along", "report-along"),
];

/// Parts that would give away what is true, and wait for the end of the run.
const AFTER_THE_END: [&str; 6] = ["headline", "truth", "time", "delivery", "fates", "patterns"];

/// The page's own style sheet.
const STYLE: &str = include_str!("html/style.css");

/// The whole page. Of a run under way it tells what its seats knew, as far as it goes.
pub fn html(taken: &Taken<'_>) -> String {
    let teller = &taken.teller;
    let shown = PARTS.iter().filter(|(id, _)| taken.debrief.is_some() || !AFTER_THE_END.contains(id));
    let named: Vec<(&str, String)> = shown.map(|(id, word)| (*id, teller.say(word))).collect();
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
    for (id, name) in &named {
        page.part(id, name, |page| part(page, taken, id));
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

fn part(page: &mut Html, taken: &Taken<'_>, id: &str) {
    match id {
        "first" => read::first(page, taken),
        "moves" => played::moves(page, taken),
        "split" => played::split(page, taken),
        "fates" => played::fates(page, taken),
        "forecasts" => played::forecasts(page, taken),
        "patterns" => played::patterns(page, taken),
        "cards" => along::cards(page, taken),
        "along" => along::along(page, taken),
        _ => {
            if let Some(debrief) = &taken.debrief {
                read::part(page, taken, debrief, id);
            }
        }
    }
}
