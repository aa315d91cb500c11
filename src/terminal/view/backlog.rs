//! The backlog: order, sizes, evidence, believed value, when it would be there.

use super::{View, marks};
use crate::sim::ids::*;
use crate::sim::state::FeatureStage;
use crate::tell::{self, Args};
use crate::terminal::ids::size_word;
use crate::words::number;

impl View<'_> {
    /// Everything listed, those above the line first.
    pub fn backlog(&mut self) {
        self.heading("backlog");
        self.say("backlog-legend", &Args::default());
        let o = self.o();
        let listed: Vec<FeatureId> = o.listed().collect();
        let above = o.public.backlog.len();
        let mut rows = vec![self.head(&["place", "feature", "size", "evidence", "value", "effort", "done", "notes"])];
        for (i, feature) in listed.iter().enumerate() {
            if i == above {
                rows.push(vec![self.get("below-line")]);
            }
            rows.push(self.backlog_row(*feature, (i < above).then_some(i + 1)));
        }
        self.page.table(&rows);
        let gone: Vec<String> = o
            .rules
            .features
            .ids()
            .filter_map(|f| {
                let row = &o.public.features[f];
                let day = row.shipped_day.or(row.killed_day).unwrap_or_default();
                let args =
                    Args::default().text("feature", self.names().feature(f)).text("date", tell::date(self.words, day));
                match row.stage() {
                    FeatureStage::Shipped => Some(self.with("backlog-shipped", &args)),
                    FeatureStage::Killed => Some(self.with("backlog-stopped", &args)),
                    FeatureStage::Open | FeatureStage::Unlisted => None,
                }
            })
            .collect();
        for line in gone {
            self.page.hang("  ", &line);
        }
    }

    /// Headings of columns.
    pub(super) fn head(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.get(&format!("column-{id}"))).collect()
    }

    fn backlog_row(&self, feature: FeatureId, place: Option<usize>) -> Vec<String> {
        let o = self.o();
        let row = &o.public.features[feature];
        let variant = row.variant;
        let belief = o.belief(variant);
        let (low, high) = belief.range80();
        let scale = o.rules.value_scale;
        let effort: f64 = o.rules.variants[variant].parts.iter().map(|p| p.effort_person_days).sum();
        let done = if place.is_some() {
            let (p50, p80) = o.p50_p80(feature);
            number::range(libm::ceil(p50) as i64, libm::ceil(p80) as i64)
        } else {
            "–".to_owned()
        };
        vec![
            place.map_or("–".to_owned(), |p| p.to_string()),
            self.scenario().story.features[feature].id.clone(),
            size_word(o.rules.variants[variant].size).to_owned(),
            marks(belief.strength),
            self.with(
                "value",
                &Args::default()
                    .text("low", number::decimal(scale.value(low) * 100.0, 0))
                    .share("high", scale.value(high)),
            ),
            number::decimal(effort, 0),
            done,
            self.backlog_notes(feature).join("; "),
        ]
    }

    fn backlog_notes(&self, feature: FeatureId) -> Vec<String> {
        let o = self.o();
        let row = &o.public.features[feature];
        let mut notes = Vec::new();
        let asked: Vec<String> = o.rules.features[feature].asked_by.iter().map(|p| self.names().person(*p)).collect();
        if !asked.is_empty() {
            notes.push(self.with("note-asked", &Args::default().text("people", asked.join(", "))));
        }
        if row.brief.is_some() {
            let open = o.public.open_questions(o.rules, feature);
            notes.push(self.with("note-brief", &Args::default().count("open", open)));
        } else if o.public.backlog.contains(&feature) {
            notes.push(self.get("note-no_brief"));
        }
        if o.rules.teams.ids().any(|t| o.known.parts[o.rules.part_index(feature, t)].started) {
            notes.push(self.get("note-begun"));
        }
        if let Some(day) = row.ready_day {
            notes.push(self.with("note-ready", &Args::default().text("date", tell::date(self.words, day))));
        }
        if let Some(day) = row.release_day {
            notes.push(self.with("note-release", &Args::default().text("date", tell::date(self.words, day))));
        }
        if let Some(score) = row.score {
            let effort: f64 =
                o.rules.variants[row.variant].parts.iter().map(|p| p.effort_person_days).sum::<f64>().max(1.0);
            let rice = 100.0 * score.reach * score.impact * score.confidence / effort;
            notes.push(self.with("note-score", &Args::default().text("score", number::decimal(rice, 1))));
        }
        if let Some(share) = o.known.features[feature].stated_share {
            notes.push(self.with("note-stated", &Args::default().share("share", share)));
        }
        notes
    }
}
