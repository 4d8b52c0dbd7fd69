//! A whole feed, from its manifest to the last of its files.

use super::agreement::{self, Package};
use super::document::{Document, FETCH, unread};
use super::history;
use super::integrity;
use super::quality;
use super::rules::{SHAPE, UNREADABLE};
use super::version::{Known, Schemas};
use crate::feeds::Manifest;
use crate::feeds::reading::{self, Origin, Unread};
use crate::findings::{Finding, Findings, Place};
use crate::site::SitePath;
use jiff::civil::Date;
use rayon::prelude::*;

/// Where the two files stand that say what a feed is.
pub(super) const MANIFEST: &str = "api/v1/index.json";
pub(super) const PACKAGE: &str = "api/v1/register.json";

/// What was gone through, for the sentence at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whose feed it is.
    pub force: String,
    /// The version of its shape that it states.
    pub version: String,
    /// How many files its manifest lists.
    pub files: usize,
    /// How many technologies, datasets and withdrawn records it holds.
    pub records: usize,
    /// How many events its ledger holds.
    pub events: usize,
}

/// Verifies a feed. Whether it is late is judged by `today`.
pub fn verify(origin: &Origin, today: Date, found: &mut Findings) -> Verdict {
    let mut verdict = Verdict::default();
    let Some(bytes) = fetched(origin, MANIFEST, found) else { return verdict };
    let Some(document) = Document::read(origin.called(MANIFEST), &bytes, found) else { return verdict };
    let known = document.known("schema_version", found);
    if known.used().is_none() {
        return verdict;
    }
    let schemas = Schemas::of(known);
    document.check("index", &schemas, found);
    let Some(manifest) = typed(&document, known, reading::manifest(&bytes), found) else { return verdict };
    verdict.force.clone_from(&manifest.force.name.en);
    verdict.version.clone_from(&manifest.schema_version);
    verdict.files = manifest.files.len();
    let Some(bytes) = fetched(origin, PACKAGE, found) else {
        integrity::unlisted(origin, &manifest, None, found);
        files(origin, &manifest, &schemas, None, found);
        return verdict;
    };
    let Some(document_of_all) = Document::read(origin.called(PACKAGE), &bytes, found) else {
        integrity::unlisted(origin, &manifest, None, found);
        files(origin, &manifest, &schemas, None, found);
        return verdict;
    };
    let package = Package::of(&document_of_all);
    verdict.records = package.records();
    files(origin, &manifest, &schemas, Some(&package), found);
    agreement::of_manifest(&document, &manifest, &package, found);
    agreement::of_ids(&package, found);
    agreement::of_pages(origin, &manifest, &package, found);
    super::loose_ends::check(&package, found);
    let before = found.errors();
    let register = reading::package(&bytes);
    if let (Err(why), Known::Exactly(_), 0) = (&register, known, before) {
        // The schema had nothing to say, and yet it is no register.
        found.add(shape_of(&document_of_all, why));
    }
    let ledger = history::check(origin, &document, &manifest, register.ok().as_ref(), found);
    verdict.events = ledger.as_ref().map_or(0, |ledger| ledger.events().len());
    integrity::unlisted(origin, &manifest, ledger.as_ref(), found);
    quality::check(&document, &manifest, &package, today, found);
    verdict
}

/// A file that no feed is without.
pub(super) fn fetched(origin: &Origin, path: &str, found: &mut Findings) -> Option<Vec<u8>> {
    let path = SitePath::new(path).ok()?;
    match origin.bytes(&path) {
        Ok(bytes) => Some(bytes),
        Err(why) => {
            found.add(unread(&origin.called(path.as_str()), &[], &why));
            None
        }
    }
}

/// A document as its type. What its schema let pass is told here.
pub(super) fn typed<T>(document: &Document, known: Known, read: Result<T, Unread>, found: &mut Findings) -> Option<T> {
    match read {
        Ok(read) => Some(read),
        Err(why) => {
            if matches!(known, Known::Newer(_)) {
                let message = format!("this file of a newer version cannot be read: {why}");
                let advice = "take a newer candour and verify the feed again".to_owned();
                let place = Some(Place::file(document.called.as_str()));
                found.add(Finding { rule: &UNREADABLE, message, advice, place });
            } else if found.errors() == 0 {
                found.add(shape_of(document, &why));
            }
            None
        }
    }
}

pub(super) fn shape_of(document: &Document, why: &Unread) -> Finding {
    document.finding(&SHAPE, &[], format!("this file cannot be read: {why}"), FETCH)
}

/// Every file that the manifest lists, side by side: its sum, its shape, and whether it says what the register says.
fn files(origin: &Origin, manifest: &Manifest, schemas: &Schemas, package: Option<&Package<'_>>, found: &mut Findings) {
    let each: Vec<Findings> = manifest
        .files
        .par_iter()
        .map(|file| {
            let mut found = Findings::new();
            if let Some(bytes) = integrity::listed(origin, manifest, file, &mut found) {
                one(origin, &file.path, &bytes, schemas, package, &mut found);
            }
            found
        })
        .collect();
    each.into_iter().for_each(|own| found.append(own));
    if let Some(package) = package {
        agreement::of_files(origin, manifest, package, found);
    }
}

fn one(
    origin: &Origin,
    path: &str,
    bytes: &[u8],
    schemas: &Schemas,
    package: Option<&Package<'_>>,
    found: &mut Findings,
) {
    let called = origin.called(path);
    if path.ends_with(".ndjson") {
        if let Some(package) = package {
            agreement::of_lines(&called, path, bytes, package, found);
        }
        return;
    }
    if !path.ends_with(".json") || path.starts_with("api/v1/schema/") {
        return;
    }
    let Some(document) = Document::read(called, bytes, found) else { return };
    let name = match (document.schema_name(), expected(path)) {
        (_, Some(expected)) => Some(expected.to_owned()),
        (named, None) => named.map(str::to_owned),
    };
    if let Some(name) = &name {
        document.check(name, schemas, found);
    }
    if let Some(package) = package {
        agreement::of_record(&document, path, package, found);
    }
}

/// The schema of the file at this path, whatever it says itself.
fn expected(path: &str) -> Option<&'static str> {
    match path.strip_prefix("api/v1/")? {
        "register.json" => Some("register"),
        "codes.json" => Some("codes"),
        other if other.starts_with("changes/") => Some("changes"),
        _ => None,
    }
}
