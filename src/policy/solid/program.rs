//! The program seat of a colleague with habits: free the teams, find the edges, promise what can be kept.

use super::Habits;
use crate::policy::reason::{Planned, Reason, wish};
use crate::sim::action::{About, Action};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::{CalendarRules, TeamKind};
use crate::sim::state::Stage;

/// The item the teams are really about: the first above the line.
pub fn leading(o: &Observation) -> Option<FeatureId> {
    o.release_feature().or(o.public.leading())
}

pub(super) fn plan(o: &Observation, habits: &Habits, wishes: &mut Vec<Planned>) {
    let Some(feature) = leading(o) else { return };
    let variant = o.public.features[feature].variant;
    let planning = o.public.stage == Stage::Planning;
    if habits.splits {
        split(o, feature, wishes);
    }
    if habits.commits {
        commitments(o, feature, wishes);
    }
    if habits.never_on_fridays {
        monday(o, feature, wishes);
    }
    if habits.escalates {
        escalate(o, feature, wishes);
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
    promise(o, feature, habits, wishes);
    if habits.pre_mortem && planning && o.public.sprint == 2 {
        wishes.push(wish(Action::HoldPreMortem, Reason::NameTheRisks));
    }
    mitigate(o, wishes);
    if habits.tells_early && planning && o.release_p50_lateness() > 2.0 && o.public.sprint > 1 {
        wishes.push(wish(Action::ReportUpward { rosy: false }, Reason::TellEarly));
    }
    if habits.sends_back && o.public.send_back.is_none_or(|s| s.answered) {
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
    if o.p80(feature) < release - 5.0 {
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

/// The Monday after the release date, where that is a Friday and the work may be ready in its week, at best or at worst.
/// The day is kept to then, unless the work turns out to be ready long before.
fn monday(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    let date = o.public.milestones[o.rules.release_milestone()].day;
    if !CalendarRules::is_friday(date) {
        return;
    }
    let (p50, p80) = o.p50_p80(feature);
    let that_week = f64::from(date) - 4.0 <= p80 && p50 <= f64::from(date) + 1.0;
    let chosen = o.public.features[feature].release_day;
    if that_week && chosen.is_none() {
        wishes.push(wish(Action::ChooseReleaseDay { feature, day: Some(date + 1) }, Reason::CheaperNow));
    } else if p80 < f64::from(date) - KEPT_WAITING_DAYS && chosen == Some(date + 1) {
        wishes.push(wish(Action::ChooseReleaseDay { feature, day: None }, Reason::FitsTheDate));
    }
}

/// How long, in working days before the date, finished work is kept waiting for the day on which it was to go out.
const KEPT_WAITING_DAYS: f64 = 12.0;

/// Takes a team that has said no, and is held by something that could be dropped, to the sponsor: once.
fn escalate(o: &Observation, feature: FeatureId, wishes: &mut Vec<Planned>) {
    if o.public.escalations > 0 {
        return;
    }
    let variant = o.public.features[feature].variant;
    let refused = |team: TeamId| o.public.teams[team].asked > 0 && o.public.teams[team].committed.is_none();
    for part in o.rules.variants[variant].parts.iter().filter(|p| refused(p.team)) {
        let action = Action::Escalate { about: About::Team(part.team) };
        wishes.push(wish(action, Reason::NeedTheTeam));
    }
}

/// Makes the release a promise: of a day that can be kept in four cases out of five, or of the needed day in hope.
fn promise(o: &Observation, feature: FeatureId, habits: &Habits, wishes: &mut Vec<Planned>) {
    let milestone = o.rules.release_milestone();
    let row = &o.public.milestones[milestone];
    if o.public.sprint < 2 || row.promised_day.is_some() || !row.open() {
        return;
    }
    let needed = f64::from(row.day);
    if !habits.offers_later_dates {
        if o.p50(feature) <= needed {
            wishes.push(wish(Action::SetPromise { milestone, day: row.day }, Reason::MakeItADate));
        }
        return;
    }
    let p80 = o.p80(feature);
    let last = o.rules.calendar.last_day();
    // A date past the one that is needed is offered only where keeping the old one is out of reach.
    let day = libm::ceil(p80).clamp(f64::from(o.public.day), f64::from(last)) as u16;
    let day = if day <= row.day { row.day } else { day.min(row.day + 3) };
    if p80 <= needed + 3.0 {
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
