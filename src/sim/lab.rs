//! Small worlds without a story: what validation, tests and benchmarks measure the mechanisms on.
//!
//! A lab world runs through the same rules as a scenario; only its tables are small and regular.

use super::action::Verb;
use super::condition::{Condition, FeatureRef};
use super::draw::{key_of, sub};
use super::edges::Edges;
use super::ids::*;
use super::model::Model;
use super::research;
use super::rules::*;

mod play;

pub use play::{Habits, Played};

/// What a lab world holds. The default is one team's three-month release of twenty items.
#[derive(Clone, Debug)]
pub struct Lab {
    /// People in each engineering team, above 0; together with the suppliers at most
    /// [`MAX_TEAMS`](super::parts::MAX_TEAMS).
    pub teams: Vec<f64>,
    /// Suppliers that have to do [`SUPPLIER_DAYS`] for every item; they come after the teams.
    pub suppliers: usize,
    /// Items on the backlog, all above the line.
    pub items: usize,
    /// Estimate of each item in each team, person-days.
    pub effort_person_days: f64,
    pub uncertainty: Uncertainty,
    /// Who must be done before whom can start, in every item: places in `teams`, suppliers behind them. Known from the
    /// first day. In a circle everybody waits until the run is over.
    pub handoffs: Vec<(usize, usize)>,
    /// The last team tests what the others build.
    pub tests: bool,
    /// Sprints of ten days.
    pub sprints: u8,
}

/// Working days that a supplier in time takes for an item.
pub const SUPPLIER_DAYS: f64 = 5.0;

impl Default for Lab {
    fn default() -> Self {
        Self {
            teams: vec![4.0],
            suppliers: 0,
            items: 20,
            effort_person_days: 12.0,
            uncertainty: Uncertainty::Normal,
            handoffs: Vec::new(),
            tests: false,
            sprints: 24,
        }
    }
}

impl Lab {
    /// The rules of this world under a model.
    pub fn rules(&self, model: &Model) -> Rules {
        let person = |id: &str, role| Person { key: key_of(id), role, trust: 0.6, wants: None };
        let features: Table<FeatureId, Feature> = (0..self.items).map(feature).collect();
        let variants = (0..self.items).map(|i| self.variant(i)).collect();
        Rules {
            content_hash: String::new(),
            detect_segment: research::one_segment(model),
            model: model.clone(),
            calendar: CalendarRules { sprint_days: 10, slots_per_day: 2, sprints: self.sprints },
            costs: Verb::ALL.iter().map(|v| cost(*v)).collect(),
            segments: Table::new(vec![Segment { key: key_of("everybody"), share: 1.0, leaning: vec![0.0] }]),
            needs: Table::new(vec![Need {
                key: key_of("need"),
                articulate: true,
                kano: Kano::Performance,
                answer: None,
                surfaces_on: None,
            }]),
            answers: answers(&features),
            features,
            variants,
            edges: self.edges(),
            teams: self.team_rows(),
            people: Table::new(vec![person("sponsor", Role::Sponsor), person("lead", Role::Lead)]),
            risks: Table::default(),
            milestones: Table::new(vec![Milestone {
                key: key_of("release"),
                day: u16::from(self.sprints) * 10,
                weight: 1.0,
                met_when: Condition::Shipped(FeatureRef::Any),
                release: true,
            }]),
            dilemmas: Table::default(),
            endings: Vec::new(),
            need_ladder: vec![1.0],
            sponsor: PersonId(0),
            colleagues: [PersonId(1); 2],
            research_team: None,
            value_scale: Scale { mean: 0.0, sd: 1.0 },
        }
    }

    fn team_rows(&self) -> Table<TeamId, Team> {
        let team = |i: usize, people: f64, kind: TeamKind| Team {
            key: sub(key_of("team"), i as u64),
            people,
            lead: PersonId(1),
            kind,
            tests: self.tests && i + 1 == self.teams.len(),
            safety_sd: 0.0,
            busy: Vec::new(),
        };
        let teams = self.teams.iter().enumerate().map(|(i, people)| team(i, *people, TeamKind::Engineering));
        // Suppliers have keys of their own, so that another team moves nobody's luck.
        let suppliers = (0..self.suppliers).map(|i| team(1_000 + i, 1.0, TeamKind::Function));
        teams.chain(suppliers).collect()
    }

    fn edges(&self) -> Edges {
        let edge = |item: usize, before: usize, after: usize| Edge {
            feature: FeatureId::at(item),
            before: TeamId::at(before),
            after: TeamId::at(after),
            split_at: None,
            known: true,
        };
        (0..self.items).flat_map(|i| self.handoffs.iter().map(move |(b, a)| edge(i, *b, *a))).collect()
    }

    fn variant(&self, i: usize) -> Variant {
        Variant {
            key: sub(key_of("variant"), i as u64),
            feature: FeatureId::at(i),
            size: Size::Usual,
            fit: vec![0.5],
            ceiling: 0.8,
            retention: 0.8,
            parts: (0..self.teams.len() + self.suppliers)
                .map(|t| Part {
                    team: TeamId::at(t),
                    effort_person_days: if t < self.teams.len() { self.effort_person_days } else { SUPPLIER_DAYS },
                    uncertainty: self.uncertainty,
                })
                .collect(),
        }
    }
}

fn feature(i: usize) -> Feature {
    Feature {
        key: sub(key_of("item"), i as u64),
        listed: true,
        in_scope_at_start: true,
        asked_by: Vec::new(),
        variants: vec![VariantId::at(i)],
        usual: VariantId::at(i),
        questions: 0,
        answers_the_ask: true,
    }
}

fn cost(verb: Verb) -> ActionCost {
    let slots = match verb {
        Verb::InterviewUsers | Verb::WriteBrief | Verb::OneToOne => 1,
        _ => 0,
    };
    ActionCost { slots, home: Home::Either, family: Family::Either, from_sprint: 1, days: 0, person_days: 0.0 }
}
