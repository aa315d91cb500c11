//! The content hash: which rules a saved run belongs to.

use crate::sim::rules::Rules;
use std::fmt::{self, Debug, Write};

/// Hash of everything an author fixed, in hexadecimal. Texts and comments are no part of the rules and so no part of
/// this; what is computed from the rules is left out as well.
pub(super) fn of(rules: &Rules) -> String {
    // Every field is named, so that a new one cannot be forgotten here.
    let Rules {
        content_hash: _,
        model,
        calendar,
        costs,
        segments,
        needs,
        features,
        answers: _,
        variants,
        edges,
        teams,
        people,
        risks,
        milestones,
        dilemmas,
        endings,
        need_ladder,
        sponsor,
        colleagues,
        research_team,
        value_scale: _,
        detect_segment: _,
        daily_output: _,
    } = rules;
    let parts: [&dyn Debug; 18] = [
        model,
        calendar,
        costs,
        segments,
        needs,
        features,
        variants,
        edges,
        teams,
        people,
        risks,
        milestones,
        dilemmas,
        endings,
        need_ladder,
        sponsor,
        colleagues,
        research_team,
    ];
    let mut hash = Canonical(blake3::Hasher::new());
    for part in parts {
        // The hasher takes whatever it is given.
        let _ = writeln!(hash, "{part:?}");
    }
    hash.0.finalize().to_hex().to_string()
}

/// Takes text and keeps its hash: floats print in their shortest exact form, tables in order.
struct Canonical(blake3::Hasher);

impl Write for Canonical {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
