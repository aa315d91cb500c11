//! Small typed indices into the tables of [`Rules`](super::rules::Rules), and the table type they index.
//!
//! An id says *which entry of which table*; it never says anything about order of creation. Draws are keyed by
//! the stable `key` of an entry instead, so that adding a feature to a scenario moves nobody else's luck.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// An index type for one table.
pub trait Id: Copy + Eq {
    /// Position in the table, from 0.
    fn index(self) -> usize;
    /// The id at a position. Positions above 255 do not exist: scenarios are checked against that when loaded.
    fn at(index: usize) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u8);
        impl Id for $name {
            fn index(self) -> usize { usize::from(self.0) }
            fn at(index: usize) -> Self {
                debug_assert!(index < 256, "tables hold at most 256 entries");
                Self(index as u8)
            }
        }
    )+};
}

ids! {
    /// A group of users with its own share of the population and its own weights over needs.
    SegmentId,
    /// Something users try to get done, whether or not anybody has noticed.
    NeedId,
    /// A backlog item.
    FeatureId,
    /// One size of a feature: everything that was asked for, the usual, the smallest useful one.
    VariantId,
    /// A team or function that does part of the work.
    TeamId,
    /// A named person.
    PersonId,
    /// Something that may go wrong.
    RiskId,
    /// A date the sponsor cares about.
    MilestoneId,
    /// A situation that asks for an answer.
    DilemmaId,
}

/// A table indexed by one id type. Clones like a vector; `clone_from` reuses the allocation.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table<I, T> {
    rows: Vec<T>,
    #[serde(skip)]
    ids: PhantomData<fn(I) -> I>,
}

impl<I: Id, T> Table<I, T> {
    /// A table of these rows, in id order.
    pub fn new(rows: Vec<T>) -> Self {
        Self { rows, ids: PhantomData }
    }
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    /// All ids of this table, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.rows.len()).map(I::at)
    }
    /// Ids with their rows, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(i, row)| (I::at(i), row))
    }
    /// Rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }
    /// Rows in order, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }
    /// The row of an id that may not exist (an id that came from outside).
    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.index())
    }
    /// Whether this id has a row.
    pub fn has(&self, id: I) -> bool {
        id.index() < self.rows.len()
    }
    /// Adds a row at the end and returns its id.
    pub fn push(&mut self, row: T) -> I {
        self.rows.push(row);
        I::at(self.rows.len() - 1)
    }
}

impl<I, T: Clone> Clone for Table<I, T> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), ids: PhantomData }
    }
    fn clone_from(&mut self, source: &Self) {
        self.rows.clone_from(&source.rows);
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { rows: Vec::new(), ids: PhantomData }
    }
}

impl<I: Id, T> FromIterator<T> for Table<I, T> {
    fn from_iter<A: IntoIterator<Item = T>>(rows: A) -> Self {
        Self::new(rows.into_iter().collect())
    }
}

impl<'a, I, T> IntoIterator for &'a mut Table<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter_mut()
    }
}

impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for Table<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.rows[id.index()]
    }
}

/// One of the two jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// Decides what and why.
    Product,
    /// Decides how and when.
    Program,
}

impl Seat {
    /// Both seats, product first: the order in which they plan.
    pub const BOTH: [Seat; 2] = [Seat::Product, Seat::Program];
    /// Position in `[T; 2]` tables by seat.
    pub fn index(self) -> usize {
        match self {
            Seat::Product => 0,
            Seat::Program => 1,
        }
    }
    /// The other seat.
    pub fn other(self) -> Seat {
        match self {
            Seat::Product => Seat::Program,
            Seat::Program => Seat::Product,
        }
    }
}
