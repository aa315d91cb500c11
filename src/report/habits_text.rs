//! Forecasts and patterns as plain text, line by line: for the terminal, and wherever a picture cannot go.

use super::debrief::Teller;
use super::habits;
use crate::analysis::calibration::{Calibration, Resolved};
use crate::analysis::patterns::Pattern;
use crate::words::Words;

/// The page on forecasts. `all` is over all runs of the player, where that is known.
pub fn forecasts(teller: &Teller<'_>, resolved: &[Resolved], all: Option<&Calibration>) -> Vec<String> {
    let mut lines = heading(teller, "debrief-page-forecasts");
    if resolved.is_empty() {
        lines.push(teller.say("forecast-none"));
    }
    lines.extend(resolved.iter().map(|f| habits::forecast(teller, f)));
    let [this, over_all] = habits::both(teller.words, &Calibration::of(resolved), all);
    if !this.is_empty() {
        lines.push(String::new());
        lines.push(teller.say("forecast-this"));
        lines.extend(this.into_iter().map(|l| format!("  {l}")));
    }
    lines.extend(under_all(teller.words, over_all));
    lines
}

/// How forecasts did over all runs; nothing without any.
pub fn over_all(words: &Words, all: &Calibration) -> Vec<String> {
    under_all(words, habits::calibration(words, all, true))
}

fn under_all(words: &Words, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    let mut out = vec![String::new(), words.get("forecast-all")];
    out.extend(lines.into_iter().map(|l| format!("  {l}")));
    out
}

/// The page on patterns.
pub fn patterns(teller: &Teller<'_>, patterns: &[Pattern]) -> Vec<String> {
    let mut lines = heading(teller, "debrief-page-patterns");
    lines.push(teller.say(if patterns.is_empty() { "pattern-none" } else { "pattern-lead" }));
    for pattern in patterns {
        let told = habits::pattern(teller, pattern);
        lines.extend([String::new(), told.title.clone(), format!("  {}", told.said), format!("  {}", told.example)]);
        if told.others > 0 {
            let more = teller.words.with("pattern-more", &[("count", (told.others as i64).into())]);
            lines.push(format!("  {more}"));
        }
        let values = [("title", told.title.as_str()), ("id", told.concept.as_str()), ("gist", told.gist.as_str())];
        lines.push(format!("  {}", teller.with("pattern-card", &values)));
        lines.extend(told.sources.iter().map(|source| format!("    {source}")));
    }
    lines
}

fn heading(teller: &Teller<'_>, id: &str) -> Vec<String> {
    let text = teller.say(id);
    vec![text.clone(), "=".repeat(text.chars().count()), String::new()]
}
