//! What is true, what a lead perceives, and what is reported are three things. A look passes by the last two.

use super::calendar;
use crate::sim::draw::{self, Stream};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::model::Model;
use crate::sim::research::{self, Ways};
use crate::sim::rules::TeamKind;
use crate::sim::schedule::TrueFinishes;
use crate::sim::state::Colour;
use crate::sim::turn::{Seen, Turn};

/// Teams with a check-in today tell how it stands; at the end of a sprint all do, in passing. `finishes` is the plan of
/// this evening.
pub fn status(turn: &mut Turn, finishes: &mut TrueFinishes) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let in_sprint = day - rules.calendar.first_day(turn.state.public.sprint) + 1;
    let last = in_sprint == rules.calendar.sprint_days;
    let all = || rules.teams.ids().collect();
    let telling = if last { all() } else { calendar::meeting(rules, &turn.state.public) };
    for team in telling {
        report_all(turn, team, true, Cause::Time, finishes);
    }
}

/// The true colour of a feature: on its date, up to five days late, later.
pub fn true_colour(m: &Model, lateness_days: f64) -> Colour {
    if lateness_days <= 0.0 {
        Colour::Green
    } else if lateness_days <= m.amber_days {
        Colour::Amber
    } else {
        Colour::Red
    }
}

fn shift(colour: Colour, steps: i8) -> Colour {
    let order = [Colour::Red, Colour::Amber, Colour::Green];
    let at = order.iter().position(|c| *c == colour).unwrap_or(0) as i8;
    order[(at + steps).clamp(0, 2) as usize]
}

/// What a lead perceives: wrong with a probability, three times as often too good.
pub fn perceive(m: &Model, truth: Colour, u_wrong: f64, u_up: f64) -> Colour {
    if u_wrong >= m.misperceived {
        return truth;
    }
    let up = u_up < m.misperceived_good_odds / (1.0 + m.misperceived_good_odds);
    shift(truth, if up { 1 } else { -1 })
}

/// How a report is meant, in steps better (1), as it is (0) or worse (-1), given the team's safety in sd.
pub fn report_intent(m: &Model, safety_sd: f64, u: f64) -> i8 {
    let better = (m.report_better - m.safety_slope * safety_sd).clamp(0.0, 1.0);
    if u < better {
        1
    } else if u < better + m.report_worse {
        -1
    } else {
        0
    }
}

/// What a report says is left over what really is, by how its colour stands to the truth: better, as it is, worse.
pub fn report_bias(m: &Model, against_truth: std::cmp::Ordering) -> f64 {
    match against_truth {
        std::cmp::Ordering::Greater => m.report_left_better,
        std::cmp::Ordering::Equal => m.report_left_plain,
        std::cmp::Ordering::Less => m.report_left_worse,
    }
}

/// A report on its way from the truth to whoever hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    pub truth: Colour,
    /// What the lead takes to be so.
    pub perceived: Colour,
    /// What the lead means to do to it, in steps: 1 better, 0 as it is, -1 worse. Before clipping: green has no better.
    pub intent: i8,
    /// What is said.
    pub said: Colour,
}

/// A lead perceives and reports, from three uniforms: wrong or right, too good or too bad, polish. Unpolished (`None`
/// for the safety), it says what the lead perceives. Safety in sd: the higher, the plainer.
pub fn report(m: &Model, truth: Colour, safety_sd: Option<f64>, u: [f64; 3]) -> Report {
    let perceived = perceive(m, truth, u[0], u[1]);
    let intent = safety_sd.map_or(0, |s| report_intent(m, s, u[2]));
    Report { truth, perceived, intent, said: shift(perceived, intent) }
}

/// What arrives at the top of a line of people who each perceive and report what the one below says: one triple of
/// uniforms a level, the team's own lead first. Without a level it is the truth. (The game has one level; Keil's
/// "watermelon", green outside and red inside, needs no more than that, and grows with every further one.)
pub fn reported_up(m: &Model, truth: Colour, safety_sd: Option<f64>, levels: &[[f64; 3]]) -> Colour {
    levels.iter().fold(truth, |said, u| report(m, said, safety_sd, *u).said)
}

/// A team reports on all it has under way. Unpolished, it says what the lead perceives.
pub fn report_all(turn: &mut Turn, team: TeamId, polished: bool, cause: Cause, finishes: &mut TrueFinishes) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        let at = turn.state.truth.work.standing(feature);
        if !(at.begun & at.planned).has(team) {
            continue;
        }
        let part = turn.state.part(rules, feature, team);
        let (done, left) = (part.done_day > 0, part.left());
        let late = finishes.day(rules, turn.state, place) - needed(turn, feature);
        let truth = true_colour(&rules.model, late);
        let subject = draw::sub(rules.features[feature].key, rules.teams[team].key);
        let t = turn.today();
        let u = [Stream::Perceived, Stream::PerceivedUp, Stream::Reported].map(|s| turn.fate(s, subject, t));
        let safety_sd = polished.then_some(rules.teams[team].safety_sd);
        let colour = report(&rules.model, truth, safety_sd, u).said;
        let left_person_days = if done { 0.0 } else { left * report_bias(&rules.model, colour.cmp(&truth)) };
        for known in &mut turn.state.known {
            let k = &mut known.parts[rules.part_index(feature, team)];
            k.heard_day = day;
            k.colour = colour;
            k.left_person_days = left_person_days;
            k.looked = false;
            k.done = done;
            k.started = true;
        }
        let people = rules.teams[team].people.max(0.5);
        let what = What::StatusReported { team, feature, colour, remaining_days: left_person_days / people };
        turn.tell(what, cause, Seen::Both);
    }
    for known in &mut turn.state.known {
        known.teams[team].heard_day = day;
    }
}

/// The date that a feature is needed for: the release, or the last date, for what does not answer the ask.
fn needed(turn: &Turn, feature: FeatureId) -> f64 {
    let rules = turn.rules;
    if rules.features[feature].answers_the_ask {
        f64::from(turn.state.public.milestones[rules.release_milestone()].day)
    } else {
        f64::from(rules.calendar.last_day())
    }
}

/// A look past the report; whether it showed trouble.
pub fn look(turn: &mut Turn, seat: Seat, team: TeamId, cause: Cause) -> bool {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let mut trouble = false;
    let mut seen = false;
    let mut finishes = TrueFinishes::default();
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        let variant = turn.state.public.features[feature].variant;
        let i = rules.part_index(feature, team);
        let part = turn.state.truth.work[i];
        if rules.part(variant, team).is_none() || part.started_day == 0 {
            continue;
        }
        seen = true;
        let late = finishes.day(rules, turn.state, place) - needed(turn, feature);
        let colour = true_colour(&rules.model, late);
        let left = if part.done_day > 0 { 0.0 } else { part.left() };
        let k = &mut turn.state.known[seat.index()].parts[i];
        let better = k.heard_day > 0 && k.colour > colour;
        k.heard_day = day;
        k.colour = colour;
        k.left_person_days = left;
        k.looked = true;
        k.done = part.done_day > 0;
        k.started = true;
        trouble |= better || part.blocker.is_some() || colour == Colour::Red;
        turn.state.truth.work.adjust(feature, team, |w| {
            if let Some(b) = &mut w.blocker {
                b.notice_day = b.notice_day.min(day);
            }
        });
        let remaining_days = left / rules.teams[team].people.max(0.5);
        let progress = if part.total > 0.0 { (part.done / part.total).min(1.0) } else { 0.0 };
        let what = What::LookedAt { team, feature: Some(feature), colour, remaining_days, progress };
        turn.tell(what, cause, Seen::First(seat));
        if turn.state.truth.features[feature].misunderstood && rules.teams[team].kind == TeamKind::Engineering {
            super::work::find_misunderstanding(turn, feature, false, cause);
            // What has to be done again comes into the plan.
            finishes = TrueFinishes::default();
            trouble = true;
        }
    }
    if !seen {
        let what = What::LookedAt { team, feature: None, colour: Colour::Green, remaining_days: 0.0, progress: 0.0 };
        turn.tell(what, cause, Seen::First(seat));
    }
    let known = &mut turn.state.known[seat.index()].teams[team];
    known.heard_day = day;
    known.looked_day = day;
    trouble
}

/// What each seat knows crosses to the other.
pub fn share_both_ways(turn: &mut Turn, day: u16) {
    let [product, program] = &mut turn.state.known;
    research::share(&turn.rules.model, product, program, Ways::Both, day);
}

/// Chance that nothing has changed since `working_days`, for news of `teams` teams, both 0 or more: exp(-k t / 50), t in
/// calendar days (fitted to estimation histories, where a team estimates again every fifty).
pub fn still_true(m: &Model, working_days: f64, teams: f64) -> f64 {
    libm::exp(-teams * working_days * m.calendar_days_per_working_day / m.status_change_days)
}
