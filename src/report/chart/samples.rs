//! One example of each kind of chart: for the gallery of the window and for tests. No player reads them.

use super::*;
use crate::words::number::percent;

/// One of each.
pub fn all() -> Vec<Chart> {
    vec![quadrant(), curves(), histogram(), calibration(), stacked(), waterfall(), heat(), gantt(), graph()]
}

fn shares(label: &str) -> Axis {
    Axis::even(label, 0.0, 1.0, 4, percent)
}

/// A path through the quadrants.
pub fn quadrant() -> Chart {
    let way = [(24.0, 24.0, "1"), (36.0, 28.0, "2"), (48.0, 49.0, "3"), (60.0, 66.0, "4"), (47.0, 77.0, "you")];
    let stop = |(x, y, label): (f64, f64, &str)| Stop {
        at: (x, y),
        label: label.to_owned(),
        text: format!("{label}: alignment {y}, delivery {x}"),
    };
    let plot = Quadrant {
        across: Axis { label: "delivery".to_owned(), from: 0.0, to: 100.0, ticks: Vec::new() },
        up: Axis { label: "alignment".to_owned(), from: 0.0, to: 100.0, ticks: Vec::new() },
        split: (50.0, 50.0),
        corners: ["Right thing, late", "Right, on time", "Wrong and late", "Wrong, on time"].map(str::to_owned),
        path: way.map(stop).to_vec(),
        tint: Tint::Product,
    };
    Chart::new("Path through the quadrants", "From wrong and late in sprint 1 to right but late at the end.", plot)
}

/// Uptake, with what is uncertain.
pub fn curves() -> Chart {
    let rise = |top: f64| move |day: i32| (f64::from(day), top * (1.0 - libm::exp(-f64::from(day) / 15.0)));
    let points: Vec<_> = (0..=30).map(rise(0.6)).collect();
    let band = points.iter().map(|(x, y)| (*x, y * 0.8, y * 1.2)).collect();
    let curve = |label: &str, tint, dash, points, band| Curve {
        label: label.to_owned(),
        tint,
        dash,
        points,
        band,
        text: format!("{label}: half of its ceiling on day 10"),
    };
    let plot = Curves {
        across: Axis::even("day", 0.0, 30.0, 3, |v| number::decimal(v, 0)),
        up: Axis::even("weekly use", 0.0, 0.8, 4, percent),
        curves: vec![
            curve("Next workout", Tint::Series(0), Dash::Solid, points, band),
            curve("Smart reminders", Tint::Series(1), Dash::Solid, (5..=30).map(rise(0.22)).collect(), Vec::new()),
            curve("As planned", Tint::Series(4), Dash::Broken, (0..=30).map(rise(0.45)).collect(), Vec::new()),
        ],
        events: vec![Event { at: 10.0, label: "Release".to_owned(), text: "Release on day 10".to_owned() }],
    };
    Chart::new("Uptake by day", "Weekly use rises to half of its ceiling by day 10.", plot)
}

/// Outcomes in many fates.
pub fn histogram() -> Chart {
    let bin = |n: i32| {
        let count = libm::round(80.0 * libm::exp(-f64::from((n - 11) * (n - 11)) / 16.0));
        Bin { count, text: format!("{} to {}: {count} of 500", n * 5, n * 5 + 5) }
    };
    let band = |from, to, label: &str, tint| Band {
        from,
        to,
        label: label.to_owned(),
        text: format!("{label}: {from} to {to}"),
        tint,
    };
    let plot = Histogram {
        across: Axis::even("outcome", 0.0, 100.0, 4, |v| number::decimal(v, 0)),
        up: Axis::round("fates", 0.0, 80.0),
        bins: (0..20).map(bin).collect(),
        bands: vec![
            band(66.0, 81.0, "expert, middle half", Tint::Program),
            band(41.0, 58.0, "average, middle half", Tint::Neutral),
        ],
        markers: vec![Marker { at: 62.0, label: "you, 62".to_owned(), tint: Tint::Product }],
        tint: Tint::Product,
    };
    Chart::new("Outcome in 500 fates", "Most fates end between 45 and 75; yours ended at 62.", plot)
}

/// Promises kept by how sure they were.
pub fn calibration() -> Chart {
    let group = |said: f64, came: f64, count: u32| Calibrated {
        said,
        came,
        range: Some(((came - 0.18).max(0.0), (came + 0.18).min(1.0))),
        count,
        text: format!("said {}, came {}, {count} forecasts", percent(said), percent(came)),
    };
    let plot = Calibration {
        across: shares("you said"),
        up: shares("came true"),
        groups: vec![group(0.5, 0.42, 4), group(0.7, 0.55, 9), group(0.9, 0.62, 13)],
        tint: Tint::Program,
        keys: ["as said", "your forecasts", "what luck alone may do"].map(str::to_owned),
    };
    Chart::new("How sure, how right", "Of what you were 90 % sure, 62 % came true.", plot)
}

/// Half-days by family.
pub fn stacked() -> Chart {
    let names = [
        ("Research", Tint::Research),
        ("Prioritisation", Tint::Priority),
        ("Dependencies", Tint::Dependency),
        ("Status", Tint::Status),
        ("left empty", Tint::Neutral),
    ];
    let row = |label: &str, parts: [f64; 5]| Stack {
        label: label.to_owned(),
        parts: parts.iter().map(|part| (*part, number::decimal(*part, 0))).collect(),
        total: "20".to_owned(),
        text: format!("{label}: {} half-days of research", parts[0]),
    };
    let plot = Stacked {
        across: Axis::round("half-days", 0.0, 20.0),
        series: names.map(|(label, tint)| Series { label: label.to_owned(), tint }).to_vec(),
        rows: vec![row("You", [8.0, 3.0, 2.0, 4.0, 3.0]), row("Expert policy", [6.0, 4.0, 4.0, 2.0, 4.0])],
    };
    Chart::new("Where your time went", "You spent 8 half-days on research, the expert 6.", plot)
}

/// From one outcome to another.
pub fn waterfall() -> Chart {
    let step = |label: &str, change: f64, tint| WaterfallStep {
        label: label.to_owned(),
        change,
        written: number::signed(change as i64),
        text: format!("{label}: {change}"),
        tint,
    };
    let plot = Waterfall {
        across: Axis::round("outcome", 0.0, 100.0),
        start: ("An average run".to_owned(), 48.0, "48".to_owned()),
        steps: vec![
            step("What you decided about needs", 21.0, Tint::Good),
            step("What you decided about dates", -12.0, Tint::Bad),
            step("Luck", 5.0, Tint::Neutral),
        ],
        end: ("You".to_owned(), "62".to_owned()),
        tint: Tint::Product,
    };
    Chart::new("Decisions and luck", "Decisions made 9 points, luck 5.", plot)
}

/// Need by segment.
pub fn heat() -> Chart {
    let cell = |real: f64, believed: f64| HeatCell {
        share: real * 2.0,
        lines: vec![percent(real), percent(believed)],
        text: format!("really {}, you believed {}", percent(real), percent(believed)),
        framed: (real - believed).abs() > 0.2,
    };
    let row = |label: &str, cells: [(f64, f64); 3]| HeatRow {
        label: label.to_owned(),
        cells: cells.map(|(real, believed)| cell(real, believed)).to_vec(),
    };
    let plot = Heat {
        corner: "Need".to_owned(),
        columns: ["Beginners", "Regulars", "Gym owners"].map(str::to_owned).to_vec(),
        rows: vec![
            row("Know what to do next", [(0.5, 0.2), (0.2, 0.3), (0.05, 0.1)]),
            row("See progress", [(0.2, 0.3), (0.45, 0.35), (0.1, 0.2)]),
            row("Keep members", [(0.02, 0.05), (0.1, 0.1), (0.5, 0.4)]),
        ],
        tint: Tint::Product,
        keys: ["little".to_owned(), "half of all need".to_owned(), "believed otherwise".to_owned()],
    };
    Chart::new("Need by segment", "Beginners need to know what to do next: really 50 %, you believed 20 %.", plot)
}

/// The plan of three teams.
pub fn gantt() -> Chart {
    let bar = |label: &str, start: f64, likely: f64, safe: f64, tint, blocked| GanttBar {
        label: label.to_owned(),
        text: format!("{label}: day {start} to {likely}, day {safe} at the latest in four of five cases"),
        start,
        likely,
        safe,
        tint,
        blocked,
    };
    let row = |label: &str, bars| GanttRow { label: label.to_owned(), bars };
    let flag = |day: f64, label: &str, tint| GanttFlag {
        day,
        label: label.to_owned(),
        text: format!("{label} on day {day}"),
        tint,
    };
    let plot = Gantt {
        across: Axis::round("day", 10.0, 60.0),
        today: Some(19.0),
        rows: vec![
            row("Backend", vec![bar("Next workout: API", 20.0, 32.0, 37.0, Tint::Dependency, true)]),
            row("Mobile", vec![bar("Next workout", 28.0, 42.0, 50.0, Tint::Research, false)]),
            row("QA", vec![bar("Test", 40.0, 47.0, 55.0, Tint::Status, false)]),
        ],
        flags: vec![flag(25.0, "Demo", Tint::Soft), flag(45.0, "New-year release", Tint::Product)],
        keys: GanttKeys {
            likely: "done by then in half of all cases".to_owned(),
            uncertain: "in four of five".to_owned(),
            blocked: "stands still".to_owned(),
            today: "today".to_owned(),
        },
    };
    Chart::new(
        "Plan of all teams",
        "Backend is done by day 32, mobile by day 42, QA by day 47; the promise is day 45.",
        plot,
    )
}

/// What waits for what.
pub fn graph() -> Chart {
    let piece = |label: &str, detail: &str, column, row, tint| GraphBox {
        label: label.to_owned(),
        detail: detail.to_owned(),
        text: format!("{label}, {detail}"),
        column,
        row,
        tint,
        blocked: label == "Storage",
    };
    let edge = |from, to, kind| Edge { from, to, kind };
    let plot = Graph {
        boxes: vec![
            piece("Privacy", "data and legal", 0, 0, Tint::Status),
            piece("Storage", "backend", 1, 0, Tint::Dependency),
            piece("Mobile", "14 days", 2, 0, Tint::Research),
            piece("Web", "8 days", 2, 1, Tint::Research),
            piece("QA", "5 days", 3, 0, Tint::Priority),
        ],
        edges: vec![
            edge(0, 1, EdgeKind::Blocked),
            edge(1, 2, EdgeKind::Known),
            edge(1, 3, EdgeKind::Known),
            edge(2, 4, EdgeKind::Known),
            edge(3, 4, EdgeKind::Suspected),
        ],
        keys: GraphKeys {
            known: "known".to_owned(),
            suspected: "suspected".to_owned(),
            blocked: "something waits".to_owned(),
        },
    };
    Chart::new("What waits for what", "Storage waits for privacy and blocks mobile and web; QA is last.", plot)
}
