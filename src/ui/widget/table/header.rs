//! The header of a table: names of columns, some of them buttons that sort.

use accesskit::{Node as AccessNode, Role, SortDirection};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{
    super::{
        button::Button,
        flow::Flow,
        icon::Icon,
        label::{Ink, Label},
        roving::{Roving, RovingItem},
    },
    Column, Sorting, Table, row_flow,
};
use crate::ui::{
    accessibility::Announce,
    kit::Ui,
    theme::{Face, Space, TextSize},
};

/// The header, unless no column has a name. Its buttons are one stop for Tab; arrow keys lead from one to the next.
pub(super) fn header(ui: &mut Ui<'_>, table: &Table) {
    if table.columns.iter().all(|column| column.title.is_empty()) {
        return;
    }
    let (line, color) = (ui.kit().line(), ui.palette().line);
    let sorts = |column: &Column| column.sorts && table.sorts.is_some();
    let current = table.sorted.map(|s| s.column).or(table.columns.iter().position(sorts));
    let mut row = ui.flow(row_flow().role(Role::Row).stiff().edit(|n| n.border.bottom = line), |ui| {
        for (place, column) in table.columns.iter().enumerate() {
            let mut node = AccessNode::new(Role::ColumnHeader);
            node.set_label(column.title.clone());
            if let Some(sorting) = table.sorted.filter(|s| s.column == place) {
                node.set_sort_direction(match sorting.falling {
                    false => SortDirection::Ascending,
                    true => SortDirection::Descending,
                });
            }
            let cell = ui.flow(column.cell(), |ui| {
                if sorts(column) {
                    sorter(ui, table, column, place, current == Some(place));
                } else {
                    ui.add(title(column).ink(Ink::Soft));
                }
            });
            let cell = cell.id();
            if !column.free {
                ui.entity(cell).insert(AccessibilityNode::from(node));
            }
        }
    });
    row.insert((BorderColor::all(color), Roving::ROW));
}

fn title(column: &Column) -> Label {
    let label = Label::body(&column.title).size(TextSize::Small).face(Face::TextSemiBold);
    if column.right { label.justify(Justify::Right) } else { label }
}

/// A column's name as a button. What it does next is said by its tip and its description.
fn sorter(ui: &mut Ui<'_>, table: &Table, column: &Column, place: usize, current: bool) {
    let Some(deed) = table.sorts.clone() else { return };
    let now = table.sorted.filter(|s| s.column == place);
    let (tip, icon) = match now {
        None => ("kit-sort-none", "order-backlog"),
        Some(Sorting { falling: false, .. }) => ("kit-sort-rising", "arrow-up"),
        Some(Sorting { falling: true, .. }) => ("kit-sort-falling", "arrow-down"),
    };
    let next = Sorting::pressed(table.sorted, place);
    let said = match next {
        None => ui.word("kit-sorted-none"),
        Some(Sorting { falling, .. }) => {
            let word = if falling { "kit-sorted-falling" } else { "kit-sorted-rising" };
            ui.word_with(word, &[("column", column.title.as_str().into())])
        }
    };
    let button = Button::quiet(&column.title).key(format!("{}.sort.{place}", table.key)).tip(ui.word(tip));
    let button = button.does(move |commands| {
        deed(commands, next);
        commands.write_message(Announce(said.clone()));
    });
    // The button reaches over its cell by its own frame, so that the name lines up with what stands below.
    let kit = ui.kit();
    let inset = match kit.space(Space::Tight) {
        Val::Px(pad) => px(-pad - kit.line_px()),
        other => other,
    };
    let right = column.right;
    let flow = Flow::row().gap(Space::Tight);
    // At the right it ends with the cell instead: what reaches over there would count as something to scroll to.
    let flow = match right {
        true => flow.pad_each(Space::Tight, Space::None, Space::Hair, Space::Hair),
        false => flow.pad_xy(Space::Tight, Space::Hair),
    };
    let flow = flow.edit(|n| {
        n.align_self = if right { AlignSelf::End } else { AlignSelf::Start };
        n.margin.left = if right { Val::ZERO } else { inset };
    });
    let ink = if now.is_some() { Ink::Normal } else { Ink::Soft };
    ui.pressable(button, flow, |ui| {
        let icon = Icon::new(icon).side(11.0).ink(ink);
        if right {
            ui.add(icon);
            ui.add(title(column).ink(ink).silent());
        } else {
            ui.add(title(column).ink(ink).silent());
            ui.add(icon);
        }
    })
    .insert(RovingItem { current });
}
