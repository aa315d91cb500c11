//! The sentences of the debrief: steps of chains, glimpses, why it ended as it did.

use crate::analysis::causes::{Link, Step};
use crate::analysis::glimpse::{Glimpse, Way};
use crate::analysis::headline::{Headline, WhyDates, WhyValue};
use crate::content::Scenario;
use crate::sim::fact::Fact;
use crate::sim::ids::*;
use crate::sim::state::LossKind;
use crate::tell;
use crate::words::{Arg, Words, number};

/// Somebody who can tell a debrief: the program's words and the scenario's names.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub words: &'a Words,
    pub scenario: &'a Scenario,
    /// Both seats were played: whose decision it was is said with each.
    pub names_seats: bool,
}

impl<'a> Teller<'a> {
    /// One.
    pub fn new(words: &'a Words, scenario: &'a Scenario) -> Self {
        Self { words, scenario, names_seats: false }
    }

    /// The same for a run in which both seats were played, or not.
    pub fn naming_seats(self, names_seats: bool) -> Self {
        Self { names_seats, ..self }
    }

    /// A sentence.
    pub fn say(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// A sentence with values.
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.words.with(id, &args)
    }

    // Names.

    /// A feature's name.
    pub fn feature(&self, id: FeatureId) -> &'a str {
        &self.scenario.story.features[id].name
    }
    /// A team's name.
    pub fn team(&self, id: TeamId) -> &'a str {
        &self.scenario.story.teams[id].name
    }
    /// A need's name, as in the middle of a sentence.
    pub fn need(&self, id: NeedId) -> String {
        format!("“{}”", self.scenario.story.needs[id].name)
    }
    /// A segment's name.
    pub fn segment(&self, id: SegmentId) -> &'a str {
        &self.scenario.story.segments[id].name
    }
    /// A date's name.
    pub fn milestone(&self, id: MilestoneId) -> &'a str {
        &self.scenario.story.milestones[id].name
    }
    /// A seat's name.
    pub fn seat(&self, seat: Seat) -> String {
        tell::seat_name(self.words, seat)
    }
    /// Working days, to the half where they are few: `2.5 days`, `1 day`, `12 days`.
    pub fn days(&self, days: f64) -> String {
        let whole = libm::round(days);
        if days >= 9.5 || (days - whole).abs() < 0.05 {
            return self.words.days(whole as i64);
        }
        let count = if days < 2.0 { 2 } else { whole as i64 };
        let shown = number::decimal(days, 1);
        self.words.with("unit-days", &[("count", count.into()), ("shown", shown.into())])
    }
    /// A day with its weekday.
    pub fn date(&self, day: u16) -> String {
        tell::date(self.words, day)
    }
    /// Money.
    pub fn money(&self, cents: i64) -> String {
        number::money(cents, &self.scenario.story.currency)
    }
    /// A score as a word.
    pub fn score_word(&self, score: f64) -> String {
        self.say(&format!("debrief-word-{}", word_place(score)))
    }
    /// The outcome as a word, for neither half makes up for the other: at most one step above that of its weaker half,
    /// and not above it where a half misses the line from which it counts as right, or on time.
    pub fn outcome_word(&self, headline: &Headline) -> String {
        let scores = &headline.scores;
        let weaker = word_place(scores.alignment.min(scores.delivery));
        let missed = scores.alignment < headline.right_from || scores.delivery < headline.on_time_from;
        let most = if missed { weaker } else { weaker + 1 };
        self.say(&format!("debrief-word-{}", word_place(scores.outcome).min(most)))
    }
    /// A score, rounded.
    pub fn score(&self, score: f64) -> String {
        number::integer(libm::round(score) as i64)
    }

    // Chains.

    /// A step of a chain, as a sentence.
    pub fn link(&self, link: &Link) -> String {
        match &link.step {
            Step::Happened(what) => {
                // The sentence of a fact needs nothing of it but what happened.
                let fact = Fact {
                    id: 0,
                    day: link.day.unwrap_or(0),
                    what: what.clone(),
                    cause: crate::sim::fact::Cause::Time,
                    seen_from: [None; 2],
                };
                let text = tell::fact(self.words, &self.scenario, &fact).text;
                match link.day {
                    Some(day) => format!("{}: {text}", self.date(day)),
                    None => text,
                }
            }
            other => self.step(other),
        }
    }

    fn step(&self, step: &Step) -> String {
        match step {
            Step::Happened(_) => String::new(),
            Step::FeatureDone { feature, day: Some(day) } => {
                self.with("step-feature-done", &[("feature", self.feature(*feature)), ("day", &day.to_string())])
            }
            Step::FeatureDone { feature, day: None } => {
                self.with("step-feature-never", &[("feature", self.feature(*feature))])
            }
            Step::NothingAbove => self.say("step-nothing-above"),
            Step::BegunLate { feature, day } => {
                self.with("step-begun-late", &[("feature", self.feature(*feature)), ("day", &day.to_string())])
            }
            Step::Lost { team, kind, days, .. } => self.with(
                "step-lost",
                &[("team", self.team(*team)), ("days", &self.days(*days)), ("kind", &tell::loss(self.words, *kind))],
            ),
            Step::Busy { team, from_day, to_day, feature } => self.busy(*team, *from_day, *to_day, *feature),
            Step::HiddenEdge { edge } => self.edge("step-hidden-edge", *edge),
            Step::KnownEdge { edge } => self.edge("step-known-edge", *edge),
            Step::SupplierLate { team, days } => {
                self.with("step-supplier-late", &[("team", self.team(*team)), ("days", &self.days(*days))])
            }
            Step::RiskThere { risk } => {
                let text = &self.scenario.story.risks[*risk];
                self.with("step-risk", &[("risk", &text.name)])
            }
            Step::NoBrief { feature } => self.with("step-no-brief", &[("feature", self.feature(*feature))]),
            Step::QuestionOpen { feature, question } => {
                let asked = self.scenario.story.features[*feature].questions.get(usize::from(*question));
                self.with("step-question", &[("question", asked.map_or("", String::as_str))])
            }
            Step::FoundInTest { team } => self.with("step-found-in-test", &[("team", self.team(*team))]),
            Step::Did { seat, verb } => {
                let verb = tell::verb_name(self.words, *verb);
                self.with("step-did", &[("seat", &self.seat(*seat).to_lowercase()), ("verb", &verb)])
            }
            Step::Answered { dilemma, choice } => {
                let text = &self.scenario.story.dilemmas[*dilemma];
                let choice = text.choices.get(usize::from(*choice)).map_or("", |c| c.text.as_str());
                self.with("step-answered", &[("dilemma", &text.title), ("choice", choice)])
            }
            Step::Asked { person, feature } => {
                let name = self.scenario.story.people[*person].first_name();
                self.with("step-asked", &[("person", name), ("feature", self.feature(*feature))])
            }
            Step::InScopeFromStart { .. } => self.say("step-in-scope"),
            Step::MainNeed { need, weight } => {
                self.with("step-main-need", &[("need", &self.need(*need)), ("share", &number::percent(*weight))])
            }
            Step::Served { feature, fit, .. } => {
                let id = if *fit < -0.005 { "step-served-hurts" } else { "step-served" };
                let share = number::percent(fit.max(0.0));
                self.with(id, &[("feature", self.feature(*feature)), ("share", &share)])
            }
            Step::NeedNeverFound { .. } => self.say("step-never-found"),
            Step::Luck => self.say("step-luck"),
            Step::AlwaysSo => self.say("step-always"),
        }
    }

    fn busy(&self, team: TeamId, from: u16, to: u16, feature: Option<FeatureId>) -> String {
        let (from, to) = (from.to_string(), to.to_string());
        let values = [("team", self.team(team)), ("from", from.as_str()), ("to", to.as_str())];
        match feature {
            None => self.with("step-busy", &values),
            Some(f) => {
                let mut values = values.to_vec();
                values.push(("feature", self.feature(f)));
                self.with("step-busy-feature", &values)
            }
        }
    }

    fn edge(&self, id: &str, edge: u16) -> String {
        let row = &self.scenario.rules.edges[usize::from(edge)];
        self.with(
            id,
            &[
                ("before", self.team(row.before)),
                ("after", self.team(row.after)),
                ("feature", self.feature(row.feature)),
            ],
        )
    }

    /// Where something could first have been seen, as a sentence.
    pub fn glimpse(&self, glimpse: Option<&Glimpse>, seat: Seat) -> String {
        let Some(glimpse) = glimpse else { return self.say("glimpse-none") };
        let day = glimpse.day.to_string();
        match glimpse.way {
            Way::OnTheWall => self.with("glimpse-wall", &[("day", &day)]),
            Way::Known(s) if s == seat => self.with("glimpse-known", &[("day", &day)]),
            Way::Known(s) => self.with("glimpse-known-other", &[("day", &day), ("seat", &self.seat(s).to_lowercase())]),
            Way::Act { verb, slots, chance, segment, done, .. } => {
                let cost = self.words.with("glimpse-slots", &[("count", i64::from(slots).into())]);
                let verb = tell::verb_name(self.words, verb);
                let chance = chance.map(number::percent);
                let mut values = vec![("day", day.as_str()), ("verb", verb.as_str()), ("cost", cost.as_str())];
                let id = match (&chance, segment) {
                    (None, _) => "glimpse-act",
                    (Some(c), None) => {
                        values.push(("chance", c));
                        "glimpse-act-chance"
                    }
                    (Some(c), Some(s)) => {
                        values.extend([("chance", c.as_str()), ("segment", self.segment(s))]);
                        "glimpse-act-where"
                    }
                };
                let first = self.with(id, &values);
                let then = match done {
                    Some(done) if done <= glimpse.day => self.say("glimpse-done-at-once"),
                    Some(day) => self.with("glimpse-done", &[("day", &day.to_string())]),
                    None => self.say("glimpse-not-done"),
                };
                format!("{first} {then}")
            }
        }
    }

    // Headline.

    /// Why it ended as it did: one sentence.
    pub fn why(&self, headline: &Headline) -> String {
        let value = self.why_value(headline.why_value);
        let dates = self.why_dates(headline.why_dates);
        self.with("debrief-why-and", &[("value", &value), ("dates", &dates)])
    }

    fn why_value(&self, why: WhyValue) -> String {
        match why {
            WhyValue::NothingShipped => self.say("debrief-why-value-nothing"),
            WhyValue::Served { feature, need } => {
                self.with("debrief-why-value-served", &[("feature", self.feature(feature)), ("need", &self.need(need))])
            }
            WhyValue::ServedOthers { need } => self.with("debrief-why-value-others", &[("need", &self.need(need))]),
            WhyValue::ServedAlone { feature, need, share } => self.with(
                "debrief-why-value-alone",
                &[("feature", self.feature(feature)), ("need", &self.need(need)), ("share", &number::percent(share))],
            ),
            WhyValue::NeverLooked { feature, need } => self.with(
                "debrief-why-value-never-looked",
                &[("feature", self.feature(feature)), ("need", &self.need(need))],
            ),
            WhyValue::KnewBetter { feature, need, found_day } => {
                let (need, day) = (self.need(need), found_day.to_string());
                self.with(
                    "debrief-why-value-found",
                    &[("feature", self.feature(feature)), ("need", &need), ("day", &day)],
                )
            }
            WhyValue::Misread { feature, need, believed } => self.with(
                "debrief-why-value-misread",
                &[("feature", self.feature(feature)), ("need", &self.need(need)), ("believed", &self.need(believed))],
            ),
            WhyValue::TooLateToCount { feature, day } => self
                .with("debrief-why-value-too-late", &[("feature", self.feature(feature)), ("day", &day.to_string())]),
        }
    }

    fn why_dates(&self, why: WhyDates) -> String {
        match why {
            WhyDates::AllKept => self.say("debrief-why-dates-kept"),
            WhyDates::AllKeptAsMoved => self.say("debrief-why-dates-moved"),
            WhyDates::Slipped { milestone, slip_days, loss } => self.with(
                "debrief-why-dates-slipped",
                &[
                    ("milestone", self.milestone(milestone)),
                    ("days", &self.days(slip_days)),
                    ("loss", &self.why_loss(loss)),
                ],
            ),
            WhyDates::NeverMet { milestone, loss } => self.with(
                "debrief-why-dates-never",
                &[("milestone", self.milestone(milestone)), ("loss", &self.why_loss(loss))],
            ),
        }
    }

    fn why_loss(&self, loss: Option<(TeamId, LossKind, f64)>) -> String {
        loss.map_or_else(String::new, |(team, kind, days)| {
            let kind = tell::loss(self.words, kind);
            self.with("debrief-why-loss", &[("team", self.team(team)), ("kind", &kind), ("days", &self.days(days))])
        })
    }

    /// What became of each release, six months later: the first in the scenario's words, the others in a line.
    pub fn epilogue(&self, headline: &Headline) -> Vec<String> {
        let story = &self.scenario.story;
        let Some((first, share)) = headline.epilogue.first() else {
            let own = story.epilogues.nothing.clone();
            return vec![if own.is_empty() { self.say("debrief-epilogue-none") } else { own }];
        };
        let mut out = vec![story.epilogues.of(self.feature(*first), *share, &number::percent(*share))];
        let rest = &headline.epilogue[1..];
        if !rest.is_empty() {
            let others = rest.iter().map(|(f, share)| {
                self.with(
                    "debrief-epilogue-text",
                    &[("feature", self.feature(*f)), ("share", &number::percent(*share))],
                )
            });
            out.extend(others);
        }
        out
    }

    // Facts.

    /// From when which seat could see a fact.
    pub fn seen(&self, fact: &Fact) -> String {
        let [product, program] = fact.seen_from;
        let name = |seat| self.seat(seat);
        match (product, program) {
            (None, None) => self.say("debrief-fact-seen-nobody"),
            (Some(a), Some(b)) if a == b => self.with("debrief-fact-seen-both", &[("day", &a.to_string())]),
            (Some(a), Some(b)) => {
                let (first, day, later) = if a < b { (Seat::Product, a, b) } else { (Seat::Program, b, a) };
                self.with(
                    "debrief-fact-seen-one",
                    &[
                        ("seat", &name(first)),
                        ("day", &day.to_string()),
                        ("other", &name(first.other())),
                        ("later", &later.to_string()),
                    ],
                )
            }
            (Some(day), None) | (None, Some(day)) => {
                let first = if product.is_some() { Seat::Product } else { Seat::Program };
                self.with(
                    "debrief-fact-seen-only",
                    &[("seat", &name(first)), ("day", &day.to_string()), ("other", &name(first.other()))],
                )
            }
        }
    }
}

/// Which of the words for scores fits, from *next to nothing* on.
fn word_place(score: f64) -> usize {
    [15.0, 35.0, 55.0, 70.0, 85.0].iter().filter(|from| score >= **from).count()
}
