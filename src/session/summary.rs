//! What a finished run came to, written into its own file: a file outlives the content it was played with.

use super::Session;
use super::journal::Summary;

/// The summary of a run that is over.
pub(super) fn of(session: &Session) -> Option<Summary> {
    let outcome = session.outcome()?;
    let story = &session.scenario.story;
    let public = &session.state.public;
    let tenth = |score: f64| libm::round(score * 10.0) / 10.0;
    let mut shipped: Vec<(String, u16)> = public
        .features
        .entries()
        .filter_map(|(id, f)| f.shipped_day.map(|day| (story.features[id].name.clone(), day)))
        .collect();
    shipped.sort_by_key(|s| s.1);
    Some(Summary {
        days: public.day.saturating_sub(1),
        ending: outcome.ending,
        ending_name: story.ending(outcome.ending).map(|e| e.name.clone()).unwrap_or_default(),
        outcome: tenth(outcome.scores.outcome),
        alignment: tenth(outcome.scores.alignment),
        delivery: tenth(outcome.scores.delivery),
        shipped,
    })
}
