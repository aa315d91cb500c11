//! Small worlds without a story: what validation, tests and benchmarks measure the mechanisms on.
//!
//! A lab world runs through the same rules as a scenario; only its tables are small and regular.

use super::action::Verb;
use super::condition::{Condition, FeatureRef};
use super::draw::{key_of, sub};
use super::edges::Edges;
use super::ids::*;
use super::model::Model;
use super::parts::MAX_TEAMS;
use super::phase::people;
use super::research;
use super::rules::*;

mod play;

pub use play::{Habits, Joining, Played};

/// What a lab world holds. The default is one team's three-month release of twenty items.
#[derive(Clone, Debug)]
pub struct Lab {
    /// People in each engineering team, above 0; at least one team, together with the suppliers at most [`MAX_TEAMS`].
    pub teams: Vec<f64>,
    /// Suppliers that have to do [`SUPPLIER_DAYS`] for every item; they come after the teams.
    pub suppliers: usize,
    /// Items on the backlog, all above the line; at most [`MOST_ITEMS`]. Without any, everything is ready on the first evening.
    pub items: usize,
    /// Estimate of each item in each team, person-days, above 0.
    pub effort_person_days: f64,
    pub uncertainty: Uncertainty,
    /// Who must be done before whom can start, in every item: places in `teams`, suppliers behind them. Known from the
    /// first day. In a circle everybody waits until the run is over.
    pub handoffs: Vec<(usize, usize)>,
    /// The last team tests what the others build.
    pub tests: bool,
    /// Sprints of ten days, 1 to [`MOST_SPRINTS`].
    pub sprints: u8,
}

/// Most items of a lab world: plans take up to 400 days for a part and count them in sixteen bits.
pub const MOST_ITEMS: usize = 128;

/// Most sprints of a lab world.
pub const MOST_SPRINTS: u8 = 250;

/// Why there can be no such lab world.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// No team, or more teams and suppliers than there is room for.
    #[error("{teams} teams and {suppliers} suppliers: it takes one team, and there is room for {MAX_TEAMS} of both")]
    Teams { teams: usize, suppliers: usize },
    /// A team without people, or a number of people that is none.
    #[error("a team of {0} people: it takes some, and a number")]
    People(f64),
    /// More items than there is room for.
    #[error("{0} items: there is room for {MOST_ITEMS}")]
    Items(usize),
    /// Items that take nothing, or an effort that is no number.
    #[error("items of {0} person-days: they take some, and a number")]
    Effort(f64),
    /// A handoff from or to a place where no team is, or from a team to itself.
    #[error("a handoff from place {0} to place {1}: it takes two teams")]
    Handoff(usize, usize),
    /// No sprint, or more than the calendar has room for.
    #[error("{0} sprints: it takes 1 to {MOST_SPRINTS}")]
    Sprints(u8),
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
    /// Whether there can be such a world.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check(&self) -> Result<(), Unfit> {
        let (teams, suppliers) = (self.teams.len(), self.suppliers);
        let rows = teams.saturating_add(suppliers);
        if teams == 0 || rows > MAX_TEAMS {
            return Err(Unfit::Teams { teams, suppliers });
        }
        let some = |number: f64| number.is_finite() && number > 0.0;
        if let Some(people) = self.teams.iter().find(|people| !some(**people)) {
            return Err(Unfit::People(*people));
        }
        if self.items > MOST_ITEMS {
            return Err(Unfit::Items(self.items));
        }
        if !some(self.effort_person_days) {
            return Err(Unfit::Effort(self.effort_person_days));
        }
        if let Some((b, a)) = self.handoffs.iter().find(|(b, a)| b == a || *b.max(a) >= rows) {
            return Err(Unfit::Handoff(*b, *a));
        }
        if self.sprints == 0 || self.sprints > MOST_SPRINTS {
            return Err(Unfit::Sprints(self.sprints));
        }
        Ok(())
    }

    /// The rules of this world under a model.
    ///
    /// # Errors
    /// If there can be no such world.
    pub fn rules(&self, model: &Model) -> Result<Rules, Unfit> {
        self.check()?;
        Ok(self.tables(model))
    }

    fn tables(&self, model: &Model) -> Rules {
        let person = |id: &str, role| Person { key: key_of(id), role, trust: 0.6, wants: None };
        let features: Table<FeatureId, Feature> = (0..self.items).map(feature).collect();
        let variants = (0..self.items).map(|i| self.variant(i)).collect();
        Rules {
            content_hash: String::new(),
            detect_segment: research::one_segment(model),
            daily_output: people::daily_output(model),
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
