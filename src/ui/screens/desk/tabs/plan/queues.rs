//! What each team takes, in order: dragged to the front an item comes first, dragged away from there the backlog decides
//! again. Enter does the same, and so does Alt with an arrow key.

use accesskit::Role;
use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::FocusedInput,
    prelude::*,
};

use super::view::{Gantt, Queued, TeamRow};
use crate::{
    sim::{
        action::Action,
        ids::{FeatureId, TeamId},
    },
    ui::{
        game::Wish,
        kit::Ui,
        theme::{Space, TextSize},
        widget::{Button, DragSource, DropTarget, Flow, Icon, Ink, Label, Len, Roving, RovingItem},
    },
};

/// Width of a team's name, at a text size of 100 %.
const TEAM: f32 = 92.0;

/// What is dragged: an item of a team's queue.
#[derive(Clone, Copy)]
struct InQueue {
    team: TeamId,
    feature: FeatureId,
    pinned: bool,
}

/// All queues that have an order.
pub(super) fn queues(ui: &mut Ui<'_>, gantt: &Gantt) {
    let rows: Vec<&TeamRow> = gantt.rows.iter().filter(|r| r.queue.len() > 1).collect();
    if rows.is_empty() {
        return;
    }
    let (title, hint) = (ui.word("tabs-plan-queues"), ui.word("tabs-plan-queues-hint"));
    ui.flow(Flow::column().gap(Space::Small).named(Role::Group, title.clone()).stiff().key("plan.queues"), |ui| {
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Label::heading(title).size(TextSize::Body));
            ui.add(Label::small(hint));
        });
        rows.into_iter().for_each(|row| queue(ui, row));
    });
}

fn queue(ui: &mut Ui<'_>, row: &TeamRow) {
    let name = ui.word_with("tabs-plan-queue", &[("team", row.name.as_str().into())]);
    ui.flow(Flow::row().gap(Space::Small).named(Role::List, name).wrap(), |ui| {
        ui.flow(Flow::column().min_width(Len::Text(TEAM)).stiff(), |ui| {
            ui.add(Label::strong(&row.name).silent());
        });
        for (place, item) in row.queue.iter().enumerate() {
            queued(ui, row, place, item);
        }
    })
    .insert(Roving::ROW);
}

fn queued(ui: &mut Ui<'_>, row: &TeamRow, place: usize, item: &Queued) {
    let says = match (item.pinned, place) {
        (true, _) => "tabs-plan-queue-pinned",
        (false, 0) => "tabs-plan-queue-first",
        (false, _) => "tabs-plan-queue-later",
    };
    let number = place as i64 + 1;
    let values = [("team", row.name.as_str().into()), ("name", item.name.as_str().into()), ("place", number.into())];
    let spoken = ui.word_with(says, &values);
    let tip = ui.word(if item.pinned { "tabs-plan-queue-unpin" } else { "tabs-plan-queue-pin" });
    let button = Button::plain(spoken).role(Role::ListItem).key(format!("plan.queue.{}.{}", row.id, item.id));
    let button = button.chosen(item.pinned).tip(tip).disabled(item.offer.reason.clone());
    let button = button.sends(Wish::Act { slot: None, action: item.offer.action });
    let flow = Flow::row().gap(Space::Tight).pad_xy(Space::Small, Space::Hair).min_height(Len::Text(26.0));
    let mut spawned = ui.pressable(button, flow, |ui| {
        ui.add(Icon::new("drag-handle").side(12.0).ink(Ink::Faint));
        ui.add(Label::number(number.to_string()).silent());
        ui.add(Label::body(&item.name).silent());
        if item.pinned {
            ui.add(Icon::new("resequence").side(12.0).ink(Ink::Soft));
        }
    });
    let held = InQueue { team: row.team, feature: item.feature, pinned: item.pinned };
    spawned.insert((
        RovingItem { current: place == 0 },
        DragSource::new(held, item.name.clone()),
        takes(held.team, place),
    ));
    let action = item.offer.action;
    spawned.observe(
        move |mut event: On<FocusedInput<KeyboardInput>>,
              keys: Res<ButtonInput<KeyCode>>,
              mut wishes: MessageWriter<Wish>| {
            if event.input.state != ButtonState::Pressed || !keys.any_pressed([KeyCode::AltLeft, KeyCode::AltRight]) {
                return;
            }
            let forward = match event.input.key_code {
                KeyCode::ArrowLeft | KeyCode::ArrowUp => true,
                KeyCode::ArrowRight | KeyCode::ArrowDown => false,
                _ => return,
            };
            event.propagate(false);
            // Forward brings to the front; back leaves what was put there to the backlog.
            if forward != held.pinned {
                wishes.write(Wish::Act { slot: None, action });
            }
        },
    );
}

/// The place in front takes what is not pinned there yet; every other place takes what is.
fn takes(team: TeamId, place: usize) -> DropTarget {
    let drop = move |commands: &mut Commands, held: &InQueue| {
        let feature = (place == 0).then_some(held.feature);
        commands.write_message(Wish::Act { slot: None, action: Action::Resequence { team, feature } });
    };
    DropTarget::new(drop).accepts(move |held: &InQueue| held.team == team && (place == 0) != held.pinned)
}
