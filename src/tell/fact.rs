//! Facts as sentences: a title, a line, whether it is good news, whose face belongs to it.
//!
//! One table says it all (see `told!`), one row a kind of fact; the compiler lists what is missing.

use super::Tale;
use super::names::{Args, Names, colour, loss, measure};
use super::{action, date, strength};
use crate::sim::action::Verb;
use crate::sim::fact::{Cause, Fact, What};
use crate::sim::ids::*;
use crate::sim::rules::{Family, Rules};
use crate::sim::state::{Colour, Ended, Measure};
use crate::words::{Words, number};

/// A fact, ready to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// A few words.
    pub title: String,
    /// A sentence or two, with names and numbers.
    pub text: String,
    pub tone: Tone,
    /// Whose face belongs to it.
    pub who: Option<PersonId>,
    /// A name in `assets/icons`.
    pub icon: &'static str,
    /// The family of actions it came from or belongs to.
    pub family: Option<Family>,
}

/// Whether news is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Bad,
    Neutral,
}

use Tone::{Bad, Good, Neutral};

const RESEARCH: Option<Family> = Some(Family::Research);
const PRIORITY: Option<Family> = Some(Family::Prioritisation);
const DEPEND: Option<Family> = Some(Family::Dependencies);
const STATUS: Option<Family> = Some(Family::Status);

/// A row of the table: the sentence's id, how it sounds, its values.
struct Row {
    id: &'static str,
    tone: Tone,
    icon: &'static str,
    family: Option<Family>,
    who: Option<PersonId>,
    args: Args,
}

fn when(yes: bool) -> Tone {
    if yes { Good } else { Bad }
}

/// Four of five is good news, one of five is bad.
fn by_liking(liked: u8, people: u8) -> Tone {
    match 5 * u32::from(liked) {
        most if most >= 4 * u32::from(people) => Good,
        few if few <= u32::from(people) => Bad,
        _ => Neutral,
    }
}

fn by_sign(change: f64) -> Tone {
    if change > 0.0 { Good } else { Bad }
}

fn by_colour(colour: Colour) -> Tone {
    match colour {
        Colour::Green => Good,
        Colour::Amber => Neutral,
        Colour::Red => Bad,
    }
}

/// The table: `pattern => id, tone, icon, family, whose face, values;`.
macro_rules! told {
    ($n:ident, $a:ident; $($pattern:pat => $id:expr, $tone:expr, $icon:expr, $family:expr, $who:expr, $args:expr;)+) => {
        fn row<T: Tale>($n: &Names<T>, what: &What) -> Row {
            let $a = Args::default();
            match what {
                $($pattern => Row { id: $id, tone: $tone, icon: $icon, family: $family, who: $who, args: $args },)+
            }
        }
    };
}

told! { n, a;
    What::SprintBegan { sprint } => "sprint_began", Neutral, "calendar", None, None, a.count("sprint", *sprint);
    What::SprintEnded { sprint } => "sprint_ended", Neutral, "calendar", None, None, a.count("sprint", *sprint);
    What::RunEnded { ended } => "run_ended", if *ended == Ended::LastSprint { Neutral } else { Bad }, "flag", None, None,
        a.text("why", why_ended(*ended));
    What::CardDone { seat, verb } => "card_done", Neutral, action::icon(*verb), n.family(*verb), None, n.card(*seat, *verb);
    What::CardLost { seat, verb } => "card_lost", Bad, "drop", n.family(*verb), None, n.card(*seat, *verb);
    What::SlackTaken { seat, slots } => "slack_taken", Neutral, "slack", None, None,
        a.text("seat", n.seat(*seat)).count("count", *slots);
    What::OvertimeTaken { seat, slots } => "overtime_taken", Bad, "overtime", None, None,
        a.text("seat", n.seat(*seat)).count("slots", *slots);

    What::NeedFound { need, segment } => "need_found", Good, "evidence", RESEARCH, None, n.need_args(*need)
        .text("segment", n.segment(*segment)).text("quote", n.quote(*need, *segment));
    What::NeedHeard { need, segment, importance_sd, strength: marks } => "need_heard", Neutral, "interview-users", RESEARCH, None,
        n.need_args(*need).text("segment", n.segment(*segment)).text("weight", weight(*importance_sd)).text("strength", strength(n.words, *marks));
    What::NothingNew { segment } => "nothing_new", Neutral, "users", RESEARCH, None, a.text("segment", n.segment(*segment));
    What::WouldUse { feature, segment, yes_of_ten } => "would_use", Neutral, "interview-users", RESEARCH, None,
        n.of(*feature).text("segment", n.segment(*segment)).count("yes", *yes_of_ten);
    What::SurveyAnswered { feature, stated_share } => "survey_answered", Neutral, "survey", RESEARCH, None,
        n.of(*feature).share("share", *stated_share);
    What::PrototypeTested { variant, liked, people, problems_found } => "prototype_tested",
        by_liking(*liked, *people), "prototype", RESEARCH, None,
        a.text("variant", n.variant(*variant)).count("liked", *liked).count("people", *people).count("problems", *problems_found);
    What::ExperimentRead { variant, lift_sd, strength: marks } => "experiment_read", by_sign(*lift_sd), "experiment", RESEARCH, None,
        a.text("variant", n.variant(*variant)).text("lift", n.sd(*lift_sd)).text("strength", strength(n.words, *marks));
    What::NumbersRead { feature, weekly_share, opened_share } => "numbers_read", Neutral, "study-numbers", RESEARCH, None,
        n.of(*feature).share("weekly", *weekly_share).share("opened", *opened_share);
    What::MarketStudied { segment, share } => "market_studied", Neutral, "study-market", RESEARCH, None,
        a.text("segment", n.segment(*segment)).share("share", *share);
    What::BeliefChanged { variant, from_sd, to_sd, strength: marks } => "belief_changed", Neutral, "evidence", RESEARCH, None,
        a.text("variant", n.variant(*variant)).flag("up", to_sd > from_sd).text("from", n.sd(*from_sd))
            .text("to", n.sd(*to_sd)).text("strength", strength(n.words, *marks));
    What::FeatureListed { feature } => "feature_listed", Neutral, "backlog", PRIORITY, None, n.of(*feature);
    What::TicketsArrived { need } => "tickets_arrived", Bad, "ticket", RESEARCH, None, n.need_args(*need);

    What::BacklogScored => "backlog_scored", Neutral, "score-backlog", PRIORITY, None, a;
    What::ScopeChanged { feature, in_scope } => "scope_changed", Neutral, "order-backlog", PRIORITY, None, n.of(*feature).flag("in", *in_scope);
    What::VariantChosen { variant } => "variant_chosen", Neutral, "choose-variant", PRIORITY, None, a.text("variant", n.variant(*variant));
    What::BriefWritten { feature, measure: how, settled } => "brief_written", Good, "write-brief", PRIORITY, None,
        n.of(*feature).text("measure", measure(n.words, *how)).count("settled", *settled);
    What::SaidNo { person, feature, backed } => "said_no", Neutral, "say-no", PRIORITY, Some(*person),
        n.of(*feature).text("person", n.person(*person)).flag("backed", *backed);
    What::RequestIgnored { person, feature } => "request_ignored", Bad, "say-no", PRIORITY, Some(*person),
        n.of(*feature).text("person", n.person(*person));
    What::FeatureKilled { feature, sunk_person_days } => "feature_killed", Neutral, "kill", PRIORITY, None,
        n.of(*feature).text("days", n.person_days(*sunk_person_days));

    What::EdgeFound { edge } => n.edge_id(*edge), Neutral, "dependencies", DEPEND, None, n.edge_args(*edge);
    What::FeatureMapped { feature, found } => "feature_mapped", Neutral, "map-dependencies", DEPEND, None, n.of(*feature).count("found", *found);
    What::CommitmentMade { team, feature, from_day } => "commitment_made", Good, "commitment", DEPEND, n.lead(*team),
        n.at(*feature, *team).count("day", *from_day);
    What::CommitmentRefused { team, feature } => "commitment_refused", Bad, "commitment", DEPEND, n.lead(*team), n.at(*feature, *team);
    What::TeamFreed { team, from_day } => "team_freed", Good, "unlock", DEPEND, n.lead(*team), n.team_args(*team).count("day", *from_day);
    What::HandoffSplit { feature, team, on } => "handoff_split", Neutral, "split-handoff", DEPEND, None, n.at(*feature, *team).flag("on", *on);
    What::QueueChanged { team, feature } => "queue_changed", Neutral, "resequence", DEPEND, None, n.at(*feature, *team);
    What::PromiseMade { milestone, day, confidence } => "promise_made", Neutral, "promise", DEPEND, None,
        n.date_args(*milestone).count("day", *day).share("confidence", *confidence);
    What::PromiseKept { milestone } => "promise_kept", Good, "promise", DEPEND, None, n.date_args(*milestone);
    What::PromiseBroken { milestone, told } => "promise_broken", Bad, "cross", DEPEND, None, n.date_args(*milestone).flag("told", *told);
    What::RiskNamed { risk, chance } => "risk_named", Neutral, "pre-mortem", DEPEND, None, n.risk_args(*risk).share("chance", *chance);
    What::RiskMitigated { risk } => "risk_mitigated", Good, "mitigation", DEPEND, None, n.risk_args(*risk);
    What::RiskStruck { risk, .. } => "risk_struck", Bad, "risk", DEPEND, None, n.risk_args(*risk);
    What::PeopleMoved { from, to, people } => "people_moved", Neutral, "move-people", DEPEND, None,
        a.text("from", n.team(*from)).text("to", n.team(*to)).count("people", libm::round(*people) as i64);
    What::ReleaseDaySet { feature, day } => "release_day_set", Neutral, "release-day", DEPEND, None, n.of(*feature).count("day", *day);
    What::Escalated { worked } => "escalated", when(*worked), "escalate", DEPEND, n.sponsor(), a.flag("worked", *worked);
    What::SentBack { feature, p50_day, needed_day } => "sent_back", Bad, "send-back", DEPEND, n.colleague(Seat::Program), n.of(*feature).count("day", *p50_day).count("needed", *needed_day);
    What::SendBackAnswered { feature, answer } => "send_back_answered", Neutral, "send-back", PRIORITY, n.colleague(Seat::Product),
        n.of(*feature).text("answer", action::send_back_answer(n.words, *answer));

    What::CheckInSet { team, a_sprint } => "check_in_set", Neutral, "standing", STATUS, None, n.team_args(*team).count("slots", *a_sprint);
    What::StatusReported { team, feature, colour: reported, remaining_days } => "status_reported", if *remaining_days > 0.0 { by_colour(*reported) } else { Good }, "status", STATUS, n.lead(*team),
        n.at(*feature, *team).text("colour", colour(n.words, *reported)).text("days", n.days(*remaining_days)).flag("done", *remaining_days <= 0.0);
    What::LookedAt { team, feature: None, .. } => "looked_at_idle", Neutral, "look", STATUS, n.lead(*team), n.team_args(*team);
    What::LookedAt { team, feature: Some(feature), colour: seen, remaining_days, progress } => "looked_at", by_colour(*seen), "look", STATUS, n.lead(*team),
        n.at(*feature, *team).text("colour", colour(n.words, *seen)).text("days", n.days(*remaining_days)).share("progress", *progress);
    What::ReviewHeld { .. } => "review_held", Neutral, "sprint-review", STATUS, None, a;
    What::ReportedUpward { seat, rosy } => "reported_upward", Neutral, "report-upward", STATUS, None, a.text("seat", n.seat(*seat)).flag("rosy", *rosy);
    What::RosyReportExposed => "rosy_report_exposed", Bad, "report-upward", STATUS, n.sponsor(), a;
    What::QuarterPlanned => "quarter_planned", Good, "quarterly-planning", STATUS, None, a;
    What::MisunderstandingFound { feature, late } => "misunderstanding_found", if *late { Bad } else { Neutral }, "question", PRIORITY, None,
        n.of(*feature).flag("late", *late);

    What::TrustChanged { person, by, now } => "trust_changed", by_sign(*by), "trust", None, Some(*person),
        a.text("person", n.person(*person)).text("by", number::signed_points(*by)).text("now", number::points(*now));
    What::TrustWarning { person } => "trust_warning", Bad, "warning", None, Some(*person), a.text("person", n.person(*person));
    What::HealthChanged { team, by, now } => "health_changed", by_sign(*by), "health", None, n.lead(*team),
        n.team_args(*team).text("by", number::signed_points(*by)).text("now", number::points(*now));
    What::PersonMet { person, trust } => "person_met", Neutral, "one-to-one", Some(Family::Either), Some(*person),
        a.text("person", n.person(*person)).text("trust", number::points(*trust));
    What::PersonLeft { team } => "person_left", Bad, "person", None, n.lead(*team), n.team_args(*team);
    What::OverlapGrew { .. } => "overlap_grew", Bad, "role-overlap", None, None, a;
    What::Contradicted { team, days } => "contradicted", Bad, "role-overlap", None, n.lead(*team), n.team_args(*team).text("days", n.days(*days));
    What::ColleagueAsked { seat, granted } => "colleague_asked", when(*granted), "ask", Some(Family::Either), n.colleague(seat.other()),
        a.text("seat", n.seat(*seat)).flag("granted", *granted);
    What::HireApproved => "hire_approved", Good, "hire", Some(Family::Either), n.sponsor(), a;
    What::HireRefused => "hire_refused", Bad, "hire", Some(Family::Either), n.sponsor(), a;

    What::PartStarted { feature, team } => "part_started", Neutral, "team", DEPEND, None, n.at(*feature, *team);
    What::PartDone { feature, team, effort_person_days, estimate_person_days } => "part_done", if *effort_person_days > 1.5 * estimate_person_days { Neutral } else { Good }, "check-circle", DEPEND, None,
        n.at(*feature, *team).text("effort", n.person_days(*effort_person_days)).text("estimate", n.person_days(*estimate_person_days));
    What::Blocked { feature, team } => "blocked", Bad, "blocked", DEPEND, n.lead(*team), n.at(*feature, *team);
    What::BlockerNoticed { feature, team, slots } => "blocker_noticed", Bad, "blocked", DEPEND, n.lead(*team), n.at(*feature, *team).count("slots", *slots);
    What::BlockerCleared { feature, team, days_lost } => "blocker_cleared", Good, "clear-blocker", DEPEND, n.lead(*team), n.at(*feature, *team).count("days", *days_lost);
    What::ReworkFound { feature, team, person_days } => "rework_found", Bad, "rework", DEPEND, n.lead(*team), n.at(*feature, *team).text("days", n.person_days(*person_days));
    What::QuestionBit { feature, question, person_days } => "question_bit", Bad, "question", PRIORITY, None,
        n.of(*feature).text("question", n.question(*feature, *question)).text("days", n.person_days(*person_days));
    What::WorkAdded { feature, team, person_days } => "work_added", when(*person_days <= 0.0), "plus", DEPEND, None,
        n.at(*feature, *team).flag("more", *person_days > 0.0).text("days", n.person_days(person_days.abs()));
    What::HiddenWork { team, days } => "hidden_work", Bad, "eye-off", DEPEND, n.lead(*team), n.team_args(*team).text("days", n.days(*days));
    What::TeamAway { team, days } => "team_away", Bad, "team", DEPEND, n.lead(*team), n.team_args(*team).text("days", n.days(*days));
    What::DebtTaken { team, .. } => "debt_taken", Bad, "warning", DEPEND, None, n.team_args(*team);
    What::DaysLost { feature, team, kind, days } => "days_lost", Bad, "late", DEPEND, None,
        n.at(*feature, *team).text("loss", loss(n.words, *kind)).text("days", n.days(*days));

    What::Ready { feature } => "ready", Good, "check-circle", DEPEND, None, n.of(*feature);
    What::Shipped { feature, variant } => "shipped", Good, "release", DEPEND, None, n.of(*feature).text("variant", n.variant(*variant));
    What::ReleaseTrouble { feature, days, friday } => "release_trouble", Bad, "warning", DEPEND, None,
        n.of(*feature).text("days", n.days(*days)).flag("friday", *friday);
    What::UsageRead { feature, measure: how, share } => "usage_read", Neutral, "chart", RESEARCH, None,
        n.of(*feature).text("measure", measure(n.words, *how)).flag("weekly", *how == Measure::WeeklyUse).share("share", *share);
    What::ReactionHeard { person, feature, pleased } => "reaction_heard", when(*pleased), if *pleased { "face-content" } else { "face-worried" }, None,
        Some(*person), n.of(*feature).text("person", n.person(*person)).flag("pleased", *pleased);

    What::MilestoneMet { milestone, days_early: late @ ..0 } => "milestone_met_late", Bad, "late", DEPEND, n.sponsor(),
        n.date_args(*milestone).count("late", -*late);
    What::MilestoneMet { milestone, days_early } => "milestone_met", Good, "check-circle", DEPEND, n.sponsor(),
        n.date_args(*milestone).count("early", *days_early);
    What::MilestoneMissed { milestone } => "milestone_missed", Bad, "cross", DEPEND, n.sponsor(), n.date_args(*milestone);
    What::MilestoneSlipped { milestone, slip_days } => "milestone_slipped", Bad, "late", DEPEND, n.sponsor(), n.date_args(*milestone).text("days", n.days(*slip_days));
    What::DateMoved { milestone, to_day } => "date_moved", Neutral, "calendar", DEPEND, n.sponsor(), n.date_args(*milestone).count("day", *to_day);
    What::MoneySpent { cents } => "money_spent", Neutral, "money", None, None, a.text("money", number::money(*cents, &n.tale.story().currency));

    What::DilemmaArose { dilemma } => "dilemma_arose", Neutral, "dilemma", None, n.asker(*dilemma), n.situation(*dilemma, None);
    What::DilemmaAnswered { dilemma, choice } => "dilemma_answered", Neutral, "dilemma", None, n.asker(*dilemma), n.situation(*dilemma, Some(*choice));
    What::FlagSet { .. } => "flag_set", Neutral, "note", None, None, a;
}

/// What happened, as a title and a sentence.
pub fn fact(words: &Words, tale: &impl Tale, fact: &Fact) -> Sentence {
    let n = Names { words, tale };
    let row = row(&n, &fact.what);
    let id = format!("fact-{}", row.id);
    let title = words.with(&id, &row.args.0);
    let text = words.with(&format!("{id}.text"), &row.args.0);
    Sentence { title, text, tone: row.tone, who: row.who, icon: row.icon, family: row.family }
}

/// Why something happened, as a sentence. An earlier fact is looked up among those handed over, so that a cause
/// that may not be known yet is not told.
pub fn cause<'f>(words: &Words, tale: &impl Tale, facts: impl IntoIterator<Item = &'f Fact>, cause: &Cause) -> String {
    let n = Names { words, tale };
    let a = Args::default();
    match cause {
        Cause::Action(seat, verb) => {
            let id = match seat {
                Seat::Product => "cause-product",
                Seat::Program => "cause-program",
            };
            words.with(id, &a.text("verb", action::verb_name(words, *verb)).0)
        }
        Cause::Dilemma(dilemma, choice) => {
            let args = n.situation(*dilemma, Some(*choice));
            words.with(
                "cause-dilemma",
                &a.text("dilemma", n.title(*dilemma)).0.into_iter().chain(args.0).collect::<Vec<_>>(),
            )
        }
        Cause::Risk(risk) => words.with("cause-risk", &a.text("risk", n.risk(*risk)).0),
        Cause::Fact(id) => match facts.into_iter().find(|f| f.id == *id) {
            Some(earlier) => {
                let title = fact(words, tale, earlier).title;
                words.with("cause-fact", &a.text("day", date(words, earlier.day)).text("title", title).0)
            }
            None => words.get("cause-fact-unknown"),
        },
        Cause::Edge(edge) => match n.edge(*edge) {
            Some(_) => words.with("cause-edge", &n.edge_args(*edge).0),
            None => words.get("cause-edge-unknown"),
        },
        Cause::Date(milestone) => words.with("cause-date", &n.date_args(*milestone).0),
        Cause::Promise(milestone) => words.with("cause-promise", &n.date_args(*milestone).0),
        Cause::Fate => words.get("cause-fate"),
        Cause::Truth => words.get("cause-truth"),
        Cause::Time => words.get("cause-time"),
    }
}

fn why_ended(ended: Ended) -> &'static str {
    match ended {
        Ended::LastSprint => "last",
        Ended::SponsorTrust => "trust",
        Ended::TeamHealth => "health",
    }
}

/// Shorthands for the table.
impl<T: Tale> Names<'_, T> {
    fn of(&self, feature: FeatureId) -> Args {
        Args::default().text("feature", self.feature(feature))
    }
    fn team_args(&self, team: TeamId) -> Args {
        Args::default().text("team", self.team(team))
    }
    fn at(&self, feature: FeatureId, team: TeamId) -> Args {
        self.of(feature).text("team", self.team(team))
    }
    fn date_args(&self, milestone: MilestoneId) -> Args {
        Args::default().text("milestone", self.milestone(milestone))
    }
    fn card(&self, seat: Seat, verb: Verb) -> Args {
        Args::default().text("seat", self.seat(seat)).text("verb", action::verb_name(self.words, verb))
    }
    fn need_args(&self, need: NeedId) -> Args {
        let about = self.tale.story().needs.get(need).map(|t| t.about.clone());
        Args::default().text("need", self.need(need)).text("about", about.unwrap_or_default())
    }
    fn quote(&self, need: NeedId, segment: SegmentId) -> String {
        let quotes = self.tale.story().needs.get(need).map(|t| t.quotes.as_slice()).unwrap_or_default();
        quotes.get(segment.index() % quotes.len().max(1)).cloned().unwrap_or_default()
    }
    fn risk_args(&self, risk: RiskId) -> Args {
        let text = self.tale.story().risks.get(risk);
        Args::default()
            .text("risk", self.risk(risk))
            .text("about", text.map(|t| t.about.clone()).unwrap_or_default())
            .text("mitigation", text.map(|t| t.mitigation.clone()).unwrap_or_default())
    }
    fn question(&self, feature: FeatureId, question: u8) -> String {
        let text = self.tale.story().features.get(feature).and_then(|t| t.questions.get(usize::from(question)));
        text.cloned().unwrap_or_default()
    }
    fn sd(&self, sd: f64) -> String {
        self.words.with("tell-sd", &[("sd", number::signed_decimal(sd, 1).into())])
    }
    fn family(&self, verb: Verb) -> Option<Family> {
        self.tale.rules().map(|r| r.cost(verb).family)
    }
    fn sponsor(&self) -> Option<PersonId> {
        self.tale.rules().map(|r| r.sponsor)
    }
    fn colleague(&self, seat: Seat) -> Option<PersonId> {
        self.tale.rules().map(|r| r.colleagues[seat.index()])
    }
    fn edge(&self, edge: u16) -> Option<crate::sim::rules::Edge> {
        self.tale.rules().and_then(|r: &Rules| r.edges.get(usize::from(edge)).copied())
    }
    fn edge_id(&self, edge: u16) -> &'static str {
        if self.edge(edge).is_some() { "edge_found" } else { "edge_found_plain" }
    }
    fn edge_args(&self, edge: u16) -> Args {
        match self.edge(edge) {
            Some(e) => self.of(e.feature).text("before", self.team(e.before)).text("after", self.team(e.after)),
            None => Args::default(),
        }
    }
    fn asker(&self, dilemma: DilemmaId) -> Option<PersonId> {
        self.tale.rules().and_then(|r| r.dilemmas.get(dilemma)).map(|d| d.from)
    }
    fn title(&self, dilemma: DilemmaId) -> String {
        self.tale.story().dilemmas.get(dilemma).map(|t| t.title.clone()).unwrap_or_default()
    }
    fn situation(&self, dilemma: DilemmaId, choice: Option<u8>) -> Args {
        let text = self.tale.story().dilemmas.get(dilemma);
        let choice = text.zip(choice).and_then(|(t, c)| t.choices.get(usize::from(c)));
        Args::default()
            .text("title", self.title(dilemma))
            .text("text", text.map(|t| t.text.clone()).unwrap_or_default())
            .text("choice", choice.map(|c| c.text.clone()).unwrap_or_default())
            .text("outcome", choice.map(|c| c.outcome.clone()).unwrap_or_default())
    }
}

/// How much a need counts for somebody, in words that stand for standard deviations from the average need.
fn weight(importance_sd: f64) -> &'static str {
    match importance_sd {
        sd if sd >= 0.75 => "high",
        sd if sd >= 0.25 => "some",
        sd if sd > -0.25 => "even",
        _ => "low",
    }
}
