//! Delivery: promised against actual, for each date and each part, with the chain behind every slip.

use super::causes::{self, Chain};
use super::run::Run;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::score;
use crate::sim::state::LossKind;

/// Dates, parts and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    pub dates: Vec<DateRow>,
    /// Parts of what was built, by feature in order of work begun.
    pub parts: Vec<PartRow>,
    /// One for each date that was not kept.
    pub chains: Vec<Chain>,
}

/// A date of the sponsor's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateRow {
    pub milestone: MilestoneId,
    /// As it stood on the first day.
    pub first_day: u16,
    /// As it stood at the end.
    pub day: u16,
    /// What was promised for it, how sure, and on which day.
    pub promised: Option<(u16, f64, u16)>,
    pub met_day: Option<u16>,
    pub slip_days: f64,
    /// What is left of the date's worth, 0 to 1.
    pub kept_share: f64,
    /// Its share of all dates' worth, 0 to 1.
    pub weight: f64,
}

impl DateRow {
    /// Met on or before its day.
    pub fn kept(&self) -> bool {
        self.met_day.is_some_and(|d| d <= self.day)
    }

    /// Promised, and met on or before the promised day.
    pub fn promise_kept(&self) -> bool {
        self.promised.is_some_and(|(day, ..)| self.met_day.is_some_and(|met| met <= day))
    }
}

/// A team's part of a feature.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    pub feature: FeatureId,
    pub team: TeamId,
    /// Person-days as estimated when it was done, and as they really were (so far, where it was not finished).
    pub estimate_person_days: f64,
    pub real_person_days: f64,
    pub started_day: u16,
    /// 0: not finished.
    pub done_day: u16,
    /// Working days lost, by kind, largest first.
    pub lost: Vec<(LossKind, f64)>,
}

/// Dates, parts and why.
pub fn delivery(run: &Run) -> Delivery {
    let all: f64 = run.rules.milestones.iter().map(|m| m.weight).sum();
    let dates = run.rules.milestones.entries().map(|(id, row)| {
        let now = &run.state.public.milestones[id];
        DateRow {
            milestone: id,
            first_day: row.day,
            day: now.day,
            promised: now.promised_day.map(|d| (d, now.confidence, now.promised_on)),
            met_day: now.met_day,
            slip_days: score::slip_days(run.rules, run.state, id),
            kept_share: score::milestone_share(run.rules, run.state, id),
            weight: if all > 0.0 { row.weight / all } else { 0.0 },
        }
    });
    Delivery { dates: dates.collect(), parts: parts(run), chains: causes::of_dates(run) }
}

/// The estimate in person-days that stood when a part was done.
fn done_against(run: &Run, feature: FeatureId, team: TeamId) -> Option<f64> {
    run.facts.iter().rev().find_map(|fact| match fact.what {
        What::PartDone { feature: of, team: by, estimate_person_days, .. } if (of, by) == (feature, team) => {
            Some(estimate_person_days)
        }
        _ => None,
    })
}

fn parts(run: &Run) -> Vec<PartRow> {
    let rules = run.rules;
    let mut rows = Vec::new();
    for feature in rules.features.ids() {
        let variant = run.state.public.features[feature].variant;
        for part in &rules.variants[variant].parts {
            let work = run.state.part(rules, feature, part.team);
            if work.started_day == 0 {
                continue;
            }
            rows.push(PartRow {
                feature,
                team: part.team,
                // A size chosen later says nothing of what was estimated then.
                estimate_person_days: done_against(run, feature, part.team).unwrap_or(part.effort_person_days),
                real_person_days: work.total,
                started_day: work.started_day,
                done_day: work.done_day,
                lost: causes::lost(run, feature, part.team),
            });
        }
    }
    let first = |f: FeatureId| rows.iter().filter(|r| r.feature == f).map(|r| r.started_day).min().unwrap_or(u16::MAX);
    let firsts: Vec<u16> = rules.features.ids().map(first).collect();
    rows.sort_by_key(|r| (firsts[r.feature.index()], r.feature, r.started_day));
    rows
}
