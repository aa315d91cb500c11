//! The competent colleague, for either seat: finds out, decides by evidence, says it plainly, keeps some slack.

use super::reason::{Planned, Reason, wish};
use super::{Policy, by_leaning};
use crate::sim::action::{Action, Place, Question};
use crate::sim::ids::*;
use crate::sim::known::ByNeeds;
use crate::sim::observe::Observation;
use crate::sim::rules::{Leaning, TeamKind};
use crate::sim::state::{Cadence, Measure, Stage};

/// How thorough a solid colleague is.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    /// Interviews a segment before a choice is made.
    pub interviews_a_segment: u16,
    /// Interviews in half a sprint once enough is known.
    pub contact_a_half_sprint: u8,
    /// Slots left free.
    pub slack: usize,
    pub watches: bool,
    pub tests_prototypes: bool,
    pub says_no: bool,
    /// Items above the line whose dependencies are mapped, the leading one first.
    pub maps: u8,
    pub splits: bool,
    pub commits: bool,
    pub pre_mortem: bool,
    pub looks: bool,
    pub tells_early: bool,
    /// How often it meets the teams that matter.
    pub cadence: Cadence,
}

/// The competent colleague.
pub struct Solid {
    pub habits: Habits,
}

impl Habits {
    /// A full set of good habits.
    pub const SOLID: Habits = Habits {
        interviews_a_segment: 6,
        contact_a_half_sprint: 1,
        slack: 4,
        watches: true,
        tests_prototypes: true,
        says_no: true,
        maps: 1,
        splits: true,
        commits: true,
        pre_mortem: true,
        looks: true,
        tells_early: true,
        cadence: Cadence::Weekly,
    };
}

impl Solid {
    /// With a full set of good habits.
    pub fn new() -> Self {
        Self { habits: Habits::SOLID }
    }
}

impl Policy for Solid {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        plan(o, &self.habits)
    }

    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        answer(o, dilemma, open)
    }

    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        unstick(o)
    }
}

/// The plan of somebody with these habits.
pub fn plan(o: &Observation, habits: &Habits) -> Vec<Planned> {
    let mut wishes = Vec::new();
    if o.seat == Seat::Product || o.public.both_hats {
        product(o, habits, &mut wishes);
    }
    if o.seat == Seat::Program || o.public.both_hats {
        program(o, habits, &mut wishes);
    }
    keep_slack(o, habits.slack, wishes)
}

/// Drops the least wanted wishes until the slack is left.
fn keep_slack(o: &Observation, slack: usize, wishes: Vec<Planned>) -> Vec<Planned> {
    let mut room = o.slack().saturating_sub(slack);
    wishes
        .into_iter()
        .filter(|w| {
            let slots = match w.action {
                Action::StandingCheckIn { cadence, .. } => usize::from(cadence.slots()),
                _ => usize::from(w.action.slots(o)),
            };
            let fits = slots <= room;
            if fits {
                room -= slots;
            }
            fits
        })
        .collect()
}

/// A feature that could be built, with what it promises.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub feature: FeatureId,
    pub variant: VariantId,
    /// Believed value times ceiling, discounted by the chance to see it used.
    pub worth: f64,
    pub p50: f64,
}

/// Everything listed, best first: believed value times ceiling, as far as it can still be taken up by the end.
pub fn candidates(o: &Observation) -> Vec<Candidate> {
    let last = f64::from(o.rules.calendar.last_day());
    let needs = ByNeeds::of(o.known, o.rules);
    let mut out: Vec<Candidate> = o
        .listed()
        .flat_map(|feature| o.rules.features[feature].variants.iter().map(move |v| (feature, *v)))
        .filter_map(|(feature, variant)| {
            let believed = o.rules.value_scale.value(o.known.belief_by(o.rules, &needs, variant).mean_sd);
            if believed <= 0.02 {
                return None;
            }
            let p50 = o.possible_day(variant, 1.35);
            let u = 1.0 - libm::exp(-(last - p50).max(0.0) / o.rules.model.uptake_tau_days);
            let credit = if p50 > last { 0.5 * libm::exp(-(p50 - last) / 4.0) } else { 0.5 + 0.5 * u };
            Some(Candidate { feature, variant, worth: believed * o.rules.variants[variant].ceiling * credit, p50 })
        })
        .collect();
    out.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    out
}

fn product(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    let ranked = candidates(o);
    choose(o, &ranked, wishes);
    let best = ranked.first().copied();
    let brief = best.filter(|c| o.public.open_questions(o.rules, c.feature) > 0);
    let late_enough = o.public.sprint > 1 || o.public.stage == Stage::HalfTime;
    if let Some(c) = brief.filter(|_| late_enough) {
        let action = Action::WriteBrief { feature: c.feature, measure: Measure::WeeklyUse };
        wishes.push(wish(action, Reason::BeUnderstood));
        if o.public.open_questions(o.rules, c.feature) > 2 {
            wishes.push(wish(action, Reason::BeUnderstood));
        }
    }
    interviews(o, habits, wishes);
    if habits.watches && o.public.stage == Stage::Planning && o.public.sprint <= 3 {
        let unwatched = by_share(o).into_iter().find(|s| o.known.segments[*s].sessions == 0);
        if let Some(segment) = unwatched {
            wishes.push(wish(Action::WatchUsers { segment }, Reason::WordlessNeeds));
        }
    }
    if let Some(c) = best.filter(|c| habits.tests_prototypes && late_enough && o.known.variants[c.variant].tests == 0) {
        wishes.push(wish(Action::TestPrototype { variant: c.variant }, Reason::TryFirst));
    }
    if habits.says_no {
        say_no(o, best, wishes);
    }
    for feature in o.rules.features.ids() {
        if o.public.features[feature].shipped_day.is_some_and(|d| o.public.day > d + 4) {
            wishes.push(wish(Action::StudyNumbers { feature }, Reason::SeeUse));
        }
    }
    if o.public.stage == Stage::Planning && habits.slack > 0 {
        wishes.push(wish(Action::SprintReview, Reason::SameStory));
        wishes.push(wish(Action::OneToOne { person: o.rules.sponsor }, Reason::SameStory));
    }
}

/// Puts what the evidence points to above the line, in a size that fits, and makes sure that something answers the
/// sponsor's date.
fn choose(o: &Observation, ranked: &[Candidate], wishes: &mut Vec<Planned>) {
    if o.known.needs.iter().all(|n| n.found_day.is_none()) {
        return;
    }
    let release = f64::from(o.public.milestones[o.rules.release_milestone()].day);
    let mut taken: Vec<Candidate> = Vec::new();
    for c in ranked {
        if taken.len() < 3 && taken.iter().all(|t| t.feature != c.feature) && c.worth > 0.05 {
            taken.push(*c);
        }
    }
    let answers = |c: &Candidate| o.rules.features[c.feature].answers_the_ask;
    let answered =
        o.public.features.entries().any(|(f, row)| row.shipped_day.is_some() && o.rules.features[f].answers_the_ask);
    if !answered && !taken.iter().any(|c| answers(c) && c.p50 <= release + 1.0) {
        let fits =
            ranked.iter().filter(|c| answers(c) && c.p50 <= release - 2.0).max_by(|a, b| a.worth.total_cmp(&b.worth));
        if let Some(c) = fits {
            taken.retain(|t| t.feature != c.feature);
            taken.insert(0, *c);
        }
    }
    for (place, c) in taken.iter().enumerate() {
        if o.public.features[c.feature].variant != c.variant {
            wishes.push(wish(Action::ChooseVariant { variant: c.variant }, Reason::FitsTheDate));
        }
        let action = Action::OrderBacklog { feature: c.feature, place: Place::At(place as u8) };
        wishes.push(wish(action, Reason::BestEvidence));
    }
    for feature in &o.public.backlog {
        let nearly_done = share_done(o, *feature) >= 0.5;
        let best = ranked.iter().filter(|c| c.feature == *feature).map(|c| c.worth).fold(0.0, f64::max);
        if taken.iter().all(|t| t.feature != *feature) && !taken.is_empty() && (best <= 0.0 || !nearly_done) {
            wishes.push(wish(Action::OrderBacklog { feature: *feature, place: Place::NotNow }, Reason::WeakEvidence));
        }
    }
}

/// Share of a feature's estimated work in parts that are known to be done.
fn share_done(o: &Observation, feature: FeatureId) -> f64 {
    let parts = &o.rules.variants[o.public.features[feature].variant].parts;
    let all: f64 = parts.iter().map(|p| p.effort_person_days).sum();
    let done: f64 = parts
        .iter()
        .map(|p| {
            let k = &o.known.parts[o.rules.part_index(feature, p.team)];
            if k.done { p.effort_person_days } else { 0.0 }
        })
        .sum();
    if all > 0.0 { done / all } else { 0.0 }
}

fn by_share(o: &Observation) -> Vec<SegmentId> {
    let mut all: Vec<SegmentId> = o.rules.segments.ids().collect();
    all.sort_by(|a, b| o.rules.segments[*b].share.total_cmp(&o.rules.segments[*a].share));
    all
}

fn interviews(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    // Once enough is known, an hour with a user now and then keeps the work honest.
    let enough = o.rules.segments.ids().all(|s| o.known.segments[s].interviews >= habits.interviews_a_segment);
    if enough || o.public.sprint > 3 {
        for _ in 0..habits.contact_a_half_sprint {
            if let Some(segment) = by_share(o).into_iter().min_by_key(|s| o.known.segments[*s].interviews) {
                let action = Action::InterviewUsers { segment, question: Question::LastTime };
                wishes.push(wish(action, Reason::TooLittleKnown));
            }
        }
        return;
    }
    let mut heard: Vec<(SegmentId, u16)> =
        by_share(o).into_iter().map(|s| (s, o.known.segments[s].interviews)).collect();
    for _ in 0..8 {
        let Some(next) = heard.iter_mut().min_by_key(|(_, n)| *n) else { return };
        if next.1 >= habits.interviews_a_segment {
            return;
        }
        next.1 += 2;
        let action = Action::InterviewUsers { segment: next.0, question: Question::LastTime };
        wishes.push(wish(action, Reason::TooLittleKnown));
    }
}

fn say_no(o: &Observation, best: Option<Candidate>, wishes: &mut Vec<Planned>) {
    let Some(best) = best else { return };
    let evidence = o.belief(best.variant).strength;
    for (person, row) in o.rules.people.entries() {
        let Some(wanted) = row.wants else { continue };
        if o.public.people[person].request_open
            && wanted != best.feature
            && evidence >= 3
            && !o.public.backlog.contains(&wanted)
        {
            wishes.push(wish(Action::SayNo { person }, Reason::AnswerThem));
        }
    }
}

/// The item the teams are really about: the first above the line.
pub fn leading(o: &Observation) -> Option<FeatureId> {
    o.release_feature().or(o.public.leading())
}

fn program(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    let Some(feature) = leading(o) else { return };
    let variant = o.public.features[feature].variant;
    let planning = o.public.stage == Stage::Planning;
    if habits.splits {
        split(o, feature, wishes);
    }
    if habits.commits {
        commitments(o, feature, wishes);
    }
    if planning {
        for part in &o.rules.variants[variant].parts {
            let engineering = o.rules.teams[part.team].kind == TeamKind::Engineering;
            let now = o.public.teams[part.team].check_in[o.seat.index()];
            if engineering && now < habits.cadence && part.effort_person_days >= 4.0 {
                let action = Action::StandingCheckIn { team: part.team, cadence: habits.cadence };
                wishes.push(wish(action, Reason::StayFresh));
            }
        }
    }
    let others = o.public.backlog.iter().copied().filter(|f| *f != feature);
    for item in std::iter::once(feature).chain(others).take(usize::from(habits.maps)) {
        if o.public.features[item].mapped_day.is_none() {
            wishes.push(wish(Action::MapDependencies { feature: item }, Reason::FindEdges));
        }
    }
    promise(o, feature, wishes);
    if habits.pre_mortem && planning && o.public.sprint == 2 {
        wishes.push(wish(Action::HoldPreMortem, Reason::NameTheRisks));
    }
    mitigate(o, wishes);
    if habits.tells_early && planning && o.release_p50_lateness() > 2.0 && o.public.sprint > 1 {
        wishes.push(wish(Action::ReportUpward { rosy: false }, Reason::TellEarly));
    }
    if o.public.send_back.is_none_or(|s| s.answered) {
        wishes.push(wish(Action::SendItBack { feature }, Reason::TooLateOtherwise));
    }
    if habits.looks {
        look(o, feature, wishes);
    }
    if planning && habits.slack > 0 {
        wishes.push(wish(Action::OneToOne { person: o.rules.teams[TeamId(0)].lead }, Reason::SameStory));
        wishes.push(wish(Action::OneToOne { person: o.rules.sponsor }, Reason::SameStory));
    }
}

fn split(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let release = f64::from(o.public.milestones[o.rules.release_milestone()].day);
    if o.p50_p80(feature).1 < release - 5.0 {
        return;
    }
    for team in o.rules.teams.ids() {
        let splittable = o.rules.edges_of(feature).any(|(_, e)| e.after == team && e.split_at.is_some());
        if splittable && !o.public.is_split(feature, team) {
            wishes.push(wish(Action::SplitHandoff { feature, team, on: true }, Reason::TooLateOtherwise));
        }
    }
}

/// Asks the teams that are held elsewhere, and the functions that may be late.
fn commitments(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let variant = o.public.features[feature].variant;
    for part in &o.rules.variants[variant].parts {
        let row = &o.rules.teams[part.team];
        let committed = o.public.teams[part.team].committed.is_some_and(|(f, _)| f == feature);
        if committed {
            continue;
        }
        let held = row.busy.iter().filter(|b| b.owner.is_none()).map(|b| b.to_day).max().unwrap_or(0);
        let from_day = (held + 1).max(o.public.day);
        let droppable = row.busy.iter().any(|b| b.owner.is_some() && b.to_day >= from_day);
        let known = o
            .rules
            .edges_of(feature)
            .any(|(i, e)| (e.before == part.team || e.after == part.team) && (e.known || o.known.edges[i] > 0));
        let function = row.kind == TeamKind::Function && known;
        if droppable && o.public.teams[part.team].freed_day.is_none() || function {
            let action = Action::GetCommitment { team: part.team, feature, from_day };
            wishes.push(wish(action, Reason::NeedTheTeam));
        }
    }
}

fn promise(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let milestone = o.rules.release_milestone();
    let row = &o.public.milestones[milestone];
    if o.public.sprint < 2 || row.promised_day.is_some() || !row.open() {
        return;
    }
    let (_, p80) = o.p50_p80(feature);
    let last = o.rules.calendar.last_day();
    // A date past the one that is needed is offered only where keeping the old one is out of reach.
    let day = libm::ceil(p80).clamp(f64::from(o.public.day), f64::from(last)) as u16;
    let day = if day <= row.day { row.day } else { day.min(row.day + 3) };
    if p80 <= f64::from(row.day) + 3.0 {
        wishes.push(wish(Action::SetPromise { milestone, day }, Reason::MakeItADate));
    }
}

fn mitigate(o: &Observation, wishes: &mut Vec<Planned>) {
    let mut named: Vec<(RiskId, f64)> = o
        .known
        .risks
        .entries()
        .filter(|(id, k)| k.named_day > 0 && o.public.mitigated & (1 << id.0) == 0)
        .map(|(id, k)| (id, k.chance))
        .collect();
    named.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (risk, chance) in named.into_iter().take(2) {
        if chance > 0.2 {
            wishes.push(wish(Action::PayMitigation { risk }, Reason::CheaperNow));
        }
    }
}

fn look(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let variant = o.public.features[feature].variant;
    let open = |t: TeamId| {
        let k = &o.known.parts[o.rules.part_index(feature, t)];
        k.started && !k.done && (o.known.teams[t].looked_day == 0 || o.public.day > o.known.teams[t].looked_day + 10)
    };
    let largest = o.rules.variants[variant]
        .parts
        .iter()
        .filter(|p| open(p.team))
        .max_by(|a, b| a.effort_person_days.total_cmp(&b.effort_person_days));
    if let Some(part) = largest {
        wishes.push(wish(Action::LookForYourself { team: part.team }, Reason::TooGood));
    }
}

/// Clears a known blocker on what matters most, if there is slack.
pub fn unstick(o: &Observation) -> Option<Planned> {
    if o.seat != Seat::Program && !o.public.both_hats && !o.public.empty_seat[Seat::Program.index()] {
        return None;
    }
    let feature = leading(o)?;
    o.rules.teams.ids().find_map(|team| {
        let blocked = o.known.parts[o.rules.part_index(feature, team)].blocked;
        let action = Action::ClearBlocker { feature, team };
        (blocked && crate::sim::action::check(o, None, &action).is_ok()).then(|| wish(action, Reason::Unstick))
    })
}

/// Answers by what is scarce: the date where it is close, the people where they are tired, else evidence.
pub fn answer(o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
    let row = &o.rules.dilemmas[dilemma];
    let sponsor = o.public.sponsor_trust_seen;
    let late = o.release_p50_lateness();
    let order: [Leaning; 6] = if sponsor < 0.4 {
        [Leaning::Please, Leaning::Evidence, Leaning::Delivery, Leaning::People, Leaning::Focus, Leaning::Leave]
    } else if late > 0.0 && late < 15.0 {
        [Leaning::Delivery, Leaning::Focus, Leaning::Evidence, Leaning::People, Leaning::Please, Leaning::Leave]
    } else if o.seat == Seat::Product {
        [Leaning::Evidence, Leaning::Focus, Leaning::Delivery, Leaning::People, Leaning::Please, Leaning::Leave]
    } else {
        [Leaning::Focus, Leaning::Evidence, Leaning::People, Leaning::Delivery, Leaning::Please, Leaning::Leave]
    };
    by_leaning(&row.choices, row.leave, open, &order)
}

/// The next smaller size of a feature.
pub fn smaller(o: &Observation, feature: FeatureId) -> Option<VariantId> {
    let now = o.rules.variants[o.public.features[feature].variant].size;
    let variants = o.rules.features[feature].variants.iter().copied();
    variants.filter(|v| o.rules.variants[*v].size > now).min_by_key(|v| o.rules.variants[*v].size)
}
