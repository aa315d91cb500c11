//! One of several: tabs, options side by side, and radio buttons below each other.
//!
//! A choice keeps no state: it shows which one is chosen and reports another one. It must not know what
//! the options mean.

use std::sync::Arc;

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::{message::Message, system::EntityCommands},
    input_focus::tab_navigation::TabIndex,
    prelude::*,
    ui::{Checked, InteractionDisabled},
    ui_widgets::{Activate, Button as Pressable},
};

use super::{
    badge::Badge,
    flow::{Flow, Len},
    icon::Icon,
    label::{Ink, Label},
    roving::{Roving, RovingItem},
    skin::{Paint, Skin},
    tooltip::Tip,
};
use crate::ui::{
    kit::{Deed, Ui, Widget, access_named},
    project::Key,
    theme::{Accent, CARD_CORNER, CONTROL_CORNER, Face, Space},
};

/// One option.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choosable {
    /// What it is called.
    pub label: String,
    /// An icon before the label.
    pub icon: Option<String>,
    /// A count or word behind the label, as *3 new*.
    pub badge: Option<String>,
    /// Why it cannot be chosen now.
    pub reason: Option<String>,
}

impl<T: Into<String>> From<T> for Choosable {
    fn from(label: T) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Tabs,
    Segments,
    Radio,
    Side,
}

/// A choice to be put into a [`Ui`].
#[derive(Clone)]
pub struct Choice {
    name: String,
    options: Vec<Choosable>,
    chosen: Option<usize>,
    shape: Shape,
    share: f32,
    accent: Option<Accent>,
    key: Option<Key>,
    deed: Option<Deed<usize>>,
}

impl Choice {
    fn new(
        shape: Shape,
        name: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<Choosable>>,
        chosen: Option<usize>,
    ) -> Self {
        let options = options.into_iter().map(Into::into).collect();
        Self { name: name.into(), options, chosen, shape, share: 0.5, accent: None, key: None, deed: None }
    }

    /// Tabs of a panel. Put the panel directly below.
    pub fn tabs(
        name: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<Choosable>>,
        chosen: usize,
    ) -> Self {
        Self::new(Shape::Tabs, name, options, Some(chosen))
    }

    /// Options side by side in one frame.
    pub fn segments(
        name: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<Choosable>>,
        chosen: usize,
    ) -> Self {
        Self::new(Shape::Segments, name, options, Some(chosen))
    }

    /// Options one below the other, each with a circle. Nothing may be chosen yet.
    pub fn radio(
        name: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<Choosable>>,
        chosen: Option<usize>,
    ) -> Self {
        Self::new(Shape::Radio, name, options, chosen)
    }

    /// Pages of a book at the side, one below the other.
    pub fn contents(
        name: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<Choosable>>,
        chosen: usize,
    ) -> Self {
        Self::new(Shape::Side, name, options, Some(chosen))
    }

    /// The share of the window that options side by side may take; half of it, unless more is left for them.
    pub fn share(mut self, share: f32) -> Self {
        self.share = share;
        self
    }

    /// In the colour of a seat.
    pub fn accent(mut self, accent: Accent) -> Self {
        self.accent = Some(accent);
        self
    }

    fn hue(&self, ui: &Ui<'_>) -> Accent {
        self.accent.unwrap_or(ui.palette().product)
    }

    /// A stable name (see [`Key`]); options are called `key.0`, `key.1`, ...
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// Does this with the place of the option that was chosen.
    pub fn does(mut self, deed: impl Fn(&mut Commands, usize) + Send + Sync + 'static) -> Self {
        self.deed = Some(Arc::new(deed));
        self
    }

    /// Sends a message made from the place of the option that was chosen.
    pub fn sends<M: Message>(self, message: impl Fn(usize) -> M + Send + Sync + 'static) -> Self {
        self.does(move |commands, place| {
            commands.write_message(message(place));
        })
    }

    /// Whether options side by side take no more than their share of the window; else they stand one below the other.
    /// Wrapping a frame of options would need their exact widths, which are known only after layout.
    fn fits_in_a_row(&self, ui: &Ui<'_>) -> bool {
        let letters: usize = self.options.iter().map(|option| option.label.chars().count() + 4).sum();
        letters as f32 * 7.2 * ui.kit().text_factor() < ui.kit().room.x * self.share
    }

    fn option(&self, ui: &mut Ui<'_>, place: usize) {
        let option = &self.options[place];
        let chosen = self.chosen == Some(place);
        let (skin, node) = self.look(ui, place);
        let mut access = AccessNode::new(match self.shape {
            Shape::Tabs | Shape::Side => Role::Tab,
            Shape::Segments | Shape::Radio => Role::RadioButton,
        });
        access.set_label(match &option.badge {
            Some(badge) => format!("{}, {badge}", option.label),
            None => option.label.clone(),
        });
        access.add_action(Action::Click);
        access.add_action(Action::Focus);
        access.set_position_in_set(place + 1);
        access.set_size_of_set(self.options.len());
        match self.shape {
            Shape::Tabs | Shape::Side => access.set_selected(chosen),
            Shape::Segments | Shape::Radio => access.set_toggled(chosen.into()),
        }
        let reason =
            option.reason.as_ref().map(|r| ui.word_with("kit-not-available", &[("reason", r.as_str().into())]));
        if let Some(reason) = &reason {
            access.set_disabled();
            access.set_description(reason.clone());
        }
        let parent = ui.parent();
        let item = RovingItem { current: chosen };
        let control = (ChildOf(parent), node, Pressable, TabIndex(-1), item, skin, AccessibilityNode::from(access));
        let entity = ui.commands().spawn(control).id();
        let ink = match (&option.reason, chosen, self.shape) {
            (Some(_), ..) => Ink::Faint,
            (_, true, Shape::Segments) => Ink::Of(self.hue(ui).ink),
            _ => Ink::Normal,
        };
        ui.within(entity, |ui| self.fill(ui, option, chosen, ink));
        let mut spawned = ui.entity(entity);
        if chosen {
            spawned.insert(Checked);
        }
        if let Some(reason) = reason {
            spawned.insert((InteractionDisabled, Tip(reason)));
        }
        if let Some(key) = &self.key {
            spawned.insert(Key::new(format!("{}.{place}", key.0)));
        }
        if let Some(deed) = self.deed.clone() {
            spawned.observe(move |_: On<Activate>, mut commands: Commands| deed(&mut commands, place));
        }
    }

    /// What is open is marked by more than its ground, which in some themes is nearly that of the others.
    fn mark(&self, ui: &mut Ui<'_>) {
        let place = match self.shape {
            Shape::Tabs => Node {
                left: px(CARD_CORNER),
                right: px(CARD_CORNER),
                top: px(0),
                height: px(3),
                border_radius: BorderRadius::bottom(px(2)),
                ..default()
            },
            Shape::Side => Node {
                left: px(0),
                top: px(CONTROL_CORNER),
                bottom: px(CONTROL_CORNER),
                width: px(3),
                border_radius: BorderRadius::right(px(2)),
                ..default()
            },
            Shape::Segments | Shape::Radio => return,
        };
        let node = Node { position_type: PositionType::Absolute, ..place };
        let color = ui.palette().ink_soft;
        ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    }

    fn fill(&self, ui: &mut Ui<'_>, option: &Choosable, chosen: bool, ink: Ink) {
        if chosen {
            self.mark(ui);
        }
        if self.shape == Shape::Radio {
            let (name, ink) = match (option.reason.is_some(), chosen) {
                (_, true) => ("circle-filled", Ink::Of(self.hue(ui).fill)),
                (true, false) => ("lock", Ink::Faint),
                (false, false) => ("circle", Ink::Soft),
            };
            ui.add(Icon::new(name).ink(ink));
        }
        // As on a button: a lock says what paler ink alone would not.
        match &option.icon {
            _ if option.reason.is_some() && self.shape != Shape::Radio => _ = ui.add(Icon::new("lock").ink(ink)),
            Some(icon) => _ = ui.add(Icon::new(icon).ink(ink)),
            None => {}
        }
        let face = match (self.shape, chosen) {
            (Shape::Radio, _) => Face::Text,
            // Options side by side would shift with the weight of the chosen one.
            (Shape::Tabs | Shape::Segments, _) | (Shape::Side, true) => Face::TextSemiBold,
            (Shape::Side, false) => Face::TextMedium,
        };
        let label = Label::body(&option.label).face(face).ink(ink).silent();
        let side = self.shape == Shape::Side;
        ui.add(if side { label.grow() } else { label });
        match &option.badge {
            // Below each other counts are read as a column; a badge each would shout.
            Some(badge) if side => _ = ui.add(Label::small(badge).no_wrap().silent()),
            Some(badge) => _ = ui.add(Badge::tinted(badge, self.hue(ui)).silent()),
            None => {}
        }
    }

    fn look(&self, ui: &Ui<'_>, place: usize) -> (Skin, Node) {
        let kit = ui.kit();
        let p = kit.palette;
        let none = Paint::new(Color::NONE, Color::NONE);
        let row = Flow::row().gap(Space::Small);
        let round = |px: f32| BorderRadius::all(Val::Px(px));
        let (skin, mut node) = match self.shape {
            Shape::Tabs => {
                let skin = Skin {
                    rest: Paint::new(p.tab, p.line),
                    hover: Paint::new(p.hover, p.line),
                    pressed: Paint::new(p.pressed, p.line),
                    chosen: Paint::new(p.card, p.line),
                    disabled: Paint::new(p.tab, p.line),
                };
                let mut node = row.pad_xy(Space::Medium, Space::Small).min_height(Len::Text(44.0)).to_node(kit);
                node.border_radius = BorderRadius::top(Val::Px(CARD_CORNER - 1.0));
                node.border = UiRect { left: kit.line(), right: kit.line(), top: kit.line(), bottom: Val::ZERO };
                // The open one lies over the upper line of what it opens.
                node.margin.bottom = if self.chosen == Some(place) { px(-p.line_width) } else { Val::ZERO };
                (skin, node)
            }
            Shape::Segments => {
                let skin = Skin {
                    rest: none,
                    hover: Paint::new(p.hover, Color::NONE),
                    pressed: Paint::new(p.pressed, Color::NONE),
                    chosen: Paint::new(self.hue(ui).tint, self.hue(ui).edge),
                    disabled: none,
                };
                let mut node =
                    row.pad_xy(Space::Medium, Space::Tight).min_height(Len::Text(28.0)).centered().to_node(kit);
                (node.border, node.border_radius) = (UiRect::all(kit.line()), round(CONTROL_CORNER - 2.0));
                (skin, node)
            }
            Shape::Radio | Shape::Side => {
                let chosen = if self.shape == Shape::Side { Paint::new(p.card, p.line) } else { none };
                let skin = Skin {
                    rest: none,
                    hover: Paint::new(p.hover, Color::NONE),
                    pressed: Paint::new(p.pressed, Color::NONE),
                    chosen,
                    disabled: none,
                };
                let mut node = row.pad_xy(Space::Small, Space::Tight).min_height(Len::Text(30.0)).to_node(kit);
                (node.border, node.border_radius) = (UiRect::all(kit.line()), round(CONTROL_CORNER));
                (skin, node)
            }
        };
        node.flex_shrink = if self.shape == Shape::Tabs { 1.0 } else { node.flex_shrink };
        (skin, node)
    }
}

impl Widget for Choice {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let tabs = Flow::row().gap(Space::Tight).align(AlignItems::Stretch);
        let frame = if self.fits_in_a_row(ui) { Flow::row() } else { Flow::column().align(AlignItems::Stretch) };
        let frame = frame.gap(Space::Hair).pad(Space::Hair).surface(super::Surface::Raised);
        let frame = frame.edit(|node| node.align_self = AlignSelf::Start);
        let (flow, role, roving) = match self.shape {
            Shape::Tabs => (tabs, Role::TabList, Roving::ROW.following()),
            Shape::Segments if self.fits_in_a_row(ui) => (frame, Role::RadioGroup, Roving::ROW.following()),
            Shape::Segments => (frame, Role::RadioGroup, Roving::LIST.following()),
            Shape::Radio => (Flow::column().gap(Space::Hair), Role::RadioGroup, Roving::LIST.following()),
            Shape::Side => (Flow::column().gap(Space::Hair), Role::TabList, Roving::LIST.following()),
        };
        let access = access_named(role, self.name.clone());
        let mut spawned = ui.flow(flow, |ui| {
            for place in 0..self.options.len() {
                self.option(ui, place);
            }
        });
        spawned.insert((access, roving));
        if self.shape == Shape::Tabs {
            spawned.insert(ZIndex(1));
        }
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        spawned
    }
}
