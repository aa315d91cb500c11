//! What the player expects of the next date: a range, a chance, and one line of why. Never nagging.

use super::{At, bar::next_milestone};
use crate::session::journal::{Entry, Forecast};
use crate::sim::ids::*;
use crate::words::number;

/// What the forecast panel shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastView {
    /// The milestone it is about; `None` when all dates are past.
    pub milestone: Option<String>,
    /// What was written down last about it.
    pub shown: Option<ShownForecast>,
    /// Whose desk it is.
    pub seat: Seat,
}

/// A forecast in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownForecast {
    /// The date it is about, and where the line on the bar stands for it.
    pub about: String,
    /// The range of days, with marks.
    pub range: String,
    /// Chance of being on time, with marks.
    pub on_time: String,
    /// Weekly use, with marks.
    pub uptake: Option<String>,
    /// One line; with its day if it was written in an earlier sprint.
    pub why: Option<String>,
    /// The range on a bar of the run's days, 0 to 1, and the date in force.
    pub band: (f32, f32, f32),
}

/// A forecast that is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastDraft {
    /// The date it is about.
    pub milestone: MilestoneId,
    /// First and last day of the range.
    pub days: (u16, u16),
    /// Chance of being on time, percent.
    pub on_time: u8,
    /// Weekly use, percent; product only.
    pub uptake: Option<(u8, u8)>,
    /// One line.
    pub why: String,
}

impl ForecastView {
    /// Reads the panel.
    pub fn new(at: &At) -> Self {
        let milestone = next_milestone(at);
        let name = milestone.map(|id| at.story().milestones[id].name.clone());
        let shown = milestone.and_then(|id| last(at, id)).map(|(day, forecast)| shown(at, day, forecast));
        Self { milestone: name, shown, seat: at.seat }
    }
}

/// The seat's last forecast of a milestone, with its day.
fn last<'a>(at: &At<'a>, milestone: MilestoneId) -> Option<(u16, &'a Forecast)> {
    at.session.line().iter().rev().find_map(|entry| match entry {
        Entry::Forecast { day, seat, forecast } if *seat == at.seat && forecast.milestone == milestone => {
            Some((*day, forecast))
        }
        _ => None,
    })
}

fn shown(at: &At, day: u16, forecast: &Forecast) -> ShownForecast {
    let last = f32::from(at.o.rules.calendar.last_day());
    // A day reaches half a day to both sides, so that a range of a single one can be seen.
    let place = |day: u16, off: f32| ((f32::from(day) + off) / last).clamp(0.0, 1.0);
    let sprint = |day| at.o.rules.calendar.sprint_of(day);
    let span = forecast.high_day.saturating_sub(forecast.low_day);
    let days = [("low", forecast.low_day.into()), ("high", forecast.high_day.into()), ("span", span.into())];
    let percent = |p: u8| number::percent(f64::from(p) / 100.0);
    let row = &at.o.public.milestones[forecast.milestone];
    let name = at.story().milestones[forecast.milestone].name.as_str();
    ShownForecast {
        about: at.words.with("desk-forecast-line", &[("name", name.into()), ("day", row.day.into())]),
        range: at.words.with("desk-forecast-range", &days),
        on_time: at.words.with("desk-forecast-on-time", &[("chance", percent(forecast.on_time_percent).into())]),
        uptake: forecast.uptake_percent.map(|(low, high)| {
            let range = number::percent_range(f64::from(low) / 100.0, f64::from(high) / 100.0);
            at.words.with("desk-forecast-uptake", &[("range", range.into())])
        }),
        why: why(at, forecast, day, sprint(day) != at.o.public.sprint),
        band: (place(forecast.low_day, -0.5), place(forecast.high_day, 0.5), place(row.day, 0.0)),
    }
}

fn why(at: &At, forecast: &Forecast, day: u16, old: bool) -> Option<String> {
    let values = [("why", forecast.why.as_str().into()), ("day", day.into())];
    match (forecast.why.is_empty(), old) {
        (true, false) => None,
        (true, true) => Some(at.words.with("desk-forecast-from", &values)),
        (false, true) => Some(at.words.with("desk-forecast-why-from", &values)),
        (false, false) => Some(at.words.with("desk-forecast-why", &values)),
    }
}

impl ForecastDraft {
    /// Starts from the last forecast, else wide around the date: the numbers shall be the player's own.
    pub fn start(at: &At) -> Option<Self> {
        let milestone = next_milestone(at)?;
        if let Some((_, f)) = last(at, milestone) {
            let day = at.o.public.day;
            let days = (f.low_day.max(day), f.high_day.max(day));
            let (on_time, uptake, why) = (f.on_time_percent, f.uptake_percent, f.why.clone());
            return Some(Self { milestone, days, on_time, uptake, why });
        }
        let (date, today) = (at.o.public.milestones[milestone].day, at.o.public.day);
        let last_day = at.o.rules.calendar.last_day();
        Some(Self {
            milestone,
            days: (date.saturating_sub(5).max(today), (date + 10).min(last_day).max(today)),
            on_time: 50,
            uptake: (at.seat == Seat::Product).then_some((10, 50)),
            why: String::new(),
        })
    }

    /// The forecast as it is kept.
    pub fn finish(&self) -> Forecast {
        Forecast {
            milestone: self.milestone,
            low_day: self.days.0,
            high_day: self.days.1,
            on_time_percent: self.on_time,
            uptake_percent: self.uptake,
            why: self.why.trim().to_owned(),
        }
    }

    /// Sets the first day; the last goes along.
    pub fn set_low(&mut self, day: u16) {
        self.days = (day, self.days.1.max(day));
    }

    /// Sets the last day; the first goes along.
    pub fn set_high(&mut self, day: u16) {
        self.days = (self.days.0.min(day), day);
    }

    /// Sets the lower end of weekly use; the upper goes along.
    pub fn set_use_low(&mut self, percent: u8) {
        self.uptake = self.uptake.map(|(_, high)| (percent, high.max(percent)));
    }

    /// Sets the upper end of weekly use; the lower goes along.
    pub fn set_use_high(&mut self, percent: u8) {
        self.uptake = self.uptake.map(|(low, _)| (low.min(percent), percent));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_never_turns_around() {
        let mut draft = ForecastDraft {
            milestone: MilestoneId(0),
            days: (40, 50),
            on_time: 50,
            uptake: Some((20, 30)),
            why: " because ".into(),
        };
        draft.set_low(55);
        assert_eq!(draft.days, (55, 55));
        draft.set_high(45);
        assert_eq!(draft.days, (45, 45));
        draft.set_use_high(10);
        assert_eq!(draft.uptake, Some((10, 10)));
        assert_eq!(draft.finish().why, "because");
    }
}
