//! One file of a feed by itself: its shape, and of a ledger its chain. What other files say is not asked.

use super::agreement::{self, Package};
use super::document::{Document, FETCH, unread};
use super::history::chain;
use super::rules::SHAPE;
use super::version::{Known, Schemas};
use crate::feeds::reading::{Step, changes_in_all, entry, lines};
use crate::findings::{Findings, Place};
use crate::ledger::{EVENTS, LedgerFile};
use crate::public::{EntryKind, SCHEMA_VERSION};

/// Verifies a file that is called `called`. Gives what it is in a few words; `None` if it is nothing that candour writes.
pub fn verify_file(called: &str, bytes: &[u8], found: &mut Findings) -> Option<&'static str> {
    if called.ends_with(".jsonl") {
        return ledger(called, bytes, found);
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
        None if has("id") && has("gaps") => {
            let is_version =
                [EntryKind::Technology, EntryKind::Dataset].into_iter().any(|kind| entry(kind, bytes).is_ok());
            if !is_version {
                let message = "this looks like a version of a record, and cannot be read as one";
                found.add(document.finding(&SHAPE, &[], message, FETCH));
            }
            Some("a version of a record, whose sum the ledger holds")
        }
        None => {
            found.add(document.foreign());
            None
        }
    }
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
