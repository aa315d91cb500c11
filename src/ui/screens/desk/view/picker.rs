//! What lies above the desk: the questions of a card, what fits on a slot, a card's particulars, the forecast, the keys.

use super::{
    At,
    calendar::{CalendarView, SlotKind},
    decks::CARDS,
    forecast::ForecastDraft,
    options::{note, texts},
};
use crate::sim::{
    action::{Action, Refusal, Verb, check},
    ids::*,
    rules::Family,
};
use crate::tell;
use crate::ui::screens::desk::pick::{self, Offer, Value};
use crate::ui::telling::{Face, face};

/// A card whose questions are being answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Picker {
    /// What kind of card.
    pub verb: Verb,
    /// Where it shall go; `None`: to the next free slot.
    pub slot: Option<u8>,
    /// Answers so far, in order; what is missing is suggested.
    pub answers: Vec<Value>,
    /// Features ticked for a survey.
    pub ticked: Vec<FeatureId>,
}

/// What lies above the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum DialogView {
    /// A card's questions.
    Picker(PickerView),
    /// What fits on a slot.
    Fits {
        /// Day and part of the day.
        title: String,
        /// The slot.
        slot: u8,
        /// Cards that fit.
        cards: Vec<FitView>,
    },
    /// A card on the calendar.
    Card {
        /// Its name.
        title: String,
        /// The whole of it.
        text: String,
        /// What it takes, and when.
        when: String,
        /// What it does.
        help: String,
        /// Its slot.
        slot: u8,
        /// Why it cannot be taken off.
        reason: Option<String>,
        /// A standing meeting: its cadence can be changed.
        standing: bool,
    },
    /// A forecast being written.
    Forecast(ForecastSheet),
}

/// A forecast being written, with the bounds of its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastSheet {
    /// The date it is about, in a sentence.
    pub about: String,
    /// The numbers.
    pub draft: ForecastDraft,
    /// First and last possible day.
    pub bounds: (u16, u16),
    /// Whose desk it is.
    pub seat: Seat,
}

/// A card that fits on a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct FitView {
    /// What kind.
    pub verb: Verb,
    /// Its family.
    pub family: Family,
    /// Its name.
    pub name: String,
    /// Its icon.
    pub icon: &'static str,
    /// Its price.
    pub slots: u8,
    /// What playing it does, where it asks nothing first.
    pub direct: Option<Action>,
}

/// A card's questions.
#[derive(Debug, Clone, PartialEq)]
pub struct PickerView {
    /// The card's name.
    pub title: String,
    /// What it does.
    pub help: String,
    /// Its icon.
    pub icon: &'static str,
    /// The seat that plays it.
    pub seat: Seat,
    /// Its family.
    pub family: Family,
    /// What it costs, and where it goes.
    pub price: String,
    /// Slots.
    pub slots: u8,
    /// Where it shall go.
    pub slot: Option<u8>,
    /// Its questions.
    pub fields: Vec<FieldView>,
    /// What the button below does, where one is needed; with its refusal.
    pub place: Option<(Option<Action>, Option<String>)>,
    /// A line worth knowing before answering.
    pub note: Option<String>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldView {
    /// The question.
    pub name: String,
    /// How it is answered.
    pub shape: Shape,
    /// The answers.
    pub options: Vec<OptionView>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Choose one; another question follows.
    Choose,
    /// Choosing places the card.
    Place,
    /// Tick up to three.
    Tick,
    /// A day.
    Day {
        /// Now chosen.
        day: u16,
        /// First possible.
        first: u16,
        /// Last possible.
        last: u16,
        /// The day that the seat's own plan keeps four times in five, where that says something of it.
        safe: Option<u16>,
    },
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionView {
    /// The answer.
    pub value: Value,
    /// What it says.
    pub label: String,
    /// What is known about it.
    pub detail: String,
    /// Chosen or ticked.
    pub chosen: bool,
    /// Why not.
    pub reason: Option<String>,
    /// What choosing it does, where it places the card.
    pub action: Option<Action>,
    /// Whoever it is.
    pub face: Option<Face>,
    /// Evidence marks.
    pub evidence: Option<u8>,
}

impl PickerView {
    /// Reads a card's questions.
    pub fn new(at: &At, picker: &Picker) -> Self {
        let (o, verb) = (&at.o, picker.verb);
        let mut fields = Vec::new();
        let mut so_far: Vec<Value> = Vec::new();
        let mut place = None;
        while let Some(asks) = pick::next(o, verb, &so_far) {
            let name = at.word(&format!("desk-asks-{}", asks.word));
            match asks.offer {
                Offer::UpToThree(values) => {
                    let options = values.iter().map(|v| option(at, picker, &so_far, *v, Shape::Tick)).collect();
                    fields.push(FieldView { name, shape: Shape::Tick, options });
                    let ticked: Vec<Value> = picker.ticked.iter().copied().map(Value::Feature).collect();
                    place = Some(button(at, picker, pick::action(verb, &ticked), "desk-tick-some"));
                    break;
                }
                Offer::Day { day, first, last } => {
                    let asked = picker.answers.get(so_far.len());
                    let day = asked.map_or(day, |v| if let Value::Day(d) = v { *d } else { day });
                    fields.push(FieldView {
                        name,
                        shape: Shape::Day { day, first, last, safe: safe_day(at, verb, first, last) },
                        options: Vec::new(),
                    });
                    so_far.push(Value::Day(day));
                    place = Some(button(at, picker, pick::action(verb, &so_far), "desk-tick-some"));
                    break;
                }
                Offer::One(values) => {
                    let last = values.first().is_none_or(|v| {
                        let answers: Vec<Value> = so_far.iter().copied().chain([*v]).collect();
                        pick::next(o, verb, &answers).is_none()
                    });
                    let shape = if last { Shape::Place } else { Shape::Choose };
                    let chosen = chosen(at, picker, &so_far, &values);
                    let mut options: Vec<OptionView> =
                        values.iter().map(|v| option(at, picker, &so_far, *v, shape)).collect();
                    options.iter_mut().for_each(|view| view.chosen = !last && Some(view.value) == chosen);
                    fields.push(FieldView { name, shape, options });
                    match chosen.filter(|_| !last) {
                        Some(value) => so_far.push(value),
                        None => break,
                    }
                }
            }
        }
        let slots = slots_of(at, verb, &so_far);
        Self {
            title: title(at, verb),
            help: tell::verb_help(at.words, verb),
            icon: tell::icon(verb),
            seat: at.seat,
            family: o.rules.cost(verb).family,
            price: price(at, picker, slots),
            slots,
            slot: picker.slot,
            note: note(at, verb, &so_far),
            fields,
            place,
        }
    }
}

/// The day to promise that is kept four times in five, if there is one among the days on offer.
fn safe_day(at: &At, verb: Verb, first: u16, last: u16) -> Option<u16> {
    let feature = at.o.release_feature().or(at.o.public.leading()).filter(|_| verb == Verb::SetPromise)?;
    let day = at.o.p80(feature).ceil();
    (f64::from(first)..=f64::from(last)).contains(&day).then_some(day as u16)
}

/// The answer that counts: the one given if it is still on offer and possible, else the first possible, else the first.
fn chosen(at: &At, picker: &Picker, so_far: &[Value], values: &[Value]) -> Option<Value> {
    let ok = |value: &&Value| {
        let answers: Vec<Value> = so_far.iter().copied().chain([**value]).collect();
        pick::possible(&at.o, picker.slot, picker.verb, &answers).is_ok()
    };
    let asked = picker.answers.get(so_far.len()).filter(|v| values.contains(v));
    asked.filter(ok).or_else(|| values.iter().find(ok)).or(values.first()).copied()
}

fn button(at: &At, picker: &Picker, action: Option<Action>, missing: &str) -> (Option<Action>, Option<String>) {
    let reason = match &action {
        Some(action) => check(&at.o, picker.slot, action).err().map(|r| tell::refusal(at.words, at.tale(), &r)),
        None => Some(at.word(missing)),
    };
    (action, reason)
}

/// A card's name; what is asked of a colleague has theirs, as the button that leads here.
fn title(at: &At, verb: Verb) -> String {
    match verb {
        Verb::AskCounterpart => colleague_word(at, "desk-ask-title"),
        _ => tell::verb_name(at.words, verb),
    }
}

fn colleague_word(at: &At, id: &str) -> String {
    let name = at.first_name(at.colleague(at.seat.other()));
    at.words.with(id, &[("name", name.into())])
}

fn slots_of(at: &At, verb: Verb, answers: &[Value]) -> u8 {
    match pick::action(verb, answers) {
        Some(action) => action.slots(&at.o),
        None => at.o.rules.slots_for(verb, at.seat, at.o.public.both_hats),
    }
}

fn price(at: &At, picker: &Picker, slots: u8) -> String {
    let price = at.slots(slots.into());
    match (picker.verb, picker.slot) {
        (Verb::AskCounterpart, _) => {
            at.words.with("desk-price-ask", &[("left", (2i64 - i64::from(at.o.public.asks_used)).into())])
        }
        (Verb::StandingCheckIn, _) => at.word("desk-price-standing"),
        (_, None) => at.words.with("desk-price-next", &[("slots", price.into())]),
        (_, Some(slot)) => {
            let when = when(at, slot);
            at.words.with("desk-price-at", &[("slots", price.into()), ("when", when.into())])
        }
    }
}

fn when(at: &At, slot: u8) -> String {
    let view = CalendarView::new(at, 10);
    let slots = view.lines.iter().flat_map(|l| l.rows.iter().flatten()).chain(&view.evenings);
    slots.filter(|s| s.slot == slot).map(|s| s.when.clone()).next().unwrap_or_default()
}

fn option(at: &At, picker: &Picker, so_far: &[Value], value: Value, shape: Shape) -> OptionView {
    let answers: Vec<Value> = so_far.iter().copied().chain([value]).collect();
    let verb = picker.verb;
    let action = (shape == Shape::Place).then(|| pick::action(verb, &answers)).flatten();
    let refusal = match shape {
        Shape::Tick => pick::action(verb, &answers).and_then(|a| check(&at.o, picker.slot, &a).err()),
        Shape::Choose | Shape::Place | Shape::Day { .. } => pick::possible(&at.o, picker.slot, verb, &answers).err(),
    };
    let chosen = matches!(value, Value::Feature(f) if shape == Shape::Tick && picker.ticked.contains(&f));
    let full = shape == Shape::Tick && picker.ticked.len() >= 3 && !chosen;
    let reason = refusal.map(|r| match (verb, r) {
        // The calendar that it is on is the colleague's.
        (Verb::AskCounterpart, Refusal::AlreadyPlanned) => colleague_word(at, "desk-ask-planned"),
        _ => tell::refusal(at.words, at.tale(), &r),
    });
    let (label, detail) = texts(at, verb, value);
    OptionView {
        value,
        label,
        detail,
        chosen,
        reason: reason.or_else(|| full.then(|| at.word("desk-three-at-most"))),
        action,
        face: match value {
            Value::Person(p) => Some(face(at.story(), &at.o, p)),
            _ => None,
        },
        // What is known of a feature's worth says nothing where it is only handed to a team.
        evidence: match value {
            _ if matches!(at.o.rules.cost(verb).family, Family::Dependencies | Family::Status) => None,
            Value::Feature(f) => Some(at.o.belief(at.o.public.features[f].variant).strength),
            Value::Variant(v) => Some(at.o.belief(v).strength),
            _ => None,
        },
    }
}

impl DialogView {
    /// What fits on a slot.
    pub fn fits(at: &At, slot: u8) -> Self {
        let verbs = CARDS.iter().flat_map(|(family, verbs)| verbs.iter().map(move |v| (*family, *v)));
        let cards = verbs.filter(|(_, verb)| {
            *verb != Verb::StandingCheckIn && pick::possible(&at.o, Some(slot), *verb, &[]).is_ok()
        });
        let cards = cards.map(|(family, verb)| FitView {
            verb,
            family,
            name: tell::verb_name(at.words, verb),
            icon: tell::icon(verb),
            slots: at.o.rules.slots_for(verb, at.seat, at.o.public.both_hats),
            direct: pick::next(&at.o, verb, &[]).is_none().then(|| pick::action(verb, &[])).flatten(),
        });
        DialogView::Fits { title: when(at, slot), slot, cards: cards.collect() }
    }

    /// A card on the calendar.
    pub fn card(at: &At, slot: u8) -> Option<Self> {
        let view = CalendarView::new(at, 10);
        let all: Vec<_> = view.lines.iter().flat_map(|l| l.rows.iter().flatten()).chain(&view.evenings).collect();
        let here = all.iter().find(|s| s.slot == slot)?;
        let reason = check(&at.o, None, &Action::ClearSlot { slot }).err();
        let reason = reason.map(|r| tell::refusal(at.words, at.tale(), &r));
        let same = |other: &SlotKind| other == &here.kind;
        match &here.kind {
            SlotKind::Card { verb, name, spoken, part, .. } => {
                let slots = all.iter().filter(|s| {
                    matches!((&s.kind, &here.kind), (SlotKind::Card { spoken: a, .. }, SlotKind::Card { spoken: b, .. }) if a == b)
                });
                let mut when: Vec<(u8, String)> = slots.map(|s| (s.slot, s.when.clone())).collect();
                when.sort();
                let when: Vec<String> = when.into_iter().map(|(_, w)| w).collect();
                let values = [
                    ("what", spoken.as_str().into()),
                    ("slots", at.slots(part.1.into()).into()),
                    ("when", when.join(" · ").into()),
                ];
                Some(DialogView::Card {
                    title: name.clone(),
                    text: at.words.with("desk-card-text", &values),
                    when: at.words.with("desk-card-text.when", &values),
                    help: tell::verb_help(at.words, *verb),
                    slot,
                    reason,
                    standing: false,
                })
            }
            SlotKind::CheckIn { team, spoken } => {
                let count = all.iter().filter(|s| same(&s.kind)).count() as i64;
                let values = [("team", team.as_str().into()), ("slots", at.slots(count).into())];
                Some(DialogView::Card {
                    title: spoken.clone(),
                    text: at.words.with("desk-standing-text", &values),
                    when: at.words.with("desk-standing-text.when", &values),
                    help: tell::verb_help(at.words, Verb::StandingCheckIn),
                    slot,
                    reason,
                    standing: true,
                })
            }
            SlotKind::Free | SlotKind::Taken | SlotKind::Lost => None,
        }
    }

    /// A forecast being written.
    pub fn forecast(at: &At, draft: &ForecastDraft) -> Self {
        let row = &at.o.public.milestones[draft.milestone];
        let name = at.story().milestones[draft.milestone].name.as_str();
        let about = at.words.with("desk-forecast-about", &[("name", name.into()), ("day", row.day.into())]);
        DialogView::Forecast(ForecastSheet {
            about,
            draft: draft.clone(),
            bounds: (at.o.public.day, at.o.rules.calendar.last_day()),
            seat: at.seat,
        })
    }
}
