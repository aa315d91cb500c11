//! The pages of sentences: judgement and luck, other fates, forecasts, patterns, branches, what to take along.

use accesskit::Role;
use bevy::prelude::*;

use super::super::{
    DebriefWish,
    sheets::Sheet,
    take::Thing,
    view::{
        branches::BranchesView,
        habits::{ForecastsView, PatternView, PatternsView},
        played::PlayedView,
        take::{TakeView, ThingView},
    },
};
use super::{card, moves, sorted, wide};
use crate::report::chart::{Chart, Plot};
use crate::ui::{
    kit::Ui,
    theme::{Face, Space},
    widget::{Button, Column, Flow, Icon, Ink, Label, Len, OpenConcept, Surface, chart::Figure},
};

/// Judgement and luck, or other fates.
pub fn played(ui: &mut Ui<'_>, view: &PlayedView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    moves::work(ui, &view.work);
    if !view.sentences.is_empty() {
        ui.flow(Flow::column().gap(Space::Tight).pad(Space::Medium).card(), |ui| {
            for text in &view.sentences {
                ui.add(Label::body(text).role(Role::Paragraph));
            }
        });
    }
    if let Some(chart) = &view.chart {
        figure(ui, chart);
    }
    if let Some((heading, lines)) = &view.others {
        card(ui, Flow::column(), heading, "", |ui| {
            for line in lines {
                ui.add(Label::body(line));
            }
        });
    }
}

/// A chart on a card of its own.
fn figure(ui: &mut Ui<'_>, chart: &Chart) {
    // A square one needs no more width than it is high.
    let most = if matches!(chart.plot, Plot::Calibration(_)) { ui.kit().grown(520.0) } else { f32::INFINITY };
    let width = chart_width(ui).min(most);
    card(ui, Flow::column(), &chart.title, "", |ui| {
        ui.side_scroll("debrief.chart", |ui| {
            ui.add(Figure::new(chart.clone(), width).key("debrief.chart.figure"));
        });
    });
}

/// The room inside a card of the page, in layout pixels.
fn chart_width(ui: &Ui<'_>) -> f32 {
    let kit = ui.kit();
    let side = if super::is_wide(ui) { kit.grown(206.0) } else { 0.0 };
    (kit.room.x - side - kit.grown(100.0)).clamp(280.0, kit.grown(1_100.0))
}

/// Forecasts.
pub fn forecasts(ui: &mut Ui<'_>, view: &ForecastsView) {
    if let Some(none) = &view.none {
        ui.add(Label::body(none).soft());
    }
    let (this, all) = (ui.word("forecast-this"), ui.word("forecast-all"));
    for (heading, lists) in [(this, [&view.forecasts, &view.this]), (all, [&view.all, &Vec::new()])] {
        if lists.iter().all(|l| l.is_empty()) {
            continue;
        }
        card(ui, Flow::column(), &heading, "", |ui| {
            for (place, list) in lists.into_iter().enumerate() {
                for line in list {
                    let label = Label::body(line).role(Role::Paragraph);
                    ui.add(if place == 1 { label.face(Face::TextSemiBold) } else { label });
                }
            }
        });
    }
    if let Some(chart) = &view.chart {
        figure(ui, chart);
    }
}

/// Patterns.
pub fn patterns(ui: &mut Ui<'_>, view: &PatternsView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    for pattern in &view.patterns {
        one_pattern(ui, pattern);
    }
}

fn one_pattern(ui: &mut Ui<'_>, pattern: &PatternView) {
    let told = &pattern.told;
    card(ui, Flow::column(), &told.title, &told.gist, |ui| {
        ui.add(Label::body(&told.said).role(Role::Paragraph));
        ui.flow(Flow::column().gap(Space::Tight).pad(Space::Small).surface(Surface::Note), |ui| {
            ui.add(Label::body(&told.example).face(Face::TextSemiBold));
            if let Some(more) = &pattern.more {
                ui.add(Label::small(more));
            }
        });
        for source in &told.sources {
            ui.add(Label::small(source));
        }
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
    if view.rows.is_empty() {
        return;
    }
    let name = ui.word("debrief-page-branches");
    let title = |id: &str| ui.word(id);
    let columns = [
        Column::wide(title("debrief-branch-name")),
        Column::wide(title("debrief-branch-parted")),
        Column::fixed(title("debrief-score-outcome"), 94.0).right(),
        Column::fixed(title("debrief-score-alignment"), 94.0).right(),
        Column::fixed(title("debrief-score-delivery"), 94.0).right(),
        Column::wide(title("debrief-branch-ending")),
    ];
    ui.flow(Flow::column().pad(Space::Medium).card(), |ui| {
        wide(ui, "debrief.branches.wide", 790.0, |ui| {
            ui.table(sorted("debrief.branches", &name, columns, Sheet::Branches, view.by), |rows| {
                for row in &view.rows {
                    rows.row(&row.name, |ui, cell| {
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
    });
}

/// What to take along.
pub fn take(ui: &mut Ui<'_>, view: &TakeView) {
    moves::work(ui, &view.work);
    for thing in &view.things {
        one_thing(ui, thing);
    }
}

fn one_thing(ui: &mut Ui<'_>, view: &ThingView) {
    let icon = match view.thing {
        Thing::Report => "print",
        Thing::Tables => "chart",
        Thing::Story => "letter",
        Thing::Run => "save",
    };
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().max_width(Len::Text(820.0)), |ui| {
        ui.add(Label::body(&view.about).role(Role::Paragraph));
        ui.flow(Flow::row(), |ui| {
            let key = format!("debrief.take.{}", view.thing.code());
            let button = Button::plain(&view.name).icon(icon).key(key).disabled(view.missing.clone());
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
