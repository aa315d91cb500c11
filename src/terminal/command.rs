//! From a typed line to a command. Knows the words of the moment and nothing else: no input, no output, no session.
//!
//! A line is a verb as files name it with ids (`interview_users regulars at 3`), or one of the few words of the
//! terminal itself (`run`, `undo`, `show plan`). Everything that may be wrong with a line is a [`Fault`].

use super::ids::{Kind, NoSuch, Vocabulary, find, no_such};
use super::verbs;
use crate::session::journal::Topic;
use crate::sim::action::{Action, Verb};
use crate::sim::ids::*;

/// What a line asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// An empty line or a comment.
    Nothing,
    /// A decision; the slot counts from 0.
    Act {
        action: Action,
        slot: Option<u8>,
    },
    Undo,
    Redo,
    Repeat,
    Forecast(Guess),
    Note {
        topic: Topic,
        text: String,
    },
    /// Lets days pass to the next pause, or one day.
    Run {
        one_day: bool,
    },
    /// Takes a choice of the situation that waits, from 0.
    Answer(u8),
    /// Another seat, in play with two.
    Seat(Seat),
    Help(Help),
    /// A concept card by name; all of them when the name is empty.
    Concept(String),
    Show(View),
    Quit,
}

/// What the player expects of the next date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    pub low_day: u16,
    pub high_day: u16,
    pub on_time_percent: u8,
    pub uptake_percent: Option<(u8, u8)>,
    pub why: String,
}

/// What help is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// Everything, in short.
    All,
    Verb(Verb),
    /// Requests to the colleague.
    Ask,
}

/// What can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Desk,
    Backlog,
    Plan,
    People,
    Notebook,
    Map,
    Calendar,
    Inbox,
    Colleague,
    Briefing,
    Debrief,
    Moves,
    Luck,
}

impl View {
    /// The words for views.
    pub const ALL: [(&'static str, View); 13] = [
        ("desk", View::Desk),
        ("backlog", View::Backlog),
        ("plan", View::Plan),
        ("people", View::People),
        ("notebook", View::Notebook),
        ("map", View::Map),
        ("calendar", View::Calendar),
        ("inbox", View::Inbox),
        ("colleague", View::Colleague),
        ("briefing", View::Briefing),
        ("debrief", View::Debrief),
        ("moves", View::Moves),
        ("luck", View::Luck),
    ];
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NoSuch(NoSuch),
    /// Something is missing at the end.
    Missing {
        usage: &'static str,
    },
    /// Something stands at the end that does not belong there.
    TooMuch {
        word: String,
        usage: &'static str,
    },
    /// A number should stand here, between these two.
    NotANumber {
        word: String,
        low: u32,
        high: u32,
        usage: &'static str,
    },
    /// The range is upside down.
    UpsideDown {
        low: u32,
        high: u32,
    },
    /// Nothing is known to stand still there.
    NothingBlocked,
}

impl From<NoSuch> for Fault {
    fn from(no: NoSuch) -> Self {
        Fault::NoSuch(no)
    }
}

/// The terminal's own words, with their usage.
pub const WORDS: &[(&str, &str)] = &[
    ("run", "run [day]"),
    ("answer", "answer NUMBER | smaller | less | later DAYS | money"),
    ("ask", verbs::ASK_USAGE),
    ("clear", "clear [FEATURE] TEAM"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("repeat", "repeat"),
    ("forecast", "forecast FIRST_DAY LAST_DAY ON_TIME_PERCENT [UPTAKE_LOW UPTAKE_HIGH] [WHY]"),
    ("note", "note TEXT"),
    ("happened", "happened TEXT"),
    ("differently", "differently TEXT"),
    ("seat", "seat product | program"),
    ("show", "show desk | backlog | plan | people | notebook | map | calendar | inbox | colleague | briefing"),
    ("debrief", "debrief"),
    ("concept", "concept [NAME]"),
    ("moves", "moves"),
    ("luck", "luck"),
    ("help", "help [VERB]"),
    ("quit", "quit"),
];

/// The usage of one of the terminal's own words.
fn usage_of(word: &str) -> &'static str {
    WORDS.iter().find(|(w, _)| *w == word).map_or("help", |(_, usage)| usage)
}

/// The rest of a line, read word by word.
pub(super) struct Reader<'l> {
    words: Vec<&'l str>,
    at: usize,
    pub usage: &'static str,
}

impl<'l> Reader<'l> {
    pub fn new(words: Vec<&'l str>, usage: &'static str) -> Self {
        Self { words, at: 0, usage }
    }
    pub fn next(&mut self) -> Result<&'l str, Fault> {
        let word = self.words.get(self.at).copied().ok_or(Fault::Missing { usage: self.usage })?;
        self.at += 1;
        Ok(word)
    }
    pub fn peek(&self) -> Option<&'l str> {
        self.words.get(self.at).copied()
    }
    /// Takes a word if it is this one.
    pub fn takes(&mut self, word: &str) -> bool {
        let is = self.peek() == Some(word);
        self.at += usize::from(is);
        is
    }
    pub fn number(&mut self, low: u32, high: u32) -> Result<u32, Fault> {
        let word = self.next()?;
        let usage = self.usage;
        let plain = word.trim_end_matches('%');
        let number = plain.parse::<u32>().ok().filter(|n| (low..=high).contains(n));
        number.ok_or_else(|| Fault::NotANumber { word: word.to_owned(), low, high, usage })
    }
    /// One of a few words.
    pub fn one_of<T: Copy>(&mut self, rows: &[(&'static str, T)]) -> Result<T, Fault> {
        let word = self.next()?;
        Ok(find(Kind::Choice, word, rows.iter().copied())?)
    }
    pub fn rest(&mut self) -> String {
        let rest = self.words[self.at..].join(" ");
        self.at = self.words.len();
        rest
    }
    pub fn end(&self) -> Result<(), Fault> {
        match self.peek() {
            Some(word) => Err(Fault::TooMuch { word: word.to_owned(), usage: self.usage }),
            None => Ok(()),
        }
    }
}

/// Reads a line.
///
/// # Errors
/// What is wrong with it, and what would be right.
pub fn parse(line: &str, vocabulary: &Vocabulary) -> Result<Command, Fault> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(Command::Nothing);
    }
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let first = words.remove(0);
    // A text may hold anything; in all other lines what follows a # is a comment.
    if !matches!(first, "note" | "happened" | "differently" | "forecast") {
        let comment = words.iter().position(|w| w.starts_with('#')).unwrap_or(words.len());
        words.truncate(comment);
    }
    let first = command_word(first)?;
    match first {
        Word::Verb(verb) => {
            let mut reader = Reader::new(words, verbs::usage(verb));
            let action = verbs::action(verb, &mut reader, vocabulary)?;
            let slot = slot(&mut reader, vocabulary)?;
            reader.end()?;
            Ok(Command::Act { action, slot })
        }
        Word::Own(own) => {
            let mut reader = Reader::new(words, usage_of(own));
            let command = own_word(own, &mut reader, vocabulary)?;
            reader.end()?;
            Ok(command)
        }
    }
}

#[derive(Clone, Copy)]
enum Word {
    Verb(Verb),
    Own(&'static str),
}

/// The first word of a line. The terminal's own words win where a verb begins alike.
fn command_word(word: &str) -> Result<Word, Fault> {
    let wanted = word.to_lowercase();
    let wanted = if wanted == "?" { "help".to_owned() } else { wanted };
    if let Some((own, _)) = WORDS.iter().find(|(w, _)| *w == wanted) {
        return Ok(Word::Own(own));
    }
    let names: Vec<(String, Verb)> = Verb::ALL.iter().map(|v| (v.name(), *v)).collect();
    let typed = |verb: &Verb| !matches!(verb, Verb::AnswerAsk);
    let verbs = names.iter().filter(|(_, v)| typed(v)).map(|(n, v)| (n.as_str(), *v));
    match find(Kind::Verb, word, verbs) {
        Ok(verb) => Ok(Word::Verb(verb)),
        Err(_) => {
            let verbs = names.iter().filter(|(_, v)| typed(v)).map(|(n, _)| n.as_str());
            let all = WORDS.iter().map(|(w, _)| *w).chain(verbs);
            Err(no_such(Kind::Command, word, all).into())
        }
    }
}

/// `at 5`: the fifth slot of the sprint.
fn slot(reader: &mut Reader, vocabulary: &Vocabulary) -> Result<Option<u8>, Fault> {
    if !reader.takes("at") {
        return Ok(None);
    }
    // Evenings lie behind the last day's slots.
    let slots = vocabulary.rules.calendar.slots() as u32 + vocabulary.rules.model.overtime_slots as u32;
    Ok(Some(reader.number(1, slots)? as u8 - 1))
}

fn own_word(word: &str, reader: &mut Reader, vocabulary: &Vocabulary) -> Result<Command, Fault> {
    let act = |action| Ok(Command::Act { action, slot: None });
    match word {
        "run" => Ok(Command::Run { one_day: reader.takes("day") }),
        "answer" => match reader.peek() {
            Some(word) if word.parse::<u32>().is_ok() => Ok(Command::Answer(reader.number(1, 9)? as u8 - 1)),
            _ => act(verbs::action(Verb::AnswerSendBack, reader, vocabulary)?),
        },
        "ask" => act(verbs::action(Verb::AskCounterpart, reader, vocabulary)?),
        "clear" => act(clear(reader, vocabulary)?),
        "undo" => Ok(Command::Undo),
        "redo" => Ok(Command::Redo),
        "repeat" => Ok(Command::Repeat),
        "forecast" => forecast(reader, vocabulary),
        "note" => text(reader, Topic::Free),
        "happened" => text(reader, Topic::WhatHappened),
        "differently" => text(reader, Topic::Differently),
        "seat" => Ok(Command::Seat(reader.one_of(&[("product", Seat::Product), ("program", Seat::Program)])?)),
        "show" => match reader.peek() {
            None => Ok(Command::Show(View::Desk)),
            Some(word) => {
                let view = find(Kind::View, word, View::ALL.iter().copied())?;
                reader.next()?;
                Ok(Command::Show(view))
            }
        },
        "debrief" => Ok(Command::Show(View::Debrief)),
        "concept" => Ok(Command::Concept(reader.rest())),
        "moves" => Ok(Command::Show(View::Moves)),
        "luck" => Ok(Command::Show(View::Luck)),
        "help" => help(reader),
        _ => Ok(Command::Quit),
    }
}

fn text(reader: &mut Reader, topic: Topic) -> Result<Command, Fault> {
    let text = reader.rest();
    if text.is_empty() { Err(Fault::Missing { usage: reader.usage }) } else { Ok(Command::Note { topic, text }) }
}

fn help(reader: &mut Reader) -> Result<Command, Fault> {
    let Some(word) = reader.peek() else { return Ok(Command::Help(Help::All)) };
    reader.next()?;
    match command_word(word)? {
        Word::Verb(verb) => Ok(Command::Help(Help::Verb(verb))),
        Word::Own("ask") => Ok(Command::Help(Help::Ask)),
        Word::Own("clear") => Ok(Command::Help(Help::Verb(Verb::ClearBlocker))),
        Word::Own(_) => Ok(Command::Help(Help::All)),
    }
}

fn forecast(reader: &mut Reader, vocabulary: &Vocabulary) -> Result<Command, Fault> {
    let last = u32::from(vocabulary.rules.calendar.last_day());
    // A date may well fall after the run.
    let low = reader.number(1, last * 3)?;
    let high = reader.number(1, last * 3)?;
    let on_time = reader.number(0, 100)?;
    let is_number = |w: Option<&str>| w.is_some_and(|w| w.trim_end_matches('%').parse::<u32>().is_ok());
    let uptake = if is_number(reader.peek()) {
        let (low, high) = (reader.number(0, 100)?, reader.number(0, 100)?);
        upright(low, high)?;
        Some((low as u8, high as u8))
    } else {
        None
    };
    upright(low, high)?;
    let why = reader.rest();
    Ok(Command::Forecast(Guess {
        low_day: low as u16,
        high_day: high as u16,
        on_time_percent: on_time as u8,
        uptake_percent: uptake,
        why,
    }))
}

fn upright(low: u32, high: u32) -> Result<(), Fault> {
    if low <= high { Ok(()) } else { Err(Fault::UpsideDown { low, high }) }
}

/// `clear backend`: whatever stands still there; `clear next_workout backend` says which.
fn clear(reader: &mut Reader, vocabulary: &Vocabulary) -> Result<Action, Fault> {
    let first = reader.next()?;
    let (feature, team) = match reader.peek() {
        Some(second) => {
            reader.next()?;
            (Some(vocabulary.feature(first)?), vocabulary.team(second)?)
        }
        None => (None, vocabulary.team(first)?),
    };
    let blocked = vocabulary.blocked.iter().find(|(_, t)| *t == team).map(|(f, _)| *f);
    let feature = feature.or(blocked).ok_or(Fault::NothingBlocked)?;
    Ok(Action::ClearBlocker { feature, team })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, Source};
    use crate::session::{NewRun, Session};
    use crate::sim::action::{Ask, Place, Question};
    use crate::sim::fact::SendBackAnswer;
    use std::sync::Arc;

    fn session() -> Session {
        let scenario = content::load(&Source::find(None), "workout_history").0.expect("the shipped scenario loads");
        Session::new(Arc::new(scenario), NewRun::one(Seat::Product, 1, "solid")).expect("solid is known")
    }

    #[test]
    fn lines_become_commands() {
        let session = session();
        let vocabulary = Vocabulary::of(&session, Seat::Product);
        let list = vocabulary.feature("history_list").expect("listed");
        let backend = vocabulary.team("backend").expect("a team");
        let regulars = vocabulary.segment("regulars").expect("a segment");
        let smallest = vocabulary.variant(list, "smallest").expect("a size");
        let usual = vocabulary.chosen(list);
        let act = |action, slot| Command::Act { action, slot };
        let ask = |ask| act(Action::AskCounterpart { ask }, None);
        let last_time = Action::InterviewUsers { segment: regulars, question: Question::LastTime };
        let would = Action::InterviewUsers { segment: regulars, question: Question::WouldYouUse(list) };
        let answer = |answer| act(Action::AnswerSendBack { answer }, None);
        let table = [
            ("", Command::Nothing),
            ("# a comment", Command::Nothing),
            ("interview_users regulars", act(last_time, None)),
            ("  Interview_Users regulars at 5  # fifth slot", act(last_time, Some(4))),
            ("interview_users regulars would history_list at 1", act(would, Some(0))),
            ("test_prototype history_list/smallest", act(Action::TestPrototype { variant: smallest }, None)),
            ("test_prototype history_list smallest at 2", act(Action::TestPrototype { variant: smallest }, Some(1))),
            ("test_prototype history_list", act(Action::TestPrototype { variant: usual }, None)),
            ("order_backlog history_list 1", act(Action::OrderBacklog { feature: list, place: Place::At(0) }, None)),
            (
                "order_backlog history_list not_now",
                act(Action::OrderBacklog { feature: list, place: Place::NotNow }, None),
            ),
            (
                "get_commitment backend history_list",
                act(Action::GetCommitment { team: backend, feature: list, from_day: 1 }, None),
            ),
            ("ask interview regulars", ask(Ask::Interview(regulars))),
            ("ask commit backend history_list", ask(Ask::Commit(backend, list))),
            ("concept", Command::Concept(String::new())),
            ("concept sunk cost", Command::Concept("sunk cost".to_owned())),
            ("answer 2", Command::Answer(1)),
            ("answer later 5", answer(SendBackAnswer::Later(5))),
            ("answer less", answer(SendBackAnswer::LessScope)),
            ("run", Command::Run { one_day: false }),
            ("run day", Command::Run { one_day: true }),
            ("show", Command::Show(View::Desk)),
            ("show cal", Command::Show(View::Calendar)),
            ("note #1 is charts", Command::Note { topic: Topic::Free, text: "#1 is charts".into() }),
            ("?", Command::Help(Help::All)),
            ("help ask", Command::Help(Help::Ask)),
            ("quit", Command::Quit),
        ];
        for (line, expected) in table {
            assert_eq!(parse(line, &vocabulary), Ok(expected), "{line:?}");
        }
        let guess = Guess {
            low_day: 42,
            high_day: 55,
            on_time_percent: 60,
            uptake_percent: Some((10, 30)),
            why: "it is late".into(),
        };
        assert_eq!(parse("forecast 42 55 60% 10 30 it is late", &vocabulary), Ok(Command::Forecast(guess)));
    }

    #[test]
    fn faults_name_the_word_and_the_usage() {
        let session = session();
        let vocabulary = Vocabulary::of(&session, Seat::Product);
        let usage = verbs::usage(Verb::WatchUsers);
        assert_eq!(parse("watch_users", &vocabulary), Err(Fault::Missing { usage }));
        assert_eq!(
            parse("watch_users regulars twice", &vocabulary),
            Err(Fault::TooMuch { word: "twice".into(), usage })
        );
        assert_eq!(parse("forecast 9 3 50", &vocabulary), Err(Fault::UpsideDown { low: 9, high: 3 }));
        assert_eq!(parse("clear backend", &vocabulary), Err(Fault::NothingBlocked));
        let Err(Fault::NoSuch(no)) = parse("say_no adda", &vocabulary) else { panic!("nobody is called adda") };
        assert_eq!((no.kind, no.near), (Kind::Person, vec!["ada".to_owned()]));
    }
}
