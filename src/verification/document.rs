//! One JSON document of a feed: read, held to its schema, and a place for every fault.

use super::rules::{FOREIGN, NEWER, SHAPE, UNKNOWN_VERSION, UNREADABLE};
use super::shape::{Sort, Walk};
use super::version::Known;
use crate::feeds::kept_schema;
use crate::feeds::reading::{Step, Unread, locate, value};
use crate::findings::{Finding, Findings, Place, Rule};
use serde_json::Value;

/// What to do about a file that is not as the force published it.
pub(super) const FETCH: &str = "fetch the file again; if it stays so, tell the force that publishes it";

/// A document, and what a person calls it.
pub(super) struct Document<'b> {
    pub(super) called: String,
    pub(super) bytes: &'b [u8],
    pub(super) value: Value,
}

impl<'b> Document<'b> {
    /// Takes a document apart; `None` once it is told why it cannot be.
    pub(super) fn read(called: String, bytes: &'b [u8], found: &mut Findings) -> Option<Self> {
        match value(bytes) {
            Ok(value) => Some(Self { called, bytes, value }),
            Err(why) => {
                found.add(unread(&called, bytes, &why));
                None
            }
        }
    }

    /// The name of the schema that it says it is of, such as `register`.
    pub(super) fn schema_name(&self) -> Option<&str> {
        schema_name(&self.value)
    }

    /// Tells in what it is not as the schema of this name says.
    pub(super) fn check(&self, name: &str, known: Known, found: &mut Findings) {
        let Some(version) = known.used() else { return };
        // A schema that came with a newer version says nothing to this one.
        let Some(kept) = kept_schema(version, name) else { return };
        let Ok(schema) = serde_json::from_str::<Value>(kept.text) else { return };
        for fault in Walk::over(&self.value, &schema) {
            if matches!((known, fault.sort), (Known::Newer(_), Sort::Code)) {
                continue; // A minor version may bring new codes.
            }
            found.add(self.finding(&SHAPE, &fault.path, fault.message, FETCH));
        }
    }

    /// What is known of the version that it states under `key`. Tells what is not.
    pub(super) fn known(&self, key: &str, found: &mut Findings) -> Known {
        let Some(stated) = self.value.get(key).and_then(Value::as_str) else {
            found.add(self.foreign());
            return Known::NoVersion;
        };
        let known = Known::of(stated);
        let at = [Step::Member(key.to_owned())];
        match known {
            Known::Exactly(_) => {}
            Known::Newer(newest) => {
                let message = format!("this feed is of version {stated}, and this candour knows {newest}");
                let advice = "what the newer version added was not checked; a newer candour can do that";
                found.add(self.finding(&NEWER, &at, message, advice));
            }
            Known::Unknown => {
                let message = format!("this candour does not know version {stated} of the feeds");
                found.add(self.finding(
                    &UNKNOWN_VERSION,
                    &at,
                    message,
                    "take a newer candour and verify the feed again",
                ));
            }
            Known::NoVersion => {
                let message = format!("“{stated}” is no version of the feeds");
                found.add(self.finding(&UNKNOWN_VERSION, &at, message, FETCH));
            }
        }
        known
    }

    /// A finding at the value that this path leads to.
    pub(super) fn finding(
        &self,
        rule: &'static Rule,
        path: &[Step],
        message: impl Into<String>,
        advice: &str,
    ) -> Finding {
        let text = std::str::from_utf8(self.bytes).ok();
        let place = match text.and_then(|text| Some((text, locate(text, path)?))) {
            // A whole document or record is no place to look at; its first line is.
            Some((text, at)) => {
                let end = text.get(at.clone()).and_then(|it| it.find('\n')).map_or(at.end, |line| at.start + line);
                Place::within(self.called.as_str(), text, at.start..end.min(at.start + 200))
            }
            None => Place::file(self.called.as_str()),
        };
        Finding { rule, message: message.into(), advice: advice.to_owned(), place: Some(place) }
    }

    /// That another program wrote it.
    pub(super) fn foreign(&self) -> Finding {
        let message = "this is not a feed that candour wrote: it does not say of which version it is";
        let advice = "name api/v1/index.json of a candour site, the folder of the site, or one of its JSON files";
        Finding {
            rule: &FOREIGN,
            message: message.to_owned(),
            advice: advice.to_owned(),
            place: Some(Place::file(self.called.as_str())),
        }
    }
}

/// The name of the schema that a document says it is of.
pub(super) fn schema_name(document: &Value) -> Option<&str> {
    let (_, name) = document.get("$schema")?.as_str()?.rsplit_once("schema/")?;
    name.strip_suffix(".json")
}

/// That a file cannot be read.
pub(super) fn unread(called: &str, bytes: &[u8], why: &Unread) -> Finding {
    let message = format!("this file cannot be read: {why}");
    let place = match (why, std::str::from_utf8(bytes)) {
        (Unread::NotJson(at, _), Ok(text)) => Place::within(called, text, *at..*at),
        _ => Place::file(called),
    };
    Finding { rule: &UNREADABLE, message, advice: FETCH.to_owned(), place: Some(place) }
}
