//! The game as text: a whole run from each seat by a typed script, wrong lines, and the same digest twice.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use two_hats::content::{self, Scenario, Source};
use two_hats::session::journal::Journal;
use two_hats::session::{NewRun, Session};
use two_hats::sim::ids::Seat;
use two_hats::terminal::{play, run_script};
use two_hats::words::{Locale, Words};

fn scenario() -> Arc<Scenario> {
    let (scenario, diagnostics) = content::load(&Source::find(None), "workout_history");
    Arc::new(scenario.unwrap_or_else(|| panic!("the shipped scenario loads: {diagnostics:?}")))
}

fn session(seat: Seat, seed: u64) -> Session {
    Session::new(scenario(), NewRun::one(seat, seed, "solid")).expect("solid is known")
}

#[test]
fn what_each_decision_was_worth_is_worked_out_once_and_shown_as_often_as_asked() {
    let whole = scenario();
    let mut rules = (*whole.rules).clone();
    rules.calendar.sprints = 1;
    let short = Arc::new(Scenario { rules: Arc::new(rules), story: Arc::clone(&whole.story) });
    let session = Session::new(short, NewRun::one(Seat::Product, 3, "solid")).expect("solid is known");
    let (session, text) = typed(session, "moves\nrun\nrun\nrun\nrun\nrun\nrun\nrun\nrun\nmoves\nluck\nmoves\n");
    assert!(session.is_over());
    let times = |what: &str| text.matches(what).count();
    assert_eq!((times("Playing on from"), times("Move by move\n"), times("Judgement and luck\n")), (1, 2, 1));
    assert!(times("in eight of ten fates") >= 5, "{text}");
    // Before the run is over it would be advice.
    assert!(times("! ") >= 1 && text.find("! ") < text.find("Playing on from"), "{text}");
}

/// Plays typed lines; the session afterwards, and everything written.
fn typed(session: Session, lines: &str) -> (Session, String) {
    let words = Words::new(Locale::English);
    let mut out = Vec::new();
    let mut calls = 0;
    let mut on_change = |s: &mut Session| {
        calls += 1;
        s.take_unsaved();
        Ok(())
    };
    let session =
        play(session, Cursor::new(lines.to_owned()), &mut out, &mut on_change, &words).expect("memory is writable");
    let text = String::from_utf8(out).expect("text");
    assert_eq!(words.missing(), Vec::<String>::new());
    assert!(!text.contains('«'), "a sentence is missing");
    assert!(calls > 0);
    (session, text)
}

const PRODUCT: &str = "
# sprint 1: listen first
interview_users regulars at 1
interview_users new_year_starters
interview_users regulars would history_list
watch_users regulars
write_brief history_list weekly_use
choose_variant history_list smallest
test_prototype history_list/smallest at 12
order_backlog history_list 1
ask map history_list
undo
redo
forecast 42 55 60 half of it waits for backend
note Tomas will be back.
show backlog
show calendar
show inbox
show colleague
";

const PROGRAM: &str = "
standing_check_in mobile weekly
standing_check_in backend weekly
map_dependencies history_list
get_commitment backend history_list 21
one_to_one ravi
ask interview regulars
forecast 40 60 50
show plan
show map
show people
show notebook
";

/// Enough `run`s and answers for any run: an answer nobody waits for is a wrong line, and does no harm.
fn to_the_end(start: &str) -> String {
    let mut lines = start.to_owned();
    for _ in 0..60 {
        lines.push_str("run\nanswer 1\n");
    }
    lines.push_str("happened We shipped what we understood.\ndifferently Ask backend sooner.\ndebrief\n");
    lines
}

#[test]
fn a_run_from_each_seat_reaches_the_debrief() {
    for (seat, start) in [(Seat::Product, PRODUCT), (Seat::Program, PROGRAM)] {
        let (session, text) = typed(session(seat, 7), &to_the_end(start));
        assert!(session.is_over(), "{seat:?} did not finish");
        for expected in [
            "Review of sprint 1",
            "Half-time of sprint 1",
            "You first",
            "Written down.",
            "We shipped what we understood.",
            "What was true",
            "Where your time went",
        ] {
            assert!(text.contains(expected), "{seat:?}: “{expected}” is missing");
        }
        let longest = text.lines().map(|l| l.chars().count()).max().unwrap_or(0);
        assert!(longest <= 170, "{seat:?}: a line of {longest} characters");
        let journal = Journal::from_text(&session.journal().to_text()).expect("it was just written").0;
        let again = Session::resume(scenario(), journal).expect("it replays");
        assert_eq!(again.digest(), session.digest());
    }
}

#[test]
fn the_same_script_leads_to_the_same_digest_and_another_seed_does_not() {
    let script = format!("{PRODUCT}run\nrun\nrun day\n");
    let play = |seed| run_script(session(Seat::Product, seed), &script, Path::new("a.txt")).expect("legal").digest();
    assert_eq!(play(3), play(3));
    assert_ne!(play(3), play(4));
}

#[test]
fn a_script_stops_at_the_line_that_is_wrong() {
    let script = "# a comment\ninterview_users regulars\ninterview_users reglars\nrun\n";
    let wrong = run_script(session(Seat::Product, 3), script, Path::new("dir/a.txt")).err().expect("line 3 is wrong");
    assert_eq!(wrong.line, 3);
    assert_eq!(wrong.why, "There are no users called “reglars”. Did you mean: regulars?");
    let shown = wrong.to_string();
    assert!(shown.starts_with("dir/a.txt:3: “interview_users reglars”"), "{shown}");
}

#[test]
fn every_wrong_line_says_what_would_be_right() {
    let table = [
        ("intervew_users regulars", "Did you mean: interview_users"),
        ("interview_users", "interview_users SEGMENT [would FEATURE] [at SLOT]"),
        ("interview_users regulars twice", "“twice” does not belong there"),
        ("interview_users regulars at 99", "should be a number from 1 to"),
        ("order_backlog history_lst 1", "Did you mean: history_list?"),
        ("order_backlog next_workout 1", "There is no feature “next_workout” on the backlog."),
        ("choose_variant history_list tiny", "There are: everything, usual, smallest."),
        ("standing_check_in backend hourly", "There are: none, weekly, twice_a_week, daily."),
        ("forecast 55 42 60", "put the smaller number first"),
        ("forecast 42 55 160", "from 0 to 100"),
        ("set_promise release 45", "offered from sprint 2"),
        ("clear backend", "Nothing is known to stand still there."),
        ("answer 1", "Nobody is waiting for an answer."),
        ("answer sideways", "There are: smaller, less, later, money."),
        ("undo", "nothing to take back"),
        ("redo", "nothing to do again"),
        ("repeat", "nothing of last sprint"),
        ("debrief", "when the run is over"),
        ("seat program", "Somebody else sits there."),
        ("show everything", "There is no page “everything”."),
        ("say_no ada", "no request"),
        ("ask tea", "There are: interview, prototype"),
        ("frobnicate", "“help” lists what can be typed."),
    ];
    for (line, expected) in table {
        let wrong = run_script(session(Seat::Product, 3), line, Path::new("a.txt")).err();
        let why = wrong.unwrap_or_else(|| panic!("“{line}” was taken")).why;
        assert!(why.contains(expected), "“{line}”: {why}");
    }
}

#[test]
fn a_suggestion_never_names_what_nobody_has_found() {
    let wrong = run_script(session(Seat::Product, 3), "kill_it next_workou", Path::new("a.txt")).err().expect("wrong");
    assert!(!wrong.why.contains("next_workout"), "{}", wrong.why);
}

#[test]
fn two_people_hand_the_keyboard_over() {
    let pair = Session::new(scenario(), NewRun::pair(5)).expect("nobody is asked for");
    let lines =
        "write_brief history_list\nseat program\nstanding_check_in backend weekly\nseat product\nrun\nquit\nrun\n";
    let (session, text) = typed(pair, lines);
    assert!(text.contains("Program> ") && text.contains("Product> "));
    assert!(text.contains("Check in with Backend weekly"));
    assert!(session.observe(Seat::Product).public.day > 1);
    assert!(text.trim_end().ends_with("Come back to it whenever you like."));
}

#[test]
fn what_is_handed_over_to_be_saved_is_the_whole_run() {
    let words = Words::new(Locale::English);
    let mut saved = Vec::new();
    let mut on_change = |s: &mut Session| {
        saved.extend(s.take_unsaved());
        Ok(())
    };
    let lines = format!("{PROGRAM}undo\nrun\nanswer 1\nrun\n");
    let session =
        play(session(Seat::Program, 9), Cursor::new(lines), &mut Vec::new(), &mut on_change, &words).expect("memory");
    let text = session.journal().to_text();
    let entries: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(saved, entries);
}

#[test]
fn a_closed_input_ends_politely_and_help_is_complete() {
    let (session, text) = typed(session(Seat::Program, 5), "help\nhelp interview_users\nhelp ask\nnote x\n");
    assert!(!session.is_over());
    assert!(text.contains("The run stays where it is."));
    assert!(text.contains("interview_users SEGMENT [would FEATURE] [at SLOT]"));
    assert!(text.contains("A letter from Ada Okafor"));
}
