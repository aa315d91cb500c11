//! Needs and segments.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::{Need, Segment};

/// Segments, needs, and the ladder of weights.
type Demand = (Table<SegmentId, Segment>, Table<NeedId, Need>, Vec<f64>);

/// Shares must sum to 1 within this.
const SLACK: f64 = 1e-6;

impl Resolver<'_> {
    /// Segments, needs, and the ladder of weights.
    pub(super) fn demand(&mut self) -> Option<Demand> {
        Some((self.segments()?, self.needs()?, self.need_ladder()?))
    }

    fn segments(&mut self) -> Option<Table<SegmentId, Segment>> {
        let raw = self.files.demand.as_ref()?;
        let list = Place::of(FileKind::Demand).field("segments");
        let mut table = Table::default();
        for (i, s) in raw.segments.iter().enumerate() {
            let place = list.index(i);
            let leaning = self.by_need(&place.field("leaning"), &s.leaning, -2.0..=2.0, "sd");
            let share = self.number(&place.field("share"), s.share, 0.001..=1.0, "share of all users");
            table.push(Segment { key: key_of(&s.id), share, leaning });
        }
        let sum: f64 = raw.segments.iter().map(|s| s.share).sum();
        if !raw.segments.is_empty() && (sum - 1.0).abs() > SLACK {
            let message = format!("the shares of the segments sum to {sum:.4}");
            self.report(Code::NotOne, &list, message, "Change them so that they sum to 1.");
        }
        Some(table)
    }

    fn needs(&mut self) -> Option<Table<NeedId, Need>> {
        let raw = self.files.demand.as_ref()?;
        let list = Place::of(FileKind::Demand).field("needs");
        let mut table = Table::default();
        for (i, n) in raw.needs.iter().enumerate() {
            let place = list.index(i);
            let answer = n.answer.as_ref().map(|id| self.find(Kind::Feature, &place.field("answer"), id));
            let surfaces_on = n.surfaces_on.map(|d| self.day(&place.field("surfaces_on"), d, "tickets"));
            table.push(Need { key: key_of(&n.id), articulate: n.articulate, kano: n.kano, answer, surfaces_on });
        }
        Some(table)
    }

    fn need_ladder(&mut self) -> Option<Vec<f64>> {
        let raw = self.files.demand.as_ref()?;
        let place = Place::of(FileKind::Demand).field("need_ladder");
        let (ladder, needs) = (&raw.need_ladder, raw.needs.len());
        if ladder.len() != needs {
            let code = if ladder.len() < needs { Code::TooFew } else { Code::TooMany };
            let message = format!("{} weights for {needs} needs", ladder.len());
            self.report(code, &place, message, "Give one weight for each need, largest first.");
        }
        for (i, weight) in ladder.iter().enumerate() {
            self.number(&place.index(i), *weight, 0.0..=1.0, "weight");
            if i > 0 && *weight > ladder[i - 1] {
                let message = "a weight is larger than the one before it";
                self.report(Code::Reversed, &place.index(i), message, "Order the weights, largest first.");
            }
        }
        let sum: f64 = ladder.iter().sum();
        if (sum - 1.0).abs() > SLACK {
            let message = format!("the weights of needs sum to {sum:.4}");
            self.report(Code::NotOne, &place, message, "Change them so that they sum to 1.");
        }
        Some(ladder.clone())
    }

    /// A number for each need from a list of (need, number); what is not named is 0.
    pub(super) fn by_need(
        &mut self,
        list: &Place,
        rows: &[(String, f64)],
        range: std::ops::RangeInclusive<f64>,
        unit: &str,
    ) -> Vec<f64> {
        let needs = self.files.demand.as_ref().map_or(1, |d| d.needs.len().max(1));
        let mut out = vec![0.0; needs];
        for (i, (need, value)) in rows.iter().enumerate() {
            let place = list.index(i);
            let id: NeedId = self.find(Kind::Need, &place.index(0), need);
            let value = self.number(&place.index(1), *value, range.clone(), unit);
            if rows[..i].iter().any(|(other, _)| other == need) {
                let message = format!("the need \"{need}\" stands here twice");
                self.report(Code::RepeatedId, &place.index(0), message, "Keep one of the two.");
            }
            if let Some(slot) = out.get_mut(id.index()) {
                *slot = value;
            }
        }
        out
    }
}
