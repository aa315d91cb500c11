//! `two-hats play`: begins runs for whoever plays them, and plays those that a policy plays.

use std::io::Write;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{CliError, Exit, PlayArgs, SeatArg};
use crate::content::{Scenario, SeatOffer, Source};
use crate::session::machine::Machine;
use crate::session::store;
use crate::session::{NewRun, Session};
use crate::sim::ids::Seat;
use crate::sim::start::Seating;

/// Begins the run that the arguments describe.
///
/// # Errors
/// If there is no such scenario, or it cannot be played in this way.
pub fn begin(source: &Source, args: &PlayArgs) -> Result<Session, CliError> {
    let scenario = super::scenario(source, &args.id)?;
    let offer = offer(&scenario, args)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // A seed that nobody chose stays short enough to be read out and typed.
    let seed = args.seed.unwrap_or_else(|| u64::from(now.subsec_nanos()) % 1_000_000);
    let colleague = args.colleague.policy().map(str::to_owned);
    let one = |seat| NewRun { seating: Seating::one(seat), seat, colleague, seed, started_unix: now.as_secs() };
    let run = match offer {
        SeatOffer::Product => one(Seat::Product),
        SeatOffer::Program => one(Seat::Program),
        SeatOffer::Pair => NewRun { started_unix: now.as_secs(), ..NewRun::pair(seed) },
        SeatOffer::BothHats => NewRun { seating: Seating::both_hats(), colleague: None, ..one(Seat::Product) },
    };
    // The names are those of known policies; see `ColleagueArg`.
    Session::new(scenario, run).map_err(|why| CliError::Resume { file: args.id.clone().into(), why: Box::new(why) })
}

fn offer(scenario: &Arc<Scenario>, args: &PlayArgs) -> Result<SeatOffer, CliError> {
    let offered = &scenario.story.seats;
    let wanted = args.seat.map(SeatArg::offer).or_else(|| offered.first().copied()).unwrap_or(SeatOffer::Product);
    if offered.contains(&wanted) {
        return Ok(wanted);
    }
    Err(CliError::NoSuchSeat {
        id: args.id.clone(),
        wanted: SeatArg::name(wanted).to_owned(),
        offered: offered.iter().map(|s| SeatArg::name(*s)).collect::<Vec<_>>().join(", "),
    })
}

/// Plays a session to its end by a policy.
///
/// # Errors
/// If there is no such policy.
pub fn machine(session: &mut Session, name: &str) -> Result<(), CliError> {
    let unknown = || CliError::UnknownPolicy { name: name.to_owned() };
    Machine::new(session, name).ok_or_else(unknown)?.play(session, |_| {});
    Ok(())
}

pub(super) fn run(source: &Source, args: &PlayArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let name = args.policy.as_deref().unwrap_or("solid");
    if !crate::policy::NAMES.contains(&name) {
        return Err(CliError::UnknownPolicy { name: name.to_owned() });
    }
    let mut session = begin(source, args)?;
    machine(&mut session, name)?;
    super::report(&session, args, out)?;
    if let Some(path) = &args.out {
        store::save_as(session.journal(), path)?;
    }
    Ok(Exit::Fine)
}
