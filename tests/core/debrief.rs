//! What finished runs mean: chains of causes back to the first point at which something could have been seen.

use std::sync::Arc;
use two_hats::analysis::causes::{Step, Subject};
use two_hats::analysis::glimpse::Way;
use two_hats::analysis::{self, Debrief};
use two_hats::content::{Scenario, Source, load};
use two_hats::policy;
use two_hats::report::debrief::Teller;
use two_hats::report::debrief_text;
use two_hats::session::journal::Topic;
use two_hats::session::{NewRun, Session};
use two_hats::sim::action::Verb;
use two_hats::sim::fact::What;
use two_hats::sim::ids::*;
use two_hats::words::{Locale, Words};

fn scenario() -> Arc<Scenario> {
    let (scenario, faults) = load(&Source::find(None), "workout_history");
    Arc::new(scenario.unwrap_or_else(|| panic!("{faults:#?}")))
}

/// A run in which a policy sits in the player's seat.
fn played(seat: Seat, seed: u64, policy: &str) -> Session {
    let mut session = Session::new(scenario(), NewRun::one(seat, seed, "solid")).expect("a known colleague");
    let mut hand = policy::by_name(policy, seed).expect("a known policy");
    while !session.is_over() {
        if session.observe(seat).public.arranging() {
            for planned in hand.plan(&session.observe(seat)) {
                // What is refused by now is dropped, as everywhere.
                let _ = session.act(seat, planned.slot, planned.action);
            }
        }
        session.run_day();
        if let Some(pending) = session.observe(seat).public.dilemma {
            let open: Vec<bool> = session.choices().iter().map(Result::is_ok).collect();
            let choice = hand.answer(&session.observe(seat), pending.dilemma, &open);
            let _ = session.answer(choice);
        }
    }
    session
}

fn meaning(session: &Session) -> Debrief {
    analysis::debrief(session).expect("the run is over")
}

#[test]
fn a_run_under_way_has_no_debrief() {
    let session = Session::new(scenario(), NewRun::one(Seat::Product, 1, "solid")).expect("a known colleague");
    assert!(analysis::debrief(&session).is_none());
}

#[test]
fn every_chain_is_read_off_facts_of_the_run() {
    for (seat, policy) in [(Seat::Product, "loudest_voice"), (Seat::Program, "average"), (Seat::Product, "idle")] {
        for seed in 1..4 {
            let session = played(seat, seed, policy);
            let debrief = meaning(&session);
            let chains = debrief.delivery.chains.iter().chain(&debrief.truth.unwanted);
            for chain in chains {
                let branches = chain.branches.iter().flat_map(|b| &b.links);
                for link in chain.trunk.iter().chain(branches) {
                    let Some(id) = link.fact else { continue };
                    let fact = session.facts(seat).find(|f| f.id == id).expect("a fact of this run");
                    if let Step::Happened(what) = &link.step {
                        assert_eq!(*what, fact.what, "seed {seed}, {policy}");
                        assert_eq!(link.day, Some(fact.day));
                    }
                }
            }
        }
    }
}

#[test]
fn a_run_that_never_looked_shows_why_the_unwanted_was_built() {
    let mut seen = 0;
    for (seed, policy) in (1..30).flat_map(|seed| [(seed, "loudest_voice"), (seed, "feature_factory")]) {
        let session = played(Seat::Product, seed, policy);
        let debrief = meaning(&session);
        for chain in &debrief.truth.unwanted {
            let Subject::Unwanted(_) = chain.subject else { panic!("only features can be unwanted") };
            let wrong = &chain.branches[0];
            assert!(matches!(wrong.links[0].step, Step::MainNeed { .. }), "seed {seed}: {:#?}", wrong.links);
            assert!(wrong.links.iter().any(|l| matches!(l.step, Step::Served { .. })));
            let earliest = wrong.earliest.expect("needs can be found");
            match earliest.way {
                Way::Act { verb, chance, .. } => {
                    assert!(matches!(verb, Verb::InterviewUsers | Verb::WatchUsers), "{verb:?}");
                    assert!(chance.is_some_and(|c| c > 0.0 && c < 1.0));
                }
                Way::Known(seat) => assert_eq!(seat, Seat::Product),
                Way::OnTheWall => panic!("a need never hangs on the wall"),
            }
            seen += 1;
        }
    }
    assert!(seen > 0, "whoever never asked never built anything unwanted");
}

#[test]
fn a_hidden_dependency_that_bit_could_have_been_mapped() {
    let mut seen = 0;
    for seed in 1..30 {
        let session = played(Seat::Program, seed, "idle");
        for chain in &meaning(&session).delivery.chains {
            for branch in &chain.branches {
                let hidden = branch.links.iter().any(|l| matches!(l.step, Step::HiddenEdge { .. }));
                let blocked = branch.links.iter().find(|l| matches!(l.step, Step::Happened(What::Blocked { .. })));
                let (true, Some(blocked)) = (hidden, blocked) else { continue };
                let earliest = branch.earliest.expect("maps exist");
                assert!(matches!(earliest.way, Way::Act { verb: Verb::MapDependencies, .. }), "{earliest:?}");
                assert!(Some(earliest.day) <= blocked.day, "seed {seed}: {earliest:?} after {blocked:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0, "no hidden dependency bit in thirty runs");
}

#[test]
fn a_missed_date_has_a_chain_and_a_kept_one_has_none() {
    for seed in 1..8 {
        let debrief = meaning(&played(Seat::Program, seed, "average"));
        for row in &debrief.delivery.dates {
            let explained = debrief.delivery.chains.iter().any(|c| c.subject == Subject::Date(row.milestone));
            assert_eq!(explained, !row.kept(), "seed {seed}, {:?}", row);
        }
    }
}

#[test]
fn time_adds_up_and_the_expert_sits_in_the_same_seat() {
    let session = played(Seat::Program, 3, "average");
    let debrief = meaning(&session);
    let slots = session.rules().calendar.slots() as u16;
    assert_eq!(debrief.time.yours.len(), usize::from(session.rules().calendar.sprints));
    for sprint in &debrief.time.yours {
        assert!(sprint.total() >= slots, "{sprint:?}");
    }
    let twin = meaning(&played(Seat::Program, 3, "expert"));
    assert_eq!(twin.time.expert, debrief.time.expert, "the comparison does not depend on what the player did");
}

#[test]
fn the_debrief_does_not_change_the_run() {
    let session = played(Seat::Product, 5, "solid");
    let before = session.digest();
    assert_eq!(meaning(&session), meaning(&session));
    assert_eq!(session.digest(), before);
}

#[test]
fn what_the_player_wrote_is_read_back() {
    let mut session = played(Seat::Product, 5, "solid");
    session.note(Topic::WhatHappened, "It slipped.");
    session.note(Topic::WhatHappened, "It slipped by a week.");
    session.note(Topic::Differently, "Map first.");
    let first = meaning(&session).first;
    assert_eq!((first.what_happened.as_str(), first.differently.as_str()), ("It slipped by a week.", "Map first."));
}

#[test]
fn a_rewind_goes_back_to_the_first_morning_of_a_sprint() {
    let mut session = played(Seat::Product, 5, "average");
    let starts = analysis::sprint_starts(&session);
    assert_eq!(starts.len(), usize::from(session.rules().calendar.sprints));
    session.branch(starts[2], "before sprint 3").expect("it replays");
    assert_eq!(session.observe(Seat::Product).public.sprint, 3);
    assert!(session.observe(Seat::Product).public.arranging());
    assert!(session.path().is_none());
}

#[test]
fn every_run_can_be_told_as_text() {
    let words = Words::new(Locale::English);
    for (seat, policy) in [
        (Seat::Product, "loudest_voice"),
        (Seat::Product, "expert"),
        (Seat::Program, "idle"),
        (Seat::Program, "expert"),
        (Seat::Product, "feature_factory"),
        (Seat::Product, "meeting_factory"),
        (Seat::Product, "random"),
    ] {
        for seed in [2, 11] {
            let session = played(seat, seed, policy);
            let debrief = meaning(&session);
            let text = debrief_text::all(&Teller::new(&words, session.scenario()), &debrief);
            assert!(text.len() > 1_500, "{policy}: {text}");
            assert!(!text.contains('«') && !text.contains("{ $"), "{policy}: {text}");
            if std::env::var_os("TWO_HATS_SHOW").is_some() {
                println!("--- {policy}, seed {seed}\n{text}\n");
            }
        }
    }
    assert_eq!(words.missing(), Vec::<String>::new());
}

/// A size that is chosen after a part was done changes the estimates of what is left, not the one it was done against.
#[test]
fn a_finished_part_is_held_against_the_estimate_of_its_day() {
    let mut restated = 0;
    for seed in 1..9 {
        let session = played(Seat::Program, seed, "solid");
        let debrief = meaning(&session);
        for row in debrief.delivery.parts.iter().filter(|row| row.done_day > 0) {
            let mut told = session.facts(Seat::Program).filter_map(|fact| match fact.what {
                What::PartDone { feature, team, estimate_person_days, .. }
                    if (feature, team) == (row.feature, row.team) =>
                {
                    Some(estimate_person_days)
                }
                _ => None,
            });
            let told = told.next_back().expect("what is done was told of");
            assert_eq!(row.estimate_person_days, told, "seed {seed}");
            let variant = session.observe(Seat::Program).public.features[row.feature].variant;
            let now = session.rules().part(variant, row.team).map_or(0.0, |part| part.effort_person_days);
            restated += usize::from(now != told);
        }
    }
    assert!(restated > 0, "otherwise this proves nothing");
}

/// A date that was moved and a promise that was not kept are told of, though the sponsor's date held.
#[test]
fn what_no_chain_explains_is_said() {
    let (scenario, words) = (scenario(), Words::new(Locale::English));
    let mut debrief = meaning(&played(Seat::Program, 1, "solid"));
    debrief.delivery.chains.clear();
    for row in &mut debrief.delivery.dates {
        (row.first_day, row.day, row.met_day, row.promised, row.kept_share) = (25, 25, Some(24), None, 1.0);
    }
    let teller = Teller::new(&words, &scenario);
    let said = |debrief: &Debrief| debrief_text::unchained(&teller, &debrief.delivery);
    assert_eq!(said(&debrief), ["No date slipped, so there is nothing to explain."]);
    let row = debrief.delivery.dates.last_mut().expect("there are dates");
    (row.day, row.met_day, row.promised, row.kept_share) = (26, Some(25), Some((21, 0.02, 11)), 0.97);
    let lines = said(&debrief);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("from Fri 25 to Mon 26") && lines[0].contains("3\u{202f}%"), "{}", lines[0]);
    assert!(lines[1].contains("Mon 21") && lines[1].contains("came on Fri 25"), "{}", lines[1]);
}
