//! Small worlds without a story: what validation, tests and benchmarks measure the mechanisms on.
//!
//! A lab world runs through the same rules as a scenario; only its tables are small and regular.

use super::action::Verb;
use super::condition::{Condition, FeatureRef};
use super::distribution::BetaTable;
use super::draw::{key_of, sub};
use super::edges::Edges;
use super::ids::*;
use super::model::Model;
use super::rules::*;

/// What a lab world holds.
#[derive(Clone, Debug)]
pub struct Lab {
    /// People in each engineering team.
    pub teams: Vec<f64>,
    /// Items on the backlog, all above the line.
    pub items: usize,
    /// Estimate of each item in each team, person-days.
    pub effort_person_days: f64,
    pub uncertainty: Uncertainty,
    /// Sprints of ten days.
    pub sprints: u8,
}

impl Default for Lab {
    fn default() -> Self {
        Self { teams: vec![4.0], items: 1, effort_person_days: 240.0, uncertainty: Uncertainty::Normal, sprints: 24 }
    }
}

impl Lab {
    /// The rules of this world under a model.
    pub fn rules(&self, model: &Model) -> Rules {
        let person = |id: &str, role| Person { key: key_of(id), role, trust: 0.6, wants: None };
        let teams: Table<TeamId, Team> = self
            .teams
            .iter()
            .enumerate()
            .map(|(i, people)| Team {
                key: sub(key_of("team"), i as u64),
                people: *people,
                lead: PersonId(1),
                kind: TeamKind::Engineering,
                tests: false,
                safety_sd: 0.0,
                busy: Vec::new(),
            })
            .collect();
        let features = (0..self.items).map(feature).collect();
        let variants = (0..self.items).map(|i| self.variant(i)).collect();
        Rules {
            content_hash: String::new(),
            detect_segment: BetaTable::new(model.detect_segment_a, model.detect_segment_b),
            detect_mixed: BetaTable::new(model.detect_mixed_a, model.detect_mixed_b),
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
            features,
            variants,
            edges: Edges::default(),
            teams,
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

    fn variant(&self, i: usize) -> Variant {
        Variant {
            key: sub(key_of("variant"), i as u64),
            feature: FeatureId::at(i),
            size: Size::Usual,
            fit: vec![0.5],
            ceiling: 0.8,
            retention: 0.8,
            parts: (0..self.teams.len())
                .map(|t| Part {
                    team: TeamId::at(t),
                    effort_person_days: self.effort_person_days,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::sprint::run_day;
    use crate::sim::start::{Seating, start};

    fn model() -> Model {
        let text = include_str!("../../scenarios/shared/model.ron");
        Model::from_lookup(|id| {
            let at = text.find(&format!("id: \"{id}\""))?;
            let rest = &text[at..];
            let value = rest.split("value: ").nth(1)?.split(',').next()?;
            value.trim().parse().ok()
        })
        .expect("the model file has every parameter")
    }

    #[test]
    fn one_team_overruns_by_itself() {
        let model = model();
        let rules = Lab::default().rules(&model);
        let mut ratios = Vec::new();
        for seed in 0..400 {
            let mut facts = Vec::new();
            let mut state = start(&rules, seed, Seating::pair(), &mut facts);
            while state.public.releases() < 1 && state.public.day < 239 {
                state.truth.contact_day = state.public.day.saturating_sub(3);
                run_day(&rules, &mut state, &mut facts);
                facts.clear();
            }
            ratios.push(f64::from(state.public.day - 1) / 60.0);
        }
        let n = ratios.len() as f64;
        let mean = ratios.iter().sum::<f64>() / n;
        let lmean = ratios.iter().map(|r| libm::log(*r)).sum::<f64>() / n;
        let sd = ratios.iter().map(|r| libm::log(*r) - lmean).map(|d| d * d).sum::<f64>() / n;
        let sd = libm::sqrt(sd);
        let over = |x: f64| ratios.iter().filter(|r| **r > x).count() as f64 / n;
        println!("mean {mean:.3} sd ln {sd:.3} P>1.05 {:.3} P>1.5 {:.3} P>2 {:.3}", over(1.05), over(1.5), over(2.0));
    }
}
