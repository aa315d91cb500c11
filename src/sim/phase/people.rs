//! People: who is here today and how well it goes, and once a week what builds up.

use crate::sim::distribution::LognormalTable;
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::model::Model;
use crate::sim::rules::TeamKind;
use crate::sim::schedule::TrueFinishes;
use crate::sim::staffing;
use crate::sim::state::{Cadence, TeamTruth};
use crate::sim::turn::{Seen, Turn};

/// Output of every team today, as a share of its nominal output. Estimates contain the ordinary; only deviations
/// from it multiply.
pub fn availability(turn: &mut Turn) {
    let rules = turn.rules;
    let m = &rules.model;
    let day = turn.state.public.day;
    let overlap_sd = turn.state.truth.overlap_sd;
    let roles = staffing::roles_share(m, overlap_sd, m.conflict_share * overlap_sd);
    let focus = Cadence::ALL.map(|cadence| focus_share(m, cadence));
    for (team, row) in rules.teams.entries().filter(|(_, row)| row.kind == TeamKind::Engineering) {
        let luck = rules.daily_output.quantile(turn.fate(Stream::DailyOutput, row.key, turn.today()));
        let trust_sd = (turn.state.truth.people[row.lead].trust - m.trust_usual) / m.trust_sd;
        let public = &turn.state.public.teams[team];
        let moved = if public.moved_until >= day && public.moved_people > 0.0 { 1.0 / m.moved_factor } else { 1.0 };
        let focus = focus[public.cadence() as usize];
        let t = &mut turn.state.truth.teams[team];
        if t.debt_coming > 0.0 && day >= t.debt_felt_day {
            t.debt += t.debt_coming;
            t.debt_coming = 0.0;
        }
        t.output_share = luck * condition_share(m, t, trust_sd) * roles * moved * focus;
    }
}

/// A day's luck of a team: its output over that of an ordinary day, lognormal with mean one and
/// [`Model::output_noise`](crate::sim::model::Model).
pub fn daily_output(m: &Model) -> LognormalTable {
    LognormalTable::new(m.output_noise)
}

/// Output share from fatigue, debt and trust.
pub fn condition_share(m: &Model, team: &TeamTruth, trust_sd: f64) -> f64 {
    (1.0 - m.fatigue_output * team.fatigue).max(m.output_floor)
        * (1.0 / (1.0 + m.debt_output * team.debt))
        * staffing::trust_share(m, trust_sd)
}

/// Focus that standing meetings leave, against the weekly one that estimates contain: 0 where they take the whole day.
pub fn focus_share(m: &Model, cadence: Cadence) -> f64 {
    let hours = (m.meeting_minutes + m.meeting_recovery_minutes) / 60.0 / m.productive_hours_per_day;
    let a_day = match cadence {
        Cadence::None => 0.0,
        Cadence::Weekly => 0.2,
        Cadence::TwiceAWeek => 0.4,
        Cadence::Daily => 1.0,
    };
    (1.0 - hours * (a_day - 0.2)).max(0.0)
}

/// Once a week: fatigue wears off, overlap fades, people leave or contradict each other. `finishes` is the plan of this
/// evening.
pub fn weekly(turn: &mut Turn, finishes: &mut TrueFinishes) {
    let rules = turn.rules;
    let m = &rules.model;
    if !turn.state.public.day.is_multiple_of(5) {
        return;
    }
    pressure(turn, finishes);
    turn.state.truth.overlap_sd *= m.overlap_decay;
    for (team, row) in rules.teams.entries() {
        let pressed = turn.state.truth.pressure > m.pressure_free + m.pressure_span;
        let t = &mut turn.state.truth.teams[team];
        t.fatigue *= m.fatigue_decay;
        t.new_share = (t.new_share - 5.0 / m.ramp_days).max(0.0);
        if row.kind == TeamKind::Function {
            continue;
        }
        if pressed {
            t.fatigue += m.pressure_fatigue;
        }
        let drift = if pressed { -m.health_pressed_week } else { m.health_rest_week };
        if turn.state.truth.teams[team].health < m.health_rested || drift < 0.0 {
            turn.health(team, drift, Cause::Time);
        }
        quit(turn, team);
    }
    contradict(turn);
}

/// How hard the release date presses: days late over days left, 0 to 1.
pub fn pressure(turn: &mut Turn, finishes: &mut TrueFinishes) {
    let rules = turn.rules;
    let late = turn.state.release_lateness_by(rules, finishes);
    let date = turn.state.public.milestones[rules.release_milestone()].day;
    let left = f64::from(date.saturating_sub(turn.state.public.day)).max(rules.model.pressure_least_days);
    turn.state.truth.pressure = (late / left).clamp(0.0, 1.0);
}

fn quit(turn: &mut Turn, team: TeamId) {
    let rules = turn.rules;
    let m = &rules.model;
    let t = &turn.state.truth.teams[team];
    if t.people < 2.0 {
        return;
    }
    let morale_sd = (t.health - m.health_usual) / m.trust_sd;
    let month = staffing::quit_hazard(m, t.fatigue, morale_sd);
    let chance = (month * t.people * 5.0 / m.days_per_month).min(0.5);
    if turn.happens(chance, Stream::Quit, rules.teams[team].key, turn.today()) {
        let t = &mut turn.state.truth.teams[team];
        // The place is filled by somebody new, who is half as useful at first and takes time to train.
        t.new_share = (t.new_share + 1.0 / t.people).min(1.0);
        t.diverted_days +=
            m.trainer_loss * m.leaver_days / t.people + (1.0 - m.new_hire_output) * m.leaver_days / t.people;
        let fact = turn.tell(What::PersonLeft { team }, Cause::Fate, Seen::Both);
        turn.health(team, -m.leaver_health, Cause::Fact(fact));
    }
}

fn contradict(turn: &mut Turn) {
    let rules = turn.rules;
    let overlap = turn.state.truth.overlap_sd;
    let chance = staffing::contradiction_chance(&rules.model, overlap);
    let teams = rules.teams.len() as u32;
    let pick = (turn.fate(Stream::Contradiction, 2, turn.today()) * f64::from(teams)) as u8;
    let team = TeamId(pick);
    if overlap > rules.model.overlap_noticed_sd && turn.happens(chance, Stream::Contradiction, 1, turn.today()) {
        let days = rules.model.contradiction_days;
        turn.state.truth.teams[team].diverted_days += days;
        turn.tell(What::Contradicted { team, days }, Cause::Time, Seen::Both);
    }
}

/// At the end of a sprint: requests nobody answered.
pub fn ignored_requests(turn: &mut Turn) {
    let rules = turn.rules;
    let m = &rules.model;
    let sprint = u32::from(turn.state.public.sprint);
    for (person, row) in rules.people.entries() {
        let Some(feature) = row.wants else { continue };
        let answered =
            turn.state.public.backlog.contains(&feature) || turn.state.public.features[feature].listed_day.is_none();
        if !turn.state.public.people[person].request_open || answered {
            continue;
        }
        let fact = turn.tell(What::RequestIgnored { person, feature }, Cause::Time, Seen::Both);
        turn.trust(person, -m.ignored_trust, Cause::Fact(fact));
        if turn.happens(m.ignored_hidden, Stream::HiddenWork, row.key, sprint) {
            let variant = turn.state.public.features[feature].variant;
            let parts = &rules.variants[variant].parts;
            let mut engineering =
                parts.iter().map(|p| p.team).filter(|t| rules.teams[*t].kind == TeamKind::Engineering);
            let many = engineering.clone().count();
            // Whoever asked finds somebody who does it on the side, in one team or another.
            let u = turn.fate(Stream::HiddenWork, row.key, 100 + sprint);
            if let Some(team) = engineering.nth((u * many as f64) as usize) {
                turn.hidden_work(team, m.hidden_work_days, Cause::Fact(fact));
            }
        }
    }
}

/// A hired colleague arrives and takes the empty seat.
pub fn arrivals(turn: &mut Turn) {
    let day = turn.state.public.day;
    if turn.state.public.hire_day.is_some_and(|d| day >= d) {
        turn.state.public.empty_seat = [false; 2];
    }
}
