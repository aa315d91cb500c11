//! Commands carried out over a session: what a decision brought, days told one by one, situations, review.

mod played;

use super::command::{Command, Fault, Guess, View as Wanted, parse};
use super::faults;
use super::help::Who;
use super::ids::Vocabulary;
use super::page::Page;
use super::view::{Since, View};
use crate::session::journal::{By, Entry, Forecast, Topic};
use crate::session::{Pause, Session};
use crate::sim::action::Action;
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
    reviewed: played::Reviewed,
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
        Table { session, words, out, on_change, seat, page: Page::default(), told, saved: 0, reviewed: None }
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
                let what = self.last_decision();
                let done = self.session.undo();
                let last = self.session.facts(self.seat).map(|f| f.id).max().unwrap_or(0);
                self.told.retain(|id| *id <= last);
                self.said(done, "undone", "nothing-undo", what)
            }
            Command::Redo => {
                let done = self.session.redo();
                let what = self.last_decision();
                self.said(done, "redone", "nothing-redo", what)?;
                self.tell_news(0);
                Ok(())
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
                let who = Who::of(&self.session, self.seat);
                super::help::help(self.words, &who, help, &mut self.page);
                Ok(())
            }
            Command::Concept(name) => {
                let cards = &self.session.scenario().story.concepts;
                super::concepts::show(self.words, cards, &name, &mut self.page).map_err(Stop::Wrong)
            }
            Command::Show(wanted) => self.look(wanted),
        }
    }

    fn wrong(&self, id: &str, args: &Args) -> Stop {
        Stop::Wrong(self.words.with(&format!("terminal-{id}"), &args.0))
    }

    fn said(&mut self, done: bool, yes: &str, no: &str, what: String) -> Result<(), Stop> {
        if !done {
            return Err(self.wrong(no, &Args::default()));
        }
        self.say(yes, &Args::default().text("what", what));
        Ok(())
    }

    /// The last thing that a player decided.
    fn last_decision(&self) -> String {
        let last = self.session.line().iter().rev().find_map(|e| match e {
            Entry::Act { by: By::Player, action, .. } => Some(*action),
            _ => None,
        });
        last.map(|a| tell::action_name(self.words, self.session.scenario(), &a)).unwrap_or_default()
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
        self.tell_news(0);
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

    /// Facts that became visible since the last time, as news: those of today, then what happened before this day
    /// and was heard only now. Whether there were any.
    fn tell_news(&mut self, today: u16) -> bool {
        // Once the run is over a session shows everything; what nobody saw waits for the debrief.
        let fresh: Vec<Fact> = self
            .session
            .facts(self.seat)
            .filter(|f| !self.told.contains(&f.id) && f.visible(self.seat, u16::MAX))
            .cloned()
            .collect();
        self.told.extend(fresh.iter().map(|f| f.id));
        let worth = fresh.into_iter().filter(|f| worth_a_line(&f.what));
        let (now, heard): (Vec<Fact>, Vec<Fact>) = worth.partition(|f| f.day >= today);
        for fact in &now {
            self.view().news(fact);
        }
        if !heard.is_empty() {
            self.say("heard", &Args::default());
        }
        for fact in &heard {
            self.view().news(fact);
        }
        !now.is_empty() || !heard.is_empty()
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
        self.tell_news(0);
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
            if !self.tell_news(day) {
                let mark = format!("  · {:<6} ", tell::date(self.words, day));
                let quiet = self.words.get("terminal-day-quiet");
                self.page.hang(&mark, &quiet);
            }
            self.machine_since_day(entries, pause);
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
            Wanted::Moves | Wanted::Luck if over => self.played(wanted)?,
            Wanted::Debrief | Wanted::Moves | Wanted::Luck => return Err(self.wrong("not-over", &Args::default())),
        }
        Ok(())
    }
}

/// Whether a fact gets a line of its own among the news of a day.
fn worth_a_line(what: &What) -> bool {
    let small = match what {
        What::TrustChanged { by, .. } | What::HealthChanged { by, .. } => by.abs() < 0.025,
        // Told when it was done.
        What::StatusReported { remaining_days, .. } => *remaining_days <= 0.0,
        // Seen by themselves at the table.
        What::DilemmaArose { .. } | What::SprintBegan { .. } | What::SprintEnded { .. } => true,
        _ => false,
    };
    is_news(what) && !small
}
