//! Tables that are read off a run: decisions, days, the calendar, facts, features, needs, dates.

use super::Unit::*;
use super::{Table, id, maybe, num};
use crate::analysis::time::{FAMILIES, SprintTime};
use crate::report::debrief_text;
use crate::report::taken::Taken;
use crate::session::journal::Entry;
use crate::tell;

pub(super) fn tables(taken: &Taken<'_>) -> Vec<Table> {
    vec![decisions(taken), days(taken), calendar(taken), facts(taken), features(taken), needs(taken), milestones(taken)]
}

fn decisions(taken: &Taken<'_>) -> Table {
    let (teller, calendar) = (&taken.teller, taken.session.rules().calendar);
    let row = |(place, entry): (usize, &Entry)| match entry {
        Entry::Act { day, slot, seat, by, action, .. } => Some(vec![
            place.to_string(),
            day.to_string(),
            calendar.sprint_of(*day).to_string(),
            id(seat),
            id(by),
            id(&action.verb()),
            maybe(*slot),
            tell::action_name(teller.words, &teller.scenario, action),
        ]),
        Entry::Answer { day, dilemma, choice } => {
            let text = &teller.scenario.story.dilemmas[*dilemma];
            let choice = text.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
            let sprint = calendar.sprint_of(*day).to_string();
            let (by, verb) = ("player".to_owned(), "answer".to_owned());
            let said = format!("{}: {choice}", text.title);
            Some(vec![place.to_string(), day.to_string(), sprint, String::new(), by, verb, String::new(), said])
        }
        _ => None,
    };
    Table {
        name: "decisions",
        columns: &[
            ("entry", Count),
            ("day", Day),
            ("sprint", Count),
            ("seat", Text),
            ("by", Text),
            ("verb", Text),
            ("slot", Count),
            ("text", Text),
        ],
        rows: taken.session.line().iter().enumerate().filter_map(row).collect(),
    }
}

fn days(taken: &Taken<'_>) -> Table {
    let calendar = taken.session.rules().calendar;
    let seat = taken.session.journal().header.options.seat;
    let facts = |of: u16| taken.session.facts(seat).filter(|f| f.day == of).count();
    let row = |entry: &Entry| match entry {
        Entry::Day { day, digest } => {
            let sprint = calendar.sprint_of(*day).to_string();
            Some(vec![day.to_string(), sprint, facts(*day).to_string(), digest.clone()])
        }
        _ => None,
    };
    Table {
        name: "days",
        columns: &[("day", Day), ("sprint", Count), ("facts", Count), ("digest", Text)],
        rows: taken.session.line().iter().filter_map(row).collect(),
    }
}

fn calendar(taken: &Taken<'_>) -> Table {
    let mut rows = Vec::new();
    if let Some(debrief) = &taken.debrief {
        for (who, sprints) in [("you", &debrief.time.yours), ("expert", &debrief.time.expert)] {
            for (i, sprint) in sprints.iter().enumerate() {
                rows.extend(by_family(taken, who, i + 1, sprint));
            }
        }
    }
    Table { name: "calendar", columns: &[("who", Text), ("sprint", Count), ("family", Text), ("slots", Count)], rows }
}

fn by_family(taken: &Taken<'_>, who: &str, n: usize, sprint: &SprintTime) -> Vec<Vec<String>> {
    let row = |family: String, slots: u16| vec![who.to_owned(), n.to_string(), family, slots.to_string()];
    let used = FAMILIES.into_iter().zip(sprint.used).map(|(f, n)| row(debrief_text::family(&taken.teller, f), n));
    let mut rows: Vec<Vec<String>> = used.collect();
    rows.push(row(taken.teller.say("debrief-time-slack"), sprint.slack));
    rows
}

fn facts(taken: &Taken<'_>) -> Table {
    let teller = &taken.teller;
    let seat = taken.session.journal().header.options.seat;
    let row = |fact: &crate::sim::fact::Fact| {
        vec![
            fact.id.to_string(),
            fact.day.to_string(),
            id(&fact.what),
            id(&fact.cause),
            maybe(fact.seen_from[0]),
            maybe(fact.seen_from[1]),
            tell::fact(teller.words, &teller.scenario, fact).text,
        ]
    };
    Table {
        name: "facts",
        columns: &[
            ("fact", Count),
            ("day", Day),
            ("kind", Text),
            ("cause", Text),
            ("seen_product", Day),
            ("seen_program", Day),
            ("text", Text),
        ],
        rows: taken.session.facts(seat).map(row).collect(),
    }
}

fn features(taken: &Taken<'_>) -> Table {
    let story = &taken.teller.scenario.story;
    let row = |r: &crate::analysis::truth::FeatureRow| {
        let asked: Vec<&str> = r.asked_by.iter().map(|p| story.people[*p].name.as_str()).collect();
        vec![
            story.features[r.feature].id.clone(),
            story.features[r.feature].name.clone(),
            debrief_text::stage(&taken.teller, r),
            maybe(r.shipped_day),
            asked.join("; "),
            num(r.believed.0),
            num(r.believed.1),
            num(r.believed.2),
            r.strength.to_string(),
            num(r.real),
            num(r.spent_person_days),
            r.cost_cents.to_string(),
            num(r.opened),
            num(r.weekly),
            num(r.six_months),
            r.hardly_used.to_string(),
        ]
    };
    Table {
        name: "features",
        columns: &[
            ("feature", Text),
            ("name", Text),
            ("stage", Text),
            ("shipped_day", Day),
            ("asked_by", Text),
            ("believed_low", Share),
            ("believed_middle", Share),
            ("believed_high", Share),
            ("evidence", Count),
            ("real_value", Share),
            ("spent", PersonDays),
            ("cost", Cents),
            ("opened", Share),
            ("weekly_use", Share),
            ("six_months", Share),
            ("hardly_used", YesNo),
        ],
        rows: taken.debrief.iter().flat_map(|d| &d.truth.features).map(row).collect(),
    }
}

fn needs(taken: &Taken<'_>) -> Table {
    let story = &taken.teller.scenario.story;
    let mut rows = Vec::new();
    for truth in taken.debrief.iter().map(|d| &d.truth) {
        for need in &truth.needs {
            for (cell, (segment, share)) in need.cells.iter().zip(&truth.segments) {
                rows.push(vec![
                    story.needs[need.need].id.clone(),
                    story.needs[need.need].name.clone(),
                    story.segments[*segment].id.clone(),
                    num(*share),
                    num(cell.real),
                    maybe(cell.believed.map(num)),
                    cell.strength.to_string(),
                    maybe(cell.said.map(num)),
                    maybe(need.found.map(|f| f.0)),
                    need.articulate.to_string(),
                ]);
            }
        }
    }
    Table {
        name: "needs",
        columns: &[
            ("need", Text),
            ("name", Text),
            ("segment", Text),
            ("segment_share", Share),
            ("real_weight", Share),
            ("believed_weight", Share),
            ("evidence", Count),
            ("said_yes", Share),
            ("found_day", Day),
            ("articulate", YesNo),
        ],
        rows,
    }
}

fn milestones(taken: &Taken<'_>) -> Table {
    let story = &taken.teller.scenario.story;
    let row = |d: &crate::analysis::delivery::DateRow| {
        vec![
            story.milestones[d.milestone].id.clone(),
            story.milestones[d.milestone].name.clone(),
            d.first_day.to_string(),
            d.day.to_string(),
            maybe(d.promised.map(|p| p.0)),
            maybe(d.promised.map(|p| num(p.1))),
            maybe(d.promised.map(|p| p.2)),
            maybe(d.met_day),
            num(d.slip_days),
            num(d.kept_share),
            num(d.weight),
        ]
    };
    Table {
        name: "milestones",
        columns: &[
            ("milestone", Text),
            ("name", Text),
            ("first_due_day", Day),
            ("due_day", Day),
            ("promised_day", Day),
            ("promised_confidence", Share),
            ("promised_on", Day),
            ("met_day", Day),
            ("slip", Days),
            ("kept", Share),
            ("weight", Share),
        ],
        rows: taken.debrief.iter().flat_map(|d| &d.delivery.dates).map(row).collect(),
    }
}
