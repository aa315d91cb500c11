//! The calendar: days by slots, what lies on each, and what can be done with the whole of it.

use super::At;
use crate::sim::{
    action::{Action, Verb, check},
    ids::*,
    rules::Family,
    state::{Calendar, SlotUse, Stage},
};
use crate::tell;
use crate::words::number;

/// What the calendar shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarView {
    /// Slots, slack, and what the time goes to, with marks.
    pub summary: String,
    /// The days, in lines of equally many.
    pub lines: Vec<LineView>,
    /// Evenings that were taken home.
    pub evenings: Vec<SlotView>,
    /// Whose desk it is.
    pub seat: Seat,
    /// Whether something can be taken back.
    pub undo: bool,
    /// Whether something can be done again.
    pub redo: bool,
    /// Why last sprint cannot be repeated; `Err` holds the reason.
    pub repeat: Result<(), String>,
    /// Why work cannot be taken home.
    pub overtime: Result<(), String>,
    /// Name of the last button: the sprint, or its second half.
    pub run: String,
    /// Two people play: the desk can be passed.
    pub pass: bool,
}

/// Some days side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct LineView {
    /// The days.
    pub days: Vec<DayView>,
    /// For each part of a day, the slots of these days.
    pub rows: Vec<Vec<SlotView>>,
}

/// A day below its slots.
#[derive(Debug, Clone, PartialEq)]
pub struct DayView {
    /// Weekday and number.
    pub date: String,
    /// A date on the wall falls on it.
    pub due: Option<String>,
    /// It lies behind us.
    pub past: bool,
}

/// A slot.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotView {
    /// Its place in the calendar.
    pub slot: u8,
    /// Day and part of the day, in words.
    pub when: String,
    /// What lies on it.
    pub kind: SlotKind,
    /// It lies behind us.
    pub past: bool,
    /// Slots that are free from here on, this one included.
    pub room: u8,
}

/// What lies on a slot.
#[derive(Debug, Clone, PartialEq)]
pub enum SlotKind {
    /// Slack; of days that are over, slack that nothing took.
    Free,
    /// A card.
    Card {
        /// What kind.
        verb: Verb,
        /// Its family, for the colour.
        family: Family,
        /// Its name.
        name: String,
        /// What it is about.
        subject: Option<String>,
        /// The whole sentence.
        spoken: String,
        /// Which of its slots this is, from 1, and how many it takes.
        part: (u8, u8),
        /// Whether it can be moved: nothing of it is done.
        movable: bool,
    },
    /// A standing meeting.
    CheckIn {
        /// The team.
        team: String,
        /// The whole sentence.
        spoken: String,
    },
    /// Something took this slack.
    Taken,
    /// Slept off after last sprint's evenings.
    Lost,
}

impl CalendarView {
    /// Reads the calendar, with so many days in a line.
    pub fn new(at: &At, columns: usize) -> Self {
        let o = &at.o;
        let calendar = &o.public.calendars[o.public.calendar_seat(at.seat).index()];
        let rules = o.rules.calendar;
        let per_day = usize::from(rules.slots_per_day);
        let first = rules.first_day(o.public.sprint);
        let now = o.public.slot_now(o.rules);
        let days: Vec<u16> = (0..rules.sprint_days).map(|d| first + d).collect();
        let lines = days.chunks(columns.max(1)).map(|days| {
            let rows = (0..per_day).map(|part| {
                let index = |day: &u16| usize::from(day - first) * per_day + part;
                days.iter().map(|day| slot(at, calendar, index(day), now, when(at, *day, part))).collect()
            });
            LineView { rows: rows.collect(), days: days.iter().map(|day| day_view(at, *day)).collect() }
        });
        let evenings = (rules.slots()..calendar.slots.len()).map(|index| {
            let which = (index - rules.slots() + 1) as i64;
            slot(at, calendar, index, now, at.words.with("desk-evening", &[("number", which.into())]))
        });
        let planning = o.public.stage == Stage::Planning;
        let other = at.seat.other().index();
        Self {
            summary: summary(at, calendar, now),
            lines: lines.collect(),
            evenings: evenings.collect(),
            seat: at.seat,
            undo: at.session.can_undo(),
            redo: at.session.can_redo(),
            repeat: match (planning, o.public.sprint) {
                (false, _) => Err(at.word("desk-repeat-not-now")),
                (true, 1) => Err(at.word("desk-repeat-first")),
                (true, _) => Ok(()),
            },
            overtime: check(o, None, &Action::TakeWorkHome).map_err(|r| tell::refusal(at.words, at.tale(), &r)),
            run: at.word(if planning { "desk-run" } else { "desk-run-second-half" }),
            pass: !o.public.both_hats && o.public.played_by_person[other] && o.public.played_by_person[1 - other],
        }
    }
}

fn day_view(at: &At, day: u16) -> DayView {
    let due = at.o.public.milestones.entries().find(|(_, m)| m.open() && m.day == day);
    DayView {
        date: at.date(day),
        due: due.map(|(id, _)| at.story().milestones[id].name.clone()),
        past: at.o.public.stage != Stage::Planning && day < at.o.public.day,
    }
}

/// Day and part of the day, in words.
fn when(at: &At, day: u16, part: usize) -> String {
    let date = at.date(day);
    if at.o.rules.calendar.slots_per_day == 1 {
        return date;
    }
    at.words.with(if part == 0 { "desk-morning" } else { "desk-afternoon" }, &[("date", date.into())])
}

fn slot(at: &At, calendar: &Calendar, index: usize, now: usize, when: String) -> SlotView {
    // Evenings pass late; they count as past only with the sprint.
    let past = index < now && index < at.o.rules.calendar.slots();
    let used = calendar.slots.get(index).copied().unwrap_or(SlotUse::Lost);
    let kind = match used {
        SlotUse::Free => SlotKind::Free,
        SlotUse::Taken => SlotKind::Taken,
        SlotUse::Lost => SlotKind::Lost,
        SlotUse::CheckIn(team) => SlotKind::CheckIn {
            team: at.story().teams[team].name.clone(),
            spoken: at.words.with("desk-check-in-with", &[("team", at.story().teams[team].name.as_str().into())]),
        },
        SlotUse::Card(card) => card_on(at, calendar, card, index),
    };
    SlotView { slot: index as u8, when, kind, past, room: calendar.free_from(index).min(255) as u8 }
}

fn card_on(at: &At, calendar: &Calendar, card: u8, index: usize) -> SlotKind {
    let row = &calendar.cards[usize::from(card)];
    let verb = row.action.verb();
    let held = |until: usize| calendar.slots[..=until].iter().filter(|s| **s == SlotUse::Card(card)).count() as u8;
    SlotKind::Card {
        verb,
        family: at.o.rules.cost(verb).family,
        name: tell::verb_name(at.words, verb),
        subject: at.subject(&row.action),
        spoken: tell::action_name(at.words, at.tale(), &row.action),
        part: (held(index), row.slots),
        movable: row.done == 0,
    }
}

/// `20 half-days · 4 slack · 40 % research, 15 % priorities`: shares of all slots, largest first, none below a twentieth.
fn summary(at: &At, calendar: &Calendar, now: usize) -> String {
    let total = calendar.slots.len().max(1);
    let mut counts: Vec<(Family, usize)> =
        [Family::Research, Family::Prioritisation, Family::Dependencies, Family::Status, Family::Either]
            .into_iter()
            .map(|family| (family, slots_of(at, calendar, family)))
            .filter(|(_, count)| *count * 20 >= total)
            .collect();
    counts.sort_by_key(|(family, count)| (std::cmp::Reverse(*count), *family));
    let shares: Vec<String> = counts
        .into_iter()
        .map(|(family, count)| {
            let share = number::percent(count as f64 / total as f64);
            at.words.with(share_word(family), &[("share", share.into())])
        })
        .collect();
    let slack = calendar.free_from(now.min(total)) as i64;
    let values =
        [("slots", at.slots(total as i64).into()), ("slack", slack.into()), ("shares", shares.join(", ").into())];
    at.words.with(if shares.is_empty() { "desk-calendar-empty" } else { "desk-calendar-summary" }, &values)
}

fn slots_of(at: &At, calendar: &Calendar, family: Family) -> usize {
    let is = |used: &&SlotUse| match used {
        SlotUse::Card(card) => {
            let verb = calendar.cards[usize::from(*card)].action.verb();
            at.o.rules.cost(verb).family == family
        }
        SlotUse::CheckIn(_) => family == Family::Status,
        SlotUse::Free | SlotUse::Taken | SlotUse::Lost => false,
    };
    calendar.slots.iter().filter(is).count()
}

fn share_word(family: Family) -> &'static str {
    match family {
        Family::Research => "desk-share-research",
        Family::Prioritisation => "desk-share-priority",
        Family::Dependencies => "desk-share-dependency",
        Family::Status => "desk-share-status",
        Family::Either => "desk-share-either",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ui::demo::{self, Point},
        words::{Locale, Words},
    };

    #[test]
    fn ten_days_stand_in_one_line_or_in_two() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Product, Point::SprintTwo);
        let at = At::new(&session, Seat::Product, &words);
        let (wide, narrow) = (CalendarView::new(&at, 10), CalendarView::new(&at, 5));
        assert_eq!((wide.lines.len(), narrow.lines.len()), (1, 2));
        let slots = |view: &CalendarView| view.lines.iter().flat_map(|l| l.rows.iter().flatten()).count();
        assert_eq!((slots(&wide), slots(&narrow)), (20, 20));
        assert_eq!(wide.lines[0].days[0].date, "Mon 11");
        assert_eq!(wide.lines[0].rows[1][0].when, "Mon 11, afternoon");
        assert!(wide.summary.contains("20 half-days"), "{}", wide.summary);
        assert!(wide.repeat.is_ok());
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn at_half_time_the_first_half_is_past() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Program, Point::HalfTime);
        let view = CalendarView::new(&At::new(&session, Seat::Program, &words), 10);
        let past: Vec<bool> = view.lines[0].rows[0].iter().map(|s| s.past).collect();
        assert_eq!(past, [true, true, true, true, true, false, false, false, false, false]);
        assert!(view.repeat.is_err() && view.run.contains("second half"));
    }

    #[test]
    fn what_nothing_took_is_slack_before_it_and_unused_after_it() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Program, Point::HalfTime);
        let at = At::new(&session, Seat::Program, &words);
        let empty = Calendar { slots: vec![SlotUse::Free; 20], ..Calendar::default() };
        let kind = |index| {
            let slot = slot(&at, &empty, index, 10, String::new());
            (slot.kind, slot.past)
        };
        assert_eq!((kind(9), kind(10)), ((SlotKind::Free, true), (SlotKind::Free, false)));
    }
}
