//! The player's own calendar at the bottom, day by day.

use super::shown_day;
use crate::sim::rules::Family;
use crate::sim::state::SlotUse;
use crate::tell;
use crate::ui::game::Game;
use crate::ui::telling::subject;
use crate::words::Words;

/// The calendar of the sprint.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StripView {
    pub days: Vec<StripDay>,
    /// Free slots from today on.
    pub slack: usize,
}

/// A day.
#[derive(Debug, Clone, PartialEq)]
pub struct StripDay {
    pub date: String,
    pub past: bool,
    pub today: bool,
    pub slots: Vec<StripSlot>,
}

/// What a slot is used for.
#[derive(Debug, Clone, PartialEq)]
pub struct StripSlot {
    /// All of it, for a tooltip and to be read out.
    pub name: String,
    /// What fits on a slot.
    pub short: String,
    /// Whom or what it is about, below that.
    pub about: Option<String>,
    pub icon: Option<&'static str>,
    /// The family whose colour it has; `None`: an empty slot.
    pub family: Option<Family>,
    pub free: bool,
    /// Whether it is the half of the day that is under way.
    pub now: bool,
}

impl StripView {
    /// The calendar of the seat that is looked at.
    pub fn new(game: &Game, words: &Words) -> Self {
        let Some(session) = game.session() else { return Self::default() };
        let o = session.observe(game.seat());
        let (first, today, _) = shown_day(game, &o);
        // Between two sprints the calendar on the wall is the next one's already.
        if o.public.sprint != game.shown_sprint() {
            return Self::default();
        }
        let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
        let per_day = usize::from(o.rules.calendar.slots_per_day);
        let part = game.day_part(per_day);
        let slot = |used: &SlotUse| match used {
            SlotUse::Free => plain(words.get("sprint-slot-free"), None, true),
            SlotUse::Taken => {
                StripSlot { short: words.get("desk-slot-taken"), ..plain(words.get("sprint-slot-taken"), None, false) }
            }
            SlotUse::Lost => plain(words.get("sprint-slot-lost"), Some("overtime"), false),
            SlotUse::CheckIn(team) => {
                let team = session.scenario().story.teams[*team].name.as_str();
                let name = words.with("sprint-slot-check-in", &[("team", team.into())]);
                StripSlot {
                    short: words.get("desk-check-in"),
                    about: Some(team.to_owned()),
                    family: Some(Family::Status),
                    ..plain(name, Some("standing"), false)
                }
            }
            SlotUse::Card(card) => match calendar.cards.get(usize::from(*card)) {
                Some(card) => {
                    let verb = card.action.verb();
                    let name = tell::action_name(words, session.scenario(), &card.action);
                    StripSlot {
                        short: tell::verb_name(words, verb),
                        about: subject(words, session.scenario(), &card.action),
                        family: Some(o.rules.cost(verb).family),
                        ..plain(name, Some(tell::icon(verb)), false)
                    }
                }
                None => plain(String::new(), None, true),
            },
        };
        let days = (0..o.rules.calendar.sprint_days).map(|i| {
            let day = first + i;
            let slots = calendar.slots.iter().skip(usize::from(i) * per_day).take(per_day);
            let slots = slots.enumerate().map(|(at, used)| StripSlot { now: day == today && at == part, ..slot(used) });
            StripDay {
                date: tell::date(words, day),
                past: day < o.public.day,
                today: day == today,
                slots: slots.collect(),
            }
        });
        Self { days: days.collect(), slack: o.slack() }
    }
}

fn plain(name: String, icon: Option<&'static str>, free: bool) -> StripSlot {
    StripSlot { short: name.clone(), about: None, name, icon, family: None, free, now: false }
}

#[cfg(test)]
mod tests {
    use super::super::tests::game;
    use super::*;
    use crate::sim::ids::Seat;
    use crate::words::Locale;

    #[test]
    fn the_strip_has_every_slot_of_the_sprint() {
        let words = Words::new(Locale::English);
        let strip = StripView::new(&game(Seat::Product, 3), &words);
        assert_eq!(strip.days.len(), 10);
        assert!(strip.days.iter().all(|d| d.slots.len() == 2 && !d.past));
        assert_eq!(strip.days.iter().filter(|d| d.today).count(), 1);
        let now = |strip: &StripView| {
            let slots = strip.days.iter().flat_map(|day| &day.slots);
            slots.enumerate().filter(|(_, slot)| slot.now).map(|(at, _)| at).collect::<Vec<_>>()
        };
        assert_eq!(now(&strip), [0], "the first morning");
        let mut afternoon = game(Seat::Product, 3);
        afternoon.test_day_share(0.6);
        assert_eq!(now(&StripView::new(&afternoon, &words)), [1]);
        assert_eq!(strip.slack, strip.days.iter().flat_map(|d| &d.slots).filter(|s| s.free).count());
    }
}
