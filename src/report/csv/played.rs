//! Tables of what was judged: forecasts, verdicts, fates, patterns.

use super::Unit::*;
use super::{Table, id, maybe, num};
use crate::analysis::calibration::{Ranged, Resolved};
use crate::analysis::fates::Spread;
use crate::analysis::review::{Move, Review};
use crate::report::habits;
use crate::report::taken::Taken;

pub(super) fn tables(taken: &Taken<'_>) -> Vec<Table> {
    vec![forecasts(taken), verdicts(taken), fates(taken), patterns(taken)]
}

fn forecasts(taken: &Taken<'_>) -> Table {
    let story = &taken.teller.scenario.story;
    let row = |f: &Resolved| {
        let actual = |r: Option<Ranged>| maybe(r.map(|r| num(r.actual)));
        vec![
            f.day.to_string(),
            id(&f.seat),
            story.milestones[f.forecast.milestone].id.clone(),
            f.forecast.low_day.to_string(),
            f.forecast.high_day.to_string(),
            actual(f.days),
            maybe(f.days.map(|d| num(d.score))),
            num(f64::from(f.forecast.on_time_percent) / 100.0),
            maybe(f.on_time.map(|o| o.1)),
            maybe(f.uptake.map(|u| num(u.low))),
            maybe(f.uptake.map(|u| num(u.high))),
            actual(f.uptake),
        ]
    };
    Table {
        name: "forecasts",
        columns: &[
            ("day", Day),
            ("seat", Text),
            ("milestone", Text),
            ("low_day", Day),
            ("high_day", Day),
            ("actual_day", Day),
            ("interval_score", Days),
            ("on_time_chance", Share),
            ("on_time", YesNo),
            ("uptake_low", Share),
            ("uptake_high", Share),
            ("uptake_actual", Share),
        ],
        rows: taken.forecasts.iter().map(row).collect(),
    }
}

fn verdicts(taken: &Taken<'_>) -> Table {
    let teller = &taken.teller;
    let row = |(i, m): (usize, &Move), review: &Review| {
        let ahead = m.rival.as_ref().map(|r| r.ahead);
        let later = m.rival.as_ref().and_then(|r| r.turned_out).map(|t| t.1);
        let step = review.split.steps.get(i);
        vec![
            m.place.to_string(),
            m.day.to_string(),
            m.sprint.to_string(),
            id(&m.seat),
            teller.move_title(m),
            id(&m.class),
            maybe(m.turn.map(|t| id(&t))),
            m.rival.as_ref().map_or_else(String::new, |r| teller.rival(m, r.kind)),
            maybe(ahead.map(|e| num(e.mean))),
            maybe(ahead.map(|e| num(e.se))),
            maybe(ahead.map(|e| e.n)),
            maybe(later.map(|e| num(e.mean))),
            maybe(later.map(|e| num(e.se))),
            maybe(step.map(|s| num(s.skill))),
            maybe(step.map(|s| num(s.luck))),
        ]
    };
    let rows = taken.review.iter().flat_map(|r| r.moves.iter().enumerate().map(move |m| row(m, r)));
    Table {
        name: "verdicts",
        columns: &[
            ("entry", Count),
            ("day", Day),
            ("sprint", Count),
            ("seat", Text),
            ("text", Text),
            ("class", Text),
            ("turn", Text),
            ("rival", Text),
            ("rival_ahead", Points),
            ("rival_ahead_se", Points),
            ("worlds", Count),
            ("turned_out", Points),
            ("turned_out_se", Points),
            ("skill", Points),
            ("luck", Points),
        ],
        rows: rows.collect(),
    }
}

fn fates(taken: &Taken<'_>) -> Table {
    let row = |who: &str, spread: &Spread| {
        let bins = spread.bins.iter().enumerate();
        let row =
            |(i, n): (usize, &u32)| vec![who.to_owned(), (i * 5).to_string(), (i * 5 + 5).to_string(), n.to_string()];
        bins.map(row).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    if let Some(fates) = taken.review.and_then(|r| r.fates.as_ref()) {
        rows.extend(row("you", &fates.yours));
        for (name, spread) in &fates.references {
            rows.extend(row(name, spread));
        }
    }
    Table {
        name: "fates",
        columns: &[("who", Text), ("outcome_from", Points), ("outcome_to", Points), ("runs", Count)],
        rows,
    }
}

fn patterns(taken: &Taken<'_>) -> Table {
    let row = |p: &crate::analysis::patterns::Pattern| {
        let told = habits::pattern(&taken.teller, p);
        let example = p.example();
        let moves = p.moves.len().to_string();
        vec![
            told.concept,
            told.title,
            example.entry.to_string(),
            example.day.to_string(),
            moves,
            told.said,
            told.example,
        ]
    };
    Table {
        name: "patterns",
        columns: &[
            ("pattern", Text),
            ("name", Text),
            ("entry", Count),
            ("day", Day),
            ("moves", Count),
            ("text", Text),
            ("example", Text),
        ],
        rows: taken.patterns.iter().map(row).collect(),
    }
}
