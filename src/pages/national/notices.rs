//! Pages that stand in for others: a withdrawn record, a record that has another id, an address that leads nowhere; and what
//! is said when a copy cannot be read.

use super::desk::{Head, NationalDesk};
use super::force::warning;
use super::written::{Fact, Note, Piece, Section, Written};
use crate::findings::{Example, Finding, Rule, Severity};
use crate::ledger::Act;
use crate::national::{Collected, NationalRegister};
use crate::pages::desk::Anchor;
use crate::pages::frame::Stay;
use crate::public::{EntryKind, RecordKind, Tombstone};
use crate::site::Address;
use crate::text::is_id;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A record that has another id now.
#[derive(Clone, Copy)]
pub(super) struct Moved<'a> {
    pub(super) force: &'a Collected,
    pub(super) from: &'a str,
    to: &'a str,
}

#[derive(Serialize)]
struct MovedPage {
    to: Anchor,
}

/// Every former id of a technology that no other record has now, with the record that had it.
pub(super) fn moves(register: &NationalRegister) -> Vec<Moved<'_>> {
    let mut later: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let renamed = register.changes.iter().filter(|change| change.event.event == Act::Renamed);
    for change in renamed.filter(|change| change.event.kind == EntryKind::Technology) {
        if let Some(from) = &change.event.from {
            later.insert((change.force.as_str(), from), &change.event.id);
        }
    }
    let moves = later.iter().filter_map(|((code, from), to)| {
        let force = register.force(code)?;
        let mut passed = BTreeSet::from([*from]);
        let mut to = *to;
        while let Some(next) = later.get(&(*code, to)).filter(|_| passed.insert(to)) {
            to = next;
        }
        let is_free = is_id(code) && is_id(from) && !is_taken(force, from);
        (is_free && is_taken(force, to)).then_some(Moved { force, from, to })
    });
    moves.collect()
}

/// Whether a technology, or the notice in its place, has this id.
pub(super) fn is_taken(force: &Collected, id: &str) -> bool {
    let is_stone = |stone: &Tombstone| stone.record == RecordKind::Technology && stone.id == id;
    force.copy.as_ref().is_some_and(|copy| copy.technology(id).is_some() || copy.tombstones.iter().any(is_stone))
}

/// What stands at the former address of a record: it leads on to the present one.
pub(super) fn moved(desk: &NationalDesk<'_, '_>, moved: Moved<'_>) -> Result<String, Finding> {
    let copy = moved.force.copy.as_ref();
    let name = copy.and_then(|copy| copy.technology(moved.to)).map(|brief| desk.line(&brief.name));
    let href = desk.href(Address::ForceTechnology(moved.force.code(), moved.to));
    let to = Anchor { href, label: name.unwrap_or_else(|| desk.line(&moved.force.name())) };
    let head = Head { stay: Stay::StandIn, ..Head::new(desk.word("moved_title")) };
    desk.finish("national/moved.html", head, &MovedPage { to })
}

/// What stands for good where a record was withdrawn.
pub(super) fn tombstone(desk: &NationalDesk<'_, '_>, force: &Collected, stone: &Tombstone) -> Result<String, Finding> {
    let name = desk.line(&stone.name);
    let mut page = Written::new(name.clone());
    let tag = Piece { mark: Some("status-withdrawn".into()), ..Piece::said(desk.word("tombstone_tag")) };
    page.tags = vec![tag, Piece::from(desk.day(stone.withdrawn_on)), desk.force(force)];
    page.lead = Some(desk.word("tombstone_lead").to_owned());
    page.notes.extend(warning(desk, force));
    let base = force.copy.as_ref().map_or("", |copy| copy.base_url.as_str());
    let mut section = Section::default();
    section.prose.extend(stone.reason.as_ref().map(|reason| desk.prose(reason, base, "reason-")));
    if let Some(instead) = stone.replaced_by.as_ref().map(|id| id.as_str()) {
        let brief = force.copy.as_ref().and_then(|copy| copy.technology(instead));
        let piece = match brief {
            Some(brief) => Piece::from(desk.line(&brief.name)).linked(desk.technology_href(force.code(), instead)),
            None => Piece::said(instead),
        };
        section.facts.push(Fact { label: desk.said(desk.word("tombstone_replaced")), answer: vec![piece] });
    }
    page.sections.push(section);
    if let Some(link) = super::force::register_link(desk, force) {
        page.notes.push(Note { pieces: vec![link], warning: false });
    }
    let head = Head { stay: Stay::StandIn, ..Head::new(&name.text) };
    desk.finish("national/page.html", head, &page)
}

/// What a host shows for an address that leads nowhere. Nobody knows from where it is seen, so its links are whole.
pub(super) fn not_found(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let mut page = Written::new(desk.said(desk.word("not_found_title")));
    page.lead = Some(desk.word("national_not_found").to_owned());
    let onward = |address, word| Anchor { href: desk.href(address), label: desk.said(desk.word(word)) };
    page.onward = vec![
        onward(Address::Forces, "national_nav_forces"),
        onward(Address::Technologies, "all_technologies"),
        onward(Address::Home, "nav_home"),
    ];
    let head = Head { stay: Stay::StandIn, ..Head::new(desk.word("not_found_title")) };
    desk.finish("national/page.html", head, &page)
}

/// A copy that was accepted cannot be read any more.
static UNREADABLE_COPY: Rule = Rule {
    name: "unreadable-copy",
    family: "national",
    severity: Severity::Error,
    about: "Every copy that was accepted can be read.",
    why: "a page without its record would look as if the force had deleted it",
    wrong: Example { file: "collected/forces/CODE/COPY/register.json", text: "{" },
    right: Example { file: "collected/forces/CODE/COPY/register.json", text: "{\"schema_version\": …" },
};

/// The finding for a copy that cannot be read.
pub(super) fn unreadable(force: &Collected, why: &str) -> Finding {
    Finding {
        rule: &UNREADABLE_COPY,
        message: format!("the copy of {} cannot be read: {why}", force.code()),
        advice: "put the folder collected/ back from a backup, or collect this force again".to_owned(),
        place: None,
    }
}
