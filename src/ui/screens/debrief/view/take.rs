//! What can be taken along, and where it was put.

use super::super::take::{Thing, Written};
use super::super::work::{Found, WorkState};
use super::moves::WorkView;
use crate::report::debrief::Teller;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeView {
    pub work: WorkView,
    pub things: Vec<ThingView>,
}

/// Something to take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThingView {
    pub thing: Thing,
    pub name: String,
    pub about: String,
    /// What is in it, a line each.
    pub holds: Vec<String>,
    /// Why it cannot be had.
    pub missing: Option<String>,
    /// Where it was put, or why it was not.
    pub result: Option<Result<String, String>>,
}

/// How much is named of what a thing holds.
const HELD: usize = 3;

impl TakeView {
    /// With what was taken already.
    pub fn new(t: &Teller<'_>, found: &Found, taken: &[Written]) -> Self {
        let judging = found.state == WorkState::Running;
        let view = |thing: Thing| {
            let last = taken.iter().rev().find(|x| x.thing == thing);
            let result = last.map(|x| match &x.result {
                Ok(path) => Ok(t.with("debrief-take-written", &[("file", &path.display().to_string())])),
                Err(why) => Err(t.with("debrief-take-failed", &[("why", why)])),
            });
            ThingView {
                thing,
                name: t.say(&format!("debrief-take-{}", thing.code())),
                about: t.say(&format!("debrief-take-{}-about", thing.code())),
                holds: (1..=HELD).map(|n| t.say(&format!("debrief-take-{}-{n}", thing.code()))).collect(),
                missing: (judging && thing.is_judged()).then(|| t.say("debrief-take-missing")),
                result,
            }
        };
        Self { work: WorkView::new(t, found), things: Thing::ALL.map(view).to_vec() }
    }
}
