//! Take it to the sponsor. Works once, rarely twice.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};
use serde::{Deserialize, Serialize};

/// What is taken to the sponsor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// A team cannot be moved otherwise.
    Team(TeamId),
    /// The seats disagree about a feature.
    Dispute(FeatureId),
}

pub(super) fn check(o: &Observation, about: About) -> Result<(), Refusal> {
    match about {
        About::Team(team) => {
            let Some(row) = o.rules.teams.get(team) else {
                return Err(Refusal::Unknown);
            };
            let droppable = row.busy.iter().any(|b| b.owner.is_some() && b.to_day >= o.public.day);
            let freed = o.public.teams[team].freed_day.is_some();
            if !droppable || freed { Err(Refusal::AlreadySo) } else { Ok(()) }
        }
        About::Dispute(feature) => {
            if o.public.empty_seat[o.seat.other().index()] {
                Err(Refusal::SeatVacant)
            } else {
                open_feature(o, feature)
            }
        }
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, about: About) {
    let cause = Cause::Action(seat, Verb::Escalate);
    let rules = turn.rules;
    let m = &rules.model;
    let tries = turn.state.public.escalations;
    turn.state.public.escalations = tries.saturating_add(1);
    let sponsor_sd = (turn.state.truth.people[rules.sponsor].trust - m.trust_usual) / m.trust_sd;
    let chance =
        (m.escalation_works + m.escalation_sponsor * sponsor_sd) * libm::pow(m.escalation_decay, f64::from(tries));
    let worked = turn.happens(chance, Stream::EscalationWorks, 1, u32::from(tries));
    turn.tell(What::Escalated { worked }, cause, Seen::Both);
    match about {
        About::Team(team) => {
            turn.trust(rules.teams[team].lead, -m.escalation_trust, cause);
            if worked {
                let from = turn.state.public.day + 1;
                turn.free_team(team, from, cause);
                for busy in &rules.teams[team].busy {
                    if let Some(owner) = busy.owner {
                        turn.trust(owner, -m.no_without, cause);
                    }
                }
            }
        }
        About::Dispute(feature) => {
            if worked {
                turn.overlap(-m.dispute_overlap, cause);
                crate::sim::phase::work::find_misunderstanding(turn, feature, false, cause);
            }
        }
    }
}
