//! What a finished run means: read off its journal, its facts and the truth, never recomputed to be explained.
//!
//! Pure and without texts: whoever shows it finds the words. It must not know files, screens or sentences. What is
//! played anew is played to compare: the expert's run in the same seat, and in [`review`] what else could have been
//! decided, and what else could have come of it.

pub mod balance;
pub mod branches;
pub mod calibration;
pub mod causes;
pub mod delivery;
pub mod fates;
pub mod gathered;
pub mod glimpse;
pub mod headline;
pub mod luck;
pub mod patterns;
pub mod progress;
pub mod replay;
pub mod review;
mod run;
pub mod statistics;
pub mod time;
pub mod truth;
pub mod validate;

use crate::session::Session;
use crate::session::journal::{Entry, Topic};
use crate::sim::ids::*;

/// What a finished run means, parts 1 to 5.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// The seat it is written for.
    pub seat: Seat,
    /// Working days that passed.
    pub days: u16,
    pub headline: headline::Headline,
    /// What the player wrote before anything was revealed.
    pub first: YouFirst,
    pub truth: truth::WhatWasTrue,
    pub time: time::WhereTimeWent,
    pub delivery: delivery::Delivery,
}

/// The player's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YouFirst {
    pub what_happened: String,
    pub differently: String,
}

/// What a finished run means; `None` while it is still being played.
pub fn debrief(session: &Session) -> Option<Debrief> {
    let run = run::Run::of(session)?;
    let truth = truth::what_was_true(&run);
    let delivery = delivery::delivery(&run);
    Some(Debrief {
        seat: run.seat,
        days: run.state.public.day.saturating_sub(1),
        headline: headline::headline(&run, session, &truth, &delivery)?,
        first: you_first(session),
        time: time::where_time_went(&run, session),
        truth,
        delivery,
    })
}

/// What the player wrote last on each of the two questions.
pub fn you_first(session: &Session) -> YouFirst {
    let mut out = YouFirst::default();
    for entry in session.line() {
        match entry {
            Entry::Note { topic: Topic::WhatHappened, text, .. } => out.what_happened.clone_from(text),
            Entry::Note { topic: Topic::Differently, text, .. } => out.differently.clone_from(text),
            _ => {}
        }
    }
    out
}

/// The place in the line at which each sprint was about to be planned: where a rewind to that sprint branches off.
/// The first entry belongs to sprint 1.
pub fn sprint_starts(session: &Session) -> Vec<usize> {
    let calendar = session.rules().calendar;
    let mut starts = vec![0];
    for (i, entry) in session.line().iter().enumerate() {
        if let Entry::Day { day, .. } = entry
            && *day < calendar.last_day()
            && day % calendar.sprint_days == 0
        {
            starts.push(i + 1);
        }
    }
    // A run that ended early has no sprint after its last day.
    let passed = session.slots_by_sprint().len().max(1);
    starts.truncate(passed);
    starts
}
