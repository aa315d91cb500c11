//! What People shows: who is who, how they seem to feel, what they want, and what waits for an answer.
//!
//! Plain data from one seat's sight: trust as this seat knows it, with its age; a team's health only by what
//! everybody could see.

use super::super::sight::{Offer, Sight};
use crate::{
    sim::{
        action::Action,
        fact::{Fact, What},
        ids::*,
        rules::Role,
    },
    tell,
    ui::telling::{Face, face},
};

/// The people of the company.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleView {
    pub people: Vec<PersonCard>,
}

/// One person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonCard {
    pub person: PersonId,
    pub id: String,
    pub face: Face,
    pub role: PersonRole,
    /// Trust as it was seen last, 0 to 1.
    pub trust: f64,
    /// When it was seen, or last seen to change; `None`: as the story has it.
    pub met: Option<(u16, String)>,
    pub wants: String,
    /// The feature they ask for.
    pub asks_for: Option<String>,
    pub request: Request,
    /// A no to it lies on the calendar.
    pub no_planned: bool,
    pub say_no: Option<Offer>,
    pub one_to_one: Offer,
    /// Their teams, with the last thing everybody could see of how those are.
    pub teams: Vec<TeamLine>,
    /// The last thing that happened with this person.
    pub last: Option<String>,
}

/// What a person is to the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonRole {
    Sponsor,
    Lead,
    Stakeholder,
    /// In the other seat.
    Colleague,
}

/// Where somebody's request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    None,
    Open,
    /// They were told no on a day.
    Declined(u16),
}

/// A team this person leads.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamLine {
    pub name: String,
    /// What everybody could see of it last.
    pub news: Option<String>,
}

impl PeopleView {
    /// Reads the people off what a seat sees: the sponsor first, then whoever waits for an answer, then the rest.
    pub fn new(sight: &Sight<'_>) -> Self {
        let own = sight.o.rules.colleagues[sight.o.seat.index()];
        let people = sight.o.rules.people.ids().filter(|p| *p != own || sight.o.public.both_hats);
        let mut people: Vec<PersonCard> = people.map(|p| card(sight, p)).collect();
        people.sort_by_key(|c| {
            (c.role != PersonRole::Sponsor, c.request != Request::Open, c.role != PersonRole::Colleague)
        });
        Self { people }
    }
}

fn card(sight: &Sight<'_>, person: PersonId) -> PersonCard {
    let o = &sight.o;
    let (row, text, public) = (&o.rules.people[person], &sight.story.people[person], &o.public.people[person]);
    let role = match row.role {
        Role::Sponsor => PersonRole::Sponsor,
        Role::Lead => PersonRole::Lead,
        Role::Stakeholder => PersonRole::Stakeholder,
        Role::Colleague => PersonRole::Colleague,
    };
    let request = match (public.request_open, public.declined_day) {
        (true, _) => Request::Open,
        (false, Some(day)) => Request::Declined(day),
        (false, None) => Request::None,
    };
    let met = o.trust_seen_day(person, sight.facts.iter().copied());
    PersonCard {
        person,
        id: text.id.clone(),
        face: face(sight.story, o, person),
        role,
        trust: o.trust_seen(person),
        met: (met > 0).then(|| (met, sight.ago(met))),
        wants: text.wants.clone(),
        asks_for: row
            .wants
            .filter(|f| o.public.features[*f].listed_day.is_some())
            .map(|f| sight.story.features[f].name.clone()),
        request,
        no_planned: o.public.calendars[o.public.calendar_seat(o.seat).index()].plans(&Action::SayNo { person }),
        say_no: public.request_open.then(|| sight.offer(Action::SayNo { person })),
        one_to_one: sight.offer(Action::OneToOne { person }),
        teams: teams(sight, person),
        last: last(sight, person),
    }
}

fn teams(sight: &Sight<'_>, person: PersonId) -> Vec<TeamLine> {
    let led = sight.o.rules.teams.entries().filter(|(_, t)| t.lead == person);
    led.map(|(team, _)| {
        let of_team = |f: &&&Fact| match f.what {
            What::HealthChanged { team: t, .. } | What::PersonLeft { team: t } | What::Contradicted { team: t, .. } => {
                t == team
            }
            _ => false,
        };
        let news = sight.facts.iter().rev().find(of_team).map(|f| {
            let what = tell::fact(sight.words, &sight.tale, f).title;
            let values = [("what", what.into()), ("day", i64::from(f.day).into())];
            sight.words.with("tabs-people-team-news", &values)
        });
        TeamLine { name: sight.story.teams[team].name.clone(), news }
    })
    .collect()
}

/// The last visible thing that this person did, said or felt.
fn last(sight: &Sight<'_>, person: PersonId) -> Option<String> {
    let fact = sight.facts.iter().rev().find(|f| match f.what {
        What::SaidNo { person: p, .. }
        | What::RequestIgnored { person: p, .. }
        | What::TrustChanged { person: p, .. }
        | What::TrustWarning { person: p }
        | What::PersonMet { person: p, .. }
        | What::ReactionHeard { person: p, .. } => p == person,
        What::DilemmaAnswered { dilemma, .. } => sight.o.rules.dilemmas[dilemma].from == person,
        _ => false,
    })?;
    let title = tell::fact(sight.words, &sight.tale, fact).title;
    let values = [("what", title.into()), ("when", sight.day_and_age(fact.day).into())];
    Some(sight.words.with("tabs-people-last", &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ui::demo::{self, Point},
        ui::screens::desk::view::{At, InboxView},
        words::{Locale, Words},
    };

    #[test]
    fn the_sponsor_stands_first_and_nobody_meets_themselves() {
        let session = demo::session(Seat::Product, Point::SprintTwo);
        let view = PeopleView::new(&Sight::of(&session, Seat::Product, &Words::new(Locale::English)));
        assert_eq!(view.people[0].role, PersonRole::Sponsor);
        let own = session.rules().colleagues[Seat::Product.index()];
        assert!(view.people.iter().all(|p| p.person != own));
        assert_eq!(view.people.len(), session.rules().people.len() - 1);
    }

    #[test]
    fn an_open_request_offers_to_say_no() {
        let session = demo::session(Seat::Product, Point::SprintOne);
        let view = PeopleView::new(&Sight::of(&session, Seat::Product, &Words::new(Locale::English)));
        for person in &view.people {
            assert_eq!(person.request == Request::Open, person.say_no.is_some(), "{}", person.face.name);
        }
    }

    #[test]
    fn whoever_is_in_the_inbox_looks_as_among_the_people() {
        let words = Words::new(Locale::English);
        for (seat, point) in Seat::BOTH.into_iter().flat_map(|s| [(s, Point::SprintTwo), (s, Point::Released)]) {
            let session = demo::session(seat, point);
            let people = PeopleView::new(&Sight::of(&session, seat, &words)).people;
            let items = InboxView::new(&At::new(&session, seat, &words), false).items;
            let faces: Vec<Face> = items.into_iter().flat_map(|i| i.who.into_iter().chain(i.together)).collect();
            assert!(!faces.is_empty());
            for face in faces {
                assert!(people.iter().any(|person| person.face == face), "{face:?} of {seat:?} at {point:?}");
            }
        }
    }
}
