//! Commands carried out over a session: what a decision brought, days told one by one, situations, review.

use super::command::{Command, Fault, Guess, Help, View as Wanted, WORDS, parse};
use super::ids::Vocabulary;
use super::page::Page;
use super::view::{Since, View, mark};
use super::{faults, verbs};
use crate::session::journal::{By, Entry, Forecast, Topic};
use crate::session::{Pause, Session};
use crate::sim::action::{Action, Verb};
use crate::sim::fact::{Fact, FactId, What};
use crate::sim::ids::*;
use crate::sim::observe::is_news;
use crate::tell::{self, Args};
use crate::words::Words;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Whether the game goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    On,
    Quit,
}

/// Why a line was not carried out.
#[derive(Debug)]
pub enum Stop {
    /// The player can mend it: a sentence.
    Wrong(String),
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}

/// Whoever sits at the table: a session, a place to write, the words.
pub struct Table<'t, W: Write> {
    pub session: Session,
    words: &'t Words,
    out: &'t mut W,
    on_change: &'t mut dyn FnMut(&mut Session) -> io::Result<()>,
    seat: Seat,
    page: Page,
    /// Facts that were told already.
    told: BTreeSet<FactId>,
    /// Entries of the journal that were handed to whoever saves.
    saved: usize,
}

impl<'t, W: Write> Table<'t, W> {
    pub fn new(
        session: Session,
        words: &'t Words,
        out: &'t mut W,
        on_change: &'t mut dyn FnMut(&mut Session) -> io::Result<()>,
    ) -> Self {
        let seat = session.journal().header.options.seat;
        let told = session.facts(seat).map(|f| f.id).collect();
        Table { session, words, out, on_change, seat, page: Page::default(), told, saved: 0 }
    }

    fn view(&mut self) -> View<'_> {
        View { session: &self.session, words: self.words, seat: self.seat, page: &mut self.page }
    }
    fn say(&mut self, id: &str, args: &Args) {
        let text = self.words.with(&format!("terminal-{id}"), &args.0);
        self.page.say(&text);
    }

    /// Writes what is on the page.
    fn show(&mut self) -> io::Result<()> {
        let text = self.page.take();
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// Hands over what has changed since the last time.
    pub fn saved(&mut self) -> io::Result<()> {
        let entries = self.session.journal().entries.len();
        if entries != self.saved {
            self.saved = entries;
            (self.on_change)(&mut self.session)?;
        }
        Ok(())
    }

    /// The first page: a letter to whoever is new, the desk, or the debrief.
    pub fn open(&mut self) -> io::Result<()> {
        let fresh = !self.session.line().iter().any(|e| matches!(e, Entry::Day { .. }));
        if self.session.is_over() {
            self.view().headline();
            self.view().you_first();
        } else {
            if fresh {
                self.view().briefing();
            }
            self.view().desk();
            self.waiting();
        }
        self.say("hint", &Args::default());
        self.show()
    }

    pub fn prompt(&mut self) -> io::Result<()> {
        let both = self.session.observe(self.seat).public.played_by_person == [true; 2];
        let seat = if both { tell::seat_name(self.words, self.seat) } else { String::new() };
        write!(self.out, "\n{seat}> ")?;
        self.out.flush()
    }

    pub fn farewell(&mut self) -> io::Result<()> {
        self.saved()?;
        self.page.gap();
        let id = if self.session.is_over() { "farewell-over" } else { "farewell" };
        self.say(id, &Args::default());
        self.show()
    }

    pub fn complain(&mut self, why: &str) -> io::Result<()> {
        self.page.hang("  ! ", why);
        self.show()
    }

    /// Reads a line and does what it says.
    pub fn obey(&mut self, line: &str) -> Result<Flow, Stop> {
        let parsed = parse(line, &Vocabulary::of(&self.session, self.seat));
        let command = parsed.map_err(|fault: Fault| Stop::Wrong(faults::text(self.words, &fault)))?;
        let flow = if command == Command::Quit { Flow::Quit } else { Flow::On };
        let done = self.carry_out(command);
        self.saved()?;
        self.show()?;
        done.map(|()| flow)
    }

    fn carry_out(&mut self, command: Command) -> Result<(), Stop> {
        match command {
            Command::Nothing | Command::Quit => Ok(()),
            Command::Act { action, slot } => self.act(slot, action),
            Command::Undo => {
                let done = self.session.undo();
                let last = self.session.facts(self.seat).map(|f| f.id).max().unwrap_or(0);
                self.told.retain(|id| *id <= last);
                self.said(done, "undone", "nothing-undo")
            }
            Command::Redo => {
                let done = self.session.redo();
                self.tell_news();
                self.said(done, "redone", "nothing-redo")
            }
            Command::Repeat => {
                let placed = self.session.repeat_last_sprint(self.seat);
                if placed == 0 {
                    return Err(self.wrong("nothing-repeat", &Args::default()));
                }
                self.say("repeated", &Args::default().count("count", placed as i64));
                self.view().calendar();
                Ok(())
            }
            Command::Forecast(guess) => self.forecast(guess),
            Command::Note { topic, text } => {
                if topic != Topic::Free && !self.session.is_over() {
                    return Err(self.wrong("not-over", &Args::default()));
                }
                self.session.note(topic, &text);
                self.say("noted", &Args::default());
                Ok(())
            }
            Command::Run { one_day } => self.run(one_day),
            Command::Answer(choice) => self.answer(choice),
            Command::Seat(seat) => self.sit(seat),
            Command::Help(help) => {
                self.help(help);
                Ok(())
            }
            Command::Show(wanted) => self.look(wanted),
        }
    }

    fn wrong(&self, id: &str, args: &Args) -> Stop {
        Stop::Wrong(self.words.with(&format!("terminal-{id}"), &args.0))
    }

    fn said(&mut self, done: bool, yes: &str, no: &str) -> Result<(), Stop> {
        if !done {
            return Err(self.wrong(no, &Args::default()));
        }
        self.say(yes, &Args::default());
        Ok(())
    }

    fn act(&mut self, slot: Option<u8>, action: Action) -> Result<(), Stop> {
        let entries = self.session.line().len();
        let scenario = self.session.scenario().clone();
        if let Err(refusal) = self.session.act(self.seat, slot, action) {
            return Err(Stop::Wrong(tell::refusal(self.words, &scenario, &refusal)));
        }
        let mut line = tell::action_name(self.words, &scenario, &action);
        let o = self.session.observe(self.seat);
        let args = Args::default().count("free", o.slack() as i64);
        if action.slots(&o) > 0 {
            line.push_str(" · ");
            line.push_str(&self.words.with("terminal-slots-free", &args.0));
        }
        self.page.hang("  ✓ ", &line);
        self.machine_since(entries);
        self.tell_news();
        Ok(())
    }

    /// What the machine colleague decided since an entry of the line.
    fn machine_since(&mut self, entries: usize) {
        let scenario = self.session.scenario().clone();
        let mut lines = Vec::new();
        for entry in self.session.line().iter().skip(entries) {
            let Entry::Act { seat, by: By::Machine, action, reason, .. } = entry else { continue };
            let mut text = match action {
                Action::AnswerAsk { answer } => tell::ask_answer(self.words, &scenario, *answer),
                other => {
                    let mut name = tell::action_name(self.words, &scenario, other);
                    name.push('.');
                    if let Some(reason) = reason {
                        name.push(' ');
                        name.push_str(&tell::reason(self.words, &scenario, *reason));
                    }
                    name
                }
            };
            let person = scenario.story.people[scenario.rules.colleagues[seat.index()]].first_name();
            text = format!("{person}: {text}");
            lines.push(text);
        }
        for line in lines {
            self.page.hang("  → ", &line);
        }
    }

    /// Facts that became visible since the last time, as news.
    fn tell_news(&mut self) {
        let fresh: Vec<Fact> = self.session.facts(self.seat).filter(|f| !self.told.contains(&f.id)).cloned().collect();
        for fact in fresh {
            self.told.insert(fact.id);
            // What everybody sees by itself at the table needs no line of its own.
            let small = match fact.what {
                What::TrustChanged { by, .. } | What::HealthChanged { by, .. } => by.abs() < 0.015,
                What::DilemmaArose { .. } | What::SprintBegan { .. } | What::SprintEnded { .. } => true,
                _ => false,
            };
            if is_news(&fact.what) && !small {
                self.view().news(&fact);
            }
        }
    }

    fn sit(&mut self, seat: Seat) -> Result<(), Stop> {
        let public = self.session.observe(seat).public;
        if public.both_hats || !public.played_by_person[seat.index()] {
            let id = if public.both_hats { "both-hats" } else { "not-your-seat" };
            return Err(self.wrong(id, &Args::default()));
        }
        self.seat = seat;
        self.told.extend(self.session.facts(seat).map(|f| f.id));
        self.view().desk();
        Ok(())
    }

    fn forecast(&mut self, guess: Guess) -> Result<(), Stop> {
        let o = self.session.observe(self.seat);
        let open = o.public.milestones.entries().filter(|(_, m)| m.open()).min_by_key(|(_, m)| m.day);
        let Some((milestone, row)) = open else {
            return Err(self.wrong("nothing-forecast", &Args::default()));
        };
        let args = Args::default()
            .text("milestone", self.session.scenario().story.milestones[milestone].name.clone())
            .count("due", row.day)
            .count("low", guess.low_day)
            .count("high", guess.high_day)
            .share("chance", f64::from(guess.on_time_percent) / 100.0);
        let forecast = Forecast {
            milestone,
            low_day: guess.low_day,
            high_day: guess.high_day,
            on_time_percent: guess.on_time_percent,
            uptake_percent: guess.uptake_percent,
            why: guess.why,
        };
        self.session.forecast(self.seat, forecast);
        self.say("forecast-made", &args);
        Ok(())
    }

    fn answer(&mut self, choice: u8) -> Result<(), Stop> {
        let Some(pending) = self.session.observe(self.seat).public.dilemma else {
            return Err(self.wrong("nothing-answer", &Args::default()));
        };
        let scenario = self.session.scenario().clone();
        let text = &scenario.story.dilemmas[pending.dilemma];
        if usize::from(choice) >= text.choices.len() {
            return Err(self.wrong("no-choice", &Args::default().count("last", text.choices.len() as i64)));
        }
        if let Err(refusal) = self.session.answer(choice) {
            return Err(Stop::Wrong(tell::refusal(self.words, &scenario, &refusal)));
        }
        let chosen = &text.choices[usize::from(choice)];
        self.page.hang("  ✓ ", &chosen.text);
        self.page.hang("    ", &chosen.outcome);
        // The answer itself has just been told.
        let own: Vec<FactId> = self
            .session
            .facts(self.seat)
            .filter(|f| matches!(f.what, What::DilemmaAnswered { dilemma, .. } if dilemma == pending.dilemma))
            .map(|f| f.id)
            .collect();
        self.told.extend(own);
        self.tell_news();
        Ok(())
    }

    /// Lets days pass, told one by one.
    fn run(&mut self, one_day: bool) -> Result<(), Stop> {
        if self.session.is_over() {
            return Err(self.wrong("is-over", &Args::default()));
        }
        loop {
            self.left_alone();
            let day = self.session.observe(self.seat).public.day;
            let entries = self.session.line().len();
            let pause = self.session.run_day();
            let date = Args::default().text("date", tell::date(self.words, day));
            self.say("day", &date);
            let told = self.told.len();
            self.tell_news();
            self.machine_since_day(entries, pause);
            if self.told.len() == told && pause == Pause::Day {
                self.say("day-quiet", &date);
            }
            self.saved()?;
            self.show()?;
            if pause != Pause::Day || one_day {
                self.paused(pause);
                return Ok(());
            }
        }
    }

    /// What the colleague did in answer to the day; a new sprint's plan has its own page.
    fn machine_since_day(&mut self, entries: usize, pause: Pause) {
        if pause != Pause::SprintEnd && pause != Pause::HalfTime {
            self.machine_since(entries);
        }
    }

    /// A situation that nobody answered is left alone; say so.
    fn left_alone(&mut self) {
        let Some(pending) = self.session.observe(self.seat).public.dilemma else { return };
        let scenario = self.session.scenario().clone();
        let leave = usize::from(scenario.rules.dilemmas[pending.dilemma].leave);
        if let Some(choice) = scenario.story.dilemmas[pending.dilemma].choices.get(leave) {
            self.say("left-alone", &Args::default().text("choice", choice.text.clone()));
        }
    }

    fn paused(&mut self, pause: Pause) {
        match pause {
            Pause::Day => {}
            Pause::Dilemma(_) => self.waiting(),
            Pause::Blocker { feature, team } => {
                let o = self.session.observe(self.seat);
                let part = &o.known.parts[o.rules.part_index(feature, team)];
                let story = &self.session.scenario().story;
                let args = Args::default()
                    .text("feature", story.features[feature].name.clone())
                    .text("team", story.teams[team].name.clone())
                    .text("id", story.teams[team].id.clone())
                    .count("slots", part.blocker_slots.max(1))
                    .count("free", o.slack() as i64);
                self.say("pause-blocker", &args);
            }
            Pause::HalfTime => {
                self.view().review(Since::HalfTime);
                self.view().inbox();
                self.view().calendar();
                self.say("pause-half_time", &Args::default());
            }
            Pause::SprintEnd => {
                self.view().review(Since::Sprint);
                self.view().desk();
                self.say("pause-sprint", &Args::default());
            }
            Pause::Over => {
                self.view().review(Since::Sprint);
                self.view().headline();
                self.view().you_first();
            }
        }
    }

    /// The situation that waits, with its choices and what they cost.
    fn waiting(&mut self) {
        let Some(pending) = self.session.observe(self.seat).public.dilemma else { return };
        let scenario = self.session.scenario().clone();
        let text = &scenario.story.dilemmas[pending.dilemma];
        let rules = &scenario.rules.dilemmas[pending.dilemma];
        let from = &scenario.story.people[rules.from];
        self.page.heading(&text.title);
        let args = Args::default()
            .text("person", from.name.clone())
            .text("title", from.title.clone())
            .text("seat", tell::seat_name(self.words, pending.seat));
        self.say("dilemma-from", &args);
        self.page.say(&text.text);
        for (i, ((choice, row), open)) in
            text.choices.iter().zip(&rules.choices).zip(self.session.choices()).enumerate()
        {
            let mut line = choice.text.clone();
            if row.slack > 0 {
                line.push_str(" · ");
                line.push_str(&self.words.with("terminal-choice-slack", &Args::default().count("slots", row.slack).0));
            }
            if let Err(refusal) = open {
                let why = tell::refusal(self.words, &scenario, &refusal);
                line.push_str(" · ");
                line.push_str(&self.words.with("terminal-choice-closed", &Args::default().text("why", why).0));
            }
            self.page.hang(&format!("  {} ", i + 1), &line);
        }
        let leave = Args::default().count("leave", i64::from(rules.leave) + 1);
        self.say("dilemma-how", &leave);
    }

    fn look(&mut self, wanted: Wanted) -> Result<(), Stop> {
        let over = self.session.is_over();
        let mut view = self.view();
        match wanted {
            Wanted::Desk => view.desk(),
            Wanted::Backlog => view.backlog(),
            Wanted::Plan => {
                view.dates();
                view.plan();
            }
            Wanted::People => view.people(),
            Wanted::Notebook => view.notebook(),
            Wanted::Map => view.map(),
            Wanted::Calendar => view.calendar(),
            Wanted::Inbox => {
                view.inbox();
                self.waiting();
            }
            Wanted::Colleague => view.colleague(),
            Wanted::Briefing => view.briefing(),
            Wanted::Debrief if over => view.debrief(),
            Wanted::Debrief => return Err(self.wrong("not-over", &Args::default())),
        }
        Ok(())
    }

    fn help(&mut self, help: Help) {
        let scenario = self.session.scenario().clone();
        let public = self.session.observe(self.seat).public;
        let (both_hats, sprint, seat) = (public.both_hats, public.sprint, self.seat);
        match help {
            Help::Verb(verb) => {
                self.page.plain(verbs::usage(verb));
                self.page.hang("  ", &tell::action_detail(self.words, &scenario, verb, seat, both_hats));
            }
            Help::Ask => {
                self.page.hang("ask ", verbs::ASK_USAGE.trim_start_matches("ask "));
                self.page.hang("  ", &tell::verb_help(self.words, Verb::AskCounterpart));
            }
            Help::All => {
                self.say("help-own", &Args::default());
                let rows: Vec<Vec<String>> = WORDS
                    .iter()
                    .map(|(w, usage)| vec![(*usage).to_owned(), self.words.get(&format!("terminal-word-{w}"))])
                    .collect();
                // Usages differ too much in length to stand in a column.
                for row in rows {
                    self.page.hang("  ", &row[0]);
                    self.page.hang("      ", &row[1]);
                }
                self.page.gap();
                self.say("help-verbs", &Args::default());
                let rows: Vec<Vec<String>> = Verb::ALL
                    .iter()
                    .filter(|v| !matches!(v, Verb::AnswerAsk | Verb::AnswerSendBack | Verb::AskCounterpart))
                    .filter(|v| scenario.rules.cost(**v).from_sprint <= sprint)
                    .map(|v| {
                        let slots = scenario.rules.slots_for(*v, seat, both_hats);
                        let args = Args::default().count("slots", slots);
                        let cost = self.words.with("terminal-help-slots", &args.0);
                        vec![v.name(), cost, tell::verb_help(self.words, *v)]
                    })
                    .collect();
                self.page.table(&rows);
                self.say("help-more", &Args::default());
                let legend: Vec<String> =
                    [tell::Tone::Good, tell::Tone::Bad, tell::Tone::Neutral].map(|t| mark(t).to_owned()).to_vec();
                let args = Args::default()
                    .text("good", legend[0].clone())
                    .text("bad", legend[1].clone())
                    .text("neutral", legend[2].clone());
                self.say("help-marks", &args);
            }
        }
    }
}
