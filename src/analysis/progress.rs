//! Long work: told as it goes, cancelled when asked, the same result for any number of threads.
//!
//! The work runs on a pool of its own that leaves one core to whoever waits for it; whoever calls from a pool stays on
//! that one. It must not know who watches.

use rayon::prelude::*;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Somebody who watches long work and may end it.
pub trait Progress: Sync {
    /// `done` of `of` steps are done; called from any thread, not always in order.
    fn step(&self, done: usize, of: usize);
    /// Whether the work should stop; asked before every step.
    fn cancelled(&self) -> bool {
        false
    }
}

/// Nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _done: usize, _of: usize) {}
}

/// A stretch of longer work, told as its share of the whole.
pub struct Stretch<'a> {
    pub whole: &'a dyn Progress,
    /// Steps of the whole that were done before it.
    pub before: usize,
    /// Steps of the whole that one of its own stands for.
    pub each: usize,
    /// Steps of the whole.
    pub of: usize,
}

impl Progress for Stretch<'_> {
    fn step(&self, done: usize, _of: usize) {
        self.whole.step(self.before + done * self.each, self.of);
    }
    fn cancelled(&self) -> bool {
        self.whole.cancelled()
    }
}

/// Does `n` independent steps on all cores but one, or on the pool it is called from, and returns their results in order; `None` when cancelled.
///
/// Each step must depend on its number alone; then the result is the same for any number of threads.
pub fn in_order<T: Send>(n: usize, progress: &dyn Progress, work: impl Fn(usize) -> T + Sync) -> Option<Vec<T>> {
    let done = AtomicUsize::new(0);
    let step = |i: usize| {
        if progress.cancelled() {
            return None;
        }
        let result = work(i);
        progress.step(done.fetch_add(1, Ordering::Relaxed) + 1, n);
        Some(result)
    };
    let all = || (0..n).into_par_iter().map(step).collect();
    if rayon::current_thread_index().is_some() {
        return all();
    }
    match pool() {
        Some(pool) => pool.install(all),
        None => (0..n).map(step).collect(),
    }
}

/// The same, a step for every seed.
pub fn over_seeds<T: Send>(
    seeds: Range<u64>,
    progress: &dyn Progress,
    work: impl Fn(u64) -> T + Sync,
) -> Option<Vec<T>> {
    let first = seeds.start;
    in_order(seeds.count(), progress, |i| work(first + i as u64))
}

/// All cores but one, at least one; `None` where the system grants no threads: the work is then done in place.
fn pool() -> Option<&'static rayon::ThreadPool> {
    static POOL: OnceLock<Option<rayon::ThreadPool>> = OnceLock::new();
    let build = || {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        rayon::ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1)).build().ok()
    };
    POOL.get_or_init(build).as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicBool;

    /// Stops after a number of steps.
    struct After(usize, AtomicBool);

    impl Progress for After {
        fn step(&self, done: usize, _of: usize) {
            if done >= self.0 {
                self.1.store(true, Ordering::Relaxed);
            }
        }
        fn cancelled(&self) -> bool {
            self.1.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn results_come_in_the_order_of_the_steps() {
        assert_eq!(in_order(100, &Silent, |i| i * i), Some((0..100).map(|i| i * i).collect()));
    }

    #[test]
    fn a_stretch_is_told_as_its_share_of_the_whole() {
        struct Seen(AtomicUsize, AtomicUsize);
        impl Progress for Seen {
            fn step(&self, done: usize, of: usize) {
                self.0.fetch_max(done, Ordering::Relaxed);
                self.1.store(of, Ordering::Relaxed);
            }
        }
        let seen = Seen(AtomicUsize::new(0), AtomicUsize::new(0));
        let stretch = Stretch { whole: &seen, before: 100, each: 10, of: 200 };
        in_order(7, &stretch, |i| i);
        assert_eq!((seen.0.into_inner(), seen.1.into_inner()), (170, 200));
    }

    #[test]
    fn cancelled_work_has_no_result() {
        assert_eq!(in_order(1000, &After(3, AtomicBool::new(false)), |i| i), None);
    }
}
