//! A small linear programme: what each scarce thing is worth at the margin when the best is made of all of them.
//!
//! Dense, exact up to rounding, and made for some dozens of rows and columns. Knows nothing of companies.

/// Prices of the limits of `max worth x` over `x >= 0` with `rows x <= limits`: the solution of the dual.
///
/// `rows` holds one row a limit, `worth.len()` numbers each; limits are at least 0. Prices are never negative, so that
/// by weak duality they give a bound even where the search gives up (after more turns than it ever needs in practice).
pub fn prices(worth: &[f64], rows: &[f64], limits: &[f64]) -> Vec<f64> {
    let mut table = Tableau::new(worth, rows, limits);
    for turn in 0..20 * (worth.len() + limits.len()) {
        // The largest gain first; the first gain once that might go round in circles.
        let Some(column) = table.entering(turn < 5 * (worth.len() + limits.len())) else { break };
        let Some(row) = table.leaving(column) else { break };
        table.exchange(row, column);
    }
    table.prices(worth.len(), limits.len())
}

/// Numbers smaller than this are rounding.
const TINY: f64 = 1e-11;

/// Each row says what is left of one thing, as its limit less what each column takes; the last row is the worth that
/// each column would add. Things in the rows and in the columns change places until no column adds anything.
struct Tableau {
    /// Rows of `width` numbers, the last of each its limit.
    cells: Vec<f64>,
    width: usize,
    /// What stands in each row: columns of the programme count from 0, then its limits.
    in_row: Vec<usize>,
    in_column: Vec<usize>,
}

impl Tableau {
    fn new(worth: &[f64], rows: &[f64], limits: &[f64]) -> Self {
        let n = worth.len();
        let mut cells = Vec::with_capacity((limits.len() + 1) * (n + 1));
        for (i, limit) in limits.iter().enumerate() {
            cells.extend_from_slice(&rows[i * n..(i + 1) * n]);
            cells.push(*limit);
        }
        cells.extend_from_slice(worth);
        cells.push(0.0);
        Self { cells, width: n + 1, in_row: (n..n + limits.len()).collect(), in_column: (0..n).collect() }
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.width..(row + 1) * self.width]
    }

    /// A column that adds worth: the one that adds most, or the first by number.
    fn entering(&self, most: bool) -> Option<usize> {
        let worth = self.row(self.in_row.len());
        let gains = (0..self.width - 1).filter(|c| worth[*c] > TINY);
        if most {
            gains.max_by(|a, b| worth[*a].total_cmp(&worth[*b]))
        } else {
            gains.min_by_key(|c| self.in_column[*c])
        }
    }

    /// The row that runs out first as a column grows.
    fn leaving(&self, column: usize) -> Option<usize> {
        let mut first: Option<(usize, f64)> = None;
        for row in 0..self.in_row.len() {
            let cells = self.row(row);
            if cells[column] <= TINY {
                continue;
            }
            let room = cells[self.width - 1] / cells[column];
            let sooner = first
                .is_none_or(|(other, least)| room < least || room == least && self.in_row[row] < self.in_row[other]);
            if sooner {
                first = Some((row, room));
            }
        }
        first.map(|(row, _)| row)
    }

    /// What stands in a row and what stands in a column change places.
    fn exchange(&mut self, row: usize, column: usize) {
        let width = self.width;
        let (before, rest) = self.cells.split_at_mut(row * width);
        let (pivot, after) = rest.split_at_mut(width);
        let inverse = 1.0 / pivot[column];
        pivot[column] = 1.0;
        for cell in pivot.iter_mut() {
            *cell *= inverse;
        }
        for other in before.chunks_exact_mut(width).chain(after.chunks_exact_mut(width)) {
            let factor = std::mem::replace(&mut other[column], 0.0);
            if factor != 0.0 {
                for (cell, p) in other.iter_mut().zip(pivot.iter()) {
                    *cell -= factor * p;
                }
            }
        }
        std::mem::swap(&mut self.in_row[row], &mut self.in_column[column]);
    }

    /// What a limit's column would cost is its price; a limit that still stands in a row is not used up.
    fn prices(&self, columns: usize, limits: usize) -> Vec<f64> {
        let worth = self.row(self.in_row.len());
        let mut prices = vec![0.0; limits];
        for (place, thing) in self.in_column.iter().enumerate().filter(|(_, thing)| **thing >= columns) {
            prices[thing - columns] = (-worth[place]).max(0.0);
        }
        prices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the prices say the limits are worth, with what a column is worth above its price: a bound for all plans.
    fn dual(worth: &[f64], rows: &[f64], limits: &[f64], prices: &[f64]) -> f64 {
        let paid: f64 = prices.iter().zip(limits).map(|(p, l)| p * l).sum();
        let n = worth.len();
        for (c, w) in worth.iter().enumerate() {
            let cost: f64 = prices.iter().enumerate().map(|(r, p)| p * rows[r * n + c]).sum();
            assert!(cost >= w - 1e-9, "column {c} is worth more than its price");
        }
        paid
    }

    #[test]
    fn the_textbook_example_has_its_prices() {
        // Dantzig's doors and windows: 3 x + 5 y with x <= 4, 2 y <= 12, 3 x + 2 y <= 18; best is 36 at (2, 6).
        let (worth, rows, limits) = ([3.0, 5.0], [1.0, 0.0, 0.0, 2.0, 3.0, 2.0], [4.0, 12.0, 18.0]);
        let prices = prices(&worth, &rows, &limits);
        assert!(prices.iter().zip([0.0, 1.5, 1.0]).all(|(a, b)| (a - b).abs() < 1e-12), "{prices:?}");
        assert!((dual(&worth, &rows, &limits, &prices) - 36.0).abs() < 1e-12);
    }

    #[test]
    fn a_limit_of_nothing_is_no_circle() {
        let (worth, rows, limits) = ([1.0, 1.0], [1.0, 1.0, 1.0, 0.0], [0.0, 5.0]);
        let prices = prices(&worth, &rows, &limits);
        assert!(dual(&worth, &rows, &limits, &prices).abs() < 1e-12);
    }
}
