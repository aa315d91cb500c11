//! The review at half-time and after a sprint: what went out, what slipped, what was reported, how people took it,
//! what was learnt, and the forecast beside what came.

use super::View;
use crate::session::journal::{Entry, Forecast};
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::tell::{self, Args};
use crate::words::number;

/// From which day on the review looks back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The sprint that is half over.
    HalfTime,
    /// The sprint that has just ended.
    Sprint,
}

/// Where a fact stands in a review.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Out,
    Slipped,
    Reported,
    Learnt,
    Numbers,
    People,
    Elsewhere,
}

const GROUPS: [(Group, &str); 6] = [
    (Group::Out, "review-out"),
    (Group::Slipped, "review-slipped"),
    (Group::Reported, "review-reported"),
    (Group::Numbers, "review-numbers"),
    (Group::Learnt, "review-learnt"),
    (Group::People, "review-people"),
];

impl View<'_> {
    /// What the days since brought, as far as this seat may see it.
    pub fn review(&mut self, since: Since) {
        let (from, to) = self.days_since(since);
        let facts: Vec<Fact> = self
            .session
            .facts(self.seat)
            .filter(|f| (from..=to).contains(&f.day) && f.visible(self.seat, u16::MAX))
            .cloned()
            .collect();
        let args = Args::default()
            .text("from", tell::date(self.words, from))
            .text("to", tell::date(self.words, to))
            .count("sprint", self.session.rules().calendar.sprint_of(from));
        let heading = self.with(if since == Since::HalfTime { "half_time" } else { "review" }, &args);
        self.page.heading(&heading);
        let mut quiet = true;
        for (group, id) in GROUPS {
            let rows: Vec<&Fact> = latest(facts.iter().filter(|f| group_of(&f.what) == group).collect(), group);
            if rows.is_empty() {
                continue;
            }
            quiet = false;
            self.say(id, &Args::default());
            for fact in rows {
                self.news(fact);
            }
        }
        self.trust_moved(&facts);
        if quiet {
            self.say("review-quiet", &Args::default());
        }
        self.forecasts(since, from, to);
    }

    fn days_since(&self, since: Since) -> (u16, u16) {
        let calendar = self.session.rules().calendar;
        let today = self.o().public.day;
        let last = today.saturating_sub(1).max(1);
        let sprint = match since {
            Since::HalfTime => self.o().public.sprint,
            Since::Sprint => calendar.sprint_of(last),
        };
        (calendar.first_day(sprint), last)
    }

    /// How far each person's trust has moved, in one line.
    fn trust_moved(&mut self, facts: &[Fact]) {
        let mut moved: Vec<(PersonId, f64)> = Vec::new();
        for fact in facts {
            if let What::TrustChanged { person, by, .. } = fact.what
                && !self.o().is_absent(person)
            {
                match moved.iter_mut().find(|(p, _)| *p == person) {
                    Some((_, sum)) => *sum += by,
                    None => moved.push((person, by)),
                }
            }
        }
        let names = self.names();
        let text: Vec<String> = moved
            .iter()
            .filter(|(_, by)| by.abs() >= 0.015)
            .map(|(person, by)| format!("{} {}", names.person(*person), number::signed_points(*by)))
            .collect();
        if !text.is_empty() {
            self.say("review-trust", &Args::default().text("people", text.join(", ")));
        }
    }

    /// Forecasts of this seat: those that came true or not in these days, and after a sprint those still open.
    fn forecasts(&mut self, since: Since, from: u16, to: u16) {
        let made: Vec<(u16, Forecast)> = self
            .session
            .line()
            .iter()
            .filter_map(|e| match e {
                Entry::Forecast { day, seat, forecast } if *seat == self.seat => Some((*day, forecast.clone())),
                _ => None,
            })
            .collect();
        for (day, forecast) in made {
            let row = &self.o().public.milestones[forecast.milestone];
            let args = Args::default()
                .text("date", tell::date(self.words, day))
                .text("milestone", self.names().milestone(forecast.milestone))
                .text("range", number::range(i64::from(forecast.low_day), i64::from(forecast.high_day)))
                .share("chance", f64::from(forecast.on_time_percent) / 100.0)
                .count("due", row.day);
            match row.met_day {
                Some(met) if !(from..=to).contains(&met) => {}
                Some(met) => {
                    let held = (forecast.low_day..=forecast.high_day).contains(&met);
                    self.say("forecast-came", &args.count("met", met).flag("held", held));
                }
                None if since == Since::Sprint => self.say("forecast-open", &args),
                None => {}
            }
        }
    }
}

/// Of what was reported and counted, the last word on each thing; of everything else, all.
fn latest(facts: Vec<&Fact>, group: Group) -> Vec<&Fact> {
    if !matches!(group, Group::Reported | Group::Numbers) {
        return facts;
    }
    let mut out: Vec<&Fact> = Vec::new();
    for fact in facts {
        out.retain(|f| !same_thing(&f.what, &fact.what));
        out.push(fact);
    }
    out
}

fn same_thing(a: &What, b: &What) -> bool {
    match (a, b) {
        (
            What::StatusReported { team, feature, .. },
            What::StatusReported { team: other_team, feature: other_feature, .. },
        ) => team == other_team && feature == other_feature,
        (What::UsageRead { feature, measure, .. }, What::UsageRead { feature: other, measure: other_measure, .. }) => {
            feature == other && measure == other_measure
        }
        _ => false,
    }
}

fn group_of(what: &What) -> Group {
    match what {
        What::Shipped { .. }
        | What::Ready { .. }
        | What::PartDone { .. }
        | What::MilestoneMet { .. }
        | What::PromiseKept { .. }
        | What::CommitmentMade { .. }
        | What::BlockerCleared { .. } => Group::Out,
        What::MilestoneMissed { .. }
        | What::MilestoneSlipped { .. }
        | What::PromiseBroken { .. }
        | What::DateMoved { .. }
        | What::BlockerNoticed { .. }
        | What::Blocked { .. }
        | What::ReworkFound { .. }
        | What::QuestionBit { .. }
        | What::WorkAdded { .. }
        | What::ReleaseTrouble { .. }
        | What::MisunderstandingFound { .. }
        | What::RiskStruck { .. }
        | What::TeamAway { .. }
        | What::CommitmentRefused { .. }
        | What::SentBack { .. }
        | What::CardLost { .. } => Group::Slipped,
        // A part that is done was told when it was done.
        What::StatusReported { remaining_days, .. } if *remaining_days <= 0.0 => Group::Elsewhere,
        What::StatusReported { .. } | What::LookedAt { .. } | What::RosyReportExposed => Group::Reported,
        What::UsageRead { .. } | What::NumbersRead { .. } | What::MoneySpent { .. } => Group::Numbers,
        What::NeedFound { .. }
        | What::NeedHeard { .. }
        | What::WouldUse { .. }
        | What::SurveyAnswered { .. }
        | What::PrototypeTested { .. }
        | What::ExperimentRead { .. }
        | What::MarketStudied { .. }
        | What::FeatureListed { .. }
        | What::TicketsArrived { .. }
        | What::EdgeFound { .. }
        | What::RiskNamed { .. } => Group::Learnt,
        What::ReactionHeard { .. }
        | What::SaidNo { .. }
        | What::RequestIgnored { .. }
        | What::TrustWarning { .. }
        | What::PersonLeft { .. }
        | What::OverlapGrew { .. }
        | What::Contradicted { .. } => Group::People,
        _ => Group::Elsewhere,
    }
}
