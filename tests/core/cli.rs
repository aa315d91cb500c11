//! The command line as a stranger uses it: results, messages, exit codes; and every kind of bad input.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use two_hats::session::NewRun;
use two_hats::session::journal::RULES_VERSION;
use two_hats::session::store::save_as;
use two_hats::sim::ids::Seat;

use crate::common::{begin, played};

/// A place that holds a player's files.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }
    pub fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_string_lossy().into_owned()
    }
    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().expect("below the folder")).expect("ours");
        std::fs::write(&path, text).expect("ours");
        path.to_string_lossy().into_owned()
    }
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-hats"));
        command.args(args).env("TWO_HATS_HOME", self.0.path()).env("NO_COLOR", "1");
        // Nothing here may open a window, whatever machine the tests run on.
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "TWO_HATS_SCENARIOS"] {
            command.env_remove(name);
        }
        command
    }
    pub fn run(&self, args: &[&str]) -> Run {
        let Output { status, stdout, stderr } = self.command(args).output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        let run = Run { code: status.code(), out: text(stdout), err: text(stderr), what: args.join(" ") };
        assert!(!run.err.contains("panicked"), "{run:?}");
        run
    }
}

#[derive(Debug)]
pub struct Run {
    what: String,
    code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }
    #[track_caller]
    fn says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part), "“{part}” is not said by {self:#?}");
        }
        self
    }
    #[track_caller]
    fn warns(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "“{part}” is not said on stderr by {self:#?}");
        }
        self
    }
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{}: {e}\n{}", self.what, self.out))
    }
}

fn scenarios_folder() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").to_string_lossy().into_owned()
}

#[test]
fn help_teaches_with_examples_and_exit_codes() {
    let home = Home::new();
    home.run(&["--help"]).ends(0).says(&["Examples:", "Exit codes:", "TWO_HATS_HOME", "replay run.twohats --verify"]);
    for command in ["scenarios", "concepts", "progress", "lint", "play", "replay", "shots"] {
        home.run(&[command, "--help"]).ends(0).says(&["Example"]);
    }
    home.run(&["--version"]).ends(0).says(&["two-hats"]);
}

#[test]
fn scenarios_are_listed_as_text_and_json() {
    let home = Home::new();
    home.run(&["scenarios"]).ends(0).says(&["workout_history", "product, program, pair"]);
    let list = home.run(&["scenarios", "--json"]).ends(0).json();
    assert_eq!(list[0]["id"], "workout_history");
    assert_eq!(list[0]["seats"][1], "program");
}

#[test]
fn concept_cards_are_listed_and_read() {
    let home = Home::new();
    home.run(&["concepts"]).ends(0).says(&["sunk_cost", "The two roles"]);
    home.run(&["concepts", "sunk cost"]).ends(0).says(&["Arkes & Blumer (1985)", "See also"]);
    home.run(&["concepts", "phlogiston"]).ends(2).warns(&["phlogiston", "two-hats concepts"]);
    let one = home.run(&["concepts", "rice", "--json"]).ends(0).json();
    assert_eq!((one[0]["id"].as_str(), one.as_array().map(Vec::len)), (Some("rice"), Some(1)));
}

#[test]
fn what_was_gathered_is_told_and_a_damaged_file_is_put_aside() {
    let home = Home::new();
    home.run(&["progress"]).ends(0).says(&["0 of", "No run is finished yet"]);
    let typed = "forecast 30 60 70\ninterview_users regulars\nquit\n";
    let seven = ["play", "workout_history", "--seat", "product", "--seed", "7"];
    home.command(&seven).write_stdin(typed).assert().success();
    home.run(&["progress"]).ends(0).says(&["last_time", "calibration"]);
    home.write("progress.json", "{");
    home.run(&["progress"]).ends(1).warns(&["progress.json", "kept as"]);
    let kept = std::fs::read_to_string(home.path("progress.json.bak")).expect("it was put aside");
    assert_eq!(kept, "{");
    home.run(&["progress", "--json"]).ends(0).says(&["\"cards\": []"]);
}

#[test]
fn the_shipped_scenarios_lint_clean() {
    let home = Home::new();
    home.run(&["lint", "--strict"]).ends(0).says(&["workout_history: fine"]);
    let one = format!("{}/workout_history", scenarios_folder());
    home.run(&["lint", &one]).ends(0).says(&["fine"]);
    home.run(&["lint", &scenarios_folder(), "--strict"]).ends(0);
    home.run(&["lint", "workout_history", "--json"]).ends(0).says(&["[]"]);
    home.run(&["lint", &format!("{one}/scenario.ron")]).ends(0);
}

#[test]
fn the_same_run_is_the_same_everywhere() {
    let home = Home::new();
    let play = |seat: &str, out: &str| {
        let path = home.path(out);
        let args = ["play", "workout_history", "--seat", seat, "--seed", "7", "--policy", "average", "--out", &path];
        home.run(&args).ends(0).says(&["Alignment", "Delivery", "Outcome", "Digest"])
    };
    for seat in ["product", "program", "pair"] {
        assert_eq!(play(seat, "a.twohats").out, play(seat, "b.twohats").out);
        home.run(&["replay", &home.path("a.twohats"), "--verify"]).ends(0).says(&["replays", "50 days"]);
        home.run(&["replay", &home.path("a.twohats")]).ends(0).says(&["Sprint 1", "Fri 50"]);
        let days = home.run(&["replay", &home.path("a.twohats"), "--json"]).ends(0).json();
        assert!(days.as_array().is_some_and(|d| d.len() >= 50));
        let same = home.run(&["replay", &home.path("a.twohats"), "--against", &home.path("b.twohats")]);
        assert!(same.code == Some(0) || same.out.contains("started_unix"), "{same:?}");
    }
    let result = home.run(&["play", "workout_history", "--seed", "7", "--policy", "average", "--json"]).ends(0).json();
    assert_eq!(result["finished"], true);
    assert!(result["result"]["scores"]["outcome"].is_number());
    assert!(result["why"].as_str().is_some_and(|w| w.len() > 20));
}

#[test]
fn two_runs_that_part_are_compared() {
    let home = Home::new();
    for (policy, name) in [("average", "a.twohats"), ("solid", "b.twohats")] {
        let path = home.path(name);
        home.run(&["play", "workout_history", "--seed", "7", "--policy", policy, "--out", &path]).ends(0);
    }
    let args = ["replay", &home.path("a.twohats"), "--against", &home.path("b.twohats")];
    home.run(&args).ends(1).says(&["part on day 1", "@@", "--- the first file"]);
}

#[test]
fn wrong_use_is_said_and_ends_with_two() {
    let home = Home::new();
    home.run(&["dance"]).ends(2).warns(&["dance"]);
    home.run(&["play"]).ends(2).warns(&["<ID>"]);
    home.run(&["play", "nosuch", "--policy", "solid"]).ends(2).warns(&["nosuch", "workout_history"]);
    home.run(&["play", "workout_history", "--policy", "wizard"]).ends(2).warns(&["wizard", "solid"]);
    home.run(&["play", "workout_history", "--seat", "both", "--policy", "solid"]).ends(2).warns(&["offers product"]);
    home.run(&["play", "workout_history", "--seat", "chair", "--policy", "solid"]).ends(2).warns(&["chair"]);
    home.run(&["play", "../../etc", "--policy", "solid"]).ends(2);
    home.run(&["lint", "no/such/folder"]).ends(2).warns(&["no/such/folder"]);
    home.run(&["replay", "no-such-file.twohats"]).ends(2).warns(&["no-such-file.twohats"]);
    for size in ["0x0", "99999999x1", "wide", "1280"] {
        home.run(&["shots", &home.path("pictures"), "--size", size]).ends(2).warns(&["--size"]);
    }
    home.run(&["shots", &home.path("pictures"), "--text", "900"]).ends(2).warns(&["80..=200"]);
}

#[test]
fn a_wrong_scenario_file_is_told_with_file_line_and_what_to_do() {
    let home = Home::new();
    home.write("mine/broken/scenario.ron", "(\n    title: 7,\n");
    let folder = home.path("mine/broken");
    home.run(&["lint", &folder]).ends(1).warns(&["scenario.ron:", "help"]).says(&["broken: "]);
    let list = home.run(&["lint", &folder, "--json"]).ends(1).json();
    let first = &list[0];
    assert!(first["code"].is_string() && first["line"].is_number() && first["help"].is_string(), "{first}");
    let args = ["--scenarios", &home.path("mine"), "play", "broken", "--policy", "solid"];
    home.run(&args).ends(1).warns(&["scenario.ron", "cannot be played"]);
    home.run(&["--scenarios", &home.path("mine"), "scenarios"]).ends(1).warns(&["broken"]);
}

#[test]
fn broken_run_files_are_told_apart() {
    let home = Home::new();
    let text = played(NewRun::one(Seat::Product, 4, "solid"), "average").journal().to_text();
    let verify = |path: &str| home.run(&["replay", path, "--verify"]);

    verify(&home.write("empty.twohats", "")).ends(1).warns(&["empty.twohats", "the file is empty"]);
    verify(&home.write("noise.twohats", "not a run")).ends(1).warns(&["line 1"]);
    verify(&home.write("schema.twohats", &text.replacen("\"schema\":1", "\"schema\":99", 1)))
        .ends(1)
        .warns(&["layout 99"]);
    let version = format!("\"rules_version\":{RULES_VERSION}");
    assert!(text.contains(&version), "a run file says by which rules it was played");
    verify(&home.write("rules.twohats", &text.replacen(&version, "\"rules_version\":99", 1)))
        .ends(1)
        .warns(&["rules version 99"]);
    verify(&home.write("foreign.twohats", &text.replacen("workout_history", "elsewhere", 1)))
        .ends(1)
        .warns(&["elsewhere", "--scenarios"]);
    verify(&home.write("half.twohats", &text[..text.len() / 2])).ends(0).warns(&["cut off"]).says(&["not finished"]);
    let lines: Vec<&str> = text.lines().collect();
    let middle = [&lines[..5], &["{\"entry\":\"act\",\"da"], &lines[5..]].concat().join("\n");
    verify(&home.write("middle.twohats", &middle)).ends(1).warns(&["line 6"]);

    let hash = begin(NewRun::one(Seat::Product, 4, "solid")).journal().header.content_hash.clone();
    verify(&home.write("other.twohats", &text.replacen(&hash, "feedfeedfeedfeed", 1)))
        .ends(1)
        .warns(&["feedfeedfeedfeed", "other content"]);
}

#[test]
fn a_diverging_day_is_shown() {
    let home = Home::new();
    let mut session = begin(NewRun::one(Seat::Product, 4, "solid"));
    crate::common::machine(&session, "average").play(&mut session, |_| {});
    let text = session.journal().to_text();
    let day = text.lines().find(|l| l.contains("\"entry\":\"day\",\"day\":12")).expect("a day 12").to_owned();
    let digest = day.rsplit('"').nth(1).expect("a digest");
    let path = home.write("tampered.twohats", &text.replacen(digest, "badbadbadbadbad0", 1));
    home.run(&["replay", &path, "--verify"]).ends(1).warns(&["day 12", "badbadbadbadbad0", digest]).says(&["@@"]);
    let found = home.run(&["replay", &path, "--verify", "--json"]).ends(1).json();
    assert_eq!(found["day"], 12);
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_the_result_still_printed() {
    let home = Home::new();
    home.write("file", "x");
    let play = |out: &str| {
        home.run(&["play", "workout_history", "--seed", "1", "--policy", "idle", "--out", out])
            .ends(1)
            .says(&["Outcome"])
    };
    play(&home.path("file/below.twohats")).warns(&["below.twohats", "cannot be written"]);
    play(&home.path("no/such/folder.twohats")).warns(&["cannot be written"]);
    if cfg!(target_os = "linux") {
        play("/dev/full").warns(&["/dev/full", "make room"]);
    }
    let kept = home.path("kept.twohats");
    save_as(begin(NewRun::one(Seat::Product, 4, "solid")).journal(), Path::new(&kept)).expect("writable");
    home.run(&["replay", &kept, "--verify"]).ends(0);
}

#[test]
fn a_run_of_other_content_says_so_and_what_it_came_to() {
    let home = Home::new();
    let path = home.path("run.twohats");
    home.run(&["play", "workout_history", "--seed", "1", "--policy", "average", "--out", &path]).ends(0);
    let text = std::fs::read_to_string(&path).expect("it was written");
    let (first, rest) = text.split_once('\n').expect("a header");
    let mut header: serde_json::Value = serde_json::from_str(first).expect("a header");
    header["content_hash"] = "another".into();
    let foreign = home.write("foreign.twohats", &format!("{header}\n{rest}"));
    let page = home.path("page.html");
    for command in [&["replay", &foreign][..], &["debrief", &foreign], &["report", &foreign, "--html", &page]] {
        home.run(command).ends(1).warns(&["other content"]).says(&["When it was played it ended", "alignment"]);
    }
    assert!(!Path::new(&page).exists());
    // A day that comes out differently is as good a reason.
    let day = text.lines().find(|l| l.contains("\"entry\":\"day\",\"day\":12")).expect("a day 12");
    let digest = day.rsplit('"').nth(1).expect("a digest");
    let other = home.write("other.twohats", &text.replacen(digest, "badbadbadbadbad0", 1));
    home.run(&["debrief", &other]).ends(1).warns(&["day 12"]).says(&["When it was played it ended"]);
}

#[test]
fn a_debrief_is_worked_out_once_and_is_the_same_the_second_time() {
    let home = Home::new();
    let path = home.path("run.twohats");
    let play = ["play", "workout_history", "--seat", "program", "--seed", "7", "--policy", "average", "--out", &path];
    home.run(&play).ends(0);
    let parts = ["Headline", "Move by move", "Judgement and luck", "500 fates", "Patterns", "Take it with you"];
    let first = home.run(&["debrief", &path]).ends(0).says(&parts);
    let kept = home.path("run.review.json");
    let written = std::fs::read(&kept).expect("it lies beside the run");
    let second = home.run(&["debrief", &path]).ends(0);
    assert_eq!(first.out, second.out);
    assert!(first.out.lines().all(|line| line.chars().count() <= 100));
    // What lies there is what is told: a figure changed in it is a figure changed in the debrief.
    let text = String::from_utf8(written).expect("text");
    let best = text.matches("\"class\":\"best\"").count();
    assert!(best > 0);
    std::fs::write(&kept, text.replace("\"class\":\"best\"", "\"class\":\"good\"")).expect("writable");
    home.run(&["debrief", &path]).ends(0).says(&["0 best"]);
    // One that cannot be read is worked out anew.
    std::fs::write(&kept, "{").expect("writable");
    assert_eq!(home.run(&["debrief", &path]).ends(0).out, first.out);
}

#[test]
fn an_unfinished_run_is_told_as_far_as_it_goes() {
    let home = Home::new();
    let mut session = begin(NewRun::one(Seat::Product, 4, "solid"));
    let mut hand = crate::common::machine(&session, "average");
    for _ in 0..6 {
        hand.plan(&mut session);
        session.run_day();
        hand.react(&mut session);
    }
    let path = home.write("half.twohats", &session.journal().to_text());
    let told = home.run(&["debrief", &path]).ends(0);
    let told = told.says(&["6 days have passed", "Move by move", "the plan for sprint 1"]);
    for hidden in ["What was true", "Six months later", "500 fates\n", "As it turned out"] {
        assert!(!told.out.contains(hidden), "{hidden}");
    }
    let (page, story) = (home.path("half.html"), home.path("half.md"));
    home.run(&["report", &path, "--html", &page, "--story", &story]).ends(0).says(&["half.html", "half.md"]);
    let page = std::fs::read_to_string(&page).expect("it was written");
    assert!(page.contains("6 days have passed") && !page.contains("id=\"truth\""));
}

#[test]
fn a_report_into_a_place_that_cannot_be_written_loses_nothing() {
    let home = Home::new();
    let path = home.path("run.twohats");
    home.run(&["play", "workout_history", "--seed", "1", "--policy", "idle", "--out", &path]).ends(0);
    let run = std::fs::read(&path).expect("it was written");
    let old = home.write("file", "old");
    let (page, story) = (home.path("file/page.html"), home.path("story.md"));
    home.run(&["report", &path, "--html", &page, "--csv", &old, "--story", &story])
        .ends(1)
        .warns(&["page.html", "cannot be written", "Nothing was lost"])
        .says(&["Written", "story.md"]);
    assert_eq!(
        (std::fs::read(&path).expect("there"), std::fs::read_to_string(&old).expect("there")),
        (run, "old".to_owned())
    );
    assert!(std::fs::read_to_string(&story).expect("written").contains("## Situation"));
}

#[test]
fn a_reader_that_stops_ends_it_quietly() {
    use std::io::Read;
    use std::process::{Command as Plain, Stdio};
    let home = Home::new();
    let path = home.path("run.twohats");
    home.run(&["play", "workout_history", "--seed", "1", "--policy", "average", "--out", &path]).ends(0);
    let mut child = Plain::new(env!("CARGO_BIN_EXE_two-hats"))
        .args(["replay", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = [0; 10];
    child.stdout.take().expect("piped").read_exact(&mut first).expect("something is said");
    // The pipe is closed now.
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn the_model_is_printed_with_unit_range_tag_and_source() {
    let home = Home::new();
    let says = ["uptake_tau_days  15 days", "Pencavel 2015", "Our choice\n", "Used for: ", "(ideas::uptake)"];
    home.run(&["model"]).ends(0).says(&says);
    let rows = home.run(&["model", "--json"]).ends(0).json();
    let rows = rows.as_array().expect("a list");
    assert!(rows.len() > 150, "{}", rows.len());
    for row in rows {
        let text = |field: &str| row[field].as_str().is_some_and(|t| !t.is_empty());
        assert!(["id", "unit", "tag", "source", "meaning"].into_iter().all(text), "{row}");
        let (value, min, max) = (row["value"].as_f64(), row["min"].as_f64(), row["max"].as_f64());
        assert!(min <= value && value <= max, "{row}");
        assert!(row["read_by"].as_array().is_some_and(|r| !r.is_empty()) && row["in_play"].is_boolean(), "{row}");
    }
}

#[test]
fn the_model_is_validated_and_a_wrong_one_is_found_out() {
    let home = Home::new();
    let found = home.run(&["validate-model", "--runs", "1000", "--json"]).ends(0).json();
    assert_eq!((found["holds"].as_bool(), found["runs"].as_u64()), (Some(true), Some(1000)));
    assert_eq!(found["elsewhere"][0]["id"], "V34");
    let says = ["V16", "needs found by 12", "What overruns consist of", "24 of 24 cases hold"];
    home.run(&["validate-model", "--runs", "1000"]).ends(0).says(&says);

    let shared = std::fs::read_to_string(format!("{}/shared/model.ron", scenarios_folder())).expect("it is shipped");
    let wrong = shared.replace("\"survey_overstatement\", value: 1.35", "\"survey_overstatement\", value: 2.5");
    assert_ne!(wrong, shared, "the row stands otherwise: adapt the test");
    home.write("wrong/shared/model.ron", &wrong);
    let run = home.run(&["validate-model", "--runs", "100", "--scenarios", &home.path("wrong")]).ends(1);
    run.says(&["V5", "FAIL"]);

    home.write("wrong/shared/model.ron", "Model(parameters: [");
    home.run(&["validate-model", "--scenarios", &home.path("wrong")])
        .ends(1)
        .warns(&["shared/model.ron:1:", "ends too early"]);
    home.run(&["validate-model", "--runs", "7"]).ends(2).warns(&["outside 100"]);
}

/// The widest line of a text, in characters.
fn widest(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

#[test]
fn figures_fit_a_hundred_columns_and_are_the_same_for_any_number_of_threads() {
    let home = Home::new();
    let balance = ["balance", "workout_history", "--seat", "program", "--runs", "12"];
    let shown = home.run(&balance).ends(0).says(&["How runs ended", "expert beats random", "on time"]);
    let on = |threads: &str| home.run(&[&balance[..], &["--threads", threads]].concat()).ends(0).out;
    assert_eq!((on("1"), on("3")), (shown.out.clone(), shown.out.clone()));
    let validate = ["validate-model", "--runs", "100"];
    let found = |threads: &str| home.run(&[&validate[..], &["--threads", threads]].concat()).out;
    assert_eq!(found("1"), found("4"));
    for text in [shown.out, found("2"), home.run(&["model"]).ends(0).out] {
        assert!(widest(&text) <= 100, "{text}");
        assert!(text.split_whitespace().all(|word| word != "-0" && word != "-0.0"), "{text}");
    }
    home.run(&["balance", "--threads", "0"]).ends(2);
}

#[test]
fn a_missed_band_fails_only_where_strictness_is_asked_for() {
    let home = Home::new();
    // In two companies the success of the best policies cannot lie between .85 and .95.
    let run = home.run(&["balance", "--runs", "2", "--seat", "product"]).ends(0);
    assert!(run.out.contains("MISSED"), "{run:?}");
    home.run(&["balance", "--runs", "2", "--seat", "product", "--strict"]).ends(1).says(&["MISSED"]);
    home.run(&["balance", "--seat", "both"]).ends(2).warns(&["offers product, program, pair"]);
    home.run(&["balance", "nowhere"]).ends(2).warns(&["nowhere"]);
}
