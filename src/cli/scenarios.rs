//! `two-hats scenarios`: what can be played.

use std::io::Write;

use serde::Serialize;

use super::{CliError, Exit, ScenariosArgs, SeatArg};
use crate::content::{self, Scenario, Source};

#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    promise: String,
    company: String,
    seats: Vec<&'static str>,
    sprints: u8,
    days: u16,
    minutes: u16,
    difficulty: u8,
    content_hash: String,
}

fn row(scenario: &Scenario) -> Row {
    let (story, calendar) = (&scenario.story, scenario.rules.calendar);
    Row {
        id: story.id.clone(),
        title: story.title.clone(),
        promise: story.promise.clone(),
        company: story.company.clone(),
        seats: story.seats.iter().map(|s| SeatArg::name(*s)).collect(),
        sprints: calendar.sprints,
        days: calendar.last_day(),
        minutes: story.minutes,
        difficulty: story.difficulty,
        content_hash: scenario.rules.content_hash.clone(),
    }
}

pub(super) fn run(source: &Source, args: &ScenariosArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let mut rows = Vec::new();
    let mut exit = Exit::Fine;
    for id in content::list(source) {
        match super::scenario(source, &id) {
            Ok(scenario) => rows.push(row(&scenario)),
            Err(error) => {
                error.tell();
                exit = Exit::Found;
            }
        }
    }
    if args.json {
        writeln!(out, "{}", super::report::pretty(&rows))?;
        return Ok(exit);
    }
    for row in rows {
        writeln!(out, "{}  {}", row.id, row.title)?;
        writeln!(out, "    {}", row.promise)?;
        let seats = row.seats.join(", ");
        writeln!(out, "    seats: {seats}; {} sprints, about {} minutes", row.sprints, row.minutes)?;
    }
    Ok(exit)
}
