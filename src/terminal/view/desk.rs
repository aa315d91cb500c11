//! The desk: where the run stands, the dates, the calendar, what waits, what the colleague plans, the briefing.

use super::View;
use crate::content::SeatOffer;
use crate::sim::action::Action;
use crate::sim::ids::*;
use crate::sim::rules::Role;
use crate::sim::state::{Cadence, SlotUse, Stage};
use crate::tell::{self, Args};

impl View<'_> {
    /// Scenario, sprint, date, seat; then the dates.
    pub fn header(&mut self) {
        let o = self.o();
        let calendar = o.rules.calendar;
        let args = Args::default()
            .text("title", self.scenario().story.title.clone())
            .count("sprint", o.public.sprint)
            .count("sprints", calendar.sprints)
            .text("date", tell::date(self.words, o.public.day))
            .count("last", calendar.last_day())
            .text("seat", tell::seat_name(self.words, self.seat));
        let id = match o.public.stage {
            Stage::Planning => "where-planning",
            Stage::Running => "where-running",
            Stage::HalfTime => "where-half_time",
            Stage::Over(_) => "where-over",
        };
        let text = self.with(id, &args);
        self.page.heading(&text);
        self.dates();
    }

    /// The sponsor's dates, and what was promised for them.
    pub fn dates(&mut self) {
        let o = self.o();
        let mut rows = Vec::new();
        for (id, row) in o.public.milestones.entries() {
            let args = Args::default().text("date", tell::date(self.words, row.day));
            let mut notes = vec![match (row.met_day, row.missed) {
                (Some(day), _) => self.with("date-met", &Args::default().text("date", tell::date(self.words, day))),
                (None, true) => self.get("date-missed"),
                (None, false) if row.day >= o.public.day => {
                    self.with("date-in", &Args::default().count("days", row.day - o.public.day))
                }
                (None, false) => self.get("date-open"),
            }];
            if let Some(day) = row.promised_day {
                let args =
                    Args::default().text("date", tell::date(self.words, day)).share("confidence", row.confidence);
                notes.push(self.with("date-promised", &args));
            }
            let text = &self.scenario().story.milestones[id];
            rows.push(vec![text.id.clone(), text.name.clone(), self.with("date-due", &args), notes.join(", ")]);
        }
        self.page.table(&rows);
    }

    /// The whole desk, in the order of the seat's trade.
    pub fn desk(&mut self) {
        self.header();
        self.inbox();
        self.colleague();
        match self.seat {
            Seat::Product => {
                self.backlog();
                self.plan();
            }
            Seat::Program => {
                self.plan();
                self.backlog();
            }
        }
        self.calendar();
    }

    /// The slots of the sprint, those with the same use taken together.
    pub fn calendar(&mut self) {
        let o = self.o();
        let seat = o.public.calendar_seat(self.seat);
        let now = o.public.slot_now(o.rules);
        let slots = o.public.calendars[seat.index()].slots.clone();
        let args = Args::default().count("slots", slots.len() as i64).count("free", o.slack() as i64);
        let heading = self.with("calendar", &args);
        self.page.heading(&heading);
        let mut rows = Vec::new();
        let mut first = 0;
        while first < slots.len() {
            let same = |i: &usize| slots[*i] == slots[first] && (*i < now) == (first < now);
            let last = (first..slots.len()).take_while(same).last().unwrap_or(first);
            let shown = if first == last { format!("{}", first + 1) } else { format!("{}–{}", first + 1, last + 1) };
            let mut what = self.slot(slots[first]);
            if first < now && slots[first] != SlotUse::Free {
                what = self.with("slot-past", &Args::default().text("what", what));
            } else if first < now {
                what = self.get("slot-gone");
            }
            rows.push(vec![shown, self.days_of(first, last), what]);
            first = last + 1;
        }
        self.page.table(&rows);
    }

    fn slot(&self, used: SlotUse) -> String {
        let o = self.o();
        match used {
            SlotUse::Free => self.get("slot-free"),
            SlotUse::Taken => self.get("slot-taken"),
            SlotUse::Lost => self.get("slot-lost"),
            SlotUse::CheckIn(team) => {
                self.with("slot-check_in", &Args::default().text("team", self.names().team(team)))
            }
            SlotUse::Card(card) => {
                let calendar = &o.public.calendars[o.public.calendar_seat(self.seat).index()];
                let card = &calendar.cards[usize::from(card)];
                tell::action_name(self.words, self.scenario(), &card.action)
            }
        }
    }

    /// The days that slots lie on.
    fn days_of(&self, first: usize, last: usize) -> String {
        let o = self.o();
        let calendar = o.rules.calendar;
        let day =
            |slot: usize| calendar.first_day(o.public.sprint) + (slot / usize::from(calendar.slots_per_day)) as u16;
        if first >= calendar.slots() {
            return self.get("slot-evenings");
        }
        let (from, to) = (day(first), day(last.min(calendar.slots() - 1)));
        if from == to {
            tell::date(self.words, from)
        } else {
            format!("{} – {}", tell::date(self.words, from), tell::date(self.words, to))
        }
    }

    /// What waits for this seat.
    pub fn inbox(&mut self) {
        self.heading("inbox");
        let o = self.o();
        let names = self.names();
        let story = &self.scenario().story;
        let mut rows = Vec::new();
        if o.public.dilemma.is_some() {
            rows.push(self.get("inbox-dilemma"));
        }
        if let Some(back) = o.public.send_back.filter(|s| !s.answered) {
            let args = Args::default().text("feature", names.feature(back.feature)).count("day", back.p50_day);
            let id = if self.seat == Seat::Product { "inbox-send_back" } else { "inbox-sent_back" };
            rows.push(self.with(id, &args));
        }
        for (feature, _) in o.rules.features.entries() {
            for team in o.rules.teams.ids() {
                let part = &o.known.parts[o.rules.part_index(feature, team)];
                if part.blocked {
                    let args = Args::default()
                        .text("feature", names.feature(feature))
                        .text("team", names.team(team))
                        .text("id", story.teams[team].id.clone())
                        .count("slots", part.blocker_slots.max(1));
                    rows.push(self.with("inbox-blocker", &args));
                }
            }
        }
        for (person, row) in o.public.people.entries().filter(|(_, p)| p.request_open) {
            let Some(feature) = o.rules.people[person].wants else { continue };
            let _ = row;
            let args = Args::default()
                .text("person", names.person(person))
                .text("id", story.people[person].id.clone())
                .text("feature", names.feature(feature));
            rows.push(self.with("inbox-request", &args));
        }
        if o.trust_seen(o.rules.sponsor) < o.rules.model.trust_warning {
            rows.push(self.get("inbox-warning"));
        }
        if rows.is_empty() {
            rows.push(self.get("inbox-empty"));
        }
        for row in rows {
            self.page.hang("  · ", &row);
        }
    }

    /// What the machine colleague plans this sprint, with its reasons.
    pub fn colleague(&mut self) {
        let o = self.o();
        let other = self.seat.other();
        if o.public.both_hats || o.public.played_by_person[other.index()] {
            return;
        }
        if o.public.empty_seat[other.index()] {
            self.heading("colleague-empty");
            let args = Args::default().text("seat", tell::seat_name(self.words, other));
            self.say("colleague-empty-text", &args);
            return;
        }
        let person = o.rules.colleagues[other.index()];
        let args = Args::default()
            .text("person", self.names().person(person))
            .text("seat", tell::seat_name(self.words, other))
            .count("asks", 2_i64.saturating_sub(i64::from(o.public.asks_used)));
        let heading = self.with("colleague", &args);
        self.page.heading(&heading);
        // What was answered was said when it was answered.
        let plan: Vec<_> = self
            .session
            .colleague_plan()
            .filter(|(a, _)| !matches!(a, Action::AnswerAsk { .. }))
            .map(|(a, why)| (*a, why))
            .collect();
        if plan.is_empty() {
            self.say("colleague-nothing", &args);
        }
        for (action, reason) in plan {
            let mut line = tell::action_name(self.words, self.scenario(), &action);
            line.push('.');
            if let Some(reason) = reason {
                line.push(' ');
                line.push_str(&tell::reason(self.words, self.scenario(), reason));
            }
            self.page.hang("  · ", &line);
        }
        self.say("colleague-ask", &args);
    }

    /// The sponsor's letter, what the seat is judged on, the product, the people.
    pub fn briefing(&mut self) {
        let story = &self.scenario().story;
        let public = self.o().public;
        let offer = if public.both_hats {
            SeatOffer::BothHats
        } else if public.played_by_person == [true; 2] {
            SeatOffer::Pair
        } else if self.seat == Seat::Product {
            SeatOffer::Product
        } else {
            SeatOffer::Program
        };
        let title = format!("{} · {}", story.title, story.company);
        self.page.heading(&title);
        self.page.say(&story.promise);
        let args = Args::default().text("person", story.people[self.session.rules().sponsor].name.clone());
        let letter = self.with("letter", &args);
        self.page.heading(&letter);
        self.page.say(story.letter(offer));
        self.heading("judged");
        self.page.say(story.judged(self.seat));
        self.heading("product");
        self.page.say(&story.product);
        self.heading("cast");
        let mut rows = Vec::new();
        for (id, person) in story.people.entries() {
            // One's own stand-in is not somebody to meet.
            let own = self.session.rules().people[id].role == Role::Colleague
                && self.session.rules().colleagues[self.seat.index()] == id;
            if !own {
                rows.push(vec![person.id.clone(), format!("{}, {}", person.name, person.title), person.who.clone()]);
            }
        }
        self.page.table(&rows);
        self.heading("segments");
        let rows: Vec<Vec<String>> =
            story.segments.iter().map(|s| vec![s.id.clone(), s.name.clone(), s.about.clone()]).collect();
        self.page.table(&rows);
    }

    /// Check-ins of a team, in a word.
    pub(super) fn cadence(&self, cadence: Cadence) -> String {
        tell::cadence(self.words, cadence)
    }
}
