//! The debrief as text: the ending and your own words first, then what was true.

use super::View;
use crate::tell::{self, Args};
use crate::words::number;

impl View<'_> {
    /// The headline: how it ended, in numbers.
    pub fn headline(&mut self) {
        let Some(outcome) = self.session.outcome() else { return };
        let name = tell::ending_name(self.words, self.scenario(), outcome.ending);
        self.page.heading(&name);
        let text = tell::ending_text(self.words, self.scenario(), outcome.ending);
        self.page.say(&text);
        let s = outcome.scores;
        let args = Args::default()
            .text("outcome", number::decimal(s.outcome, 0))
            .text("alignment", number::decimal(s.alignment, 0))
            .text("delivery", number::decimal(s.delivery, 0));
        self.say("scores", &args);
    }

    /// The two questions before anything is revealed.
    pub fn you_first(&mut self) {
        self.heading("you_first");
        self.say("you_first-ask", &Args::default());
    }

    /// Everything else.
    pub fn debrief(&mut self) {
        self.headline();
    }
}
