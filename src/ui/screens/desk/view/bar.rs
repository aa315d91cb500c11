//! The top bar: where we are, when, what is due, and how the sponsor feels.

use super::At;
use crate::sim::{
    ids::*,
    state::{Colour, Stage},
};
use crate::ui::telling::{Face, face};
use crate::words::number;

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
    /// Mood and trust, in words.
    pub trust: String,
}

impl BarView {
    /// Reads the bar.
    pub fn new(at: &At) -> Self {
        let (o, story) = (&at.o, at.story());
        let calendar = o.rules.calendar;
        let first = calendar.first_day(o.public.sprint);
        let sponsor = o.rules.sponsor;
        let face = face(story, o, sponsor);
        let mood = at.word(&format!("kit-mood-{}", face.mood.code()));
        let trust = [("mood", mood.into()), ("now", number::points(o.trust_seen(sponsor)).into())];
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
            sponsor: Sponsor { face, trust: at.words.with("sprint-sponsor", &trust) },
            half_time: o.public.stage == Stage::HalfTime,
        }
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
        let id = if at.seat == Seat::Program { "desk-status-own" } else { "desk-status-promised" };
        // A day that has gone by without it is no promise any more.
        let broken = o.public.day > day;
        at.words.with(&if broken { format!("{id}.broken") } else { id.to_owned() }, &values)
    } else {
        at.word("desk-status-silent")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sim::action::Action,
        ui::demo,
        words::{Locale, Words},
    };

    #[test]
    fn a_promise_that_the_day_has_passed_is_told_as_broken() {
        let words = Words::new(Locale::English);
        let mut session = demo::pair();
        // Nobody promises anything in the first sprint.
        while session.observe(Seat::Program).public.sprint < 2 {
            session.run_day();
        }
        let milestone = next_milestone(&At::new(&session, Seat::Program, &words)).expect("the run has dates");
        let promise = Action::SetPromise { milestone, day: 13 };
        session.act(Seat::Program, None, promise).expect("any day to come can be promised");
        let (mut kept_open, mut broken) = (0, 0);
        for _ in 0..6 {
            session.run_day();
            for seat in Seat::BOTH {
                let at = At::new(&session, seat, &words);
                let row = &at.o.public.milestones[milestone];
                assert!(row.open(), "nothing is finished by then");
                let has_passed = row.promised_day.is_some_and(|day| day < at.o.public.day);
                let told = status(&at, milestone);
                assert_eq!(told.contains("has passed"), has_passed, "{seat:?} on day {}: {told}", at.o.public.day);
                broken += usize::from(has_passed);
                kept_open += usize::from(row.promised_day.is_some() && !has_passed);
            }
        }
        assert!(kept_open > 0 && broken > 0, "{kept_open} and {broken}");
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}
