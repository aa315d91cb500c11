//! Which scenarios there are: each read once, when somebody first asks for it, and kept for the whole program.
//!
//! Whoever needs a scenario asks here, so that there is one copy of it in memory and nothing is read twice. A scenario that does not load stays on the shelf with what is wrong with it. It must not know any screen.

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
    /// Those that were asked for by name, while not all have been read.
    asked: Vec<Shelved>,
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
        Self { source, asked: Vec::new(), read: None }
    }

    /// Scenarios that somebody read already.
    pub fn with(source: Source, read: Vec<Shelved>) -> Self {
        Self { source, asked: Vec::new(), read: Some(Arc::new(read)) }
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
        let mut asked = std::mem::take(&mut self.asked);
        let shelve = |id: String| match asked.iter().position(|known| known.id == id) {
            Some(place) => asked.swap_remove(place),
            None => take_down(&self.source, id),
        };
        let read: Arc<Vec<Shelved>> = Arc::new(content::list(&self.source).into_iter().map(shelve).collect());
        self.read = Some(read.clone());
        read
    }

    /// One scenario, if it can be played; reads no other.
    pub fn scenario(&mut self, id: &str) -> Option<Arc<Scenario>> {
        let known = |rows: &[Shelved]| rows.iter().find(|row| row.id == id).cloned();
        let row = match &self.read {
            Some(read) => known(read),
            None => known(&self.asked).or_else(|| {
                self.asked.push(take_down(&self.source, id.to_owned()));
                self.asked.last().cloned()
            }),
        };
        row?.scenario
    }

    /// What has been read so far.
    pub fn shelved(&self) -> &[Shelved] {
        self.read.as_deref().map_or(&[], Vec::as_slice)
    }

    /// Forgets what was read, so that changed files are seen.
    pub fn reload(&mut self) {
        self.asked.clear();
        self.read = None;
    }
}

fn take_down(source: &Source, id: String) -> Shelved {
    let (scenario, diagnostics) = content::load(source, &id);
    Shelved { id, scenario: scenario.map(Arc::new), diagnostics }
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
        assert!(shelf.scenario("no_such_company").is_none());
        let one = shelf.scenario("workout_history").expect("it can be played");
        assert!(shelf.shelved().is_empty());
        let count = shelf.count();
        assert_eq!(shelf.read().len(), count);
        assert!(shelf.shelved().iter().any(|s| s.id == "workout_history" && s.scenario.is_some()));
        // There is one copy of it, whichever way it is asked for.
        assert!(shelf.shelved().iter().any(|s| s.scenario.as_ref().is_some_and(|read| Arc::ptr_eq(read, &one))));
        assert!(shelf.scenario("workout_history").is_some_and(|again| Arc::ptr_eq(&again, &one)));
        assert!(shelf.scenario("no_such_company").is_none());
    }
}
