//! Releases go out, and people take them up, or don't, in their own time.

use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::fixes::{Found, late_ratio};
use crate::sim::ideas;
use crate::sim::ids::*;
use crate::sim::rules::{CalendarRules, Rules};
use crate::sim::state::{Measure, State};
use crate::sim::turn::{Seen, Turn};

/// What is ready goes out on its day; what is out is counted.
pub fn release(turn: &mut Turn) {
    let day = turn.state.public.day;
    let mut place = 0;
    while let Some(feature) = turn.state.public.backlog.get(place).copied() {
        let done = all_done(turn.state, feature);
        if done && turn.state.public.features[feature].ready_day.is_none() {
            turn.state.public.features[feature].ready_day = Some(day);
            turn.tell(What::Ready { feature }, Cause::Time, Seen::Both);
        }
        if done && turn.state.public.features[feature].release_day.is_none_or(|d| day >= d) {
            // It leaves the list, and what stood behind it moves up.
            ship(turn, feature);
        } else {
            place += 1;
        }
    }
    usage(turn);
}

/// Whether every part of the chosen variant is done.
pub fn all_done(state: &State, feature: FeatureId) -> bool {
    let at = state.truth.work.standing(feature);
    (at.planned & !at.done).is_empty()
}

fn ship(turn: &mut Turn, feature: FeatureId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let variant = turn.state.public.features[feature].variant;
    turn.state.public.features[feature].shipped_day = Some(day);
    turn.state.public.backlog.retain(|f| *f != feature);
    let fact = turn.tell(What::Shipped { feature, variant }, Cause::Time, Seen::Both);
    trouble(turn, feature, Cause::Fact(fact));
    for person in &rules.features[feature].asked_by {
        if rules.people[*person].wants == Some(feature) {
            turn.state.public.people[*person].request_open = false;
        }
        turn.trust(*person, rules.model.shipped_trust, Cause::Fact(fact));
        let what = What::ReactionHeard { person: *person, feature, pleased: true };
        turn.tell(what, Cause::Fact(fact), Seen::Both);
    }
}

/// What testing did not find is found by users, at ten times the price and more; a release may also simply go wrong.
fn trouble(turn: &mut Turn, feature: FeatureId, cause: Cause) {
    let rules = turn.rules;
    let m = &rules.model;
    let day = turn.state.public.day;
    let friday = CalendarRules::is_friday(day);
    let key = rules.features[feature].key;
    let mut lost = 0.0;
    for team in rules.teams.ids() {
        let hidden = turn.state.part(rules, feature, team).hidden;
        if hidden <= 0.0 {
            continue;
        }
        let u = turn.fate(Stream::FixCost, crate::sim::draw::sub(key, rules.teams[team].key), 0);
        let ratio = late_ratio(m, Found::InProduction, u);
        let person_days = hidden / m.rework_share * m.fix_share * ratio * m.production_fix_share;
        let days = person_days / rules.teams[team].people.max(0.5);
        turn.state.truth.teams[team].diverted_days += days;
        turn.state.truth.work.adjust(feature, team, |w| w.hidden = 0.0);
        lost += days;
    }
    let wrong = turn.happens(m.release_trouble, Stream::ReleaseTrouble, key, 0);
    let days = lost + if wrong { m.release_trouble_days } else { 0.0 };
    if days < m.trouble_noticed_days {
        return;
    }
    let factor = if friday { m.friday_recovery } else { 1.0 };
    let what = What::ReleaseTrouble { feature, days: days * factor, friday };
    let fact = turn.tell(what, cause, Seen::Both);
    let variant = turn.state.public.features[feature].variant;
    for part in &rules.variants[variant].parts {
        if wrong {
            turn.state.truth.teams[part.team].diverted_days += m.release_trouble_team_days * factor;
        }
        if friday {
            turn.health(part.team, -m.friday_health, Cause::Fact(fact));
        }
    }
    if wrong {
        turn.trust(rules.sponsor, -m.release_trouble_trust * factor, Cause::Fact(fact));
    }
}

/// Uptake of a shipped feature by a day: 1 - exp(-t / tau), 0 to 1.
pub fn uptake(rules: &Rules, shipped_day: u16, day: u16) -> f64 {
    ideas::uptake(&rules.model, f64::from(day.saturating_sub(shipped_day)))
}

/// Share of its intended users that use a shipped feature every week, and that have ever opened it.
pub fn shares(rules: &Rules, state: &State, feature: FeatureId) -> (f64, f64) {
    let row = &state.public.features[feature];
    let Some(shipped) = row.shipped_day else {
        return (0.0, 0.0);
    };
    let variant = &rules.variants[row.variant];
    let truth = &state.truth.variants[row.variant];
    let u = uptake(rules, shipped, state.public.day);
    let m = &rules.model;
    let appeal = (truth.value / m.appeal_full).clamp(0.0, 1.0);
    let weekly = variant.ceiling * u * appeal;
    // Everybody looks once; that is what makes this number flatter.
    let at_once = m.opened_first_share + (1.0 - m.opened_first_share) * u;
    let opened = variant.ceiling * at_once * (m.opened_unwanted_share + (1.0 - m.opened_unwanted_share) * appeal);
    (weekly, opened.min(1.0))
}

/// The number that the brief chose arrives by itself: opened from the next day, weekly use after ten.
fn usage(turn: &mut Turn) {
    let rules = turn.rules;
    let every = rules.model.usage_every_days as u16;
    let first_weekly = rules.model.weekly_use_after_days as u16;
    let day = turn.state.public.day;
    for feature in rules.features.ids() {
        let row = &turn.state.public.features[feature];
        let (Some(shipped), Some(brief)) = (row.shipped_day, row.brief) else {
            continue;
        };
        let age = day - shipped;
        let reads = match brief.measure {
            Measure::Opened => age > 0 && age % every == 1 % every,
            Measure::WeeklyUse => age >= first_weekly && age.is_multiple_of(every),
        };
        if !reads {
            continue;
        }
        let (weekly, opened) = shares(rules, turn.state, feature);
        let share = match brief.measure {
            Measure::Opened => opened,
            Measure::WeeklyUse => weekly,
        };
        for known in &mut turn.state.known {
            let k = &mut known.features[feature];
            k.usage_day = day;
            match brief.measure {
                Measure::Opened => k.opened_share = Some(share),
                Measure::WeeklyUse => k.weekly_share = Some(share),
            }
        }
        turn.tell(What::UsageRead { feature, measure: brief.measure, share }, Cause::Time, Seen::Both);
    }
}

/// Needs that nobody found come back as tickets.
pub fn tickets(turn: &mut Turn) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    for (need, row) in rules.needs.entries() {
        if row.surfaces_on == Some(day) && turn.state.known[0].needs[need].found_day.is_none() {
            let fact = turn.tell(What::TicketsArrived { need }, Cause::Truth, Seen::Both);
            for seat in Seat::BOTH {
                crate::sim::research::find_need(turn, seat, SegmentId(0), need, Cause::Fact(fact));
            }
        }
    }
}
