//! What a run adds to what a player has gathered: concept cards met, and forecasts with what came of them.
//!
//! A card is met by doing what it is about, or when the debrief names it. Pure: who keeps it on a disk is not known
//! here.

use super::{calibration, patterns};
use crate::session::Session;
use crate::session::journal::{By, Entry};
use crate::session::progress::{Meeting, Progress, RunKey};
use crate::sim::action::{Action, Question, Verb};

/// Cards met in a run so far, with the day, in order; a card may stand here more than once.
pub fn cards(session: &Session) -> Vec<(&'static str, u16)> {
    let mut met = vec![("two_questions", 1)];
    for entry in session.line() {
        match entry {
            Entry::Act { day, by: By::Player, action, .. } => met.extend(card_of(action).map(|card| (card, *day))),
            Entry::Forecast { day, .. } => met.push(("calibration", *day)),
            _ => {}
        }
    }
    let last = session.rules().calendar.last_day();
    met.extend(patterns::patterns(session).iter().map(|p| (p.kind.concept(), last)));
    if session.is_over() {
        met.push(("outcome_bias", last));
    }
    met
}

/// Adds a run to what was gathered: cards met so far, and its forecasts once it is over. The cards that were new.
pub fn add(session: &Session, progress: &mut Progress) -> Vec<&'static str> {
    let run = RunKey::of(&session.journal().header);
    let mut new = Vec::new();
    for (card, day) in cards(session) {
        if progress.meet(card, Meeting { run: run.clone(), day }) {
            new.push(card);
        }
    }
    if session.is_over() {
        progress.keep_forecasts(&run, calibration::kept(&calibration::of_run(session)));
    }
    new
}

/// The card about what somebody does.
fn card_of(action: &Action) -> Option<&'static str> {
    if let Action::InterviewUsers { question: Question::WouldYouUse(_), .. } = action {
        return Some("stated_intent");
    }
    match action.verb() {
        Verb::InterviewUsers => Some("last_time"),
        Verb::WatchUsers => Some("watching"),
        Verb::SendSurvey => Some("stated_intent"),
        Verb::TestPrototype => Some("five_users"),
        Verb::RunExperiment => Some("experiments"),
        Verb::StudyNumbers => Some("opened_or_used"),
        Verb::StudyMarket => Some("market_analysis"),
        Verb::ScoreBacklog | Verb::SetScore => Some("rice"),
        Verb::ChooseVariant => Some("smallest_useful"),
        Verb::WriteBrief => Some("brief"),
        Verb::SayNo => Some("saying_no"),
        Verb::KillIt => Some("sunk_cost"),
        Verb::MapDependencies => Some("all_on_time"),
        Verb::GetCommitment => Some("commitments"),
        Verb::SplitHandoff => Some("handoffs"),
        Verb::SetPromise => Some("buffer_and_promise"),
        Verb::HoldPreMortem => Some("pre_mortem"),
        Verb::PayMitigation => Some("risk_register"),
        Verb::MovePeople => Some("brooks"),
        Verb::ChooseReleaseDay => Some("friday"),
        Verb::Escalate => Some("escalation"),
        Verb::SendItBack | Verb::AnswerSendBack => Some("healthy_sequence"),
        Verb::StandingCheckIn => Some("stale_knowledge"),
        Verb::LookForYourself => Some("watermelon_status"),
        Verb::SprintReview | Verb::QuarterlyPlanning => Some("shared_ceremonies"),
        Verb::ReportUpward => Some("bad_news_early"),
        Verb::OneToOne => Some("trust"),
        Verb::MakeTheCase => Some("when_both"),
        Verb::TakeWorkHome => Some("overtime"),
        Verb::AskCounterpart => Some("role_snapshot"),
        Verb::ClearBlocker => Some("queues"),
        Verb::OrderBacklog | Verb::Resequence | Verb::AnswerAsk | Verb::ClearSlot => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::*;

    #[test]
    fn the_question_decides_which_card_an_interview_meets() {
        let ask = |question| card_of(&Action::InterviewUsers { segment: SegmentId(0), question });
        assert_eq!(ask(Question::LastTime), Some("last_time"));
        assert_eq!(ask(Question::WouldYouUse(FeatureId(0))), Some("stated_intent"));
    }
}
