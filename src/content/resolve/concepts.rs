//! Concept cards: ids, references, tags and the words that open them.

use super::Resolver;
use crate::content::code::Code;
use crate::content::concept::*;
use crate::content::place::{FileKind, Place};
use crate::content::raw::{RawConcept, RawFamily, RawReference, RawTerm};
use std::collections::BTreeMap;

impl Resolver<'_> {
    /// All cards; `None` when their file could not be read.
    pub(super) fn concepts(&mut self) -> Option<Concepts> {
        let raw = self.files.concepts.as_ref()?;
        let list = Place::of(FileKind::Concepts).field("concepts");
        let mut openers: BTreeMap<String, &str> = BTreeMap::new();
        for (i, card) in raw.concepts.iter().enumerate() {
            let place = list.index(i);
            self.concept_id(&place, card, raw.concepts[..i].iter().any(|other| other.id == card.id));
            for (field, text) in [("title", &card.title), ("gist", &card.gist), ("body", &card.body)] {
                self.need_text(&place.field(field), text);
            }
            if card.try_it.as_ref().is_some_and(|t| t.trim().is_empty()) {
                self.need_text(&place.field("try_it"), "");
            }
            self.references(&place.field("sources"), &card.sources);
            for (k, id) in card.related.iter().enumerate() {
                self.related(&place.field("related").index(k), card, id, &raw.concepts);
            }
            for (k, term) in card.terms.iter().enumerate() {
                let place = place.field("terms").index(k);
                self.need_text(&place.field("means"), &term.means);
                let also = term.also.iter().enumerate().map(|(n, form)| (place.field("also").index(n), form));
                for (place, form) in std::iter::once((place.field("word"), &term.word)).chain(also) {
                    self.need_text(&place, form);
                    if let Some(other) = openers.insert(form.to_lowercase(), &card.id) {
                        let message = format!("\"{form}\" already opens \"{other}\"");
                        self.report(Code::RepeatedId, &place, message, "A word can open one card only.");
                    }
                }
            }
        }
        Some(cards(&raw.concepts))
    }

    fn concept_id(&mut self, place: &Place, card: &RawConcept, repeated: bool) {
        let id = &card.id;
        let place = place.field("id");
        let fit = id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !fit {
            let help = "Use lower-case letters, digits and underscores, a letter first.";
            self.report(Code::BadId, &place, format!("\"{id}\" cannot be an id"), help);
        }
        if repeated {
            let message = format!("there are two concept cards called \"{id}\"");
            self.report(Code::RepeatedId, &place, message, "Rename or remove one of them.");
        }
    }

    fn references(&mut self, place: &Place, sources: &[RawReference]) {
        if sources.is_empty() {
            let help = "Name where it comes from, with its tag; what is our own opinion has the tag X.";
            self.report(Code::NoSource, place, "a concept card without a source", help);
        }
        for (i, source) in sources.iter().enumerate() {
            let place = place.index(i);
            self.need_text(&place.field("author"), &source.author);
            self.need_text(&place.field("title"), &source.title);
            self.tag(&place.field("tag"), &source.tag);
            if let Some(year) = source.year {
                let _: u16 = self.whole(&place.field("year"), year, 1900..=2100, "year");
            }
        }
    }

    fn related(&mut self, place: &Place, card: &RawConcept, id: &str, all: &[RawConcept]) {
        if !all.iter().any(|c| c.id == id) {
            let message = format!("there is no concept card \"{id}\"");
            self.report(Code::UnknownId, place, message, "See the ids in shared/concepts.ron.");
        } else if card.id == id {
            self.report(Code::UnknownId, place, "a concept card related to itself", "Name another card.");
        }
    }
}

/// The cards as they are written, nothing checked.
pub fn cards(raw: &[RawConcept]) -> Concepts {
    let card = |c: &RawConcept| Concept {
        id: c.id.clone(),
        family: family(c.family),
        title: c.title.clone(),
        gist: c.gist.clone(),
        body: c.body.clone(),
        try_it: c.try_it.clone(),
        sources: c.sources.iter().map(reference).collect(),
        related: c.related.clone(),
        terms: c.terms.iter().map(term).collect(),
    };
    Concepts::new(raw.iter().map(card).collect())
}

fn term(raw: &RawTerm) -> Term {
    let forms = std::iter::once(&raw.word).chain(&raw.also).map(|form| form.to_lowercase());
    Term { word: raw.word.clone(), means: raw.means.clone(), forms: forms.collect() }
}

fn reference(raw: &RawReference) -> Reference {
    Reference {
        author: raw.author.clone(),
        year: raw.year.and_then(|y| u16::try_from(y).ok()),
        title: raw.title.clone(),
        tag: raw.tag.0.chars().next().unwrap_or('X'),
    }
}

fn family(raw: RawFamily) -> ConceptFamily {
    match raw {
        RawFamily::Role => ConceptFamily::Role,
        RawFamily::Discovery => ConceptFamily::Discovery,
        RawFamily::Prioritisation => ConceptFamily::Prioritisation,
        RawFamily::Delivery => ConceptFamily::Delivery,
        RawFamily::Dependencies => ConceptFamily::Dependencies,
        RawFamily::Status => ConceptFamily::Status,
        RawFamily::Risk => ConceptFamily::Risk,
        RawFamily::People => ConceptFamily::People,
        RawFamily::Bias => ConceptFamily::Bias,
        RawFamily::Career => ConceptFamily::Career,
    }
}
