//! What stands below the list: the finding that says most, and the line below which nothing is built this sprint.
//!
//! Plain data from one seat's sight, as in `view`.

use super::super::sight::{Sight, strength};
use crate::{
    sim::{
        fact::{Fact, What},
        rules::TeamKind,
        schedule,
    },
    tell,
};

/// The finding that says most, now.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    pub text: String,
    pub source: String,
    pub when: String,
    pub strength: u8,
}

/// Below which nothing is built this sprint, and why.
#[derive(Debug, Clone, PartialEq)]
pub enum LineNote {
    /// Nothing is above the line.
    Empty,
    /// Everything above the line is begun this sprint.
    AllStart,
    /// After so many items; the next one waits for this.
    After { count: usize, waits: Waits },
}

/// What the first item below that line waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Waits {
    /// A team is committed elsewhere until a day.
    Elsewhere { team: String, until: u16 },
    /// A team works on something else until a day.
    HandsFull { team: String, until: u16 },
}

/// Days after which a finding counts half as much for being worth a second look.
const FADES_DAYS: f64 = 10.0;

/// What a finding counts for beyond its strength: a need that nobody had seen opens choices.
fn opens(what: &What) -> f64 {
    match what {
        What::NeedFound { .. } | What::TicketsArrived { .. } => 2.0,
        What::PrototypeTested { .. } | What::ExperimentRead { .. } => 1.0,
        _ => 0.0,
    }
}

pub(super) fn worth(sight: &Sight<'_>) -> Option<Worth> {
    let weight = |fact: &&&Fact| {
        let age = f64::from(sight.today().saturating_sub(fact.day));
        (f64::from(strength(&fact.what).unwrap_or(0)) + opens(&fact.what)) * 0.5f64.powf(age / FADES_DAYS)
    };
    let findings = sight.facts.iter().filter(|f| strength(&f.what).is_some_and(|s| s > 0));
    // Of equals the latest.
    let fact = findings.max_by(|a, b| weight(a).total_cmp(&weight(b)))?;
    let sentence = tell::fact(sight.words, &sight.tale, fact);
    let text = if sentence.text.is_empty() { sentence.title } else { sentence.text };
    Some(Worth {
        text,
        source: sight.source(fact),
        when: sight.day_and_age(fact.day),
        strength: strength(&fact.what).unwrap_or(0),
    })
}

/// Below which item nothing is built this sprint: the first whose largest part starts after its last day.
pub(super) fn line(sight: &Sight<'_>) -> LineNote {
    let o = &sight.o;
    let Some(last) = o.public.backlog.last() else { return LineNote::Empty };
    let (spans, _) = o.spans_p50_p80(*last);
    let sprint_end = f64::from(o.rules.calendar.first_day(o.public.sprint) + o.rules.calendar.sprint_days - 1);
    for (count, feature) in o.public.backlog.iter().enumerate() {
        let built = spans.iter().filter(|s| {
            s.feature == *feature && s.left_person_days > 0.0 && o.rules.teams[s.team].kind == TeamKind::Engineering
        });
        let Some(largest) = built.max_by(|a, b| a.left_person_days.total_cmp(&b.left_person_days)) else { continue };
        let begins = sight.begins(largest);
        if begins < sprint_end || sight.part(*feature, largest.team).started {
            continue;
        }
        let team = sight.story.teams[largest.team].name.clone();
        let free = schedule::free_from(o.rules, o.public, largest.team, o.public.day);
        let until = |day: f64| (day.floor() as u16).max(o.public.day);
        let waits = if free > o.public.day {
            Waits::Elsewhere { team, until: free - 1 }
        } else {
            Waits::HandsFull { team, until: until(begins) }
        };
        return LineNote::After { count, waits };
    }
    LineNote::AllStart
}
