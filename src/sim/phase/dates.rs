//! The sponsor's dates: met, missed, told early or not at all, and what that does to trust.

use crate::sim::condition::Moment;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::turn::{Seen, Turn};

/// Dates that are met today, and dates that pass.
pub fn dates(turn: &mut Turn) {
    let rules = turn.rules;
    let mut fulfilled = fulfilled(turn);
    for milestone in rules.milestones.ids() {
        let now = turn.state.public.milestones[milestone];
        if now.met_day.is_some() {
            continue;
        }
        if fulfilled & (1 << milestone.0) != 0 {
            met(turn, milestone);
        } else if !now.missed && turn.state.public.day >= now.day {
            missed(turn, milestone);
        } else {
            continue;
        }
        // What a date does to people may decide another.
        fulfilled = self::fulfilled(turn);
    }
}

/// The open dates whose condition holds as things stand, one bit each: asked of one moment, they share what is costly
/// to find out.
fn fulfilled(turn: &Turn) -> u64 {
    let rules = turn.rules;
    let moment = Moment::of(rules, turn.state);
    let open = |milestone: MilestoneId| turn.state.public.milestones[milestone].met_day.is_none();
    let holds = rules.milestones.entries().filter(|(id, row)| open(*id) && row.met_when.holds_at(&moment));
    holds.fold(0, |bits, (milestone, _)| bits | 1 << milestone.0)
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
        cost *= m.trust_unpromised_share;
    }
    turn.trust(rules.sponsor, -cost, Cause::Fact(fact));
    if turn.state.truth.rosy_day.take().is_some() {
        turn.tell(What::RosyReportExposed, Cause::Fact(fact), Seen::Both);
        turn.trust(rules.sponsor, -m.rosy_exposed, Cause::Fact(fact));
    }
}
