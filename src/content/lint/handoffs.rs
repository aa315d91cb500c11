//! Handoffs between two teams that no feature brings together.

use super::Lint;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::resolve::Kind;
use crate::sim::ids::{Id, TeamId};

pub(super) fn check(lint: &mut Lint) {
    let files = lint.files;
    let Some(rules) = lint.rules else { return };
    let list = Place::of(FileKind::Teams).field("handoffs");
    for (i, h) in files.teams.iter().flat_map(|t| &t.handoffs).enumerate() {
        let team = |id: &str| lint.names.number(Kind::Team, id).map(TeamId::at);
        let used = rules.edges.iter().any(|e| Some(e.before) == team(&h.before) && Some(e.after) == team(&h.after));
        if !used {
            let message = format!("no feature brings \"{}\" and \"{}\" together", h.before, h.after);
            lint.warn(
                Code::IdleHandoff,
                &list.index(i).field("after"),
                message,
                "Give both a part in a feature, or take the handoff out.",
            );
        }
    }
}
