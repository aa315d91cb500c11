//! The inbox: who waits for an answer, what stands still, what people said last, and what the colleague plans.

use super::At;
use crate::sim::{
    action::{Action, Verb, check},
    fact::{Fact, SendBackAnswer, What},
    ids::*,
    observe::is_news,
    state::Stage,
};
use crate::tell;
use crate::ui::telling::{Face, face};
use crate::words::number;

/// What the inbox shows.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxView {
    /// What wants something, then what is news; most pressing first.
    pub items: Vec<ItemView>,
    /// The colleague's plan; `None` where no machine sits in the other seat.
    pub plan: Option<PlanView>,
    /// Whose desk it is.
    pub seat: Seat,
}

/// The colleague's plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    /// Whose plan, as a heading.
    pub title: String,
    /// The same as the name of the button that opens or folds it.
    pub spoken: String,
    /// Whether it lies open.
    pub open: bool,
    /// Its entries.
    pub entries: Vec<PlannedView>,
    /// The name of the button that asks for something.
    pub ask: String,
    /// Why nothing can be asked for.
    pub ask_reason: Option<String>,
}

/// An entry of the colleague's plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedView {
    /// Its icon.
    pub icon: &'static str,
    /// What.
    pub what: String,
    /// Why, in a line.
    pub why: String,
}

/// Something in the inbox.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemView {
    /// A name that stays.
    pub key: String,
    /// What kind of thing it is.
    pub kind: ItemKind,
    /// Whoever says it.
    pub who: Option<Face>,
    /// Several of whom the same is to be said.
    pub together: Vec<Face>,
    /// Who, and from where.
    pub from: String,
    /// What they say.
    pub text: String,
    /// What can be done about it.
    pub actions: Vec<ItemAction>,
}

/// Kinds of things in the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// Program asks product to decide.
    SentBack,
    /// Something stands still.
    Blocked,
    /// Somebody wants something.
    Request,
    /// Good news.
    Good,
    /// Bad news.
    Bad,
    /// News.
    News,
}

/// A button of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemAction {
    /// What it says.
    pub label: String,
    /// What it does.
    pub action: Action,
    /// Why not.
    pub reason: Option<String>,
}

/// News that is kept in sight.
const NEWS: usize = 5;

impl InboxView {
    /// Reads the inbox; `plan_open` says whether the colleague's plan lies open.
    pub fn new(at: &At, plan_open: bool) -> Self {
        let mut items: Vec<ItemView> = send_back(at).into_iter().chain(send_it_back(at)).collect();
        items.extend(blockers(at));
        // Requests are product's to answer; program reads what is new first.
        if at.seat == Seat::Product {
            items.extend(requests(at));
            items.extend(news(at));
        } else {
            items.extend(news(at));
            items.extend(requests(at));
        }
        Self { items, plan: plan(at, plan_open), seat: at.seat }
    }
}

fn who(at: &At, person: PersonId) -> Face {
    face(at.story(), &at.o, person)
}

fn from(at: &At, person: PersonId) -> String {
    let text = &at.story().people[person];
    at.words.with("desk-from", &[("name", text.first_name().into()), ("title", text.title.as_str().into())])
}

fn button(at: &At, label: String, action: Action) -> ItemAction {
    let reason = check(&at.o, None, &action).err().map(|r| tell::refusal(at.words, at.tale(), &r));
    ItemAction { label, action, reason }
}

/// Program's question back to product, with the four answers.
fn send_back(at: &At) -> Option<ItemView> {
    let back = at.o.public.send_back.filter(|s| !s.answered)?;
    let feature = at.story().features[back.feature].name.as_str();
    let needed = at.o.public.milestones[at.o.rules.release_milestone()].day;
    let values = [("feature", feature.into()), ("day", back.p50_day.into()), ("needed", needed.into())];
    let program = at.colleague(Seat::Program);
    let answers = [
        ("desk-back-smaller", SendBackAnswer::Smaller),
        ("desk-back-less", SendBackAnswer::LessScope),
        ("desk-back-later-5", SendBackAnswer::Later(5)),
        ("desk-back-later-10", SendBackAnswer::Later(10)),
        ("desk-back-money", SendBackAnswer::Money),
    ];
    let own = at.seat == Seat::Product || at.o.public.both_hats;
    let early = early(at, back.feature);
    let id = match (own, early.is_empty()) {
        (true, true) => "desk-sent-back",
        (true, false) => "desk-sent-back.split",
        (false, _) => "desk-sent-back-waits",
    };
    let text = at.words.with(id, &[&values[..], &[("teams", early.into())]].concat());
    let actions = answers.into_iter().filter(|_| own);
    Some(ItemView {
        key: "inbox.back".into(),
        kind: ItemKind::SentBack,
        who: Some(who(at, program)),
        together: Vec::new(),
        from: from(at, program),
        text,
        actions: actions.map(|(id, answer)| button(at, at.word(id), Action::AnswerSendBack { answer })).collect(),
    })
}

/// The teams that start a feature before the one in front of them is done: a plan that counts on them is sooner.
fn early(at: &At, feature: FeatureId) -> String {
    let teams = at.o.rules.teams.ids().filter(|team| at.o.public.is_split(feature, *team));
    teams.map(|team| at.story().teams[team].name.clone()).collect::<Vec<_>>().join(", ")
}

/// When program's own plan passes the date: the way to say so.
fn send_it_back(at: &At) -> Option<ItemView> {
    let feature = at.o.release_feature()?;
    let action = Action::SendItBack { feature };
    if at.seat != Seat::Program || check(&at.o, None, &action).is_err() {
        return None;
    }
    let p50 = at.o.p50_p80(feature).0.ceil() as i64;
    let needed = at.o.public.milestones[at.o.rules.release_milestone()].day;
    let name = at.story().features[feature].name.as_str();
    let values = [("feature", name.into()), ("day", p50.into()), ("needed", needed.into())];
    let product = at.colleague(Seat::Product);
    Some(ItemView {
        key: "inbox.late".into(),
        kind: ItemKind::Bad,
        who: None,
        together: Vec::new(),
        from: at.word("desk-your-plan"),
        text: at.words.with("desk-plan-late", &values),
        actions: vec![button(at, at.words.with("desk-send-back", &[("name", at.first_name(product).into())]), action)],
    })
}

fn blockers(at: &At) -> Vec<ItemView> {
    let rules = at.o.rules;
    let pairs = rules.features.ids().flat_map(|f| rules.teams.ids().map(move |t| (f, t)));
    let stuck = pairs.filter(|(f, t)| at.o.known.parts[rules.part_index(*f, *t)].blocked);
    stuck
        .map(|(feature, team)| {
            let lead = rules.teams[team].lead;
            let part = &at.o.known.parts[rules.part_index(feature, team)];
            let days = i64::from(at.o.public.day.saturating_sub(part.heard_day));
            let values = [
                ("feature", at.story().features[feature].name.as_str().into()),
                ("team", at.story().teams[team].name.as_str().into()),
                ("days", days.into()),
            ];
            let clear = Action::ClearBlocker { feature, team };
            let price = [("slots", clear.slots(&at.o).into())];
            ItemView {
                key: format!("inbox.blocked.{}.{}", feature.0, team.0),
                kind: ItemKind::Blocked,
                who: Some(who(at, lead)),
                together: Vec::new(),
                from: from(at, lead),
                text: at.words.with("desk-blocked", &values),
                actions: vec![button(at, at.words.with("desk-clear", &price), clear)],
            }
        })
        .collect()
}

fn requests(at: &At) -> Vec<ItemView> {
    let rows = at.o.rules.people.entries().filter(|(id, _)| at.o.public.people[*id].request_open);
    let calendar = &at.o.public.calendars[at.o.public.calendar_seat(at.seat).index()];
    rows.filter_map(|(person, row)| {
        let feature = at.story().features[row.wants?].name.as_str();
        let say_no = Action::SayNo { person };
        let planned = calendar.plans(&say_no);
        let own = at.seat == Seat::Product || at.o.public.both_hats;
        let price = [("slots", at.slots(say_no.slots(&at.o).into()).into())];
        let no = button(at, at.words.with("desk-say-no", &price), say_no);
        let id = if planned { "desk-request-planned" } else { "desk-request" };
        Some(ItemView {
            key: format!("inbox.request.{}", person.0),
            kind: ItemKind::Request,
            who: Some(who(at, person)),
            together: Vec::new(),
            from: from(at, person),
            text: at.words.with(id, &[("feature", feature.into())]),
            actions: if own && !planned { vec![no] } else { Vec::new() },
        })
    })
    .collect()
}

/// The latest facts that somebody stands behind, newest first.
fn news(at: &At) -> Vec<ItemView> {
    let since = at.o.public.day.saturating_sub(at.o.rules.calendar.sprint_days);
    let facts =
        at.session.facts(at.seat).rev().take_while(|f| f.day >= since).filter(|f| is_news(&f.what) && tells(&f.what));
    let mut seen = std::collections::BTreeSet::new();
    let mut ignored = 0;
    let all: Vec<&Fact> = at.session.facts(at.seat).filter(|f| f.day >= since).collect();
    let mut moved = tell::health_moved(all);
    facts
        .filter_map(|fact| {
            if let What::HealthChanged { team, .. } = fact.what {
                // Where the latest of its teams stands; what is too little for a line is in none.
                let line = moved.iter().position(|line| line.teams.contains(&team))?;
                return Some(health(at, &moved.remove(line), fact));
            }
            if let What::RequestIgnored { .. } = fact.what {
                // Whoever had no answer on the same day is told of once.
                let before = std::mem::replace(&mut ignored, fact.day);
                if before == fact.day {
                    return None;
                }
                if let Some(item) = no_answer(at, fact.day, &mut seen) {
                    return Some(item);
                }
            }
            let told = tell::fact(at.words, at.tale(), fact);
            let person = told.who?;
            // One line a person: what they said last.
            seen.insert(person).then(|| ItemView {
                key: format!("inbox.news.{}", fact.id),
                kind: match told.tone {
                    tell::Tone::Good => ItemKind::Good,
                    tell::Tone::Bad => ItemKind::Bad,
                    tell::Tone::Neutral => ItemKind::News,
                },
                who: Some(who(at, person)),
                together: Vec::new(),
                from: at.words.with(
                    "desk-from-day",
                    &[("name", at.first_name(person).into()), ("date", at.date(fact.day).into())],
                ),
                text: told.title,
                actions: Vec::new(),
            })
        })
        .take(NEWS)
        .collect()
}

/// How teams are that one thing moved, as one item, on the day of their latest news.
fn health(at: &At, line: &tell::HealthMoved<'_>, latest: &Fact) -> ItemView {
    let lead = |team: &TeamId| at.o.rules.teams[*team].lead;
    let alone = line.teams.first().map(lead).filter(|_| line.teams.len() == 1);
    let names: Vec<&str> = line.teams.iter().map(|team| at.story().teams[*team].name.as_str()).collect();
    let values = [
        ("count", (names.len() as i64).into()),
        ("names", names.join(", ").into()),
        ("by", number::signed_points(line.by).into()),
        ("date", at.date(latest.day).into()),
    ];
    ItemView {
        key: format!("inbox.news.{}", latest.id),
        kind: if line.by > 0.0 { ItemKind::Good } else { ItemKind::Bad },
        who: alone.map(|person| who(at, person)),
        together: if alone.is_some() { Vec::new() } else { line.teams.iter().map(|t| who(at, lead(t))).collect() },
        from: at.words.with("desk-teams-day", &values),
        text: at.words.with("desk-health", &values),
        actions: Vec::new(),
    }
}

/// Several who had no answer on a day, as one item; `None` if it is one only.
fn no_answer(at: &At, day: u16, seen: &mut std::collections::BTreeSet<PersonId>) -> Option<ItemView> {
    let on_day = at.session.facts(at.seat).filter(|f| f.day == day);
    let people: Vec<PersonId> = on_day
        .filter_map(|f| match f.what {
            What::RequestIgnored { person, .. } => Some(person),
            _ => None,
        })
        .collect();
    if people.len() < 2 {
        return None;
    }
    seen.extend(people.iter().copied());
    let names: Vec<String> = people.iter().map(|person| at.first_name(*person)).collect();
    let values = [("count", (people.len() as i64).into()), ("date", at.date(day).into())];
    Some(ItemView {
        key: format!("inbox.no-answer.{day}"),
        kind: ItemKind::Bad,
        who: None,
        together: people.iter().map(|person| who(at, *person)).collect(),
        from: at.words.with("desk-several-day", &values),
        text: at.words.with("desk-no-answer", &[("names", names.join(", ").into())]),
        actions: Vec::new(),
    })
}

/// Whether a fact says something by itself: a change of trust is told by what caused it.
fn tells(what: &What) -> bool {
    !matches!(what, What::TrustChanged { .. })
}

fn plan(at: &At, open: bool) -> Option<PlanView> {
    if !at.has_colleague() {
        return None;
    }
    let name = at.first_name(at.colleague(at.seat.other()));
    let entries = at.session.colleague_plan().map(|(action, reason)| PlannedView {
        icon: tell::icon(action.verb()),
        what: tell::action_name(at.words, at.tale(), action),
        why: reason.map(|r| tell::reason(at.words, at.tale(), r)).unwrap_or_default(),
    });
    let entries: Vec<PlannedView> = entries.collect();
    let left = 2i64 - i64::from(at.o.public.asks_used);
    let refusal = crate::ui::screens::desk::pick::possible(&at.o, None, Verb::AskCounterpart, &[]).err();
    let values = [("name", name.as_str().into()), ("count", (entries.len() as i64).into()), ("left", left.into())];
    Some(PlanView {
        spoken: {
            let title = at.words.with("desk-colleague-plan", &values);
            let id = if open { "desk-plan-hide" } else { "desk-plan-show" };
            at.words.with(id, &[("title", title.into()), ("count", (entries.len() as i64).into())])
        },
        title: at.words.with("desk-colleague-plan", &values),
        open,
        entries,
        ask: at.words.with("desk-ask", &values),
        ask_reason: match at.o.public.stage {
            Stage::Planning | Stage::HalfTime => refusal.map(|r| tell::refusal(at.words, at.tale(), &r)),
            Stage::Running | Stage::Over(_) => Some(at.word("desk-not-now")),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sim::rules::Home,
        ui::demo::{self, Point},
        words::{Locale, Words},
    };

    #[test]
    fn both_inboxes_speak_in_whole_sentences() {
        let words = Words::new(Locale::English);
        for seat in Seat::BOTH {
            for point in [Point::SprintOne, Point::SprintTwo, Point::HalfTime] {
                let session = demo::session(seat, point);
                let view = InboxView::new(&At::new(&session, seat, &words), true);
                let plan = view.plan.expect("a machine sits in the other seat");
                assert!(plan.entries.iter().all(|e| !e.why.is_empty()), "{plan:?}");
                let keys: std::collections::BTreeSet<&String> = view.items.iter().map(|i| &i.key).collect();
                assert_eq!(keys.len(), view.items.len(), "keys are unique");
            }
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn whoever_had_no_answer_on_the_same_day_is_told_of_once() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Program, Point::SprintTwo);
        let view = InboxView::new(&At::new(&session, Seat::Program, &words), false);
        let told: Vec<&ItemView> = view.items.iter().filter(|i| i.text.contains("had no answer")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].together.len() > 1);
        let named = |face: &&Face| told[0].text.contains(&face.first);
        assert_eq!(told[0].together.iter().filter(named).count(), told[0].together.len());
    }

    #[test]
    fn teams_that_the_same_thing_moved_are_one_line_as_in_the_review() {
        let words = Words::new(Locale::English);
        let session = demo::session(Seat::Program, Point::HalfTime);
        let at = At::new(&session, Seat::Program, &words);
        let since = at.o.public.day - at.o.rules.calendar.sprint_days;
        let facts: Vec<&Fact> = session.facts(Seat::Program).filter(|f| f.day >= since).collect();
        let told = InboxView::new(&at, false).items.into_iter().filter(|i| i.text.contains("ealth ")).count();
        assert_eq!(told, tell::health_moved(facts.iter().copied()).len());

        let fact = facts.iter().find(|f| matches!(f.what, What::HealthChanged { .. })).expect("health moves");
        let both = tell::HealthMoved { teams: vec![TeamId(0), TeamId(1)], by: 0.05, fact };
        let one = tell::HealthMoved { teams: vec![TeamId(0)], ..both.clone() };
        let (both, one) = (health(&at, &both, fact), health(&at, &one, fact));
        let names = [0, 1].map(|team| at.story().teams[TeamId(team)].name.clone());
        assert!(both.text.contains(&names.join(", ")) && both.text.contains("up to +5"), "{both:?}");
        assert!(both.who.is_none() && both.together.len() == 2);
        assert!(one.from.contains(&names[0]) && one.text.ends_with("+5") && one.who.is_some(), "{one:?}");
    }

    #[test]
    fn only_product_is_offered_to_say_no_from_the_inbox() {
        let words = Words::new(Locale::English);
        for seat in Seat::BOTH {
            let session = demo::session(seat, Point::SprintOne);
            let at = At::new(&session, seat, &words);
            let view = InboxView::new(&at, false);
            let offered = view.items.iter().filter(|i| i.kind == ItemKind::Request).any(|i| !i.actions.is_empty());
            assert_eq!(offered, Home::Product.is(seat));
        }
    }
}
