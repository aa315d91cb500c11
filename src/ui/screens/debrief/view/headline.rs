//! The headline page: ending, quadrant, scores, epilogue, ways to go on.

use crate::analysis::{Debrief, sprint_starts};
use crate::report::chart::Chart;
use crate::report::debrief::Teller;
use crate::report::debrief_text::{self, score_means, score_text, wasted};
use crate::report::figures;
use crate::session::Session;
use crate::tell;

/// The headline page.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadlineView {
    /// What came of it, in the scenario's words.
    pub ending: String,
    /// Why, in one sentence.
    pub why: String,
    /// The way, sprint by sprint.
    pub quadrant: Chart,
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
        Self {
            ending: tell::ending_text(t.words, &t.scenario, h.ending),
            why: t.why(h),
            quadrant: figures::quadrant(t, debrief),
            scores: scores(t, debrief),
            wasted: wasted(t, debrief),
            epilogue: t.epilogue(h),
            rewinds: rewinds(t, session),
        }
    }
}

/// The ways back to the first morning of each sprint.
pub fn rewinds(t: &Teller<'_>, session: &Session) -> Vec<Rewind> {
    let starts = sprint_starts(session).into_iter().enumerate().map(|(i, at)| {
        let sprint = (i + 1).to_string();
        Rewind {
            label: t.with("debrief-rewind-sprint", &[("sprint", &sprint)]),
            at,
            name: t.with("debrief-rewind-name", &[("sprint", &sprint)]),
        }
    });
    starts.collect()
}

/// The outcome, beside the title.
pub fn outcome(t: &Teller<'_>, debrief: &Debrief) -> String {
    let h = &debrief.headline;
    let id = if h.capped { "debrief-outcome-capped" } else { "debrief-outcome" };
    t.with(id, &[("score", &t.score(h.scores.outcome))])
}

fn scores(t: &Teller<'_>, debrief: &Debrief) -> Vec<ScoreView> {
    let mut scores = debrief_text::scores(t, debrief);
    // What it is made of comes first.
    scores.rotate_left(1);
    scores
        .into_iter()
        .map(|score| ScoreView {
            name: t.say(score.id),
            score: t.score(score.score),
            means: score_means(t, &score),
            text: score_text(t, &score),
            share: (score.score / 100.0) as f32,
            mark: score.from.map(|m| (m / 100.0) as f32),
            word: score.word,
        })
        .collect()
}
