//! Two Hats: a game about product and program management. One company, two seats, a calendar that is too small.
//!
//! # Bird's eye view
//!
//! A run is a scenario, a seed, and a list of decisions. [`content`] reads a scenario's files into rules and a story.
//! [`sim`] makes a company of them and lets days pass; it is a function without memory of its own. A [`session`] holds
//! one run: rules, state, and the journal of decisions that alone rebuilds it. Whoever plays (a person in the window
//! or at the terminal, a script, a [`policy`]) sees an `Observation`, never the state, and decides through the
//! session. When a run is over, [`analysis`] reads off its facts what it meant.
//!
//! ```text
//! sim <- policy <- session <- analysis <- report <- { cli, terminal, ui }
//! sim <- content <- session                 cli, terminal and ui never meet, except in main.rs
//! words <- tell <- { cli, terminal, ui }    inside ui:  screens -> widget -> theme;  no screen imports another
//! ```
//!
//! # Entry points
//!
//! - `main.rs` and `opening.rs`: what the command line opens. Start reading there to follow a keystroke.
//! - [`session::Session`]: everything a face can do. `observe`, `check`, `act`, `run_day`, `undo`, `branch`.
//! - [`sim::sprint::run_day`]: the phases of a day, in order, by name. Start reading there to follow a rule.
//! - [`sim::action::check`] and [`sim::action::act`]: what a decision needs and does, one file a verb.
//! - [`sim::observe::observe`]: the only way from what is true to what a seat knows.
//! - [`analysis::review::review`]: what each decision was worth, by playing on in worlds that looked the same.
//! - [`content::load`]: files to rules and story, with everything that is wrong at once.
//! - `ui::project`: how a screen is read and laid out. Start reading there to add one.
//!
//! # Code map
//!
//! | module | what it is | must not know |
//! |---|---|---|
//! | [`sim`] | what is true, and how it changes; draws with names; scores and the bound | clocks, files, texts |
//! | [`policy`] | who can sit in a seat besides a person, on observations alone | the state |
//! | [`content`] | RON files to rules and story; diagnostics; lints | sessions, screens |
//! | [`session`] | one run: journal, undo, branches, the machine colleague; where runs and settings live | screens |
//! | [`analysis`] | what a journal means: the debrief, what each decision was worth, whether it replays | files, sentences |
//! | [`report`] | the debrief as text, page, tables and story; charts as scenes that page and window draw alike | disks, the window |
//! | [`words`], [`tell`] | sentences by id; what actions, refusals and facts are called | sessions, truth |
//! | [`cli`] | commands that print and end | the window, the terminal game |
//! | [`terminal`] | the same game as text, also by script | files, the window |
//! | `ui` | the same game in a window (feature `gui`); the only Bevy code | files, except through the session's store |
//!
//! Beside the code: `scenarios/` (all numbers and stories), `assets/` (fonts, icons, portraits, sentences), `tests/core`
//! and `tests/window` (two binaries, since every linked Bevy costs).
//!
//! # Invariants
//!
//! - **Rules are a function.** The simulation has no clock, disk, environment, hash order or hidden state. `act` refuses
//!   exactly when `check` does, and a refusal changes nothing.
//! - **Truth and knowledge never mix.** What is shown or decided before the debrief comes from an `Observation`. Two
//!   worlds that differ only in what is hidden look the same until something reveals the difference.
//! - **A run is a list of decisions.** Save, replay, undo, branch and test are one append-only file. The machine
//!   colleague's decisions are recorded and repeated verbatim. A digest after every day stops a diverging replay at the
//!   first wrong day.
//! - **Draws have names.** A draw depends on its root, stream, subject and time and on nothing else: a changed decision
//!   leaves all unrelated luck as it was.
//! - **Every number has a cause.** What changes leaves a `Fact` that names its cause and says who may see it from when.
//! - **Content says everything that is wrong at once**, with file, line and what to do.
//! - **Screens project.** State to view (plain data) to layout. Only `ui::game` holds the session to change it; screens
//!   send wishes. A disabled control says why.
//! - **The window sleeps** when nothing changes.
//!
//! The fences that hold them: `--no-default-features` builds everything without Bevy; `clippy.toml` lists what the
//! simulation may not use; `tests/core/tidy.rs` holds the layers, lengths and habits; the types keep `State` out of reach.
//!
//! # Cross-cutting concerns
//!
//! - **Errors.** `content` diagnoses, `sim` refuses, `session` returns typed errors, `cli` prints and ends with a
//!   documented code, `ui` shows a message. Bad input never panics and never loses a run.
//! - **Sentences** live in `assets/locale/en/*.ftl` and in the scenario's story, never in code.
//! - **Saving.** After every change, by `session::store::Autosave`; a disk that refuses is told, and the game goes on.
//! - **Determinism.** Same scenario, seed, seat and decisions: same digests on every platform. Functions whose last bits
//!   differ come from `libm`, pinned exactly.
//! - **Accessibility.** Every control has a role, a name, a place in the order of Tab, and a visible focus.

pub mod analysis;
pub mod cli;
pub mod content;
pub mod policy;
pub mod report;
pub mod session;
pub mod sim;
pub mod tell;
pub mod terminal;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
