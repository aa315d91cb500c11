//! `shared/model.ron`: every parameter of the simulation with its range, tag and source.

use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Model")]
pub struct RawModel {
    pub parameters: Vec<RawParameter>,
}

/// One parameter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Parameter")]
pub struct RawParameter {
    pub id: String,
    pub value: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    pub unit: String,
    pub tag: RawTag,
    pub source: String,
    pub meaning: String,
}

/// A bare word. Which words are tags is checked later, so that one wrong tag does not hide the rest of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RawTag(pub String);

impl<'de> Deserialize<'de> for RawTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Word;
        impl Visitor<'_> for Word {
            type Value = RawTag;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("one of the tags S, D, T, M and X")
            }
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<RawTag, E> {
                Ok(RawTag(word.to_owned()))
            }
        }
        deserializer.deserialize_identifier(Word)
    }
}
