//! The charts of a finished run, from what the analysis found: the same on the page that is taken along and in the window.

use crate::analysis::Debrief;
use crate::analysis::calibration::Resolved;
use crate::analysis::delivery::Delivery;
use crate::analysis::fates::{Fates, Spread};
use crate::analysis::luck::{BarKind, Split};
use crate::analysis::review::Move;
use crate::analysis::time::{FAMILIES, SprintTime, WhereTimeWent};
use crate::analysis::truth::WhatWasTrue;
use crate::report::chart::*;
use crate::report::debrief::Teller;
use crate::report::{debrief_text, moves_text};
use crate::sim::ids::{Id, Seat};
use crate::sim::rules::Family;
use crate::words::number;

/// The colour of a seat.
pub fn seat_tint(seat: Seat) -> Tint {
    match seat {
        Seat::Product => Tint::Product,
        Seat::Program => Tint::Program,
    }
}

/// The way through the quadrants.
pub fn quadrant(teller: &Teller<'_>, debrief: &Debrief) -> Chart {
    let h = &debrief.headline;
    let places: Vec<(f64, f64)> = h.path.iter().map(|s| (s.delivery, s.alignment)).collect();
    let names = stop_names(&places, &teller.say("debrief-quadrant-you"));
    let texts = debrief_text::quadrant_points(teller, debrief);
    let path = places.into_iter().zip(names).zip(texts).map(|((at, label), text)| Stop { at, label, text });
    let axis = |id: &str| Axis::even(teller.say(id), 0.0, 100.0, 4, |v| number::decimal(v, 0));
    let plot = Quadrant {
        across: axis("debrief-quadrant-x"),
        up: axis("debrief-quadrant-y"),
        split: (h.on_time_from, h.right_from),
        corners: ["right-late", "right-on-time", "wrong-late", "wrong-on-time"]
            .map(|corner| teller.say(&format!("debrief-quadrant-{corner}"))),
        path: path.collect(),
        tint: seat_tint(h.seat),
    };
    Chart::new(teller.say("debrief-quadrant"), debrief_text::quadrant_text(teller, debrief), plot)
}

/// Stops nearer than this, in points, would write their names over each other.
const TOO_NEAR: f64 = 9.0;

/// Names of the stops: sprints in a row that lie together share one name; those that lie where the way ends share the
/// end's, *you*.
fn stop_names(places: &[(f64, f64)], you: &str) -> Vec<String> {
    let near = |a: (f64, f64), b: (f64, f64)| libm::hypot(a.0 - b.0, a.1 - b.1) < TOO_NEAR;
    let Some(end) = places.last().copied() else { return Vec::new() };
    let mut names = vec![String::new(); places.len()];
    let (last, mut first, mut at_end) = (places.len() - 1, 0, Vec::new());
    for i in 0..places.len() {
        let ends = i + 1 == places.len() || !near(places[first], places[i + 1]);
        if ends {
            // The end has its own name, and is no sprint beside it.
            let to = if i == last { i } else { i + 1 };
            let name = if first + 1 == to { to.to_string() } else { format!("{}–{to}", first + 1) };
            match near(places[i], end) {
                true if to > first => at_end.push(name),
                true => {}
                false => names[i] = name,
            }
            first = i + 1;
        }
    }
    at_end.push(you.to_owned());
    names[last] = at_end.join(", ");
    names
}

/// Needs by segment.
pub fn needs(teller: &Teller<'_>, truth: &WhatWasTrue) -> Chart {
    let line = |id: &str, share: String| format!("{} {share}", teller.say(id));
    let row = |need: &crate::analysis::truth::NeedRow| HeatRow {
        label: teller.scenario.story.needs[need.need].name.clone(),
        cells: need
            .cells
            .iter()
            .zip(&truth.segments)
            .map(|(cell, (segment, _))| {
                let believed = cell.believed.map_or_else(|| "–".to_owned(), number::percent);
                let said = cell.said.map_or_else(|| "–".to_owned(), number::percent);
                HeatCell {
                    share: (cell.real * 2.0).min(1.0),
                    lines: vec![
                        line("debrief-needs-real", number::percent(cell.real)),
                        line("debrief-needs-believed", believed),
                        line("debrief-needs-said", said),
                    ],
                    text: debrief_text::need_cell(teller, teller.segment(*segment), cell),
                    framed: (cell.real - cell.believed.unwrap_or(0.0)).abs() > 0.2,
                }
            })
            .collect(),
    };
    let say = |cell: &HeatRow| {
        let cells: Vec<&str> = cell.cells.iter().map(|c| c.text.as_str()).collect();
        teller.with("debrief-needs-text", &[("need", &cell.label), ("cells", &cells.join("; "))])
    };
    let rows: Vec<HeatRow> = truth.needs.iter().map(row).collect();
    let alternative: Vec<String> = rows.iter().map(say).collect();
    let column = |(s, share): &(crate::sim::ids::SegmentId, f64)| {
        let share = teller.with("debrief-needs-share", &[("share", &number::percent(*share))]);
        format!("{}, {share}", teller.segment(*s))
    };
    let plot = Heat {
        corner: teller.say("debrief-needs-column"),
        columns: truth.segments.iter().map(column).collect(),
        rows,
        tint: Tint::Product,
        keys: ["report-needs-little", "report-needs-half", "report-needs-otherwise"].map(|id| teller.say(id)),
    };
    Chart::new(teller.say("debrief-needs"), alternative.join(". "), plot)
}

/// Slots by family and sprint, yours above the expert's.
pub fn time(teller: &Teller<'_>, time: &WhereTimeWent) -> Chart {
    let mut series: Vec<Series> =
        FAMILIES.into_iter().map(|f| Series { label: debrief_text::family(teller, f), tint: family_tint(f) }).collect();
    series.push(Series { label: teller.say("debrief-time-slack"), tint: Tint::Neutral });
    let most = time.yours.iter().chain(&time.expert).map(SprintTime::total).max().unwrap_or(1).max(1);
    let mut rows = Vec::new();
    for (i, yours) in time.yours.iter().enumerate() {
        let both = [("debrief-time-you", Some(yours)), ("debrief-time-expert", time.expert.get(i))];
        for (who, sprint) in both {
            let Some(sprint) = sprint else { continue };
            let n = |n: u16| (f64::from(n), n.to_string());
            let mut parts: Vec<(f64, String)> = sprint.used.into_iter().map(n).collect();
            parts.push(n(sprint.slack));
            let name = teller.with("debrief-time-sprint", &[("sprint", &(i + 1).to_string())]);
            rows.push(Stack {
                label: format!("{name}, {}", teller.say(who)),
                parts,
                total: sprint.total().to_string(),
                text: debrief_text::sprint_text(teller, i, who, sprint),
            });
        }
    }
    let text: Vec<&str> = rows.iter().map(|r| r.text.as_str()).collect();
    let alternative = text.join(" ");
    let across = Axis::round(teller.say("report-slots"), 0.0, f64::from(most));
    Chart::new(teller.say("debrief-time"), alternative, Stacked { across, series, rows })
}

fn family_tint(family: Family) -> Tint {
    match family {
        Family::Research => Tint::Research,
        Family::Prioritisation => Tint::Priority,
        Family::Dependencies => Tint::Dependency,
        Family::Status => Tint::Status,
        Family::Either => Tint::Series(4),
    }
}

/// Work as it was done, by team, with the dates.
pub fn delivery(teller: &Teller<'_>, delivery: &Delivery, days: u16) -> Chart {
    let mut rows: Vec<GanttRow> = Vec::new();
    for part in &delivery.parts {
        let end = f64::from(if part.done_day == 0 { days } else { part.done_day });
        let label = format!("{} · {}", teller.feature(part.feature), teller.team(part.team));
        let bar = GanttBar {
            label: String::new(),
            text: debrief_text::part_text(teller, part),
            start: f64::from(part.started_day.max(1)) - 1.0,
            likely: end,
            safe: end,
            tint: Tint::Series((part.feature.index() % 6) as u8),
            blocked: part.done_day == 0,
        };
        rows.push(GanttRow { label, bars: vec![bar] });
    }
    let flags = delivery.dates.iter().map(|date| GanttFlag {
        day: f64::from(date.day),
        label: teller.milestone(date.milestone).to_owned(),
        text: debrief_text::date_text(teller, date),
        tint: if date.kept() { Tint::Good } else { Tint::Bad },
    });
    let flags: Vec<GanttFlag> = flags.collect();
    let last = delivery.dates.iter().map(|d| d.day).max().unwrap_or(1).max(days);
    let alternative: Vec<String> =
        flags.iter().map(|f| f.text.clone()).chain(rows.iter().map(|r| r.bars[0].text.clone())).collect();
    let keys = GanttKeys {
        likely: teller.say("report-gantt-worked"),
        blocked: teller.say("report-gantt-unfinished"),
        ..GanttKeys::default()
    };
    let across = Axis::round(teller.say("report-days"), 0.0, f64::from(last));
    let plot = Gantt { across, today: None, rows, flags, keys };
    Chart::new(teller.say("debrief-dates"), alternative.join(". "), plot)
}

/// From the first morning to the end, decision by decision.
pub fn waterfall(teller: &Teller<'_>, split: &Split, moves: &[Move]) -> Chart {
    let step = |bar: &crate::analysis::luck::Bar| {
        let by = bar.to - bar.from;
        let written = number::signed_decimal(by, 1);
        let (what, tint) = match bar.kind {
            BarKind::Skill if by < 0.0 => ("move", Tint::Bad),
            BarKind::Skill => ("move", Tint::Good),
            BarKind::Luck => ("came", Tint::Neutral),
        };
        let label = moves.get(bar.step).map_or_else(String::new, |m| short(teller, m, what));
        WaterfallStep { text: format!("{label}: {written}"), label, change: by, written, tint }
    };
    from_start_to_end(teller, split, split.waterfall().iter().filter(|b| (b.to - b.from).abs() >= DRAWN).map(step))
}

/// The same sprint by sprint: what was decided, and what came.
pub fn waterfall_by_sprint(teller: &Teller<'_>, split: &Split) -> Chart {
    let step = |sprint: &str, kind: BarKind, change: f64| {
        let (id, tint) = match kind {
            BarKind::Skill if change < 0.0 => ("report-sprint-decided", Tint::Bad),
            BarKind::Skill => ("report-sprint-decided", Tint::Good),
            BarKind::Luck => ("report-sprint-came", Tint::Neutral),
        };
        let (label, written) = (teller.with(id, &[("sprint", sprint)]), number::signed_decimal(change, 1));
        WaterfallStep { text: format!("{label}: {written}"), label, change, written, tint }
    };
    let steps = split.steps.chunk_by(|a, b| a.sprint == b.sprint).flat_map(|sprint| {
        let n = sprint[0].sprint.to_string();
        let (skill, luck) = (sprint.iter().map(|s| s.skill).sum(), sprint.iter().map(|s| s.luck).sum());
        [step(&n, BarKind::Skill, skill), step(&n, BarKind::Luck, luck)]
    });
    from_start_to_end(teller, split, steps)
}

fn from_start_to_end(teller: &Teller<'_>, split: &Split, steps: impl Iterator<Item = WaterfallStep>) -> Chart {
    let shown = |x: f64| number::decimal(x, 1);
    let end = if split.finished { "report-split-end" } else { "report-split-now" };
    let plot = Waterfall {
        across: Axis::even(teller.say("debrief-score-outcome"), 0.0, 100.0, 4, |x| number::decimal(x, 0)),
        start: (teller.say("report-split-start"), split.start, shown(split.start)),
        steps: steps.collect(),
        end: (teller.say(end), shown(split.end)),
        tint: Tint::Product,
    };
    Chart::new(teller.say("split-chart"), moves_text::split_sentences(teller, split).join(" "), plot)
}

/// How to read the waterfall: its colours, as far as they are in it.
pub fn waterfall_note(teller: &Teller<'_>, split: &Split) -> String {
    let decided = split.steps.iter().any(|step| step.skill.abs() >= DRAWN);
    teller.say(if decided { "report-read-split" } else { "report-read-split-came" })
}

/// Points from which a step is drawn: below, it would be written as nothing.
const DRAWN: f64 = 0.05;

/// A decision in a few words, or what came after it: `move` or `came`.
fn short(teller: &Teller<'_>, m: &Move, what: &str) -> String {
    use crate::analysis::review::Moved;
    let (day, sprint) = (m.day.to_string(), m.sprint.to_string());
    match &m.did {
        Moved::Plan { half_time: false, .. } => teller.with(&format!("report-{what}-plan"), &[("sprint", &sprint)]),
        Moved::Plan { half_time: true, .. } => teller.with(&format!("report-{what}-half"), &[("sprint", &sprint)]),
        Moved::Answer { .. } => teller.with(&format!("report-{what}-answer"), &[("day", &day)]),
    }
}

/// What could have come of the same decisions, beside the reference policies.
pub fn fates(teller: &Teller<'_>, fates: &Fates) -> Chart {
    let bins = fates.yours.bins.iter().enumerate().map(|(i, count)| {
        let (from, to) = ((i * 5).to_string(), (i * 5 + 5).to_string());
        let text = teller.with("report-fates-bar", &[("from", &from), ("to", &to), ("count", &count.to_string())]);
        Bin { count: f64::from(*count), text }
    });
    let band = |(i, (name, spread)): (usize, &(String, Spread))| {
        let (low, high) = spread.range80();
        let text = reference(teller, name, spread);
        let label = teller.say(&format!("fates-name-{name}"));
        Band { from: low, to: high, label, text, tint: Tint::Series([4, 2, 3, 1, 5][i % 5]) }
    };
    let most = fates.yours.bins.iter().copied().max().unwrap_or(1).max(1);
    let you = teller.with("report-fates-you", &[("outcome", &teller.score(fates.outcome))]);
    let plot = Histogram {
        across: Axis::even(teller.say("debrief-score-outcome"), 0.0, 100.0, 4, |v| number::decimal(v, 0)),
        up: Axis::round(teller.say("report-fates"), 0.0, f64::from(most)),
        bins: bins.collect(),
        bands: fates.references.iter().enumerate().map(band).collect(),
        markers: vec![Marker { at: fates.outcome, label: you, tint: Tint::Product }],
        tint: Tint::Product,
    };
    Chart::new(teller.say("fates-chart"), moves_text::fates_sentences(teller, fates).join(" "), plot)
}

/// A reference policy's spread, in words.
pub fn reference(teller: &Teller<'_>, name: &str, spread: &Spread) -> String {
    let (low, high) = spread.range80();
    let name = teller.say(&format!("fates-name-{name}"));
    let (low, high, median) = (teller.score(low), teller.score(high), teller.score(spread.median()));
    teller.with("fates-reference", &[("name", &name), ("low", &low), ("high", &high), ("median", &median)])
}

/// Chances of being on time against what came, in groups of a fifth; nothing without any.
pub fn calibration(teller: &Teller<'_>, forecasts: &[Resolved]) -> Option<Chart> {
    let mut groups: [(f64, u32, u32); 5] = Default::default();
    for (chance, came) in forecasts.iter().filter_map(|f| f.on_time) {
        let group = &mut groups[((chance * 5.0) as usize).min(4)];
        *group = (group.0 + chance, group.1 + u32::from(came), group.2 + 1);
    }
    let group = |(said, came, count): &(f64, u32, u32)| {
        let n = f64::from(*count);
        let (said, came) = (said / n, f64::from(*came) / n);
        let (a, b) = (number::percent(said), number::percent(came));
        let text =
            teller.with("report-calibration-group", &[("said", &a), ("came", &b), ("count", &count.to_string())]);
        Calibrated { said, came, range: None, count: *count, text }
    };
    let groups: Vec<Calibrated> = groups.iter().filter(|g| g.2 > 0).map(group).collect();
    if groups.is_empty() {
        return None;
    }
    let alternative: Vec<&str> = groups.iter().map(|g| g.text.as_str()).collect();
    let alternative = alternative.join(" ");
    let axis = |id: &str| Axis::even(teller.say(id), 0.0, 1.0, 4, number::percent);
    let plot = Calibration {
        across: axis("report-calibration-said"),
        up: axis("report-calibration-came"),
        groups,
        tint: Tint::Program,
        keys: [teller.say("report-calibration-line"), teller.say("report-calibration-yours"), String::new()],
    };
    Some(Chart::new(teller.say("report-calibration"), alternative, plot))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_that_lie_together_share_a_name() {
        let names = |places: &[(f64, f64)]| stop_names(places, "you");
        assert_eq!(names(&[(10.0, 10.0), (40.0, 40.0), (80.0, 80.0)]), ["1", "2", "you"]);
        assert_eq!(names(&[(10.0, 10.0), (12.0, 10.0), (80.0, 80.0)]), ["", "1–2", "you"]);
        assert_eq!(names(&[(10.0, 10.0), (79.0, 80.0), (80.0, 80.0)]), ["1", "", "2, you"]);
        assert_eq!(names(&[(79.0, 80.0), (10.0, 10.0), (79.0, 80.0), (80.0, 80.0)]), ["", "2", "", "1, 3, you"]);
        assert_eq!(names(&[(79.0, 80.0), (79.0, 81.0), (80.0, 80.0)]), ["", "", "1–2, you"]);
        assert_eq!(names(&[]), Vec::<String>::new());
    }
}
