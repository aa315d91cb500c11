//! People as this seat knows them, and the notebook.

use super::View;
use crate::sim::fact::Fact;
use crate::sim::observe::is_news;
use crate::sim::rules::Role;
use crate::tell::{self, Args};

/// Entries of the notebook that are shown.
const NOTES: usize = 40;

impl View<'_> {
    /// Everybody: what they want, how they seem to stand to you, when you last had to do with them.
    pub fn people(&mut self) {
        self.heading("people");
        let o = self.o();
        let mut rows = vec![self.head(&["person", "name", "wants"])];
        for (id, row) in o.rules.people.entries() {
            if row.role == Role::Colleague && o.rules.colleagues[self.seat.index()] == id {
                continue;
            }
            let text = &self.scenario().story.people[id];
            let day = o.trust_seen_day(id, self.session.facts(self.seat));
            let age = Args::default().text("age", tell::age(self.words, o.public.day, day));
            let met = match day {
                _ if id == o.rules.sponsor => self.get("trust-seen"),
                0 => self.get("not-met"),
                _ => self.with("met", &age),
            };
            let mut wants = text.wants.clone();
            if o.public.people[id].request_open {
                wants.push(' ');
                wants.push_str(&self.get("request-open"));
            } else if o.public.people[id].declined_day.is_some() {
                wants.push(' ');
                wants.push_str(&self.get("request-declined"));
            }
            let args = Args::default()
                .text("trust", crate::words::number::points(o.trust_seen(id)))
                .text("age", met)
                .text("wants", wants);
            rows.push(vec![text.id.clone(), format!("{}, {}", text.name, text.title), self.with("trust", &args)]);
        }
        self.page.table(&rows);
    }

    /// Everything learnt, newest first.
    pub fn notebook(&mut self) {
        self.heading("notebook");
        let facts: Vec<Fact> = self
            .session
            .facts(self.seat)
            .rev()
            .filter(|f| is_news(&f.what) && f.visible(self.seat, u16::MAX))
            .take(NOTES)
            .cloned()
            .collect();
        if facts.is_empty() {
            self.say("notebook-empty", &Args::default());
        }
        for fact in &facts {
            self.news(fact);
        }
    }
}
