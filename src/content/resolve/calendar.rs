//! Length of the run, the sponsor's dates, and endings.

use super::Resolver;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::{CalendarRules, Ending, Milestone};

impl Resolver<'_> {
    /// Length of a sprint and of the run; kept for the checks of days that follow.
    pub(super) fn calendar(&mut self) -> Option<CalendarRules> {
        let files = self.files;
        let raw = files.scenario.as_ref()?;
        let file = Place::of(FileKind::Scenario);
        if raw.id != files.id {
            let message = format!("the scenario calls itself \"{}\" and lives in the folder \"{}\"", raw.id, files.id);
            self.report(Code::WrongFolder, &file.field("id"), message, "Rename one of the two.");
        }
        let place = file.field("calendar");
        let calendar = CalendarRules {
            sprint_days: self.whole(&place.field("sprint_days"), raw.calendar.sprint_days, 5..=20, "working days"),
            slots_per_day: self.whole(&place.field("slots_per_day"), raw.calendar.slots_per_day, 1..=2, "slots a day"),
            sprints: self.whole(&place.field("sprints"), raw.calendar.sprints, 1..=8, "sprints"),
        };
        self.calendar = calendar;
        Some(calendar)
    }

    /// The sponsor's dates and the scenario's own endings.
    pub(super) fn dates(&mut self) -> Option<(Table<MilestoneId, Milestone>, Vec<Ending>)> {
        let raw = self.files.scenario.as_ref()?;
        let list = Place::of(FileKind::Scenario).field("milestones");
        let mut milestones = Table::default();
        for (i, m) in raw.milestones.iter().enumerate() {
            let place = list.index(i);
            milestones.push(Milestone {
                key: key_of(&m.id),
                day: self.day(&place.field("day"), m.day, "a date"),
                weight: self.number(&place.field("weight"), m.weight, 0.1..=10.0, "relative worth"),
                met_when: self.condition(&place.field("met_when"), &m.met_when),
                release: m.release,
            });
        }
        let list = Place::of(FileKind::Scenario).field("endings");
        let endings = raw.endings.iter().enumerate();
        let endings = endings
            .map(|(i, e)| Ending { key: key_of(&e.id), when: self.condition(&list.index(i).field("when"), &e.when) });
        Some((milestones, endings.collect()))
    }
}
