//! Tables and lists: rows that line up, one of which can be chosen.
//!
//! A table lines its columns up by giving each a width; a cell is filled by the screen. It must not know what a row
//! means.

use std::sync::Arc;

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{
    button::{Button, Look},
    flow::{Flow, Len},
    label::{Ink, Label},
    roving::{Roving, RovingItem},
    skin::{Paint, Skin},
};
use crate::ui::{
    kit::{Deed, Ui, access_named},
    project::Key,
    theme::{Face, Space, TextSize},
};

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    title: String,
    width: Len,
    right: bool,
}

impl Column {
    /// A column of a width in pixels at a text size of 100 %.
    pub fn fixed(title: impl Into<String>, px: f32) -> Self {
        Self { title: title.into(), width: Len::Text(px), right: false }
    }

    /// A column that shares what is left.
    pub fn wide(title: impl Into<String>) -> Self {
        Self { title: title.into(), width: Len::Auto, right: false }
    }

    /// Numbers: at the right edge.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// The least width, at a text size of 100 %.
    fn least(&self) -> f32 {
        match self.width {
            Len::Text(px) => px,
            _ => 150.0,
        }
    }

    fn cell(&self) -> Flow {
        let flow = Flow::column().justify(JustifyContent::Center).role(Role::Cell);
        let flow = if self.right { flow.align(AlignItems::End) } else { flow };
        match self.width {
            Len::Auto => flow.grow(),
            width => flow.width(width).stiff(),
        }
    }
}

/// A table: build it, open it with [`Ui::table`].
#[derive(Clone)]
pub struct Table {
    name: String,
    key: String,
    columns: Vec<Column>,
    chosen: Option<usize>,
    chooses: Option<Deed<usize>>,
}

impl Table {
    /// A table with a name that is read out, and a stable key; rows are called `key.0`, `key.1`, ... unless named.
    pub fn new(key: impl Into<String>, name: impl Into<String>, columns: impl IntoIterator<Item = Column>) -> Self {
        Self { name: name.into(), key: key.into(), columns: columns.into_iter().collect(), chosen: None, chooses: None }
    }

    /// Rows can be chosen by click, Enter and Space, and walked through with the arrow keys.
    pub fn chooses(
        mut self,
        chosen: Option<usize>,
        deed: impl Fn(&mut Commands, usize) + Send + Sync + 'static,
    ) -> Self {
        self.chosen = chosen;
        self.chooses = Some(Arc::new(deed));
        self
    }
}

/// Where rows of a table are put.
pub struct Rows<'t, 'a> {
    ui: &'t mut Ui<'a>,
    table: &'t Table,
    count: usize,
}

impl Ui<'_> {
    /// A table; `fill` adds its rows.
    pub fn table(&mut self, table: Table, fill: impl FnOnce(&mut Rows<'_, '_>)) -> EntityCommands<'_> {
        // Wide columns need room for a word or two; where that is not there, the table scrolls sideways.
        let narrowest = table.columns.iter().map(Column::least).sum::<f32>() + table.columns.len() as f32 * 14.0 + 12.0;
        let sheet = Flow::column().width(Len::Percent(100.0)).min_width(Len::Text(narrowest));
        let access = access_named(Role::Table, table.name.clone());
        let roving = table.chooses.is_some();
        let mut place = Entity::PLACEHOLDER;
        self.side_scroll(&format!("{}.side", table.key), |ui| {
            let mut spawned = ui.flow(sheet, |ui| {
                if table.columns.iter().any(|column| !column.title.is_empty()) {
                    header(ui, &table);
                }
                fill(&mut Rows { ui, table: &table, count: 0 });
            });
            spawned.insert((access, Key::new(table.key.clone())));
            if roving {
                spawned.insert(Roving::LIST);
            }
            place = spawned.id();
        });
        self.entity(place)
    }
}

fn row_flow() -> Flow {
    Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).align(AlignItems::Stretch)
}

fn header(ui: &mut Ui<'_>, table: &Table) {
    let (line, color) = (ui.kit().line(), ui.palette().line);
    ui.flow(row_flow().role(Role::Row).stiff().edit(|n| n.border.bottom = line), |ui| {
        for column in &table.columns {
            ui.flow(column.cell().role(Role::ColumnHeader), |ui| {
                let label = Label::body(&column.title).size(TextSize::Small).face(Face::TextSemiBold).soft();
                ui.add(if column.right { label.justify(Justify::Right) } else { label });
            });
        }
    })
    .insert(BorderColor::all(color));
}

impl<'a> Rows<'_, 'a> {
    /// The kit's place, for words and colours.
    pub fn ui(&mut self) -> &mut Ui<'a> {
        self.ui
    }

    /// A row: its name is read out; `cell` fills one column after the other.
    pub fn row(&mut self, name: &str, cell: impl FnMut(&mut Ui<'_>, usize)) -> EntityCommands<'_> {
        let key = format!("{}.{}", self.table.key, self.count);
        self.row_with_key(&key, name, cell)
    }

    /// A row with a key of its own: for rows that move about, as in a backlog.
    pub fn row_with_key(
        &mut self,
        key: &str,
        name: &str,
        mut cell: impl FnMut(&mut Ui<'_>, usize),
    ) -> EntityCommands<'_> {
        let (table, place) = (self.table, self.count);
        self.count += 1;
        let (line, p) = (self.ui.kit().line(), self.ui.palette());
        let chosen = table.chosen == Some(place);
        let rule = move |n: &mut Node| n.border.bottom = line;
        let Some(deed) = table.chooses.clone() else {
            let flow = row_flow().named(Role::Row, name).key(key).stiff().edit(rule);
            let mut spawned = self.ui.flow(flow, |ui| cells(ui, &table.columns, &mut cell));
            spawned.insert(BorderColor::all(p.line));
            return spawned;
        };
        let button = Button::plain(name).look(Look::Quiet).role(Role::Row).key(key).chosen(chosen);
        let button = button.does(move |commands| deed(commands, place));
        let mut spawned =
            self.ui.pressable(button, row_flow().stiff().corner(0.01), |ui| cells(ui, &table.columns, &mut cell));
        // Rows of a table are parted by a line below; the button's own frame would double it.
        let paint = |back: Color| Paint::new(back, p.line);
        let skin = Skin {
            hover: paint(p.hover),
            pressed: paint(p.pressed),
            chosen: paint(p.product.tint),
            ..Skin::still(paint(Color::NONE))
        };
        spawned.insert((skin, RovingItem { current: chosen }));
        spawned.entry::<Node>().and_modify(move |mut node| node.border = UiRect::bottom(line));
        spawned
    }
}

fn cells(ui: &mut Ui<'_>, columns: &[Column], cell: &mut impl FnMut(&mut Ui<'_>, usize)) {
    for (place, column) in columns.iter().enumerate() {
        ui.flow(column.cell(), |ui| cell(ui, place)).insert(Pickable::IGNORE);
    }
}

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
