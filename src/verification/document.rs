//! One JSON document of a feed: read, held to its schema, and a place for every fault.

use super::rules::{FOREIGN, NEWER, SHAPE, UNKNOWN_VERSION, UNREADABLE};
use super::shape::{Sort, Walk};
use super::version::{Known, Schemas};
use crate::feeds::reading::{Step, Unread, locate, locate_items, value};
use crate::findings::{Finding, Findings, Place, Rule};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// What to do about a file that is not as the force published it.
pub(super) const FETCH: &str = "fetch the file again; if it stays so, tell the force that publishes it";

/// A document, and what a person calls it.
pub(super) struct Document {
    pub(super) called: String,
    pub(super) value: Value,
    text: Option<Arc<str>>,
    /// Where the items of the outermost lists stand, once somebody has asked for one of them.
    items: OnceLock<BTreeMap<String, Vec<Range<usize>>>>,
}

impl Document {
    /// Takes a document apart; `None` once it is told why it cannot be.
    pub(super) fn read(called: String, bytes: &[u8], found: &mut Findings) -> Option<Self> {
        match value(bytes) {
            Ok(value) => {
                let text = std::str::from_utf8(bytes).ok().map(Arc::from);
                Some(Self { called, value, text, items: OnceLock::new() })
            }
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
    pub(super) fn check(&self, name: &str, schemas: &Schemas, found: &mut Findings) {
        let Some(schema) = schemas.get(name) else { return };
        for fault in Walk::over(&self.value, schema) {
            if matches!((schemas.known, fault.sort), (Known::Newer(_), Sort::Code)) {
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
        let place = match self.text.as_ref().and_then(|text| Some((text, self.located(text, path)?))) {
            // A whole document or record is no place to look at; its first line is.
            Some((text, at)) => {
                let end = text.get(at.clone()).and_then(|it| it.find('\n')).map_or(at.end, |line| at.start + line);
                Place::within(self.called.as_str(), Arc::clone(text), at.start..end.min(at.start + 200))
            }
            None => Place::file(self.called.as_str()),
        };
        Finding { rule, message: message.into(), advice: advice.to_owned(), place: Some(place) }
    }

    /// Where a value stands. Of a long list only the item is gone through, however many items are asked for.
    fn located(&self, text: &str, path: &[Step]) -> Option<Range<usize>> {
        let [Step::Member(list), Step::Item(number), within @ ..] = path else { return locate(text, path) };
        let items = self.items.get_or_init(|| {
            let lists = self.value.as_object().into_iter().flatten().filter(|(_, member)| member.is_array());
            lists.map(|(name, _)| (name.clone(), locate_items(text, &[Step::Member(name.clone())]))).collect()
        });
        let item = items.get(list)?.get(*number)?;
        let at = locate(text.get(item.clone())?, within)?;
        Some(item.start + at.start..item.start + at.end)
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
