//! The decks: every card of every family, with its price, and why it cannot be played where it cannot.

use std::collections::BTreeMap;

use super::At;
use crate::sim::{
    action::{Action, Verb},
    ids::*,
    rules::{Family, Home},
};
use crate::tell;
use crate::ui::screens::desk::pick;

/// What the left column shows.
#[derive(Debug, Clone, PartialEq)]
pub struct DecksView {
    /// One deck a family: those of one's own seat first.
    pub decks: Vec<DeckView>,
    /// Whose desk it is.
    pub seat: Seat,
}

/// The cards of one family.
#[derive(Debug, Clone, PartialEq)]
pub struct DeckView {
    /// The family.
    pub family: Family,
    /// Its name.
    pub title: String,
    /// Whose job it is, where it is not one's own.
    pub owner: Option<String>,
    /// What that means, as a tip.
    pub owner_tip: Option<String>,
    /// Whether its cards lie open.
    pub open: bool,
    /// Its cards.
    pub cards: Vec<CardView>,
}

/// A card in a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct CardView {
    /// What kind of action.
    pub verb: Verb,
    /// What it is called.
    pub name: String,
    /// Its icon.
    pub icon: &'static str,
    /// Slots it takes; for a standing meeting those of its weekly form.
    pub slots: u8,
    /// Name and price, read out.
    pub spoken: String,
    /// What it does, and the price away from home.
    pub tip: String,
    /// Why it cannot be played now.
    pub reason: Option<String>,
    /// What playing it does, where it asks nothing first.
    pub direct: Option<Action>,
}

/// The cards of each family, in the order of their deck. Moves that are free live on the tabs.
pub const CARDS: &[(Family, &[Verb])] = &[
    (
        Family::Research,
        &[
            Verb::InterviewUsers,
            Verb::WatchUsers,
            Verb::TestPrototype,
            Verb::SendSurvey,
            Verb::RunExperiment,
            Verb::StudyNumbers,
            Verb::StudyMarket,
        ],
    ),
    (Family::Prioritisation, &[Verb::ScoreBacklog, Verb::WriteBrief, Verb::SayNo]),
    (
        Family::Dependencies,
        &[
            Verb::MapDependencies,
            Verb::GetCommitment,
            Verb::SetPromise,
            Verb::HoldPreMortem,
            Verb::PayMitigation,
            Verb::MovePeople,
            Verb::Escalate,
        ],
    ),
    (
        Family::Status,
        &[
            Verb::StandingCheckIn,
            Verb::LookForYourself,
            Verb::SprintReview,
            Verb::ReportUpward,
            Verb::QuarterlyPlanning,
        ],
    ),
    (Family::Either, &[Verb::OneToOne, Verb::MakeTheCase]),
];

impl DecksView {
    /// Reads the decks; `folded` has what the player opened or closed.
    pub fn new(at: &At, folded: &BTreeMap<Family, bool>) -> Self {
        let mut decks: Vec<DeckView> = CARDS.iter().map(|(family, verbs)| deck(at, *family, verbs, folded)).collect();
        // One's own families first, then what either seat may do, then the counterpart's.
        decks.sort_by_key(|d| match (d.owner.is_some(), d.family) {
            (true, _) => 2,
            (_, Family::Either) => 1,
            _ => 0,
        });
        Self { decks, seat: at.seat }
    }
}

/// Whose job a family is: of whoever is at home in most of its cards.
pub fn home_of(family: Family) -> Home {
    match family {
        Family::Research | Family::Prioritisation => Home::Product,
        Family::Dependencies | Family::Status => Home::Program,
        Family::Either => Home::Either,
    }
}

/// The id of a family's name.
pub fn family_word(family: Family) -> &'static str {
    match family {
        Family::Research => "kit-family-research",
        Family::Prioritisation => "kit-family-priority",
        Family::Dependencies => "kit-family-dependency",
        Family::Status => "kit-family-status",
        Family::Either => "desk-family-either",
    }
}

fn deck(at: &At, family: Family, verbs: &[Verb], folded: &BTreeMap<Family, bool>) -> DeckView {
    let away = !home_of(family).is(at.seat) && !at.o.public.both_hats;
    let other = at.seat.other().index();
    let name = at.first_name(at.colleague(at.seat.other()));
    let mut cards: Vec<CardView> = verbs.iter().filter_map(|verb| card(at, *verb)).collect();
    // What is offered later lies below what can be played from the start, and stays there once it is offered.
    cards.sort_by_key(|c| at.o.rules.cost(c.verb).from_sprint);
    let named = |id| at.words.with(id, &[("name", name.as_str().into())]);
    let (owner, owner_tip) = if !away {
        (None, None)
    } else if at.o.public.empty_seat[other] {
        (Some(named("desk-nobodys-job")), Some(at.word("desk-nobodys-job-tip")))
    } else if at.o.public.played_by_person[other] {
        (Some(named("desk-others-job")), Some(at.word("desk-others-job-tip")))
    } else {
        (Some(named("desk-job")), Some(named("desk-job-tip")))
    };
    let open = folded.get(&family).copied().unwrap_or(!away || at.o.public.empty_seat[other]);
    DeckView { family, title: at.word(family_word(family)), owner, owner_tip, open, cards }
}

fn card(at: &At, verb: Verb) -> Option<CardView> {
    let o = &at.o;
    // Only where a seat is empty there is somebody to be hired, and only large companies plan quarters together.
    if verb == Verb::MakeTheCase && !o.public.empty_seat[at.seat.other().index()] {
        return None;
    }
    let refusal = pick::possible(o, None, verb, &[]).err();
    if refusal == Some(crate::sim::action::Refusal::TooSmallACompany) {
        return None;
    }
    let name = tell::verb_name(at.words, verb);
    let base = o.rules.cost(verb);
    let slots = match verb {
        Verb::StandingCheckIn => 1 + u8::from(!base.home.is(at.seat) && !o.public.both_hats),
        _ => o.rules.slots_for(verb, at.seat, o.public.both_hats),
    };
    let mut tip = tell::verb_help(at.words, verb);
    if slots > base.slots && verb != Verb::StandingCheckIn {
        let values = [("slots", at.slots(slots.into()).into()), ("base", base.slots.into())];
        tip = format!("{tip} {}", at.words.with("desk-away-price", &values));
    }
    let spoken =
        at.words.with("desk-card", &[("name", name.as_str().into()), ("slots", at.slots(slots.into()).into())]);
    Some(CardView {
        verb,
        spoken,
        name,
        icon: tell::icon(verb),
        slots,
        tip,
        reason: refusal.map(|r| tell::refusal(at.words, at.tale(), &r)),
        direct: pick::next(o, verb, &[]).is_none().then(|| pick::action(verb, &[])).flatten(),
    })
}

/// Whether a kind of action lies in a deck.
pub fn is_card(verb: Verb) -> bool {
    CARDS.iter().any(|(_, verbs)| verbs.contains(&verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ui::demo::{self, Point},
        words::{Locale, Words},
    };

    #[test]
    fn ones_own_decks_come_first_and_the_others_cost_more() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Product, Point::SprintTwo);
        let view = DecksView::new(&At::new(&session, Seat::Product, &words), &BTreeMap::new());
        let families: Vec<Family> = view.decks.iter().map(|d| d.family).collect();
        assert_eq!(families[..3], [Family::Research, Family::Prioritisation, Family::Either]);
        let away = view.decks.iter().find(|d| d.family == Family::Dependencies).expect("there are five decks");
        assert!(!away.open && away.owner.as_ref().is_some_and(|o| o.contains("Jonas")), "{:?}", away.owner);
        let map = away.cards.iter().find(|c| c.verb == Verb::MapDependencies).expect("it can be mapped");
        assert_eq!(map.slots, 3);
        assert!(map.tip.contains("instead of 2"), "{}", map.tip);
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn the_first_sprint_offers_ten_cards() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Product, Point::SprintOne);
        let o = session.observe(Seat::Product);
        let offered = |verb: &Verb| o.rules.cost(*verb).from_sprint <= 1;
        let view = DecksView::new(&At::new(&session, Seat::Product, &words), &BTreeMap::new());
        let count = view.decks.iter().flat_map(|d| &d.cards).filter(|c| offered(&c.verb)).count();
        assert!((8..=12).contains(&count), "{count}");
    }
}
