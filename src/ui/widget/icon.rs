//! `Icon`: one of the game's icons in a colour; `Portrait`: somebody's face; `Picture`: a large picture.
//!
//! Pictures never carry an accessibility label themselves (Bevy would overwrite it); a node around them
//! does, or, for icons, the control they belong to.

use accesskit::{Node as AccessNode, Role};
use bevy::{a11y::AccessibilityNode, ecs::system::EntityCommands, prelude::*};

use super::label::Ink;
use crate::ui::{
    art::Mood,
    kit::{Ui, Widget, access_named},
    project::Key,
};

/// An icon of `assets/icons`. Decorates; it is silent for assistive technology.
#[derive(Debug, Clone)]
pub struct Icon {
    name: String,
    side: f32,
    ink: Ink,
}

impl Icon {
    /// The icon of a name, 16 px at a text size of 100 %.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), side: 16.0, ink: Ink::Normal }
    }

    /// Another size.
    pub fn side(mut self, px: f32) -> Self {
        self.side = px;
        self
    }

    /// Another colour.
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }
}

/// A hidden accessibility node: keeps Bevy from announcing a nameless image.
pub(super) fn hidden() -> AccessibilityNode {
    let mut node = AccessNode::new(Role::Image);
    node.set_hidden();
    AccessibilityNode::from(node)
}

impl Widget for Icon {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let side = kit.grown(self.side);
        let image = kit.art.icon(&self.name, side * kit.density);
        let node = Node { width: px(side), height: px(side), flex_shrink: 0.0, ..default() };
        ui.leaf((ImageNode::new(image).with_color(self.ink.color(kit)), node, Pickable::IGNORE, hidden()))
    }
}

/// A person's face in a circle, showing a mood.
#[derive(Debug, Clone)]
pub struct Portrait {
    person: String,
    name: String,
    mood: Mood,
    side: f32,
    key: Option<Key>,
}

impl Portrait {
    /// The portrait of a person (`ada`, `you-product`, ...), with the name to be read out.
    pub fn new(person: impl Into<String>, name: impl Into<String>) -> Self {
        Self { person: person.into(), name: name.into(), mood: Mood::Neutral, side: 38.0, key: None }
    }

    /// How the person feels.
    pub fn mood(mut self, mood: Mood) -> Self {
        self.mood = mood;
        self
    }

    /// Diameter in pixels at a text size of 100 %.
    pub fn side(mut self, px: f32) -> Self {
        self.side = px;
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }
}

impl Widget for Portrait {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let side = kit.grown(self.side);
        let image = kit.art.portrait(&self.person, self.mood, side * kit.density);
        let mood = ui.word(&format!("kit-mood-{}", self.mood.code()));
        let label = ui.word_with("kit-portrait", &[("name", self.name.into()), ("mood", mood.into())]);
        let circle = BorderRadius::all(px(side / 2.0));
        let frame = Node {
            width: px(side),
            height: px(side),
            flex_shrink: 0.0,
            border_radius: circle,
            overflow: Overflow::clip(),
            ..default()
        };
        let picture = Node { width: percent(100), height: percent(100), border_radius: circle, ..default() };
        let back = BackgroundColor(kit.palette.portrait);
        let mut spawned = ui.node((frame, back, access_named(Role::Image, label), Pickable::IGNORE), |ui| {
            ui.leaf((ImageNode::new(image), picture, Pickable::IGNORE, hidden()));
        });
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        spawned
    }
}

/// A picture of `assets/pictures`, as wide as its parent.
#[derive(Debug, Clone)]
pub struct Picture {
    name: String,
    text: String,
    node: Node,
    on_paper: bool,
}

impl Picture {
    /// The picture of a name, with a text alternative.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let node = Node { width: percent(100), ..default() };
        Self { name: name.into(), text: text.into(), node, on_paper: false }
    }

    /// Another size or place.
    pub fn node(mut self, node: Node) -> Self {
        self.node = node;
        self
    }

    /// Drawn on white paper, which a dark theme lights less: it is not to outshine the words around it.
    pub fn on_paper(mut self) -> Self {
        self.on_paper = true;
        self
    }
}

impl Widget for Picture {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let image = ui.kit().art.picture(&self.name);
        let light = if self.on_paper { ui.palette().paper_light } else { Color::WHITE };
        ui.node((self.node, access_named(Role::Image, self.text), Pickable::IGNORE), |ui| {
            let node = Node { width: percent(100), height: percent(100), ..default() };
            ui.leaf((ImageNode::new(image).with_color(light), node, Pickable::IGNORE, hidden()));
        })
    }
}
