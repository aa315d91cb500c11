//! Parameters of the model that a scenario changes: each with its reason, and none to what it is anyway.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};

pub(super) fn check(lint: &mut Lint) {
    let files = lint.files;
    let list = Place::of(FileKind::Scenario).field("model");
    for (i, change) in files.scenario.iter().flat_map(|s| &s.model).enumerate() {
        let place = list.index(i);
        let shared = files.model.iter().flat_map(|m| &m.parameters).find(|p| p.id == change.id);
        let Some(shared) = shared else { continue };
        if change.value == shared.value {
            let message = format!("\"{}\" is {} {} anyway", change.id, shared.value, shared.unit);
            let help = "Take the entry out, or give it the value that is meant.";
            lint.warn(Code::IdleChange, &place.field("value"), message, help);
        }
        if change.why.trim().is_empty() {
            let (id, value, unit, source) = (&change.id, shared.value, &shared.unit, &shared.source);
            let message = format!("\"{id}\" is changed from {value} {unit} ({source}) without a reason");
            let help = "Say in \"why\" what is otherwise in this company.";
            lint.warn(Code::UnexplainedChange, &place.field("id"), message, help);
        }
    }
}
