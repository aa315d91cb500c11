//! What stops the days, as dialogs: a situation with its answers, what came of one, a blocker, half-time.

use bevy::{input::keyboard::Key as Logical, prelude::*};

use super::super::view::ask::{AskView, BlockerView, ChoiceView, DilemmaView, HalfTimeView, OutcomeView};
use super::news;
use crate::ui::{
    game::Wish,
    input::Shortcut,
    kit::Ui,
    telling::{Face as Person, seat_accent, seat_word},
    theme::{Face, Space, TextSize},
    widget::{Badge, Button, CostPips, Dialog, Flow, Icon, Ink, KeyHint, Label, Len, Portrait},
};

/// The dialog, if something asks.
pub fn ask(ui: &mut Ui<'_>, view: &AskView) {
    match view {
        AskView::Nothing => {}
        AskView::Dilemma(view) => dilemma(ui, view),
        AskView::Outcome(view) => outcome(ui, view),
        AskView::Blocker(view) => blocker(ui, view),
        AskView::HalfTime(view) => half_time(ui, view),
    }
}

/// The least width of the column of a face, at a text size of 100 %: titles have long words.
const LEAST_FACE: f32 = 96.0;

/// Somebody's face beside what they have to say.
fn told_by(ui: &mut Ui<'_>, person: &Person, side: f32, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(Flow::row().gap(Space::Large).align(AlignItems::Start).stiff(), |ui| {
        ui.flow(
            Flow::column()
                .gap(Space::Tight)
                .align(AlignItems::Center)
                .width(Len::Text((side + 12.0).max(LEAST_FACE)))
                .stiff(),
            |ui| {
                ui.add(Portrait::new(&person.portrait, &person.name).mood(person.mood).side(side));
                ui.add(Label::strong(&person.first).centered());
                let mood = ui.word(&format!("kit-mood-{}", person.mood.code()));
                let values = [("title", person.title.as_str().into()), ("mood", mood.into())];
                ui.add(Label::small(ui.word_with("sprint-who", &values)).centered());
            },
        );
        ui.flow(Flow::column().gap(Space::Medium).grow(), fill);
    });
}

/// How large the face is: with large letters smaller, or the last answer would lie below the fold for its sake.
fn side(ui: &Ui<'_>) -> f32 {
    if ui.kit().room_in_text().y < 480.0 { 52.0 } else { 84.0 }
}

fn dilemma(ui: &mut Ui<'_>, view: &DilemmaView) {
    // It must be answered: leaving it is one of the answers.
    let dialog = Dialog::new("sprint.dilemma", &view.title).width(680.0).on_close(|_| {});
    ui.dialog(dialog, |ui| {
        let name = ui.word("sprint-dilemma");
        ui.scroll_fit("sprint.dilemma.scroll", &name, Space::Large, |ui| {
            told_by(ui, &view.face, side(ui), |ui| {
                if let Some(seat) = view.seat {
                    let (accent, name) = (seat_accent(ui.palette(), seat), ui.word(seat_word(seat)));
                    ui.flow(Flow::row(), |ui| _ = ui.add(Badge::filled(name, accent)));
                }
                ui.add(Label::lead(&view.text).face(Face::DisplayText).role(accesskit::Role::Paragraph));
            });
            ui.flow(Flow::column().gap(Space::Small).stiff(), |ui| {
                for (place, row) in view.choices.iter().enumerate() {
                    choice(ui, place, row);
                }
            });
            let slack = (view.slack as i64).into();
            ui.add(Label::small(ui.word_with("sprint-slack-left", &[("count", slack)])));
        });
    });
}

fn choice(ui: &mut Ui<'_>, place: usize, row: &ChoiceView) {
    let number = (place + 1).to_string();
    let price = ui.word_with("sprint-price", &[("count", row.slack.into())]);
    let label = format!("{number}. {}, {price}", row.text);
    let digit = char::from_digit(place as u32 + 1, 10).unwrap_or('0');
    let button = Button::plain(label).key(format!("sprint.choice.{place}")).shortcut(Shortcut::char(digit));
    let button = button.disabled(row.refusal.clone()).sends(Wish::Answer(place as u8));
    let ink = if row.refusal.is_some() { Ink::Faint } else { Ink::Normal };
    let flow = Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).min_height(Len::Text(44.0));
    ui.pressable(button, flow, |ui| {
        // A key that does nothing gives its place to the lock.
        ui.flow(Flow::row().centered().width(Len::Text(28.0)).stiff(), |ui| match &row.refusal {
            Some(_) => _ = ui.add(Icon::new("lock").side(16.0).ink(ink)),
            None => _ = ui.add(KeyHint(number)),
        });
        ui.flow(Flow::column().grow(), |ui| {
            ui.add(Label::body(&row.text).size(TextSize::Lead).face(Face::TextMedium).ink(ink).silent());
            if let Some(refusal) = &row.refusal {
                ui.add(Label::small(refusal).silent());
            }
        });
        ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
            if row.slack > 0 {
                let accent = ui.palette().neutral;
                ui.add(CostPips::new(row.slack, accent));
            }
            ui.add(Label::small(price).no_wrap().silent());
        });
    });
}

fn outcome(ui: &mut Ui<'_>, view: &OutcomeView) {
    let dialog = Dialog::new("sprint.outcome", &view.title).width(600.0);
    ui.dialog(dialog.on_close(|commands| _ = commands.write_message(Wish::Resume)), |ui| {
        let name = ui.word("sprint-outcome");
        ui.scroll_fit("sprint.outcome.scroll", &name, Space::Large, |ui| {
            told_by(ui, &view.face, side(ui), |ui| {
                ui.add(Label::small(ui.word_with("sprint-you-chose", &[("choice", view.choice.as_str().into())])));
                ui.add(Label::lead(&view.outcome).face(Face::DisplayText).role(accesskit::Role::Paragraph));
            });
        });
        ui.flow(Flow::row().justify(JustifyContent::End).stiff(), |ui| {
            let label = ui.word("sprint-continue");
            let go = Button::primary(label)
                .accent(seat_accent(ui.palette(), view.seat))
                .icon("play")
                .key("sprint.outcome.go")
                .shortcut(Shortcut::key(Logical::Enter));
            ui.add(go.sends(Wish::Resume));
        });
    });
}

fn blocker(ui: &mut Ui<'_>, view: &BlockerView) {
    let title = ui.word_with("sprint-blocker", &[("feature", view.feature_name.as_str().into())]);
    let dialog = Dialog::new("sprint.blocker", title).width(520.0);
    ui.dialog(dialog.on_close(|commands| _ = commands.write_message(Wish::Resume)), |ui| {
        let name = ui.word("sprint-blocked");
        ui.scroll_fit("sprint.blocker.scroll", &name, Space::Medium, |ui| {
            told_by(ui, &view.face, 64.0, |ui| {
                let values = [("team", view.team_name.as_str().into()), ("feature", view.feature_name.as_str().into())];
                ui.add(Label::lead(ui.word_with("sprint-blocker-text", &values)).role(accesskit::Role::Paragraph));
                let free = (view.free as i64).into();
                ui.add(Label::small(ui.word_with("sprint-slack-left", &[("count", free)])));
                if let Some(refusal) = &view.refusal {
                    ui.add(Label::small(refusal));
                }
            });
        });
        ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).wrap().stiff(), |ui| {
            let price = ui.word_with("sprint-price", &[("count", view.slack.into())]);
            let label = ui.word_with("sprint-clear", &[("price", price.into())]);
            let wish = Wish::ClearBlocker { feature: view.feature, team: view.team };
            let clear = Button::primary(label)
                .accent(seat_accent(ui.palette(), view.seat))
                .icon("clear-blocker")
                .key("sprint.blocker.clear");
            ui.add(clear.shortcut(Shortcut::char('1')).disabled(view.refusal.clone()).sends(wish));
            let wait = Button::plain(ui.word("sprint-wait")).icon("clock").key("sprint.blocker.wait");
            ui.add(wait.shortcut(Shortcut::char('2')).sends(Wish::Resume));
        });
    });
}

fn half_time(ui: &mut Ui<'_>, view: &HalfTimeView) {
    let title = ui.word("sprint-half-time");
    let dialog = Dialog::new("sprint.half-time", title).width(640.0);
    ui.dialog(dialog.on_close(|_| {}), |ui| {
        let slack = (view.slack as i64).into();
        ui.flow(Flow::column().stiff(), |ui| {
            ui.add(Label::body(ui.word_with("sprint-half-time-text", &[("count", slack)])));
        });
        let name = ui.word("sprint-came-in");
        ui.scroll_fit("sprint.half-time.scroll", &name, Space::None, |ui| {
            if view.news.is_empty() {
                ui.add(Label::body(ui.word("sprint-no-news")).soft());
            }
            for (order, told) in view.news.iter().enumerate() {
                news::item(ui, told, order, true);
            }
        });
        ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).wrap().stiff(), |ui| {
            let carry_on = Button::primary(ui.word("sprint-carry-on"))
                .accent(seat_accent(ui.palette(), view.seat))
                .icon("play")
                .key("sprint.half-time.carry-on");
            ui.add(carry_on.shortcut(Shortcut::char('1')).sends(Wish::RunSprint));
            let rearrange =
                Button::plain(ui.word("sprint-rearrange")).icon("calendar").key("sprint.half-time.rearrange");
            ui.add(rearrange.shortcut(Shortcut::char('2')).sends(Wish::GoOn));
        });
    });
}
