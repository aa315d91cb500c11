//! `cast.ron`: the people.

use crate::sim::rules::Role;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Cast")]
pub struct RawCast {
    pub people: Vec<RawPerson>,
    /// Whose dates these are.
    pub sponsor: String,
    /// Who sits in the product seat when you do not.
    pub product_colleague: String,
    /// Who sits in the program seat when you do not.
    pub program_colleague: String,
}

/// Somebody with a name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Person")]
pub struct RawPerson {
    pub id: String,
    pub role: Role,
    /// Trust in you at the start, 0 to 1.
    pub trust: f64,
    /// The feature this person asks for.
    #[serde(default)]
    pub wants: Option<String>,
    pub name: String,
    /// Job title.
    pub title: String,
    /// Key of the portrait.
    pub portrait: String,
    /// Who they are, in a line.
    pub who: String,
    /// What they want, in a line.
    pub wants_text: String,
}
