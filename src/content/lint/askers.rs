//! What a person wants, and who asked for a feature, must agree.

use super::Lint;
use crate::content::code::Code;
use crate::content::resolve::Kind;

pub(super) fn check(lint: &mut Lint) {
    let (Some(cast), Some(backlog)) = (&lint.files.cast, &lint.files.backlog) else { return };
    for (i, person) in cast.people.iter().enumerate() {
        let Some(wanted) = &person.wants else { continue };
        let Some(feature) = backlog.features.iter().find(|f| f.id == *wanted) else { continue };
        if !feature.asked_by.contains(&person.id) {
            let message = format!("\"{}\" wants \"{wanted}\", but did not ask for it", person.id);
            let help = format!("Add \"{}\" to `asked_by` of the feature in backlog.ron.", person.id);
            lint.warn(Code::AskersDisagree, &Kind::Person.home().index(i).field("wants"), message, help);
        }
    }
}
