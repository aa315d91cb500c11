//! What the answers to a card's questions say, and what the seat knows about each: never more than that.

use super::At;
use crate::sim::{
    action::{About, Question, Verb, promise_confidence},
    ids::*,
    schedule,
    state::{Cadence, Measure},
};
use crate::tell;
use crate::ui::screens::desk::pick::Value;
use crate::words::{Arg, number};

/// What an answer says, and what is known about it.
pub fn texts(at: &At, verb: Verb, value: Value) -> (String, String) {
    let (o, story) = (&at.o, at.story());
    let with = |id: &str, values: &[(&str, Arg<'_>)]| at.words.with(id, values);
    match value {
        Value::Segment(s) => {
            let known = &o.known.segments[s];
            let values = [("asked", known.interviews.into()), ("watched", known.sessions.into())];
            (story.segments[s].name.clone(), with("desk-known-segment", &values))
        }
        Value::Feature(f) => (story.features[f].name.clone(), feature_detail(at, f)),
        Value::Variant(v) => {
            let effort: f64 = o.rules.variants[v].parts.iter().map(|p| p.effort_person_days).sum();
            let days = number::integer(effort.round() as i64);
            (story.variants[v].name.clone(), with("desk-effort", &[("days", days.into())]))
        }
        Value::Team(t) | Value::ToTeam(t) => (story.teams[t].name.clone(), team_detail(at, verb, t)),
        Value::Person(p) => {
            let title = story.people[p].title.as_str();
            let met = o.known.people[p].met_day;
            let id = if met == 0 { "desk-not-met" } else { "desk-met" };
            (at.first_name(p), with(id, &[("title", title.into()), ("day", met.into())]))
        }
        Value::Risk(r) => {
            let chance = number::percent(o.known.risks[r].chance);
            let slots = at.slots(o.rules.risks[r].mitigation_slots.into());
            let values = [
                ("chance", chance.into()),
                ("slots", slots.into()),
                ("mitigation", story.risks[r].mitigation.as_str().into()),
            ];
            (story.risks[r].name.clone(), with("desk-risk", &values))
        }
        Value::Milestone(m) => {
            let row = &o.public.milestones[m];
            let id = if row.promised_day.is_some() { "desk-date-promised" } else { "desk-date" };
            let values = [("day", row.day.into()), ("promised", row.promised_day.unwrap_or(row.day).into())];
            (story.milestones[m].name.clone(), with(id, &values))
        }
        Value::Day(day) => (at.date(day), String::new()),
        Value::Question(Question::LastTime) => (at.word("desk-last-time"), at.word("desk-last-time-hint")),
        Value::Question(Question::WouldYouUse(f)) => {
            let name = story.features[f].name.as_str();
            (with("desk-would-you", &[("feature", name.into())]), at.word("desk-would-you-hint"))
        }
        Value::Measure(m) => {
            let code = if m == Measure::Opened { "opened" } else { "weekly" };
            (at.word(&format!("desk-measure-{code}")), at.word(&format!("desk-measure-{code}-hint")))
        }
        Value::Cadence(cadence) => cadence_texts(at, cadence),
        Value::Rosy(rosy) => {
            let id = if rosy { "desk-report-rosy" } else { "desk-report-honest" };
            (at.word(id), at.word(&format!("{id}-hint")))
        }
        Value::About(About::Team(t)) => {
            (with("desk-about-team", &[("team", story.teams[t].name.as_str().into())]), team_detail(at, verb, t))
        }
        Value::About(About::Dispute(f)) => {
            let name = story.features[f].name.as_str();
            (with("desk-about-dispute", &[("feature", name.into())]), at.word("desk-about-dispute-hint"))
        }
        Value::AskKind(kind) => (at.word(&format!("desk-ask-{}", kind.code())), String::new()),
        Value::Ask(ask) => (tell::action_name(at.words, at.tale(), &ask.action(o.public.day)), String::new()),
    }
}

fn feature_detail(at: &At, feature: FeatureId) -> String {
    let o = &at.o;
    let row = &o.public.features[feature];
    let who: Vec<String> = o.rules.features[feature].asked_by.iter().map(|p| at.first_name(*p)).collect();
    let place = o.public.backlog.iter().position(|f| *f == feature);
    let place = match (row.shipped_day, place) {
        (Some(day), _) => at.words.with("desk-shipped", &[("day", day.into())]),
        (_, Some(place)) => at.words.with("desk-in-place", &[("place", (place as i64 + 1).into())]),
        _ => at.word("desk-below"),
    };
    match who.is_empty() {
        true => place,
        false => at.words.with("desk-asked", &[("place", place.into()), ("who", who.join(", ").into())]),
    }
}

fn team_detail(at: &At, verb: Verb, team: TeamId) -> String {
    let o = &at.o;
    let heard = o.known.teams[team].heard_day;
    match verb {
        Verb::GetCommitment | Verb::Escalate => {
            let free = schedule::free_from(o.rules, o.public, team, o.public.day);
            let id = if free <= o.public.day { "desk-team-free" } else { "desk-team-busy" };
            at.words.with(id, &[("day", free.saturating_sub(1).into())])
        }
        Verb::MovePeople => {
            let people = o.rules.teams[team].people + o.public.teams[team].moved_people;
            at.words.with("desk-team-people", &[("people", number::decimal(people, 0).into())])
        }
        _ if heard == 0 => at.word("desk-team-silent"),
        _ => {
            let days = i64::from(o.public.day.saturating_sub(heard));
            at.words.with("desk-team-heard", &[("days", days.into())])
        }
    }
}

fn cadence_texts(at: &At, cadence: Cadence) -> (String, String) {
    let code = match cadence {
        Cadence::None => "none",
        Cadence::Weekly => "weekly",
        Cadence::TwiceAWeek => "twice",
        Cadence::Daily => "daily",
    };
    let base = cadence.slots();
    let home = at.o.rules.cost(Verb::StandingCheckIn).home.is(at.seat) || at.o.public.both_hats;
    let slots = if home { base } else { base + base.div_ceil(2) };
    let detail = at.words.with("desk-cadence-price", &[("slots", at.slots(slots.into()).into())]);
    (at.word(&format!("desk-cadence-{code}")), detail)
}

/// What the seat's own plan says, where a day is asked for.
pub fn note(at: &At, verb: Verb, so_far: &[Value]) -> Option<String> {
    let (Verb::SetPromise, Some(Value::Milestone(milestone))) = (verb, so_far.first()) else { return None };
    let needed = at.o.public.milestones[*milestone].day;
    let feature = at.o.release_feature().or(at.o.public.leading())?;
    let (p50, p80) = at.o.p50_p80(feature);
    let values = [
        ("feature", at.story().features[feature].name.as_str().into()),
        ("half", (p50.ceil() as i64).into()),
        ("most", (p80.ceil() as i64).into()),
        ("needed", needed.into()),
    ];
    let note = at.words.with("desk-promise-note", &values);
    let Some(Value::Day(day)) = so_far.get(1) else { return Some(note) };
    let sure = number::percent(promise_confidence(&at.o, *milestone, *day));
    let sure = at.words.with("desk-promise-note.sure", &[("day", (*day).into()), ("sure", sure.into())]);
    Some(format!("{sure} {note}"))
}
