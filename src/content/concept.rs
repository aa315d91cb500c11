//! Concept cards: short texts about the two trades, each with where it comes from and how well that is founded.
//!
//! The cards are the same for all scenarios. Which of them a player has met is not known here.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConceptFamily {
    Role,
    Discovery,
    Prioritisation,
    Delivery,
    Dependencies,
    Status,
    Risk,
    People,
    Bias,
    Career,
}

impl ConceptFamily {
    /// All families, in the order in which the library shows them.
    pub const ALL: [ConceptFamily; 10] = [
        ConceptFamily::Role,
        ConceptFamily::Discovery,
        ConceptFamily::Prioritisation,
        ConceptFamily::Delivery,
        ConceptFamily::Dependencies,
        ConceptFamily::Status,
        ConceptFamily::Risk,
        ConceptFamily::People,
        ConceptFamily::Bias,
        ConceptFamily::Career,
    ];

    /// The id of its name among the program's sentences.
    pub fn word(self) -> &'static str {
        match self {
            ConceptFamily::Role => "concept-family-role",
            ConceptFamily::Discovery => "concept-family-discovery",
            ConceptFamily::Prioritisation => "concept-family-prioritisation",
            ConceptFamily::Delivery => "concept-family-delivery",
            ConceptFamily::Dependencies => "concept-family-dependencies",
            ConceptFamily::Status => "concept-family-status",
            ConceptFamily::Risk => "concept-family-risk",
            ConceptFamily::People => "concept-family-people",
            ConceptFamily::Bias => "concept-family-bias",
            ConceptFamily::Career => "concept-family-career",
        }
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    pub id: String,
    pub family: ConceptFamily,
    pub title: String,
    /// The card in one line.
    pub gist: String,
    pub body: String,
    /// What one could do about it in the game.
    pub try_it: Option<String>,
    /// At least one.
    pub sources: Vec<Reference>,
    /// Ids of cards that go with it.
    pub related: Vec<String>,
    /// Words in texts that open it.
    pub terms: Vec<Term>,
}

/// A word that opens a card, and what it means: a line of the glossary.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As it is written in the middle of a sentence.
    pub word: String,
    /// In one sentence.
    pub means: String,
    /// It and its other forms in lower case, as they are looked for in texts.
    pub forms: Vec<String>,
}

impl Concept {
    /// Everything in texts that opens it, in lower case.
    pub fn openers(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().flat_map(|term| &term.forms).map(String::as_str)
    }
}

/// Where a card has something from.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub author: String,
    /// `None`: undated.
    pub year: Option<u16>,
    pub title: String,
    /// S, D, T, M or X: how well it is founded.
    pub tag: char,
}

/// All cards, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concepts(Vec<Concept>);

/// A word in a text that opens a card.
#[derive(Clone, Debug, PartialEq)]
pub struct TermAt<'a> {
    /// Bytes of the text.
    pub at: Range<usize>,
    pub concept: &'a Concept,
}

impl Concepts {
    /// These cards.
    pub fn new(cards: Vec<Concept>) -> Self {
        Self(cards)
    }

    /// All cards.
    pub fn all(&self) -> &[Concept] {
        &self.0
    }

    /// The card of an id.
    pub fn get(&self, id: &str) -> Option<&Concept> {
        self.0.iter().find(|c| c.id == id)
    }

    /// The cards that go with one.
    pub fn related<'a>(&'a self, concept: &'a Concept) -> impl Iterator<Item = &'a Concept> {
        concept.related.iter().filter_map(|id| self.get(id))
    }

    /// The cards that a player probably means: by id, title or term, else whose title contains the text.
    pub fn named(&self, text: &str) -> Vec<&Concept> {
        let wanted = text.trim().to_lowercase();
        let as_id = wanted.replace([' ', '-'], "_");
        let is =
            |c: &&Concept| c.id == as_id || c.title.to_lowercase() == wanted || c.openers().any(|form| form == wanted);
        if let Some(exact) = self.0.iter().find(is) {
            return vec![exact];
        }
        let holds = |c: &&Concept| c.title.to_lowercase().contains(&wanted) || c.id.contains(&as_id);
        self.0.iter().filter(|c| !wanted.is_empty() && holds(c)).collect()
    }

    /// The words of a text that open cards, in order: whole words, each card once, the longest term where two overlap.
    pub fn terms_in(&self, text: &str) -> Vec<TermAt<'_>> {
        // ASCII case only, so that places in the copy are places in the text.
        let low = text.to_ascii_lowercase();
        let mut found: Vec<TermAt<'_>> = self
            .0
            .iter()
            .flat_map(|concept| concept.openers().map(move |term| (concept, term)))
            .filter_map(|(concept, term)| whole_word(&low, term).map(|at| TermAt { at, concept }))
            .filter(|found| !is_in_a_name(text, &found.at))
            .collect();
        found.sort_by(|a, b| b.at.len().cmp(&a.at.len()).then(a.at.start.cmp(&b.at.start)));
        let mut kept: Vec<TermAt<'_>> = Vec::new();
        for term in found {
            let apart = |k: &TermAt<'_>| k.at.end <= term.at.start || term.at.end <= k.at.start;
            if kept.iter().all(|k| apart(k) && k.concept.id != term.concept.id) {
                kept.push(term);
            }
        }
        kept.sort_by_key(|t| t.at.start);
        kept
    }
}

/// Whether a place lies in quotation marks together with other words: there they are part of somebody's name for something.
fn is_in_a_name(text: &str, at: &Range<usize>) -> bool {
    let (before, after) = (&text[..at.start], &text[at.end..]);
    let opened = before.rfind('“').filter(|open| !before[*open..].contains('”'));
    let closed = after.find('”').filter(|close| !after[..*close].contains('“'));
    let whole = before.ends_with('“') && after.starts_with('”');
    opened.is_some() && closed.is_some() && !whole
}

/// The first place at which a term stands as a whole word.
fn whole_word(text: &str, term: &str) -> Option<Range<usize>> {
    let inside = |c: char| c.is_alphanumeric();
    let stands_alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + term.len()..].chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    };
    let mut places = text.match_indices(term).map(|(at, _)| at).filter(|_| !term.is_empty());
    places.find(|at| stands_alone(*at)).map(|at| at..at + term.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(word: &str) -> Term {
        Term { word: word.to_owned(), means: String::new(), forms: vec![word.to_owned()] }
    }

    fn card(id: &str, title: &str, terms: &[&str]) -> Concept {
        Concept {
            id: id.to_owned(),
            family: ConceptFamily::Risk,
            title: title.to_owned(),
            gist: String::new(),
            body: String::new(),
            try_it: None,
            sources: Vec::new(),
            related: Vec::new(),
            terms: terms.iter().map(|t| term(t)).collect(),
        }
    }

    fn cards() -> Concepts {
        Concepts::new(vec![
            card("buffer", "Buffers", &["buffer", "buffers"]),
            card("path", "The critical path", &["critical path"]),
            card("pre_mortem", "Pre-mortem", &["pre-mortem"]),
        ])
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let cards = cards();
        let got: Vec<&str> = cards.terms_in(text).into_iter().map(|t| &text[t.at]).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn terms_are_whole_words_in_any_case() {
        check("Buffered rebuffers", &[]);
        check("A Buffer on the critical path’s end", &["Buffer", "critical path"]);
        check("(pre-mortem)", &["pre-mortem"]);
        check("Größe: buffer", &["buffer"]);
    }

    #[test]
    fn a_word_of_a_name_is_not_a_term() {
        check("size “A buffer for later” is out", &[]);
        check("“Buffer” and a buffer, “so called”", &["Buffer"]);
        check("“One”, a buffer, “two”", &["buffer"]);
    }

    #[test]
    fn a_card_is_opened_once_and_by_its_longest_term() {
        check("buffer, buffers, buffer", &["buffers"]);
    }

    #[test]
    fn a_card_is_found_by_whatever_it_is_called() {
        let cards = cards();
        for name in ["path", "critical path", "The Critical Path"] {
            assert_eq!(cards.named(name).len(), 1, "{name}");
        }
        assert_eq!(cards.named("pre-mortem")[0].id, "pre_mortem");
        assert_eq!(cards.named("").len(), 0);
        assert_eq!(cards.named("e").len(), 3);
    }
}
