//! The desk's views as nodes: the frame here, one file a region below.
//!
//! Where there is room everything stands side by side, as on a real desk; with large text the regions go below each
//! other and the whole desk scrolls. It must not know the session.

mod bar;
mod calendar;
mod decks;
mod forecast;
mod inbox;
mod picker;
mod sheets;

pub use bar::bar;
pub use calendar::{calendar, calendar_columns};
pub use decks::decks;
pub use forecast::forecast;
pub use inbox::inbox;

use bevy::{
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput},
    input_focus::FocusedInput,
    prelude::*,
};

use super::{
    state::{Desk, DeskWish, Open, Way},
    tabs::{self, OpenTab, Tab},
    view::{BarView, CalendarView, DecksView, DialogView, ForecastView, InboxView},
};
use crate::{
    sim::{ids::Seat, rules::Family},
    ui::{
        kit::{Kit, Ui},
        project::Key,
        theme::{self, Accent, Palette, Space},
        widget::{Choice, Choosable, Flow, FocusHandedOn, Len, RovingItem},
    },
};

/// What the frame itself shows.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameView {
    /// The open tab.
    pub tab: Tab,
    /// News in the notebook since it was last open.
    pub news: usize,
    /// Whose desk it is.
    pub seat: Seat,
}

/// What is dragged over the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Dragged {
    /// A card from a deck, with its price.
    Deck(crate::sim::action::Verb, u8),
    /// A card that lies on the calendar, by one of its slots.
    Placed(u8),
}

/// On the node of a slot that holds something which can be taken off.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct OnSlot(pub u8);

/// How keys of lists begin whose first entry gets the focus when their dialog opens.
pub(super) const DIALOG_LIST: &str = "desk.dialog.list";

/// Whether everything can stand side by side.
pub(super) fn is_wide(kit: &Kit) -> bool {
    let room = kit.room_in_text();
    room.x >= 1_180.0 && room.y >= 660.0
}

/// The colours of a family.
pub(super) fn hue(p: &Palette, family: Family) -> Accent {
    match family {
        Family::Research => p.research,
        Family::Prioritisation => p.priority,
        Family::Dependencies => p.dependency,
        Family::Status => p.status,
        Family::Either => p.neutral,
    }
}

/// The colours of a seat.
pub(super) fn seat_hue(p: &Palette, seat: Seat) -> Accent {
    p.seat(match seat {
        Seat::Product => theme::Seat::Product,
        Seat::Program => theme::Seat::Program,
    })
}

/// The whole desk.
pub fn desk(ui: &mut Ui<'_>, view: &Option<FrameView>) {
    let Some(view) = view else { return };
    ui.region::<Option<BarView>>(Flow::column().stiff());
    if is_wide(ui.kit()) {
        let page =
            Flow::column().grow().gap(Space::Small).pad_each(Space::Medium, Space::Medium, Space::Small, Space::Medium);
        ui.flow(page, |ui| {
            ui.flow(Flow::row().grow().gap(Space::Medium).align(AlignItems::Stretch), |ui| {
                ui.region::<Option<DecksView>>(Flow::column().width(Len::Text(222.0)).stiff());
                centre(ui, view, Flow::column().grow());
                let right = Flow::column().gap(Space::Small).width(Len::Text(258.0)).stiff();
                ui.flow(right, |ui| {
                    ui.region::<Option<InboxView>>(Flow::column().grow());
                    ui.region::<Option<ForecastView>>(Flow::column().stiff());
                });
            });
            ui.region::<Option<CalendarView>>(Flow::column().stiff());
        });
    } else {
        narrow(ui, view);
    }
    ui.region::<Option<DialogView>>(Flow::column());
}

/// With large text: one below the other, and the page scrolls.
fn narrow(ui: &mut Ui<'_>, view: &FrameView) {
    let name = ui.word("screen-desk");
    // From edge to edge of the window, with the bar in the margin: well apart from that of the open tab.
    ui.flow(Flow::column().grow(), |ui| {
        ui.scroll("desk.scroll", &name, Space::None, |ui| {
            let page = Flow::column().gap(Space::Medium).pad(Space::Medium);
            ui.flow(page.stiff(), |ui| regions(ui, view));
        });
    });
}

fn regions(ui: &mut Ui<'_>, view: &FrameView) {
    let first = Flow::row().gap(Space::Medium).align(AlignItems::Stretch).height(Len::Text(460.0)).stiff();
    ui.flow(first, |ui| {
        ui.region::<Option<DecksView>>(Flow::column().width(Len::Text(206.0)).stiff());
        centre(ui, view, Flow::column().grow());
    });
    ui.region::<Option<CalendarView>>(Flow::column().stiff());
    let last = Flow::row().gap(Space::Medium).align(AlignItems::Stretch).height(Len::Text(380.0)).stiff();
    ui.flow(last, |ui| {
        ui.region::<Option<InboxView>>(Flow::column().grow());
        ui.region::<Option<ForecastView>>(Flow::column().width(Len::Text(230.0)).stiff());
    });
}

/// More news than this are not counted any more: nobody reads so many one by one.
const MANY: usize = 20;

/// What the notebook's tab says of what was not read yet.
fn news(ui: &Ui<'_>, count: usize) -> String {
    let id = if count > MANY { "desk-news-many" } else { "desk-news" };
    ui.word_with(id, &[("count", (count.min(MANY) as i64).into())])
}

/// The bar of tabs, and the open one below it.
fn centre(ui: &mut Ui<'_>, view: &FrameView, flow: Flow) {
    ui.flow(flow, |ui| {
        let options: Vec<Choosable> = Tab::ALL
            .into_iter()
            .map(|tab| {
                let news = (tab == Tab::Notebook && view.news > 0 && view.tab != tab).then(|| news(ui, view.news));
                Choosable { label: ui.word(&format!("desk-tab-{}", tab.code())), badge: news, ..Choosable::default() }
            })
            .collect();
        let chosen = Tab::ALL.iter().position(|tab| *tab == view.tab).unwrap_or(0);
        let accent = seat_hue(ui.palette(), view.seat);
        let tabs = Choice::tabs(ui.word("desk-tabs"), options, chosen).accent(accent).key("desk.tabs");
        ui.add(tabs.does(|commands, place| {
            if let Some(tab) = Tab::ALL.get(place) {
                commands.insert_resource(OpenTab(*tab));
            }
        }));
        let name = ui.word(&format!("desk-tab-{}", view.tab.code()));
        let panel = Flow::column().grow().card().clip().named(accesskit::Role::TabPanel, name);
        let mut panel = ui.flow(panel, |ui| {
            tabs::slot(ui, view.tab);
        });
        // The first tab goes on into it.
        panel.entry::<Node>().and_modify(|mut node| node.border_radius.top_left = px(0));
    });
}

/// Whatever lies above the desk.
pub fn dialog(ui: &mut Ui<'_>, view: &Option<DialogView>) {
    match view {
        None => {}
        Some(DialogView::Picker(view)) => picker::picker(ui, view),
        Some(DialogView::Fits { title, slot, cards }) => sheets::fits(ui, title, *slot, cards),
        Some(DialogView::Card { title, text, when, help, slot, reason, standing }) => {
            sheets::card(ui, &sheets::CardSheet { title, text, when, help, slot: *slot, reason, standing: *standing });
        }
        Some(DialogView::Forecast(sheet)) => sheets::forecast(ui, sheet),
    }
}

/// Delete and Backspace take a card off the calendar.
fn on_delete(mut event: On<FocusedInput<KeyboardInput>>, slots: Query<&OnSlot>, mut out: MessageWriter<DeskWish>) {
    let Ok(slot) = slots.get(event.focused_entity) else { return };
    let pressed = event.input.state == ButtonState::Pressed && !event.input.repeat;
    if pressed && matches!(event.input.key_code, KeyCode::Delete | KeyCode::Backspace) {
        event.propagate(false);
        out.write(DeskWish::TakeOff(slot.0));
    }
}

/// Alt with an arrow key moves a card on the calendar.
fn on_nudge(
    mut event: On<FocusedInput<KeyboardInput>>,
    slots: Query<&OnSlot>,
    keys: Res<ButtonInput<KeyCode>>,
    mut out: MessageWriter<DeskWish>,
) {
    let Ok(slot) = slots.get(event.focused_entity) else { return };
    if event.input.state != ButtonState::Pressed || !keys.any_pressed([KeyCode::AltLeft, KeyCode::AltRight]) {
        return;
    }
    let to = match event.input.key_code {
        KeyCode::ArrowLeft => Way::DayBefore,
        KeyCode::ArrowRight => Way::DayAfter,
        KeyCode::ArrowUp => Way::SlotBefore,
        KeyCode::ArrowDown => Way::SlotAfter,
        _ => return,
    };
    event.propagate(false);
    out.write(DeskWish::Nudge { from: slot.0, to });
}

/// When a dialog opens, the first entry of its list gets the focus rather than the list itself.
fn focus_first_entry(
    desk: Res<Desk>,
    keys: Query<&Key>,
    children: Query<&Children>,
    items: Query<(), (With<RovingItem>, Without<bevy::ui::InteractionDisabled>)>,
    mut was_open: Local<bool>,
    mut focus: FocusHandedOn,
) {
    if desk.open == Open::Nothing {
        *was_open = false;
        return;
    }
    let Some(list) = focus.get().filter(|e| keys.get(*e).is_ok_and(|k| k.0.starts_with(DIALOG_LIST))) else { return };
    if !*was_open && let Some(first) = children.iter_descendants(list).find(|e| items.contains(*e)) {
        focus.to(first);
        *was_open = true;
    }
}

/// Adds the keys of the desk.
pub fn plugin(app: &mut App) {
    app.add_observer(on_delete)
        .add_observer(on_nudge)
        .add_systems(Update, focus_first_entry.run_if(in_state(crate::ui::Screen::Desk)));
}
