//! Where lost days lead back to: one trace for each kind of loss, and for what was begun late.
//!
//! A trace is a list of links and the first point at which it could have been seen. It must not know what a chain
//! explains.

use super::*;

pub(super) fn loss(run: &Run, feature: FeatureId, team: TeamId, kind: LossKind, days: f64) -> Branch {
    let head = step(None, Step::Lost { feature, team, kind, days });
    let (links, earliest) = match kind {
        LossKind::Blocked => blocked(run, feature, team),
        LossKind::OpenQuestion => question(run, feature),
        LossKind::Misunderstanding => misunderstanding(run, feature),
        LossKind::Creep => (vec![step(None, Step::NoBrief { feature })], Some(by_brief(run, feature))),
        LossKind::BusyElsewhere => busy(run, team),
        LossKind::Waiting => waiting(run, feature, team, days),
        LossKind::Rework => rework(run, feature, team),
        LossKind::Overrun => overrun(run, feature, team),
        LossKind::Capacity | LossKind::Risk => away(run, feature, team),
    };
    let links = std::iter::once(head).chain(links).collect();
    Branch { days, links, earliest }
}

type Traced = (Vec<Link>, Option<Glimpse>);

/// What blocked it longest, when that was noticed, and why.
fn blocked(run: &Run, feature: FeatureId, team: TeamId) -> Traced {
    let at = |w: &What| matches!(w, What::Blocked { feature: f, team: t } if *f == feature && *t == team);
    let end = run.state.public.day;
    let cleared = |from: &Fact| {
        let fits =
            |w: &What| matches!(w, What::BlockerCleared { feature: f, team: t, .. } if *f == feature && *t == team);
        run.facts.iter().find(|f| f.id > from.id && fits(&f.what)).map_or(end, |f| f.day)
    };
    let longest = run.all(at).into_iter().max_by_key(|f| cleared(f).saturating_sub(f.day));
    let Some(fact) = longest else { return (Vec::new(), None) };
    let (links, cause) = back_from(run, fact);
    let noticed =
        |w: &What| matches!(w, What::BlockerNoticed { feature: f, team: t, .. } if *f == feature && *t == team);
    let noticed = run.facts.iter().find(|f| f.id > fact.id && noticed(&f.what));
    let mut all: Vec<Link> = noticed.map(|f| happened(f)).into_iter().collect();
    all.extend(links);
    let why = fact_question(run, fact);
    let earliest = match (why, seen_from(run, feature, cause)) {
        (Some(_), _) => Some(by_brief(run, feature)),
        (None, Some(glimpse)) => Some(glimpse),
        // An ordinary obstacle: nobody sees it coming, but a daily check-in sees it on the day.
        (None, None) if noticed.is_some_and(|n| n.day > fact.day) => {
            Some(Glimpse { day: fact.day, ..run.by_acting(Verb::StandingCheckIn, fact.day, None) })
        }
        (None, None) => None,
    };
    (all, earliest)
}

fn fact_question<'a>(run: &Run<'a>, fact: &'a Fact) -> Option<&'a Fact> {
    run.follow(fact).0.into_iter().find(|f| matches!(f.what, What::QuestionBit { .. }))
}

fn question(run: &Run, feature: FeatureId) -> Traced {
    let bit = |w: &What| matches!(w, What::QuestionBit { feature: f, .. } if *f == feature);
    let mut links = Vec::new();
    for fact in run.all(bit).into_iter().take(2) {
        links.push(happened(fact));
        if let What::QuestionBit { question, .. } = fact.what {
            links.push(step(None, Step::QuestionOpen { feature, question }));
        }
    }
    (links, Some(by_brief(run, feature)))
}

fn misunderstanding(run: &Run, feature: FeatureId) -> Traced {
    let found = |w: &What| matches!(w, What::MisunderstandingFound { feature: f, .. } if *f == feature);
    let mut links: Vec<Link> = run.last(found).map(happened).into_iter().collect();
    if run.state.public.features[feature].brief.is_none() {
        links.push(step(None, Step::NoBrief { feature }));
    }
    (links, Some(by_brief(run, feature)))
}

fn busy(run: &Run, team: TeamId) -> Traced {
    let rows = &run.rules.teams[team].busy;
    let Some(row) = rows.iter().max_by_key(|b| b.to_day - b.from_day) else { return (Vec::new(), None) };
    let link = step(None, Step::Busy { team, from_day: row.from_day, to_day: row.to_day, feature: row.feature });
    // Who can be asked to drop it could have been asked on the first day; what nobody can drop was on the wall.
    let freed = run.first(|w| matches!(w, What::TeamFreed { team: t, .. } if *t == team)).map(|f| f.day);
    let earliest = if rows.iter().any(|b| b.owner.is_some()) {
        run.by_acting(Verb::GetCommitment, 1, freed)
    } else {
        Glimpse { day: 1, way: Way::OnTheWall }
    };
    (vec![link], Some(earliest))
}

fn waiting(run: &Run, feature: FeatureId, team: TeamId, days: f64) -> Traced {
    let rules = run.rules;
    let listed = run.state.public.features[feature].listed_day.unwrap_or(1);
    if is_function(run, team) {
        let link = step(None, Step::SupplierLate { team, days });
        let done = run
            .first(|w| matches!(w, What::CommitmentMade { team: t, feature: f, .. } if *t == team && *f == feature))
            .map(|f| f.day);
        return (vec![link], Some(run.by_acting(Verb::GetCommitment, listed, done)));
    }
    let into = rules.edges_of(feature).filter(|(_, e)| e.after == team);
    let longest = into.max_by_key(|(_, e)| run.state.part(rules, feature, e.before).done_day);
    let Some((i, edge)) = longest else { return (Vec::new(), None) };
    let edge_no = i as u16;
    if !edge.known {
        let row = &run.state.public.features[feature];
        let glimpse = run.by_acting(Verb::MapDependencies, listed, row.mapped_day);
        return (vec![step(None, Step::HiddenEdge { edge: edge_no })], Some(glimpse));
    }
    let split =
        run.first(|w| matches!(w, What::HandoffSplit { feature: f, team: t, on: true } if *f == feature && *t == team));
    let earliest = match edge.split_at {
        Some(_) => run.by_acting(Verb::SplitHandoff, listed, split.map(|f| f.day)),
        None => Glimpse { day: listed, way: Way::OnTheWall },
    };
    (vec![step(None, Step::KnownEdge { edge: edge_no })], Some(earliest))
}

fn rework(run: &Run, feature: FeatureId, team: TeamId) -> Traced {
    let found = |w: &What| matches!(w, What::ReworkFound { feature: f, team: t, .. } if *f == feature && *t == team);
    let mut links: Vec<Link> = run.all(found).into_iter().map(happened).collect();
    links.push(step(None, Step::FoundInTest { team }));
    (links, None)
}

/// The work was harder than estimated: what the team said last before it was done, and what a look would have shown.
fn overrun(run: &Run, feature: FeatureId, team: TeamId) -> Traced {
    let done = |w: &What| matches!(w, What::PartDone { feature: f, team: t, .. } if *f == feature && *t == team);
    let mut links: Vec<Link> = run.last(done).map(happened).into_iter().collect();
    let added = |w: &What| matches!(w, What::WorkAdded { feature: f, team: t, person_days } if *f == feature && *t == team && *person_days > 1.0);
    let largest = run.all(added).into_iter().max_by(|a, b| size(a).total_cmp(&size(b)));
    let mut cause = Cause::Truth;
    if let Some(fact) = largest {
        let (more, behind) = back_from(run, fact);
        links.extend(more);
        cause = behind;
    } else {
        let green = |w: &What| matches!(w, What::StatusReported { feature: f, team: t, colour: crate::sim::state::Colour::Green, .. } if *f == feature && *t == team);
        links.extend(run.last(green).map(happened));
        links.push(step(None, Step::AlwaysSo));
    }
    let part = run.state.part(run.rules, feature, team);
    let looked =
        run.first(|w| matches!(w, What::LookedAt { team: t, feature: Some(f), .. } if *f == feature && *t == team));
    let look = || run.by_acting(Verb::LookForYourself, part.started_day, looked.map(|f| f.day));
    let earliest = seen_from(run, feature, cause).or_else(|| (part.started_day > 0).then(look));
    (links, earliest)
}

fn size(fact: &Fact) -> f64 {
    match fact.what {
        What::WorkAdded { person_days, .. } => person_days,
        _ => 0.0,
    }
}

fn away(run: &Run, feature: FeatureId, team: TeamId) -> Traced {
    let Some((fact, _)) = takings(run, feature, team).into_iter().next() else { return (Vec::new(), None) };
    let (links, cause) = back_from(run, fact);
    let ignored = links.iter().any(|l| matches!(l.step, Step::Happened(What::RequestIgnored { .. })));
    let earliest = if ignored { Some(run.by_acting(Verb::SayNo, 1, None)) } else { seen_from(run, feature, cause) };
    (links, earliest)
}

/// The feature that the date waited for was only begun when days had gone.
pub(super) fn begun_late(run: &Run, feature: FeatureId) -> Vec<Branch> {
    let started = run.first(|w| matches!(w, What::PartStarted { feature: f, .. } if *f == feature));
    let day = started.map_or(run.state.public.day, |f| f.day);
    let row = &run.rules.features[feature];
    let busy_before =
        run.rules.variants[row.usual].parts.iter().any(|p| run.state.busy_share(run.rules, p.team, 1) >= 0.5);
    let listed = run.state.public.features[feature].listed_day.unwrap_or(1);
    if day <= run.rules.calendar.sprint_days || (busy_before && listed <= run.rules.calendar.sprint_days) {
        return Vec::new();
    }
    let mut links = vec![Link { day: Some(day), fact: started.map(|f| f.id), step: Step::BegunLate { feature, day } }];
    let above = run.first(|w| matches!(w, What::ScopeChanged { feature: f, in_scope: true } if *f == feature));
    let listed_fact = run.first(|w| matches!(w, What::FeatureListed { feature: f } if *f == feature));
    links.extend(above.map(happened));
    let mut earliest = None;
    if let Some(fact) = listed_fact {
        let (more, _) = back_from(run, fact);
        let need = more.iter().find_map(|l| match l.step {
            Step::Happened(What::NeedFound { need, .. }) => Some(need),
            _ => None,
        });
        links.extend(more);
        earliest = need.and_then(|n| run.by_research(n));
    }
    let earliest = earliest.or_else(|| Some(run.by_acting(Verb::OrderBacklog, listed, above.map(|f| f.day))));
    vec![Branch { days: f64::from(day - 1), links, earliest }]
}
