//! Numbers that moved: how far, whether that is good, why, and which earlier decision they belong to.
//!
//! Rising and good are two things. Work that grows rises and is bad; use that grows rises and is good.

use std::collections::BTreeMap;

use super::Source;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::sim::state::Measure;
use crate::tell;
use crate::ui::theme::Tone;

/// A number that moved.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberRow {
    pub name: String,
    pub moved: Moved,
    pub up: bool,
    pub tone: Tone,
    pub cause: String,
    /// The earlier decision it belongs to, once that can be known.
    pub belongs: Option<String>,
}

/// How a number moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moved {
    /// By so much, shown with so many decimals.
    By(f64, usize),
    /// A share that went from one value to another.
    FromTo(f64, f64),
}

/// All that moved, bad news first.
pub(super) fn rows(source: &Source<'_>) -> Vec<NumberRow> {
    let mut rows = usage(source);
    rows.extend(sums(source));
    rows.extend(health(source));
    let rank = |tone: Tone| match tone {
        Tone::Bad => 0,
        Tone::Warn => 1,
        Tone::Good => 2,
        Tone::Neutral => 3,
    };
    rows.sort_by_key(|row| rank(row.tone));
    rows
}

/// The use of what is out, beside what was read before.
fn usage(source: &Source<'_>) -> Vec<NumberRow> {
    let mut reads: BTreeMap<(FeatureId, bool), Vec<(&Fact, f64)>> = BTreeMap::new();
    for fact in &source.all {
        let mut read = |feature, weekly, share| reads.entry((feature, weekly)).or_default().push((fact, share));
        match fact.what {
            What::UsageRead { feature, measure, share } => read(feature, measure == Measure::WeeklyUse, share),
            What::NumbersRead { feature, weekly_share, opened_share } => {
                read(feature, true, weekly_share);
                read(feature, false, opened_share);
            }
            _ => {}
        }
    }
    let new = |fact: &Fact| source.news.iter().any(|f| f.id == fact.id);
    let row = |((feature, weekly), reads): ((FeatureId, bool), Vec<(&Fact, f64)>)| {
        let (fact, now) = *reads.last().filter(|(fact, _)| new(fact))?;
        let before = reads.iter().rev().find(|(f, _)| !new(f)).map_or(0.0, |(_, share)| *share);
        let id = if weekly { "review-number-weekly" } else { "review-number-opened" };
        let tone = match now - before {
            // Everybody looks once: this number flatters, and is never good news by itself.
            _ if !weekly => Tone::Neutral,
            d if d > 0.0 => Tone::Good,
            d if d < 0.0 => Tone::Bad,
            _ => Tone::Neutral,
        };
        let shipped = source.o.public.features[feature].shipped_day.unwrap_or(fact.day);
        Some(NumberRow {
            name: source.words.with(id, &[("feature", source.feature(feature).into())]),
            moved: Moved::FromTo(before, now),
            up: now >= before,
            tone,
            cause: source.words.with(
                if weekly { "review-cause-out" } else { "review-cause-opened" },
                &[("date", tell::date(source.words, shipped).into())],
            ),
            belongs: decision(source, feature),
        })
    };
    reads.into_iter().filter_map(row).collect()
}

/// The decision about a feature that came last before it went out: its brief, its size, its place above the line.
fn decision(source: &Source<'_>, feature: FeatureId) -> Option<String> {
    let shipped = source.o.public.features[feature].shipped_day?;
    let about = |f: &&&Fact| match f.what {
        What::BriefWritten { feature: of, .. } | What::ScopeChanged { feature: of, in_scope: true } => of == feature,
        What::VariantChosen { variant } => source.o.rules.variants[variant].feature == feature,
        _ => false,
    };
    let fact = source.all.iter().rev().filter(|f| f.day <= shipped).find(about)?;
    Some(belongs(source, fact))
}

fn belongs(source: &Source<'_>, fact: &Fact) -> String {
    let title = tell::fact(source.words, source.scenario, fact).title;
    let date = tell::date(source.words, fact.day);
    source.words.with("review-belongs", &[("title", title.into()), ("date", date.into())])
}

/// Work that grew, work done again, days lost to blockers, days of teams that went elsewhere.
fn sums(source: &Source<'_>) -> Vec<NumberRow> {
    let mut sums: BTreeMap<(&'static str, String), (f64, f64, &Fact)> = BTreeMap::new();
    for fact in &source.news {
        let (id, name, by) = match fact.what {
            What::WorkAdded { feature, person_days, .. } => {
                ("review-number-work", source.feature(feature), person_days)
            }
            What::ReworkFound { feature, person_days, .. } => {
                ("review-number-rework", source.feature(feature), person_days)
            }
            What::QuestionBit { feature, person_days, .. } => {
                ("review-number-question", source.feature(feature), person_days)
            }
            What::BlockerCleared { feature, days_lost, .. } => {
                ("review-number-blocked", source.feature(feature), f64::from(days_lost))
            }
            What::TeamAway { team, days } => {
                ("review-number-away", source.scenario.story.teams[team].name.clone(), days)
            }
            _ => continue,
        };
        let row = sums.entry((id, name)).or_insert((0.0, 0.0, fact));
        row.0 += by;
        if by.abs() > row.1 {
            (row.1, row.2) = (by.abs(), fact);
        }
    }
    let row = |((id, name), (by, _, fact)): ((&'static str, String), (f64, f64, &Fact))| NumberRow {
        name: source.words.with(id, &[("name", name.into())]),
        moved: Moved::By(by, decimals(by)),
        up: by > 0.0,
        // More of any of these is worse.
        tone: if by > 0.0 { Tone::Bad } else { Tone::Good },
        cause: source.cause(fact),
        belongs: earlier(source, fact),
    };
    sums.into_iter().filter(|(_, (by, ..))| by.abs() >= 0.05).map(row).collect()
}

/// Halves are told, whole numbers stay whole.
fn decimals(by: f64) -> usize {
    usize::from((by - by.round()).abs() >= 0.05)
}

/// The decision at the end of a fact's chain of causes, as far as the seat may follow it and if it is not the fact's
/// own cause.
fn earlier(source: &Source<'_>, fact: &Fact) -> Option<String> {
    use crate::sim::fact::Cause;
    let mut at = fact;
    for _ in 0..8 {
        let Cause::Fact(id) = at.cause else { break };
        at = source.all.iter().find(|f| f.id == id)?;
    }
    let decided = matches!(at.cause, Cause::Action(..) | Cause::Dilemma(..));
    (decided && at.id != fact.id).then(|| belongs(source, at))
}

/// How teams are. Teams that the same thing moved stand together.
fn health(source: &Source<'_>) -> Vec<NumberRow> {
    let row = |line: tell::HealthMoved<'_>| {
        let names: Vec<&str> = line.teams.iter().map(|t| source.scenario.story.teams[*t].name.as_str()).collect();
        NumberRow {
            name: source.words.with("review-number-health", &[("name", names.join(", ").into())]),
            // In points of a hundred, as everywhere.
            moved: Moved::By(line.by * 100.0, 0),
            up: line.by > 0.0,
            tone: if line.by > 0.0 { Tone::Good } else { Tone::Bad },
            cause: source.cause(line.fact),
            belongs: earlier(source, line.fact),
        }
    };
    tell::health_moved(source.news.iter().copied()).into_iter().map(row).collect()
}
