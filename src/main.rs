//! The program: reads the command line and opens what it asks for. The only place where command line, terminal and
//! window meet.

mod opening;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use two_hats::cli::{self, Args, CliError, Command};

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let result = cli::run(&args, &mut out);
    // What is written last may be what nobody reads any more.
    let flushed = out.flush().map_err(CliError::from);
    drop(out);
    let result = match result {
        Some(result) => result.and_then(|exit| flushed.map(|()| exit)),
        None => args.source().and_then(|source| match &args.command {
            Some(Command::Play(play)) => opening::play(&source, play),
            Some(Command::Shots(shots)) => opening::shots(shots),
            _ => opening::game(&source),
        }),
    };
    let exit = result.unwrap_or_else(|error| {
        error.tell();
        error.exit()
    });
    ExitCode::from(exit as u8)
}
