//! The debrief as text: how it ended and your own words first, then what was true.

use super::View;
use crate::analysis;
use crate::report::debrief::{Page, Teller};
use crate::report::debrief_text;
use crate::tell::Args;

impl View<'_> {
    /// How it ended.
    pub fn headline(&mut self) {
        self.pages(&[Page::Headline]);
    }

    /// The two questions before anything is revealed.
    pub fn you_first(&mut self) {
        self.heading("you_first");
        self.say("you_first-ask", &Args::default());
    }

    /// All pages.
    pub fn debrief(&mut self) {
        self.pages(Page::ALL);
    }

    fn pages(&mut self, pages: &[Page]) {
        let Some(debrief) = analysis::debrief(self.session) else { return };
        let teller = Teller::new(self.words, self.scenario());
        for page in pages {
            let text = debrief_text::page(&teller, &debrief, *page);
            self.page.gap();
            self.page.say(&text);
        }
    }
}
