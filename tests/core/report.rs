//! What is taken along from a run: the page, the tables, the story sheet, and places that cannot be written.

use std::collections::BTreeSet;

use quick_xml::events::Event;

use crate::common;
use two_hats::analysis::progress::Silent;
use two_hats::analysis::review::judge::Effort;
use two_hats::analysis::review::{Matter, Review, review};
use two_hats::report::csv::{Table, Unit};
use two_hats::report::html::Part;
use two_hats::report::taken::Taken;
use two_hats::report::{csv, html, story, whole};
use two_hats::session::journal::{Forecast, Topic};
use two_hats::session::{NewRun, Session, store};
use two_hats::sim::ids::Seat;
use two_hats::words::{Locale, Words, number};

/// Few worlds: what is tested here holds for any number of them.
const SMALL: Effort = Effort {
    screen: 3,
    choose: 4,
    estimate: 20,
    back_choose: 2,
    back_estimate: 4,
    keep: 1,
    fates: 40,
    reference_fates: 4,
    ..Effort::FULL
};

fn played() -> Session {
    let mut session = common::played(NewRun::one(Seat::Product, 3, "solid"), "average");
    session.note(Topic::WhatHappened, "We <script>alert(1)</script> & shipped");
    session
}

/// A run with everything that a report can hold: forecasts, own words, costly moves, a branch put aside.
fn eventful() -> Session {
    let mut session = common::begin(NewRun::one(Seat::Product, 7, "solid"));
    let mut hand = common::machine(&session, "meeting_factory");
    hand.play(&mut session, |_| {});
    session.branch(0, "the first try").expect("it replays");
    for milestone in session.rules().milestones.ids() {
        let why = String::new();
        let forecast =
            Forecast { milestone, low_day: 20, high_day: 60, on_time_percent: 70, uptake_percent: Some((5, 40)), why };
        session.forecast(Seat::Product, forecast);
    }
    hand.play(&mut session, |_| {});
    session.note(Topic::WhatHappened, "Everybody had a wish.");
    session.note(Topic::Differently, "Ask users first.");
    session
}

fn reviewed(session: &Session) -> Review {
    review(&Matter::of(session), SMALL, &Silent, &mut |_| ()).expect("not cancelled")
}

fn table(taken: &Taken<'_>, name: &str) -> Table {
    csv::tables(taken).into_iter().find(|t| t.name == name).unwrap_or_else(|| panic!("no table {name}"))
}

/// A cell by the name of its column.
fn cell<'t>(table: &'t Table, row: usize, column: &str) -> &'t str {
    let place = table.columns.iter().position(|c| c.0 == column).unwrap_or_else(|| panic!("no column {column}"));
    &table.rows[row][place]
}

/// Everything that a reader of the markup would stumble over.
fn sound(page: &str) {
    let mut reader = quick_xml::Reader::from_str(page);
    let (mut ids, mut links, mut tables, mut pictures) = (BTreeSet::new(), Vec::new(), 0, 0);
    let mut level = 1;
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{e}"));
        let (Event::Start(tag) | Event::Empty(tag)) = &event else {
            if event == Event::Eof {
                break;
            }
            continue;
        };
        let name = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
        let value = |key: &str| {
            let found = tag.try_get_attribute(key).unwrap_or_else(|e| panic!("{name}: {e}"));
            found.map(|a| String::from_utf8_lossy(&a.value).into_owned())
        };
        if let Some(id) = value("id") {
            assert!(ids.insert(id.clone()), "{id} is there twice");
        }
        links.extend(value("href"));
        if let Some(depth) = name.strip_prefix('h').and_then(|d| d.parse::<u8>().ok()) {
            assert!(depth <= level + 1, "a heading of level {depth} below one of level {level}");
            level = depth;
        }
        match name.as_str() {
            "html" => assert_eq!(value("lang").as_deref(), Some("en")),
            "th" => assert!(value("scope").is_some(), "a heading of a table without scope"),
            "table" => tables += 1,
            "svg" => {
                pictures += 1;
                assert_eq!(value("role").as_deref(), Some("img"));
                assert!(value("aria-labelledby").is_some(), "a picture that says nothing");
            }
            _ => {}
        }
        for key in ["src", "srcset", "data", "onload", "onclick"] {
            assert_eq!(value(key), None, "{name} has {key}");
        }
    }
    assert_eq!(page.matches("<caption>").count(), tables);
    assert_eq!(page.matches("<desc id=").count(), pictures);
    for link in links {
        let id = link.strip_prefix('#').unwrap_or_else(|| panic!("{link} leads out of the page"));
        assert!(ids.contains(id), "{link} leads nowhere");
    }
    for outside in ["@import", "url(http", "<link", "<script", "<iframe", "<img"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn a_reviewed_run_has_all_its_parts_and_they_show_what_the_review_found() {
    let (session, words) = (eventful(), Words::new(Locale::English));
    let review = reviewed(&session);
    let taken = Taken::of(&session, Some(&review), None, &words);
    let page = html::html(&taken);
    sound(&page);
    let mut from = 0;
    for id in Part::of(true).map(Part::code) {
        let at = page.find(&format!("<section id=\"{id}\"")).unwrap_or_else(|| panic!("{id} is missing"));
        assert!(at > from, "{id} stands before the part it follows");
        from = at;
        let end = page[at..].find("</section>").expect("it ends");
        assert!(end > 150, "{id} is empty: {}", &page[at..at + end]);
    }
    assert!(!page.contains(&words.get("report-no-review")));
    assert_eq!(page.matches("class=\"move ").count(), review.moves.len());
    for m in &review.moves {
        let badge = taken.teller.move_badge(m);
        assert!(page.contains(&format!("{badge}</span></h3>")), "{badge}");
    }
    let split = &review.split;
    let (start, end) = (number::decimal(split.start, 1), number::decimal(split.end, 1));
    assert!(page.contains(&format!("could expect {start} of 100")), "{start}");
    assert!(page.contains(&format!("<td class=\"n\">{end}</td></tr>\n</tbody>")), "the table of steps ends at {end}");
    assert!(page.contains("the first try") && page.contains(&words.get("report-branch-now")));
    assert!(page.contains("Everybody had a wish.") && page.contains("Ask users first."));
    for pattern in &taken.patterns {
        let card = taken.teller.scenario.story.concepts.get(pattern.kind.concept()).expect("a card");
        assert!(page.contains(&card.title) && page.contains(&card.gist.replace('\'', "&#39;")), "{}", card.title);
    }
    assert!(!taken.patterns.is_empty(), "a calendar full of meetings shows");
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn tables_hold_the_figures_of_the_review_and_of_the_run() {
    let (session, words) = (eventful(), Words::new(Locale::English));
    let review = reviewed(&session);
    let taken = Taken::of(&session, Some(&review), None, &words);
    let near = |shown: &str, real: f64| {
        let shown: f64 = shown.parse().unwrap_or_else(|e| panic!("{shown}: {e}"));
        assert!((shown - real).abs() <= 0.000_051, "{shown} for {real}");
    };
    let verdicts = table(&taken, "verdicts");
    assert_eq!(verdicts.rows.len(), review.moves.len());
    let (mut skill, mut luck) = (0.0, 0.0);
    for (i, (m, step)) in review.moves.iter().zip(&review.split.steps).enumerate() {
        assert_eq!(cell(&verdicts, i, "class"), taken.teller.class(m.class));
        assert_eq!(cell(&verdicts, i, "day"), m.day.to_string());
        if let Some(rival) = &m.rival {
            near(cell(&verdicts, i, "rival_ahead"), rival.ahead.mean);
            near(cell(&verdicts, i, "rival_ahead_se"), rival.ahead.se);
        }
        near(cell(&verdicts, i, "skill"), step.skill);
        near(cell(&verdicts, i, "luck"), step.luck);
        skill += step.skill;
        luck += step.luck;
    }
    let outcome = session.outcome().expect("over").scores.outcome;
    assert!((review.split.start + skill + luck - outcome).abs() < 1e-9, "the split is exact");

    let fates = table(&taken, "fates");
    let yours = (0..fates.rows.len()).filter(|i| cell(&fates, *i, "who") == "you");
    let runs: u32 = yours.map(|i| cell(&fates, i, "runs").parse::<u32>().expect("a number")).sum();
    assert_eq!(runs as usize, review.fates.as_ref().expect("over").yours.n);

    let features = table(&taken, "features");
    let debrief = taken.debrief.as_ref().expect("over");
    for (i, row) in debrief.truth.features.iter().enumerate() {
        near(cell(&features, i, "real_value"), row.real);
        assert_eq!(cell(&features, i, "cost"), row.cost_cents.to_string());
    }
    assert_eq!(table(&taken, "forecasts").rows.len(), session.rules().milestones.len());
    assert_eq!(table(&taken, "days").rows.len(), usize::from(session.rules().calendar.last_day()));
}

#[test]
fn every_file_reads_back_as_its_dictionary_says() {
    let (session, words) = (eventful(), Words::new(Locale::English));
    let review = reviewed(&session);
    let taken = Taken::of(&session, Some(&review), None, &words);
    let files = csv::files(&taken);
    let read = |text: &str| -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows = reader.records().map(|r| r.unwrap_or_else(|e| panic!("{e}")));
        rows.map(|r| r.iter().map(str::to_owned).collect()).collect()
    };
    let (first, rest) = files.split_first().expect("a dictionary");
    assert_eq!(first.0, "dictionary.csv");
    let dictionary = read(&first.1);
    assert!(dictionary.iter().all(|row| row.iter().all(|c| !c.is_empty())), "{dictionary:?}");
    let tables = csv::tables(&taken);
    assert_eq!(rest.len(), tables.len());
    for ((name, text), table) in rest.iter().zip(&tables) {
        let rows = read(text);
        let told: Vec<&String> = dictionary.iter().filter(|row| row[0] == table.name).map(|row| &row[1]).collect();
        assert_eq!(rows[0].iter().collect::<Vec<_>>(), told, "{name}");
        assert_eq!(rows.len(), table.rows.len() + 1, "{name}");
        for row in &rows[1..] {
            for (value, (column, unit)) in row.iter().zip(table.columns) {
                assert!(value.is_empty() || holds(value, *unit), "{name}, {column}: {value}");
            }
        }
    }
}

/// Whether a cell is what its unit says.
fn holds(value: &str, unit: Unit) -> bool {
    let real = value.parse::<f64>().ok().filter(|x| x.is_finite());
    match unit {
        Unit::Text => true,
        Unit::Day | Unit::Count => value.parse::<u32>().is_ok(),
        Unit::Cents => value.parse::<i64>().is_ok(),
        Unit::Days | Unit::Points | Unit::PersonDays => real.is_some(),
        Unit::Share => real.is_some_and(|x| (-1.0..=1.0).contains(&x)),
        Unit::YesNo => value == "true" || value == "false",
    }
}

#[test]
fn the_story_of_a_reviewed_run_can_be_told_scored_and_asked_about() {
    let (session, words) = (eventful(), Words::new(Locale::English));
    let review = reviewed(&session);
    let text = story::story(&Taken::of(&session, Some(&review), None, &words));
    let section = |title: &str| {
        let (_, after) = text.split_once(&format!("## {title}\n")).unwrap_or_else(|| panic!("no {title}: {text}"));
        after.split("\n## ").next().unwrap_or_default().to_owned()
    };
    assert!(section("Action").contains("> Everybody had a wish."));
    assert!(section("What I would change").contains("> Ask users first."));
    let scores = session.outcome().expect("over").scores;
    for (name, score) in [("Outcome", scores.outcome), ("Alignment", scores.alignment), ("Delivery", scores.delivery)] {
        let score = number::integer(score.round() as i64);
        assert!(section("Result").contains(&format!("{name} {score} of 100")), "{name} {score}: {text}");
    }
    let rubric = section("Score yourself");
    let anchors = rubric.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit())).count();
    assert_eq!(anchors, 5, "{rubric}");
    let questions = section("Questions to expect");
    let asked: Vec<&str> = questions.lines().filter(|l| l.starts_with("- ")).collect();
    assert!(asked.len() >= 4 && asked.iter().all(|q| q.ends_with('?')), "{questions}");
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn the_whole_debrief_can_be_read_as_text() {
    let (session, words) = (eventful(), Words::new(Locale::English));
    let review = reviewed(&session);
    let taken = Taken::of(&session, Some(&review), None, &words);
    let text = whole::pages(&taken).concat().join("\n");
    for part in Part::of(true) {
        let heading = words.get(part.word());
        // Cards are read by `two-hats concepts`.
        assert!(part == Part::Cards || text.contains(&format!("{heading}\n===")), "{heading}");
    }
    assert!(!text.contains('«') && !text.contains("{ $"), "{text}");
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn the_page_is_whole_well_formed_and_needs_nothing_else() {
    let (session, words) = (played(), Words::new(Locale::English));
    let page = html::html(&Taken::of(&session, None, None, &words));
    sound(&page);
    for id in Part::of(true).map(Part::code) {
        assert!(page.contains(&format!("<section id=\"{id}\"")), "{id} is missing");
    }
    assert!(page.contains("We &lt;script&gt;alert(1)&lt;/script&gt; &amp; shipped") && !page.contains("<script"));
    assert_eq!(words.missing(), Vec::<String>::new());
}

#[test]
fn a_run_under_way_is_told_without_giving_away_what_is_true() {
    let (session, words) = (common::begin(NewRun::one(Seat::Product, 3, "solid")), Words::new(Locale::English));
    let taken = Taken::of(&session, None, None, &words);
    let page = html::html(&taken);
    sound(&page);
    assert!(page.contains(&taken.under_way()));
    for id in ["truth", "delivery", "fates"] {
        assert!(!page.contains(&format!("<section id=\"{id}\"")), "{id} would give away what is true");
    }
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
    let names = || {
        let entries = std::fs::read_dir(folder.path()).expect("readable").flatten();
        entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect::<BTreeSet<_>>()
    };
    let old = folder.path().join("a.csv");
    std::fs::write(&old, "old").expect("written");
    std::fs::create_dir(folder.path().join("c.csv")).expect("made");
    let files = ["a.csv", "b.csv", "c.csv"].map(|name| (name.to_owned(), "new".to_owned()));
    // The third cannot take its place once the first two have: both go back.
    assert!(store::write_folder(folder.path(), &files).is_err());
    assert_eq!(std::fs::read_to_string(&old).expect("there"), "old");
    assert_eq!(names(), ["a.csv", "c.csv"].map(str::to_owned).into());
    assert!(store::write_whole(&old.join("below.html"), b"page").is_err());
    assert_eq!(std::fs::read_to_string(&old).expect("there"), "old");
    store::write_folder(folder.path(), &files[..2]).expect("writable");
    assert_eq!(std::fs::read_to_string(&old).expect("there"), "new");
    assert_eq!(names(), ["a.csv", "b.csv", "c.csv"].map(str::to_owned).into());
}

#[cfg(unix)]
#[test]
fn what_is_written_may_be_read_like_any_new_file() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let mode = |name: &str| std::fs::metadata(folder.path().join(name)).expect("there").permissions().mode() & 0o777;
    std::fs::write(folder.path().join("plain"), "x").expect("written");
    store::write_whole(&folder.path().join("page.html"), b"x").expect("writable");
    store::write_folder(folder.path(), &[("t.csv".to_owned(), "x".to_owned())]).expect("writable");
    assert_eq!((mode("page.html"), mode("t.csv")), (mode("plain"), mode("plain")));
    // A file that is there keeps who may read it, and a link where it leads.
    let private = folder.path().join("private");
    std::fs::write(&private, "x").expect("written");
    std::fs::set_permissions(&private, std::fs::Permissions::from_mode(0o600)).expect("allowed");
    symlink(&private, folder.path().join("link")).expect("made");
    store::write_whole(&folder.path().join("link"), b"new").expect("writable");
    assert_eq!((mode("private"), std::fs::read_to_string(&private).expect("there").as_str()), (0o600, "new"));
}
