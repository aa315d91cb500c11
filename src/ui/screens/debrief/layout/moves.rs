//! Move by move as nodes: the bar of work under way, and a row a decision that opens.

use accesskit::Role;
use bevy::prelude::*;

use super::super::{
    DebriefWish,
    view::moves::{MoveView, MovesView, OpenMove, WorkView},
    work::WorkState,
};
use super::card;
use crate::analysis::review::verdict::{Class, Turn};
use crate::ui::{
    game::Wish,
    kit::Ui,
    theme::{Face, Palette, Space},
    widget::{Badge, Button, Flow, Icon, Ink, Label, Len, Meter, Paint, Skin, Surface},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &MovesView) {
    if super::is_wide(ui) {
        // What is judged beside how: neither runs over the whole page.
        let width = Len::Fixed((super::page_width(ui) * ABOUT).round());
        ui.flow(Flow::row().gap(Space::Large).align(AlignItems::Stretch), |ui| {
            ui.flow(Flow::column().gap(Space::Medium).width(width).stiff(), |ui| about(ui, view));
            rules(ui, view, Flow::column().grow());
        });
        work(ui, &view.work);
    } else {
        about(ui, view);
        work(ui, &view.work);
        rules(ui, view, Flow::column());
    }
    for row in &view.moves {
        one_move(ui, row);
    }
}

/// The share of a page that what is judged takes beside how.
const ABOUT: f32 = 0.42;

/// What is judged, and how many verdicts of each kind there are.
fn about(ui: &mut Ui<'_>, view: &MovesView) {
    ui.add(Label::body(&view.lead).soft().role(Role::Paragraph));
    if !view.counts.is_empty() {
        ui.add(Label::body(&view.counts).face(Face::TextSemiBold));
    }
}

/// What each verdict takes.
fn rules(ui: &mut Ui<'_>, view: &MovesView, sheet: Flow) {
    let (heading, note) = (ui.word("moves-rules"), ui.word("moves-rules-note"));
    card(ui, sheet, &heading, &note, |ui| {
        ui.flow(Flow::column().gap(Space::Tight).role(Role::List), |ui| {
            for row in &view.verdicts {
                let line = Flow::row().gap(Space::Small).role(Role::ListItem);
                ui.flow(line, |ui| {
                    ui.flow(Flow::row().stiff().width(Len::Text(VERDICT)), |ui| {
                        let badge = badge(ui, row.class, &row.name);
                        ui.add(badge);
                    });
                    ui.add(Label::body(&row.rule).soft().grow());
                });
            }
        });
    });
}

/// How far the work is, and a way to end it or to go on; nothing once it is done.
pub fn work(ui: &mut Ui<'_>, view: &WorkView) {
    let (button, wish) = match view.state {
        WorkState::Finished => return,
        WorkState::Running => ("debrief-work-stop", DebriefWish::StopPlaying),
        WorkState::Stopped | WorkState::Failed => ("debrief-work-again", DebriefWish::PlayOn),
    };
    let name = ui.word("debrief-work");
    let row = Flow::row().gap(Space::Medium).pad(Space::Medium).surface(Surface::Note);
    ui.flow(row, |ui| {
        ui.flow(Flow::column().grow().gap(Space::Tight), |ui| {
            ui.add(Label::body(&view.text).face(Face::TextSemiBold));
            let neutral = ui.palette().neutral;
            ui.add(Meter::progress(&name, view.share, &view.text).accent(neutral));
        });
        let label = ui.word(button);
        ui.add(Button::plain(label).key("debrief.work").sends(wish));
    });
}

/// Width of the column of verdicts, in pixels at a text size of 100 %.
const VERDICT: f32 = 100.0;

fn badge(ui: &Ui<'_>, class: Class, name: &str) -> Badge {
    let p = ui.palette();
    match class {
        Class::Best => Badge::filled(name, p.good).icon("star-filled"),
        Class::Good => Badge::tinted(name, p.good).icon("check"),
        Class::Inaccuracy => Badge::tinted(name, p.warn).icon("question"),
        Class::Mistake => Badge::filled(name, p.warn).icon("warning"),
        Class::Blunder => Badge::filled(name, p.bad).icon("cross"),
    }
}

fn verdict(ui: &mut Ui<'_>, row: &MoveView) {
    // Verdicts stand in a column where there is room for one; else what was decided follows at once.
    let column = Flow::row().stiff();
    ui.flow(if super::is_wide(ui) { column.width(Len::Text(VERDICT)) } else { column }, |ui| {
        let badge = badge(ui, row.class, &row.verdict).silent();
        ui.add(badge);
    });
}

fn one_move(ui: &mut Ui<'_>, row: &MoveView) {
    let open = row.open.is_some();
    ui.flow(Flow::column().gap(Space::Tight).pad(Space::Small).card().named(Role::Section, &row.title), |ui| {
        let wish = DebriefWish::ShowMove((!open).then_some(row.place));
        let button = Button::quiet(&row.text).key(format!("debrief.move.{}", row.place)).chosen(open).sends(wish);
        let skin = bare(ui.palette());
        let head = Flow::row().gap(Space::Small).pad_xy(Space::Tight, Space::Tight);
        ui.pressable(button, head, |ui| {
            verdict(ui, row);
            ui.add(Label::body(&row.title).face(Face::TextSemiBold).grow().silent());
            if !row.cost.is_empty() {
                let bad = ui.palette().bad.ink;
                ui.add(Label::number(&row.cost).ink(Ink::Of(bad)).no_wrap().silent());
            }
            ui.add(Icon::new(if open { "chevron-up" } else { "chevron-down" }).side(14.0).ink(Ink::Soft));
        })
        // The card is its frame; an open one has no second inside.
        .insert(skin);
        let under = Flow::column().gap(Space::Tight).pad_each(Space::Tight, Space::Small, Space::None, Space::Tight);
        // Below what was decided, where verdicts stand in a column of their own.
        let indent = if super::is_wide(ui) {
            px(ui.kit().grown(VERDICT + Space::Small.px()) + ui.kit().line_px())
        } else {
            Val::ZERO
        };
        ui.flow(under.edit(|n| n.margin.left = indent), |ui| {
            ui.add(Label::body(&row.average).role(Role::Paragraph));
            if let Some(reason) = &row.reason {
                ui.add(Label::body(reason).soft().role(Role::Paragraph));
            }
            if let Some((turn, text)) = &row.turn {
                let p = ui.palette();
                let (icon, accent) = match turn {
                    Turn::Lucky => ("lucky", p.good),
                    Turn::Unlucky => ("unlucky", p.warn),
                };
                ui.flow(Flow::row().gap(Space::Small), |ui| {
                    ui.add(Icon::new(icon).ink(Ink::Of(accent.ink)));
                    ui.add(Label::body(text).ink(Ink::Of(accent.ink)).grow());
                });
            }
            if let Some(more) = &row.open {
                opened(ui, row.place, more);
            }
        });
    });
}

fn bare(p: &Palette) -> Skin {
    let none = Paint::new(Color::NONE, Color::NONE);
    let on = |back: Color| Paint::new(back, Color::NONE);
    Skin { hover: on(p.hover), pressed: on(p.pressed), ..Skin::still(none) }
}

fn opened(ui: &mut Ui<'_>, place: usize, more: &OpenMove) {
    ui.rule(false);
    if let Some(text) = &more.turned_out {
        ui.add(Label::body(text).role(Role::Paragraph));
    }
    for line in &more.lines {
        ui.add(Label::body(line).soft().role(Role::Paragraph));
    }
    let knew = ui.word("knew");
    ui.flow(Flow::column().gap(Space::Tight).pad(Space::Small).surface(Surface::Note), |ui| {
        ui.add(Label::body(knew).face(Face::TextSemiBold));
        for known in &more.knew {
            ui.add(Label::small(known));
        }
    });
    let Some(rewind) = &more.rewind else { return };
    let wish = Wish::Branch { at: rewind.at, name: rewind.name.clone() };
    let tip = ui.word("debrief-move-rewind-tip");
    ui.flow(Flow::row(), |ui| {
        let key = format!("debrief.move.rewind.{place}");
        ui.add(Button::plain(&rewind.label).icon("rewind").tip(tip).key(key).sends(wish));
    });
}
