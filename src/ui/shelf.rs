//! Which scenarios there are: read once, when somebody first asks, and kept for the whole program.
//!
//! A scenario that does not load stays on the shelf with what is wrong with it. It must not know any screen.

use std::sync::Arc;

use bevy::prelude::*;

use crate::content::{self, Diagnostic, Scenario, Source};

/// A scenario as it was read.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// The name of its folder.
    pub id: String,
    /// The scenario, if it can be played.
    pub scenario: Option<Arc<Scenario>>,
    /// What is wrong or odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// All scenarios. Put in another one before the first frame to play from another folder.
#[derive(Resource, Clone, Debug)]
pub struct Shelf {
    source: Source,
    read: Option<Arc<Vec<Shelved>>>,
}

impl Default for Shelf {
    fn default() -> Self {
        Self::of(Source::find(None))
    }
}

impl Shelf {
    /// The scenarios of a source.
    pub fn of(source: Source) -> Self {
        Self { source, read: None }
    }

    /// Scenarios that somebody read already.
    pub fn with(source: Source, read: Vec<Shelved>) -> Self {
        Self { source, read: Some(Arc::new(read)) }
    }

    /// Where they come from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// How many folders there are; reads no file.
    pub fn count(&self) -> usize {
        match &self.read {
            Some(read) => read.len(),
            None => content::list(&self.source).len(),
        }
    }

    /// Reads every scenario, the first time this is called.
    pub fn read(&mut self) -> Arc<Vec<Shelved>> {
        if let Some(read) = &self.read {
            return read.clone();
        }
        let shelve = |id: String| {
            let (scenario, diagnostics) = content::load(&self.source, &id);
            Shelved { id, scenario: scenario.map(Arc::new), diagnostics }
        };
        let read: Arc<Vec<Shelved>> = Arc::new(content::list(&self.source).into_iter().map(shelve).collect());
        self.read = Some(read.clone());
        read
    }

    /// What has been read so far.
    pub fn shelved(&self) -> &[Shelved] {
        self.read.as_deref().map_or(&[], Vec::as_slice)
    }

    /// Forgets what was read, so that changed files are seen.
    pub fn reload(&mut self) {
        self.read = None;
    }
}

/// Adds the shelf, unless somebody put one in.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shelf>();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shelf_reads_what_the_program_carries() {
        let mut shelf = Shelf::of(Source::BuiltIn);
        assert!(shelf.shelved().is_empty());
        let count = shelf.count();
        assert_eq!(shelf.read().len(), count);
        assert!(shelf.shelved().iter().any(|s| s.id == "workout_history" && s.scenario.is_some()));
    }
}
