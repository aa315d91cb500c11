//! Choices that change nothing, and choices that can be taken for a reason nobody in the seat can see.
//!
//! Leaving it may change nothing; that it often does not is up to the author.

use super::Lint;
use crate::content::code::Code;
use crate::content::resolve::Kind;
use crate::sim::condition::Condition;
use crate::sim::ids::Seat;
use crate::sim::rules::Rules;

pub(super) fn check(lint: &mut Lint) {
    without_effect(lint);
    for_hidden_reasons(lint);
}

fn without_effect(lint: &mut Lint) {
    let files = lint.files;
    for (i, dilemma) in files.dilemmas.iter().flat_map(|d| &d.dilemmas).enumerate() {
        let list = Kind::Dilemma.home().index(i).field("choices");
        for (k, choice) in dilemma.choices.iter().enumerate() {
            let leaves = usize::try_from(dilemma.leave).is_ok_and(|leave| leave == k);
            if choice.effects.is_empty() && !leaves {
                let message = "this choice has no effect";
                lint.warn(
                    Code::NoEffect,
                    &list.index(k).field("text"),
                    message,
                    "Give it a consequence, or take it out.",
                );
            }
        }
    }
}

/// A choice that stands closed betrays why: whoever is asked must have had a way to know.
fn for_hidden_reasons(lint: &mut Lint) {
    let Some(rules) = lint.rules else { return };
    for (id, row) in rules.dilemmas.entries() {
        let list = Kind::Dilemma.home().index(usize::from(id.0)).field("choices");
        for (i, choice) in row.choices.iter().enumerate() {
            let Some(what) = hidden(rules, row.seat, &choice.available) else { continue };
            let message = format!("whether this choice can be taken tells {what}, which the seat cannot know");
            let help = "Let it always be possible and its effects depend on the truth, or ask for something seen.";
            lint.warn(Code::HiddenReason, &list.index(i).field("available"), message, help);
        }
    }
}

/// What a condition would betray to whoever sits in this seat (none: in either), if anything.
///
/// What hangs on the wall is known to both seats: backlog, briefs, maps, promises, calendars (and so whom users were
/// researched with, and what was found), which teams are promised elsewhere, and what the sponsor says.
fn hidden(rules: &Rules, seat: Option<Seat>, condition: &Condition) -> Option<&'static str> {
    match condition {
        Condition::All(list) | Condition::Any(list) => list.iter().find_map(|c| hidden(rules, seat, c)),
        Condition::Not(inner) => hidden(rules, seat, inner),
        Condition::TrustBelow(person, _) | Condition::TrustAtLeast(person, _) => {
            (*person != rules.sponsor).then_some("what somebody thinks of you")
        }
        Condition::EvidenceAtLeast { .. } => (seat != Some(Seat::Product)).then_some("what product has found out"),
        Condition::HealthBelow(..) => Some("how a team is"),
        Condition::Blocked(_) | Condition::AnyBlocked => Some("whether something is stuck"),
        Condition::UnderWay(_) | Condition::ProgressAtLeast { .. } => Some("how far the work has come"),
        Condition::Misunderstood(_) => Some("whether something was misunderstood"),
        Condition::ReleaseLateBy(_) => Some("how late the release will be"),
        Condition::OverlapAtLeast(_) => Some("how much the roles overlap"),
        Condition::Always
        | Condition::Never
        | Condition::DayFrom(_)
        | Condition::DayBefore(_)
        | Condition::SprintFrom(_)
        | Condition::Plays(_)
        | Condition::Flag(_)
        | Condition::Listed(_)
        | Condition::InScope(_)
        | Condition::Shipped(_)
        | Condition::ShippedFor { .. }
        | Condition::Killed(_)
        | Condition::VariantIs { .. }
        | Condition::Briefed(_)
        | Condition::OpenQuestions { .. }
        | Condition::Mapped(_)
        | Condition::NeedFound(_)
        | Condition::InterviewsAtLeast(_)
        | Condition::AnythingTested
        | Condition::TeamBusy(_)
        | Condition::CheckIn(..)
        | Condition::Promised(_)
        | Condition::MilestoneOpen(_)
        | Condition::ReleasesAtLeast(_)
        | Condition::RequestOpen(_)
        | Condition::Vacant
        | Condition::MeetingShareAtLeast(_) => None,
    }
}
