//! The days of a run pass without asking the system for memory.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use two_hats::policy::Bulk;
use two_hats::sim::draw::Roots;
use two_hats::sim::ids::Seat;
use two_hats::sim::sprint::run_day;
use two_hats::sim::start::Seating;
use two_hats::sim::state::Stage;

use crate::common::scenario;

/// The system's allocator, which counts how often this thread asked it for memory.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

fn asked() -> u64 {
    ASKED.with(Cell::get)
}

fn count() {
    // A thread that is ending has no counter any more, and nobody who would read it.
    let _ = ASKED.try_with(|asked| asked.set(asked.get() + 1));
}

// SAFETY: every call goes to the system's allocator as it came; counting touches no memory that is allocated here.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller's promises about the layout are handed on.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises about the block are handed on.
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: the caller's promises about the block are handed on.
        unsafe { System.realloc(at, layout, size) }
    }
}

#[test]
fn no_day_allocates_once_its_lists_have_room() {
    let rules = &scenario().rules;
    for policy in ["random", "solid", "meeting_factory"] {
        for seed in 0..40 {
            let seating = if seed % 2 == 0 { Seating::pair() } else { Seating::both_hats() };
            let mut run = Bulk::new(rules, Roots::of_seed(seed), seed, seating, [Some(policy); 2]);
            // Room for what happens, for what is due later, for what comes above the line, and for research.
            run.facts.reserve(10_000);
            run.state.truth.due.reserve(100);
            run.state.public.backlog.reserve(rules.features.len());
            run.state.known.iter_mut().for_each(|known| known.tried.reserve(200));
            while !matches!(run.state.public.stage, Stage::Over(_)) {
                if run.state.public.arranging() {
                    Seat::BOTH.into_iter().for_each(|seat| run.plan(seat));
                }
                let before = asked();
                run_day(rules, &mut run.state, &mut run.facts);
                assert_eq!(asked() - before, 0, "{policy}, seed {seed}, day {}", run.state.public.day - 1);
                run.react();
            }
        }
    }
}

#[test]
fn a_state_is_copied_into_another_one_without_allocating() {
    let rules = &scenario().rules;
    let mut run = Bulk::new(rules, Roots::of_seed(1), 1, Seating::pair(), [Some("solid"); 2]);
    let mut copy = run.state.clone();
    copy.truth.due.reserve(100);
    copy.public.backlog.reserve(rules.features.len());
    copy.known.iter_mut().for_each(|known| known.tried.reserve(200));
    copy.public.calendars.iter_mut().for_each(|calendar| calendar.cards.reserve(100));
    while run.step() {
        let before = asked();
        copy.clone_from(&run.state);
        assert_eq!(asked() - before, 0, "day {}", run.state.public.day);
        assert_eq!(copy, run.state);
    }
}
