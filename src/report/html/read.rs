//! The parts of the page that are read off a finished run: headline, own words, truth, time, delivery.

use super::markup::{Cell, Column, Group, Html};
use crate::analysis::Debrief;
use crate::analysis::causes::{Chain, Link};
use crate::analysis::delivery::{DateRow, Delivery};
use crate::analysis::truth::FeatureRow;
use crate::report::debrief::Teller;
use crate::report::debrief_text;
use crate::report::figures;
use crate::report::page::Page;
use crate::report::taken::Taken;
use crate::tell;
use crate::words::{capital, number};

/// One of these parts.
pub(super) fn part(page: &mut Html, taken: &Taken<'_>, debrief: &Debrief, part: Page) {
    let teller = &taken.teller;
    match part {
        Page::Headline => headline(page, teller, debrief),
        Page::Truth => truth(page, teller, debrief),
        Page::Time => time(page, teller, debrief),
        Page::Delivery => delivery(page, teller, debrief),
        _ => {}
    }
}

fn headline(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let h = &debrief.headline;
    page.p_of("lead", &tell::ending_text(teller.words, &teller.scenario, h.ending));
    page.p(&teller.why(h));
    page.figures(&debrief_text::scores(teller, debrief).map(|score| {
        let (unit, means) = (teller.say("report-of-100"), debrief_text::score_means(teller, &score));
        [teller.say(score.id), teller.score(score.score), unit, score.word, means]
    }));
    page.p(&debrief_text::wasted(teller, debrief));
    page.chart(&figures::quadrant(teller, debrief), &teller.say("report-read-quadrant"));
    page.heading(&teller.say("debrief-epilogue"));
    for line in teller.epilogue(h) {
        page.p(&line);
    }
}

/// The player's own words, before anything that the analysis says.
pub(super) fn first(page: &mut Html, taken: &Taken<'_>) {
    let teller = &taken.teller;
    let (what, differently) = (&taken.first.what_happened, &taken.first.differently);
    for (ask, text) in [("debrief-first-what", what), ("debrief-first-differently", differently)] {
        page.heading(&teller.say(ask));
        match text.trim() {
            "" => page.p_of("soft", &teller.say("debrief-first-empty")),
            written => page.quote(written),
        }
    }
}

fn truth(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let t = &debrief.truth;
    page.heading(&teller.say("debrief-needs"));
    let note = [teller.say("debrief-needs-note"), teller.say("debrief-needs-said-note")].join(" ");
    page.chart(&figures::needs(teller, t), &note);
    needs(page, teller, debrief);
    page.heading(&teller.say("debrief-features"));
    let (built, left): (Vec<&FeatureRow>, Vec<&FeatureRow>) = t.features.iter().partition(|r| r.built());
    if built.is_empty() {
        page.p(&teller.say("debrief-features-none"));
    } else {
        page.table(&teller.say("debrief-features-value"), &columns(teller, true), rows(teller, &built, true));
    }
    if !left.is_empty() {
        page.heading(&teller.say("debrief-features-left"));
        page.table(&teller.say("report-left-note"), &columns(teller, false), rows(teller, &left, false));
    }
    if !t.unwanted.is_empty() {
        page.heading(&teller.say("debrief-unwanted"));
        for chain in &t.unwanted {
            self::chain(page, teller, debrief, chain);
        }
    }
}

/// Needs of all groups together.
fn needs(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let row = |row: &crate::analysis::truth::NeedRow| -> Vec<Cell> {
        let name = teller.scenario.story.needs[row.need].name.clone();
        let id = if row.articulate { "debrief-needs-articulate" } else { "debrief-needs-inarticulate" };
        let found = debrief_text::found(teller, row.found.map(|f| f.0));
        vec![
            Cell::under(name, teller.say(id)),
            number::percent(row.real).into(),
            number::percent(row.believed).into(),
            found.into(),
        ]
    };
    let say = |id: &str| capital(&teller.say(id));
    let columns = [
        Column::text(say("debrief-needs-column")),
        Column::figures(say("debrief-needs-real")),
        Column::figures(say("debrief-needs-believed")),
        Column::text(say("report-col-found")),
    ];
    page.table(&teller.say("report-needs-all"), &columns, debrief.truth.needs.iter().map(row).collect());
}

/// Columns of a table of features; what was never begun has no cost and no use.
fn columns(teller: &Teller<'_>, built: bool) -> Vec<Column> {
    let say = |id: &str| teller.say(&format!("debrief-col-{id}"));
    let mut columns = vec![
        Column::text(say("feature")),
        Column::text(say("asked")),
        Column::text(say("said")),
        Column::figures(say("believed")),
        Column::figures(say("real")),
    ];
    if built {
        columns.extend([Column::figures(say("cost")), Column::figures(say("use"))]);
    }
    columns
}

fn rows(teller: &Teller<'_>, rows: &[&FeatureRow], built: bool) -> Vec<Vec<Cell>> {
    let row = |r: &&FeatureRow| {
        let asked: Vec<&str> = r.asked_by.iter().map(|p| teller.scenario.story.people[*p].first_name()).collect();
        let asked = if asked.is_empty() { teller.say("debrief-feature-nobody") } else { asked.join(", ") };
        let evidence = tell::strength(teller.words, r.strength);
        let name = teller.feature(r.feature);
        let mut cells: Vec<Cell> = vec![
            if built { Cell::under(name, debrief_text::stage(teller, r)) } else { name.into() },
            asked.into(),
            said(teller, r).into(),
            Cell::under(debrief_text::believed(teller, r), evidence),
            number::percent(r.real).into(),
        ];
        if built {
            cells.push(teller.money(r.cost_cents).into());
            cells.push(match (r.shipped_day, r.hardly_used) {
                (None, _) => "–".into(),
                (Some(_), true) => Cell::under(number::percent(r.weekly), teller.say("debrief-feature-unused")),
                (Some(_), false) => number::percent(r.weekly).into(),
            });
        }
        cells
    };
    rows.iter().map(row).collect()
}

/// What people said they would do with a feature.
fn said(teller: &Teller<'_>, row: &FeatureRow) -> String {
    let one = |s: &crate::analysis::truth::Said| {
        let share = number::percent(s.share);
        match s.segment {
            None => teller.with("debrief-feature-said-survey", &[("share", &share)]),
            Some(segment) => {
                let segment = teller.segment(segment);
                teller.with("debrief-feature-said-segment", &[("share", &share), ("segment", segment)])
            }
        }
    };
    let all: Vec<String> = row.said.iter().map(one).collect();
    if all.is_empty() { teller.say("debrief-feature-not-asked") } else { all.join("; ") }
}

fn time(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    page.p(&debrief_text::time_verdict(teller, &debrief.time));
    page.p(&debrief_text::expert_result(teller, &debrief.time));
    let one_a_day = teller.scenario.rules.calendar.slots_per_day == 1;
    let note = if one_a_day { "debrief-time-note-days" } else { "debrief-time-note" };
    page.chart(&figures::time(teller, &debrief.time), &teller.say(note));
}

fn delivery(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let d = &debrief.delivery;
    dates(page, teller, d);
    if !d.parts.is_empty() {
        page.chart(&figures::delivery(teller, d, debrief.days), &teller.say("report-read-delivery"));
    }
    if d.chains.is_empty() {
        page.heading(&teller.say("debrief-chains-kept"));
    } else {
        page.heading(&teller.say("debrief-chains"));
    }
    for line in debrief_text::unchained(teller, d) {
        page.p(&line);
    }
    for chain in &d.chains {
        self::chain(page, teller, debrief, chain);
    }
    page.heading(&teller.say("debrief-parts"));
    if d.parts.is_empty() {
        page.p(&teller.say("debrief-parts-none"));
        return;
    }
    parts(page, teller, d);
}

/// The sponsor's dates.
fn dates(page: &mut Html, teller: &Teller<'_>, d: &Delivery) {
    let columns = [
        Column::text(teller.say("report-col-date")),
        Column::text(teller.say("report-col-due")),
        Column::text(teller.say("report-col-promised")),
        Column::text(teller.say("report-col-met")),
        Column::figures(teller.say("report-col-kept")),
    ];
    let row = |r: &DateRow| -> Vec<Cell> {
        let due = teller.date(r.day);
        let moved = teller.with("report-date-was", &[("date", &teller.date(r.first_day))]);
        let promised = match r.promised {
            Some((day, sure, _)) => {
                let sure = teller.with("report-date-sure", &[("sure", &number::percent(sure))]);
                Cell::under(teller.date(day), sure)
            }
            None => teller.say("report-date-unpromised").into(),
        };
        let met = match r.met_day {
            Some(day) if r.kept() => Cell::from(teller.date(day)),
            Some(day) => {
                let late = teller.with("report-date-late", &[("days", &teller.days(r.slip_days))]);
                Cell::under(teller.date(day), late)
            }
            None => teller.say("report-date-never").into(),
        };
        vec![
            teller.milestone(r.milestone).into(),
            if r.day == r.first_day { due.into() } else { Cell::under(due, moved) },
            promised,
            met,
            number::percent(r.kept_share).into(),
        ]
    };
    page.table(&teller.say("report-dates-note"), &columns, d.dates.iter().map(row).collect());
}

/// What each team's part of each feature was estimated at and took.
fn parts(page: &mut Html, teller: &Teller<'_>, d: &Delivery) {
    let say = |id: &str| teller.say(&format!("debrief-col-{id}"));
    let columns = [
        Column::text(say("team")),
        Column::figures(say("estimate")),
        Column::figures(say("took")),
        Column::text(say("when")),
        Column::text(say("lost")),
    ];
    let mut groups: Vec<Group> = Vec::new();
    for r in &d.parts {
        let days = |x: f64| Cell::from(number::decimal(x, 0));
        let row = vec![
            teller.team(r.team).into(),
            days(r.estimate_person_days),
            days(r.real_person_days),
            debrief_text::part_when(teller, r).into(),
            debrief_text::part_lost(teller, r).into(),
        ];
        let name = teller.feature(r.feature);
        match groups.iter_mut().find(|g| g.name == name) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { name: name.to_owned(), rows: vec![row] }),
        }
    }
    page.grouped(&teller.say("debrief-parts-note"), &columns, groups);
}

/// From a result back to where it could first have been seen.
fn chain(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief, chain: &Chain) {
    let links = |links: &[Link]| links.iter().map(|link| teller.link(link)).collect::<Vec<_>>();
    page.minor(&debrief_text::chain_title(teller, chain));
    page.ordered("chain trunk", &links(&chain.trunk));
    if let Some(earlier) = chain.same_as {
        page.p(&teller.with("debrief-chain-same", &[("milestone", teller.milestone(earlier))]));
    }
    for branch in &chain.branches {
        page.ordered("chain", &links(&branch.links));
        if chain.explained_by(branch) {
            page.p_of("seen", &teller.glimpse(branch.earliest.as_ref(), debrief.seat));
        }
    }
}
