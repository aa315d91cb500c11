//! The pages of sentences: judgement and luck, other fates, forecasts, patterns, branches, what to take along.

use accesskit::Role;
use bevy::prelude::*;

use super::super::{
    DebriefWish,
    sheets::Sheet,
    take::Thing,
    view::{
        branches::BranchesView,
        habits::{ForecastsView, OtherView, PatternView, PatternsView},
        played::PlayedView,
        take::{TakeView, ThingView},
    },
};
use super::{card, headline, moves, sorted};
use crate::report::chart::Chart;
use crate::report::habits::ForecastRow;
use crate::ui::{
    kit::Ui,
    theme::{Face, Space},
    widget::{Button, Column, Flow, Icon, Ink, Label, Len, OpenConcept, Surface, Table, chart::Figure},
};

/// Judgement and luck, or other fates.
pub fn played(ui: &mut Ui<'_>, view: &PlayedView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    moves::work(ui, &view.work);
    let Some(chart) = &view.chart else {
        said(ui, &view.sentences);
        return;
    };
    if !super::is_wide(ui) {
        said(ui, &view.sentences);
        figure(ui, Flow::column(), chart, &view.note, chart_width(ui));
        others(ui, view);
        return;
    }
    // The chart with its words beside it: both are in sight at once.
    let gap = ui.kit().grown(Space::Medium.px());
    let width = (super::page_width(ui) - gap) * CHART - ui.kit().grown(40.0);
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start), |ui| {
        figure(ui, Flow::column().share(CHART), chart, &view.note, width);
        ui.flow(Flow::column().gap(Space::Medium).share(1.0 - CHART), |ui| {
            said(ui, &view.sentences);
            others(ui, view);
        });
    });
}

/// The share of a page that a chart takes beside its words.
const CHART: f32 = 0.66;

/// What the chart shows, in sentences.
fn said(ui: &mut Ui<'_>, sentences: &[String]) {
    if !sentences.is_empty() {
        let sheet = Flow::column().gap(Space::Small).pad(Space::Medium).card();
        ui.flow(sheet, |ui| paragraphs(ui, sentences));
    }
}

/// What it is held against.
fn others(ui: &mut Ui<'_>, view: &PlayedView) {
    if let Some((heading, lines)) = &view.others {
        card(ui, Flow::column(), heading, "", |ui| {
            for line in lines {
                ui.add(Label::body(line));
            }
        });
    }
}

/// A chart on a card of its own.
fn figure(ui: &mut Ui<'_>, sheet: Flow, chart: &Chart, note: &str, width: f32) {
    card(ui, sheet, &chart.title, note, |ui| {
        ui.side_scroll("debrief.chart", |ui| {
            ui.add(Figure::new(chart.clone(), width).key("debrief.chart.figure"));
        });
    });
}

/// The room inside a card of the page, in layout pixels.
fn chart_width(ui: &Ui<'_>) -> f32 {
    (super::page_width(ui) - ui.kit().grown(40.0)).max(280.0)
}

/// Forecasts: this run's in a table; how they did over all runs beside the chart where there is room.
pub fn forecasts(ui: &mut Ui<'_>, view: &ForecastsView) {
    if let Some(none) = &view.none {
        ui.add(Label::body(none).soft());
    }
    let all = ui.word("forecast-all");
    if super::page_width(ui) >= ui.kit().grown(BESIDE)
        && let Some(chart) = &view.chart
    {
        let gap = ui.kit().grown(Space::Medium.px());
        let width = (super::page_width(ui) - gap) * (1.0 - TABLE) - ui.kit().grown(40.0);
        ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start), |ui| {
            ui.flow(Flow::column().gap(Space::Medium).share(TABLE), |ui| this_run(ui, view));
            ui.flow(Flow::column().gap(Space::Medium).share(1.0 - TABLE), |ui| {
                let note = ui.word("report-read-calibration");
                figure(ui, Flow::column(), chart, &note, width);
                if !view.all.is_empty() {
                    card(ui, Flow::column(), &all, "", |ui| paragraphs(ui, &view.all));
                }
            });
        });
        return;
    }
    this_run(ui, view);
    let both = if super::is_wide(ui) { Flow::row().align(AlignItems::Start) } else { Flow::column() };
    ui.flow(both.gap(Space::Medium), |ui| {
        let side = || if super::is_wide(ui) { Flow::column().share(1.0) } else { Flow::column() };
        let (left, right) = (side(), side());
        if let Some(chart) = &view.chart {
            let width = if super::is_wide(ui) { chart_width(ui) / 2.0 - 20.0 } else { chart_width(ui) };
            let note = ui.word("report-read-calibration");
            figure(ui, left, chart, &note, width);
        }
        if !view.all.is_empty() {
            card(ui, right, &all, "", |ui| paragraphs(ui, &view.all));
        }
    });
}

/// From this width on, at a text size of 100 %, the table of forecasts has the chart beside it, and what share of the
/// page it then takes.
const BESIDE: f32 = 1_100.0;
const TABLE: f32 = 0.58;

fn this_run(ui: &mut Ui<'_>, view: &ForecastsView) {
    if view.forecasts.is_empty() && view.this.is_empty() {
        return;
    }
    let this = ui.word("forecast-this");
    card(ui, Flow::column(), &this, "", |ui| {
        if !view.forecasts.is_empty() {
            let note = ui.word("report-forecasts-note");
            ui.add(Label::small(note));
            forecast_table(ui, &this, view);
        }
        paragraphs(ui, &view.this);
    });
}

fn paragraphs(ui: &mut Ui<'_>, lines: &[String]) {
    for line in lines {
        ui.add(Label::body(line).role(Role::Paragraph));
    }
}

fn forecast_table(ui: &mut Ui<'_>, name: &str, view: &ForecastsView) {
    let head = |id: &str| ui.word(&format!("report-col-{id}"));
    // Where the table has a page for itself the last column takes what is left, so that what belongs together stays
    // together.
    let wide = super::is_wide(ui) && super::page_width(ui) < ui.kit().grown(BESIDE);
    let about = if wide { Column::fixed(head("about"), 190.0) } else { Column::wide(head("about")) };
    let (range, came) = if wide { (110.0, 132.0) } else { (90.0, 120.0) };
    let mut columns = vec![
        Column::fixed(head("made"), 64.0),
        about,
        Column::fixed(head("range"), range),
        Column::fixed(head("came"), came),
    ];
    let used = view.forecasts.iter().any(|row| row.uptake.is_some());
    columns.push(if wide && !used { Column::wide(head("chance")) } else { Column::fixed(head("chance"), 90.0) });
    if used {
        let uptake = head("uptake");
        columns.push(if wide { Column::wide(uptake) } else { Column::fixed(uptake, 110.0) });
    }
    ui.table(Table::new("debrief.forecasts", name, columns), |rows| {
        for row in &view.forecasts {
            rows.row(&row.text, |ui, cell| forecast_cell(ui, row, cell));
        }
    });
}

fn forecast_cell(ui: &mut Ui<'_>, row: &ForecastRow, cell: usize) {
    match cell {
        0 => _ = ui.add(Label::body(&row.made).silent()),
        1 => _ = ui.add(Label::body(&row.about).face(Face::TextSemiBold).silent()),
        2 => _ = ui.add(Label::body(&row.range).silent()),
        3 => {
            ui.add(Label::body(&row.came).silent());
            answer(ui, &row.lies, row.held);
        }
        4 => {
            ui.add(Label::body(&row.chance).silent());
            answer(ui, &row.was, row.on_time);
        }
        _ => {
            if let Some([range, was]) = &row.uptake {
                ui.add(Label::body(range).silent());
                ui.add(Label::small(was).silent());
            }
        }
    }
}

/// What came, with a sign where that is an answer.
fn answer(ui: &mut Ui<'_>, text: &str, good: Option<bool>) {
    let p = ui.palette();
    let (icon, ink) = match good {
        Some(true) => ("check-circle", p.good.ink),
        Some(false) => ("cross", p.bad.ink),
        None => {
            ui.add(Label::small(text).silent());
            return;
        }
    };
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        ui.add(Icon::new(icon).side(12.0).ink(Ink::Of(ink)));
        ui.add(Label::small(text).ink(Ink::Of(ink)).silent());
    });
}

/// Patterns.
pub fn patterns(ui: &mut Ui<'_>, view: &PatternsView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    by_two(ui, &view.patterns, one_pattern);
    if view.others.is_empty() {
        return;
    }
    let heading = ui.word("debrief-pattern-others");
    ui.add(Label::title(&heading));
    ui.flow(Flow::column().gap(Space::Medium).named(Role::List, heading), |ui| by_two(ui, &view.others, other));
}

/// Two beside each other where there is room; each is given the sheet it is put on.
fn by_two<T>(ui: &mut Ui<'_>, things: &[T], each: fn(&mut Ui<'_>, &T, Flow)) {
    if !super::is_wide(ui) {
        things.iter().for_each(|thing| each(ui, thing, Flow::column()));
        return;
    }
    for two in things.chunks(2) {
        ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Stretch), |ui| {
            two.iter().for_each(|thing| each(ui, thing, Flow::column().share(1.0)));
        });
    }
}

/// A pattern that was not found: its card, and what it says.
fn other(ui: &mut Ui<'_>, view: &OtherView, sheet: Flow) {
    ui.flow(sheet.gap(Space::Tight).pad(Space::Medium).card().named(Role::ListItem, &view.title), |ui| {
        ui.flow(Flow::row().hung(), |ui| {
            let button = Button::quiet(&view.title).icon("library").key(format!("debrief.pattern.{}", view.concept));
            ui.add(button.sends(OpenConcept(view.concept.clone())));
        });
        ui.add(Label::lead(&view.gist).soft().role(Role::Paragraph));
    });
}

fn one_pattern(ui: &mut Ui<'_>, pattern: &PatternView, sheet: Flow) {
    let told = &pattern.told;
    card(ui, sheet, &told.title, &told.gist, |ui| {
        ui.add(Label::body(&told.said).role(Role::Paragraph));
        ui.flow(Flow::column().gap(Space::Tight).pad(Space::Small).surface(Surface::Note), |ui| {
            ui.add(Label::body(&told.example).face(Face::TextSemiBold));
            if let Some(more) = &pattern.more {
                ui.add(Label::small(more));
            }
        });
        // Buttons of neighbours stand on one height.
        ui.flow(Flow::column().gap(Space::Small).edit(|n| n.flex_grow = 1.0), |ui| {
            for source in &told.sources {
                ui.add(Label::small(source));
            }
        });
        let label = ui.word("debrief-pattern-card");
        ui.flow(Flow::row(), |ui| {
            let button = Button::plain(label).icon("library").key(format!("debrief.pattern.{}", told.concept));
            ui.add(button.sends(OpenConcept(told.concept.clone())));
        });
    });
}

/// Branches side by side.
pub fn branches(ui: &mut Ui<'_>, view: &BranchesView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    if !view.rows.is_empty() {
        lines(ui, view);
    }
    again(ui, view);
}

/// Every sprint with what came of it, and the way back to its first morning; beside it the way that this line took.
fn again(ui: &mut Ui<'_>, view: &BranchesView) {
    if !super::is_wide(ui) {
        sprints(ui, view, Flow::column());
        return;
    }
    let gap = ui.kit().grown(Space::Medium.px());
    let width = (super::page_width(ui) - gap) * WAY - ui.kit().grown(40.0);
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Stretch), |ui| {
        sprints(ui, view, Flow::column().share(1.0 - WAY));
        let note = ui.word("debrief-quadrant-note");
        figure(ui, Flow::column().share(WAY), &view.way, &note, width);
    });
}

/// The share of a page that the way takes beside the sprints: as high as they are.
const WAY: f32 = 0.44;

fn sprints(ui: &mut Ui<'_>, view: &BranchesView, sheet: Flow) {
    let (heading, note) = (ui.word("debrief-branches-again"), ui.word("debrief-rewind"));
    card(ui, sheet, &heading, &note, |ui| {
        // What came of it is one short line: it stands beside its button wherever both have room.
        let beside = ui.kit().room_in_text().x >= 560.0;
        for (rewind, came) in view.rewinds.iter().zip(&view.came) {
            ui.rule(false);
            let row = if beside { Flow::row() } else { Flow::column().align(AlignItems::Start) };
            ui.flow(row.gap(Space::Medium), |ui| {
                ui.flow(Flow::column().width(Len::Text(132.0)).stiff(), |ui| headline::back(ui, rewind));
                let came = Label::body(came).soft().role(Role::Paragraph);
                ui.add(if beside { came.grow() } else { came });
            });
        }
    });
}

/// From this width of the page on, at a text size of 100 %, endings have a column of their own.
const ENDINGS: f32 = 900.0;

fn lines(ui: &mut Ui<'_>, view: &BranchesView) {
    let name = ui.word("debrief-page-branches");
    let title = |id: &str| ui.word(id);
    // Where there is less room the ending stands below the line's name, so that all of a line is in sight.
    let roomy = super::page_width(ui) >= ui.kit().grown(ENDINGS);
    let (line, score) = if roomy { (128.0, 94.0) } else { (122.0, 74.0) };
    let mut columns = vec![
        Column::fixed(title("debrief-branch-name"), line),
        Column::wide(title("debrief-branch-parted")),
        Column::fixed(title("debrief-score-outcome"), score).right(),
        Column::fixed(title("debrief-score-alignment"), score).right(),
        Column::fixed(title("debrief-score-delivery"), score).right(),
    ];
    if roomy {
        columns.push(Column::fixed(title("debrief-branch-ending"), 190.0));
    }
    ui.flow(Flow::column().pad(Space::Medium).card(), |ui| {
        ui.table(sorted("debrief.branches", &name, columns, Sheet::Branches, view.by), |rows| {
            for row in &view.rows {
                rows.row(&row.name, |ui, cell| {
                    if cell == 0 && !roomy {
                        ui.add(Label::body(&row.name).face(Face::TextSemiBold));
                        ui.add(Label::small(&row.ending));
                        return;
                    }
                    ui.add(match cell {
                        0 => Label::body(&row.name).face(Face::TextSemiBold),
                        1 => Label::body(&row.decision),
                        2..=4 => Label::number(&row.scores[cell - 2]),
                        _ => Label::body(&row.ending),
                    });
                });
            }
        });
    });
}

/// What to take along.
pub fn take(ui: &mut Ui<'_>, view: &TakeView) {
    moves::work(ui, &view.work);
    by_two(ui, &view.things, one_thing);
}

fn one_thing(ui: &mut Ui<'_>, view: &ThingView, sheet: Flow) {
    let icon = match view.thing {
        Thing::Report => "print",
        Thing::Tables => "chart",
        Thing::Story => "interview",
        Thing::Run => "history",
    };
    ui.flow(sheet.gap(Space::Medium).pad(Space::Large).card().named(Role::Section, &view.name), |ui| {
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            ui.add(Icon::new(icon).side(20.0));
            ui.add(Label::heading(&view.name));
        });
        // Buttons of neighbours stand on one height.
        ui.flow(Flow::column().edit(|n| n.flex_grow = 1.0), |ui| {
            ui.add(Label::body(&view.about).role(Role::Paragraph));
            ui.flow(
                Flow::column().gap(Space::Tight).pad_each(Space::None, Space::None, Space::Medium, Space::None),
                |ui| {
                    for line in &view.holds {
                        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                            // On the height of the first line.
                            let down = ui.kit().px(3.0);
                            ui.flow(Flow::row().edit(|n| n.margin.top = down), |ui| {
                                ui.add(Icon::new("check").side(13.0).ink(Ink::Soft));
                            });
                            ui.add(Label::body(line).soft().grow());
                        });
                    }
                },
            );
        });
        ui.flow(Flow::row(), |ui| {
            let key = format!("debrief.take.{}", view.thing.code());
            let (label, spoken) =
                (ui.word("debrief-take-write"), format!("{}: {}", ui.word("debrief-take-write"), view.name));
            let button = Button::plain(label).spoken(spoken).icon("save").key(key).disabled(view.missing.clone());
            ui.add(button.sends(DebriefWish::Take(view.thing)));
        });
        if let Some(result) = &view.result {
            let p = ui.palette();
            let (icon, text, ink) = match result {
                Ok(text) => ("check-circle", text, p.good.ink),
                Err(text) => ("warning", text, p.bad.ink),
            };
            ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                ui.add(Icon::new(icon).ink(Ink::Of(ink)));
                ui.add(Label::body(text).ink(Ink::Of(ink)).grow());
            });
        }
    });
}
