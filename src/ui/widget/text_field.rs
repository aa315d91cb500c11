//! Text fields. The only place that touches Bevy's text input, which changes from version to version.

use std::sync::Arc;

use accesskit::{Action, Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::{message::Message, system::EntityCommands},
    input::{ButtonState, keyboard::Key as Logical, keyboard::KeyboardInput},
    input_focus::{FocusedInput, tab_navigation::TabIndex},
    prelude::*,
    text::{EditableText, FontCx, LayoutCx, LineHeight, TextCursorStyle, TextEditChange},
    ui::InteractionDisabled,
};

use super::{
    flow::{Flow, Len},
    icon::Icon,
    label::{Ink, Label},
    skin::{Paint, Skin},
    tooltip::Tip,
};
use crate::ui::{
    kit::{Deed, Kit, Ui, Widget},
    project::Key,
    theme::{CONTROL_CORNER, Face, Palette, Space, TextSize},
};

/// A field for text, with its label above.
#[derive(Clone)]
pub struct TextField {
    label: String,
    value: String,
    placeholder: String,
    lines: f32,
    limit: Option<usize>,
    label_shown: bool,
    reason: Option<String>,
    key: Option<Key>,
    on_change: Option<Deed<String>>,
    on_submit: Option<Deed<String>>,
}

impl TextField {
    /// A field of one line.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            placeholder: String::new(),
            lines: 1.0,
            limit: None,
            label_shown: true,
            reason: None,
            key: None,
            on_change: None,
            on_submit: None,
        }
    }

    /// A field of several lines.
    pub fn lines(mut self, lines: f32) -> Self {
        self.lines = lines;
        self
    }

    /// Shown while the field is empty.
    pub fn placeholder(mut self, text: impl Into<String>) -> Self {
        self.placeholder = text.into();
        self
    }

    /// At most so many characters.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = Some(characters);
        self
    }

    /// The label is only read out.
    pub fn label_hidden(mut self) -> Self {
        self.label_shown = false;
        self
    }

    /// Cannot be written in now, and why.
    pub fn disabled(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }

    /// A stable name (see [`Key`]); without one, what was typed is lost when the region is built again.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// Does this with the text after every change.
    pub fn does(mut self, deed: impl Fn(&mut Commands, String) + Send + Sync + 'static) -> Self {
        self.on_change = Some(Arc::new(deed));
        self
    }

    /// Sends a message after every change.
    pub fn sends<M: Message>(self, message: impl Fn(String) -> M + Send + Sync + 'static) -> Self {
        self.does(move |commands, text| {
            commands.write_message(message(text));
        })
    }

    /// Does this with the text when Enter is pressed.
    pub fn submits(mut self, deed: impl Fn(&mut Commands, String) + Send + Sync + 'static) -> Self {
        self.on_submit = Some(Arc::new(deed));
        self
    }

    fn describe(&self) -> AccessNode {
        let mut access = AccessNode::new(if self.lines > 1.0 { Role::MultilineTextInput } else { Role::TextInput });
        access.set_label(self.label.clone());
        access.set_value(self.value.clone());
        access.set_placeholder(self.placeholder.clone());
        access.add_action(Action::Focus);
        access
    }

    /// The frame of the text.
    fn frame(kit: &Kit) -> Node {
        let mut node = Flow::column().pad_xy(Space::Small, Space::Tight).width(Len::Percent(100.0)).to_node(kit);
        (node.border, node.border_radius) = (UiRect::all(kit.line()), BorderRadius::all(px(CONTROL_CORNER)));
        node
    }

    /// A field that only shows its text, and says why it cannot be written in.
    fn spawn_disabled<'u>(self, ui: &'u mut Ui<'_>, reason: &str) -> EntityCommands<'u> {
        let (kit, p) = (ui.kit(), ui.palette());
        let reason = ui.word_with("kit-not-available", &[("reason", reason.into())]);
        let mut access = self.describe();
        access.set_disabled();
        access.set_description(reason.clone());
        let skin = Skin::still(Paint::new(p.note, p.line));
        let mut field = Entity::PLACEHOLDER;
        ui.flow(Flow::column().gap(Space::Tight).width(Len::Percent(100.0)), |ui| {
            if self.label_shown {
                ui.add(Label::body(&self.label).face(Face::TextMedium).ink(Ink::Faint).silent());
            }
            let state = (InteractionDisabled, Tip(reason), TabIndex(0), skin, AccessibilityNode::from(access));
            let node = Node { min_height: kit.px(17.6 * self.lines + 10.0), ..Self::frame(kit) };
            let shown = if self.value.is_empty() { &self.placeholder } else { &self.value };
            let filled = |ui: &mut Ui<'_>| {
                ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                    ui.add(Label::body(shown).ink(Ink::Faint).grow().silent());
                    ui.add(Icon::new("lock").ink(Ink::Faint));
                });
            };
            field = ui.node((node, state), filled).id();
        });
        let mut spawned = ui.entity(field);
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        spawned
    }

    fn editor(&self) -> EditableText {
        let mut editor = EditableText::new(&self.value);
        editor.visible_lines = Some(self.lines);
        editor.allow_newlines = self.lines > 1.0;
        editor.max_characters = self.limit;
        editor.cursor_width = 0.1;
        editor
    }
}

/// What a field reported last, and what it started with.
#[derive(Component)]
struct Typed {
    initial: String,
    last: String,
    on_change: Option<Deed<String>>,
    on_submit: Option<Deed<String>>,
    placeholder: Option<Entity>,
}

impl Widget for TextField {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        if let Some(reason) = self.reason.clone() {
            return self.spawn_disabled(ui, &reason);
        }
        let kit = ui.kit();
        let p = kit.palette;
        let mut access = self.describe();
        for action in [Action::SetValue, Action::ReplaceSelectedText] {
            access.add_action(action);
        }
        let rest = Paint::new(p.card_raised, p.line_strong);
        let skin = Skin { hover: Paint::new(p.card_raised, p.ink), ..Skin::still(rest) };
        let node = Self::frame(kit);
        let mut field = Entity::PLACEHOLDER;
        let label = self.label.clone();
        ui.flow(Flow::column().gap(Space::Tight).width(Len::Percent(100.0)), |ui| {
            if self.label_shown {
                ui.add(Label::body(label).face(Face::TextMedium).silent());
            }
            ui.flow(Flow::column(), |ui| {
                let font =
                    TextFont { font: kit.font(Face::Text), ..TextFont::from_font_size(TextSize::Body.font_size()) };
                let style = (font, TextColor(p.ink), LineHeight::RelativeToFont(1.35), cursor(p));
                let access = AccessibilityNode::from(access);
                field = ui.leaf((self.editor(), node, TabIndex(0), skin, style, access)).id();
                let placeholder = (!self.placeholder.is_empty()).then(|| placeholder(ui, &self.placeholder));
                let typed = Typed {
                    initial: self.value.clone(),
                    last: self.value.clone(),
                    on_change: self.on_change.clone(),
                    on_submit: self.on_submit.clone(),
                    placeholder,
                };
                ui.entity(field).insert(typed);
            });
        });
        let mut spawned = ui.entity(field);
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        spawned
    }
}

fn cursor(p: &Palette) -> TextCursorStyle {
    TextCursorStyle {
        color: p.ink,
        selection_color: Palette::faded(p.focus, 0.30),
        unfocused_selection_color: Color::NONE,
        selected_text_color: None,
    }
}

fn placeholder(ui: &mut Ui<'_>, text: &str) -> Entity {
    let kit = ui.kit();
    let inset = |space: Space| match kit.space(space) {
        Val::Px(distance) => px(distance + kit.line_px()),
        other => other,
    };
    let over = Node {
        position_type: PositionType::Absolute,
        left: inset(Space::Small),
        right: inset(Space::Small),
        top: inset(Space::Tight),
        ..default()
    };
    ui.node((over, Pickable::IGNORE), |ui| {
        ui.add(Label::body(text).soft().silent());
    })
    .id()
}

/// Reports changes, keeps the accessible value right, shows the placeholder while there is no text.
fn on_edit(
    event: On<TextEditChange>,
    mut fields: Query<(&EditableText, &mut Typed, &mut AccessibilityNode)>,
    mut commands: Commands,
) {
    let Ok((editor, mut typed, mut access)) = fields.get_mut(event.event_target()) else { return };
    let text = editor.value().to_string();
    if typed.last == text {
        return;
    }
    access.set_value(text.clone());
    typed.last = text.clone();
    if let Some(deed) = typed.on_change.clone() {
        deed(&mut commands, text);
    }
}

fn show_placeholders(fields: Query<(&EditableText, &Typed)>, mut shown: Query<&mut Visibility>) {
    for (editor, typed) in &fields {
        if let Some(mut visibility) = typed.placeholder.and_then(|e| shown.get_mut(e).ok()) {
            let empty = editor.value().to_string().is_empty();
            visibility.set_if_neq(if empty { Visibility::Inherited } else { Visibility::Hidden });
        }
    }
}

fn on_enter(event: On<FocusedInput<KeyboardInput>>, fields: Query<(&EditableText, &Typed)>, mut commands: Commands) {
    let Ok((editor, typed)) = fields.get(event.focused_entity) else { return };
    let pressed = event.input.state == ButtonState::Pressed && event.input.logical_key == Logical::Enter;
    if let Some(deed) = typed.on_submit.clone().filter(|_| pressed && !editor.is_composing() && !editor.allow_newlines)
    {
        deed(&mut commands, editor.value().to_string());
    }
}

/// What was typed into a field, kept while its region is built again.
pub struct TypedText {
    initial: String,
    text: String,
    cursor: usize,
}

impl TypedText {
    /// What was typed into a field, if it is one.
    pub fn read(world: &World, entity: Entity) -> Option<Self> {
        let (editor, typed) = (world.get::<EditableText>(entity)?, world.get::<Typed>(entity)?);
        let cursor = editor.editor().raw_selection().focus().index();
        Some(Self { initial: typed.initial.clone(), text: editor.value().to_string(), cursor })
    }

    /// Gives it to the field that took its place, unless the view now wants another text there.
    pub fn write(self, world: &mut World, entity: Entity) {
        let wanted = world.get::<Typed>(entity).map(|typed| typed.initial.clone());
        let Some(wanted) = wanted.filter(|w| *w == self.initial || *w == self.text) else { return };
        if let Some(mut typed) = world.get_mut::<Typed>(entity) {
            typed.initial = wanted;
            typed.last.clone_from(&self.text);
        }
        set_text(world, entity, &self.text, self.cursor);
    }
}

/// Replaces the text of a field, for assistive technology and restored text. Reports the change only if the field
/// has not reported that text already.
pub fn set_text(world: &mut World, entity: Entity, text: &str, cursor: usize) {
    world.resource_scope(|world, mut fonts: Mut<FontCx>| {
        world.resource_scope(|world, mut layouts: Mut<LayoutCx>| {
            let Some(mut editor) = world.get_mut::<EditableText>(entity) else { return };
            editor.pending_edits.clear();
            editor.editor_mut().set_text(text);
            let mut driver = editor.editor.driver(&mut fonts.context, &mut layouts.0);
            driver.move_to_byte(cursor.min(text.len()));
        });
    });
    if let Some(mut access) = world.get_mut::<AccessibilityNode>(entity) {
        access.set_value(text.to_owned());
    }
}

/// Adds text fields.
pub fn plugin(app: &mut App) {
    app.add_observer(on_edit)
        .add_observer(on_enter)
        .add_systems(PostUpdate, show_placeholders.after(crate::ui::project::Projecting));
}
