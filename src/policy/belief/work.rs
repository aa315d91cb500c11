//! Work under way: how much of it there really is, how far it has come, and what may stop it.

use super::Draws;
use super::demand::pick;
use super::hazards;
use crate::sim::distribution::normal_cdf;
use crate::sim::draw::{self, Roots, Stream, mix};
use crate::sim::ids::*;
use crate::sim::model::Model;
use crate::sim::observe::Observation;
use crate::sim::phase::dependencies;
use crate::sim::phase::work as rules_of_work;
use crate::sim::rules::{Part, TeamKind};
use crate::sim::state::{Colour, PartState, State};
use crate::sim::told::PartNews;
use crate::sim::turn::Turn;
use libm::{exp, log, pow, sqrt};

/// Lasting difficulty of teams and of releases, ratios.
pub(super) struct Difficulty {
    pub teams: Vec<f64>,
    pub releases: Vec<f64>,
}

/// Difficulty given what finished parts took: each says `ln(effort / estimate) = team + release + noise`.
pub(super) fn difficulty(o: &Observation, d: Draws) -> Difficulty {
    let rules = o.rules;
    let m = &rules.model;
    let mut teams = vec![(0.0, m.team_sd * m.team_sd); rules.teams.len()];
    let mut releases = vec![(0.0, m.release_sd * m.release_sd); rules.features.len()];
    for (feature, row) in o.public.features.entries() {
        for part in &rules.variants[row.variant].parts {
            let news = told(o, feature, part.team);
            if news.done_day == 0 || rules.teams[part.team].kind == TeamKind::Function {
                continue;
            }
            let (mean, variance) = ln_ratio(m, part);
            let estimate = part.effort_person_days * o.told.scope(feature);
            let (team, release) = (&mut teams[part.team.index()], &mut releases[feature.index()]);
            let surprise = log(news.effort_person_days.max(0.1) / estimate) - mean - team.0 - release.0;
            let spread = team.1 + release.1 + variance;
            for half in [team, release] {
                half.0 += half.1 / spread * surprise;
                half.1 *= 1.0 - half.1 / spread;
            }
        }
    }
    let draw = |stream, key, (mean, variance): (f64, f64)| exp(mean + sqrt(variance) * d.normal(stream, key, 0));
    Difficulty {
        teams: rules.teams.iter().zip(teams).map(|(t, p)| draw(Stream::TeamFactor, t.key, p)).collect(),
        releases: rules.features.iter().zip(releases).map(|(f, p)| draw(Stream::ReleaseFactor, f.key, p)).collect(),
    }
}

/// Mean and variance of the logarithm of a part's real over estimated work at ordinary difficulty: the mean of its
/// tasks' ratios, taken as lognormal, and a little for rework.
fn ln_ratio(m: &Model, part: &Part) -> (f64, f64) {
    let sigma = rules_of_work::sigma(m, part.uncertainty);
    let (a, base, cap) = (m.tail_exponent, m.tail_base, m.tail_cap);
    let tail = base + pow(base, a) * (pow(base, 1.0 - a) - pow(cap, 1.0 - a)) / (a - 1.0);
    let tail_square = base * base + 2.0 * pow(base, a) * (pow(cap, 2.0 - a) - pow(base, 2.0 - a)) / (2.0 - a);
    let (w, s2) = (m.tail_weight, sigma * sigma);
    let mean = (1.0 - w) * exp(m.task_mu + s2 / 2.0) + w * tail;
    let square = (1.0 - w) * exp(2.0 * m.task_mu + 2.0 * s2) + w * tail_square;
    let n = f64::from(rules_of_work::tasks(m, part.effort_person_days));
    let variance = log(1.0 + (square / (mean * mean) - 1.0) / n);
    (log(mean) - variance / 2.0, variance + 0.01)
}

fn told(o: &Observation, feature: FeatureId, team: TeamId) -> PartNews {
    o.told.part(o.rules, o.seat, o.public.sprint, feature, team)
}

/// Fills in the work of every part: as last heard, worked on since, stopped where it may be.
pub(super) fn under_way(o: &Observation, d: Draws, state: &mut State) {
    for feature in o.rules.features.ids() {
        let late = o.public.backlog.contains(&feature).then(|| believed_lateness(o, feature));
        for part in &o.rules.variants[o.public.features[feature].variant].parts {
            let heard = as_heard(o, d, state, feature, part, late.unwrap_or(0.0));
            state.truth.work.change(feature, part.team, |w| *w = heard);
        }
        hide_rework(o, d, state, feature);
        begun(o, d, state, feature);
    }
    let before = state.truth.work.clone();
    catch_up(o, state);
    for feature in o.public.backlog.clone() {
        hold_to_what_was_told(o, d, state, feature, &before);
    }
    hazards::blockers(o, d, state);
    for feature in o.rules.features.ids() {
        let parts = &o.rules.variants[o.public.features[feature].variant].parts;
        let spent = parts.iter().map(|p| state.part(o.rules, feature, p.team).done).sum();
        let tests = parts.iter().filter(|p| o.rules.teams[p.team].tests);
        let done = tests.filter(|p| state.part(o.rules, feature, p.team).done_day > 0).count() as u8;
        let f = &mut state.truth.features[feature];
        f.spent_person_days = spent;
        f.tests_done = done;
    }
}

/// Days by which a feature seems to pass the date it is needed for.
fn believed_lateness(o: &Observation, feature: FeatureId) -> f64 {
    let needed = if o.rules.features[feature].answers_the_ask {
        o.public.milestones[o.rules.release_milestone()].day
    } else {
        o.rules.calendar.last_day()
    };
    o.finish_day(feature, 1.15) - f64::from(needed)
}

/// A part as it was when the seat last heard of it.
fn as_heard(o: &Observation, d: Draws, state: &State, feature: FeatureId, part: &Part, late: f64) -> PartState {
    let rules = o.rules;
    let heard = &o.known.parts[rules.part_index(feature, part.team)];
    let news = told(o, feature, part.team);
    let extra = o.told.added_person_days(rules, feature, part.team);
    let edge_cleared = o.told.edge_cleared(rules, feature, part.team);
    let untouched = PartState { extra, edge_cleared, ..PartState::UNTOUCHED };
    let shipped = o.public.features[feature].shipped_day;
    let done = shipped.is_some() || news.done_day > 0 || heard.done && !news.up_to_date;
    let reported = heard.heard_day > 0 && heard.started;
    if !done && !reported {
        // Not begun, or begun since the last news: then it begins on the way from there to today.
        return untouched;
    }
    let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
    let started_day = if news.started_day > 0 { news.started_day } else { heard.heard_day.max(1) };
    let tasks = rules_of_work::tasks(&rules.model, part.effort_person_days);
    if rules.teams[part.team].kind == TeamKind::Function {
        let done_day = if done { shipped.unwrap_or(news.done_day).max(started_day) } else { 0 };
        let total = part.effort_person_days;
        let finish_day = if done { done_day } else { hazards::function_finish(o, d, feature, part, started_day) };
        let done = if done { total } else { 0.0 };
        return PartState { started_day, done_day, total, done, tasks: 1, reviewed: 1, finish_day, ..untouched };
    }
    let fresh = |n: u64| {
        let t = &state.truth;
        let difficulty = t.difficulty(feature, part.team);
        let roots = Roots { truth: mix(t.roots.truth, n), fate: 0 };
        let effort = part.effort_person_days;
        rules_of_work::real_effort(&rules.model, roots, effort, part.uncertainty, difficulty, subject)
            * t.features[feature].scope
            + extra
    };
    if done {
        let total = if news.effort_person_days > 0.0 { news.effort_person_days } else { fresh(0) };
        let done_day = shipped.unwrap_or(u16::MAX).min(news.done_day.max(heard.heard_day)).max(started_day);
        return PartState { started_day, done_day, total, done: total, tasks, reviewed: tasks, ..untouched };
    }
    let left = if heard.done {
        // Done once, and to be done again in part since.
        0.15 * part.effort_person_days * d.uniform(Stream::FixCost, subject, 0)
    } else {
        left_at_report(o, d, feature, part, late)
    };
    let friction = dependencies::cross_team_friction(rules, state, feature)
        * rules_of_work::contact_ratio(&rules.model, state.truth.contact_every_days);
    let done = done_so_far(o, d, part, subject, (started_day, heard.heard_day), (left, friction), fresh);
    let total = done + left.max(0.05);
    PartState { started_day, total, done, tasks, reviewed: reviewed(done, total, tasks), ..untouched }
}

fn reviewed(done: f64, total: f64, tasks: u8) -> u8 {
    libm::floor(done / total.max(1e-9) * f64::from(tasks) + 1e-9) as u8
}

/// How much of a part is behind it: what it may take in all less what is left, weighed by what the team can have done
/// since it began.
fn done_so_far(
    o: &Observation,
    d: Draws,
    part: &Part,
    subject: u64,
    (from, to): (u16, u16),
    (left, friction): (f64, f64),
    fresh: impl Fn(u64) -> f64,
) -> f64 {
    let rules = o.rules;
    let free: f64 =
        (from..=to).map(|day| 1.0 - crate::sim::schedule::busy_share(rules, o.public, part.team, day)).sum();
    // Waiting, obstacles and other items take a good part of it, more or less.
    let output = free * rules.teams[part.team].people / friction;
    let (likely, spread) = (0.70 * output, 0.30 * output + 0.5);
    let tries: [f64; 4] = std::array::from_fn(|n| fresh(n as u64) - left);
    let fit = |done: &f64| {
        let off = (done - likely) / spread;
        if *done > 0.0 { exp(-0.5 * off * off) } else { 0.0 }
    };
    let done = tries[pick(tries.iter().map(fit), d.uniform(Stream::TaskError, subject, 0))];
    let most = output + 1.0;
    if done > 0.0 && done < most { done } else { d.uniform(Stream::TaskTailSize, subject, 0) * most }
}

/// Person-days that were really left when the team reported: reports that look better than it is say too little.
fn left_at_report(o: &Observation, d: Draws, feature: FeatureId, part: &Part, late: f64) -> f64 {
    let rules = o.rules;
    let heard = &o.known.parts[rules.part_index(feature, part.team)];
    if heard.looked {
        return heard.left_person_days;
    }
    // How late it may be in truth, around what this seat believes.
    let by = |days: f64| normal_cdf((days - late) / LATENESS_SD);
    let truth = [1.0 - by(5.0), by(5.0) - by(0.0), by(0.0)];
    let said = report_chances(&rules.model, rules.teams[part.team].safety_sd, heard.colour);
    let reported = place(heard.colour);
    let weights: [f64; 3] = std::array::from_fn(|i| truth[i] * said[i]);
    let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
    let real = pick(weights.iter().copied(), d.uniform(Stream::Reported, subject, 0));
    heard.left_person_days / crate::sim::phase::status::report_bias(&rules.model, reported.cmp(&real))
}

/// Spread of the truth around the lateness that a seat believes in, days.
const LATENESS_SD: f64 = 6.0;

fn place(colour: Colour) -> usize {
    match colour {
        Colour::Red => 0,
        Colour::Amber => 1,
        Colour::Green => 2,
    }
}

/// Chance that a team says this colour, for each true one: what its lead perceives, and what is made of it.
fn report_chances(m: &Model, safety_sd: f64, said: Colour) -> [f64; 3] {
    let up = m.misperceived * m.misperceived_good_odds / (1.0 + m.misperceived_good_odds);
    let perceived = [m.misperceived - up, 1.0 - m.misperceived, up];
    let better = (m.report_better - m.safety_slope * safety_sd).clamp(0.0, 1.0);
    let told = [m.report_worse, 1.0 - better - m.report_worse, better];
    let mut out = [0.0; 3];
    for (real, chance) in out.iter_mut().enumerate() {
        for (p, a) in perceived.iter().enumerate() {
            for (q, b) in told.iter().enumerate() {
                let seen = (real + p).saturating_sub(1).min(2);
                let says = (seen + q).saturating_sub(1).min(2);
                *chance += if says == place(said) { a * b } else { 0.0 };
            }
        }
    }
    out
}

/// Schedule pressure under which tasks were reviewed so far, 0 to 1: it was never told.
const USUAL_PRESSURE: f64 = 0.2;

/// Rework that tasks done so far may hide, less what a finished test has found.
fn hide_rework(o: &Observation, d: Draws, state: &mut State, feature: FeatureId) {
    let rules = o.rules;
    let m = &rules.model;
    if o.public.features[feature].shipped_day.is_some() {
        return;
    }
    let parts = &rules.variants[o.public.features[feature].variant].parts;
    let tested = parts.iter().any(|p| rules.teams[p.team].tests && state.part(rules, feature, p.team).done_day > 0);
    for part in parts.iter().filter(|p| rules.teams[p.team].kind == TeamKind::Engineering) {
        let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
        let split = if o.public.is_split(feature, part.team) { m.split_rework } else { 0.0 };
        let pass = rules_of_work::review_pass(m, USUAL_PRESSURE, 0.0, o.told.new_share(part.team)) - split;
        let fails = |n: &u32| d.uniform(Stream::TaskReview, subject, *n) > pass;
        state.truth.work.adjust(feature, part.team, |w| {
            let fails = (0..u32::from(w.reviewed)).filter(fails).count() as f64;
            w.hidden = fails * m.rework_share * w.total / f64::from(w.tasks.max(1));
            if tested && !rules.teams[part.team].tests {
                w.hidden *= 1.0 - m.qa_finds;
            }
        });
    }
}

/// Whether work has begun, and whether it was understood.
fn begun(o: &Observation, d: Draws, state: &mut State, feature: FeatureId) {
    let row = &o.public.features[feature];
    let first = o.rules.teams.ids().map(|t| state.part(o.rules, feature, t).started_day).filter(|d| *d > 0).min();
    let f = &mut state.truth.features[feature];
    f.begun = first.is_some();
    let missed = d.uniform(Stream::Misunderstood, o.rules.features[feature].key, 0) < o.rules.model.misunderstood;
    let open = row.brief.is_none() && !f.misunderstanding_found && row.shipped_day.is_none();
    f.misunderstood = missed && open && first.is_some_and(|day| row.compared_day < day);
}

/// Lets the days pass that have passed since each team's last news, by the rules' own day of work.
fn catch_up(o: &Observation, state: &mut State) {
    let rules = o.rules;
    let today = o.public.day;
    let heard = |team: TeamId| o.known.teams[team].heard_day;
    let Some(first) = rules.teams.ids().map(heard).min().filter(|day| day + 1 < today) else { return };
    let capacities: Vec<f64> = state.truth.teams.iter().map(|t| t.capacity).collect();
    let mut facts = Vec::new();
    let mut turn = Turn { rules, state, facts: &mut facts };
    for day in first + 1..today {
        turn.state.public.day = day;
        for team in rules.teams.ids().filter(|t| heard(*t) < day) {
            for feature in &o.public.backlog {
                dependencies::bite(&mut turn, *feature, team);
            }
            rules_of_work::team_day(&mut turn, team);
        }
    }
    // What the reckoning has let come to light has not come to light.
    state.public.day = today;
    state.public.features.clone_from(&o.public.features);
    for known in &mut state.known {
        known.features.clone_from(&o.known.features);
    }
    for feature in rules.features.ids() {
        state.truth.features[feature].misunderstanding_found = o.told.misunderstanding_found(feature);
    }
    for (team, capacity) in capacities.into_iter().enumerate() {
        state.truth.teams[TeamId::at(team)].capacity = capacity;
    }
}

/// What the reckoning must not contradict: beginnings and ends that were told, and that nothing is ready unseen.
fn hold_to_what_was_told(o: &Observation, d: Draws, state: &mut State, feature: FeatureId, before: &[PartState]) {
    let rules = o.rules;
    let parts = &rules.variants[o.public.features[feature].variant].parts;
    for part in parts {
        let news = told(o, feature, part.team);
        let i = rules.part_index(feature, part.team);
        let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
        if before[i].done_day > 0 || news.up_to_date && news.started_day == 0 {
            state.truth.work.change(feature, part.team, |w| *w = before[i]);
        } else if news.up_to_date {
            if state.truth.work[i].started_day == 0 {
                begin(rules, state, feature, part.team, news.started_day);
            }
            state.truth.work.change(feature, part.team, |w| {
                w.started_day = news.started_day;
                if w.done_day > 0 {
                    reopen(w, o.public.day, d.uniform(Stream::TaskTail, subject, 0));
                }
            });
        }
    }
    let ready = o.public.features[feature].ready_day.is_some();
    let all = parts.iter().all(|p| state.part(rules, feature, p.team).done_day > 0);
    let unsure = parts.iter().map(|p| p.team).find(|t| before[rules.part_index(feature, *t)].done_day == 0);
    if let Some(team) = unsure.filter(|_| all && !ready) {
        let u = d.uniform(Stream::TaskTail, rules.features[feature].key, 0);
        state.truth.work.change(feature, team, |w| reopen(w, o.public.day, u));
    }
}

fn begin(rules: &crate::sim::rules::Rules, state: &mut State, feature: FeatureId, team: TeamId, day: u16) {
    let mut facts = Vec::new();
    let today = std::mem::replace(&mut state.public.day, day);
    rules_of_work::begin(&mut Turn { rules, state, facts: &mut facts }, feature, team);
    state.public.day = today;
}

/// A part that the reckoning finished, though it is not done: some of it turns out to be left.
fn reopen(w: &mut PartState, today: u16, u: f64) {
    w.done_day = 0;
    w.total = w.done * (1.02 + 0.2 * u) + 0.2;
    w.finish_day = w.finish_day.max(today);
}
