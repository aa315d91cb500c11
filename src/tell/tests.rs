//! Every variant gives a sentence: nothing empty, no missing id, no missing value.

use super::*;
use crate::content::{self, Source};
use crate::policy::Reason;
use crate::sim::action::{About, Action, Ask, AskAnswer, Place, Question, Refusal, Verb};
use crate::sim::fact::{Cause, SendBackAnswer, What};
use crate::sim::ids::*;
use crate::sim::rules::Family;
use crate::sim::state::{Cadence, Colour, Ended, LossKind, Measure, Score};
use crate::words::Locale;

const F: FeatureId = FeatureId(1);
const T: TeamId = TeamId(0);
const V: VariantId = VariantId(2);
const P: PersonId = PersonId(3);
const S: SegmentId = SegmentId(1);
const N: NeedId = NeedId(0);
const R: RiskId = RiskId(0);
const M: MilestoneId = MilestoneId(1);
const D: DilemmaId = DilemmaId(0);

fn scenario() -> Scenario {
    let (scenario, diagnostics) = content::load(&Source::find(None), "workout_history");
    scenario.unwrap_or_else(|| panic!("the shipped scenario loads: {diagnostics:?}"))
}

#[track_caller]
fn good(words: &Words, text: &str) {
    assert!(!text.trim().is_empty() && !text.contains('«') && !text.contains("{$"), "{text:?}");
    assert_eq!(words.missing(), Vec::<String>::new(), "in {text:?}");
    assert!(!text.contains("something unknown"), "{text:?}");
}

fn actions() -> Vec<Action> {
    let score = Score { reach: 0.4, impact: 0.5, confidence: 0.8 };
    vec![
        Action::InterviewUsers { segment: S, question: Question::LastTime },
        Action::InterviewUsers { segment: S, question: Question::WouldYouUse(F) },
        Action::WatchUsers { segment: S },
        Action::SendSurvey { features: [Some(F), Some(FeatureId(0)), None] },
        Action::TestPrototype { variant: V },
        Action::RunExperiment { feature: F },
        Action::StudyNumbers { feature: F },
        Action::StudyMarket,
        Action::ScoreBacklog,
        Action::SetScore { feature: F, score },
        Action::OrderBacklog { feature: F, place: Place::At(0) },
        Action::OrderBacklog { feature: F, place: Place::NotNow },
        Action::ChooseVariant { variant: V },
        Action::WriteBrief { feature: F, measure: Measure::WeeklyUse },
        Action::SayNo { person: P },
        Action::KillIt { feature: F },
        Action::MapDependencies { feature: F },
        Action::GetCommitment { team: T, feature: F, from_day: 21 },
        Action::Resequence { team: T, feature: Some(F) },
        Action::Resequence { team: T, feature: None },
        Action::SplitHandoff { feature: F, team: T, on: true },
        Action::SplitHandoff { feature: F, team: T, on: false },
        Action::SetPromise { milestone: M, day: 45 },
        Action::HoldPreMortem,
        Action::PayMitigation { risk: R },
        Action::ClearBlocker { feature: F, team: T },
        Action::MovePeople { from: T, to: TeamId(1) },
        Action::ChooseReleaseDay { feature: F, day: Some(44) },
        Action::ChooseReleaseDay { feature: F, day: None },
        Action::Escalate { about: About::Team(T) },
        Action::Escalate { about: About::Dispute(F) },
        Action::SendItBack { feature: F },
        Action::AnswerSendBack { answer: SendBackAnswer::Later(5) },
        Action::StandingCheckIn { team: T, cadence: Cadence::Weekly },
        Action::StandingCheckIn { team: T, cadence: Cadence::None },
        Action::LookForYourself { team: T },
        Action::SprintReview,
        Action::ReportUpward { rosy: true },
        Action::ReportUpward { rosy: false },
        Action::QuarterlyPlanning,
        Action::OneToOne { person: P },
        Action::AskCounterpart { ask: Ask::Interview(S) },
        Action::AnswerAsk { answer: AskAnswer::Yes },
        Action::MakeTheCase,
        Action::TakeWorkHome,
        Action::ClearSlot { slot: 3 },
    ]
}

#[test]
fn every_action_has_a_name_and_every_verb_a_line() {
    let (words, scenario) = (Words::new(Locale::English), scenario());
    let mut seen = Vec::new();
    for action in actions() {
        good(&words, &action_name(&words, &scenario, &action));
        seen.push(action.verb());
    }
    for verb in Verb::ALL {
        assert!(seen.contains(verb), "{verb:?} is not among the examples");
        good(&words, &verb_name(&words, *verb));
        for seat in Seat::BOTH {
            good(&words, &action_detail(&words, &scenario, *verb, seat, false));
        }
        assert!(!icon(*verb).is_empty());
    }
    let asks = [
        Ask::Interview(S),
        Ask::Prototype(V),
        Ask::Brief(F),
        Ask::Variant(V),
        Ask::First(F),
        Ask::NotNow(F),
        Ask::Map(F),
        Ask::Commit(T, F),
        Ask::CheckIn(T),
        Ask::PreMortem,
        Ask::Split(F, T),
    ];
    for wish in asks {
        good(&words, &ask(&words, &scenario, wish));
    }
    for answer in [AskAnswer::Yes, AskAnswer::YesInstead(Verb::WriteBrief), AskAnswer::No(Refusal::NotListed)] {
        good(&words, &ask_answer(&words, &scenario, answer));
    }
    for answer in [SendBackAnswer::Smaller, SendBackAnswer::LessScope, SendBackAnswer::Later(1), SendBackAnswer::Money]
    {
        good(&words, &send_back_answer(&words, answer));
    }
}

#[test]
fn every_refusal_says_what_would_be_needed() {
    let (words, scenario) = (Words::new(Locale::English), scenario());
    let refusals = [
        Refusal::NotNow,
        Refusal::OnlyWhilePlanning,
        Refusal::NotYetOffered { from_sprint: 2 },
        Refusal::CalendarFull { needs: 4, free: 1 },
        Refusal::NoSlack { needs: 1, free: 0 },
        Refusal::SlotTaken,
        Refusal::NothingThere,
        Refusal::Unknown,
        Refusal::NotListed,
        Refusal::NotInScope,
        Refusal::AlreadyShipped,
        Refusal::AlreadyStopped,
        Refusal::NothingShipped,
        Refusal::AlreadySo,
        Refusal::AlreadyPlanned,
        Refusal::AlreadyPromised,
        Refusal::OncePerSprint,
        Refusal::SegmentExhausted,
        Refusal::TeamNotInvolved,
        Refusal::NoKnownBlocker,
        Refusal::RiskNotNamed,
        Refusal::NoRequest,
        Refusal::DayOutOfRange { first: 3, last: 50 },
        Refusal::NotSplittable,
        Refusal::NobodyToSpare,
        Refusal::SeatVacant,
        Refusal::SeatTaken,
        Refusal::TwoAsksOnly,
        Refusal::AskWaiting,
        Refusal::NotLate { p50_day: 40, needed_day: 45 },
        Refusal::NothingToAnswer,
        Refusal::TrustTooLow { needed_percent: 55 },
        Refusal::OvertimeLimit,
        Refusal::NoSmallerVariant,
        Refusal::WorkBegun,
        Refusal::TooSmallACompany,
    ];
    for why in refusals {
        good(&words, &refusal(&words, &scenario, &why));
    }
    let full = refusal(&words, &scenario, &Refusal::CalendarFull { needs: 4, free: 1 });
    assert_eq!(full, "It needs 4 free slots, and one is left.");
}

#[test]
fn every_reason_and_small_word_is_there() {
    let (words, scenario) = (Words::new(Locale::English), scenario());
    use Reason::*;
    let reasons = [
        TooLittleKnown,
        WordlessNeeds,
        BestEvidence,
        WeakEvidence,
        BeUnderstood,
        TryFirst,
        FitsTheDate,
        TooLateOtherwise,
        FindEdges,
        StayFresh,
        NeedTheTeam,
        MakeItADate,
        NameTheRisks,
        CheaperNow,
        SameStory,
        TellEarly,
        AnswerThem,
        TooGood,
        Unstick,
        YouAsked,
        SeeUse,
        Habit,
    ];
    for why in reasons {
        good(&words, &reason(&words, &scenario, why));
    }
    for kind in LossKind::ALL {
        good(&words, &loss(&words, kind));
    }
    for how in Cadence::ALL {
        good(&words, &cadence(&words, how));
    }
    for f in [Family::Research, Family::Prioritisation, Family::Dependencies, Family::Status, Family::Either] {
        good(&words, &family_name(&words, f));
    }
    for c in [Colour::Red, Colour::Amber, Colour::Green] {
        good(&words, &colour(&words, c));
    }
    for seat in Seat::BOTH {
        good(&words, &seat_name(&words, seat));
    }
    use EndingKind::*;
    for kind in [
        LostTheRoom,
        BurntOutTeam,
        StrategyNeverShipped,
        MeetingFactory,
        FeatureFactory,
        Own(0),
        RightOnTime,
        RightLate,
        WrongOnTime,
        WrongLate,
    ] {
        good(&words, &ending_name(&words, &scenario, kind));
        good(&words, &ending_text(&words, &scenario, kind));
    }
    assert_eq!(date(&words, 11), "Mon 11");
    assert_eq!(age(&words, 21, 12), "told 9 days ago, day 12");
    assert_eq!(age(&words, 13, 12), "told yesterday, day 12");
}

fn facts() -> Vec<What> {
    let (feature, team, person, segment, variant) = (F, T, P, S, V);
    let (seat, verb, need, risk, milestone, dilemma) = (Seat::Product, Verb::WriteBrief, N, R, M, D);
    let mut all = vec![
        What::SprintBegan { sprint: 2 },
        What::SprintEnded { sprint: 2 },
        What::CardDone { seat, verb },
        What::CardLost { seat, verb },
        What::SlackTaken { seat, slots: 1 },
        What::OvertimeTaken { seat, slots: 4 },
        What::NeedFound { need, segment },
        What::NeedHeard { need, segment, importance_sd: 0.7, strength: 2 },
        What::NothingNew { segment },
        What::WouldUse { feature, segment, yes_of_ten: 8 },
        What::SurveyAnswered { feature, stated_share: 0.4 },
        What::PrototypeTested { variant, liked: 4, people: 5, problems_found: 1 },
        What::ExperimentRead { variant, lift_sd: -0.3, strength: 4 },
        What::NumbersRead { feature, weekly_share: 0.1, opened_share: 0.6 },
        What::MarketStudied { segment, share: 0.3 },
        What::BeliefChanged { variant, from_sd: 0.0, to_sd: 0.5, strength: 3 },
        What::FeatureListed { feature },
        What::TicketsArrived { need },
        What::BacklogScored,
        What::ScopeChanged { feature, in_scope: true },
        What::ScopeChanged { feature, in_scope: false },
        What::VariantChosen { variant },
        What::BriefWritten { feature, measure: Measure::Opened, settled: 2 },
        What::SaidNo { person, feature, backed: true },
        What::SaidNo { person, feature, backed: false },
        What::RequestIgnored { person, feature },
        What::FeatureKilled { feature, sunk_person_days: 12.3 },
        What::EdgeFound { edge: 0 },
        What::FeatureMapped { feature, found: 2 },
        What::CommitmentMade { team, feature, from_day: 20 },
        What::CommitmentRefused { team, feature },
        What::TeamFreed { team, from_day: 20 },
        What::HandoffSplit { feature, team, on: true },
        What::QueueChanged { team, feature },
        What::PromiseMade { milestone, day: 45, confidence: 0.8 },
        What::PromiseKept { milestone },
        What::PromiseBroken { milestone, told: false },
        What::RiskNamed { risk, chance: 0.3 },
        What::RiskMitigated { risk },
        What::RiskStruck { risk, severity: 1.0 },
        What::PeopleMoved { from: team, to: TeamId(1), people: 1.0 },
        What::ReleaseDaySet { feature, day: 44 },
        What::Escalated { worked: true },
        What::SentBack { feature, p50_day: 58, needed_day: 45 },
        What::SendBackAnswered { feature, answer: SendBackAnswer::Later(5) },
        What::CheckInSet { team, a_sprint: 0 },
        What::CheckInSet { team, a_sprint: 2 },
        What::StatusReported { team, feature, colour: Colour::Green, remaining_days: 4.2 },
        What::LookedAt { team, feature: Some(feature), colour: Colour::Red, remaining_days: 9.0, progress: 0.3 },
        What::LookedAt { team, feature: None, colour: Colour::Green, remaining_days: 0.0, progress: 0.0 },
        What::ReviewHeld { seat },
        What::ReportedUpward { seat, rosy: true },
        What::RosyReportExposed,
        What::QuarterPlanned,
    ];
    all.extend([Ended::LastSprint, Ended::SponsorTrust, Ended::TeamHealth].map(|ended| What::RunEnded { ended }));
    all.extend(more_facts(feature, team, person, variant));
    all.extend(date_facts(milestone, dilemma));
    all
}

fn date_facts(milestone: MilestoneId, dilemma: DilemmaId) -> Vec<What> {
    vec![
        What::MilestoneMet { milestone, days_early: 1 },
        What::MilestoneMet { milestone, days_early: -2 },
        What::MilestoneMissed { milestone },
        What::MilestoneSlipped { milestone, slip_days: 4.0 },
        What::DateMoved { milestone, to_day: 50 },
        What::MoneySpent { cents: 1_200_000 },
        What::DilemmaArose { dilemma },
        What::DilemmaAnswered { dilemma, choice: 0 },
        What::FlagSet { flag: 1, on: true },
    ]
}

fn more_facts(feature: FeatureId, team: TeamId, person: PersonId, variant: VariantId) -> Vec<What> {
    vec![
        What::MisunderstandingFound { feature, late: true },
        What::TrustChanged { person, by: -0.05, now: 0.5 },
        What::TrustWarning { person },
        What::HealthChanged { team, by: 0.02, now: 0.7 },
        What::PersonMet { person, trust: 0.6 },
        What::PersonLeft { team },
        What::OverlapGrew { by_sd: 0.25, now_sd: 0.5 },
        What::Contradicted { team, days: 1.0 },
        What::ColleagueAsked { seat: Seat::Product, granted: false },
        What::HireApproved,
        What::HireRefused,
        What::PartStarted { feature, team },
        What::PartDone { feature, team, effort_person_days: 22.0, estimate_person_days: 15.0 },
        What::Blocked { feature, team },
        What::BlockerNoticed { feature, team, slots: 2 },
        What::BlockerCleared { feature, team, days_lost: 3 },
        What::ReworkFound { feature, team, person_days: 3.3 },
        What::QuestionBit { feature, question: 2, person_days: 4.0 },
        What::WorkAdded { feature, team, person_days: 3.0 },
        What::WorkAdded { feature, team, person_days: -3.0 },
        What::HiddenWork { team, days: 4.0 },
        What::TeamAway { team, days: 2.0 },
        What::DebtTaken { team, debt: 0.2 },
        What::DaysLost { feature, team, kind: LossKind::Rework, days: 1.5 },
        What::Ready { feature },
        What::Shipped { feature, variant },
        What::ReleaseTrouble { feature, days: 2.5, friday: true },
        What::UsageRead { feature, measure: Measure::WeeklyUse, share: 0.22 },
        What::ReactionHeard { person, feature, pleased: true },
    ]
}

#[test]
fn every_fact_has_a_title_and_a_sentence_with_and_without_rules() {
    let (words, scenario) = (Words::new(Locale::English), scenario());
    for (i, what) in facts().into_iter().enumerate() {
        let told = Fact { id: i as u32 + 1, day: 12, what, cause: Cause::Time, seen_from: [None; 2] };
        let full = fact(&words, &scenario, &told);
        good(&words, &full.title);
        good(&words, &full.text);
        let short = fact(&words, &scenario.story, &told);
        good(&words, &short.text);
        good(&words, &line(&words, &scenario, &told));
    }
}

#[test]
fn every_cause_is_a_sentence_and_an_unknown_one_stays_unknown() {
    let (words, scenario) = (Words::new(Locale::English), scenario());
    let struck = Fact {
        id: 7,
        day: 12,
        what: What::RiskStruck { risk: R, severity: 1.0 },
        cause: Cause::Risk(R),
        seen_from: [None; 2],
    };
    let causes = [
        Cause::Action(Seat::Program, Verb::SplitHandoff),
        Cause::Dilemma(D, 0),
        Cause::Risk(R),
        Cause::Fact(7),
        Cause::Edge(0),
        Cause::Date(M),
        Cause::Promise(M),
        Cause::Fate,
        Cause::Truth,
        Cause::Time,
    ];
    for why in causes {
        good(&words, &cause(&words, &scenario, [&struck], &why));
        good(&words, &cause(&words, &scenario.story, [], &why));
    }
    assert!(!cause(&words, &scenario, [], &Cause::Fact(7)).contains("API"));
}
