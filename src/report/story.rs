//! A run as a story for an interview, in Markdown: situation, task, action, result, what I would change; a rubric to
//! score it by, and questions to expect. Numbers are the run's own, words the player's. It must not know files.

use super::debrief::Teller;
use super::debrief_text;
use super::moves_text;
use super::taken::Taken;
use crate::analysis::Debrief;
use crate::analysis::review::Move;
use crate::sim::ids::Seat;
use crate::tell;
use std::cmp::Ordering;

/// The anchors of the rubric, from the lowest.
const RUBRIC: [&str; 5] = ["story-rubric-1", "story-rubric-2", "story-rubric-3", "story-rubric-4", "story-rubric-5"];
/// Moves that are told at most.
const TOLD: usize = 4;

/// The sheet. Of a run under way it tells what there is so far.
pub fn story(taken: &Taken<'_>) -> String {
    let teller = &taken.teller;
    let mut out = vec![format!("# {}", teller.say("story-title")), taken.named(), teller.say("story-lead")];
    let mut section = |id: &str, lines: Vec<String>| {
        out.push(format!("## {}", teller.say(id)));
        out.extend(lines);
    };
    section("story-situation", situation(taken));
    section("story-task", task(taken));
    section("story-action", action(taken));
    section("story-result", result(taken));
    section("story-change", change(taken));
    let rubric = RUBRIC.iter().enumerate().map(|(i, id)| format!("{}. {}", i + 1, teller.say(id)));
    section("story-rubric", vec![teller.say("story-rubric-lead"), rubric.collect::<Vec<_>>().join("\n")]);
    section("story-questions", vec![list(&questions(taken))]);
    out.join("\n\n") + "\n"
}

fn situation(taken: &Taken<'_>) -> Vec<String> {
    let story = &taken.teller.scenario.story;
    vec![plain(&story.company), plain(&story.promise)]
}

fn task(taken: &Taken<'_>) -> Vec<String> {
    let (teller, seat) = (&taken.teller, taken.session.journal().header.options.seat);
    let id = match seat {
        Seat::Product => "story-task-product",
        Seat::Program => "story-task-program",
    };
    let sprints = taken.session.rules().calendar.sprints.to_string();
    let mut lines = vec![teller.with(id, &[("sprints", &sprints)])];
    if let Some(debrief) = &taken.debrief {
        let dates: Vec<String> = debrief
            .delivery
            .dates
            .iter()
            .map(|d| {
                let (name, date) = (teller.milestone(d.milestone), teller.date(d.first_day));
                teller.with("story-date", &[("milestone", name), ("date", &date)])
            })
            .collect();
        lines.push(list(&dates));
    }
    lines
}

fn action(taken: &Taken<'_>) -> Vec<String> {
    let teller = &taken.teller;
    let mut lines = own(teller, "debrief-first-what", &taken.first.what_happened);
    if let Some(review) = taken.review {
        let mut moves: Vec<_> = review.moves.iter().zip(&review.split.steps).collect();
        moves.sort_by(|a, b| b.1.skill.abs().total_cmp(&a.1.skill.abs()));
        moves.truncate(TOLD);
        moves.sort_by_key(|(m, _)| m.place);
        let told = moves.iter().map(|(m, _)| {
            [Some(teller.move_title(m)), teller.move_plan(m)].into_iter().flatten().collect::<Vec<_>>().join(". ")
        });
        lines.push(teller.say("story-moves"));
        lines.push(list(&told.collect::<Vec<_>>()));
    }
    lines
}

fn result(taken: &Taken<'_>) -> Vec<String> {
    let teller = &taken.teller;
    let Some(debrief) = &taken.debrief else {
        return vec![taken.under_way()];
    };
    let h = &debrief.headline;
    let scores = debrief_text::scores(teller, debrief);
    let mut facts: Vec<String> = scores.iter().map(|score| debrief_text::score_text(teller, score)).collect();
    facts.extend(debrief.truth.features.iter().filter(|r| r.built()).map(|r| debrief_text::feature_text(teller, r)));
    facts.extend(debrief.delivery.dates.iter().map(|d| debrief_text::date_text(teller, d)));
    facts.push(debrief_text::wasted(teller, debrief));
    vec![plain(&tell::ending_name(teller.words, &teller.scenario, h.ending)), plain(&teller.why(h)), list(&facts)]
}

fn change(taken: &Taken<'_>) -> Vec<String> {
    let teller = &taken.teller;
    let mut lines = own(teller, "debrief-first-differently", &taken.first.differently);
    let costly = taken.review.iter().flat_map(|r| &r.moves).filter(|m| m.class.costs());
    let costly: Vec<String> =
        costly.map(|m| format!("{}. {}", teller.move_verdict(m), teller.move_average(m))).collect();
    if !costly.is_empty() {
        lines.push(teller.say("story-costly"));
        lines.push(list(&costly));
    }
    lines
}

fn questions(taken: &Taken<'_>) -> Vec<String> {
    let teller = &taken.teller;
    let mut out = Vec::new();
    if let Some(debrief) = &taken.debrief {
        out.extend(from_result(teller, debrief));
    }
    let ahead = |m: &&Move| m.rival.as_ref().map_or(0.0, |r| r.ahead.mean);
    let moves = taken.review.into_iter().flat_map(|r| &r.moves);
    if let Some(m) =
        moves.max_by(|a, b| (a.class, ahead(a)).partial_cmp(&(b.class, ahead(b))).unwrap_or(Ordering::Equal))
    {
        out.push(teller.with("story-ask-move", &[("move", &teller.move_title(m))]));
    }
    if let Some(fates) = taken.review.and_then(|r| r.fates.as_ref()) {
        let lines = moves_text::fates_sentences(teller, fates);
        out.push(teller.with("story-ask-luck", &[("fates", lines.first().map_or("", String::as_str))]));
    }
    out.push(teller.say("story-ask-hats"));
    out
}

fn from_result(teller: &Teller<'_>, debrief: &Debrief) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(date) = debrief.delivery.dates.iter().find(|d| !d.kept()) {
        out.push(teller.with("story-ask-date", &[("milestone", teller.milestone(date.milestone))]));
    }
    for row in debrief.truth.features.iter().filter(|r| r.built()).take(2) {
        let id = if row.hardly_used { "story-ask-unused" } else { "story-ask-feature" };
        let values = [("feature", teller.feature(row.feature)), ("cost", &teller.money(row.cost_cents))];
        out.push(teller.with(id, &values));
    }
    if let Some(need) = debrief.truth.needs.iter().find(|n| n.found.is_none()) {
        out.push(teller.with("story-ask-need", &[("need", &teller.need(need.need))]));
    }
    out
}

/// The player's own words as a quotation under the question they answer.
fn own(teller: &Teller<'_>, ask: &str, text: &str) -> Vec<String> {
    let asked = format!("*{}*", teller.say(ask));
    let quoted: Vec<String> = text.trim().lines().map(|l| format!("> {}", plain(l))).collect();
    vec![asked, if quoted.is_empty() { teller.say("debrief-first-empty") } else { quoted.join("\n") }]
}

fn list(items: &[String]) -> String {
    items.iter().map(|i| format!("- {}", plain(i))).collect::<Vec<_>>().join("\n")
}

/// Text that is no markup: neither of a page nor a line that breaks a list.
fn plain(text: &str) -> String {
    text.replace('<', "\\<").replace('\n', " ")
}
