//! `sitemap.xml`: the address of every page (<https://www.sitemaps.org/protocol.html>).
//!
//! The pages are those that the site really has. Left out are pages that stand for something else: notices of withdrawn
//! records, redirects from former ids, and what a host shows for an address that leads nowhere.

use super::edition::Edition;
use super::xml::Xml;
use crate::findings::Finding;
use crate::public::{PublicRegister, RecordKind};
use crate::site::{Address, MediaType, Receipt};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn sitemap(edition: &Edition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    let days = days(edition.register);
    let away = stand_ins(edition.register);
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    for receipt in receipts.iter().filter(|receipt| receipt.media_type == MediaType::Html) {
        let path = receipt.path.as_str();
        // The Welsh pages mirror the English ones below `cy/`.
        let english = path.strip_prefix("cy/").unwrap_or(path);
        if away.contains(english) {
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
fn days(register: &PublicRegister) -> BTreeMap<String, Date> {
    let technologies = register.technologies.iter().map(|technology| {
        let answers = &technology.answers;
        (Address::Technology(&technology.id).path(), answers.last_reviewed.max(answers.status_since))
    });
    let updates = register.updates.iter().map(|update| (Address::Update(&update.id).path(), update.date));
    technologies.chain(updates).collect()
}

fn stand_ins(register: &PublicRegister) -> BTreeSet<String> {
    let withdrawn = register.tombstones.iter().map(|tombstone| match tombstone.record {
        RecordKind::Technology => Address::Technology(&tombstone.id).path(),
        RecordKind::Dataset => Address::Dataset(&tombstone.id).path(),
    });
    let former = register.technologies.iter().flat_map(|technology| &technology.answers.former_ids);
    let former = former.map(|id| Address::Technology(id.as_str()).path());
    withdrawn.chain(former).chain([Address::NotFound.path()]).collect()
}
