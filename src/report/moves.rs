//! The sentences of move by move: titles, verdicts, why, what was known. Whatever shows moves speaks through here.

use super::debrief::Teller;
use crate::analysis::review::alternative::Kind;
use crate::analysis::review::end::Sign;
use crate::analysis::review::judge::CardVerdict;
use crate::analysis::review::knew::Knew;
use crate::analysis::review::reason::{Part, Reason, SignShare, Through};
use crate::analysis::review::verdict::{Class, Estimate, Turn};
use crate::analysis::review::{Move, Moved};
use crate::sim::action::Action;
use crate::sim::ids::*;
use crate::tell;
use crate::words::number;

/// Entries of a list at most; the rest is counted.
const LISTED: usize = 4;
/// Points from which what turned out is worth a sentence where it changes nothing.
const WORTH_SAYING: f64 = 1.5;

impl Teller<'_> {
    /// Which decision it was.
    pub fn move_title(&self, m: &Move) -> String {
        let title = self.title(m);
        if self.names_seats {
            self.with("move-title-seat", &[("title", &title), ("seat", &self.seat(m.seat))])
        } else {
            title
        }
    }

    fn title(&self, m: &Move) -> String {
        let (day, sprint) = (m.day.to_string(), m.sprint.to_string());
        match &m.did {
            Moved::Plan { half_time, .. } => {
                let id = if *half_time { "move-title-half" } else { "move-title-plan" };
                self.with(id, &[("day", &day), ("sprint", &sprint)])
            }
            Moved::Answer { dilemma, choice } => {
                let title = &self.scenario.story.dilemmas[*dilemma].title;
                let choice = self.choice(*dilemma, *choice);
                self.with("move-title-answer", &[("day", &day), ("dilemma", title), ("choice", choice)])
            }
        }
    }

    fn choice(&self, dilemma: DilemmaId, choice: u8) -> &str {
        let text = &self.scenario.story.dilemmas[dilemma];
        text.choices.get(usize::from(choice)).map_or("", |c| c.text.as_str())
    }

    /// A class, in a word.
    pub fn class(&self, class: Class) -> String {
        self.say(match class {
            Class::Best => "class-best",
            Class::Good => "class-good",
            Class::Inaccuracy => "class-inaccuracy",
            Class::Mistake => "class-mistake",
            Class::Blunder => "class-blunder",
        })
    }

    /// The decision with its verdict, and what it cost.
    pub fn move_verdict(&self, m: &Move) -> String {
        let (title, class) = (self.move_title(m), self.class(m.class));
        match m.rival.as_ref().filter(|_| m.class.costs()) {
            Some(rival) => {
                let points = points(rival.ahead.mean);
                self.with("move-verdict-costs", &[("title", &title), ("class", &class), ("points", &points)])
            }
            None => self.with("move-verdict", &[("title", &title), ("class", &class)]),
        }
    }

    /// The verdict alone, with what it cost.
    pub fn move_badge(&self, m: &Move) -> String {
        let class = self.class(m.class);
        match m.rival.as_ref().filter(|_| m.class.costs()) {
            Some(rival) => self.with("move-badge-costs", &[("class", &class), ("points", &points(rival.ahead.mean))]),
            None => class,
        }
    }

    /// What was planned; nothing for an answer, which the title gives.
    pub fn move_plan(&self, m: &Move) -> Option<String> {
        let Moved::Plan { actions, .. } = &m.did else { return None };
        Some(match actions.as_slice() {
            [] => self.say("move-plan-empty"),
            some => self.with("move-plan", &[("list", &self.actions(some))]),
        })
    }

    /// Actions in a row, the first few by name: those that take time before those that take none.
    pub fn actions(&self, actions: &[Action]) -> String {
        let name = |a: &Action| tell::action_name(self.words, &self.scenario, a);
        let mut actions = actions.to_vec();
        actions.sort_by_key(|a| self.scenario.rules.cost(a.verb()).slots == 0);
        let mut names: Vec<String> = actions.iter().take(LISTED).map(name).collect();
        if actions.len() > LISTED {
            names.push(self.with("list-more", &[("count", &(actions.len() - LISTED).to_string())]));
        }
        names.join(" · ")
    }

    /// What was held against a move, as the subject of a sentence.
    pub fn rival(&self, m: &Move, kind: Kind) -> String {
        match (kind, &m.did) {
            (Kind::Answer(choice), Moved::Answer { dilemma, .. }) => {
                self.with("rival-answer", &[("choice", &quoted(self.choice(*dilemma, choice)))])
            }
            (Kind::Nothing, Moved::Answer { .. }) => self.say("rival-nothing-answer"),
            (Kind::Nothing, Moved::Plan { half_time: true, .. }) => self.say("rival-nothing-half"),
            (Kind::Nothing, Moved::Plan { half_time: false, .. }) => self.say("rival-nothing-plan"),
            (Kind::Without(action), _) => {
                let action = tell::action_name(self.words, &self.scenario, &action);
                self.with("rival-without", &[("action", &quoted(&action))])
            }
            (Kind::UsersInsteadOfMeetings, _) => self.say("rival-users"),
            (Kind::Solid | Kind::Expert | Kind::Average | Kind::Answer(_), _) => self.say("rival-plan"),
        }
    }

    /// How verdicts are given.
    pub fn verdicts(&self) -> String {
        let from = [Class::BLUNDER_FROM, Class::MISTAKE_FROM, Class::INACCURACY_FROM, Class::BEST_BELOW];
        let [blunder, mistake, inaccuracy, best] = from.map(threshold);
        let values = [("blunder", blunder), ("mistake", mistake), ("inaccuracy", inaccuracy), ("best", best)];
        self.with("moves-verdicts", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// How the best other move did, where it looked the same.
    pub fn move_average(&self, m: &Move) -> String {
        let Some(rival) = &m.rival else { return self.say("move-no-other") };
        if let Some(average) = rival.average.as_ref().filter(|_| !m.class.costs()) {
            // What would be a costly move hangs on who goes on, and the verdict with it.
            let ahead = self.difference(
                ["move-higher", "move-close-lower", "move-same"],
                &self.rival(m, rival.kind),
                &rival.ahead,
            );
            let points = number::signed_decimal(average.mean, 1);
            return format!("{ahead} {}", self.with("move-average-turns", &[("points", &points)]));
        }
        // Only of the best moves it is certain that nothing was better by as much as a point.
        let ids = match () {
            () if m.class.costs() => ["move-higher", "move-close-lower", "move-same"],
            () if m.class == Class::Best => ["move-best-higher", "move-best-lower", "move-best-same"],
            () if rival.ahead.is_clear() => ["move-small", "move-close-lower", "move-same"],
            () => ["move-close", "move-close-lower", "move-same"],
        };
        self.difference(ids, &self.rival(m, rival.kind), &rival.ahead)
    }

    /// The same with the real truth held, where it tells something: where it costs, where it disagrees with what could
    /// be known, or where much hung on it.
    pub fn move_turned_out(&self, m: &Move) -> Option<String> {
        let (kind, d) = m.rival.as_ref()?.turned_out?;
        let tells = m.class.costs() || m.turn.is_some() || (d.is_clear() && d.mean.abs() >= WORTH_SAYING);
        tells.then(|| self.difference(["turned-higher", "turned-lower", "turned-same"], &self.rival(m, kind), &d))
    }

    fn difference(&self, [higher, lower, same]: [&str; 3], rival: &str, d: &Estimate) -> String {
        let id = match d.mean {
            x if x.abs() < 0.05 => same,
            x if x > 0.0 => higher,
            _ => lower,
        };
        let (n, by) = (d.n.to_string(), points(d.mean.abs()));
        let (low, high) = (self.bound(d.lower(), d), self.bound(d.upper(), d));
        self.with(id, &[("n", &n), ("rival", rival), ("points", &by), ("low", &low), ("high", &high)])
    }

    /// An end of the range of a difference: a number, and where the range reaches to both sides which of them it is on.
    fn bound(&self, at: f64, d: &Estimate) -> String {
        if d.lower() >= 0.0 {
            return points(at);
        }
        let side = if at < 0.0 { "lower" } else { "higher" };
        self.with("move-bound", &[("side", side), ("points", &points(at.abs()))])
    }

    /// The difference with somebody else going on, where points were left on the table.
    pub fn move_check(&self, m: &Move) -> Option<String> {
        let average = m.rival.as_ref().filter(|_| m.class.costs())?.average?;
        Some(self.with("move-average", &[("points", &number::signed_decimal(average.mean, 1))]))
    }

    /// Lucky or unlucky.
    pub fn turn(&self, turn: Turn) -> String {
        self.say(match turn {
            Turn::Lucky => "turn-lucky",
            Turn::Unlucky => "turn-unlucky",
        })
    }

    /// What a card brought by itself.
    pub fn card(&self, card: &CardVerdict) -> String {
        let action = tell::action_name(self.words, &self.scenario, &card.action);
        let by = number::signed_decimal(card.brought.mean, 1);
        self.with("card-helped", &[("action", &quoted(&action)), ("points", &by)])
    }

    // Why.

    /// The main reason, in one sentence.
    pub fn reason(&self, reason: &Reason) -> String {
        let through = match &reason.through {
            Some(through) => self.through(through, reason.part),
            None => self.say(match reason.part {
                Part::Alignment => "part-alignment",
                Part::Delivery => "part-delivery",
                Part::Trust => "part-trust",
                Part::Health => "part-health",
            }),
        };
        match &reason.sign {
            Some(sign) => self.with("reason-and", &[("through", &through), ("sign", &self.sign_share(sign))]),
            None => self.with("reason", &[("through", &through)]),
        }
    }

    fn through(&self, through: &Through, part: Part) -> String {
        let pct = number::percent;
        match *through {
            Through::Ships { feature, own, rival } => self.with(
                "through-ships",
                &[("feature", self.feature(feature)), ("rival", &pct(rival)), ("own", &pct(own))],
            ),
            Through::Sooner { feature, days } => {
                let id = if days >= 0.0 { "through-sooner" } else { "through-later" };
                self.with(id, &[("feature", self.feature(feature)), ("days", &self.days(days.abs()))])
            }
            Through::ServesMore { feature, own, rival } => self.with(
                "through-serves",
                &[("feature", self.feature(feature)), ("rival", &pct(rival)), ("own", &pct(own))],
            ),
            Through::Saves { team, kind, days } => {
                let id = if days >= 0.0 { "through-saves" } else { "through-loses" };
                let kind = tell::loss(self.words, kind);
                self.with(id, &[("team", self.team(team)), ("days", &self.days(days.abs())), ("kind", &kind)])
            }
            Through::SlipsLess { days } => {
                let id = if days >= 0.0 { "through-slips-less" } else { "through-slips-more" };
                self.with(id, &[("days", &self.days(days.abs()))])
            }
            Through::EndsLow { own, rival } => {
                let id = if part == Part::Health { "through-low-health" } else { "through-low-trust" };
                self.with(id, &[("rival", &pct(rival)), ("own", &pct(own))])
            }
        }
    }

    fn sign_share(&self, share: &SignShare) -> String {
        let (own, rival) = (number::percent(share.own), number::percent(share.rival));
        self.with("sign-shares", &[("what", &self.sign(share.sign)), ("rival", &rival), ("own", &own)])
    }

    /// An event, as half a sentence.
    pub fn sign(&self, sign: Sign) -> String {
        let feature = |id: &str, f: FeatureId| self.with(id, &[("feature", self.feature(f))]);
        let team = |id: &str, t: TeamId| self.with(id, &[("team", self.team(t))]);
        let both =
            |id: &str, f: FeatureId, t: TeamId| self.with(id, &[("feature", self.feature(f)), ("team", self.team(t))]);
        let person = |id: &str, p: PersonId| self.with(id, &[("person", self.scenario.story.people[p].first_name())]);
        match sign {
            Sign::NeedFound(need) => self.with("sign-need-found", &[("need", &self.need(need))]),
            Sign::EdgeFound(edge) => {
                let row = &self.scenario.rules.edges[usize::from(edge)];
                self.with("sign-edge-found", &[("before", self.team(row.before)), ("after", self.team(row.after))])
            }
            Sign::Struck(risk) => self.with("sign-struck", &[("risk", &self.scenario.story.risks[risk].name)]),
            Sign::QuestionBit(f) => feature("sign-question-bit", f),
            Sign::Misunderstood(f) => feature("sign-misunderstood", f),
            Sign::Blocked(f, t) => both("sign-blocked", f, t),
            Sign::Committed(t) => team("sign-committed", t),
            Sign::Refused(t) => team("sign-refused", t),
            Sign::PersonLeft(t) => team("sign-person-left", t),
            Sign::TrustWarning(p) => person("sign-trust-warning", p),
            Sign::RosyExposed => self.say("sign-rosy-exposed"),
            Sign::PromiseBroken(m) => self.with("sign-promise-broken", &[("milestone", self.milestone(m))]),
            Sign::RequestIgnored(p) => person("sign-request-ignored", p),
            Sign::ReleaseTrouble(f) => feature("sign-release-trouble", f),
            Sign::HiddenWork(t) => team("sign-hidden-work", t),
            Sign::Contradicted(t) => team("sign-contradicted", t),
            Sign::Rework(f, t) => both("sign-rework", f, t),
            Sign::Killed(f) => feature("sign-killed", f),
        }
    }

    // What was known.

    /// What was known on a day, a sentence each.
    pub fn knew(&self, knew: &Knew, day: u16) -> Vec<String> {
        let mut out = Vec::new();
        for known in &knew.facts {
            let text = tell::fact(self.words, &self.scenario, &known.fact).text;
            let text = text.trim_end_matches('.').to_owned();
            let age = tell::age(self.words, day, known.fact.day);
            out.push(match known.strength {
                Some(marks) => {
                    let strength = tell::strength(self.words, marks);
                    self.with("knew-fact-strength", &[("text", &text), ("age", &age), ("strength", &strength)])
                }
                None => self.with("knew-fact", &[("text", &text), ("age", &age)]),
            });
        }
        for belief in &knew.beliefs {
            let (low, high) = (number::percent(belief.low), number::percent(belief.high));
            let strength = tell::strength(self.words, belief.strength);
            let mut values = vec![("feature", self.feature(belief.feature)), ("low", &low), ("high", &high)];
            values.push(("strength", &strength));
            let days = belief.age_days.map(|d| self.days(f64::from(d)));
            if let Some(days) = &days {
                values.push(("days", days));
            }
            out.push(self.with(if days.is_some() { "knew-belief-age" } else { "knew-belief" }, &values));
        }
        if let Some(release) = &knew.release {
            let day = |d: f64| number::integer(libm::ceil(d) as i64);
            let (p50, p80, date) = (day(release.p50_day), day(release.p80_day), release.date_day.to_string());
            let feature = self.feature(release.feature);
            out.push(self.with("knew-release", &[("feature", feature), ("p50", &p50), ("p80", &p80), ("date", &date)]));
        }
        if out.is_empty() {
            out.push(self.say("knew-nothing"));
        }
        out
    }
}

/// What will stand between quotation marks: those inside are of the other kind.
fn quoted(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

/// Points from which on a verdict is given: a decimal only where there is one.
pub fn threshold(points: f64) -> String {
    number::decimal(points, if points.fract() == 0.0 { 0 } else { 1 })
}

/// Points of a score: to the tenth where they are few.
pub fn points(points: f64) -> String {
    number::decimal(points, if points.abs() < 9.95 { 1 } else { 0 })
}
