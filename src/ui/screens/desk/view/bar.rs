//! The top bar: where we are, when, what is due, and how the sponsor feels.

use super::At;
use crate::sim::{
    ids::*,
    state::{Colour, Stage},
};
use crate::ui::telling::{Face, face};

/// What the top bar shows.
#[derive(Debug, Clone, PartialEq)]
pub struct BarView {
    /// The scenario's title.
    pub title: String,
    /// The company in a line.
    pub company: String,
    /// Whose desk it is.
    pub seat: Seat,
    /// Both seats in one person.
    pub both_hats: bool,
    /// Sprint, with marks.
    pub sprint: String,
    /// Next date on the wall, with marks; `None` when all are past.
    pub milestone: Option<String>,
    /// Portrait, name and words about the sponsor.
    pub sponsor: Sponsor,
    /// The sprint is half over.
    pub half_time: bool,
}

/// The sponsor in the bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Sponsor {
    /// How they look.
    pub face: Face,
    /// Trust in a word.
    pub trust: String,
}

impl BarView {
    /// Reads the bar.
    pub fn new(at: &At) -> Self {
        let (o, story) = (&at.o, at.story());
        let calendar = o.rules.calendar;
        let first = calendar.first_day(o.public.sprint);
        let sponsor = o.rules.sponsor;
        let trust = o.trust_seen(sponsor);
        Self {
            title: story.title.clone(),
            company: story.company.clone(),
            seat: at.seat,
            both_hats: o.public.both_hats,
            sprint: at.words.with(
                "desk-sprint",
                &[
                    ("number", o.public.sprint.into()),
                    ("of", calendar.sprints.into()),
                    ("first", first.into()),
                    ("last", (first + calendar.sprint_days - 1).into()),
                ],
            ),
            milestone: milestone(at),
            sponsor: Sponsor {
                face: face(story, o, sponsor),
                trust: at.words.with("desk-sponsor", &[("trust", at.word(trust_word(trust)).into())]),
            },
            half_time: o.public.stage == Stage::HalfTime,
        }
    }
}

/// The id of the word for how much the sponsor trusts.
pub fn trust_word(trust: f64) -> &'static str {
    match trust {
        t if t >= 0.70 => "desk-trust-strong",
        t if t >= 0.50 => "desk-trust-steady",
        t if t >= 0.30 => "desk-trust-thin",
        _ => "desk-trust-gone",
    }
}

/// The next open date on the wall.
pub fn next_milestone(at: &At) -> Option<MilestoneId> {
    let open = at.o.public.milestones.entries().filter(|(_, m)| m.open());
    open.min_by_key(|(_, m)| m.day).map(|(id, _)| id)
}

fn milestone(at: &At) -> Option<String> {
    let id = next_milestone(at)?;
    let row = &at.o.public.milestones[id];
    let status = status(at, id);
    let name = at.story().milestones[id].name.as_str();
    Some(at.words.with("desk-milestone", &[("name", name.into()), ("day", row.day.into()), ("status", status.into())]))
}

/// How it stands as far as this seat has heard, and how long ago that was: the worst colour of the work that the date
/// hangs on, else the promise, else nothing.
fn status(at: &At, id: MilestoneId) -> String {
    let o = &at.o;
    let ago = |day: u16| i64::from(o.public.day.saturating_sub(day));
    let heard = o.release_feature().filter(|_| o.rules.milestones[id].release).and_then(|feature| {
        let parts = o.rules.teams.ids().map(|team| o.known.parts[o.rules.part_index(feature, team)]);
        let told: Vec<_> = parts.filter(|p| p.heard_day > 0 && !p.done).collect();
        let day = told.iter().map(|p| p.heard_day).max()?;
        Some((told.iter().map(|p| p.colour).min()?, day))
    });
    let row = &o.public.milestones[id];
    if let Some((colour, day)) = heard {
        let word = at.word(match colour {
            Colour::Red => "desk-red",
            Colour::Amber => "desk-amber",
            Colour::Green => "desk-green",
        });
        at.words.with("desk-status-told", &[("colour", word.into()), ("days", ago(day).into())])
    } else if let Some(day) = row.promised_day {
        let by = at.first_name(at.colleague(Seat::Program));
        let values = [("day", day.into()), ("who", by.into()), ("days", ago(row.promised_on).into())];
        at.words.with(if at.seat == Seat::Program { "desk-status-own" } else { "desk-status-promised" }, &values)
    } else {
        at.word("desk-status-silent")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trust_has_four_words() {
        let words: Vec<_> = [0.8, 0.6, 0.4, 0.1].map(trust_word).into();
        assert_eq!(words, ["desk-trust-strong", "desk-trust-steady", "desk-trust-thin", "desk-trust-gone"]);
    }
}
