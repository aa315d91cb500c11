//! The later pages of the debrief as plain text: move by move, judgement and luck, other fates.

use super::debrief::Teller;
use super::moves::points;
use super::page::Page;
use crate::analysis::fates::{Fates, Spread};
use crate::analysis::luck::Split;
use crate::analysis::review::alternative::Kind;
use crate::analysis::review::verdict::Class;
use crate::analysis::review::{Move, Review};
use crate::session::journal::Summary;
use crate::sim::score::EndingKind;
use crate::words::{Words, number};

/// One page, with its heading.
pub fn page(teller: &Teller<'_>, review: &Review, page: Page) -> String {
    let heading = teller.say(page.word());
    let mut all = vec![heading.clone(), "=".repeat(heading.chars().count()), String::new()];
    all.extend(lines(teller, review, page));
    all.join("\n")
}

/// What a page says, line by line: of moves, of judgement and luck, of fates. Others have nothing here.
pub fn lines(teller: &Teller<'_>, review: &Review, page: Page) -> Vec<String> {
    match page {
        Page::Moves => moves(teller, review),
        Page::Split => split(teller, review),
        Page::Fates => review.fates.as_ref().map_or_else(|| vec![teller.say("moves-unfinished")], |f| fates(teller, f)),
        Page::Headline | Page::First | Page::Truth | Page::Time | Page::Delivery => Vec::new(),
        Page::Forecasts | Page::Patterns | Page::Branches | Page::Take => Vec::new(),
    }
}

fn moves(teller: &Teller<'_>, review: &Review) -> Vec<String> {
    if review.moves.is_empty() {
        return vec![teller.say("moves-none")];
    }
    let mut lines = vec![teller.say("moves-lead"), teller.verdicts(), String::new(), counts(teller, &review.moves)];
    if !review.split.finished {
        lines.push(teller.say("moves-unfinished"));
    }
    for m in &review.moves {
        lines.push(String::new());
        lines.extend(one_move(teller, m));
    }
    lines
}

/// How many of each class.
pub fn counts(teller: &Teller<'_>, moves: &[Move]) -> String {
    let count = |class: Class| moves.iter().filter(|m| m.class == class).count().into();
    teller.words.with(
        "moves-counts",
        &[
            ("all", moves.len().into()),
            ("best", count(Class::Best)),
            ("good", count(Class::Good)),
            ("inaccuracy", count(Class::Inaccuracy)),
            ("mistake", count(Class::Mistake)),
            ("blunder", count(Class::Blunder)),
        ],
    )
}

/// A move: its verdict, and below it what was found and what was known, further in.
pub fn one_move(teller: &Teller<'_>, m: &Move) -> Vec<String> {
    let mut lines = vec![teller.move_verdict(m)];
    lines.extend(found(teller, m).into_iter().map(|text| format!("  {text}")));
    let knew = knew(teller, m);
    if !knew.is_empty() {
        lines.push(format!("  {}", teller.say("knew")));
        lines.extend(knew.into_iter().map(|known| format!("    {known}")));
    }
    lines
}

/// What was found about a move, a sentence each.
pub fn found(teller: &Teller<'_>, m: &Move) -> Vec<String> {
    let mut out: Vec<String> = teller.move_plan(m).into_iter().collect();
    out.push(teller.move_average(m));
    let clear = m.rival.as_ref().filter(|r| r.ahead.is_clear());
    // What a plan without one card leaves out, its name says.
    if let Some(rival) = clear.filter(|r| !matches!(r.kind, Kind::Without(_))) {
        if !rival.adds.is_empty() {
            out.push(teller.with("rival-adds", &[("list", &teller.actions(&rival.adds))]));
        }
        if !rival.drops.is_empty() {
            out.push(teller.with("rival-drops", &[("list", &teller.actions(&rival.drops))]));
        }
    }
    out.extend(clear.and_then(|r| r.reason.as_ref()).map(|r| teller.reason(r)));
    out.extend(teller.move_check(m));
    out.extend(teller.move_turned_out(m));
    out.extend(m.turn.map(|t| teller.turn(t)));
    out.extend(m.cards.iter().map(|card| teller.card(card)));
    out
}

/// What was known then, a sentence each; nothing where the move was sound and came out so.
pub fn knew(teller: &Teller<'_>, m: &Move) -> Vec<String> {
    if m.class.costs() || m.turn.is_some() { teller.knew(&m.knew, m.day) } else { Vec::new() }
}

fn split(teller: &Teller<'_>, review: &Review) -> Vec<String> {
    let s = &review.split;
    let mut lines = split_sentences(teller, s);
    lines.push(String::new());
    for (m, step) in review.moves.iter().zip(&s.steps) {
        let signed = |x: f64| number::signed_decimal(x, 1);
        let title = teller.move_title(m);
        let values = [("title", title), ("skill", signed(step.skill)), ("luck", signed(step.luck))];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        lines.push(teller.with("split-step", &values));
    }
    lines
}

/// Where the run started, what decisions made of it, and what fate did.
pub fn split_sentences(teller: &Teller<'_>, s: &Split) -> Vec<String> {
    let signed = |x: f64| number::signed_decimal(x, 1);
    let shown = |x: f64| number::decimal(x, 1);
    let error = s.steps.iter().map(|s| s.luck_se).fold(0.0, f64::max);
    let last = if s.finished { "split-luck" } else { "split-expected" };
    // Differences of what is written, so that they add up on paper as well.
    let written = |x: f64| (x * 10.0).round() / 10.0;
    let skill = written(s.judgement()) - written(s.start);
    let luck = written(s.end) - written(s.judgement());
    let decided = if skill == 0.0 { "split-judgement-same" } else { "split-judgement" };
    vec![
        teller.with("split-start", &[("start", &shown(s.start))]),
        teller.with(decided, &[("judgement", &shown(s.judgement())), ("skill", &signed(skill))]),
        teller.with(last, &[("end", &shown(s.end)), ("luck", &signed(luck))]),
        teller.say("split-measure"),
        teller.with("split-note", &[("error", &number::decimal(error.max(0.1), 1))]),
    ]
}

fn fates(teller: &Teller<'_>, fates: &Fates) -> Vec<String> {
    let mut lines = vec![teller.say("fates-lead"), String::new()];
    lines.extend(fates_sentences(teller, fates));
    lines.push(String::new());
    lines.extend(bars(teller, fates));
    lines.push(String::new());
    lines.push(teller.say("fates-references"));
    for (name, spread) in &fates.references {
        let who = teller.say(&format!("fates-name-{name}"));
        let (low, high) = spread.range80();
        let (low, high, median) = (teller.score(low), teller.score(high), teller.score(spread.median()));
        lines.push(
            teller.with("fates-reference", &[("name", &who), ("low", &low), ("high", &high), ("median", &median)]),
        );
    }
    lines
}

/// Shares of fates from which a run's own was kind, and below which it was not.
const KIND: (f64, f64) = (0.8, 0.2);

/// The spread, the run's place in it, and what that says of luck.
pub fn fates_sentences(teller: &Teller<'_>, fates: &Fates) -> Vec<String> {
    let (low, high) = fates.yours.range80();
    let (n, outcome) = (fates.yours.n.to_string(), teller.score(fates.outcome));
    let (shown_low, shown_high, median) = (teller.score(low), teller.score(high), teller.score(fates.yours.median()));
    let values =
        [("n", n.as_str()), ("low", &shown_low), ("high", &shown_high), ("median", &median), ("outcome", &outcome)];
    let away = (fates.outcome - fates.yours.median()).abs();
    let id = match fates.place {
        _ if high - low < 3.0 && away < 3.0 => "fates-place-alike",
        p if p >= KIND.0 => "fates-place-kind",
        p if p <= KIND.1 => "fates-place-unkind",
        _ => "fates-place-ordinary",
    };
    let by = points(if id == "fates-place-alike" { (high - low).max(0.1) } else { away });
    vec![
        teller.with("fates-yours", &values),
        teller.with(id, &[("place", &number::percent(fates.place)), ("points", &by)]),
        teller.with("fates-on-time", &[("share", &number::percent(fates.on_time))]),
        teller.say("fates-measure"),
    ]
}

/// The spread in steps of ten points, the run's own step marked.
fn bars(teller: &Teller<'_>, fates: &Fates) -> Vec<String> {
    let most = tens(&fates.yours).into_iter().max().unwrap_or(1).max(1);
    let own = (fates.outcome / 10.0).clamp(0.0, 9.0) as usize;
    let bar = |(i, count): (usize, u32)| {
        let id = if i == own { "fates-bar-you" } else { "fates-bar" };
        let (from, to) = ((i * 10).to_string(), (i * 10 + 10).to_string());
        let text = teller.with(id, &[("from", &from), ("to", &to), ("count", &count.to_string())]);
        format!("  {:<24} {}", text, "█".repeat((count * 40).div_ceil(most) as usize)).trim_end().to_owned()
    };
    tens(&fates.yours).into_iter().enumerate().map(bar).collect()
}

fn tens(spread: &Spread) -> [u32; 10] {
    std::array::from_fn(|i| spread.bins[2 * i] + spread.bins[2 * i + 1])
}

/// What a file says of itself: for runs that this program cannot replay.
pub fn recorded(words: &Words, summary: &Summary) -> String {
    let ending = match summary.ending {
        _ if !summary.ending_name.is_empty() => summary.ending_name.clone(),
        EndingKind::Own(_) => String::new(),
        kind => words.get(&format!("ending-{}", kind.id())),
    };
    let score = |x: f64| number::integer(libm::round(x) as i64);
    let values = [
        ("days", words.days(i64::from(summary.days))),
        ("ending", ending),
        ("outcome", score(summary.outcome)),
        ("alignment", score(summary.alignment)),
        ("delivery", score(summary.delivery)),
    ];
    let values: Vec<_> = values.iter().map(|(n, v)| (*n, v.as_str().into())).collect();
    let first = words.with("recorded", &values);
    let out = |(name, day): &(String, u16)| {
        words.with("recorded-shipped-one", &[("feature", name.as_str().into()), ("day", i64::from(*day).into())])
    };
    let list: Vec<String> = summary.shipped.iter().map(out).collect();
    let second = if list.is_empty() {
        words.get("recorded-nothing")
    } else {
        words.with("recorded-shipped", &[("list", list.join(", ").as_str().into())])
    };
    format!("{first} {second}")
}
