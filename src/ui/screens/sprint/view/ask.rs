//! What stops the days: somebody at the desk, a blocker, half-time.

use super::news::{NewsItem, NewsView};
use crate::content::Scenario;
use crate::session::{Pause, Session};
use crate::sim::action::{Action, Refusal};
use crate::sim::ids::*;
use crate::sim::state::Stage;
use crate::tell;
use crate::ui::game::Game;
use crate::ui::telling::{Face, face};
use crate::words::Words;

/// What asks now; `None` while nothing does.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum AskView {
    #[default]
    Nothing,
    Dilemma(DilemmaView),
    Outcome(OutcomeView),
    Blocker(BlockerView),
    HalfTime(HalfTimeView),
}

/// A situation that asks.
#[derive(Debug, Clone, PartialEq)]
pub struct DilemmaView {
    pub face: Face,
    /// The seat it comes to, where more than one is played.
    pub seat: Option<Seat>,
    pub title: String,
    pub text: String,
    /// Free slots left.
    pub slack: usize,
    pub choices: Vec<ChoiceView>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceView {
    pub text: String,
    /// Slack it takes.
    pub slack: u8,
    /// Why it cannot be given.
    pub refusal: Option<String>,
}

/// What came of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeView {
    /// Whose colour the way on has.
    pub seat: Seat,
    pub face: Face,
    pub title: String,
    pub choice: String,
    pub outcome: String,
}

/// Something is stuck.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockerView {
    /// The seat that would clear it.
    pub seat: Seat,
    pub feature: FeatureId,
    pub team: TeamId,
    pub face: Face,
    pub feature_name: String,
    pub team_name: String,
    /// Slack that clearing it takes.
    pub slack: u8,
    pub free: usize,
    /// Why it cannot be cleared.
    pub refusal: Option<String>,
}

/// Half the sprint is over.
#[derive(Debug, Clone, PartialEq)]
pub struct HalfTimeView {
    pub seat: Seat,
    /// What came in, newest first.
    pub news: Vec<NewsItem>,
    pub slack: usize,
}

impl AskView {
    /// What asks in a game.
    pub fn new(game: &Game, words: &Words) -> Self {
        let Some(session) = game.session() else { return Self::Nothing };
        if let Some((dilemma, choice)) = game.answered() {
            return outcome(session, game.seat(), dilemma, choice);
        }
        let public = session.observe(game.seat()).public;
        if let Some(pending) = public.dilemma {
            return Self::Dilemma(dilemma(session, words, pending.dilemma, pending.seat));
        }
        let playback = game.playback();
        match playback.pause {
            Pause::Blocker { feature, team } if !playback.running => blocker(game, session, words, feature, team),
            Pause::HalfTime if !playback.running && public.stage == Stage::HalfTime => {
                let news = NewsView::whole(game, words).items;
                Self::HalfTime(HalfTimeView { seat: game.seat(), news, slack: session.observe(game.seat()).slack() })
            }
            _ => Self::Nothing,
        }
    }
}

fn dilemma(session: &Session, words: &Words, dilemma: DilemmaId, seat: Seat) -> DilemmaView {
    let o = session.observe(seat);
    let scenario = session.scenario();
    let text = &scenario.story.dilemmas[dilemma];
    let row = &o.rules.dilemmas[dilemma];
    let open = session.choices();
    let choice = |(i, choice): (usize, &crate::sim::rules::Choice)| ChoiceView {
        text: text.choices[i].text.clone(),
        slack: choice.slack,
        refusal: open.get(i).and_then(|r| r.err()).map(|refusal| refused(words, scenario, refusal)),
    };
    let played = o.public.played_by_person.iter().filter(|p| **p).count();
    DilemmaView {
        face: face(&scenario.story, &o, row.from),
        seat: (played > 1).then_some(seat),
        title: text.title.clone(),
        text: text.text.clone(),
        slack: o.slack(),
        choices: row.choices.iter().enumerate().map(choice).collect(),
    }
}

/// Why an answer cannot be given. What is advised of cards while planning is no help while somebody waits.
fn refused(words: &Words, scenario: &Scenario, refusal: Refusal) -> String {
    match refusal {
        Refusal::NotNow => words.get("sprint-choice-not-open"),
        Refusal::NoSlack { needs, free } => {
            words.with("sprint-choice-no-slack", &[("needs", needs.into()), ("free", free.into())])
        }
        other => tell::refusal(words, scenario, &other),
    }
}

fn outcome(session: &Session, seat: Seat, dilemma: DilemmaId, choice: u8) -> AskView {
    let o = session.observe(seat);
    let story = &session.scenario().story;
    let text = &story.dilemmas[dilemma];
    let chosen = text.choices.get(usize::from(choice)).cloned().unwrap_or_default();
    AskView::Outcome(OutcomeView {
        seat,
        face: face(story, &o, o.rules.dilemmas[dilemma].from),
        title: text.title.clone(),
        choice: chosen.text,
        outcome: chosen.outcome,
    })
}

fn blocker(game: &Game, session: &Session, words: &Words, feature: FeatureId, team: TeamId) -> AskView {
    let seat = game.clearing_seat(feature, team);
    let o = session.observe(seat);
    let story = &session.scenario().story;
    let action = Action::ClearBlocker { feature, team };
    let refusal = session.check(seat, None, &action).err();
    AskView::Blocker(BlockerView {
        seat,
        feature,
        team,
        face: face(story, &o, o.rules.teams[team].lead),
        feature_name: story.features[feature].name.clone(),
        team_name: story.teams[team].name.clone(),
        slack: action.slots(&o),
        free: o.slack(),
        refusal: refusal.map(|r| refused(words, session.scenario(), r)),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::game;
    use super::*;
    use crate::words::Locale;

    #[test]
    fn nothing_asks_on_the_first_morning() {
        let words = Words::new(Locale::English);
        assert_eq!(AskView::new(&game(Seat::Product, 1), &words), AskView::Nothing);
        assert_eq!(AskView::new(&Game::default(), &words), AskView::Nothing);
    }

    #[test]
    fn a_situation_has_a_face_a_text_and_an_answer_that_is_always_open() {
        let words = Words::new(Locale::English);
        // Within a sprint somebody comes.
        let mut game = game(Seat::Product, 1);
        let mut asked = false;
        for _ in 0..20 {
            game.test_skip();
            if let AskView::Dilemma(view) = AskView::new(&game, &words) {
                assert!(view.choices.len() >= 2 && view.choices.iter().any(|c| c.refusal.is_none()));
                assert!(!view.text.is_empty() && !view.face.name.is_empty());
                asked = true;
                break;
            }
        }
        assert!(asked, "nobody came in twenty days");
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}
