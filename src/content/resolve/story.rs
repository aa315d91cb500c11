//! Texts by the ids of the rules. Whatever a player sees must have one.

use super::Resolver;
use super::backlog::size_word;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::raw::*;
use crate::content::story::*;
use crate::sim::ids::*;
use crate::sim::score::EndingKind;

/// Endings that every scenario has.
const COMMON_ENDINGS: [EndingKind; 9] = [
    EndingKind::LostTheRoom,
    EndingKind::BurntOutTeam,
    EndingKind::StrategyNeverShipped,
    EndingKind::MeetingFactory,
    EndingKind::FeatureFactory,
    EndingKind::RightOnTime,
    EndingKind::RightLate,
    EndingKind::WrongOnTime,
    EndingKind::WrongLate,
];

fn at(list: &'static str) -> Place {
    Place::of(FileKind::Story).field(list)
}

impl<'a> Resolver<'a> {
    /// All texts; `None` when a file they need could not be read.
    pub(super) fn story(&mut self) -> Option<Story> {
        let files = self.files;
        let (scenario, raw) = (files.scenario.as_ref(), files.story.as_ref()?);
        let (backlog, cast, dilemmas) = (files.backlog.as_ref(), files.cast.as_ref(), files.dilemmas.as_ref());
        let mut story = self.card(raw);
        story.segments = self.named(Kind::Segment, "segments", &raw.segments);
        story.teams = self.named(Kind::Team, "teams", &raw.teams);
        story.milestones = self.named(Kind::Milestone, "milestones", &raw.milestones);
        story.needs = self.texts(
            Kind::Need,
            "needs",
            &raw.needs,
            |n| &n.id,
            |n| NeedText { id: n.id.clone(), name: n.name.clone(), about: n.about.clone(), quotes: n.quotes.clone() },
        );
        story.risks = self.texts(
            Kind::Risk,
            "risks",
            &raw.risks,
            |r| &r.id,
            |r| RiskText {
                id: r.id.clone(),
                name: r.name.clone(),
                about: r.about.clone(),
                mitigation: r.mitigation.clone(),
            },
        );
        story.features = self.texts(
            Kind::Feature,
            "features",
            &raw.features,
            |f| &f.id,
            |f| FeatureText {
                id: f.id.clone(),
                name: f.name.clone(),
                about: f.about.clone(),
                sketch: f.sketch.clone(),
                questions: f.questions.clone(),
            },
        );
        story.people = self.people_texts(cast?);
        story.dilemmas = self.dilemma_texts(dilemmas?);
        self.question_texts(backlog?, raw);
        story.variants = self.variant_texts(backlog?, raw);
        story.concepts = self.concepts()?;
        self.ending_texts(raw, &mut story);
        self.offers(scenario?, raw, &mut story);
        Some(story)
    }

    fn card(&mut self, raw: &RawStory) -> Story {
        let mut story = Story::empty(&self.files.id);
        let texts = [
            ("title", &raw.title, &mut story.title),
            ("promise", &raw.promise, &mut story.promise),
            ("company", &raw.company, &mut story.company),
            ("picture", &raw.picture, &mut story.picture),
            ("currency", &raw.currency, &mut story.currency),
            ("product", &raw.product, &mut story.product),
        ];
        for (field, text, slot) in texts {
            self.need_text(&at(field), text);
            slot.clone_from(text);
        }
        story.minutes = self.whole(&at("minutes"), raw.minutes, 5..=240, "minutes");
        story.difficulty = self.whole(&at("difficulty"), raw.difficulty, 1..=3, "difficulty");
        let epilogues = at("epilogues");
        let Epilogues { high, middle, low, nothing } = &mut story.epilogues;
        let rows = [
            ("high", &raw.epilogues.high, high),
            ("middle", &raw.epilogues.middle, middle),
            ("low", &raw.epilogues.low, low),
            ("nothing", &raw.epilogues.nothing, nothing),
        ];
        for (field, text, slot) in rows {
            self.need_text(&epilogues.field(field), text);
            slot.clone_from(text);
        }
        story
    }

    pub(super) fn need_text(&mut self, place: &Place, text: &str) {
        if text.trim().is_empty() {
            self.report(Code::MissingText, place, "this text is empty", "Write something here; players see it.");
        }
    }

    /// Seats, and the letter and judgement that each needs.
    fn offers(&mut self, scenario: &RawScenario, raw: &RawStory, story: &mut Story) {
        let file = Place::of(FileKind::Scenario);
        story.staff = self.whole(&file.field("people"), scenario.people, 2..=5000, "people");
        if scenario.seats.is_empty() {
            self.report(Code::TooFew, &file.field("seats"), "no seat is offered", "Offer at least one.");
        }
        story.seats = SeatOffer::ALL.into_iter().filter(|s| scenario.seats.contains(s)).collect();
        let l = &raw.letters;
        let letters =
            [&l.product, &l.program, &l.pair, &l.both].map(|text| text.clone().filter(|t| !t.trim().is_empty()));
        for offer in &story.seats {
            if letters[*offer as usize].is_none() {
                let message = format!("the seat {offer:?} is offered, and the sponsor has no letter for it");
                self.report(
                    Code::MissingText,
                    &at("letters"),
                    message,
                    "Write the letter, or take the seat out of `seats`.",
                );
            }
        }
        self.need_text(&at("judged").field("product"), &raw.judged.product);
        self.need_text(&at("judged").field("program"), &raw.judged.program);
        let judged = [raw.judged.product.clone(), raw.judged.program.clone()];
        let done = std::mem::replace(story, Story::empty("")).with_letters(letters, judged);
        *story = done;
    }

    fn named<I: Id>(&mut self, kind: Kind, list: &'static str, rows: &[RawNamed]) -> Table<I, NamedText> {
        let text = |n: &RawNamed| NamedText { id: n.id.clone(), name: n.name.clone(), about: n.about.clone() };
        self.texts(kind, list, rows, |n| &n.id, text)
    }

    /// The texts of one kind in the order of the rules. Repeated, unknown and missing ones are reported.
    fn texts<I: Id, R, T: Default>(
        &mut self,
        kind: Kind,
        list: &'static str,
        rows: &[R],
        id: impl Fn(&R) -> &str,
        text: impl Fn(&R) -> T,
    ) -> Table<I, T> {
        let place = at(list);
        for (i, row) in rows.iter().enumerate() {
            let here = place.index(i).field("id");
            let name = id(row);
            if rows[..i].iter().any(|other| id(other) == name) {
                self.report(Code::RepeatedId, &here, format!("\"{name}\" has a text already"), "Keep one of the two.");
            }
            if self.names.is_read(kind) && self.names.number(kind, name).is_none() {
                let message = format!("a text for the {} \"{name}\", which does not exist", kind.word());
                self.report(
                    Code::UnknownId,
                    &here,
                    message,
                    format!("Take it out, or add it to {}.", kind.home().file.name()),
                );
            }
        }
        let ids: Vec<String> = self.names.ids(kind).map(str::to_owned).collect();
        let mut table = Table::default();
        for (i, name) in ids.iter().enumerate() {
            let row = rows.iter().find(|row| id(row) == name);
            if row.is_none() {
                self.no_text(&kind.home().index(i), &format!("the {} \"{name}\"", kind.word()), list);
            }
            table.push(row.map(&text).unwrap_or_default());
        }
        table
    }

    fn no_text(&mut self, place: &Place, what: &str, list: &str) {
        let message = format!("{what} has no text");
        self.report(Code::MissingText, place, message, format!("Add an entry to `{list}` in story.ron."));
    }

    fn people_texts(&mut self, cast: &RawCast) -> Table<PersonId, PersonText> {
        let list = Kind::Person.home();
        for (i, p) in cast.people.iter().enumerate() {
            let place = list.index(i);
            for (field, text) in [("name", &p.name), ("title", &p.title), ("portrait", &p.portrait), ("who", &p.who)] {
                self.need_text(&place.field(field), text);
            }
        }
        let text = |p: &RawPerson| PersonText {
            id: p.id.clone(),
            name: p.name.clone(),
            title: p.title.clone(),
            portrait: p.portrait.clone(),
            who: p.who.clone(),
            wants: p.wants_text.clone(),
        };
        cast.people.iter().map(text).collect()
    }

    fn dilemma_texts(&mut self, raw: &RawDilemmas) -> Table<DilemmaId, DilemmaText> {
        let list = Kind::Dilemma.home();
        for (i, d) in raw.dilemmas.iter().enumerate() {
            let place = list.index(i);
            self.need_text(&place.field("title"), &d.title);
            self.need_text(&place.field("text"), &d.text);
            for (k, c) in d.choices.iter().enumerate() {
                let at = place.field("choices").index(k);
                self.need_text(&at.field("text"), &c.text);
                self.need_text(&at.field("outcome"), &c.outcome);
            }
        }
        let choice = |c: &RawChoice| ChoiceText { text: c.text.clone(), outcome: c.outcome.clone() };
        let text = |d: &RawDilemma| DilemmaText {
            id: d.id.clone(),
            title: d.title.clone(),
            text: d.text.clone(),
            choices: d.choices.iter().map(choice).collect(),
        };
        raw.dilemmas.iter().map(text).collect()
    }

    fn question_texts(&mut self, backlog: &RawBacklog, raw: &RawStory) {
        for (i, text) in raw.features.iter().enumerate() {
            let Some(feature) = backlog.features.iter().find(|f| f.id == text.id) else { continue };
            let wanted = usize::try_from(feature.questions).unwrap_or(0);
            if text.questions.len() != wanted {
                let message = format!("{} questions here, {wanted} in backlog.ron", text.questions.len());
                let place = at("features").index(i).field("questions");
                self.report(Code::MissingText, &place, message, "Write one text for each question.");
            }
        }
    }

    fn variant_texts(&mut self, backlog: &RawBacklog, raw: &RawStory) -> Table<VariantId, VariantText> {
        let list = at("variants");
        for (i, text) in raw.variants.iter().enumerate() {
            let same = |other: &RawVariantText| other.feature == text.feature && other.size == text.size;
            let name = format!("{}, {}", text.feature, size_word(text.size));
            if raw.variants[..i].iter().any(same) {
                let message = format!("\"{name}\" has a text already");
                self.report(Code::RepeatedId, &list.index(i).field("feature"), message, "Keep one of the two.");
            }
            let exists =
                backlog.features.iter().any(|f| f.id == text.feature && f.sizes.iter().any(|s| s.size == text.size));
            if !exists {
                let message = format!("a text for \"{name}\", which does not exist");
                self.report(
                    Code::UnknownId,
                    &list.index(i).field("feature"),
                    message,
                    "Take it out, or add it to backlog.ron.",
                );
            }
        }
        let mut table = Table::default();
        for (i, feature) in backlog.features.iter().enumerate() {
            for (k, size) in feature.sizes.iter().enumerate() {
                let row = raw.variants.iter().find(|t| t.feature == feature.id && t.size == size.size);
                if row.is_none() {
                    let place = Kind::Feature.home().index(i).field("sizes").index(k).field("size");
                    self.no_text(&place, &format!("the size {:?} of \"{}\"", size.size, feature.id), "variants");
                }
                let (name, about) = row.map(|r| (r.name.clone(), r.about.clone())).unwrap_or_default();
                table.push(VariantText { size: size.size, name, about });
            }
        }
        table
    }

    fn ending_texts(&mut self, raw: &RawStory, story: &mut Story) {
        let text = |e: &RawEndingText| EndingText { id: e.id.clone(), name: e.name.clone(), text: e.text.clone() };
        let is_common = |e: &&RawEndingText| COMMON_ENDINGS.iter().any(|kind| kind.id() == e.id);
        story.common_endings = raw.endings.iter().filter(is_common).map(text).collect();
        for (i, e) in raw.endings.iter().enumerate() {
            let place = at("endings").index(i).field("id");
            if raw.endings[..i].iter().any(|other| other.id == e.id) {
                self.report(
                    Code::RepeatedId,
                    &place,
                    format!("\"{}\" has a text already", e.id),
                    "Keep one of the two.",
                );
            }
            if !is_common(&e) && self.names.is_read(Kind::Ending) && self.names.number(Kind::Ending, &e.id).is_none() {
                let common: Vec<&str> = COMMON_ENDINGS.iter().map(|kind| kind.id()).collect();
                let message = format!("a text for the ending \"{}\", which does not exist", e.id);
                let help = format!("The common endings are {}; others stand in scenario.ron.", common.join(", "));
                self.report(Code::UnknownId, &place, message, help);
            }
        }
        let own: Vec<String> = self.names.ids(Kind::Ending).map(str::to_owned).collect();
        for (i, id) in own.iter().enumerate() {
            let row = raw.endings.iter().find(|e| e.id == *id);
            if row.is_none() {
                self.no_text(&Kind::Ending.home().index(i), &format!("the ending \"{id}\""), "endings");
            }
            story.own_endings.push(row.map(text).unwrap_or_default());
        }
    }
}
