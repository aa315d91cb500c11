//! Keys that belong to the whole window: shortcuts of controls, Escape for the top layer.
//!
//! A control carries a [`Shortcut`]; a dialog, menu or tooltip carries a [`Layer`]. It must not know which.

use std::fmt;

use bevy::{
    ecs::system::SystemParam,
    input::{ButtonState, keyboard::Key as Logical, keyboard::KeyboardInput},
    input_focus::FocusedInput,
    prelude::*,
    text::EditableText,
    ui::InteractionDisabled,
    ui_widgets::Activate,
};

use super::{
    kit::Deed,
    screen::{Go, Screen},
};

/// A key, with modifiers, that presses a control.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Shortcut {
    /// The key as it is labelled.
    pub key: Logical,
    /// Control (Command on a Mac).
    pub ctrl: bool,
    /// Shift. Not asked for letters that need it to be typed at all, such as `?`.
    pub shift: bool,
}

impl Shortcut {
    /// A character: `Shortcut::char('?')`.
    pub fn char(c: char) -> Self {
        Self { key: Logical::Character(c.to_lowercase().collect::<String>().into()), ctrl: false, shift: false }
    }

    /// A key with a name: `Shortcut::key(Key::F5)`.
    pub fn key(key: Logical) -> Self {
        Self { key, ctrl: false, shift: false }
    }

    /// Together with Control.
    pub fn ctrl(mut self) -> Self {
        self.ctrl = true;
        self
    }

    /// Together with Shift.
    pub fn shift(mut self) -> Self {
        self.shift = true;
        self
    }

    fn matches(&self, pressed: &Logical, ctrl: bool, shift: bool) -> bool {
        let (same, shift_matters) = match (&self.key, pressed) {
            (Logical::Character(mine), Logical::Character(theirs)) => {
                (mine.eq_ignore_ascii_case(theirs), mine.chars().all(char::is_alphanumeric))
            }
            (mine, theirs) => (mine == theirs, true),
        };
        same && self.ctrl == ctrl && (!shift_matters || self.shift == shift)
    }
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str(if cfg!(target_os = "macos") { "Cmd " } else { "Ctrl " })?;
        }
        if self.shift {
            f.write_str("Shift ")?;
        }
        match &self.key {
            Logical::Character(c) => f.write_str(&c.to_uppercase()),
            Logical::Space => f.write_str("Space"),
            Logical::Escape => f.write_str("Esc"),
            named => write!(f, "{named:?}"),
        }
    }
}

/// Something that lies above the screen and is closed by Escape. The one with the greatest order is closed first.
#[derive(Component, Clone)]
pub struct Layer {
    /// How high it lies.
    pub order: i32,
    /// Whether controls below it are out of reach.
    pub modal: bool,
    /// What closing means.
    pub close: Deed<()>,
}

/// Layers of dialogs.
pub const DIALOG_ORDER: i32 = 100;
/// Layers of menus, above dialogs.
pub const MENU_ORDER: i32 = 200;
/// Messages that go away by themselves, above everything but tooltips.
pub const TOAST_ORDER: i32 = 300;
/// What is dragged, and tooltips.
pub const TIP_ORDER: i32 = 400;

/// Escape was pressed and there was no layer to close. Screens that stay put on Escape read this.
#[derive(Message, Debug, Clone, Copy)]
pub struct EscapePressed;

/// Finds the top layer and what lies in it.
#[derive(SystemParam)]
pub struct Layers<'w, 's> {
    layers: Query<'w, 's, (Entity, &'static Layer)>,
    parents: Query<'w, 's, &'static ChildOf>,
}

impl Layers<'_, '_> {
    /// The layer that Escape closes: one that waits for an answer before one that only lies there, such as a message.
    /// Of two with the same order the younger.
    pub fn top(&self) -> Option<(Entity, &Layer)> {
        self.layers.iter().max_by_key(|(entity, layer)| (layer.modal, layer.order, *entity))
    }

    /// The top layer that shuts off what is below.
    pub fn top_modal(&self) -> Option<Entity> {
        let modal = self.layers.iter().filter(|(_, layer)| layer.modal);
        modal.max_by_key(|(entity, layer)| (layer.order, *entity)).map(|(entity, _)| entity)
    }

    /// Whether something can be reached now: inside the top modal layer, a layer above it, or there is none.
    pub fn reachable(&self, entity: Entity) -> bool {
        let Some(modal) = self.top_modal() else { return true };
        let lowest = self.layers.get(modal).map_or(0, |(_, layer)| layer.order);
        let mut line = std::iter::once(entity).chain(self.parents.iter_ancestors(entity));
        line.any(|e| e == modal || self.layers.get(e).is_ok_and(|(_, layer)| layer.order > lowest))
    }
}

/// `?` was pressed and no control wanted it.
#[derive(Message, Debug, Clone, Copy)]
pub struct HelpAsked;

#[expect(clippy::too_many_arguments, reason = "an observer takes what it needs")]
fn keys(
    event: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    texts: Query<(), With<EditableText>>,
    pressed: Res<ButtonInput<Logical>>,
    layers: Layers,
    shortcuts: Query<(Entity, &Shortcut), Without<InteractionDisabled>>,
    mut escapes: MessageWriter<EscapePressed>,
    mut asked: MessageWriter<HelpAsked>,
    mut commands: Commands,
) {
    let input = &event.input;
    if input.state != ButtonState::Pressed {
        return;
    }
    // A text field keeps Escape to itself, so it is taken before it gets there; everything else is taken when
    // no control wanted it and it has bubbled up to the window.
    let first = event.focused_entity == event.original_event_target();
    let from_text = first && texts.contains(event.focused_entity);
    let at_window = windows.contains(event.focused_entity);
    if input.logical_key == Logical::Escape
        && !input.repeat
        && (from_text || (at_window && !texts.contains(event.original_event_target())))
    {
        match layers.top() {
            Some((_, layer)) => (layer.close)(&mut commands, ()),
            None => {
                escapes.write(EscapePressed);
            }
        }
        return;
    }
    if !at_window {
        return;
    }
    let ctrl = pressed.any_pressed([Logical::Control, Logical::Super]);
    let shift = pressed.pressed(Logical::Shift);
    let hit = shortcuts
        .iter()
        .find(|(entity, shortcut)| shortcut.matches(&input.logical_key, ctrl, shift) && layers.reachable(*entity));
    match hit {
        Some((entity, _)) => commands.trigger(Activate { entity }),
        None if input.logical_key == Logical::Character("?".into()) && layers.top_modal().is_none() => {
            asked.write(HelpAsked);
        }
        None => {}
    }
}

/// On screens that are only visited, Escape leads back.
fn escape_leads_back(mut escapes: MessageReader<EscapePressed>, screen: Res<State<Screen>>, mut go: MessageWriter<Go>) {
    if escapes.read().count() == 0 {
        return;
    }
    match screen.get() {
        Screen::ScenarioSelect | Screen::Library | Screen::Settings | Screen::Gallery => {
            go.write(Go::Back);
        }
        Screen::Title | Screen::Briefing | Screen::Desk | Screen::Sprint | Screen::Review | Screen::Debrief => {}
    }
}

/// Adds the keys.
pub fn plugin(app: &mut App) {
    app.add_message::<EscapePressed>()
        .add_message::<HelpAsked>()
        .add_observer(keys)
        .add_systems(Update, escape_leads_back);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_knows_its_key() {
        let undo = Shortcut::char('z').ctrl();
        assert!(undo.matches(&Logical::Character("z".into()), true, false));
        assert!(!undo.matches(&Logical::Character("z".into()), true, true), "that is redo");
        assert!(!undo.matches(&Logical::Character("z".into()), false, false));
        assert_eq!(undo.to_string(), "Ctrl Z");
        // `?` needs Shift on many keyboards and none on some.
        assert!(Shortcut::char('?').matches(&Logical::Character("?".into()), false, true));
    }
}
