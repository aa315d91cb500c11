//! The cast.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::sim::draw::key_of;
use crate::sim::ids::*;
use crate::sim::rules::{Person, Role};

impl Resolver<'_> {
    /// People, the sponsor, and the colleagues of both seats.
    pub(super) fn people(&mut self) -> Option<(Table<PersonId, Person>, PersonId, [PersonId; 2])> {
        let raw = self.files.cast.as_ref()?;
        let file = Place::of(FileKind::Cast);
        let mut people = Table::default();
        for (i, p) in raw.people.iter().enumerate() {
            let place = file.field("people").index(i);
            people.push(Person {
                key: key_of(&p.id),
                role: p.role,
                trust: self.number(&place.field("trust"), p.trust, 0.0..=1.0, "trust"),
                wants: p.wants.as_ref().map(|f| self.find(Kind::Feature, &place.field("wants"), f)),
            });
        }
        let sponsor = self.in_role(&people, &file.field("sponsor"), &raw.sponsor, Role::Sponsor);
        let product = self.in_role(&people, &file.field("product_colleague"), &raw.product_colleague, Role::Colleague);
        let program = self.in_role(&people, &file.field("program_colleague"), &raw.program_colleague, Role::Colleague);
        Some((people, sponsor, [product, program]))
    }

    fn in_role(&mut self, people: &Table<PersonId, Person>, place: &Place, id: &str, role: Role) -> PersonId {
        let person: PersonId = self.find(Kind::Person, place, id);
        let known = self.names.number(Kind::Person, id).is_some();
        if known && people.get(person).is_some_and(|p| p.role != role) {
            let message = format!("\"{id}\" stands here, but is no {role:?}");
            self.report(
                Code::WrongRole,
                place,
                message,
                format!("Name somebody whose role is {role:?}, or change the role."),
            );
        }
        person
    }
}
