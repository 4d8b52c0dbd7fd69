//! `sitemap.xml`: the address of every page (<https://www.sitemaps.org/protocol.html>), with those where the same page stands
//! in the other language. Where there are more pages than one file should hold, it lists the parts of the map instead.
//!
//! The pages are those that the site really has. Left out are pages that stand for something else: notices of withdrawn
//! records, redirects from former ids, what a host shows for an address that leads nowhere, and the search. So are
//! versions, of which only the newest is to be found, at the record's own address, and what has changed since a
//! publication.

use super::base::Base;
use super::edition::Edition;
use super::xml::Xml;
use crate::findings::Finding;
use crate::public::{EntryKind, RecordKind};
use crate::site::{Address, MediaType, PathClash, Receipt, Site, SitePath};
use crate::standard::{Language, Listed};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many pages one file lists. The protocol allows 50,000 in 50 MiB; with three more addresses a page the bytes are the
/// narrower limit.
const PER_PART: usize = 25_000;

/// The namespace of the protocol.
const SPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// What the map of a site needs to know beside its pages.
pub(super) struct SiteMap {
    /// Where the site is published.
    base: Base,
    /// The day of each page that has one.
    days: BTreeMap<String, Date>,
    /// Pages that stand for something else.
    away: BTreeSet<String>,
}

impl SiteMap {
    /// That of a force's register.
    pub(super) fn of(edition: &Edition<'_>) -> Self {
        Self { base: edition.base.clone(), days: days(edition), away: stand_ins(edition) }
    }

    /// That of a site at this address without days, in which only these pages stand for something else.
    pub(super) fn at(base: &Base, away: &[Address<'_>]) -> Self {
        let away = away.iter().map(Address::path).collect();
        Self { base: base.clone(), days: BTreeMap::new(), away }
    }
}

/// Adds the map of a site at this path, and its parts where it has several. It needs to know how many pages there are, and
/// not what stands in them.
///
/// # Errors
///
/// Another file stands at the place of one of them.
pub(super) fn add_to<'a>(
    mut site: Site<'a, Finding>,
    at: &str,
    map: impl Fn() -> SiteMap + Send + Sync + 'a,
) -> Result<Site<'a, Finding>, PathClash> {
    let map = Arc::new(map);
    let pages = || site.files().filter(|(_, media_type)| *media_type == MediaType::Html).map(|(path, _)| path.as_str());
    // Which pages are left out need only be known where it could make a difference.
    let parts = if pages().count() > PER_PART { parts(&map(), pages()) } else { 1 };
    for number in (1..=parts).filter(|_| parts > 1) {
        if let Ok(path) = SitePath::new(&part_path(number)) {
            let map = Arc::clone(&map);
            site = site.closing(path, MediaType::Xml, move |receipts| part(&map(), receipts, number))?;
        }
    }
    let Ok(path) = SitePath::new(at) else { return Ok(site) };
    site.closing(path, MediaType::Xml, move |receipts| sitemap(&map(), receipts))
}

/// How many parts the map of a site with these pages has.
fn parts<'p>(map: &SiteMap, pages: impl Iterator<Item = &'p str>) -> usize {
    pages.filter(|path| is_listed(&map.away, path)).count().div_ceil(PER_PART).max(1)
}

/// The path of a part of the map, from 1.
fn part_path(number: usize) -> String {
    format!("sitemap/{number}.xml")
}

/// The whole map, or the list of its parts if it has several.
fn sitemap(map: &SiteMap, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    let parts = parts(map, paths_of_pages(receipts));
    if parts == 1 {
        return part(map, receipts, 1);
    }
    let mut xml = Xml::new();
    xml.open("sitemapindex", &[SPACE]);
    for number in 1..=parts {
        xml.open("sitemap", &[]);
        xml.text("loc", &[], &map.base.feed(&part_path(number)));
        xml.close();
    }
    Ok(xml.written())
}

/// A part of the map, from 1.
fn part(map: &SiteMap, receipts: &[Receipt], number: usize) -> Result<Vec<u8>, Finding> {
    let all: BTreeSet<&str> = paths_of_pages(receipts).collect();
    let mut xml = Xml::new();
    xml.open("urlset", &[SPACE, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    let listed = paths_of_pages(receipts).filter(|path| is_listed(&map.away, path));
    for path in listed.skip((number - 1) * PER_PART).take(PER_PART) {
        let english = in_english(path);
        xml.open("url", &[]);
        xml.text("loc", &[], &whole(&map.base, path));
        if let Some(day) = map.days.get(english) {
            xml.text("lastmod", &[], &day.to_string());
        }
        let welsh = format!("{}{english}", Language::Cy.folder());
        if all.contains(english) && all.contains(welsh.as_str()) {
            let languages = [(Language::En.code(), english), (Language::Cy.code(), &welsh), ("x-default", english)];
            for (language, path) in languages {
                let address = whole(&map.base, path);
                xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", &address)]);
            }
        }
        xml.close();
    }
    Ok(xml.written())
}

fn paths_of_pages(receipts: &[Receipt]) -> impl Iterator<Item = &str> {
    receipts.iter().filter(|receipt| receipt.media_type == MediaType::Html).map(|receipt| receipt.path.as_str())
}

/// The path of the same page in English.
fn in_english(path: &str) -> &str {
    path.strip_prefix(Language::Cy.folder()).unwrap_or(path)
}

fn is_listed(away: &BTreeSet<String>, path: &str) -> bool {
    let english = in_english(path);
    !away.contains(english) && !is_past(english)
}

/// The whole address of a page. That of a folder is the folder itself.
fn whole(base: &Base, path: &str) -> String {
    let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    format!("{}{}", base.as_str(), folder.unwrap_or(path))
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
