//! The table of forces: how each stands.

use super::desk::{Head, NationalDesk, of_part};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::Collected;
use crate::site::Address;
use crate::standard::{Condition, Listed};
use crate::words::number;

/// Where a part of the table stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::Forces } else { Address::ForcesPart(part) }
}

/// A part of the table of forces.
pub(super) fn forces(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let all = &desk.maker.forces;
    let title = desk.part_title("national_forces_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_forces_lead").to_owned());
    if all.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_forces_none"))));
    } else {
        let mut list = Section::new("list", desk.said(desk.word("national_nav_forces")));
        list.table = Some(table(desk, of_part(all, part)));
        page.sections.push(list);
        page.sections.push(conditions(desk));
    }
    page.parts = desk.parts(all.len(), part, address);
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_forces_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// Some forces as a table.
pub(super) fn table(desk: &NationalDesk<'_, '_>, forces: &[&Collected]) -> Table {
    let columns = ["national_force", "national_region", "national_condition", "national_last_good", "national_records"];
    Table {
        caption: desk.word("national_nav_forces").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: forces.iter().map(|force| row(desk, force)).collect(),
    }
}

fn row(desk: &NationalDesk<'_, '_>, force: &Collected) -> Vec<Cell> {
    let count = |count: usize| vec![Piece::said(number(count as f64))];
    vec![
        vec![desk.force(force)],
        vec![desk.label(force.member.region)],
        vec![desk.condition(force.condition)],
        vec![last_good(desk, force)],
        match &force.copy {
            Some(copy) => count(copy.technologies.len()),
            None if force.condition == Condition::DeclaredNil => count(0),
            None => vec![Piece::said(desk.word("national_not_collected"))],
        },
    ]
}

/// The day of the last copy that was taken.
pub(super) fn last_good(desk: &NationalDesk<'_, '_>, force: &Collected) -> Piece {
    match &force.copy {
        Some(copy) => Piece::from(desk.day(copy.fetched_at.to_zoned(jiff::tz::TimeZone::UTC).date())),
        None => Piece::said(desk.word("national_no_copy")),
    }
}

/// What each condition means.
pub(super) fn conditions(desk: &NationalDesk<'_, '_>) -> Section {
    let mut section = Section::new("conditions", desk.said(desk.word("national_conditions")));
    let columns = ["national_condition", "national_meaning", "national_nav_forces"];
    section.table = Some(Table {
        caption: desk.word("national_conditions").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: CONDITIONS.iter().map(|condition| condition_row(desk, *condition)).collect(),
    });
    section
}

fn condition_row(desk: &NationalDesk<'_, '_>, condition: Condition) -> Vec<Cell> {
    let count = desk.register().forces.iter().filter(|force| force.condition == condition).count();
    vec![
        vec![desk.condition(condition)],
        vec![Piece::said(desk.tag(condition).about)],
        vec![Piece::said(number(count as f64))],
    ]
}

/// Every condition, in the order of its list.
pub(super) const CONDITIONS: [Condition; 7] = [
    Condition::Current,
    Condition::Late,
    Condition::Held,
    Condition::DeclaredNil,
    Condition::NeverPublished,
    Condition::NotYetConnected,
    Condition::Merged,
];

/// Whether nothing at all is known of what a force uses.
pub(super) fn is_unknown(force: &Collected) -> bool {
    force.copy.is_none() && force.condition.code() != Condition::DeclaredNil.code()
}
