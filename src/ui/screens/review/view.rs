//! What the review shows. Plain data; it must not know Bevy.

pub mod forecast;
pub mod numbers;
pub mod people;
pub mod status;
pub mod tiles;

pub use forecast::ForecastView;
pub use numbers::NumberRow;
pub use people::Reaction;
pub use status::StatusRow;
pub use tiles::Tile;

use crate::content::Scenario;
use crate::session::Session;
use crate::sim::fact::{Cause, Fact, What};
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::state::FeatureStage;
use crate::tell;
use crate::ui::game::Game;
use crate::ui::theme::Tone;
use crate::words::{Words, number};

/// The review of the sprint that was played last.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewView {
    pub title: String,
    pub seat: Seat,
    pub sprint: u8,
    pub sprints: u8,
    /// Whether the run is over.
    pub over: bool,
    /// What happened, in a sentence or two.
    pub headline: String,
    /// The sprint in a few figures.
    pub tiles: Vec<Tile>,
    pub came: Vec<Line>,
    pub slipped: Vec<Line>,
    pub status: Vec<StatusRow>,
    pub people: Vec<Reaction>,
    /// How many more moved by a hair.
    pub more_people: usize,
    pub numbers: Vec<NumberRow>,
    pub forecast: Option<ForecastView>,
}

/// Something that came or slipped.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub icon: &'static str,
    pub title: String,
    pub text: String,
    pub tone: Tone,
}

/// What every part of the review is read from.
pub(super) struct Source<'a> {
    pub session: &'a Session,
    pub scenario: &'a Scenario,
    pub o: Observation<'a>,
    pub words: &'a Words,
    /// What was learnt in the sprint, oldest first.
    pub news: Vec<&'a Fact>,
    /// Everything the seat may see, oldest first.
    pub all: Vec<&'a Fact>,
    pub sprint: u8,
}

impl<'a> Source<'a> {
    fn new(game: &'a Game, words: &'a Words) -> Option<Self> {
        let session = game.session()?;
        let o = session.observe(game.seat());
        let all = session.facts(game.seat()).filter(|f| f.visible(o.seat, o.public.day)).collect();
        Some(Self {
            session,
            scenario: session.scenario(),
            o,
            words,
            news: game.news().collect(),
            all,
            sprint: game.shown_sprint(),
        })
    }

    /// Why something happened, as far as the seat may know; empty where it is only that time passed.
    pub fn cause(&self, fact: &Fact) -> String {
        if fact.cause == Cause::Time {
            return String::new();
        }
        if let Cause::Action(seat, verb) = fact.cause
            && seat == self.o.seat
        {
            let verb = tell::verb_name(self.words, verb);
            return self.words.with("review-cause-you", &[("verb", verb.into())]);
        }
        tell::cause(self.words, self.scenario, self.all.iter().copied(), &fact.cause)
    }

    pub fn feature(&self, feature: FeatureId) -> String {
        self.scenario.story.features[feature].name.clone()
    }

    /// The features that went out in the sprint.
    pub fn out(&self) -> impl Iterator<Item = FeatureId> {
        self.news.iter().filter_map(|f| match f.what {
            What::Shipped { feature, .. } => Some(feature),
            _ => None,
        })
    }

    /// Whether a date was met in the sprint after it had passed.
    fn came_late(&self, date: MilestoneId) -> bool {
        self.news.iter().any(|f| matches!(f.what, What::MilestoneSlipped { milestone, .. } if milestone == date))
    }
}

impl ReviewView {
    /// The review of the sprint that is shown; `None` without a run.
    pub fn new(game: &Game, words: &Words) -> Option<Self> {
        let source = Source::new(game, words)?;
        let over = source.session.is_over();
        let (came, slipped) = (came(&source), slipped(&source, over));
        let (people, more_people) = people::reactions(&source);
        Some(Self {
            title: source.scenario.story.title.clone(),
            seat: source.o.seat,
            sprint: source.sprint,
            sprints: source.o.rules.calendar.sprints,
            over,
            headline: headline(&source, over),
            tiles: tiles::tiles(&source, over),
            came,
            slipped,
            status: status::rows(&source),
            people,
            more_people,
            numbers: numbers::rows(&source),
            forecast: forecast::forecast(&source),
        })
    }
}

/// One or two sentences: what went out, what the dates did.
fn headline(source: &Source<'_>, over: bool) -> String {
    let words = source.words;
    let ended = source.news.iter().rev().find(|f| matches!(f.what, What::RunEnded { .. }));
    let early = source.sprint < source.o.rules.calendar.sprints;
    if let Some(fact) = ended.filter(|_| over && early) {
        return tell::fact(words, source.scenario, fact).text;
    }
    let shipped: Vec<String> = source.out().map(|feature| source.feature(feature)).collect();
    let done = source.news.iter().filter(|f| matches!(f.what, What::PartDone { .. })).count();
    let first = match (shipped.as_slice(), done) {
        ([], 0) => words.get("review-headline-nothing"),
        ([], parts) => words.with("review-headline-parts", &[("count", (parts as i64).into())]),
        (names, _) => words.with("review-headline-shipped", &[("list", names.join(", ").into())]),
    };
    let second = dates(source).unwrap_or_else(|| release_date(source, over));
    format!("{first} {second}").trim().to_owned()
}

/// A sentence about a date and so many days.
fn date_sentence(source: &Source<'_>, id: &str, milestone: MilestoneId, days: i64) -> String {
    let name = source.scenario.story.milestones[milestone].name.as_str();
    let values = [("name", name.into()), ("count", days.into()), ("shown", number::integer(days).into())];
    source.words.with(id, &values)
}

/// The dates that passed in the sprint and have not come, and those that came late; `None` where there are none.
fn dates(source: &Source<'_>) -> Option<String> {
    let (mut missed, mut sentences) = (Vec::new(), Vec::new());
    for fact in &source.news {
        match fact.what {
            What::MilestoneMissed { milestone } if !source.came_late(milestone) => {
                missed.push(source.scenario.story.milestones[milestone].name.clone());
            }
            What::MilestoneSlipped { milestone, slip_days } => {
                sentences.push(date_sentence(source, "review-headline-came-late", milestone, slip_days as i64));
            }
            _ => {}
        }
    }
    if !missed.is_empty() {
        sentences.insert(0, source.words.with("review-headline-missed", &[("list", missed.join(", ").into())]));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// What became of the date that "on time" is about, or how it stands.
fn release_date(source: &Source<'_>, over: bool) -> String {
    let words = source.words;
    let release = source.o.rules.release_milestone();
    let row = &source.o.public.milestones[release];
    let name = source.scenario.story.milestones[release].name.as_str();
    let days = |id: &str, days: i64| date_sentence(source, id, release, days);
    let late = libm::ceil(source.o.release_p50_lateness()) as i64;
    match row.met_day {
        Some(day) if day > row.day => days("review-headline-came-late", i64::from(day - row.day)),
        Some(_) => words.with("review-headline-kept", &[("name", name.into())]),
        None if row.missed || over => String::new(),
        None if late > 0 => days("review-headline-late", late),
        None => words.with("review-headline-holds", &[("name", name.into())]),
    }
}

fn line(source: &Source<'_>, fact: &Fact, tone: Tone) -> Line {
    let words = source.words;
    let told = tell::fact(words, source.scenario, fact);
    let text = match fact.what {
        What::MilestoneSlipped { slip_days, .. } => {
            let missed = tell::date(words, fact.day.saturating_sub(slip_days as u16));
            let days = words.days(slip_days as i64);
            words.with("review-came-late", &[("missed", missed.into()), ("days", days.into())])
        }
        What::SentBack { feature, .. } => format!("{} {}", told.text, answered(source, fact, feature)),
        _ => told.text,
    };
    let text = format!("{} · {text}", tell::date(words, fact.day));
    Line { icon: told.icon, title: told.title, text, tone }
}

/// What product answered to what was sent back, and what the plan says since.
fn answered(source: &Source<'_>, sent: &Fact, feature: FeatureId) -> String {
    let words = source.words;
    let answer = source.all.iter().find_map(|f| match f.what {
        What::SendBackAnswered { feature: of, answer } if of == feature && f.id > sent.id => Some(answer),
        _ => None,
    });
    let day = libm::ceil(source.o.p50(feature)) as i64;
    let Some(answer) = answer else { return words.with("review-unanswered", &[("day", day.into())]) };
    let answer = tell::send_back_answer(words, answer);
    let id = match source.o.public.features[feature].stage() {
        FeatureStage::Open if source.o.public.backlog.contains(&feature) => "review-answered-now",
        FeatureStage::Open => "review-answered-below",
        FeatureStage::Shipped | FeatureStage::Killed | FeatureStage::Unlisted => "review-answered",
    };
    words.with(id, &[("answer", answer.into()), ("day", day.into())])
}

/// What went out or was kept.
fn came(source: &Source<'_>) -> Vec<Line> {
    let good = |f: &&&Fact| match f.what {
        What::Shipped { .. } | What::PromiseKept { .. } => true,
        What::MilestoneMet { days_early, .. } => days_early >= 0,
        // Ready and still here: a release day lies ahead.
        What::Ready { feature } => source.o.public.features[feature].shipped_day.is_none(),
        _ => false,
    };
    source.news.iter().filter(good).map(|f| line(source, f, Tone::Good)).collect()
}

/// What was missed, is stuck, or is heading past its date.
fn slipped(source: &Source<'_>, over: bool) -> Vec<Line> {
    let stuck =
        |feature: FeatureId, team: TeamId| source.o.known.parts[source.o.rules.part_index(feature, team)].blocked;
    let release = source.o.rules.release_milestone();
    let row = &source.o.public.milestones[release];
    let bad = |f: &&&Fact| match f.what {
        // One that passed and came after all is one line.
        What::MilestoneMissed { milestone } => !source.came_late(milestone),
        What::MilestoneSlipped { .. }
        | What::PromiseBroken { .. }
        | What::ReleaseTrouble { .. }
        | What::DateMoved { .. } => true,
        What::MilestoneMet { days_early, .. } => days_early < 0,
        // Once the date is met nothing is late for it.
        What::SentBack { .. } => row.met_day.is_none_or(|met| met > f.day),
        What::BlockerNoticed { feature, team, .. } => stuck(feature, team),
        _ => false,
    };
    let mut lines: Vec<Line> = source.news.iter().filter(bad).map(|f| line(source, f, Tone::Bad)).collect();
    let late = libm::ceil(source.o.release_p50_lateness()) as i64;
    if row.open() && late > 0 && !over {
        let name = source.scenario.story.milestones[release].name.clone();
        let heading = i64::from(row.day) + late;
        lines.push(Line {
            icon: "forecast",
            title: source.words.with("review-heading-late", &[("name", name.into())]),
            text: source.words.with(
                "review-heading-late.text",
                &[("day", heading.into()), ("needed", row.day.into()), ("count", late.into())],
            ),
            tone: Tone::Warn,
        });
    }
    lines
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::content::{Source as Files, load};
    use crate::session::{NewRun, Pause};
    use crate::ui::demo::{self, Point};
    use crate::words::Locale;
    use std::sync::Arc;

    /// A game in which a sprint was played by leaving everything alone.
    pub fn played(seat: Seat, seed: u64, sprints: usize) -> Game {
        let scenario = load(&Files::BuiltIn, "workout_history").0.expect("the program carries it");
        let run = NewRun::one(seat, seed, "solid");
        let mut session = Session::new(Arc::new(scenario), run).expect("solid is known");
        let mut ended = 0;
        while ended < sprints {
            ended += usize::from(matches!(session.run_day(), Pause::SprintEnd | Pause::Over));
        }
        let mut game = Game::default();
        game.take(session);
        game.test_show_sprint(sprints as u8);
        game
    }

    #[test]
    fn a_review_says_something_in_every_part() {
        let words = Words::new(Locale::English);
        let view = ReviewView::new(&played(Seat::Program, 2, 2), &words).expect("there is a run");
        assert!(!view.headline.is_empty() && !view.over);
        assert!((4..=5).contains(&view.tiles.len()), "{:?}", view.tiles);
        assert!(view.tiles.iter().all(|tile| !tile.about.is_empty()));
        assert!(!view.status.is_empty(), "at the end of a sprint all teams report");
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    /// Headline, list and forecast say the same of a date that passed and came after all: missed, and so much later.
    #[test]
    fn a_date_that_passed_and_came_after_all_is_told_in_one_way() {
        let words = Words::new(Locale::English);
        let mut game = Game::default();
        game.take(demo::session(Seat::Product, Point::CameLate));
        let late = game.news().find_map(|f| match f.what {
            What::MilestoneSlipped { milestone, slip_days } => Some((milestone, slip_days, f.day)),
            _ => None,
        });
        let (milestone, slip_days, day) = late.expect("a date came late in this sprint");
        let name = game.session().expect("it was taken").scenario().story.milestones[milestone].name.clone();
        let view = ReviewView::new(&game, &words).expect("there is a run");
        let days = words.days(slip_days as i64);
        let later = if slip_days as i64 == 1 { "a day".to_owned() } else { days.clone() };
        assert!(view.headline.contains(&format!("{name} came {later} after its date.")), "{}", view.headline);
        let lines: Vec<&Line> = view.slipped.iter().filter(|line| line.title.contains(&name)).collect();
        assert_eq!(lines.len(), 1, "{:?}", view.slipped);
        let missed = tell::date(&words, day - slip_days as u16);
        assert!(lines[0].text.contains(&format!("Missed on {missed}, came {days} later.")), "{}", lines[0].text);
        assert!(view.forecast.is_some_and(|f| f.came_day == Some(day)));
    }

    #[test]
    fn people_whom_the_same_thing_moved_share_a_line() {
        let words = Words::new(Locale::English);
        let view = ReviewView::new(&played(Seat::Program, 2, 1), &words).expect("there is a run");
        // Nobody was told no, so everybody who asked waits for an answer.
        let ignored = view.people.iter().filter(|line| line.cause.contains("had no answer")).collect::<Vec<_>>();
        assert_eq!(ignored.len(), 1, "{:?}", view.people);
        assert!(ignored[0].people.len() > 1 && !ignored[0].warmer);
        let mut seen: Vec<&str> = Vec::new();
        for line in &view.people {
            assert!(line.people.iter().all(|moved| (moved.by > 0.0) == line.warmer));
            assert!(line.people.is_sorted_by(|a, b| a.by.abs() >= b.by.abs()), "the strongest stands first");
            seen.extend(line.people.iter().map(|moved| moved.face.name.as_str()));
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count, "nobody stands in two lines");
    }

    /// Whoever would sit in the player's own seat is in no cast, and no trust of theirs is told; a finished part has no
    /// colour, which would be the feature's.
    #[test]
    fn a_review_tells_of_those_who_are_there_and_of_what_is_done() {
        let words = Words::new(Locale::English);
        let mut done = 0;
        for seat in Seat::BOTH {
            let mut game = Game::default();
            game.take(demo::session(seat, Point::Missed));
            let session = game.session().expect("it was taken");
            let own = session.rules().colleagues[seat.index()];
            assert!(session.observe(seat).is_absent(own) && !session.observe(seat).is_absent(session.rules().sponsor));
            let name = session.scenario().story.people[own].name.clone();
            let view = ReviewView::new(&game, &words).expect("there is a run");
            assert!(view.people.iter().flat_map(|line| &line.people).all(|moved| moved.face.name != name));
            for told in view.status.iter().filter_map(|row| row.reported.as_ref()).filter(|told| told.done) {
                assert_eq!(told.word, "done");
                done += 1;
            }
        }
        assert!(done > 0, "something was finished");
    }

    /// What stands beside a change of trust is that change, or says how much of it the cause was.
    #[test]
    fn a_change_that_had_several_causes_says_so() {
        let words = Words::new(Locale::English);
        let view = ReviewView::new(&played(Seat::Program, 2, 1), &words).expect("there is a run");
        let mut parted = 0;
        for line in view.people.iter().filter(|line| !line.cause.is_empty()) {
            let shown = |by: f64| crate::words::number::signed_points(by);
            let whole = line.people.iter().all(|moved| shown(moved.by) == shown(moved.through_cause));
            assert_eq!(whole, !line.cause.contains("ther things counted as well"), "{line:?}");
            parted += usize::from(!whole);
        }
        assert!(parted > 0, "otherwise this proves nothing");
    }

    #[test]
    fn the_last_review_tells_no_more_than_the_seat_may_see() {
        let words = Words::new(Locale::English);
        let game = played(Seat::Product, 2, 5);
        let view = ReviewView::new(&game, &words).expect("there is a run");
        assert!(view.over);
        assert!(game.news().all(|f| f.seen_from[Seat::Product.index()].is_some()));
    }
}
