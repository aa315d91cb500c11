//! Work: parts begin, take a day's output, pass or fail their reviews, and are done or done again.
//!
//! A part is cut into tasks of about four person-days; what a task really takes is drawn once, when the part begins,
//! from truth. No overrun is hard-coded: it emerges from the spread of tasks, from rework and from waiting.

use super::dependencies;
use crate::sim::distribution::tail_ratio;
use crate::sim::draw::{self, Roots, Stream};
use crate::sim::fact::{Cause, What};
use crate::sim::fixes::{Found, late_ratio};
use crate::sim::ids::*;
use crate::sim::model::Model;
use crate::sim::research;
use crate::sim::rules::{TeamKind, Uncertainty};
use crate::sim::schedule;
use crate::sim::staffing;
use crate::sim::state::{Blocker, LossKind};
use crate::sim::turn::{Seen, Turn};
use libm::exp;

/// Every team spends today's output on what it should take first.
pub fn work(turn: &mut Turn) {
    for team in turn.rules.teams.ids() {
        team_day(turn, team);
    }
}

/// One team spends today's output, whatever the others do: for the day itself, and for reckoning how far a team has
/// come since its last news.
pub fn team_day(turn: &mut Turn, team: TeamId) {
    if turn.rules.teams[team].kind == TeamKind::Function {
        function_day(turn, team);
    } else {
        engineering_day(turn, team);
    }
}

/// Real effort over estimate of one task: lognormal, with a heavy tail.
///
/// `difficulty` is that of the team and the release, 1 at the median; `subject` names the task.
pub fn task_ratio(model: &Model, sigma: f64, difficulty: f64, truth: u64, subject: u64) -> f64 {
    if draw::happens(model.tail_weight, truth, Stream::TaskTail, subject, 0) {
        let u = draw::uniform(truth, Stream::TaskTailSize, subject, 0);
        return difficulty * tail_ratio(model.tail_base, model.tail_exponent, model.tail_cap, u);
    }
    let eps = draw::normal(truth, Stream::TaskError, subject, 0);
    difficulty * exp(model.task_mu + sigma * eps)
}

/// Spread of a task's logarithm for a kind of work.
pub fn sigma(model: &Model, uncertainty: Uncertainty) -> f64 {
    match uncertainty {
        Uncertainty::Routine => model.sigma_routine,
        Uncertainty::Normal => model.sigma_normal,
        Uncertainty::Unknown => model.sigma_unknown,
        Uncertainty::Wild => model.sigma_wild,
    }
}

/// How many tasks an effort is cut into, of about four person-days each; at most sixty, larger ones beyond that.
pub fn tasks(model: &Model, effort_person_days: f64) -> u8 {
    libm::round(effort_person_days / model.task_person_days).clamp(1.0, 60.0) as u8
}

/// Real person-days of a part, before rework: the sum over its tasks.
pub fn real_effort(model: &Model, roots: Roots, effort: f64, kind: Uncertainty, difficulty: f64, subject: u64) -> f64 {
    let n = tasks(model, effort);
    let sigma = sigma(model, kind);
    let sum: f64 =
        (0..n).map(|k| task_ratio(model, sigma, difficulty, roots.truth, draw::sub(subject, u64::from(k)))).sum();
    effort * sum / f64::from(n)
}

fn engineering_day(turn: &mut Turn, team: TeamId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let busy = schedule::busy_share(rules, &turn.state.public, team, day);
    let t = &mut turn.state.truth.teams[team];
    let people = (t.people + turn.state.public.teams[team].moved_people).max(0.0);
    let available = people * t.output_share * (1.0 - busy);
    t.capacity += available;
    let diverted = t.diverted_days.min(1.0 - busy).max(0.0);
    t.diverted_days -= diverted;
    t.unseen_days = t.unseen_days.min(t.diverted_days);
    let mut output = available * if busy < 1.0 { 1.0 - diverted / (1.0 - busy) } else { 0.0 };
    let (mut items, mut projects) = (0, 1);
    let mut last: Option<FeatureId> = None;
    while output > 1e-9 && items < 4 {
        let Some((feature, cap)) = dependencies::next_item(turn, team) else {
            break;
        };
        // What is done is off the table; what is stuck stays in people's heads beside the next item.
        if last.is_some_and(|l| l != feature && turn.state.part(rules, l, team).done_day == 0) {
            let left = |n| staffing::left_on_projects(&rules.model, n);
            output *= left(projects + 1) / left(projects).max(1e-9);
            projects += 1;
        }
        output = spend(turn, feature, team, cap, output);
        last = Some(feature);
        items += 1;
    }
}

/// Spends output on a part that can go up to a share of its work; what is left over when the part is done or stuck.
fn spend(turn: &mut Turn, feature: FeatureId, team: TeamId, cap: f64, output: f64) -> f64 {
    begin(turn, feature, team);
    if turn.state.part(turn.rules, feature, team).blocker.is_some() {
        return output;
    }
    let friction = friction(turn, feature);
    let step = turn.state.truth.work.adjust(feature, team, |part| {
        let room = (part.total * cap - part.done).max(0.0);
        let step = (output / friction).min(room);
        part.done += step;
        step
    });
    let used = step * friction;
    turn.state.truth.features[feature].spent_person_days += used;
    review(turn, feature, team);
    let part = turn.state.part(turn.rules, feature, team);
    if part.done + 1e-9 >= part.total {
        finish_part(turn, feature, team);
        output - used
    } else if step < output / friction {
        // Nothing more can be done until the other team is further: the rest of the day goes elsewhere.
        turn.state.truth.work.lose(feature, team, LossKind::Waiting, (output - used) / output.max(1e-9));
        output - used
    } else {
        0.0
    }
}

/// How much more a day of work takes than at best: coordination across teams and distance from users.
fn friction(turn: &Turn, feature: FeatureId) -> f64 {
    dependencies::cross_team_friction(turn.rules, turn.state, feature) * contact_factor(turn)
}

/// Task ratio from contact with users: .80 daily, 1 weekly, 1.15 rare, linear between.
fn contact_factor(turn: &Turn) -> f64 {
    let m = &turn.rules.model;
    let t = &turn.state.truth;
    let since = f64::from(turn.state.public.day.saturating_sub(t.contact_day));
    let every = t.contact_every_days.max(since);
    contact_ratio(m, every)
}

/// Task ratio when users are heard every so many working days, 0 or more: .80 up to every second day, 1 from weekly to
/// every eighth, 1.15 from every sixteenth, linear between (Moløkken-Østvold & Furulund 2007).
pub fn contact_ratio(m: &Model, every_days: f64) -> f64 {
    let between = |x: f64, x0: f64, x1: f64, y0: f64, y1: f64| y0 + (y1 - y0) * ((x - x0) / (x1 - x0)).clamp(0.0, 1.0);
    if every_days <= m.contact_weekly_days {
        between(every_days, m.contact_daily_days, 5.0, m.contact_daily, 1.0)
    } else {
        between(every_days, m.contact_weekly_days, 2.0 * m.contact_weekly_days, 1.0, m.contact_rare)
    }
}

/// The first work on a part: its real effort is drawn, and whether it was understood.
pub fn begin(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    if turn.state.truth.work.standing(feature).begun.has(team) {
        return;
    }
    let variant = turn.state.public.features[feature].variant;
    let Some(part) = rules.part(variant, team) else {
        return;
    };
    let truth = &turn.state.truth;
    let difficulty = truth.difficulty(feature, team);
    let scope = truth.features[feature].scope;
    let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
    let total = real_effort(&rules.model, truth.roots, part.effort_person_days, part.uncertainty, difficulty, subject);
    let day = turn.state.public.day;
    turn.state.truth.work.change(feature, team, |w| {
        w.started_day = day;
        w.total = total * scope + w.extra;
        w.tasks = tasks(&rules.model, part.effort_person_days);
    });
    if !turn.state.truth.features[feature].begun {
        turn.state.truth.features[feature].begun = true;
        let unbriefed = turn.state.public.features[feature].brief.is_none();
        let missed = turn.happens(rules.model.misunderstood, Stream::Misunderstood, rules.features[feature].key, 0);
        turn.state.truth.features[feature].misunderstood |= unbriefed && missed;
    }
    turn.tell(What::PartStarted { feature, team }, Cause::Time, Seen::First(Seat::Program));
}

/// Tasks whose end was crossed pass their review or hide rework.
fn review(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let m = &rules.model;
    let i = rules.part_index(feature, team);
    let split = turn.state.public.is_split(feature, team);
    let t = &turn.state.truth.teams[team];
    let pass =
        review_pass(m, turn.state.truth.pressure, t.fatigue, t.new_share) - if split { m.split_rework } else { 0.0 };
    let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
    loop {
        let w = &turn.state.truth.work[i];
        if w.reviewed >= w.tasks || w.done + 1e-9 < w.total * f64::from(w.reviewed + 1) / f64::from(w.tasks) {
            return;
        }
        let task = w.total / f64::from(w.tasks);
        let number = u32::from(w.reviewed);
        let fails = turn.fate(Stream::TaskReview, subject, number) > pass;
        turn.state.truth.work.adjust(feature, team, |w| {
            w.reviewed += 1;
            if fails {
                w.hidden += m.rework_share * task;
            }
        });
    }
}

/// Chance that a task passes its first review, 0 to 1: .88 at rest (CESAW), less under schedule pressure (days late over
/// days left), with fatigue (units), and with the share of staff that is new (our choices).
pub fn review_pass(m: &Model, pressure: f64, fatigue: f64, new_share: f64) -> f64 {
    let pass = m.review_pass
        - m.pressure_review_loss * ((pressure - m.pressure_free).max(0.0) / m.pressure_span).min(1.0)
        - m.fatigue_review_loss * fatigue
        - m.new_staff_review_loss * new_share;
    pass.clamp(0.0, 1.0)
}

fn finish_part(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let variant = turn.state.public.features[feature].variant;
    let estimate_person_days = rules.part(variant, team).map_or(0.0, |p| p.effort_person_days);
    let people = rules.teams[team].people.max(0.5);
    let effort_person_days = turn.state.truth.work.change(feature, team, |w| {
        w.done = w.total;
        w.done_day = day;
        w.blocker = None;
        w.lost_days[LossKind::Overrun as usize] = ((w.total - estimate_person_days) / people) as f32;
        w.total
    });
    let what = What::PartDone { feature, team, effort_person_days, estimate_person_days };
    turn.tell(what, Cause::Time, Seen::First(Seat::Program));
    if rules.teams[team].tests {
        test_done(turn, feature, team);
    } else if !rules.variants[variant].parts.iter().any(|p| rules.teams[p.team].tests) {
        // Where nobody tests for others, a team tests its own work.
        find_rework(turn, feature, team);
    }
}

/// Testing is through: hidden rework comes back to whoever hid it, and so does what was misunderstood.
fn test_done(turn: &mut Turn, feature: FeatureId, tester: TeamId) {
    let rules = turn.rules;
    turn.state.truth.features[feature].tests_done += 1;
    find_misunderstanding(turn, feature, true, Cause::Time);
    let variant = turn.state.public.features[feature].variant;
    for part in rules.variants[variant].parts.iter().filter(|p| p.team != tester) {
        find_rework(turn, feature, part.team);
    }
}

/// A test finds most of the rework that a team hid; it is dearer now than it was at once.
fn find_rework(turn: &mut Turn, feature: FeatureId, team: TeamId) {
    let rules = turn.rules;
    let m = &rules.model;
    let found = turn.state.part(rules, feature, team).hidden * m.qa_finds;
    if found < 0.05 {
        return;
    }
    let late = found / m.rework_share * m.fix_share * (late_ratio(m, Found::InTest, 0.5) - 1.0);
    let person_days = found + late;
    turn.state.truth.work.change(feature, team, |w| {
        w.hidden -= found;
        w.total += person_days;
        w.done_day = 0;
    });
    let people = rules.teams[team].people.max(0.5);
    turn.state.truth.work.lose(feature, team, LossKind::Rework, person_days / people);
    turn.tell(What::ReworkFound { feature, team, person_days }, Cause::Time, Seen::Both);
}

/// A misunderstanding comes to light: what was done under it is partly done again; late, more of it.
pub fn find_misunderstanding(turn: &mut Turn, feature: FeatureId, late: bool, cause: Cause) {
    let day = turn.state.public.day;
    turn.state.public.features[feature].compared_day = day;
    let f = &mut turn.state.truth.features[feature];
    if !f.misunderstood || f.misunderstanding_found {
        return;
    }
    f.misunderstanding_found = true;
    f.misunderstood = false;
    for known in &mut turn.state.known {
        known.features[feature].misunderstanding_day = day;
    }
    turn.tell(What::MisunderstandingFound { feature, late }, cause, Seen::Both);
    let rules = turn.rules;
    let m = &rules.model;
    let share = if late { m.misunderstanding_late_share } else { m.misunderstanding_early_share };
    for team in turn.state.truth.work.standing(feature).begun {
        if rules.teams[team].tests || rules.teams[team].kind == TeamKind::Function {
            continue;
        }
        let again = turn.state.truth.work.change(feature, team, |w| {
            let again = w.done * share;
            w.total += again;
            w.done_day = 0;
            again
        });
        let people = rules.teams[team].people.max(0.5);
        turn.state.truth.work.lose(feature, team, LossKind::Misunderstanding, again / people);
    }
}

/// A function (privacy, support) does its part in a row, on time or late.
fn function_day(turn: &mut Turn, team: TeamId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let people = rules.teams[team].people;
    turn.state.truth.teams[team].capacity += people;
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        let variant = turn.state.public.features[feature].variant;
        let Some(part) = rules.part(variant, team) else {
            continue;
        };
        let w = turn.state.part(rules, feature, team);
        if w.active() && day >= w.finish_day {
            turn.state.truth.features[feature].spent_person_days += part.effort_person_days;
            finish_part(turn, feature, team);
        } else if w.started_day == 0
            && dependencies::can_start(turn, feature, team, turn.state.truth.work.standing(feature))
        {
            let late = dependencies::supplier_late_days(turn, feature, team);
            let takes = libm::ceil(part.effort_person_days / people.max(0.5) + late).max(1.0);
            turn.state.truth.work.change(feature, team, |w| {
                w.started_day = day;
                w.total = part.effort_person_days;
                w.done = 0.0;
                w.tasks = 1;
                w.reviewed = 1;
                w.finish_day = day + takes as u16 - 1;
            });
            turn.state.truth.work.lose(feature, team, LossKind::Waiting, late);
            turn.tell(What::PartStarted { feature, team }, Cause::Time, Seen::First(Seat::Program));
        }
    }
}

/// More work on a part, for everybody to see. A part that has not begun will begin with it; nothing is added to what
/// has shipped, or where the team has no part.
pub fn add_work(turn: &mut Turn, feature: FeatureId, team: TeamId, person_days: f64, cause: Cause) {
    let rules = turn.rules;
    let variant = turn.state.public.features[feature].variant;
    if rules.part(variant, team).is_none() || turn.state.public.features[feature].shipped_day.is_some() {
        return;
    }
    let people = rules.teams[team].people.max(0.5);
    let function = rules.teams[team].kind == TeamKind::Function;
    turn.state.truth.work.change(feature, team, |w| {
        if w.started_day == 0 {
            w.extra += person_days;
        } else if function {
            w.finish_day += libm::ceil(person_days / people) as u16;
        } else {
            w.total += person_days;
            w.done_day = 0;
        }
    });
    turn.tell(What::WorkAdded { feature, team, person_days }, cause, Seen::Both);
}

/// All remaining work of a feature grows or shrinks by a factor, begun or not.
pub fn scale_work(turn: &mut Turn, feature: FeatureId, factor: f64, cause: Cause) {
    let rules = turn.rules;
    let variant = turn.state.public.features[feature].variant;
    // What is left after a third has been cut is another feature: no further cut reaches it.
    let before = turn.state.truth.features[feature].scope;
    let after = (before * factor).max(rules.model.smallest_scope);
    turn.state.truth.features[feature].scope = after;
    let factor = after / before;
    for part in &rules.variants[variant].parts {
        let change = turn.state.truth.work.adjust(feature, part.team, |w| {
            let base = if w.started_day > 0 { w.left() } else { part.effort_person_days };
            let change = base * (factor - 1.0);
            if w.started_day > 0 && rules.teams[part.team].kind == TeamKind::Engineering {
                w.total += change;
            }
            change
        });
        if change.abs() > 0.05 {
            turn.tell(What::WorkAdded { feature, team: part.team, person_days: change }, cause, Seen::Both);
        }
    }
}

/// The chosen size changes: what is left is cut or grown in proportion, what is done stays done.
pub fn change_variant(turn: &mut Turn, feature: FeatureId, before: VariantId, after: VariantId) {
    let rules = turn.rules;
    turn.state.public.features[feature].variant = after;
    turn.state.truth.work.choose(feature, &rules.variants[after].parts);
    for team in turn.state.truth.work.standing(feature).begun {
        let old = rules.part(before, team).map_or(0.0, |p| p.effort_person_days);
        let new = rules.part(after, team).map_or(0.0, |p| p.effort_person_days);
        turn.state.truth.work.change(feature, team, |w| {
            if old > 0.0 {
                w.total = (w.total * new / old).max(w.done);
            }
            if w.done + 1e-9 < w.total {
                w.done_day = 0;
            }
        });
    }
}

/// Something stops a part; how soon that is noticed depends on how often you meet the team.
pub fn block(turn: &mut Turn, feature: FeatureId, team: TeamId, edge: Option<u16>, days: u16, cause: Cause) {
    let rules = turn.rules;
    let part = turn.state.part(rules, feature, team);
    if part.blocker.is_some() || !part.active() {
        return;
    }
    let day = turn.state.public.day;
    let notice = dependencies::notice_days(&rules.model, turn.state.public.teams[team].cadence());
    let u =
        turn.fate(Stream::BlockerNotice, draw::sub(rules.features[feature].key, rules.teams[team].key), turn.today());
    let notice_day = day + libm::floor(notice * 2.0 * u + 0.5) as u16;
    let slots = if edge.is_some() { 2 } else { 1 + u8::from(days > 3) };
    let fact = turn.tell(What::Blocked { feature, team }, cause, Seen::Nobody);
    let blocker = Blocker { edge, since: day, notice_day, noticed: false, clears_day: day + days.max(1), slots, fact };
    turn.state.truth.work.change(feature, team, |w| w.blocker = Some(blocker));
    let f = &mut turn.state.truth.features[feature];
    if f.first_trouble == 0 {
        f.first_trouble = fact;
    }
}

/// A blocker goes away; what nobody knew is known then.
pub fn clear_blocker(turn: &mut Turn, feature: FeatureId, team: TeamId, cause: Cause) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let i = rules.part_index(feature, team);
    let Some(blocker) = turn.state.truth.work.change(feature, team, |w| w.blocker.take()) else {
        return;
    };
    if let Some(edge) = blocker.edge {
        turn.state.truth.work.adjust(feature, team, |w| w.edge_cleared = true);
        research::reveal_edge(turn, usize::from(edge), day, Cause::Fact(blocker.fact));
    }
    for known in &mut turn.state.known {
        known.parts[i].blocked = false;
    }
    let days_lost = day.saturating_sub(blocker.since);
    turn.tell(What::BlockerCleared { feature, team, days_lost }, cause, Seen::Both);
}
