//! When things will be done: the same small planner for the truth (what a status *is*) and for a seat's knowledge
//! (what a forecast *says*). Deterministic; spread comes from sampling its inputs.

use super::ids::*;
use super::parts::MAX_TEAMS;
use super::rules::{Busy, Edge, Part, Rules, TeamKind};
use super::state::{Public, State};
use super::teams::Teams;
use smallvec::SmallVec;

/// Share of a team that is committed elsewhere on a day, 0 to 1.
pub fn busy_share(rules: &Rules, public: &Public, team: TeamId, day: u16) -> f64 {
    busy_stretch(rules, public, team, day).0
}

/// The same, with the last day up to which it stays like that.
#[inline]
fn busy_stretch(rules: &Rules, public: &Public, team: TeamId, day: u16) -> (f64, u16) {
    let freed = public.teams[team].freed_day;
    stretch(&rules.teams[team].busy, day, |busy| if busy.owner.is_some() { freed } else { None })
}

/// Share that these commitments take on a day, and the last day up to which it stays like that; each may be `dropped`
/// from a day on.
pub fn stretch(busy: &[Busy], day: u16, dropped: impl Fn(&Busy) -> Option<u16>) -> (f64, u16) {
    let (mut share, mut until) = (0.0, u16::MAX);
    for row in busy {
        let end = dropped(row).map_or(row.to_day, |from| row.to_day.min(from.saturating_sub(1)));
        if day < row.from_day {
            until = until.min(row.from_day - 1);
        } else if day <= end {
            share += row.share;
            until = until.min(end);
        }
    }
    (f64::min(share, 1.0), until)
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
    /// Person-days left of a part of the planned size of a feature; 0 when done.
    fn left(&self, feature: FeatureId, part: &Part) -> f64;
    /// Whether the planner may use this edge, which has this place in [`Rules::edges`].
    fn sees(&self, place: usize, edge: &Edge) -> bool;
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
    /// Share of a team that is taken to be elsewhere on a day, and the last day up to which it stays like that.
    fn busy(&self, rules: &Rules, public: &Public, team: TeamId, day: u16) -> (f64, u16) {
        busy_stretch(rules, public, team, day)
    }
    /// Days from today until a blocker of the part goes away.
    fn stuck_days(&self, _feature: FeatureId, _team: TeamId) -> f64 {
        0.0
    }
}

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
/// planner settles them. What is done of an item comes first, as of now.
pub fn spans(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId) -> Vec<Span> {
    let mut spans = Vec::new();
    walk(rules, public, plan, feature, &mut |span| spans.push(span));
    spans
}

/// The day on whose evening each item above the line is done, in order, told to `each`: one walk for all of them.
pub fn finishes(rules: &Rules, public: &Public, plan: &impl Left, mut each: impl FnMut(FeatureId, f64)) {
    let mut team_free = free_for_others(rules, public, plan);
    for item in &public.backlog {
        each(*item, finish_one(rules, public, plan, *item, &mut team_free, &mut |_| {}));
    }
}

fn walk(rules: &Rules, public: &Public, plan: &impl Left, feature: FeatureId, note: &mut impl FnMut(Span)) -> f64 {
    let mut team_free = free_for_others(rules, public, plan);
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

/// When each team is free for other items than the one it has pinned. One that cannot be worked on today keeps nobody
/// from the others.
fn free_for_others(rules: &Rules, public: &Public, plan: &impl Left) -> [f64; MAX_TEAMS] {
    let now = f64::from(public.day) - 1.0;
    let mut free = [now; MAX_TEAMS];
    for team in rules.teams.ids() {
        let Some(feature) = public.teams[team].pinned.filter(|f| public.backlog.contains(f)) else { continue };
        let variant = plan.variant(public, feature);
        let left = |team: TeamId| rules.part(variant, team).map_or(0.0, |part| plan.left(feature, part));
        let waits = || {
            let mut edges = rules.edges.into_team(feature, team).iter();
            edges.any(|(place, edge)| plan.sees(*place, edge) && left(edge.before) > 0.0)
        };
        let own = left(team);
        if own > 0.0 && plan.stuck_days(feature, team) <= 0.0 && !waits() {
            free[team.index()] = work_through(rules, public, plan, team, now, own);
        }
    }
    free
}

/// One team's place in the plan of one feature, as far as it is settled.
#[derive(Clone, Copy, Default)]
struct Planned {
    /// Person-days left; 0 where the team has no part.
    left: f64,
    start: f64,
    end: f64,
}

/// The later of two days. Neither is ever not a number, and not asking for that is a good deal of a plan's cost.
fn later(a: f64, b: f64) -> f64 {
    if a < b { b } else { a }
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
    let now = f64::from(public.day) - 1.0;
    let mut so_far = [Planned::default(); MAX_TEAMS];
    // What is done waits for nobody, and nobody for it.
    let mut open = Teams::default();
    for part in parts {
        let (team, left) = (part.team, plan.left(feature, part));
        so_far[team.index()].left = left;
        open = open.with(team, left > 0.0);
        if left <= 0.0 {
            note(Span { feature, team, start: now, end: now, left_person_days: 0.0 });
        }
    }
    let mut last = now;
    let mut settle = |team: TeamId, (from, not_before_end): (f64, f64), so_far: &mut [Planned; MAX_TEAMS]| {
        let t = team.index();
        let left = so_far[t].left;
        let free = if public.teams[team].pinned == Some(feature) { from } else { team_free[t] };
        let start = later(from, free) + plan.stuck_days(feature, team);
        let finish = work_through(rules, public, plan, team, start, left);
        let end = later(finish, not_before_end);
        so_far[t] = Planned { left, start, end };
        team_free[t] = later(finish, team_free[t]);
        last = later(last, end);
        note(Span { feature, team, start, end, left_person_days: left });
    };
    // First those that wait for nobody, then the others, each after all it waits for.
    for team in open & !rules.edges.waiting(feature) {
        settle(team, (now, now), &mut so_far);
    }
    for team in rules.edges.in_order(feature).iter().copied().filter(|team| open.has(*team)) {
        let ready = ready(rules, public, plan, feature, team, now, &so_far);
        settle(team, ready, &mut so_far);
    }
    last
}

/// When a part may start and when at the earliest it can end, from the edges into it.
/// Asked for every part of every plan, of which most have one edge or none: the call would cost more than the answer.
#[inline(always)]
fn ready(
    rules: &Rules,
    public: &Public,
    plan: &impl Left,
    feature: FeatureId,
    team: TeamId,
    now: f64,
    so_far: &[Planned; MAX_TEAMS],
) -> (f64, f64) {
    let (mut from, mut floor) = (now, now);
    for (place, edge) in rules.edges.into_team(feature, team) {
        let before = &so_far[edge.before.index()];
        // A team without a part has nothing left either.
        if before.left <= 0.0 || !plan.sees(*place, edge) {
            continue;
        }
        match edge.split_at.filter(|_| plan.split(public, feature, team)) {
            Some(share) => {
                // Days on which the earlier team is elsewhere bring nobody nearer to the point of handing over.
                let handed = work_through(rules, public, plan, edge.before, before.start, share * before.left);
                from = later(from, handed);
                floor = later(floor, before.end + rules.model.handover_days);
            }
            None => {
                from = later(from, before.end);
                floor = later(floor, before.end);
            }
        }
    }
    (from, floor)
}

/// The longest that a part is planned for, in days.
const MAX_DAYS: f64 = 400.0;

#[inline]
fn work_through(rules: &Rules, public: &Public, plan: &impl Left, team: TeamId, from: f64, left: f64) -> f64 {
    let row = &rules.teams[team];
    let rate = (row.people + public.teams[team].moved_people).max(0.5) * plan.pace(team).max(0.05);
    if row.kind == TeamKind::Function {
        return from + left / rate;
    }
    let (mut day, mut todo) = (from, left);
    let give_up = from + MAX_DAYS;
    while day < give_up {
        // No day is below 0, so that cutting off what is behind the point rounds down.
        let (busy, until) = plan.busy(rules, public, team, (day + 1e-9) as u16 + 1);
        let until = give_up.min(f64::from(until));
        let a_day = (1.0 - busy) * rate;
        let output = (until - day) * a_day;
        if output >= todo {
            return day + todo / a_day;
        }
        todo -= output;
        day = until;
    }
    day
}

/// The true plan: real work left, all edges.
pub struct TrueLeft<'a> {
    pub rules: &'a Rules,
    pub state: &'a State,
}

impl Left for TrueLeft<'_> {
    fn left(&self, feature: FeatureId, part: &Part) -> f64 {
        let work = self.state.part(self.rules, feature, part.team);
        let untouched = part.effort_person_days
            * self.rules.model.untouched_ratio
            * self.state.truth.difficulty(feature, part.team);
        let left = if work.started_day > 0 { work.left() + work.hidden } else { untouched };
        if work.done_day > 0 { 0.0 } else { left }
    }
    fn sees(&self, _place: usize, edge: &Edge) -> bool {
        edge.known || !self.state.part(self.rules, edge.feature, edge.after).edge_cleared
    }
    fn pace(&self, team: TeamId) -> f64 {
        let m = &self.rules.model;
        self.state.truth.teams[team].output_share.clamp(m.pace_least, m.pace_most)
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

/// The same for every item above the line, in order.
pub fn true_finishes(rules: &Rules, state: &State, each: impl FnMut(FeatureId, f64)) {
    finishes(rules, &state.public, &TrueLeft { rules, state }, each);
}

/// The same, worked out when somebody first asks, once, and no further down the list than they ask for: it holds while
/// work and backlog stay as they are.
#[derive(Default)]
pub struct TrueFinishes {
    by_place: SmallVec<[f64; 16]>,
    /// When each team has done its part of all these.
    team_free: [f64; MAX_TEAMS],
}

impl TrueFinishes {
    /// The day on whose evening the item at a place above the line will really be done.
    pub fn day(&mut self, rules: &Rules, state: &State, place: usize) -> f64 {
        if self.by_place.is_empty() {
            self.team_free = free_for_others(rules, &state.public, &TrueLeft { rules, state });
        }
        while self.by_place.len() <= place {
            let item = state.public.backlog[self.by_place.len()];
            let plan = TrueLeft { rules, state };
            let day = finish_one(rules, &state.public, &plan, item, &mut self.team_free, &mut |_| {});
            self.by_place.push(day);
        }
        self.by_place[place]
    }
}
