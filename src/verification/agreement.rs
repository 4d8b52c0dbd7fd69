//! Whether the files of a feed say the same: the manifest, the whole register, its records, its lines and its pages.
//!
//! It compares values and not types, so that an answer that this version does not know is held to account too.

use super::document::{Document, FETCH};
use super::integrity::base;
use super::rules::{COUNTS, DISAGREES, IDS, PAGE_MISSING, UNREADABLE};
use crate::feeds::Manifest;
use crate::feeds::reading::{Origin, Step, lines, value};
use crate::findings::{Finding, Findings, Place};
use crate::site::SitePath;
use crate::text::is_id;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What a file of one record has beside what the register says of it.
const BESIDE: &[&str] = &["$schema", "links", "state"];

/// The whole register, with its records by kind and id.
pub(super) struct Package<'d> {
    pub(super) document: &'d Document,
    by_id: BTreeMap<(&'static str, &'d str), &'d Map<String, Value>>,
}

impl<'d> Package<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let mut by_id = BTreeMap::new();
        for kind in ["technologies", "datasets"] {
            for record in tables(&document.value, kind) {
                by_id.insert((kind, id(record)), record);
            }
        }
        for notice in tables(&document.value, "tombstones") {
            by_id.entry((folder(notice), id(notice))).or_insert(notice);
        }
        Self { document, by_id }
    }

    pub(super) fn list(&self, name: &str) -> &'d [Value] {
        list(&self.document.value, name)
    }

    pub(super) fn tables(&self, name: &str) -> impl Iterator<Item = &'d Map<String, Value>> + use<'d> {
        tables(&self.document.value, name)
    }

    /// How many technologies, datasets and withdrawn records there are.
    pub(super) fn records(&self) -> usize {
        self.by_id.len()
    }

    fn member(&self, path: &str) -> Option<&'d Value> {
        self.document.value.pointer(path)
    }
}

fn list<'v>(document: &'v Value, name: &str) -> &'v [Value] {
    document.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn tables<'v>(document: &'v Value, name: &str) -> impl Iterator<Item = &'v Map<String, Value>> + use<'v> {
    list(document, name).iter().filter_map(Value::as_object)
}

pub(super) fn id(record: &Map<String, Value>) -> &str {
    record.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// The folder in which the notice of a withdrawn record stands.
fn folder(notice: &Map<String, Value>) -> &'static str {
    match notice.get("record").and_then(Value::as_str) {
        Some("dataset") => "datasets",
        _ => "technologies",
    }
}

/// The manifest against the register.
pub(super) fn of_manifest(document: &Document, manifest: &Manifest, package: &Package<'_>, found: &mut Findings) {
    let said = [
        ("schema_version", "/schema_version", "/version"),
        ("as_of", "/as_of", "/as_of"),
        ("force", "/force/code", "/force/id"),
        ("force", "/force/name", "/force/name"),
        ("licence", "/licence", "/licence"),
        ("publisher", "/publisher", "/publisher"),
    ];
    for (member, here, there) in said {
        let (here, there) = (document.value.pointer(here), package.member(there));
        if here != there {
            let message = format!("the manifest and register.json say two things of “{member}”");
            found.add(document.finding(&DISAGREES, &[Step::Member(member.to_owned())], message, FETCH));
        }
    }
    let uri = package.member("/uri").and_then(Value::as_str).unwrap_or_default();
    if base(manifest).is_none_or(|base| uri != format!("{base}api/v1/register.json")) {
        let message = format!("the manifest is at {}, and register.json says that it is at {uri}", manifest.feed_id);
        found.add(document.finding(&DISAGREES, &[Step::Member("feed_id".to_owned())], message, FETCH));
    }
    let counts = &manifest.counts;
    for (name, counted) in [
        ("technologies", counts.technologies),
        ("datasets", counts.datasets),
        ("owners", counts.owners),
        ("tombstones", counts.tombstones),
        ("withheld_records", counts.withheld_records),
    ] {
        let there = package.list(name).len();
        if there != counted {
            let message =
                format!("the manifest counts {counted} {}, and register.json holds {there}", name.replace('_', " "));
            let path = [Step::Member("counts".to_owned()), Step::Member(name.to_owned())];
            found.add(document.finding(&COUNTS, &path, message, FETCH));
        }
    }
    let mut by_status: BTreeMap<&str, u64> = BTreeMap::new();
    for status in package.tables("technologies").filter_map(|it| it.get("status")?.as_str()) {
        *by_status.entry(status).or_default() += 1;
    }
    let by_status = serde_json::to_value(by_status).ok();
    if !same_table(document.value.pointer("/counts/by_status"), by_status.as_ref()) {
        let message = "the manifest counts other technologies by status than register.json holds";
        found.add(document.finding(&COUNTS, &[Step::Member("counts".to_owned())], message, FETCH));
    }
    if package.list("technologies").is_empty() != manifest.declaration.is_some() {
        let message = match manifest.declaration {
            Some(_) => "the force declares that it uses no such technology, and register.json holds some",
            None => "there is no technology, and no declaration of the force that it uses none",
        };
        found.add(document.finding(&COUNTS, &[], message, FETCH));
    }
}

/// Whether two tables have the same members, in whatever order.
fn same_table(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one.and_then(Value::as_object), other.and_then(Value::as_object)) {
        (Some(one), Some(other)) => {
            one.len() == other.len() && one.iter().all(|(key, value)| other.get(key) == Some(value))
        }
        _ => one == other,
    }
}

/// The ids of every list.
pub(super) fn of_ids(package: &Package<'_>, found: &mut Findings) {
    let mut tell = |list: &str, number: usize, message: String| {
        let path = [Step::Member(list.to_owned()), Step::Item(number), Step::Member("id".to_owned())];
        found.add(package.document.finding(&IDS, &path, message, FETCH));
    };
    for name in ["technologies", "datasets", "owners", "tombstones"] {
        // A technology and a dataset may have had the same id.
        let (mut before, mut kind_before) = ("", "");
        for (number, record) in package.tables(name).enumerate() {
            let (id, kind) = (id(record), if name == "tombstones" { folder(record) } else { name });
            if !is_id(id) {
                tell(name, number, format!("“{id}” is no id: small letters, digits and hyphens"));
            } else if id == before && kind == kind_before {
                tell(name, number, format!("the id “{id}” stands twice among the {name}"));
            } else if id < before {
                tell(
                    name,
                    number,
                    format!("“{id}” stands behind “{before}”: the {name} are not in the order of their ids"),
                );
            }
            (before, kind_before) = (id, kind);
        }
    }
    let records = ["technologies", "datasets"].into_iter();
    let published: BTreeSet<(&str, &str)> =
        records.flat_map(|kind| package.tables(kind).map(move |record| (kind, id(record)))).collect();
    for (number, notice) in package.tables("tombstones").enumerate() {
        let (kind, id) = (folder(notice), id(notice));
        if published.contains(&(kind, id)) {
            tell("tombstones", number, format!("“{id}” is withdrawn and published at once"));
        }
    }
}

/// The file of a record against the register.
pub(super) fn of_record(document: &Document, path: &str, package: &Package<'_>, found: &mut Findings) {
    let Some((kind, named)) = record_at(path) else { return };
    let Some(record) = document.value.as_object() else { return };
    let state = record.get("state").and_then(Value::as_str).unwrap_or_default();
    if state == "moved" {
        return; // A notice that leads on from a former id.
    }
    let Some(there) = package.by_id.get(&(kind, named)) else {
        let message = format!("this record is in a file of its own, and not in register.json: “{named}”");
        found.add(document.finding(&DISAGREES, &[], message, FETCH));
        return;
    };
    let is_published = there.contains_key("gaps");
    if (state == "published") != is_published {
        let message = format!("this file says that the record is {state}, and register.json says otherwise");
        found.add(document.finding(&DISAGREES, &[Step::Member("state".to_owned())], message, FETCH));
    }
    let own = record.iter().filter(|(key, _)| !BESIDE.contains(&key.as_str()));
    let differing = own.clone().find(|(key, value)| there.get(*key) != Some(*value)).map(|(key, _)| key);
    let missing = || there.keys().find(|key| !record.contains_key(*key));
    if let Some(key) = differing.or_else(missing) {
        let message = format!("this file and register.json say two things of “{key}” of “{named}”");
        found.add(document.finding(&DISAGREES, &[Step::Member(key.clone())], message, FETCH));
    }
}

/// The kind and the id of the record whose file stands at this path.
fn record_at(path: &str) -> Option<(&'static str, &str)> {
    let rest = path.strip_prefix("api/v1/")?.strip_suffix(".json")?;
    let (folder, id) = rest.split_once('/')?;
    let kind = ["technologies", "datasets"].into_iter().find(|kind| *kind == folder)?;
    // A feed of news has a name with a dot in it, which no id has.
    is_id(id).then_some((kind, id))
}

/// Every record of the register has a file that the manifest lists.
pub(super) fn of_files(origin: &Origin, manifest: &Manifest, package: &Package<'_>, found: &mut Findings) {
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    for (kind, id) in package.by_id.keys().filter(|(_, id)| is_id(id)) {
        let path = format!("api/v1/{kind}/{id}.json");
        if !listed.contains(path.as_str()) {
            found.add(Finding {
                rule: &DISAGREES,
                message: format!("“{id}” is in register.json, and the manifest lists no file of it"),
                advice: FETCH.to_owned(),
                place: Some(Place::file(origin.called(&path))),
            });
        }
    }
    if !listed.contains(super::feed::PACKAGE) {
        found.add(Finding {
            rule: &DISAGREES,
            message: "the manifest does not list register.json".to_owned(),
            advice: FETCH.to_owned(),
            place: Some(Place::file(origin.called(super::feed::MANIFEST))),
        });
    }
}

/// The lines of a file such as `technologies.ndjson` against the list of that name in the register.
pub(super) fn of_lines(called: &str, path: &str, bytes: &[u8], package: &Package<'_>, found: &mut Findings) {
    let name = path.trim_start_matches("api/v1/").trim_end_matches(".ndjson");
    let Some(there) = package.document.value.get(name).and_then(Value::as_array) else { return };
    let finding =
        |rule, message: String| Finding { rule, message, advice: FETCH.to_owned(), place: Some(Place::file(called)) };
    let lines = match lines(bytes) {
        Ok(lines) => lines,
        Err(why) => return found.add(finding(&UNREADABLE, format!("this file cannot be read: {why}"))),
    };
    if lines.len() != there.len() {
        let message = format!("this file has {} lines, and register.json holds {} {name}", lines.len(), there.len());
        found.add(finding(&DISAGREES, message));
    }
    let differing =
        lines.iter().zip(there).position(|(line, there)| value(line.as_bytes()).ok().as_ref() != Some(there));
    if let Some(number) = differing {
        found.add(finding(&DISAGREES, format!("line {} is not what register.json holds in that place", number + 1)));
    }
}

/// The page of every record, where there are pages.
pub(super) fn of_pages(origin: &Origin, manifest: &Manifest, package: &Package<'_>, found: &mut Findings) {
    let is_there = |path: &str| SitePath::new(path).is_ok_and(|path| !origin.holds(&path) || origin.has(&path));
    let Ok(home) = SitePath::new("index.html") else { return };
    if !origin.holds(&home) || !origin.has(&home) || base(manifest).is_none() {
        return; // The feeds alone, without the pages.
    }
    for (kind, id) in package.by_id.keys().filter(|(_, id)| is_id(id)) {
        let path = format!("{kind}/{id}.html");
        if !is_there(&path) {
            found.add(Finding {
                rule: &PAGE_MISSING,
                message: format!("“{id}” is in the feeds, and its page is not there"),
                advice: FETCH.to_owned(),
                place: Some(Place::file(origin.called(&path))),
            });
        }
    }
}
