//! Tables: rows that line up, one of which can be chosen, below a header that can sort them.
//!
//! A table lines its columns up by giving each a width; a cell is filled by the screen. It keeps no order of its own:
//! a header that is pressed tells the screen, whose view sorts (see [`Sorting`]). It must not know what a row means.

mod header;
mod sorting;

pub use sorting::Sorting;

use std::sync::Arc;

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{
    button::{Button, Look},
    flow::{Flow, Len},
    roving::{Roving, RovingItem},
    skin::{Paint, RingInside, Skin},
};
use crate::ui::{
    kit::{Deed, Ui, access_named},
    project::Key,
    theme::Space,
};

/// The least that a wide column takes, in pixels at a text size of 100 %.
const LEAST: f32 = 150.0;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    title: String,
    width: Len,
    right: bool,
    sorts: bool,
    /// Words that stand beside a column of numbers: a little further off, or the two would be read as one.
    apart: bool,
    /// Holds nothing: only its room is wanted.
    free: bool,
}

impl Column {
    /// A column of a width in pixels at a text size of 100 %.
    pub fn fixed(title: impl Into<String>, px: f32) -> Self {
        Self { title: title.into(), width: Len::Text(px), right: false, sorts: false, apart: false, free: false }
    }

    /// A column that shares what is left.
    pub fn wide(title: impl Into<String>) -> Self {
        Self { title: title.into(), width: Len::Auto, right: false, sorts: false, apart: false, free: false }
    }

    /// Numbers: at the right edge.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Its header sorts the rows (see [`Table::sorts`]).
    pub fn sortable(mut self) -> Self {
        self.sorts = true;
        self
    }

    /// The least width, at a text size of 100 %.
    fn least(&self) -> f32 {
        let off = if self.apart { Space::Medium.px() } else { 0.0 };
        match self.width {
            Len::Text(px) => px + off,
            _ => LEAST + off,
        }
    }

    fn cell(&self) -> Flow {
        let flow = Flow::column().justify(JustifyContent::Center);
        let flow = if self.free { flow } else { flow.role(Role::Cell) };
        let flow = if self.right { flow.align(AlignItems::End) } else { flow };
        let flow = match self.apart {
            true => flow.pad_each(Space::Medium, Space::None, Space::None, Space::None),
            false => flow,
        };
        match self.width {
            // Never less, or the height of the rows is reckoned for narrower ones.
            Len::Auto => flow.grow().min_width(Len::Text(self.least())),
            Len::Text(_) => flow.width(Len::Text(self.least())).stiff(),
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
    sorted: Option<Sorting>,
    sorts: Option<Deed<Option<Sorting>>>,
    tall: bool,
}

impl Table {
    /// A table with a name that is read out, and a stable key; rows are called `key.0`, `key.1`, ... unless named.
    pub fn new(key: impl Into<String>, name: impl Into<String>, columns: impl IntoIterator<Item = Column>) -> Self {
        let mut columns: Vec<Column> = columns.into_iter().collect();
        for place in 1..columns.len() {
            columns[place].apart = columns[place - 1].right && !columns[place].right;
        }
        Self {
            name: name.into(),
            key: key.into(),
            columns,
            chosen: None,
            chooses: None,
            sorted: None,
            sorts: None,
            tall: false,
        }
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

    /// How its rows are sorted now, and what is done with the order that a pressed header asks for.
    pub fn sorts(
        mut self,
        now: Option<Sorting>,
        deed: impl Fn(&mut Commands, Option<Sorting>) + Send + Sync + 'static,
    ) -> Self {
        self.sorted = now;
        self.sorts = Some(Arc::new(deed));
        self
    }

    /// Keeps room free behind the last column, as wide as columns of these widths: for a table that lines up with
    /// another that has more.
    pub fn free(mut self, widths: impl IntoIterator<Item = f32>) -> Self {
        self.columns.extend(widths.into_iter().map(|px| Column { free: true, ..Column::fixed("", px) }));
        self
    }

    /// Takes the room that is left in its parent; its rows scroll in it while the header stays in sight.
    pub fn tall(mut self) -> Self {
        self.tall = true;
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
        let access = access_named(Role::Table, table.name.clone());
        let roving = table.chooses.is_some();
        let rows = |ui: &mut Ui<'_>| fill(&mut Rows { ui, table: &table, count: 0 });
        let (mut sheet, mut body) = (Entity::PLACEHOLDER, Entity::PLACEHOLDER);
        if table.tall {
            let parts = self.scroll_below(&table.key, &table.name, narrowest, |ui| header::header(ui, &table), rows);
            (sheet, body) = (parts.sheet, parts.body);
        } else {
            // Grown from its least width and not held back from less: rows are as high as they are wide in the end.
            let flow = Flow::column().width(Len::Text(narrowest)).stiff().edit(|n| n.flex_grow = 1.0);
            self.side_scroll(&format!("{}.side", table.key), |ui| {
                let spawned = ui.flow(flow, |ui| {
                    header::header(ui, &table);
                    body = ui.flow(Flow::column(), rows).id();
                });
                sheet = spawned.id();
            });
        }
        if roving {
            self.entity(body).insert(Roving::LIST);
        }
        self.entity(sheet).insert((access, Key::new(table.key.clone())));
        self.entity(sheet)
    }
}

fn row_flow() -> Flow {
    Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).align(AlignItems::Stretch)
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
        let (bar, side) = (p.product.fill, self.ui.kit().whole(4.0));
        let mut spawned = self.ui.pressable(button, row_flow().stiff().corner(0.01), |ui| {
            // A wash of colour alone is hardly seen in some themes.
            if chosen {
                let (top, left, width, height) = (px(0), px(0), px(side), percent(100));
                let node = Node { position_type: PositionType::Absolute, top, left, width, height, ..default() };
                ui.leaf((node, BackgroundColor(bar), Pickable::IGNORE));
            }
            cells(ui, &table.columns, &mut cell);
        });
        // Rows of a table are parted by a line below; the button's own frame would double it.
        let paint = |back: Color| Paint::new(back, p.line);
        let skin = Skin {
            hover: paint(p.hover),
            pressed: paint(p.pressed),
            chosen: paint(p.product.tint),
            ..Skin::still(paint(Color::NONE))
        };
        spawned.insert((skin, RingInside, RovingItem { current: chosen }));
        spawned.entry::<Node>().and_modify(move |mut node| node.border = UiRect::bottom(line));
        spawned
    }
}

fn cells(ui: &mut Ui<'_>, columns: &[Column], cell: &mut impl FnMut(&mut Ui<'_>, usize)) {
    for (place, column) in columns.iter().enumerate() {
        ui.flow(column.cell(), |ui| cell(ui, place)).insert(Pickable::IGNORE);
    }
}
