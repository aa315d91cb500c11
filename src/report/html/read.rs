//! The parts of the page that are read off a finished run: headline, own words, truth, time, delivery.

use super::markup::Html;
use crate::analysis::Debrief;
use crate::analysis::causes::Chain;
use crate::analysis::truth::FeatureRow;
use crate::report::debrief::Teller;
use crate::report::debrief_text;
use crate::report::figures;
use crate::report::taken::Taken;
use crate::tell;
use crate::words::number;

/// One of these parts.
pub(super) fn part(page: &mut Html, taken: &Taken<'_>, debrief: &Debrief, id: &str) {
    let teller = &taken.teller;
    match id {
        "headline" => headline(page, teller, debrief),
        "truth" => truth(page, teller, debrief),
        "time" => time(page, teller, debrief),
        "delivery" => delivery(page, teller, debrief),
        _ => {}
    }
}

fn headline(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let h = &debrief.headline;
    page.p_of("strong", &tell::ending_name(teller.words, &teller.scenario, h.ending));
    page.p(&tell::ending_text(teller.words, &teller.scenario, h.ending));
    let scores = [
        ("debrief-score-outcome", h.scores.outcome),
        ("debrief-score-alignment", h.scores.alignment),
        ("debrief-score-delivery", h.scores.delivery),
    ];
    let head =
        ["report-col-score", "report-col-points", "report-col-word", "report-col-means"].map(|id| teller.say(id));
    let rows = scores.map(|(id, score)| {
        let means = teller.say(&format!("{id}-means"));
        vec![teller.say(id), teller.score(score), teller.score_word(score), means]
    });
    page.table(&teller.say("debrief-worth"), &head, &rows);
    page.p(&debrief_text::wasted(teller, debrief));
    page.chart(&figures::quadrant(teller, debrief));
    page.heading(&teller.say("debrief-why"));
    page.p(&teller.why(h));
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
    page.p(&teller.say("debrief-needs-note"));
    page.chart(&figures::needs(teller, t));
    page.p_of("soft", &teller.say("debrief-needs-said-note"));
    let needs = t.needs.iter().map(|row| {
        let name = &teller.scenario.story.needs[row.need].name;
        let id = if row.articulate { "debrief-needs-articulate" } else { "debrief-needs-inarticulate" };
        let found = debrief_text::found(teller, row.found.map(|f| f.0));
        vec![name.clone(), number::percent(row.real), number::percent(row.believed), found, teller.say(id)]
    });
    let needs: Vec<Vec<String>> = needs.collect();
    let head = ["debrief-needs-column", "debrief-needs-real", "debrief-needs-believed", "report-col-found"];
    let mut head: Vec<String> = head.iter().map(|id| capital(&teller.say(id))).collect();
    head.push(teller.say("report-col-named"));
    page.table(&teller.say("report-needs-all"), &head, &needs);
    page.heading(&teller.say("debrief-features"));
    page.p_of("soft", &teller.say("debrief-features-value"));
    let (built, left): (Vec<&FeatureRow>, Vec<&FeatureRow>) = t.features.iter().partition(|r| r.built());
    if built.is_empty() {
        page.p(&teller.say("debrief-features-none"));
    } else {
        features(page, teller, &teller.say("debrief-features"), &built);
    }
    page.p(&debrief_text::wasted(teller, debrief));
    if !left.is_empty() {
        features(page, teller, &teller.say("debrief-features-left"), &left);
    }
    if !t.unwanted.is_empty() {
        page.heading(&teller.say("debrief-unwanted"));
        for chain in &t.unwanted {
            self::chain(page, teller, debrief, chain);
        }
    }
}

fn features(page: &mut Html, teller: &Teller<'_>, caption: &str, rows: &[&FeatureRow]) {
    let columns = ["feature", "asked", "said", "believed", "real", "cost", "use"];
    let mut head: Vec<String> = columns.iter().map(|c| teller.say(&format!("debrief-col-{c}"))).collect();
    head.insert(4, teller.say("report-col-evidence"));
    let row = |r: &&FeatureRow| {
        let asked: Vec<&str> = r.asked_by.iter().map(|p| teller.scenario.story.people[*p].first_name()).collect();
        let asked = if asked.is_empty() { teller.say("debrief-feature-nobody") } else { asked.join(", ") };
        let name = format!("{} ({})", teller.feature(r.feature), debrief_text::stage(teller, r));
        let weekly = match r.hardly_used && r.shipped_day.is_some() {
            true => format!("{}, {}", number::percent(r.weekly), teller.say("debrief-feature-unused")),
            false if r.shipped_day.is_some() => number::percent(r.weekly),
            false => "–".to_owned(),
        };
        vec![
            name,
            asked,
            said(teller, r),
            debrief_text::believed(teller, r),
            tell::strength(teller.words, r.strength),
            number::percent(r.real),
            teller.money(r.cost_cents),
            weekly,
        ]
    };
    page.table(caption, &head, &rows.iter().map(row).collect::<Vec<_>>());
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
    page.chart(&figures::time(teller, &debrief.time));
}

fn delivery(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief) {
    let d = &debrief.delivery;
    let dates: Vec<String> = d.dates.iter().map(|row| debrief_text::date_text(teller, row)).collect();
    page.list("dates", &dates);
    if !d.parts.is_empty() {
        page.chart(&figures::delivery(teller, d, debrief.days));
    }
    page.heading(&teller.say("debrief-chains"));
    if d.chains.is_empty() {
        page.p(&teller.say("debrief-chains-none"));
    }
    for chain in &d.chains {
        self::chain(page, teller, debrief, chain);
    }
    page.heading(&teller.say("debrief-parts"));
    if d.parts.is_empty() {
        page.p(&teller.say("debrief-parts-none"));
        return;
    }
    let columns = ["feature", "team", "estimate", "took", "when", "lost"];
    let head: Vec<String> = columns.iter().map(|c| teller.say(&format!("debrief-col-{c}"))).collect();
    let days = |x: f64| number::decimal(x, 0);
    let row = |r: &crate::analysis::delivery::PartRow| {
        let (feature, team) = (teller.feature(r.feature).to_owned(), teller.team(r.team).to_owned());
        let (estimate, took) = (days(r.estimate_person_days), days(r.real_person_days));
        let (when, lost) = (debrief_text::part_when(teller, r), debrief_text::part_lost(teller, r));
        vec![feature, team, estimate, took, when, lost]
    };
    page.table(&teller.say("debrief-parts-note"), &head, &d.parts.iter().map(row).collect::<Vec<_>>());
}

/// From a result back to where it could first have been seen.
fn chain(page: &mut Html, teller: &Teller<'_>, debrief: &Debrief, chain: &Chain) {
    page.minor(&debrief_text::chain_title(teller, chain));
    for link in &chain.trunk {
        page.p(&teller.link(link));
    }
    if let Some(earlier) = chain.same_as {
        page.p(&teller.with("debrief-chain-same", &[("milestone", teller.milestone(earlier))]));
    }
    for branch in &chain.branches {
        let links: Vec<String> = branch.links.iter().map(|link| teller.link(link)).collect();
        page.list("chain", &links);
        if chain.explained_by(branch) {
            page.p_of("seen", &teller.glimpse(branch.earliest.as_ref(), debrief.seat));
        }
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
