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
