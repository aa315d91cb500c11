//! Ask a team to take an item at a time. It may need something else dropped.

use super::Refusal;
use super::{Verb, open_feature, yield_share};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::Busy;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, team: TeamId, feature: FeatureId, from_day: u16) -> Result<(), Refusal> {
    if !o.rules.teams.has(team) {
        return Err(Refusal::Unknown);
    }
    open_feature(o, feature)?;
    if o.rules.part(o.public.features[feature].variant, team).is_none() {
        return Err(Refusal::TeamNotInvolved);
    }
    let last = o.rules.calendar.last_day();
    if from_day < o.public.day || from_day > last {
        return Err(Refusal::DayOutOfRange { first: o.public.day, last });
    }
    let same = o.public.teams[team].committed.is_some_and(|(f, d)| f == feature && d <= from_day);
    if same { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, team: TeamId, feature: FeatureId, from_day: u16) {
    let cause = Cause::Action(seat, Verb::GetCommitment);
    let rules = turn.rules;
    let m = &rules.model;
    let day = turn.state.public.day;
    let from_day = from_day.max(day);
    let row = &rules.teams[team];
    let on_day = |b: &&Busy| b.from_day <= from_day.max(day + 1) && from_day <= b.to_day;
    let fixed = row.busy.iter().filter(on_day).any(|b| b.owner.is_none() && b.share > 0.5);
    let dropped = row.busy.iter().find(|b| on_day(b) && b.owner.is_some());
    let trust_sd = (turn.state.truth.people[row.lead].trust - m.trust_usual) / m.trust_sd;
    let scored = turn.state.public.scored_sprint == Some(turn.state.public.sprint);
    let mut chance = m.commitment_base + m.commitment_trust * trust_sd + m.commitment_asked;
    chance += if scored { m.scored_acceptance } else { 0.0 };
    chance -= if dropped.is_some() { m.commitment_dropped } else { 0.0 };
    chance *= yield_share(turn, seat, Verb::GetCommitment);
    let tries = turn.state.public.teams[team].asked;
    turn.state.public.teams[team].asked = tries.saturating_add(1);
    let yes = !fixed && turn.happens(chance, Stream::CommitmentAccepted, row.key, u32::from(tries));
    if !yes {
        turn.tell(What::CommitmentRefused { team, feature }, cause, Seen::Both);
        return;
    }
    turn.state.public.teams[team].committed = Some((feature, from_day));
    turn.state.public.teams[team].pinned = Some(feature);
    turn.tell(What::CommitmentMade { team, feature, from_day }, cause, Seen::Both);
    if let Some(busy) = dropped {
        turn.free_team(team, from_day, cause);
        if let Some(owner) = busy.owner {
            turn.trust(owner, -m.no_without, cause);
        }
    }
}
