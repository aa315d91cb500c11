//! Say on which day a feature goes out once it is ready. Fridays have long weekends behind them.

use super::Refusal;
use super::{Verb, open_feature};
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, feature: FeatureId, day: Option<u16>) -> Result<(), Refusal> {
    open_feature(o, feature)?;
    let last = o.rules.calendar.last_day();
    if day.is_some_and(|d| d < o.public.day || d > last) {
        return Err(Refusal::DayOutOfRange { first: o.public.day, last });
    }
    if o.public.features[feature].release_day == day { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, feature: FeatureId, day: Option<u16>) {
    turn.state.public.features[feature].release_day = day;
    if let Some(day) = day {
        turn.tell(What::ReleaseDaySet { feature, day }, Cause::Action(seat, Verb::ChooseReleaseDay), Seen::Both);
    }
}
