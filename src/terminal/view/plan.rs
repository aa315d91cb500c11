//! The plan: teams, what they work on and how old that news is, forecasts, risks; and the map of dependencies.

use super::View;
use crate::sim::ids::*;
use crate::sim::rules::TeamKind;
use crate::sim::state::Cadence;
use crate::tell::{self, Args};
use crate::words::number;

impl View<'_> {
    /// Teams, parts under way, when things would be done, risks.
    pub fn plan(&mut self) {
        self.heading("teams");
        let o = self.o();
        let mut rows = vec![self.head(&["team", "people", "check_in", "news", "promised"])];
        for team in o.rules.teams.ids() {
            rows.push(self.team_row(team));
        }
        self.page.table(&rows);
        self.parts();
        self.finishes();
        self.risks();
    }

    fn team_row(&self, team: TeamId) -> Vec<String> {
        let o = self.o();
        let row = &o.rules.teams[team];
        let public = &o.public.teams[team];
        let mut notes = Vec::new();
        for busy in row.busy.iter().filter(|b| b.to_day >= o.public.day) {
            let dropped =
                busy.owner.is_some() && public.freed_day.is_some_and(|d| d <= busy.from_day.max(o.public.day));
            if dropped {
                continue;
            }
            let mut args = Args::default()
                .count("from", busy.from_day)
                .count("to", busy.to_day)
                .share("share", busy.share)
                .flag("whole", busy.share > 0.99);
            let id = match (busy.feature, busy.owner) {
                (Some(feature), Some(owner)) => {
                    args =
                        args.text("feature", self.names().feature(feature)).text("person", self.names().person(owner));
                    "busy-for"
                }
                (None, Some(owner)) => {
                    args = args.text("person", self.names().person(owner));
                    "busy-owner"
                }
                (_, None) => "busy",
            };
            notes.push(self.with(id, &args));
        }
        if let Some((feature, day)) = public.committed {
            let args = Args::default().text("feature", self.names().feature(feature)).count("day", day);
            notes.push(self.with("committed", &args));
        } else if let Some(feature) = public.pinned {
            notes.push(self.with("pinned", &Args::default().text("feature", self.names().feature(feature))));
        }
        if row.kind == TeamKind::Function {
            notes.push(self.get("function"));
        }
        let people = row.people + public.moved_people;
        let check_in = match public.cadence() {
            Cadence::None => "–".to_owned(),
            cadence => self.cadence(cadence),
        };
        vec![
            self.scenario().story.teams[team].id.clone(),
            number::decimal(people, if libm::fabs(people - libm::round(people)) < 0.05 { 0 } else { 1 }),
            check_in,
            tell::age(self.words, o.public.day, o.known.teams[team].heard_day),
            if notes.is_empty() { self.get("free") } else { notes.join("; ") },
        ]
    }

    /// Parts that this seat has heard of, with the age of the news.
    fn parts(&mut self) {
        let o = self.o();
        let mut rows = Vec::new();
        for feature in o.public.backlog.iter().copied() {
            for team in o.rules.teams.ids() {
                let part = &o.known.parts[o.rules.part_index(feature, team)];
                if part.heard_day == 0 || !part.started {
                    continue;
                }
                let state = if part.done {
                    self.get("part-done")
                } else if part.blocked {
                    self.with("part-blocked", &Args::default().count("slots", part.blocker_slots.max(1)))
                } else {
                    let args = Args::default()
                        .text("colour", tell::colour(self.words, part.colour))
                        .text("left", self.names().person_days(part.left_person_days))
                        .flag("looked", part.looked);
                    self.with("part-under_way", &args)
                };
                rows.push(vec![
                    self.scenario().story.features[feature].id.clone(),
                    self.scenario().story.teams[team].id.clone(),
                    state,
                    tell::age(self.words, o.public.day, part.heard_day),
                ]);
            }
        }
        if !rows.is_empty() {
            self.heading("parts");
            self.page.table(&rows);
        }
    }

    /// When what is above the line would be done, from what this seat knows.
    fn finishes(&mut self) {
        let o = self.o();
        if o.public.backlog.is_empty() {
            self.say("nothing-above", &Args::default());
            return;
        }
        self.heading("finishes");
        let needed = o.public.milestones[o.rules.release_milestone()].day;
        let rows: Vec<Vec<String>> = o
            .public
            .backlog
            .iter()
            .map(|feature| {
                let (p50, p80) = o.p50_p80(*feature);
                let day = |p: f64| libm::ceil(p).clamp(0.0, 9999.0) as i64;
                let late = p50 > f64::from(needed) && o.rules.features[*feature].answers_the_ask;
                let args = Args::default()
                    .count("p50", day(p50))
                    .count("p80", day(p80))
                    .flag("late", late)
                    .count("needed", needed);
                vec![self.scenario().story.features[*feature].id.clone(), self.with("finish", &args)]
            })
            .collect();
        self.page.table(&rows);
    }

    fn risks(&mut self) {
        let o = self.o();
        let mut rows = Vec::new();
        for (risk, row) in o.rules.risks.entries() {
            let known = &o.known.risks[risk];
            if known.named_day == 0 {
                continue;
            }
            let text = &self.scenario().story.risks[risk];
            let paid = o.public.mitigated & (1 << risk.0) != 0;
            let args = Args::default()
                .share("chance", known.chance)
                .count("slots", row.mitigation_slots.max(o.rules.cost(crate::sim::action::Verb::PayMitigation).slots))
                .text("mitigation", text.mitigation.clone())
                .flag("paid", paid);
            rows.push(vec![text.id.clone(), text.name.clone(), self.with("risk", &args)]);
        }
        if !rows.is_empty() {
            self.heading("risks");
            self.page.table(&rows);
        }
    }

    /// Who waits for whom, as far as it is known.
    pub fn map(&mut self) {
        self.heading("map");
        let o = self.o();
        let features: Vec<FeatureId> = o.public.backlog.clone();
        if features.is_empty() {
            self.say("nothing-above", &Args::default());
        }
        for feature in features {
            let row = &o.public.features[feature];
            let args = Args::default()
                .text("feature", self.names().feature(feature))
                .flag("mapped", row.mapped_day.is_some())
                .count("day", row.mapped_day.unwrap_or_default());
            self.say("map-feature", &args);
            let mut rows = Vec::new();
            for part in &o.rules.variants[row.variant].parts {
                let waits: Vec<String> = o
                    .rules
                    .edges_of(feature)
                    .filter(|(i, e)| e.after == part.team && (e.known || o.known.edges[*i] > 0))
                    .map(|(_, e)| {
                        let split = o.public.is_split(feature, part.team) && e.split_at.is_some();
                        let args = Args::default()
                            .text("team", self.names().team(e.before))
                            .flag("split", split)
                            .flag("can", e.split_at.is_some())
                            .share("share", e.split_at.unwrap_or_default());
                        self.with("map-waits", &args)
                    })
                    .collect();
                let effort = Args::default().text("days", self.names().person_days(part.effort_person_days));
                rows.push(vec![
                    self.scenario().story.teams[part.team].id.clone(),
                    self.with("map-effort", &effort),
                    if waits.is_empty() { self.get("map-first") } else { waits.join(", ") },
                ]);
            }
            self.page.table(&rows);
        }
    }
}
