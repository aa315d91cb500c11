//! The player's calendar with the playhead, and the controls of time.

use accesskit::Role;
use bevy::{input::keyboard::Key as Logical, prelude::*};

use super::super::{
    TimeView,
    motion::{MIDDAY, Playhead},
    view::{
        BarView,
        strip::{StripSlot, StripView},
    },
};
use crate::ui::{
    game::{Speed, Wish},
    input::Shortcut,
    kit::{Ui, access_named},
    telling::{family_accent, seat_accent},
    theme::{Accent, Face, Palette, Space},
    widget::{Button, Choice, CountUp, Flow, Icon, Ink, Label, Len, Surface, Tip},
};

/// Below this much room, measured in text, slots show icons only.
const NAMES: f32 = 1080.0;

/// The panel at the bottom.
pub fn time(ui: &mut Ui<'_>, view: &TimeView) {
    let Some(bar) = &view.bar else { return };
    // The knob of the playhead runs in the gap between what stands above the days and them.
    ui.flow(Flow::column().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).card(), |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            ui.add(Label::heading(ui.word("sprint-calendar")));
            let day = (bar.passed + 1).min(bar.sprint_days);
            let values = [("date", bar.date.as_str().into()), ("day", day.into()), ("days", bar.sprint_days.into())];
            ui.add(Label::marked(&ui.word_with("sprint-where", &values)).soft());
            let words = ui.kit().words.clone();
            let slack = CountUp::new("sprint.slack", view.strip.slack as f64, move |slots| {
                words.with("sprint-slack", &[("slack", (slots.round() as i64).into())])
            });
            ui.count(slack, |text| Label::body(text).soft().no_wrap());
            ui.spring();
            controls(ui, bar);
        });
        strip(ui, &view.strip, bar);
    });
}

fn controls(ui: &mut Ui<'_>, bar: &BarView) {
    let held = bar.held.then(|| ui.word("sprint-held"));
    ui.flow(Flow::row().gap(Space::Small), |ui| {
        let (word, icon, wish) = match bar.running {
            true => ("sprint-pause", "pause", Wish::Pause),
            false => ("sprint-resume", "play", Wish::Resume),
        };
        let accent = seat_accent(ui.palette(), bar.seat);
        let toggle = Button::primary(ui.word(word)).accent(accent).icon(icon).key("sprint.toggle");
        ui.add(toggle.shortcut(Shortcut::key(Logical::Space)).disabled(held.clone()).sends(wish));
        let name = ui.word("sprint-speed");
        let options = [ui.word("sprint-speed-normal"), ui.word("sprint-speed-fast")];
        let at = usize::from(bar.speed == Speed::Fast);
        let speed = Choice::segments(name, options, at).accent(accent).key("sprint.speed");
        ui.add(speed.sends(|place| Wish::SetSpeed(if place == 0 { Speed::Normal } else { Speed::Fast })));
        let skip = Button::plain(ui.word("sprint-skip")).icon("skip").key("sprint.skip");
        ui.add(skip.shortcut(Shortcut::char('s')).disabled(held).sends(Wish::Skip));
    });
}

fn strip(ui: &mut Ui<'_>, strip: &StripView, bar: &BarView) {
    let Some(rows) = strip.days.first().map(|d| d.slots.len()) else { return };
    let days = strip.days.len() as u16;
    let today = strip.days.iter().position(|d| d.today).unwrap_or(0) as u16;
    let head = Playhead { day: today, days };
    let accent = seat_accent(ui.palette(), bar.seat);
    let name = ui.word("sprint-calendar");
    ui.flow(Flow::column().gap(Space::Tight).named(Role::Group, name), |ui| {
        ui.flow(Flow::column().gap(Space::Tight), |ui| {
            playhead(ui, head, accent);
            for row in 0..rows {
                ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Stretch), |ui| {
                    for day in &strip.days {
                        if let Some(slot) = day.slots.get(row) {
                            cell(ui, slot, day.past);
                        }
                    }
                });
            }
        });
        ui.flow(Flow::row().gap(Space::Tight), |ui| {
            for day in &strip.days {
                ui.flow(Flow::column().grow().centered(), |ui| {
                    let label = Label::small(&day.date).centered();
                    ui.add(if day.today { label.face(Face::TextBold).color(accent.ink) } else { label });
                });
            }
        });
    });
}

/// Side of the playhead's knob in pixels.
const KNOB: f32 = 9.0;

/// The playhead: a knob that runs along the upper edge of the days, and a line behind them, so that it strikes no word
/// through.
fn playhead(ui: &mut Ui<'_>, head: Playhead, accent: Accent) {
    let track = ui.palette().track;
    let within = |node: Node| Node { position_type: PositionType::Absolute, border_radius: BorderRadius::MAX, ..node };
    let (top, middle) = (-KNOB - 1.0, -KNOB / 2.0);
    let lane = Node { top: px(top - middle - 2.0), left: px(0), right: px(0), height: px(2), ..default() };
    ui.leaf((within(lane), BackgroundColor(track), Pickable::IGNORE));
    let still = if ui.kit().motion.reduced { MIDDAY } else { 0.0 };
    let share = (f32::from(head.day) + still) / f32::from(head.days.max(1));
    let place = Node { top: px(top), bottom: px(0), left: percent(share * 100.0), width: px(0), ..default() };
    ui.node((within(place), head, Pickable::IGNORE), |ui| {
        let line = Node { top: px(0), bottom: px(0), left: px(-1), width: px(2), ..default() };
        ui.leaf((within(line), BackgroundColor(accent.fill), Pickable::IGNORE));
        let knob = Node { top: px(0), left: px(middle), width: px(KNOB), height: px(KNOB), ..default() };
        ui.leaf((within(knob), BackgroundColor(accent.fill), Pickable::IGNORE));
    });
}

fn cell(ui: &mut Ui<'_>, slot: &StripSlot, past: bool) {
    let kit = ui.kit();
    let p = kit.palette;
    let names = kit.room_in_text().x >= NAMES;
    let accent = slot.family.map(|family| family_accent(p, family));
    let surface = match accent {
        Some(accent) if !past => Surface::Tint(accent),
        Some(_) => Surface::Note,
        None if slot.free => Surface::None,
        // Covers the line of the playhead, as every slot with a word on it does.
        None => Surface::Fill(p.track),
    };
    let flow = Flow::row()
        .grow()
        .gap(Space::Tight)
        .pad_xy(Space::Tight, Space::Hair)
        .min_height(Len::Text(if names { 36.0 } else { 24.0 }))
        .surface(surface);
    let flow = if names { flow } else { flow.centered() };
    // The half of the day under way has a frame of twice the weight, in ink.
    let line = ui.kit().line_px() * if slot.now { 2.0 } else { 1.0 };
    let flow = flow.corner(6.0).edit(|n| {
        n.border = UiRect::all(px(line));
        // Whatever its frame, a slot is as wide as the others, so that those of a day stand below each other.
        (n.flex_basis, n.min_width) = (Val::ZERO, Val::ZERO);
        n.padding.left = px((5.0 - line).max(0.0));
        n.padding.right = px((5.0 - line).max(0.0));
    });
    let ink = match accent {
        Some(accent) if !past => Ink::Of(accent.ink),
        Some(_) => Ink::Soft,
        None => Ink::Faint,
    };
    let mut spawned = ui.flow(flow, |ui| {
        if let Some(icon) = slot.icon {
            ui.add(Icon::new(icon).side(14.0).ink(ink));
        }
        if names && !slot.free {
            ui.flow(Flow::column().grow(), |ui| {
                let short = Label::small(&slot.short).face(Face::TextSemiBold).ink(ink).silent();
                ui.add(if slot.icon.is_some() { short } else { short.centered() });
                if let Some(about) = &slot.about {
                    ui.add(Label::small(about).ink(ink).silent());
                }
            });
        }
    });
    spawned.insert(access_named(Role::Cell, slot.name.clone()));
    // Where all frames are black, those of what is past or empty stand back.
    let back = |share: f32| Palette::faded(p.line, if p.line_width > 1.0 { share } else { 1.0 });
    match accent {
        _ if slot.now => _ = spawned.insert(BorderColor::all(p.ink)),
        _ if past => _ = spawned.insert(BorderColor::all(back(0.25))),
        None => _ = spawned.insert(BorderColor::all(back(0.5))),
        Some(_) => {}
    }
    if !slot.free {
        spawned.insert(Tip::new(&slot.name));
    }
}
