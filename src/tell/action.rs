//! Actions, requests, refusals and reasons as sentences.

use super::Tale;
use super::names::{Args, Names, cadence, measure};
use crate::policy::Reason;
use crate::sim::action::{About, Action, Ask, AskAnswer, Place, Question, Refusal, Verb};
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::state::Cadence;
use crate::words::{Words, number};

/// The name of a kind of action, for a card.
pub fn verb_name(words: &Words, verb: Verb) -> String {
    words.get(&format!("verb-{}", verb.name()))
}

/// What a kind of action does, in one or two sentences.
pub fn verb_help(words: &Words, verb: Verb) -> String {
    words.get(&format!("verb-{}.help", verb.name()))
}

/// What a kind of action does and what it costs from a seat, in one line. Costs need the rules: hand over a scenario.
pub fn action_detail(words: &Words, tale: &impl Tale, verb: Verb, seat: Seat, both_hats: bool) -> String {
    let Some(rules) = tale.rules() else { return verb_help(words, verb) };
    let row = rules.cost(verb);
    let home = row.home.is(seat) || both_hats;
    let mut parts = vec![verb_help(words, verb), cost(words, rules, verb, seat, both_hats)];
    if row.days > 0 {
        parts.push(words.with("cost-result", &[("count", i64::from(row.days).into())]));
    }
    let beyond = row.person_days - f64::from(row.slots) * rules.model.own_time_share;
    if let Some(team) = rules.research_team.filter(|_| beyond >= 0.25) {
        let n = Names { words, tale };
        let args = Args::default().text("days", n.person_days(beyond)).text("team", n.team(team));
        parts.push(words.with("cost-design", &args.0));
    }
    if !home {
        parts.push(words.get("cost-away"));
    }
    if row.from_sprint > 1 {
        parts.push(words.with("cost-sprint", &[("sprint", i64::from(row.from_sprint).into())]));
    }
    parts.join(" ")
}

/// What a kind of action costs in slots, as a sentence.
fn cost(words: &Words, rules: &Rules, verb: Verb, seat: Seat, both_hats: bool) -> String {
    let halves = rules.calendar.slots_per_day == 2;
    match verb {
        Verb::StandingCheckIn => {
            let id = if halves { "cost-check_in" } else { "cost-check_in_days" };
            let home = rules.cost(verb).home.is(seat) || both_hats;
            words.with(id, &Args::default().flag("home", home).0)
        }
        Verb::ClearBlocker => words.get("cost-blocker"),
        Verb::PayMitigation => words.get("cost-mitigation"),
        _ => match rules.slots_for(verb, seat, both_hats) {
            0 => words.get("cost-free"),
            n => {
                let id = if halves { "cost-half_days" } else { "cost-days" };
                words.with(id, &[("count", i64::from(n).into())])
            }
        },
    }
}

/// The icon of a kind of action: a name in `assets/icons`.
pub fn icon(verb: Verb) -> &'static str {
    match verb {
        Verb::InterviewUsers => "interview-users",
        Verb::WatchUsers => "watch-users",
        Verb::SendSurvey => "survey",
        Verb::TestPrototype => "prototype",
        Verb::RunExperiment => "experiment",
        Verb::StudyNumbers => "study-numbers",
        Verb::StudyMarket => "study-market",
        Verb::ScoreBacklog | Verb::SetScore => "score-backlog",
        Verb::OrderBacklog => "order-backlog",
        Verb::ChooseVariant => "choose-variant",
        Verb::WriteBrief => "write-brief",
        Verb::SayNo => "say-no",
        Verb::KillIt => "kill",
        Verb::MapDependencies => "map-dependencies",
        Verb::GetCommitment => "commitment",
        Verb::Resequence => "resequence",
        Verb::SplitHandoff => "split-handoff",
        Verb::SetPromise => "promise",
        Verb::HoldPreMortem => "pre-mortem",
        Verb::PayMitigation => "mitigation",
        Verb::ClearBlocker => "clear-blocker",
        Verb::MovePeople => "move-people",
        Verb::ChooseReleaseDay => "release-day",
        Verb::Escalate => "escalate",
        Verb::SendItBack | Verb::AnswerSendBack => "send-back",
        Verb::StandingCheckIn => "standing",
        Verb::LookForYourself => "look",
        Verb::SprintReview => "sprint-review",
        Verb::ReportUpward => "report-upward",
        Verb::QuarterlyPlanning => "quarterly-planning",
        Verb::OneToOne => "one-to-one",
        Verb::AskCounterpart | Verb::AnswerAsk => "ask",
        Verb::MakeTheCase => "hire",
        Verb::TakeWorkHome => "overtime",
        Verb::ClearSlot => "drop",
    }
}

/// An action with its particulars: `Interview Regulars about the last time`.
pub fn action_name(words: &Words, tale: &impl Tale, action: &Action) -> String {
    let n = Names { words, tale };
    let mut id = format!("action-{}", action.verb().name());
    if let Some(suffix) = form(action) {
        id.push('_');
        id.push_str(suffix);
    }
    let args = match action {
        Action::InterviewUsers { segment, question: Question::LastTime } => {
            Args::default().text("segment", n.segment(*segment))
        }
        Action::InterviewUsers { segment, question: Question::WouldYouUse(feature) } => {
            Args::default().text("segment", n.segment(*segment)).text("feature", n.feature(*feature))
        }
        Action::WatchUsers { segment } => Args::default().text("segment", n.segment(*segment)),
        Action::SendSurvey { features } => {
            let names: Vec<String> = features.iter().flatten().map(|f| n.feature(*f)).collect();
            Args::default().text("features", n.list(&names))
        }
        Action::TestPrototype { variant } | Action::ChooseVariant { variant } => {
            Args::default().text("variant", n.variant(*variant))
        }
        Action::OrderBacklog { .. }
        | Action::SetScore { .. }
        | Action::WriteBrief { .. }
        | Action::RunExperiment { .. }
        | Action::StudyNumbers { .. }
        | Action::KillIt { .. }
        | Action::MapDependencies { .. }
        | Action::ChooseReleaseDay { .. }
        | Action::SendItBack { .. } => of_feature(&n, action),
        Action::SayNo { person } | Action::OneToOne { person } => Args::default().text("person", n.person(*person)),
        Action::GetCommitment { .. }
        | Action::Resequence { .. }
        | Action::SplitHandoff { .. }
        | Action::ClearBlocker { .. }
        | Action::MovePeople { .. }
        | Action::StandingCheckIn { .. }
        | Action::LookForYourself { .. } => of_team(&n, action),
        Action::SetPromise { milestone, day } => {
            Args::default().text("milestone", n.milestone(*milestone)).count("day", *day)
        }
        Action::PayMitigation { risk } => Args::default().text("risk", n.risk(*risk)),
        Action::Escalate { about: About::Team(team) } => Args::default().text("team", n.team(*team)),
        Action::Escalate { about: About::Dispute(feature) } => Args::default().text("feature", n.feature(*feature)),
        Action::AnswerSendBack { answer } => Args::default().text("answer", send_back_answer(words, *answer)),
        Action::AskCounterpart { ask: wish } => Args::default().text("ask", ask(words, tale, *wish)),
        Action::AnswerAsk { answer } => Args::default().text("answer", ask_answer(words, tale, *answer)),
        Action::ClearSlot { slot } => Args::default().count("slot", i64::from(*slot) + 1),
        Action::ReportUpward { .. }
        | Action::StudyMarket
        | Action::ScoreBacklog
        | Action::HoldPreMortem
        | Action::SprintReview
        | Action::QuarterlyPlanning
        | Action::MakeTheCase
        | Action::TakeWorkHome => Args::default(),
    };
    words.with(&id, &args.0)
}

/// Which of several sentences an action takes.
fn form(action: &Action) -> Option<&'static str> {
    match action {
        Action::InterviewUsers { question: Question::WouldYouUse(_), .. } => Some("would"),
        Action::OrderBacklog { place: Place::NotNow, .. } => Some("not_now"),
        Action::Resequence { feature: None, .. } => Some("none"),
        Action::SplitHandoff { on: false, .. } => Some("off"),
        Action::ChooseReleaseDay { day: None, .. } => Some("ready"),
        Action::Escalate { about: About::Team(_) } => Some("team"),
        Action::Escalate { about: About::Dispute(_) } => Some("dispute"),
        Action::StandingCheckIn { cadence: Cadence::None, .. } => Some("none"),
        Action::ReportUpward { rosy: true } => Some("rosy"),
        _ => None,
    }
}

fn of_feature<T: Tale>(n: &Names<T>, action: &Action) -> Args {
    let with = |f: &FeatureId| Args::default().text("feature", n.feature(*f));
    match action {
        Action::OrderBacklog { feature, place: Place::At(place) } => {
            with(feature).count("place", i64::from(*place) + 1)
        }
        Action::SetScore { feature, score } => with(feature)
            .share("reach", score.reach)
            .text("impact", number::decimal(score.impact, if score.impact < 1.0 { 2 } else { 0 }))
            .share("confidence", score.confidence),
        Action::WriteBrief { feature, measure: how } => with(feature).text("measure", measure(n.words, *how)),
        Action::ChooseReleaseDay { feature, day: Some(day) } => with(feature).count("day", *day),
        Action::OrderBacklog { feature, .. }
        | Action::RunExperiment { feature }
        | Action::StudyNumbers { feature }
        | Action::KillIt { feature }
        | Action::MapDependencies { feature }
        | Action::ChooseReleaseDay { feature, .. }
        | Action::SendItBack { feature } => with(feature),
        _ => Args::default(),
    }
}

fn of_team<T: Tale>(n: &Names<T>, action: &Action) -> Args {
    let with = |t: &TeamId| Args::default().text("team", n.team(*t));
    match action {
        Action::GetCommitment { team, feature, from_day } => {
            with(team).text("feature", n.feature(*feature)).count("day", *from_day)
        }
        Action::Resequence { team, feature: Some(feature) }
        | Action::SplitHandoff { feature, team, .. }
        | Action::ClearBlocker { feature, team } => with(team).text("feature", n.feature(*feature)),
        Action::MovePeople { from, to } => Args::default().text("from", n.team(*from)).text("to", n.team(*to)),
        Action::StandingCheckIn { team, cadence: how } => with(team).text("cadence", cadence(n.words, *how)),
        Action::Resequence { team, .. } | Action::LookForYourself { team } => with(team),
        _ => Args::default(),
    }
}

/// A request to the machine colleague, to follow “Ask your colleague to”.
pub fn ask(words: &Words, tale: &impl Tale, ask: Ask) -> String {
    let n = Names { words, tale };
    let a = Args::default();
    let (id, args) = match ask {
        Ask::Interview(segment) => ("ask-interview", a.text("segment", n.segment(segment))),
        Ask::Prototype(variant) => ("ask-prototype", a.text("variant", n.variant(variant))),
        Ask::Brief(feature) => ("ask-brief", a.text("feature", n.feature(feature))),
        Ask::Variant(variant) => ("ask-variant", a.text("variant", n.variant(variant))),
        Ask::First(feature) => ("ask-first", a.text("feature", n.feature(feature))),
        Ask::NotNow(feature) => ("ask-not_now", a.text("feature", n.feature(feature))),
        Ask::Map(feature) => ("ask-map", a.text("feature", n.feature(feature))),
        Ask::Commit(team, feature) => ("ask-commit", a.text("team", n.team(team)).text("feature", n.feature(feature))),
        Ask::CheckIn(team) => ("ask-check_in", a.text("team", n.team(team))),
        Ask::PreMortem => ("ask-pre_mortem", a),
        Ask::Split(feature, team) => ("ask-split", a.text("team", n.team(team)).text("feature", n.feature(feature))),
    };
    words.with(id, &args.0)
}

/// What the machine colleague answers.
pub fn ask_answer(words: &Words, tale: &impl Tale, answer: AskAnswer) -> String {
    match answer {
        AskAnswer::Yes => words.get("ask-answer-yes"),
        AskAnswer::YesInstead(verb) => words.with("ask-answer-instead", &[("instead", verb_name(words, verb).into())]),
        AskAnswer::No(why) => words.with("ask-answer-no", &[("reason", refusal(words, tale, &why).into())]),
    }
}

/// How product answers what program sent back, to follow “chose”.
pub fn send_back_answer(words: &Words, answer: SendBackAnswer) -> String {
    match answer {
        SendBackAnswer::Smaller => words.get("send-back-smaller"),
        SendBackAnswer::LessScope => words.get("send-back-less"),
        SendBackAnswer::Later(days) => words.with("send-back-later", &[("days", i64::from(days).into())]),
        SendBackAnswer::Money => words.get("send-back-money"),
    }
}

/// Why an action cannot be taken, and what would be needed.
pub fn refusal(words: &Words, _tale: &impl Tale, refusal: &Refusal) -> String {
    let a = Args::default();
    let (id, args) = match refusal {
        Refusal::NotNow => ("not_now", a),
        Refusal::OnlyWhilePlanning => ("only_while_planning", a),
        Refusal::NotYetOffered { from_sprint } => ("not_yet_offered", a.count("sprint", *from_sprint)),
        Refusal::CalendarFull { needs, free } => ("calendar_full", a.count("needs", *needs).count("free", *free)),
        Refusal::NoSlack { needs, free } => ("no_slack", a.count("needs", *needs).count("free", *free)),
        Refusal::SlotTaken => ("slot_taken", a),
        Refusal::NothingThere => ("nothing_there", a),
        Refusal::Unknown => ("unknown", a),
        Refusal::NotListed => ("not_listed", a),
        Refusal::NotInScope => ("not_in_scope", a),
        Refusal::AlreadyShipped => ("already_shipped", a),
        Refusal::AlreadyStopped => ("already_stopped", a),
        Refusal::NothingShipped => ("nothing_shipped", a),
        Refusal::AlreadySo => ("already_so", a),
        Refusal::AlreadyPlanned => ("already_planned", a),
        Refusal::AlreadyPromised => ("already_promised", a),
        Refusal::OncePerSprint => ("once_per_sprint", a),
        Refusal::SegmentExhausted => ("segment_exhausted", a),
        Refusal::TeamNotInvolved => ("team_not_involved", a),
        Refusal::NoKnownBlocker => ("no_known_blocker", a),
        Refusal::RiskNotNamed => ("risk_not_named", a),
        Refusal::NoRequest => ("no_request", a),
        Refusal::DayOutOfRange { first, last } => ("day_out_of_range", a.count("first", *first).count("last", *last)),
        Refusal::NotSplittable => ("not_splittable", a),
        Refusal::NobodyToSpare => ("nobody_to_spare", a),
        Refusal::SeatVacant => ("seat_vacant", a),
        Refusal::SeatTaken => ("seat_taken", a),
        Refusal::TwoAsksOnly => ("two_asks_only", a),
        Refusal::AskWaiting => ("ask_waiting", a),
        Refusal::NotLate { p50_day, needed_day } => ("not_late", a.count("day", *p50_day).count("needed", *needed_day)),
        Refusal::NothingToAnswer => ("nothing_to_answer", a),
        Refusal::TrustTooLow { needed_percent } => {
            ("trust_too_low", a.share("needed", f64::from(*needed_percent) / 100.0))
        }
        Refusal::OvertimeLimit => ("overtime_limit", a),
        Refusal::NoSmallerVariant => ("no_smaller_variant", a),
        Refusal::WorkBegun => ("work_begun", a),
        Refusal::TooSmallACompany => ("too_small_a_company", a),
    };
    words.with(&format!("refusal-{id}"), &args.0)
}

/// Why a machine colleague planned something.
pub fn reason(words: &Words, _tale: &impl Tale, reason: Reason) -> String {
    words.get(match reason {
        Reason::TooLittleKnown => "reason-too_little_known",
        Reason::WordlessNeeds => "reason-wordless_needs",
        Reason::BestEvidence => "reason-best_evidence",
        Reason::WeakEvidence => "reason-weak_evidence",
        Reason::BeUnderstood => "reason-be_understood",
        Reason::TryFirst => "reason-try_first",
        Reason::FitsTheDate => "reason-fits_the_date",
        Reason::TooLateOtherwise => "reason-too_late_otherwise",
        Reason::FindEdges => "reason-find_edges",
        Reason::StayFresh => "reason-stay_fresh",
        Reason::NeedTheTeam => "reason-need_the_team",
        Reason::MakeItADate => "reason-make_it_a_date",
        Reason::NameTheRisks => "reason-name_the_risks",
        Reason::CheaperNow => "reason-cheaper_now",
        Reason::SameStory => "reason-same_story",
        Reason::TellEarly => "reason-tell_early",
        Reason::AnswerThem => "reason-answer_them",
        Reason::TooGood => "reason-too_good",
        Reason::Unstick => "reason-unstick",
        Reason::YouAsked => "reason-you_asked",
        Reason::SeeUse => "reason-see_use",
        Reason::Habit => "reason-habit",
    })
}
