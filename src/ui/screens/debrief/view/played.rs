//! Judgement and luck, and other fates: sentences and charts.

use super::super::work::Found;
use super::moves::WorkView;
use crate::analysis::fates::Fates;
use crate::analysis::review::Move;
use crate::report::chart::Chart;
use crate::report::debrief::Teller;
use crate::report::figures;
use crate::report::moves_text::{fates_sentences, split_sentences};
use crate::sim::ids::Seat;

/// A page of sentences and a chart, while it is being played for and after.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayedView {
    pub work: WorkView,
    pub lead: String,
    pub chart: Option<Chart>,
    /// How to read the chart.
    pub note: String,
    pub sentences: Vec<String>,
    /// Below the sentences: a heading, and a line each.
    pub others: Option<(String, Vec<String>)>,
}

impl PlayedView {
    /// Judgement and luck.
    pub fn split(t: &Teller<'_>, found: &Found) -> Self {
        let split = found.split.as_deref();
        let moves: Vec<Move> = found.moves.iter().flatten().map(|m| (**m).clone()).collect();
        Self {
            work: WorkView::new(t, found),
            lead: t.say("debrief-split-lead"),
            chart: split.map(|s| figures::waterfall(t, s, &moves)),
            note: split.map(|s| figures::waterfall_note(t, s)).unwrap_or_default(),
            sentences: split.map(|s| split_sentences(t, s)).unwrap_or_default(),
            others: None,
        }
    }

    /// In the colour of the seat whose run it was.
    pub fn tinted(self, seat: Seat) -> Self {
        Self { chart: self.chart.map(|chart| chart.tinted(figures::seat_tint(seat))), ..self }
    }

    /// Other fates.
    pub fn fates(t: &Teller<'_>, found: &Found) -> Self {
        let fates = found.fates.as_deref();
        Self {
            work: WorkView::new(t, found),
            lead: t.say("fates-lead"),
            chart: fates.map(|f| figures::fates(t, f)),
            note: t.say("report-read-fates"),
            sentences: fates.map(|f| fates_sentences(t, f)).unwrap_or_default(),
            others: fates.map(|f| (t.say("fates-references"), references(t, f))),
        }
    }
}

fn references(t: &Teller<'_>, fates: &Fates) -> Vec<String> {
    fates.references.iter().map(|(name, spread)| figures::reference(t, name, spread)).collect()
}
