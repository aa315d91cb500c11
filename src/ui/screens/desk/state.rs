//! What the desk itself remembers: which card is being asked about, which decks lie open. Nothing of it is part of the
//! run, and nothing of it is saved.

use std::collections::BTreeMap;

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
};

use super::{
    pick::{self, Value},
    tabs::{OpenTab, Tab},
    view::{At, ForecastDraft, Picker},
};
use crate::{
    session::journal::{By, Entry},
    sim::{
        action::{Action, AskAnswer, Refusal, Verb, check},
        ids::*,
        rules::Family,
        state::SlotUse,
    },
    tell,
    ui::{
        game::{Game, Wish},
        kit::Kit,
        project::Key,
        widget::Toast,
    },
};

/// What lies above the desk.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Open {
    /// Nothing.
    #[default]
    Nothing,
    /// A card's questions.
    Picker(Picker),
    /// What fits on a slot.
    Fits(u8),
    /// The card on a slot.
    Card(u8),
    /// A forecast.
    Forecast(ForecastDraft),
}

/// What the desk remembers.
#[derive(Resource, Debug, Default)]
pub struct Desk {
    /// What lies above it.
    pub open: Open,
    /// Decks that the player opened or closed.
    pub folded: BTreeMap<Family, bool>,
    /// Whether the colleague's plan lies open.
    pub plan_open: bool,
    /// How many news the notebook had when it was last open.
    pub notes_read: usize,
    /// The line of why as it is being typed.
    why: String,
    /// The slot that a card was moved to by keyboard: the focus goes along.
    moved_to: Option<u8>,
}

/// What a control of the desk may wish for, besides what the game grants.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum DeskWish {
    /// A card is played: at a slot, or at the next free one.
    Play(Verb, Option<u8>),
    /// A card's question is answered.
    Answer(usize, Value),
    /// A feature is ticked or not.
    Tick(FeatureId),
    /// The answers are complete.
    Place(Option<u8>, Action),
    /// Show what fits on a slot.
    Fits(u8),
    /// Show the card on a slot.
    Card(u8),
    /// Move a card to a free slot.
    Move {
        /// One of its slots.
        from: u8,
        /// The slot it shall begin at.
        to: u8,
    },
    /// Move a card to the next slot that way which is free.
    Nudge {
        /// One of its slots.
        from: u8,
        /// Which way.
        to: Way,
    },
    /// Take a card off.
    TakeOff(u8),
    /// Change how often the team on this slot is met.
    Cadence(u8),
    /// Open or close a deck.
    Fold(Family, bool),
    /// Open or close the colleague's plan.
    FoldPlan(bool),
    /// Write a forecast.
    WriteForecast,
    /// A number of the forecast.
    Forecast(ForecastNumber, u16),
    /// The forecast's line of why.
    Why(String),
    /// Keep the forecast.
    KeepForecast,
    /// Close whatever lies above the desk.
    Close,
}

/// Ways across the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A day earlier.
    DayBefore,
    /// A day later.
    DayAfter,
    /// A slot earlier.
    SlotBefore,
    /// A slot later.
    SlotAfter,
}

/// The numbers of a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForecastNumber {
    /// First day of the range.
    Low,
    /// Last day of the range.
    High,
    /// Chance of being on time.
    OnTime,
    /// Lower end of weekly use.
    UseLow,
    /// Upper end of weekly use.
    UseHigh,
}

impl Desk {
    /// Grants a wish; says what the game is asked for.
    fn grant(&mut self, at: &At, wish: DeskWish) -> Result<Vec<Wish>, Refusal> {
        match wish {
            DeskWish::Play(verb, slot) => return Ok(self.play(at, verb, slot)),
            DeskWish::Answer(place, value) => {
                if let Open::Picker(picker) = &mut self.open {
                    answer(at, picker, place, value);
                }
            }
            DeskWish::Tick(feature) => {
                if let Open::Picker(picker) = &mut self.open {
                    match picker.ticked.iter().position(|f| *f == feature) {
                        Some(place) => _ = picker.ticked.remove(place),
                        None => picker.ticked.push(feature),
                    }
                }
            }
            DeskWish::Place(slot, action) => {
                check(&at.o, slot, &action)?;
                self.open = Open::Nothing;
                return Ok(vec![Wish::Act { slot, action }]);
            }
            DeskWish::Fits(slot) => self.open = Open::Fits(slot),
            DeskWish::Card(slot) => self.open = Open::Card(slot),
            DeskWish::Move { from, to } => return move_card(at, from, to),
            DeskWish::Nudge { from, to } => {
                let Some(to) = next_free(at, from, to) else { return Ok(Vec::new()) };
                let wishes = move_card(at, from, to)?;
                self.moved_to = Some(to);
                return Ok(wishes);
            }
            DeskWish::TakeOff(slot) => {
                self.open = Open::Nothing;
                return Ok(vec![Wish::Act { slot: None, action: Action::ClearSlot { slot } }]);
            }
            DeskWish::Cadence(slot) => {
                if let Some(SlotUse::CheckIn(team)) = used(at, slot) {
                    self.open = Open::Picker(Picker {
                        verb: Verb::StandingCheckIn,
                        slot: None,
                        answers: vec![Value::Team(team)],
                        ticked: Vec::new(),
                    });
                }
            }
            DeskWish::Fold(family, open) => _ = self.folded.insert(family, open),
            DeskWish::FoldPlan(open) => self.plan_open = open,
            DeskWish::WriteForecast => {
                if let Some(draft) = ForecastDraft::start(at) {
                    self.why.clone_from(&draft.why);
                    self.open = Open::Forecast(draft);
                }
            }
            DeskWish::Forecast(number, value) => self.number(number, value),
            DeskWish::Why(why) => self.why = why,
            DeskWish::KeepForecast => {
                if let Open::Forecast(draft) = std::mem::take(&mut self.open) {
                    let why = std::mem::take(&mut self.why);
                    return Ok(vec![Wish::Forecast(ForecastDraft { why, ..draft }.finish())]);
                }
            }
            DeskWish::Close => self.open = Open::Nothing,
        }
        Ok(Vec::new())
    }

    fn play(&mut self, at: &At, verb: Verb, slot: Option<u8>) -> Vec<Wish> {
        // A standing meeting finds its own slots.
        let slot = slot.filter(|_| verb != Verb::StandingCheckIn);
        if pick::next(&at.o, verb, &[]).is_some() {
            self.open = Open::Picker(Picker { verb, slot, answers: Vec::new(), ticked: Vec::new() });
            return Vec::new();
        }
        self.open = Open::Nothing;
        pick::action(verb, &[]).map(|action| Wish::Act { slot, action }).into_iter().collect()
    }

    fn number(&mut self, number: ForecastNumber, value: u16) {
        let Open::Forecast(draft) = &mut self.open else { return };
        let percent = value.min(100) as u8;
        match number {
            ForecastNumber::Low => draft.set_low(value),
            ForecastNumber::High => draft.set_high(value),
            ForecastNumber::OnTime => draft.on_time = percent,
            ForecastNumber::UseLow => draft.set_use_low(percent),
            ForecastNumber::UseHigh => draft.set_use_high(percent),
        }
    }
}

/// Keeps an answer; what was answered after it is asked anew. Questions before it that were only suggested count now.
fn answer(at: &At, picker: &mut Picker, place: usize, value: Value) {
    let view = super::view::PickerView::new(at, picker);
    let before = view.fields.iter().take(place).filter_map(|f| f.options.iter().find(|o| o.chosen).map(|o| o.value));
    picker.answers = before.chain([value]).collect();
}

fn used(at: &At, slot: u8) -> Option<SlotUse> {
    let calendar = &at.o.public.calendars[at.o.public.calendar_seat(at.seat).index()];
    calendar.slots.get(usize::from(slot)).copied()
}

/// Takes a card off and plays it again at another slot, if it fits there: one step to undo.
fn move_card(at: &At, from: u8, to: u8) -> Result<Vec<Wish>, Refusal> {
    let calendar = &at.o.public.calendars[at.o.public.calendar_seat(at.seat).index()];
    let Some(SlotUse::Card(card)) = used(at, from) else { return Err(Refusal::NothingThere) };
    let row = calendar.cards[usize::from(card)];
    let own = |s: &SlotUse| *s == SlotUse::Card(card);
    if calendar.slots.iter().position(own) == Some(usize::from(to)) {
        return Ok(Vec::new());
    }
    if !used(at, to).is_some_and(|s| s == SlotUse::Free || own(&s)) {
        return Err(Refusal::SlotTaken);
    }
    let later = calendar.slots.iter().skip(usize::from(to));
    let free = later.filter(|s| **s == SlotUse::Free || own(s)).count().min(255) as u8;
    if free < row.slots {
        return Err(Refusal::CalendarFull { needs: row.slots, free });
    }
    Ok(vec![Wish::Together(vec![(None, Action::ClearSlot { slot: from }), (Some(to), row.action)])])
}

/// Where a card would begin if it went one step that way, past whatever lies in between; `None` at the edge.
fn next_free(at: &At, from: u8, way: Way) -> Option<u8> {
    let calendar = &at.o.public.calendars[at.o.public.calendar_seat(at.seat).index()];
    let Some(SlotUse::Card(card)) = used(at, from) else { return None };
    let own = |s: SlotUse| s == SlotUse::Card(card);
    let begins = calendar.slots.iter().position(|s| own(*s))?;
    let a_day = usize::from(at.o.rules.calendar.slots_per_day.max(1));
    let (step, later) = match way {
        Way::DayBefore => (a_day, false),
        Way::DayAfter => (a_day, true),
        Way::SlotBefore => (1, false),
        Way::SlotAfter => (1, true),
    };
    let (now, count) = (at.o.public.slot_now(at.o.rules), calendar.slots.len());
    let next = |slot: &usize| if later { Some(slot + step) } else { slot.checked_sub(step) };
    let mut ways = std::iter::successors(next(&begins), next).take_while(|slot| (now..count).contains(slot));
    ways.find(|slot| calendar.slots[*slot] == SlotUse::Free || own(calendar.slots[*slot])).map(|slot| slot as u8)
}

/// The focus goes along with a card that was moved by keyboard.
pub fn follow_moved(mut desk: ResMut<Desk>, keys: Query<(Entity, &Key)>, mut focus: ResMut<InputFocus>) {
    if desk.moved_to.is_none() {
        return;
    }
    let Some(slot) = desk.moved_to.take() else { return };
    let wanted = format!("calendar.slot.{slot}");
    if let Some((entity, _)) = keys.iter().find(|(_, key)| key.0 == wanted) {
        focus.set(entity, FocusCause::Navigated);
    }
}

/// Grants the desk's wishes in the order in which they came.
pub fn grant_wishes(
    mut wishes: MessageReader<DeskWish>,
    mut desk: ResMut<Desk>,
    game: Res<Game>,
    kit: Res<Kit>,
    mut out: MessageWriter<Wish>,
    mut toasts: MessageWriter<Toast>,
) {
    for wish in wishes.read().cloned() {
        let Some(session) = game.session() else { continue };
        let at = At::new(session, game.seat(), &kit.words);
        match desk.grant(&at, wish) {
            Ok(wishes) => wishes.into_iter().for_each(|wish| _ = out.write(wish)),
            Err(refusal) => {
                toasts.write(Toast::warn(tell::refusal(at.words, at.tale(), &refusal)));
            }
        }
    }
}

/// Says why the game did not grant a wish.
pub fn tell_refusals(game: Res<Game>, kit: Res<Kit>, mut told: Local<u32>, mut toasts: MessageWriter<Toast>) {
    if game.revision() == *told {
        return;
    }
    *told = game.revision();
    if let (Some(refusal), Some(session)) = (game.refused(), game.session()) {
        toasts.write(Toast::warn(tell::refusal(&kit.words, session.scenario(), &refusal)));
    }
}

/// Says what the machine colleague answered, the moment it did.
pub fn tell_answers(game: Res<Game>, kit: Res<Kit>, mut told: Local<usize>, mut toasts: MessageWriter<Toast>) {
    let Some(session) = game.session() else { return };
    let line = session.line();
    if line.len() == *told {
        return;
    }
    let new = line.get(*told..).unwrap_or_default();
    *told = line.len();
    let at = At::new(session, game.seat(), &kit.words);
    // A run that is taken up has a past, and nobody wants to hear all of it again.
    if new.len() > 12 {
        return;
    }
    let name = at.first_name(at.colleague(at.seat.other()));
    for entry in new {
        let Entry::Act { by: By::Machine, action, .. } = entry else { continue };
        let (answer, good) = match action {
            Action::AnswerAsk { answer } => {
                (tell::ask_answer(at.words, at.tale(), *answer), !matches!(answer, AskAnswer::No(_)))
            }
            Action::AnswerSendBack { answer } => {
                let values =
                    [("name", name.as_str().into()), ("answer", tell::send_back_answer(at.words, *answer).into())];
                toasts.write(Toast::good(at.words.with("desk-chose", &values)));
                continue;
            }
            _ => continue,
        };
        let text = at.words.with("desk-answer", &[("name", name.as_str().into()), ("answer", answer.into())]);
        toasts.write(if good { Toast::good(text) } else { Toast::warn(text) });
    }
}

/// Each seat opens on its own tab: when a run is taken up, and when the desk is passed.
pub fn open_own_tab(
    game: Res<Game>,
    mut last: Local<Option<(Seat, u64)>>,
    mut tab: ResMut<OpenTab>,
    mut desk: ResMut<Desk>,
) {
    let Some(session) = game.session() else { return };
    let now = Some((game.seat(), session.journal().header.seed));
    if *last != now {
        *last = now;
        tab.0 = Tab::of_seat(game.seat());
        // What is older than a few days is not news to somebody who sits down now.
        let old = |f: &&crate::sim::fact::Fact| f.day + 3 < session.observe(game.seat()).public.day;
        let read = session.facts(game.seat()).filter(|f| crate::sim::observe::is_news(&f.what)).filter(old).count();
        *desk = Desk { notes_read: read, ..Desk::default() };
    }
}

/// While the notebook is open, its news count as read.
pub fn read_notes(game: Res<Game>, tab: Res<OpenTab>, mut desk: ResMut<Desk>) {
    let Some(session) = game.session().filter(|_| tab.0 == Tab::Notebook) else { return };
    let count = session.facts(game.seat()).filter(|f| crate::sim::observe::is_news(&f.what)).count();
    if desk.notes_read != count {
        desk.notes_read = count;
    }
}

/// Nothing lies above a desk that is left.
pub fn close_all(mut desk: ResMut<Desk>) {
    desk.open = Open::Nothing;
}
