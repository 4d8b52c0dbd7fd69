//! The lists of technologies across forces: all of them, and those that share something. Long lists are in parts.

use super::desk::{Head, NationalDesk, of_part};
use super::entries::Entry;
use super::facets::{FORCE, PRODUCT};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::pages::desk::Anchor;
use crate::pages::finding::Parts;
use crate::site::Address;
use crate::words::{Argument, number};

/// Where a part of a list stands: of all, or of those that share a value of a facet.
pub(super) fn address<'p>(group: Option<(&'p str, &'p str)>, part: usize) -> Address<'p> {
    match (group, part) {
        (None, 1) => Address::Technologies,
        (None, part) => Address::TechnologiesPart(part),
        (Some((facet, code)), 1) => Address::Facet(facet, code),
        (Some((facet, code)), part) => Address::FacetPart(facet, code, part),
    }
}

/// A part of the list of all technologies.
pub(super) fn all(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let all = &desk.maker.entries.technologies;
    let title = desk.count("national_technologies_title", all.len());
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_technologies_lead").to_owned());
    if all.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_technologies_none"))));
    } else {
        page.sections.push(list(desk, &title, of_part(all, part)));
    }
    page.parts = Parts::plain(desk, all.len(), part, |number| desk.href(address(None, number)));
    if part == 1 {
        page.sections.push(ways(desk));
    }
    let title = in_part(desk, title, part);
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_technologies_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// A part of the list of those that share this value.
pub(super) fn some(desk: &NationalDesk<'_, '_>, facet: &str, code: &str, part: usize) -> Result<String, Finding> {
    let (members, label) = match desk.maker.facets.group(facet, code) {
        Some(group) => (group.members.as_slice(), group.value.label(desk).text),
        None => (&[][..], code.to_owned()),
    };
    let arguments = [("count", Argument::Count(members.len())), ("value", Argument::Text(&label))];
    let title = desk.say("technologies_with", &arguments);
    let mut page = Written::new(desk.said(title.clone()));
    let entries: Vec<Entry<'_>> = of_part(members, part).iter().filter_map(|at| desk.maker.technology(*at)).collect();
    page.sections.push(list(desk, &title, &entries));
    page.parts = Parts::plain(desk, members.len(), part, |number| desk.href(address(Some((facet, code)), number)));
    let onward = |address, word| Anchor { href: desk.href(address), label: desk.said(desk.word(word)) };
    if facet == PRODUCT {
        page.onward.push(onward(Address::Product(code), "national_side_by_side"));
    }
    if facet == FORCE {
        page.onward.push(onward(Address::Force(code), "national_page_of_force"));
    }
    page.onward.push(onward(Address::FacetValues(facet), "national_all_values"));
    page.onward.push(onward(Address::Technologies, "all_technologies"));
    let title = in_part(desk, title, part);
    desk.finish("national/page.html", Head::new(&title), &page)
}

/// Every value of a facet.
pub(super) fn values(desk: &NationalDesk<'_, '_>, facet: &str) -> Result<String, Finding> {
    let Some(facet) = desk.maker.facets.facet(facet) else {
        return all(desk, 1);
    };
    let title = facet.title(desk);
    let mut page = Written::new(desk.said(title.clone()));
    let list = facet
        .in_order(desk)
        .into_iter()
        .map(|(code, label, group)| {
            let piece = Piece::from(label).linked(Some(desk.href(Address::Facet(facet.name, code))));
            vec![piece.with(desk.said(format!("({})", number(group.members.len() as f64))))]
        })
        .collect();
    let mut section = Section { list, ..Section::default() };
    if section.list.is_empty() {
        section = section.say(Piece::said(desk.word("national_values_none")));
    }
    page.sections.push(section);
    page.onward
        .push(Anchor { href: desk.href(Address::Technologies), label: desk.said(desk.word("all_technologies")) });
    desk.finish("national/page.html", Head::new(&title), &page)
}

/// The ways to sort technologies into groups.
fn ways(desk: &NationalDesk<'_, '_>) -> Section {
    let mut section = Section::new("facets", desk.said(desk.word("facets")));
    section.list = desk
        .maker
        .facets
        .iter()
        .map(|facet| {
            let href = desk.href(Address::FacetValues(facet.name));
            let count = desk.said(format!("({})", number(facet.values.len() as f64)));
            vec![Piece::said(facet.title(desk)).linked(Some(href)).with(count)]
        })
        .collect();
    section
}

fn in_part(desk: &NationalDesk<'_, '_>, title: String, part: usize) -> String {
    let number = part.to_string();
    match part {
        1 => title,
        _ => desk.say("part_title", &[("title", Argument::Text(&title)), ("number", Argument::Text(&number))]),
    }
}

fn list(desk: &NationalDesk<'_, '_>, title: &str, entries: &[Entry<'_>]) -> Section {
    let columns = ["col_name", "national_force", "col_kind", "col_status", "col_owner", "col_reviewed"];
    let table = Table {
        caption: title.to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: entries.iter().map(|entry| row(desk, *entry)).collect(),
    };
    Section { table: Some(table), ..Section::default() }
}

fn row(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Vec<Cell> {
    vec![
        vec![desk.technology(entry)],
        vec![desk.force(entry.force)],
        kinds(desk, entry),
        vec![desk.status(entry)],
        owner(desk, entry),
        vec![Piece::from(desk.day(entry.brief.last_reviewed))],
    ]
}

/// The technologies of one force as a table.
pub(super) fn of_force(desk: &NationalDesk<'_, '_>, entries: &[Entry<'_>]) -> Table {
    let columns = ["col_name", "col_kind", "col_status", "col_owner", "national_dealt_with", "col_reviewed"];
    let row = |entry: &Entry<'_>| {
        vec![
            vec![desk.technology(*entry)],
            kinds(desk, *entry),
            vec![desk.status(*entry)],
            owner(desk, *entry),
            vec![dealt_with(desk, *entry)],
            vec![Piece::from(desk.day(entry.brief.last_reviewed))],
        ]
    };
    Table {
        caption: desk.word("nav_technologies").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: entries.iter().map(row).collect(),
    }
}

/// What kinds of technology it is, in one piece.
pub(super) fn kinds(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Cell {
    let labels: Vec<String> = entry.brief.kinds.iter().map(|kind| desk.tag(*kind).label).collect();
    vec![Piece::said(labels.join("; "))]
}

/// Who answers for it.
pub(super) fn owner(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Cell {
    entry.brief.owner.iter().map(|role| Piece::from(desk.line(role))).collect()
}

/// How much of what is demanded of the record is answered or has a reason for not being so.
pub(super) fn dealt_with(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Piece {
    let completeness = &entry.brief.completeness;
    let (x, y) = (number(completeness.dealt_with as f64), number(completeness.demanded as f64));
    Piece::said(desk.say("x_of_y", &[("x", Argument::Text(&x)), ("y", Argument::Text(&y))]))
}
