//! What the debrief shows: plain sentences and numbers, made from the analysis. Of a run under way it has the pages that
//! stand on what its seats knew. It must not know Bevy.

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
    /// The pages there are, in order, and their names.
    pub pages: &'static [Page],
    pub contents: Vec<String>,
    /// Scenario and seat, seed and sprints: small, at the side.
    pub about: Vec<String>,
    pub title: String,
    /// Beside the title.
    pub lead: String,
    pub body: Body,
    /// How another seed is played the same way; a run under way is gone on with instead.
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
    /// The debrief of a run, one page open; without one the run is under way.
    pub fn new(words: &Words, session: &Session, debrief: Option<&Debrief>, sight: Sight<'_>) -> Self {
        let page = sight.page;
        let seat = debrief.map_or(session.journal().header.options.seat, |d| d.headline.seat);
        let t = Teller::new(words, session.scenario());
        let title = match (page, debrief) {
            (Page::Headline, Some(debrief)) => tell::ending_name(words, &t.scenario, debrief.headline.ending),
            (other, _) => t.say(other.word()),
        };
        let lead = match (page, debrief) {
            (_, None) => t.say("debrief-so-far"),
            (Page::Headline, Some(debrief)) => headline::outcome(&t, debrief),
            (Page::First, Some(_)) => t.say("debrief-first-lead"),
            _ => String::new(),
        };
        let body = debrief.and_then(|debrief| told_at_the_end(&t, session, debrief, sight));
        let pages = Page::of(debrief.is_some());
        Self {
            page,
            seat,
            pages,
            contents: pages.iter().map(|p| t.say(p.word())).collect(),
            about: about(&t, session, debrief.is_some()),
            title,
            lead,
            body: body.unwrap_or_else(|| told_any_time(&t, session, debrief.is_some(), sight)).tinted(seat),
            again: debrief.map(|_| Again::of(session)),
        }
    }

    /// There is no run.
    pub fn without_run(words: &Words) -> Self {
        Self {
            page: Page::Headline,
            seat: Seat::Product,
            pages: &[],
            contents: Vec::new(),
            about: Vec::new(),
            title: words.get("debrief-title"),
            lead: String::new(),
            body: Body::Nothing(words.get("debrief-no-run")),
            again: None,
        }
    }
}

/// The pages on which the truth stands, and those that need the end; `None` for the others.
fn told_at_the_end(t: &Teller<'_>, session: &Session, debrief: &Debrief, sight: Sight<'_>) -> Option<Body> {
    let mut steps = chains::Steps::new(t, session, debrief, sight.open);
    Some(match sight.page {
        Page::Headline => Body::Headline(headline::HeadlineView::new(t, session, debrief)),
        Page::First => {
            let kept = you_first(session);
            Body::First(FirstView { what_happened: kept.what_happened, differently: kept.differently })
        }
        Page::Truth => Body::Truth(truth::TruthView::new(t, debrief, &mut steps, sight.orders)),
        Page::Time => Body::Time(time::TimeView::new(t, session, debrief, sight.orders)),
        Page::Delivery => Body::Delivery(delivery::DeliveryView::new(t, session, debrief, &mut steps, sight.orders)),
        Page::Fates => Body::Played(played::PlayedView::fates(t, sight.found)),
        Page::Patterns => Body::Patterns(habits::PatternsView::new(t, session)),
        Page::Branches => Body::Branches(branches::BranchesView::new(t, session, debrief, sight.orders)),
        Page::Moves | Page::Split | Page::Forecasts | Page::Take => return None,
    })
}

/// The pages that say nothing beyond what the seats knew.
fn told_any_time(t: &Teller<'_>, session: &Session, finished: bool, sight: Sight<'_>) -> Body {
    match sight.page {
        Page::Split => Body::Played(played::PlayedView::split(t, sight.found)),
        Page::Forecasts => Body::Forecasts(habits::ForecastsView::new(t, session, sight.past)),
        Page::Take => Body::Take(take::TakeView::new(t, sight.found, sight.taken)),
        _ => Body::Moves(moves::MovesView::new(t, sight.found, sight.open_move, finished)),
    }
}

impl Body {
    /// Charts in the colour of the seat whose run it was.
    fn tinted(self, seat: Seat) -> Self {
        match self {
            Body::Played(view) => Body::Played(view.tinted(seat)),
            other => other,
        }
    }
}

fn about(t: &Teller<'_>, session: &Session, finished: bool) -> Vec<String> {
    let header = &session.journal().header;
    let title = &t.scenario.story.title;
    let played = header.options.seating.played;
    let first = if played == [true; 2] {
        t.with("debrief-run-pair", &[("scenario", title)])
    } else {
        let seat = if played[Seat::Product.index()] { Seat::Product } else { Seat::Program };
        t.with("debrief-run", &[("scenario", title), ("seat", &t.seat(seat).to_lowercase())])
    };
    let sprints = match finished {
        true => session.slots_by_sprint().len() as i64,
        false => i64::from(session.rules().calendar.sprints),
    };
    let seed = header.seed.to_string();
    let second = t.words.with("debrief-run-seed", &[("seed", seed.into()), ("sprints", sprints.into())]);
    let mut lines = vec![first, second];
    if !finished {
        lines.push(under_way(t, session));
    }
    lines
}

/// How far a run under way has come, and what that means for what is told of it.
fn under_way(t: &Teller<'_>, session: &Session) -> String {
    let day = session.observe(session.journal().header.options.seat).public.day.saturating_sub(1);
    t.words.with("report-under-way", &[("day", i64::from(day).into())])
}
