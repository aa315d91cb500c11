//! A run file alone rebuilds the run, and says so when it does not.

use rayon::prelude::*;
use two_hats::analysis::replay::{VerifyError, verify};
use two_hats::session::journal::{By, Entry, Journal, JournalError};
use two_hats::session::store::{Autosave, RunResult, Store};
use two_hats::session::{NewRun, ResumeError, Session};
use two_hats::sim::action::Action;
use two_hats::sim::ids::*;

use crate::common::{begin, machine, mixes, played, scenario};

/// A random run, with decisions taken back and one branch on the way.
fn wandering(run: NewRun) -> Session {
    let seed = run.seed;
    let mut session = begin(run);
    let mut policy = machine(&session, "random");
    let mut step = 0;
    let stop = 3 + seed % 40;
    while !session.is_over() && step < stop {
        policy.plan(&mut session);
        if seed.is_multiple_of(2) && session.can_undo() {
            session.undo();
            session.redo();
            session.undo();
        }
        session.run_day();
        policy.react(&mut session);
        step += 1;
    }
    if seed.is_multiple_of(3) {
        let at = (seed as usize * 7) % (session.line().len() + 1);
        session.branch(at, "another way").unwrap_or_else(|e| panic!("seed {seed}: {e}"));
    }
    policy.play(&mut session, |_| {});
    session
}

#[test]
fn two_hundred_random_runs_replay_bit_for_bit() {
    // Two hundred over the seats that the scenario offers, a few over the others.
    let counts = [70_u64, 70, 60, 8, 8, 8];
    for (mix, name) in mixes(0).iter().map(|m| m.0).enumerate() {
        (0..counts[mix]).into_par_iter().for_each(|seed| {
            let (_, run) = mixes(seed).into_iter().nth(mix).expect("the list has a fixed length");
            let session = wandering(run);
            let (journal, cut) = Journal::from_text(&session.journal().to_text()).expect("what we wrote is readable");
            assert_eq!(cut, None);
            assert_eq!(&journal, session.journal(), "{name}, seed {seed}: the text keeps everything");
            let verified = verify(&scenario(), &journal).unwrap_or_else(|e| panic!("{name}, seed {seed}: {e}"));
            assert_eq!(verified.digest, session.digest(), "{name}, seed {seed}");
            assert!(verified.finished);
        });
    }
}

#[test]
fn a_run_goes_on_exactly_where_it_was_left() {
    let with = |colleague: &str, (name, run): (&'static str, NewRun)| {
        let colleague = run.colleague.as_ref().map(|_| colleague.to_owned());
        (name, NewRun { colleague, ..run })
    };
    let runs = |colleague| mixes(11).map(|mix| with(colleague, mix)).map(|(name, run)| (name, run, colleague));
    for (name, run, colleague) in runs("solid").into_iter().chain(runs("random")) {
        let whole = played(run.clone(), "average");
        let mut session = begin(run);
        let mut policy = machine(&session, "average");
        while !session.is_over() {
            if session.observe(Seat::Product).public.arranging() {
                policy.plan(&mut session);
                let left = session.journal().clone();
                session = Session::resume(scenario(), left).unwrap_or_else(|e| panic!("{name}: {e}"));
            }
            session.run_day();
            policy.react(&mut session);
        }
        verify(&scenario(), session.journal()).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(session.is_over(), "{name}");
        // A colleague's own randomness starts afresh when a run is resumed: with one that rolls dice, what is recorded
        // stands, and what follows may be another run.
        if colleague != "random" || session.journal().header.options.colleague.is_none() {
            assert_eq!(whole.stage(), session.stage(), "{name}");
            assert_eq!(whole.digest(), session.digest(), "{name}");
        }
    }
}

#[test]
fn a_file_cut_anywhere_is_read_up_to_the_last_whole_line() {
    let text = played(NewRun::one(Seat::Program, 5, "solid"), "solid").journal().to_text();
    let header = text.find('\n').expect("several lines") + 1;
    for at in (header..text.len()).step_by(997).chain([text.len() - 1, text.len() - 2]) {
        if !text.is_char_boundary(at) {
            continue;
        }
        let (journal, _) = Journal::from_text(&text[..at]).unwrap_or_else(|e| panic!("cut at {at}: {e}"));
        Session::resume(scenario(), journal).unwrap_or_else(|e| panic!("cut at {at}: {e}"));
    }
    assert_eq!(Journal::from_text(""), Err(JournalError::Empty));
    let half = Journal::from_text(&text[..header / 2]);
    assert!(matches!(half, Err(JournalError::Line { line: 1, .. })), "{half:?}");
    let other = Journal::from_text("Dear diary,").expect_err("it is no run").to_string();
    assert!(other.starts_with("line 1: no run file begins like this"), "{other}");
}

#[test]
fn a_run_of_other_content_or_rules_is_refused_by_name() {
    let mut journal = begin(NewRun::one(Seat::Product, 1, "solid")).journal().clone();
    journal.header.content_hash = "0123456789abcdef".to_owned();
    let refused = Session::resume(scenario(), journal.clone()).err().expect("other content");
    assert!(matches!(refused, ResumeError::OtherContent { .. }));
    assert!(refused.to_string().contains("0123456789abcdef"), "{refused}");
    journal.header.rules_version += 1;
    assert!(matches!(Session::resume(scenario(), journal), Err(ResumeError::OtherRules { .. })));
}

#[test]
fn a_decision_that_was_tampered_with_is_found_on_its_day() {
    for seed in 0..10 {
        let session = played(NewRun::one(Seat::Product, seed, "solid"), "average");
        let mut journal = session.journal().clone();
        // Another segment is interviewed: the calendar of that day is another one.
        let changed = journal
            .entries
            .iter()
            .position(|e| matches!(e, Entry::Act { by: By::Player, action: Action::InterviewUsers { .. }, .. }));
        let Some(at) = changed else { continue };
        let Entry::Act { day, action: Action::InterviewUsers { segment, .. }, .. } = &mut journal.entries[at] else {
            unreachable!("just found");
        };
        let (day, others) = (*day, scenario().rules.segments.len() as u8);
        *segment = SegmentId((segment.0 + 1) % others);
        match verify(&scenario(), &journal) {
            Err(VerifyError::Diverged(found)) => {
                assert_eq!(found.day, day, "seed {seed}");
                assert_ne!(found.recorded, found.replayed);
                assert!(found.decisions.iter().any(|d| d.contains("InterviewUsers")), "{:?}", found.decisions);
                assert!(found.day_as_replayed.contains("@@"), "a unified diff: {}", found.day_as_replayed);
            }
            other => panic!("seed {seed}: {other:?}"),
        }
    }
}

#[test]
fn a_digest_that_was_tampered_with_is_found_on_its_day() {
    let mut journal = played(NewRun::one(Seat::Program, 3, "solid"), "solid").journal().clone();
    for entry in &mut journal.entries {
        if let Entry::Day { day: 17, digest } = entry {
            "0000000000000000".clone_into(digest);
        }
    }
    match verify(&scenario(), &journal) {
        Err(VerifyError::Diverged(found)) => assert_eq!((found.day, found.recorded.as_str()), (17, "0000000000000000")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_saved_step_by_step_is_the_whole_journal() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::at(folder.path().join("not/yet/there"));
    let mut autosave = Autosave::new(store.clone());
    let mut session = begin(NewRun::one(Seat::Product, 9, "solid"));
    let mut policy = machine(&session, "average");
    let save = |autosave: &mut Autosave, session: &mut Session| {
        let lines = session.take_unsaved();
        autosave.save(lines, session).unwrap_or_else(|e| panic!("{e}"));
    };
    save(&mut autosave, &mut session);
    let run = store.latest_unfinished().expect("it is listed at once");
    assert_eq!((run.scenario.as_str(), run.day, run.finished()), ("workout_history", 1, false));
    policy.play(&mut session, |session| save(&mut autosave, session));
    let file = autosave.file().expect("a file").to_owned();
    let loaded = Store::load(&file).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(&loaded.journal, session.journal());
    assert_eq!(store.latest_unfinished(), None);
    let listed = store.runs().remove(0).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(listed.result, RunResult::of(&session));
}

#[test]
fn a_cut_line_is_left_out_and_written_over() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::at(folder.path());
    let mut autosave = Autosave::new(store.clone());
    let mut session = begin(NewRun::one(Seat::Product, 9, "solid"));
    autosave.save(session.take_unsaved(), &session).unwrap_or_else(|e| panic!("{e}"));
    let file = autosave.file().expect("a file").to_owned();
    let text = std::fs::read_to_string(&file).expect("readable");
    for cut in [text.len() - 1, text.len() - 9] {
        std::fs::write(&file, &text[..cut]).expect("writable");
        let loaded = Store::load(&file).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(loaded.cut.is_some(), cut != text.len() - 1, "a missing line break loses nothing");
        let mut session = Session::resume(scenario(), loaded.journal).unwrap_or_else(|e| panic!("{e}"));
        let mut autosave = Autosave::resumed(store.clone(), loaded.file);
        session.run_day();
        autosave.save(session.take_unsaved(), &session).unwrap_or_else(|e| panic!("{e}"));
        let again = Store::load(&file).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!((again.cut, &again.journal), (None, session.journal()));
    }
}

#[test]
fn a_broken_file_is_listed_with_what_is_wrong_and_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("old.twohats");
    std::fs::write(&file, "this is no run\n").expect("writable");
    let store = Store::at(folder.path());
    let listed = store.runs();
    let error = listed[0].as_ref().expect_err("broken").to_string();
    assert!(error.contains("old.twohats") && error.contains("line 1"), "{error}");
    assert_eq!(store.latest_unfinished(), None);
    assert!(file.exists());
}

#[test]
fn a_folder_that_cannot_be_made_is_said_and_the_run_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("a-file");
    std::fs::write(&file, "x").expect("writable");
    let mut autosave = Autosave::new(Store::at(file.join("runs")));
    let mut session = begin(NewRun::one(Seat::Product, 2, "solid"));
    let error = autosave.save(session.take_unsaved(), &session).expect_err("below a file").to_string();
    assert!(error.contains("a-file") && error.contains("TWO_HATS_HOME"), "{error}");
    session.run_day();
    std::fs::remove_file(&file).expect("ours");
    autosave.save(session.take_unsaved(), &session).unwrap_or_else(|e| panic!("{e}"));
    let loaded = Store::load(autosave.file().expect("a file")).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(&loaded.journal, session.journal(), "what had to wait is not lost");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_nothing_is_half_written() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::at(folder.path());
    let mut session = begin(NewRun::one(Seat::Product, 2, "solid"));
    let mut autosave = Autosave::new(store);
    autosave.save(session.take_unsaved(), &session).unwrap_or_else(|e| panic!("{e}"));
    let file = autosave.file().expect("a file").to_owned();
    let before = std::fs::read(&file).expect("readable");
    std::fs::rename(&file, folder.path().join("aside")).expect("ours");
    std::os::unix::fs::symlink("/dev/full", &file).expect("ours");
    session.run_day();
    let error = autosave.save(session.take_unsaved(), &session).expect_err("full").to_string();
    assert!(error.contains("make room"), "{error}");
    assert!(autosave.is_behind());
    std::fs::remove_file(&file).expect("ours");
    std::fs::write(&file, before).expect("ours");
    autosave.save(Vec::new(), &session).unwrap_or_else(|e| panic!("{e}"));
    let loaded = Store::load(&file).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(&loaded.journal, session.journal());
}
