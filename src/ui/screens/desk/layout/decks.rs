//! The left column: the families as decks of cards, close enough that all of a seat's own lie open in a small window.

use accesskit::Role;
use bevy::prelude::*;

use super::{Dragged, hue, is_wide};
use crate::sim::rules::Family;
use crate::ui::{
    game::Wish,
    kit::Ui,
    screens::desk::{
        state::DeskWish,
        view::{CardView, DeckView, DecksView},
    },
    theme::{Space, TextSize},
    widget::{Button, CostPips, DragSource, Flow, Icon, Ink, Label, Len, Roving, RovingItem},
};

/// All decks, in one column that scrolls where it must: one's own each on a sheet of its own, the colleague's together.
pub fn decks(ui: &mut Ui<'_>, view: &Option<DecksView>) {
    let Some(view) = view else { return };
    let name = ui.word("desk-decks");
    let (away, own): (Vec<&DeckView>, Vec<&DeckView>) = view.decks.iter().partition(|deck| deck.owner.is_some());
    let between = if thick(ui) { Space::Hair } else { Space::Tight };
    let more = roomier(ui, view);
    ui.scroll("desk.decks", &name, between, |ui| {
        for (place, view) in own.into_iter().enumerate() {
            ui.flow(sheet(ui), |ui| deck(ui, view, place == 0, more));
        }
        let Some(owner) = away.first().and_then(|deck| deck.owner.as_ref()) else { return };
        ui.flow(sheet(ui), |ui| {
            let line = Flow::row().pad_xy(Space::Tight, Space::None);
            ui.flow(line, |ui| _ = ui.add(Label::small(owner)));
            away.iter().for_each(|view| deck(ui, view, false, more));
        });
    })
    .insert(Roving::LIST);
}

/// Where lines are thick, they take the room that is left above and below elsewhere.
fn sheet(ui: &Ui<'_>) -> Flow {
    let around = if thick(ui) { Space::Hair } else { Space::Tight };
    Flow::column().gap(Space::Hair).pad_xy(Space::Small, around).card().stiff()
}

fn thick(ui: &Ui<'_>) -> bool {
    ui.palette().line_width > 1.0
}

/// How much higher each row may be than in the smallest window, in pixels at a text size of 100 %: what is free below
/// the decks is shared among them.
fn roomier(ui: &Ui<'_>, view: &DecksView) -> f32 {
    // What stands above and below the decks; and rows, headings and sheets with what parts them.
    const AROUND: f32 = 240.0;
    const ROW: f32 = 24.0;
    const HEAD: f32 = 26.0;
    const SHEET: f32 = 16.0;
    if !is_wide(ui.kit()) {
        return 0.0;
    }
    let cards: usize = view.decks.iter().filter(|deck| deck.open).map(|deck| deck.cards.len()).sum();
    let (cards, decks) = (cards as f32, view.decks.len() as f32);
    let free = ui.kit().room_in_text().y - AROUND - cards * ROW - decks * (HEAD + SHEET);
    (free / (cards + decks)).floor().clamp(0.0, MOST)
}

/// Rows become no higher than this over the least, or they stop being a deck.
const MOST: f32 = 5.0;

fn deck(ui: &mut Ui<'_>, view: &DeckView, first: bool, more: f32) {
    ui.flow(Flow::column().gap(Space::Hair).stiff().named(Role::Group, &view.title), |ui| {
        // What either seat may do is a card or two: they say themselves what they are.
        if view.family != Family::Either {
            header(ui, view, more);
        }
        if view.open {
            for (place, card_view) in view.cards.iter().enumerate() {
                card(ui, view, card_view, first && place == 0, more);
            }
        }
    });
}

fn header(ui: &mut Ui<'_>, view: &DeckView, more: f32) {
    let accent = hue(ui.palette(), view.family);
    let (family, open) = (view.family, view.open);
    let id = if open { "desk-deck-close" } else { "desk-deck-open" };
    let count = view.cards.len() as i64;
    let spoken = ui.word_with(id, &[("family", view.title.as_str().into()), ("count", count.into())]);
    let mut button = Button::quiet(spoken).key(format!("deck.{family:?}")).sends(DeskWish::Fold(family, !open));
    if let Some(tip) = &view.owner_tip {
        button = button.tip(tip);
    }
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Tight, Space::None).min_height(Len::Text(24.0 + more));
    ui.pressable(button, row.width(Len::Percent(100.0)), |ui| {
        ui.add(Label::heading(&view.title).color(accent.ink).grow().silent());
        ui.add(Icon::new(if open { "chevron-up" } else { "chevron-down" }).side(14.0).ink(Ink::Soft));
    })
    .insert(RovingItem::default());
}

fn card(ui: &mut Ui<'_>, deck: &DeckView, view: &CardView, current: bool, more: f32) {
    let accent = hue(ui.palette(), deck.family);
    let locked = view.reason.is_some();
    let mut button = Button::plain(&view.spoken).key(format!("card.{}", view.verb.name())).tip(&view.tip);
    button = button.disabled(view.reason.clone());
    button = match view.direct {
        Some(action) => button.sends(Wish::Act { slot: None, action }),
        None => button.sends(DeskWish::Play(view.verb, None)),
    };
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Small, Space::None).min_height(Len::Text(22.0 + more));
    let drag = DragSource::new(Dragged::Deck(view.verb, view.slots), &view.name);
    ui.pressable(button, row.width(Len::Percent(100.0)), |ui| {
        let ink = if locked { Ink::Faint } else { Ink::Of(accent.ink) };
        ui.add(Icon::new(if locked { "lock" } else { view.icon }).side(14.0).ink(ink));
        let label = Label::body(&view.name).size(TextSize::Body);
        ui.add(label.ink(if locked { Ink::Faint } else { Ink::Normal }).grow().silent());
        let pips = CostPips::new(view.slots, accent);
        ui.add(if locked { pips.faded() } else { pips });
    })
    .insert((RovingItem { current }, drag));
}
