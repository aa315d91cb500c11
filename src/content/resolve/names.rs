//! Ids of the files, who refers to them, and what an author probably meant.

use super::Resolver;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::sim::ids::Id;
use crate::sim::parts::MAX_TEAMS;
use std::collections::BTreeMap;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Segment,
    Need,
    Feature,
    Team,
    Person,
    Risk,
    Milestone,
    Dilemma,
    Ending,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 9] = [
        Kind::Segment,
        Kind::Need,
        Kind::Feature,
        Kind::Team,
        Kind::Person,
        Kind::Risk,
        Kind::Milestone,
        Kind::Dilemma,
        Kind::Ending,
    ];

    /// In a sentence: "there is no ... of this name".
    pub fn word(self) -> &'static str {
        match self {
            Kind::Segment => "segment",
            Kind::Need => "need",
            Kind::Feature => "feature",
            Kind::Team => "team",
            Kind::Person => "person",
            Kind::Risk => "risk",
            Kind::Milestone => "milestone",
            Kind::Dilemma => "dilemma",
            Kind::Ending => "ending",
        }
    }

    /// Where the ids of this kind are given: file and list.
    pub fn home(self) -> Place {
        let (file, list) = match self {
            Kind::Segment => (FileKind::Demand, "segments"),
            Kind::Need => (FileKind::Demand, "needs"),
            Kind::Feature => (FileKind::Backlog, "features"),
            Kind::Team => (FileKind::Teams, "teams"),
            Kind::Person => (FileKind::Cast, "people"),
            Kind::Risk => (FileKind::Risks, "risks"),
            Kind::Milestone => (FileKind::Scenario, "milestones"),
            Kind::Dilemma => (FileKind::Dilemmas, "dilemmas"),
            Kind::Ending => (FileKind::Scenario, "endings"),
        };
        Place::of(file).field(list)
    }

    /// The most that the rules have room for.
    fn most(self) -> usize {
        match self {
            Kind::Team => MAX_TEAMS,
            Kind::Risk => 32,
            Kind::Dilemma => 64,
            Kind::Feature => 80,
            Kind::Segment | Kind::Need | Kind::Person | Kind::Milestone | Kind::Ending => 40,
        }
    }

    /// The fewest that make a scenario.
    fn fewest(self) -> usize {
        match self {
            Kind::Segment | Kind::Need | Kind::Feature | Kind::Team | Kind::Person | Kind::Milestone => 1,
            Kind::Risk | Kind::Dilemma | Kind::Ending => 0,
        }
    }
}

/// One kind's ids in order, with a mark on each that something refers to. `None`: its file could not be read.
type List = Option<Vec<(String, bool)>>;

/// All ids of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Names {
    lists: BTreeMap<Kind, List>,
    /// Names of flags, in alphabetical order: their place is their number.
    flags: Vec<String>,
}

impl Names {
    /// The ids of a kind, in order of their numbers.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.lists.get(&kind).into_iter().flatten().flatten().map(|(id, _)| id.as_str())
    }

    /// Whether the file with this kind's ids could be read.
    pub fn is_read(&self, kind: Kind) -> bool {
        self.lists.get(&kind).is_some_and(Option::is_some)
    }

    /// The number of an id, if there is one.
    pub fn number(&self, kind: Kind, id: &str) -> Option<usize> {
        self.ids(kind).position(|known| known == id)
    }

    /// The id of a number.
    pub fn id(&self, kind: Kind, number: usize) -> &str {
        self.ids(kind).nth(number).unwrap_or_default()
    }

    /// Numbers of the ids that nothing refers to.
    pub fn unused(&self, kind: Kind) -> impl Iterator<Item = usize> {
        let list = self.lists.get(&kind).into_iter().flatten().flatten();
        list.enumerate().filter(|(_, (_, used))| !used).map(|(i, _)| i)
    }

    /// The number of a flag.
    pub fn flag(&self, name: &str) -> u8 {
        self.flags.binary_search_by(|f| f.as_str().cmp(name)).map_or(0, |i| i.min(63) as u8)
    }
}

/// Rows that any table has room for; more are refused before anything is built.
pub(super) const TABLE: usize = 240;

/// Ids that mean something else where a feature is named.
const RESERVED: [&str; 3] = ["leading", "any_answer", "any"];

impl<'a> Resolver<'a> {
    /// Collects all ids and flags, before anything refers to them; whether the tables have room for all rows.
    pub(super) fn collect_names(&mut self) -> bool {
        let f = self.files;
        let ids = |kind: Kind| -> Option<Vec<&'a str>> {
            Some(match kind {
                Kind::Segment => f.demand.as_ref()?.segments.iter().map(|x| x.id.as_str()).collect(),
                Kind::Need => f.demand.as_ref()?.needs.iter().map(|x| x.id.as_str()).collect(),
                Kind::Feature => f.backlog.as_ref()?.features.iter().map(|x| x.id.as_str()).collect(),
                Kind::Team => f.teams.as_ref()?.teams.iter().map(|x| x.id.as_str()).collect(),
                Kind::Person => f.cast.as_ref()?.people.iter().map(|x| x.id.as_str()).collect(),
                Kind::Risk => f.risks.as_ref()?.risks.iter().map(|x| x.id.as_str()).collect(),
                Kind::Milestone => f.scenario.as_ref()?.milestones.iter().map(|x| x.id.as_str()).collect(),
                Kind::Dilemma => f.dilemmas.as_ref()?.dilemmas.iter().map(|x| x.id.as_str()).collect(),
                Kind::Ending => f.scenario.as_ref()?.endings.iter().map(|x| x.id.as_str()).collect(),
            })
        };
        for kind in Kind::ALL {
            let list = ids(kind);
            if let Some(list) = &list {
                self.check_list(kind, list);
            }
            let list = list.map(|ids| ids.into_iter().map(|id| (id.to_owned(), false)).collect());
            self.names.lists.insert(kind, list);
        }
        self.collect_flags();
        let sizes = f.backlog.iter().flat_map(|b| &b.features).map(|x| x.sizes.len()).sum::<usize>();
        if sizes > TABLE {
            let message = format!("{sizes} sizes of features, and there is room for {TABLE}");
            self.report(Code::TooMany, &Kind::Feature.home(), message, "Take some out.");
        }
        let room = |kind: Kind| if kind == Kind::Team { MAX_TEAMS } else { TABLE };
        sizes <= TABLE && Kind::ALL.iter().all(|kind| self.names.ids(*kind).count() <= room(*kind))
    }

    fn check_list(&mut self, kind: Kind, ids: &[&str]) {
        let home = kind.home();
        let word = kind.word();
        if ids.len() > kind.most() {
            let message = format!("{} entries of kind {word}, and there is room for {}", ids.len(), kind.most());
            self.report(Code::TooMany, &home, message, "Take some out.");
        }
        if ids.len() < kind.fewest() {
            self.report(Code::TooFew, &home, format!("there is no {word}"), "A scenario needs at least one.");
        }
        for (i, id) in ids.iter().enumerate() {
            let place = home.index(i).field("id");
            let fit = id.starts_with(|c: char| c.is_ascii_lowercase())
                && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
                && !RESERVED.contains(id);
            if !fit {
                let help = "Use lower-case letters, digits and underscores, a letter first; leading, any_answer and any are taken.";
                self.report(Code::BadId, &place, format!("\"{id}\" cannot be an id"), help);
            }
            if ids[..i].contains(id) {
                let message = format!("there are two entries of kind {word} called \"{id}\"");
                self.report(Code::RepeatedId, &place, message, "Rename or remove one of them.");
            }
        }
    }

    fn collect_flags(&mut self) {
        let f = self.files;
        let mut flags: Vec<&str> = Vec::new();
        let mut add = |name: &'a str| flags.push(name);
        for s in f.scenario.iter() {
            s.milestones.iter().for_each(|m| m.met_when.each_flag(&mut add));
            s.endings.iter().for_each(|e| e.when.each_flag(&mut add));
        }
        for risk in f.risks.iter().flat_map(|r| &r.risks) {
            risk.when.each_flag(&mut add);
            risk.effects.iter().for_each(|e| e.each_flag(&mut add));
        }
        for dilemma in f.dilemmas.iter().flat_map(|d| &d.dilemmas) {
            dilemma.when.each_flag(&mut add);
            for choice in &dilemma.choices {
                choice.available.each_flag(&mut add);
                choice.effects.iter().for_each(|e| e.each_flag(&mut add));
            }
        }
        flags.sort_unstable();
        flags.dedup();
        if flags.len() > 64 {
            let place = Place::of(FileKind::Dilemmas).field("dilemmas");
            let message = format!("{} flags, and there is room for 64", flags.len());
            self.report(Code::TooMany, &place, message, "Use fewer flags; several dilemmas can share one.");
        }
        self.names.flags = flags.into_iter().map(str::to_owned).collect();
    }

    /// The number that an id stands for, marked as referred to. Unknown ids are reported and stand for the first row.
    pub(super) fn find<I: Id>(&mut self, kind: Kind, place: &Place, id: &str) -> I {
        let Some(Some(list)) = self.names.lists.get_mut(&kind) else { return I::at(0) };
        if let Some(at) = list.iter().position(|(known, _)| known == id) {
            list[at].1 = true;
            return I::at(at.min(255));
        }
        let help = suggestion(kind, id, list.iter().map(|(known, _)| known.as_str()));
        self.report_at(
            Code::UnknownId,
            place,
            &format!("\"{id}\""),
            format!("there is no {} \"{id}\"", kind.word()),
            help,
        );
        I::at(0)
    }
}

/// Which of the known ids may be meant by one that is not among them.
pub(super) fn meant<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, near) = known.into_iter().map(|k| (distance(k, id), k)).min()?;
    (distance <= 1 + id.chars().count() / 4).then_some(near)
}

fn suggestion<'a>(kind: Kind, id: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.collect();
    match meant(id, known.iter().copied()) {
        Some(near) => format!("Did you mean \"{near}\"?"),
        _ if known.len() <= 16 => format!("There are: {}.", known.join(", ")),
        _ => format!("See the list in {}.", kind.home().file.name()),
    }
}

/// How many letters must change to make one text the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let change = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        assert_eq!(distance("backend", "bakcend"), 2);
        assert_eq!(distance("", "abc"), 3);
        let help = suggestion(Kind::Team, "bakend", ["mobile", "backend"].into_iter());
        assert_eq!(help, "Did you mean \"backend\"?");
        let help = suggestion(Kind::Team, "zebra", ["mobile", "backend"].into_iter());
        assert_eq!(help, "There are: mobile, backend.");
    }
}
