//! Scope: what creeps while nobody says what is out, and questions that come back because nobody settled them.

use super::work::{add_work, block};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::fixes::{Found, late_ratio};
use crate::sim::model::Model;
use crate::sim::rules::TeamKind;
use crate::sim::staffing;
use crate::sim::state::LossKind;
use crate::sim::turn::{Seen, Turn};

/// Questions nobody settled: those that bite cost rework and wait for a decision.
pub fn open_questions(turn: &mut Turn) {
    let rules = turn.rules;
    let m = &rules.model;
    // They come up in the work, hence about what is above the line.
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        let f = &turn.state.truth.features[feature];
        if !f.begun || f.questions_asked {
            continue;
        }
        let row = &rules.features[feature];
        if turn.state.progress(rules, feature) < m.questions_at_share {
            continue;
        }
        turn.state.truth.features[feature].questions_asked = true;
        let open = turn.state.public.open_questions(rules, feature);
        let bites = turn.state.truth.features[feature].bites;
        for question in (row.questions - open)..row.questions {
            if bites & (1 << question) == 0 {
                continue;
            }
            let variant = turn.state.public.features[feature].variant;
            let parts =
                rules.variants[variant].parts.iter().filter(|p| rules.teams[p.team].kind == TeamKind::Engineering);
            let Some(part) = parts.max_by(|a, b| a.effort_person_days.total_cmp(&b.effort_person_days)) else {
                continue;
            };
            let u = turn.fate(Stream::LateFinding, row.key, u32::from(question));
            let late = late_ratio(m, Found::RequirementLate, u);
            let person_days = part.effort_person_days * m.question_rework * (1.0 + (late - 1.0) * m.fix_share);
            let fact = turn.tell(What::QuestionBit { feature, question, person_days }, Cause::Truth, Seen::Both);
            add_work(turn, feature, part.team, person_days, Cause::Fact(fact));
            let people = rules.teams[part.team].people.max(0.5);
            turn.state.truth.work.lose(feature, part.team, LossKind::OpenQuestion, person_days / people);
            let eps = turn.fate_normal(Stream::DecisionDelay, row.key, u32::from(question));
            let wait = staffing::decision_delay(m, turn.state.truth.overlap_sd, eps);
            block(
                turn,
                feature,
                part.team,
                None,
                libm::ceil(wait.min(m.decision_delay_most_days)) as u16,
                Cause::Fact(fact),
            );
        }
    }
}

/// Growth of the scope in a working day, as a share of it.
fn creep_per_day(m: &Model) -> f64 {
    m.creep_per_month / m.days_per_month
}

/// Scope after working days in which nobody said what is out, in the unit of `scope`: it grows by 2 % a month of twenty
/// working days, day by day (Jones: 1 to 3.5 %).
pub fn crept(m: &Model, scope: f64, working_days: f64) -> f64 {
    scope * libm::pow(1.0 + creep_per_day(m), working_days)
}

/// Scope creeps day by day while nobody has said what is out, that of work not begun as well.
pub fn creep(turn: &mut Turn) {
    let rules = turn.rules;
    let per_day = creep_per_day(&rules.model);
    for place in 0..turn.state.public.backlog.len() {
        let feature = turn.state.public.backlog[place];
        if turn.state.public.features[feature].brief.is_some() {
            continue;
        }
        let parts = &rules.variants[turn.state.public.features[feature].variant].parts;
        let at = turn.state.truth.work.standing(feature);
        for team in at.begun & !at.done | at.planned & !at.begun {
            let row = &rules.teams[team];
            if row.kind != TeamKind::Engineering {
                continue;
            }
            let effort = parts.of(team).map_or(0.0, |part| part.effort_person_days);
            turn.state.truth.work.adjust(feature, team, |w| {
                let (all, grows) =
                    if w.started_day > 0 { (w.total, &mut w.total) } else { (effort + w.extra, &mut w.extra) };
                let more = all * per_day;
                *grows += more;
                w.lost_days[LossKind::Creep as usize] += (more / row.people.max(0.5)) as f32;
            });
        }
    }
}
