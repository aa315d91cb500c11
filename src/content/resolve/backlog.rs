//! Features and their sizes.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::raw::{RawFeature, RawVariant};
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::{Feature, Part, Size, Variant};

impl Resolver<'_> {
    /// Features and variants.
    pub(super) fn backlog(&mut self) -> Option<(Table<FeatureId, Feature>, Table<VariantId, Variant>)> {
        let raw = self.files.backlog.as_ref()?;
        let list = Place::of(FileKind::Backlog).field("features");
        let (mut features, mut variants) = (Table::default(), Table::default());
        for (i, f) in raw.features.iter().enumerate() {
            let feature = self.feature(&list.index(i), FeatureId::at(i.min(255)), f, &mut variants);
            features.push(feature);
        }
        Some((features, variants))
    }

    fn feature(
        &mut self,
        place: &Place,
        id: FeatureId,
        raw: &RawFeature,
        variants: &mut Table<VariantId, Variant>,
    ) -> Feature {
        if raw.sizes.is_empty() {
            self.report(
                Code::TooFew,
                &place.field("sizes"),
                "a feature without sizes",
                "Give it at least the usual one.",
            );
        }
        let mut own = Vec::new();
        for (i, size) in raw.sizes.iter().enumerate() {
            let at = place.field("sizes").index(i);
            if raw.sizes[..i].iter().any(|other| other.size == size.size) {
                let message = format!("the size {:?} stands here twice", size.size);
                self.report(Code::RepeatedId, &at.field("size"), message, "Keep one of the two.");
            }
            let variant = self.variant(&at, id, &raw.id, size);
            own.push(variants.push(variant));
        }
        let usual = raw.sizes.iter().position(|s| s.size == raw.starts_as);
        if usual.is_none() && !raw.sizes.is_empty() {
            let message = format!("the feature starts as {:?}, and there is no such size", raw.starts_as);
            let help = "Give that size, or say with `starts_as` which one it starts as.";
            self.report(Code::UnknownId, &place.field("starts_as"), message, help);
        }
        let asked_by = raw.asked_by.iter().enumerate();
        let asked_by = asked_by.map(|(i, p)| self.find(Kind::Person, &place.field("asked_by").index(i), p)).collect();
        Feature {
            key: key_of(&raw.id),
            listed: raw.listed || raw.in_scope,
            in_scope_at_start: raw.in_scope,
            asked_by,
            usual: usual.and_then(|u| own.get(u)).copied().unwrap_or(VariantId(0)),
            variants: own,
            questions: self.whole(&place.field("questions"), raw.questions, 0..=4, "questions"),
            answers_the_ask: raw.answers_the_ask,
        }
    }

    fn variant(&mut self, place: &Place, feature: FeatureId, id: &str, raw: &RawVariant) -> Variant {
        if raw.parts.is_empty() {
            let help = "Say which teams have a part in it.";
            self.report(Code::TooFew, &place.field("parts"), "a size that nobody has to work on", help);
        }
        Variant {
            key: key_of(&format!("{id}.{}", size_word(raw.size))),
            feature,
            size: raw.size,
            fit: self.by_need(&place.field("fit"), &raw.fit, -1.0..=1.0, "fit"),
            ceiling: self.number(&place.field("ceiling"), raw.ceiling, 0.0..=1.0, "share of intended users"),
            retention: self.number(&place.field("retention"), raw.retention, 0.0..=1.0, "share of takers"),
            parts: self.parts(&place.field("parts"), raw).into_iter().collect(),
        }
    }

    fn parts(&mut self, list: &Place, raw: &RawVariant) -> Vec<Part> {
        let mut out = Vec::new();
        for (i, (team, effort, uncertainty)) in raw.parts.iter().enumerate() {
            let place = list.index(i);
            if raw.parts[..i].iter().any(|(other, _, _)| other == team) {
                let message = format!("the team \"{team}\" stands here twice");
                self.report(Code::RepeatedId, &place.index(0), message, "Add the two efforts together.");
            }
            out.push(Part {
                team: self.find(Kind::Team, &place.index(0), team),
                effort_person_days: self.number(&place.index(1), *effort, 0.1..=1000.0, "person-days"),
                uncertainty: *uncertainty,
            });
        }
        out
    }
}

/// A size in an id.
pub(super) fn size_word(size: Size) -> &'static str {
    match size {
        Size::Everything => "everything",
        Size::Usual => "usual",
        Size::Smallest => "smallest",
    }
}
