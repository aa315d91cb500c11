//! Whether there is enough of everything for choices to matter and for a second play to differ.

use super::Lint;
use crate::content::code::Code;
use crate::content::resolve::Kind;

/// Situations in a pool.
const DILEMMAS: usize = 20;
/// Backlog items, those that research opens included.
const FEATURES: usize = 14;
/// Dates of the sponsor.
const DATES: usize = 3;

pub(super) fn check(lint: &mut Lint) {
    let files = lint.files;
    if let Some(raw) = &files.dilemmas {
        let (all, by_state) = (raw.dilemmas.len(), raw.dilemmas.iter().filter(|d| d.by_state).count());
        fewer(lint, Code::FewDilemmas, Kind::Dilemma, all, DILEMMAS);
        if by_state * 2 < all {
            let message = format!("{by_state} of {all} dilemmas are set off by the state of the company");
            let help =
                "Let at least half of them depend on what was done (`by_state: true`), or the run feels like a script.";
            lint.warn(Code::FewByState, &Kind::Dilemma.home(), message, help);
        }
    }
    if let Some(raw) = &files.backlog {
        fewer(lint, Code::FewFeatures, Kind::Feature, raw.features.len(), FEATURES);
        let two = raw.features.iter().filter(|f| f.sizes.len() >= 2).count();
        if two * 2 < raw.features.len() {
            let message = format!("{two} of {} features come in two sizes or more", raw.features.len());
            let help = "Give most features a smaller size: shrinking is half of what product and program argue about.";
            lint.warn(Code::FewSizes, &Kind::Feature.home(), message, help);
        }
    }
    if let Some(raw) = &files.scenario {
        fewer(lint, Code::FewDates, Kind::Milestone, raw.milestones.len(), DATES);
    }
}

fn fewer(lint: &mut Lint, code: Code, kind: Kind, count: usize, wanted: usize) {
    if count < wanted {
        let message = format!("{count} entries of kind {}", kind.word());
        let help = format!("A full scenario has at least {wanted}; a short one may allow the warning.");
        lint.warn(code, &kind.home(), message, help);
    }
}
