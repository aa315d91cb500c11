//! What the briefing shows. Plain data; it must not know Bevy.

use crate::content::{SeatOffer, Story};
use crate::session::Session;
use crate::sim::ids::{Id, PersonId, Seat};
use crate::sim::observe::Observation;
use crate::ui::telling::{Face, face};

/// The briefing; `None` when there is no run.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefingView {
    pub title: String,
    pub company: String,
    /// How this run is played.
    pub offer: SeatOffer,
    /// The seat that the desk opens on.
    pub seat: Seat,
    pub letter: Vec<String>,
    pub signature: String,
    pub sponsor: Member,
    /// What each played seat is judged on.
    pub judged: Vec<(Seat, String)>,
    /// Everybody else one meets.
    pub cast: Vec<Member>,
    pub picture: String,
    pub product: String,
    pub dates: Vec<DateView>,
    pub sprints: u8,
    pub sprint_days: u16,
}

/// Somebody in the company.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub face: Face,
    pub who: String,
    /// The seat they hold.
    pub seat: Option<Seat>,
}

/// A date of the sponsor's.
#[derive(Debug, Clone, PartialEq)]
pub struct DateView {
    pub day: u16,
    pub name: String,
    pub about: String,
    /// Where it lies in the run, 0 to 1.
    pub share: f32,
    /// The date that "on time" is about.
    pub release: bool,
}

impl BriefingView {
    /// The briefing of a run, as a seat reads it.
    pub fn new(session: &Session, seat: Seat) -> Self {
        let story = &session.scenario().story;
        let o = session.observe(seat);
        let offer = offer(&o, seat);
        let sponsor = member(story, &o, o.rules.sponsor);
        let (letter, signature) = letter(story.letter(offer), &sponsor.face.first);
        let played = o.public.played_by_person;
        let judged = Seat::BOTH.into_iter().filter(|s| played[s.index()]);
        let calendar = o.rules.calendar;
        Self {
            title: story.title.clone(),
            company: story.company.clone(),
            offer,
            seat,
            letter,
            signature,
            judged: judged.map(|s| (s, story.judged(s).to_owned())).collect(),
            cast: cast(story, &o),
            sponsor,
            picture: story.picture.clone(),
            product: story.product.clone(),
            dates: dates(story, &o),
            sprints: calendar.sprints,
            sprint_days: calendar.sprint_days,
        }
    }
}

fn offer(o: &Observation, seat: Seat) -> SeatOffer {
    match (o.public.both_hats, o.public.played_by_person, seat) {
        (true, ..) => SeatOffer::BothHats,
        (_, [true, true], _) => SeatOffer::Pair,
        (.., Seat::Product) => SeatOffer::Product,
        (.., Seat::Program) => SeatOffer::Program,
    }
}

/// A letter's paragraphs; a last one that is only the sender's name is the signature.
fn letter(text: &str, sender: &str) -> (Vec<String>, String) {
    let mut paragraphs: Vec<String> =
        text.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect();
    let signed = paragraphs.last().is_some_and(|last| last == sender);
    let signature = signed.then(|| paragraphs.pop()).flatten().unwrap_or_else(|| sender.to_owned());
    (paragraphs, signature)
}

fn member(story: &Story, o: &Observation, person: PersonId) -> Member {
    Member { face: face(story, o, person), who: story.people[person].who.clone(), seat: holds(o, person) }
}

/// The seat that somebody holds who is no player.
fn holds(o: &Observation, person: PersonId) -> Option<Seat> {
    Seat::BOTH.into_iter().find(|s| o.rules.colleagues[s.index()] == person)
}

/// Everybody one meets beside the sponsor: the colleague in the other seat first. Whoever would sit in a seat that a
/// person plays, or that is empty, is not there.
fn cast(story: &Story, o: &Observation) -> Vec<Member> {
    let there = |p: &PersonId| *p != o.rules.sponsor && !o.is_absent(*p);
    let mut people: Vec<PersonId> = o.rules.people.ids().filter(there).collect();
    people.sort_by_key(|p| (holds(o, *p).is_none(), p.index()));
    people.into_iter().map(|person| member(story, o, person)).collect()
}

fn dates(story: &Story, o: &Observation) -> Vec<DateView> {
    let last = f32::from(o.rules.calendar.last_day());
    let release = o.rules.release_milestone();
    let row = |(id, row): (_, &crate::sim::state::MilestonePublic)| DateView {
        day: row.day,
        name: story.milestones[id].name.clone(),
        about: story.milestones[id].about.clone(),
        share: (f32::from(row.day) / last).clamp(0.0, 1.0),
        release: id == release,
    };
    let mut dates: Vec<DateView> = o.public.milestones.entries().map(row).collect();
    dates.sort_by_key(|d| d.day);
    dates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Source, load};
    use crate::session::NewRun;
    use std::sync::Arc;

    fn session(run: NewRun) -> Session {
        let scenario = load(&Source::BuiltIn, "workout_history").0.expect("the program carries it");
        Session::new(Arc::new(scenario), run).expect("its colleagues are known")
    }

    #[test]
    fn a_letter_ends_with_its_signature() {
        assert_eq!(letter("One.\n\nTwo.\n\nAda", "Ada"), (vec!["One.".into(), "Two.".into()], "Ada".into()));
        assert_eq!(letter("One.", "Ada"), (vec!["One.".into()], "Ada".into()));
    }

    #[test]
    fn the_product_seat_reads_its_own_letter_and_meets_its_colleague() {
        let session = session(NewRun::one(Seat::Product, 1, "solid"));
        let view = BriefingView::new(&session, Seat::Product);
        assert!(view.letter[0].contains("product seat"));
        assert_eq!(view.signature, view.sponsor.face.first);
        assert!(view.cast.iter().all(|m| m.face != view.sponsor.face), "the sponsor is met in the letter");
        assert_eq!(view.judged.len(), 1);
        assert_eq!(view.cast[0].seat, Some(Seat::Program));
        assert!(view.cast.iter().all(|m| m.seat != Some(Seat::Product)), "you sit there yourself");
        assert!(view.dates.windows(2).all(|d| d[0].day <= d[1].day));
        assert_eq!(view.dates.iter().filter(|d| d.release).count(), 1);
    }

    #[test]
    fn two_players_meet_no_colleague() {
        let session = session(NewRun::pair(1));
        let view = BriefingView::new(&session, Seat::Product);
        assert_eq!((view.offer, view.judged.len()), (SeatOffer::Pair, 2));
        assert!(view.cast.iter().all(|m| m.seat.is_none()));
    }
}
