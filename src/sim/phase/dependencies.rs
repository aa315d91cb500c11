//! Who waits for whom: known edges hold a part back, unknown ones stop it on the day they bite.

use super::work;
use crate::sim::distribution::lognormal_quantile;
use crate::sim::draw::{self, Stream};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::model::Model;
use crate::sim::parts::MAX_TEAMS;
use crate::sim::research;
use crate::sim::rules::{Edge, Rules, TeamKind};
use crate::sim::state::{Blocker, Cadence, LossKind, Public, State};
use crate::sim::suppliers::{self, Attention};
use crate::sim::teams::Teams;
use crate::sim::turn::{Seen, Turn};
use crate::sim::under_way::Standing;

/// Blockers come, are noticed and go; waiting is written down.
pub fn handoffs(turn: &mut Turn) {
    let day = turn.state.public.day;
    let mut busy = [0.0; MAX_TEAMS];
    for (team, busy) in turn.rules.teams.ids().zip(&mut busy) {
        *busy = turn.state.busy_share(turn.rules, team, day);
    }
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        let at = turn.state.truth.work.standing(feature);
        for team in at.planned & !at.done {
            // What one team finds out may be news to the next.
            let at = turn.state.truth.work.standing(feature);
            if !at.begun.has(team) {
                write_down_waiting(turn, feature, team, at, busy[team.index()]);
                continue;
            }
            if !at.stopped.has(team) {
                bite(turn, feature, team);
                obstacle(turn, feature, team);
            }
            if turn.state.truth.work.standing(feature).stopped.has(team) {
                notice(turn, feature, team);
                pass_away(turn, feature, team);
            }
        }
        forgotten(turn, feature);
    }
}

/// Working days until a blocker is noticed, on average, by how often you meet the team.
pub fn notice_days(m: &Model, cadence: Cadence) -> f64 {
    match cadence {
        Cadence::None => m.notice_none_days,
        Cadence::Weekly => m.notice_weekly_days,
        Cadence::TwiceAWeek => m.notice_twice_days,
        Cadence::Daily => m.notice_daily_days,
    }
}

/// Whether anybody knows an edge.
fn knows(state: &State, place: usize, edge: &Edge) -> bool {
    // Who knows is as good as random: to ask everybody is quicker than to stop at the first who does.
    edge.known | (state.known[0].edges[place] > 0) | (state.known[1].edges[place] > 0)
}

/// An edge nobody knew stops the part that needed it, once that part has begun in earnest.
pub fn bite(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let part = turn.state.part(rules, feature, team);
    if part.blocker.is_some() || part.edge_cleared || part.done < rules.model.edge_bites_share * part.total {
        return;
    }
    if (rules.edges.before(feature, team).all & !turn.state.truth.work.waits_for(feature, team)).is_empty() {
        return;
    }
    for (i, edge) in rules.edges_into(feature, team) {
        let variant = turn.state.public.features[feature].variant;
        if !knows(turn.state, i, edge)
            && rules.part(variant, edge.before).is_some()
            && turn.state.part(rules, feature, edge.before).done_day == 0
        {
            work::block(turn, feature, team, Some(i as u16), FOREVER, Cause::Edge(i as u16));
            return;
        }
    }
}

/// Days after which what nobody clears would go away by itself.
pub const FOREVER: u16 = 999;

/// Ordinary obstacles of the day.
fn obstacle(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    if rules.teams[team].kind == TeamKind::Function {
        return;
    }
    if turn.state.part(rules, feature, team).blocker.is_some() {
        return;
    }
    let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
    if turn.happens(rules.model.small_blocker_per_day, Stream::SmallBlocker, subject, turn.today()) {
        let u = turn.fate(Stream::BlockerWait, subject, turn.today());
        let m = &rules.model;
        let days = lognormal_quantile(m.blocker_wait_days, m.blocker_wait_sigma, u).min(m.blocker_wait_most_days);
        work::block(turn, feature, team, None, libm::ceil(days) as u16, Cause::Fate);
    }
}

fn notice(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let i = rules.part_index(feature, team);
    let unnoticed = turn.state.truth.work[i].blocker.filter(|b| !b.noticed && b.notice_day <= day);
    let Some(Blocker { edge, fact, slots, .. }) = unnoticed else {
        return;
    };
    turn.state.truth.work.adjust(feature, team, |w| w.blocker = unnoticed.map(|b| Blocker { noticed: true, ..b }));
    for known in &mut turn.state.known {
        known.parts[i].blocked = true;
        known.parts[i].blocker_slots = slots;
    }
    turn.tell(What::BlockerNoticed { feature, team, slots }, Cause::Fact(fact), Seen::Both);
    if let Some(edge) = edge {
        research::reveal_edge(turn, usize::from(edge), day, Cause::Fact(fact));
    }
}

fn pass_away(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let Some(blocker) = turn.state.part(rules, feature, team).blocker else {
        return;
    };
    turn.state.truth.work.lose(feature, team, LossKind::Blocked, 1.0);
    let met = match blocker.edge {
        Some(edge) => {
            let before = rules.edges[usize::from(edge)].before;
            turn.state.part(rules, feature, before).done_day > 0
        }
        None => day >= blocker.clears_day,
    };
    if met {
        work::clear_blocker(turn, feature, team, Cause::Time);
    }
}

/// A part that has not begun: its team is elsewhere with a share of its people, or it waits for another.
fn write_down_waiting(turn: &mut Turn, feature: FeatureId, team: TeamId, at: Standing, busy: f64) {
    if busy > 0.0 {
        turn.state.truth.work.lose(feature, team, LossKind::BusyElsewhere, busy);
    } else if !can_start(turn, feature, team, at) {
        turn.state.truth.work.lose(feature, team, LossKind::Waiting, 1.0);
    }
}

/// Whether only parts are left that nobody asked for: then somebody notices at last.
fn forgotten(turn: &mut Turn, feature: FeatureId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let at = turn.state.truth.work.standing(feature);
    let left = at.planned & !at.done;
    if left.is_empty() || !(left & at.asked).is_empty() {
        return;
    }
    for (i, edge) in rules.edges_of(feature) {
        if !knows(turn.state, i, edge) {
            let fact = turn.tell(What::Blocked { feature, team: edge.after }, Cause::Edge(i as u16), Seen::Both);
            research::reveal_edge(turn, i, day, Cause::Fact(fact));
        }
    }
}

/// Whether a part may be worked on today: somebody asked, and what it waits for is far enough.
pub fn can_start(turn: &Turn, feature: FeatureId, team: TeamId, at: Standing) -> bool {
    at.asked.has(team) && progress_cap(turn.rules, turn.state, feature, team, at) > 0.0
}

/// The share of its work up to which a part can go while the teams before it are not done.
#[inline]
pub fn progress_cap(rules: &Rules, state: &State, feature: FeatureId, team: TeamId, at: Standing) -> f64 {
    let waits_for = state.truth.work.waits_for(feature, team) & at.planned & !at.done;
    if waits_for.is_empty() { 1.0 } else { capped(rules, state, feature, team, waits_for) }
}

fn capped(rules: &Rules, state: &State, feature: FeatureId, team: TeamId, waits_for: Teams) -> f64 {
    let whole = rules.edges.before(feature, team).whole;
    // What was handed over after it had stopped this part is not waited for again, unless it comes in two.
    let cleared = state.truth.work.part(feature, team).edge_cleared;
    let waits_for = if cleared { waits_for & !whole } else { waits_for };
    if waits_for.is_empty() {
        return 1.0;
    }
    if !state.public.is_split(feature, team) || !(waits_for & whole).is_empty() {
        return 0.0;
    }
    let handed_over = |edge: &Edge| {
        let before = state.truth.work.part(feature, edge.before);
        let done = if before.started_day > 0 && before.total > 0.0 { before.done / before.total } else { 0.0 };
        edge.split_at.is_none_or(|share| done >= share)
    };
    let edges = || rules.edges_into(feature, team).map(|(_, edge)| edge);
    let enough = edges().filter(|edge| waits_for.has(edge.before)).all(handed_over);
    // The last tenth waits until the earlier part is done.
    if enough { rules.model.split_most_share } else { 0.0 }
}

/// What a team takes next: its pinned item, then the backlog in order; whatever it can work on today, with the share
/// of its work up to which it can go.
pub fn next_item(turn: &Turn, team: TeamId) -> Option<(FeatureId, f64)> {
    let public = &turn.state.public;
    let day = public.day;
    let can = |f: FeatureId| Some((f, workable(turn, f, team)?));
    let committed = public.teams[team].committed.filter(|(_, from)| *from <= day).map(|(f, _)| f);
    let first = |f: Option<FeatureId>| f.filter(|f| public.backlog.contains(f)).and_then(can);
    let rest = || public.backlog.iter().copied().find_map(can);
    first(committed).or_else(|| first(public.teams[team].pinned)).or_else(rest)
}

/// The share of its work up to which a part can go today; `None` where it cannot be worked on.
fn workable(turn: &Turn, feature: FeatureId, team: TeamId) -> Option<f64> {
    let rules = turn.rules;
    let at = turn.state.truth.work.standing(feature);
    if !(at.planned & at.asked & !at.done & !at.stopped).has(team) {
        return None;
    }
    let cap = progress_cap(rules, turn.state, feature, team, at);
    let part = turn.state.part(rules, feature, team);
    // A part whose rest was cut away still has to be handed over: with nothing in its way it can always be worked on.
    let can = cap >= 1.0 || cap > 0.0 && (part.started_day == 0 || part.done + 1e-9 < part.total * cap);
    can.then_some(cap)
}

/// Congruence 0 to 1: how many of the people who need to talk do, for a feature.
pub fn congruence(rules: &Rules, state: &State, feature: FeatureId) -> f64 {
    let m = &rules.model;
    let variant = state.public.features[feature].variant;
    let (mut sum, mut n) = (0.0, 0.0);
    for part in &rules.variants[variant].parts {
        if rules.teams[part.team].kind == TeamKind::Engineering {
            n += 1.0;
            sum += match state.public.teams[part.team].cadence() {
                Cadence::None => 0.0,
                Cadence::Weekly => m.congruence_weekly,
                Cadence::TwiceAWeek => m.congruence_twice,
                Cadence::Daily => m.congruence_daily,
            };
        }
    }
    let mapped = if state.public.features[feature].mapped_day.is_some() { m.congruence_mapped } else { 0.0 };
    let met = if n > 0.0 { sum / n } else { 0.0 };
    (m.congruence_base + met + mapped).clamp(0.0, 1.0)
}

/// Time of an item across teams over that of the same item in one team: 2.5 (1 - .36 c), for congruence c in 0 to 1
/// (Herbsleb & Mockus 2003; Cataldo et al. 2008).
pub fn cross_team_time(m: &Model, congruence: f64) -> f64 {
    m.cross_team_factor * (1.0 - m.congruence_gain * congruence)
}

/// The same against its estimate: estimates quote full congruence, and only the deviation multiplies.
pub fn cross_team_ratio(m: &Model, congruence: f64) -> f64 {
    cross_team_time(m, congruence) / cross_team_time(m, 1.0)
}

/// The same for a feature as it stands; 1 where one team does it alone.
pub fn cross_team_friction(rules: &Rules, state: &State, feature: FeatureId) -> f64 {
    let variant = state.public.features[feature].variant;
    let parts = &rules.variants[variant].parts;
    let teams = parts.iter().filter(|p| rules.teams[p.team].kind == TeamKind::Engineering).count();
    if teams < 2 {
        return 1.0;
    }
    cross_team_ratio(&rules.model, congruence(rules, state, feature))
}

/// How well a function is looked after: met or committed, on the map, or neither.
pub fn attention(rules: &Rules, public: &Public, feature: FeatureId, team: TeamId) -> Attention {
    let of_team = &public.teams[team];
    let managed = of_team.cadence() > Cadence::None || of_team.committed.is_some_and(|(f, _)| f == feature);
    let known = || rules.edges_of(feature).any(|(_, e)| (e.before == team || e.after == team) && e.known);
    if managed {
        Attention::Managed
    } else if known() || public.features[feature].mapped_day.is_some() {
        Attention::Known
    } else {
        Attention::Ignored
    }
}

/// Working days a function is late with a part, 0 when on time. Functions share a common cause.
pub fn supplier_late_days(turn: &Turn, feature: FeatureId, team: TeamId) -> f64 {
    let rules = turn.rules;
    let on_time = suppliers::on_time(&rules.model, attention(rules, &turn.state.public, feature, team));
    let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
    suppliers::late_days(&rules.model, turn.state.truth.roots.fate, rules.features[feature].key, subject, on_time)
}
