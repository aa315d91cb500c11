//! Terms: words in a text that open a concept card without leaving the screen.
//!
//! A term is underlined, is reached by Tab, and opens on click, Enter and Space. It must not know what the card
//! says; it sends [`OpenConcept`]. Underline a term once per screen, where it is first met.

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    input::{ButtonState, keyboard::KeyCode, keyboard::KeyboardInput},
    input_focus::{FocusedInput, InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    prelude::*,
    text::{Underline, UnderlineColor},
    ui::widget::TextNodeFlags,
    ui_widgets::Activate,
};

use super::skin::Posed;
use crate::ui::kit::Kit;

/// The wish to read a concept card.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub struct OpenConcept(pub String);

/// A word that opens the card of a concept.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Term(pub String);

/// Makes a span of text a term.
pub(super) fn make_term(span: &mut EntityCommands<'_>, concept: &str, text: &str, color: Color) {
    let mut access = AccessNode::new(Role::Link);
    access.set_label(text.to_owned());
    access.add_action(Action::Click);
    access.add_action(Action::Focus);
    let access = AccessibilityNode::from(access);
    span.insert((Term(concept.to_owned()), Underline, UnderlineColor(color), TabIndex(0), access));
}

fn on_activate(event: On<Activate>, terms: Query<&Term>, mut wishes: MessageWriter<OpenConcept>) {
    if let Ok(term) = terms.get(event.entity) {
        wishes.write(OpenConcept(term.0.clone()));
    }
}

fn on_click(mut event: On<Pointer<Click>>, terms: Query<(), With<Term>>, mut commands: Commands) {
    if terms.contains(event.entity) {
        event.propagate(false);
        commands.trigger(Activate { entity: event.entity });
    }
}

fn on_key(mut event: On<FocusedInput<KeyboardInput>>, terms: Query<(), With<Term>>, mut commands: Commands) {
    let input = &event.input;
    let presses = matches!(input.key_code, KeyCode::Enter | KeyCode::Space | KeyCode::NumpadEnter);
    if terms.contains(event.focused_entity) && presses && input.state == ButtonState::Pressed && !input.repeat {
        event.propagate(false);
        commands.trigger(Activate { entity: event.focused_entity });
    }
}

/// A term that is lit, and the colour it had before.
#[derive(Component)]
pub struct Lit(Color);

type Lights<'a> = (Entity, Option<&'a Posed>, Option<&'a Lit>, &'a TextColor);

/// A span is not a node and cannot wear the focus ring, so the one in focus stands out in the ring's colour.
pub fn light_terms(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    kit: Res<Kit>,
    terms: Query<Lights, (With<Term>, Without<TextNodeFlags>)>,
    posed: Query<(), Added<Posed>>,
    mut commands: Commands,
) {
    if !focus.is_changed() && !visible.is_changed() && !kit.is_changed() && posed.is_empty() {
        return;
    }
    for (entity, posed, lit, color) in &terms {
        let wanted = posed.map_or(visible.0 && focus.get() == Some(entity), |posed| *posed == Posed::Focus);
        let mut term = commands.entity(entity);
        match (wanted, lit) {
            (true, None) => {
                let (ring, page) = (kit.palette.focus, kit.palette.page);
                term.insert((Lit(color.0), TextBackgroundColor(ring), TextColor(page), UnderlineColor(page)));
            }
            (false, Some(Lit(before))) => {
                term.insert((TextColor(*before), UnderlineColor(*before))).remove::<(Lit, TextBackgroundColor)>();
            }
            _ => {}
        }
    }
}

/// Adds terms.
pub fn plugin(app: &mut App) {
    app.add_message::<OpenConcept>().add_observer(on_activate).add_observer(on_click).add_observer(on_key).add_systems(
        PostUpdate,
        light_terms.after(crate::ui::project::Projecting).before(bevy::ui::UiSystems::Prepare),
    );
}
