//! Move by move: verdicts as they arrive, each with what it stands on.

use super::super::work::{Found, WorkState};
use super::headline::Rewind;
use crate::analysis::review::Move;
use crate::analysis::review::verdict::{Class, Turn};
use crate::report::debrief::Teller;
use crate::report::moves::{points, threshold};
use crate::report::moves_text::counts;
use crate::tell;
use crate::words::number;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct MovesView {
    pub lead: String,
    /// How verdicts are given, the best first.
    pub verdicts: Vec<VerdictView>,
    pub work: WorkView,
    pub counts: String,
    pub moves: Vec<MoveView>,
}

/// A verdict, and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictView {
    pub class: Class,
    pub name: String,
    pub rule: String,
}

/// How far the work is, for the bar above a page that has to be played for.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkView {
    pub state: WorkState,
    /// 0 to 1.
    pub share: f32,
    pub text: String,
}

/// A decision with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveView {
    /// Counted over the run.
    pub place: usize,
    pub title: String,
    pub class: Class,
    pub verdict: String,
    /// Points left on the table; empty where there were none.
    pub cost: String,
    /// Lucky or unlucky, and what that means.
    pub turn: Option<(Turn, String)>,
    /// What it is worth against what else could have been done.
    pub average: String,
    /// The main reason, where there is a clear one.
    pub reason: Option<String>,
    pub open: Option<OpenMove>,
    /// The whole, read out.
    pub text: String,
}

/// What is told of a move when it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenMove {
    pub lines: Vec<String>,
    pub turned_out: Option<String>,
    pub knew: Vec<String>,
    /// The way back to it, once the run is over.
    pub rewind: Option<Rewind>,
}

impl WorkView {
    /// Of work under way or done.
    pub fn new(t: &Teller<'_>, found: &Found) -> Self {
        let (done, of) = found.done;
        let id = match found.state {
            WorkState::Running => "debrief-work-running",
            WorkState::Stopped if done == 0 || found.moves.iter().all(Option::is_none) => "debrief-work-stopped-early",
            WorkState::Stopped => "debrief-work-stopped",
            WorkState::Failed => "debrief-work-failed",
            WorkState::Finished => "debrief-work-finished",
        };
        let text = t.with(id, &[("done", &done.to_string()), ("of", &of.to_string())]);
        Self { state: found.state, share: done as f32 / of.max(1) as f32, text }
    }
}

impl MovesView {
    /// Of what is known so far; one move opened.
    pub fn new(t: &Teller<'_>, found: &Found, open: Option<usize>, finished: bool) -> Self {
        let known: Vec<Move> = found.moves.iter().flatten().map(|m| (**m).clone()).collect();
        let moves = found.moves.iter().enumerate().filter_map(|(place, m)| {
            let m = m.as_deref()?;
            Some(one_move(t, place, m, (open == Some(place)).then_some(finished)))
        });
        Self {
            lead: t.say("moves-lead"),
            verdicts: Class::ALL.map(|class| verdict(t, class)).to_vec(),
            work: WorkView::new(t, found),
            counts: match known.is_empty() {
                true if found.moves.is_empty() => t.say("moves-none"),
                true => String::new(),
                false => counts(t, &known),
            },
            moves: moves.collect(),
        }
    }
}

fn verdict(t: &Teller<'_>, class: Class) -> VerdictView {
    let rule = match (class, class.from()) {
        (Class::Best, _) => t.with("moves-rule-best", &[("points", &threshold(Class::BEST_BELOW))]),
        (_, Some(from)) => t.with("moves-rule-from", &[("points", &threshold(from))]),
        (_, None) => t.say("moves-rule-good"),
    };
    VerdictView { class, name: t.class(class), rule }
}

/// `open`: more of it is told; whether the run is over says if there is a way back to it.
fn one_move(t: &Teller<'_>, place: usize, m: &Move, open: Option<bool>) -> MoveView {
    let clear = m.rival.as_ref().filter(|r| r.ahead.is_clear());
    let title = t.move_title(m);
    let cost = match m.rival.as_ref().filter(|_| m.class.costs()) {
        Some(rival) => t.with("debrief-move-cost", &[("points", &points(rival.ahead.mean))]),
        None => String::new(),
    };
    MoveView {
        place,
        class: m.class,
        verdict: t.class(m.class),
        cost,
        turn: m.turn.map(|turn| (turn, t.turn(turn))),
        average: t.move_average(m),
        reason: clear.and_then(|r| r.reason.as_ref()).map(|r| t.reason(r)),
        open: open.map(|finished| opened(t, m, &title, finished)),
        text: t.move_verdict(m),
        title,
    }
}

fn opened(t: &Teller<'_>, m: &Move, title: &str, finished: bool) -> OpenMove {
    let mut lines: Vec<String> = t.move_plan(m).into_iter().collect();
    if let Some(rival) = m.rival.as_ref().filter(|r| r.ahead.mean.abs() >= 0.05) {
        if !rival.adds.is_empty() {
            lines.push(t.with("rival-adds", &[("list", &t.actions(&rival.adds))]));
        }
        if !rival.drops.is_empty() {
            lines.push(t.with("rival-drops", &[("list", &t.actions(&rival.drops))]));
        }
    }
    lines.extend(t.move_check(m));
    for card in &m.cards {
        let action = tell::action_name(t.words, t.scenario, &card.action);
        let by = number::signed_decimal(card.brought.mean, 1);
        lines.push(t.with("card-helped", &[("action", &action), ("points", &by)]));
    }
    let rewind = finished.then(|| Rewind {
        label: t.say("debrief-move-rewind"),
        at: m.place,
        name: t.with("debrief-move-branch", &[("title", title)]),
    });
    OpenMove { lines, turned_out: t.move_turned_out(m), knew: t.knew(&m.knew, m.day), rewind }
}
