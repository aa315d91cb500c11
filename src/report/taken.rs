//! A run as it is taken along: everything that a page, tables and a story sheet are made of, gathered once.
//!
//! It must not know files: whoever takes it along says where to.

use super::debrief::Teller;
use crate::analysis::calibration::{self, Calibration, Resolved};
use crate::analysis::patterns::{self, Pattern};
use crate::analysis::review::Review;
use crate::analysis::{self, Debrief, YouFirst, gathered};
use crate::session::Session;
use crate::sim::ids::Seat;
use crate::words::Words;

/// A run with all that is known of it. Of a run under way that is only what its seats knew.
pub struct Taken<'a> {
    pub session: &'a Session,
    pub teller: Teller<'a>,
    /// `None` while the run is under way.
    pub debrief: Option<Debrief>,
    /// `None` where nobody worked it out.
    pub review: Option<&'a Review>,
    /// Forecasts of this run with what came of them.
    pub forecasts: Vec<Resolved>,
    /// How forecasts did over all runs of the player, where that is known.
    pub over_all: Option<&'a Calibration>,
    pub patterns: Vec<Pattern>,
    /// The player's own words.
    pub first: YouFirst,
}

impl<'a> Taken<'a> {
    /// Gathers a run.
    pub fn of(
        session: &'a Session,
        review: Option<&'a Review>,
        over_all: Option<&'a Calibration>,
        words: &'a Words,
    ) -> Self {
        Self {
            session,
            teller: Teller::new(words, session.scenario())
                .naming_seats(session.journal().header.options.seating.played == [true; 2]),
            debrief: analysis::debrief(session),
            review,
            forecasts: calibration::of_run(session),
            over_all,
            patterns: patterns::patterns(session),
            first: analysis::you_first(session),
        }
    }

    /// Concept cards met in this run, once each, in the order in which they were met.
    pub fn cards(&self) -> Vec<(&'static str, u16)> {
        let mut cards: Vec<(&'static str, u16)> = Vec::new();
        for (card, day) in gathered::cards(self.session) {
            if !cards.iter().any(|(known, _)| *known == card) {
                cards.push((card, day));
            }
        }
        cards
    }

    /// Which run this is: company, seat, seed.
    pub fn named(&self) -> String {
        let (header, words) = (&self.session.journal().header, self.teller.words);
        let seating = header.options.seating;
        let title = self.session.scenario().story.title.as_str();
        let both = seating.both_hats || seating.played == [true; 2];
        let run = if both {
            words.with("debrief-run-pair", &[("scenario", title.into())])
        } else {
            let seat = self.teller.seat(header.options.seat);
            words.with("debrief-run", &[("scenario", title.into()), ("seat", seat.into())])
        };
        let seed = header.seed.to_string();
        let sprints = i64::from(self.session.rules().calendar.sprints);
        let rest = words.with("debrief-run-seed", &[("seed", seed.into()), ("sprints", sprints.into())]);
        format!("{run} · {rest}")
    }

    /// How far a run under way has come.
    pub fn under_way(&self) -> String {
        self.teller.words.with("report-under-way", &[("day", i64::from(self.last_day()).into())])
    }

    /// What can be taken along from this run, and how it is played again: a sentence each.
    pub fn along(&self) -> Vec<String> {
        let header = &self.session.journal().header;
        let seating = header.options.seating;
        let seat = match header.options.seat {
            _ if seating.both_hats => "both",
            _ if seating.played == [true; 2] => "pair",
            Seat::Product => "product",
            Seat::Program => "program",
        };
        let (digest, seed) = (self.session.digest(), header.seed.to_string());
        let values =
            [("digest", digest.as_str()), ("scenario", &header.scenario), ("seat", seat), ("seed", seed.as_str())];
        ["report-along-page", "report-along-tables", "report-along-story", "report-along-run", "report-along-again"]
            .map(|id| self.teller.with(id, &values))
            .to_vec()
    }

    /// The last working day that passed.
    pub fn last_day(&self) -> u16 {
        let seat = self.session.journal().header.options.seat;
        self.session.observe(seat).public.day.saturating_sub(1)
    }
}
