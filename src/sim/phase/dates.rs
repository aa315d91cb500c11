//! The sponsor's dates: met, missed, told early or not at all, and what that does to trust.

use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::turn::{Seen, Turn};

/// Dates that are met today, and dates that pass.
pub fn dates(turn: &mut Turn) {
    let rules = turn.rules;
    for (milestone, row) in rules.milestones.entries() {
        let now = turn.state.public.milestones[milestone];
        if now.met_day.is_some() {
            continue;
        }
        if row.met_when.holds(rules, turn.state) {
            met(turn, milestone);
        } else if !now.missed && turn.state.public.day >= now.day {
            missed(turn, milestone);
        }
    }
}

fn met(turn: &mut Turn, milestone: MilestoneId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let m = &mut turn.state.public.milestones[milestone];
    m.met_day = Some(day);
    let (late, date, promised) = (m.missed, m.day, m.promised_day);
    if late {
        turn.tell(
            What::MilestoneSlipped { milestone, slip_days: f64::from(day - date) },
            Cause::Date(milestone),
            Seen::Both,
        );
        return;
    }
    let days_early = date as i16 - day as i16;
    let fact = turn.tell(What::MilestoneMet { milestone, days_early }, Cause::Time, Seen::Both);
    if promised.is_some_and(|p| day <= p) {
        turn.tell(What::PromiseKept { milestone }, Cause::Fact(fact), Seen::Both);
    }
    turn.trust(rules.sponsor, rules.model.trust_kept, Cause::Fact(fact));
}

fn missed(turn: &mut Turn, milestone: MilestoneId) {
    let rules = turn.rules;
    let m = &rules.model;
    let day = turn.state.public.day;
    let row = &mut turn.state.public.milestones[milestone];
    row.missed = true;
    let told = row.warned_day.is_some_and(|d| day >= d + rules.calendar.sprint_days / 2);
    let promised = row.promised_day.is_some();
    let fact = turn.tell(What::MilestoneMissed { milestone }, Cause::Date(milestone), Seen::Both);
    let mut cost = if told { m.trust_broken_told } else { m.trust_broken_surprise };
    if promised {
        turn.tell(What::PromiseBroken { milestone, told }, Cause::Fact(fact), Seen::Both);
    } else {
        // A date the sponsor set and nobody confirmed hurts less than one's own word.
        cost *= 0.5;
    }
    turn.trust(rules.sponsor, -cost, Cause::Fact(fact));
    if turn.state.truth.rosy_day.take().is_some() {
        turn.tell(What::RosyReportExposed, Cause::Fact(fact), Seen::Both);
        turn.trust(rules.sponsor, -m.rosy_exposed, Cause::Fact(fact));
    }
}
