//! What the Notebook shows: everything learnt, newest first, each with its source, its age and its strength.
//!
//! Plain data from visible facts. It must not know Bevy, nor a fact that this seat may not see yet.

use super::super::sight::{Sight, about, strength};
use crate::{
    sim::{fact::Fact, ids::*, observe, rules::Family},
    tell::{self, Tone},
};

/// The Notebook.
#[derive(Debug, Clone, PartialEq)]
pub struct NotebookView {
    /// Whose notebook it is.
    pub seat: Seat,
    pub filter: Filter,
    /// What can be filtered by, in the order of the backlog.
    pub features: Vec<(FeatureId, String)>,
    /// The entries of the page that is open.
    pub entries: Vec<Entry>,
    /// How many match, and how many there are.
    pub matching: usize,
    pub all: usize,
    pub pages: usize,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    pub family: Option<Family>,
    pub feature: Option<FeatureId>,
    pub text: String,
    /// The page that is open, from 0.
    pub page: usize,
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: u32,
    pub date: String,
    pub ago: String,
    pub title: String,
    pub text: String,
    pub source: String,
    pub strength: Option<u8>,
    pub tone: Tone,
    pub icon: &'static str,
    pub family: Option<Family>,
}

/// Entries on a page: more would make a long list slow to lay out, and nobody reads on.
pub const PAGE: usize = 40;

impl NotebookView {
    /// Reads the notebook off what a seat sees.
    pub fn new(sight: &Sight<'_>, filter: &Filter) -> Self {
        let news: Vec<&Fact> = sight.facts.iter().rev().copied().filter(|f| observe::is_news(&f.what)).collect();
        let wanted = filter.text.trim().to_lowercase();
        let matches: Vec<&Fact> = news.iter().copied().filter(|f| matches(sight, filter, &wanted, f)).collect();
        let pages = matches.len().div_ceil(PAGE).max(1);
        let page = filter.page.min(pages - 1);
        let shown = matches.iter().skip(page * PAGE).take(PAGE);
        Self {
            seat: sight.o.seat,
            features: sight.o.listed().map(|f| (f, sight.story.features[f].name.clone())).collect(),
            entries: shown.map(|f| entry(sight, f)).collect(),
            matching: matches.len(),
            all: news.len(),
            pages,
            filter: Filter { page, ..filter.clone() },
        }
    }
}

fn matches(sight: &Sight<'_>, filter: &Filter, wanted: &str, fact: &Fact) -> bool {
    if filter.feature.is_some_and(|f| about(sight, &fact.what) != Some(f)) {
        return false;
    }
    if filter.family.is_none() && wanted.is_empty() {
        return true;
    }
    let sentence = tell::fact(sight.words, &sight.tale, fact);
    if filter.family.is_some_and(|family| sentence.family != Some(family)) {
        return false;
    }
    wanted.is_empty() || [sentence.title, sentence.text].iter().any(|t| t.to_lowercase().contains(wanted))
}

fn entry(sight: &Sight<'_>, fact: &Fact) -> Entry {
    let sentence = tell::fact(sight.words, &sight.tale, fact);
    Entry {
        id: fact.id,
        date: tell::date(sight.words, fact.day),
        ago: sight.ago(fact.day),
        title: sentence.title,
        text: sentence.text,
        source: sight.source(fact),
        strength: strength(&fact.what),
        tone: sentence.tone,
        icon: sentence.icon,
        family: sentence.family,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ui::demo::{self, Point},
        words::{Locale, Words},
    };

    fn view(filter: &Filter) -> NotebookView {
        let session = demo::session(Seat::Product, Point::HalfTime);
        NotebookView::new(&Sight::of(&session, Seat::Product, &Words::new(Locale::English)), filter)
    }

    #[test]
    fn entries_are_newest_first_and_never_more_than_a_page() {
        let view = view(&Filter::default());
        assert!(!view.entries.is_empty() && view.entries.len() <= PAGE);
        assert!(view.entries.windows(2).all(|w| w[0].id > w[1].id));
        assert_eq!(view.matching, view.all);
    }

    #[test]
    fn a_filter_keeps_what_fits() {
        let all = view(&Filter::default());
        let family = Filter { family: Some(Family::Research), ..Filter::default() };
        let research = view(&family);
        assert!(research.matching < all.all);
        assert!(research.entries.iter().all(|e| e.family == Some(Family::Research)));
        let nothing = Filter { text: "no such words anywhere".to_owned(), page: 9, ..Filter::default() };
        let nothing = view(&nothing);
        assert_eq!((nothing.matching, nothing.pages, nothing.filter.page), (0, 1, 0));
    }

    #[test]
    fn search_does_not_mind_capitals() {
        let all = view(&Filter::default());
        let title = all.entries[0].title.to_uppercase();
        let found = view(&Filter { text: title, ..Filter::default() });
        assert!(found.matching >= 1);
    }
}
