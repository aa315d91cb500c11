//! What the scenario screen shows. Plain data; it must not know Bevy.

use std::collections::BTreeMap;

use crate::content::{Diagnostic, Scenario, SeatOffer};
use crate::session::NewRun;
use crate::sim::ids::{PersonId, Seat};
use crate::sim::start::Seating;
use crate::ui::art::Mood;
use crate::ui::telling::{Face, with_mood};

/// The scenario screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SelectView {
    pub cards: Vec<Card>,
    /// How the chosen one will be played; nothing is chosen when nothing can be played.
    pub setup: Option<SetupView>,
}

/// A scenario on the table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    pub id: String,
    pub chosen: bool,
    /// Whether it can be played.
    pub playable: bool,
    pub title: String,
    pub promise: String,
    pub company: String,
    /// The product as its users meet it.
    pub product: String,
    /// Name of its picture.
    pub picture: String,
    pub sprints: u8,
    pub minutes: u16,
    /// 1 to 3.
    pub difficulty: u8,
    pub seats: Vec<SeatOffer>,
    /// Whom one meets from the seat that is chosen, the sponsor first.
    pub cast: Vec<Face>,
    /// Best results so far, one a seat.
    pub best: Vec<(Seat, u8)>,
    pub problems: Vec<Problem>,
}

/// Something wrong with a scenario's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it keeps the scenario from being played.
    pub error: bool,
    pub code: String,
    pub file: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    pub message: String,
    pub help: String,
}

/// How the chosen scenario will be played.
#[derive(Debug, Clone, PartialEq)]
pub struct SetupView {
    pub title: String,
    pub offers: Vec<SeatOffer>,
    /// Place in `offers`.
    pub offer: usize,
    pub colleague: Colleague,
    /// The first name of whoever sits in the other seat; `None`: no machine does.
    pub colleague_name: Option<String>,
    pub seed: String,
    pub fault: Option<SeedFault>,
}

/// Who sits in the seat that nobody plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colleague {
    Novice,
    #[default]
    Solid,
    Expert,
    /// Nobody does the other job unless you do.
    Nobody,
}

impl Colleague {
    /// All, in the order in which they are offered.
    pub const ALL: [Colleague; 4] = [Colleague::Novice, Colleague::Solid, Colleague::Expert, Colleague::Nobody];

    /// The policy's name; `None` leaves the seat empty.
    pub fn policy(self) -> Option<&'static str> {
        match self {
            Colleague::Novice => Some("novice"),
            Colleague::Solid => Some("solid"),
            Colleague::Expert => Some("expert"),
            Colleague::Nobody => None,
        }
    }

    /// The name in ids of words.
    pub fn code(self) -> &'static str {
        self.policy().unwrap_or("nobody")
    }
}

/// The name of a way to play, in ids of words.
pub fn offer_code(offer: SeatOffer) -> &'static str {
    match offer {
        SeatOffer::Product => "product",
        SeatOffer::Program => "program",
        SeatOffer::Pair => "pair",
        SeatOffer::BothHats => "both",
    }
}

/// The seat that a way to play has without another person, if a machine can sit in the other one.
pub fn lone_seat(offer: SeatOffer) -> Option<Seat> {
    match offer {
        SeatOffer::Product => Some(Seat::Product),
        SeatOffer::Program => Some(Seat::Program),
        SeatOffer::Pair | SeatOffer::BothHats => None,
    }
}

/// What is wrong with a seed as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeedFault {
    Empty,
    NotANumber,
    TooLarge,
}

impl SeedFault {
    /// The id of its sentence.
    pub fn word(self) -> &'static str {
        match self {
            SeedFault::Empty => "select-seed-empty",
            SeedFault::NotANumber => "select-seed-not-a-number",
            SeedFault::TooLarge => "select-seed-too-large",
        }
    }
}

/// The seed that a text stands for. Spaces between groups of digits are overlooked.
///
/// # Errors
/// What is wrong with it.
pub fn parse_seed(text: &str) -> Result<u64, SeedFault> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Err(SeedFault::Empty);
    }
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(SeedFault::NotANumber);
    }
    digits.parse().map_err(|_| SeedFault::TooLarge)
}

/// What was chosen so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    pub scenario: Option<String>,
    pub offer: SeatOffer,
    pub colleague: Colleague,
    pub seed: String,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { scenario: None, offer: SeatOffer::Product, colleague: Colleague::default(), seed: String::new() }
    }
}

impl Chosen {
    /// The way to play: the one chosen, or the first that the scenario offers.
    pub fn offer_of(&self, scenario: &Scenario) -> SeatOffer {
        let offers = &scenario.story.seats;
        if offers.contains(&self.offer) { self.offer } else { offers.first().copied().unwrap_or(self.offer) }
    }

    /// The run that this begins.
    ///
    /// # Errors
    /// What is wrong with the seed.
    pub fn run(&self, scenario: &Scenario, started_unix: u64) -> Result<NewRun, SeedFault> {
        let seed = parse_seed(&self.seed)?;
        let colleague = self.colleague.policy().map(str::to_owned);
        Ok(match self.offer_of(scenario) {
            SeatOffer::Pair => NewRun { started_unix, ..NewRun::pair(seed) },
            SeatOffer::BothHats => NewRun { seating: Seating::both_hats(), started_unix, ..NewRun::pair(seed) },
            SeatOffer::Product => NewRun { colleague, started_unix, ..NewRun::one(Seat::Product, seed, "") },
            SeatOffer::Program => NewRun { colleague, started_unix, ..NewRun::one(Seat::Program, seed, "") },
        })
    }
}

/// Best results so far: the outcome of finished runs, by scenario and seat.
pub type Bests = BTreeMap<String, Vec<(Seat, u8)>>;

/// A scenario as it was read: its id, what can be played, what is wrong.
pub type Read<'a> = (&'a str, Option<&'a Scenario>, &'a [Diagnostic]);

impl SelectView {
    /// The screen for these scenarios. The first that can be played is chosen unless another one was.
    pub fn new(read: &[Read<'_>], chosen: &Chosen, bests: &Bests) -> Self {
        let wanted = read.iter().position(|(id, s, _)| s.is_some() && chosen.scenario.as_deref() == Some(id));
        let place = wanted.or_else(|| read.iter().position(|(_, s, _)| s.is_some()));
        let cards = read.iter().enumerate().map(|(i, row)| card(row, Some(i) == place, chosen, bests)).collect();
        let setup = place.and_then(|i| read[i].1).map(|scenario| setup(scenario, chosen));
        Self { cards, setup }
    }
}

fn card((id, scenario, diagnostics): &Read<'_>, open: bool, chosen: &Chosen, bests: &Bests) -> Card {
    let problems = diagnostics.iter().map(problem).collect();
    let Some(scenario) = scenario else {
        return Card { id: (*id).to_owned(), title: (*id).to_owned(), problems, ..Card::default() };
    };
    let story = &scenario.story;
    Card {
        id: (*id).to_owned(),
        chosen: open,
        playable: true,
        title: story.title.clone(),
        promise: story.promise.clone(),
        company: story.company.clone(),
        product: story.product.clone(),
        picture: story.picture.clone(),
        sprints: scenario.rules.calendar.sprints,
        minutes: story.minutes,
        difficulty: story.difficulty.clamp(1, 3),
        seats: story.seats.clone(),
        cast: cast(scenario, chosen.offer_of(scenario)),
        best: bests.get(*id).cloned().unwrap_or_default(),
        problems,
    }
}

/// Whom one meets, the sponsor first, before anybody thinks anything of anybody. Nobody meets whose chair they take.
fn cast(scenario: &Scenario, offer: SeatOffer) -> Vec<Face> {
    let taken = Seat::BOTH.into_iter().filter(|seat| lone_seat(offer).is_none_or(|own| own == *seat));
    let taken: Vec<PersonId> = taken.map(|seat| scenario.rules.colleagues[seat.index()]).collect();
    let mut people: Vec<PersonId> = scenario.rules.people.ids().filter(|person| !taken.contains(person)).collect();
    people.sort_by_key(|person| *person != scenario.rules.sponsor);
    people.into_iter().map(|person| with_mood(&scenario.story, person, Mood::Neutral)).collect()
}

/// What a diagnostic says, as a sentence beside others: with a capital, and what it quotes in quotation marks.
fn as_sentence(message: &str) -> String {
    let mut open = false;
    let quoted = message.chars().map(|c| match c {
        '`' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        other => other,
    });
    let quoted: String = quoted.collect();
    let mut letters = quoted.chars();
    let mut said = letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect());
    if !said.is_empty() && !said.ends_with(['.', '!', '?', '…']) {
        said.push('.');
    }
    said
}

fn problem(diagnostic: &Diagnostic) -> Problem {
    Problem {
        error: diagnostic.is_error(),
        code: diagnostic.code.as_str().to_owned(),
        file: diagnostic.file.clone(),
        line: diagnostic.line,
        message: as_sentence(&diagnostic.message),
        help: diagnostic.help.clone(),
    }
}

fn setup(scenario: &Scenario, chosen: &Chosen) -> SetupView {
    let story = &scenario.story;
    let offer = chosen.offer_of(scenario);
    let other = lone_seat(offer).map(Seat::other);
    let name = other.map(|seat| story.people[scenario.rules.colleagues[seat.index()]].first_name().to_owned());
    SetupView {
        title: story.title.clone(),
        offers: story.seats.clone(),
        offer: story.seats.iter().position(|o| *o == offer).unwrap_or(0),
        colleague: chosen.colleague,
        colleague_name: name,
        seed: chosen.seed.clone(),
        fault: parse_seed(&chosen.seed).err(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_diagnostic_says_is_a_sentence() {
        assert_eq!(as_sentence("nothing refers to the person `oona`"), "Nothing refers to the person “oona”.");
        assert_eq!(as_sentence("expected `,` or `]`"), "Expected “,” or “]”.");
        assert_eq!(as_sentence(""), "");
    }
    use crate::content::{Code, Source, load};

    fn workout() -> Scenario {
        load(&Source::BuiltIn, "workout_history").0.expect("the program carries it")
    }

    #[track_caller]
    fn check_seed(text: &str, expected: Result<u64, SeedFault>) {
        assert_eq!(parse_seed(text), expected, "{text:?}");
    }

    #[test]
    fn a_seed_is_a_number() {
        check_seed("42", Ok(42));
        check_seed(" 12 500 ", Ok(12_500));
        check_seed("", Err(SeedFault::Empty));
        check_seed("forty", Err(SeedFault::NotANumber));
        check_seed("-1", Err(SeedFault::NotANumber));
        check_seed("99999999999999999999", Err(SeedFault::TooLarge));
    }

    #[test]
    fn the_first_playable_scenario_is_chosen_and_a_broken_one_says_why() {
        let scenario = workout();
        let broken = [Diagnostic::of_file(Code::Syntax, "a/demand.ron", "expected a comma", "Add one.")];
        let read: [Read<'_>; 2] = [("a", None, &broken), ("workout_history", Some(&scenario), &[])];
        let view = SelectView::new(&read, &Chosen::default(), &Bests::new());
        assert_eq!(view.cards[0].problems[0].help, "Add one.");
        assert!(!view.cards[0].playable && !view.cards[0].chosen);
        assert!(view.cards[1].playable && view.cards[1].chosen);
        let cast = &view.cards[1].cast;
        assert_eq!(cast[0].first, "Ada", "the sponsor comes first");
        assert_eq!(cast.len(), scenario.rules.people.ids().count() - 1, "all but the one whose chair it is");
        let met = |offer| {
            let chosen = Chosen { offer, ..Chosen::default() };
            let view = SelectView::new(&read, &chosen, &Bests::new());
            let cast = view.cards[1].cast.iter().map(|face| face.first.clone());
            ["Mara", "Jonas"].map(|name| cast.clone().any(|first| first == name))
        };
        assert_eq!(met(SeatOffer::Product), [false, true]);
        assert_eq!(met(SeatOffer::Program), [true, false]);
        assert_eq!(met(SeatOffer::Pair), [false, false]);
        let setup = view.setup.expect("something can be played");
        assert_eq!(setup.fault, Some(SeedFault::Empty));
        assert_eq!(setup.colleague_name.as_deref(), Some("Jonas"));
    }

    #[test]
    fn choices_become_a_run() {
        let scenario = workout();
        let mut chosen = Chosen { offer: SeatOffer::Program, seed: "7".into(), ..Chosen::default() };
        let run = chosen.run(&scenario, 5).expect("7 is a seed");
        assert_eq!((run.seat, run.seed, run.colleague.as_deref()), (Seat::Program, 7, Some("solid")));
        chosen.colleague = Colleague::Nobody;
        assert_eq!(chosen.run(&scenario, 5).expect("7 is a seed").colleague, None);
        chosen.offer = SeatOffer::Pair;
        let pair = chosen.run(&scenario, 5).expect("7 is a seed");
        assert_eq!((pair.seating.played, pair.colleague), ([true; 2], None));
        chosen.seed = "x".into();
        assert!(matches!(chosen.run(&scenario, 5), Err(SeedFault::NotANumber)));
    }
}
