//! `sitemap.xml`: the address of every page (<https://www.sitemaps.org/protocol.html>).
//!
//! The pages are those that the site really has. Left out are pages that stand for something else: notices of withdrawn
//! records, redirects from former ids, what a host shows for an address that leads nowhere, and the search. So are
//! versions, of which only the newest is to be found, at the record's own address, and what has changed since a
//! publication.

use super::edition::Edition;
use super::xml::Xml;
use crate::findings::Finding;
use crate::public::{EntryKind, RecordKind};
use crate::site::{Address, MediaType, Receipt};
use crate::standard::Language;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn sitemap(edition: &Edition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    let days = days(edition);
    let away = stand_ins(edition);
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    for receipt in receipts.iter().filter(|receipt| receipt.media_type == MediaType::Html) {
        let path = receipt.path.as_str();
        let english = path.strip_prefix(Language::Cy.folder()).unwrap_or(path);
        if away.contains(english) || is_past(english) {
            continue;
        }
        let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        xml.open("url", &[]);
        xml.text("loc", &[], &format!("{}{}", edition.base.as_str(), folder.unwrap_or(path)));
        if let Some(day) = days.get(english) {
            xml.text("lastmod", &[], &day.to_string());
        }
        xml.close();
    }
    Ok(xml.written())
}

/// The day of each page that has one.
fn days(edition: &Edition<'_>) -> BTreeMap<String, Date> {
    let register = edition.register;
    let technologies = register.technologies.iter().map(|technology| {
        let answers = &technology.answers;
        (Address::Technology(&technology.id).path(), answers.last_reviewed.max(answers.status_since))
    });
    let updates = register.updates.iter().map(|update| (Address::Update(&update.id).path(), update.date));
    let publications = edition.chronicle.ledger.publications();
    let publications = publications.map(|it| (Address::Publication(it.number).path(), it.date));
    // What the ledger knows of a record goes before what its own days say.
    let recorded = edition.histories.iter().filter_map(|(id, events)| {
        let address = match id.kind {
            EntryKind::Technology => Address::Technology(&id.id),
            EntryKind::Dataset => Address::Dataset(&id.id),
            _ => return None,
        };
        Some((address.path(), events.iter().rev().find(|event| event.made().is_some())?.date))
    });
    technologies.chain(updates).chain(publications).chain(recorded).collect()
}

/// Whether a page shows what once was.
fn is_past(path: &str) -> bool {
    let is_version =
        (path.starts_with("technologies/") || path.starts_with("datasets/")) && path.contains("/versions/");
    is_version || path.starts_with("changes/since/")
}

fn stand_ins(edition: &Edition<'_>) -> BTreeSet<String> {
    let register = edition.register;
    let withdrawn = register.tombstones.iter().map(|tombstone| match tombstone.record {
        RecordKind::Technology => Address::Technology(&tombstone.id).path(),
        RecordKind::Dataset => Address::Dataset(&tombstone.id).path(),
    });
    let moves = edition.chronicle.moves();
    let former = moves.keys().filter_map(|id| match id.kind {
        EntryKind::Technology => Some(Address::Technology(&id.id).path()),
        EntryKind::Dataset => Some(Address::Dataset(&id.id).path()),
        _ => None,
    });
    withdrawn.chain(former).chain([Address::NotFound, Address::Search].map(|address| address.path())).collect()
}
