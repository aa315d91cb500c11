//! Forecasts against what came: how often 80 % ranges held and how wide they were, and chances of being on time.
//!
//! Interval score (Gneiting & Raftery 2007) at 80 %: width plus ten times the distance by which the range was missed;
//! in working days for dates, in natural logarithms for uptake. Brier score (Brier 1950): the squared distance between
//! the chance and what came, 0 best, .25 for always saying one half. What is unresolved is left out. Pure: where a
//! player's forecasts are kept is not known here.

use super::run::Run;
use crate::session::Session;
use crate::session::journal::{Entry, Forecast};
use crate::session::progress::PastForecast;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::phase::uptake;

/// Forecasts below this number are noise, and nothing is said of them.
pub const ENOUGH: usize = 8;
/// Weight of a miss in the interval score of an 80 % range: 2 / .20.
const MISS: f64 = 10.0;
/// Uptake below this share counts as this share, so that its logarithm is a number.
const LEAST_SHARE: f64 = 0.005;

/// A forecast and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// Its place in the line of the journal.
    pub entry: usize,
    pub day: u16,
    pub seat: Seat,
    pub forecast: Forecast,
    /// Whether the date was met at all; where it was not, what came counts as the day after the last.
    pub met: bool,
    /// The range of days; `None`: the date was not met, and the range reaches beyond the run.
    pub days: Option<Ranged>,
    /// The chance of being on time, and whether it was; `None`: unresolved.
    pub on_time: Option<(f64, bool)>,
    /// The range of uptake, in shares; `None`: none was given, or nothing was released after it.
    pub uptake: Option<Ranged>,
}

/// A range and what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranged {
    pub low: f64,
    pub high: f64,
    pub actual: f64,
    pub held: Held,
    /// Interval score; smaller is better.
    pub score: f64,
}

/// Where what came lay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Below,
    Inside,
    Above,
}

/// A range of days or of shares against what came; scores in the unit of `scale`.
fn ranged(low: f64, high: f64, actual: f64, scale: impl Fn(f64) -> f64) -> Ranged {
    let (l, h, a) = (scale(low), scale(high), scale(actual));
    let miss = (l - a).max(a - h).max(0.0);
    let held = if a < l {
        Held::Below
    } else if a > h {
        Held::Above
    } else {
        Held::Inside
    };
    Ranged { low, high, actual, held, score: (h - l) + MISS * miss }
}

/// Working days.
fn in_days(low: u16, high: u16, actual: u16) -> Ranged {
    ranged(f64::from(low), f64::from(high), f64::from(actual), |x| x)
}

/// Shares from 0 to 1, compared in logarithms.
fn in_shares(low: f64, high: f64, actual: f64) -> Ranged {
    ranged(low, high, actual, |x| libm::log(x.max(LEAST_SHARE)))
}

/// The forecasts of a finished run, in order, with what came of them; empty while it is still being played.
pub fn of_run(session: &Session) -> Vec<Resolved> {
    let Some(run) = Run::of(session) else { return Vec::new() };
    let resolve = |(entry, e): (usize, &Entry)| match e {
        Entry::Forecast { day, seat, forecast } => Some(resolved(&run, entry, *day, *seat, forecast)),
        _ => None,
    };
    session.line().iter().enumerate().filter_map(resolve).collect()
}

fn resolved(run: &Run, entry: usize, day: u16, seat: Seat, forecast: &Forecast) -> Resolved {
    let milestone = run.state.public.milestones.get(forecast.milestone);
    let met = milestone.and_then(|m| m.met_day);
    let last = run.state.public.day.saturating_sub(1);
    // A date that was never met lies after the last day: a range that ended by then is known to have been too early,
    // by at least so much; one that reaches further is open.
    let actual = met.or_else(|| (forecast.high_day <= last).then_some(last + 1));
    let days = actual.map(|day| in_days(forecast.low_day, forecast.high_day, day));
    let on_time = milestone.and_then(|m| match m.met_day {
        Some(met) => Some(met <= m.day),
        None => (last >= m.day).then_some(false),
    });
    let uptake = forecast.uptake_percent.and_then(|(low, high)| {
        let actual = weekly_use_after(run, day)?;
        Some(in_shares(f64::from(low) / 100.0, f64::from(high) / 100.0, actual))
    });
    Resolved {
        entry,
        day,
        seat,
        forecast: forecast.clone(),
        met: met.is_some(),
        days,
        on_time: on_time.map(|came| (f64::from(forecast.on_time_percent.min(100)) / 100.0, came)),
        uptake,
    }
}

/// Weekly use at the end, as a share of its intended users, of the first release after a day.
fn weekly_use_after(run: &Run, day: u16) -> Option<f64> {
    let shipped = run.facts.iter().find(|f| f.day >= day && matches!(f.what, What::Shipped { .. }))?;
    let What::Shipped { feature, .. } = shipped.what else { return None };
    Some(uptake::shares(run.rules, run.state, feature).0)
}

/// How somebody's forecasts did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Ranges of days.
    pub days: Ranges,
    /// Ranges of uptake; widths and scores in natural logarithms.
    pub uptake: Ranges,
    /// Chances that were resolved.
    pub chances: usize,
    /// Mean squared distance between chance and outcome; 0 without any.
    pub brier: f64,
    /// What saying the mean chance said and the share that came would differ by: chance minus share.
    pub leaning: f64,
}

/// Ranges of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ranges {
    pub resolved: usize,
    /// Those that held.
    pub held: usize,
    /// Those that came after their end.
    pub above: usize,
    /// Mean width, days or logarithms.
    pub width: f64,
    /// Mean interval score.
    pub score: f64,
}

impl Ranges {
    /// Share that held, 0 to 1; `None` without any.
    pub fn share(&self) -> Option<f64> {
        (self.resolved > 0).then(|| self.held as f64 / self.resolved as f64)
    }

    fn of<'a>(all: impl Iterator<Item = &'a Ranged>, width: impl Fn(&Ranged) -> f64) -> Ranges {
        let mut sum = Ranges::default();
        for r in all {
            sum.resolved += 1;
            sum.held += usize::from(r.held == Held::Inside);
            sum.above += usize::from(r.held == Held::Above);
            sum.width += width(r);
            sum.score += r.score;
        }
        let n = sum.resolved.max(1) as f64;
        Ranges { width: sum.width / n, score: sum.score / n, ..sum }
    }
}

impl Calibration {
    /// Of these forecasts.
    pub fn of(forecasts: &[Resolved]) -> Calibration {
        let days = Ranges::of(forecasts.iter().filter_map(|f| f.days.as_ref()), |r| r.high - r.low);
        let log = |x: f64| libm::log(x.max(LEAST_SHARE));
        let uptake = Ranges::of(forecasts.iter().filter_map(|f| f.uptake.as_ref()), |r| log(r.high) - log(r.low));
        let chances: Vec<(f64, bool)> = forecasts.iter().filter_map(|f| f.on_time).collect();
        let n = chances.len().max(1) as f64;
        let came = |c: bool| if c { 1.0 } else { 0.0 };
        Calibration {
            days,
            uptake,
            chances: chances.len(),
            brier: chances.iter().map(|(p, c)| (p - came(*c)) * (p - came(*c))).sum::<f64>() / n,
            leaning: chances.iter().map(|(p, c)| p - came(*c)).sum::<f64>() / n,
        }
    }

    /// Whether there are enough forecasts for a remark.
    pub fn enough(&self) -> bool {
        self.days.resolved.max(self.chances) >= ENOUGH
    }

    /// What the ranges suggest; `None` below eight forecasts or where nothing stands out.
    pub fn remark(&self) -> Option<Remark> {
        if self.days.resolved < ENOUGH {
            return None;
        }
        let share = self.days.share()?;
        // Ten forecasts at a true .80 hold between six and ten times in 97 of 100 cases.
        match share {
            s if s < 0.6 && self.days.above * 2 > self.days.resolved - self.days.held => Some(Remark::TooEarly),
            s if s < 0.6 => Some(Remark::TooNarrow),
            s if s > 0.97 && self.days.width > 12.0 => Some(Remark::TooWide),
            _ => Some(Remark::AboutRight),
        }
    }
}

/// What ranges suggest about whoever gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Too few held, and most misses came after the end.
    TooEarly,
    TooNarrow,
    /// All held, and they were wide.
    TooWide,
    AboutRight,
}

/// What is kept of a run's forecasts over all runs.
pub fn kept(forecasts: &[Resolved]) -> Vec<PastForecast> {
    let row = |f: &Resolved| PastForecast {
        day: f.day,
        days: f.days.map(|r| (r.low, r.high, r.actual)),
        on_time: f.on_time,
        uptake: f.uptake.map(|r| (r.low, r.high, r.actual)),
    };
    forecasts.iter().map(row).collect()
}

/// How forecasts of earlier runs did, taken together with others.
pub fn over_all<'a>(past: impl Iterator<Item = &'a PastForecast>) -> Calibration {
    let again = |p: &PastForecast| Resolved {
        entry: 0,
        day: p.day,
        seat: Seat::Product,
        forecast: Forecast {
            milestone: MilestoneId(0),
            low_day: 0,
            high_day: 0,
            on_time_percent: 0,
            uptake_percent: None,
            why: String::new(),
        },
        met: true,
        days: p.days.map(|(l, h, a)| ranged(l, h, a, |x| x)),
        on_time: p.on_time,
        uptake: p.uptake.map(|(l, h, a)| in_shares(l, h, a)),
    };
    let all: Vec<Resolved> = past.map(again).collect();
    Calibration::of(&all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(ranges: impl IntoIterator<Item = Ranged>) -> Calibration {
        let row =
            |r: Ranged| PastForecast { day: 1, days: Some((r.low, r.high, r.actual)), on_time: None, uptake: None };
        let past: Vec<PastForecast> = ranges.into_iter().map(row).collect();
        over_all(past.iter())
    }

    #[test]
    fn a_range_is_charged_for_its_width_and_ten_times_for_its_miss() {
        assert_eq!(in_days(40, 50, 45).score, 10.0);
        assert_eq!(in_days(40, 50, 50).held, Held::Inside);
        assert_eq!((in_days(40, 50, 53).score, in_days(40, 50, 53).held), (40.0, Held::Above));
        assert_eq!((in_days(40, 50, 38).score, in_days(40, 50, 38).held), (30.0, Held::Below));
        let doubled = in_shares(0.1, 0.2, 0.4);
        assert!((doubled.score - 11.0 * libm::log(2.0)).abs() < 1e-12, "{doubled:?}");
        assert!(in_shares(0.0, 0.2, 0.0).score.is_finite());
    }

    #[test]
    fn neither_bragging_nor_hedging_pays() {
        // What comes is spread evenly from 0 to 1000; 80 % of it lies between 100 and 900.
        let score = |low: u16, high: u16| all((0..=1000).map(|day| in_days(low, high, day))).days.score;
        let honest = score(100, 900);
        assert!(honest < score(200, 800) && honest < score(0, 1000) && honest < score(100, 950));
    }

    #[test]
    fn the_brier_score_of_always_saying_one_half_is_a_quarter() {
        let said = |p: f64, came: bool| PastForecast { day: 1, days: None, on_time: Some((p, came)), uptake: None };
        let half: Vec<PastForecast> = (0..10).map(|k| said(0.5, k % 3 == 0)).collect();
        assert_eq!(over_all(half.iter()).brier, 0.25);
        let sure = [said(1.0, true), said(0.0, false), said(0.9, false)];
        let c = over_all(sure.iter());
        assert!((c.brier - 0.27).abs() < 1e-12 && c.chances == 3 && c.days.resolved == 0);
    }

    #[track_caller]
    fn check(ranges: Vec<Ranged>, remark: Option<Remark>) {
        assert_eq!(all(ranges).remark(), remark);
    }

    #[test]
    fn a_remark_needs_eight_forecasts() {
        let late = |n: usize| vec![in_days(10, 20, 30); n];
        check(late(7), None);
        check(late(8), Some(Remark::TooEarly));
        check((0..8).map(|k| in_days(10, 12, if k % 2 == 0 { 5 } else { 20 })).collect(), Some(Remark::TooNarrow));
        check(vec![in_days(10, 60, 30); 9], Some(Remark::TooWide));
        check((0..10).map(|k| in_days(10, 20, if k < 8 { 15 } else { 22 })).collect(), Some(Remark::AboutRight));
    }
}
