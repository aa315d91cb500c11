//! One decision against its alternatives: screened, a rival chosen on fresh fates, the difference estimated on others.

use super::alternative::{self, Alternative, Kind};
use super::branch::{Choice, GoesOn, play};
use super::decision::{Decision, Did};
use super::end::End;
use super::reason::{self, Reason};
use super::verdict::{Class, Estimate};
use super::worlds::World;
use crate::analysis::progress::{Progress, in_order};
use crate::sim::action::Action;
use crate::sim::rules::Rules;
use serde::{Deserialize, Serialize};

/// How many worlds each step of the procedure takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// Seed of all worlds and fates; never the run's own.
    pub review: u64,
    /// To see which alternatives are worth a closer look.
    pub screen: usize,
    /// To choose the rival among those.
    pub choose: usize,
    /// To estimate the difference, on worlds that had no say in the choice.
    pub estimate: usize,
    /// To choose and to estimate again with the real truth held.
    pub back_choose: usize,
    pub back_estimate: usize,
    /// Alternatives that go on after the screening.
    pub keep: usize,
    /// Whether cards are looked at one by one.
    pub cards: bool,
    /// Other fates for the whole run, and for each reference policy.
    pub fates: usize,
    pub reference_fates: usize,
}

impl Effort {
    /// The procedure as it is stated: 40 fates, then two halves of 200; 500 fates of the whole run.
    pub const FULL: Effort = Effort {
        review: 0x7EAD_0FF1_CE5E_ED01,
        screen: 40,
        choose: 100,
        estimate: 100,
        back_choose: 40,
        back_estimate: 100,
        keep: 2,
        cards: true,
        fates: 500,
        reference_fates: 100,
    };

    /// Worlds that must look the same, for all three steps.
    pub fn ahead(&self) -> usize {
        self.screen + self.choose + self.estimate
    }
    /// Worlds with the real truth.
    pub fn back(&self) -> usize {
        self.back_choose + self.back_estimate
    }
}

/// What came out for one decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// V_P: the expected outcome had a solid colleague decided here.
    pub value: Estimate,
    /// Q_P: the expected outcome after what was decided.
    pub worth: Estimate,
    /// Q_P - V_P on the same worlds.
    pub skill: Estimate,
    /// The best alternative that was found, with what it would have brought; `None`: nothing else was possible.
    pub rival: Option<Rival>,
    pub class: Class,
    /// Cards whose worth can be told from noise.
    pub cards: Vec<CardVerdict>,
}

/// What one card of a plan brought, against the same plan without it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardVerdict {
    pub action: Action,
    /// Positive: the plan is better for it.
    pub brought: Estimate,
}

/// The alternative that a move was measured on.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    pub alternative: Alternative,
    /// Points in its favour, in worlds that looked the same, a solid colleague going on.
    pub ahead: Estimate,
    /// The same with an average colleague going on; looked at where points were left on the table.
    pub average: Option<Estimate>,
    pub reason: Option<Reason>,
    /// The same with the real truth held and other fates, against the best alternative known by then.
    pub turned_out: Option<(Kind, Estimate)>,
}

/// A judge at work on one decision.
pub struct Judge<'a> {
    pub rules: &'a Rules,
    pub decision: &'a Decision,
    /// Worlds that looked the same, enough for all three steps.
    pub ahead: &'a [World],
    /// Worlds with the real truth and other fates; none while the run is under way.
    pub back: &'a [World],
    pub effort: Effort,
    pub progress: &'a dyn Progress,
}

impl<'a> Judge<'a> {
    /// The verdict; `None` when cancelled.
    pub fn judge(&self) -> Option<Judged> {
        let made = alternative::made(self.decision);
        let (screen, choose, estimate) = self.parts();
        let own_screen = self.outcomes(screen, &made)?;
        let screened = self.screen_cards(&own_screen)?;
        let doubtful = screened.first().filter(|c| c.1.mean < 0.0).map(|c| c.0);
        let all = alternative::alternatives(self.rules, self.decision, doubtful);
        let kept = self.kept(&all, &made, screen, &own_screen)?;

        let own_choose = self.outcomes(choose, &made)?;
        let own_ends = self.ends(estimate, &made, GoesOn::Solid)?;
        let own_estimate = outcomes(&own_ends);
        // What a solid colleague would have done is measured throughout.
        let same = all[0].choice == made;
        let solid_choose = if same { own_choose.clone() } else { self.outcomes(choose, &all[0].choice)? };
        let solid_ends = if same { own_ends.clone() } else { self.ends(estimate, &all[0].choice, GoesOn::Solid)? };

        let own = [own_choose, own_estimate.clone()].concat();
        let solid = [solid_choose.clone(), outcomes(&solid_ends)].concat();
        let mut judged = Judged {
            value: Estimate::of(&solid),
            worth: Estimate::of(&own),
            skill: Estimate::paired(&own, &solid),
            rival: None,
            class: Class::Best,
            cards: self.told_cards(&screened, estimate, &own_estimate)?,
        };
        let choosing =
            |i: usize| if i == 0 { Some(solid_choose.clone()) } else { self.outcomes(choose, &all[i].choice) };
        if let Some(i) = best(&kept, choosing)? {
            let ends = if i == 0 { solid_ends } else { self.ends(estimate, &all[i].choice, GoesOn::Solid)? };
            let ahead = Estimate::paired(&outcomes(&ends), &own_estimate);
            judged.class = Class::of(&ahead);
            let average =
                if judged.class.costs() { Some(self.with_average(estimate, &all[i].choice, &made)?) } else { None };
            if average.is_some_and(|a| a.mean <= 0.0) {
                // It hangs on who goes on: no reason to blame the move.
                judged.class = Class::Good;
            }
            let reason = reason::reason(self.rules, &own_ends, &ends);
            let turned_out = self.turned_out(&all, &made, &kept)?;
            judged.rival = Some(Rival { alternative: all[i].clone(), ahead, average, reason, turned_out });
        }
        Some(judged)
    }

    /// The worlds of the three steps: to screen, to choose, to estimate.
    fn parts(&self) -> (&'a [World], &'a [World], &'a [World]) {
        let (screen, fresh) = self.ahead.split_at(self.effort.screen.min(self.ahead.len()));
        let (choose, estimate) = fresh.split_at(self.effort.choose.min(fresh.len()));
        (screen, choose, estimate)
    }

    /// The alternatives that are worth a closer look, by place.
    fn kept(&self, all: &[Alternative], made: &Choice, screen: &[World], own: &[f64]) -> Option<Vec<usize>> {
        let mut order = Vec::new();
        for (i, alternative) in all.iter().enumerate().filter(|(_, a)| a.choice != *made) {
            order.push((i, Estimate::paired(&self.outcomes(screen, &alternative.choice)?, own).mean));
        }
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        order.truncate(self.effort.keep);
        Some(order.into_iter().map(|(i, _)| i).collect())
    }

    fn with_average(&self, worlds: &[World], rival: &Choice, made: &Choice) -> Option<Estimate> {
        let own = self.ends(worlds, made, GoesOn::Average)?;
        let other = self.ends(worlds, rival, GoesOn::Average)?;
        Some(Estimate::paired(&outcomes(&other), &outcomes(&own)))
    }

    /// The same with the real truth held: the best of the alternatives kept, and its difference on other fates.
    fn turned_out(&self, all: &[Alternative], made: &Choice, kept: &[usize]) -> Option<Option<(Kind, Estimate)>> {
        let (choose, estimate) = self.back.split_at(self.effort.back_choose.min(self.back.len()));
        if estimate.is_empty() {
            return Some(None);
        }
        let Some(i) = best(kept, |i| self.outcomes(choose, &all[i].choice))? else { return Some(None) };
        let own = self.outcomes(estimate, made)?;
        let other = self.outcomes(estimate, &all[i].choice)?;
        Some(Some((all[i].kind, Estimate::paired(&other, &own))))
    }

    /// Each card against the plan without it, on the screening's fates; worst first.
    fn screen_cards(&self, own: &[f64]) -> Option<Vec<(Action, Estimate)>> {
        let Did::Plan { steps, .. } = &self.decision.did else { return Some(Vec::new()) };
        if !self.effort.cards {
            return Some(Vec::new());
        }
        let mut out = Vec::new();
        for action in alternative::actions(steps) {
            let other = self.outcomes(self.parts().0, &Choice::Plan(alternative::without(steps, &action)))?;
            out.push((action, Estimate::paired(own, &other)));
        }
        out.sort_by(|a, b| a.1.mean.total_cmp(&b.1.mean));
        Some(out)
    }

    /// The cards that seemed to matter, estimated on fresh fates; those that can be told from noise.
    fn told_cards(&self, screened: &[(Action, Estimate)], worlds: &[World], own: &[f64]) -> Option<Vec<CardVerdict>> {
        let Did::Plan { steps, .. } = &self.decision.did else { return Some(Vec::new()) };
        let mut out = Vec::new();
        for (action, _) in screened.iter().filter(|(_, first)| first.mean.abs() > LOOK_FROM * first.se.max(0.1)) {
            let other = self.outcomes(worlds, &Choice::Plan(alternative::without(steps, action)))?;
            let brought = Estimate::paired(own, &other);
            if brought.is_clear() {
                out.push(CardVerdict { action: *action, brought });
            }
        }
        Some(out)
    }

    fn outcomes(&self, worlds: &[World], choice: &Choice) -> Option<Vec<f64>> {
        Some(outcomes(&self.ends(worlds, choice, GoesOn::Solid)?))
    }

    /// The ends of one branch: the same worlds for every branch, so that differences are paired.
    fn ends(&self, worlds: &[World], choice: &Choice, who: GoesOn) -> Option<Vec<End>> {
        in_order(worlds.len(), self.progress, |k| play(self.rules, &worlds[k], self.decision, choice, who))
    }
}

/// Standard errors from nothing at which a card is looked at again.
const LOOK_FROM: f64 = 1.0;

/// The best of these on worlds that had no say in keeping them; `Some(None)` where there are none.
fn best(kept: &[usize], outcomes: impl Fn(usize) -> Option<Vec<f64>>) -> Option<Option<usize>> {
    if kept.len() < 2 {
        return Some(kept.first().copied());
    }
    let mut best: Option<(usize, f64)> = None;
    for i in kept {
        let mean = Estimate::of(&outcomes(*i)?).mean;
        if best.is_none_or(|b| mean > b.1) {
            best = Some((*i, mean));
        }
    }
    Some(best.map(|b| b.0))
}

fn outcomes(ends: &[End]) -> Vec<f64> {
    ends.iter().map(|e| e.outcome).collect()
}
