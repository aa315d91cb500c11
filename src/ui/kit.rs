//! `Kit`: everything a layout may use. `Ui`: the place where a layout puts things.
//!
//! A layout is a function `fn layout(ui: &mut Ui, view: &SomeView)`. It spawns nodes and widgets and
//! nothing else: it reads no resource and changes no node afterwards (see `project.rs`). This file must not
//! know any screen.
//!
//! ```ignore
//! fn layout(ui: &mut Ui, view: &InboxView) {
//!     ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card(), |ui| {
//!         let heading = ui.word("inbox-heading");
//!         ui.add(Label::heading(heading));
//!         for letter in &view.letters {
//!             ui.add(Button::quiet(&letter.subject).key(format!("inbox.{}", letter.id)).sends(Wish::Open(letter.id)));
//!         }
//!     });
//! }
//! ```

use std::sync::Arc;

use accesskit::{Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::{bundle::Bundle, system::EntityCommands},
    prelude::*,
};

use super::{
    art::Art,
    lore::Lore,
    theme::{Face, Motion, Palette, REM, Space, ThemeName},
};
use crate::words::{Arg, Words};

/// Colours, sizes, words, pictures: what a layout may use. Changes only between frames, and every region is
/// built anew when it does.
#[derive(Resource, Clone)]
pub struct Kit {
    /// The theme's name.
    pub theme: ThemeName,
    /// The theme's colours.
    pub palette: &'static Palette,
    /// Text size in percent.
    pub text_percent: u16,
    /// How things move.
    pub motion: Motion,
    /// All sentences.
    pub words: Arc<Words>,
    /// All pictures and fonts.
    pub art: Art,
    /// All concept cards.
    pub lore: Lore,
    /// The room there is, in the pixels that layouts use.
    pub room: Vec2,
    /// Device pixels in one pixel that layouts use.
    pub density: f32,
    /// Goes up by one with every change.
    pub revision: u32,
}

impl Kit {
    /// Text size as a factor.
    pub fn text_factor(&self) -> f32 {
        f32::from(self.text_percent) / 100.0
    }

    /// A length that grows with the text: for heights of controls, widths of columns, icons.
    pub fn px(&self, at_100: f32) -> Val {
        Val::Px(self.grown(at_100))
    }

    /// The same as a plain number.
    pub fn grown(&self, at_100: f32) -> f32 {
        (at_100 * self.text_factor()).round().max(if at_100 > 0.0 { 1.0 } else { 0.0 })
    }

    /// A distance; grows half as fast as the text, so that large text still has room.
    pub fn space(&self, space: Space) -> Val {
        let factor = 1.0 + (self.text_factor() - 1.0) * 0.4;
        Val::Px((space.px() * factor).round())
    }

    /// One line's worth of text at `rem` times the base size.
    pub fn rem(&self, rem: f32) -> Val {
        self.px(rem * REM)
    }

    /// The room in pixels at a text size of 100 %: what a layout asks when it decides between wide and narrow.
    pub fn room_in_text(&self) -> Vec2 {
        self.room / self.text_factor()
    }

    /// The thickness of lines in this theme.
    pub fn line(&self) -> Val {
        Val::Px(self.line_px())
    }

    /// The same as a plain number.
    pub fn line_px(&self) -> f32 {
        self.whole(self.palette.line_width)
    }

    /// A length that is a whole number of device pixels, one at least: for what is so thin or small that it would look
    /// different from one place to the next.
    pub fn whole(&self, px: f32) -> f32 {
        (px * self.density).round().max(1.0) / self.density
    }

    /// The font of a face, as heavy as this theme needs it.
    pub fn font(&self, face: Face) -> bevy::text::FontSource {
        let face = if self.palette.is_dark() { face } else { face.heavier() };
        self.art.font(face).into()
    }
}

/// What a control does: gets the commands and the new value.
pub type Deed<T> = Arc<dyn Fn(&mut Commands, T) + Send + Sync>;

/// The place where a layout puts things: an entity that gets children, and the kit.
pub struct Ui<'a> {
    commands: Commands<'a, 'a>,
    parent: Entity,
    kit: &'a Kit,
}

/// Something that can be put into a [`Ui`].
pub trait Widget {
    /// Spawns it as the next child.
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u>;
}

impl<'a> Ui<'a> {
    /// A place inside an existing entity.
    pub fn new(commands: Commands<'a, 'a>, parent: Entity, kit: &'a Kit) -> Self {
        Self { commands, parent, kit }
    }

    /// Everything a layout may use.
    pub fn kit(&self) -> &'a Kit {
        self.kit
    }

    /// The colours.
    pub fn palette(&self) -> &'static Palette {
        self.kit.palette
    }

    /// The entity whose children are spawned here.
    pub fn parent(&self) -> Entity {
        self.parent
    }

    /// For what has no widget.
    pub fn commands(&mut self) -> Commands<'_, '_> {
        self.commands.reborrow()
    }

    /// A sentence.
    pub fn word(&self, id: &str) -> String {
        self.kit.words.get(id)
    }

    /// A sentence with its placeables filled in.
    pub fn word_with(&self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.kit.words.with(id, values)
    }

    /// Puts a widget here.
    pub fn add<'u, W: Widget>(&'u mut self, widget: W) -> EntityCommands<'u> {
        widget.spawn(self)
    }

    /// Spawns a childless entity here.
    pub fn leaf(&mut self, bundle: impl Bundle) -> EntityCommands<'_> {
        let parent = self.parent;
        self.commands.spawn((bundle, ChildOf(parent)))
    }

    /// Spawns a node here and fills it. It becomes a container in the accessibility tree unless the bundle says
    /// what else it is, because a node's children are attached there only if the node is known there itself.
    pub fn node(&mut self, bundle: impl Bundle, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let parent = self.parent;
        let mut spawned = self.commands.spawn((bundle, ChildOf(parent)));
        spawned.insert_if_new(AccessibilityNode::from(AccessNode::new(Role::GenericContainer)));
        let entity = spawned.id();
        fill(&mut Ui { commands: self.commands.reborrow(), parent: entity, kit: self.kit });
        self.commands.entity(entity)
    }

    /// Goes on filling an entity that exists already.
    pub fn within(&mut self, entity: Entity, fill: impl FnOnce(&mut Ui<'_>)) {
        fill(&mut Ui { commands: self.commands.reborrow(), parent: entity, kit: self.kit });
    }

    /// The commands of an entity spawned earlier.
    pub fn entity(&mut self, entity: Entity) -> EntityCommands<'_> {
        self.commands.entity(entity)
    }
}

/// An accessibility node of a role, to be put into a bundle.
pub fn access(role: Role) -> AccessibilityNode {
    AccessibilityNode::from(AccessNode::new(role))
}

/// An accessibility node of a role with a name.
pub fn access_named(role: Role, name: impl Into<String>) -> AccessibilityNode {
    let mut node = AccessNode::new(role);
    node.set_label(name.into());
    AccessibilityNode::from(node)
}
