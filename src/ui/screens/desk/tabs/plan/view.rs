//! What the Plan shows: who works when, how sure that is, which dates hang on the wall, and what can be promised.
//!
//! Plain data from one seat's sight. Bars come from this seat's own plan, never from the true one.

use super::super::sight::{Offer, Sight};
use crate::{
    sim::{
        action::{Action, promise_confidence},
        fact::What,
        ids::*,
        rules::CalendarRules,
        schedule::{self, Span},
        state::Colour,
    },
    tell,
};

/// The Plan of one feature.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    pub features: Vec<(FeatureId, String)>,
    pub shown: Option<Gantt>,
    pub promise: Option<Promise>,
    pub axis: Axis,
    pub flags: Vec<Flag>,
}

/// The days that are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// The evening of this day is the right edge.
    pub to: u16,
    /// The last day of the run.
    pub last: u16,
    /// The evening before the day that comes next.
    pub now: f32,
    pub sprint_days: u16,
}

impl Axis {
    /// Where the evening of a day lies, 0 to 1.
    pub fn share(&self, day: f64) -> f32 {
        (day as f32 / f32::from(self.to)).clamp(0.0, 1.0)
    }
}

/// One feature's work.
#[derive(Debug, Clone, PartialEq)]
pub struct Gantt {
    pub feature: FeatureId,
    pub name: String,
    pub rows: Vec<TeamRow>,
    /// The days on which it is done in the median, and with 80 % of luck covered.
    pub p50: f64,
    pub p80: f64,
    pub send_back: Offer,
    pub release: Release,
}

/// One team's row.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamRow {
    pub team: TeamId,
    pub id: String,
    pub name: String,
    pub bar: Bar,
    /// The same in words.
    pub text: String,
    /// Items the team takes first, with their bars.
    pub before: Vec<(String, f32, f32)>,
    /// First and last day, and share, of what is promised elsewhere.
    pub elsewhere: Vec<(u16, u16, f64)>,
    pub blocked: bool,
    pub colour: Option<Colour>,
    /// What the team takes, in order.
    pub queue: Vec<Queued>,
}

/// When a team works on the feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bar {
    /// From one day to another.
    Done { from: f64, to: f64 },
    /// From a day to the median end, and to the end that leaves one chance in five of being later.
    Planned { from: f64, p50: f64, p80: f64, begun: bool },
}

/// An item in a team's queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Queued {
    pub feature: FeatureId,
    pub id: String,
    pub name: String,
    /// The team was told to take it first, whatever the backlog says.
    pub pinned: bool,
    /// Takes it first; of what is first by order, leaves it to the backlog again.
    pub offer: Offer,
}

/// When a feature goes out.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    pub day: Option<u16>,
    /// The day the stepper stands on.
    pub draft: u16,
    pub draft_text: String,
    pub friday: bool,
    pub set: Offer,
    /// As soon as it is ready.
    pub clear: Offer,
}

/// A promise being thought about.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// The days that can be promised.
    pub days: (u16, u16),
    /// Dates that are still open.
    pub milestones: Vec<(MilestoneId, String)>,
    pub milestone: MilestoneId,
    pub needed: u16,
    pub promised: Option<(u16, f64)>,
    pub draft: u16,
    pub draft_text: String,
    /// Chance of keeping it, from this seat's own plan.
    pub confidence: f64,
    pub friday: bool,
    /// Why no day at all can be promised now.
    pub shut: Option<String>,
    pub offer: Offer,
}

/// Something that stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    pub day: u16,
    pub name: String,
    pub kind: FlagKind,
}

/// What a flag stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlagKind {
    /// The sponsor's date.
    Date,
    Met,
    Missed,
    /// What was promised.
    Promise,
    /// The day a feature goes out.
    Release,
}

/// What the player has chosen on this tab.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Chosen {
    pub feature: Option<FeatureId>,
    pub milestone: Option<MilestoneId>,
    /// The day a promise would name.
    pub promise: Option<u16>,
    /// The day of release.
    pub release: Option<u16>,
}

impl PlanView {
    /// Reads the plan off what a seat sees.
    pub fn new(sight: &Sight<'_>, chosen: Chosen) -> Self {
        let o = &sight.o;
        let listed: Vec<FeatureId> = o.listed().collect();
        let first = o.release_feature().or(listed.first().copied());
        let feature = chosen.feature.filter(|f| listed.contains(f)).or(first);
        let last = o.rules.calendar.last_day();
        let p80 = feature.map_or(0.0, |f| o.p50_p80(f).1);
        let to = (p80.ceil() as u16 + 2).clamp(last, last + last / 3);
        let axis = Axis { to, last, now: f32::from(o.public.day) - 1.0, sprint_days: o.rules.calendar.sprint_days };
        Self {
            features: listed.iter().map(|f| (*f, sight.story.features[*f].name.clone())).collect(),
            shown: feature.map(|f| gantt(sight, f, chosen)),
            promise: promise(sight, chosen),
            flags: flags(sight, feature),
            axis,
        }
    }
}

fn gantt(sight: &Sight<'_>, feature: FeatureId, chosen: Chosen) -> Gantt {
    let o = &sight.o;
    let (p50, p80) = o.p50_p80(feature);
    let (middle, late) = o.spans_p50_p80(feature);
    let parts = &o.rules.variants[o.public.features[feature].variant].parts;
    let mut rows: Vec<TeamRow> = parts.iter().map(|part| team_row(sight, feature, part.team, &middle, &late)).collect();
    rows.sort_by(|a, b| start(&a.bar).total_cmp(&start(&b.bar)));
    Gantt {
        feature,
        name: sight.story.features[feature].name.clone(),
        rows,
        p50,
        p80,
        send_back: sight.offer(Action::SendItBack { feature }),
        release: release(sight, feature, chosen, p80),
    }
}

fn start(bar: &Bar) -> f64 {
    match bar {
        Bar::Done { from, .. } | Bar::Planned { from, .. } => *from,
    }
}

fn team_row(sight: &Sight<'_>, feature: FeatureId, team: TeamId, middle: &[Span], late: &[Span]) -> TeamRow {
    let bar = bar(sight, feature, team, middle, late);
    let heard = sight.part(feature, team);
    let before = middle
        .iter()
        .filter(|s| s.team == team && s.feature != feature && s.left_person_days > 0.0)
        .map(|s| (sight.story.features[s.feature].name.clone(), s.start as f32, s.end as f32))
        .collect();
    TeamRow {
        team,
        id: sight.story.teams[team].id.clone(),
        name: sight.story.teams[team].name.clone(),
        text: bar_text(sight, &bar),
        bar,
        before,
        elsewhere: elsewhere(sight, team),
        blocked: heard.blocked,
        colour: (heard.heard_day > 0 && heard.started && !heard.done).then_some(heard.colour),
        queue: queue(sight, team),
    }
}

fn bar(sight: &Sight<'_>, feature: FeatureId, team: TeamId, middle: &[Span], late: &[Span]) -> Bar {
    let of = |spans: &[Span]| spans.iter().find(|s| s.feature == feature && s.team == team).copied();
    let began = sight.facts.iter().find_map(|f| match f.what {
        What::PartStarted { feature: of, team: by } if of == feature && by == team => Some(f64::from(f.day) - 1.0),
        _ => None,
    });
    let ended = sight.facts.iter().rev().find_map(|f| match f.what {
        What::PartDone { feature: of, team: by, .. } if of == feature && by == team => Some(f64::from(f.day)),
        _ => None,
    });
    let heard = sight.part(feature, team);
    let now = f64::from(sight.today()) - 1.0;
    let (median, tail) = (of(middle), of(late));
    let end = |span: Option<Span>| span.map_or(now, |s| s.end);
    if heard.done {
        let to = ended.unwrap_or(f64::from(heard.heard_day));
        return Bar::Done { from: began.unwrap_or(to - 1.0).min(to), to };
    }
    let planned = || median.map_or(now, |s| sight.begins(&s));
    let from = if heard.started { began.unwrap_or(now) } else { planned() };
    let p50 = end(median).max(from);
    Bar::Planned { from, p50, p80: end(tail).max(p50), begun: heard.started }
}

/// The first day that a span touches, and the last.
fn days(from: f64, to: f64) -> (i64, i64) {
    let first = from.floor() as i64 + 1;
    (first, (to.ceil() as i64).max(first))
}

fn bar_text(sight: &Sight<'_>, bar: &Bar) -> String {
    match *bar {
        Bar::Done { to, .. } => sight.words.with("tabs-plan-done", &[("day", days(to - 1.0, to).1.into())]),
        Bar::Planned { from, p50, p80, .. } => {
            let ((first, last), (_, late)) = (days(from, p50), days(from, p80));
            let values = [("first", first.into()), ("last", last.into()), ("late", late.into())];
            sight.words.with(if late > last { "tabs-plan-days" } else { "tabs-plan-days-sure" }, &values)
        }
    }
}

/// Runs of days on which a team is promised elsewhere, as far as that still holds.
fn elsewhere(sight: &Sight<'_>, team: TeamId) -> Vec<(u16, u16, f64)> {
    let o = &sight.o;
    let mut runs: Vec<(u16, u16, f64)> = Vec::new();
    for day in 1..=o.rules.calendar.last_day() {
        let share = schedule::busy_share(o.rules, o.public, team, day);
        if share <= 0.0 {
            continue;
        }
        match runs.last_mut() {
            Some((_, to, s)) if *to + 1 == day && (*s - share).abs() < 1e-9 => *to = day,
            _ => runs.push((day, day, share)),
        }
    }
    runs
}

fn queue(sight: &Sight<'_>, team: TeamId) -> Vec<Queued> {
    let o = &sight.o;
    let pinned = o.public.teams[team].pinned.filter(|f| o.public.backlog.contains(f));
    let takes = |f: &FeatureId| o.rules.part(o.public.features[*f].variant, team).is_some();
    let rest = o.public.backlog.iter().copied().filter(|f| takes(f) && Some(*f) != pinned);
    let queued = |feature: FeatureId| {
        let text = &sight.story.features[feature];
        let first = (pinned != Some(feature)).then_some(feature);
        Queued {
            feature,
            id: text.id.clone(),
            name: text.name.clone(),
            pinned: pinned == Some(feature),
            offer: sight.offer(Action::Resequence { team, feature: first }),
        }
    };
    pinned.into_iter().chain(rest).map(queued).collect()
}

fn release(sight: &Sight<'_>, feature: FeatureId, chosen: Chosen, p80: f64) -> Release {
    let o = &sight.o;
    let (first, last) = (o.public.day, o.rules.calendar.last_day());
    let day = o.public.features[feature].release_day;
    let draft = chosen.release.or(day).unwrap_or(p80.ceil().max(1.0) as u16).clamp(first, last);
    Release {
        day,
        draft,
        draft_text: tell::date(sight.words, draft),
        friday: CalendarRules::is_friday(draft),
        set: sight.offer(Action::ChooseReleaseDay { feature, day: Some(draft) }),
        clear: sight.offer(Action::ChooseReleaseDay { feature, day: None }),
    }
}

fn promise(sight: &Sight<'_>, chosen: Chosen) -> Option<Promise> {
    let o = &sight.o;
    let open: Vec<MilestoneId> = o.public.milestones.entries().filter(|(_, m)| m.open()).map(|(id, _)| id).collect();
    let release = o.rules.release_milestone();
    let usual = open.iter().copied().find(|m| *m == release).or(open.first().copied());
    let milestone = chosen.milestone.filter(|m| open.contains(m)).or(usual)?;
    let row = &o.public.milestones[milestone];
    let (first, last) = (o.public.day, o.rules.calendar.last_day());
    let draft = chosen.promise.or(row.promised_day).unwrap_or(row.day).clamp(first, last);
    Some(Promise {
        days: (first, last),
        milestones: open.iter().map(|m| (*m, sight.story.milestones[*m].name.clone())).collect(),
        milestone,
        needed: row.day,
        promised: row.promised_day.map(|day| (day, row.confidence)),
        draft,
        draft_text: tell::date(sight.words, draft),
        confidence: promise_confidence(o, milestone, draft),
        friday: CalendarRules::is_friday(draft),
        shut: shut(sight, milestone, first, last),
        offer: sight.offer(Action::SetPromise { milestone, day: draft }),
    })
}

/// Why no day at all can be promised now.
fn shut(sight: &Sight<'_>, milestone: MilestoneId, first: u16, last: u16) -> Option<String> {
    let reason = |day| sight.offer(Action::SetPromise { milestone, day }).reason;
    // One of two may be promised already; it is not both.
    reason(first).and(reason(last))
}

fn flags(sight: &Sight<'_>, feature: Option<FeatureId>) -> Vec<Flag> {
    let o = &sight.o;
    let mut flags = Vec::new();
    for (id, m) in o.public.milestones.entries() {
        let name = sight.story.milestones[id].name.clone();
        let kind = match (m.met_day, m.missed) {
            (Some(_), _) => FlagKind::Met,
            (None, true) => FlagKind::Missed,
            (None, false) => FlagKind::Date,
        };
        flags.push(Flag { day: m.met_day.unwrap_or(m.day), name: name.clone(), kind });
        if let Some(day) = m.promised_day.filter(|_| m.open()) {
            flags.push(Flag { day, name, kind: FlagKind::Promise });
        }
    }
    if let Some(day) = feature.and_then(|f| o.public.features[f].release_day) {
        flags.push(Flag { day, name: String::new(), kind: FlagKind::Release });
    }
    flags.sort_by_key(|f| f.day);
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_a_span_are_counted_as_people_count_them() {
        assert_eq!(days(0.0, 3.0), (1, 3));
        assert_eq!(days(9.5, 12.2), (10, 13));
        assert_eq!(days(4.0, 4.0), (5, 5));
    }

    #[test]
    fn the_axis_ends_where_it_says() {
        let axis = Axis { to: 50, last: 50, now: 10.0, sprint_days: 10 };
        assert!((axis.share(25.0) - 0.5).abs() < 1e-6);
        assert!((axis.share(90.0) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn every_team_has_a_row_and_luck_only_makes_it_later() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let session = demo::session(Seat::Program, Point::SprintTwo);
        let words = Words::new(Locale::English);
        let view = PlanView::new(&Sight::of(&session, Seat::Program, &words), Chosen::default());
        let gantt = view.shown.expect("something is listed");
        assert!(gantt.p50 <= gantt.p80);
        let mut last = 0.0f64;
        for row in &gantt.rows {
            if let Bar::Planned { from, p50, p80, .. } = row.bar {
                assert!(from <= p50 && p50 <= p80, "{row:?}");
                last = last.max(p50);
            }
        }
        assert!((last - gantt.p50).abs() < 1e-6, "the last team ends the feature");
        let promise = view.promise.expect("dates are open");
        assert!((0.0..=1.0).contains(&promise.confidence));
    }

    #[test]
    fn a_team_that_starts_early_still_starts_after_the_one_it_waits_for() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let session = demo::session(Seat::Program, Point::SprintTwo);
        let words = Words::new(Locale::English);
        let sight = Sight::of(&session, Seat::Program, &words);
        let gantt = PlanView::new(&sight, Chosen::default()).shown.expect("something is listed");
        let from = |team: TeamId| gantt.rows.iter().find(|r| r.team == team).map(|r| (start(&r.bar), r.bar));
        let mut pairs = 0;
        for (at, edge) in session.rules().edges_of(gantt.feature) {
            let known = edge.known || sight.o.known.edges[at] > 0;
            let (Some((before, bar)), Some((after, _))) = (from(edge.before), from(edge.after)) else { continue };
            if known && matches!(bar, Bar::Planned { .. }) {
                assert!(after > before, "{edge:?}: {after} after {before}");
                pairs += 1;
            }
        }
        assert!(pairs > 0, "somebody waits for somebody");
    }

    #[test]
    fn what_a_team_was_told_to_take_first_leads_its_queue() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let mut session = demo::session(Seat::Program, Point::SprintTwo);
        let words = Words::new(Locale::English);
        let rows = |session: &crate::session::Session| {
            PlanView::new(&Sight::of(session, Seat::Program, &words), Chosen::default()).shown.expect("listed").rows
        };
        let before = rows(&session);
        let row = before.iter().find(|r| r.queue.len() > 1).expect("some team has a choice");
        let (team, last) = (row.team, row.queue.last().expect("more than one").clone());
        session.act(Seat::Program, None, last.offer.action).expect("program may say what comes first");
        let after = rows(&session);
        let queue = &after.iter().find(|r| r.team == team).expect("still there").queue;
        assert_eq!((queue[0].feature, queue[0].pinned), (last.feature, true));
        session.act(Seat::Program, None, queue[0].offer.action).expect("and may leave it to the backlog");
        assert!(rows(&session).iter().all(|r| r.team != team || r.queue.iter().all(|q| !q.pinned)));
    }

    #[test]
    fn a_later_promise_is_surer() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let session = demo::session(Seat::Program, Point::SprintTwo);
        let words = Words::new(Locale::English);
        let sight = Sight::of(&session, Seat::Program, &words);
        let chance = |day| {
            let chosen = Chosen { promise: Some(day), ..Chosen::default() };
            PlanView::new(&sight, chosen).promise.map(|p| p.confidence)
        };
        assert!(chance(49) > chance(30));
    }
}
