//! Forecasts against what came, and what moves resemble.

use crate::analysis::calibration::{self, Calibration};
use crate::analysis::patterns::{self, Kind};
use crate::report::chart::Chart;
use crate::report::debrief::Teller;
use crate::report::figures;
use crate::report::habits::{self, ForecastRow, PatternTold};
use crate::session::Session;
use crate::session::progress::PastForecast;

/// Forecasts.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastsView {
    /// Why there is nothing to show.
    pub none: Option<String>,
    pub forecasts: Vec<ForecastRow>,
    /// Chances against what came, where any were given.
    pub chart: Option<Chart>,
    /// How they did in this run.
    pub this: Vec<String>,
    /// And in all runs; empty where that is not known.
    pub all: Vec<String>,
}

impl ForecastsView {
    /// Of a finished run; `all` are those of all runs of this player.
    pub fn new(t: &Teller<'_>, session: &Session, all: &[PastForecast]) -> Self {
        let resolved = calibration::of_run(session);
        let over_all = (!all.is_empty()).then(|| calibration::over_all(all.iter()));
        let [this, all] = habits::both(t.words, &Calibration::of(&resolved), over_all.as_ref());
        Self {
            none: resolved.is_empty().then(|| t.say("forecast-none")),
            chart: figures::calibration(t, &resolved),
            forecasts: resolved.iter().map(|f| habits::forecast_row(t, f)).collect(),
            this,
            all,
        }
    }
}

/// Patterns.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternsView {
    pub lead: String,
    pub patterns: Vec<PatternView>,
    /// What was looked for and not found.
    pub others: Vec<OtherView>,
}

/// A pattern that no move resembles: its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherView {
    pub concept: String,
    pub title: String,
    pub gist: String,
}

/// Something that moves resemble.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternView {
    pub told: PatternTold,
    /// How many more moves of the kind there are.
    pub more: Option<String>,
}

impl PatternsView {
    /// Of a finished run.
    pub fn new(t: &Teller<'_>, session: &Session) -> Self {
        let found = patterns::patterns(session);
        let view = |p| {
            let told = habits::pattern(t, p);
            let more = t.words.with("pattern-more", &[("count", (told.others as i64).into())]);
            PatternView { more: (told.others > 0).then_some(more), told }
        };
        let lead = t.say(if found.is_empty() { "pattern-none" } else { "pattern-lead" });
        let missing = Kind::ALL.into_iter().filter(|kind| found.iter().all(|p| p.kind != *kind));
        let other = |kind: Kind| {
            let card = t.scenario.story.concepts.get(kind.concept())?;
            Some(OtherView { concept: card.id.clone(), title: card.title.clone(), gist: card.gist.clone() })
        };
        Self { lead, others: missing.filter_map(other).collect(), patterns: found.iter().map(view).collect() }
    }
}
