//! `two-hats balance`: what policies make of scenarios, as tables or as JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::progress::{Bar, on_threads};
use super::report::pretty;
use super::{BalanceArgs, CliError, Exit, SeatArg};
use crate::analysis::balance::{self, Band, BandId, Dose, DoseKind, POLICIES, SeatBalance, Situation, Spread};
use crate::content::{Scenario, SeatOffer, Source};
use crate::tell;
use crate::words::wrap::wrap;
use crate::words::{Locale, Words, number};

#[derive(Serialize)]
struct Report<'a> {
    policies: &'a [&'a str],
    seats: &'a [SeatBalance],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    situations: &'a Vec<Situation>,
    over_all: &'a [Band],
}

pub(super) fn run(source: &Source, args: &BalanceArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let words = Words::new(Locale::English);
    let first = u64::from(args.from);
    let seeds = first..first + u64::from(args.runs);
    let ids = if args.ids.is_empty() { super::all_scenarios(source)? } else { args.ids.clone() };
    let (mut seats, mut situations) = (Vec::new(), Vec::new());
    for id in &ids {
        let scenario = super::scenario(source, id)?;
        let offers = offers(&scenario, args)?;
        for offer in offers.iter().copied() {
            let bar = Bar::new(format!("{id}, {}", SeatArg::name(offer)));
            // Nobody cancels a command but by ending it.
            let play = || balance::balance(&scenario, offer, seeds.clone(), &bar);
            let Some(seat) = on_threads(args.threads, play) else { continue };
            drop(bar);
            if !args.json {
                write_seat(&words, &scenario, &seat, out)?;
            }
            seats.push(seat);
        }
        if args.choices {
            let bar = Bar::new(format!("{id}, choices"));
            let try_all = || balance::choices(&scenario, &offers, seeds.clone(), &bar);
            let tried = on_threads(args.threads, try_all).unwrap_or_default();
            drop(bar);
            if !args.json {
                write_situations(&words, &tried, out)?;
            }
            situations.extend(tried);
        }
    }
    // These bands are about what is offered.
    let over_all = if args.unoffered { Vec::new() } else { balance::over_all(&seats) };
    if args.json {
        writeln!(
            out,
            "{}",
            pretty(&Report { policies: POLICIES, seats: &seats, situations: &situations, over_all: &over_all })
        )?;
    } else if !over_all.is_empty() {
        writeln!(out, "{}", words.get("cli-balance-over-all"))?;
        write_bands(&words, &over_all, out)?;
    }
    let missed = seats.iter().flat_map(|s| &s.bands).chain(&over_all).any(|b| !b.holds())
        || situations.iter().any(|s| !s.defensible());
    Ok(if args.strict && missed { Exit::Found } else { Exit::Fine })
}

/// The seats to play: all that the scenario offers, or the one that was asked for.
fn offers(scenario: &Scenario, args: &BalanceArgs) -> Result<Vec<SeatOffer>, CliError> {
    let offered = &scenario.story.seats;
    match args.seat.map(SeatArg::offer) {
        None => Ok(offered.clone()),
        Some(wanted) if args.unoffered || offered.contains(&wanted) => Ok(vec![wanted]),
        Some(wanted) => Err(CliError::NoSuchSeat {
            id: scenario.story.id.clone(),
            wanted: SeatArg::name(wanted).to_owned(),
            offered: offered.iter().map(|s| SeatArg::name(*s)).collect::<Vec<_>>().join(", "),
        }),
    }
}

fn write_seat(words: &Words, scenario: &Scenario, seat: &SeatBalance, out: &mut dyn Write) -> io::Result<()> {
    let name = words.get(&format!("cli-offer-{}", SeatArg::name(seat.offer)));
    let values = [
        ("scenario", scenario.story.title.as_str().into()),
        ("seat", name.as_str().into()),
        ("runs", number::integer(seat.runs as i64).into()),
    ];
    writeln!(out, "{}\n\n{}", words.with("cli-balance-head", &values), words.get("cli-balance-columns"))?;
    for spread in &seat.policies {
        write_spread(spread, out)?;
    }
    writeln!(out, "\n{}", words.get("cli-balance-endings"))?;
    for spread in &seat.policies {
        write_endings(words, scenario, spread, out)?;
    }
    writeln!(out, "\n{}", words.get("cli-balance-pairings"))?;
    write_pairings(seat, out)?;
    let share = |x: f64| number::percent(x);
    let v = seat.variance;
    let parts = [
        ("decisions", share(v.decisions).into()),
        ("company", share(v.company).into()),
        ("fate", share(v.fate).into()),
    ];
    writeln!(out)?;
    super::paragraph(out, "", &words.with("cli-balance-variance", &parts))?;
    for dose in &seat.doses {
        write_dose(words, dose, out)?;
    }
    match seat.one_trick_wins.as_slice() {
        [] => writeln!(out, "\n{}\n", words.get("cli-balance-no-trick"))?,
        some => {
            let names = some.join(", ");
            writeln!(out, "\n{}\n", words.with("cli-balance-trick", &[("names", names.as_str().into())]))?;
        }
    }
    write_bands(words, &seat.bands, out)?;
    writeln!(out)
}

/// Width of a policy's name before its row.
const NAME: usize = 16;

fn write_spread(s: &Spread, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{:<NAME$}", s.policy)?;
    for score in [s.alignment, s.delivery] {
        write!(out, "{:>5.0} ±{:>3.0}", score.mean, score.sd)?;
    }
    let o = s.outcome;
    write!(out, "{:>6.1} ±{:>3.0} {:>4.0}{:>4.0}{:>4.0}", o.mean, o.sd, o.p10, o.p50, o.p90)?;
    writeln!(out, "{:>7}{:>8}", number::percent(s.success), number::percent(s.on_time))
}

/// Every ending that a policy came to, the most frequent first; those rarer than one in two hundred count as 0 %.
fn write_endings(words: &Words, scenario: &Scenario, s: &Spread, out: &mut dyn Write) -> io::Result<()> {
    let named =
        |(kind, share): &(_, f64)| format!("{} {}", number::percent(*share), tell::ending_name(words, scenario, *kind));
    let text = s.endings.iter().map(named).collect::<Vec<_>>().join(" · ");
    for (line, part) in wrap(&text, super::COLUMNS - NAME).iter().enumerate() {
        writeln!(out, "{:<NAME$}{part}", if line == 0 { s.policy } else { "" })?;
    }
    Ok(())
}

fn write_pairings(seat: &SeatBalance, out: &mut dyn Write) -> io::Result<()> {
    // The first word of a name tells them apart, and all fit in a line.
    let heads: Vec<&str> = POLICIES.iter().map(|name| name.split('_').next().unwrap_or(name)).collect();
    let width = |head: &str| head.chars().count().max(4) + 1;
    write!(out, "{:<NAME$}", "")?;
    for head in &heads {
        write!(out, "{head:>0$}", width(head))?;
    }
    writeln!(out)?;
    for (name, row) in POLICIES.iter().zip(&seat.pairings) {
        write!(out, "{name:<NAME$}")?;
        for (head, share) in heads.iter().zip(row) {
            write!(out, "{:>1$}", number::decimal(*share, 2), width(head))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_dose(words: &Words, dose: &Dose, out: &mut dyn Write) -> io::Result<()> {
    let id = match dose.kind {
        DoseKind::Interviews => "cli-balance-interviews",
        DoseKind::Maps => "cli-balance-maps",
        DoseKind::Meetings => "cli-balance-meetings",
    };
    let verdict = if dose.pays() { "cli-balance-pays" } else { "cli-balance-pays-not" };
    let verdict = words.with(verdict, &[("best", i64::from(dose.best()).into())]);
    writeln!(out)?;
    super::paragraph(out, "", &format!("{} {verdict}", words.get(id)))?;
    for (place, step) in dose.steps.iter().enumerate() {
        // The first has no dose before it.
        let change = if place > 0 {
            format!("{:>7} ± {}", number::signed_decimal(step.change, 1), number::decimal(step.change_error, 1))
        } else {
            String::new()
        };
        writeln!(out, "  {:>3}{:>8}{change}", step.dose, number::decimal(step.outcome, 1))?;
    }
    Ok(())
}

/// Every situation with its choices, those that are too rarely the best one marked.
fn write_situations(words: &Words, situations: &[Situation], out: &mut dyn Write) -> io::Result<()> {
    super::paragraph(out, "", &words.get("cli-balance-choices"))?;
    for situation in situations {
        write!(out, "{:<26}{:>5}", situation.id, situation.appearances)?;
        for side in &situation.choices {
            let rare = side.best < balance::DEFENSIBLE_FROM && !situation.defensible();
            let mark = if rare { "!" } else { " " };
            write!(out, "{:>6}{mark}", number::decimal(side.best, 2))?;
        }
        writeln!(out)?;
    }
    writeln!(out)
}

fn write_bands(words: &Words, bands: &[Band], out: &mut dyn Write) -> io::Result<()> {
    for band in bands {
        let mark = words.get(if band.holds() { "cli-band-holds" } else { "cli-band-missed" });
        let range = if band.high.is_finite() {
            format!("{}–{}", number::decimal(band.low, 2), number::decimal(band.high, 2))
        } else {
            format!("≥ {}", number::decimal(band.low, 0))
        };
        let figure = number::decimal(band.figure, if band.id == BandId::Endings { 0 } else { 3 });
        let error = if band.error > 0.0 { format!("± {}", number::decimal(band.error, 3)) } else { String::new() };
        writeln!(out, "  {mark:<7} {:<46}{figure:>7} {error:<8} {range}", band_name(words, band.id))?;
    }
    Ok(())
}

fn band_name(words: &Words, id: BandId) -> String {
    match id {
        BandId::ExpertBeatsRandom => words.with("cli-band-expert-beats", &[("name", "random".into())]),
        BandId::ExpertBeats(name) => words.with("cli-band-expert-beats", &[("name", name.into())]),
        BandId::BoundHolds => words.get("cli-band-bound"),
        BandId::Endings => words.get("cli-band-endings"),
        BandId::Success(name) => words.with("cli-band-success", &[("name", name.into())]),
        BandId::OnTimeUnderAverage => words.get("cli-band-on-time"),
    }
}
