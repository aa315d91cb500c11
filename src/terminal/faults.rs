//! What is wrong with a line, as sentences: what was typed, what would be right.

use super::command::Fault;
use super::ids::NoSuch;
use crate::tell::Args;
use crate::words::Words;

/// More words than this are not listed.
const MANY: usize = 16;

/// A fault as sentences.
pub fn text(words: &Words, fault: &Fault) -> String {
    let say = |id: &str, args: Args| words.with(&format!("terminal-fault-{id}"), &args.0);
    let a = Args::default();
    match fault {
        Fault::NoSuch(no) => no_such(words, no),
        Fault::Missing { usage } => say("missing", a.text("usage", *usage)),
        Fault::TooMuch { word, usage } => say("too_much", a.text("word", word.clone()).text("usage", *usage)),
        Fault::NotANumber { word, low, high, usage } => say(
            "number",
            a.text("word", word.clone())
                .count("low", i64::from(*low))
                .count("high", i64::from(*high))
                .text("usage", *usage),
        ),
        Fault::UpsideDown { low, high } => {
            say("upside_down", a.count("low", i64::from(*low)).count("high", i64::from(*high)))
        }
        Fault::NothingBlocked => say("nothing_blocked", a),
    }
}

fn no_such(words: &Words, no: &NoSuch) -> String {
    let kind = no.kind.id();
    let args = Args::default().text("word", no.word.clone());
    let mut out = words.with(&format!("terminal-no-{kind}"), &args.0);
    let more = if !no.near.is_empty() {
        Some(("near", no.near.join(", ")))
    } else if !no.all.is_empty() && no.all.len() <= MANY {
        Some(("all", no.all.join(", ")))
    } else {
        None
    };
    match more {
        Some((id, list)) => {
            out.push(' ');
            out.push_str(&words.with(&format!("terminal-fault-{id}"), &Args::default().text("words", list).0));
        }
        None => {
            out.push(' ');
            out.push_str(&words.get("terminal-fault-help"));
        }
    }
    out
}
