//! The review of whole runs: decisions read off the line, the exact split, other fates, branches, pages, the cache.

use std::sync::Arc;

use crate::common;
use two_hats::analysis::branches::branches;
use two_hats::analysis::progress::{Progress, Silent};
use two_hats::analysis::review::judge::Effort;
use two_hats::analysis::review::verdict::WIDE;
use two_hats::analysis::review::{Matter, Moved, Piece, Review, review};
use two_hats::content::Scenario;
use two_hats::report::debrief::Teller;
use two_hats::report::moves_text;
use two_hats::report::page::Page;
use two_hats::session::journal::Journal;
use two_hats::session::store::Store;
use two_hats::session::{NewRun, ResumeError, Session};
use two_hats::sim::digest::digest;
use two_hats::sim::ids::*;
use two_hats::sim::lab::Lab;
use two_hats::sim::start;
use two_hats::sim::state::Stage;
use two_hats::words::{Locale, Words};

/// Few worlds: what is tested here holds for any number of them.
const SMALL: Effort = Effort {
    screen: 3,
    choose: 3,
    estimate: 6,
    back_choose: 2,
    back_estimate: 4,
    keep: 1,
    cards: false,
    fates: 20,
    reference_fates: 4,
    ..Effort::FULL
};

fn reviewed(session: &Session, effort: Effort) -> Review {
    review(&Matter::of(session), effort, &Silent, &mut |_| ()).expect("not cancelled")
}

#[test]
fn decisions_stand_where_a_rewind_branches_off() {
    for (how, run) in common::mixes(6) {
        let session = common::played(run, "random");
        let matter = Matter::of(&session);
        let (rows, end) = (matter.rows(), matter.end());
        assert_eq!(digest(end), session.digest(), "{how}");
        let journal = session.journal();
        for (i, decision) in rows.iter().enumerate() {
            let kept = session.line()[..decision.place].to_vec();
            let then = Session::replay_line(Arc::clone(session.scenario()), journal.clone(), kept).expect("it replays");
            // Of two plans made at one stop the second is judged after the first, whatever the order of their steps.
            if rows.get(i.wrapping_sub(1)).is_none_or(|d| d.day != decision.day || d.seat == decision.seat) {
                assert_eq!(digest(&decision.before), then.digest(), "{how}, decision {i} on day {}", decision.day);
            }
        }
        let stops = rows.iter().filter(|d| d.before.public.stage != Stage::Running).count();
        let seats = if how == "pair" { 2 } else { 1 };
        let whole = end.public.day > session.rules().calendar.last_day();
        assert!(!whole || stops >= 2 * seats * usize::from(session.rules().calendar.sprints), "{how}: {stops}");
    }
}

#[test]
fn start_skill_and_luck_add_up_to_the_outcome() {
    for (how, run) in common::mixes(3) {
        let session = common::played(run, "random");
        let found = reviewed(&session, SMALL);
        let s = &found.split;
        let outcome = session.outcome().expect("over").scores.outcome;
        assert!((s.start + s.skill() + s.luck() - outcome).abs() < 1e-9, "{how}: {s:?}");
        let bars = s.waterfall();
        assert_eq!(bars.len(), 2 * found.moves.len());
        assert!(bars.windows(2).all(|b| b[0].to == b[1].from), "{how}: the bars hang together");
        assert!((bars.last().expect("bars").to - outcome).abs() < 1e-9);
    }
}

#[test]
fn luck_comes_to_nothing_over_many_fates() {
    // A small company, played by the colleague that expectations are made with: every draw of truth and fate another.
    let lab = Lab { teams: vec![4.0], items: 2, effort_person_days: 26.0, sprints: 2, ..Lab::default() };
    let mut rules = lab.rules(&common::scenario().rules.model).expect("such a world there is");
    rules.value_scale = start::value_scale(&rules, 64);
    let scenario = Arc::new(Scenario { rules: Arc::new(rules), story: Arc::clone(&common::scenario().story) });
    let effort = Effort { choose: 10, estimate: 10, back_choose: 0, back_estimate: 0, ..SMALL };
    let lucks: Vec<f64> = (0..80)
        .map(|seed| {
            let mut session =
                Session::new(Arc::clone(&scenario), NewRun::one(Seat::Product, seed, "solid")).expect("new");
            common::machine(&session, "solid").play(&mut session, |_| {});
            reviewed(&session, effort).split.luck()
        })
        .collect();
    let n = lucks.len() as f64;
    let mean = lucks.iter().sum::<f64>() / n;
    let sd = libm::sqrt(lucks.iter().map(|l| (l - mean) * (l - mean)).sum::<f64>() / (n - 1.0));
    let se = sd / libm::sqrt(n);
    assert!(sd > 1.0, "there is luck in it: {sd}");
    assert!(mean.abs() < 2.58 * se, "luck is {mean:.2} on average, with a standard error of {se:.2}");
}

#[test]
fn pieces_come_as_they_are_found_and_add_up_to_the_review() {
    let session = common::played(NewRun::one(Seat::Program, 2, "solid"), "average");
    let matter = Matter::of(&session);
    let mut pieces = Vec::new();
    let whole = review(&matter, SMALL, &Silent, &mut |piece| pieces.push(piece)).expect("not cancelled");
    let again = review(&matter, SMALL, &Silent, &mut |_| ()).expect("not cancelled");
    assert_eq!(whole, again, "the same figures every time");
    let moves = pieces.iter().filter(|p| matches!(p, Piece::Move(i, m) if whole.moves[*i] == **m)).count();
    assert_eq!(moves, matter.decisions());
    assert_eq!(pieces[moves], Piece::Split(whole.split.clone()));
    assert_eq!(pieces.last().cloned(), whole.fates.clone().map(Piece::Fates));
}

/// Stops at once.
struct Never;

impl Progress for Never {
    fn step(&self, _done: usize, _of: usize) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_cancelled_review_has_no_result() {
    let session = common::played(NewRun::one(Seat::Product, 2, "solid"), "idle");
    assert_eq!(review(&Matter::of(&session), SMALL, &Never, &mut |_| ()), None);
}

#[test]
fn other_fates_hold_the_own_one_and_the_references() {
    let session = common::played(NewRun::one(Seat::Product, 8, "solid"), "solid");
    let fates = reviewed(&session, Effort { fates: 100, reference_fates: 40, ..SMALL }).fates.expect("it is over");
    assert_eq!(fates.yours.bins.iter().sum::<u32>() as usize, fates.yours.n);
    assert!((0.0..=1.0).contains(&fates.place));
    let mean = |name: &str| fates.references.iter().find(|r| r.0 == name).expect("a reference").1.mean;
    assert!(mean("idle") < mean("average") && mean("idle") < mean("solid"), "{:?}", fates.references);
    // The same decisions, taken by the same colleague: what he would have made of each fate is not far off.
    let apart = (fates.yours.mean - mean("solid")).abs();
    assert!(apart < 15.0, "{} against {}", fates.yours.mean, mean("solid"));
}

#[test]
fn a_run_under_way_is_reviewed_as_far_as_it_goes() {
    let mut session = common::begin(NewRun::one(Seat::Product, 5, "solid"));
    let mut hand = common::machine(&session, "average");
    while session.observe(Seat::Product).public.sprint < 3 {
        if session.observe(Seat::Product).public.arranging() {
            hand.plan(&mut session);
        }
        session.run_day();
        hand.react(&mut session);
    }
    let found = reviewed(&session, SMALL);
    assert!(found.moves.len() >= 4 && found.moves.iter().all(|m| m.sprint < 3));
    assert!(found.fates.is_none(), "other fates would give away what is true");
    assert!(found.moves.iter().filter_map(|m| m.rival.as_ref()).all(|r| r.turned_out.is_none()));
    assert!(found.moves.iter().all(|m| m.knew.facts.iter().all(|k| k.fact.visible(Seat::Product, m.day))));
    assert!(!found.split.finished);
    assert!((found.split.start + found.split.skill() + found.split.luck() - found.split.end).abs() < 1e-9);
}

#[test]
fn what_was_known_then_was_visible_then() {
    let session = common::played(NewRun::one(Seat::Program, 7, "solid"), "average");
    for m in reviewed(&session, SMALL).moves {
        for known in &m.knew.facts {
            assert!(known.fact.visible(m.seat, m.day), "{known:?} on day {}", m.day);
            assert_eq!(known.age_days, m.day - known.fact.day);
        }
    }
}

#[test]
fn a_branch_stays_beside_the_line_it_left_in_the_same_file() {
    let mut session = common::played(NewRun::one(Seat::Product, 5, "solid"), "average");
    let first = session.outcome().expect("over");
    let matter = Matter::of(&session);
    let from = &matter.rows()[4];
    session.branch(from.place, "with less research").expect("it replays");
    assert_eq!(session.digest(), digest(&from.before), "back on that very morning");
    assert!(!session.is_over() && session.path().is_none());
    common::machine(&session, "idle").play(&mut session, |_| {});

    let text = session.journal().to_text();
    let (journal, cut) = Journal::from_text(&text).expect("a run file");
    assert_eq!(cut, None);
    let rows = branches(session.scenario(), &journal).expect("both replay");
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].name.as_str(), rows[1].name.as_str()), ("with less research", ""));
    assert_eq!((rows[0].outcome.clone(), rows[1].outcome.clone()), (Some(first), session.outcome()));
    let parted = rows[0].parted.clone().expect("they differ");
    assert_eq!(parted.day, from.day);
    assert_eq!(parted.here, Some(Moved::of(from)));
    assert_ne!(parted.here, parted.there);
    assert_eq!(rows[1].parted, None);
}

#[test]
fn a_branch_can_be_left_under_way_and_another_begun() {
    let mut session = common::played(NewRun::one(Seat::Program, 6, "solid"), "average");
    session.branch(0, "the first go").expect("it replays");
    session.run();
    let at = session.line().len();
    session.branch(at, "hardly begun").expect("it replays");
    let rows = branches(session.scenario(), session.journal()).expect("all replay");
    let names: Vec<&str> = rows.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(names, ["the first go", "hardly begun", ""]);
    assert!(rows[0].outcome.is_some() && rows[1].outcome.is_none() && rows[2].outcome.is_none());
    assert_eq!(rows[1].parted, None, "one is the beginning of the other");
}

#[test]
fn a_file_of_other_content_says_so_and_what_it_came_to() {
    let session = common::played(NewRun::one(Seat::Product, 5, "solid"), "average");
    let outcome = session.outcome().expect("over");
    let mut journal = session.journal().clone();
    journal.header.content_hash = "another".to_owned();
    let refused = Session::resume(Arc::clone(session.scenario()), journal.clone()).err();
    assert!(matches!(refused, Some(ResumeError::OtherContent { .. })), "{refused:?}");
    let (read, _) = Journal::from_text(&journal.to_text()).expect("a run file");
    let summary = read.summary().expect("it ended");
    assert_eq!(summary.ending, outcome.ending);
    assert!((summary.outcome - outcome.scores.outcome).abs() <= 0.05);
    let words = Words::new(Locale::English);
    let text = moves_text::recorded(&words, &summary);
    assert!(text.contains(&format!("{:.0}", summary.alignment)), "{text}");
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn a_review_is_kept_beside_its_run_until_the_run_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = folder.path().join("a.twohats");
    let mut session = common::played(NewRun::one(Seat::Product, 5, "solid"), "idle");
    let found = reviewed(&session, SMALL);
    let key = Matter::of(&session).key(&SMALL);
    Store::keep_beside(&run, "review", &key, &found).expect("it can be written");
    let read: Review = Store::kept_beside(&run, "review", &key).expect("it is there");
    assert_eq!(read.moves.len(), found.moves.len());
    for (a, b) in read.moves.iter().zip(&found.moves) {
        assert!((a.class, &a.did, &a.cards.len()) == (b.class, &b.did, &b.cards.len()));
        assert!((a.worth.mean - b.worth.mean).abs() < 1e-9);
    }
    session.note(two_hats::session::journal::Topic::WhatHappened, "words change nothing");
    assert_eq!(Matter::of(&session).key(&SMALL), key);
    assert_ne!(Matter::of(&session).key(&Effort::FULL), key);
    session.branch(0, "again").expect("it replays");
    let other = Matter::of(&session).key(&SMALL);
    assert!(Store::kept_beside::<Review>(&run, "review", &other).is_none());
}

#[test]
fn figures_are_the_same_for_any_number_of_threads() {
    let session = common::played(NewRun::one(Seat::Product, 5, "solid"), "loudest_voice");
    let effort = Effort { estimate: 12, keep: 2, cards: true, ..SMALL };
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            assert_eq!(rayon::current_num_threads(), threads);
            reviewed(&session, effort)
        })
    };
    let one = with(1);
    for threads in [2, 3, 4] {
        assert_eq!(with(threads), one, "{threads} threads");
    }
    assert_eq!(reviewed(&session, effort), one, "the pool of its own");
}

#[test]
fn other_fates_give_the_same_spread_within_its_error() {
    let session = common::played(NewRun::one(Seat::Program, 4, "solid"), "average");
    let effort = Effort { fates: 150, ..SMALL };
    let fates = |review: u64| reviewed(&session, Effort { review, ..effort }).fates.expect("the run is over");
    let (one, other) = (fates(effort.review), fates(77));
    assert_ne!(one, other);
    // Shares of 150 against shares of 150, at the width of the verdicts' bounds.
    for (a, b) in [(one.on_time, other.on_time), (one.place, other.place)] {
        let middle = ((a + b) / 2.0).clamp(0.05, 0.95);
        let apart = WIDE * (2.0 * middle * (1.0 - middle) / 150.0).sqrt();
        assert!((a - b).abs() <= apart, "{a} and {b}, at most {apart} apart");
    }
}

#[test]
fn every_page_that_was_played_for_can_be_told() {
    let words = Words::new(Locale::English);
    for (seat, policy) in [(Seat::Product, "loudest_voice"), (Seat::Program, "average"), (Seat::Program, "random")] {
        let session = common::played(NewRun::one(seat, 9, "solid"), policy);
        let effort =
            if policy == "loudest_voice" { Effort { estimate: 20, keep: 2, cards: true, ..SMALL } } else { SMALL };
        let found = reviewed(&session, effort);
        let teller = Teller::new(&words, session.scenario());
        for page in [Page::Moves, Page::Split, Page::Fates] {
            let text = moves_text::page(&teller, &found, page);
            assert!(text.len() > 300, "{policy}: {text}");
            assert!(!text.contains('«') && !text.contains("{ $"), "{policy}: {text}");
            if std::env::var_os("TWO_HATS_SHOW").is_some() {
                println!("--- {policy}\n{text}\n");
            }
        }
    }
    assert_eq!(words.missing(), Vec::<String>::new());
}
