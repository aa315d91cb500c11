//! The program: reads the command line and opens what it asks for. The only place where command line, terminal and
//! window meet.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use two_hats::cli::{self, Args, CliError, Exit};

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let result = cli::run(&args, &mut out);
    // What is written last may be what nobody reads any more.
    let flushed = out.flush().map_err(CliError::from);
    drop(out);
    let result = match result {
        Some(result) => result.and_then(|exit| flushed.map(|()| exit)),
        None => Ok(Exit::Fine),
    };
    let exit = result.unwrap_or_else(|error| {
        error.tell();
        error.exit()
    });
    ExitCode::from(exit as u8)
}
