//! The review's view as nodes: a headline, three columns, and the way on.

pub mod parts;

use bevy::{ecs::system::EntityCommands, prelude::*};

use super::view::ReviewView;
use crate::ui::{
    game::Wish,
    gathering::NewCards,
    kit::Ui,
    page,
    telling::{seat_accent, seat_word},
    theme::Space,
    widget::{Badge, Button, Flow, Label, Len, Surface},
};

/// Below this much room, measured in text, everything stands in one column.
const WIDE: f32 = 1080.0;

/// What came and slipped in more lines than this fills a column.
const FULL: usize = 5;

/// The whole screen.
pub fn review(ui: &mut Ui<'_>, view: &Option<ReviewView>) {
    let Some(view) = view else { return page::no_run(ui) };
    top(ui, view);
    let name = ui.word("screen-review");
    if ui.kit().room_in_text().x >= WIDE {
        ui.flow(Flow::column().pad_each(Space::Medium, Space::Medium, Space::Medium, Space::None).stiff(), |ui| {
            // Flush with the cards below, which leave room for their shadows.
            ui.flow(Flow::column().pad_xy(Space::Tight, Space::None), |ui| {
                parts::tiles(ui, view);
                ui.region::<NewCards>(Flow::column());
            });
        });
        // The bar of the last column lies in the margin, so that its cards end where the tiles do.
        let columns = Flow::row().pad_each(Space::Medium, Space::Hair, Space::Medium, Space::Medium);
        ui.flow(columns.grow().align(AlignItems::Stretch), |ui| {
            // After a full sprint the numbers stand below the people, so that no column is scrolled beside empty ones.
            let full = view.came.len() + view.slipped.len() > FULL;
            column(ui, "review.came", "review-came", |ui| {
                parts::came(ui, view);
                if full {
                    to_the_foot(parts::slipped(ui, view));
                } else {
                    parts::slipped(ui, view);
                    to_the_foot(parts::numbers(ui, view));
                }
            });
            // The forecast stands below whichever list is the shorter.
            let long = !full && view.status.len() > view.people.len() + 2;
            column(ui, "review.status", "review-status", |ui| match long {
                true => to_the_foot(parts::status(ui, view)),
                false => {
                    parts::status(ui, view);
                    to_the_foot(parts::forecast(ui, view));
                }
            });
            column(ui, "review.people", "review-people", |ui| match long {
                true => {
                    parts::people(ui, view);
                    to_the_foot(parts::forecast(ui, view));
                }
                false if full => {
                    parts::people(ui, view);
                    to_the_foot(parts::numbers(ui, view));
                }
                false => to_the_foot(parts::people(ui, view)),
            });
        });
    } else {
        ui.scroll("review.all", &name, Space::Medium, |ui| {
            ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium), |ui| {
                ui.flow(Flow::column(), |ui| {
                    parts::tiles(ui, view);
                    ui.region::<NewCards>(Flow::column());
                });
                parts::came(ui, view);
                parts::slipped(ui, view);
                parts::people(ui, view);
                parts::numbers(ui, view);
                parts::status(ui, view);
                parts::forecast(ui, view);
            });
        });
    }
}

fn column(ui: &mut Ui<'_>, key: &str, name: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    let name = ui.word(name);
    ui.flow(Flow::column().grow(), |ui| {
        ui.scroll(key, &name, Space::Medium, |ui| {
            // Room for shadows inside the scrolling area.
            let inside = Flow::column().gap(Space::Medium).pad(Space::Tight).stiff();
            ui.flow(inside.edit(|node| node.flex_grow = 1.0), fill);
        });
    });
}

/// The last card of a column ends where the page does, however little there is to tell.
fn to_the_foot(mut panel: EntityCommands<'_>) {
    panel.entry::<Node>().and_modify(|mut node| node.flex_grow = 1.0);
}

fn top(ui: &mut Ui<'_>, view: &ReviewView) {
    let bar = Flow::row().gap(Space::Large).pad_xy(Space::Large, Space::Small).surface(Surface::Bar).stiff().wrap();
    ui.flow(bar, |ui| {
        let leave = ui.word("review-leave");
        ui.add(Button::icon_only("home", leave).key("review.leave").sends(Wish::Leave));
        ui.flow(Flow::column().grow().min_width(Len::Text(280.0)), |ui| {
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                let title = ui.word_with("review-title", &[("sprint", view.sprint.into())]);
                ui.add(Label::body(format!("{} · {title}", view.title)).soft());
                let (accent, seat) = (seat_accent(ui.palette(), view.seat), ui.word(seat_word(view.seat)));
                ui.add(Badge::filled(seat, accent));
            });
            ui.add(Label::title(&view.headline).key("review.headline"));
        });
        let label = match view.over {
            true => ui.word("review-debrief"),
            false => ui.word_with("review-next", &[("sprint", (view.sprint + 1).into())]),
        };
        let icon = if view.over { "debrief" } else { "continue" };
        let accent = seat_accent(ui.palette(), view.seat);
        ui.add(Button::primary(label).accent(accent).large().icon(icon).key(super::GO).sends(Wish::GoOn));
    });
}
