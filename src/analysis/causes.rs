//! Chains of causes: from a visible result back to the first point at which it could have been seen.
//!
//! A chain is read off facts and the ledger of lost days; each of its steps names the fact it stands on, if there is
//! one. What a chain says in words is not known here.

mod losses;

use super::glimpse::{Glimpse, Way};
use super::run::Run;
use crate::sim::action::Verb;
use crate::sim::fact::{Cause, Fact, FactId, What};
use crate::sim::ids::*;
use crate::sim::research;
use crate::sim::rules::TeamKind;
use crate::sim::state::LossKind;
use losses::{begun_late, loss};

/// What a chain explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A date that was missed.
    Date(MilestoneId),
    /// A feature that went out and hardly anybody wanted.
    Unwanted(FeatureId),
}

/// From a result back to where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    pub subject: Subject,
    /// The visible part, result first.
    pub trunk: Vec<Link>,
    /// What lay behind it, the heaviest first.
    pub branches: Vec<Branch>,
    /// The same reasons as behind this earlier date; `branches` is empty then.
    pub same_as: Option<MilestoneId>,
}

impl Chain {
    /// Whether a branch is one that could have been seen coming or not; who wanted a feature is neither.
    pub fn explained_by(&self, branch: &Branch) -> bool {
        branch.earliest.is_some() || matches!(self.subject, Subject::Date(_))
    }
}

/// One reason, followed back.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Working days it cost; 0 where that is no question of days.
    pub days: f64,
    /// Nearest first.
    pub links: Vec<Link>,
    /// Where it could first have been seen; `None`: nobody could.
    pub earliest: Option<Glimpse>,
}

/// A step of a chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub day: Option<u16>,
    /// The fact it stands on.
    pub fact: Option<FactId>,
    pub step: Step,
}

/// What a step says.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A fact was written down.
    Happened(What),
    /// Every part of the feature was done; `None`: never in this run.
    FeatureDone { feature: FeatureId, day: Option<u16> },
    /// Nothing above the line answered what the sponsor asked for.
    NothingAbove,
    /// The first work on it began late.
    BegunLate { feature: FeatureId, day: u16 },
    /// A part lost days.
    Lost { feature: FeatureId, team: TeamId, kind: LossKind, days: f64 },
    /// The team had other promises.
    Busy { team: TeamId, from_day: u16, to_day: u16, feature: Option<FeatureId> },
    /// Teams wait for each other here, and nobody had written that down.
    HiddenEdge { edge: u16 },
    /// Teams wait for each other here, as everybody knew.
    KnownEdge { edge: u16 },
    /// A function was late with its part.
    SupplierLate { team: TeamId, days: f64 },
    /// A risk was there from the beginning.
    RiskThere { risk: RiskId },
    /// Work began without a brief.
    NoBrief { feature: FeatureId },
    /// A question of the feature was open.
    QuestionOpen { feature: FeatureId, question: u8 },
    /// Tests found what reviews had let pass.
    FoundInTest { team: TeamId },
    /// A seat did this.
    Did { seat: Seat, verb: Verb },
    /// This answer was given.
    Answered { dilemma: DilemmaId, choice: u8 },
    /// Somebody asked for it.
    Asked { person: PersonId, feature: FeatureId },
    /// It lay above the line from the first day, before anybody had looked.
    InScopeFromStart { feature: FeatureId },
    /// What most people needed, and how much of all need it was, 0 to 1.
    MainNeed { need: NeedId, weight: f64 },
    /// What the feature did for that need, -1 to 1.
    Served { feature: FeatureId, need: NeedId, fit: f64 },
    /// Nobody ever found it.
    NeedNeverFound { need: NeedId },
    /// The ordinary luck of the day.
    Luck,
    /// It was so from the beginning.
    AlwaysSo,
}

/// Losses below this many working days are not followed.
const WORTH_FOLLOWING_DAYS: f64 = 1.0;
/// At most so many reasons for one date.
const BRANCHES: usize = 4;
/// Below this share of intended users half a year later, hardly anybody wanted it.
pub const UNWANTED_SHARE: f64 = 0.12;

/// The chain of a date that was missed, slipped or never met; `None` for one that was kept.
pub fn of_date(run: &Run, milestone: MilestoneId) -> Option<Chain> {
    let now = run.state.public.milestones[milestone];
    if now.met_day.is_some() && !now.missed {
        return None;
    }
    let about = |w: &What| match w {
        What::MilestoneMissed { milestone: m } | What::MilestoneSlipped { milestone: m, .. } => *m == milestone,
        _ => false,
    };
    let mut trunk: Vec<Link> = run.all(about).into_iter().map(happened).collect();
    trunk.reverse();
    let Some(feature) = run.waited_for() else {
        trunk.push(step(None, Step::NothingAbove));
        let earliest = Some(run.by_acting(Verb::OrderBacklog, 1, None));
        let branches = vec![Branch { days: 0.0, links: found_late(run), earliest }];
        return Some(Chain { subject: Subject::Date(milestone), trunk, branches, same_as: None });
    };
    let row = run.state.public.features[feature];
    let ready = run.last(|w| matches!(w, What::Ready { feature: f } if *f == feature));
    // A date that was met before the feature was done waited for something less than all of it.
    if now.met_day.is_none_or(|met| row.ready_day.is_some_and(|ready| ready <= met)) {
        trunk.push(Link {
            day: row.ready_day,
            fact: ready.map(|f| f.id),
            step: Step::FeatureDone { feature, day: row.ready_day },
        });
    }
    let mut branches = begun_late(run, feature);
    for (team, kind, days) in ledger(run, feature) {
        branches.push(loss(run, feature, team, kind, days));
    }
    branches.sort_by(|a, b| b.days.total_cmp(&a.days));
    branches.truncate(BRANCHES);
    Some(Chain { subject: Subject::Date(milestone), trunk, branches, same_as: None })
}

/// The chains of all dates that were not kept. Reasons that stand behind an earlier date are not told twice.
pub fn of_dates(run: &Run) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    for milestone in run.rules.milestones.ids() {
        let Some(mut chain) = of_date(run, milestone) else { continue };
        let told = chains.iter().find(|c| !c.branches.is_empty() && c.branches == chain.branches);
        if let Some(Chain { subject: Subject::Date(earlier), .. }) = told {
            chain.same_as = Some(*earlier);
            chain.branches.clear();
        }
        chains.push(chain);
    }
    chains
}

/// Days by which a part was late, by team and kind, heaviest first, along the teams that the end waited for.
pub fn ledger(run: &Run, feature: FeatureId) -> Vec<(TeamId, LossKind, f64)> {
    let path = waiting_path(run, feature);
    let mut rows = Vec::new();
    for (place, team) in path.iter().enumerate() {
        let waits_for_another = place + 1 < path.len();
        for (kind, days) in lost(run, feature, *team) {
            // Waiting for a team that is on the path itself is explained by that team's own losses; a function's
            // own lateness is not.
            let days = match kind {
                LossKind::Waiting if is_function(run, *team) => supplier_late(run, feature, *team),
                LossKind::Waiting if waits_for_another => 0.0,
                _ => days,
            };
            if days >= WORTH_FOLLOWING_DAYS {
                rows.push((*team, kind, days));
            }
        }
    }
    rows.extend(taken_away(run, feature, &path));
    rows.sort_by(|a, b| b.2.total_cmp(&a.2));
    rows
}

/// Days a part lost, by kind, largest first. What rework, open questions and creep added is not counted again as
/// overrun.
pub fn lost(run: &Run, feature: FeatureId, team: TeamId) -> Vec<(LossKind, f64)> {
    let part = run.state.part(run.rules, feature, team);
    let added: f64 = [LossKind::Rework, LossKind::OpenQuestion, LossKind::Misunderstanding, LossKind::Creep]
        .iter()
        .map(|k| f64::from(part.lost_days[*k as usize]))
        .sum();
    let of = |kind: LossKind| {
        let days = f64::from(part.lost_days[kind as usize]);
        if kind == LossKind::Overrun { days - added } else { days }
    };
    let mut rows: Vec<(LossKind, f64)> = LossKind::ALL.into_iter().map(|k| (k, of(k))).filter(|r| r.1 >= 0.5).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows
}

/// The team that finished last, the team it waited for, and so on back.
fn waiting_path(run: &Run, feature: FeatureId) -> Vec<TeamId> {
    let rules = run.rules;
    let variant = run.state.public.features[feature].variant;
    let end = |team: TeamId| match run.state.part(rules, feature, team).done_day {
        0 => u16::MAX,
        day => day,
    };
    let waited_on = |team: TeamId| {
        rules
            .edges_of(feature)
            .any(|(_, e)| e.before == team && rules.part(variant, e.after).is_some() && end(e.after) == u16::MAX)
    };
    let teams = || rules.variants[variant].parts.iter().map(|p| p.team);
    // Of several that never finished, the one nobody else waits for stands at the end of the line.
    let last = teams().max_by_key(|t| (end(*t), !waited_on(*t), run.state.part(rules, feature, *t).started_day));
    let mut path: Vec<TeamId> = last.into_iter().collect();
    while let Some(team) = path.last().copied() {
        let before = rules
            .edges_of(feature)
            .filter(|(_, e)| e.after == team && rules.part(variant, e.before).is_some())
            .map(|(_, e)| e.before)
            .max_by_key(|t| end(*t));
        match before {
            Some(next) if !path.contains(&next) => path.push(next),
            _ => return path,
        }
    }
    path
}

fn is_function(run: &Run, team: TeamId) -> bool {
    run.rules.teams[team].kind == TeamKind::Function
}

/// Working days a function took longer than it had estimated, once it had begun.
fn supplier_late(run: &Run, feature: FeatureId, team: TeamId) -> f64 {
    let part = run.state.part(run.rules, feature, team);
    if part.started_day == 0 {
        return 0.0;
    }
    let takes = libm::ceil(part.total / run.rules.teams[team].people.max(0.5)).max(1.0);
    (f64::from(part.finish_day + 1 - part.started_day.min(part.finish_day)) - takes).max(0.0)
}

/// Days that illness, other people's emergencies and hidden work took from the teams of a path while they were at it.
fn taken_away(run: &Run, feature: FeatureId, path: &[TeamId]) -> Vec<(TeamId, LossKind, f64)> {
    let mut rows = Vec::new();
    for team in path {
        let days: f64 = takings(run, feature, *team).iter().map(|(_, days)| days).sum();
        if days >= WORTH_FOLLOWING_DAYS {
            rows.push((*team, LossKind::Capacity, days));
        }
    }
    rows
}

/// The facts that took days from a team while it worked on a feature, with their days, largest first.
fn takings<'a>(run: &Run<'a>, feature: FeatureId, team: TeamId) -> Vec<(&'a Fact, f64)> {
    let part = run.state.part(run.rules, feature, team);
    if part.started_day == 0 {
        return Vec::new();
    }
    let end = if part.done_day > 0 { part.done_day } else { u16::MAX };
    let mut rows: Vec<(&Fact, f64)> = run
        .facts
        .iter()
        .copied()
        .filter(|f| part.started_day <= f.day && f.day <= end)
        .filter_map(|f| match f.what {
            What::HiddenWork { team: t, days }
            | What::TeamAway { team: t, days }
            | What::Contradicted { team: t, days }
                if t == team =>
            {
                Some((f, days))
            }
            _ => None,
        })
        .collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    rows
}

// Steps.

fn step(day: Option<u16>, step: Step) -> Link {
    Link { day, fact: None, step }
}

fn happened(fact: &Fact) -> Link {
    Link { day: Some(fact.day), fact: Some(fact.id), step: Step::Happened(fact.what.clone()) }
}

/// The last step of a chain, from the cause that is no fact.
fn last_step(run: &Run, cause: Cause) -> Option<Link> {
    let found = match cause {
        Cause::Action(seat, verb) => Step::Did { seat, verb },
        Cause::Dilemma(dilemma, choice) => Step::Answered { dilemma, choice },
        Cause::Risk(risk) => Step::RiskThere { risk },
        Cause::Edge(edge) if run.rules.edges[usize::from(edge)].known => Step::KnownEdge { edge },
        Cause::Edge(edge) => Step::HiddenEdge { edge },
        Cause::Fate => Step::Luck,
        Cause::Truth => Step::AlwaysSo,
        Cause::Date(_) | Cause::Promise(_) | Cause::Time | Cause::Fact(_) => return None,
    };
    let fact = match cause {
        Cause::Dilemma(dilemma, choice) => {
            run.last(|w| matches!(w, What::DilemmaAnswered { dilemma: d, choice: c } if *d == dilemma && *c == choice))
        }
        _ => None,
    };
    Some(Link { day: fact.map(|f| f.day), fact: fact.map(|f| f.id), step: found })
}

/// A fact, the facts behind it, and what lies behind those.
fn back_from(run: &Run, fact: &Fact) -> (Vec<Link>, Cause) {
    let mut links = vec![happened(fact)];
    let (behind, cause) = run.follow(fact);
    links.extend(behind.into_iter().map(happened));
    links.extend(last_step(run, cause));
    (links, cause)
}

/// Where something with this cause could first have been seen.
fn seen_from(run: &Run, feature: FeatureId, cause: Cause) -> Option<Glimpse> {
    let row = &run.state.public.features[feature];
    let listed = row.listed_day.unwrap_or(1);
    match cause {
        Cause::Edge(_) => Some(run.by_acting(Verb::MapDependencies, listed, row.mapped_day)),
        Cause::Risk(risk) => {
            let m = &run.rules.model;
            let chance = research::risk_named(m, m.premortem_people);
            let named = run.state.known[1].risks[risk].named_day;
            Some(run.perhaps_by(Verb::HoldPreMortem, 1, chance, (named > 0).then_some(named)))
        }
        Cause::Dilemma(dilemma, _) => {
            let arose = run.last(|w| matches!(w, What::DilemmaArose { dilemma: d } if *d == dilemma))?;
            Some(Glimpse { day: arose.day, way: Way::OnTheWall })
        }
        Cause::Action(..)
        | Cause::Fact(_)
        | Cause::Date(_)
        | Cause::Promise(_)
        | Cause::Fate
        | Cause::Truth
        | Cause::Time => None,
    }
}

/// The brief that would have settled it.
fn by_brief(run: &Run, feature: FeatureId) -> Glimpse {
    let row = &run.state.public.features[feature];
    run.by_acting(Verb::WriteBrief, row.listed_day.unwrap_or(1), row.brief.map(|b| b.day))
}

/// Why nothing that answers the ask was above the line: what was found, and when.
fn found_late(run: &Run) -> Vec<Link> {
    run.all(|w| matches!(w, What::NeedFound { .. } | What::TicketsArrived { .. }))
        .into_iter()
        .take(3)
        .map(happened)
        .collect()
}

// Unwanted features.

/// The need that weighs most over all segments, with its weight, 0 to 1.
pub fn main_need(run: &Run) -> Option<(NeedId, f64)> {
    let weight = |need: NeedId| {
        let of =
            |s: SegmentId| run.rules.segments[s].share * run.state.truth.needs[run.rules.need_index(s, need)].weight;
        run.rules.segments.ids().map(of).sum::<f64>()
    };
    run.rules.needs.ids().map(|n| (n, weight(n))).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// The chain of a shipped feature that hardly anybody wanted; `None` for any other.
pub fn of_feature(run: &Run, feature: FeatureId) -> Option<Chain> {
    let row = &run.state.public.features[feature];
    row.shipped_day?;
    if crate::sim::score::six_months_later(run.rules, run.state, feature) >= UNWANTED_SHARE {
        return None;
    }
    let mut trunk = Vec::new();
    let used = |w: &What| matches!(w, What::UsageRead { feature: f, .. } | What::NumbersRead { feature: f, .. } if *f == feature);
    trunk.extend(run.last(used).map(happened));
    trunk.extend(run.last(|w| matches!(w, What::Shipped { feature: f, .. } if *f == feature)).map(happened));
    let mut branches = vec![Branch { days: 0.0, links: why_built(run, feature), earliest: None }];
    if let Some((need, weight)) = main_need(run) {
        branches.insert(0, wrong_need(run, feature, need, weight));
    }
    branches.retain(|b| !b.links.is_empty());
    Some(Chain { subject: Subject::Unwanted(feature), trunk, branches, same_as: None })
}

/// It did little for what most people needed, which could have been found out.
fn wrong_need(run: &Run, feature: FeatureId, need: NeedId, weight: f64) -> Branch {
    let row = &run.state.public.features[feature];
    let fit = run.rules.variants[row.variant].fit[need.index()];
    let mut links = vec![step(None, Step::MainNeed { need, weight }), step(None, Step::Served { feature, need, fit })];
    let found =
        run.first(|w| matches!(w, What::NeedFound { need: n, .. } | What::TicketsArrived { need: n } if *n == need));
    match found {
        Some(fact) => links.extend(back_from(run, fact).0),
        None => links.push(step(None, Step::NeedNeverFound { need })),
    }
    let begun = run.first(|w| matches!(w, What::PartStarted { feature: f, .. } if *f == feature)).map_or(1, |f| f.day);
    let known = run.state.known[0].needs[need].found_day.filter(|d| *d <= begun);
    let earliest = match known {
        Some(day) => Some(Glimpse { day, way: Way::Known(Seat::Product) }),
        None => run.by_research(need),
    };
    Branch { days: 0.0, links, earliest }
}

/// Who wanted it, what people said, and who put it above the line.
fn why_built(run: &Run, feature: FeatureId) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let above = run.last(|w| matches!(w, What::ScopeChanged { feature: f, in_scope: true } if *f == feature));
    match above {
        Some(fact) => links.extend(back_from(run, fact).0),
        None if run.rules.features[feature].in_scope_at_start => {
            links.push(step(Some(1), Step::InScopeFromStart { feature }));
        }
        None => {}
    }
    let said = |w: &What| matches!(w, What::SurveyAnswered { feature: f, .. } | What::WouldUse { feature: f, .. } if *f == feature);
    links.extend(run.all(said).into_iter().rev().take(2).map(happened));
    for person in &run.rules.features[feature].asked_by {
        links.push(step(None, Step::Asked { person: *person, feature }));
    }
    links
}
