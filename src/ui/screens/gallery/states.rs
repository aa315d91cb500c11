//! Every control in every state, side by side. States of pointer and keyboard are posed, not painted: a control shows
//! what it would show to a player.

use accesskit::Role;
use bevy::prelude::*;

use super::layout::card;
use crate::ui::{
    kit::Ui,
    theme::{Face, Space, TextSize},
    widget::{
        Button, Choice, Choosable, Column, CostPips, Flow, Icon, Ink, Label, Len, Menu, Posed, Slider, Table,
        TextField, Toggle, pose,
    },
};

const REASON: &str = "No half-days left.";
const NAME: f32 = 86.0;
const CELL: f32 = 130.0;
/// How high most controls are.
const CONTROL: f32 = 28.0;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Posed(Posed),
    Chosen,
    Disabled,
}

const STATES: [(State, &str); 6] = [
    (State::Posed(Posed::Rest), "Rest"),
    (State::Posed(Posed::Hover), "Hover"),
    (State::Posed(Posed::Focus), "Focus"),
    (State::Posed(Posed::Pressed), "Pressed"),
    (State::Chosen, "Chosen"),
    (State::Disabled, "Disabled"),
];

impl State {
    fn is_chosen(self) -> bool {
        self == State::Chosen
    }

    fn reason(self) -> Option<&'static str> {
        (self == State::Disabled).then_some(REASON)
    }

    /// A name for keys.
    fn code(self) -> usize {
        STATES.iter().position(|(state, _)| *state == self).unwrap_or(0)
    }
}

/// A control, and which of the states past *focus* it has: pressed, chosen, disabled.
struct Sample {
    name: &'static str,
    has: [bool; 3],
    draw: fn(&mut Ui<'_>, State),
}

const SAMPLES: [Sample; 17] = [
    Sample { name: "Primary", has: [true, false, true], draw: primary },
    Sample { name: "Plain", has: [true, true, true], draw: plain },
    Sample { name: "Quiet", has: [true, true, true], draw: quiet },
    Sample { name: "Danger", has: [true, false, true], draw: danger },
    Sample { name: "Icon button", has: [true, true, true], draw: icon_button },
    Sample { name: "Card", has: [true, true, true], draw: action_card },
    Sample { name: "Tab", has: [true, true, true], draw: tab },
    Sample { name: "Segment", has: [true, true, true], draw: segment },
    Sample { name: "Radio", has: [true, true, true], draw: radio },
    Sample { name: "Switch", has: [true, true, true], draw: switch },
    Sample { name: "Check box", has: [true, true, true], draw: check },
    Sample { name: "Slider", has: [false, false, true], draw: slider },
    Sample { name: "Text field", has: [false, false, true], draw: field },
    Sample { name: "Menu", has: [true, false, true], draw: menu },
    Sample { name: "Table row", has: [true, true, false], draw: row },
    Sample { name: "List item", has: [true, true, true], draw: item },
    Sample { name: "Term", has: [false, false, false], draw: term },
];

/// The page.
pub(super) fn states(ui: &mut Ui<'_>) {
    card(ui, "Every control in every state", |ui| {
        ui.side_scroll("gallery.states", |ui| {
            ui.flow(
                Flow::column().gap(Space::Small).stiff().pad_each(Space::None, Space::Small, Space::None, Space::Small),
                |ui| {
                    line(ui, |ui| {
                        cell(ui, NAME, |_| {});
                        for (_, name) in STATES {
                            cell(ui, CELL, |ui| _ = ui.add(heading(name)));
                        }
                    });
                    for sample in &SAMPLES {
                        line(ui, |ui| {
                            cell(ui, NAME, |ui| {
                                // On the middle of its controls.
                                let middle = Flow::row().min_height(Len::Text(CONTROL));
                                ui.flow(middle, |ui| _ = ui.add(heading(sample.name)));
                            });
                            for (state, _) in STATES {
                                posed(ui, sample, state);
                            }
                        });
                    }
                },
            );
        });
    });
}

fn heading(text: &str) -> Label {
    Label::body(text).size(TextSize::Small).face(Face::TextSemiBold).ink(Ink::Soft)
}

fn line(ui: &mut Ui<'_>, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start).stiff(), fill);
}

fn cell(ui: &mut Ui<'_>, width: f32, fill: impl FnOnce(&mut Ui<'_>)) -> Entity {
    ui.flow(Flow::column().gap(Space::Tight).align(AlignItems::Start).width(Len::Text(width)).stiff(), fill).id()
}

fn posed(ui: &mut Ui<'_>, sample: &Sample, state: State) {
    let [pressed, chosen, disabled] = sample.has;
    let has = match state {
        State::Posed(Posed::Pressed) => pressed,
        State::Posed(_) => true,
        State::Chosen => chosen,
        State::Disabled => disabled,
    };
    let cell = cell(ui, CELL, |ui| {
        if !has {
            ui.add(Label::small("–"));
            return;
        }
        (sample.draw)(ui, state);
        if let Some(reason) = state.reason() {
            // What its tip says.
            let text = ui.word_with("kit-not-available", &[("reason", reason.into())]);
            ui.add(Label::small(text));
        }
    });
    let posed = if let State::Posed(posed) = state { posed } else { Posed::Rest };
    pose(&mut ui.commands(), cell, posed);
}

fn button(ui: &mut Ui<'_>, button: Button, state: State) {
    let button = if state.is_chosen() { button.chosen(true) } else { button };
    ui.add(button.disabled(state.reason()));
}

fn primary(ui: &mut Ui<'_>, state: State) {
    button(ui, Button::primary("Run sprint").icon("play"), state);
}

fn plain(ui: &mut Ui<'_>, state: State) {
    button(ui, Button::plain("Write it down"), state);
}

fn quiet(ui: &mut Ui<'_>, state: State) {
    button(ui, Button::quiet("Undo").icon("undo"), state);
}

fn danger(ui: &mut Ui<'_>, state: State) {
    button(ui, Button::danger("Kill it").icon("kill"), state);
}

fn icon_button(ui: &mut Ui<'_>, state: State) {
    button(ui, Button::icon_only("settings", "Settings"), state);
}

fn action_card(ui: &mut Ui<'_>, state: State) {
    let card = Button::plain("Say no").disabled(state.reason());
    let card = if state.is_chosen() { card.chosen(true) } else { card };
    let ink = if state.reason().is_some() { Ink::Faint } else { Ink::Normal };
    let flow = Flow::row().gap(Space::Small).pad_xy(Space::Small, Space::Hair).width(Len::Percent(100.0));
    let accent = ui.palette().priority;
    ui.pressable(card, flow, |ui| {
        ui.add(Icon::new(if state.reason().is_some() { "lock" } else { "say-no" }).ink(ink));
        ui.add(Label::body("Say no").ink(ink).grow().silent());
        let price = CostPips::new(1, accent);
        ui.add(if state.reason().is_some() { price.faded() } else { price });
    });
}

fn option(label: &str, state: State) -> [Choosable; 1] {
    [Choosable { label: label.to_owned(), reason: state.reason().map(str::to_owned), ..Choosable::default() }]
}

fn tab(ui: &mut Ui<'_>, state: State) {
    ui.add(Choice::tabs("Tabs", option("Backlog", state), usize::from(!state.is_chosen())));
}

fn segment(ui: &mut Ui<'_>, state: State) {
    ui.add(Choice::segments("Segments", option("The usual", state), usize::from(!state.is_chosen())));
}

fn radio(ui: &mut Ui<'_>, state: State) {
    ui.add(Choice::radio("Radio buttons", option("The usual", state), state.is_chosen().then_some(0)));
}

fn switch(ui: &mut Ui<'_>, state: State) {
    ui.add(Toggle::switch("Sound", state.is_chosen()).disabled(state.reason()));
}

fn check(ui: &mut Ui<'_>, state: State) {
    ui.add(Toggle::check("Standing", state.is_chosen()).disabled(state.reason()));
}

fn slider(ui: &mut Ui<'_>, state: State) {
    ui.add(Slider::new("Sure", 60.0, 0.0, 100.0, 5.0).disabled(state.reason()));
}

fn field(ui: &mut Ui<'_>, state: State) {
    ui.add(TextField::new("Why", "They asked.").label_hidden().disabled(state.reason()));
}

fn menu(ui: &mut Ui<'_>, state: State) {
    ui.add(Menu::new(Button::plain("More").disabled(state.reason())).item(Button::plain("Export")));
}

fn row(ui: &mut Ui<'_>, state: State) {
    let key = format!("gallery.states.row.{}", state.code());
    let table = Table::new(key, "Features", [Column::fixed("", 84.0)]);
    ui.table(table.chooses(state.is_chosen().then_some(0), |_, _| {}), |rows| {
        rows.row("Next workout", |ui, _| _ = ui.add(Label::body("Next workout").silent()));
    });
}

fn item(ui: &mut Ui<'_>, state: State) {
    let item = Button::quiet("Ada, sponsor").role(Role::ListItem).disabled(state.reason());
    let item = if state.is_chosen() { item.chosen(true) } else { item };
    ui.list(&format!("gallery.states.list.{}", state.code()), "People", Space::None, |items| _ = items.item(item));
}

fn term(ui: &mut Ui<'_>, _: State) {
    ui.add(Label::marked("A [[buffer|safety margin]]."));
}
