//! Verdicts on decisions whose worth is known, because the company was built for it.

use std::sync::Arc;

use crate::common;
use two_hats::analysis::progress::Silent;
use two_hats::analysis::review::branch::Choice;
use two_hats::analysis::review::decision::{Decision, Did, Step};
use two_hats::analysis::review::end::Sign;
use two_hats::analysis::review::judge::{Effort, Judge, Judged};
use two_hats::analysis::review::reason::{Part, Through};
use two_hats::analysis::review::verdict::{Class, Estimate, Turn, WIDE};
use two_hats::analysis::review::{Matter, Moved, worlds};
use two_hats::policy::belief::sample_world;
use two_hats::session::NewRun;
use two_hats::sim::action::{Action, Verb};
use two_hats::sim::bound;
use two_hats::sim::condition::Condition;
use two_hats::sim::draw::Roots;
use two_hats::sim::effect::Effect;
use two_hats::sim::ids::*;
use two_hats::sim::lab::Lab;
use two_hats::sim::observe::observe;
use two_hats::sim::rules::{Choice as Row, Dilemma, Leaning, Need, Rules};
use two_hats::sim::start::{self, Seating, start_with};
use two_hats::sim::state::{FeatureStage, PendingDilemma, State};

/// The two features of a fork, and leaving it.
const FIRST: u8 = 0;
const SECOND: u8 = 1;

/// A small company at a fork: one of two features will be built, and somebody asks which. The first answers the
/// first need, the second the second; the need that matters more in this company weighs `heavy`, the other the rest.
fn fork(heavy: f64) -> Rules {
    let lab = Lab { teams: vec![4.0], items: 2, effort_person_days: 8.0, sprints: 1, ..Lab::default() };
    let mut rules = lab.rules(&common::scenario().rules.model).expect("such a world there is");
    let key = rules.needs[NeedId(0)].key;
    let second = Need { key: key ^ 1, ..rules.needs[NeedId(0)].clone() };
    rules.needs.push(second);
    rules.need_ladder = vec![heavy, 1.0 - heavy];
    for segment in rules.segments.iter_mut() {
        segment.leaning = vec![0.0; 2];
    }
    for (i, variant) in rules.variants.iter_mut().enumerate() {
        variant.fit = vec![0.0; 2];
        variant.fit[i] = 0.8;
    }
    for feature in rules.features.iter_mut() {
        feature.in_scope_at_start = false;
    }
    // The answer stands: nobody in this company can do anything else.
    for cost in &mut rules.costs {
        cost.from_sprint = 9;
    }
    let choice = |effects, leaning| Row { slack: 0, available: Condition::Always, leaning, effects };
    rules.dilemmas.push(Dilemma {
        key: 7,
        from: PersonId(0),
        seat: Some(Seat::Product),
        when: Condition::Never,
        by_state: false,
        choices: vec![
            choice(vec![Effect::PutInScope(FeatureId(0))], Leaning::Evidence),
            choice(vec![Effect::PutInScope(FeatureId(1))], Leaning::Please),
            choice(Vec::new(), Leaning::Leave),
        ],
        leave: 2,
    });
    rules.value_scale = start::value_scale(&rules, 64);
    rules
}

/// The fork on its first morning, answered: `evidence` is the precision with which users have said that the first need
/// matters more.
fn at_the_fork(rules: &Rules, seed: u64, evidence: f64, choice: u8) -> Decision {
    let mut before = start_with(rules, Roots::of_seed(seed), Seating::one(Seat::Product), &mut Vec::new());
    let dilemma = DilemmaId(0);
    before.public.dilemma = Some(PendingDilemma { dilemma, seat: Seat::Product, day: 1 });
    if evidence > 0.0 {
        before.known[0].need_evidence[0].add_weighted(2.0, evidence);
        before.known[0].need_evidence[1].add_weighted(-2.0, evidence);
    }
    Decision {
        place: 0,
        day: 1,
        sprint: 1,
        seat: Seat::Product,
        did: Did::Answer { dilemma, choice },
        before,
        planned: [false, true],
    }
}

/// Whether the need that evidence speaks for really weighs more.
fn evidence_is_right(state: &State) -> bool {
    state.truth.needs[0].weight > state.truth.needs[1].weight
}

/// A seed of a company in which the evidence is right, or wrong.
fn seed_where(rules: &Rules, right: bool) -> u64 {
    let fits = |seed: &u64| evidence_is_right(&at_the_fork(rules, *seed, 0.0, FIRST).before) == right;
    (1..200).find(fits).expect("half of all companies are like this")
}

fn judged(rules: &Rules, decision: &Decision, effort: Effort) -> Judged {
    let ahead = worlds::ahead(rules, decision, sample_world, effort.review, effort.ahead(), &Silent).expect("worlds");
    let prices = Arc::new(bound::prices(rules, &decision.before.truth));
    let back = worlds::back(decision, &prices, effort.review, effort.back());
    Judge { rules, decision, ahead: &ahead, back: &back, effort, progress: &Silent }.judge().expect("not cancelled")
}

fn hindsight(found: &Judged) -> Estimate {
    found.rival.as_ref().and_then(|r| r.turned_out).expect("hindsight").1
}

fn turn(found: &Judged) -> Option<Turn> {
    let ahead = found.rival.as_ref().expect("another choice").ahead;
    Turn::of(found.class, &ahead, &hindsight(found))
}

fn verdict(heavy: f64, evidence: f64, choice: u8) -> Class {
    let rules = fork(heavy);
    judged(&rules, &at_the_fork(&rules, 1, evidence, choice), Effort::FULL).class
}

#[test]
fn a_move_against_all_evidence_is_a_blunder_and_the_other_one_best() {
    assert_eq!(verdict(0.9, 40.0, SECOND), Class::Blunder);
    assert_eq!(verdict(0.9, 40.0, FIRST), Class::Best);
}

#[test]
fn the_less_there_is_between_two_moves_the_milder_the_verdict() {
    let classes: Vec<Class> = (0..10).map(|k| verdict(0.50 + 0.01 * f64::from(k), 40.0, SECOND)).collect();
    assert!(classes.is_sorted(), "{classes:?}");
    for class in [Class::Good, Class::Inaccuracy, Class::Mistake, Class::Blunder] {
        assert!(classes.contains(&class), "no {class:?} in {classes:?}");
    }
}

#[test]
fn without_evidence_a_guess_is_good_whichever_way_it_goes() {
    for choice in [FIRST, SECOND] {
        assert_eq!(verdict(0.9, 0.0, choice), Class::Good, "nobody could know");
    }
}

#[test]
fn a_lucky_bad_move_is_still_called_bad() {
    let rules = fork(0.9);
    let found = judged(&rules, &at_the_fork(&rules, seed_where(&rules, false), 40.0, SECOND), Effort::FULL);
    assert_eq!(found.class, Class::Blunder);
    assert!(hindsight(&found).upper() < 0.0, "{:?}", hindsight(&found));
    assert_eq!(turn(&found), Some(Turn::Lucky));
}

#[test]
fn an_unlucky_good_move_is_still_called_good() {
    let rules = fork(0.9);
    let found = judged(&rules, &at_the_fork(&rules, seed_where(&rules, false), 40.0, FIRST), Effort::FULL);
    assert_eq!(found.class, Class::Best);
    assert_eq!(turn(&found), Some(Turn::Unlucky), "{:?}", hindsight(&found));
}

#[test]
fn where_evidence_was_right_nobody_is_lucky_or_unlucky() {
    let rules = fork(0.9);
    let seed = seed_where(&rules, true);
    for choice in [FIRST, SECOND] {
        let found = judged(&rules, &at_the_fork(&rules, seed, 40.0, choice), Effort::FULL);
        assert_eq!(turn(&found), None, "{:?} {:?}", found.class, hindsight(&found));
    }
}

#[test]
fn the_reason_names_the_feature_that_makes_the_difference() {
    let rules = fork(0.9);
    let found = judged(&rules, &at_the_fork(&rules, 1, 40.0, SECOND), Effort::FULL);
    let rival = found.rival.expect("another choice");
    assert_eq!(rival.alternative.choice, Choice::Answer(FIRST));
    let reason = rival.reason.expect("they differ");
    assert_eq!(reason.part, Part::Alignment);
    let Some(Through::Ships { feature, own, .. }) = reason.through else { panic!("{reason:?}") };
    assert_eq!((feature, own), (FeatureId(0), 0.0));
}

#[test]
fn of_equal_moves_fewer_than_one_in_a_hundred_is_called_a_mistake() {
    // Both features answer the same need equally well, so that only noise tells the choices apart.
    let mut rules = fork(0.9);
    for variant in rules.variants.iter_mut() {
        variant.fit = vec![0.8, 0.3];
    }
    let small = Effort { screen: 10, choose: 20, estimate: 40, back_choose: 0, back_estimate: 0, ..Effort::FULL };
    let n = 300;
    let mut costly = 0;
    for seed in 0..n {
        let decision = at_the_fork(&rules, seed, 0.0, (seed % 2) as u8);
        let found = judged(&rules, &decision, Effort { review: seed ^ 0xE0_0A1, ..small });
        costly += u64::from(found.class >= Class::Mistake);
    }
    assert!(costly * 100 < n, "{costly} of {n} equal moves were called mistakes");
}

#[test]
fn other_fates_give_the_same_figures_within_the_stated_interval() {
    let session = common::played(NewRun::one(Seat::Product, 4, "solid"), "average");
    let matter = Matter::of(&session);
    let small = Effort {
        screen: 8,
        choose: 8,
        estimate: 40,
        back_choose: 0,
        back_estimate: 0,
        cards: false,
        keep: 1,
        ..Effort::FULL
    };
    for i in (0..matter.decisions()).step_by(3) {
        let one = matter.judge(i, small, &Silent).expect("not cancelled");
        let other = matter.judge(i, Effort { review: 99, ..small }, &Silent).expect("not cancelled");
        for (a, b) in [(one.value, other.value), (one.worth, other.worth), (one.skill, other.skill)] {
            // Figures are shown to the tenth of a point. What happens in one world of a hundred may have no spread at
            // all in a sample that it is missing from.
            let apart = WIDE * libm::sqrt(a.se * a.se + b.se * b.se) + 0.1;
            assert!((a.mean - b.mean).abs() <= apart, "decision {i}: {a:?} and {b:?}");
        }
    }
}

#[test]
fn stopping_the_nearly_finished_release_is_found_out() {
    let (matter, place, feature) = run_with_a_planted_blunder();
    let found = matter.judge(place, Effort::FULL, &Silent).expect("not cancelled");
    assert_eq!(found.class, Class::Blunder, "{:?}", found.rival);
    let kill = Action::KillIt { feature };
    let Moved::Plan { actions, .. } = &found.did else { panic!("a plan") };
    assert!(actions.contains(&kill));
    let rival = found.rival.expect("another plan");
    assert!(rival.drops.contains(&kill), "{:?}", rival.drops);
    let reason = rival.reason.expect("they differ");
    assert!(reason.points > 0.0 && reason.through.is_some(), "{reason:?}");
    let card = found.cards.iter().find(|c| c.action == kill).expect("told card by card");
    assert!(card.brought.upper() < 0.0, "{card:?}");
}

/// A company whose release will be late, as its program seat knows, and whose sponsor trusts it no more than is needed.
fn late_and_hardly_trusted() -> Rules {
    let lab = Lab { teams: vec![4.0], items: 1, effort_person_days: 42.0, sprints: 3, ..Lab::default() };
    let mut rules = lab.rules(&common::scenario().rules.model).expect("such a world there is");
    for milestone in rules.milestones.iter_mut() {
        milestone.day = 10;
    }
    for person in rules.people.iter_mut() {
        person.trust = 0.55;
    }
    for verb in Verb::ALL.iter().copied().filter(|v| *v != Verb::ReportUpward) {
        rules.costs[verb as usize].from_sprint = 9;
    }
    rules.value_scale = start::value_scale(&rules, 64);
    rules
}

fn reporting(rules: &Rules, rosy: bool) -> Decision {
    let before = start_with(rules, Roots::of_seed(3), Seating::one(Seat::Program), &mut Vec::new());
    let step = Step::own(Seat::Program, Action::ReportUpward { rosy });
    let did = Did::Plan { half_time: false, steps: vec![step] };
    Decision { place: 0, day: 1, sprint: 1, seat: Seat::Program, did, before, planned: [true, false] }
}

#[test]
fn a_rosy_report_by_somebody_who_knows_better_is_found_out() {
    let rules = late_and_hardly_trusted();
    let decision = reporting(&rules, true);
    assert!(observe(&rules, &decision.before, Seat::Program).release_p50_lateness() > 0.0, "red, and known to be");
    let found = judged(&rules, &decision, Effort::FULL);
    assert!(found.class >= Class::Mistake, "{:?}", found.rival);
    let reason = found.rival.expect("another plan").reason.expect("they differ");
    assert_eq!(reason.part, Part::Trust, "{reason:?}");
    assert!(matches!(reason.through, Some(Through::EndsLow { own, rival }) if own > rival + 0.3), "{reason:?}");
    assert_eq!(reason.sign.map(|s| s.sign), Some(Sign::RosyExposed), "{reason:?}");
    // The same report, as it is, costs nothing.
    let honest = judged(&rules, &reporting(&rules, false), Effort::FULL);
    assert!(!honest.class.costs(), "{:?}", honest.rival);
}

/// A run of a solid player, who at one stop also stops the release that is more than half done and believed in.
fn run_with_a_planted_blunder() -> (Matter, usize, FeatureId) {
    for seed in 1..60 {
        let mut session = common::begin(NewRun::one(Seat::Product, seed, "solid"));
        let mut hand = common::machine(&session, "solid");
        let mut killed = None;
        while !session.is_over() {
            if session.observe(Seat::Product).public.arranging() {
                hand.plan(&mut session);
                if let Some(feature) = nearly_done(&session).filter(|_| killed.is_none())
                    && session.act(Seat::Product, None, Action::KillIt { feature }).is_ok()
                {
                    killed = Some((feature, session.observe(Seat::Product).public.day));
                }
            }
            session.run_day();
            hand.react(&mut session);
        }
        if let Some((feature, day)) = killed {
            let matter = Matter::of(&session);
            let rows = matter.rows();
            let place = rows.iter().position(|d| d.day == day && matches!(d.did, Did::Plan { .. }));
            return (matter.clone(), place.expect("the stop is a decision"), feature);
        }
    }
    panic!("no release was ever nearly done at a stop");
}

/// The release as the product seat sees it, if its date is still to be met and two thirds of its work are reported
/// done.
fn nearly_done(session: &two_hats::session::Session) -> Option<FeatureId> {
    let o = session.observe(Seat::Product);
    let feature = o.release_feature()?;
    let row = &o.public.features[feature];
    let parts = &o.rules.variants[row.variant].parts;
    let all: f64 = parts.iter().map(|p| p.effort_person_days).sum();
    let left: f64 = parts.iter().map(|p| o.left_person_days(feature, p.team).min(p.effort_person_days)).sum();
    let believed = o.belief(row.variant).strength >= 2;
    let awaited = o.public.milestones[o.rules.release_milestone()].open();
    (awaited && row.stage() == FeatureStage::Open && believed && left < all / 3.0).then_some(feature)
}
