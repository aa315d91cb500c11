//! What is said of a finished run is so: endings, epilogues and the reason in one sentence name nothing that it did not have.

use crate::common;
use two_hats::analysis;
use two_hats::analysis::balance::{self, POLICIES};
use two_hats::analysis::headline::{WhyDates, WhyValue};
use two_hats::content::Scenario;
use two_hats::policy;
use two_hats::session::NewRun;
use two_hats::sim::fact::{Fact, What};
use two_hats::sim::ids::*;
use two_hats::sim::score::{self, EndingKind};
use two_hats::sim::state::State;
use two_hats::tell;
use two_hats::words::{Locale, Words};

/// Companies played by every policy from every seat.
const RUNS: u64 = 60;

/// Words that claim something of the run, and whether a run has it. A word begins so: "promise" is "promised" too.
const CLAIMS: &[(&[&str], fn(&State, &[Fact]) -> bool)] = &[
    (&["brief"], |_, facts| has(facts, |w| matches!(w, What::BriefWritten { .. }))),
    (&["interview", "quote", "notes", "research"], |_, facts| {
        has(facts, |w| matches!(w, What::NeedHeard { .. } | What::NothingNew { .. } | What::SurveyAnswered { .. }))
    }),
    (&["prototype", "tested", "tests"], |_, facts| has(facts, |w| matches!(w, What::PrototypeTested { .. }))),
    (&["survey"], |_, facts| has(facts, |w| matches!(w, What::SurveyAnswered { .. }))),
    (&["promise"], |_, facts| has(facts, |w| matches!(w, What::PromiseMade { .. }))),
    (&["mapped"], |_, facts| has(facts, |w| matches!(w, What::FeatureMapped { .. }))),
    (&["warned", "told"], |_, facts| has(facts, |w| matches!(w, What::ReportedUpward { rosy: false, .. }))),
    (&["minutes", "meeting", "informed"], |state, _| state.public.meeting_share() > 0.0),
    (&["surprise"], |_, facts| {
        has(facts, |w| matches!(w, What::PromiseBroken { told: false, .. } | What::RosyReportExposed))
    }),
    (&["resigned"], |_, facts| has(facts, |w| matches!(w, What::PersonLeft { .. }))),
    (&["bug", "repair"], |_, facts| has(facts, |w| matches!(w, What::ReworkFound { .. }))),
    (&["shipped", "release", "went out", "launch", "took to"], |_, facts| {
        has(facts, |w| matches!(w, What::Shipped { .. }))
    }),
    (&["weekly", "figure"], |_, facts| has(facts, |w| matches!(w, What::UsageRead { .. } | What::NumbersRead { .. }))),
    (&["applaud", "celebrat"], |_, facts| has(facts, |w| matches!(w, What::ReactionHeard { pleased: true, .. }))),
];

fn has(facts: &[Fact], is: fn(&What) -> bool) -> bool {
    facts.iter().any(|f| is(&f.what))
}

/// The first word of a text that claims what a run does not have. What a text denies ("nothing went out") is no claim.
fn unfounded(text: &str, state: &State, facts: &[Fact]) -> Option<&'static str> {
    let text = text.to_lowercase().replace("nothing went out", "").replace("not one meeting", "");
    let words = CLAIMS.iter().filter(|(_, holds)| !holds(state, facts)).flat_map(|(words, _)| words.iter());
    words.copied().find(|word| text.match_indices(word).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic)))
}

/// Every fast policy from every seat, in many companies.
fn every_run(scenario: &Scenario, mut each: impl FnMut(&str, &State, &[Fact])) {
    for (offer, name) in scenario.story.seats.iter().flat_map(|offer| POLICIES.iter().map(|name| (*offer, *name))) {
        for seed in 0..RUNS {
            let (seating, names) = balance::seating(offer, name);
            let (state, facts) = policy::play(&scenario.rules, seed, seating, names);
            each(&format!("{offer:?}, {name}, {seed}"), &state, &facts);
        }
    }
}

#[test]
fn endings_and_epilogues_name_nothing_that_a_run_did_not_have() {
    let scenario = common::scenario();
    let (rules, words) = (&scenario.rules, Words::new(Locale::English));
    let mut told = Vec::new();
    every_run(&scenario, |how, state, facts| {
        let kind = score::ending(rules, state, &score::scores(rules, state));
        let common = words.get(&format!("ending-{}.text", kind.id()));
        let used = rules.features.ids().map(|f| (f, score::six_months_later(rules, state, f)));
        let shipped = used.filter(|(f, _)| state.public.features[*f].shipped_day.is_some());
        let epilogue = match shipped.max_by(|a, b| a.1.total_cmp(&b.1)) {
            Some((f, share)) => scenario.story.epilogues.of(&scenario.story.features[f].name, share, "some"),
            None => scenario.story.epilogues.nothing.clone(),
        };
        for text in [tell::ending_text(&words, &scenario.story, kind), common, epilogue] {
            assert_eq!(unfounded(&text, state, facts), None, "{how}: {text}");
        }
        told.push(kind);
    });
    told.sort_unstable();
    told.dedup();
    assert!(told.len() >= 7, "many endings are told: {told:?}");
}

/// "On the whole they went on", "nearly every second hour", "one whole team": what an ending says of its own cause.
#[test]
fn endings_are_told_of_runs_that_have_their_cause() {
    let scenario = common::scenario();
    let rules = &scenario.rules;
    every_run(&scenario, |how, state, facts| {
        let scores = score::scores(rules, state);
        let out = facts.iter().filter(|f| matches!(f.what, What::Shipped { .. })).count();
        match score::ending(rules, state, &scores) {
            EndingKind::LostTheRoom => {
                let drops = facts.iter().filter(
                    |f| matches!(f.what, What::TrustChanged { person, by, .. } if person == rules.sponsor && by < 0.0),
                );
                assert!(drops.count() >= 2, "{how}: not one meeting, but a little at a time");
            }
            EndingKind::BurntOutTeam => assert!(state.truth.teams.iter().any(|t| t.health < 0.15), "{how}"),
            EndingKind::StrategyNeverShipped => assert_eq!(out, 0, "{how}"),
            EndingKind::MeetingFactory => assert!(state.public.meeting_share() >= 0.45, "{how}"),
            EndingKind::FeatureFactory => assert!(out >= 4 && scores.alignment < 40.0, "{how}"),
            EndingKind::RightOnTime | EndingKind::RightLate | EndingKind::WrongOnTime | EndingKind::WrongLate => {
                assert!(out > 0, "{how}: something came");
            }
            EndingKind::Own(_) => {}
        }
    });
}

/// The reason in one sentence, held against what really was.
#[test]
fn the_reason_in_one_sentence_is_so() {
    let mut met = [0; 2];
    let seatings = [NewRun::one(Seat::Product, 0, "solid"), NewRun::one(Seat::Program, 0, "average"), NewRun::pair(0)];
    for (run, name) in seatings.iter().flat_map(|run| POLICIES.iter().map(move |name| (run, *name))) {
        for seed in 0..4 {
            let session = common::played(NewRun { seed, ..run.clone() }, name);
            let debrief = analysis::debrief(&session).expect("the run is over");
            let (rules, h) = (session.rules(), &debrief.headline);
            let how = format!("{name}, {seed}: {h:?}");
            let found = |need: NeedId| debrief.truth.needs.iter().find(|n| n.need == need).and_then(|n| n.found);
            let most = debrief.truth.needs.iter().max_by(|a, b| a.real.total_cmp(&b.real)).map(|n| n.need);
            let out = |f: FeatureId| debrief.truth.features.iter().any(|r| r.feature == f && r.shipped_day.is_some());
            let right = h.scores.alignment >= rules.model.alignment_right;
            match h.why_value {
                WhyValue::NothingShipped => assert!(h.epilogue.is_empty(), "{how}"),
                WhyValue::Served { feature, need } => assert!(right && out(feature) && Some(need) == most, "{how}"),
                WhyValue::ServedOthers { need } => assert!(right && Some(need) == most, "{how}"),
                WhyValue::ServedAlone { feature, need, .. } => {
                    assert!(!right && out(feature) && Some(need) == most, "{how}");
                }
                WhyValue::NeverLooked { feature, need } => {
                    assert!(out(feature) && Some(need) == most && found(need).is_none(), "{how}");
                }
                WhyValue::KnewBetter { feature, need, .. } | WhyValue::Misread { feature, need, .. } => {
                    assert!(out(feature) && Some(need) == most, "{how}");
                    met[0] += 1;
                }
                WhyValue::TooLateToCount { feature, .. } => assert!(out(feature) && !right, "{how}"),
            }
            let dates = &debrief.delivery.dates;
            match h.why_dates {
                WhyDates::AllKept => {
                    assert!(dates.iter().all(|d| d.kept() && d.day == d.first_day), "{how}");
                    met[1] += 1;
                }
                WhyDates::AllKeptAsMoved => {
                    assert!(dates.iter().all(|d| d.kept()) && dates.iter().any(|d| d.day != d.first_day), "{how}");
                }
                WhyDates::Slipped { milestone, .. } => {
                    assert!(dates.iter().any(|d| d.milestone == milestone && d.met_day > Some(d.day)), "{how}");
                }
                WhyDates::NeverMet { milestone, .. } => {
                    assert!(dates.iter().any(|d| d.milestone == milestone && d.met_day.is_none()), "{how}");
                }
            }
        }
    }
    assert!(met.iter().all(|n| *n > 3), "both are told: {met:?}");
}

/// What an ending says of the date is so: "on time" leaves room for days, never for weeks, and "late" is never said
/// where every date was kept as it was first set.
#[test]
fn endings_say_on_time_of_what_was_about_on_time() {
    let scenario = common::scenario();
    let rules = &scenario.rules;
    let release = rules.release_milestone();
    let mut told = [0; 2];
    every_run(&scenario, |how, state, _| {
        let slip = |milestone| score::slip_days(rules, state, milestone);
        match score::ending(rules, state, &score::scores(rules, state)) {
            EndingKind::RightOnTime | EndingKind::WrongOnTime => {
                told[0] += 1;
                assert!(slip(release) <= 3.0, "{how}: {} days late", slip(release));
                assert!(state.public.milestones[release].met_day.is_some(), "{how}: never came");
            }
            EndingKind::RightLate | EndingKind::WrongLate => {
                told[1] += 1;
                let moved = |m: MilestoneId| state.public.milestones[m].day != rules.milestones[m].day;
                assert!(rules.milestones.ids().any(|m| slip(m) > 0.0 || moved(m)), "{how}: all was kept");
            }
            _ => {}
        }
    });
    assert!(told.iter().all(|n| *n > 100), "both are told: {told:?}");
}
