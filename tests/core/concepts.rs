//! The concept cards: what the shipped ones must be, what is said about broken ones, and how they are read.

use std::collections::BTreeSet;
use std::fs;

use two_hats::content::{self, Code, Concept, ConceptFamily, Concepts, Source, load, render_all};
use two_hats::report::concept_text;
use two_hats::words::{Locale, Words};

fn shipped() -> Concepts {
    content::concepts(&Source::BuiltIn)
}

/// The cards that patterns and the two texts behind the game ask for.
const NEEDED: [&str; 34] = [
    "two_questions",
    "role_snapshot",
    "shared_ground",
    "when_product",
    "when_program",
    "when_both",
    "wrong_hire",
    "two_hats",
    "healthy_sequence",
    "shared_ceremonies",
    "escalation",
    "pay",
    "career_path",
    "coordination_cost",
    "meeting_overload",
    "company_size",
    "blurred_lines",
    "which_job",
    "rice",
    "moscow",
    "wsjf",
    "kano",
    "sunk_cost",
    "confirmation_bias",
    "planning_fallacy",
    "anchoring",
    "watermelon_status",
    "optimisers_curse",
    "role_overlap",
    "scope_creep",
    "loudest_voice",
    "pre_mortem",
    "brooks",
    "fix_cost",
];

#[test]
fn the_library_has_what_the_game_teaches() {
    let cards = shipped();
    assert!(cards.all().len() >= 40);
    let missing: Vec<&str> = NEEDED.into_iter().filter(|id| cards.get(id).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for family in ConceptFamily::ALL {
        assert!(cards.all().iter().any(|c| c.family == family), "{family:?} has no card");
    }
}

#[test]
fn cards_are_worth_opening_and_fit_their_panel() {
    let too = |c: &&Concept| !(60..=120).contains(&c.body.split_whitespace().count());
    let cards = shipped();
    let odd: Vec<&str> = cards.all().iter().filter(too).map(|c| c.id.as_str()).collect();
    assert!(odd.is_empty(), "a body has 60 to 120 words: {odd:?}");
}

#[test]
fn what_rests_on_our_opinion_alone_says_so_itself() {
    let says_so = |c: &Concept| {
        let words: BTreeSet<&str> = c.body.split(|ch: char| !ch.is_alphabetic()).collect();
        ["our", "Our", "ours", "opinion"].iter().any(|w| words.contains(w))
    };
    for card in shipped().all().iter().filter(|c| c.sources.iter().all(|s| s.tag == 'X')) {
        assert!(says_so(card), "{} rests on our own view and does not say so", card.id);
    }
}

#[test]
fn the_library_is_one_web() {
    let cards = shipped();
    let mut seen = BTreeSet::new();
    let mut open = vec!["two_questions"];
    while let Some(id) = open.pop() {
        if let Some(card) = cards.get(id)
            && seen.insert(id)
        {
            open.extend(cards.related(card).map(|c| c.id.as_str()));
        }
    }
    let lost: Vec<&str> = cards.all().iter().map(|c| c.id.as_str()).filter(|id| !seen.contains(id)).collect();
    assert!(lost.is_empty(), "no way leads from the first card to {lost:?}");
}

/// Loads the reference scenario beside a file of cards; the codes and paths found in it.
fn found(cards: &str) -> Vec<(Code, String)> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(folder.path().join("shared")).expect("the folder is temporary");
    fs::write(folder.path().join("shared/concepts.ron"), format!("(concepts: [{cards}])")).expect("as well");
    let (_, found) = load(&Source::BuiltIn.with_folder_over(folder.path()), "workout_history");
    assert!(!render_all(&found, false).is_empty());
    let here = found.into_iter().filter(|d| d.file == "shared/concepts.ron");
    here.map(|d| (d.code, d.path)).filter(|(code, _)| *code != Code::FewConcepts).collect()
}

fn card(id: &str, rest: &str) -> String {
    format!(
        "(id: \"{id}\", family: Risk, title: \"T\", gist: \"G\", body: \"B\", sources: [(author: \"A\", title: \"S\", tag: M)]{rest}),"
    )
}

#[track_caller]
fn check(cards: &str, code: Code, path: &str) {
    assert_eq!(found(cards), [(code, path.to_owned())], "{cards}");
}

#[test]
fn every_fault_of_a_card_is_said_where_it_stands() {
    let (a, b) = (card("a", ""), card("b", ""));
    assert_eq!(found(&format!("{a}{b}")), []);
    check(&format!("{a}{a}"), Code::RepeatedId, "concepts[\"a\"].id");
    check(&card("No", ""), Code::BadId, "concepts[\"No\"].id");
    check(&card("a", ", related: [\"z\"]"), Code::UnknownId, "concepts[\"a\"].related[0]");
    check(&card("a", ", related: [\"a\"]"), Code::UnknownId, "concepts[\"a\"].related[0]");
    let term = |id: &str, word: &str| card(id, &format!(", terms: [(word: \"{word}\", means: \"M.\")]"));
    check(&format!("{}{}", term("a", "risk"), term("b", "Risk")), Code::RepeatedId, "concepts[\"b\"].terms[0].word");
    check(&term("a", "risk").replace("M.", " "), Code::MissingText, "concepts[\"a\"].terms[0].means");
    check(&term("a", "risk").replace("M.", &"word ".repeat(21)), Code::TextTooLong, "concepts[\"a\"].terms[0].means");
    check(&a.replace("\"B\"", "\" \""), Code::MissingText, "concepts[\"a\"].body");
    check(&a.replace("tag: M", "tag: Q"), Code::UnknownTag, "concepts[\"a\"].sources[0].tag");
    check(&a.replace("\"A\"", "\"A\", year: 20"), Code::OutOfRange, "concepts[\"a\"].sources[0].year");
    check(&a.replace("[(author: \"A\", title: \"S\", tag: M)]", "[]"), Code::NoSource, "concepts[\"a\"].sources");
    let long = "word ".repeat(121);
    check(&a.replace("\"B\"", &format!("\"{long}\"")), Code::TextTooLong, "concepts[\"a\"].body");
}

#[test]
fn every_word_of_the_glossary_has_a_sentence_of_its_own() {
    let cards = shipped();
    let mut before = BTreeSet::new();
    for (card, term) in cards.all().iter().flat_map(|card| card.terms.iter().map(move |term| (card, term))) {
        let means = term.means.as_str();
        let whole = means.starts_with(char::is_uppercase) && means.ends_with('.') && !means.contains(". ");
        assert!(whole && means.split_whitespace().count() > 3, "{}: {means}", term.word);
        assert_ne!(means, card.gist, "{}", term.word);
        assert!(before.insert(means), "{}: said of another word too", term.word);
    }
}

#[test]
fn a_card_is_read_by_whatever_it_is_called() {
    let (words, cards) = (Words::new(Locale::English), shipped());
    for name in ["sunk_cost", "Sunk cost", "sunk-cost"] {
        let text = concept_text::by_name(&words, &cards, name).expect("there is such a card").join("\n");
        for part in ["Sunk cost", "Arkes & Blumer (1985)", "Remembered", "See also: confirmation_bias"] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }
    let none = concept_text::by_name(&words, &cards, "phlogiston").expect_err("there is no such card");
    assert!(none.contains("phlogiston"), "{none}");
    let several = concept_text::by_name(&words, &cards, "when").expect_err("there are several");
    assert!(several.contains("when_product") && several.contains("when_program"), "{several}");
}
