//! Ask the machine colleague for something; it answers at once.

use super::Refusal;
use super::{Action, Place, Question};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::{Cadence, Measure};
use crate::sim::turn::Turn;
use serde::{Deserialize, Serialize};

/// What a colleague can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    Interview(SegmentId),
    Prototype(VariantId),
    Brief(FeatureId),
    Variant(VariantId),
    First(FeatureId),
    NotNow(FeatureId),
    Map(FeatureId),
    Commit(TeamId, FeatureId),
    CheckIn(TeamId),
    PreMortem,
    Split(FeatureId, TeamId),
}

impl Ask {
    /// The action that would grant it, taken by the colleague.
    pub fn action(self, day: u16) -> Action {
        match self {
            Ask::Interview(segment) => Action::InterviewUsers { segment, question: Question::LastTime },
            Ask::Prototype(variant) => Action::TestPrototype { variant },
            Ask::Brief(feature) => Action::WriteBrief { feature, measure: Measure::WeeklyUse },
            Ask::Variant(variant) => Action::ChooseVariant { variant },
            Ask::First(feature) => Action::OrderBacklog { feature, place: Place::At(0) },
            Ask::NotNow(feature) => Action::OrderBacklog { feature, place: Place::NotNow },
            Ask::Map(feature) => Action::MapDependencies { feature },
            Ask::Commit(team, feature) => Action::GetCommitment { team, feature, from_day: day },
            Ask::CheckIn(team) => Action::StandingCheckIn { team, cadence: Cadence::Weekly },
            Ask::PreMortem => Action::HoldPreMortem,
            Ask::Split(feature, team) => Action::SplitHandoff { feature, team, on: true },
        }
    }
}

pub(super) fn check(o: &Observation, ask: &Ask) -> Result<(), Refusal> {
    let other = o.seat.other();
    if o.public.both_hats || o.public.empty_seat[other.index()] {
        return Err(Refusal::SeatVacant);
    }
    if o.public.played_by_person[other.index()] {
        return Err(Refusal::SeatTaken);
    }
    if o.public.ask.is_some() {
        return Err(Refusal::AskWaiting);
    }
    if o.public.asks_used >= 2 {
        return Err(Refusal::TwoAsksOnly);
    }
    // Whatever could not be done by anybody is not worth asking for; room in a calendar is the colleague's matter.
    let as_other = Observation { seat: other, ..*o };
    super::check_verb(&as_other, &ask.action(o.public.day))
}

pub(super) fn apply(turn: &mut Turn, ask: Ask) {
    turn.state.public.ask = Some(ask);
    turn.state.public.asks_used += 1;
}
