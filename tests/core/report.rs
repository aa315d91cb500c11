//! What is taken along from a run: the page, the tables, the story sheet, and places that cannot be written.

use crate::common;
use two_hats::report::taken::Taken;
use two_hats::report::{csv, html, story};
use two_hats::session::journal::Topic;
use two_hats::session::{NewRun, Session, store};
use two_hats::sim::ids::Seat;
use two_hats::words::{Locale, Words};

fn played() -> Session {
    let mut session = common::played(NewRun::one(Seat::Product, 3, "solid"), "average");
    session.note(Topic::WhatHappened, "We <script>alert(1)</script> & shipped");
    session
}

#[test]
fn the_page_is_whole_well_formed_and_needs_nothing_else() {
    let (session, words) = (played(), Words::new(Locale::English));
    let page = html::html(&Taken::of(&session, None, None, &words));
    let mut reader = quick_xml::Reader::from_str(&page);
    while reader.read_event().unwrap_or_else(|e| panic!("{e}")) != quick_xml::events::Event::Eof {}
    for (id, _) in html::PARTS {
        assert!(page.contains(&format!("<section id=\"{id}\"")), "{id} is missing");
    }
    assert!(page.contains("We &lt;script&gt;alert(1)&lt;/script&gt; &amp; shipped") && !page.contains("<script"));
    for outside in ["src=", "href=\"http", "@import", "url(http", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn a_run_under_way_is_told_without_giving_away_what_is_true() {
    let (session, words) = (common::begin(NewRun::one(Seat::Product, 3, "solid")), Words::new(Locale::English));
    let taken = Taken::of(&session, None, None, &words);
    assert!(html::html(&taken).contains(&words.get("report-later")));
    let needs = csv::tables(&taken).into_iter().find(|t| t.name == "needs").expect("a table of needs");
    assert!(needs.rows.is_empty());
    assert!(story::story(&taken).contains("## Situation"));
}

#[test]
fn tables_are_even_and_every_column_is_in_the_dictionary() {
    let (session, words) = (played(), Words::new(Locale::English));
    let taken = Taken::of(&session, None, None, &words);
    for table in csv::tables(&taken) {
        assert!(table.rows.iter().all(|r| r.len() == table.columns.len()), "{}", table.name);
    }
    let files = csv::files(&taken);
    let dictionary = &files[0].1;
    for table in csv::tables(&taken) {
        for (column, _) in table.columns {
            assert!(dictionary.contains(&format!("{},{column},", table.name)), "{} {column}", table.name);
        }
    }
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn the_story_has_its_sections_the_players_words_and_the_runs_numbers() {
    let (session, words) = (played(), Words::new(Locale::English));
    let text = story::story(&Taken::of(&session, None, None, &words));
    for section in ["Situation", "Task", "Action", "Result", "What I would change", "Score yourself"] {
        assert!(text.contains(&format!("## {section}\n")), "{section}");
    }
    let outcome = session.outcome().expect("over").scores.outcome;
    assert!(text.contains(&format!("Outcome {outcome:.0} of 100")), "{text}");
    assert!(text.contains("> We \\<script>"));
}

#[test]
fn a_place_that_cannot_be_written_keeps_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("a.csv");
    std::fs::write(&old, "old").expect("written");
    std::fs::create_dir(folder.path().join("b.csv")).expect("made");
    let files = [("a.csv".to_owned(), "new".to_owned()), ("b.csv".to_owned(), "new".to_owned())];
    assert!(store::write_folder(folder.path(), &files).is_err());
    assert_eq!(std::fs::read_to_string(&old).expect("there"), "old");
    assert!(store::write_whole(&old.join("below.html"), b"page").is_err());
    assert_eq!(std::fs::read_to_string(&old).expect("there"), "old");
}
