//! Dialogs: something that must be answered before anything else.
//!
//! A dialog can be part of a projection (a region whose view is an `Option` lays it out when there is something
//! to ask) or be opened by a command. Either way it opens with the focus on the first control that answers it, Tab stays
//! inside it, Escape closes it, and the focus returns to where it was. It must not know what is asked.

use std::sync::Arc;

use accesskit::{Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    input_focus::{
        InputFocus,
        tab_navigation::{NavAction, TabGroup, TabIndex, TabNavigation},
    },
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::ScrollArea,
};

use super::{
    button::Button,
    flow::{Flow, Len, Surface},
    label::Label,
    overlay::OverlayOf,
    term::Term,
    tooltip::FocusHandedOn,
};
use crate::ui::{
    accessibility::Announce,
    input::{DIALOG_ORDER, Layer, Layers},
    kit::{Deed, Ui},
    project::{Key, is_inside},
    theme::Space,
};

/// A dialog: build it, open it with [`Ui::dialog`].
#[derive(Clone)]
pub struct Dialog {
    title: String,
    key: String,
    width: f32,
    order: i32,
    close: Option<Deed<()>>,
    close_label: Option<String>,
}

impl Dialog {
    /// A dialog with a title and a stable name.
    pub fn new(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self { title: title.into(), key: key.into(), width: 520.0, order: DIALOG_ORDER, close: None, close_label: None }
    }

    /// Width in pixels at a text size of 100 %.
    pub fn width(mut self, px: f32) -> Self {
        self.width = px;
        self
    }

    /// Above dialogs that are open already.
    pub fn above(mut self, steps: i32) -> Self {
        self.order = DIALOG_ORDER + steps;
        self
    }

    /// What closing means: tell the state, so that the view no longer has the dialog. Without it, closing despawns
    /// the dialog, which is right for one opened by a command. A dialog that must be answered closes by doing
    /// nothing here.
    pub fn on_close(mut self, close: impl Fn(&mut Commands) + Send + Sync + 'static) -> Self {
        self.close = Some(Arc::new(move |commands, ()| close(commands)));
        self
    }

    /// Shows a cross at the upper right that closes, with this label.
    pub fn closable(mut self, label: impl Into<String>) -> Self {
        self.close_label = Some(label.into());
        self
    }
}

/// Marks a dialog's veil, its outermost node.
#[derive(Component)]
pub struct DialogRoot;

/// Marks the cross that closes a dialog: it stands first and is never what somebody opened the dialog for.
#[derive(Component)]
pub struct DialogCross;

impl Ui<'_> {
    /// Opens a dialog above everything. It goes when what is being filled here goes.
    pub fn dialog(&mut self, dialog: Dialog, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let kit = self.kit();
        let owner = self.parent();
        let mut access = AccessNode::new(Role::Dialog);
        access.set_label(dialog.title.clone());
        access.set_modal();
        let veil = Flow::layer().centered().pad(Space::Large).to_node(kit);
        let root = (
            DialogRoot,
            OverlayOf(owner),
            veil,
            GlobalZIndex(dialog.order),
            BackgroundColor(kit.palette.veil),
            TabGroup::modal(),
            Key::new(dialog.key.clone()),
            AccessibilityNode::from(access),
        );
        let root = self.commands().spawn(root).id();
        let close: Deed<()> = dialog.close.clone().unwrap_or_else(|| {
            Arc::new(move |commands, ()| {
                commands.entity(root).try_despawn();
            })
        });
        let layer = Layer { order: dialog.order, modal: true, close: close.clone() };
        self.entity(root).insert(layer);
        let sheet = Flow::column()
            .gap(Space::Medium)
            .pad(Space::Large)
            .surface(Surface::Dialog)
            .width(Len::Text(dialog.width))
            .max_width(Len::Percent(100.0))
            .max_height(Len::Percent(100.0));
        self.within(root, |ui| {
            ui.flow(sheet, |ui| {
                ui.flow(Flow::row().gap(Space::Medium).stiff(), |ui| {
                    ui.add(Label::title(&dialog.title).grow());
                    if let Some(label) = &dialog.close_label {
                        let cross = Button::icon_only("close", label).key(format!("{}.close", dialog.key));
                        ui.add(cross.does(move |commands| close(commands, ()))).insert(DialogCross);
                    }
                });
                fill(ui);
            });
        });
        self.entity(root)
    }
}

/// Which dialogs are open, and where the focus was before each.
#[derive(Resource, Default)]
pub struct OpenDialogs(Vec<(Key, Option<Return>)>);

struct Return {
    entity: Entity,
    key: Option<Key>,
}

/// Notes where the focus was when a dialog opens, and returns it when the dialog has gone. Dialogs are known by key,
/// so that one built again is still the same.
pub fn remember_focus(
    dialogs: Query<&Key, With<DialogRoot>>,
    keys: Query<(Entity, &Key)>,
    keyed: Query<&Key>,
    entities: Query<(), With<Node>>,
    mut open: ResMut<OpenDialogs>,
    mut focus: FocusHandedOn,
) {
    for key in &dialogs {
        if !open.0.iter().any(|(known, _)| known == key) {
            let back = focus.get().filter(|e| entities.contains(*e));
            let back = back.map(|entity| Return { entity, key: keyed.get(entity).ok().cloned() });
            open.0.push((key.clone(), back));
        }
    }
    while let Some(place) = open.0.iter().rposition(|(known, _)| !dialogs.iter().any(|key| key == known)) {
        let (_, back) = open.0.remove(place);
        let Some(back) = back else { continue };
        let again = back.key.and_then(|wanted| keys.iter().find(|(_, key)| **key == wanted).map(|(entity, _)| entity));
        if let Some(entity) = again.or(Some(back.entity).filter(|e| entities.contains(*e))) {
            focus.to(entity);
        }
    }
}

/// Keeps the focus inside the top dialog: when it opens, and when a click beside it would take the focus away. Then it
/// goes to the first control that can be used and is not the cross; to the cross, a text that scrolls or a word in it that
/// opens a card only where there is nothing else.
pub fn hold_focus(
    layers: Layers,
    nav: TabNavigation,
    parents: Query<&ChildOf>,
    asides: Query<(), Or<(With<DialogCross>, With<ScrollArea>, With<Term>)>>,
    disabled: Query<(), With<InteractionDisabled>>,
    mut focus: FocusHandedOn,
) {
    let Some(modal) = layers.top_modal() else { return };
    let inside = focus.get().is_some_and(|e| e == modal || parents.iter_ancestors(e).any(|p| p == modal));
    if inside || focus.get().is_some_and(|e| layers.reachable(e) && parents.contains(e)) {
        return;
    }
    let stops = stops(&nav, modal);
    let answers = || stops.iter().filter(|stop| !asides.contains(**stop));
    let first = answers().find(|stop| !disabled.contains(**stop)).or(answers().next()).or(stops.first());
    if let Some(first) = first {
        focus.to(*first);
    }
}

/// The stops of Tab inside a dialog, in order.
fn stops(nav: &TabNavigation, modal: Entity) -> Vec<Entity> {
    let mut stops: Vec<Entity> = nav.initialize(modal, NavAction::First).into_iter().collect();
    while let Some(last) = stops.last() {
        match nav.navigate(&InputFocus::from_entity(*last), NavAction::Next) {
            Ok(next) if !stops.contains(&next) => stops.push(next),
            _ => break,
        }
    }
    stops
}

/// Reads out what a dialog says when it opens: its title and its texts, not its controls. One that is built again with
/// the same words is not read out again.
pub fn announce_dialogs(
    dialogs: Query<(Entity, &Key), With<DialogRoot>>,
    children: Query<&Children>,
    texts: Query<&AccessibilityNode, Without<TabIndex>>,
    mut told: Local<Vec<(Key, String)>>,
    mut say: MessageWriter<Announce>,
) {
    told.retain(|(known, _)| dialogs.iter().any(|(_, key)| key == known));
    for (root, key) in &dialogs {
        let below = children.iter_descendants_depth_first(root).filter_map(|e| texts.get(e).ok());
        let said = below.filter(|node| matches!(node.role(), Role::Label | Role::Paragraph | Role::Heading));
        let said: Vec<&str> = said.filter_map(|node| node.value().or_else(|| node.label())).collect();
        let text = said.join(" ");
        match told.iter_mut().find(|(known, _)| known == key) {
            Some((_, before)) if *before == text => continue,
            Some((_, before)) => before.clone_from(&text),
            None => told.push((key.clone(), text.clone())),
        }
        if !text.is_empty() {
            say.write(Announce(text));
        }
    }
}

/// Whether a dialog is open that contains this entity; for tests.
pub fn in_dialog(world: &mut World, entity: Entity) -> bool {
    let mut roots = world.query_filtered::<Entity, With<DialogRoot>>();
    let roots: Vec<Entity> = roots.iter(world).collect();
    roots.into_iter().any(|root| is_inside(world, entity, root))
}
