//! What may stop or hurt: blockers, late functions, risks, and the days on which somebody may come.

use super::Draws;
use crate::sim::condition::{Condition, FeatureRef};
use crate::sim::distribution::lognormal_quantile;
use crate::sim::draw::{self, Stream, mix};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::phase::dependencies;
use crate::sim::rules::{Part, Rules, TeamKind};
use crate::sim::state::{Blocker, Stage, State};
use crate::sim::suppliers;
use crate::sim::turn::Turn;
use libm::{ceil, floor, log, pow};

/// Chance of a risk over the run: within its range, and near what was named.
pub(super) fn chance(o: &Observation, d: Draws, risk: RiskId) -> f64 {
    let row = &o.rules.risks[risk];
    let u = d.uniform(Stream::RiskChance, row.key, 0);
    let (low, high) = row.chance;
    let factor = o.told.risk_factor(risk);
    let known = &o.known.risks[risk];
    if known.named_day == 0 {
        return ((low + (high - low) * u) * factor).min(1.0);
    }
    // People see a little less or more of it: given what they say, the truth is as likely as 1 over itself. What answers
    // have made of the chance they knew when they named it, or else it came after.
    let mitigated = if o.public.mitigated & (1 << risk.0) != 0 { o.rules.model.mitigation_chance } else { 1.0 };
    let answers = factor / mitigated;
    let off = o.rules.model.premortem_blur;
    let says = known.chance / mitigated;
    for (before, after) in [(answers, 1.0), (1.0, answers)] {
        let (from, to) = ((low * before).max(says / (1.0 + off)), (high * before).min(says / (1.0 - off)));
        if from < to {
            return (from * pow(to / from, u) * after * mitigated).min(1.0);
        }
    }
    (says * mitigated).min(1.0)
}

/// Days on which the risks could have struck so far, and a fate in which those that have not did not.
pub(super) fn risks(o: &Observation, d: Draws, state: &mut State) {
    let rules = o.rules;
    let mut spared = Vec::new();
    for (risk, row) in rules.risks.entries() {
        if state.truth.risks[risk].struck_day > 0 {
            continue;
        }
        let held = floor(held_days(&row.when, rules, state)).clamp(0.0, f64::from(row.within_days));
        state.truth.risks[risk].exposed_days = held as u16;
        let passed = state.truth.risks[risk].chance * held / f64::from(row.within_days.max(1));
        if passed > 0.0 {
            spared.push((row.key, passed));
        }
    }
    for n in 0..FATES {
        let fate = mix(mix(d.root, 2), n);
        state.truth.roots.fate = fate;
        if spared.iter().all(|(key, passed)| draw::uniform(fate, Stream::RiskStrikes, *key, 0) >= *passed) {
            return;
        }
    }
}

/// Fates tried before a contradiction is let stand: then a risk strikes tomorrow that should have struck before.
const FATES: u64 = 64;

/// For how many days a condition has held, as far as the state shows; 0 where it does not hold.
fn held_days(when: &Condition, rules: &Rules, state: &State) -> f64 {
    if !when.holds(rules, state) {
        return 0.0;
    }
    let today = f64::from(state.public.day);
    let since = |day: u16| today - f64::from(day);
    let longest = |feature: FeatureRef, days: &dyn Fn(FeatureId) -> Option<f64>| {
        let meant = rules.features.ids().filter(|f| means(feature, *f, rules, state));
        meant.filter_map(days).fold(0.0, f64::max)
    };
    match when {
        Condition::All(all) => all.iter().map(|c| held_days(c, rules, state)).fold(today, f64::min),
        Condition::Any(any) => any.iter().map(|c| held_days(c, rules, state)).fold(0.0, f64::max),
        Condition::DayFrom(day) => since(*day),
        Condition::SprintFrom(sprint) => since(rules.calendar.first_day(*sprint)),
        Condition::Shipped(f) => longest(*f, &|f| state.public.features[f].shipped_day.map(since)),
        Condition::ShippedFor { feature, days } => {
            longest(*feature, &|f| state.public.features[f].shipped_day.map(|s| since(s + days)))
        }
        Condition::UnderWay(f) => longest(*f, &|f| first_work(rules, state, f).map(since)),
        Condition::ProgressAtLeast { feature, share } => longest(*feature, &|f| {
            let progress = state.progress(rules, f).max(1e-6);
            first_work(rules, state, f).map(|day| since(day) * (1.0 - share / progress))
        }),
        _ => today,
    }
}

fn means(feature: FeatureRef, f: FeatureId, rules: &Rules, state: &State) -> bool {
    match feature {
        FeatureRef::Is(this) => this == f,
        FeatureRef::Leading => state.public.leading() == Some(f),
        FeatureRef::AnyAnswer => rules.features[f].answers_the_ask,
        FeatureRef::Any => true,
    }
}

/// The day on which work on a feature began.
fn first_work(rules: &Rules, state: &State, feature: FeatureId) -> Option<u16> {
    rules.teams.ids().map(|t| state.part(rules, feature, t).started_day).filter(|day| *day > 0).min()
}

/// Blockers: noticed ones as they are known, and some that nobody has noticed yet.
pub(super) fn blockers(o: &Observation, d: Draws, state: &mut State) {
    let rules = o.rules;
    let yesterday = o.public.day - 1;
    for feature in &o.public.backlog {
        for part in &rules.variants[o.public.features[*feature].variant].parts {
            let noticed = noticed(o, d, *feature, part);
            state.truth.work.change(*feature, part.team, |w| {
                if noticed.is_some() {
                    w.blocker = noticed;
                } else if let Some(b) = &mut w.blocker {
                    // It came on the way to today, and nobody has noticed.
                    b.notice_day = b.notice_day.max(o.public.day);
                } else if w.active() && rules.teams[part.team].kind == TeamKind::Engineering {
                    w.blocker = unnoticed(o, d, *feature, part).filter(|b| b.since > w.started_day);
                }
            });
        }
    }
    // A part that is past the point where an edge bites stands still already.
    let mut facts = Vec::new();
    let mut turn = Turn { rules, state, facts: &mut facts };
    turn.state.public.day = yesterday.max(1);
    for feature in &o.public.backlog {
        for team in rules.teams.ids() {
            dependencies::bite(&mut turn, *feature, team);
        }
    }
    turn.state.public.day = o.public.day;
}

fn noticed(o: &Observation, d: Draws, feature: FeatureId, part: &Part) -> Option<Blocker> {
    let rules = o.rules;
    let told = o.told.blocker(rules, feature, part.team)?;
    let today = o.public.day;
    let known = |since: u16, clears_day: u16| Blocker {
        edge: told.edge,
        since,
        notice_day: told.notice_day,
        noticed: true,
        clears_day,
        slots: told.slots,
        fact: 0,
    };
    if told.edge.is_some() {
        return Some(known(told.notice_day, told.notice_day + dependencies::FOREVER));
    }
    let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
    let mean = notice_days(o, part.team);
    for n in 0..8 {
        let days = wait_days(o, d, subject, n);
        let delay = floor(2.0 * mean * d.uniform(Stream::BlockerNotice, subject, n) + 0.5) as u16;
        let since = told.notice_day.saturating_sub(delay).max(1);
        let slots = 1 + u8::from(days > 3);
        if slots == told.slots && since + days > today - 1 {
            return Some(known(since, since + days));
        }
    }
    Some(known(told.notice_day, today + u16::from(told.slots)))
}

fn notice_days(o: &Observation, team: TeamId) -> f64 {
    dependencies::notice_days(&o.rules.model, o.public.teams[team].cadence())
}

fn wait_days(o: &Observation, d: Draws, subject: u64, n: u32) -> u16 {
    let u = d.uniform(Stream::BlockerWait, subject, n);
    (ceil(lognormal_quantile(o.rules.model.blocker_wait_days, 0.6, u).min(15.0)) as u16).max(1)
}

/// An ordinary obstacle of one of the last days that is neither gone nor noticed.
fn unnoticed(o: &Observation, d: Draws, feature: FeatureId, part: &Part) -> Option<Blocker> {
    let rules = o.rules;
    let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
    let u = d.uniform(Stream::SmallBlocker, subject, 0);
    let ago = floor(u / rules.model.small_blocker_per_day.max(1e-9));
    if ago >= 15.0 {
        return None;
    }
    let yesterday = o.public.day - 1;
    let since = yesterday.checked_sub(ago as u16).filter(|day| *day > 0)?;
    let days = wait_days(o, d, subject, 0);
    let delay = floor(2.0 * notice_days(o, part.team) * d.uniform(Stream::BlockerNotice, subject, 0) + 0.5) as u16;
    let stands = since + days > yesterday && since + delay > yesterday;
    let slots = 1 + u8::from(days > 3);
    stands.then_some(Blocker {
        edge: None,
        since,
        notice_day: since + delay,
        noticed: false,
        clears_day: since + days,
        slots,
        fact: 0,
    })
}

/// The day on which a function that has begun will be done: on time, or late given that it is not done yet.
pub(super) fn function_finish(o: &Observation, d: Draws, feature: FeatureId, part: &Part, started_day: u16) -> u16 {
    let rules = o.rules;
    let m = &rules.model;
    let on_time = suppliers::on_time(m, dependencies::attention(rules, o.public, feature, part.team));
    let subject = draw::sub(rules.features[feature].key, rules.teams[part.team].key);
    let planned = part.effort_person_days / rules.teams[part.team].people.max(0.5);
    let not_before = o.known.teams[part.team].heard_day + 1;
    for n in 0..12 {
        let fate = mix(mix(d.root, 4), n);
        let late = suppliers::late_days(m, fate, rules.features[feature].key, subject, on_time);
        let day = started_day + ceil(planned + late).max(1.0) as u16 - 1;
        if day >= not_before {
            return day;
        }
    }
    not_before + (3.0 * -log(d.uniform(Stream::SupplierLate, subject, 0))) as u16
}

/// Days of this sprint on which somebody may still come.
pub(super) fn dilemma_days(o: &Observation, d: Draws) -> [u16; 2] {
    let calendar = o.rules.calendar;
    let sprint = u64::from(o.public.sprint);
    let first = calendar.first_day(o.public.sprint);
    let span = f64::from(calendar.sprint_days.saturating_sub(2));
    let day = |n: u32| first + 1 + floor(d.uniform(Stream::DilemmaDay, sprint, n) * span) as u16;
    let second = d.uniform(Stream::DilemmaSecond, sprint, 0) < o.rules.model.second_dilemma;
    let one = day(0);
    let two = if second { day(1) } else { 0 };
    let two = if two == one { two + 1 } else { two };
    // Who would have come before today has come.
    let to_come = |day: u16| if day >= o.public.day { day } else { 0 };
    match (o.public.stage, o.public.dilemma) {
        (Stage::Over(_), _) => [0; 2],
        (_, Some(_)) => [0, to_come(two)],
        (_, None) => [to_come(one), to_come(two)],
    }
}
