//! What the debrief costs: reading a finished run, the first verdict, and all of a review.
//!
//! See `benches/README.md` for how to run these, and for figures.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use two_hats::analysis::progress::Silent;
use two_hats::analysis::review::judge::Effort;
use two_hats::analysis::review::{Matter, review};
use two_hats::content::{self, Source};
use two_hats::session::machine::Machine;
use two_hats::session::{NewRun, Session};
use two_hats::sim::ids::Seat;

/// A whole run of five sprints by somebody whose moves leave something to say.
fn run(seat: Seat) -> Session {
    let (scenario, _) = content::load(&Source::BuiltIn, "workout_history");
    let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("the shipped scenario loads")));
    let mut session = Session::new(scenario, NewRun::one(seat, 7, "solid")).unwrap_or_else(|e| panic!("{e}"));
    let mut hand = Machine::new(&session, "loudest_voice").unwrap_or_else(|| panic!("it is shipped"));
    hand.play(&mut session, |_| {});
    session
}

fn benches(c: &mut Criterion) {
    let mut group = c.benchmark_group("review");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(30));
    for (name, seat) in [("product", Seat::Product), ("program", Seat::Program)] {
        let session = run(seat);
        group.bench_function(format!("matter, {name}"), |b| b.iter(|| black_box(Matter::of(&session))));
        // From the moment at which a finished run is opened until the first verdict is there.
        group.bench_function(format!("first verdict, {name}"), |b| {
            b.iter(|| {
                let matter = Matter::of(&session);
                black_box(matter.judge(matter.decisions() - 1, Effort::FULL, &Silent))
            });
        });
        group.bench_function(format!("all, {name}"), |b| {
            b.iter(|| black_box(review(&Matter::of(&session), Effort::FULL, &Silent, &mut |_| ())));
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
