//! The Backlog as nodes: the list above the line, the line, what is not now, what is gone, and what is worth knowing.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Item, Turn, row,
    score::Lens,
    unfolded,
    view::{BacklogView, Gone, LineNote, Row, Stopping, Waits, Worth},
};
use crate::{
    sim::action::{Action, Place},
    ui::{
        game::Wish,
        kit::Ui,
        theme::{Face, Space, TextSize},
        widget::{
            Badge, Button, Choice, Dialog, DropTarget, Evidence, Flow, Icon, Ink, Label, Len, Roving, Run, Surface,
        },
    },
    words::number,
};

/// The whole tab.
pub fn backlog(ui: &mut Ui<'_>, view: &Option<BacklogView>) {
    let Some(view) = view else { return };
    let wide = row::is_wide(ui);
    if view.above.iter().chain(&view.below).any(|r| r.ranked.is_some()) {
        lens(ui, view.lens);
    }
    if wide {
        row::header(ui);
    }
    let name = ui.word("tabs-backlog");
    ui.scroll("backlog.scroll", &name, Space::None, |ui| {
        let mut list = ui.flow(Flow::column().named(Role::List, name.clone()).key("backlog.list"), |ui| list(ui, view));
        list.insert(Roving::LIST);
        if !wide {
            foot(ui, view);
        }
    });
    if wide {
        foot(ui, view);
    }
    if let Some(stopping) = &view.stopping {
        ask_before_stopping(ui, stopping);
    }
}

fn lens(ui: &mut Ui<'_>, lens: Lens) {
    let name = ui.word("tabs-score-lens");
    let labels = ["tabs-score-rice", "tabs-score-moscow", "tabs-score-impact-effort"].map(|w| ui.word(w));
    let chosen = Lens::ALL.iter().position(|l| *l == lens).unwrap_or(0);
    ui.flow(
        Flow::row().gap(Space::Small).pad_each(Space::Medium, Space::Medium, Space::Small, Space::None).stiff().wrap(),
        |ui| {
            ui.add(Label::small(&name).silent());
            let choice = Choice::segments(&name, labels, chosen).key("backlog.lens");
            ui.add(choice.sends(|place| Turn::Lens(Lens::ALL[place.min(Lens::ALL.len() - 1)])));
        },
    );
}

fn list(ui: &mut Ui<'_>, view: &BacklogView) {
    if view.above.is_empty() {
        let text = ui.word("tabs-backlog-empty");
        let place = Place::At(0);
        ui.flow(Flow::column().pad(Space::Medium).stiff(), |ui| {
            ui.add(Label::body(text).soft());
        })
        .insert(takes(place, None));
    }
    rows(ui, view, &view.above);
    divider(ui, view);
    rows(ui, view, &view.below);
    if !view.gone.is_empty() {
        gone(ui, &view.gone);
    }
}

fn rows(ui: &mut Ui<'_>, view: &BacklogView, rows: &[Row]) {
    let open = view.open.as_ref();
    for item in rows {
        let unfolded = open.filter(|d| d.feature == item.feature);
        row::row(ui, item, unfolded.is_some(), view.movable);
        if let Some(detail) = unfolded {
            unfolded::detail(ui, item, detail);
        }
    }
}

/// A place where an item can be dropped; `but` is the one that lies there already.
pub(super) fn takes(place: Place, but: Option<crate::sim::ids::FeatureId>) -> DropTarget {
    let drop = move |commands: &mut Commands, item: &Item| {
        commands.write_message(Wish::Act { slot: None, action: Action::OrderBacklog { feature: item.0, place } });
    };
    DropTarget::new(drop).accepts(move |item: &Item| Some(item.0) != but)
}

/// The visible line between what is built and what is not.
fn divider(ui: &mut Ui<'_>, view: &BacklogView) {
    let (color, title, hint) =
        (ui.palette().product.fill, ui.word("tabs-backlog-not-now"), ui.word("tabs-backlog-not-now-hint"));
    let flow = Flow::row()
        .gap(Space::Small)
        .pad_each(Space::Medium, Space::Medium, Space::Medium, Space::Tight)
        .stiff()
        .wrap();
    ui.flow(flow.key("backlog.line").edit(move |n| n.border.top = px(2)), |ui| {
        ui.add(Label::heading(title).size(TextSize::Body));
        ui.add(Label::small(hint));
    })
    .insert((BorderColor::all(color), takes(Place::NotNow, None)));
    if view.below.is_empty() {
        let text = ui.word("tabs-backlog-below-empty");
        ui.flow(Flow::column().pad_xy(Space::Medium, Space::Small).stiff(), |ui| {
            ui.add(Label::small(text));
        });
    }
}

fn gone(ui: &mut Ui<'_>, gone: &[Gone]) {
    let title = ui.word("tabs-backlog-gone");
    ui.flow(Flow::column().gap(Space::Tight).pad(Space::Medium).stiff(), |ui| {
        ui.add(Label::heading(title).size(TextSize::Body));
        for item in gone {
            let (word, icon, accent) = match item.shipped {
                true => ("tabs-backlog-shipped", "release", ui.palette().good),
                false => ("tabs-backlog-stopped", "kill", ui.palette().neutral),
            };
            let mark = ui.word_with(word, &[("day", i64::from(item.day).into())]);
            let used = item.used.map(|(share, day)| {
                let values = [("share", number::percent(share).into()), ("day", i64::from(day).into())];
                ui.word_with("tabs-backlog-used", &values)
            });
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                ui.add(Badge::tinted(mark, accent).icon(icon));
                ui.add(Label::rich([Run::plain(&item.name), Run::aside(format!("  {}", item.variant))]));
                if let Some(used) = used {
                    ui.add(Label::small(used));
                }
            });
        }
    });
}

/// What is worth knowing, and the line below which nothing is built this sprint.
fn foot(ui: &mut Ui<'_>, view: &BacklogView) {
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).stiff(), |ui| {
        // While a row lies open, it has the room.
        if view.open.is_none() {
            worth(ui, view.worth.as_ref());
        }
        let text = line_text(ui, &view.line);
        ui.add(Label::marked(&text).size(TextSize::Small).soft().role(Role::Paragraph));
    });
}

fn worth(ui: &mut Ui<'_>, worth: Option<&Worth>) {
    let (title, none) = (ui.word("tabs-worth"), ui.word("tabs-worth-nothing"));
    ui.flow(Flow::column().gap(Space::Hair).pad(Space::Medium).surface(Surface::Note).key("backlog.worth"), |ui| {
        let Some(worth) = worth else {
            ui.add(Label::rich([Run::strong(title), Run::plain(format!(" {none}"))]).role(Role::Paragraph));
            return;
        };
        let text = [Run::strong(title), Run::plain(format!(" {}", worth.text))];
        ui.add(Label::rich(text).terms().role(Role::Paragraph));
        let values = [("source", worth.source.as_str().into()), ("when", worth.when.as_str().into())];
        let source = ui.word_with("tabs-worth-source", &values);
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Evidence::new(worth.strength));
            ui.add(Label::small(source));
        });
    });
}

fn line_text(ui: &Ui<'_>, line: &LineNote) -> String {
    match line {
        LineNote::Empty => ui.word("tabs-line-empty"),
        LineNote::AllStart => ui.word("tabs-line-all"),
        LineNote::After { count, waits } => {
            let why = match waits {
                Waits::Elsewhere { team, until } => {
                    let values = [("team", team.as_str().into()), ("day", i64::from(*until).into())];
                    ui.word_with("tabs-line-elsewhere", &values)
                }
                Waits::HandsFull { team, until } => {
                    let values = [("team", team.as_str().into()), ("day", i64::from(*until).into())];
                    ui.word_with("tabs-line-hands-full", &values)
                }
            };
            ui.word_with("tabs-line-after", &[("count", (*count as i64).into()), ("why", why.into())])
        }
    }
}

fn ask_before_stopping(ui: &mut Ui<'_>, stopping: &Stopping) {
    let title = ui.word_with("tabs-stop-title", &[("name", stopping.name.as_str().into())]);
    let sunk = match stopping.sunk_person_days {
        days if days < 0.5 => ui.word("tabs-stop-nothing-sunk"),
        days => ui.word_with("tabs-stop-sunk", &[("days", number::decimal(days, 0).into())]),
    };
    let askers = match stopping.askers.as_slice() {
        [] => ui.word("tabs-stop-nobody"),
        names => ui.word_with("tabs-stop-askers", &[("names", names.join(", ").into())]),
    };
    let (stop, keep, close) = (ui.word("tabs-stop-do"), ui.word("tabs-stop-keep"), ui.word("kit-close"));
    let dialog = Dialog::new("backlog.stopping", title).closable(close);
    let action = stopping.offer.action;
    let reason = stopping.offer.reason.clone();
    let close = |commands: &mut Commands| {
        commands.write_message(Turn::Stopping(None));
    };
    ui.dialog(dialog.on_close(close), |ui| {
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
            ui.add(Icon::new("money").ink(Ink::Soft));
            ui.add(Label::body(sunk).grow().role(Role::Paragraph));
        });
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
            ui.add(Icon::new("people").ink(Ink::Soft));
            ui.add(Label::body(askers).grow().role(Role::Paragraph));
        });
        ui.flow(Flow::row().gap(Space::Small).wrap().width(Len::Percent(100.0)), |ui| {
            let keep = Button::plain(keep).key("backlog.stopping.keep");
            ui.add(keep.sends(Turn::Stopping(None)));
            let stop = Button::danger(stop).icon("kill").key("backlog.stopping.stop").disabled(reason);
            ui.add(stop.does(move |commands| {
                commands.write_message(Wish::Act { slot: None, action });
                commands.write_message(Turn::Stopping(None));
            }));
        });
    });
}

/// A small heading inside a card.
pub(super) fn caption(ui: &mut Ui<'_>, text: String) {
    ui.add(Label::body(text).face(Face::TextSemiBold).size(TextSize::Small).soft().role(Role::Heading));
}
