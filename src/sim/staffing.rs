//! People as capacity: adding them, training them, tiring them, and what talking costs.

use super::model::Model;
use libm::{exp, log};

/// Output of people added beyond a plan: n (1 - .0006 n^2), in people, never below 0; n is 0 or more (remembered from
/// Abdel-Hamid & Madnick 1991).
pub fn added_output(m: &Model, n: f64) -> f64 {
    (n * (1.0 - m.staffing_loss * n * n)).max(0.0)
}

/// Output of a new hire after working days, as a share of an experienced colleague's: .5 rising to 1 over eighty.
pub fn ramp(m: &Model, days: f64) -> f64 {
    m.new_hire_output + (1.0 - m.new_hire_output) * (days / m.ramp_days).clamp(0.0, 1.0)
}

/// Output of a team some working days after `new` people joined `experienced` ones, in experienced people: the new ramp
/// up, and for as long as they do, training each of them takes .2 of somebody (remembered from Abdel-Hamid & Madnick
/// 1991, who found late projects that people are added to dearer, but not always later). By training alone they are later
/// only with a [`Model::trainer_loss`] above [`Model::new_hire_output`]; what makes them so in a run is that a team which
/// somebody joins is slower as a whole, by [`Model::moved_factor`] for [`Model::moved_days`]: who comes in the last three or
/// four weeks costs more than they bring by then.
pub fn output_with_new(m: &Model, experienced: f64, new: f64, days: f64) -> f64 {
    let learning = (1.0 - days / m.ramp_days).clamp(0.0, 1.0);
    (experienced + new * (ramp(m, days) - m.trainer_loss * learning)).max(0.0)
}

/// Weekly output, in hours' worth, of h hours of work, 0 or more (Pencavel 2015): in step up to 49 hours, level at 56
/// from 63 on.
pub fn weekly_output(m: &Model, hours: f64) -> f64 {
    if hours <= m.overtime_free_hours {
        return hours;
    }
    let h = hours.min(m.overtime_top_hours);
    let over = h - m.overtime_free_hours;
    h - over * over / m.overtime_divisor
}

/// Fatigue after a week of h hours, from fatigue before it, both 0 or more: a quarter wears off in a week, and every
/// twenty hours beyond forty add 1 (our choice).
pub fn fatigue_after(m: &Model, before: f64, hours: f64) -> f64 {
    before * m.fatigue_decay + ((hours - m.usual_week_hours) / m.fatigue_divisor).max(0.0)
}

/// Coordination of n people as a share of their effort, at most all of it, meetings included: .05 + .06 ln(n/2); nothing
/// below two (Ahonen et al. 2015).
pub fn coordination_share(m: &Model, n: f64) -> f64 {
    if n < 2.0 { 0.0 } else { (m.coordination_base + m.coordination_slope * log(n / 2.0)).min(1.0) }
}

/// Share of capacity that is left to a person on n projects at once: .17 lost to the second, .03 to each further one
/// (Tregubov et al. 2017).
pub fn left_on_projects(m: &Model, n: u32) -> f64 {
    match n {
        0 | 1 => 1.0,
        n => (1.0 - m.two_projects_loss - m.further_project_loss * f64::from(n - 2)).max(0.0),
    }
}

/// Errors over those of a rested, experienced team, a ratio: each unit of fatigue adds .15; a new hire makes twice as
/// many on the first day, as many as everybody after the ramp. `new_share` is the share of staff that is new, `days`
/// their working days here.
pub fn error_ratio(m: &Model, fatigue: f64, new_share: f64, days: f64) -> f64 {
    let green = (1.0 - days / m.ramp_days).clamp(0.0, 1.0);
    (1.0 + m.fatigue_errors * fatigue) * (1.0 + new_share * green)
}

/// Output share under unclear roles: .09 lost per sd of ambiguity, .03 per sd of conflict, both around the ordinary, so that
/// clearer ones give more than 1; never below [`Model::output_floor`] (Tubre & Collins 2000).
pub fn roles_share(m: &Model, ambiguity_sd: f64, conflict_sd: f64) -> f64 {
    (1.0 - m.ambiguity_output * ambiguity_sd - m.conflict_output * conflict_sd).max(m.output_floor)
}

/// Output share at a trust in sd around the ordinary, taken within three: 1 + .07 per sd, never below
/// [`Model::output_floor`] (De Jong et al. 2016).
pub fn trust_share(m: &Model, trust_sd: f64) -> f64 {
    (1.0 + m.trust_output * trust_sd.clamp(-3.0, 3.0)).max(m.output_floor)
}

/// Working days until a decision that nobody owns is made: lognormal with a median of two, longer by the ambiguity of
/// roles in sd, 0 or more (our choice). `eps` is standard normal.
pub fn decision_delay(m: &Model, ambiguity_sd: f64, eps: f64) -> f64 {
    m.decision_delay_days * exp(m.decision_delay_sigma * eps) * (1.0 + ambiguity_sd)
}

/// Chance a week that a team hears contradictory instructions, 0 to 1: .05 (1 + 2 overlap), overlap in sd, 0 or more (our
/// choice).
pub fn contradiction_chance(m: &Model, overlap_sd: f64) -> f64 {
    (m.contradiction_per_week * (1.0 + m.contradiction_overlap * overlap_sd)).clamp(0.0, 1.0)
}

/// Chance a month that one person leaves, 0 to 1: .011 exp(.5 fatigue - .4 morale), fatigue in its units, 0 or more, morale
/// in sd (our choice).
pub fn quit_hazard(m: &Model, fatigue: f64, morale_sd: f64) -> f64 {
    (m.quit_per_month * exp(m.quit_fatigue * fatigue - m.quit_morale * morale_sd)).clamp(0.0, 1.0)
}

/// Mean wait in a shared queue, in service times (Kingman 1961): rho/(1-rho) * (ca^2 + cs^2)/2.
///
/// `load` is the share of time that the queue is served, 0 to 1 (below 0 counts as 0); from 1 on the wait has no end and is infinite. `ca2` and
/// `cs2` are squared coefficients of variation of arrivals and services, 0 or more; 1 is as irregular as chance, so that
/// (1, 1) is M/M/1, and (1, cs^2) the exact wait of M/G/1 (Pollaczek & Khinchine). How many wait follows from it by
/// Little's law: arrivals in a service time, which is the load, times the wait.
pub fn queue_wait(load: f64, ca2: f64, cs2: f64) -> f64 {
    if load >= 1.0 { f64::INFINITY } else { load.clamp(0.0, 1.0) / (1.0 - load.clamp(0.0, 1.0)) * (ca2 + cs2) / 2.0 }
}
