//! What these tests share: the reference scenario and runs of it, the shipped model, draws, and what a figure is held against.

use std::sync::{Arc, OnceLock};

use two_hats::content::{self, Scenario, Source};
use two_hats::session::machine::Machine;
use two_hats::session::{NewRun, Session};
use two_hats::sim::draw::{self, Stream};
use two_hats::sim::ids::Seat;
use two_hats::sim::model::Model;
use two_hats::sim::start::Seating;

/// The reference scenario.
pub fn scenario() -> Arc<Scenario> {
    static LOADED: OnceLock<Arc<Scenario>> = OnceLock::new();
    let load = || {
        let (scenario, diagnostics) = content::load(&Source::BuiltIn, "workout_history");
        Arc::new(scenario.unwrap_or_else(|| panic!("{}", content::render_all(&diagnostics, false))))
    };
    Arc::clone(LOADED.get_or_init(load))
}

/// The ways in which seats can be taken, with a name each.
pub fn mixes(seed: u64) -> [(&'static str, NewRun); 6] {
    let one = |seat| NewRun::one(seat, seed, "random");
    let alone = |seat| NewRun { colleague: None, ..one(seat) };
    [
        ("product", one(Seat::Product)),
        ("program", one(Seat::Program)),
        ("pair", NewRun::pair(seed)),
        ("product alone", alone(Seat::Product)),
        ("program alone", alone(Seat::Program)),
        ("both hats", NewRun { seating: Seating::both_hats(), colleague: None, ..one(Seat::Product) }),
    ]
}

/// A run that has just begun.
pub fn begin(run: NewRun) -> Session {
    Session::new(scenario(), run).unwrap_or_else(|e| panic!("{e}"))
}

/// A whole run by a policy.
pub fn played(run: NewRun, policy: &str) -> Session {
    let mut session = begin(run);
    machine(&session, policy).play(&mut session, |_| {});
    session
}

/// A policy in the player's seats.
pub fn machine(session: &Session, policy: &str) -> Machine {
    Machine::new(session, policy).unwrap_or_else(|| panic!("no policy {policy}"))
}

/// Demands that a text is as it is kept in a file of the project; with `TWO_HATS_BLESS` set, it is kept first.
pub fn assert_kept(file: &str, told: &str, changed: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("TWO_HATS_BLESS").is_some() {
        std::fs::write(&path, told).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let diff = similar::TextDiff::from_lines(kept.as_str(), told);
    assert!(kept == told, "{changed}:\n{}", diff.unified_diff().header("kept", "now"));
}

/// The numbers of the shipped model.
pub fn model() -> Model {
    content::model(&Source::BuiltIn).expect("the shipped model is whole")
}

/// Uniform numbers between 0 and 1; each name has its own.
pub fn uniforms(name: u64, n: u64) -> impl Iterator<Item = f64> {
    (0..n).map(move |i| draw::uniform(name, Stream::Signal, i, 0))
}

/// Standard normal numbers; each name has its own.
pub fn normals(name: u64, n: u64) -> impl Iterator<Item = f64> {
    (0..n).map(move |i| draw::normal(name, Stream::Signal, i, 0))
}

/// Demands a value, within so much.
#[track_caller]
pub fn is(value: f64, wanted: f64, by: f64) {
    assert!((value - wanted).abs() <= by, "{value} is not {wanted} ± {by}");
}

/// Demands that a value lies between two others.
#[track_caller]
pub fn lies(value: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&value), "{value} does not lie in {low} to {high}");
}
