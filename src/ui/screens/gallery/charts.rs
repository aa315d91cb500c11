//! Charts of the gallery.

use bevy::prelude::*;

use super::layout::card;
use crate::ui::{
    kit::Ui,
    theme::{Palette, Space},
    widget::{
        Flow,
        chart::{
            Band, Curve, Curves, EdgeKind, Gantt, GanttBar, GanttFlag, GanttRow, Graph, GraphBox, GraphEdge, Histogram,
            QuadrantPath, StackRow, StackedBars,
        },
    },
};

/// One of each.
pub fn charts(ui: &mut Ui<'_>) {
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start).wrap().stiff(), |ui| {
        card(ui, "Where you ended", quadrant);
        card(ui, "Uptake", curves);
        ui.flow(Flow::column().edit(|n| n.min_width = px(300)).grow(), |ui| {
            card(ui, "Your result among 500 fates", histogram)
        });
    });
    card(ui, "Where your time went", stacked);
    card(ui, "Plan", gantt);
    card(ui, "What waits for what", graph);
}

fn quadrant(ui: &mut Ui<'_>) {
    let points = [(24.0, 24.0, "1"), (36.0, 28.0, "2"), (48.0, 49.0, "3"), (60.0, 66.0, "4"), (47.0, 77.0, "you")];
    ui.add(QuadrantPath {
        name: "Path through the quadrants".to_owned(),
        alternative: "From wrong and late in sprint 1 to right but late at the end.".to_owned(),
        points: points.map(|(x, y, label)| (x, y, label.to_owned())).to_vec(),
        split: (50.0, 50.0),
        corners: ["Right thing, late", "Right, on time", "Wrong and late", "Wrong, on time"].map(str::to_owned),
        axes: ["delivery".to_owned(), "alignment".to_owned()],
        color: ui.palette().product.fill,
        size: Vec2::new(250.0, 220.0),
    });
}

fn curves(ui: &mut Ui<'_>) {
    let p = ui.palette();
    let curve =
        |top: f32| (0..=30).map(|day| (day as f32, top * (1.0 - (-(day as f32) / 15.0).exp()))).collect::<Vec<_>>();
    let points = curve(60.0);
    let band = points.iter().map(|(x, y)| (*x, y * 0.8, y * 1.2)).collect();
    ui.add(Curves {
        name: "Uptake by day".to_owned(),
        alternative: "Weekly use rises to half of its ceiling by day 15.".to_owned(),
        across: (0.0, 30.0, ["day 0".to_owned(), "day 30".to_owned()]),
        up: (0.0, 80.0, ["0 %".to_owned(), "80 %".to_owned()]),
        curves: vec![
            Curve { label: "Next workout".to_owned(), color: p.series[0], points, band, dashed: false },
            Curve { label: "Plan".to_owned(), color: p.series[1], points: curve(45.0), band: Vec::new(), dashed: true },
        ],
        size: Vec2::new(260.0, 170.0),
    });
}

fn histogram(ui: &mut Ui<'_>) {
    let p = ui.palette();
    let bins = (0..20).map(|bin| (-((bin as f32 - 11.0) / 4.0).powi(2)).exp()).collect();
    ui.add(Histogram {
        name: "Outcome in 500 fates".to_owned(),
        alternative: "Most fates end between 45 and 75; yours ended at 62.".to_owned(),
        axis: (0.0, 100.0),
        bins,
        mark: Some((62.0, "you, 62".to_owned())),
        bands: vec![
            Band { from: 66.0, to: 81.0, label: "expert, middle half".to_owned(), color: p.program.edge },
            Band { from: 41.0, to: 58.0, label: "average, middle half".to_owned(), color: p.line_strong },
        ],
        color: p.product.fill,
        height: 150.0,
    });
}

fn stacked(ui: &mut Ui<'_>) {
    let p = ui.palette();
    let names = ["Research", "Prioritisation", "Dependencies", "Status", "Slack"];
    let colors = [p.research.fill, p.priority.fill, p.dependency.fill, p.status.fill, p.line_strong];
    let row = |label: &str, parts: [f32; 5]| StackRow {
        label: label.to_owned(),
        parts: parts.to_vec(),
        text: "20".to_owned(),
    };
    ui.add(StackedBars {
        name: "Half-days by family".to_owned(),
        alternative: "You spent 8 half-days on research, the expert 6.".to_owned(),
        series: names.iter().map(|n| (*n).to_owned()).zip(colors).collect(),
        rows: vec![row("You", [8.0, 3.0, 2.0, 4.0, 3.0]), row("Expert policy", [6.0, 4.0, 4.0, 2.0, 4.0])],
        label_width: 96.0,
    });
}

fn gantt(ui: &mut Ui<'_>) {
    let p = ui.palette();
    let bar = |label: &str, start: f32, likely: f32, safe: f32, accent, blocked| GanttBar {
        label: label.to_owned(),
        text: format!("{label}: day {start} to {likely}, day {safe} at the latest in four of five cases"),
        start,
        likely,
        safe,
        accent,
        blocked,
    };
    let row = |label: &str, icon: &str, bars| GanttRow { label: label.to_owned(), icon: Some(icon.to_owned()), bars };
    ui.add(Gantt {
        name: "Plan of all teams".to_owned(),
        alternative: "Backend is done by day 32, mobile by day 42, QA by day 47; the promise is day 45.".to_owned(),
        days: (10.0, 60.0),
        today: Some(19.0),
        ticks: vec![10, 20, 30, 40, 50, 60],
        rows: vec![
            row("Backend", "team-backend", vec![bar("Next workout: API", 20.0, 32.0, 37.0, p.dependency, true)]),
            row("Mobile", "team-mobile", vec![bar("Next workout", 28.0, 42.0, 50.0, p.research, false)]),
            row("QA", "team-qa", vec![bar("Test", 40.0, 47.0, 55.0, p.status, false)]),
        ],
        flags: vec![
            GanttFlag { day: 25.0, label: "Demo".to_owned(), color: p.ink_soft },
            GanttFlag { day: 45.0, label: "New-year release".to_owned(), color: p.product.fill },
        ],
        label_width: 110.0,
    });
}

fn graph(ui: &mut Ui<'_>) {
    let p: &Palette = ui.palette();
    let piece = |label: &str, detail: &str, column, row, accent| GraphBox {
        label: label.to_owned(),
        detail: detail.to_owned(),
        text: format!("{label}, {detail}"),
        column,
        row,
        accent,
        icon: (label == "Storage").then(|| "blocked".to_owned()),
        key: Some(format!("gallery.graph.{label}")),
    };
    let edge = |from, to, kind| GraphEdge { from, to, kind };
    ui.side_scroll("gallery.graph.side", |ui| {
        ui.add(Graph {
            name: "Dependencies of next workout".to_owned(),
            alternative: "Storage waits for privacy and blocks mobile and web; QA is last.".to_owned(),
            boxes: vec![
                piece("Privacy", "data and legal", 0, 0, p.status),
                piece("Storage", "backend", 1, 0, p.dependency),
                piece("Mobile", "14 days", 2, 0, p.research),
                piece("Web", "8 days", 2, 1, p.research),
                piece("QA", "5 days", 3, 0, p.priority),
            ],
            edges: vec![
                edge(0, 1, EdgeKind::Blocked),
                edge(1, 2, EdgeKind::Known),
                edge(1, 3, EdgeKind::Known),
                edge(2, 4, EdgeKind::Known),
                edge(3, 4, EdgeKind::Suspected),
            ],
        });
    });
}
