//! The headline page: ending, quadrant, scores, epilogue, ways to go on.

use crate::analysis::{Debrief, sprint_starts};
use crate::report::debrief::Teller;
use crate::report::debrief_text::{quadrant_text, score_text, wasted};
use crate::session::Session;
use crate::tell;

/// The headline page.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadlineView {
    /// What came of it, in the scenario's words.
    pub ending: String,
    /// Why, in one sentence.
    pub why: String,
    /// Delivery, alignment and name of each point of the way.
    pub points: Vec<(f32, f32, String)>,
    /// From which delivery and alignment on it was on time, and the right thing.
    pub split: (f32, f32),
    /// The way in words.
    pub way: String,
    pub scores: Vec<ScoreView>,
    pub wasted: String,
    pub epilogue: Vec<String>,
    pub rewinds: Vec<Rewind>,
}

/// A score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreView {
    pub name: String,
    pub score: String,
    pub word: String,
    pub means: String,
    /// The whole, read out.
    pub text: String,
    /// 0 to 1.
    pub share: f32,
    /// From where on it counts as right, or on time, 0 to 1.
    pub mark: Option<f32>,
}

/// A way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewind {
    pub label: String,
    /// Place in the line.
    pub at: usize,
    /// Name of the line that is put aside.
    pub name: String,
}

impl HeadlineView {
    /// Of a finished run.
    pub fn new(t: &Teller<'_>, session: &Session, debrief: &Debrief) -> Self {
        let h = &debrief.headline;
        let places: Vec<(f32, f32)> = h.path.iter().map(|s| (inside(s.delivery), inside(s.alignment))).collect();
        let names = point_names(&places, &t.say("debrief-quadrant-you"));
        let points = places.iter().zip(names).map(|((x, y), name)| (*x, *y, name));
        let rewinds = sprint_starts(session).into_iter().enumerate().map(|(i, at)| {
            let sprint = (i + 1).to_string();
            Rewind {
                label: t.with("debrief-rewind-sprint", &[("sprint", &sprint)]),
                at,
                name: t.with("debrief-rewind-name", &[("sprint", &sprint)]),
            }
        });
        Self {
            ending: tell::ending_text(t.words, &t.scenario, h.ending),
            why: t.why(h),
            points: points.collect(),
            split: (inside(h.on_time_from), inside(h.right_from)),
            way: quadrant_text(t, debrief),
            scores: scores(t, debrief),
            wasted: wasted(t, debrief),
            epilogue: t.epilogue(h),
            rewinds: rewinds.collect(),
        }
    }
}

/// A score as a place in the chart, with room at the edges for a mark at 0 or 100.
fn inside(score: f64) -> f32 {
    4.0 + score.clamp(0.0, 100.0) as f32 * 0.92
}

/// Places nearer than this would write their names over each other.
const TOO_NEAR: f32 = 9.0;

/// Names of the points: sprints in a row that lie together share one name; whatever lies where the way ends is *you*.
fn point_names(places: &[(f32, f32)], you: &str) -> Vec<String> {
    let near = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1) < TOO_NEAR;
    let Some(end) = places.last().copied() else { return Vec::new() };
    let mut names = vec![String::new(); places.len()];
    let mut first = 0;
    for i in 0..places.len() {
        let ends = i + 1 == places.len() || !near(places[first], places[i + 1]);
        if ends {
            let name = if first == i { (i + 1).to_string() } else { format!("{}–{}", first + 1, i + 1) };
            // Never written where the end is named.
            if !near(places[i], end) {
                names[i] = name;
            }
            first = i + 1;
        }
    }
    names[places.len() - 1] = you.to_owned();
    names
}

/// The outcome, beside the title.
pub fn outcome(t: &Teller<'_>, debrief: &Debrief) -> String {
    let h = &debrief.headline;
    let id = if h.capped { "debrief-outcome-capped" } else { "debrief-outcome" };
    t.with(id, &[("score", &t.score(h.scores.outcome))])
}

fn scores(t: &Teller<'_>, debrief: &Debrief) -> Vec<ScoreView> {
    let h = &debrief.headline;
    let rows = [
        ("debrief-score-alignment", h.scores.alignment, Some(h.right_from)),
        ("debrief-score-delivery", h.scores.delivery, Some(h.on_time_from)),
        ("debrief-score-outcome", h.scores.outcome, None),
    ];
    rows.into_iter()
        .map(|(id, score, mark)| ScoreView {
            name: t.say(id),
            score: t.score(score),
            word: t.score_word(score),
            means: t.say(&format!("{id}-means")),
            text: score_text(t, id, score),
            share: (score / 100.0) as f32,
            mark: mark.map(|m| (m / 100.0) as f32),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_that_lie_together_share_a_name() {
        let names = |places: &[(f32, f32)]| point_names(places, "you");
        assert_eq!(names(&[(10.0, 10.0), (40.0, 40.0), (80.0, 80.0)]), ["1", "2", "you"]);
        assert_eq!(names(&[(10.0, 10.0), (12.0, 10.0), (80.0, 80.0)]), ["", "1–2", "you"]);
        assert_eq!(names(&[(10.0, 10.0), (79.0, 80.0), (80.0, 80.0)]), ["1", "", "you"]);
        assert_eq!(names(&[]), Vec::<String>::new());
    }
}
