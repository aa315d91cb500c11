//! The bar at the top: which run, where in it, the next date, and how the sponsor looks.

use bevy::prelude::*;

use super::super::view::BarView;
use crate::ui::{
    game::Wish,
    kit::Ui,
    telling::{seat_accent, seat_word},
    theme::Space,
    widget::{Badge, Button, CountUp, Flow, Label, Len, Portrait, Surface},
};
use crate::words::number;

/// The bar.
pub fn bar(ui: &mut Ui<'_>, view: &Option<BarView>) {
    let Some(view) = view else { return };
    let bar = Flow::row().gap(Space::Medium).pad_xy(Space::Large, Space::Tight).surface(Surface::Bar).wrap();
    ui.flow(bar.min_height(Len::Text(52.0)), |ui| {
        let leave = ui.word("sprint-leave");
        ui.add(Button::icon_only("home", leave).key("sprint.leave").sends(Wish::Leave));
        ui.add(Label::title(&view.title));
        let accent = seat_accent(ui.palette(), view.seat);
        let seat = ui.word(seat_word(view.seat));
        ui.add(Badge::filled(seat, accent));
        ui.spring();
        let sprint = ui.word_with("sprint-number", &[("sprint", view.sprint.into()), ("sprints", view.sprints.into())]);
        ui.add(Label::marked(&sprint));
        if let Some(date) = &view.milestone {
            let text = match date.promised {
                Some(promised) if promised == date.day && !date.broken => ui.word_with(
                    "sprint-date-promised.same",
                    &[("name", date.name.as_str().into()), ("day", date.day.into())],
                ),
                Some(promised) => ui.word_with(
                    if date.broken { "sprint-date-promised.broken" } else { "sprint-date-promised" },
                    &[("name", date.name.as_str().into()), ("day", date.day.into()), ("promised", promised.into())],
                ),
                None => ui.word_with("sprint-date", &[("name", date.name.as_str().into()), ("day", date.day.into())]),
            };
            ui.add(Label::marked(&text));
        }
        // On a line of its own it keeps to the right.
        ui.flow(Flow::row().gap(Space::Small).edit(|n| n.margin.left = Val::Auto), |ui| {
            let sponsor = &view.sponsor;
            ui.add(Portrait::new(&sponsor.portrait, &sponsor.name).mood(sponsor.mood).side(36.0).key("sprint.sponsor"));
            ui.flow(Flow::column(), |ui| {
                ui.add(Label::strong(&sponsor.first));
                let mood = ui.word(&format!("kit-mood-{}", sponsor.mood.code()));
                let words = ui.kit().words.clone();
                let trust = CountUp::new("sprint.trust", view.trust, move |trust| {
                    let values = [("mood", mood.as_str().into()), ("now", number::points(trust).into())];
                    words.with("sprint-sponsor", &values)
                });
                ui.count(trust, Label::small);
            });
        });
    });
}
