//! Every text of a scenario, by the same ids as its rules. The rules never see it; screens and reports do.

use super::concept::Concepts;
use crate::sim::ids::*;
use crate::sim::rules::Size;
use crate::sim::score::EndingKind;
use serde::{Deserialize, Serialize};

/// A way to play a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SeatOffer {
    /// One person in the product seat.
    Product,
    /// One person in the program seat.
    Program,
    /// Two people, one in each seat.
    Pair,
    /// One person in both seats.
    BothHats,
}

impl SeatOffer {
    /// All ways, in the order in which they are offered.
    pub const ALL: [SeatOffer; 4] = [SeatOffer::Product, SeatOffer::Program, SeatOffer::Pair, SeatOffer::BothHats];
}

/// All texts of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The scenario's id: the name of its folder.
    pub id: String,
    pub title: String,
    /// One line for the card.
    pub promise: String,
    /// The company, in a line: its product, its trade, how many people.
    pub company: String,
    /// People in the company.
    pub staff: u16,
    /// Minutes that a run takes.
    pub minutes: u16,
    /// 1 to 3.
    pub difficulty: u8,
    pub seats: Vec<SeatOffer>,
    /// Name of the picture of the product: `pictures/<name>.png`.
    pub picture: String,
    /// Currency symbol.
    pub currency: String,
    /// The product as users see it.
    pub product: String,
    letters: [Option<String>; 4],
    judged: [String; 2],
    pub segments: Table<SegmentId, NamedText>,
    pub needs: Table<NeedId, NeedText>,
    pub features: Table<FeatureId, FeatureText>,
    pub variants: Table<VariantId, VariantText>,
    pub teams: Table<TeamId, NamedText>,
    pub people: Table<PersonId, PersonText>,
    pub risks: Table<RiskId, RiskText>,
    pub milestones: Table<MilestoneId, NamedText>,
    pub dilemmas: Table<DilemmaId, DilemmaText>,
    /// Endings of the scenario's own, in the order of the rules.
    pub own_endings: Vec<EndingText>,
    /// Common endings in this scenario's words.
    pub common_endings: Vec<EndingText>,
    pub epilogues: Epilogues,
    /// The concept cards, the same for all scenarios.
    pub concepts: Concepts,
}

/// A name and a line about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedText {
    /// The id that files use.
    pub id: String,
    pub name: String,
    pub about: String,
}

/// A need, in the users' words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeedText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// What users say when they speak of it.
    pub quotes: Vec<String>,
}

/// A feature.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeatureText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// Name of its sketch, if there is one: `pictures/<name>.png`.
    pub sketch: Option<String>,
    /// The open questions, as many as the rules say.
    pub questions: Vec<String>,
}

/// A size of a feature.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantText {
    pub size: Size,
    pub name: String,
    pub about: String,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonText {
    pub id: String,
    pub name: String,
    /// Job title.
    pub title: String,
    /// Key of the portrait: `portraits/<key>-<mood>.png`.
    pub portrait: String,
    /// Who they are, in a line.
    pub who: String,
    /// What they want, in a line.
    pub wants: String,
}

impl PersonText {
    /// The first name.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

/// A risk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// What can be paid against it.
    pub mitigation: String,
}

/// A situation that asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DilemmaText {
    pub id: String,
    pub title: String,
    pub text: String,
    pub choices: Vec<ChoiceText>,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChoiceText {
    pub text: String,
    /// What came of it, in a line.
    pub outcome: String,
}

/// An ending.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndingText {
    pub id: String,
    pub name: String,
    pub text: String,
}

/// Six months later, by how many still use what was built. `{feature}` and `{share}` are placeholders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Epilogues {
    pub high: String,
    pub middle: String,
    pub low: String,
    /// Nothing was released.
    pub nothing: String,
}

impl Epilogues {
    /// The sentence for a feature that a share of its intended users (0 to 1) still uses, placeholders filled in.
    pub fn of(&self, feature: &str, share: f64, share_text: &str) -> String {
        let text = if share >= HIGH {
            &self.high
        } else if share >= MIDDLE {
            &self.middle
        } else {
            &self.low
        };
        text.replace("{feature}", feature).replace("{share}", share_text)
    }
}

/// From this share on, a release became part of people's days.
const HIGH: f64 = 0.35;
/// From this share on, some would miss it.
const MIDDLE: f64 = 0.12;

impl Story {
    pub(super) fn with_letters(mut self, letters: [Option<String>; 4], judged: [String; 2]) -> Self {
        self.letters = letters;
        self.judged = judged;
        self
    }

    pub(super) fn empty(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: String::new(),
            promise: String::new(),
            company: String::new(),
            staff: 0,
            minutes: 0,
            difficulty: 1,
            seats: Vec::new(),
            picture: String::new(),
            currency: String::new(),
            product: String::new(),
            letters: [const { None }; 4],
            judged: [const { String::new() }; 2],
            segments: Table::default(),
            needs: Table::default(),
            features: Table::default(),
            variants: Table::default(),
            teams: Table::default(),
            people: Table::default(),
            risks: Table::default(),
            milestones: Table::default(),
            dilemmas: Table::default(),
            own_endings: Vec::new(),
            common_endings: Vec::new(),
            epilogues: Epilogues::default(),
            concepts: Concepts::default(),
        }
    }

    /// The sponsor's letter to whoever plays in this way. A scenario has one for each way it offers.
    pub fn letter(&self, offer: SeatOffer) -> &str {
        self.letters[offer as usize].as_deref().unwrap_or_default()
    }

    /// What a seat is judged on.
    pub fn judged(&self, seat: Seat) -> &str {
        &self.judged[seat.index()]
    }

    /// The text of an ending, if the scenario has its own words for it.
    pub fn ending(&self, kind: EndingKind) -> Option<&EndingText> {
        match kind {
            EndingKind::Own(place) => self.own_endings.get(usize::from(place)),
            common => self.common_endings.iter().find(|e| e.id == common.id()),
        }
    }

    /// The feature of an id in the files.
    pub fn feature_by_id(&self, id: &str) -> Option<FeatureId> {
        self.features.entries().find(|(_, t)| t.id == id).map(|(i, _)| i)
    }

    /// The team of an id in the files.
    pub fn team_by_id(&self, id: &str) -> Option<TeamId> {
        self.teams.entries().find(|(_, t)| t.id == id).map(|(i, _)| i)
    }

    /// The segment of an id in the files.
    pub fn segment_by_id(&self, id: &str) -> Option<SegmentId> {
        self.segments.entries().find(|(_, t)| t.id == id).map(|(i, _)| i)
    }

    /// The person of an id in the files.
    pub fn person_by_id(&self, id: &str) -> Option<PersonId> {
        self.people.entries().find(|(_, t)| t.id == id).map(|(i, _)| i)
    }

    /// The milestone of an id in the files.
    pub fn milestone_by_id(&self, id: &str) -> Option<MilestoneId> {
        self.milestones.entries().find(|(_, t)| t.id == id).map(|(i, _)| i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epilogue_speaks_by_how_many_stayed() {
        let texts = Epilogues {
            high: "many {share}".into(),
            middle: "some {feature}".into(),
            low: "few".into(),
            nothing: String::new(),
        };
        assert_eq!(texts.of("x", 0.6, "60 %"), "many 60 %");
        assert_eq!(texts.of("x", 0.2, ""), "some x");
        assert_eq!(texts.of("x", 0.01, ""), "few");
    }
}
