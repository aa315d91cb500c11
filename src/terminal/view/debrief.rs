//! The debrief as text: how it ended and your own words first, then what was true.

use super::View;
use crate::analysis;
use crate::analysis::review::Review;
use crate::report::debrief::{Page, Teller};
use crate::report::debrief_text;
use crate::report::moves_text::{self, Played};
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

    /// All pages that can be read off the run.
    pub fn debrief(&mut self) {
        self.pages(Page::ALL);
        self.page.gap();
        self.say("debrief-more", &Args::default());
    }

    /// Pages that had to be played for.
    pub fn played(&mut self, review: &Review, pages: &[Played]) {
        let teller = Teller::new(self.words, self.scenario());
        for page in pages {
            let text = moves_text::page(&teller, review, *page);
            self.page.gap();
            self.page.say(&text);
        }
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
