//! What was true: needs as a heat map, features as a table, and why the unwanted was built.

use super::chains::{ChainView, Steps};
use crate::analysis::Debrief;
use crate::analysis::truth::{FeatureRow, NeedCell, NeedRow};
use crate::report::debrief::Teller;
use crate::report::debrief_text::{believed, feature_text, found, need_cell, stage};
use crate::ui::screens::debrief::sheets::{Cell, Orders, Sheet};
use crate::ui::widget::Sorting;
use crate::words::number;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct TruthView {
    /// Segments with their share of all users.
    pub segments: Vec<(String, String)>,
    pub needs: Vec<NeedView>,
    /// Anybody was asked whether they would use something.
    pub asked: bool,
    pub built: Vec<FeatureView>,
    pub built_by: Option<Sorting>,
    /// What was never begun, the most valuable first.
    pub left: Vec<FeatureView>,
    pub left_by: Option<Sorting>,
    pub unwanted: Vec<ChainView>,
}

/// A need: three lines of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedView {
    pub name: String,
    /// When it was found, and whether people can name it.
    pub note: String,
    pub lines: Vec<LineView>,
    /// The whole in words.
    pub text: String,
}

/// What was really so, what was believed, or what people said.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    pub name: String,
    /// Everybody first, then one a segment.
    pub cells: Vec<CellView>,
}

/// A share, and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    pub text: String,
    /// 0 to 1; `None`: there is no figure.
    pub share: Option<f32>,
}

/// A feature.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureView {
    pub name: String,
    pub stage: String,
    pub asked: String,
    pub said: String,
    pub believed: String,
    pub strength: u8,
    pub real: String,
    /// How the real value lies to the believed range, in words.
    pub verdict: String,
    /// It is worth less than nothing, or hardly used.
    pub bad: bool,
    pub cost: String,
    pub days: String,
    pub usage: String,
    pub unused: bool,
    /// The whole in words.
    pub text: String,
}

/// So many features of what was left are shown.
const LEFT: usize = 4;

impl TruthView {
    /// Of a finished run.
    pub fn new(t: &Teller<'_>, debrief: &Debrief, steps: &mut Steps<'_>, orders: Orders) -> Self {
        let truth = &debrief.truth;
        let segments = truth.segments.iter().map(|(s, share)| {
            let share = t.with("debrief-needs-share", &[("share", &number::percent(*share))]);
            (t.segment(*s).to_owned(), share)
        });
        let asked = truth.needs.iter().any(|need| need.cells.iter().any(|cell| cell.said.is_some()));
        Self {
            segments: segments.collect(),
            needs: truth.needs.iter().map(|n| need(t, debrief, n, asked)).collect(),
            asked,
            built: features(t, truth.features.iter().filter(|f| f.built()), orders, Sheet::Built),
            built_by: orders.of(Sheet::Built),
            left: features(t, truth.features.iter().filter(|f| !f.built()).take(LEFT), orders, Sheet::Left),
            left_by: orders.of(Sheet::Left),
            unwanted: truth.unwanted.iter().map(|c| steps.chain(c)).collect(),
        }
    }
}

/// `asked`: anybody was asked about any need. Else there is no line for what they said.
fn need(t: &Teller<'_>, debrief: &Debrief, row: &NeedRow, asked: bool) -> NeedView {
    let words = if row.articulate { "debrief-needs-articulate" } else { "debrief-needs-inarticulate" };
    let share = |share: f64| CellView { text: number::percent(share), share: Some(share as f32) };
    let none = |id: &str| CellView { text: t.say(id), share: None };
    let line = |id: &str, all: CellView, cell: &dyn Fn(&NeedCell) -> CellView| LineView {
        name: t.say(id),
        cells: std::iter::once(all).chain(row.cells.iter().map(cell)).collect(),
    };
    let named = |believed: Option<f64>| believed.map_or_else(|| none("debrief-needs-nameless"), share);
    let shares: Vec<f64> = row.cells.iter().filter_map(|c| c.said).collect();
    let said_all = (!shares.is_empty()).then(|| shares.iter().sum::<f64>() / shares.len() as f64);
    let said = |said: Option<f64>| said.map_or_else(|| none("debrief-needs-not-asked"), share);
    let name = t.scenario.story.needs[row.need].name.clone();
    let cells: Vec<String> =
        row.cells.iter().zip(&debrief.truth.segments).map(|(c, (s, _))| need_cell(t, t.segment(*s), c)).collect();
    NeedView {
        note: format!("{} · {}", found(t, row.found.map(|f| f.0)), t.say(words)),
        lines: [
            line("debrief-needs-real", share(row.real), &|c| share(c.real)),
            line("debrief-needs-believed", named(row.found.map(|_| row.believed)), &|c| named(c.believed)),
            line("debrief-needs-said", said(said_all), &|c| said(c.said)),
        ]
        .into_iter()
        .take(if asked { 3 } else { 2 })
        .collect(),
        text: t.with("debrief-needs-text", &[("need", &name), ("cells", &cells.join("; "))]),
        name,
    }
}

/// Features in the order of their table.
fn features<'r>(
    t: &Teller<'_>,
    rows: impl Iterator<Item = &'r FeatureRow>,
    orders: Orders,
    sheet: Sheet,
) -> Vec<FeatureView> {
    let rows = rows.map(|row| (feature(t, row), row)).collect();
    let sorted = orders.sorted(sheet, rows, |(shown, row), column| match column {
        0 => Cell::text(&shown.name),
        1 => Cell::number(row.asked_by.len() as f64),
        2 => Cell::Number(row.said.last().map(|said| said.share)),
        3 => Cell::number(row.believed.1),
        4 => Cell::number(row.real),
        5 => Cell::number(row.cost_cents as f64),
        _ => Cell::Number(row.shipped_day.map(|_| row.weekly)),
    });
    sorted.into_iter().map(|(shown, _)| shown).collect()
}

fn feature(t: &Teller<'_>, row: &FeatureRow) -> FeatureView {
    let people: Vec<&str> = row.asked_by.iter().map(|p| t.scenario.story.people[*p].first_name()).collect();
    let asked = if people.is_empty() { t.say("debrief-feature-nobody") } else { people.join(", ") };
    let (low, _, high) = row.believed;
    let verdict = if row.real < -0.005 {
        "debrief-feature-hurts"
    } else if row.real > high {
        "debrief-feature-above"
    } else if row.real < low {
        "debrief-feature-below"
    } else {
        "debrief-feature-in-range"
    };
    let shipped = row.shipped_day.is_some();
    FeatureView {
        name: t.feature(row.feature).to_owned(),
        stage: stage(t, row),
        asked,
        said: said(t, row),
        believed: believed(t, row),
        strength: row.strength,
        real: number::percent(row.real),
        verdict: t.say(verdict),
        bad: row.real < -0.005 || row.hardly_used,
        cost: t.money(row.cost_cents),
        days: person_days(t, row.spent_person_days),
        usage: if shipped { number::percent(row.weekly) } else { "–".to_owned() },
        unused: row.hardly_used,
        text: feature_text(t, row),
    }
}

fn person_days(t: &Teller<'_>, days: f64) -> String {
    let (count, shown) = (libm::round(days) as i64, number::decimal(days, 0));
    t.words.with("debrief-feature-days", &[("count", count.into()), ("days", shown.into())])
}

fn said(t: &Teller<'_>, row: &FeatureRow) -> String {
    let parts: Vec<String> = row
        .said
        .iter()
        .rev()
        .take(2)
        .map(|s| {
            let share = number::percent(s.share);
            match s.segment {
                Some(segment) => {
                    t.with("debrief-feature-said-segment", &[("share", &share), ("segment", t.segment(segment))])
                }
                None => t.with("debrief-feature-said-survey", &[("share", &share)]),
            }
        })
        .collect();
    if parts.is_empty() { t.say("debrief-feature-not-asked") } else { parts.join(", ") }
}
