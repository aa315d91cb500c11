//! Concept cards as plain text: for the terminal and the command line.

use crate::content::{Concept, ConceptFamily, Concepts};
use crate::tell::{self, Card};
use crate::words::Words;

/// A card as paragraphs, the title first.
pub fn card(words: &Words, card: &Card) -> Vec<String> {
    let mut out = vec![format!("{} · {}", card.title, card.family), card.gist.clone(), card.body.clone()];
    if let Some(text) = &card.try_it {
        out.push(words.with("concept-try", &[("text", text.as_str().into())]));
    }
    let sources: Vec<String> = card.sources.iter().map(|s| format!("  {s}")).collect();
    out.push(format!("{}\n{}", words.get("concept-sources"), sources.join("\n")));
    if !card.related.is_empty() {
        let cards: Vec<String> = card.related.iter().map(|(id, title)| listed(words, id, title)).collect();
        out.push(words.with("concept-related", &[("cards", cards.join("; ").as_str().into())]));
    }
    out
}

fn listed(words: &Words, id: &str, title: &str) -> String {
    words.with("concept-listed", &[("id", id.into()), ("title", title.into())])
}

/// All cards by family: the family's name, then id and title of each.
pub fn list(words: &Words, concepts: &Concepts) -> Vec<(String, Vec<(String, String)>)> {
    let rows = |family: ConceptFamily| {
        let cards = concepts.all().iter().filter(|c| c.family == family);
        cards.map(|c| (c.id.clone(), c.title.clone())).collect::<Vec<_>>()
    };
    let families = ConceptFamily::ALL.into_iter().map(|f| (words.get(f.word()), rows(f)));
    families.filter(|(_, cards)| !cards.is_empty()).collect()
}

/// The one card that a player means by a name.
///
/// # Errors
/// None or several: a sentence that says so.
pub fn meant<'a>(words: &Words, concepts: &'a Concepts, name: &str) -> Result<&'a Concept, String> {
    let found = concepts.named(name);
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(words.with("concept-none", &[("name", name.into())])),
        several => {
            let cards: Vec<String> = several.iter().map(|c| listed(words, &c.id, &c.title)).collect();
            let values = [("name", name.into()), ("cards", cards.join("; ").into())];
            Err(words.with("concept-several", &values))
        }
    }
}

/// A card as it is shown, by whatever a player calls it.
///
/// # Errors
/// As [`meant`].
pub fn by_name(words: &Words, concepts: &Concepts, name: &str) -> Result<Vec<String>, String> {
    let concept = meant(words, concepts, name)?;
    Ok(card(words, &tell::concept_card(words, concepts, concept)))
}
