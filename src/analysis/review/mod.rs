//! Move by move: what each decision was worth, judged by what was knowable, with how it turned out beside it.
//!
//! For every plan and every answer, worlds are sampled from what the seat knew on that morning. In each of them the
//! move and its alternatives are made, and the same solid colleague goes on in both seats: the mean of the paired
//! differences is what the move was worth. Alternatives are screened on some worlds, the rival is chosen on others, and
//! the difference estimated on others again, so that looking for a better move does not itself make the move look bad.
//! Verdicts follow the bound of the difference, not its mean. Then the same is done with the real truth held.
//!
//! | file | what it holds |
//! |---|---|
//! | `decision` | a run's line read as decisions, each with the company as it stood |
//! | `alternative` | what a sensible player might have done instead |
//! | `worlds` | worlds that looked the same; the real one with other fates |
//! | `branch`, `end` | one branch played to its end, and what is kept of it |
//! | `judge` | the procedure for one decision |
//! | `verdict` | from differences to a class; lucky and unlucky |
//! | `reason` | why, from what differs between the branches |
//! | `knew` | what was known then |
//!
//! It must not know files or sentences. It decides nothing that a player sees while the run is under way: what it says of
//! an unfinished run, it says from what the seats knew.

pub mod alternative;
pub mod branch;
pub mod decision;
pub mod end;
pub mod judge;
pub mod knew;
pub mod reason;
pub mod verdict;
pub mod worlds;

use super::fates::{self, Fates};
use super::luck::{self, Split};
use super::progress::Progress;
use crate::content::Scenario;
use crate::policy::belief::sample_world;
use crate::session::Session;
use crate::session::journal::{Entry, Header, to_json};
use crate::sim::action::Action;
use crate::sim::bound::{self, Prices};
use crate::sim::draw::mix;
use crate::sim::fact::Fact;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::start;
use crate::sim::state::State;
use alternative::Kind;
use decision::{Decision, Decisions, Did};
use judge::{CardVerdict, Effort, Judge, Judged};
use knew::{Knew, Topics};
use reason::{Reason, Through};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use verdict::{Class, Estimate, Turn};
use worlds::Sample;

/// Raised when the same run would be judged otherwise: reviews that were kept are worked out anew then.
const VERSION: u32 = 2;

/// What a review is called where it is kept beside its run, under [`Matter::key`].
pub const KEPT_AS: &str = "review";

/// Everything that is found out by playing on: moves, the split into judgement and luck, other fates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    pub moves: Vec<Move>,
    pub split: Split,
    /// `None` while the run is under way: it would give away what is true.
    pub fates: Option<Fates>,
    pub effort: Effort,
}

/// A piece of the review, told as soon as it is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// The move of this number, from 0. The last one comes first: it takes least time.
    Move(usize, Box<Move>),
    Split(Split),
    Fates(Fates),
}

/// A decision with its verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Where it begins in the run's line: a rewind branches off here.
    pub place: usize,
    pub day: u16,
    pub sprint: u8,
    pub seat: Seat,
    pub did: Moved,
    pub class: Class,
    /// Where it turned out the other way.
    pub turn: Option<Turn>,
    pub rival: Option<RivalTold>,
    /// Cards whose worth can be told from noise, the most harmful first.
    pub cards: Vec<CardVerdict>,
    pub knew: Knew,
    /// Expected outcome had a solid colleague decided here, and after what was decided.
    pub value: Estimate,
    pub worth: Estimate,
    /// Their difference on the same worlds.
    pub skill: Estimate,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moved {
    Plan { half_time: bool, actions: Vec<Action> },
    Answer { dilemma: DilemmaId, choice: u8 },
}

impl Moved {
    /// What was decided, without the company it was decided in.
    pub fn of(decision: &Decision) -> Self {
        match &decision.did {
            Did::Plan { half_time, steps } => {
                Moved::Plan { half_time: *half_time, actions: alternative::actions(steps) }
            }
            Did::Answer { dilemma, choice } => Moved::Answer { dilemma: *dilemma, choice: *choice },
        }
    }
}

/// The best alternative that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RivalTold {
    pub kind: Kind,
    /// What is only in its plan, and what is only in the move's.
    pub adds: Vec<Action>,
    pub drops: Vec<Action>,
    /// Points in its favour in worlds that looked the same.
    pub ahead: Estimate,
    /// The same with an average colleague going on; looked at where points were left on the table.
    pub average: Option<Estimate>,
    /// Points in favour of the best alternative with the real truth held.
    pub turned_out: Option<(Kind, Estimate)>,
    pub reason: Option<Reason>,
}

/// What the review needs of a run: a copy, so that the work can be done elsewhere.
#[derive(Clone, Debug)]
pub struct Matter {
    pub(super) scenario: Arc<Scenario>,
    pub(super) header: Header,
    pub(super) line: Vec<Entry>,
    pub(super) decisions: Decisions,
    /// The facts that may be told: all of them once the run is over.
    pub(super) facts: Vec<Fact>,
    pub(super) over: bool,
}

impl Matter {
    /// The matter of a run, finished or not.
    pub fn of(session: &Session) -> Self {
        let header = session.journal().header.clone();
        let scenario = Arc::clone(session.scenario());
        let first = start::start(&scenario.rules, header.seed, header.options.seating, &mut Vec::new());
        let line = session.line().to_vec();
        let decisions = decision::decisions(&scenario.rules, first, &line);
        let facts = session.facts(header.options.seat).cloned().collect();
        Self { scenario, header, line, decisions, facts, over: session.is_over() }
    }

    /// Names what a review would be worked out from: the same run and effort give the same key, whatever was written or
    /// forecast along the way. A review is kept beside its run under it.
    pub fn key(&self, effort: &Effort) -> String {
        let mut hash = blake3::Hasher::new();
        hash.update(&VERSION.to_le_bytes());
        hash.update(to_json(&self.header).as_bytes());
        hash.update(to_json(effort).as_bytes());
        for entry in &self.line {
            if !matches!(entry, Entry::Note { .. } | Entry::Forecast { .. }) {
                hash.update(to_json(entry).as_bytes());
            }
        }
        hash.finalize().to_hex().to_string()
    }

    /// How many decisions there are to judge.
    pub fn decisions(&self) -> usize {
        self.decisions.rows.len()
    }

    /// The decisions, in order.
    pub fn rows(&self) -> &[Decision] {
        &self.decisions.rows
    }

    /// The company after the last decision and all days that passed. It holds the truth.
    pub fn end(&self) -> &State {
        &self.decisions.end
    }

    /// The verdict on one decision alone, by its number from 0; `None` when cancelled, or where there is no such
    /// decision.
    pub fn judge(&self, i: usize, effort: Effort, progress: &dyn Progress) -> Option<Move> {
        let prices = Arc::new(bound::prices(self.rules(), &self.decisions.end.truth));
        judge_one(self, i, sample_world, effort, progress, &prices)
    }

    /// Seed of all worlds and fates that this run is held against: other ones for every run, and never its own.
    pub(super) fn seed(&self, effort: &Effort) -> u64 {
        mix(effort.review, self.header.seed)
    }

    fn rules(&self) -> &Rules {
        &self.scenario.rules
    }
}

/// The whole review. `each` gets every piece as soon as it is known; `None` when cancelled.
///
/// The same figures for any number of threads, and for the same run every time.
pub fn review(matter: &Matter, effort: Effort, progress: &dyn Progress, each: &mut dyn FnMut(Piece)) -> Option<Review> {
    review_with(matter, sample_world, effort, progress, each)
}

/// The same with worlds sampled in another way.
///
/// `None` when cancelled.
pub fn review_with(
    matter: &Matter,
    sample: Sample,
    effort: Effort,
    progress: &dyn Progress,
    each: &mut dyn FnMut(Piece),
) -> Option<Review> {
    let rules = matter.rules();
    let n = matter.decisions();
    let told = Told { whole: progress, of: n + 2 };
    let prices = Arc::new(bound::prices(rules, &matter.decisions.end.truth));
    let mut moves = Vec::with_capacity(n);
    for i in (0..n).rev() {
        let made = judge_one(matter, i, sample, effort, &told, &prices)?;
        told.at(n - i);
        each(Piece::Move(i, Box::new(made.clone())));
        moves.push(made);
    }
    moves.reverse();
    let split = luck::split(matter, &moves, sample, effort, &told, &prices)?;
    each(Piece::Split(split.clone()));
    told.at(n + 1);
    let fates = if matter.over { Some(fates::fates(matter, &prices, effort, &told)?) } else { None };
    if let Some(fates) = &fates {
        each(Piece::Fates(fates.clone()));
    }
    told.at(n + 2);
    Some(Review { moves, split, fates, effort })
}

/// The verdict on one decision, by its number from 0.
fn judge_one(
    matter: &Matter,
    i: usize,
    sample: Sample,
    effort: Effort,
    progress: &dyn Progress,
    prices: &Arc<Prices>,
) -> Option<Move> {
    let (rules, decision) = (matter.rules(), matter.decisions.rows.get(i)?);
    let seed = matter.seed(&effort);
    let ahead = worlds::ahead(rules, decision, sample, seed, effort.ahead(), progress)?;
    let back = if matter.over { worlds::back(decision, prices, seed, effort.back()) } else { Vec::new() };
    let judged = Judge { rules, decision, ahead: &ahead, back: &back, effort, progress }.judge()?;
    Some(tell_move(matter, decision, judged))
}

fn tell_move(matter: &Matter, decision: &Decision, judged: Judged) -> Move {
    let turn = judged.rival.as_ref().and_then(|r| Turn::of(judged.class, &r.ahead, &r.turned_out?.1));
    let mut rival = judged.rival.map(|r| told_rival(decision, r));
    if let Some(rival) = rival.as_mut().filter(|_| !matter.over) {
        // Branches run into what is hidden; while the run is under way they are not to give it away.
        rival.reason = rival.reason.and_then(|r| r.unrevealing(decision));
    }
    let topics = topics(matter.rules(), decision, rival.as_ref());
    Move {
        place: decision.place,
        day: decision.day,
        sprint: decision.sprint,
        seat: decision.seat,
        did: Moved::of(decision),
        class: judged.class,
        turn,
        rival,
        cards: judged.cards,
        knew: knew::knew(matter.rules(), &matter.facts, decision, &topics),
        value: judged.value,
        worth: judged.worth,
        skill: judged.skill,
    }
}

fn told_rival(decision: &Decision, rival: judge::Rival) -> RivalTold {
    let (mut adds, mut drops) = (Vec::new(), Vec::new());
    if let (Did::Plan { steps, .. }, branch::Choice::Plan(other)) = (&decision.did, &rival.alternative.choice) {
        let (own, theirs) = (alternative::actions(steps), alternative::actions(other));
        adds = theirs.iter().filter(|a| !own.contains(a)).copied().collect();
        drops = own.iter().filter(|a| !theirs.contains(a)).copied().collect();
    }
    RivalTold {
        kind: rival.alternative.kind,
        adds,
        drops,
        ahead: rival.ahead,
        average: rival.average,
        turned_out: rival.turned_out,
        reason: rival.reason,
    }
}

/// What a decision was about: what its reason names, the release, and whoever asked.
fn topics(rules: &Rules, decision: &Decision, rival: Option<&RivalTold>) -> Topics {
    let mut topics = Topics::default();
    let reason = rival.and_then(|r| r.reason);
    match reason.and_then(|r| r.through) {
        Some(
            Through::Ships { feature, .. } | Through::Sooner { feature, .. } | Through::ServesMore { feature, .. },
        ) => {
            topics.features.push(feature);
        }
        Some(Through::Saves { team, .. }) => topics.teams.push(team),
        Some(Through::SlipsLess { .. } | Through::EndsLow { .. }) | None => {}
    }
    if let Some(end::Sign::NeedFound(need)) = reason.and_then(|r| r.sign).map(|s| s.sign) {
        topics.needs.push(need);
    }
    let release = decision.before.public.backlog.iter().find(|f| rules.features[**f].answers_the_ask);
    if let Some(feature) = release.or(decision.before.public.backlog.first())
        && !topics.features.contains(feature)
    {
        topics.features.push(*feature);
    }
    if let Did::Answer { dilemma, .. } = decision.did {
        topics.people.push(rules.dilemmas[dilemma].from);
    }
    topics
}

/// Progress of many pieces of work told as one.
struct Told<'a> {
    whole: &'a dyn Progress,
    of: usize,
}

impl Told<'_> {
    fn at(&self, done: usize) {
        self.whole.step(done, self.of);
    }
}

impl Progress for Told<'_> {
    fn step(&self, _done: usize, _of: usize) {
        // How many branches a decision takes depends on what is found: whole decisions are told.
    }
    fn cancelled(&self) -> bool {
        self.whole.cancelled()
    }
}
