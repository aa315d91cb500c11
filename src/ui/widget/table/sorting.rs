//! By which column a table is sorted, and sorting by it. Plain data for views; it must not know Bevy.

use std::cmp::Ordering;

/// A column, by its place, and which way its values run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// The column's place, from 0.
    pub column: usize,
    /// Largest or last first.
    pub falling: bool,
}

impl Sorting {
    /// What pressing the header of a column leads to: rising, then falling, then the order in which rows came.
    pub fn pressed(now: Option<Self>, column: usize) -> Option<Self> {
        match now.filter(|sorting| sorting.column == column) {
            None => Some(Self { column, falling: false }),
            Some(Self { falling: false, .. }) => Some(Self { column, falling: true }),
            Some(Self { falling: true, .. }) => None,
        }
    }

    /// Sorts rows. `compare` says how two of them differ in a column, rising; those that do not differ keep their
    /// order, whichever way the column runs.
    pub fn sort<T>(self, rows: &mut [T], compare: impl Fn(&T, &T, usize) -> Ordering) {
        rows.sort_by(|a, b| {
            let order = compare(a, b, self.column);
            if self.falling { order.reverse() } else { order }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(sorting: Sorting) -> Vec<(u8, char)> {
        let mut rows = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sorting.sort(&mut rows, |a, b, column| if column == 0 { a.0.cmp(&b.0) } else { a.1.cmp(&b.1) });
        rows
    }

    #[test]
    fn rows_that_do_not_differ_keep_their_order() {
        let rising = Sorting { column: 0, falling: false };
        assert_eq!(sorted(rising), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        assert_eq!(sorted(Sorting { falling: true, ..rising }), [(2, 'a'), (2, 'c'), (1, 'b'), (1, 'd')]);
    }

    #[test]
    fn pressing_a_header_turns_the_order_and_then_takes_it_back() {
        let first = Sorting::pressed(None, 1);
        assert_eq!(first, Some(Sorting { column: 1, falling: false }));
        let second = Sorting::pressed(first, 1);
        assert_eq!(second, Some(Sorting { column: 1, falling: true }));
        assert_eq!(Sorting::pressed(second, 1), None);
        assert_eq!(Sorting::pressed(second, 0), Some(Sorting { column: 0, falling: false }));
    }
}
