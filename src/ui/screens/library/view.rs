//! What the library shows. Plain data; it must not know Bevy.

mod numbers;

pub use numbers::{NumberRow, TAGS, rows};

use crate::content::{Concept, ConceptFamily, Concepts, Term};
use crate::session::progress::{Known, Progress};
use crate::tell::{self, Card};
use crate::ui::widget::Sorting;
use crate::words::Words;

/// The library's pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Page {
    /// Concept cards.
    #[default]
    Cards,
    /// Every word that has a card.
    Glossary,
    /// Every number of the model.
    Numbers,
}

impl Page {
    /// All pages, in order.
    pub const ALL: [Page; 3] = [Page::Cards, Page::Glossary, Page::Numbers];

    /// The ending of its id among the words.
    pub fn code(self) -> &'static str {
        match self {
            Page::Cards => "cards",
            Page::Glossary => "glossary",
            Page::Numbers => "numbers",
        }
    }
}

/// What a reader looks for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Looking {
    /// The page.
    pub page: Page,
    /// Cards of one family alone.
    pub family: Option<ConceptFamily>,
    /// Words that a card must hold.
    pub search: String,
    /// The card that lies open.
    pub card: Option<String>,
    /// Numbers of one tag alone.
    pub tag: Option<char>,
    /// How the glossary is sorted; by the alphabet unless somebody wants it otherwise.
    pub terms_by: Option<Sorting>,
    /// How the numbers are sorted; as the model's file has them unless somebody wants it otherwise.
    pub numbers_by: Option<Sorting>,
}

/// The library.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LibraryView {
    pub page: Page,
    pub families: Vec<FamilyRow>,
    /// The family shown alone, by its place.
    pub family: Option<usize>,
    pub search: String,
    pub cards: Vec<CardRow>,
    /// How many cards there are, how many of them have been met or read, and how many were read.
    pub total: usize,
    pub met: usize,
    pub read: usize,
    /// The card that lies open.
    pub card: Option<Card>,
    pub glossary: Vec<TermRow>,
    pub terms_by: Option<Sorting>,
    pub tag: Option<char>,
    pub numbers: Vec<NumberRow>,
    pub numbers_by: Option<Sorting>,
}

/// A family of cards.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyRow {
    pub family: ConceptFamily,
    pub name: String,
    pub total: usize,
    /// Met or read.
    pub met: usize,
}

/// A card in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRow {
    pub id: String,
    pub title: String,
    pub gist: String,
    pub known: Known,
    pub open: bool,
}

/// A word that has a card.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRow {
    pub term: String,
    /// In one sentence.
    pub means: String,
    pub card: String,
    pub title: String,
}

impl LibraryView {
    /// The library as somebody looks through it.
    pub fn new(looking: &Looking, cards: &Concepts, gathered: &Progress, words: &Words) -> Self {
        let all = cards.all();
        let is_met = |c: &&Concept| gathered.known(&c.id) >= Known::Met;
        let family_row = |family: ConceptFamily| {
            let of = || all.iter().filter(move |c| c.family == family);
            let (total, met) = (of().count(), of().filter(is_met).count());
            FamilyRow { family, name: words.get(family.word()), total, met }
        };
        let wanted = |c: &&Concept| looking.family.is_none_or(|f| f == c.family) && holds(c, &looking.search);
        let row = |c: &Concept| CardRow {
            id: c.id.clone(),
            title: c.title.clone(),
            gist: c.gist.clone(),
            known: gathered.known(&c.id),
            open: looking.card.as_ref() == Some(&c.id),
        };
        let open = looking.card.as_deref().and_then(|id| cards.get(id));
        Self {
            page: looking.page,
            families: ConceptFamily::ALL.map(family_row).into(),
            family: looking.family.and_then(|f| ConceptFamily::ALL.iter().position(|x| *x == f)),
            search: looking.search.clone(),
            cards: all.iter().filter(wanted).map(row).collect(),
            total: all.len(),
            met: all.iter().filter(is_met).count(),
            read: all.iter().filter(|c| gathered.known(&c.id) == Known::Read).count(),
            card: open.map(|c| tell::concept_card(words, cards, c)),
            glossary: if looking.page == Page::Glossary { glossary(all, looking.terms_by) } else { Vec::new() },
            terms_by: looking.terms_by.or(Some(BY_WORD)),
            tag: looking.tag,
            numbers: Vec::new(),
            numbers_by: looking.numbers_by,
        }
    }
}

/// Whether a card holds every word that is looked for.
fn holds(card: &Concept, search: &str) -> bool {
    let terms: Vec<&str> = card.openers().collect();
    let text = format!("{} {} {} {}", card.title, card.gist, card.body, terms.join(" ")).to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The glossary's own order: the alphabet.
const BY_WORD: Sorting = Sorting { column: 0, falling: false };

/// Every word that has a card, sorted by word (column 0) or by the card it leads to.
fn glossary(cards: &[Concept], sorting: Option<Sorting>) -> Vec<TermRow> {
    let row = |(card, term): (&Concept, &Term)| TermRow {
        term: term.word.clone(),
        means: term.means.clone(),
        card: card.id.clone(),
        title: card.title.clone(),
    };
    let terms = cards.iter().flat_map(|card| card.terms.iter().map(move |term| (card, term)));
    let mut rows: Vec<TermRow> = terms.map(row).collect();
    let key = |row: &TermRow, column| if column == 0 { &row.term } else { &row.title }.to_lowercase();
    for sorting in [Some(BY_WORD), sorting].into_iter().flatten() {
        sorting.sort(&mut rows, |a, b, column| key(a, column).cmp(&key(b, column)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, concepts};
    use crate::words::Locale;

    fn view(looking: &Looking, read: &[&str]) -> LibraryView {
        let words = Words::new(Locale::English);
        let mut gathered = Progress::default();
        read.iter().for_each(|id| _ = gathered.read_card(id));
        let view = LibraryView::new(looking, &concepts(&Source::BuiltIn), &gathered, &words);
        assert_eq!(words.missing(), Vec::<String>::new());
        view
    }

    #[test]
    fn cards_are_found_by_family_and_by_words() {
        let all = view(&Looking::default(), &[]);
        assert_eq!((all.cards.len(), all.met, all.read), (all.total, 0, 0));
        let risk = view(&Looking { family: Some(ConceptFamily::Risk), ..Looking::default() }, &[]);
        assert!(!risk.cards.is_empty() && risk.cards.len() < all.total);
        let row = risk.families.iter().find(|f| f.family == ConceptFamily::Risk).expect("every family has a row");
        assert_eq!(row.total, risk.cards.len());
        let found = view(&Looking { search: "  PRE-mortem ".to_owned(), ..Looking::default() }, &[]);
        assert!(!found.cards.is_empty() && found.cards.len() < all.total);
        assert!(view(&Looking { search: "zzzz".to_owned(), ..Looking::default() }, &[]).cards.is_empty());
    }

    #[test]
    fn a_card_that_was_read_is_marked() {
        let id = view(&Looking::default(), &[]).cards[0].id.clone();
        let open = view(&Looking { card: Some(id.clone()), ..Looking::default() }, &[&id]);
        assert!(open.cards[0].known == Known::Read && open.cards[0].open);
        assert_eq!((open.met, open.read), (1, 1));
        assert_eq!(open.card.map(|c| c.id), Some(id));
    }

    #[test]
    fn the_glossary_goes_by_the_alphabet_and_leads_to_cards() {
        let glossary = view(&Looking { page: Page::Glossary, ..Looking::default() }, &[]).glossary;
        assert!(glossary.len() > 20);
        assert!(glossary.iter().any(|row| row.term == "A/B test"), "names are written as they are");
        assert!(!glossary.iter().any(|row| row.term == "interviews"), "a plural has no line of its own");
        assert!(glossary.is_sorted_by_key(|row| row.term.to_lowercase()));
        let by_card = Looking {
            page: Page::Glossary,
            terms_by: Some(Sorting { column: 2, falling: false }),
            ..Looking::default()
        };
        let by_card = view(&by_card, &[]).glossary;
        assert!(by_card.is_sorted_by_key(|row| (row.title.to_lowercase(), row.term.to_lowercase())));
    }
}
