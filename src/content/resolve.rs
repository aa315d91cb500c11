//! Raw files to rules and texts: ids become numbers of table rows, numbers are held against their ranges.
//!
//! Every mistake is reported and resolving goes on with a stand-in; what comes out is thrown away if there was an
//! error. Whether a scenario is *sensible* is for `lint`, whether it is *winnable* for whoever plays it.

mod backlog;
mod calendar;
mod concepts;
mod demand;
mod dilemmas;
mod hash;
mod model;
mod names;
mod numbers;
mod people;
mod risks;
mod story;
mod teams;
mod vocabulary;

pub use concepts::cards;
pub use names::{Kind, Names};

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::files::Files;
use super::place::Place;
use super::story::Story;
use crate::sim::distribution::BetaTable;
use crate::sim::model::Model;
use crate::sim::phase::people::daily_output;
use crate::sim::research;
use crate::sim::rules::{self, CalendarRules, Rules, Scale};
use crate::sim::start;
use std::sync::{Mutex, PoisonError};

/// Truth seeds over which the scale of values is taken.
const SCALE_SEEDS: u64 = 256;

/// What a scenario's files come to.
#[derive(Debug)]
pub struct Resolved {
    /// Rules and texts, if there was no error.
    pub content: Option<(Rules, Story)>,
    /// The ids of the files, and which of them are referred to.
    pub names: Names,
}

/// Turns raw files into rules and texts.
pub fn resolve(files: &Files, out: &mut Vec<Diagnostic>) -> Resolved {
    let mut r = Resolver { files, names: Names::default(), calendar: STAND_IN, out };
    let fits = r.collect_names();
    let (rules, story) = if fits { (r.rules(), r.story()) } else { (None, None) };
    let names = r.names;
    let sound = !out.iter().any(Diagnostic::is_error);
    let content = rules.zip(story).filter(|_| sound).map(|(mut rules, story)| {
        rules.value_scale = start::value_scale(&rules, SCALE_SEEDS);
        (rules, story)
    });
    Resolved { content, names }
}

/// Turns the shared model file alone into a model, if there is no error in it.
pub fn model(files: &Files, out: &mut Vec<Diagnostic>) -> Option<Model> {
    let model = Resolver { files, names: Names::default(), calendar: STAND_IN, out }.model();
    model.filter(|_| !out.iter().any(Diagnostic::is_error))
}

const STAND_IN: CalendarRules = CalendarRules { sprint_days: 10, slots_per_day: 2, sprints: 8 };

/// How easily needs come to light. Making the table takes longer than reading all files, and nearly every scenario wants
/// the same, so those made are kept.
fn detectability(model: &Model) -> BetaTable {
    let (a, b) = (model.detect_segment_a, model.detect_segment_b);
    static MADE: Mutex<Vec<((f64, f64), BetaTable)>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, table)) = made.iter().find(|(shape, _)| *shape == (a, b)) {
        return table.clone();
    }
    let table = research::one_segment(model);
    made.push(((a, b), table.clone()));
    table
}

/// Resolving under way.
struct Resolver<'a> {
    files: &'a Files,
    names: Names,
    calendar: CalendarRules,
    out: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    /// Reports a mistake at a place.
    fn report(&mut self, code: Code, place: &Place, message: impl Into<String>, help: impl Into<String>) {
        self.out.push(self.files.diagnose(code, place, None, message.into(), help.into()));
    }

    /// Reports a mistake at a text within a place.
    fn report_at(
        &mut self,
        code: Code,
        place: &Place,
        mark: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.out.push(self.files.diagnose(code, place, Some(mark), message.into(), help.into()));
    }

    /// All rules; `None` when a file they need could not be read.
    fn rules(&mut self) -> Option<Rules> {
        let calendar = self.calendar();
        let model = self.model();
        let costs = self.costs();
        let demand = self.demand();
        let backlog = self.backlog();
        let teams = self.teams();
        let people = self.people();
        let risks = self.risks();
        let dates = self.dates();
        let dilemmas = self.dilemmas();
        let (model, (segments, needs, need_ladder), (features, variants)) = (model?, demand?, backlog?);
        let ((teams, edges, research_team), (people, sponsor, colleagues)) = (teams?, people?);
        let (milestones, endings) = dates?;
        let mut rules = Rules {
            content_hash: String::new(),
            detect_segment: detectability(&model),
            daily_output: daily_output(&model),
            value_scale: Scale { mean: 0.0, sd: 1.0 },
            model,
            calendar: calendar?,
            costs: costs?,
            segments,
            needs,
            answers: rules::answers(&features),
            features,
            variants,
            edges,
            teams,
            people,
            risks: risks?,
            milestones,
            dilemmas: dilemmas?,
            endings,
            need_ladder,
            sponsor,
            colleagues,
            research_team,
        };
        rules.content_hash = hash::of(&rules);
        Some(rules)
    }
}
