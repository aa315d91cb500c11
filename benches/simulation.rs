//! What the simulation costs: whole runs, one day, a copy of a state, a score, and how all of it grows.
//!
//! See `benches/README.md` for how to run these, and for figures.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use two_hats::content::{self, Source};
use two_hats::policy::{self, Bulk};
use two_hats::sim::draw::Roots;
use two_hats::sim::fact::Fact;
use two_hats::sim::ids::Seat;
use two_hats::sim::lab::Lab;
use two_hats::sim::observe::observe;
use two_hats::sim::rules::Rules;
use two_hats::sim::start::{Seating, start};
use two_hats::sim::state::State;
use two_hats::sim::{bound, score, sprint};

fn main() {
    let (scenario, diagnostics) = content::load(&Source::BuiltIn, "workout_history");
    let rules = scenario.unwrap_or_else(|| panic!("{}", content::render_all(&diagnostics, false))).rules;
    let mut criterion = Criterion::default()
        .measurement_time(Duration::from_secs(3))
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    runs(&mut criterion, &rules);
    states(&mut criterion, &rules);
    scores(&mut criterion, &rules);
    growth(&mut criterion, &rules);
    criterion.final_summary();
}

/// A run of a pair under one policy, stopped after some days.
fn played<'a>(rules: &'a Rules, seed: u64, name: &str, days: usize) -> Bulk<'a> {
    let mut run = Bulk::new(rules, Roots::of_seed(seed), seed, Seating::pair(), [Some(name); 2]);
    for _ in 0..days {
        run.step();
    }
    run
}

/// Whole runs, each of another seed, digest and bound apart: one that is played again is quicker, its branches being known.
fn runs(criterion: &mut Criterion, rules: &Rules) {
    let mut group = criterion.benchmark_group("run");
    group.throughput(Throughput::Elements(1));
    let mut play = |id: &str, seating: Seating, names: [Option<&str>; 2]| {
        let mut seed = 0;
        group.bench_function(id, |bench| {
            bench.iter(|| {
                seed += 1;
                black_box(policy::play(rules, seed, seating, names))
            });
        });
    };
    for name in ["idle", "random", "average", "solid", "expert"] {
        play(name, Seating::pair(), [Some(name); 2]);
    }
    // One who decides instead of two: in both seats at once, and in one of them, with nobody deciding in the other.
    play("random with both hats", Seating::both_hats(), [Some("random"); 2]);
    play("random in product alone", Seating::one(Seat::Product), [Some("random"), None]);
    play("random in program alone", Seating::one(Seat::Program), [None, Some("random")]);
    group.finish();
}

/// What is done with one state in the middle of a run.
fn states(criterion: &mut Criterion, rules: &Rules) {
    let run = played(rules, 1, "solid", 24);
    let mut group = criterion.benchmark_group("state");
    group.bench_function("start", |bench| {
        bench.iter(|| black_box(start(rules, black_box(1), Seating::pair(), &mut Vec::new())));
    });
    // As the review does it, one copy at a time; the second keeps all of them, each in memory never touched before.
    group.bench_function("clone", |bench| bench.iter(|| black_box(black_box(&run.state).clone())));
    group.bench_function("clone kept", |bench| bench.iter_with_large_drop(|| black_box(&run.state).clone()));
    let mut copy = run.state.clone();
    group.bench_function("clone_from", |bench| bench.iter(|| copy.clone_from(black_box(&run.state))));
    let mut facts: Vec<Fact> = Vec::with_capacity(1000);
    group.bench_function("day", |bench| {
        bench.iter_batched_ref(
            || run.state.clone(),
            |state| {
                facts.clear();
                sprint::run_day(rules, state, &mut facts);
            },
            BatchSize::SmallInput,
        );
    });
    let o = observe(rules, &run.state, Seat::Product);
    group.bench_function("forecast", |bench| bench.iter(|| black_box(o.release_p50_lateness())));
    let needs = |k| two_hats::policy::belief::sample_needs(&o, k);
    group.bench_function("sampled needs", |bench| bench.iter(|| black_box(needs(black_box(7)))));
    group.finish();
}

/// What a run was worth.
fn scores(criterion: &mut Criterion, rules: &Rules) {
    let mut run = played(rules, 1, "solid", 0);
    run.to_end();
    let prices = bound::prices(rules, &run.state.truth);
    let mut group = criterion.benchmark_group("score");
    group.bench_function("prices", |bench| bench.iter(|| black_box(bound::prices(rules, &run.state.truth))));
    group.bench_function("with prices", |bench| {
        bench.iter(|| black_box(score::scores_with(rules, &run.state, &prices)));
    });
    group.bench_function("whole", |bench| bench.iter(|| black_box(score::scores(rules, &run.state))));
    group.finish();
}

/// Lab worlds of once, four and sixteen times the size in days times items: a day costs what it costs for every item
/// that is there, so that time per item and day should stay level.
fn growth(criterion: &mut Criterion, rules: &Rules) {
    let mut group = criterion.benchmark_group("growth");
    for (sprints, items) in [(4, 4), (8, 8), (16, 16)] {
        let lab = Lab { teams: vec![4.0; 4], items, effort_person_days: 40.0, sprints, ..Lab::default() };
        let world = lab.rules(&rules.model).expect("such a world there is");
        let size = u64::from(sprints) * 10 * items as u64;
        group.throughput(Throughput::Elements(size));
        group.bench_with_input(BenchmarkId::from_parameter(size), &world, |bench, world| {
            bench.iter(|| black_box(whole(world)));
        });
    }
    group.finish();
}

/// A world left to itself to its end.
fn whole(world: &Rules) -> State {
    let mut facts = Vec::new();
    let mut state = start(world, 1, Seating::pair(), &mut facts);
    while state.public.day <= world.calendar.last_day() {
        sprint::run_day(world, &mut state, &mut facts);
    }
    state
}
