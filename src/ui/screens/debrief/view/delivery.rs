//! Delivery: dates on a line, chains, and what each part took.

use super::chains::{ChainView, Steps};
use crate::analysis::Debrief;
use crate::analysis::delivery::{DateRow, PartRow};
use crate::report::debrief::Teller;
use crate::report::debrief_text::{date_parts, date_text, part_lost, part_text, part_when, unchained};
use crate::session::Session;
use crate::ui::screens::debrief::sheets::{Cell, Orders, Sheet};
use crate::ui::widget::Sorting;
use crate::words::number;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct DeliveryView {
    pub dates: Vec<DateView>,
    /// Days written below the line: place 0 to 1, and the day.
    pub axis: Vec<(f32, String)>,
    pub chains: Vec<ChainView>,
    /// What no chain explains, in sentences.
    pub unchained: Vec<String>,
    pub parts: Vec<PartView>,
    pub parts_by: Option<Sorting>,
}

/// A date on its line. Places are shares of the run, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct DateView {
    pub name: String,
    pub due: f32,
    pub promised: Option<f32>,
    /// The promise was not kept.
    pub broken: bool,
    pub met: Option<f32>,
    pub kept: bool,
    /// In words, in parts.
    pub parts: Vec<String>,
    /// In words.
    pub text: String,
}

/// A team's part of a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    pub feature: String,
    /// Whether the feature's name stands in its row.
    pub named: bool,
    pub team: String,
    pub estimate: String,
    pub took: String,
    /// It took a good deal more than estimated.
    pub over: bool,
    pub when: String,
    pub lost: String,
    /// In words.
    pub text: String,
}

impl DeliveryView {
    /// Of a finished run.
    pub fn new(t: &Teller<'_>, session: &Session, debrief: &Debrief, steps: &mut Steps<'_>, orders: Orders) -> Self {
        let delivery = &debrief.delivery;
        let calendar = session.rules().calendar;
        let last = delivery.dates.iter().filter_map(|d| d.met_day.max(d.promised.map(|p| p.0))).max().unwrap_or(0);
        let last = last.max(calendar.last_day());
        let place = |day: u16| (f32::from(day.max(1) - 1) / f32::from(last.max(2) - 1)).clamp(0.0, 1.0);
        let ends = (1..=calendar.sprints).map(|s| calendar.first_day(s) + calendar.sprint_days - 1);
        Self {
            dates: delivery.dates.iter().map(|d| date(t, d, &place)).collect(),
            axis: std::iter::once(1).chain(ends).map(|d| (place(d), d.to_string())).collect(),
            chains: delivery.chains.iter().map(|c| steps.chain(c)).collect(),
            unchained: unchained(t, delivery),
            parts: parts(t, &delivery.parts, orders),
            parts_by: orders.of(Sheet::Parts),
        }
    }
}

fn date(t: &Teller<'_>, row: &DateRow, place: &dyn Fn(u16) -> f32) -> DateView {
    DateView {
        name: t.milestone(row.milestone).to_owned(),
        due: place(row.day),
        promised: row.promised.map(|(day, ..)| place(day)),
        broken: row.promised.is_some() && !row.promise_kept(),
        met: row.met_day.map(place),
        kept: row.kept(),
        parts: date_parts(t, row),
        text: date_text(t, row),
    }
}

/// From this ratio of real to estimated on, a part is marked.
const OVER: f64 = 1.25;

/// Parts in the order of their table. A feature is named once where its parts stand together by themselves.
fn parts(t: &Teller<'_>, rows: &[PartRow], orders: Orders) -> Vec<PartView> {
    let rows = rows.iter().map(|row| (part(t, row), row)).collect();
    let sorted = orders.sorted(Sheet::Parts, rows, |(shown, row), column| match column {
        0 => Cell::text(&shown.feature),
        1 => Cell::text(&shown.team),
        2 => Cell::number(row.estimate_person_days),
        3 => Cell::number(row.real_person_days),
        4 => Cell::number(row.started_day),
        _ => Cell::number(row.lost.iter().map(|(_, days)| days).sum::<f64>()),
    });
    let mut rows: Vec<PartView> = sorted.into_iter().map(|(shown, _)| shown).collect();
    let together = orders.of(Sheet::Parts).is_none_or(|sorting| sorting.column == 0);
    for at in (1..rows.len()).rev() {
        rows[at].named = !together || rows[at].feature != rows[at - 1].feature;
    }
    rows
}

fn part(t: &Teller<'_>, row: &PartRow) -> PartView {
    let shown = |days: f64| number::decimal(days, 0);
    let (estimate, took) = (shown(row.estimate_person_days), shown(row.real_person_days));
    PartView {
        named: true,
        feature: t.feature(row.feature).to_owned(),
        team: t.team(row.team).to_owned(),
        // Two figures that read the same are not told apart by a colour.
        over: row.real_person_days > OVER * row.estimate_person_days && took != estimate,
        estimate,
        took,
        when: part_when(t, row),
        lost: part_lost(t, row),
        text: part_text(t, row),
    }
}
