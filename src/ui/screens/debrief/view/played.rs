//! Judgement and luck, and other fates: sentences and charts.

use super::super::work::Found;
use super::moves::WorkView;
use crate::analysis::fates::Fates;
use crate::analysis::luck::Split;
use crate::report::chart::{Axis, Band, Bin, Chart, Histogram, Marker, Tint, Waterfall, WaterfallStep};
use crate::report::debrief::Teller;
use crate::report::moves_text::{fates_sentences, split_sentences};
use crate::words::number;

/// A page of sentences and a chart, while it is being played for and after.
#[derive(Clone, Debug)]
pub struct PlayedView {
    pub work: WorkView,
    pub lead: String,
    pub chart: Option<Chart>,
    pub sentences: Vec<String>,
    /// Below the sentences: a heading, and a line each.
    pub others: Option<(String, Vec<String>)>,
}

impl PartialEq for PlayedView {
    fn eq(&self, other: &Self) -> bool {
        // A chart is made from the same figures as the sentences.
        (&self.work, &self.sentences, &self.others) == (&other.work, &other.sentences, &other.others)
            && self.chart.is_some() == other.chart.is_some()
    }
}

impl PlayedView {
    /// Judgement and luck.
    pub fn split(t: &Teller<'_>, found: &Found) -> Self {
        let split = found.split.as_deref();
        Self {
            work: WorkView::new(t, found),
            lead: t.say("debrief-split-lead"),
            chart: split.map(|s| waterfall(t, found, s)),
            sentences: split.map(|s| split_sentences(t, s)).unwrap_or_default(),
            others: None,
        }
    }

    /// Other fates.
    pub fn fates(t: &Teller<'_>, found: &Found) -> Self {
        let fates = found.fates.as_deref();
        Self {
            work: WorkView::new(t, found),
            lead: t.say("fates-lead"),
            chart: fates.map(|f| histogram(t, f)),
            sentences: fates.map(|f| fates_sentences(t, f)).unwrap_or_default(),
            others: fates.map(|f| (t.say("fates-references"), f.references.iter().map(|r| reference(t, r)).collect())),
        }
    }
}

fn reference(t: &Teller<'_>, (name, spread): &(String, crate::analysis::fates::Spread)) -> String {
    let (low, high) = spread.range80();
    let values = [
        ("name", t.say(&format!("fates-name-{name}"))),
        ("low", t.score(low)),
        ("high", t.score(high)),
        ("median", t.score(spread.median())),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    t.with("fates-reference", &values)
}

/// From what a solid colleague could expect to what came: decided and came in turn, decision by decision.
fn waterfall(t: &Teller<'_>, found: &Found, split: &Split) -> Chart {
    let signed = |x: f64| number::signed_decimal(x, 1);
    let mut steps = Vec::new();
    for (m, step) in found.moves.iter().flatten().zip(&split.steps) {
        let day = step.day.to_string();
        let title = t.move_title(m);
        let kinds = [("debrief-split-decided", step.skill, true), ("debrief-split-came", step.luck, false)];
        for (id, change, decided) in kinds {
            let tint = match (decided, change >= 0.0) {
                (true, true) => Tint::Good,
                (true, false) => Tint::Bad,
                (false, _) => Tint::Neutral,
            };
            let written = signed(change);
            let text = t.with("debrief-split-text", &[("title", &title), ("what", &t.say(id)), ("points", &written)]);
            let label = t.with("debrief-split-label", &[("day", &day), ("what", &t.say(id))]);
            steps.push(WaterfallStep { label, change, written, text, tint });
        }
    }
    let shown = |x: f64| number::decimal(x, 1);
    let most = split.waterfall().iter().map(|b| b.from.max(b.to)).fold(split.start, f64::max);
    let plot = Waterfall {
        across: Axis::round(t.say("debrief-axis-outcome"), 0.0, (most + 5.0).clamp(50.0, 110.0)),
        start: (t.say("debrief-split-start"), split.start, shown(split.start)),
        steps,
        end: (t.say("debrief-split-end"), shown(split.end)),
        tint: Tint::Product,
    };
    Chart::new(t.say("split-page"), split_sentences(t, split).join(" "), plot)
}

/// How often each outcome came, with the run's own place and what reference policies reach.
fn histogram(t: &Teller<'_>, fates: &Fates) -> Chart {
    let bins = fates.yours.bins.iter().enumerate().map(|(place, count)| {
        let (from, to, count_shown) = ((place * 5).to_string(), (place * 5 + 5).to_string(), count.to_string());
        let text = t.with("fates-bar", &[("from", &from), ("to", &to), ("count", &count_shown)]);
        Bin { count: f64::from(*count), text }
    });
    let bands = fates.references.iter().zip(0u8..).map(|((name, spread), place)| {
        let (from, to) = spread.range80();
        let label = t.say(&format!("fates-name-{name}"));
        Band { from, to, label, text: reference(t, &(name.clone(), spread.clone())), tint: Tint::Series(place) }
    });
    let you = t.with("debrief-fates-you", &[("outcome", &t.score(fates.outcome))]);
    let most = fates.yours.bins.iter().copied().max().unwrap_or(1);
    let plot = Histogram {
        across: Axis::even(t.say("debrief-axis-outcome"), 0.0, 100.0, 5, |v| number::integer(v as i64)),
        up: Axis::round(t.say("debrief-axis-fates"), 0.0, f64::from(most.max(1)) * 1.08),
        bins: bins.collect(),
        bands: bands.collect(),
        markers: vec![Marker { at: fates.outcome, label: you, tint: Tint::Product }],
        tint: Tint::Product,
    };
    Chart::new(t.say("fates-page"), fates_sentences(t, fates).join(" "), plot)
}
