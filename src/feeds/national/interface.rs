//! `openapi.json` and `/.well-known/api-catalog` of a collection: the rows of its feeds as an interface that programs can be
//! built on.

use super::collection::{licences, title};
use super::edition::NationalEdition;
use super::formats::{NationalFormat, formats};
use crate::feeds::described::bare;
use crate::feeds::interface::{GROUPS, PROFILE, headers, operation, responses};
use crate::feeds::json::json;
use crate::feeds::tables::tables_across_forces;
use crate::feeds::terms::Publisher;
use crate::findings::Finding;
use crate::national::NATIONAL_SCHEMA_VERSION;
use crate::site::{Address, MediaType};
use crate::standard::{Language, Listed};
use serde_json::{Map, Value, json as value};

/// OpenAPI 3.1 of every file, a path a row.
pub(super) fn openapi(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let base = &edition.base;
    let paths: Map<String, Value> = formats().map(|format| (template(format), item(edition, format))).collect();
    let tags = GROUPS.iter().filter(|(group, ..)| formats().any(|format| format.group == *group));
    let tags: Vec<Value> = tags.map(|(_, name, about)| value!({ "name": name, "description": about })).collect();
    let document = value!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": info(edition),
        "servers": [{ "url": base.as_str().trim_end_matches('/'), "description": "The collection, as it is published" }],
        "security": [],
        "tags": tags,
        "paths": paths,
        "components": { "headers": headers(), "responses": responses() },
        "externalDocs": { "url": base.absolute(Address::Data), "description": "Every download, explained" },
    });
    json(&document, 3)
}

fn info(edition: &NationalEdition<'_>) -> Value {
    let publisher = Publisher::of_nation(&edition.register.nation);
    let mut contact = Map::new();
    contact.insert("name".to_owned(), publisher.name.en.into());
    contact.extend(publisher.website.map(|website| ("url".to_owned(), website.into())));
    contact.extend(publisher.contact_email.map(|mailbox| ("email".to_owned(), mailbox.into())));
    let mut info = value!({
        "title": title(edition.register).en,
        "version": NATIONAL_SCHEMA_VERSION,
        "summary": "What police forces publish of their data-driven technologies, collected.",
        "description": "Plain files at addresses that never move; no key is needed. Begin with `/api/v1/index.json`, which says \
            how each force stands and lists every file with its length and SHA-256. Each force’s own package stands here byte for \
            byte. A force that is `held` is shown by its last good copy: an outage is never a deletion. Unknown members may come \
            at any time; codes are explained in `/api/v1/codes.json`.",
        "contact": contact,
    });
    // OpenAPI has room for one licence; where forces use several, the provenance of each says which.
    if let [licence] = licences(edition.register).as_slice() {
        info["license"] = value!({ "name": licence.title, "identifier": licence.code });
    }
    info
}

/// The path with its parameters, such as `/api/v1/forces/{code}/register.json`.
fn template(format: &NationalFormat) -> String {
    let path = format!("/{}", format.path);
    if format.is_one_file() {
        return path;
    }
    WORDS.iter().fold(path, |path, (word, parameter, _)| path.replacen(word, parameter, 1))
}

/// What stands for something else in a path, as a parameter, and what it is.
const WORDS: &[(&str, &str, &str)] = &[
    ("CODE", "{code}", "The code of a force. It never changes and is never used for another."),
    ("TABLE", "{table}", "The name of a table."),
    ("VERSION", "{version}", "A version, such as 1.0.0."),
    ("NAME", "{name}", "The name of a schema."),
    ("/N.json", "/{number}.json", "A number, counted from 1."),
];

fn item(edition: &NationalEdition<'_>, format: &NationalFormat) -> Value {
    let template = template(format);
    let tag = GROUPS.iter().find(|(group, ..)| *group == format.group).map_or("data", |(_, name, _)| name);
    let parameters = WORDS.iter().filter(|(_, parameter, _)| template.contains(parameter));
    let parameters: Vec<Value> =
        parameters.map(|(_, parameter, about)| self::parameter(edition, parameter, about)).collect();
    let mut content = Map::new();
    content.insert(bare(format.media_type).to_owned(), value!({ "schema": schema(format) }));
    let mut get = value!({
        "operationId": operation(&template),
        "summary": format.title,
        "description": format.about,
        "tags": [tag],
    });
    if !parameters.is_empty() {
        get["parameters"] = parameters.into();
    }
    get["responses"] = value!({
        "200": { "description": format.title, "content": content },
        "304": { "$ref": "#/components/responses/NotModified" },
        "404": { "$ref": "#/components/responses/NotFound" },
    });
    value!({ "get": get })
}

fn parameter(edition: &NationalEdition<'_>, parameter: &str, about: &str) -> Value {
    let name = parameter.trim_matches(|letter| matches!(letter, '{' | '}' | '/')).trim_end_matches("}.json");
    let schema = match name {
        "code" => {
            let codes: Vec<&str> = edition.register.copies().map(|(force, _)| force.code()).collect();
            if codes.is_empty() { value!({ "type": "string" }) } else { value!({ "type": "string", "enum": codes }) }
        }
        "table" => {
            let names: Vec<String> = tables_across_forces().iter().map(|table| table.name.clone()).collect();
            value!({ "type": "string", "enum": names })
        }
        "number" => value!({ "type": "integer", "minimum": 1 }),
        _ => value!({ "type": "string" }),
    };
    value!({ "name": name, "in": "path", "required": true, "description": about, "schema": schema })
}

/// What is in an answer; a published schema by reference, as seen from this file.
fn schema(format: &NationalFormat) -> Value {
    let name = format.path.strip_prefix("api/v1/").and_then(|path| path.strip_suffix(".json"));
    match (name, format.media_type) {
        (Some(name @ ("index" | "national" | "forces" | "failures")), _) => {
            value!({ "$ref": format!("schema/{name}.json") })
        }
        (Some("changes/N"), _) => value!({ "$ref": "schema/changes.json" }),
        _ if format.path == "data.json" => value!({ "type": "array" }),
        (_, MediaType::Json | MediaType::JsonLd | MediaType::FeedJson | MediaType::Linkset | MediaType::SchemaJson) => {
            value!({ "type": "object" })
        }
        _ => value!({ "type": "string" }),
    }
}

/// A set of links (RFC 9264) by which a program finds the feeds of a host (RFC 9727).
pub(super) fn api_catalogue(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let base = &edition.base;
    let feeds = base.feed("api/v1/index.json");
    let pages = |address| {
        let page = |language: &Language| value!({ "href": base.absolute_in(*language, address), "type": "text/html", "hreflang": [language.code()] });
        edition.languages().iter().map(page).collect::<Vec<Value>>()
    };
    let file = |path: &str, media_type: MediaType| value!([{ "href": base.feed(path), "type": media_type.as_str() }]);
    let licences: Vec<Value> =
        licences(edition.register).into_iter().map(|licence| value!({ "href": licence.uri })).collect();
    json(
        &value!({ "linkset": [
            {
                "anchor": base.feed(".well-known/api-catalog"),
                "item": [{ "href": feeds, "title": "Feeds of the collection" }],
                "profile": [{ "href": PROFILE }],
            },
            {
                "anchor": feeds,
                "service-desc": file("api/v1/openapi.json", MediaType::Json),
                "service-doc": pages(Address::Data),
                "service-meta": file("api/v1/index.json", MediaType::Json),
                "describedby": file("catalog.jsonld", MediaType::JsonLd),
                "license": licences,
                "terms-of-service": pages(Address::Page("about")),
            },
        ] }),
        4,
    )
}
