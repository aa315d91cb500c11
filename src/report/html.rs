//! A run as one page that needs nothing else: to be printed, kept and handed on.
//!
//! The same words as the debrief in the window, charts as SVG, no scripts and nothing from elsewhere. The markup is
//! well-formed XML as well, so that it can be checked and read by machines. It must not know files.

mod markup;
mod played;
mod read;

use super::chart::svg;
use super::taken::Taken;
use markup::Html;

/// The parts of the page, in order, each with the id of its name.
pub const PARTS: [(&str, &str); 11] = [
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
];

/// The page's own style sheet.
const STYLE: &str = include_str!("html/style.css");

/// The whole page. Of a run under way it tells what its seats knew, as far as it goes.
pub fn html(taken: &Taken<'_>) -> String {
    let teller = &taken.teller;
    let mut page = Html::default();
    let named: Vec<(&str, String)> = PARTS.iter().map(|(id, word)| (*id, teller.say(word))).collect();
    page.contents(&teller.say("debrief-contents"), &named);
    if taken.debrief.is_none() {
        page.p_of("strong", &teller.with("report-under-way", &[("day", &taken.last_day().to_string())]));
    }
    for (id, name) in &named {
        page.part(id, name, |page| part(page, taken, id));
    }
    let title = svg::escape(&teller.say("report-title"));
    let run = svg::escape(&taken.named());
    let language = teller.words.locale().code();
    let foot =
        teller.with("report-foot", &[("digest", &taken.session.digest()), ("version", env!("CARGO_PKG_VERSION"))]);
    format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language}\">\n<head>\n\
         <meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
         <title>{title}: {run}</title>\n<style>{STYLE}{}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n\
         <p class=\"soft\">{run}</p>\n</header>\n<main>\n{}</main>\n<footer><p class=\"soft\">{}</p></footer>\n\
         </body>\n</html>\n",
        svg::STYLE,
        page.text(),
        svg::escape(&foot)
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
        "cards" => played::cards(page, taken),
        _ => match &taken.debrief {
            Some(debrief) => read::part(page, taken, debrief, id),
            None => page.p(&taken.teller.say("report-later")),
        },
    }
}
