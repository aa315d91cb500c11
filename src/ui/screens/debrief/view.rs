//! What the debrief shows: plain sentences and numbers, made from the analysis. It must not know Bevy.

pub mod branches;
pub mod chains;
pub mod delivery;
pub mod habits;
pub mod headline;
pub mod moves;
pub mod played;
pub mod take;
pub mod time;
pub mod truth;

use std::sync::Arc;

use super::sheets::Orders;
use super::take::Written;
use super::work::Found;
use super::{Page, Place};
use crate::analysis::{Debrief, you_first};
use crate::content::Scenario;
use crate::report::debrief::Teller;
use crate::session::progress::PastForecast;
use crate::session::{NewRun, Session};
use crate::sim::draw::mix;
use crate::sim::ids::*;
use crate::tell;
use crate::words::Words;

/// The debrief with one page open.
#[derive(Clone, PartialEq)]
pub struct DebriefView {
    pub page: Page,
    /// Whose run it was; of a run from both seats one of them.
    pub seat: Seat,
    /// Names of the pages, in order.
    pub contents: Vec<String>,
    /// Scenario and seat, seed and sprints: small, at the side.
    pub about: Vec<String>,
    pub title: String,
    /// Beside the title.
    pub lead: String,
    pub body: Body,
    pub again: Option<Again>,
}

/// The open page.
#[derive(Clone, PartialEq)]
pub enum Body {
    /// There is nothing to look back on, and why.
    Nothing(String),
    Headline(headline::HeadlineView),
    First(FirstView),
    Truth(truth::TruthView),
    Time(time::TimeView),
    Delivery(delivery::DeliveryView),
    Moves(moves::MovesView),
    /// Judgement and luck, or other fates.
    Played(played::PlayedView),
    Forecasts(habits::ForecastsView),
    Patterns(habits::PatternsView),
    Branches(branches::BranchesView),
    Take(take::TakeView),
}

/// What is looked at, and what is known beside the run itself.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    pub page: Page,
    /// The step of a chain whose fact is shown.
    pub open: Option<Place>,
    /// The move that is opened.
    pub open_move: Option<usize>,
    /// How tables are sorted.
    pub orders: Orders,
    pub found: &'a Found,
    /// Forecasts of all runs of this player.
    pub past: &'a [PastForecast],
    pub taken: &'a [Written],
}

/// The player's own words, as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstView {
    pub what_happened: String,
    pub differently: String,
}

/// The same way of playing, another seed.
#[derive(Clone)]
pub struct Again {
    pub scenario: Arc<Scenario>,
    pub run: NewRun,
}

impl PartialEq for Again {
    fn eq(&self, other: &Self) -> bool {
        self.run.seed == other.run.seed && self.scenario.story.id == other.scenario.story.id
    }
}

impl Again {
    fn of(session: &Session) -> Self {
        let header = &session.journal().header;
        let options = &header.options;
        let run = NewRun {
            seed: mix(header.seed, AGAIN) % 1_000_000,
            seating: options.seating,
            seat: options.seat,
            colleague: options.colleague.clone(),
            started_unix: 0,
        };
        Self { scenario: Arc::clone(session.scenario()), run }
    }
}

/// Names the next seed; the first four belong to the roots of a run.
const AGAIN: u64 = 5;

impl DebriefView {
    /// The debrief of a finished run, one page open.
    pub fn new(words: &Words, session: &Session, debrief: &Debrief, sight: Sight<'_>) -> Self {
        let (page, seat) = (sight.page, debrief.headline.seat);
        let t = Teller::new(words, session.scenario());
        let title = match page {
            Page::Headline => tell::ending_name(words, &t.scenario, debrief.headline.ending),
            other => t.say(other.word()),
        };
        let lead = match page {
            Page::Headline => headline::outcome(&t, debrief),
            Page::First => t.say("debrief-first-lead"),
            _ => String::new(),
        };
        let mut steps = chains::Steps::new(&t, session, debrief, sight.open);
        let body = match page {
            Page::Headline => Body::Headline(headline::HeadlineView::new(&t, session, debrief)),
            Page::First => {
                let kept = you_first(session);
                Body::First(FirstView { what_happened: kept.what_happened, differently: kept.differently })
            }
            Page::Truth => Body::Truth(truth::TruthView::new(&t, debrief, &mut steps, sight.orders)),
            Page::Time => Body::Time(time::TimeView::new(&t, session, debrief, sight.orders)),
            Page::Delivery => {
                Body::Delivery(delivery::DeliveryView::new(&t, session, debrief, &mut steps, sight.orders))
            }
            Page::Moves => Body::Moves(moves::MovesView::new(&t, sight.found, sight.open_move)),
            Page::Split => Body::Played(played::PlayedView::split(&t, sight.found).tinted(seat)),
            Page::Fates => Body::Played(played::PlayedView::fates(&t, sight.found).tinted(seat)),
            Page::Forecasts => Body::Forecasts(habits::ForecastsView::new(&t, session, sight.past)),
            Page::Patterns => Body::Patterns(habits::PatternsView::new(&t, session)),
            Page::Branches => Body::Branches(branches::BranchesView::new(&t, session, sight.orders)),
            Page::Take => Body::Take(take::TakeView::new(&t, sight.found, sight.taken)),
        };
        Self {
            page,
            seat,
            contents: Page::ALL.iter().map(|p| t.say(p.word())).collect(),
            about: about(&t, session),
            title,
            lead,
            body,
            again: Some(Again::of(session)),
        }
    }

    /// No finished run: none at all, or one under way.
    pub fn without_run(words: &Words, under_way: bool) -> Self {
        let why = words.get(if under_way { "debrief-not-over" } else { "debrief-no-run" });
        Self {
            page: Page::Headline,
            seat: Seat::Product,
            contents: Vec::new(),
            about: Vec::new(),
            title: words.get("debrief-title"),
            lead: String::new(),
            body: Body::Nothing(why),
            again: None,
        }
    }
}

fn about(t: &Teller<'_>, session: &Session) -> Vec<String> {
    let header = &session.journal().header;
    let title = &t.scenario.story.title;
    let played = header.options.seating.played;
    let first = if played == [true; 2] {
        t.with("debrief-run-pair", &[("scenario", title)])
    } else {
        let seat = if played[Seat::Product.index()] { Seat::Product } else { Seat::Program };
        t.with("debrief-run", &[("scenario", title), ("seat", &t.seat(seat).to_lowercase())])
    };
    let sprints = session.slots_by_sprint().len() as i64;
    let seed = header.seed.to_string();
    let second = t.words.with("debrief-run-seed", &[("seed", seed.into()), ("sprints", sprints.into())]);
    vec![first, second]
}
