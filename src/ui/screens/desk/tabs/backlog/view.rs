//! What the Backlog shows: what could be built, in order, and why one would.
//!
//! Plain data from one seat's sight. It must not know Bevy, and it must not know what anything is really worth.

pub use super::foot::{LineNote, Waits, Worth};
use super::{
    super::sight::{Offer, Sight},
    foot::{line, worth},
    score::{self, Lens, Ranked},
};
use crate::{
    sim::{
        action::{Action, Place},
        ids::*,
        rules::Size,
        state::{FeatureStage, Measure, Score},
    },
    tell,
};

/// The Backlog.
#[derive(Debug, Clone, PartialEq)]
pub struct BacklogView {
    /// Above the line, in the order in which teams pull.
    pub above: Vec<Row>,
    /// Not now.
    pub below: Vec<Row>,
    pub gone: Vec<Gone>,
    pub lens: Lens,
    /// The row that is folded open.
    pub open: Option<Detail>,
    /// Waits for a yes or no before it is stopped.
    pub stopping: Option<Stopping>,
    pub worth: Option<Worth>,
    pub line: LineNote,
    /// Whether the order can be changed now.
    pub movable: bool,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub feature: FeatureId,
    /// Its id in keys.
    pub id: String,
    /// Its place above the line, from 1.
    pub place: Option<usize>,
    pub name: String,
    /// Name of the size and what it is.
    pub variant: String,
    pub asked: String,
    /// 0 to 5.
    pub evidence: u8,
    pub value: ValueRange,
    /// The same in a sentence.
    pub value_text: String,
    pub person_days: f64,
    pub team_days: f64,
    pub open_questions: u8,
    pub brief: Option<Measure>,
    pub begun: bool,
    pub misunderstood: bool,
    pub ranked: Option<Ranked>,
    pub moves: Moves,
}

/// Where the value is believed to lie, on a scale from 0 to 1 over what features are usually worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueRange {
    pub low: f32,
    pub middle: f32,
    pub high: f32,
}

/// Where an item can go.
#[derive(Debug, Clone, PartialEq)]
pub struct Moves {
    pub up: Option<Offer>,
    pub down: Option<Offer>,
    /// Into scope, or out of it.
    pub across: Offer,
}

/// Shipped or stopped.
#[derive(Debug, Clone, PartialEq)]
pub struct Gone {
    pub name: String,
    pub variant: String,
    pub day: u16,
    pub shipped: bool,
    /// Share of users that use it, as far as this seat knows, with the day of the number.
    pub used: Option<(f64, u16)>,
}

/// What a row shows when it is folded open.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    pub feature: FeatureId,
    pub about: String,
    pub sketch: Option<String>,
    pub questions: Vec<QuestionLine>,
    pub sizes: Vec<SizeLine>,
    pub score: Score,
    pub scored: bool,
    /// Writing a score: free at home, a card elsewhere.
    pub scoring: Offer,
    pub person_days: f64,
    pub stop: Offer,
    pub brief: Offer,
    pub sunk_person_days: f64,
}

/// An open question, or one that is settled.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionLine {
    pub text: String,
    pub settled: bool,
}

/// A size that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct SizeLine {
    /// Name of the size and what it is.
    pub name: String,
    pub about: String,
    pub person_days: f64,
    pub chosen: bool,
    pub offer: Offer,
}

/// Stopping asks first.
#[derive(Debug, Clone, PartialEq)]
pub struct Stopping {
    pub name: String,
    pub sunk_person_days: f64,
    /// Who asked for it, and will mind.
    pub askers: Vec<String>,
    pub offer: Offer,
}

/// What the player has open.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Opened {
    pub row: Option<FeatureId>,
    pub stopping: Option<FeatureId>,
    pub lens: Lens,
}

impl BacklogView {
    /// Reads the backlog off what a seat sees.
    pub fn new(sight: &Sight<'_>, opened: Opened) -> Self {
        let o = &sight.o;
        let ranks = score::rank(sight, opened.lens);
        let row = |(at, feature): (usize, FeatureId)| row(sight, feature, Some(at), &ranks);
        let above: Vec<Row> = o.public.backlog.iter().copied().enumerate().map(row).collect();
        let listed = o.listed().skip(o.public.backlog.len());
        let below: Vec<Row> = listed.map(|feature| self::row(sight, feature, None, &ranks)).collect();
        let shown = |feature: &FeatureId| o.listed().any(|f| f == *feature);
        Self {
            gone: gone(sight),
            lens: opened.lens,
            open: opened.row.filter(shown).map(|feature| detail(sight, feature)),
            stopping: opened.stopping.filter(shown).map(|feature| stopping(sight, feature)),
            worth: worth(sight),
            line: line(sight),
            movable: o.public.arranging(),
            above,
            below,
        }
    }
}

fn row(sight: &Sight<'_>, feature: FeatureId, at: Option<usize>, ranks: &[(FeatureId, Ranked)]) -> Row {
    let o = &sight.o;
    let public = &o.public.features[feature];
    let text = &sight.story.features[feature];
    let variant = &sight.story.variants[public.variant];
    let belief = o.belief(public.variant);
    let values = [("size", size_name(sight, variant.size).into()), ("name", variant.name.as_str().into())];
    Row {
        feature,
        id: text.id.clone(),
        place: at.map(|at| at + 1),
        name: text.name.clone(),
        variant: sight.words.with("tabs-backlog-variant", &values),
        asked: asked(sight, feature),
        evidence: belief.strength,
        value: value_range(belief),
        value_text: value_text(sight, belief),
        person_days: sight.person_days(public.variant),
        team_days: sight.team_days(public.variant),
        open_questions: o.public.open_questions(o.rules, feature),
        brief: public.brief.map(|b| b.measure),
        begun: sight.begun(feature),
        misunderstood: o.known.features[feature].misunderstanding_day > 0,
        ranked: ranks.iter().find(|(f, _)| *f == feature).map(|(_, r)| *r),
        moves: moves(sight, feature, at),
    }
}

/// A size at the head of a line.
fn size_name(sight: &Sight<'_>, size: Size) -> String {
    sight.words.get(match size {
        Size::Everything => "tabs-size-everything",
        Size::Usual => "tabs-size-usual",
        Size::Smallest => "tabs-size-smallest",
    })
}

fn moves(sight: &Sight<'_>, feature: FeatureId, at: Option<usize>) -> Moves {
    let count = sight.o.public.backlog.len();
    let to = |place: usize| sight.offer(Action::OrderBacklog { feature, place: Place::At(place as u8) });
    Moves {
        up: at.and_then(|at| at.checked_sub(1)).map(to),
        down: at.map(|at| at + 1).filter(|next| *next < count).map(to),
        across: match at {
            Some(_) => sight.offer(Action::OrderBacklog { feature, place: Place::NotNow }),
            None => to(count),
        },
    }
}

/// Who asked for a feature, or what it answers.
fn asked(sight: &Sight<'_>, feature: FeatureId) -> String {
    let people = &sight.o.rules.features[feature].asked_by;
    match people.as_slice() {
        [] => {}
        [one] => return sight.person(*one),
        several => {
            let names: Vec<&str> = several.iter().map(|p| sight.story.people[*p].first_name()).collect();
            return names.join(", ");
        }
    }
    let found = sight
        .o
        .rules
        .needs
        .entries()
        .find(|(id, need)| need.answer == Some(feature) && sight.o.known.needs[*id].found_day.is_some());
    match found {
        Some((need, _)) => {
            let name = sight.story.needs[need].name.as_str();
            sight.words.with("tabs-backlog-found", &[("need", name.into())])
        }
        None => sight.words.get("tabs-backlog-nobody"),
    }
}

/// Half the width of the scale of values, in sd: wide enough that almost nothing falls off its ends.
const SCALE_SD: f64 = 2.5;

/// A belief on the scale that bars are drawn on.
pub fn value_range(belief: crate::sim::known::Belief) -> ValueRange {
    let share = |sd: f64| (((sd + SCALE_SD) / (2.0 * SCALE_SD)).clamp(0.0, 1.0)) as f32;
    let (low, high) = belief.range80();
    ValueRange { low: share(low), middle: share(belief.mean_sd), high: share(high) }
}

fn value_text(sight: &Sight<'_>, belief: crate::sim::known::Belief) -> String {
    let say = |sd: f64| tell::value(sight.o.rules, sd);
    let (low, high) = belief.range80();
    let values = [("low", say(low).into()), ("high", say(high).into()), ("middle", say(belief.mean_sd).into())];
    sight.words.with("tabs-value", &values)
}

fn gone(sight: &Sight<'_>) -> Vec<Gone> {
    let o = &sight.o;
    let entries = o.public.features.entries();
    let mut gone: Vec<Gone> = entries
        .filter_map(|(id, f)| {
            let (day, shipped) = match f.stage() {
                FeatureStage::Shipped => (f.shipped_day?, true),
                FeatureStage::Killed => (f.killed_day?, false),
                FeatureStage::Open | FeatureStage::Unlisted => return None,
            };
            let known = &o.known.features[id];
            let share = known.weekly_share.or(known.opened_share);
            Some(Gone {
                name: sight.story.features[id].name.clone(),
                variant: sight.story.variants[f.variant].name.clone(),
                day,
                shipped,
                used: share.filter(|_| known.usage_day > 0).map(|share| (share, known.usage_day)),
            })
        })
        .collect();
    gone.sort_by_key(|g| std::cmp::Reverse(g.day));
    gone
}

fn detail(sight: &Sight<'_>, feature: FeatureId) -> Detail {
    let o = &sight.o;
    let (public, rules, text) =
        (&o.public.features[feature], &o.rules.features[feature], &sight.story.features[feature]);
    let settled = usize::from(rules.questions.saturating_sub(o.public.open_questions(o.rules, feature)));
    let questions = text.questions.iter().take(usize::from(rules.questions)).enumerate();
    let measure = public.brief.map_or(Measure::WeeklyUse, |b| b.measure);
    Detail {
        feature,
        about: text.about.clone(),
        sketch: text.sketch.clone(),
        questions: questions.map(|(i, q)| QuestionLine { text: q.clone(), settled: i < settled }).collect(),
        sizes: rules.variants.iter().map(|v| size_line(sight, *v, public.variant)).collect(),
        score: public.score.unwrap_or(score::UNSCORED),
        scoring: sight.offer(Action::SetScore { feature, score: public.score.unwrap_or(score::UNSCORED) }),
        person_days: sight.person_days(public.variant),
        scored: public.score.is_some(),
        stop: sight.offer(Action::KillIt { feature }),
        brief: sight.offer(Action::WriteBrief { feature, measure }),
        sunk_person_days: sunk(sight, feature),
    }
}

fn size_line(sight: &Sight<'_>, variant: VariantId, chosen: VariantId) -> SizeLine {
    let text = &sight.story.variants[variant];
    let values = [("size", size_name(sight, text.size).into()), ("name", text.name.as_str().into())];
    SizeLine {
        name: sight.words.with("tabs-backlog-variant", &values),
        about: text.about.clone(),
        person_days: sight.person_days(variant),
        chosen: variant == chosen,
        offer: sight.offer(Action::ChooseVariant { variant }),
    }
}

/// Person-days that have gone into a feature, as far as teams have told: what each part was estimated at, less what
/// was said to be left.
fn sunk(sight: &Sight<'_>, feature: FeatureId) -> f64 {
    let variant = sight.o.public.features[feature].variant;
    let parts = sight.o.rules.variants[variant].parts.iter();
    parts
        .map(|p| {
            let heard = sight.part(feature, p.team);
            match (heard.done, heard.started) {
                (true, _) => p.effort_person_days,
                (false, true) => (p.effort_person_days - heard.left_person_days).max(0.0),
                (false, false) => 0.0,
            }
        })
        .sum()
}

fn stopping(sight: &Sight<'_>, feature: FeatureId) -> Stopping {
    let askers = &sight.o.rules.features[feature].asked_by;
    Stopping {
        name: sight.story.features[feature].name.clone(),
        sunk_person_days: sunk(sight, feature),
        askers: askers.iter().map(|p| sight.story.people[*p].first_name().to_owned()).collect(),
        offer: sight.offer(Action::KillIt { feature }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        session::Session,
        sim::state::Score,
        ui::demo::{self, Point},
        words::{Locale, Words},
    };

    fn view(session: &Session, opened: Opened) -> BacklogView {
        BacklogView::new(&Sight::of(session, Seat::Product, &Words::new(Locale::English)), opened)
    }

    fn put(session: &mut Session, feature: FeatureId, place: Place) {
        session.act(Seat::Product, None, Action::OrderBacklog { feature, place }).expect("product orders the backlog");
    }

    #[test]
    fn rows_stand_in_the_order_of_the_backlog() {
        let session = demo::session(Seat::Product, Point::SprintTwo);
        let view = view(&session, Opened::default());
        let backlog = &session.observe(Seat::Product).public.backlog;
        let shown: Vec<FeatureId> = view.above.iter().map(|r| r.feature).collect();
        assert_eq!(&shown, backlog);
        assert!(view.below.iter().all(|r| r.place.is_none() && !backlog.contains(&r.feature)));
    }

    #[test]
    fn the_last_row_can_only_go_up_or_out() {
        let mut session = demo::session(Seat::Product, Point::SprintOne);
        let listed: Vec<FeatureId> = session.observe(Seat::Product).listed().collect();
        for (place, feature) in listed.iter().take(3).enumerate() {
            if session.observe(Seat::Product).public.backlog.get(place) != Some(feature) {
                put(&mut session, *feature, Place::At(place as u8));
            }
        }
        let view = view(&session, Opened::default());
        let last = view.above.last().expect("three are above the line");
        assert!(last.moves.up.is_some() && last.moves.down.is_none());
        assert_eq!(last.moves.across.reason, None);
    }

    #[test]
    fn belief_is_a_range_around_its_middle() {
        let session = demo::session(Seat::Product, Point::SprintTwo);
        let view = view(&session, Opened::default());
        for row in view.above.iter().chain(&view.below) {
            let v = row.value;
            assert!(0.0 <= v.low && v.low <= v.middle && v.middle <= v.high && v.high <= 1.0, "{row:?}");
        }
    }

    #[test]
    fn a_score_gives_a_rank() {
        let mut session = demo::session(Seat::Product, Point::SprintOne);
        let feature = session.observe(Seat::Product).listed().next().expect("something is listed");
        let score = Score { reach: 0.5, impact: 2.0, confidence: 0.8 };
        session.act(Seat::Product, None, Action::SetScore { feature, score }).expect("product scores");
        let opened = Opened { row: Some(feature), ..Opened::default() };
        let view = view(&session, opened);
        let row = view.above.iter().chain(&view.below).find(|r| r.feature == feature).expect("is listed");
        assert_eq!(row.ranked.map(|r| r.rank), Some(1));
        let detail = view.open.expect("is folded open");
        assert!(detail.scored && detail.sizes.iter().filter(|s| s.chosen).count() == 1);
    }

    #[test]
    fn what_is_stopped_is_gone_from_the_list() {
        let mut session = demo::session(Seat::Product, Point::SprintOne);
        let feature = session.observe(Seat::Product).listed().next().expect("something is listed");
        session.act(Seat::Product, None, Action::KillIt { feature }).expect("product stops it");
        let view = view(&session, Opened { stopping: Some(feature), ..Opened::default() });
        assert_eq!((view.gone.len(), view.gone[0].shipped), (1, false));
        assert!(view.stopping.is_none(), "what is gone asks nothing");
    }
}
