//! The file of the model as somebody may leave it: every mistake is told with its line and what to do, by every command that
//! reads the file, and none of them counts with it.

use std::path::Path;

use two_hats::content::{self, Code, Source, render_all};

use crate::cli::Home;

const LINE: &str = r#"(id: "uptake_tau_days", value: 15.0, min: 2.0, max: 60.0, unit: "days""#;

fn shipped() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/shared/model.ron");
    std::fs::read_to_string(file).expect("there")
}

/// The shipped file with one entry otherwise.
fn with(entry: &str) -> String {
    let text = shipped();
    assert!(text.contains(LINE));
    text.replace(LINE, entry)
}

/// What is wrong with a file: codes and lines, and all of it as text.
fn wrong(text: &[u8]) -> (Vec<(Code, usize)>, String) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    std::fs::create_dir(folder.path().join("shared")).expect("ours");
    std::fs::write(folder.path().join("shared/model.ron"), text).expect("ours");
    let (model, diagnostics) = content::load_model(&Source::Folder(folder.path().to_owned()));
    assert_eq!(model.is_none(), diagnostics.iter().any(|d| d.is_error()), "{diagnostics:?}");
    (diagnostics.iter().map(|d| (d.code, d.line)).collect(), render_all(&diagnostics, false))
}

#[test]
fn every_mistake_in_the_file_has_its_line_and_says_what_to_do() {
    assert!(wrong(shipped().as_bytes()).0.is_empty());
    let value = |v: &str| LINE.replace("15.0", v);
    let ends = |min: &str, max: &str| LINE.replace("min: 2.0", min).replace("max: 60.0", max);
    for (entry, code, help) in [
        (value("1500.0"), Code::OutOfRange, "Write a number from 2 to 60 (days)."),
        (value("NaN"), Code::OutOfRange, "Write a number from 2 to 60 (days)."),
        (value("1e308"), Code::OutOfRange, "1e308 is out of range"),
        (value("15,0"), Code::Syntax, "Decimals take a point, not a comma."),
        (value("\"15\""), Code::Shape, "See the author's guide"),
        (LINE.replace("\"days\"", "\"weeks\""), Code::WrongUnit, "Give it as \"days\"."),
        (format!("{LINE}, tag: X, source: \"\", meaning: \"\"), {LINE}"), Code::RepeatedId, "Keep one of the two."),
        (ends("min: 60.0", "max: 2.0"), Code::Reversed, "Exchange the two."),
        // What the rules can take is not for a file to widen.
        (ends("min: -5.0", "max: 60.0"), Code::OutOfRange, "Write 2 or more (days)."),
        (ends("min: NaN", "max: 60.0"), Code::OutOfRange, "Write 2 or more (days)."),
        (ends("min: 2.0", "max: inf"), Code::OutOfRange, "Write 60 or less (days)."),
    ] {
        let (found, text) = wrong(with(&entry).as_bytes());
        assert_eq!(found.len(), 1, "{entry}\n{text}");
        assert_eq!((found[0].0, found[0].1 > 1), (code, true), "{entry}\n{text}");
        assert!(text.contains(help), "{entry}\n{text}");
    }
    assert!(wrong(with(&ends("min: 10.0", "max: 20.0")).as_bytes()).0.is_empty(), "narrower is fine");
    let (found, text) = wrong(with(&LINE.replace("tau_days", "tau_day")).as_bytes());
    assert_eq!(
        found.iter().map(|f| f.0).collect::<Vec<_>>(),
        [Code::MissingParameter, Code::UnknownParameter],
        "{text}"
    );
    assert!(text.contains("Did you mean \"uptake_tau_days\"?"), "{text}");
}

#[test]
fn a_file_that_came_to_harm_says_from_where_on() {
    let text = shipped();
    let half = &text[..text.len() / 2];
    let (found, told) = wrong(half.as_bytes());
    assert_eq!(found, [(Code::Syntax, half.matches('\n').count() + 1)], "{told}");
    let (found, told) = wrong(b"Model(parameters: [\n    // Gr\xfc\xdfe\n])");
    assert_eq!(found, [(Code::MissingFile, 2)], "{told}");
    assert!(told.contains("shared/model.ron:2") && told.contains("Save it as UTF-8"), "{told}");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(wrong(&[b"\xff\xfe", utf16.as_slice()].concat()).0, [(Code::MissingFile, 1)]);
    // A mark in front of the text, and lines that end otherwise, are no harm.
    assert!(wrong(format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes()).0.is_empty());
}

#[test]
fn no_command_counts_with_a_file_that_is_wrong() {
    let home = Home::new();
    home.write("mine/shared/model.ron", &with(&LINE.replace("15.0", "1500.0")));
    let mine = home.path("mine");
    for command in [&["model"][..], &["model", "--json"], &["validate-model"]] {
        let told = home.run(&[command, &["--scenarios", &mine]].concat()).ends(1);
        assert!(told.out.is_empty() && told.err.contains("shared/model.ron:"), "{told:?}");
        assert!(told.err.contains("E007") && told.err.contains("Write a number from 2 to 60"), "{told:?}");
    }
}

#[test]
fn one_number_is_asked_for_by_name_and_a_broken_library_says_so() {
    let home = Home::new();
    let one = home.run(&["model", "uptake_tau"]).ends(0);
    assert!(one.out.starts_with("uptake_tau_days") && one.out.matches("(from ").count() == 1, "{one:?}");
    assert!(home.run(&["model", "phlogiston"]).ends(2).err.contains("phlogiston"));
    home.write("mine/shared/concepts.ron", "(concepts: [\n    (id: \"rice\",");
    for args in [&["concepts"][..], &["concepts", "rice"], &["concepts", "--json"]] {
        let told = home.run(&[args, &["--scenarios", &home.path("mine")]].concat()).ends(1);
        assert!(told.out.is_empty() && told.err.contains("shared/concepts.ron:2:"), "{told:?}");
    }
    let told = home.run(&["play", "workout_history", "--seed", "-1"]).ends(2);
    assert!(told.err.contains("“-1” is not a whole number from 0"), "{told:?}");
}

#[test]
fn a_folder_that_is_not_there_or_holds_nothing_is_told() {
    let home = Home::new();
    let nowhere = home.path("nowhere");
    for command in ["model", "scenarios", "balance", "validate-model", "lint"] {
        let told = home.run(&[command, "--scenarios", &nowhere]).ends(2);
        assert!(told.err.contains("nowhere") && told.out.is_empty(), "{told:?}");
    }
    home.write("empty/readme.txt", "nothing");
    let told = home.run(&["balance", "--scenarios", &home.path("empty")]).ends(2);
    assert!(told.err.contains("holds no scenario"), "{told:?}");
}

#[test]
fn a_negative_number_is_refused_as_a_number() {
    let home = Home::new();
    for (args, says) in [
        (["validate-model", "--runs", "-5"], "-5"),
        (["balance", "--runs", "-1"], "-1 is not in 2..="),
        (["balance", "--from", "-3"], "-3 is not in 0..="),
        (["balance", "--threads", "-2"], "-2 is not in 1..="),
    ] {
        let told = home.run(&args).ends(2);
        assert!(told.err.contains("invalid value") && told.err.contains(says), "{told:?}");
    }
}

#[test]
fn more_teams_than_there_is_room_for_are_counted_and_not_built() {
    let home = Home::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/workout_history");
    for file in std::fs::read_dir(from).expect("there") {
        let path = file.expect("there").path();
        let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
        let mut text = std::fs::read_to_string(&path).expect("text");
        if name == "teams.ron" {
            let team = |i| format!("(id: \"t{i}\", people: 3, lead: \"yuki\", kind: Engineering),\n");
            let more: String = (0..32).map(team).collect();
            text = text.replace("teams: [", &format!("teams: [\n{more}"));
        }
        if name == "backlog.ron" {
            text = text.replace("parts: [", "parts: [(\"t31\", 3.0, Normal), ");
        }
        home.write(&format!("mine/workout_history/{name}"), &text);
    }
    let told = home.run(&["lint", "--scenarios", &home.path("mine")]).ends(1);
    assert!(told.err.contains("40 entries of kind team, and there is room for 24"), "{told:?}");
}
