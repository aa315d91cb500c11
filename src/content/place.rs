//! A place inside the scenario files: which file, and the path within.

use super::outline::Step;

/// The files a scenario is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// Every parameter of the simulation, shared by all scenarios.
    Model,
    /// What each action costs, shared by all scenarios.
    Actions,
    /// The concept cards, shared by all scenarios.
    Concepts,
    /// Length, seats, dates, endings.
    Scenario,
    /// People.
    Cast,
    /// Needs and segments.
    Demand,
    /// Features and their sizes.
    Backlog,
    /// Teams and handoffs.
    Teams,
    /// What may go wrong.
    Risks,
    /// Situations that ask.
    Dilemmas,
    /// Every other text.
    Story,
}

impl FileKind {
    /// All files, shared ones first.
    pub const ALL: [FileKind; 11] = [
        FileKind::Model,
        FileKind::Actions,
        FileKind::Concepts,
        FileKind::Scenario,
        FileKind::Cast,
        FileKind::Demand,
        FileKind::Backlog,
        FileKind::Teams,
        FileKind::Risks,
        FileKind::Dilemmas,
        FileKind::Story,
    ];

    /// The file's name.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Model => "model.ron",
            FileKind::Actions => "actions.ron",
            FileKind::Concepts => "concepts.ron",
            FileKind::Scenario => "scenario.ron",
            FileKind::Cast => "cast.ron",
            FileKind::Demand => "demand.ron",
            FileKind::Backlog => "backlog.ron",
            FileKind::Teams => "teams.ron",
            FileKind::Risks => "risks.ron",
            FileKind::Dilemmas => "dilemmas.ron",
            FileKind::Story => "story.ron",
        }
    }

    /// The file's path below the scenarios folder.
    pub fn path(self, scenario: &str) -> String {
        let folder = match self {
            FileKind::Model | FileKind::Actions | FileKind::Concepts => "shared",
            _ => scenario,
        };
        format!("{folder}/{}", self.name())
    }
}

/// A place in one of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which file.
    pub file: FileKind,
    /// The way into it.
    pub steps: Vec<Step>,
}

impl Place {
    /// The whole of a file.
    pub fn of(file: FileKind) -> Self {
        Self { file, steps: Vec::new() }
    }

    /// A field of the struct at this place.
    pub fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    /// An entry of the list at this place.
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self { file: self.file, steps }
    }
}
