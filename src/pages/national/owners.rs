//! Who answers for what, force by force.

use super::desk::{Head, NationalDesk};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::{Brief, BriefOwner, Collected, Copy, NationalRegister};
use crate::pages::finding::PART;
use crate::site::Address;

/// So many technologies are named of an owner.
const SHOWN: usize = 8;

/// Where a part stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::Owners } else { Address::OwnersPart(part) }
}

/// How many rows there are: one for each post, and one for each force with technologies for which nobody is named.
pub(super) fn count(register: &NationalRegister) -> usize {
    register.copies().map(|(_, copy)| of_copy(copy).count()).sum()
}

/// The posts of a force, and nobody where nobody is named.
fn of_copy(copy: &Copy) -> impl Iterator<Item = Option<&BriefOwner>> {
    let nobody = copy.technologies.iter().any(|brief| brief.owner.is_none());
    copy.owners.iter().map(Some).chain(nobody.then_some(None))
}

/// A part of who answers for what.
pub(super) fn owners(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let title = desk.part_title("national_owners_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_owners_lead").to_owned());
    let forces = desk.maker.forces.iter().copied().filter_map(|force| Some((force, force.copy.as_ref()?)));
    let all = forces.flat_map(|(force, copy)| of_copy(copy).map(move |owner| (force, copy, owner)));
    let here: Vec<(&Collected, &Copy, Option<&BriefOwner>)> = all.skip((part - 1) * PART).take(PART).collect();
    for of_force in here.chunk_by(|one, other| std::ptr::eq(one.0, other.0)) {
        let Some((force, ..)) = of_force.first() else { continue };
        let name = desk.line(&force.name());
        let columns = ["national_post", "nav_technologies"];
        let table = Table {
            caption: name.text.clone(),
            columns: columns.map(|word| desk.word(word).to_owned()).into(),
            rows: of_force.iter().map(|(force, copy, owner)| row(desk, force, copy, *owner)).collect(),
        };
        page.sections.push(Section { table: Some(table), ..Section::new(force.code(), name) });
    }
    if here.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_owners_none"))));
    }
    page.parts = desk.parts(count(desk.register()), part, address);
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_owners_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

fn row(desk: &NationalDesk<'_, '_>, force: &Collected, copy: &Copy, owner: Option<&BriefOwner>) -> Vec<Cell> {
    let role = owner.map(|owner| &owner.role);
    let all: Vec<&Brief> = copy.technologies.iter().filter(|brief| brief.owner.as_ref() == role).collect();
    let link =
        |brief: &&Brief| Piece::from(desk.line(&brief.name)).linked(desk.technology_href(force.code(), &brief.id));
    let mut technologies: Cell = all.iter().take(SHOWN).map(link).collect();
    if let Some(rest) = all.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        technologies.push(Piece::said(desk.count("and_more", rest)).linked(desk.force_href(force.code())));
    }
    if technologies.is_empty() {
        technologies.push(Piece::said(desk.word("national_owner_nothing")));
    }
    let post = role.map_or_else(|| Piece::said(desk.word("national_nobody")), |role| Piece::from(desk.line(role)));
    vec![vec![post], technologies]
}
