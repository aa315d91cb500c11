//! Playing on, on a thread of its own: pieces of the review arrive one by one, the window never waits.
//!
//! What was worked out is kept beside the run's file and read from there the next time. It must not know Bevy.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::analysis::fates::Fates;
use crate::analysis::luck::Split;
use crate::analysis::progress::Progress;
use crate::analysis::review::judge::Effort;
use crate::analysis::review::{KEPT_AS, Matter, Move, Piece, Review, review};
use crate::session::store::Store;

/// A review that is being worked out, or was.
pub struct Work {
    watch: Arc<Watch>,
    /// Only one reader; the lock is there because a resource is shared.
    news: Mutex<Receiver<News>>,
    found: Found,
}

/// What is known so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// One a decision, in order; `None` while it is not judged.
    pub moves: Vec<Option<Arc<Move>>>,
    pub split: Option<Arc<Split>>,
    pub fates: Option<Arc<Fates>>,
    /// All of it, once it is whole.
    pub whole: Option<Arc<Review>>,
    pub state: WorkState,
    /// Steps done, and all of them.
    pub done: (usize, usize),
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkState {
    Running,
    /// The player stopped it.
    Stopped,
    Finished,
    /// The thread could not be started or broke off.
    Failed,
}

enum News {
    Piece(Piece),
    Whole(Box<Review>),
}

#[derive(Default)]
struct Watch {
    done: AtomicUsize,
    of: AtomicUsize,
    stop: AtomicBool,
}

impl Progress for Watch {
    fn step(&self, done: usize, of: usize) {
        self.of.store(of, Ordering::Relaxed);
        self.done.fetch_max(done, Ordering::Relaxed);
    }
    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Work {
    /// Begins. What was kept beside `file` is taken from there.
    pub fn begin(matter: Matter, effort: Effort, file: Option<PathBuf>) -> Self {
        let (tell, news) = channel();
        let watch = Arc::new(Watch::default());
        let count = matter.decisions();
        let watched = Arc::clone(&watch);
        let thread = thread::Builder::new().name("review".to_owned());
        let started = thread.spawn(move || work(&matter, effort, file.as_deref(), &watched, &tell));
        let state = if started.is_ok() { WorkState::Running } else { WorkState::Failed };
        let found =
            Found { moves: vec![None; count], split: None, fates: None, whole: None, state, done: (0, count + 2) };
        Self { watch, news: Mutex::new(news), found }
    }

    /// What is known so far.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.found.state == WorkState::Running
    }

    /// Ends it; what was found stays.
    pub fn stop(&mut self) {
        self.watch.stop.store(true, Ordering::Relaxed);
        if self.is_running() {
            self.found.state = WorkState::Stopped;
        }
    }

    /// Ends it, and forgets half of what was found; for pictures.
    pub fn stop_halfway(&mut self) {
        self.stop();
        let found = &mut self.found;
        let (count, done) = (found.moves.len(), found.moves.len() / 2);
        found.moves.iter_mut().skip(done).for_each(|made| *made = None);
        *found =
            Found { done: (done, count + 2), ..Found { moves: std::mem::take(&mut found.moves), ..Found::nothing() } };
    }

    /// Takes in what has arrived. Whether anything has.
    pub fn take_news(&mut self) -> bool {
        if !self.is_running() {
            return false;
        }
        let before = (self.found.done, self.found.state);
        let mut changed = false;
        loop {
            let next = self.news.lock().unwrap_or_else(PoisonError::into_inner).try_recv();
            match next {
                Ok(News::Piece(piece)) => self.found.take(piece),
                Ok(News::Whole(review)) => self.found.take_whole(*review),
                Err(std::sync::mpsc::TryRecvError::Empty) => break,
                Err(std::sync::mpsc::TryRecvError::Disconnected) => {
                    if self.is_running() {
                        self.found.state = WorkState::Failed;
                    }
                    break;
                }
            }
            changed = true;
        }
        let of = self.watch.of.load(Ordering::Relaxed);
        if of > 0 {
            self.found.done = (self.watch.done.load(Ordering::Relaxed), of);
        }
        changed || before != (self.found.done, self.found.state)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Found {
    /// Nothing yet.
    pub fn nothing() -> Self {
        Self { moves: Vec::new(), split: None, fates: None, whole: None, state: WorkState::Stopped, done: (0, 0) }
    }

    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Move(place, made) => {
                if let Some(slot) = self.moves.get_mut(place) {
                    *slot = Some(Arc::from(made));
                }
            }
            Piece::Split(split) => self.split = Some(Arc::new(split)),
            Piece::Fates(fates) => self.fates = Some(Arc::new(fates)),
        }
    }

    fn take_whole(&mut self, review: Review) {
        self.moves = review.moves.iter().map(|m| Some(Arc::new(m.clone()))).collect();
        self.split = Some(Arc::new(review.split.clone()));
        self.fates = review.fates.clone().map(Arc::new);
        self.whole = Some(Arc::new(review));
        self.state = WorkState::Finished;
    }
}

/// On the thread: read what is kept, or work it out and keep it. Whoever no longer listens is not told.
fn work(matter: &Matter, effort: Effort, file: Option<&Path>, watch: &Watch, tell: &Sender<News>) {
    let make = || review(matter, effort, watch, &mut |piece| _ = tell.send(News::Piece(piece)));
    let whole = match file {
        Some(file) => Store::kept_or_made(file, KEPT_AS, &matter.key(&effort), make),
        None => make(),
    };
    if let Some(whole) = whole {
        _ = tell.send(News::Whole(Box::new(whole)));
    }
}
