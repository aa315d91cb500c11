//! Where the time went: bars and a table.

use crate::analysis::Debrief;
use crate::analysis::time::{FAMILIES, SprintTime, total};
use crate::report::debrief::Teller;
use crate::report::debrief_text::{expert_result, family, sprint_text, time_verdict};
use crate::session::Session;
use crate::ui::screens::debrief::sheets::{Cell, Orders, Sheet};
use crate::ui::widget::Sorting;
use crate::words::{capital, number};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeView {
    pub verdict: String,
    pub expert: String,
    pub note: String,
    /// Names of the parts: families, then slack.
    pub parts: Vec<String>,
    pub sprints: Vec<SprintView>,
    /// Slots of the longest bar.
    pub longest: u16,
    /// Part, you, expert, difference.
    pub totals: Vec<[String; 4]>,
    pub totals_by: Option<Sorting>,
}

/// One sprint, two bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SprintView {
    pub name: String,
    pub bars: Vec<BarView>,
}

/// A bar of parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarView {
    pub who: String,
    /// Slots of each part, in the order of the names.
    pub slots: Vec<u16>,
    /// In words.
    pub text: String,
}

impl TimeView {
    /// Of a finished run.
    pub fn new(t: &Teller<'_>, session: &Session, debrief: &Debrief, orders: Orders) -> Self {
        let time = &debrief.time;
        let whole_days = session.rules().calendar.slots_per_day == 1;
        let mut parts: Vec<String> = FAMILIES.into_iter().map(|f| capital(&family(t, f))).collect();
        parts.push(capital(&t.say("debrief-time-slack")));
        let bar = |i: usize, who: &str, sprint: &SprintTime| BarView {
            who: t.say(who),
            slots: slots(sprint),
            text: sprint_text(t, i, who, sprint),
        };
        let sprints = time.yours.iter().enumerate().map(|(i, yours)| {
            let mut bars = vec![bar(i, "debrief-time-you", yours)];
            bars.extend(time.expert.get(i).map(|e| bar(i, "debrief-time-expert", e)));
            SprintView { name: t.with("debrief-time-sprint", &[("sprint", &(i + 1).to_string())]), bars }
        });
        let longest = time.yours.iter().chain(&time.expert).map(SprintTime::total).max().unwrap_or(1).max(1);
        Self {
            verdict: time_verdict(t, time),
            expert: expert_result(t, time),
            note: t.say(if whole_days { "debrief-time-note-days" } else { "debrief-time-note" }),
            totals: totals(&parts, &total(&time.yours), &total(&time.expert), orders),
            totals_by: orders.of(Sheet::Slots),
            parts,
            sprints: sprints.collect(),
            longest,
        }
    }
}

fn slots(sprint: &SprintTime) -> Vec<u16> {
    sprint.used.iter().copied().chain([sprint.slack]).collect()
}

fn totals(parts: &[String], you: &SprintTime, expert: &SprintTime, orders: Orders) -> Vec<[String; 4]> {
    let slots = slots(you).into_iter().zip(slots(expert)).map(|(you, expert)| (i64::from(you), i64::from(expert)));
    let rows: Vec<(&String, (i64, i64))> = parts.iter().zip(slots).collect();
    let sorted = orders.sorted(Sheet::Slots, rows, |(name, (you, expert)), column| match column {
        0 => Cell::text(name),
        1 => Cell::number(*you as f64),
        2 => Cell::number(*expert as f64),
        _ => Cell::number((you - expert) as f64),
    });
    let row = |(name, (you, expert)): (&String, (i64, i64))| {
        [name.clone(), number::integer(you), number::integer(expert), number::signed(you - expert)]
    };
    sorted.into_iter().map(row).collect()
}
