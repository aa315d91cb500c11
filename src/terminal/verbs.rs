//! The particulars of each verb: what has to be typed after it, and the action that comes of it.

use super::command::{Fault, Reader};
use super::ids::{Kind, Vocabulary, find};
use crate::sim::action::{About, Action, Ask, AskAnswer, Place, Question, Verb};
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::state::{Cadence, Measure, Score};

/// How requests to the colleague are typed.
pub const ASK_USAGE: &str = "ask interview SEGMENT | prototype FEATURE [SIZE] | brief FEATURE | variant FEATURE SIZE | \
    first FEATURE | not_now FEATURE | map FEATURE | commit TEAM FEATURE | check_in TEAM | pre_mortem | split FEATURE TEAM";

/// How a verb is typed. A word in capitals stands for an id or a number, brackets for what may be left out.
pub fn usage(verb: Verb) -> &'static str {
    match verb {
        Verb::InterviewUsers => "interview_users SEGMENT [would FEATURE] [at SLOT]",
        Verb::WatchUsers => "watch_users SEGMENT [at SLOT]",
        Verb::SendSurvey => "send_survey FEATURE [FEATURE] [FEATURE] [at SLOT]",
        Verb::TestPrototype => "test_prototype FEATURE[/SIZE] [at SLOT]",
        Verb::RunExperiment => "run_experiment FEATURE [at SLOT]",
        Verb::StudyNumbers => "study_numbers FEATURE [at SLOT]",
        Verb::StudyMarket => "study_market [at SLOT]",
        Verb::ScoreBacklog => "score_backlog [at SLOT]",
        Verb::SetScore => "set_score FEATURE REACH_PERCENT IMPACT CONFIDENCE_PERCENT",
        Verb::OrderBacklog => "order_backlog FEATURE PLACE | not_now",
        Verb::ChooseVariant => "choose_variant FEATURE everything | usual | smallest",
        Verb::WriteBrief => "write_brief FEATURE [weekly_use | opened] [at SLOT]",
        Verb::SayNo => "say_no PERSON [at SLOT]",
        Verb::KillIt => "kill_it FEATURE",
        Verb::MapDependencies => "map_dependencies FEATURE [at SLOT]",
        Verb::GetCommitment => "get_commitment TEAM FEATURE [FROM_DAY] [at SLOT]",
        Verb::Resequence => "resequence TEAM FEATURE | none",
        Verb::SplitHandoff => "split_handoff FEATURE TEAM [on | off]",
        Verb::SetPromise => "set_promise MILESTONE DAY [at SLOT]",
        Verb::HoldPreMortem => "hold_pre_mortem [at SLOT]",
        Verb::PayMitigation => "pay_mitigation RISK [at SLOT]",
        Verb::ClearBlocker => "clear_blocker FEATURE TEAM",
        Verb::MovePeople => "move_people FROM_TEAM TO_TEAM [at SLOT]",
        Verb::ChooseReleaseDay => "choose_release_day FEATURE DAY | ready",
        Verb::Escalate => "escalate TEAM | FEATURE [at SLOT]",
        Verb::SendItBack => "send_it_back FEATURE",
        Verb::AnswerSendBack => "answer smaller | less | later DAYS | money",
        Verb::StandingCheckIn => "standing_check_in TEAM none | weekly | twice_a_week | daily",
        Verb::LookForYourself => "look_for_yourself TEAM [at SLOT]",
        Verb::SprintReview => "sprint_review [at SLOT]",
        Verb::ReportUpward => "report_upward [honest | rosy] [at SLOT]",
        Verb::QuarterlyPlanning => "quarterly_planning [at SLOT]",
        Verb::OneToOne => "one_to_one PERSON [at SLOT]",
        Verb::AskCounterpart => ASK_USAGE,
        Verb::AnswerAsk => "answer_ask yes",
        Verb::MakeTheCase => "make_the_case [at SLOT]",
        Verb::TakeWorkHome => "take_work_home",
        Verb::ClearSlot => "clear_slot SLOT",
    }
}

/// The action of a verb and the words after it.
pub(super) fn action(verb: Verb, r: &mut Reader, v: &Vocabulary) -> Result<Action, Fault> {
    Ok(match verb {
        Verb::InterviewUsers
        | Verb::WatchUsers
        | Verb::SendSurvey
        | Verb::TestPrototype
        | Verb::RunExperiment
        | Verb::StudyNumbers
        | Verb::StudyMarket => return research(verb, r, v),
        Verb::ScoreBacklog => Action::ScoreBacklog,
        Verb::SetScore => set_score(r, v)?,
        Verb::OrderBacklog => Action::OrderBacklog { feature: v.feature(r.next()?)?, place: place(r)? },
        Verb::ChooseVariant => Action::ChooseVariant { variant: variant(r, v, true)? },
        Verb::WriteBrief => Action::WriteBrief { feature: v.feature(r.next()?)?, measure: measure(r)? },
        Verb::SayNo => Action::SayNo { person: v.person(r.next()?)? },
        Verb::KillIt => Action::KillIt { feature: v.feature(r.next()?)? },
        Verb::MapDependencies
        | Verb::GetCommitment
        | Verb::Resequence
        | Verb::SplitHandoff
        | Verb::SetPromise
        | Verb::ClearBlocker
        | Verb::MovePeople
        | Verb::ChooseReleaseDay
        | Verb::Escalate => return dependencies(verb, r, v),
        Verb::HoldPreMortem => Action::HoldPreMortem,
        Verb::PayMitigation => Action::PayMitigation { risk: v.risk(r.next()?)? },
        Verb::SendItBack => Action::SendItBack { feature: v.feature(r.next()?)? },
        Verb::AnswerSendBack => Action::AnswerSendBack { answer: send_back(r)? },
        Verb::StandingCheckIn => Action::StandingCheckIn { team: v.team(r.next()?)?, cadence: r.one_of(&CADENCES)? },
        Verb::LookForYourself => Action::LookForYourself { team: v.team(r.next()?)? },
        Verb::SprintReview => Action::SprintReview,
        Verb::ReportUpward => {
            let rosy = r.takes("rosy");
            r.takes("honest");
            Action::ReportUpward { rosy }
        }
        Verb::QuarterlyPlanning => Action::QuarterlyPlanning,
        Verb::OneToOne => Action::OneToOne { person: v.person(r.next()?)? },
        Verb::AskCounterpart => {
            r.usage = ASK_USAGE;
            Action::AskCounterpart { ask: ask(r, v)? }
        }
        Verb::AnswerAsk => Action::AnswerAsk { answer: AskAnswer::Yes },
        Verb::MakeTheCase => Action::MakeTheCase,
        Verb::TakeWorkHome => Action::TakeWorkHome,
        Verb::ClearSlot => Action::ClearSlot { slot: r.number(1, 255)? as u8 - 1 },
    })
}

const CADENCES: [(&str, Cadence); 4] = [
    ("none", Cadence::None),
    ("weekly", Cadence::Weekly),
    ("twice_a_week", Cadence::TwiceAWeek),
    ("daily", Cadence::Daily),
];

fn research(verb: Verb, r: &mut Reader, v: &Vocabulary) -> Result<Action, Fault> {
    Ok(match verb {
        Verb::InterviewUsers => {
            let segment = v.segment(r.next()?)?;
            let question =
                if r.takes("would") { Question::WouldYouUse(v.feature(r.next()?)?) } else { Question::LastTime };
            Action::InterviewUsers { segment, question }
        }
        Verb::WatchUsers => Action::WatchUsers { segment: v.segment(r.next()?)? },
        Verb::SendSurvey => {
            let mut features = [Some(v.feature(r.next()?)?), None, None];
            for place in &mut features[1..] {
                match r.peek() {
                    None | Some("at") => break,
                    Some(word) => {
                        *place = Some(v.feature(word)?);
                        r.next()?;
                    }
                }
            }
            Action::SendSurvey { features }
        }
        Verb::TestPrototype => Action::TestPrototype { variant: variant(r, v, false)? },
        Verb::RunExperiment => Action::RunExperiment { feature: v.feature(r.next()?)? },
        Verb::StudyNumbers => Action::StudyNumbers { feature: v.feature(r.next()?)? },
        _ => Action::StudyMarket,
    })
}

fn dependencies(verb: Verb, r: &mut Reader, v: &Vocabulary) -> Result<Action, Fault> {
    let last = u32::from(v.rules.calendar.last_day());
    Ok(match verb {
        Verb::MapDependencies => Action::MapDependencies { feature: v.feature(r.next()?)? },
        Verb::GetCommitment => {
            let (team, feature) = (v.team(r.next()?)?, v.feature(r.next()?)?);
            let from_day = match r.peek() {
                None | Some("at") => v.today,
                Some(_) => r.number(1, last)? as u16,
            };
            Action::GetCommitment { team, feature, from_day }
        }
        Verb::Resequence => {
            let team = v.team(r.next()?)?;
            let feature = if r.takes("none") { None } else { Some(v.feature(r.next()?)?) };
            Action::Resequence { team, feature }
        }
        Verb::SplitHandoff => {
            let (feature, team) = (v.feature(r.next()?)?, v.team(r.next()?)?);
            let on = !r.takes("off");
            r.takes("on");
            Action::SplitHandoff { feature, team, on }
        }
        Verb::SetPromise => Action::SetPromise { milestone: v.milestone(r.next()?)?, day: r.number(1, last)? as u16 },
        Verb::ClearBlocker => Action::ClearBlocker { feature: v.feature(r.next()?)?, team: v.team(r.next()?)? },
        Verb::MovePeople => Action::MovePeople { from: v.team(r.next()?)?, to: v.team(r.next()?)? },
        Verb::ChooseReleaseDay => {
            let feature = v.feature(r.next()?)?;
            let day = if r.takes("ready") { None } else { Some(r.number(1, last)? as u16) };
            Action::ChooseReleaseDay { feature, day }
        }
        _ => {
            let word = r.next()?;
            let about = match v.team(word) {
                Ok(team) => About::Team(team),
                Err(no_team) => About::Dispute(v.feature(word).map_err(|no_feature| {
                    // Say what was closer.
                    if no_feature.near.is_empty() { no_team } else { no_feature }
                })?),
            };
            Action::Escalate { about }
        }
    })
}

/// `next_workout/usual`, `next_workout usual`, or, where that is enough, the size chosen now.
fn variant(r: &mut Reader, v: &Vocabulary, size_needed: bool) -> Result<VariantId, Fault> {
    let word = r.next()?;
    if let Some((feature, size)) = word.split_once('/') {
        return Ok(v.variant(v.feature(feature)?, size)?);
    }
    let feature = v.feature(word)?;
    match r.peek() {
        None | Some("at") if !size_needed => Ok(v.chosen(feature)),
        _ => Ok(v.variant(feature, r.next()?)?),
    }
}

fn place(r: &mut Reader) -> Result<Place, Fault> {
    if r.takes("not_now") {
        return Ok(Place::NotNow);
    }
    Ok(Place::At(r.number(1, 99)? as u8 - 1))
}

fn measure(r: &mut Reader) -> Result<Measure, Fault> {
    match r.peek() {
        None | Some("at") => Ok(Measure::WeeklyUse),
        Some(_) => r.one_of(&[("weekly_use", Measure::WeeklyUse), ("opened", Measure::Opened)]),
    }
}

fn set_score(r: &mut Reader, v: &Vocabulary) -> Result<Action, Fault> {
    let feature = v.feature(r.next()?)?;
    let reach = f64::from(r.number(0, 100)?) / 100.0;
    let impact =
        r.one_of(&[("3", 3.0), ("2", 2.0), ("1", 1.0), (".5", 0.5), ("0.5", 0.5), (".25", 0.25), ("0.25", 0.25)])?;
    let confidence = f64::from(r.number(0, 100)?) / 100.0;
    Ok(Action::SetScore { feature, score: Score { reach, impact, confidence } })
}

fn send_back(r: &mut Reader) -> Result<SendBackAnswer, Fault> {
    let word = r.next()?;
    let rows = [("smaller", 0_u8), ("less", 1), ("later", 2), ("money", 3)];
    Ok(match find(Kind::Choice, word, rows.iter().copied())? {
        0 => SendBackAnswer::Smaller,
        1 => SendBackAnswer::LessScope,
        2 => SendBackAnswer::Later(r.number(1, 60)? as u16),
        _ => SendBackAnswer::Money,
    })
}

fn ask(r: &mut Reader, v: &Vocabulary) -> Result<Ask, Fault> {
    const WISHES: [&str; 11] = [
        "interview",
        "prototype",
        "brief",
        "variant",
        "first",
        "not_now",
        "map",
        "commit",
        "check_in",
        "pre_mortem",
        "split",
    ];
    let word = r.next()?;
    let wish = find(Kind::Choice, word, WISHES.iter().map(|w| (*w, *w)))?;
    Ok(match wish {
        "interview" => Ask::Interview(v.segment(r.next()?)?),
        "prototype" => Ask::Prototype(variant(r, v, false)?),
        "brief" => Ask::Brief(v.feature(r.next()?)?),
        "variant" => Ask::Variant(variant(r, v, true)?),
        "first" => Ask::First(v.feature(r.next()?)?),
        "not_now" => Ask::NotNow(v.feature(r.next()?)?),
        "map" => Ask::Map(v.feature(r.next()?)?),
        "commit" => Ask::Commit(v.team(r.next()?)?, v.feature(r.next()?)?),
        "check_in" => Ask::CheckIn(v.team(r.next()?)?),
        "pre_mortem" => Ask::PreMortem,
        _ => Ask::Split(v.feature(r.next()?)?, v.team(r.next()?)?),
    })
}
