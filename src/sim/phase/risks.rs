//! Risks strike or don't; whether and when is one draw each, so that a mitigation visibly changes the same fate.

use crate::sim::condition::Moment;
use crate::sim::draw::Stream;
use crate::sim::fact::{Cause, What};
use crate::sim::ids::*;
use crate::sim::rules::Risk;
use crate::sim::turn::{Seen, Turn};

/// Every risk that can strike today may.
pub fn risks(turn: &mut Turn) {
    let rules = turn.rules;
    let mut standing = standing(turn);
    for (risk, row) in rules.risks.entries() {
        if standing & (1 << risk.0) == 0 {
            continue;
        }
        let now = turn.state.truth.risks[risk];
        let exposed = now.exposed_days + 1;
        turn.state.truth.risks[risk].exposed_days = exposed;
        let u = turn.fate(Stream::RiskStrikes, row.key, 0);
        if u < now.chance * f64::from(exposed) / f64::from(row.within_days.max(1)) {
            strike(turn, risk);
            // What has struck changes what else can.
            standing = self::standing(turn);
        }
    }
}

/// The risks that can strike as things stand, one bit each: asked of one moment, they share what is costly to find out.
fn standing(turn: &Turn) -> u32 {
    let rules = turn.rules;
    let moment = Moment::of(rules, turn.state);
    let stands = |risk: RiskId, row: &Risk| {
        let now = &turn.state.truth.risks[risk];
        now.struck_day == 0 && now.exposed_days < row.within_days && row.when.holds_at(&moment)
    };
    rules.risks.entries().filter(|(risk, row)| stands(*risk, row)).fold(0, |bits, (risk, _)| bits | 1 << risk.0)
}

fn strike(turn: &mut Turn, risk: RiskId) {
    let rules = turn.rules;
    let day = turn.state.public.day;
    let spread = rules.model.risk_size_spread;
    let size = 1.0 - spread + 2.0 * spread * turn.fate(Stream::RiskSize, rules.risks[risk].key, 0);
    let severity = size * turn.state.truth.risks[risk].impact;
    turn.state.truth.risks[risk].struck_day = day;
    let fact = turn.tell(What::RiskStruck { risk, severity }, Cause::Risk(risk), Seen::Both);
    for effect in &rules.risks[risk].effects {
        turn.effect(effect, severity, Cause::Fact(fact));
    }
}
