//! What can be said on the command line, with the help that teaches it.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Parser, Subcommand, ValueEnum};

use crate::analysis::validate::FEWEST_RUNS;
use crate::content::SeatOffer;

const ABOUT: &str =
    "A game about product and program management: one company, two seats, a calendar that is too small.";

const LONG: &str = "\
A game about product and program management: one company, two seats, a calendar that is too small.

Without a command it opens the window; where there is no display or no graphics adapter, it says so in one line and \
plays the same game in the terminal.";

const AFTER: &str = "\
Examples:
  two-hats                                        open the game
  two-hats scenarios                              what can be played
  two-hats play workout_history --seat program    play in the terminal
  two-hats play workout_history --seed 7 --policy solid --out run.twohats
                                                  let a policy play, keep the run
  two-hats replay run.twohats                     read a run day by day
  two-hats replay run.twohats --verify            check that it replays bit for bit
  two-hats debrief run.twohats                    what it was worth, and why
  two-hats lint my_scenario --strict              check a scenario's files
  two-hats validate-model                         check the model against what was measured

Exit codes:
  0  everything is fine
  1  it was done, and errors were found: a scenario with errors, a run that does not replay,
     a model that does not hold, a file that cannot be written
  2  wrong use: an unknown command, scenario, seat or policy, or a file that is not there

Runs and settings live in the system's folders for data and settings, or in the folder that TWO_HATS_HOME names.
Scenarios come from --scenarios, TWO_HATS_SCENARIOS, a folder “scenarios” beside the program or in the folder for data, \
else from the program itself.";

/// The whole command line.
#[derive(Parser, Debug)]
#[command(name = "two-hats", version, about = ABOUT, long_about = LONG, after_help = AFTER, max_term_width = 100)]
pub struct Args {
    /// Folder to read scenarios from
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// What to do; without it the game opens
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the scenarios that can be played
    Scenarios(ScenariosArgs),
    /// Check the files of scenarios: every mistake with file, line and what to do
    Lint(LintArgs),
    /// Play in the terminal, by script, or by a policy
    Play(PlayArgs),
    /// Read a run day by day, or check that it replays
    Replay(ReplayArgs),
    /// Read what a run was worth and why: what was true, every decision, luck, forecasts, patterns
    Debrief(DebriefArgs),
    /// Take a run along: its debrief as a page, its tables, its story for an interview
    Report(ReportArgs),
    /// Read the concept cards of the library
    Concepts(ConceptsArgs),
    /// Print every number the game counts with: unit, range, how well it is known, source, who reads it
    Model(ModelArgs),
    /// Check the model against what was measured about real software work
    ValidateModel(ValidateArgs),
    /// What you have gathered over all runs: cards met, best results, how your forecasts did
    Progress(ProgressArgs),
    /// Let policies play scenarios by the thousand: whether skill beats luck, what pays, whether one trick wins
    Balance(BalanceArgs),
    /// Draw every screen into a folder, without a window
    Shots(ShotsArgs),
}

/// `scenarios`.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example:\n  two-hats scenarios --json | jq '.[].id'")]
pub struct ScenariosArgs {
    /// Print a JSON list
    #[arg(long)]
    pub json: bool,
}

/// `concepts`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats concepts                  all cards
  two-hats concepts sunk_cost        one card, with where it comes from
  two-hats concepts --json           all of them as JSON")]
pub struct ConceptsArgs {
    /// Id, title or a word of a card
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `progress`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Example:
  two-hats progress --json | jq .forecasts

Exit code 0: fine; 1: the file was damaged, and was put aside under the name that is told.")]
pub struct ProgressArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `lint`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats lint                          every scenario there is
  two-hats lint scenarios/workout_history
  two-hats lint my_folder --strict --json

Exit code 0: nothing wrong; 1: errors (with --strict also warnings); 2: no scenario there.")]
pub struct LintArgs {
    /// Folders or names of scenarios, or folders that hold several; without any, all scenarios
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Warnings count as errors
    #[arg(long)]
    pub strict: bool,
    /// Print a JSON list
    #[arg(long)]
    pub json: bool,
}

/// `play`.
#[derive(clap::Args, Debug, Clone)]
#[command(after_help = "\
Examples:
  two-hats play workout_history                               from the product seat, in the terminal
  two-hats play workout_history --seat program --colleague novice
  two-hats play workout_history --seat pair                   two people at one keyboard
  two-hats play workout_history --seed 7 --policy average --json
  two-hats play workout_history --seed 7 --script moves.txt --out run.twohats

Policies: idle, random, loudest_voice, feature_factory, meeting_factory, researcher, novice, average, solid, expert,
planner.
The same scenario, seat, seed, colleague and decisions give the same run anywhere.")]
pub struct PlayArgs {
    /// Which scenario
    #[arg(value_name = "ID")]
    pub id: String,
    /// Which seat is played; default is the first that the scenario offers
    #[arg(long, value_enum)]
    pub seat: Option<SeatArg>,
    /// The world to play in; without it, a new one each time
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seed)]
    pub seed: Option<u64>,
    /// Who sits in the other seat
    #[arg(long, value_enum, default_value = "solid")]
    pub colleague: ColleagueArg,
    /// Let this policy play the whole run
    #[arg(long, value_name = "NAME", conflicts_with = "script")]
    pub policy: Option<String>,
    /// Play the lines of a file, as if they were typed
    #[arg(long, value_name = "FILE")]
    pub script: Option<PathBuf>,
    /// Write the run file here
    #[arg(long, value_name = "JOURNAL")]
    pub out: Option<PathBuf>,
    /// Print the result as JSON
    #[arg(long)]
    pub json: bool,
}

impl PlayArgs {
    /// A new run of a scenario from a seat, everything else as usual.
    pub fn new(id: String, seat: SeatArg) -> Self {
        let colleague = ColleagueArg::Solid;
        Self { id, seat: Some(seat), seed: None, colleague, policy: None, script: None, out: None, json: false }
    }
}

/// `replay`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats replay run.twohats                          the run's story, day by day
  two-hats replay run.twohats --verify                 compare every day with the digest in the file
  two-hats replay run.twohats --against other.twohats  where two runs part, and what is different then

Exit code 0: it replays; 1: a day comes out differently, or the file is broken; 2: no such file.")]
pub struct ReplayArgs {
    /// A run file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Stop at the first day that comes out differently, and show it
    #[arg(long)]
    pub verify: bool,
    /// Another run of the same company to compare with
    #[arg(long, value_name = "FILE", conflicts_with = "verify")]
    pub against: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `debrief`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Example:
  two-hats debrief run.twohats | less

An unfinished run is told as far as it goes. What each decision was worth is worked out once, in a few seconds, and kept
beside the run: the next time it is there at once.

Exit code 0: told; 1: the run cannot be replayed here, and what its file says of itself is printed; 2: no such file.")]
pub struct DebriefArgs {
    /// A run file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `report`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats report run.twohats --html debrief.html      one page: opens anywhere, prints on A4 and Letter
  two-hats report run.twohats --csv tables             a table a file, with a dictionary of all columns
  two-hats report run.twohats --story story.md         situation, task, action, result, with questions to expect

An unfinished run is told as far as it goes. What each decision was worth is worked out once and kept beside the run.

Exit code 0: written; 1: a place cannot be written, or the run cannot be replayed here; 2: no such file.")]
#[group(id = "target", required = true, multiple = true, args = ["html", "csv", "story"])]
pub struct ReportArgs {
    /// A run file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Write the debrief as one page
    #[arg(long, value_name = "OUT")]
    pub html: Option<PathBuf>,
    /// Write tables into this folder; made if it is not there
    #[arg(long, value_name = "DIR")]
    pub csv: Option<PathBuf>,
    /// Write the story sheet, as Markdown
    #[arg(long, value_name = "OUT")]
    pub story: Option<PathBuf>,
}

/// `model`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats model uptake
  two-hats model --json | jq '.[] | select(.tag == \"X\").id'")]
pub struct ModelArgs {
    /// Only the numbers with this in their name
    pub name: Option<String>,
    /// Print a JSON list
    #[arg(long)]
    pub json: bool,
}

/// `validate-model`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats validate-model
  two-hats validate-model --runs 20000 --json

Prints each figure with its standard error, the band it must lie in, and where the band comes from; then what overruns \
consist of.

Exit code 0: every case holds; 1: a figure lies outside its band.")]
pub struct ValidateArgs {
    /// Runs of each figure
    #[arg(long, value_name = "N", default_value_t = 2_000, allow_negative_numbers = true, value_parser = runs)]
    pub runs: usize,
    /// How many threads [default: all cores but one]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

fn seed(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("“{text}” is not a whole number from 0 to {}", u64::MAX))
}

/// A number of runs that gives a verdict.
fn runs(text: &str) -> Result<usize, String> {
    let n = text.parse::<usize>().map_err(|_| format!("“{text}” is not a number of runs"))?;
    let (least, most) = (FEWEST_RUNS, 1_000_000);
    (least..=most).contains(&n).then_some(n).ok_or(format!("{n} is outside {least} to {most}"))
}

/// `balance`.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  two-hats balance                                 every scenario from every seat it offers
  two-hats balance workout_history --runs 1000 --strict
  two-hats balance workout_history --runs 1000 --from 1000 --strict
                                                   the same in other companies
  two-hats balance --runs 10000 --strict           nobody passes the bound of perfect foresight
  two-hats balance my_scenario --seat program --json
  two-hats balance workout_history --seat both --unoffered
                                                   one person in both seats, though the scenario offers no such run
  two-hats balance workout_history --choices       whether every choice of a situation can be defended

Exit code 0: done (with --strict: every band holds); 1: a band is missed with --strict; 2: no such scenario or seat.
The same runs give the same figures for any number of threads.")]
pub struct BalanceArgs {
    /// Which scenarios; without any, all
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// Seeds that every policy plays
    #[arg(long, default_value_t = 300, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    pub runs: u32,
    /// The first of them
    #[arg(long, default_value_t = 0, value_name = "SEED", allow_negative_numbers = true)]
    pub from: u32,
    /// Only this seat
    #[arg(long, value_enum)]
    pub seat: Option<SeatArg>,
    /// Play the seat of --seat even where the scenario does not offer it
    #[arg(long, requires = "seat")]
    pub unoffered: bool,
    /// Also try every choice of every situation: how often each is the best one (takes minutes)
    #[arg(long)]
    pub choices: bool,
    /// How many threads [default: all cores but one]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Exit with 1 where a band is missed
    #[arg(long)]
    pub strict: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `shots`.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example:\n  two-hats shots pictures --size 1920x1080 --theme dark --text 125")]
pub struct ShotsArgs {
    /// Folder for the pictures; made if it is not there
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Size in pixels
    #[arg(long, default_value = "1280x720")]
    pub size: Size,
    /// Colours
    #[arg(long, value_enum, default_value = "paper")]
    pub theme: ThemeArg,
    /// Text size in percent
    #[arg(long, default_value_t = 100, value_name = "P", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(80..=200))]
    pub text: u16,
    /// Language
    #[arg(long, value_enum, default_value = "en")]
    pub locale: LocaleArg,
    /// Only pictures whose name contains this
    #[arg(long, value_name = "NAME")]
    pub only: Option<String>,
}

/// A seat on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SeatArg {
    /// Decides what and why
    Product,
    /// Decides how and when
    Program,
    /// Two people, one in each seat
    Pair,
    /// One person in both seats
    Both,
}

impl SeatArg {
    /// The way of playing that it names.
    pub fn offer(self) -> SeatOffer {
        match self {
            SeatArg::Product => SeatOffer::Product,
            SeatArg::Program => SeatOffer::Program,
            SeatArg::Pair => SeatOffer::Pair,
            SeatArg::Both => SeatOffer::BothHats,
        }
    }

    /// The name on the command line of a way of playing.
    pub fn of(offer: SeatOffer) -> SeatArg {
        match offer {
            SeatOffer::Product => SeatArg::Product,
            SeatOffer::Program => SeatArg::Program,
            SeatOffer::Pair => SeatArg::Pair,
            SeatOffer::BothHats => SeatArg::Both,
        }
    }

    /// The same as text.
    pub fn name(offer: SeatOffer) -> &'static str {
        match offer {
            SeatOffer::Product => "product",
            SeatOffer::Program => "program",
            SeatOffer::Pair => "pair",
            SeatOffer::BothHats => "both",
        }
    }
}

/// The colleague on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColleagueArg {
    /// New to the job
    Novice,
    /// Good at it
    Solid,
    /// Very good at it
    Expert,
    /// Nobody: the seat stays empty
    None,
}

impl ColleagueArg {
    /// The policy's name.
    pub fn policy(self) -> Option<&'static str> {
        match self {
            ColleagueArg::Novice => Some("novice"),
            ColleagueArg::Solid => Some("solid"),
            ColleagueArg::Expert => Some("expert"),
            ColleagueArg::None => None,
        }
    }
}

/// A theme on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeArg {
    Paper,
    Dark,
    Contrast,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LocaleArg {
    /// English
    En,
    /// Longer English with accents, to see what would not fit
    Pseudo,
}

/// A picture's size in pixels: `1280x720`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(pub u32, pub u32);

/// The smallest and largest side of a picture.
const SIDES: std::ops::RangeInclusive<u32> = 320..=8192;

impl FromStr for Size {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (w, h) = text.split_once(['x', 'X']).ok_or("write it as WIDTHxHEIGHT, for example 1280x720")?;
        let side = |s: &str| {
            let n = s.parse::<u32>().map_err(|_| format!("“{s}” is not a number of pixels"))?;
            let (least, most) = (SIDES.start(), SIDES.end());
            SIDES.contains(&n).then_some(n).ok_or(format!("{n} is outside {least} to {most} pixels"))
        };
        Ok(Size(side(w)?, side(h)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn sizes_are_checked() {
        assert_eq!("1280x720".parse(), Ok(Size(1280, 720)));
        for wrong in ["", "1280", "1x1", "99999x99999", "axb", "-5x100", "4294967296x5"] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }
}
