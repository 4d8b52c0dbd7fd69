//! One file of a feed by itself: its shape, and of a ledger its chain. What other files say is not asked.

use super::agreement::{self, Package};
use super::document::{Document, FETCH, unread};
use super::history::chain;
use super::rules::SHAPE;
use super::version::{Known, Schemas};
use crate::feeds::reading::{Step, changes_in_all, entry, lines, value};
use crate::findings::{Finding, Findings, Place};
use crate::ledger::{EVENTS, LedgerFile};
use crate::public::{EntryKind, SCHEMA_VERSION};
use serde_json::Value;

/// Whether a file of a feed can be verified by itself: it is JSON in candour's own form, and not a table, a page, or JSON in
/// a form of others' that only other tools know.
pub fn stands_alone(called: &str, bytes: &[u8]) -> bool {
    if called.ends_with(".jsonl") || called.ends_with(".ndjson") {
        return true;
    }
    // What cannot be read is told where it is read.
    let Ok(document) = value(bytes) else { return called.ends_with(".json") };
    let begins =
        |key: &str, with: &str| document.get(key).and_then(Value::as_str).is_some_and(|it| it.starts_with(with));
    let is_of_others = ["openapi", "@graph", "resources", "linkset", "tableSchema", "tables"]
        .iter()
        .any(|key| document.get(key).is_some())
        || begins("version", "https://jsonfeed.org/")
        || begins("$schema", "https://json-schema.org/");
    !is_of_others
}

/// Verifies a file that is called `called`. Gives what it is in a few words; `None` if it is nothing that candour writes.
pub fn verify_file(called: &str, bytes: &[u8], found: &mut Findings) -> Option<&'static str> {
    if called.ends_with(".jsonl") {
        return ledger(called, bytes, found);
    }
    if called.ends_with(".ndjson") {
        return records(called, bytes, found);
    }
    let document = Document::read(called.to_owned(), bytes, found)?;
    let has = |key: &str| document.value.get(key).is_some();
    match document.schema_name() {
        Some("register") => {
            document.check("register", &Schemas::of(document.known("version", found)), found);
            let package = Package::of(&document);
            agreement::of_ids(&package, found);
            super::loose_ends::check(&package, found);
            Some("a whole register")
        }
        Some("index") => {
            document.check("index", &Schemas::of(document.known("schema_version", found)), found);
            Some("a manifest")
        }
        Some("codes") => {
            document.check("codes", &Schemas::of(document.known("schema_version", found)), found);
            Some("the list of codes")
        }
        Some(name) if crate::feeds::kept_schema(SCHEMA_VERSION, name).is_some() => {
            document.check(name, &Schemas::of(Known::Exactly(SCHEMA_VERSION)), found);
            Some("a document of a feed")
        }
        Some(name) => {
            let message = format!("this file says that it is of the schema “{name}”, which candour does not have");
            found.add(document.finding(&SHAPE, &[Step::Member("$schema".to_owned())], message, FETCH));
            None
        }
        None if has("orderedItems") => {
            document.check("changes", &Schemas::of(Known::Exactly(SCHEMA_VERSION)), found);
            Some("a page of changes")
        }
        None if has("totalItems") => {
            if let Err(why) = changes_in_all(bytes) {
                let message = format!("this looks like the list of changes, and cannot be read as one: {why}");
                found.add(document.finding(&SHAPE, &[], message, FETCH));
            }
            Some("the list of the pages of changes")
        }
        None if document.value.get("state").and_then(Value::as_str) == Some("redacted") => {
            Some("the notice in place of a version that was redacted")
        }
        None if EntryKind::ALL.iter().any(|kind| entry(*kind, bytes).is_ok()) => {
            Some("a version of an entry, whose sum the ledger holds")
        }
        None if has("id") && has("gaps") => {
            let message = "this looks like a version of a record, and cannot be read as one";
            found.add(document.finding(&SHAPE, &[], message, FETCH));
            Some("a version of a record, whose sum the ledger holds")
        }
        None => {
            found.add(document.foreign());
            None
        }
    }
}

/// The records of a kind, one a line.
fn records(called: &str, bytes: &[u8], found: &mut Findings) -> Option<&'static str> {
    let lines = match lines(bytes) {
        Ok(lines) => lines,
        Err(why) => {
            found.add(unread(called, bytes, &why));
            return None;
        }
    };
    let kinds = [EntryKind::Technology, EntryKind::Dataset];
    let faulty = (1..).zip(lines).find(|(_, line)| kinds.iter().all(|kind| entry(*kind, line.as_bytes()).is_err()));
    if let Some((number, _)) = faulty {
        let message = format!("line {number} is no record that candour can read");
        let place = Some(Place::file(called));
        found.add(Finding { rule: &SHAPE, message, advice: FETCH.to_owned(), place });
    }
    Some("a list of records, one a line")
}

fn ledger(called: &str, bytes: &[u8], found: &mut Findings) -> Option<&'static str> {
    if let Err(why) = lines(bytes) {
        found.add(unread(called, bytes, &why));
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let mut own = Findings::new();
    chain(&LedgerFile { path: EVENTS.into(), text: text.into() }, &mut own);
    found.extend(own.into_iter().map(|mut finding| {
        finding.place = finding.place.map(|place| Place { file: called.into(), at: place.at });
        FETCH.clone_into(&mut finding.advice);
        finding
    }));
    Some("a ledger, whose chain is whole if nothing is told here")
}
