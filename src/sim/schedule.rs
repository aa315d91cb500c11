//! When things will be done: the same small planner for the truth (what a status *is*) and for a seat's knowledge
//! (what a forecast *says*). Deterministic; spread comes from sampling its inputs.

use super::ids::*;
use super::rules::{Rules, TeamKind};
use super::state::{Public, State};

/// Share of a team that is committed elsewhere on a day, 0 to 1.
pub fn busy_share(rules: &Rules, public: &Public, team: TeamId, day: u16) -> f64 {
    let freed = public.teams[team].freed_day;
    rules.teams[team]
        .busy
        .iter()
        .filter(|b| b.from_day <= day && day <= b.to_day)
        .filter(|b| !(b.owner.is_some() && freed.is_some_and(|from| from <= day)))
        .map(|b| b.share)
        .sum::<f64>()
        .min(1.0)
}

/// The first day from `day` on at which a team has at least half its people.
pub fn free_from(rules: &Rules, public: &Public, team: TeamId, day: u16) -> u16 {
    let mut at = day;
    while busy_share(rules, public, team, at) > 0.5 && at < day + 400 {
        at += 1;
    }
    at
}

/// Inputs of one plan: what is left of each part of a feature.
pub trait Left {
    /// Person-days a team has left on a feature; 0 when done or not involved.
    fn left(&self, feature: FeatureId, team: TeamId) -> f64;
    /// Whether the planner may use this edge.
    fn sees(&self, edge: usize) -> bool;
    /// Person-days of output per day and person, 1 at rest.
    fn pace(&self, team: TeamId) -> f64;
    /// The size that is planned for.
    fn variant(&self, public: &Public, feature: FeatureId) -> VariantId {
        public.features[feature].variant
    }
    /// Whether the handoff into a team is taken as split.
    fn split(&self, public: &Public, feature: FeatureId, team: TeamId) -> bool {
        public.is_split(feature, team)
    }
    /// Share of a team that is taken to be elsewhere on a day.
    fn busy(&self, rules: &Rules, public: &Public, team: TeamId, day: u16) -> f64 {
        busy_share(rules, public, team, day)
    }
    /// Days from today until a blocker of the part goes away.
    fn stuck_days(&self, _feature: FeatureId, _team: TeamId) -> f64 {
        0.0
    }
}

const MAX_TEAMS: usize = 24;

/// When one team works on one feature, as one plan has it. Days are fractional and end in the evening: work that
/// takes the whole of day 3 runs from 2.0 to 3.0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub feature: FeatureId,
    pub team: TeamId,
    pub start: f64,
    pub end: f64,
    /// Person-days that the plan assumes are left; 0 when the part is done.
    pub left_person_days: f64,
}

/// The working day (fractional) on whose evening the feature is done; `public.day` is the next day to be worked.
/// Teams take the items above this one in the backlog first.
pub fn finish(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId) -> f64 {
    walk(rules, public, plan, feature, &mut |_| {})
}

/// The same plan, team by team: the spans of every item up to and including this one, in the order in which the
/// planner settles them.
pub fn spans(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId) -> Vec<Span> {
    let mut spans = Vec::new();
    walk(rules, public, plan, feature, &mut |span| spans.push(span));
    spans
}

fn walk(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId, note: &mut impl FnMut(Span)) -> f64 {
    let mut team_free = [f64::from(public.day) - 1.0; MAX_TEAMS];
    let mut done = f64::from(public.day) - 1.0;
    for item in queue(public, feature) {
        done = finish_one(rules, public, plan, item, &mut team_free, note);
        if item == feature {
            break;
        }
    }
    done
}

/// The same for a feature that comes first everywhere.
pub fn finish_first(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId) -> f64 {
    finish_one(rules, public, plan, feature, &mut [f64::from(public.day) - 1.0; MAX_TEAMS], &mut |_| {})
}

fn queue(public: &Public, feature: FeatureId) -> impl Iterator<Item = FeatureId> {
    let listed = public.backlog.contains(&feature);
    public.backlog.iter().copied().take_while(move |f| *f != feature || listed).chain((!listed).then_some(feature))
}

fn finish_one(
    rules: &Rules,
    public: &Public,
    plan: &impl Left,
    feature: FeatureId,
    team_free: &mut [f64; MAX_TEAMS],
    note: &mut impl FnMut(Span),
) -> f64 {
    let parts = &rules.variants[plan.variant(public, feature)].parts;
    let mut start = [f64::NAN; MAX_TEAMS];
    let mut end = [f64::NAN; MAX_TEAMS];
    let mut last = f64::from(public.day) - 1.0;
    // Parts become plannable as their predecessors are; a cycle (refused when loading) would leave the rest out.
    for _ in 0..parts.len() {
        for part in parts {
            let t = part.team.index();
            if !end[t].is_nan() {
                continue;
            }
            let Some((from, not_before_end)) = ready(rules, public, plan, feature, part.team, &start, &end) else {
                continue;
            };
            let left = plan.left(feature, part.team);
            let begin = from.max(team_free[t]) + plan.stuck_days(feature, part.team);
            let finish =
                if left <= 0.0 { from.min(begin) } else { work_through(rules, public, plan, part.team, begin, left) };
            start[t] = begin;
            end[t] = finish.max(not_before_end);
            if left > 0.0 {
                team_free[t] = finish;
            }
            last = last.max(end[t]);
            note(Span { feature, team: part.team, start: begin, end: end[t], left_person_days: left.max(0.0) });
        }
    }
    last
}

/// When a part may start and when at the earliest it can end, from the edges into it; `None`: not plannable yet.
fn ready(
    rules: &Rules,
    public: &Public,
    plan: &impl Left,
    feature: FeatureId,
    team: TeamId,
    start: &[f64; MAX_TEAMS],
    end: &[f64; MAX_TEAMS],
) -> Option<(f64, f64)> {
    let variant = plan.variant(public, feature);
    let now = f64::from(public.day) - 1.0;
    let (mut from, mut floor) = (now, now);
    for (i, edge) in rules.edges_of(feature) {
        if edge.after != team || !plan.sees(i) || rules.part(variant, edge.before).is_none() {
            continue;
        }
        if plan.left(feature, edge.before) <= 0.0 {
            continue;
        }
        let b = edge.before.index();
        if end[b].is_nan() {
            return None;
        }
        let split = edge.split_at.filter(|_| plan.split(public, feature, team));
        from = from.max(split.map_or(end[b], |s| start[b] + s * (end[b] - start[b])));
        floor = floor.max(end[b] + split.map_or(0.0, |_| 0.5));
    }
    Some((from, floor))
}

fn work_through(rules: &Rules, public: &Public, plan: &impl Left, team: TeamId, from: f64, left: f64) -> f64 {
    let row = &rules.teams[team];
    let rate = (row.people + public.teams[team].moved_people).max(0.5) * plan.pace(team).max(0.05);
    if row.kind == TeamKind::Function {
        return from + left / rate;
    }
    let mut day = from;
    let mut todo = left;
    for _ in 0..400 {
        let whole = libm::floor(day + 1e-9);
        let share = 1.0 - plan.busy(rules, public, team, whole as u16 + 1);
        let room = whole + 1.0 - day;
        let output = room * share * rate;
        if output >= todo && output > 0.0 {
            return day + todo / (share * rate);
        }
        todo -= output;
        day = whole + 1.0;
    }
    day
}

/// The true plan: real work left, all edges.
pub struct TrueLeft<'a> {
    pub rules: &'a Rules,
    pub state: &'a State,
}

impl Left for TrueLeft<'_> {
    fn left(&self, feature: FeatureId, team: TeamId) -> f64 {
        let part = self.state.part(self.rules, feature, team);
        if part.done_day > 0 {
            return part.hidden.min(0.0);
        }
        if part.started_day > 0 {
            return part.left() + part.hidden;
        }
        let variant = self.state.public.features[feature].variant;
        self.rules.part(variant, team).map_or(0.0, |p| {
            let t = &self.state.truth;
            p.effort_person_days * 1.25 * libm::exp(t.teams[team].factor_ln + t.features[feature].release_ln)
        })
    }
    fn sees(&self, edge: usize) -> bool {
        let e = &self.rules.edges[edge];
        e.known || !self.state.part(self.rules, e.feature, e.after).edge_cleared
    }
    fn pace(&self, team: TeamId) -> f64 {
        self.state.truth.teams[team].output_share.clamp(0.4, 1.2)
    }
    fn stuck_days(&self, feature: FeatureId, team: TeamId) -> f64 {
        let part = self.state.part(self.rules, feature, team);
        part.blocker.map_or(0.0, |b| f64::from(b.clears_day.saturating_sub(self.state.public.day)))
    }
}

/// The day on whose evening a feature will really be done, as things stand (expected, without new trouble).
pub fn true_finish(rules: &Rules, state: &State, feature: FeatureId) -> f64 {
    finish(rules, &state.public, &TrueLeft { rules, state }, feature)
}
