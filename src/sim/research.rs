//! How research buys signal: validities, bias, repeats, and needs that come to light.
//!
//! `s = r z + sqrt(1 - r^2) e`; the posterior mean is `r s`, the honest confidence `r^2` (see
//! [`Evidence`]). The noise of a signal is keyed by method, subject and n-th use, never by
//! day: rewinding cannot re-roll it.

use super::distribution::BetaTable;
use super::draw::{self, Stream};
use super::fact::{Cause, What};
use super::ids::*;
use super::known::{self, Belief, ByNeeds, Evidence, Known};
use super::model::Model;
use super::teams::Teams;
use super::turn::{Seen, Turn};

/// Where a signal about a variant comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Method {
    Conviction,
    Stakeholder,
    WouldYou,
    Survey,
    Watch,
    Prototype,
    FakeDoor,
    AbTest,
    Market,
    Numbers,
    Told,
}

/// One signal of validity `r` (its correlation with the truth, 0 to 1) about `z`, with standard normal noise `e` and a
/// bias, all in sd: `s = r z + sqrt(1 - r^2) e + r bias`. Beyond 1 there is no such signal, and the result is no number.
pub fn signal_of(z: f64, r: f64, e: f64, bias_sd: f64) -> f64 {
    r * z + libm::sqrt(1.0 - r * r) * e + bias_sd * r
}

/// Validity of n interviews about the last time, per need, 0 to 1: sqrt(k n / (1 + k n)) with k the precision that one
/// adds ([`Model::interview_information`](super::model::Model)); .45 at five and .60 at twelve (our choice).
pub fn interview_validity(information: f64, people: f64) -> f64 {
    libm::sqrt(information * people / (1.0 + information * people))
}

/// Share of needs of detectability `p` (chance that one person shows it, 0 to 1) that n people show: 1 - (1-p)^n
/// (Nielsen & Landauer 1993; Griffin & Hauser 1993). A chance beyond its ends counts as the nearer end, fewer than no people
/// as none. People are alike in this: between samples of five the share varies by .06 where Faulkner (2003) saw .09.
pub fn chance_found(detectability: f64, people: f64) -> f64 {
    1.0 - libm::pow(1.0 - detectability.clamp(0.0, 1.0), people.clamp(0.0, f64::INFINITY))
}

/// How easily needs come to light in interviews, by need: the chance that one person of a mixed market shows it.
/// Beta(1.45, 7.64), that is 16 % of needs found by one person and 90 % by thirty (Griffin & Hauser 1993).
pub fn mixed_market(m: &Model) -> BetaTable {
    BetaTable::new(m.detect_mixed_a, m.detect_mixed_b)
}

/// The same among people of one segment, who are more alike: Beta(2.2, 7.6) (Guest et al. 2006).
pub fn one_segment(m: &Model) -> BetaTable {
    BetaTable::new(m.detect_segment_a, m.detect_segment_b)
}

/// Chance that a pre-mortem of so many people names a given risk, 0 to 1: each names it with .16, lifted by 1.3 because
/// the failure is imagined as having happened (remembered; Mitchell, Russo & Pennington 1989 speak of reasons, not risks).
pub fn risk_named(m: &Model, people: f64) -> f64 {
    chance_found(m.premortem_finds * m.premortem_lift, people)
}

/// How many of the needs of these detectabilities n people show, each need by its own luck. Needs that people cannot
/// put into words count with their detectability times [`Model::inarticulate_factor`](super::model::Model).
///
/// `subject` names the study: the same study with more people finds at least as much.
pub fn needs_found(detectabilities: &[f64], people: f64, fate: u64, subject: u64) -> usize {
    let found = |(i, p): (usize, &f64)| {
        draw::happens(chance_found(*p, people), fate, Stream::NeedSpoken, draw::sub(subject, i as u64), 0)
    };
    detectabilities.iter().enumerate().filter(|row| found(*row)).count()
}

/// Validity of the mean of n (1 or more) independent opinions of validity r (0 to 1) each: r sqrt(n / (1 + (n - 1) r^2)). Ten of .35 reach
/// .76 at best; real opinions hang together, and a real vote is worth less.
pub fn pooled_validity(r: f64, n: f64) -> f64 {
    r * libm::sqrt(n / (1.0 + (n - 1.0) * r * r))
}

/// People an A/B test needs in each arm to see a difference `delta` against a spread `sd`, same unit: 16 sd^2/delta^2
/// (80 % power at the 5 % level). No difference at all takes infinitely many.
pub fn ab_people(sd: f64, delta: f64) -> f64 {
    16.0 * sd * sd / (delta * delta)
}

/// Precision that one more use of a method may add, given what it has added already: repeats of one method are
/// worth at most half of the first ([`Model::repeat_cap`]), and one of them no more than [`Model::repeat_step_share`].
pub fn repeat_precision(m: &Model, first: f64, gained: f64) -> f64 {
    let left = || first * (1.0 + m.repeat_cap) - gained;
    if gained == 0.0 { first } else { left().clamp(0.0, first * m.repeat_step_share) }
}

/// A signal about a variant.
#[derive(Clone, Copy, Debug)]
pub struct Signal {
    pub method: Method,
    pub variant: VariantId,
    /// Correlation with the truth, 0 to 1.
    pub validity: f64,
    pub bias_sd: f64,
}

/// A signal about a variant reaches a seat; what it believes then.
pub fn signal(
    turn: &mut Turn,
    seat: Seat,
    method: Method,
    variant: VariantId,
    validity: f64,
    bias_sd: f64,
    cause: Cause,
) -> Belief {
    let needs = ByNeeds::of(&turn.state.known[seat.index()], turn.rules);
    signal_by(turn, seat, &needs, Signal { method, variant, validity, bias_sd }, cause)
}

/// The same, for several signals while what the needs say stays as it is.
pub fn signal_by(turn: &mut Turn, seat: Seat, needs: &ByNeeds, signal: Signal, cause: Cause) -> Belief {
    let Signal { method, variant, validity, bias_sd } = signal;
    let rules = turn.rules;
    let z = turn.state.truth.variants[variant].z;
    let fate = turn.state.truth.roots.fate;
    let known = &mut turn.state.known[seat.index()];
    let needs_say = needs.about(rules, variant);
    let before = known.belief_beside(needs_say, variant);
    let tried = known.tried_mut(variant, method);
    let subject = draw::sub(rules.variants[variant].key, method as u64);
    let noise = draw::normal(fate, Stream::Signal, subject, u32::from(tried.uses));
    let r = validity.clamp(0.01, 0.99);
    let says = signal_of(z, r, noise, bias_sd) / r;
    let precision = repeat_precision(&rules.model, Evidence::precision_of(r), tried.gained);
    tried.uses = tried.uses.saturating_add(1);
    tried.gained += precision;
    known.variants[variant].own.add_weighted(says, precision);
    let after = known.belief_beside(needs_say, variant);
    let what = What::BeliefChanged { variant, from_sd: before.mean_sd, to_sd: after.mean_sd, strength: after.strength };
    turn.tell(what, cause, Seen::First(seat));
    after
}

/// People of a segment tell about the last time: evidence on its needs, and perhaps needs nobody had named.
pub fn hear(turn: &mut Turn, seat: Seat, segment: SegmentId, people: f64, cause: Cause) {
    let rules = turn.rules;
    let m = &rules.model;
    let (so_far, people) = heard_unseen(turn, seat, segment, people);
    turn.contact();
    if people <= 0.0 {
        turn.tell(What::NothingNew { segment }, cause, Seen::First(seat));
        return;
    }
    let mut new = 0;
    for need in rules.needs.ids() {
        let row = &rules.needs[need];
        if turn.state.known[seat.index()].needs[need].found_day.is_some() {
            continue;
        }
        let p = turn.state.truth.needs[rules.need_index(segment, need)].detectability;
        let p = if row.articulate { p } else { p * m.inarticulate_factor };
        let subject = draw::sub(row.key, rules.segments[segment].key);
        if turn.happens(chance_found(p, people), Stream::NeedSpoken, subject, u32::from(so_far)) {
            find_need(turn, seat, segment, need, cause);
            new += 1;
        }
    }
    if new == 0 {
        heard_most(turn, seat, segment, cause);
    }
}

/// Users are watched at work: as many interviews' worth for finding, and needs without words count in full.
pub fn watch(turn: &mut Turn, seat: Seat, segment: SegmentId, yield_share: f64, cause: Cause) {
    let rules = turn.rules;
    let m = &rules.model;
    let sessions = watched_unseen(turn, seat, segment, yield_share);
    turn.contact();
    for need in rules.needs.ids() {
        if turn.state.known[seat.index()].needs[need].found_day.is_some() {
            continue;
        }
        let p = turn.state.truth.needs[rules.need_index(segment, need)].detectability;
        let chance = chance_found(p, m.watch_detect_people * yield_share);
        let subject = draw::sub(rules.needs[need].key, rules.segments[segment].key);
        if turn.happens(chance, Stream::NeedSpoken, subject, 1_000 + u32::from(sessions)) {
            find_need(turn, seat, segment, need, cause);
        }
    }
    heard_most(turn, seat, segment, cause);
}

/// Precision that one more session of watching adds on each need of a segment, after so many.
pub fn session_precision(m: &Model, sessions: u16, yield_share: f64) -> f64 {
    let first = Evidence::precision_of(m.watch_validity) * yield_share;
    let gained = if sessions == 0 { 0.0 } else { first * (1.0 + m.session_repeat_share * f64::from(sessions)) };
    repeat_precision(m, first, gained)
}

/// Evidence on all needs of a segment, of one precision.
fn weigh_needs(turn: &mut Turn, seat: Seat, segment: SegmentId, precision: f64, use_no: u32) {
    if precision <= 0.0 {
        return;
    }
    let rules = turn.rules;
    for need in rules.needs.ids() {
        let i = rules.need_index(segment, need);
        let latent = turn.state.truth.needs[i].latent;
        let subject = draw::sub(draw::sub(rules.needs[need].key, rules.segments[segment].key), 7);
        let noise = turn.fate_normal(Stream::Signal, subject, use_no);
        let says = latent + noise / libm::sqrt(precision);
        turn.state.known[seat.index()].need_evidence[i].add_weighted(says, precision);
    }
}

/// What a seat makes of interviews about the last time, needs that came to light by them aside: all there is for whoever
/// saw that they were held, and was not told yet what they showed. Returns how many were held before, and how many people
/// were heard now: no more than a segment has to say.
pub fn heard_unseen(turn: &mut Turn, seat: Seat, segment: SegmentId, people: f64) -> (u16, f64) {
    let m = &turn.rules.model;
    let so_far = turn.state.known[seat.index()].segments[segment].interviews;
    let people = people.min((m.interviews_max_per_segment - f64::from(so_far)).max(0.0));
    turn.state.known[seat.index()].segments[segment].interviews = so_far + libm::ceil(people) as u16;
    weigh_needs(turn, seat, segment, m.interview_information * people, u32::from(so_far));
    (so_far, people)
}

/// The same of a session of watching. Returns how many were held before.
pub fn watched_unseen(turn: &mut Turn, seat: Seat, segment: SegmentId, yield_share: f64) -> u16 {
    let sessions = turn.state.known[seat.index()].segments[segment].sessions;
    turn.state.known[seat.index()].segments[segment].sessions = sessions + 1;
    let precision = session_precision(&turn.rules.model, sessions, yield_share);
    weigh_needs(turn, seat, segment, precision, 1_000 + u32::from(sessions));
    sessions
}

/// Tells which found need seems to weigh most in a segment.
fn heard_most(turn: &mut Turn, seat: Seat, segment: SegmentId, cause: Cause) {
    let rules = turn.rules;
    let known = &turn.state.known[seat.index()];
    let best = rules
        .needs
        .ids()
        .filter(|n| known.needs[*n].found_day.is_some())
        .map(|n| (n, known.latent(rules, segment, n).0))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match best {
        Some((need, importance_sd)) => {
            let e: Evidence = known.need_evidence[rules.need_index(segment, need)];
            let strength = known::strength(e.confidence());
            turn.tell(What::NeedHeard { need, segment, importance_sd, strength }, cause, Seen::First(seat));
        }
        None => {
            turn.tell(What::NothingNew { segment }, cause, Seen::First(seat));
        }
    }
}

/// A need comes to light: its answer joins the backlog.
pub fn find_need(turn: &mut Turn, seat: Seat, segment: SegmentId, need: NeedId, cause: Cause) {
    let day = turn.state.public.day;
    let known = &mut turn.state.known[seat.index()].needs[need];
    if known.found_day.is_some() {
        return;
    }
    known.found_day = Some(day);
    known.found_in = Some(segment);
    let fact = turn.tell(What::NeedFound { need, segment }, cause, Seen::First(seat));
    if let Some(answer) = turn.rules.needs[need].answer {
        turn.list(answer, Cause::Fact(fact));
    }
}

/// All edges of a feature become known to both seats.
pub fn map(turn: &mut Turn, feature: FeatureId, cause: Cause) {
    let day = turn.state.public.day.max(1);
    let mut found = 0;
    let rules = turn.rules;
    for (edge, _) in rules.edges_of(feature) {
        found += u8::from(reveal_edge(turn, edge, day, cause));
    }
    turn.state.public.features[feature].mapped_day = Some(day);
    turn.tell(What::FeatureMapped { feature, found }, cause, Seen::Both);
}

/// An edge becomes known to both seats; whether it was new.
pub fn reveal_edge(turn: &mut Turn, edge: usize, day: u16, cause: Cause) -> bool {
    let new = turn.state.known[0].edges[edge] == 0 && turn.state.known[1].edges[edge] == 0;
    for seat in Seat::BOTH {
        let known = &mut turn.state.known[seat.index()].edges[edge];
        if *known == 0 {
            *known = day;
        }
    }
    turn.state.truth.work.discover(&turn.rules.edges[edge]);
    if new {
        turn.tell(What::EdgeFound { edge: edge as u16 }, cause, Seen::Both);
    }
    new
}

/// A risk is named, with its chance as people see it.
pub fn name_risk(turn: &mut Turn, risk: RiskId, cause: Cause) {
    if turn.state.known[1].risks[risk].named_day > 0 {
        return;
    }
    let day = turn.state.public.day.max(1);
    let row = &turn.rules.risks[risk];
    let m = &turn.rules.model;
    let off = m.premortem_blur;
    let blur = 1.0 - off + 2.0 * off * draw::uniform(turn.state.truth.roots.fate, Stream::PreMortemFinds, row.key, 1);
    let chance = (turn.state.truth.risks[risk].chance * blur).clamp(m.named_chance_least, m.named_chance_most);
    for known in &mut turn.state.known {
        known.risks[risk].named_day = day;
        known.risks[risk].chance = chance;
    }
    turn.tell(What::RiskNamed { risk, chance }, cause, Seen::Both);
}

impl Turn<'_> {
    /// Users were heard today: keeps the habit of contact up to date.
    pub fn contact(&mut self) {
        let day = self.state.public.day;
        let t = &mut self.state.truth;
        let gap = f64::from(day.saturating_sub(t.contact_day));
        if gap > 0.0 {
            let past = self.rules.model.contact_memory;
            t.contact_every_days = past * t.contact_every_days + (1.0 - past) * gap;
        }
        t.contact_day = day;
        t.research_done += 1;
    }
}

/// Who tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    /// The first tells the second.
    There,
    /// Each tells the other what it knew before.
    Both,
}

/// What one seat knows crosses to the other, one mark weaker.
pub fn share(m: &Model, from: &mut Known, to: &mut Known, ways: Ways, day: u16) {
    // Most is known to neither, or has come to both on the same day: nothing of that needs telling.
    let variants = from.variants.iter_mut().zip(&mut to.variants).filter(|(a, b)| a.studied() | b.studied());
    cross(ways, variants, |mine, theirs| {
        theirs.heard = mine.own.told_on(m.told_share);
        theirs.tests = theirs.tests.max(mine.tests);
    });
    let needs = from.needs.iter_mut().zip(&mut to.needs).filter(|(a, b)| a.found_day != b.found_day);
    cross(ways, needs, |mine, theirs| {
        if theirs.found_day.is_none() && mine.found_day.is_some() {
            *theirs = *mine;
        }
    });
    let evidence = from.need_evidence.iter_mut().zip(&mut to.need_evidence).filter(|(a, b)| a.precision != b.precision);
    cross(ways, evidence, |mine, theirs| {
        if mine.precision * m.told_share > theirs.precision {
            *theirs = mine.told_on(m.told_share);
        }
    });
    if from.edges != to.edges {
        cross(ways, from.edges.iter_mut().zip(&mut to.edges), |mine, theirs| {
            if *theirs == 0 && *mine > 0 {
                *theirs = day;
            }
        });
    }
    // Both hear every report; what only one of them knows, they have seen for themselves.
    let looked_at = |known: &Known| -> Teams {
        known.teams.entries().filter(|(_, team)| team.looked_day > 0).map(|(team, _)| team).collect()
    };
    let looked_at = looked_at(from) | looked_at(to);
    if !looked_at.is_empty() {
        let teams = from.teams.len();
        for (from, to) in from.parts.chunks_exact_mut(teams).zip(to.parts.chunks_exact_mut(teams)) {
            for team in looked_at {
                cross_one(ways, &mut from[team.index()], &mut to[team.index()], |mine, theirs| {
                    if mine.heard_day > theirs.heard_day {
                        *theirs = *mine;
                        theirs.looked = false;
                    }
                });
            }
        }
    }
    let risks = from.risks.iter_mut().zip(&mut to.risks).filter(|(a, b)| a.named_day != b.named_day);
    cross(ways, risks, |mine, theirs| {
        if theirs.named_day == 0 {
            *theirs = *mine;
        }
    });
    let features = from.features.iter_mut().zip(&mut to.features).filter(|(a, b)| a.usage_day != b.usage_day);
    cross(ways, features, |mine, theirs| {
        if mine.usage_day > theirs.usage_day {
            *theirs = *mine;
        }
    });
}

fn cross<'a, T: Copy + 'a>(ways: Ways, rows: impl Iterator<Item = (&'a mut T, &'a mut T)>, tell: impl Fn(&T, &mut T)) {
    rows.for_each(|(from, to)| cross_one(ways, from, to, &tell));
}

fn cross_one<T: Copy>(ways: Ways, from: &mut T, to: &mut T, tell: impl Fn(&T, &mut T)) {
    let before = *to;
    tell(from, to);
    if ways == Ways::Both {
        tell(&before, from);
    }
}
