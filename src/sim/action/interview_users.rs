//! Talk to two people of a segment. Before: their needs are a guess; after: a little less so.

use super::Refusal;
use super::{Question, Verb, open_feature, place, yield_share};
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::research;
use crate::sim::turn::{Seen, Turn};

pub(super) fn check(o: &Observation, segment: SegmentId, question: Question) -> Result<(), Refusal> {
    if !o.rules.segments.has(segment) {
        return Err(Refusal::Unknown);
    }
    match question {
        Question::LastTime => {
            let heard = f64::from(o.known.segments[segment].interviews);
            if heard >= o.rules.model.interviews_max_per_segment { Err(Refusal::SegmentExhausted) } else { Ok(()) }
        }
        Question::WouldYouUse(feature) => open_feature(o, feature),
    }
}

pub(super) fn apply(turn: &mut Turn, seat: Seat, segment: SegmentId, question: Question) {
    let cause = Cause::Action(seat, Verb::InterviewUsers);
    place::charge_research(turn, Verb::InterviewUsers, 1.0);
    let share = yield_share(turn, seat, Verb::InterviewUsers);
    match question {
        Question::LastTime => {
            research::hear(turn, seat, segment, turn.rules.model.interview_people * share, cause);
        }
        Question::WouldYouUse(feature) => would_you(turn, seat, segment, feature, cause),
    }
}

fn would_you(turn: &mut Turn, seat: Seat, segment: SegmentId, feature: FeatureId, cause: Cause) {
    let m = &turn.rules.model;
    let variant = turn.state.public.features[feature].variant;
    turn.contact();
    let (validity, bias) = (m.would_you_validity, m.would_you_bias_sd);
    research::signal(turn, seat, research::Method::WouldYou, variant, validity, bias, cause);
    let yes_of_ten = 8 + (turn.fate(Stream::SurveyStated, turn.rules.variants[variant].key, turn.today()) * 3.0) as u8;
    turn.tell(What::WouldUse { feature, segment, yes_of_ten: yes_of_ten.min(10) }, cause, Seen::First(seat));
    // Stakeholders love to hear it.
    let rules = turn.rules;
    for person in &rules.features[feature].asked_by {
        turn.trust(*person, rules.model.would_you_trust, cause);
    }
}
