//! What the player expected, beside what came.

use super::Source;
use crate::session::journal::Entry;
use crate::sim::state::Measure;
use crate::tell;
use crate::ui::theme::Tone;
use crate::words::number;

/// A forecast of this sprint, beside what came.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastView {
    pub milestone: String,
    pub low_day: u16,
    pub high_day: u16,
    pub on_time_percent: u8,
    /// The date in force.
    pub date_day: u16,
    /// The last day of the run, for the scale.
    pub last_day: u16,
    pub why: String,
    /// The day it came, if it came.
    pub came_day: Option<u16>,
    /// What came, in a sentence, and whether it lay within the range.
    pub verdict: String,
    pub tone: Tone,
    /// Expected and read weekly use of the next release, in a sentence.
    pub uptake: Option<String>,
}

/// The last forecast of the seat in the sprint that was played.
pub(super) fn forecast(source: &Source<'_>) -> Option<ForecastView> {
    let calendar = source.o.rules.calendar;
    let made = source.session.line().iter().rev().find_map(|entry| match entry {
        Entry::Forecast { day, seat, forecast }
            if *seat == source.o.seat && calendar.sprint_of(*day) == source.sprint =>
        {
            Some(forecast)
        }
        _ => None,
    })?;
    let row = source.o.public.milestones.get(made.milestone)?;
    let words = source.words;
    let (verdict, tone) = match row.met_day {
        Some(day) => {
            let inside = (made.low_day..=made.high_day).contains(&day);
            let id = if inside { "review-forecast-inside" } else { "review-forecast-outside" };
            let tone = if inside { Tone::Good } else { Tone::Bad };
            (words.with(id, &[("date", tell::date(words, day).into())]), tone)
        }
        None if source.o.public.day > made.high_day => (words.get("review-forecast-passed"), Tone::Bad),
        None => (words.get("review-forecast-open"), Tone::Neutral),
    };
    Some(ForecastView {
        milestone: source.scenario.story.milestones[made.milestone].name.clone(),
        low_day: made.low_day,
        high_day: made.high_day,
        on_time_percent: made.on_time_percent,
        date_day: row.day,
        last_day: calendar.last_day(),
        why: made.why.clone(),
        came_day: row.met_day,
        verdict,
        tone,
        uptake: made.uptake_percent.map(|range| uptake(source, range)),
    })
}

fn uptake(source: &Source<'_>, (low, high): (u8, u8)) -> String {
    let range = number::percent_range(f64::from(low) / 100.0, f64::from(high) / 100.0);
    let shipped = source.o.public.features.entries().filter_map(|(id, f)| Some((f.shipped_day?, id))).max();
    let Some((day, feature)) = shipped else {
        return source.words.with("review-forecast-use-open", &[("range", range.into())]);
    };
    if let Some(share) = source.o.known.features[feature].weekly_share {
        let values = [("range", range.into()), ("share", number::percent(share).into())];
        return source.words.with("review-forecast-use", &values);
    }
    let brief = source.o.public.features[feature].brief;
    let days = source.o.rules.model.weekly_use_after_days as u16;
    let id = match brief.map(|brief| brief.measure) {
        Some(Measure::WeeklyUse) if day + days > source.o.rules.calendar.last_day() => "review-forecast-use-due.after",
        Some(Measure::WeeklyUse) => "review-forecast-use-due",
        Some(Measure::Opened) | None => "review-forecast-use-due.unasked",
    };
    let date = tell::date(source.words, day + days);
    source.words.with(id, &[("range", range.into()), ("date", date.into()), ("days", days.into())])
}
