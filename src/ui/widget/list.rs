//! Lists: things to press, one below the other, with arrow keys; and the note that stands in an empty one.
//!
//! It must not know what an item means.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{
    button::Button,
    flow::Flow,
    label::{Ink, Label},
    roving::{Roving, RovingItem},
};
use crate::ui::{
    kit::{Ui, access_named},
    project::Key,
    theme::Space,
};

/// A list of things to press, with arrow keys: build it, open it with [`Ui::list`].
pub struct Items<'t, 'a> {
    ui: &'t mut Ui<'a>,
    count: usize,
}

impl Ui<'_> {
    /// A list with a name that is read out; `fill` adds its items.
    pub fn list(
        &mut self,
        key: &str,
        name: &str,
        gap: Space,
        fill: impl FnOnce(&mut Items<'_, '_>),
    ) -> EntityCommands<'_> {
        let mut spawned = self.flow(Flow::column().gap(gap), |ui| fill(&mut Items { ui, count: 0 }));
        spawned.insert((access_named(Role::List, name), Key::new(key), Roving::LIST));
        spawned
    }
}

impl<'a> Items<'_, 'a> {
    /// The kit's place, for words and colours.
    pub fn ui(&mut self) -> &mut Ui<'a> {
        self.ui
    }

    /// A button as an item.
    pub fn item(&mut self, button: Button) -> EntityCommands<'_> {
        let current = self.next();
        let mut spawned = self.ui.add(button);
        spawned.insert(RovingItem { current });
        spawned
    }

    /// A card as an item.
    pub fn card(&mut self, button: Button, flow: Flow, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let current = self.next();
        let mut spawned = self.ui.pressable(button, flow, fill);
        spawned.insert(RovingItem { current });
        spawned
    }

    /// The first item is the one that Tab reaches, until another one had the focus.
    fn next(&mut self) -> bool {
        self.count += 1;
        self.count == 1
    }
}

/// What to show where there is nothing: an empty list says why it is empty.
pub fn empty_note(ui: &mut Ui<'_>, text: impl Into<String>) {
    ui.flow(Flow::column().pad(Space::Medium), |ui| {
        ui.add(Label::body(text).ink(Ink::Soft));
    });
}
