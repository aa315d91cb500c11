//! Concept cards at hand: all of them, read from the scenarios' folder when first needed, and which text of a screen
//! underlines which term.
//!
//! A term is underlined once per screen, where it is first met: the text that had it keeps it, however often it is laid
//! out. It must not know any screen.

use std::{
    collections::HashMap,
    ops::Range,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use bevy::prelude::*;

use super::{kit::Kit, screen::Screen};
use crate::content::{self, Concepts, Source};

/// The cards, and where their terms stand on this screen. Clones share both.
#[derive(Clone, Default)]
pub struct Lore {
    cards: Arc<OnceLock<Concepts>>,
    /// By card: the text that underlines a term of it.
    met: Arc<Mutex<HashMap<String, String>>>,
}

impl Lore {
    /// All cards.
    pub fn cards(&self) -> &Concepts {
        self.cards.get_or_init(|| content::concepts(&Source::find(None)))
    }

    /// The terms that this text is the first on the screen to hold, in order: places in bytes, and ids of cards.
    pub fn first_met(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        let terms = self.cards().terms_in(text).into_iter();
        let first = terms.filter(|term| {
            let owner = met.entry(term.concept.id.clone()).or_insert_with(|| text.to_owned());
            owner == text
        });
        first.map(|term| (term.at, term.concept.id.clone())).collect()
    }

    /// A new screen: nothing has been met on it.
    fn forget(&self) {
        self.met.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn forget_with_screen(screen: Res<State<Screen>>, kit: Option<Res<Kit>>) {
    if screen.is_changed()
        && let Some(kit) = kit
    {
        kit.lore.forget();
    }
}

/// Adds the cards.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, forget_with_screen);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_belongs_to_the_first_text_that_holds_it() {
        let lore = Lore::default();
        let concept = lore.cards().all().iter().find(|c| !c.terms.is_empty()).expect("some card has a term");
        let term = &concept.terms[0].word;
        let (first, second) = (format!("The {term}."), format!("Another {term}."));
        assert_eq!(lore.first_met(&first).len(), 1);
        assert_eq!(lore.first_met(&second), []);
        assert_eq!(lore.first_met(&first).len(), 1, "laid out again, it is still there");
        lore.forget();
        assert_eq!(lore.first_met(&second).len(), 1);
    }
}
