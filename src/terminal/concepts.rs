//! Concept cards on a page: one by name, or the list of all.

use super::page::Page;
use crate::content::Concepts;
use crate::report::concept_text;
use crate::words::Words;

/// Shows a card; all of them, by family, when no name is given.
///
/// # Errors
/// No card or several have this name: a sentence.
pub fn show(words: &Words, concepts: &Concepts, name: &str, page: &mut Page) -> Result<(), String> {
    if name.is_empty() {
        for (family, cards) in concept_text::list(words, concepts) {
            page.heading(&family);
            let rows: Vec<Vec<String>> = cards.into_iter().map(|(id, title)| vec![id, title]).collect();
            page.table(&rows);
        }
        page.gap();
        page.say(&words.get("concept-how"));
        return Ok(());
    }
    let card = concept_text::by_name(words, concepts, name)?;
    for (i, paragraph) in card.iter().enumerate() {
        if i == 0 {
            page.heading(paragraph);
        } else {
            page.say(paragraph);
            page.gap();
        }
    }
    Ok(())
}
