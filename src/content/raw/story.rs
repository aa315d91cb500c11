//! `story.ron`: every text that no other file holds.

use crate::sim::rules::Size;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Story")]
pub struct RawStory {
    pub title: String,
    /// One line for the card.
    pub promise: String,
    /// The company, in a line: its product, its trade, how many people.
    pub company: String,
    /// Name of the picture of the product.
    pub picture: String,
    /// Currency symbol.
    pub currency: String,
    /// Minutes that a run takes, 5 to 240.
    pub minutes: i64,
    /// 1 to 3.
    pub difficulty: i64,
    /// The sponsor's letters.
    pub letters: RawLetters,
    /// What each seat is judged on.
    pub judged: RawBySeat,
    /// The product as users see it.
    pub product: String,
    pub segments: Vec<RawNamed>,
    pub needs: Vec<RawNeedText>,
    pub features: Vec<RawFeatureText>,
    pub variants: Vec<RawVariantText>,
    pub teams: Vec<RawNamed>,
    pub risks: Vec<RawRiskText>,
    pub milestones: Vec<RawNamed>,
    #[serde(default)]
    pub endings: Vec<RawEndingText>,
    pub epilogues: RawEpilogues,
}

/// The sponsor's letter to whoever takes a seat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Letters")]
pub struct RawLetters {
    #[serde(default)]
    pub product: Option<String>,
    #[serde(default)]
    pub program: Option<String>,
    /// To two people, one in each seat.
    #[serde(default)]
    pub pair: Option<String>,
    /// To one person in both seats.
    #[serde(default)]
    pub both: Option<String>,
}

/// Six months later, by how many still use what was built. `{feature}` and `{share}` are filled in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Epilogues")]
pub struct RawEpilogues {
    pub high: String,
    pub middle: String,
    pub low: String,
    /// Nothing was released.
    pub nothing: String,
}

/// A text for each seat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "BySeat")]
pub struct RawBySeat {
    pub product: String,
    pub program: String,
}

/// A name and a line about it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Named")]
pub struct RawNamed {
    pub id: String,
    pub name: String,
    pub about: String,
}

/// A need in the users' words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "NeedText")]
pub struct RawNeedText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// Three to five sentences that users say.
    pub quotes: Vec<String>,
}

/// A feature.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "FeatureText")]
pub struct RawFeatureText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// Name of the sketch.
    #[serde(default)]
    pub sketch: Option<String>,
    /// One text for each open question.
    pub questions: Vec<String>,
}

/// A size of a feature.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "VariantText")]
pub struct RawVariantText {
    pub feature: String,
    pub size: Size,
    pub name: String,
    pub about: String,
}

/// A risk and what can be paid against it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "RiskText")]
pub struct RawRiskText {
    pub id: String,
    pub name: String,
    pub about: String,
    /// What the mitigation is, with its price.
    pub mitigation: String,
}

/// An ending: one of the scenario's own, or a common one in this scenario's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "EndingText")]
pub struct RawEndingText {
    pub id: String,
    pub name: String,
    pub text: String,
}
