//! Texts too long for their panel, counted in words.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::resolve::Kind;

/// A dilemma's text.
const DILEMMA: usize = 60;
/// A choice.
const CHOICE: usize = 12;
/// What came of a choice, a line about something, a quotation.
const LINE: usize = 40;
/// A name or a title.
const NAME: usize = 8;
/// The card of a scenario, an open question, what a person wants.
const SHORT: usize = 30;
/// An ending, an epilogue, what a seat is judged on.
const PARAGRAPH: usize = 75;
/// A letter, the product.
const PAGE: usize = 190;

pub(super) fn check(lint: &mut Lint) {
    dilemmas(lint);
    people(lint);
    story(lint);
    named(lint);
}

impl Lint<'_> {
    pub(super) fn at_most(&mut self, place: &Place, text: &str, words: usize) {
        let count = text.split_whitespace().count();
        if count > words {
            let message = format!("{count} words");
            self.warn(Code::TextTooLong, place, message, format!("There is room for {words}."));
        }
    }
}

fn dilemmas(lint: &mut Lint) {
    let files = lint.files;
    for (i, dilemma) in files.dilemmas.iter().flat_map(|d| &d.dilemmas).enumerate() {
        let place = Kind::Dilemma.home().index(i);
        lint.at_most(&place.field("title"), &dilemma.title, NAME);
        lint.at_most(&place.field("text"), &dilemma.text, DILEMMA);
        for (k, choice) in dilemma.choices.iter().enumerate() {
            let at = place.field("choices").index(k);
            lint.at_most(&at.field("text"), &choice.text, CHOICE);
            lint.at_most(&at.field("outcome"), &choice.outcome, LINE);
        }
    }
}

fn people(lint: &mut Lint) {
    let files = lint.files;
    for (i, person) in files.cast.iter().flat_map(|c| &c.people).enumerate() {
        let place = Kind::Person.home().index(i);
        lint.at_most(&place.field("name"), &person.name, NAME);
        lint.at_most(&place.field("title"), &person.title, NAME);
        lint.at_most(&place.field("who"), &person.who, SHORT);
        lint.at_most(&place.field("wants_text"), &person.wants_text, SHORT);
    }
}

fn story(lint: &mut Lint) {
    let Some(raw) = &lint.files.story else { return };
    let at = |field| Place::of(FileKind::Story).field(field);
    lint.at_most(&at("title"), &raw.title, NAME);
    lint.at_most(&at("promise"), &raw.promise, SHORT);
    lint.at_most(&at("company"), &raw.company, SHORT);
    lint.at_most(&at("product"), &raw.product, PAGE);
    let l = &raw.letters;
    for (field, letter) in [("product", &l.product), ("program", &l.program), ("pair", &l.pair), ("both", &l.both)] {
        lint.at_most(&at("letters").field(field), letter.as_deref().unwrap_or_default(), PAGE);
    }
    for (field, text) in [("product", &raw.judged.product), ("program", &raw.judged.program)] {
        lint.at_most(&at("judged").field(field), text, PARAGRAPH);
    }
    let e = &raw.epilogues;
    for (field, text) in [("high", &e.high), ("middle", &e.middle), ("low", &e.low), ("nothing", &e.nothing)] {
        lint.at_most(&at("epilogues").field(field), text, PARAGRAPH);
    }
    for (i, ending) in raw.endings.iter().enumerate() {
        let place = at("endings").index(i);
        lint.at_most(&place.field("name"), &ending.name, NAME);
        lint.at_most(&place.field("text"), &ending.text, PARAGRAPH);
    }
}

fn named(lint: &mut Lint) {
    let Some(raw) = &lint.files.story else { return };
    let at = |list, i| Place::of(FileKind::Story).field(list).index(i);
    for (list, rows) in [("segments", &raw.segments), ("teams", &raw.teams), ("milestones", &raw.milestones)] {
        for (i, row) in rows.iter().enumerate() {
            lint.at_most(&at(list, i).field("name"), &row.name, NAME);
            lint.at_most(&at(list, i).field("about"), &row.about, LINE);
        }
    }
    for (i, need) in raw.needs.iter().enumerate() {
        lint.at_most(&at("needs", i).field("name"), &need.name, NAME);
        lint.at_most(&at("needs", i).field("about"), &need.about, LINE);
        for (k, quote) in need.quotes.iter().enumerate() {
            lint.at_most(&at("needs", i).field("quotes").index(k), quote, LINE);
        }
    }
    for (i, feature) in raw.features.iter().enumerate() {
        lint.at_most(&at("features", i).field("name"), &feature.name, NAME);
        lint.at_most(&at("features", i).field("about"), &feature.about, LINE);
        for (k, question) in feature.questions.iter().enumerate() {
            lint.at_most(&at("features", i).field("questions").index(k), question, SHORT);
        }
    }
    for (i, variant) in raw.variants.iter().enumerate() {
        lint.at_most(&at("variants", i).field("name"), &variant.name, NAME);
        lint.at_most(&at("variants", i).field("about"), &variant.about, SHORT);
    }
    for (i, risk) in raw.risks.iter().enumerate() {
        lint.at_most(&at("risks", i).field("name"), &risk.name, NAME);
        lint.at_most(&at("risks", i).field("about"), &risk.about, LINE);
        lint.at_most(&at("risks", i).field("mitigation"), &risk.mitigation, SHORT);
    }
}
