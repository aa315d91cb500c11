//! What a seat can do. One closed enum, one file a verb: what it may refuse (`check`) and what it does (`apply`).
//!
//! An action that costs slots is placed on the calendar and takes effect after its last slot; a free one takes
//! effect at once. `check` sees an observation only, so that a refusal can't betray the truth.

mod answer_ask;
mod answer_send_back;
mod ask_counterpart;
mod choose_release_day;
mod choose_variant;
mod clear_blocker;
mod clear_slot;
mod escalate;
mod get_commitment;
mod hold_pre_mortem;
mod interview_users;
mod kill_it;
mod look_for_yourself;
mod make_the_case;
mod map_dependencies;
mod move_people;
mod one_to_one;
mod order_backlog;
mod pay_mitigation;
pub(in crate::sim) mod place;
mod quarterly_planning;
mod refusal;
mod report_upward;
mod resequence;
mod run_experiment;
mod say_no;
mod score_backlog;
mod send_it_back;
mod send_survey;
mod set_promise;
mod set_score;
mod split_handoff;
mod sprint_review;
mod standing_check_in;
mod study_market;
mod study_numbers;
mod take_work_home;
mod test_prototype;
mod verb;
mod watch_users;
mod write_brief;

pub use answer_ask::AskAnswer;
pub use ask_counterpart::Ask;
pub use escalate::About;
pub use place::Placing;
pub(in crate::sim) use place::{check_in_slots, lay_check_in, take_slack};
pub use refusal::Refusal;
pub use set_promise::confidence as promise_confidence;
pub use verb::Verb;

use super::fact::{Cause, Fact, SendBackAnswer, What};
use super::ids::*;
use super::observe::{Observation, observe};
use super::rules::Rules;
use super::state::{Cadence, Measure, Score, Stage, State};
use super::turn::{Seen, Turn};
use serde::{Deserialize, Serialize};

/// A decision that a seat can take. Small and `Copy`: calendars hold it, journals repeat it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Action {
    // user research
    InterviewUsers {
        segment: SegmentId,
        question: Question,
    },
    WatchUsers {
        segment: SegmentId,
    },
    SendSurvey {
        features: [Option<FeatureId>; 3],
    },
    TestPrototype {
        variant: VariantId,
    },
    RunExperiment {
        feature: FeatureId,
    },
    StudyNumbers {
        feature: FeatureId,
    },
    StudyMarket,
    // prioritisation
    ScoreBacklog,
    SetScore {
        feature: FeatureId,
        score: Score,
    },
    OrderBacklog {
        feature: FeatureId,
        place: Place,
    },
    ChooseVariant {
        variant: VariantId,
    },
    WriteBrief {
        feature: FeatureId,
        measure: Measure,
    },
    SayNo {
        person: PersonId,
    },
    KillIt {
        feature: FeatureId,
    },
    // dependency management
    MapDependencies {
        feature: FeatureId,
    },
    GetCommitment {
        team: TeamId,
        feature: FeatureId,
        from_day: u16,
    },
    Resequence {
        team: TeamId,
        feature: Option<FeatureId>,
    },
    SplitHandoff {
        feature: FeatureId,
        team: TeamId,
        on: bool,
    },
    SetPromise {
        milestone: MilestoneId,
        day: u16,
    },
    HoldPreMortem,
    PayMitigation {
        risk: RiskId,
    },
    ClearBlocker {
        feature: FeatureId,
        team: TeamId,
    },
    MovePeople {
        from: TeamId,
        to: TeamId,
    },
    ChooseReleaseDay {
        feature: FeatureId,
        day: Option<u16>,
    },
    Escalate {
        about: About,
    },
    SendItBack {
        feature: FeatureId,
    },
    AnswerSendBack {
        answer: SendBackAnswer,
    },
    // status meetings
    StandingCheckIn {
        team: TeamId,
        cadence: Cadence,
    },
    LookForYourself {
        team: TeamId,
    },
    SprintReview,
    ReportUpward {
        rosy: bool,
    },
    QuarterlyPlanning,
    // either seat
    OneToOne {
        person: PersonId,
    },
    AskCounterpart {
        ask: Ask,
    },
    AnswerAsk {
        answer: AskAnswer,
    },
    MakeTheCase,
    TakeWorkHome,
    /// Takes whatever lies on this slot off the calendar.
    ClearSlot {
        slot: u8,
    },
}

/// What an interview asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// "Tell me about the last time..."
    LastTime,
    /// "Would you use X?"
    WouldYouUse(FeatureId),
}

/// Where a backlog item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Above the line, at this place from 0.
    At(u8),
    /// Below the line: nobody starts it.
    NotNow,
}

impl Action {
    /// The kind of this action.
    pub fn verb(&self) -> Verb {
        match self {
            Action::InterviewUsers { .. } => Verb::InterviewUsers,
            Action::WatchUsers { .. } => Verb::WatchUsers,
            Action::SendSurvey { .. } => Verb::SendSurvey,
            Action::TestPrototype { .. } => Verb::TestPrototype,
            Action::RunExperiment { .. } => Verb::RunExperiment,
            Action::StudyNumbers { .. } => Verb::StudyNumbers,
            Action::StudyMarket => Verb::StudyMarket,
            Action::ScoreBacklog => Verb::ScoreBacklog,
            Action::SetScore { .. } => Verb::SetScore,
            Action::OrderBacklog { .. } => Verb::OrderBacklog,
            Action::ChooseVariant { .. } => Verb::ChooseVariant,
            Action::WriteBrief { .. } => Verb::WriteBrief,
            Action::SayNo { .. } => Verb::SayNo,
            Action::KillIt { .. } => Verb::KillIt,
            Action::MapDependencies { .. } => Verb::MapDependencies,
            Action::GetCommitment { .. } => Verb::GetCommitment,
            Action::Resequence { .. } => Verb::Resequence,
            Action::SplitHandoff { .. } => Verb::SplitHandoff,
            Action::SetPromise { .. } => Verb::SetPromise,
            Action::HoldPreMortem => Verb::HoldPreMortem,
            Action::PayMitigation { .. } => Verb::PayMitigation,
            Action::ClearBlocker { .. } => Verb::ClearBlocker,
            Action::MovePeople { .. } => Verb::MovePeople,
            Action::ChooseReleaseDay { .. } => Verb::ChooseReleaseDay,
            Action::Escalate { .. } => Verb::Escalate,
            Action::SendItBack { .. } => Verb::SendItBack,
            Action::AnswerSendBack { .. } => Verb::AnswerSendBack,
            Action::StandingCheckIn { .. } => Verb::StandingCheckIn,
            Action::LookForYourself { .. } => Verb::LookForYourself,
            Action::SprintReview => Verb::SprintReview,
            Action::ReportUpward { .. } => Verb::ReportUpward,
            Action::QuarterlyPlanning => Verb::QuarterlyPlanning,
            Action::OneToOne { .. } => Verb::OneToOne,
            Action::AskCounterpart { .. } => Verb::AskCounterpart,
            Action::AnswerAsk { .. } => Verb::AnswerAsk,
            Action::MakeTheCase => Verb::MakeTheCase,
            Action::TakeWorkHome => Verb::TakeWorkHome,
            Action::ClearSlot { .. } => Verb::ClearSlot,
        }
    }

    /// Slots it takes from this seat, away-from-home rate included.
    pub fn slots(&self, o: &Observation) -> u8 {
        let base = o.rules.slots_for(self.verb(), o.seat, o.public.both_hats);
        match self {
            Action::ClearBlocker { feature, team } => clear_blocker::slots(o, *feature, *team, base),
            Action::PayMitigation { risk } => o.rules.risks.get(*risk).map_or(base, |r| r.mitigation_slots.max(base)),
            Action::AnswerSendBack { answer: SendBackAnswer::Money } => 1,
            Action::StandingCheckIn { .. } => 0,
            _ => base,
        }
    }

    /// Whether its object may have shipped, stopped or changed between placing and doing it.
    fn about_open_work(&self) -> bool {
        matches!(
            self,
            Action::OrderBacklog { .. }
                | Action::ChooseVariant { .. }
                | Action::WriteBrief { .. }
                | Action::SayNo { .. }
                | Action::KillIt { .. }
                | Action::MapDependencies { .. }
                | Action::Resequence { .. }
                | Action::SplitHandoff { .. }
                | Action::SetPromise { .. }
                | Action::ChooseReleaseDay { .. }
                | Action::SendItBack { .. }
        )
    }

    /// Whether it goes onto the calendar rather than taking effect at once.
    pub fn on_calendar(&self, o: &Observation) -> bool {
        self.slots(o) > 0 && !self.takes_slack()
    }

    /// Whether its slots are any that are free, from now on: it takes effect at once.
    fn takes_slack(&self) -> bool {
        matches!(self, Action::ClearBlocker { .. } | Action::AnswerSendBack { .. })
    }
}

/// Whether a seat may take an action now, placing it at a slot (`None`: the first that fits).
///
/// # Errors
/// The reason why not.
pub fn check(o: &Observation, slot: Option<u8>, action: &Action) -> Result<(), Refusal> {
    slots_for(o, slot, action).map(|_| ())
}

/// The slots that an action takes, where it may be taken.
fn slots_for(o: &Observation, slot: Option<u8>, action: &Action) -> Result<u8, Refusal> {
    place::check_stage(o, action)?;
    check_verb(o, action)?;
    let slots = action.slots(o);
    place::check_slots(o, slot, action, slots)?;
    Ok(slots)
}

/// Takes an action. Refuses exactly when [`check`] does.
///
/// # Errors
/// The reason why not; the state is unchanged then.
pub fn act(
    rules: &Rules,
    state: &mut State,
    seat: Seat,
    slot: Option<u8>,
    action: &Action,
    facts: &mut Vec<Fact>,
) -> Result<(), Refusal> {
    let slots = slots_for(&observe(rules, state, seat), slot, action)?;
    let mut turn = Turn { rules, state, facts };
    if slots > 0 && !action.takes_slack() {
        place::place(&mut turn, seat, slot, action, slots);
    } else {
        if slots > 0 {
            place::take_slack(&mut turn, seat, slots);
        }
        finish(&mut turn, seat, action);
    }
    Ok(())
}

fn check_verb(o: &Observation, action: &Action) -> Result<(), Refusal> {
    match action {
        Action::InterviewUsers { segment, question } => interview_users::check(o, *segment, *question),
        Action::WatchUsers { segment } => watch_users::check(o, *segment),
        Action::SendSurvey { features } => send_survey::check(o, features),
        Action::TestPrototype { variant } => test_prototype::check(o, *variant),
        Action::RunExperiment { feature } => run_experiment::check(o, *feature),
        Action::StudyNumbers { feature } => study_numbers::check(o, *feature),
        Action::StudyMarket => study_market::check(o),
        Action::ScoreBacklog => score_backlog::check(o),
        Action::SetScore { feature, score } => set_score::check(o, *feature, score),
        Action::OrderBacklog { feature, place } => order_backlog::check(o, *feature, *place),
        Action::ChooseVariant { variant } => choose_variant::check(o, *variant),
        Action::WriteBrief { feature, .. } => write_brief::check(o, *feature),
        Action::SayNo { person } => say_no::check(o, *person),
        Action::KillIt { feature } => kill_it::check(o, *feature),
        Action::MapDependencies { feature } => map_dependencies::check(o, *feature),
        Action::GetCommitment { team, feature, from_day } => get_commitment::check(o, *team, *feature, *from_day),
        Action::Resequence { team, feature } => resequence::check(o, *team, *feature),
        Action::SplitHandoff { feature, team, on } => split_handoff::check(o, *feature, *team, *on),
        Action::SetPromise { milestone, day } => set_promise::check(o, *milestone, *day),
        Action::HoldPreMortem => hold_pre_mortem::check(o),
        Action::PayMitigation { risk } => pay_mitigation::check(o, *risk),
        Action::ClearBlocker { feature, team } => clear_blocker::check(o, *feature, *team),
        Action::MovePeople { from, to } => move_people::check(o, *from, *to),
        Action::ChooseReleaseDay { feature, day } => choose_release_day::check(o, *feature, *day),
        Action::Escalate { about } => escalate::check(o, *about),
        Action::SendItBack { feature } => send_it_back::check(o, *feature),
        Action::AnswerSendBack { answer } => answer_send_back::check(o, *answer),
        Action::StandingCheckIn { team, cadence } => standing_check_in::check(o, *team, *cadence),
        Action::LookForYourself { team } => look_for_yourself::check(o, *team),
        Action::SprintReview => sprint_review::check(o),
        Action::ReportUpward { .. } => report_upward::check(o),
        Action::QuarterlyPlanning => quarterly_planning::check(o),
        Action::OneToOne { person } => one_to_one::check(o, *person),
        Action::AskCounterpart { ask } => ask_counterpart::check(o, ask),
        Action::AnswerAsk { .. } => answer_ask::check(o),
        Action::MakeTheCase => make_the_case::check(o),
        Action::TakeWorkHome => take_work_home::check(o),
        Action::ClearSlot { slot } => clear_slot::check(o, *slot),
    }
}

/// What an action does once its last slot has passed (a free one: at once).
/// Something that has become impossible since it was placed comes to nothing.
pub(super) fn finish(turn: &mut Turn, seat: Seat, action: &Action) {
    if action.about_open_work() && check_verb(&observe(turn.rules, turn.state, seat), action).is_err() {
        let verb = action.verb();
        turn.tell(What::CardLost { seat, verb }, Cause::Action(seat, verb), Seen::First(seat));
        return;
    }
    place::note_role_overlap(turn, seat, action);
    match *action {
        Action::InterviewUsers { segment, question } => interview_users::apply(turn, seat, segment, question),
        Action::WatchUsers { .. }
        | Action::SendSurvey { .. }
        | Action::TestPrototype { .. }
        | Action::RunExperiment { .. } => place::send_for_result(turn, seat, action),
        Action::StudyNumbers { feature } => study_numbers::apply(turn, seat, feature),
        Action::StudyMarket => study_market::apply(turn, seat),
        Action::ScoreBacklog => score_backlog::apply(turn, seat),
        Action::SetScore { feature, score } => set_score::apply(turn, feature, score),
        Action::OrderBacklog { feature, place } => order_backlog::apply(turn, seat, feature, place),
        Action::ChooseVariant { variant } => choose_variant::apply(turn, seat, variant),
        Action::WriteBrief { feature, measure } => write_brief::apply(turn, seat, feature, measure),
        Action::SayNo { person } => say_no::apply(turn, seat, person),
        Action::KillIt { feature } => kill_it::apply(turn, seat, feature),
        Action::MapDependencies { feature } => map_dependencies::apply(turn, seat, feature),
        Action::GetCommitment { team, feature, from_day } => {
            get_commitment::apply(turn, seat, team, feature, from_day);
        }
        Action::Resequence { team, feature } => resequence::apply(turn, seat, team, feature),
        Action::SplitHandoff { feature, team, on } => split_handoff::apply(turn, seat, feature, team, on),
        Action::SetPromise { milestone, day } => set_promise::apply(turn, seat, milestone, day),
        Action::HoldPreMortem => hold_pre_mortem::apply(turn, seat),
        Action::PayMitigation { risk } => pay_mitigation::apply(turn, seat, risk),
        Action::ClearBlocker { feature, team } => clear_blocker::apply(turn, seat, feature, team),
        Action::MovePeople { from, to } => move_people::apply(turn, seat, from, to),
        Action::ChooseReleaseDay { feature, day } => choose_release_day::apply(turn, seat, feature, day),
        Action::Escalate { about } => escalate::apply(turn, seat, about),
        Action::SendItBack { feature } => send_it_back::apply(turn, seat, feature),
        Action::AnswerSendBack { answer } => answer_send_back::apply(turn, seat, answer),
        Action::StandingCheckIn { team, cadence } => standing_check_in::apply(turn, seat, team, cadence),
        Action::LookForYourself { team } => look_for_yourself::apply(turn, seat, team),
        Action::SprintReview => sprint_review::apply(turn, seat),
        Action::ReportUpward { rosy } => report_upward::apply(turn, seat, rosy),
        Action::QuarterlyPlanning => quarterly_planning::apply(turn, seat),
        Action::OneToOne { person } => one_to_one::apply(turn, seat, person),
        Action::AskCounterpart { ask } => ask_counterpart::apply(turn, ask),
        Action::AnswerAsk { answer } => answer_ask::apply(turn, seat, answer),
        Action::MakeTheCase => make_the_case::apply(turn, seat),
        Action::TakeWorkHome => take_work_home::apply(turn, seat),
        Action::ClearSlot { slot } => clear_slot::apply(turn, seat, slot),
    }
}

/// The result of research that took days.
pub(super) fn result(turn: &mut Turn, seat: Seat, action: &Action, _used: u16) {
    match *action {
        Action::WatchUsers { segment } => watch_users::result(turn, seat, segment),
        Action::SendSurvey { features } => send_survey::result(turn, seat, &features),
        Action::TestPrototype { variant } => test_prototype::result(turn, seat, variant),
        Action::RunExperiment { feature } => run_experiment::result(turn, seat, feature),
        _ => {}
    }
}

/// Whether something is listed, open and known by this name: the common first check.
fn open_feature(o: &Observation, feature: FeatureId) -> Result<(), Refusal> {
    let Some(row) = o.public.features.get(feature) else {
        return Err(Refusal::Unknown);
    };
    if row.shipped_day.is_some() {
        Err(Refusal::AlreadyShipped)
    } else if row.killed_day.is_some() {
        Err(Refusal::AlreadyStopped)
    } else if row.listed_day.is_none() {
        Err(Refusal::NotListed)
    } else {
        Ok(())
    }
}

/// The share of its effect that an action has from this seat.
fn yield_share(turn: &Turn, seat: Seat, verb: Verb) -> f64 {
    let home = turn.rules.cost(verb).home.is(seat) || turn.state.public.both_hats;
    if home { 1.0 } else { turn.rules.model.away_yield }
}

/// Whether anything may be arranged; for checks shared with the session.
pub fn arranging(stage: Stage) -> bool {
    matches!(stage, Stage::Planning | Stage::HalfTime)
}
