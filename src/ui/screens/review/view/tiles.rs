//! The sprint in a row of figures: what went out, what was finished, the date, the sponsor, what is stuck.

use super::Source;
use crate::sim::fact::What;
use crate::ui::telling::{Face, face};
use crate::ui::theme::Tone;
use crate::words::number;

/// A figure with what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    pub mark: TileMark,
    pub figure: Figure,
    pub about: String,
    pub tone: Tone,
}

/// What stands before a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum TileMark {
    Icon(&'static str),
    Face(Face),
}

/// How much or how.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// Counts up to this.
    Count(i64),
    /// How far something went up or down.
    Moved(f64),
    Word(String),
}

/// The figures of the sprint, in reading order.
pub(super) fn tiles(source: &Source<'_>, over: bool) -> Vec<Tile> {
    let count = |is: fn(&What) -> bool| source.news.iter().filter(|f| is(&f.what)).count() as i64;
    let out = source.out().count() as i64;
    let done = count(|what| matches!(what, What::PartDone { .. }));
    let good = |n: i64| if n > 0 { Tone::Good } else { Tone::Neutral };
    let counted = |icon, n: i64, id: &str, tone| Tile {
        mark: TileMark::Icon(icon),
        figure: Figure::Count(n),
        about: source.words.with(id, &[("count", n.into())]),
        tone,
    };
    let mut tiles = vec![
        counted("release", out, "review-tile-out", good(out)),
        counted("check-circle", done, "review-tile-done", good(done)),
    ];
    tiles.extend(date(source, over));
    let stuck = source.o.known.parts.iter().filter(|part| part.blocked && !part.done).count() as i64;
    if !over {
        tiles.push(counted("blocked", stuck, "review-tile-stuck", if stuck > 0 { Tone::Bad } else { Tone::Neutral }));
    }
    tiles.push(sponsor(source));
    tiles
}

/// The date that "on time" is about.
fn date(source: &Source<'_>, over: bool) -> Option<Tile> {
    let words = source.words;
    let release = source.o.rules.release_milestone();
    let row = &source.o.public.milestones[release];
    let late = libm::ceil(source.o.release_p50_lateness()) as i64;
    let (figure, tone) = match row.met_day {
        Some(_) if row.missed => (words.get("review-tile-date-late"), Tone::Bad),
        Some(_) => (words.get("review-tile-date-kept"), Tone::Good),
        None if row.missed || over => (words.get("review-tile-date-missed"), Tone::Bad),
        None if late > 0 => (words.with("review-tile-date-slips", &[("count", late.into())]), Tone::Warn),
        None => (words.get("review-tile-date-holds"), Tone::Good),
    };
    let name = source.scenario.story.milestones[release].name.as_str().into();
    let about = words.with("review-tile-date", &[("name", name), ("day", row.day.into())]);
    Some(Tile { mark: TileMark::Icon("flag"), figure: Figure::Word(figure), about, tone })
}

/// How the sponsor took the sprint.
fn sponsor(source: &Source<'_>) -> Tile {
    let sponsor = source.o.rules.sponsor;
    let moved = source.news.iter().filter_map(|f| match f.what {
        What::TrustChanged { person, by, .. } if person == sponsor => Some(by),
        _ => None,
    });
    let by: f64 = moved.sum();
    let now = source.o.trust_seen(sponsor);
    let face = face(&source.scenario.story, &source.o, sponsor);
    let values = [("name", face.first.as_str().into()), ("now", number::points(now).into())];
    let tone = match by {
        by if by >= 0.005 => Tone::Good,
        by if by <= -0.005 => Tone::Bad,
        _ => Tone::Neutral,
    };
    let about = source.words.with("review-tile-sponsor", &values);
    // A nought beside the trust itself would be two figures for one thing.
    let figure = match tone {
        Tone::Neutral => Figure::Word(source.words.get("review-tile-sponsor-same")),
        Tone::Good | Tone::Warn | Tone::Bad => Figure::Moved(by),
    };
    Tile { mark: TileMark::Face(face), figure, about, tone }
}
