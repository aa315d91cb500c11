//! The parameters of the model and the costs of actions, with what the scenario has different.

use super::Resolver;
use super::names::meant;
use crate::content::code::Code;
use crate::content::files::Files;
use crate::content::place::{FileKind, Place};
use crate::content::raw::{RawAction, RawParameter, RawTag};
use crate::content::source::Source;
use crate::sim::action::Verb;
use crate::sim::model::Model;
use crate::sim::rules::ActionCost;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// The tags that a parameter can have.
const TAGS: [&str; 5] = ["S", "D", "T", "M", "X"];

/// What the rules can take of each parameter: the ranges of the program's own file.
static TAKEN: LazyLock<BTreeMap<String, (f64, f64)>> = LazyLock::new(|| {
    let own = Files::read_model(&Source::BuiltIn);
    own.into_iter().flat_map(|m| m.parameters).map(|p| (p.id, (p.min, p.max))).collect()
});

/// Value, range and unit of a parameter.
type Known<'a> = (f64, RangeInclusive<f64>, &'a str);

impl<'a> Resolver<'a> {
    /// The numbers of the model.
    pub(super) fn model(&mut self) -> Option<Model> {
        let files = self.files;
        let mut known = self.parameters()?;
        let list = Place::of(FileKind::Scenario).field("model");
        for (i, change) in files.scenario.iter().flat_map(|s| &s.model).enumerate() {
            let place = list.index(i);
            let id = change.id.as_str();
            let again = files.scenario.iter().flat_map(|s| &s.model).take(i).any(|other| other.id == id);
            match known.get(id).cloned() {
                Some((_, range, unit)) => {
                    let value = self.number(&place.field("value"), change.value, range.clone(), unit);
                    known.insert(id, (value, range, unit));
                }
                None => self.unknown_parameter(&place.field("id"), id),
            }
            if again {
                let message = format!("\"{id}\" is changed twice");
                self.report(Code::RepeatedId, &place.field("id"), message, "Keep one of the two.");
            }
        }
        match Model::from_lookup(|id| known.get(id).map(|(value, _, _)| *value)) {
            Ok(model) => Some(model),
            Err(missing) => {
                missing.into_iter().for_each(|id| self.missing_parameter(id));
                None
            }
        }
    }

    /// A parameter without an entry is reported at the entry that it comes after.
    fn missing_parameter(&mut self, id: &str) {
        let list = Place::of(FileKind::Model).field("parameters");
        let rows = self.files.model.iter().flat_map(|m| &m.parameters).map(|p| p.id.as_str());
        let before: Vec<&str> = Model::IDS.iter().copied().take_while(|other| *other != id).collect();
        let neighbour = rows.enumerate().filter_map(|(i, row)| Some((before.iter().position(|b| *b == row)?, i))).max();
        let unit = Model::unit(id).unwrap_or_default();
        let help = format!("Add an entry for it ({unit}); the model cannot do without.");
        let place = neighbour.map_or(list.clone(), |(_, i)| list.index(i).field("id"));
        let after = neighbour.map_or(String::new(), |(at, _)| format!(" after \"{}\"", before[at]));
        self.report(Code::MissingParameter, &place, format!("the parameter \"{id}\" is missing{after}"), help);
    }

    /// Value, range and unit of every parameter of the shared file.
    fn parameters(&mut self) -> Option<BTreeMap<&'a str, Known<'a>>> {
        let files = self.files;
        let raw = files.model.as_ref()?;
        let list = Place::of(FileKind::Model).field("parameters");
        let mut known = BTreeMap::new();
        for (i, p) in raw.parameters.iter().enumerate() {
            let place = list.index(i);
            if !Model::IDS.contains(&p.id.as_str()) {
                self.unknown_parameter(&place.field("id"), &p.id);
            }
            if let Some(unit) = Model::unit(&p.id).filter(|unit| *unit != p.unit) {
                let message = format!("the rules take \"{}\" in another unit than {}", p.id, p.unit);
                self.report(Code::WrongUnit, &place.field("unit"), message, format!("Give it as \"{unit}\"."));
            }
            self.tag(&place.field("tag"), &p.tag);
            let range = self.range(&place, p);
            let value = self.number(&place.field("value"), p.value, range.clone(), &p.unit);
            if known.insert(p.id.as_str(), (value, range, p.unit.as_str())).is_some() {
                let message = format!("the parameter \"{}\" stands here twice", p.id);
                self.report(Code::RepeatedId, &place.field("id"), message, "Keep one of the two.");
            }
        }
        Some(known)
    }

    /// The range of a parameter, which may be narrower than what the rules can take, never wider.
    fn range(&mut self, place: &Place, p: &RawParameter) -> RangeInclusive<f64> {
        let (least, most) = TAKEN.get(&p.id).copied().unwrap_or((f64::MIN, f64::MAX));
        let unit = &p.unit;
        let wider = |end| format!("the range of \"{}\" ends {end} what the rules can take", p.id);
        // Not a number is neither above nor below anything.
        let low = if p.min >= least { p.min } else { least };
        if low != p.min {
            let help = format!("Write {least} or more ({unit}).");
            self.report(Code::OutOfRange, &place.field("min"), wider("below"), help);
        }
        let high = if p.max <= most { p.max } else { most };
        if high != p.max {
            self.report(
                Code::OutOfRange,
                &place.field("max"),
                wider("above"),
                format!("Write {most} or less ({unit})."),
            );
        }
        if low > high {
            self.report(Code::Reversed, &place.field("min"), "min lies above max", "Exchange the two.");
            return high..=low;
        }
        low..=high
    }

    /// One of the tags that say how well something is founded.
    pub(super) fn tag(&mut self, place: &Place, tag: &RawTag) {
        if !TAGS.contains(&tag.0.as_str()) {
            let message = format!("{} is not a tag", tag.0);
            let help = "Use S (read in the source), D (fitted to data), T (theorem), M (remembered) or X (our choice).";
            self.report(Code::UnknownTag, place, message, help);
        }
    }

    fn unknown_parameter(&mut self, place: &Place, id: &str) {
        let message = format!("the model has no parameter \"{id}\"");
        let near = meant(id, Model::IDS.iter().copied()).map(|near| format!("Did you mean \"{near}\"? "));
        let help = near.unwrap_or_default() + "See shared/model.ron for the parameters there are.";
        self.report(Code::UnknownParameter, place, message, help);
    }

    /// What each action costs, in the order of verbs.
    pub(super) fn costs(&mut self) -> Option<Vec<ActionCost>> {
        let files = self.files;
        let shared = files.actions.as_ref()?;
        let mut costs: Vec<Option<ActionCost>> = vec![None; Verb::ALL.len()];
        self.costs_of(&Place::of(FileKind::Actions).field("actions"), &shared.actions, &mut costs);
        for (verb, cost) in Verb::ALL.iter().zip(&costs) {
            if cost.is_none() {
                let message = format!("the action \"{}\" is missing", verb.name());
                let place = Place::of(FileKind::Actions).field("actions");
                self.report(Code::MissingVerb, &place, message, "Add an entry for it.");
            }
        }
        if let Some(scenario) = &files.scenario {
            self.costs_of(&Place::of(FileKind::Scenario).field("actions"), &scenario.actions, &mut costs);
        }
        costs.into_iter().collect()
    }

    fn costs_of(&mut self, list: &Place, rows: &[RawAction], costs: &mut [Option<ActionCost>]) {
        for (i, row) in rows.iter().enumerate() {
            let place = list.index(i);
            if rows[..i].iter().any(|other| other.verb == row.verb) {
                let message = format!("the action \"{}\" stands here twice", row.verb);
                self.report(Code::RepeatedId, &place.field("verb"), message, "Keep one of the two.");
            }
            let cost = ActionCost {
                slots: self.whole(&place.field("slots"), row.slots, 0..=8, "slots"),
                home: row.home,
                family: row.family,
                from_sprint: self.whole(&place.field("from_sprint"), row.from_sprint, 1..=8, "sprint"),
                days: self.whole(&place.field("days"), row.days, 0..=40, "working days"),
                person_days: self.number(&place.field("person_days"), row.person_days, 0.0..=60.0, "person-days"),
            };
            match Verb::ALL.iter().position(|v| v.name() == row.verb) {
                Some(at) => costs[at] = Some(cost),
                None => {
                    let message = format!("there is no action \"{}\"", row.verb);
                    self.report(
                        Code::UnknownVerb,
                        &place.field("verb"),
                        message,
                        "See the author's guide for the actions there are.",
                    );
                }
            }
        }
    }
}
