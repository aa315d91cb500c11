//! `Button`: says what it does, does it when pressed, and says why when it cannot.
//!
//! It must not know what happens: it sends a message, opens a screen, or runs what it was given.

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
    flow::Flow,
    icon::Icon,
    label::{Ink, Label},
    skin::{Paint, Skin},
    tooltip::Tip,
};
use crate::ui::{
    input::Shortcut,
    kit::{Deed, Kit, Ui, Widget},
    project::Key,
    screen::{Go, Screen},
    theme::{Accent, Elevation, Face, Space, TextSize},
};

/// How a button looks.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Look {
    /// The one thing to do next; in a seat's colour.
    Primary(Option<Accent>),
    /// A card one can press.
    #[default]
    Plain,
    /// Text only, until the pointer is over it.
    Quiet,
    /// Cannot be undone.
    Danger,
}

/// A button to be put into a [`Ui`].
#[derive(Clone)]
pub struct Button {
    pub(super) label: String,
    spoken: Option<String>,
    pub(super) icon: Option<String>,
    pub(super) hint: Option<String>,
    pub(super) look: Look,
    large: bool,
    icon_only: bool,
    one_line: bool,
    wide: bool,
    pub(super) role: Role,
    pub(super) key: Option<Key>,
    pub(super) reason: Option<String>,
    pub(super) tip: Option<String>,
    pub(super) shortcut: Option<Shortcut>,
    pub(super) chosen: Option<bool>,
    chosen_accent: Option<Accent>,
    pub(super) deed: Option<Deed<()>>,
}

impl Button {
    fn new(label: impl Into<String>, look: Look) -> Self {
        Self {
            label: label.into(),
            spoken: None,
            icon: None,
            hint: None,
            look,
            large: false,
            icon_only: false,
            one_line: false,
            wide: false,
            role: Role::Button,
            key: None,
            reason: None,
            tip: None,
            shortcut: None,
            chosen: None,
            chosen_accent: None,
            deed: None,
        }
    }

    /// The one thing to do next.
    pub fn primary(label: impl Into<String>) -> Self {
        Self::new(label, Look::Primary(None))
    }

    /// The usual button.
    pub fn plain(label: impl Into<String>) -> Self {
        Self::new(label, Look::Plain)
    }

    /// Text only, for what is always there and seldom used.
    pub fn quiet(label: impl Into<String>) -> Self {
        Self::new(label, Look::Quiet)
    }

    /// Cannot be undone.
    pub fn danger(label: impl Into<String>) -> Self {
        Self::new(label, Look::Danger)
    }

    /// An icon alone; the label is read out and shown as a tooltip.
    pub fn icon_only(icon: impl Into<String>, label: impl Into<String>) -> Self {
        let label = label.into();
        let mut button = Self::new(label.clone(), Look::Quiet).icon(icon).tip(label);
        button.icon_only = true;
        button
    }

    /// In the colour of a seat or family.
    pub fn accent(mut self, accent: Accent) -> Self {
        self.look = Look::Primary(Some(accent));
        self
    }

    /// What is read out instead of label and hint, for example where a label is short because of where it stands.
    pub fn spoken(mut self, name: impl Into<String>) -> Self {
        self.spoken = Some(name.into());
        self
    }

    /// Another look.
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// An icon before the label.
    pub fn icon(mut self, name: impl Into<String>) -> Self {
        self.icon = Some(name.into());
        self
    }

    /// A hint at the right edge.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// As on the title screen.
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// As wide as its parent.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// What else there is to know; shown on hover and focus, read out as description.
    pub fn tip(mut self, tip: impl Into<String>) -> Self {
        self.tip = Some(tip.into());
        self
    }

    /// Cannot be used now, and why. `None` leaves it usable, so that a refusal can be passed on as it is.
    pub fn disabled(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }

    /// A key that presses it.
    pub fn shortcut(mut self, shortcut: Shortcut) -> Self {
        self.shortcut = Some(shortcut);
        self
    }

    /// Shown as chosen or not: for a button that switches something.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// The colour that a plain one has once it is chosen.
    pub fn in_chosen(mut self, accent: Accent) -> Self {
        self.chosen_accent = Some(accent);
        self
    }

    /// Keeps a short label on one line, whatever else wants room in its row.
    pub fn one_line(mut self) -> Self {
        self.one_line = true;
        self
    }

    /// Another role for assistive technology.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Sends a message when pressed.
    pub fn sends<M: Message + Clone>(self, message: M) -> Self {
        self.does(move |commands| {
            commands.write_message(message.clone());
        })
    }

    /// Opens a screen when pressed.
    pub fn opens(self, screen: Screen) -> Self {
        self.sends(Go::To(screen))
    }

    /// Does this when pressed.
    pub fn does(mut self, deed: impl Fn(&mut Commands) + Send + Sync + 'static) -> Self {
        self.deed = Some(Arc::new(move |commands, ()| deed(commands)));
        self
    }

    /// The colours in every state, the text colour and the height above the table.
    fn style(&self, kit: &Kit) -> (Skin, Ink, Elevation) {
        let p = kit.palette;
        let none = Paint::new(Color::NONE, Color::NONE);
        let disabled = Paint::new(p.note, p.line);
        match self.look {
            Look::Primary(accent) => (
                filled(accent.unwrap_or(p.product), disabled),
                Ink::Of(accent.unwrap_or(p.product).on_fill),
                Elevation::Control,
            ),
            Look::Danger => (filled(p.bad, disabled), Ink::Of(p.bad.on_fill), Elevation::Control),
            Look::Plain => {
                let chosen = self.chosen_accent.unwrap_or(p.product);
                let skin = Skin {
                    rest: Paint::new(p.card_raised, p.line),
                    hover: Paint::new(p.hover, p.line_strong),
                    pressed: Paint::new(p.pressed, p.line_strong),
                    chosen: Paint::new(chosen.tint, chosen.edge),
                    disabled,
                };
                (skin, Ink::Normal, Elevation::Control)
            }
            Look::Quiet => {
                let skin = Skin {
                    rest: none,
                    hover: Paint::new(p.hover, Color::NONE),
                    pressed: Paint::new(p.pressed, Color::NONE),
                    chosen: Paint::new(p.card, p.line),
                    disabled: none,
                };
                (skin, Ink::Normal, Elevation::Flat)
            }
        }
    }

    fn describe(&self, ui: &Ui<'_>) -> (AccessibilityNode, Option<Tip>) {
        let mut node = AccessNode::new(self.role);
        let name = self.spoken.as_ref().unwrap_or(&self.label);
        node.set_label(match (&self.hint, self.icon_only) {
            (Some(hint), false) if !hint.is_empty() && self.spoken.is_none() => format!("{name}, {hint}"),
            _ => name.clone(),
        });
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
        if let Some(shortcut) = &self.shortcut {
            node.set_keyboard_shortcut(shortcut.to_string());
        }
        let reason = self.reason.as_ref().map(|r| ui.word_with("kit-not-available", &[("reason", r.as_str().into())]));
        let tip = reason.or_else(|| self.tip.clone());
        if let Some(tip) = &tip {
            node.set_description(tip.clone());
        }
        if self.reason.is_some() {
            node.set_disabled();
        }
        match (self.chosen, self.role) {
            (Some(chosen), Role::Tab | Role::ListBoxOption | Role::Row | Role::ListItem) => node.set_selected(chosen),
            (Some(chosen), _) => node.set_toggled(chosen.into()),
            (None, _) => {}
        }
        (AccessibilityNode::from(node), tip.map(Tip::new))
    }

    /// What stands before the label: a lock where it cannot be used, since paler ink alone would not say so. What is
    /// an icon alone keeps it: nothing else says what it does.
    fn sign(&self) -> Option<&str> {
        let locked = self.reason.is_some() && !self.icon_only;
        if locked { Some("lock") } else { self.icon.as_deref() }
    }

    fn flow(&self) -> Flow {
        let (gap, x, y) = match (self.large, self.icon_only) {
            (_, true) => (Space::None, Space::Tight, Space::Tight),
            (true, _) => (Space::Medium, Space::Large, Space::Medium),
            (false, _) => (Space::Small, Space::Medium, Space::Tight),
        };
        let flow = Flow::row().gap(gap).pad_xy(x, y).min_height(super::Len::Text(if self.large { 44.0 } else { 28.0 }));
        let flow = if self.icon_only { flow.centered() } else { flow };
        if self.wide { flow.width(super::Len::Percent(100.0)) } else { flow }
    }
}

fn filled(accent: Accent, disabled: Paint) -> Skin {
    let darker = |by: f32| {
        let color = bevy::color::Oklaba::from(accent.fill);
        Color::from(bevy::color::Oklaba { lightness: color.lightness - by, ..color })
    };
    Skin {
        rest: Paint::new(accent.fill, darker(0.06)),
        hover: Paint::new(darker(0.04), darker(0.10)),
        pressed: Paint::new(darker(0.08), darker(0.12)),
        chosen: Paint::new(darker(0.06), darker(0.12)),
        disabled,
    }
}

impl Ui<'_> {
    /// A button with other content than icon, label and hint: a card one can press. The label is read out.
    pub fn pressable(&mut self, button: Button, flow: Flow, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let kit = self.kit();
        let (skin, _, elevation) = button.style(kit);
        let (access, tip) = button.describe(self);
        let mut node = flow.to_node(kit);
        node.border = UiRect::all(kit.line());
        if node.border_radius == BorderRadius::ZERO {
            node.border_radius = BorderRadius::all(px(crate::ui::theme::CONTROL_CORNER));
        }
        let parent = self.parent();
        let control = (ChildOf(parent), node, Pressable, TabIndex(0), skin, access);
        let entity = self.commands().spawn(control).id();
        self.within(entity, fill);
        let mut spawned = self.entity(entity);
        if elevation != Elevation::Flat && button.reason.is_none() {
            spawned.insert(elevation.shadow(kit.palette));
        }
        if button.reason.is_some() {
            spawned.insert(InteractionDisabled);
        }
        if button.chosen == Some(true) {
            spawned.insert(Checked);
        }
        if let Some(tip) = tip {
            spawned.insert(tip);
        }
        if let Some(key) = button.key {
            spawned.insert(key);
        }
        if let Some(shortcut) = button.shortcut {
            spawned.insert(shortcut);
        }
        if let Some(deed) = button.deed {
            spawned.observe(move |_: On<Activate>, mut commands: Commands| deed(&mut commands, ()));
        }
        spawned
    }
}

impl Widget for Button {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let (_, ink, _) = self.style(ui.kit());
        let ink = if self.reason.is_some() { Ink::Faint } else { ink };
        let hint_ink = match self.look {
            Look::Primary(_) | Look::Danger => ink,
            Look::Plain | Look::Quiet => Ink::Soft,
        };
        let size = if self.large { TextSize::Lead } else { TextSize::Body };
        let face = if self.large { Face::TextSemiBold } else { Face::TextMedium };
        let parts = self.clone();
        ui.pressable(self.clone(), self.flow(), move |ui| {
            if let Some(icon) = parts.sign() {
                ui.add(Icon::new(icon).side(if parts.large { 20.0 } else { 16.0 }).ink(ink));
            }
            if parts.icon_only {
                return;
            }
            let label = Label::body(&parts.label).size(size).face(face).ink(ink).silent();
            let label = if parts.one_line { label.no_wrap() } else { label };
            match &parts.hint {
                Some(hint) => {
                    ui.add(label.grow());
                    ui.add(Label::small(hint).ink(hint_ink).justify(Justify::Right).silent());
                }
                None => {
                    ui.add(label);
                }
            }
        })
    }
}
