//! Pay to make a named risk smaller: half the chance, three fifths of the impact.

use super::Refusal;
use super::{Action, Verb};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, risk: RiskId) -> Result<(), Refusal> {
    let Some(known) = o.known.risks.get(risk) else {
        return Err(Refusal::Unknown);
    };
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    if known.named_day == 0 {
        Err(Refusal::RiskNotNamed)
    } else if o.public.mitigated & (1 << risk.0) != 0 {
        Err(Refusal::AlreadySo)
    } else if calendar.plans(&Action::PayMitigation { risk }) {
        Err(Refusal::AlreadyPlanned)
    } else {
        Ok(())
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, risk: RiskId) {
    let m = &turn.rules.model;
    let r = &mut turn.state.truth.risks[risk];
    if r.mitigated {
        return;
    }
    r.mitigated = true;
    r.chance *= m.mitigation_chance;
    r.factor *= m.mitigation_chance;
    r.impact *= m.mitigation_impact;
    turn.state.public.mitigated |= 1 << risk.0;
    for known in &mut turn.state.known {
        known.risks[risk].chance *= m.mitigation_chance;
    }
    if let Some((team, days)) = turn.rules.risks[risk].mitigation_team {
        turn.state.truth.teams[team].diverted_days += days;
    }
    turn.tell(What::RiskMitigated { risk }, Cause::Action(seat, Verb::PayMitigation), Seen::Both);
}
