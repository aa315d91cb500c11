//! Sampled worlds: made from an observation alone, playable, and right about as often as they should be.

use two_hats::analysis::statistics;
use two_hats::policy::belief::sample_world;
use two_hats::policy::{self, Bulk};
use two_hats::sim::draw::{Roots, Stream, mix, uniform};
use two_hats::sim::ids::*;
use two_hats::sim::invariant;
use two_hats::sim::observe::observe;
use two_hats::sim::rules::{Rules, TeamKind};
use two_hats::sim::schedule;
use two_hats::sim::score::scores;
use two_hats::sim::start::Seating;
use two_hats::sim::state::{Stage, State};

use crate::common::scenario;

/// Runs of several policies, stopped wherever one may plan, with the seat that looks.
fn moments(seeds: std::ops::Range<u64>, mut see: impl FnMut(&Rules, &State, Seat, u64)) {
    let scenario = scenario();
    let names = ["solid", "average", "loudest_voice", "researcher", "expert", "random"];
    for seed in seeds {
        let name = names[(seed / 9) as usize % names.len()];
        let seating = if seed % 10 == 9 { Seating::both_hats() } else { Seating::pair() };
        let mut bulk = Bulk::new(&scenario.rules, Roots::of_seed(seed), seed, seating, [Some(name), Some(name)]);
        let stop = 1 + seed * 7 % 9;
        let mut planned = 0;
        loop {
            if matches!(bulk.state.public.stage, Stage::Planning | Stage::HalfTime) {
                planned += 1;
                if planned == stop {
                    let seat = if seed / 54 % 2 == 0 { Seat::Product } else { Seat::Program };
                    see(&scenario.rules, &bulk.state, seat, seed);
                    break;
                }
            }
            if !bulk.step() {
                break;
            }
        }
    }
}

#[test]
fn a_sampled_world_keeps_what_is_seen_and_plays_to_an_end() {
    moments(0..60, |rules, state, seat, seed| {
        let o = observe(rules, state, seat);
        for k in 0..3 {
            let world = sample_world(&o, k);
            assert_eq!(world.public, state.public, "seed {seed}");
            assert_eq!(world.known[seat.index()], state.known[seat.index()], "seed {seed}");
            assert_eq!(world, sample_world(&o, k), "seed {seed}: the same name gives the same world");
            assert_ne!(world.truth, sample_world(&o, k + 10).truth, "seed {seed}");
            invariant::check(rules, &world);
            for name in ["solid", "random"] {
                let policies = [0, 1].map(|i| policy::by_name(name, seed + i));
                let mut bulk = Bulk { rules, state: world.clone(), facts: Vec::new(), policies };
                bulk.to_end();
                assert!(matches!(bulk.state.public.stage, Stage::Over(_)), "seed {seed}");
            }
        }
    });
}

/// Another truth behind the same notebook: whatever nobody was told is different.
fn otherwise(state: &State) -> State {
    let mut other = state.clone();
    let t = &mut other.truth;
    t.roots = Roots::of_seed(0xD1FF);
    t.needs.iter_mut().for_each(|n| (n.latent, n.detectability) = (-n.latent, 1.0 - n.detectability));
    t.variants.iter_mut().for_each(|v| (v.usability, v.value, v.z) = (0.8, -v.value, -v.z));
    t.teams.iter_mut().for_each(|t| {
        (t.difficulty, t.fatigue) = (1.0 / t.difficulty, t.fatigue + 0.3);
        (t.capacity, t.output_share) = (t.capacity * 0.7, 0.5);
    });
    t.risks.iter_mut().for_each(|r| (r.chance, r.exposed_days) = (r.chance * 0.5, r.exposed_days + 3));
    t.features.iter_mut().for_each(|f| {
        (f.difficulty, f.bites) = (1.35 / f.difficulty, !f.bites);
        f.misunderstood = !f.misunderstood;
    });
    for feature in t.features.ids() {
        let at = t.work.standing(feature);
        for team in at.begun & !at.done {
            t.work.change(feature, team, |w| {
                (w.total, w.done, w.hidden) = (w.total * 1.7 + 3.0, w.done * 0.5, w.hidden + 1.0);
                w.blocker = w.blocker.filter(|b| b.noticed);
            });
        }
    }
    (t.dilemma_days, t.pressure, t.next_fact) = ([3, 0], 1.0 - t.pressure, 7);
    other
}

#[test]
fn a_sampled_world_takes_nothing_from_the_truth() {
    moments(100..160, |rules, state, seat, seed| {
        let other = otherwise(state);
        for k in 0..3 {
            let (a, b) =
                (sample_world(&observe(rules, state, seat), k), sample_world(&observe(rules, &other, seat), k));
            assert_eq!(a, b, "seed {seed}, day {}", state.public.day);
        }
    });
}

/// Where the truth stands among samples, 0 to 1: evenly spread over many runs where the samples are what they should
/// be. Ties are parted by a number of the run's own.
fn rank(truth: f64, samples: &[f64], u: f64) -> f64 {
    let below = samples.iter().filter(|s| **s < truth - 1e-9).count() as f64;
    let ties = samples.iter().filter(|s| (**s - truth).abs() <= 1e-9).count() as f64;
    (below + u * (ties + 1.0)) / (samples.len() as f64 + 1.0)
}

/// Something hidden in a state from a seat, where it applies.
type Hidden = fn(&Rules, &State, Seat) -> Option<f64>;

fn answer(rules: &Rules, state: &State) -> Option<FeatureId> {
    state.public.backlog.iter().copied().find(|f| rules.features[*f].answers_the_ask)
}

fn value_of_the_answer(rules: &Rules, state: &State, _seat: Seat) -> Option<f64> {
    answer(rules, state).map(|f| state.truth.variants[state.public.features[f].variant].value)
}

/// Person-days left of the largest part of the answer that the seat was told is under way.
fn left_under_way(rules: &Rules, state: &State, seat: Seat) -> Option<f64> {
    let feature = answer(rules, state)?;
    let parts = rules.variants[state.public.features[feature].variant].parts.iter();
    let told = parts.filter(|p| {
        let heard = &state.known[seat.index()].parts[rules.part_index(feature, p.team)];
        rules.teams[p.team].kind == TeamKind::Engineering && heard.started && !heard.done
    });
    let part = told.max_by(|a, b| a.effort_person_days.total_cmp(&b.effort_person_days))?;
    Some(state.part(rules, feature, part.team).left())
}

/// What product makes of a need in the largest segment, as program sees it from outside: told at the last sprint, and of
/// what was asked since only that it was asked.
fn what_product_makes_of_a_need(_rules: &Rules, state: &State, seat: Seat) -> Option<f64> {
    // Where program asks users too, what product makes of them is a rougher guess.
    let asks = state.known[Seat::Program.index()].people_talked_to() > 0;
    let outside = seat == Seat::Program && !state.public.both_hats && !asks;
    let evidence = &state.known[Seat::Product.index()].need_evidence;
    let heard = evidence.iter().map(|e| e.precision).fold(0.0, f64::max) > 0.0;
    (outside && heard).then(|| evidence[0].mean())
}

/// What users would make of the listed variant that product believes in most, as program sees it from outside.
fn value_of_what_product_believes_in(rules: &Rules, state: &State, seat: Seat) -> Option<f64> {
    let known = &state.known[Seat::Product.index()];
    let listed = |v: &VariantId| state.public.features[rules.variants[*v].feature].listed_day.is_some();
    let believed = |v: &VariantId| known.belief(rules, *v).mean_sd;
    let first = rules.variants.ids().filter(listed).max_by(|a, b| believed(a).total_cmp(&believed(b)))?;
    (seat == Seat::Program && !state.public.both_hats).then(|| state.truth.variants[first].value)
}

const HIDDEN: [(&str, Hidden); 11] = [
    ("importance of a need everybody has", |_, s, _| Some(s.truth.needs[0].latent)),
    ("importance of a wordless need, smallest segment", |_, s, _| Some(s.truth.needs[11].latent)),
    ("how easily a wordless need shows", |_, s, _| Some(s.truth.needs[2].detectability)),
    ("value of the answer", value_of_the_answer),
    ("difficulty of a team", |_, s, _| Some(s.truth.teams[TeamId(1)].difficulty.ln())),
    ("day on which the answer is done", |r, s, _| answer(r, s).map(|f| schedule::true_finish(r, s, f))),
    ("schedule pressure", |_, s, _| Some(s.truth.pressure)),
    ("chance of a risk", |_, s, _| Some(s.truth.risks[RiskId(0)].chance)),
    ("work left of a part under way", left_under_way),
    ("what product makes of a need", what_product_makes_of_a_need),
    ("value of what product believes in", value_of_what_product_believes_in),
];

/// What comes of a state if solid colleagues go on: outcome, delivery, value, risks that struck.
fn played_on(rules: &Rules, state: State) -> [f64; 4] {
    let policies = [0, 1].map(|i| policy::by_name("solid", i));
    let mut bulk = Bulk { rules, state, facts: Vec::new(), policies };
    bulk.to_end();
    let struck = bulk.state.truth.risks.iter().filter(|r| r.struck_day > 0).count() as f64;
    let scores = scores(rules, &bulk.state);
    [scores.outcome, scores.delivery, scores.value, struck]
}

/// Chi-square of ten equal bins with nine degrees of freedom: one in a thousand is beyond it.
const ONE_IN_A_THOUSAND: f64 = 27.88;

fn check_even(name: &str, ranks: &[f64]) {
    let mut bins = [0.0; 10];
    ranks.iter().for_each(|r| bins[((r * 10.0) as usize).min(9)] += 1.0);
    let expected = ranks.len() as f64 / 10.0;
    let chi: f64 = bins.iter().map(|b| (b - expected) * (b - expected) / expected).sum();
    println!("{name}: n {}, chi-square {chi:.1}, {bins:?}", ranks.len());
    assert!(ranks.len() >= 100, "{name}: too few cases to tell");
    assert!(chi < ONE_IN_A_THOUSAND, "{name}: chi-square {chi:.1} of {bins:?}");
}

/// Over many runs, the truth is as often low among the samples as high: nothing here is drawn too boldly or too timidly.
#[test]
fn what_is_sampled_is_calibrated_against_the_truth() {
    let mut hidden = vec![Vec::new(); HIDDEN.len()];
    let mut ahead = [const { Vec::new() }; 4];
    moments(20_000..20_900, |rules, state, seat, seed| {
        let o = observe(rules, state, seat);
        let samples: Vec<State> = (0..19).map(|k| sample_world(&o, mix(seed, k))).collect();
        let u = |n: usize| uniform(seed, Stream::Signal, n as u64, 0);
        for (i, (_, of)) in HIDDEN.iter().enumerate() {
            let values: Vec<f64> = samples.iter().filter_map(|s| of(rules, s, seat)).collect();
            if let Some(truth) = of(rules, state, seat).filter(|_| values.len() == 19) {
                hidden[i].push(rank(truth, &values, u(i)));
            }
        }
        if seed % 4 != 1 {
            return;
        }
        let truth = played_on(rules, state.clone());
        let played: Vec<[f64; 4]> = samples.into_iter().map(|s| played_on(rules, s)).collect();
        for (i, ranks) in ahead.iter_mut().enumerate() {
            ranks.push(rank(truth[i], &played.iter().map(|p| p[i]).collect::<Vec<f64>>(), u(100 + i)));
        }
    });
    HIDDEN.iter().zip(&hidden).for_each(|((name, _), ranks)| check_even(name, ranks));
    for (name, ranks) in ["outcome", "delivery", "value taken up", "risks that strike"].iter().zip(&ahead) {
        check_even(name, ranks);
    }
}

/// What solid colleagues make of a company is, on average, what was expected of it at any time they may plan: luck comes
/// to nothing in every half of every sprint.
#[test]
fn expectations_are_met_on_average_at_every_stop() {
    const WORLDS: u64 = 6;
    let scenario = scenario();
    let rules = &scenario.rules;
    for seat in Seat::BOTH {
        let mut surprises: Vec<Vec<f64>> = vec![Vec::new(); 2 * usize::from(rules.calendar.sprints)];
        for seed in 50_000..50_150 {
            let names = [Some("solid"); 2];
            let mut bulk = Bulk::new(rules, Roots::of_seed(seed), seed, Seating::pair(), names);
            let mut expected = Vec::new();
            loop {
                if matches!(bulk.state.public.stage, Stage::Planning | Stage::HalfTime) {
                    let o = observe(rules, &bulk.state, seat);
                    let worlds = (0..WORLDS).map(|k| played_on(rules, sample_world(&o, mix(seed, k)))[0]);
                    expected.push(worlds.sum::<f64>() / WORLDS as f64);
                }
                if !bulk.step() {
                    break;
                }
            }
            let outcome = scores(rules, &bulk.state).outcome;
            surprises.iter_mut().zip(&expected).for_each(|(all, v)| all.push(outcome - v));
        }
        for (stop, all) in surprises.iter().enumerate() {
            let (mean, se) = (statistics::mean(all), statistics::standard_error(all));
            println!("{seat:?}, stop {stop}: {mean:.2} ± {se:.2} of {}", all.len());
        }
        for (stop, all) in surprises.iter().enumerate() {
            let (mean, se) = (statistics::mean(all), statistics::standard_error(all));
            assert!(mean.abs() < 3.3 * se, "{seat:?}, stop {stop}: {mean:.2} ± {se:.2}");
        }
    }
}

/// Trust is told: every sampled world holds what it is.
#[test]
fn what_everybody_was_told_is_certain() {
    moments(300..330, |rules, state, seat, seed| {
        let world = sample_world(&observe(rules, state, seat), seed);
        let now = [state, &world].map(|s| s.truth.people[rules.sponsor].trust);
        assert_eq!(now[0], now[1], "seed {seed}");
        assert_eq!(world.truth.due, state.truth.due, "seed {seed}");
    });
}

/// It searches, but only in worlds that its seat may think of: another truth behind the same notebook changes no plan.
#[test]
fn the_planner_plans_the_same_whatever_is_true() {
    let mut plans = Vec::new();
    moments(400..412, |rules, state, seat, seed| {
        let plan = |state: &State| {
            let mut planner = policy::by_name("planner", seed).unwrap_or_else(|| panic!("no planner"));
            let plan = planner.plan(&observe(rules, state, seat));
            plan.into_iter().map(|p| p.action).collect::<Vec<_>>()
        };
        let planned = plan(state);
        assert_eq!(planned, plan(&otherwise(state)), "seed {seed}");
        plans.push(planned);
    });
    assert!(plans.iter().any(|p| !p.is_empty()), "somebody plans something");
}
