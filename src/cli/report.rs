//! The result of a run in a few lines: ending, scores, and one line of why.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::{CliError, PlayArgs};
use crate::session::Session;
use crate::session::store::RunResult;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::score::{self, EndingKind};
use crate::sim::state::LossKind;
use crate::tell;
use crate::words::{Locale, Words, number};

/// Any plain value as indented JSON.
pub(super) fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|e| unreachable!("plain data always has a JSON form: {e}"))
}

#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    seat: Seat,
    seed: u64,
    colleague: Option<&'a str>,
    policy: Option<&'a str>,
    day: u16,
    sprint: u8,
    finished: bool,
    ending: Option<&'static str>,
    ending_name: Option<String>,
    result: Option<RunResult>,
    why: Option<String>,
    digest: String,
    journal: Option<&'a Path>,
}

/// Prints how a run stands or ended, as text or as JSON.
///
/// # Errors
/// If the output cannot be written.
pub fn report(session: &Session, args: &PlayArgs, out: &mut dyn Write) -> Result<(), CliError> {
    if !args.json {
        return finished(session, out);
    }
    let words = Words::new(Locale::English);
    let header = &session.journal().header;
    let public = session.observe(header.options.seat).public;
    let kind = session.outcome().map(|o| o.ending);
    let report = Report {
        scenario: &header.scenario,
        seat: header.options.seat,
        seed: header.seed,
        colleague: header.options.colleague.as_deref(),
        policy: args.policy.as_deref(),
        day: public.day,
        sprint: public.sprint,
        finished: session.is_over(),
        ending: kind.map(EndingKind::id),
        ending_name: kind.map(|k| tell::ending_name(&words, session.scenario(), k)),
        result: RunResult::of(session),
        why: why(&words, session),
        digest: session.digest(),
        journal: args.out.as_deref(),
    };
    writeln!(out, "{}", pretty(&report))?;
    Ok(())
}

/// Prints how a run stands or ended.
///
/// # Errors
/// If the output cannot be written.
pub fn finished(session: &Session, out: &mut dyn Write) -> Result<(), CliError> {
    let words = Words::new(Locale::English);
    headline(session, &words, out)?;
    match session.outcome() {
        None => {
            let public = session.observe(session.journal().header.options.seat).public;
            let where_ = [("sprint", public.sprint.into()), ("day", public.day.into())];
            writeln!(out, "{}", words.with("cli-under-way", &where_))?;
        }
        Some(outcome) => {
            let text = tell::ending_text(&words, session.scenario(), outcome.ending);
            writeln!(out, "\n{}", tell::ending_name(&words, session.scenario(), outcome.ending))?;
            if !text.is_empty() {
                writeln!(out, "{text}")?;
            }
            if let Some(why) = why(&words, session) {
                writeln!(out, "{why}")?;
            }
            let shown = |x: f64| number::integer(libm::round(x) as i64);
            let s = outcome.scores;
            let (a, d, o) = (shown(s.alignment), shown(s.delivery), shown(s.outcome));
            let values =
                [("alignment", a.as_str().into()), ("delivery", d.as_str().into()), ("outcome", o.as_str().into())];
            writeln!(out, "\n{}", words.with("cli-scores", &values))?;
        }
    }
    writeln!(out, "{}", words.with("cli-digest", &[("digest", session.digest().as_str().into())]))?;
    Ok(())
}

/// Prints which run this is.
pub(super) fn headline(session: &Session, words: &Words, out: &mut dyn Write) -> Result<(), CliError> {
    let header = &session.journal().header;
    let title = session.scenario().story.title.as_str();
    let seat = words.get(match header.options.seat {
        Seat::Product => "cli-seat-product",
        Seat::Program => "cli-seat-program",
    });
    let seed = header.seed.to_string();
    let head = [("scenario", title.into()), ("seat", seat.as_str().into()), ("seed", seed.as_str().into())];
    writeln!(out, "{}", words.with("cli-run", &head))?;
    Ok(())
}

/// What the result hung on: what was released and who takes it up, then the date with what cost the most days, then
/// what would have been worth more.
fn why(words: &Words, session: &Session) -> Option<String> {
    let state = session.truth()?;
    let rules = session.rules();
    let story = &session.scenario().story;
    let shipped = score::shipped(rules, state);
    let Some(feature) = shipped.iter().copied().max_by(|a, b| worth(session, *a).total_cmp(&worth(session, *b))) else {
        return Some(words.get("cli-why-nothing"));
    };
    let later = score::six_months_later(rules, state, feature);
    let share = number::percent(later);
    let name = story.features[feature].name.as_str();
    let first = words.with(
        "cli-why-released",
        &[("feature", name.into()), ("share", share.as_str().into()), ("count", shipped.len().into())],
    );
    let slip = score::slip_days(rules, state, rules.release_milestone()).round();
    let second = match (slip as i64, worst_loss(session)) {
        (0, _) => words.get("cli-why-on-time"),
        (days, None) => words.with("cli-why-late", &[("days", words.days(days).as_str().into())]),
        (days, Some(kind)) => {
            let cost = tell::loss(words, kind);
            words.with("cli-why-late-by", &[("days", words.days(days).as_str().into()), ("cost", cost.as_str().into())])
        }
    };
    let third = missed(session).map(|f| {
        let name = story.features[f].name.as_str();
        words.with("cli-why-missed", &[("feature", name.into())])
    });
    Some([Some(first), Some(second), third].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The most valuable feature that was not released, where the result fell short of the right thing.
fn missed(session: &Session) -> Option<FeatureId> {
    let (state, scores) = (session.truth()?, session.outcome()?.scores);
    let rules = session.rules();
    if scores.alignment >= rules.model.alignment_right {
        return None;
    }
    let value = |f: &FeatureId| {
        let variants = rules.features[*f].variants.iter();
        variants.map(|v| state.truth.variants[*v].value).fold(0.0, f64::max)
    };
    let not_released = rules.features.ids().filter(|f| state.public.features[*f].shipped_day.is_none());
    not_released.max_by(|a, b| value(a).total_cmp(&value(b))).filter(|f| value(f) > 0.0)
}

fn worth(session: &Session, feature: FeatureId) -> f64 {
    session.truth().map_or(0.0, |state| score::six_months_later(session.rules(), state, feature))
}

/// What cost the most days over the whole run.
fn worst_loss(session: &Session) -> Option<LossKind> {
    let mut days = [0.0; LossKind::COUNT];
    for fact in session.facts(Seat::Product) {
        if let What::DaysLost { kind, days: lost, .. } = fact.what {
            days[kind as usize] += lost;
        }
    }
    let worst = LossKind::ALL.into_iter().max_by(|a, b| days[*a as usize].total_cmp(&days[*b as usize]))?;
    (days[worst as usize] > 0.0).then_some(worst)
}
