//! What the other seat may know: what both were told, and what crossed between the two.

use crate::sim::ids::*;
use crate::sim::known::{Evidence, Known, VariantKnown};
use crate::sim::observe::Observation;

/// A guess at the other seat's knowledge. What this seat heard is what the other has found out, one mark stronger at
/// the source; what this seat has found out reaches the other one mark weaker.
pub(super) fn other(o: &Observation) -> Known {
    let rules = o.rules;
    let mine = o.known;
    let mut theirs = mine.clone();
    for (variant, row) in theirs.variants.iter_mut().zip(mine.variants.iter()) {
        *variant = VariantKnown { own: stronger(&row.heard), heard: row.own.told_on(), tests: row.tests };
    }
    theirs.tried.clear();
    for segment in rules.segments.ids() {
        let heard_myself = mine.segments[segment].interviews + mine.segments[segment].sessions > 0;
        let mut most: f64 = 0.0;
        for need in rules.needs.ids() {
            let e = &mut theirs.need_evidence[rules.need_index(segment, need)];
            *e = if heard_myself { e.told_on() } else { stronger(e) };
            most = most.max(e.precision);
        }
        let row = &mut theirs.segments[segment];
        row.sessions = 0;
        row.interviews = if heard_myself { 0 } else { libm::round(most / rules.model.interview_information) as u16 };
        row.interviews = row.interviews.min(rules.model.interviews_max_per_segment as u16);
    }
    for (need, row) in rules.needs.entries() {
        // Its answer stands on the wall: somebody has found it.
        let listed = row.answer.and_then(|f| o.public.features[f].listed_day);
        if theirs.needs[need].found_day.is_none() && listed.is_some() {
            theirs.needs[need].found_day = listed;
            theirs.needs[need].found_in = Some(SegmentId(0));
        }
    }
    for person in rules.people.ids() {
        theirs.people[person].trust = o.told.trust(person);
    }
    theirs
}

/// What was told, as it was before it was told on.
pub(super) fn stronger(e: &Evidence) -> Evidence {
    let factor = 1.0 / Evidence { precision: 1.0, weighted: 1.0 }.told_on().precision;
    Evidence { precision: e.precision * factor, weighted: e.weighted * factor }
}
