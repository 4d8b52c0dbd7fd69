//! `openapi.json`: OpenAPI 3.1 of every file of the feeds, a path a row.
//!
//! Nothing is asked for but by its address: no key, no query, no page size. Schemas are named by reference to those that are
//! published, and examples are the files themselves.

use super::path::Path;
use crate::feeds::described::{bare, schema_of};
use crate::feeds::edition::Edition;
use crate::feeds::formats::{Format, Group, Make, formats};
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::public::SCHEMA_VERSION;
use crate::site::{Address, MediaType};
use crate::standard::Listed;
use serde_json::{Map, Value, json as value};

pub(in crate::feeds) fn openapi(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let base = &edition.base;
    let described: Vec<&Format> = formats().filter(|format| is_there(edition, format)).collect();
    let each =
        described.iter().flat_map(|format| Path::all_of(edition, format).into_iter().map(move |it| (format, it)));
    let paths: Map<String, Value> =
        each.map(|(format, path)| (path.template.clone(), item(edition, format, &path))).collect();
    let groups = GROUPS.iter().filter(|(group, ..)| described.iter().any(|format| format.group == *group));
    let tags: Vec<Value> = groups.map(|(_, name, about)| value!({ "name": name, "description": about })).collect();
    let document = value!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": info(edition),
        "servers": [{ "url": base.as_str().trim_end_matches('/'), "description": "The register, as it is published" }],
        "security": [],
        "tags": tags,
        "paths": paths,
        "components": { "headers": headers(), "responses": responses() },
        "externalDocs": { "url": base.absolute(Address::Data), "description": "Every download, explained" },
    });
    json(&document, 3)
}

/// The shelves, as tags.
pub(in crate::feeds) const GROUPS: &[(Group, &str, &str)] = &[
    (Group::Data, "data", "The whole register, or all of one sort of thing in it."),
    (Group::Record, "record", "One record."),
    (Group::History, "history", "What was public before, and what changed."),
    (Group::News, "news", "What is new, for readers."),
    (Group::Meaning, "meaning", "What the data mean: codes and schemas."),
    (Group::Discovery, "discovery", "What helps programs to find the rest."),
];

/// Files of the history are there once a ledger is kept. What stands at a former id has the address of a record.
fn is_there(edition: &Edition<'_>, format: &Format) -> bool {
    match format.make {
        Make::Moves(..) => false,
        Make::Stated(is_stated, _) => is_stated(edition.register),
        _ => format.group != Group::History || !edition.chronicle.ledger.is_empty(),
    }
}

fn info(edition: &Edition<'_>) -> Value {
    let (register, force) = (edition.register, &edition.register.force);
    let licence = register.register.licence.term();
    let mut contact = Map::new();
    contact.insert("name".to_owned(), force.name.en.as_str().into());
    if let Some(website) = &force.website {
        contact.insert("url".to_owned(), website.as_str().into());
    }
    if let Some(mailbox) = &force.contact_email {
        contact.insert("email".to_owned(), mailbox.as_str().into());
    }
    value!({
        "title": register.title(),
        "version": SCHEMA_VERSION,
        "summary": "The feeds of a police force’s register of data-driven technologies.",
        "description": "Plain files at addresses that never move; no key is needed. Begin with `/api/v1/index.json`, which lists \
            every file with its length and SHA-256. Ask again with the `ETag` or the date of the answer that you have \
            (`If-None-Match`, `If-Modified-Since`), and take only what is new. A record that was withdrawn leaves a notice at its \
            address: an address that does not answer is broken, not withdrawn. Unknown members may come at any time; codes are \
            explained in `/api/v1/codes.json`.",
        "contact": contact,
        "license": { "name": licence.label, "identifier": licence.code },
    })
}

fn item(edition: &Edition<'_>, format: &Format, path: &Path) -> Value {
    let tag = GROUPS.iter().find(|(group, ..)| *group == format.group).map_or("data", |(_, name, _)| name);
    let mut get = value!({
        "operationId": operation(&path.template),
        "summary": format.title,
        "description": format.about,
        "tags": [tag],
    });
    let parameters = path.parameters(edition, format);
    if !parameters.is_empty() {
        get["parameters"] = parameters.into();
    }
    let headers = value!({
        "ETag": { "$ref": "#/components/headers/ETag" },
        "Last-Modified": { "$ref": "#/components/headers/Last-Modified" },
        "Cache-Control": { "$ref": "#/components/headers/Cache-Control" },
        "Access-Control-Allow-Origin": { "$ref": "#/components/headers/Access-Control-Allow-Origin" },
    });
    let mut content = Map::new();
    content.insert(bare(format.media_type).to_owned(), body(edition, format, path));
    get["responses"] = value!({
        "200": { "description": format.title, "headers": headers, "content": content },
        "304": { "$ref": "#/components/responses/NotModified" },
        "404": { "$ref": "#/components/responses/NotFound" },
    });
    value!({ "get": get })
}

/// What is in an answer.
fn body(edition: &Edition<'_>, format: &Format, path: &Path) -> Value {
    let mut body = Map::new();
    let schema = match (schema_of(format), format.media_type) {
        (Some(schema), _) => Some(by_reference(format, schema)),
        (
            None,
            MediaType::Json | MediaType::JsonLd | MediaType::FeedJson | MediaType::Linkset | MediaType::SchemaJson,
        ) => Some(value!({ "type": if format.path == "data.json" { "array" } else { "object" } })),
        (None, kind) if kind.is_text() => Some(value!({ "type": "string" })),
        _ => None,
    };
    if let Some(schema) = schema {
        body.insert("schema".to_owned(), schema);
    }
    if let Some(address) = path.example(edition, format) {
        let example = value!({ "today": { "summary": "As it is published now", "externalValue": address } });
        body.insert("examples".to_owned(), example);
    }
    Value::Object(body)
}

/// A published schema, as seen from this file, so that a copy on a disk leads to it as well. In place of a record
/// stands, once it is withdrawn or has another id, a notice.
fn by_reference(format: &Format, schema: &str) -> Value {
    let reference = |path: &str| value!({ "$ref": path.trim_start_matches("api/v1/") });
    match format.make {
        Make::Records(..) => {
            let notice = |name: &str| reference(&format!("api/v1/schema/{name}.json"));
            value!({ "anyOf": [reference(schema), notice("tombstone"), notice("moved")] })
        }
        _ => reference(schema),
    }
}

/// A name of its own for each path: `get-api-v1-technologies-id-json`.
pub(in crate::feeds) fn operation(template: &str) -> String {
    let words = template.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once("get").chain(words).collect::<Vec<_>>().join("-")
}

pub(in crate::feeds) fn headers() -> Value {
    let header = |about: &str| value!({ "description": about, "schema": { "type": "string" } });
    value!({
        "ETag": header("Changes whenever the file does. Send it as `If-None-Match`; hosts that know none send none."),
        "Last-Modified": header("When the file last changed. Send it as `If-Modified-Since`."),
        "Cache-Control": header("How long a copy may be kept before it is asked for again: five minutes where the force’s host was set up by candour."),
        "Access-Control-Allow-Origin": header("`*`: pages of any site may read the file."),
    })
}

pub(in crate::feeds) fn responses() -> Value {
    value!({
        "NotModified": { "description": "The copy that the caller has is still what is published." },
        "NotFound": {
            "description": "There is no such file, and there never was: what was once published leaves a notice or leads on.",
            "content": { "text/html": { "schema": { "type": "string" } } },
        },
    })
}
