//! Ask many people what they want: up to three listed items, once a sprint. People overstate.

use super::Refusal;
use super::{Action, Verb, open_feature, yield_share};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::turn::{Seen, Turn};
use crate::sim::{ideas, research};

pub(super) fn check(o: &Observation, features: &[Option<FeatureId>; 3]) -> Result<(), Refusal> {
    let mut any = false;
    for feature in features.iter().flatten() {
        open_feature(o, *feature)?;
        any = true;
    }
    if !any {
        return Err(Refusal::NotListed);
    }
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let planned = calendar.active().any(|(_, c)| matches!(c.action, Action::SendSurvey { .. }));
    if planned { Err(Refusal::OncePerSprint) } else { Ok(()) }
}

pub(super) fn result(turn: &mut Turn, seat: Seat, features: &[Option<FeatureId>; 3]) {
    let cause = Cause::Action(seat, Verb::SendSurvey);
    let m = &turn.rules.model;
    let share = yield_share(turn, seat, Verb::SendSurvey);
    turn.contact();
    for feature in features.iter().flatten() {
        let variant = turn.state.public.features[*feature].variant;
        let key = turn.rules.variants[variant].key;
        research::signal(turn, seat, research::Method::Survey, variant, m.survey_validity * share, 0.0, cause);
        let over = turn.fate_normal(Stream::SurveyStated, key, 0);
        let real = (turn.state.truth.variants[variant].value * turn.rules.variants[variant].ceiling)
            .clamp(m.survey_real_least, 1.0);
        let stated = real * ideas::overstatement(m, over);
        let stated_share = stated.clamp(m.survey_least, m.survey_most);
        turn.state.known[seat.index()].features[*feature].stated_share = Some(stated_share);
        turn.tell(What::SurveyAnswered { feature: *feature, stated_share }, cause, Seen::First(seat));
    }
}
