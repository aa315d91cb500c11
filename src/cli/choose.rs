//! Choosing a run at a prompt: where the window cannot open and nothing was named.

use std::io::{self, BufRead, Write};

use super::SeatArg;
use crate::content::{self, SeatOffer, Source};
use crate::words::Words;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub seat: SeatOffer,
}

/// Asks which company and which seat; `None` if the player leaves or the input ends.
///
/// # Errors
/// If input or output fail.
pub fn choose(
    source: &Source,
    words: &Words,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Option<Choice>> {
    let playable: Vec<_> = content::list(source).iter().filter_map(|id| content::load(source, id).0).collect();
    if playable.is_empty() {
        writeln!(out, "{}", words.get("cli-start-nothing"))?;
        return Ok(None);
    }
    let titles: Vec<String> = playable.iter().map(|s| format!("{}\n     {}", s.story.title, s.story.promise)).collect();
    let Some(at) = ask(words, &words.get("cli-start-scenario"), &titles, input, out)? else { return Ok(None) };
    let story = &playable[at].story;
    let seats: Vec<String> =
        story.seats.iter().map(|s| words.get(&format!("cli-start-{}", SeatArg::name(*s)))).collect();
    let Some(seat) = ask(words, &words.get("cli-start-seat"), &seats, input, out)? else { return Ok(None) };
    Ok(Some(Choice { id: story.id.clone(), seat: story.seats[seat] }))
}

/// Asks whether to go on with a run; an empty answer means yes, the end of the input no.
///
/// # Errors
/// If input or output fail.
pub fn continues(question: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<bool> {
    write!(out, "{question} ")?;
    out.flush()?;
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        return Ok(false);
    }
    Ok(!line.trim().to_lowercase().starts_with('n'))
}

fn ask(
    words: &Words,
    question: &str,
    options: &[String],
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Option<usize>> {
    writeln!(out, "\n{question}")?;
    for (i, option) in options.iter().enumerate() {
        writeln!(out, "  {}. {option}", i + 1)?;
    }
    loop {
        write!(out, "{} ", words.get("cli-start-choose"))?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 || line.trim().eq_ignore_ascii_case("q") {
            return Ok(None);
        }
        match line.trim().parse::<usize>() {
            Ok(n) if (1..=options.len()).contains(&n) => return Ok(Some(n - 1)),
            _ => writeln!(out, "{}", words.with("cli-start-between", &[("count", options.len().into())]))?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    fn chosen(typed: &str) -> (Option<Choice>, String) {
        let mut out = Vec::new();
        let words = Words::new(Locale::English);
        let choice = choose(&Source::BuiltIn, &words, &mut typed.as_bytes(), &mut out).expect("memory does not fail");
        assert!(words.missing().is_empty(), "{:?}", words.missing());
        (choice, String::from_utf8(out).expect("text"))
    }

    #[test]
    fn a_number_chooses_and_nonsense_is_asked_again() {
        let (choice, text) = chosen("99\nfoo\n1\n2\n");
        assert_eq!(choice.map(|c| c.seat), Some(SeatOffer::Program));
        assert_eq!(text.matches("from 1 to").count(), 2, "{text}");
    }

    #[test]
    fn the_end_of_the_input_and_q_leave() {
        assert_eq!(chosen("").0, None);
        assert_eq!(chosen("1\nq\n").0, None);
    }
}
