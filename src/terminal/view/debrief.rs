//! The debrief as text: how it ended and your own words first, then what was true.

use super::View;
use crate::analysis::review::Review;
use crate::analysis::{self, calibration, patterns};
use crate::report::debrief::Teller;
use crate::report::page::Page;
use crate::report::{debrief_text, habits_text, moves_text};
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
        self.pages(Page::READ);
        self.habits();
        self.page.gap();
        self.say("debrief-more", &Args::default());
    }

    /// What came of forecasts, and what the player's moves resemble.
    fn habits(&mut self) {
        if !self.session.is_over() {
            return;
        }
        let teller = Teller::new(self.words, self.scenario());
        let forecasts = habits_text::forecasts(&teller, &calibration::of_run(self.session), None);
        let patterns = habits_text::patterns(&teller, &patterns::patterns(self.session));
        for page in [forecasts, patterns] {
            self.page.gap();
            self.page.say(&page.join("\n"));
        }
    }

    /// Pages that had to be played for.
    pub fn played(&mut self, review: &Review, pages: &[Page]) {
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
