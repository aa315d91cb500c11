//! Every diagnostic code, provoked by an edit to the reference scenario: `tests/broken/<code>/edit.ron`.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use two_hats::content::{Code, Diagnostic, Severity, Source, load, render_all, to_json};

/// One deliberate mistake.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Broken {
    /// What was done to the scenario.
    #[allow(dead_code, reason = "for the reader of the file")]
    what: String,
    /// The scenario to load, if not the reference one.
    #[serde(default)]
    load: Option<String>,
    /// Where the mistake must be reported.
    file: String,
    path: String,
    /// Other codes that the same edit brings with it.
    #[serde(default)]
    also: BTreeSet<String>,
    edits: Vec<Edit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    find: String,
    with: String,
    /// Every occurrence rather than the first.
    #[serde(default)]
    every: bool,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn shipped() -> Source {
    Source::Folder(root().join("scenarios"))
}

/// Applies the edits to copies of the files, in a folder to lay over the shipped ones.
fn apply(edits: &[Edit], folder: &Path) {
    for edit in edits {
        let to = folder.join(&edit.file);
        let from = if to.exists() { to.clone() } else { root().join("scenarios").join(&edit.file) };
        let text = fs::read_to_string(from).expect("edits name files that exist");
        assert!(text.contains(&edit.find), "{} no longer contains {:?}: adapt the edit", edit.file, edit.find);
        let count = if edit.every { usize::MAX } else { 1 };
        fs::create_dir_all(to.parent().expect("the file lies in a folder")).expect("the folder is temporary");
        fs::write(to, text.replacen(&edit.find, &edit.with, count)).expect("the folder is temporary");
    }
}

/// Provokes a code; what is wrong with the answer.
fn check(code: Code) -> Result<(), String> {
    let file = root().join("tests/broken").join(code.as_str()).join("edit.ron");
    let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} has no example", code.as_str()));
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let broken: Broken = options.from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    apply(&broken.edits, folder.path());
    let id = broken.load.as_deref().unwrap_or("workout_history");
    let (scenario, found) = load(&shipped().with_folder_over(folder.path()), id);
    let all = render_all(&found, false);
    let codes: BTreeSet<String> = found.iter().map(|d| d.code.as_str().to_owned()).collect();
    let mut wanted = broken.also.clone();
    wanted.insert(code.as_str().to_owned());
    let here = |d: &&Diagnostic| d.code == code && d.file == broken.file && d.path == broken.path;
    let diagnostic = found.iter().find(here);
    let fault = if codes != wanted {
        format!("gave {codes:?} instead of {wanted:?}")
    } else if diagnostic.is_none() {
        format!("is not reported in {} at {:?}", broken.file, broken.path)
    } else if diagnostic.is_some_and(|d| !d.path.is_empty() && d.line == 0 || d.help.len() < 6 || d.message.len() < 6) {
        "says too little".to_owned()
    } else if scenario.is_some() != found.iter().all(|d| d.severity() == Severity::Warning) {
        "loads despite an error, or the reverse".to_owned()
    } else {
        return Ok(());
    };
    Err(format!("{code:?} {fault}:\n{all}"))
}

#[test]
fn every_code_is_provoked_by_its_example() {
    let faults: Vec<String> = Code::ALL.iter().filter_map(|code| check(*code).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_example_has_its_code() {
    for entry in fs::read_dir(root().join("tests/broken")).expect("the examples are there") {
        let name = entry.expect("the folder can be read").file_name().into_string().expect("codes are plain text");
        assert!(Code::parse(&name).is_some(), "tests/broken/{name} is no code");
    }
}

#[test]
fn shipped_scenarios_are_without_fault() {
    for id in shipped().list() {
        let (scenario, found) = load(&shipped(), &id);
        assert!(scenario.is_some() && found.is_empty(), "{id}:\n{}", render_all(&found, false));
    }
}

#[test]
fn mistakes_in_several_files_are_reported_together() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let edit = |file: &str, find: &str, with: &str| Edit {
        file: format!("workout_history/{file}"),
        find: find.to_owned(),
        with: with.to_owned(),
        every: false,
    };
    let edits = [
        edit("scenario.ron", "people: 26", "peopel: 26"),
        edit("demand.ron", "need_ladder: [0.7", "need_ladder: [0.9"),
        edit("cast.ron", "sponsor: \"ada\"", "sponsor: \"adda\""),
    ];
    apply(&edits, folder.path());
    let (_, found) = load(&shipped().with_folder_over(folder.path()), "workout_history");
    let files: BTreeSet<&str> = found.iter().map(|d| d.file.as_str()).collect();
    for file in ["scenario.ron", "demand.ron", "cast.ron"] {
        assert!(files.contains(format!("workout_history/{file}").as_str()), "{}", render_all(&found, false));
    }
    assert!(to_json(&found).contains("\"E003\""));
}

#[test]
fn texts_and_comments_do_not_change_the_content_hash() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let edits = [
        Edit {
            file: "workout_history/story.ron".into(),
            find: "title: \"Workout History\"".into(),
            with: "/* another */ title: \"History\"".into(),
            every: false,
        },
        Edit {
            file: "workout_history/demand.ron".into(),
            find: "(\n    need_ladder".into(),
            with: "// a comment\n(\n    need_ladder".into(),
            every: false,
        },
    ];
    let hash = |source: &Source| load(source, "workout_history").0.expect("it loads").rules.content_hash.clone();
    let before = hash(&shipped());
    apply(&edits, folder.path());
    assert_eq!(before, hash(&shipped().with_folder_over(folder.path())));
    let number = Edit {
        file: "workout_history/scenario.ron".into(),
        find: "day: 45".into(),
        with: "day: 44".into(),
        every: false,
    };
    apply(&[number], folder.path());
    assert_ne!(before, hash(&shipped().with_folder_over(folder.path())));
}

/// Field names and variants of the raw structures, read from their source.
fn words_of_the_files() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(root().join("src/content/raw")).expect("the structures are there") {
        let text = fs::read_to_string(entry.expect("the folder can be read").path()).expect("source is UTF-8");
        let vocabulary = text.contains("pub enum RawCondition");
        for line in text.lines() {
            let field = line.strip_prefix("    pub ").and_then(|l| l.split_once(':')).map(|(name, _)| name);
            let variant = line.strip_prefix("    ").filter(|l| vocabulary && l.starts_with(char::is_uppercase));
            let variant = variant.and_then(|l| l.split(|c: char| !c.is_alphanumeric()).next());
            words.extend(
                field.or(variant).filter(|w| w.chars().all(|c| c.is_alphanumeric() || c == '_')).map(str::to_owned),
            );
        }
    }
    words
}

#[test]
fn the_authors_guide_names_every_field_condition_effect_and_code() {
    let guide = fs::read_to_string(root().join("scenarios/README.md")).expect("the guide is there");
    let words = words_of_the_files();
    assert!(words.len() > 120, "too few words were found: {words:?}");
    let known: BTreeSet<&str> = guide.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let missing: Vec<&String> = words.iter().filter(|w| !known.contains(w.as_str())).collect();
    assert!(missing.is_empty(), "scenarios/README.md does not mention {missing:?}");
    let codes: Vec<&str> = Code::ALL.iter().map(|c| c.as_str()).filter(|c| !known.contains(c)).collect();
    assert!(codes.is_empty(), "scenarios/README.md does not mention {codes:?}");
}

#[test]
fn mutilated_files_are_diagnosed_and_never_a_panic() {
    let files = ["cast", "demand", "backlog", "teams", "risks", "dilemmas", "story", "scenario"];
    for name in files {
        let path = format!("workout_history/{name}.ron");
        let text = fs::read_to_string(root().join("scenarios").join(&path)).expect("the file is there");
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        fs::create_dir(folder.path().join("workout_history")).expect("the folder is temporary");
        let source = shipped().with_folder_over(folder.path());
        let ends: Vec<usize> = text.char_indices().map(|(i, _)| i).step_by(text.len() / 4 + 1).collect();
        for end in ends {
            let (head, tail) = text.split_at(end);
            let without_one: String = head.chars().chain(tail.chars().skip(1)).collect();
            for broken in [head, &without_one, &tail.replace('(', "[")] {
                fs::write(folder.path().join(&path), broken).expect("the folder is temporary");
                let (scenario, found) = load(&source, "workout_history");
                assert!(scenario.is_some() || !found.is_empty(), "{path} up to {end}: nothing was said");
                assert!(!render_all(&found, true).contains("\u{0}"));
            }
        }
    }
}

#[test]
fn too_many_entries_are_refused_rather_than_cut_off() {
    let features: String = (0..300).map(|i| format!("(id: \"f{i}\", questions: 0, sizes: []),\n")).collect();
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(folder.path().join("workout_history")).expect("the folder is temporary");
    let file = folder.path().join("workout_history/backlog.ron");
    fs::write(file, format!("(features: [{features}])")).expect("the folder is temporary");
    let (scenario, found) = load(&shipped().with_folder_over(folder.path()), "workout_history");
    assert!(scenario.is_none());
    assert!(found.iter().any(|d| d.code == Code::TooMany), "{}", render_all(&found, false));
}

/// Edits to the shared model file, and the code, path and line that must come of each.
#[test]
fn mistakes_in_the_model_file_are_reported_with_their_lines() {
    let row = r#"    (id: "tail_cap", value: 8.0, min: 2.0, max: 50.0, unit: "ratio", tag: X, source: "our choice", meaning: "Largest ratio of a task in the heavy tail."),"#;
    let text = fs::read_to_string(root().join("scenarios/shared/model.ron")).expect("it is shipped");
    let line = text.lines().position(|l| l == row).expect("the row stands as it does here: adapt the test") + 1;
    let changed = |from: &str, to: &str| row.replace(from, to);
    let mistakes = [
        (Code::OutOfRange, changed("value: 8.0", "value: 80.0"), "value", line),
        (Code::Reversed, changed("min: 2.0", "min: 60.0"), "min", line),
        (Code::WrongUnit, changed("unit: \"ratio\"", "unit: \"days\""), "unit", line),
        (Code::UnknownParameter, changed("tail_cap", "tail_hat"), "id", line),
        (Code::RepeatedId, format!("{row}\n{row}"), "id", line + 1),
        // What is missing is reported at the entry that it comes after.
        (Code::MissingParameter, "    // gone".to_owned(), "id", line - 1),
    ];
    for (code, with, field, at) in mistakes {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        apply(&[Edit { file: "shared/model.ron".into(), find: row.into(), with, every: false }], folder.path());
        let (scenario, found) = load(&shipped().with_folder_over(folder.path()), "workout_history");
        let all = render_all(&found, false);
        let one = found.iter().find(|d| d.code == code).unwrap_or_else(|| panic!("{code:?}: {all}"));
        assert!(scenario.is_none() && one.file == "shared/model.ron", "{code:?}: {all}");
        assert!(one.line == at && one.path.ends_with(field), "{code:?} in line {} at {}: {all}", one.line, one.path);
    }
}
