//! The promise, drawn on the plan: its day is dragged along the days, or moved by arrow keys; a button beside it makes it.

use std::cell::Cell;

use bevy::prelude::*;

use super::{
    super::{
        super::offered::price,
        Choose,
        view::{Axis, Promise},
    },
    is_wide, line, on_days,
};
use crate::{
    tell,
    ui::{
        game::Wish,
        kit::Ui,
        theme::Space,
        widget::{Button, Flow, Label, SLIDER_KNOB, Slider},
    },
    words::number,
};

/// Height of the row, at a text size of 100 %.
const LANE: f32 = 30.0;

/// A row of the chart: what would be promised at the left, its day among the days at the right.
pub(super) fn lane(ui: &mut Ui<'_>, axis: &Axis, promise: &Promise) {
    let day = Cell::new(Entity::PLACEHOLDER);
    line(ui, |ui| day.set(said(ui, promise)), |ui| drawn(ui, axis, promise, day.get()));
}

/// The button, and how sure the day is; the text that follows the day while it is dragged.
fn said(ui: &mut Ui<'_>, promise: &Promise) -> Entity {
    let label = ui.word("tabs-plan-promise-say");
    // The row is narrow: the price stands in the tip, and on the button below the chart.
    let (price, wish) = (price(ui, &label, &promise.offer), Wish::Act { slot: None, action: promise.offer.action });
    let button = Button::plain(label).icon("promise").key("plan.promise.say").tip(price).sends(wish);
    let button = button.disabled(promise.offer.reason.clone());
    let chance = number::percent(promise.confidence);
    let sure = ui.word_with("tabs-plan-promise-sure", &[("chance", chance.into())]);
    let mut day = Entity::PLACEHOLDER;
    // Where the names stand above the days there is room beside the button.
    let beside = !is_wide(ui);
    let whole = if beside { Flow::row().gap(Space::Medium) } else { Flow::column() };
    ui.flow(whole, |ui| {
        ui.add(button);
        let text = Flow::row().gap(Space::Tight).pad_each(Space::None, Space::None, Space::Hair, Space::None);
        ui.flow(if beside { text.grow() } else { text }, |ui| {
            day = ui.add(Label::strong(&promise.draft_text).no_wrap().silent()).id();
            ui.add(Label::small(sure).grow());
        });
        if let Some(reason) = &promise.offer.reason {
            ui.add(Label::small(reason).silent());
        }
    });
    day
}

fn drawn(ui: &mut Ui<'_>, axis: &Axis, promise: &Promise, text: Entity) {
    let kit = ui.kit();
    let (height, knob) = (kit.grown(LANE), kit.grown(SLIDER_KNOB));
    let (name, words, accent) = (ui.word("tabs-plan-promise-draw"), kit.words.clone(), kit.palette.program);
    let (first, last) = promise.days;
    let days = on_days(axis, f64::from(first), f64::from(last), (height - knob) / 2.0, knob);
    // The middle of the knob stands on the day, so the track is half a knob longer at either end.
    let track = Node {
        position_type: PositionType::Absolute,
        left: px(-knob / 2.0),
        right: px(-knob / 2.0),
        height: percent(100),
        ..default()
    };
    let slider = Slider::new(name, f32::from(promise.draft), f32::from(first), f32::from(last), 1.0).accent(accent);
    let slider = slider.written(move |day| tell::date(&words, day.round() as u16)).written_at(text);
    let slider = slider
        .disabled(promise.shut.clone())
        .key("plan.promise.draw")
        .sends(|day| Choose::PromiseDay(day.round() as u16));
    let room = Flow::column().edit(|n| (n.width, n.height) = (percent(100), px(height)));
    ui.flow(room.stiff(), |ui| {
        ui.node(days, |ui| {
            ui.node(track, |ui| {
                ui.add(slider);
            });
        });
    });
}
