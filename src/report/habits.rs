//! The sentences on patterns and forecasts: what moves resemble, and what came of ranges and chances.

use super::debrief::Teller;
use crate::analysis::calibration::{Calibration, Held, Ranged, Remark, Resolved};
use crate::analysis::patterns::{Decision, Kind, Move, Pattern, Shown};
use crate::content::Concept;
use crate::tell;
use crate::words::{Arg, Words, number};

/// A pattern, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternTold {
    pub kind: Kind,
    /// Id of the concept card, for whoever opens it.
    pub concept: String,
    /// The card's title and its one line.
    pub title: String,
    pub gist: String,
    /// What stood there, in one or two sentences.
    pub said: String,
    /// The player's own move.
    pub example: String,
    /// How many more moves of the kind there are.
    pub others: usize,
    /// The card's sources, a line each.
    pub sources: Vec<String>,
}

/// A pattern in sentences.
pub fn pattern(teller: &Teller<'_>, pattern: &Pattern) -> PatternTold {
    let id = pattern.kind.concept();
    let card: Option<&Concept> = teller.scenario.story.concepts.get(id);
    PatternTold {
        kind: pattern.kind,
        concept: id.to_owned(),
        title: card.map_or_else(String::new, |c| c.title.clone()),
        gist: card.map_or_else(String::new, |c| c.gist.clone()),
        said: said(teller, &pattern.shown),
        example: example(teller, pattern.example()),
        others: pattern.moves.len() - 1,
        sources: card.map_or_else(Vec::new, |c| c.sources.iter().map(|s| tell::reference(teller.words, s)).collect()),
    }
}

/// A move, with its day.
pub fn example(teller: &Teller<'_>, told: &Move) -> String {
    let what = match &told.what {
        Decision::Did { action, .. } => tell::action_name(teller.words, &teller.scenario, action),
        Decision::Answered { dilemma, choice } => {
            let text = &teller.scenario.story.dilemmas[*dilemma];
            let choice = text.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
            teller.with("pattern-answered", &[("dilemma", &text.title), ("choice", choice.trim_end_matches('.'))])
        }
        Decision::Kept { feature } => teller.with("pattern-kept", &[("feature", teller.feature(*feature))]),
        Decision::Forecast(f) => teller.with(
            "pattern-forecast",
            &[
                ("milestone", teller.milestone(f.milestone)),
                ("low", &f.low_day.to_string()),
                ("high", &f.high_day.to_string()),
            ],
        ),
    };
    teller.with("pattern-example", &[("date", &teller.date(told.day)), ("move", &what)])
}

fn count(n: u16) -> Arg<'static> {
    i64::from(n).into()
}

fn said(teller: &Teller<'_>, shown: &Shown) -> String {
    let words = teller.words;
    match *shown {
        Shown::SunkCost { feature, begun_day, learnt_day, strength, went_on_days } => words.with(
            "pattern-sunk-cost",
            &[
                ("feature", teller.feature(feature).into()),
                ("begun", count(begun_day)),
                ("learnt", count(learnt_day)),
                ("strength", count(u16::from(strength))),
                ("days", words.days(i64::from(went_on_days)).into()),
            ],
        ),
        Shown::Confirmation { leading, open } => {
            words.with("pattern-confirmation", &[("leading", count(leading)), ("open", count(open))])
        }
        Shown::PlanningFallacy { promises, lowest_chance, late, forecasts } => {
            planning(teller, promises, lowest_chance, late, forecasts)
        }
        Shown::Anchoring { milestone, named_day, slip_days } => {
            let came = slip_days.map(|days| teller.days(days));
            let id = if came.is_some() { "pattern-anchoring" } else { "pattern-anchoring-never" };
            let days = came.unwrap_or_default();
            let name = teller.milestone(milestone);
            words.with(id, &[("day", count(named_day)), ("milestone", name.into()), ("days", days.into())])
        }
        Shown::Watermelon { rosy, greens } => {
            let id = if rosy { "pattern-watermelon-rosy" } else { "pattern-watermelon-relied" };
            words.with(id, &[("greens", count(greens))])
        }
        Shown::OptimisersCurse { feature, typed, worth, value, best } => teller.with(
            "pattern-optimisers-curse",
            &[
                ("feature", teller.feature(feature)),
                ("typed", &number::percent(typed)),
                ("worth", &number::percent(worth)),
                ("value", &number::percent(value.max(0.0))),
                ("best", &number::percent(best)),
            ],
        ),
        Shown::MeetingOverload { share, fullest } => teller.with(
            "pattern-meeting-overload",
            &[("share", &number::percent(share)), ("fullest", &number::percent(fullest))],
        ),
        Shown::RoleOverlap { actions, days_lost, .. } => {
            let lost = if days_lost < 0.5 { 0 } else { libm::round(days_lost) as u16 };
            let values = [("actions", count(actions)), ("days", count(lost)), ("shown", teller.days(days_lost).into())];
            words.with("pattern-role-overlap", &values)
        }
        Shown::ScopeCreep { feature, grew_person_days, estimate_person_days } => teller.with(
            "pattern-scope-creep",
            &[
                ("feature", teller.feature(feature)),
                ("grew", &number::decimal(grew_person_days, 0)),
                ("estimate", &number::decimal(estimate_person_days, 0)),
            ],
        ),
        Shown::LoudestVoice { requests, users } => {
            words.with("pattern-loudest-voice", &[("requests", count(requests)), ("users", count(users))])
        }
    }
}

fn planning(teller: &Teller<'_>, promises: u16, chance: f64, late: u16, forecasts: u16) -> String {
    let words = teller.words;
    let mut parts = Vec::new();
    if promises > 0 {
        let values = [("promises", count(promises)), ("chance", number::percent(chance).into())];
        parts.push(words.with("pattern-planning-promise", &values));
    }
    if late > 0 {
        let values = [("late", count(late)), ("forecasts", count(forecasts))];
        parts.push(words.with("pattern-planning-late", &values));
    }
    parts.join(" ")
}

/// A forecast and what came of it, in a line.
pub fn forecast(teller: &Teller<'_>, resolved: &Resolved) -> String {
    let f = &resolved.forecast;
    let (date, milestone) = (teller.date(resolved.day), teller.milestone(f.milestone));
    let made = teller.with("forecast-made", &[("date", &date), ("milestone", milestone)]);
    let mut parts = vec![teller.with(
        "forecast-days",
        &[("low", &f.low_day.to_string()), ("high", &f.high_day.to_string()), ("came", &days_came(teller, resolved))],
    )];
    if let Some((chance, came)) = resolved.on_time {
        let id = if came { "forecast-chance-kept" } else { "forecast-chance-missed" };
        parts.push(teller.with(id, &[("chance", &number::percent(chance))]));
    }
    if let Some(Ranged { low, high, actual, .. }) = resolved.uptake {
        let (range, actual) = (number::percent_range(low, high), number::percent(actual));
        parts.push(teller.with("forecast-uptake", &[("range", &range), ("actual", &actual)]));
    }
    format!("{made} {}", parts.join("; "))
}

/// A forecast as a row of a table: what was said, and what came.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastRow {
    pub made: String,
    pub about: String,
    pub range: String,
    pub came: String,
    /// How that lies to the range, in words, and whether inside; open questions have no answer.
    pub lies: String,
    pub held: Option<bool>,
    pub chance: String,
    /// Whether it was on time, in words and as an answer.
    pub was: String,
    pub on_time: Option<bool>,
    /// The range of weekly use, and what it was.
    pub uptake: Option<[String; 2]>,
    /// In a line.
    pub text: String,
}

/// One row.
pub fn forecast_row(teller: &Teller<'_>, resolved: &Resolved) -> ForecastRow {
    let f = &resolved.forecast;
    let range = [("low", f.low_day.to_string()), ("high", f.high_day.to_string())];
    let range = range.each_ref().map(|(name, day)| (*name, day.as_str()));
    let (came, lies) = days_came_short(teller, resolved);
    let (chance, was) = match resolved.on_time {
        Some((chance, true)) => (chance, "report-chance-kept"),
        Some((chance, false)) => (chance, "report-chance-missed"),
        None => (f64::from(f.on_time_percent) / 100.0, "report-open"),
    };
    let uptake = resolved.uptake.map(|u| {
        let was = teller.with("report-uptake-was", &[("share", &number::percent(u.actual))]);
        [number::percent_range(u.low, u.high), was]
    });
    ForecastRow {
        made: teller.date(resolved.day),
        about: teller.milestone(f.milestone).to_owned(),
        range: teller.with("report-range-days", &range),
        came,
        lies,
        held: resolved.days.map(|days| resolved.met && days.held == Held::Inside),
        chance: number::percent(chance),
        was: teller.say(was),
        on_time: resolved.on_time.map(|(_, kept)| kept),
        uptake,
        text: forecast(teller, resolved),
    }
}

/// What came of a range of days, and how that lies to the range: for a table.
fn days_came_short(teller: &Teller<'_>, resolved: &Resolved) -> (String, String) {
    let Some(days) = resolved.days else { return (teller.say("report-open"), String::new()) };
    if !resolved.met {
        return (teller.say("report-date-never"), teller.say("report-range-late"));
    }
    let day = teller.with("report-came-day", &[("day", &number::decimal(days.actual, 0))]);
    let id = match days.held {
        Held::Inside => "report-range-held",
        Held::Below => "report-range-early",
        Held::Above => "report-range-late",
    };
    (day, teller.say(id))
}

fn days_came(teller: &Teller<'_>, resolved: &Resolved) -> String {
    let Some(days) = resolved.days else { return teller.say("forecast-days-open") };
    let id = match days.held {
        _ if !resolved.met => "forecast-days-never",
        Held::Inside => "forecast-days-inside",
        Held::Below => "forecast-days-early",
        Held::Above => "forecast-days-late",
    };
    teller.with(id, &[("day", &number::decimal(days.actual, 0))])
}

/// How forecasts did in a run and over all runs of its player, where those are known: what would be said twice is said
/// once.
pub fn both(words: &Words, own: &Calibration, all: Option<&Calibration>) -> [Vec<String>; 2] {
    let counts = |c: &Calibration| (c.days.resolved, c.uptake.resolved, c.chances);
    match all {
        None => [calibration(words, own, true), Vec::new()],
        Some(all) if counts(all) == counts(own) => {
            let own = calibration(words, own, true);
            let others = if own.is_empty() { Vec::new() } else { vec![words.get("forecast-all-first")] };
            [own, others]
        }
        Some(all) => [calibration(words, own, false), calibration(words, all, true)],
    }
}

/// How forecasts did, in sentences; a remark only where there are enough of them.
pub fn calibration(words: &Words, c: &Calibration, remark: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let count = |n: usize| -> Arg<'static> { (n as i64).into() };
    if c.days.resolved > 0 {
        let width = words.with("unit-days", &[("count", 2.into()), ("shown", number::decimal(c.days.width, 1).into())]);
        let values = [
            ("held", count(c.days.held)),
            ("resolved", count(c.days.resolved)),
            ("width", width.into()),
            ("score", number::decimal(c.days.score, 1).into()),
        ];
        lines.push(words.with("forecast-ranges", &values));
    }
    if c.uptake.resolved > 0 {
        let score = number::decimal(c.uptake.score, 1).into();
        let values = [("held", count(c.uptake.held)), ("resolved", count(c.uptake.resolved)), ("score", score)];
        lines.push(words.with("forecast-ranges-uptake", &values));
    }
    if c.chances > 0 {
        let values = [("count", count(c.chances)), ("brier", number::decimal(c.brier, 2).into())];
        lines.push(words.with("forecast-brier", &values));
    }
    if remark && !lines.is_empty() {
        lines.push(words.get(match c.remark() {
            None => "forecast-few",
            Some(Remark::TooEarly) => "forecast-remark-too-early",
            Some(Remark::TooNarrow) => "forecast-remark-too-narrow",
            Some(Remark::TooWide) => "forecast-remark-too-wide",
            Some(Remark::AboutRight) => "forecast-remark-about-right",
        }));
    }
    lines
}
