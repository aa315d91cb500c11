//! The model against what was measured about real software work, and whether the suite notices a model that is wrong.

use std::sync::Arc;

use two_hats::analysis::progress::Silent;
use two_hats::analysis::validate::{self, Case, Shipped};
use two_hats::content::{Scenario, Source, list, load};
use two_hats::sim::lab::Lab;
use two_hats::sim::model::Model;
use two_hats::words::{Locale, Words};

/// Enough for every band: the error of each figure is then a small part of its distance to the band's ends.
const RUNS: usize = 2_000;

fn shipped() -> Vec<(String, Arc<Scenario>)> {
    let source = Source::BuiltIn;
    let one = |id: &String| load(&source, id).0.map(Arc::new);
    list(&source).iter().map(|id| (id.clone(), one(id).expect("shipped scenarios load"))).collect()
}

fn rows(shipped: &[(String, Arc<Scenario>)]) -> Vec<Shipped<'_>> {
    shipped.iter().map(|(id, s)| Shipped { id, rules: &s.rules }).collect()
}

/// The shipped model.
pub fn model() -> Model {
    two_hats::content::model(&Source::BuiltIn).expect("the shipped file has every parameter")
}

/// The shipped model with other values.
pub fn model_with(changes: &[(&str, f64)]) -> Model {
    let shipped = model();
    for (id, _) in changes {
        assert!(Model::IDS.contains(id), "{id} is no parameter");
    }
    let value = |id: &str| changes.iter().find(|c| c.0 == id).map(|c| c.1).or(shipped.get(id));
    Model::from_lookup(value).expect("every parameter is there")
}

#[test]
fn the_shipped_model_holds_in_every_case() {
    let shipped = shipped();
    let found = validate::validate(&model(), &rows(&shipped), RUNS, &Silent).expect("nobody cancels");
    let failed: Vec<&Case> = found.cases.iter().filter(|c| !c.holds()).collect();
    assert!(failed.is_empty() && found.holds(), "{failed:#?}");
    assert_eq!(found.cases.len(), 24);

    for ledger in &found.ledgers {
        // Every day over the plan is on somebody's account.
        let sum: f64 = ledger.rows.iter().map(|r| r.days).sum();
        let over = ledger.taken_days - ledger.planned_days;
        assert!((sum - over).abs() < 0.3, "{ledger:#?}");
    }
    // With every cause off, a plan holds: nothing that is always on is hidden in the rules. Twenty items of twelve
    // person-days keep four people busy for sixty days; three items of forty-eight keep two teams busy for thirty-six,
    // and the testers of the last one begin its twelve days when they end.
    let planned: Vec<f64> = found.ledgers.iter().map(|l| l.planned_days).collect();
    assert_eq!(planned, [60.0, 47.0], "{:#?}", found.ledgers);

    let words = Words::new(Locale::English);
    for case in &found.cases {
        let id = format!("validate-{}", case.id.to_lowercase());
        assert!(words.has(&id), "{id}");
        for figure in &case.figures {
            assert!(words.has(&format!("{id}-{}", figure.name)), "{id}-{}", figure.name);
            assert!(figure.error.is_finite(), "{figure:?}");
        }
    }
}

/// A mistake in the model, and the case that should notice it.
const MISTAKES: &[(&str, &str, f64)] = &[
    ("V1", "usability_found", 0.15),
    ("V2", "detect_mixed_b", 20.0),
    ("V3", "detect_segment_a", 0.6),
    ("V4", "detect_mixed_a", 0.3),
    ("V5", "survey_overstatement", 2.0),
    ("V5", "survey_overstatement_sigma", 0.0),
    ("V7", "idea_helps_mature", 0.33),
    ("V9", "stakeholder_validity", 0.7),
    ("V15", "tail_weight", 0.2),
    ("V16", "tail_weight", 0.2),
    ("V16", "team_sd", 0.0),
    ("V17", "task_mu", -0.5),
    ("V19", "range_width_share", 1.0),
    ("V21", "supplier_correlation", 0.9),
    ("V22", "supplier_known", 0.95),
    ("V25", "cross_team_factor", 1.5),
    ("V25", "congruence_gain", 0.05),
    ("V26", "contact_daily", 1.0),
    ("V27", "report_better", 0.0),
    ("V27", "misperceived", 0.0),
    ("V29", "two_projects_loss", 0.4),
    ("V31", "late_production_high", 5.0),
    ("V32", "creep_per_month", 0.0),
    ("V32", "review_pass", 0.7),
    ("V33", "trust_output", 0.0),
    ("V33", "ambiguity_output", 0.2),
];

#[test]
fn a_broken_model_fails_the_case_that_should_notice_it() {
    let shipped = shipped();
    for (id, parameter, value) in MISTAKES {
        let broken = model_with(&[(parameter, *value)]);
        let case = validate::case(&broken, &rows(&shipped), 500, id).expect("the case exists");
        assert!(!case.holds(), "{parameter} = {value} goes unnoticed: {case:#?}");
    }
    // A backlog on which everything is worth the same.
    let rules = Lab::default().rules(&model()).expect("such a world there is");
    let flat = [Shipped { id: "flat", rules: &rules }];
    let case = validate::case(&model(), &flat, 100, "V11").expect("the case exists");
    assert!(!case.holds(), "{case:#?}");
}

#[test]
fn the_same_number_of_runs_gives_the_same_figures() {
    let shipped = shipped();
    let measure = || validate::case(&model(), &rows(&shipped), 200, "V16").expect("the case exists");
    assert_eq!(measure(), measure());
    let (few, many) = (measure(), validate::case(&model(), &rows(&shipped), 3_200, "V16").expect("it exists"));
    let error = |case: &Case| case.figure("mean").expect("it has a mean").error;
    // Sixteen times the runs, a quarter of the error; a batch estimate of it is rough.
    assert!(error(&many) < 0.5 * error(&few), "{few:#?}\n{many:#?}");
}
