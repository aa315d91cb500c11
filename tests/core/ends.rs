//! The mechanisms at the ends of what they take, and beyond: nobody, nothing, far too many, no number at all.

use std::sync::Arc;

use tempfile::TempDir;

use two_hats::content::{self, Parameter, Source};
use two_hats::policy::{self, belief::sample_needs};
use two_hats::sim::distribution::BetaTable;
use two_hats::sim::estimates::{delay_cost, rice, wsjf_order};
use two_hats::sim::fixes::{Found, late_ratio};
use two_hats::sim::ids::Seat;
use two_hats::sim::known::Evidence;
use two_hats::sim::lab::{Habits, Lab, MOST_ITEMS, MOST_SPRINTS, Unfit};
use two_hats::sim::model::Model;
use two_hats::sim::observe::observe;
use two_hats::sim::parts::MAX_TEAMS;
use two_hats::sim::research::{chance_found, needs_found, risk_named};
use two_hats::sim::rules::Rules;
use two_hats::sim::score;
use two_hats::sim::staffing::{contradiction_chance, coordination_share, queue_wait, quit_hazard};
use two_hats::sim::start::Seating;
use two_hats::sim::suppliers::all_late_days;

use crate::common::{model, uniforms};

#[test]
fn a_chance_stays_a_chance_whatever_is_asked() {
    let m = model();
    let numbers = [f64::NEG_INFINITY, -3.0, 0.0, 0.4, 1.0, 1.3, 1_000.0, f64::INFINITY];
    for a in numbers {
        for b in numbers {
            let chance = chance_found(a, b);
            assert!((0.0..=1.0).contains(&chance), "{a} {b}: {chance}");
        }
        // Within their ranges the parameters of a pre-mortem can name a risk with more than certainty.
        let loud = Model { premortem_finds: 0.9, premortem_lift: 3.0, ..m.clone() };
        for chance in
            [risk_named(&loud, a), contradiction_chance(&m, a), quit_hazard(&m, a, 0.0), coordination_share(&m, a)]
        {
            assert!((0.0..=1.0).contains(&chance), "{a}: {chance}");
        }
        assert!(late_ratio(&m, Found::InProduction, a) >= 1.0);
    }
    assert!(chance_found(f64::NAN, 5.0).is_nan() && queue_wait(f64::NAN, 1.0, 1.0).is_nan());
    assert_eq!(queue_wait(-1.0, 1.0, 1.0), 0.0);
}

#[test]
fn nobody_finds_nothing_and_a_thousand_find_everything() {
    let m = model();
    let needs = [0.2; 50];
    assert_eq!((needs_found(&needs, 0.0, 1, 1), needs_found(&needs, 1_000.0, 1, 1)), (0, 50));
    assert_eq!(needs_found(&[], 1_000.0, 1, 1), 0);
    assert_eq!(all_late_days(&m, 1, 1, &[]), 0.0);
    assert!(all_late_days(&m, 1, 1, &[0.9; 1_000]) > 0.0);
    assert_eq!((wsjf_order(&[]), delay_cost(&[], &[])), (Vec::new(), 0.0));
    assert_eq!(wsjf_order(&[(1.0, 1.0), (1.0, 0.0), (0.0, 0.0)]), [1, 0, 2]);
    assert_eq!(rice(100.0, 3.0, 1.0, 0.0), 0.0);
    // Nothing is known for certain, and what is worth nothing changes nothing.
    let (mut sure, mut empty) = (Evidence::default(), Evidence::default());
    sure.add(1.0, 1.0);
    empty.add(3.0, 0.0);
    assert!(sure.confidence() < 1.0 && (sure.mean() - 1.0).abs() < 0.01);
    assert!(empty.mean().abs() < 1e-5 && empty.sd() > 0.999);
    let table = BetaTable::new(1.45, 7.64);
    assert_eq!([-2.0, 0.0, 1.0, 2.0].map(|p| table.quantile(p)), [0.0, 0.0, 1.0, 1.0]);
}

#[test]
fn a_lab_world_that_cannot_be_says_why() {
    let m = model();
    let lab = Lab::default;
    let teams = |teams: usize, suppliers| Lab { teams: vec![4.0; teams], suppliers, ..lab() };
    let handoff = |before, after| Lab { teams: vec![4.0; 2], handoffs: vec![(before, after)], ..lab() };
    let refused = [
        (teams(0, 3), Unfit::Teams { teams: 0, suppliers: 3 }),
        (teams(40, 0), Unfit::Teams { teams: 40, suppliers: 0 }),
        (teams(1, usize::MAX), Unfit::Teams { teams: 1, suppliers: usize::MAX }),
        (Lab { teams: vec![4.0, -3.0], ..lab() }, Unfit::People(-3.0)),
        (Lab { items: 300, ..lab() }, Unfit::Items(300)),
        (Lab { effort_person_days: 0.0, ..lab() }, Unfit::Effort(0.0)),
        (handoff(1, 1), Unfit::Handoff(1, 1)),
        (handoff(0, 7), Unfit::Handoff(0, 7)),
        (Lab { sprints: 0, ..lab() }, Unfit::Sprints(0)),
        (Lab { sprints: 255, ..lab() }, Unfit::Sprints(255)),
    ];
    for (world, why) in refused {
        assert_eq!(world.rules(&m).err(), Some(why), "{why}");
    }
    assert!(Lab { teams: vec![f64::NAN], ..lab() }.check().is_err());
    assert!(Lab { effort_person_days: f64::INFINITY, ..lab() }.check().is_err());
}

#[test]
fn a_lab_world_of_nothing_and_one_of_everything_come_to_an_end() {
    let m = model();
    let done = |lab: Lab| {
        let rules = lab.rules(&m).expect("such a world there is");
        let played = lab.play(&rules, Habits { lead_trust_sd: f64::NAN, ..Habits::default() }, 1);
        (played.done_day, lab.overrun(&rules, &played))
    };
    assert_eq!(done(Lab { items: 0, ..Lab::default() }), (Some(1), 1.0));
    // In a circle everybody waits for everybody.
    let circle = Lab { teams: vec![4.0; 3], items: 2, handoffs: vec![(0, 1), (1, 2), (2, 0)], ..Lab::default() };
    assert_eq!(done(circle).0, None);
    let all = (0..MAX_TEAMS - 1).map(|team| (team, team + 1)).collect();
    let everything = Lab {
        teams: vec![4.0; MAX_TEAMS],
        items: MOST_ITEMS,
        effort_person_days: 1e9,
        handoffs: all,
        sprints: MOST_SPRINTS,
        ..Lab::default()
    };
    assert_eq!(done(everything).0, None);
}

/// The reference scenario, with numbers of the model at other values.
struct Elsewhere {
    folder: TempDir,
    model: String,
}

impl Elsewhere {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        std::fs::create_dir(folder.path().join("shared")).expect("a folder can be made");
        Self { folder, model: Source::BuiltIn.read("shared/model.ron").expect("the shipped model can be read") }
    }

    fn rules<'a>(&self, values: impl IntoIterator<Item = (&'a Parameter, f64)>) -> Arc<Rules> {
        let mut text = self.model.clone();
        for (parameter, value) in values {
            let from = text.find(&format!("(id: \"{}\", ", parameter.id)).expect("it has a line");
            let from = from + text[from..].find("value: ").expect("a line gives a value") + "value: ".len();
            let to = from + text[from..].find(',').expect("more than a value");
            text.replace_range(from..to, &format!("{value:?}"));
        }
        std::fs::write(self.folder.path().join("shared/model.ron"), text).expect("a file can be written");
        let source = Source::BuiltIn.with_folder_over(self.folder.path());
        let (scenario, diagnostics) = content::load(&source, "workout_history");
        scenario.unwrap_or_else(|| panic!("{}", content::render_all(&diagnostics, false))).rules
    }
}

/// Whatever is wrong after a run with these rules.
fn faults(rules: &Rules, policy: &str) -> Vec<String> {
    let (state, facts) = policy::play(rules, 5, Seating::pair(), [Some(policy); 2]);
    let mut faults = Vec::new();
    for seat in Seat::BOTH {
        let o = observe(rules, &state, seat);
        let beliefs = rules.variants.ids().map(|v| o.belief(v).mean_sd);
        faults.extend(beliefs.chain(sample_needs(&o, 3)).find(|x| !x.is_finite()).map(|x| format!("believes {x}")));
        faults.extend(rules.features.ids().map(|f| o.p80(f)).find(|x| !x.is_finite()).map(|x| format!("expects {x}")));
    }
    for (what, told) in [("state", format!("{state:?}")), ("facts", format!("{facts:?}"))] {
        faults.extend(told.find("NaN").map(|at| format!("{what}: ..{}", &told[at.saturating_sub(60)..at + 3])));
    }
    let score = score::scores(rules, &state);
    faults.extend((!score.outcome.is_finite()).then(|| format!("scores {score:?}")));
    faults
}

#[test]
fn a_company_holds_with_each_number_at_either_end_of_its_range() {
    let elsewhere = Elsewhere::new();
    let mut wrong = Vec::new();
    for parameter in content::parameters(&Source::BuiltIn) {
        for value in [parameter.min, parameter.max] {
            let rules = elsewhere.rules([(&parameter, value)]);
            for policy in ["solid", "random"] {
                let faults = faults(&rules, policy);
                wrong.extend(faults.iter().map(|f| format!("{} = {value}, {policy}: {f}", parameter.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_company_holds_with_all_numbers_anywhere_in_their_ranges() {
    let elsewhere = Elsewhere::new();
    let parameters = content::parameters(&Source::BuiltIn);
    let mut wrong = Vec::new();
    for company in 0..60 {
        let at_ends = company % 2 == 0;
        let values = parameters.iter().zip(uniforms(company, parameters.len() as u64)).map(|(parameter, u)| {
            let share = if at_ends { u.round() } else { u };
            (parameter, parameter.min + share * (parameter.max - parameter.min))
        });
        let rules = elsewhere.rules(values);
        for policy in ["expert", "random", "meeting_factory"] {
            wrong.extend(faults(&rules, policy).iter().map(|f| format!("company {company}, {policy}: {f}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
