//! Concept cards as they are shown: the card's own texts, with the program's words for family and sources.

use crate::content::{Concept, Concepts, Reference};
use crate::words::Words;

/// A card, ready for whoever shows it: nothing in it needs another look into the content.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub id: String,
    pub title: String,
    pub family: String,
    pub gist: String,
    pub body: String,
    pub try_it: Option<String>,
    /// One line each: who, when, what, and how well it is founded.
    pub sources: Vec<String>,
    /// Id and title of the cards that go with it.
    pub related: Vec<(String, String)>,
}

/// A card as it is shown.
pub fn concept_card(words: &Words, concepts: &Concepts, concept: &Concept) -> Card {
    Card {
        id: concept.id.clone(),
        title: concept.title.clone(),
        family: words.get(concept.family.word()),
        gist: concept.gist.clone(),
        body: concept.body.clone(),
        try_it: concept.try_it.clone(),
        sources: concept.sources.iter().map(|s| reference(words, s)).collect(),
        related: concepts.related(concept).map(|c| (c.id.clone(), c.title.clone())).collect(),
    }
}

/// A source in a line, with how well it is founded. What is our own opinion says so and names nobody else.
pub fn reference(words: &Words, source: &Reference) -> String {
    let known = words.get(&format!("library-tag-{}", source.tag));
    let year = source.year.map(|y| y.to_string());
    let mut values = vec![("title", source.title.as_str().into()), ("known", known.as_str().into())];
    if source.tag == 'X' {
        return words.with("concept-source-own", &values);
    }
    values.push(("author", source.author.as_str().into()));
    let id = match &year {
        Some(year) => {
            values.push(("year", year.as_str().into()));
            "concept-source"
        }
        None => "concept-source-undated",
    };
    words.with(id, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, concepts};
    use crate::words::Locale;

    #[test]
    fn every_card_can_be_told() {
        let words = Words::new(Locale::English);
        let all = concepts(&Source::BuiltIn);
        for concept in all.all() {
            let card = concept_card(&words, &all, concept);
            assert!(!card.sources.is_empty() && card.related.len() == concept.related.len(), "{}", card.id);
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn our_own_opinion_is_never_told_as_research() {
        let words = Words::new(Locale::English);
        let own = Reference { author: "Somebody".into(), year: Some(2001), title: "a guess".into(), tag: 'X' };
        let text = reference(&words, &own);
        assert!(!text.contains("Somebody") && !text.contains("2001"), "{text}");
        let read = Reference { tag: 'S', ..own };
        assert!(reference(&words, &read).contains("Somebody (2001)"));
    }
}
