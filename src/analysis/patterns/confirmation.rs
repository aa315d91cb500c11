//! Confirmation: users were asked about what was already chosen, in words that invite a yes, more than anything open.

use super::*;

/// Questions that invite a yes, from which on it is a habit.
const HABIT: usize = 3;

pub(super) fn find(seen: &Seen) -> Option<Pattern> {
    let chosen = |f: FeatureId, day: u16| seen.in_scope_on(f, day);
    let leads = |a: &&Act| match &a.action {
        Action::InterviewUsers { question: Question::WouldYouUse(f), .. } => chosen(*f, a.day),
        Action::SendSurvey { features } => features.iter().flatten().all(|f| chosen(*f, a.day)),
        _ => false,
    };
    let open = |a: &&Act| match &a.action {
        Action::InterviewUsers { question: Question::LastTime, .. }
        | Action::WatchUsers { .. }
        | Action::TestPrototype { .. }
        | Action::RunExperiment { .. } => true,
        Action::InterviewUsers { .. } | Action::SendSurvey { .. } => !leads(a),
        _ => false,
    };
    let leading: Vec<&Act> = seen.acts.iter().filter(leads).collect();
    let others = seen.acts.iter().filter(open).count();
    if leading.len() < HABIT || leading.len() <= others {
        return None;
    }
    let flattered = |w: &What| match w {
        What::WouldUse { yes_of_ten, .. } => *yes_of_ten >= 6,
        What::SurveyAnswered { stated_share, .. } => *stated_share >= 0.5,
        _ => false,
    };
    let facts = seen.run.all(flattered).into_iter().map(|f| f.id).collect();
    let shown = Shown::Confirmation { leading: leading.len() as u16, open: others as u16 };
    Pattern::of(Kind::Confirmation, leading.into_iter().map(Act::told).collect(), facts, shown)
}
