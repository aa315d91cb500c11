//! `shared/concepts.ron`: the concept cards of the library.

use super::RawTag;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Concepts")]
pub struct RawConcepts {
    pub concepts: Vec<RawConcept>,
}

/// One card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Concept")]
pub struct RawConcept {
    pub id: String,
    pub family: RawFamily,
    pub title: String,
    pub gist: String,
    pub body: String,
    #[serde(default)]
    pub try_it: Option<String>,
    pub sources: Vec<RawReference>,
    #[serde(default)]
    pub related: Vec<String>,
    #[serde(default)]
    pub terms: Vec<RawTerm>,
}

/// A word that opens the card, and its line in the glossary.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Term")]
pub struct RawTerm {
    pub word: String,
    #[serde(default)]
    pub also: Vec<String>,
    pub means: String,
}

/// Where a card has it from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Reference")]
pub struct RawReference {
    pub author: String,
    #[serde(default)]
    pub year: Option<i64>,
    pub title: String,
    pub tag: RawTag,
}

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename = "ConceptFamily")]
pub enum RawFamily {
    Role,
    Discovery,
    Prioritisation,
    Delivery,
    Dependencies,
    Status,
    Risk,
    People,
    Bias,
    Career,
}
