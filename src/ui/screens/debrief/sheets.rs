//! The tables of the debrief, and how each is sorted. Plain data; it must not know Bevy.

use std::cmp::Ordering;

use crate::ui::widget::Sorting;

/// A table that its columns sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Features that were begun.
    Built,
    /// Features that stayed in the drawer.
    Left,
    /// Slots by family over the whole run.
    Slots,
    /// What each part was estimated at and took.
    Parts,
    /// Lines of the run.
    Branches,
}

/// How each table is sorted: in the order in which its rows came unless somebody wants it otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orders([Option<Sorting>; 5]);

/// What a row is sorted by in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// By size. What has no figure comes before all that have one.
    Number(Option<f64>),
    /// By the alphabet.
    Text(String),
}

impl Cell {
    /// A figure.
    pub fn number(value: impl Into<f64>) -> Self {
        Cell::Number(Some(value.into()))
    }

    /// A text, whatever its letters' size.
    pub fn text(text: &str) -> Self {
        Cell::Text(text.to_lowercase())
    }

    fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Cell::Number(a), Cell::Number(b)) => {
                a.unwrap_or(f64::NEG_INFINITY).total_cmp(&b.unwrap_or(f64::NEG_INFINITY))
            }
            (Cell::Text(a), Cell::Text(b)) => a.cmp(b),
            // A column holds one kind.
            (Cell::Number(_), Cell::Text(_)) | (Cell::Text(_), Cell::Number(_)) => Ordering::Equal,
        }
    }
}

impl Orders {
    /// How a table is sorted.
    pub fn of(&self, sheet: Sheet) -> Option<Sorting> {
        self.0[sheet as usize]
    }

    /// Sorts a table otherwise.
    pub fn set(&mut self, sheet: Sheet, sorting: Option<Sorting>) {
        self.0[sheet as usize] = sorting;
    }

    /// A table's rows in its order; `cell` says what a row is sorted by in a column.
    pub fn sorted<T>(&self, sheet: Sheet, mut rows: Vec<T>, cell: impl Fn(&T, usize) -> Cell) -> Vec<T> {
        if let Some(sorting) = self.of(sheet) {
            sorting.sort(&mut rows, |a, b, column| cell(a, column).order(&cell(b, column)));
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_has_an_order_of_its_own_and_what_has_no_figure_comes_first() {
        let mut orders = Orders::default();
        orders.set(Sheet::Parts, Some(Sorting { column: 0, falling: false }));
        let rows = vec![Some(2.0), None, Some(-1.0)];
        let cell = |row: &Option<f64>, _: usize| Cell::Number(*row);
        assert_eq!(orders.sorted(Sheet::Parts, rows.clone(), cell), [None, Some(-1.0), Some(2.0)]);
        assert_eq!(orders.sorted(Sheet::Branches, rows.clone(), cell), rows);
        let text = |row: &&str, _: usize| Cell::text(row);
        orders.set(Sheet::Parts, Some(Sorting { column: 1, falling: true }));
        assert_eq!(orders.sorted(Sheet::Parts, vec!["beta", "Alpha", "Gamma"], text), ["Gamma", "beta", "Alpha"]);
    }
}
