//! The stream of what changed in every register: the newest on one page, all of it in parts that are counted from the
//! oldest, so that a part that is full never changes.

use super::desk::{Head, NationalDesk};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::{NationalChange, NationalRegister};
use crate::pages::desk::Anchor;
use crate::pages::finding::PART;
use crate::pages::frame::Stay;
use crate::public::EntryKind;
use crate::site::Address;
use crate::words::Argument;

/// How many parts there are. The last is not full yet; it is empty if the one before has just become full.
pub(super) fn parts(register: &NationalRegister) -> usize {
    register.changes.len() / PART + 1
}

/// The newest changes, newest first.
pub(super) fn newest(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let all = &desk.register().changes;
    let mut page = Written::new(desk.said(desk.word("national_changes_title")));
    page.lead = Some(desk.word("national_changes_lead").to_owned());
    if all.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_changes_none"))));
    } else {
        let newest: Vec<&NationalChange> = all.iter().rev().take(PART).collect();
        page.sections.push(Section { table: Some(table(desk, &newest)), ..Section::default() });
    }
    let mut archive = Section::new("archive", desk.said(desk.word("national_changes_archive")));
    archive.list = (1..=parts(desk.register()))
        .map(|part| vec![Piece::said(title_of(desk, part)).linked(Some(desk.href(Address::ChangesPart(part))))])
        .collect();
    page.sections.push(archive);
    let mut head = Head::new(desk.word("national_changes_title"));
    head.summary = Some(desk.word("national_changes_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// A part of the stream, oldest first. It says nothing that a later change would make otherwise.
pub(super) fn part(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let here: Vec<&NationalChange> = desk.register().changes.iter().skip((part - 1) * PART).take(PART).collect();
    let title = title_of(desk, part);
    let mut page = Written::new(desk.said(title.clone()));
    let is_full = here.len() == PART;
    if here.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_changes_none"))));
    } else {
        page.sections.push(Section { table: Some(table(desk, &here)), ..Section::default() });
    }
    let onward = |address, word| Anchor { href: desk.href(address), label: desk.said(desk.word(word)) };
    if part > 1 {
        page.onward.push(onward(Address::ChangesPart(part - 1), "national_changes_before"));
    }
    if is_full {
        page.onward.push(onward(Address::ChangesPart(part + 1), "national_changes_after"));
    }
    page.onward.push(onward(Address::Changes, "national_changes_newest"));
    let head = Head { stay: if is_full { Stay::Kept } else { Stay::Present }, ..Head::new(&title) };
    desk.finish("national/page.html", head, &page)
}

fn title_of(desk: &NationalDesk<'_, '_>, part: usize) -> String {
    let first = (part - 1) * PART + 1;
    let (from, to) = (first.to_string(), (first + PART - 1).to_string());
    desk.say("national_changes_part", &[("from", Argument::Text(&from)), ("to", Argument::Text(&to))])
}

/// Some changes as a table.
pub(super) fn table(desk: &NationalDesk<'_, '_>, changes: &[&NationalChange]) -> Table {
    let columns = ["date", "national_force", "national_what_happened", "national_about_what", "national_why"];
    Table {
        caption: desk.word("nav_changes").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: changes.iter().map(|change| row(desk, change)).collect(),
    }
}

fn row(desk: &NationalDesk<'_, '_>, change: &NationalChange) -> Vec<Cell> {
    let (event, code) = (&change.event, change.force.as_str());
    let force = match desk.register().force(code) {
        Some(force) => desk.force(force),
        None => Piece::said(code),
    };
    let act = event.event.code();
    let label = desk.word(&format!("act_{}", act.replace('-', "_"))).to_owned();
    let kind = desk.word(&format!("kind_{}", event.kind.code())).to_owned();
    let href = (event.kind == EntryKind::Technology && desk.maker.has_page(code, &event.id))
        .then(|| desk.technology_href(code, &event.id))
        .flatten();
    let name = Piece::from(desk.line(&event.name)).linked(href).with(desk.said(kind));
    let why = event
        .reason
        .as_ref()
        .map_or_else(|| Piece::said(desk.word("national_no_reason")), |reason| Piece::from(desk.line(reason)));
    vec![
        vec![Piece::from(desk.day(event.date))],
        vec![force],
        vec![Piece { mark: Some(format!("act-{act}")), ..Piece::said(label) }],
        vec![name],
        vec![why],
    ]
}
