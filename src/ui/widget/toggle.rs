//! Switches and check boxes: on or off.

use std::sync::Arc;

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::{message::Message, system::EntityCommands},
    input_focus::tab_navigation::TabIndex,
    prelude::*,
    ui::{Checked, InteractionDisabled},
    ui_widgets::{Checkbox, ValueChange},
};

use super::{
    flow::Flow,
    icon::Icon,
    label::{Ink, Label},
    skin::{Paint, Skin},
    tooltip::Tip,
};
use crate::ui::{
    kit::{Deed, Ui, Widget},
    project::Key,
    theme::{Accent, CONTROL_CORNER, Space},
};

/// Something that is on or off.
#[derive(Clone)]
pub struct Toggle {
    label: String,
    on: bool,
    switch: bool,
    hint: Option<String>,
    reason: Option<String>,
    key: Option<Key>,
    deed: Option<Deed<bool>>,
}

impl Toggle {
    /// A switch: takes effect at once.
    pub fn switch(label: impl Into<String>, on: bool) -> Self {
        Self { label: label.into(), on, switch: true, hint: None, reason: None, key: None, deed: None }
    }

    /// A check box: part of something that takes effect later.
    pub fn check(label: impl Into<String>, on: bool) -> Self {
        Self { switch: false, ..Self::switch(label, on) }
    }

    /// What it means, below the label.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Cannot be used now, and why.
    pub fn disabled(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// Does this with the new value.
    pub fn does(mut self, deed: impl Fn(&mut Commands, bool) + Send + Sync + 'static) -> Self {
        self.deed = Some(Arc::new(deed));
        self
    }

    /// Sends a message made from the new value.
    pub fn sends<M: Message>(self, message: impl Fn(bool) -> M + Send + Sync + 'static) -> Self {
        self.does(move |commands, on| {
            commands.write_message(message(on));
        })
    }

    fn mark(&self, ui: &mut Ui<'_>, ink: Ink) {
        if !self.switch {
            return self.check_mark(ui);
        }
        let kit = ui.kit();
        let p = kit.palette;
        let (width, height) = (kit.grown(34.0), kit.grown(18.0));
        let disabled = self.reason.is_some();
        let (back, line, knob) = match (self.on, disabled) {
            (true, false) => (p.product.fill, p.product.fill, p.product.on_fill),
            (false, false) => (p.track, ink.color(kit), p.ink_soft),
            // Neither may look livelier than one that can be used: hollow, and the place of the lock says which way.
            (true, true) => (p.note, p.ink_faint, p.ink_faint),
            (false, true) => (p.note, p.line_strong, p.ink_faint),
        };
        let frame = Node {
            width: px(width),
            height: px(height),
            padding: if disabled { UiRect::horizontal(kit.px(3.0)) } else { UiRect::all(px(3)) },
            border: UiRect::all(kit.line()),
            border_radius: BorderRadius::MAX,
            flex_shrink: 0.0,
            align_items: AlignItems::Center,
            justify_content: if self.on { JustifyContent::End } else { JustifyContent::Start },
            ..default()
        };
        ui.node((frame, BackgroundColor(back), BorderColor::all(line), Pickable::IGNORE), |ui| {
            if disabled {
                // A knob that is locked in its place: a paler one alone would look like one that is off.
                ui.add(Icon::new("lock").side(12.0).ink(Ink::Of(knob)));
                return;
            }
            let node =
                Node { height: percent(100), aspect_ratio: Some(1.0), border_radius: BorderRadius::MAX, ..default() };
            ui.leaf((node, BackgroundColor(knob), Pickable::IGNORE));
        });
    }

    fn check_mark(&self, ui: &mut Ui<'_>) {
        check_box(ui, self.on, self.reason.is_some(), ui.palette().product);
    }
}

/// The box of something that is ticked or not, in a colour, for rows that are a control themselves.
pub fn check_box(ui: &mut Ui<'_>, on: bool, disabled: bool, accent: Accent) {
    let kit = ui.kit();
    let p = kit.palette;
    let (back, line) = match (on, disabled) {
        (true, false) => (accent.fill, accent.fill),
        (true, true) => (p.note, p.ink_faint),
        (false, false) => (p.card_raised, p.ink_soft),
        (false, true) => (p.note, p.line_strong),
    };
    let frame = Node {
        width: kit.px(18.0),
        height: kit.px(18.0),
        border: UiRect::all(px(kit.whole(1.5))),
        border_radius: BorderRadius::all(px(CONTROL_CORNER - 3.0)),
        flex_shrink: 0.0,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    ui.node((frame, BackgroundColor(back), BorderColor::all(line), Pickable::IGNORE), |ui| match (on, disabled) {
        (true, true) => _ = ui.add(Icon::new("check").side(13.0).ink(Ink::Faint)),
        (true, false) => _ = ui.add(Icon::new("check").side(13.0).ink(Ink::Of(accent.on_fill))),
        (false, true) => _ = ui.add(Icon::new("lock").side(11.0).ink(Ink::Faint)),
        (false, false) => {}
    });
}

impl Widget for Toggle {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let mut access = AccessNode::new(if self.switch { Role::Switch } else { Role::CheckBox });
        access.set_label(self.label.clone());
        access.set_toggled(self.on.into());
        access.add_action(Action::Click);
        access.add_action(Action::Focus);
        let reason = self.reason.as_ref().map(|r| ui.word_with("kit-not-available", &[("reason", r.as_str().into())]));
        if let Some(text) = reason.clone().or(self.hint.clone()) {
            access.set_description(text);
        }
        if self.reason.is_some() {
            access.set_disabled();
        }
        let none = Paint::new(Color::NONE, Color::NONE);
        let skin = Skin {
            hover: Paint::new(p.hover, Color::NONE),
            pressed: Paint::new(p.pressed, Color::NONE),
            ..Skin::still(none)
        };
        let mut node = Flow::row().gap(Space::Medium).pad_xy(Space::Small, Space::Tight).to_node(kit);
        node.border_radius = BorderRadius::all(px(CONTROL_CORNER));
        let parent = ui.parent();
        let control = (ChildOf(parent), node, Checkbox, TabIndex(0), skin, AccessibilityNode::from(access));
        let entity = ui.commands().spawn(control).id();
        let ink = if self.reason.is_some() { Ink::Faint } else { Ink::Normal };
        ui.within(entity, |ui| {
            self.mark(ui, ink);
            ui.flow(Flow::column().edit(|n| n.flex_shrink = 1.0), |ui| {
                ui.add(Label::body(&self.label).ink(ink).silent());
                if let Some(hint) = &self.hint {
                    ui.add(Label::small(hint).silent());
                }
            });
        });
        let mut spawned = ui.entity(entity);
        if self.on {
            spawned.insert(Checked);
        }
        if let Some(reason) = reason {
            spawned.insert((InteractionDisabled, Tip(reason)));
        }
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        if let Some(deed) = self.deed {
            spawned.observe(move |change: On<ValueChange<bool>>, mut commands: Commands| {
                deed(&mut commands, change.value)
            });
        }
        spawned
    }
}
