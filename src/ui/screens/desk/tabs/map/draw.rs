//! Where boxes stand and how connectors run between them: numbers only, no nodes.
//!
//! Features lie one below the other, each in a lane of its own; inside a lane what waits stands right of what it waits
//! for, and the releases stand below each other at the right. Everything is in pixels at a text size and a zoom of
//! 100 %. A connector is a few straight pieces: out of a box, along the gap between two layers, past what stands
//! between, and into the next box.

/// Sizes, for one amount of detail.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    /// Width and height of a box.
    pub(super) width: f32,
    pub(super) height: f32,
    /// Height of the place a box stands in.
    slot: f32,
    /// Room between two layers.
    gap: f32,
}

/// Boxes that say all there is to know.
pub(super) const FULL: Sizes = Sizes { width: 122.0, height: 74.0, slot: 86.0, gap: 36.0 };
/// Boxes that say a name only, for when they are seen from afar.
pub(super) const NAMES: Sizes = Sizes { width: 122.0, height: 38.0, slot: 50.0, gap: 36.0 };

/// Height of a lane's title.
pub(super) const TITLE: f32 = 30.0;
/// Room around everything.
pub(super) const EDGE: f32 = 12.0;
/// The track of connectors to the release: of no other, or a dotted line would end below a solid one.
pub(super) const TO_RELEASE: usize = usize::MAX;
/// Room below a lane.
const BELOW: f32 = 10.0;

/// A box's place: lane from above, layer from the left, row from above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) lane: usize,
    pub(super) layer: usize,
    pub(super) row: usize,
}

/// A straight piece of a connector, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    Across { y: f32, from: f32, to: f32 },
    Down { x: f32, from: f32, to: f32 },
}

/// Places for all boxes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Board {
    sizes: Sizes,
    /// How many boxes stand in each layer of each lane; the last layer is the release.
    lanes: Vec<Vec<usize>>,
    columns: usize,
}

impl Board {
    /// A board for lanes with layers of so many boxes; a release is put behind each.
    pub(super) fn new(layers: &[Vec<usize>], sizes: Sizes) -> Self {
        let columns = layers.iter().map(Vec::len).max().unwrap_or(0) + 1;
        let lane = |counts: &Vec<usize>| {
            let mut lane = counts.clone();
            lane.resize(columns - 1, 0);
            lane.push(1);
            lane
        };
        Self { sizes, lanes: layers.iter().map(lane).collect(), columns }
    }

    /// The layer of the releases.
    pub(super) fn release(&self) -> usize {
        self.columns - 1
    }

    /// The whole width.
    pub(super) fn width(&self) -> f32 {
        self.left(self.release()) + self.sizes.width + EDGE
    }

    /// The whole height.
    pub(super) fn height(&self) -> f32 {
        self.top(self.lanes.len())
    }

    /// The upper edge of a lane.
    pub(super) fn top(&self, lane: usize) -> f32 {
        (0..lane.min(self.lanes.len())).map(|above| self.lane_height(above)).sum()
    }

    /// The height of a lane, with its title.
    pub(super) fn lane_height(&self, lane: usize) -> f32 {
        TITLE + self.most(lane) as f32 * self.sizes.slot + BELOW
    }

    /// The left edge of a layer.
    pub(super) fn left(&self, layer: usize) -> f32 {
        EDGE + layer as f32 * (self.sizes.width + self.sizes.gap)
    }

    /// The middle of a box, from above.
    pub(super) fn middle(&self, spot: Spot) -> f32 {
        let free = self.most(spot.lane).saturating_sub(self.count(spot.lane, spot.layer).max(1));
        let rows = free as f32 / 2.0 + spot.row as f32 + 0.5;
        self.top(spot.lane) + TITLE + rows * self.sizes.slot
    }

    fn count(&self, lane: usize, layer: usize) -> usize {
        self.lanes.get(lane).and_then(|layers| layers.get(layer)).copied().unwrap_or(0)
    }

    fn most(&self, lane: usize) -> usize {
        self.lanes.get(lane).and_then(|layers| layers.iter().copied().max()).unwrap_or(1).max(1)
    }

    /// The connector from one box to another in a later layer of the same lane. `track` keeps connectors into one
    /// layer apart; those to the release have one of their own.
    pub(super) fn connector(&self, from: Spot, to: Spot, track: usize) -> Vec<Piece> {
        let (start, end) = (self.left(from.layer) + self.sizes.width, self.left(to.layer));
        let (y1, y2) = (self.middle(from), self.middle(to));
        let gap = self.sizes.gap;
        let (track, aside) = match track {
            TO_RELEASE => (-1.0, 0.0),
            track => ((track % 3) as f32, (track % 3) as f32 * 3.0 - 3.0),
        };
        let turn = end - gap * (0.62 - 0.14 * track);
        if to.layer <= from.layer + 1 || self.is_clear(from, to.layer, y1) {
            return vec![
                Piece::Across { y: y1, from: start, to: turn },
                Piece::Down { x: turn, from: y1, to: y2 },
                Piece::Across { y: y2, from: turn, to: end },
            ];
        }
        // Past the boxes between: along the channel between two slots that lies nearest, towards the goal.
        let channel = self.channel(from, to.layer, y1, y2) + aside;
        let out = start + gap * (0.38 + 0.14 * track);
        vec![
            Piece::Across { y: y1, from: start, to: out },
            Piece::Down { x: out, from: y1, to: channel },
            Piece::Across { y: channel, from: out, to: turn },
            Piece::Down { x: turn, from: channel, to: y2 },
            Piece::Across { y: y2, from: turn, to: end },
        ]
    }

    /// Whether no box between two layers of a lane stands at this height.
    fn is_clear(&self, from: Spot, to: usize, y: f32) -> bool {
        (from.layer + 1..to).all(|layer| {
            let at = |row| self.middle(Spot { layer, row, ..from });
            (0..self.count(from.lane, layer)).all(|row| (at(row) - y).abs() > self.sizes.height / 2.0 + 2.0)
        })
    }

    /// A height between the boxes that stand in the way, nearest to both ends together.
    fn channel(&self, from: Spot, to: usize, y1: f32, y2: f32) -> f32 {
        let (top, slot) = (self.top(from.lane) + TITLE, self.sizes.slot);
        let bottom = top + self.most(from.lane) as f32 * slot;
        let steps = self.most(from.lane) * 2;
        let candidates = (0..=steps).map(|i| (top + i as f32 * slot / 2.0).clamp(top + 4.0, bottom - 4.0));
        let way = |y: &f32| (y - y1).abs() + (y - y2).abs();
        let clear = candidates.filter(|y| self.is_clear(from, to, *y));
        clear.min_by(|a, b| way(a).total_cmp(&way(b))).unwrap_or(top + 4.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(lane: usize, layer: usize, row: usize) -> Spot {
        Spot { lane, layer, row }
    }

    fn ends(pieces: &[Piece]) -> ((f32, f32), (f32, f32)) {
        let point = |piece: &Piece, last: bool| match *piece {
            Piece::Across { y, from, to } => (if last { to } else { from }, y),
            Piece::Down { x, from, to } => (x, if last { to } else { from }),
        };
        (point(&pieces[0], false), point(&pieces[pieces.len() - 1], true))
    }

    #[test]
    fn a_connector_leads_from_the_right_edge_to_the_left_edge() {
        let board = Board::new(&[vec![2, 1]], FULL);
        let (from, to) = ends(&board.connector(spot(0, 0, 1), spot(0, 1, 0), 0));
        assert_eq!(from, (board.left(0) + FULL.width, board.middle(spot(0, 0, 1))));
        assert_eq!(to, (board.left(1), board.middle(spot(0, 1, 0))));
    }

    #[test]
    fn a_long_connector_passes_no_box() {
        for sizes in [FULL, NAMES] {
            let board = Board::new(&[vec![1], vec![1, 3]], sizes);
            let (from, release) = (spot(1, 0, 0), spot(1, board.release(), 0));
            for piece in board.connector(from, release, 0) {
                if let Piece::Across { y, from: start, to } = piece
                    && start < board.left(1)
                    && to > board.left(1)
                {
                    assert!(board.is_clear(from, board.release(), y), "{y}");
                }
            }
        }
    }

    #[test]
    fn lanes_lie_below_each_other_and_releases_in_one_column() {
        let board = Board::new(&[vec![1, 1, 1], vec![2]], FULL);
        assert!(board.top(0).abs() < 1e-6);
        assert!(board.middle(spot(0, 0, 0)) < board.top(1) && board.top(1) < board.middle(spot(1, 0, 0)));
        assert_eq!(board.release(), 3);
        assert!((board.height() - board.lane_height(0) - board.lane_height(1)).abs() < 1e-3);
        assert!((board.left(board.release()) + FULL.width + EDGE - board.width()).abs() < 1e-3);
    }
}
