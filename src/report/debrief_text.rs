//! The debrief as plain text, page by page: for the terminal, and wherever a picture cannot go.

use super::debrief::Teller;
use super::page::Page;
use crate::analysis::causes::{Chain, Subject};
use crate::analysis::delivery::DateRow;
use crate::analysis::time::{FAMILIES, SprintTime, total};
use crate::analysis::truth::{FeatureRow, NeedCell};
use crate::analysis::{Debrief, delivery, time};
use crate::sim::rules::Family;
use crate::sim::state::FeatureStage;
use crate::tell;
use crate::words::number;

/// One page, with its heading.
pub fn page(teller: &Teller<'_>, debrief: &Debrief, page: Page) -> String {
    let heading = teller.say(page.word());
    let mut all = vec![heading.clone(), "=".repeat(heading.chars().count()), String::new()];
    all.extend(lines(teller, debrief, page));
    all.join("\n")
}

/// What a page says, line by line. Lines are as long as their sentences: whoever prints them breaks them; a line
/// further in begins with blanks and perhaps an arrow. A page that is not read off the run has nothing here.
pub fn lines(teller: &Teller<'_>, debrief: &Debrief, page: Page) -> Vec<String> {
    let mut lines = Vec::new();
    match page {
        Page::Headline => headline(teller, debrief, &mut lines),
        Page::First => first(teller, debrief, &mut lines),
        Page::Truth => truth(teller, debrief, &mut lines),
        Page::Time => time_page(teller, debrief, &mut lines),
        Page::Delivery => delivery_page(teller, debrief, &mut lines),
        Page::Moves | Page::Split | Page::Fates => {}
        Page::Forecasts | Page::Patterns | Page::Branches | Page::Take => {}
    }
    lines
}

/// All pages that are read off the run, one below the other.
pub fn all(teller: &Teller<'_>, debrief: &Debrief) -> String {
    let pages: Vec<String> = Page::READ.iter().map(|p| page(teller, debrief, *p)).collect();
    pages.join("\n\n")
}

fn headline(teller: &Teller<'_>, debrief: &Debrief, lines: &mut Vec<String>) {
    let h = &debrief.headline;
    lines.push(tell::ending_name(teller.words, &teller.scenario, h.ending));
    lines.push(tell::ending_text(teller.words, &teller.scenario, h.ending));
    lines.push(String::new());
    lines.extend(scores(teller, debrief).iter().map(|score| score_text(teller, score)));
    lines.push(wasted(teller, debrief));
    lines.push(String::new());
    lines.push(quadrant_text(teller, debrief));
    lines.push(teller.why(h));
    lines.push(String::new());
    lines.push(teller.say("debrief-epilogue"));
    lines.extend(teller.epilogue(h));
}

/// A score of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The id of its name.
    pub id: &'static str,
    /// 0 to 100.
    pub score: f64,
    /// How good that is, in a word.
    pub word: String,
    /// From where on it counts as right, or on time.
    pub from: Option<f64>,
}

/// The outcome, and the two it is made of.
pub fn scores(teller: &Teller<'_>, debrief: &Debrief) -> [Score; 3] {
    let (h, s) = (&debrief.headline, &debrief.headline.scores);
    let half = |id, score, from| Score { id, score, word: teller.score_word(score), from: Some(from) };
    [
        Score { id: "debrief-score-outcome", score: s.outcome, word: teller.outcome_word(h), from: None },
        half("debrief-score-alignment", s.alignment, h.right_from),
        half("debrief-score-delivery", s.delivery, h.on_time_from),
    ]
}

/// A score with its word.
pub fn score_text(teller: &Teller<'_>, score: &Score) -> String {
    let (name, number) = (teller.say(score.id), teller.score(score.score));
    teller.with("debrief-score-text", &[("name", &name), ("score", &number), ("word", &score.word)])
}

/// What a score counts, and from where on it counts as right or on time.
pub fn score_means(teller: &Teller<'_>, score: &Score) -> String {
    let from = score.from.map_or_else(String::new, |from| teller.score(from));
    teller.with(&format!("{}-means", score.id), &[("from", &from)])
}

/// What was spent in vain.
pub fn wasted(teller: &Teller<'_>, debrief: &Debrief) -> String {
    match debrief.truth.wasted_cents {
        cents if cents <= 0 => teller.say("debrief-wasted-none"),
        cents => teller.with("debrief-wasted", &[("money", &teller.money(cents))]),
    }
}

/// The way through the quadrant, in words.
pub fn quadrant_text(teller: &Teller<'_>, debrief: &Debrief) -> String {
    let points: Vec<String> = quadrant_points(teller, debrief).collect();
    teller.with("debrief-quadrant-text", &[("points", &points.join(" "))])
}

/// Each of its points in words, in order.
pub fn quadrant_points(teller: &Teller<'_>, debrief: &Debrief) -> impl Iterator<Item = String> {
    let path = &debrief.headline.path;
    path.iter().enumerate().map(|(i, s)| {
        let (a, d, n) = (teller.score(s.alignment), teller.score(s.delivery), (i + 1).to_string());
        let id = if i + 1 == path.len() { "debrief-quadrant-end" } else { "debrief-quadrant-point" };
        teller.with(id, &[("sprint", &n), ("alignment", &a), ("delivery", &d)])
    })
}

fn first(teller: &Teller<'_>, debrief: &Debrief, lines: &mut Vec<String>) {
    let notes = &debrief.first;
    for (ask, text) in [("debrief-first-what", &notes.what_happened), ("debrief-first-differently", &notes.differently)]
    {
        lines.push(teller.say(ask));
        let written = text.trim();
        lines.push(if written.is_empty() { teller.say("debrief-first-empty") } else { written.to_owned() });
        lines.push(String::new());
    }
}

fn truth(teller: &Teller<'_>, debrief: &Debrief, lines: &mut Vec<String>) {
    let t = &debrief.truth;
    lines.push(teller.say("debrief-needs"));
    for row in &t.needs {
        let need = &teller.scenario.story.needs[row.need].name;
        lines.push(format!("{need} ({}, {})", number::percent(row.real), found(teller, row.found.map(|f| f.0))));
        let cells = row.cells.iter().zip(&t.segments);
        lines.extend(cells.map(|(c, (s, _))| format!("  {}", need_cell(teller, teller.segment(*s), c))));
    }
    lines.push(String::new());
    lines.push(teller.say("debrief-features"));
    for row in t.features.iter().filter(|r| r.built()) {
        lines.push(feature_text(teller, row));
    }
    for chain in &t.unwanted {
        lines.push(String::new());
        chain_lines(teller, debrief, chain, lines);
    }
}

/// Whether and when a need was found.
pub fn found(teller: &Teller<'_>, day: Option<u16>) -> String {
    match day {
        Some(day) => teller.with("debrief-needs-found", &[("day", &day.to_string())]),
        None => teller.say("debrief-needs-unfound"),
    }
}

/// A need within a segment, in words.
pub fn need_cell(teller: &Teller<'_>, segment: &str, cell: &NeedCell) -> String {
    let believed = cell.believed.map_or_else(|| teller.say("debrief-needs-nameless"), number::percent);
    let (real, said) = (number::percent(cell.real), cell.said.map(number::percent));
    let mut values = vec![("segment", segment), ("real", real.as_str()), ("believed", &believed)];
    match &said {
        None => teller.with("debrief-needs-cell", &values),
        Some(said) => {
            values.push(("said", said));
            teller.with("debrief-needs-cell-said", &values)
        }
    }
}

/// Where a feature stands, in words.
pub fn stage(teller: &Teller<'_>, row: &FeatureRow) -> String {
    match (row.stage, row.shipped_day) {
        (FeatureStage::Shipped, Some(day)) => teller.with("debrief-feature-shipped", &[("day", &day.to_string())]),
        (FeatureStage::Killed, _) => teller.say("debrief-feature-killed"),
        (FeatureStage::Unlisted, _) => teller.say("debrief-feature-unlisted"),
        (FeatureStage::Open | FeatureStage::Shipped, _) if row.built() => teller.say("debrief-feature-open"),
        (FeatureStage::Open | FeatureStage::Shipped, _) => teller.say("debrief-feature-listed"),
    }
}

/// The believed range of a feature's value.
pub fn believed(teller: &Teller<'_>, row: &FeatureRow) -> String {
    let (low, _, high) = row.believed;
    let values = [("low", number::percent(low)), ("high", number::percent(high))];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    teller.with("debrief-feature-believed", &values)
}

/// A feature, in words.
pub fn feature_text(teller: &Teller<'_>, row: &FeatureRow) -> String {
    let id = if row.shipped_day.is_some() { "debrief-feature-text" } else { "debrief-feature-text-kept" };
    teller.with(
        id,
        &[
            ("feature", teller.feature(row.feature)),
            ("stage", &stage(teller, row)),
            ("cost", &teller.money(row.cost_cents)),
            ("believed", &believed(teller, row)),
            ("real", &number::percent(row.real)),
            ("use", &number::percent(row.weekly)),
        ],
    )
}

/// A family's name as the time page has it.
pub fn family(teller: &Teller<'_>, family: Family) -> String {
    match family {
        Family::Either => teller.say("debrief-time-either"),
        Family::Research | Family::Prioritisation | Family::Dependencies | Family::Status => {
            tell::family_name(teller.words, family)
        }
    }
}

fn time_page(teller: &Teller<'_>, debrief: &Debrief, lines: &mut Vec<String>) {
    let t = &debrief.time;
    lines.push(time_verdict(teller, t));
    lines.push(expert_result(teller, t));
    lines.push(String::new());
    for (i, yours) in t.yours.iter().enumerate() {
        lines.push(sprint_text(teller, i, "debrief-time-you", yours));
        if let Some(expert) = t.expert.get(i) {
            lines.push(sprint_text(teller, i, "debrief-time-expert", expert));
        }
    }
}

/// A sprint's slots, in words.
pub fn sprint_text(teller: &Teller<'_>, place: usize, who: &str, sprint: &SprintTime) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (kind, slots) in FAMILIES.into_iter().zip(sprint.used) {
        if slots > 0 {
            let name = family(teller, kind);
            parts.push(teller.with("debrief-time-part", &[("family", &name), ("slots", &slots.to_string())]));
        }
    }
    let slack = teller.say("debrief-time-slack");
    parts.push(teller.with("debrief-time-part", &[("family", &slack), ("slots", &sprint.slack.to_string())]));
    let number = (place + 1).to_string();
    let who = teller.say(who);
    teller.with("debrief-time-text", &[("sprint", &number), ("who", &who), ("parts", &parts.join(", "))])
}

/// What the expert's run came to.
pub fn expert_result(teller: &Teller<'_>, t: &time::WhereTimeWent) -> String {
    let s = &t.expert_scores;
    let (o, a, d) = (teller.score(s.outcome), teller.score(s.alignment), teller.score(s.delivery));
    teller.with("debrief-time-expert-result", &[("outcome", &o), ("alignment", &a), ("delivery", &d)])
}

/// Where the two calendars differ most.
pub fn time_verdict(teller: &Teller<'_>, t: &time::WhereTimeWent) -> String {
    let (you, expert) = (total(&t.yours), total(&t.expert));
    // Runs may end early: shares compare, slots would not.
    let share = |part: u16, all: &SprintTime| f64::from(part) / f64::from(all.total().max(1));
    let mut rows: Vec<(String, f64)> = FAMILIES
        .into_iter()
        .enumerate()
        .map(|(i, f)| (family(teller, f), share(you.used[i], &you) - share(expert.used[i], &expert)))
        .collect();
    rows.push((teller.say("debrief-time-slack"), share(you.slack, &you) - share(expert.slack, &expert)));
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (Some(most), Some(least)) = (rows.first(), rows.last()) else { return String::new() };
    if most.1 < WORTH_SAYING || -least.1 < WORTH_SAYING {
        return teller.say("debrief-time-alike");
    }
    let empty = teller.say("debrief-time-slack");
    let id = match () {
        () if most.0 == empty => "debrief-time-most-empty",
        () if least.0 == empty => "debrief-time-least-empty",
        () => "debrief-time-most",
    };
    let (by, under) = (number::signed_percent(most.1), number::signed_percent(least.1));
    let values = [("more", lower(&most.0)), ("by", by), ("less", lower(&least.0)), ("under", under)];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    teller.with(id, &values)
}

/// Differences in time below this share are not worth a sentence.
const WORTH_SAYING: f64 = 0.05;

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}

fn delivery_page(teller: &Teller<'_>, debrief: &Debrief, lines: &mut Vec<String>) {
    for row in &debrief.delivery.dates {
        lines.push(date_text(teller, row));
    }
    lines.push(String::new());
    if !debrief.delivery.chains.is_empty() {
        lines.push(teller.say("debrief-chains"));
    }
    lines.extend(unchained(teller, &debrief.delivery));
    for chain in &debrief.delivery.chains {
        lines.push(String::new());
        chain_lines(teller, debrief, chain, lines);
    }
    lines.push(String::new());
    lines.push(teller.say("debrief-parts"));
    for row in &debrief.delivery.parts {
        lines.push(part_text(teller, row));
    }
}

/// A date, in words.
pub fn date_text(teller: &Teller<'_>, row: &DateRow) -> String {
    let parts = date_parts(teller, row);
    let name = teller.milestone(row.milestone);
    teller.with("debrief-date-text", &[("milestone", name), ("parts", &parts.join(" · "))])
}

/// What there is to say about a date.
pub fn date_parts(teller: &Teller<'_>, row: &DateRow) -> Vec<String> {
    let date = |day: u16| teller.date(day);
    let mut parts = Vec::new();
    parts.push(if row.day == row.first_day {
        teller.with("debrief-date-part-sponsor", &[("date", &date(row.day))])
    } else {
        teller.with("debrief-date-part-moved", &[("from", &date(row.first_day)), ("to", &date(row.day))])
    });
    parts.push(match row.promised {
        Some((day, sure, _)) => {
            let sure = number::percent(sure);
            let id = if row.promise_kept() { "debrief-date-part-promised" } else { "debrief-date-part-broken" };
            teller.with(id, &[("date", &date(day)), ("confidence", &sure)])
        }
        None => teller.say("debrief-date-part-unpromised"),
    });
    parts.push(match row.met_day {
        Some(day) if row.kept() => teller.with("debrief-date-part-kept", &[("date", &date(day))]),
        Some(day) => {
            let late = teller.days(row.slip_days);
            teller.with("debrief-date-part-late", &[("date", &date(day)), ("days", &late)])
        }
        None => teller.say("debrief-date-part-never"),
    });
    parts.push(teller.with("debrief-date-part-worth", &[("share", &number::percent(row.kept_share))]));
    parts
}

/// What no chain explains: dates that were kept, but moved before, and promises that were not kept beside them; that
/// there is nothing to explain, where there is neither.
pub fn unchained(teller: &Teller<'_>, delivery: &delivery::Delivery) -> Vec<String> {
    let mut lines = Vec::new();
    for row in delivery.dates.iter().filter(|row| row.kept()) {
        let milestone = teller.milestone(row.milestone);
        if row.day > row.first_day {
            let (from, to) = (teller.date(row.first_day), teller.date(row.day));
            let cost = number::percent(1.0 - row.kept_share);
            let values = [("milestone", milestone), ("from", &from), ("to", &to), ("share", &cost)];
            lines.push(teller.with("debrief-slip-moved", &values));
        }
        if let (Some((day, sure, _)), Some(met)) = (row.promised, row.met_day)
            && met > day
        {
            let (day, met, sure) = (teller.date(day), teller.date(met), number::percent(sure));
            let values = [("milestone", milestone), ("day", &day), ("met", &met), ("sure", &sure)];
            lines.push(teller.with("debrief-slip-promise", &values));
        }
    }
    if lines.is_empty() && delivery.chains.is_empty() {
        lines.push(teller.say("debrief-chains-none"));
    }
    lines
}

/// A part, in words.
pub fn part_text(teller: &Teller<'_>, row: &delivery::PartRow) -> String {
    let (estimate, took) = (number::decimal(row.estimate_person_days, 0), number::decimal(row.real_person_days, 0));
    let (when, lost) = (part_when(teller, row), part_lost(teller, row));
    let id = if row.lost.is_empty() { "debrief-part-text" } else { "debrief-part-text-lost" };
    let mut values = vec![("feature", teller.feature(row.feature)), ("team", teller.team(row.team))];
    values.extend([("estimate", estimate.as_str()), ("took", &took), ("when", &when), ("lost", &lost)]);
    teller.with(id, &values)
}

/// When a part was worked on.
pub fn part_when(teller: &Teller<'_>, row: &delivery::PartRow) -> String {
    let (from, to) = (row.started_day.to_string(), row.done_day.to_string());
    let id = match row.done_day {
        0 => "debrief-part-unfinished",
        done if done == row.started_day => "debrief-part-when-day",
        _ => "debrief-part-when",
    };
    teller.with(id, &[("from", &from), ("to", &to)])
}

/// What a part lost days to, at most three kinds.
pub fn part_lost(teller: &Teller<'_>, row: &delivery::PartRow) -> String {
    let kinds: Vec<String> = row
        .lost
        .iter()
        .take(3)
        .map(|(kind, days)| {
            let kind = tell::loss(teller.words, *kind);
            teller.with("debrief-part-lost", &[("kind", &kind), ("days", &tenths(*days))])
        })
        .collect();
    if kinds.is_empty() { teller.say("debrief-part-lost-none") } else { kinds.join(", ") }
}

/// Days to the tenth, and without one where they are whole.
fn tenths(days: f64) -> String {
    let whole = libm::round(days);
    number::decimal(days, if (days - whole).abs() < 0.05 { 0 } else { 1 })
}

/// A chain's name.
pub fn chain_title(teller: &Teller<'_>, chain: &Chain) -> String {
    match chain.subject {
        Subject::Date(m) => teller.with("debrief-chain-title", &[("milestone", teller.milestone(m))]),
        Subject::Unwanted(f) => teller.with("debrief-unwanted-title", &[("feature", teller.feature(f))]),
    }
}

fn chain_lines(teller: &Teller<'_>, debrief: &Debrief, chain: &Chain, lines: &mut Vec<String>) {
    lines.push(chain_title(teller, chain));
    lines.extend(chain.trunk.iter().map(|l| format!("  {}", teller.link(l))));
    if let Some(earlier) = chain.same_as {
        lines.push(format!("  {}", teller.with("debrief-chain-same", &[("milestone", teller.milestone(earlier))])));
    }
    for branch in &chain.branches {
        for (i, link) in branch.links.iter().enumerate() {
            let mark = if i == 0 { "  <- " } else { "     <- " };
            lines.push(format!("{mark}{}", teller.link(link)));
        }
        if chain.explained_by(branch) {
            lines.push(format!("     => {}", teller.glimpse(branch.earliest.as_ref(), debrief.seat)));
        }
    }
}
