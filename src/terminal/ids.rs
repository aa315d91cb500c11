//! Which words a player may type for what: ids of the scenario, as far as this seat knows of them.
//!
//! A feature that nobody has listed and a risk that nobody has named do not exist here, so that neither a command
//! nor the suggestion after a misspelt one gives them away.

use crate::content::Story;
use crate::session::Session;
use crate::sim::ids::*;
use crate::sim::rules::{Rules, Size};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Command,
    Verb,
    Segment,
    Feature,
    Size,
    Team,
    Person,
    Risk,
    Milestone,
    View,
    Choice,
}

impl Kind {
    /// The part of sentence ids that belongs to it.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Command => "command",
            Kind::Verb => "verb",
            Kind::Segment => "segment",
            Kind::Feature => "feature",
            Kind::Size => "size",
            Kind::Team => "team",
            Kind::Person => "person",
            Kind::Risk => "risk",
            Kind::Milestone => "milestone",
            Kind::View => "view",
            Kind::Choice => "choice-word",
        }
    }
}

/// The words that count now.
#[derive(Clone, Debug)]
pub struct Vocabulary<'a> {
    pub story: &'a Story,
    pub rules: &'a Rules,
    /// The day on which a command is given.
    pub today: u16,
    /// Listed features with the size chosen for each.
    pub features: Vec<(FeatureId, VariantId)>,
    /// Named risks.
    pub risks: Vec<RiskId>,
    /// Parts that are known to stand still.
    pub blocked: Vec<(FeatureId, TeamId)>,
}

impl<'a> Vocabulary<'a> {
    /// What a seat can name.
    pub fn of(session: &'a Session, seat: Seat) -> Self {
        let o = session.observe(seat);
        let rules = session.rules();
        let listed = |f: &FeatureId| o.public.features[*f].listed_day.is_some();
        let blocked = rules
            .features
            .ids()
            .flat_map(|f| rules.teams.ids().map(move |t| (f, t)))
            .filter(|(f, t)| o.known.parts[rules.part_index(*f, *t)].blocked)
            .collect();
        Vocabulary {
            story: &session.scenario().story,
            rules,
            today: o.public.day,
            features: rules.features.ids().filter(listed).map(|f| (f, o.public.features[f].variant)).collect(),
            risks: rules.risks.ids().filter(|r| o.known.risks[*r].named_day > 0).collect(),
            blocked,
        }
    }

    pub fn feature(&self, word: &str) -> Result<FeatureId, NoSuch> {
        let rows = self.features.iter().map(|(f, _)| (self.story.features[*f].id.as_str(), *f));
        find(Kind::Feature, word, rows)
    }
    pub fn segment(&self, word: &str) -> Result<SegmentId, NoSuch> {
        find(Kind::Segment, word, self.story.segments.entries().map(|(i, t)| (t.id.as_str(), i)))
    }
    pub fn team(&self, word: &str) -> Result<TeamId, NoSuch> {
        find(Kind::Team, word, self.story.teams.entries().map(|(i, t)| (t.id.as_str(), i)))
    }
    pub fn person(&self, word: &str) -> Result<PersonId, NoSuch> {
        find(Kind::Person, word, self.story.people.entries().map(|(i, t)| (t.id.as_str(), i)))
    }
    pub fn milestone(&self, word: &str) -> Result<MilestoneId, NoSuch> {
        find(Kind::Milestone, word, self.story.milestones.entries().map(|(i, t)| (t.id.as_str(), i)))
    }
    pub fn risk(&self, word: &str) -> Result<RiskId, NoSuch> {
        find(Kind::Risk, word, self.risks.iter().map(|r| (self.story.risks[*r].id.as_str(), *r)))
    }
    /// A size of a feature.
    pub fn variant(&self, feature: FeatureId, word: &str) -> Result<VariantId, NoSuch> {
        let rows = self.rules.features[feature].variants.iter();
        find(Kind::Size, word, rows.map(|v| (size_word(self.rules.variants[*v].size), *v)))
    }
    /// The size of a feature that is chosen now.
    pub fn chosen(&self, feature: FeatureId) -> VariantId {
        let row = self.features.iter().find(|(f, _)| *f == feature);
        row.map_or(self.rules.features[feature].usual, |(_, v)| *v)
    }
}

/// The word for a size.
pub fn size_word(size: Size) -> &'static str {
    match size {
        Size::Everything => "everything",
        Size::Usual => "usual",
        Size::Smallest => "smallest",
    }
}

/// A word that names nothing, with what it may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuch {
    pub kind: Kind,
    pub word: String,
    /// Words close to it, closest first.
    pub near: Vec<String>,
    /// All there are.
    pub all: Vec<String>,
}

/// The row of a word: the same, or the only one that begins with it.
pub fn find<'w, T>(kind: Kind, word: &str, rows: impl Iterator<Item = (&'w str, T)>) -> Result<T, NoSuch> {
    let mut rows: Vec<(&str, T)> = rows.collect();
    let wanted = word.to_lowercase().replace('-', "_");
    let exact = rows.iter().position(|(id, _)| *id == wanted);
    let mut begins = rows.iter().enumerate().filter(|(_, (id, _))| id.starts_with(&wanted)).map(|(i, _)| i);
    let only = match (begins.next(), begins.next()) {
        (Some(i), None) if wanted.len() >= 3 => Some(i),
        _ => None,
    };
    match exact.or(only) {
        Some(i) => Ok(rows.swap_remove(i).1),
        None => Err(no_such(kind, word, rows.iter().map(|(id, _)| *id))),
    }
}

/// A refusal of a word, with those close to it.
pub fn no_such<'w>(kind: Kind, word: &str, all: impl Iterator<Item = &'w str>) -> NoSuch {
    let wanted = word.to_lowercase().replace('-', "_");
    let all: Vec<String> = all.map(str::to_owned).collect();
    let mut near: Vec<(usize, &String)> = all
        .iter()
        .map(|id| (nearness(&wanted, id), id))
        .filter(|(far, id)| *far <= 1 + id.len().min(wanted.len()) / 4)
        .collect();
    near.sort();
    let near = near.into_iter().take(3).map(|(_, id)| id.clone()).collect();
    NoSuch { kind, word: word.to_owned(), near, all }
}

/// How far two words are apart; a word that contains the other is close.
fn nearness(a: &str, b: &str) -> usize {
    if a.len() >= 3 && (b.contains(a) || a.contains(b)) { 1 } else { distance(a, b) }
}

/// Letters to add, drop, change or swap with their neighbour to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_off_are_counted() {
        assert_eq!(distance("regular", "regulars"), 1);
        assert_eq!(distance("bakcend", "backend"), 1);
        assert_eq!(distance("qa", "web"), 3);
    }

    #[test]
    fn a_misspelt_word_finds_its_neighbour() {
        let words = ["backend", "mobile", "web"];
        let rows = || words.iter().map(|w| (*w, *w));
        assert_eq!(find(Kind::Team, "backend", rows()), Ok("backend"));
        assert_eq!(find(Kind::Team, "mob", rows()), Ok("mobile"));
        let wrong = find(Kind::Team, "bakcend", rows()).unwrap_err();
        assert_eq!(wrong.near, ["backend"]);
        assert_eq!(wrong.all.len(), 3);
        assert!(find(Kind::Team, "xyz", rows()).unwrap_err().near.is_empty());
    }
}
