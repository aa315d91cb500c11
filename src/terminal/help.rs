//! Help: what can be typed, what it does, what it costs from this seat.

use super::command::{Help, WORDS};
use super::page::Page;
use super::verbs;
use super::view::mark;
use crate::content::Scenario;
use crate::session::Session;
use crate::sim::action::Verb;
use crate::sim::ids::*;
use crate::tell::{self, Args, Tone};
use crate::words::Words;

/// Who asks: costs and offers depend on it.
pub struct Who<'a> {
    scenario: &'a Scenario,
    seat: Seat,
    both_hats: bool,
    sprint: u8,
}

impl<'a> Who<'a> {
    /// Whoever sits in a seat now.
    pub fn of(session: &'a Session, seat: Seat) -> Self {
        let public = session.observe(seat).public;
        Who { scenario: session.scenario(), seat, both_hats: public.both_hats, sprint: public.sprint }
    }
}

/// Help on everything, on one action, or on requests.
pub fn help(words: &Words, who: &Who, about: Help, page: &mut Page) {
    match about {
        Help::Verb(verb) => {
            page.plain(verbs::usage(verb));
            page.hang("  ", &tell::action_detail(words, who.scenario, verb, who.seat, who.both_hats));
        }
        Help::Ask => {
            page.hang("ask ", verbs::ASK_USAGE.trim_start_matches("ask "));
            page.hang("  ", &tell::verb_help(words, Verb::AskCounterpart));
        }
        Help::All => all(words, who, page),
    }
}

fn all(words: &Words, who: &Who, page: &mut Page) {
    page.say(&words.get("terminal-help-own"));
    for (word, usage) in WORDS {
        page.hang("  ", usage);
        page.hang("      ", &words.get(&format!("terminal-word-{word}")));
    }
    page.gap();
    page.say(&words.get("terminal-help-verbs"));
    // Typed by words of the terminal's own, or by nobody.
    let own = |v: &&Verb| !matches!(v, Verb::AnswerAsk | Verb::AnswerSendBack | Verb::AskCounterpart);
    let rows: Vec<Vec<String>> = Verb::ALL
        .iter()
        .filter(own)
        .filter(|v| who.scenario.rules.cost(**v).from_sprint <= who.sprint)
        .map(|v| {
            let slots = who.scenario.rules.slots_for(*v, who.seat, who.both_hats);
            let cost = words.with("terminal-help-slots", &Args::default().count("slots", slots).0);
            vec![v.name(), cost, tell::verb_help(words, *v)]
        })
        .collect();
    page.table(&rows);
    page.say(&words.get("terminal-help-more"));
    let args = Args::default()
        .text("good", mark(Tone::Good))
        .text("bad", mark(Tone::Bad))
        .text("neutral", mark(Tone::Neutral));
    page.say(&words.with("terminal-help-marks", &args.0));
}
