//! Pages of the debrief that have to be played for: worked out once a run, then shown as often as they are asked for.

use super::{Stop, Table, Wanted};
use crate::analysis::progress::Silent;
use crate::analysis::review::judge::Effort;
use crate::analysis::review::{Matter, Review, review};
use crate::report::page::Page;
use crate::tell::Args;
use std::io::Write;

/// What was worked out last, and from what.
pub type Reviewed = Option<(String, Review)>;

impl<W: Write> Table<'_, W> {
    /// Shows the pages that belong to a view; says first that it takes a while where nothing is worked out yet.
    pub(super) fn played(&mut self, wanted: Wanted) -> Result<(), Stop> {
        let matter = Matter::of(&self.session);
        let key = matter.key(&Effort::FULL);
        if self.reviewed.as_ref().is_none_or(|(known, _)| *known != key) {
            self.say("playing-on", &Args::default().count("count", matter.decisions() as i64));
            self.show()?;
            self.reviewed = review(&matter, Effort::FULL, &Silent, &mut |_| ()).map(|r| (key, r));
        }
        let pages: &[Page] = if wanted == Wanted::Moves { &[Page::Moves] } else { &[Page::Split, Page::Fates] };
        if let Some((key, found)) = self.reviewed.take() {
            self.view().played(&found, pages);
            self.reviewed = Some((key, found));
        }
        Ok(())
    }
}
