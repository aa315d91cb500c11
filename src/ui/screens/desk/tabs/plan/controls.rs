//! What can be done about the plan: promise a date, choose a day to go out, send it back.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Choose,
    view::{Gantt, PlanView, Promise, Release},
};
use crate::{
    ui::{
        kit::Ui,
        theme::{Space, TextSize, Tone},
        widget::{Button, Choice, Flow, Icon, Ink, Label, Len, Look, Meter, Surface},
    },
    words::number,
};

use super::super::{offered::offered, room, sight::Offer};

/// Three cards side by side: promise, release day, send it back.
pub(super) fn cards(ui: &mut Ui<'_>, view: &PlanView, gantt: &Gantt) {
    let wide = room::width(ui.kit()) >= 640.0;
    let flow = if wide { Flow::row().align(AlignItems::Stretch) } else { Flow::column() };
    ui.flow(flow.gap(Space::Medium).stiff(), |ui| {
        let card = || {
            let card = Flow::column().gap(Space::Small).pad(Space::Medium).surface(Surface::Note);
            if wide { card.grow() } else { card }
        };
        if let Some(promise) = &view.promise {
            ui.flow(card().key("plan.promise"), |ui| promise_card(ui, promise));
        }
        ui.flow(card().key("plan.release"), |ui| release_card(ui, gantt, &gantt.release));
        ui.flow(card().key("plan.send-back"), |ui| send_back_card(ui, &gantt.send_back));
    });
}

/// A day with a button before and one after it; five days at a time as well.
fn stepper(ui: &mut Ui<'_>, key: &str, name: &str, day: u16, text: &str, choose: fn(u16) -> Choose) {
    let step = |by: i32| u16::try_from((i32::from(day) + by).max(1)).unwrap_or(day);
    let spoken = ui.word_with("tabs-plan-stepper", &[("name", name.into()), ("day", text.into())]);
    ui.flow(Flow::row().gap(Space::Tight).named(Role::Group, spoken).wrap(), |ui| {
        let button = |ui: &mut Ui<'_>, icon: &str, word: &str, what: &str, by: i32| {
            let label = ui.word_with(word, &[("name", name.into())]);
            let button = Button::icon_only(icon, label).key(format!("{key}.{what}"));
            ui.add(button.sends(choose(step(by))));
        };
        button(ui, "rewind", "tabs-plan-week-earlier", "week-earlier", -5);
        button(ui, "minus", "tabs-plan-day-earlier", "day-earlier", -1);
        ui.flow(Flow::row().min_width(Len::Text(58.0)).centered(), |ui| {
            ui.add(Label::strong(text).size(TextSize::Lead).no_wrap());
        });
        button(ui, "plus", "tabs-plan-day-later", "day-later", 1);
        button(ui, "fast-forward", "tabs-plan-week-later", "week-later", 5);
    });
}

fn friday(ui: &mut Ui<'_>) {
    let text = ui.word("tabs-plan-friday");
    ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
        ui.add(Icon::new("warning").side(14.0).ink(Ink::Tone(Tone::Warn)));
        ui.add(Label::small(text).ink(Ink::Tone(Tone::Warn)).grow());
    });
}

fn promise_card(ui: &mut Ui<'_>, promise: &Promise) {
    let title = ui.word("tabs-plan-promise");
    ui.add(Label::heading(&title).size(TextSize::Body));
    if promise.milestones.len() > 1 {
        let name = ui.word("tabs-plan-promise-which");
        let chosen = promise.milestones.iter().position(|(m, _)| *m == promise.milestone);
        let ids: Vec<_> = promise.milestones.iter().map(|(m, _)| *m).collect();
        let labels = promise.milestones.iter().map(|(_, name)| name.as_str());
        let choice = Choice::radio(name, labels, chosen).key("plan.promise.which");
        ui.add(choice.does(move |commands, place| {
            if let Some(milestone) = ids.get(place) {
                commands.write_message(Choose::Milestone(*milestone));
            }
        }));
    }
    stepper(ui, "plan.promise", &title, promise.draft, &promise.draft_text, Choose::PromiseDay);
    let chance = number::percent(promise.confidence);
    let text = ui.word_with("tabs-plan-confidence", &[("chance", chance.as_str().into())]);
    ui.add(Label::marked(&text).terms().role(Role::Paragraph));
    let name = ui.word("tabs-plan-confidence-name");
    ui.add(Meter::new(name, promise.confidence as f32, chance).accent(ui.palette().program));
    let needed = [
        ("day", i64::from(promise.needed).into()),
        ("late", i64::from(promise.draft.saturating_sub(promise.needed)).into()),
    ];
    let word = if promise.draft > promise.needed { "tabs-plan-past-needed" } else { "tabs-plan-needed" };
    let text = ui.word_with(word, &needed);
    ui.add(Label::small(text).role(Role::Paragraph));
    if let Some((day, confidence)) = promise.promised {
        let values = [("day", i64::from(day).into()), ("chance", number::percent(confidence).into())];
        let text = ui.word_with("tabs-plan-promised", &values);
        ui.add(Label::small(text).role(Role::Paragraph));
    }
    if promise.friday {
        friday(ui);
    }
    let label = ui.word("tabs-plan-promise-do");
    let button = offered(ui, &label, &promise.offer).icon("promise").key("plan.promise.do");
    ui.add(button);
}

fn release_card(ui: &mut Ui<'_>, gantt: &Gantt, release: &Release) {
    let title = ui.word("tabs-plan-release-day");
    ui.add(Label::heading(&title).size(TextSize::Body));
    let text = match release.day {
        Some(day) => ui
            .word_with("tabs-plan-release-on", &[("name", gantt.name.as_str().into()), ("day", i64::from(day).into())]),
        None => ui.word_with("tabs-plan-release-ready", &[("name", gantt.name.as_str().into())]),
    };
    ui.add(Label::small(text).role(Role::Paragraph));
    stepper(ui, "plan.release", &title, release.draft, &release.draft_text, Choose::ReleaseDay);
    if release.friday {
        friday(ui);
    }
    let (set, clear) = (ui.word("tabs-plan-release-set"), ui.word("tabs-plan-release-clear"));
    let set = offered(ui, &set, &release.set).icon("release-day").key("plan.release.set");
    ui.add(set);
    if release.day.is_some() {
        let clear = offered(ui, &clear, &release.clear).look(Look::Quiet).key("plan.release.clear");
        ui.add(clear);
    }
}

fn send_back_card(ui: &mut Ui<'_>, offer: &Offer) {
    let (title, text, label) =
        (ui.word("tabs-plan-send-back"), ui.word("tabs-plan-send-back-why"), ui.word("tabs-plan-send-back-do"));
    ui.add(Label::heading(title).size(TextSize::Body));
    ui.add(Label::small(text).terms().role(Role::Paragraph));
    let button = offered(ui, &label, offer).icon("send-back").key("plan.send-back.do");
    ui.add(button);
    if let Some(reason) = &offer.reason {
        ui.add(Label::small(reason).role(Role::Paragraph));
    }
}
