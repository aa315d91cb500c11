//! The calendar at the foot of the desk.

use accesskit::Role;
use bevy::prelude::*;

use super::{Dragged, OnSlot, hue, is_wide, seat_hue};
use crate::sim::action::{Action, Verb};
use crate::ui::{
    game::Wish,
    input::Shortcut,
    kit::{Kit, Ui},
    screens::desk::{
        RUN,
        state::DeskWish,
        view::{CalendarView, DayView, LineView, SlotKind, SlotView},
    },
    theme::{Accent, Face, Palette, Space, TextSize},
    widget::{Button, DragSource, DropTarget, Flow, Icon, Ink, Label, Len, Paint, Roving, RovingItem, Settle, Skin},
};

/// How many days stand side by side.
pub fn calendar_columns(kit: &Kit) -> usize {
    if is_wide(kit) { 10 } else { 5 }
}

/// Heading and buttons, then the days.
pub fn calendar(ui: &mut Ui<'_>, view: &Option<CalendarView>) {
    let Some(view) = view else { return };
    let name = ui.word("desk-calendar");
    let panel = Flow::column().gap(Space::Small).pad_xy(Space::Medium, Space::Small).card();
    ui.flow(panel.named(Role::Group, &name), |ui| {
        header(ui, view);
        let columns = view.lines.first().map_or(1, |line| line.days.len());
        // A date below its slots is no head of the next week's.
        let gap = if view.lines.len() > 1 { Space::Medium } else { Space::Tight };
        ui.flow(Flow::column().gap(gap), |ui| {
            for line_view in &view.lines {
                line(ui, line_view);
            }
            if !view.evenings.is_empty() {
                evenings(ui, view);
            }
        })
        .insert(Roving::grid(columns));
    });
}

fn header(ui: &mut Ui<'_>, view: &CalendarView) {
    let wide = is_wide(ui.kit());
    let row = Flow::row().gap(Space::Small);
    ui.flow(if wide { row } else { row.wrap() }, |ui| {
        let name = ui.word("desk-calendar");
        ui.add(Label::heading(name).no_wrap());
        let summary = Label::marked(&view.summary).size(TextSize::Small).soft();
        ui.flow(Flow::column().pad_xy(Space::Small, Space::None).edit(|n| n.flex_shrink = 1.0), |ui| {
            ui.add(summary);
        });
        ui.spring();
        let nothing = |ui: &Ui<'_>, id: &str, can: bool| (!can).then(|| ui.word(id));
        let undo =
            Button::quiet(ui.word("desk-undo")).icon("undo").key("desk.undo").shortcut(Shortcut::char('z').ctrl());
        let undo = undo.disabled(nothing(ui, "desk-undo-nothing", view.undo));
        ui.add(undo.sends(Wish::Undo));
        let redo =
            Button::quiet(ui.word("desk-redo")).icon("redo").key("desk.redo").shortcut(Shortcut::char('y').ctrl());
        let redo = redo.disabled(nothing(ui, "desk-redo-nothing", view.redo));
        ui.add(redo.sends(Wish::Redo));
        let repeat = Button::quiet(ui.word("desk-repeat")).icon("repeat").key("desk.repeat");
        ui.add(
            repeat.tip(ui.word("desk-repeat-tip")).disabled(view.repeat.clone().err()).sends(Wish::RepeatLastSprint),
        );
        let overtime = Button::quiet(ui.word("desk-overtime")).icon("overtime").key("desk.overtime");
        let overtime = overtime.tip(ui.word("desk-overtime-tip")).disabled(view.overtime.clone().err());
        ui.add(overtime.sends(Wish::Act { slot: None, action: Action::TakeWorkHome }));
        if view.pass {
            let pass = Button::plain(ui.word("desk-pass")).icon("users").key("desk.pass");
            ui.add(pass.sends(Wish::PassTheDesk));
        }
        let accent = seat_hue(ui.palette(), view.seat);
        let run = Button::primary(&view.run).accent(accent).icon("play").key(RUN);
        let shortcut = Shortcut::key(bevy::input::keyboard::Key::Enter).ctrl();
        ui.add(run.one_line().shortcut(shortcut).tip(ui.word("desk-run-tip")).sends(Wish::RunSprint));
    });
}

/// A distance between slots that is smaller than any between controls.
const GAP: f32 = 5.0;

fn cells() -> Flow {
    Flow::row().align(AlignItems::Stretch).edit(|n| n.column_gap = px(GAP))
}

fn line(ui: &mut Ui<'_>, view: &LineView) {
    ui.flow(Flow::column().edit(|n| n.row_gap = px(GAP)), |ui| {
        for row in &view.rows {
            ui.flow(cells(), |ui| row.iter().for_each(|slot_view| slot(ui, slot_view)));
        }
        ui.flow(cells(), |ui| view.days.iter().for_each(|day_view| day(ui, day_view)));
    });
}

fn day(ui: &mut Ui<'_>, view: &DayView) {
    ui.flow(Flow::row().gap(Space::Tight).grow().align(AlignItems::Start), |ui| {
        let label = Label::small(&view.date);
        match &view.due {
            Some(due) => {
                ui.add(Icon::new("flag").side(12.0).ink(Ink::Tone(crate::ui::theme::Tone::Warn)));
                let text =
                    ui.word_with("desk-due", &[("date", view.date.as_str().into()), ("name", due.as_str().into())]);
                ui.add(Label::small(text).face(Face::TextSemiBold).ink(Ink::Tone(crate::ui::theme::Tone::Warn)).grow());
            }
            None => _ = ui.add(if view.past { label.ink(Ink::Faint) } else { label }),
        }
    });
}

fn evenings(ui: &mut Ui<'_>, view: &CalendarView) {
    ui.flow(cells().align(AlignItems::Center), |ui| {
        let word = ui.word("desk-evenings");
        ui.add(Icon::new("overtime").side(14.0).ink(Ink::Soft));
        ui.add(Label::small(word).no_wrap());
        view.evenings.iter().for_each(|slot_view| slot(ui, slot_view));
    });
}

/// The control of a slot, whatever lies on it. A row is as high as its fullest slot.
fn cell() -> Flow {
    let flow = Flow::column().pad_xy(Space::Tight, Space::Tight).width(Len::Percent(100.0));
    flow.min_height(Len::Text(40.0)).corner(6.0).edit(|n| {
        n.flex_grow = 1.0;
        (n.padding.left, n.padding.right) = (px(6), px(5));
    })
}

fn slot(ui: &mut Ui<'_>, view: &SlotView) {
    // The frame is the same for all, so that days line up whatever lies on them.
    ui.flow(Flow::column().grow(), |ui| content(ui, view));
}

fn content(ui: &mut Ui<'_>, view: &SlotView) {
    match &view.kind {
        SlotKind::Free if view.past => gone(ui, view, "desk-slot-unused"),
        SlotKind::Free => free(ui, view),
        SlotKind::Card { .. } => card(ui, view),
        SlotKind::CheckIn { team, spoken } => {
            let accent = ui.palette().status;
            let name = ui.word("desk-check-in");
            let face = Front { name: &name, subject: Some(team), icon: Some("standing"), part: None, accent };
            filled(ui, view, spoken, &face).insert(OnSlot(view.slot));
        }
        SlotKind::Taken => gone(ui, view, "desk-slot-taken"),
        SlotKind::Lost => gone(ui, view, "desk-slot-lost"),
    }
}

fn key(view: &SlotView) -> String {
    format!("calendar.slot.{}", view.slot)
}

fn over(ui: &Ui<'_>, view: &SlotView) -> Option<String> {
    view.past.then(|| ui.word("desk-slot-past"))
}

fn free(ui: &mut Ui<'_>, view: &SlotView) {
    let p = ui.palette();
    let word = ui.word("desk-slot-free");
    let spoken =
        ui.word_with("desk-slot-spoken", &[("when", view.when.as_str().into()), ("what", word.as_str().into())]);
    let button = Button::quiet(spoken).key(key(view)).sends(DeskWish::Fits(view.slot));
    let line = Palette::faded(p.line_strong, 0.75);
    let skin = Skin {
        hover: Paint::new(p.hover, p.line_strong),
        pressed: Paint::new(p.pressed, p.line_strong),
        ..Skin::still(Paint::new(Color::NONE, line))
    };
    let (to, room) = (view.slot, view.room);
    let mut spawned = ui.pressable(button, cell().centered(), |ui| {
        ui.add(Label::small(word).ink(Ink::Faint).silent());
    });
    spawned.insert((skin, RovingItem { current: view.slot == 0 }));
    let target = DropTarget::new(move |commands, dragged: &Dragged| {
        commands.write_message(match *dragged {
            Dragged::Deck(verb, _) => DeskWish::Play(verb, Some(to)),
            Dragged::Placed(from) => DeskWish::Move { from, to },
        });
    });
    spawned.insert(target.accepts(move |dragged: &Dragged| match dragged {
        Dragged::Deck(Verb::StandingCheckIn, _) => true,
        Dragged::Deck(_, slots) => *slots <= room,
        Dragged::Placed(_) => true,
    }));
}

/// What is written on a card.
struct Front<'a> {
    name: &'a str,
    subject: Option<&'a String>,
    icon: Option<&'a str>,
    part: Option<(u8, u8)>,
    accent: Accent,
}

fn card(ui: &mut Ui<'_>, view: &SlotView) {
    let SlotKind::Card { family, name, subject, spoken, part, movable, .. } = &view.kind else { return };
    let accent = hue(ui.palette(), *family);
    let front = Front { name, subject: subject.as_ref(), icon: None, part: (part.1 > 1).then_some(*part), accent };
    let slot = view.slot;
    let can_move = *movable && !view.past;
    let take_off = ui.word_with("desk-take-off-this", &[("what", name.as_str().into())]);
    let wears_cross = !view.past && part.0 == 1;
    let mut spawned = filled(ui, view, spoken, &front);
    spawned.insert((OnSlot(slot), Settle::dealt(usize::from(part.0))));
    if can_move {
        spawned.insert(DragSource::new(Dragged::Placed(slot), name));
    }
    if wears_cross {
        cross(ui, slot, take_off, accent);
    }
}

/// The cross in a card's corner. The keyboard has Delete for it.
fn cross(ui: &mut Ui<'_>, slot: u8, label: String, accent: Accent) {
    let button = Button::quiet(label).key(format!("calendar.off.{slot}")).sends(DeskWish::TakeOff(slot));
    let flow = Flow::row().centered().corner(5.0).edit(|n| {
        n.position_type = PositionType::Absolute;
        (n.right, n.bottom) = (px(1), px(1));
    });
    ui.pressable(button, flow.width(Len::Text(18.0)).height(Len::Text(18.0)), |ui| {
        ui.add(Icon::new("close").side(11.0).ink(Ink::Of(accent.ink)));
    })
    .insert(bevy::input_focus::tab_navigation::TabIndex(-1));
}

fn filled<'u>(ui: &'u mut Ui<'_>, view: &SlotView, spoken: &str, front: &Front<'_>) -> EntityCommands<'u> {
    let p = ui.palette();
    let what = match front.part {
        Some((part, of)) => {
            ui.word_with("desk-part-spoken", &[("what", spoken.into()), ("part", part.into()), ("of", of.into())])
        }
        None => spoken.to_owned(),
    };
    let spoken = ui.word_with("desk-slot-spoken", &[("when", view.when.as_str().into()), ("what", what.into())]);
    let button = Button::quiet(spoken).key(key(view)).disabled(over(ui, view)).sends(DeskWish::Card(view.slot));
    let accent = front.accent;
    let skin = Skin {
        rest: Paint::new(accent.tint, accent.edge),
        hover: Paint::new(accent.tint, accent.fill),
        pressed: Paint::new(p.pressed, accent.fill),
        chosen: Paint::new(accent.tint, accent.edge),
        disabled: behind(p, p.note),
    };
    let ink = if view.past { Ink::Faint } else { Ink::Of(accent.ink) };
    let mut spawned = ui.pressable(button, cell(), |ui| {
        ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
            if let Some(icon) = front.icon {
                ui.add(Icon::new(icon).side(12.0).ink(ink));
            }
            ui.add(Label::small(front.name).face(Face::TextSemiBold).ink(ink).grow().silent());
        });
        // The lower right corner belongs to the cross, and to the tick once it is done.
        let part = front.part.map(|(part, of)| ui.word_with("desk-part", &[("part", part.into()), ("of", of.into())]));
        // What is about nothing by name says which of its half-days this is, or two would look like two cards.
        if let Some(subject) = front.subject.or(part.as_ref()) {
            ui.flow(Flow::column().edit(|n| n.padding.right = px(10)), |ui| {
                ui.add(Label::small(subject).ink(ink).silent());
            });
        }
        if view.past {
            tick(ui);
        }
    });
    spawned.insert((skin, RovingItem { current: view.slot == 0 }));
    spawned
}

/// What lies behind us has a frame that stands back behind those of the days ahead, also where all frames are black.
fn behind(p: &Palette, back: Color) -> Paint {
    Paint::new(back, Palette::faded(p.line, if p.line_width > 1.0 { 0.25 } else { 1.0 }))
}

/// In the corner of what is done, where the cross was.
fn tick(ui: &mut Ui<'_>) {
    let corner = Node { position_type: PositionType::Absolute, right: px(1), bottom: px(4), ..default() };
    ui.node((corner, Pickable::IGNORE), |ui| _ = ui.add(Icon::new("check").side(10.0).ink(Ink::Soft)));
}

/// Slack that nothing took in time, or that something took, or an evening's price: nothing lies on it, and nothing fits.
fn gone(ui: &mut Ui<'_>, view: &SlotView, id: &str) {
    let p = ui.palette();
    let word = ui.word(id);
    let spoken =
        ui.word_with("desk-slot-spoken", &[("when", view.when.as_str().into()), ("what", word.as_str().into())]);
    let reason = ui.word(&format!("{id}-why"));
    let button = Button::quiet(spoken).key(key(view)).disabled(Some(reason));
    let skin = Skin::still(behind(p, p.track));
    ui.pressable(button, cell().centered(), |ui| {
        ui.add(Label::small(word).silent());
    })
    .insert((skin, RovingItem { current: view.slot == 0 }));
}
