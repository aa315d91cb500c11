//! Where boxes stand and how connectors run between them: numbers only, no nodes.
//!
//! Across, everything is a share of the width, so that the drawing fills whatever room the desk has. Down, it is in
//! pixels at a text size of 100 %. A connector is a few straight pieces: out of a box, along a lane between two
//! layers, past what stands between, and into the next box.

/// Height of a box and of the slot it stands in.
pub(super) const BOX: f32 = 74.0;
pub(super) const SLOT: f32 = 92.0;
/// Share of a layer's width that a box takes.
const FILL: f32 = 0.76;

/// A place for every box, and the whole height.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Board {
    layers: usize,
    most: usize,
    counts: Vec<usize>,
}

/// A straight piece of a connector: across (shares of the width) or down (pixels).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    Across { y: f32, from: f32, to: f32 },
    Down { x: f32, from: f32, to: f32 },
}

impl Board {
    /// A board for layers of so many boxes; the last layer is the release.
    pub(super) fn new(counts: Vec<usize>) -> Self {
        Self { layers: counts.len(), most: counts.iter().copied().max().unwrap_or(1).max(1), counts }
    }

    /// Height in pixels at a text size of 100 %.
    pub(super) fn height(&self) -> f32 {
        self.most as f32 * SLOT
    }

    /// Left edge and width of a box, in shares of the width.
    pub(super) fn across(&self, layer: usize) -> (f32, f32) {
        let column = 1.0 / self.layers as f32;
        // Boxes of the first and last layer stand at the edges; the room between layers is shared evenly.
        let width = column * FILL;
        let step = if self.layers > 1 { (1.0 - width) / (self.layers - 1) as f32 } else { 0.0 };
        (layer as f32 * step, width)
    }

    /// The middle of a box, in pixels.
    pub(super) fn middle(&self, layer: usize, row: usize) -> f32 {
        let count = self.counts.get(layer).copied().unwrap_or(1);
        (self.most - count) as f32 * SLOT / 2.0 + row as f32 * SLOT + SLOT / 2.0
    }

    /// The connector from one box to another in a later layer. `lane` keeps connectors into one layer apart.
    pub(super) fn connector(&self, from: (usize, usize), to: (usize, usize), lane: usize) -> Vec<Piece> {
        let ((left, width), (right, _)) = (self.across(from.0), self.across(to.0));
        let (start, end) = (left + width, right);
        let (y1, y2) = (self.middle(from.0, from.1), self.middle(to.0, to.1));
        let gap = (1.0 - FILL) / self.layers as f32;
        let turn = end - gap * (0.62 - 0.14 * (lane % 3) as f32);
        if to.0 == from.0 + 1 || self.is_clear(from.0, to.0, y1) {
            return vec![
                Piece::Across { y: y1, from: start, to: turn },
                Piece::Down { x: turn, from: y1, to: y2 },
                Piece::Across { y: y2, from: turn, to: end },
            ];
        }
        // Past the boxes between: along the lane between two slots that lies nearest, towards the goal.
        let channel = self.channel(from.0, to.0, y1, y2) + (lane % 3) as f32 * 3.0 - 3.0;
        let out = start + gap * (0.38 + 0.14 * (lane % 3) as f32);
        vec![
            Piece::Across { y: y1, from: start, to: out },
            Piece::Down { x: out, from: y1, to: channel },
            Piece::Across { y: channel, from: out, to: turn },
            Piece::Down { x: turn, from: channel, to: y2 },
            Piece::Across { y: y2, from: turn, to: end },
        ]
    }

    /// Whether no box between two layers stands at this height.
    fn is_clear(&self, from: usize, to: usize, y: f32) -> bool {
        (from + 1..to).all(|layer| {
            let count = self.counts.get(layer).copied().unwrap_or(0);
            (0..count).all(|row| (self.middle(layer, row) - y).abs() > BOX / 2.0 + 2.0)
        })
    }

    /// A height between the boxes that stand in the way, nearest to both ends together.
    fn channel(&self, from: usize, to: usize, y1: f32, y2: f32) -> f32 {
        let steps = self.most * 2;
        let candidates = (0..=steps).map(|i| (i as f32 * SLOT / 2.0).clamp(5.0, self.height() - 5.0));
        let way = |y: &f32| (y - y1).abs() + (y - y2).abs();
        let clear = candidates.filter(|y| self.is_clear(from, to, *y));
        clear.min_by(|a, b| way(a).total_cmp(&way(b))).unwrap_or(5.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(pieces: &[Piece]) -> ((f32, f32), (f32, f32)) {
        let point = |piece: &Piece, last: bool| match *piece {
            Piece::Across { y, from, to } => (if last { to } else { from }, y),
            Piece::Down { x, from, to } => (x, if last { to } else { from }),
        };
        (point(&pieces[0], false), point(&pieces[pieces.len() - 1], true))
    }

    #[test]
    fn a_connector_leads_from_the_right_edge_to_the_left_edge() {
        let board = Board::new(vec![2, 1, 1]);
        let (from, to) = ends(&board.connector((0, 1), (1, 0), 0));
        let (left, width) = board.across(0);
        assert_eq!(from, (left + width, board.middle(0, 1)));
        assert_eq!(to, (board.across(1).0, board.middle(1, 0)));
    }

    #[test]
    fn a_long_connector_passes_no_box() {
        let board = Board::new(vec![1, 3, 1]);
        for piece in board.connector((0, 0), (2, 0), 0) {
            if let Piece::Across { y, from, to } = piece
                && from < board.across(1).0
                && to > board.across(1).0
            {
                assert!(board.is_clear(0, 2, y), "{y}");
            }
        }
    }

    #[test]
    fn the_first_box_stands_at_the_left_edge_and_the_last_at_the_right() {
        let board = Board::new(vec![1, 1, 1, 1]);
        assert!(board.across(0).0.abs() < 1e-6);
        let (left, width) = board.across(3);
        assert!((left + width - 1.0).abs() < 1e-5);
    }
}
