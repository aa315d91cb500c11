//! The product seat of a colleague with habits: find out, choose by evidence, say it plainly.

use super::Habits;
use super::portfolio::{self, Candidate};
use crate::policy::reason::{Planned, Reason, wish};
use crate::sim::action::{Action, Question};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::{Measure, Stage};

pub(super) fn plan(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    let ranked = portfolio::ranked(o, habits);
    portfolio::choose(o, habits, &ranked, wishes);
    let best = ranked.first().copied();
    let late_enough = o.public.sprint > 1 || o.public.stage == Stage::HalfTime;
    if late_enough {
        for c in ranked.iter().take(usize::from(habits.briefs)) {
            brief(o, c.feature, wishes);
        }
    }
    if habits.says_no {
        say_no(o, best, wishes);
    }
    interviews(o, habits, wishes);
    if habits.watches && o.public.stage == Stage::Planning && o.public.sprint <= 3 {
        let unwatched = by_share(o).into_iter().find(|s| o.known.segments[*s].sessions == 0);
        if let Some(segment) = unwatched {
            wishes.push(wish(Action::WatchUsers { segment }, Reason::WordlessNeeds));
        }
    }
    if let Some(c) = best.filter(|c| habits.tests_prototypes && late_enough && o.known.variants[c.variant].tests == 0) {
        wishes.push(wish(Action::TestPrototype { variant: c.variant }, Reason::TryFirst));
    }
    for feature in o.rules.features.ids() {
        if o.public.features[feature].shipped_day.is_some_and(|d| o.public.day > d + 4) {
            wishes.push(wish(Action::StudyNumbers { feature }, Reason::SeeUse));
        }
    }
    if o.public.stage == Stage::Planning && habits.slack > 0 {
        wishes.push(wish(Action::SprintReview, Reason::SameStory));
        wishes.push(wish(Action::OneToOne { person: o.rules.sponsor }, Reason::SameStory));
    }
}

/// Settles two open questions with each brief, until none is left.
fn brief(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let action = Action::WriteBrief { feature, measure: Measure::WeeklyUse };
    for _ in 0..o.public.open_questions(o.rules, feature).div_ceil(2) {
        wishes.push(wish(action, Reason::BeUnderstood));
    }
}

fn by_share(o: &Observation) -> Vec<SegmentId> {
    let mut all: Vec<SegmentId> = o.rules.segments.ids().collect();
    all.sort_by(|a, b| o.rules.segments[*b].share.total_cmp(&o.rules.segments[*a].share));
    all
}

fn interviews(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    // Once enough is known, an hour with a user now and then keeps the work honest.
    let enough = o.rules.segments.ids().all(|s| o.known.segments[s].interviews >= habits.interviews_a_segment);
    if enough || o.public.sprint > 3 {
        for _ in 0..habits.contact_a_half_sprint {
            if let Some(segment) = by_share(o).into_iter().min_by_key(|s| o.known.segments[*s].interviews) {
                let action = Action::InterviewUsers { segment, question: Question::LastTime };
                wishes.push(wish(action, Reason::TooLittleKnown));
            }
        }
        return;
    }
    let mut heard: Vec<(SegmentId, u16)> =
        by_share(o).into_iter().map(|s| (s, o.known.segments[s].interviews)).collect();
    for _ in 0..8 {
        let Some(next) = heard.iter_mut().min_by_key(|(_, n)| *n) else { return };
        if next.1 >= habits.interviews_a_segment {
            return;
        }
        next.1 += 2;
        let action = Action::InterviewUsers { segment: next.0, question: Question::LastTime };
        wishes.push(wish(action, Reason::TooLittleKnown));
    }
}

fn say_no(o: &Observation, best: Option<Candidate>, wishes: &mut Vec<Planned>) {
    let Some(best) = best else { return };
    let evidence = o.belief(best.variant).strength;
    for (person, row) in o.rules.people.entries() {
        let Some(wanted) = row.wants else { continue };
        if o.public.people[person].request_open
            && wanted != best.feature
            && evidence >= 3
            && !o.public.backlog.contains(&wanted)
        {
            wishes.push(wish(Action::SayNo { person }, Reason::AnswerThem));
        }
    }
}
