//! `two-hats replay`: a run's story day by day, whether it replays, and where two runs part.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::report::pretty;
use super::{CliError, Exit, ReplayArgs};
use crate::analysis::replay::{self, Divergence, Verified, VerifyError};
use crate::content::{self, Scenario, Source};
use crate::report::moves_text;
use crate::session::journal::{By, Entry, Journal};
use crate::session::store::Store;
use crate::session::{ResumeError, Session};
use crate::sim::ids::Seat;
use crate::sim::observe::is_news;
use crate::tell;
use crate::words::{Locale, Words};

pub(super) fn run(source: &Source, args: &ReplayArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let (scenario, journal) = open(source, &args.file)?;
    let here = |why: ResumeError| CliError::Resume { file: args.file.clone(), why: Box::new(why) };
    if args.verify {
        return match replay::verify(&scenario, &journal) {
            Ok(verified) => {
                print_verified(&args.file, &verified, args.json, out)?;
                Ok(Exit::Fine)
            }
            Err(VerifyError::Diverged(found)) => {
                print_divergence(&args.file, &found, args.json, out)?;
                Ok(Exit::Found)
            }
            Err(VerifyError::Cannot(why)) => Err(here(why)),
        };
    }
    if let Some(other) = &args.against {
        let (_, second) = open(source, other)?;
        return compare(&scenario, &journal, &second, args, out);
    }
    story(&resume(&args.file, scenario, journal, out)?, args, out)?;
    Ok(Exit::Fine)
}

/// The run of a file. Where it cannot be replayed here, what the file says of itself is printed.
pub(super) fn resume(
    file: &Path,
    scenario: Arc<Scenario>,
    journal: Journal,
    out: &mut dyn Write,
) -> Result<Session, CliError> {
    let summary = journal.summary();
    match Session::resume(scenario, journal) {
        Ok(session) => Ok(session),
        Err(why) => {
            // Whatever keeps it from being replayed here, the file knows what it came to.
            if let Some(summary) = summary {
                writeln!(out, "{}", moves_text::recorded(&Words::new(Locale::English), &summary))?;
            }
            Err(CliError::Resume { file: file.to_owned(), why: Box::new(why) })
        }
    }
}

/// A run and its scenario. A line that was cut off is told and left out.
pub(super) fn open(source: &Source, file: &Path) -> Result<(Arc<Scenario>, Journal), CliError> {
    let loaded = Store::load(file)?;
    if let Some(cut) = loaded.cut {
        let shown = file.display();
        // Where stderr is gone there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "two-hats: {shown}: {cut}; the run is read up to there");
    }
    let id = &loaded.journal.header.scenario;
    if !content::list(source).contains(id) {
        return Err(CliError::ForeignRun { file: file.to_owned(), id: id.clone() });
    }
    Ok((super::scenario(source, id)?, loaded.journal))
}

fn print_verified(file: &Path, v: &Verified, json: bool, out: &mut dyn Write) -> Result<(), CliError> {
    if json {
        writeln!(out, "{}", pretty(v))?;
        return Ok(());
    }
    let file = file.display();
    let end = if v.finished { "finished" } else { "not finished" };
    writeln!(out, "{file}: replays; {} days in {} line(s), {end}, digest {}", v.days, v.lines, v.digest)?;
    Ok(())
}

fn print_divergence(file: &Path, d: &Divergence, json: bool, out: &mut dyn Write) -> Result<(), CliError> {
    if json {
        writeln!(out, "{}", pretty(d))?;
        return Ok(());
    }
    // The finding is an error and goes where errors go; what explains it is the result.
    let branch = if d.line.is_empty() { String::new() } else { format!(" of branch “{}”", d.line) };
    writeln!(
        std::io::stderr(),
        "two-hats: {}: day {} (entry {}{branch}) came out differently: recorded {}, replayed {}",
        file.display(),
        d.day,
        d.entry,
        d.recorded,
        d.replayed
    )?;
    writeln!(out, "Decisions before that day passed, as the file has them:")?;
    if d.decisions.is_empty() {
        writeln!(out, "  none")?;
    }
    for line in &d.decisions {
        writeln!(out, "  {line}")?;
    }
    writeln!(
        out,
        "\nWhat the day changed as replayed (a file keeps no more than the digest of the recorded evening):"
    )?;
    write!(out, "{}", d.day_as_replayed)?;
    Ok(())
}

fn compare(
    scenario: &Arc<Scenario>,
    one: &Journal,
    other: &Journal,
    args: &ReplayArgs,
    out: &mut dyn Write,
) -> Result<Exit, CliError> {
    let here = |why: ResumeError| CliError::Resume { file: args.file.clone(), why: Box::new(why) };
    if one.header.seed != other.header.seed || one.header.scenario != other.header.scenario {
        let note = "the runs are of different companies (scenario or seed); they differ from the first morning";
        writeln!(std::io::stderr(), "two-hats: {note}")?;
    }
    let parting = replay::compare(scenario, one, other).map_err(here)?;
    if args.json {
        writeln!(out, "{}", pretty(&parting))?;
        return Ok(if parting.is_none() { Exit::Fine } else { Exit::Found });
    }
    let Some(p) = parting else {
        writeln!(out, "The runs do not part.")?;
        return Ok(Exit::Fine);
    };
    writeln!(out, "The runs part on day {}, entry {}:\n  {}\n  {}\n", p.day, p.entry, p.first, p.second)?;
    write!(out, "{}", p.difference)?;
    Ok(Exit::Found)
}

/// What one day of the story holds.
#[derive(Serialize)]
struct Day {
    day: u16,
    date: String,
    sprint: u8,
    decisions: Vec<Decision>,
    facts: Vec<Told>,
}

#[derive(Serialize)]
struct Decision {
    seat: Option<Seat>,
    by: By,
    text: String,
}

#[derive(Serialize)]
struct Told {
    title: String,
    text: String,
}

fn story(session: &Session, args: &ReplayArgs, out: &mut dyn Write) -> Result<(), CliError> {
    let words = Words::new(Locale::English);
    let days = days(session, &words);
    if args.json {
        writeln!(out, "{}", pretty(&days))?;
        return Ok(());
    }
    super::report::headline(session, &words, out)?;
    let mut sprint = 0;
    for day in &days {
        if day.sprint != sprint {
            sprint = day.sprint;
            writeln!(out, "\n{}", words.with("cli-sprint", &[("number", sprint.into())]))?;
        }
        writeln!(out, "\n{}", words.with("cli-day", &[("day", day.day.into()), ("date", day.date.as_str().into())]))?;
        for d in &day.decisions {
            writeln!(out, "  > {}", said(&words, d))?;
        }
        for fact in &day.facts {
            let text = if fact.text.is_empty() { String::new() } else { format!(": {}", fact.text) };
            writeln!(out, "  - {}{text}", fact.title)?;
        }
    }
    writeln!(out)?;
    super::report::finished(session, out)
}

fn said(words: &Words, d: &Decision) -> String {
    let who = match (d.by, d.seat) {
        (By::Machine, _) => "cli-by-colleague",
        (By::Player, Some(Seat::Product)) => "cli-by-product",
        (By::Player, Some(Seat::Program)) => "cli-by-program",
        (By::Player, None) => "cli-by-you",
    };
    words.with(who, &[("what", d.text.as_str().into())])
}

fn days(session: &Session, words: &Words) -> Vec<Day> {
    let calendar = session.rules().calendar;
    let seat = session.journal().header.options.seat;
    let scenario = session.scenario();
    let story = &scenario.story;
    let mut days: Vec<Day> = Vec::new();
    let mut now = 1;
    let mut decisions = Vec::new();
    for entry in session.line() {
        match entry {
            Entry::Act { seat, by, action, .. } => {
                decisions.push(Decision {
                    seat: Some(*seat),
                    by: *by,
                    text: tell::action_name(words, scenario, action),
                });
            }
            Entry::Answer { dilemma, choice, .. } => {
                let text = &story.dilemmas[*dilemma];
                let choice = text.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
                decisions.push(Decision { seat: None, by: By::Player, text: format!("{}: {choice}", text.title) });
            }
            Entry::Note { text, .. } => {
                decisions.push(Decision { seat: None, by: By::Player, text: format!("“{text}”") })
            }
            Entry::Day { day, .. } => {
                days.push(day_of(session, words, *day, std::mem::take(&mut decisions)));
                now = day + 1;
            }
            Entry::Planned { .. }
            | Entry::Forecast { .. }
            | Entry::Undo
            | Entry::Branch { .. }
            | Entry::Ended { .. }
            | Entry::Edited { .. } => {}
        }
    }
    if !decisions.is_empty() && calendar.last_day() >= now {
        days.push(day_of(session, words, now, decisions));
    }
    for day in &mut days {
        let facts = session.facts(seat).filter(|f| f.day == day.day && is_news(&f.what));
        day.facts = facts
            .map(|f| {
                let told = tell::fact(words, scenario, f);
                Told { title: told.title, text: told.text }
            })
            .collect();
    }
    days
}

fn day_of(session: &Session, words: &Words, day: u16, decisions: Vec<Decision>) -> Day {
    let sprint = session.rules().calendar.sprint_of(day);
    Day { day, date: tell::date(words, day), sprint, decisions, facts: Vec::new() }
}
