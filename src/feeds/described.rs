//! By what a feed is described: its own published JSON Schema, or a standard of the world.

use super::formats::{Format, formats};
use crate::site::MediaType;

/// Feeds whose schema is not called as they are, and the name of that schema.
const OTHERWISE: &[(&str, &str)] = &[
    ("api/v1/technologies/ID.json", "technology"),
    ("api/v1/datasets/ID.json", "dataset"),
    ("api/v1/atrs/ID.json", "atrs"),
    ("api/v1/changes/N.json", "changes"),
];

/// Feeds that are called like a schema and are not what it describes.
const NOT: &[&str] = &["api/v1/changes.json"];

/// The path of the schema that describes a feed in JSON.
pub(super) fn schema_of(format: &Format) -> Option<&'static str> {
    if format.media_type != MediaType::Json || NOT.contains(&format.path) {
        return None;
    }
    let otherwise = OTHERWISE.iter().find(|(path, _)| *path == format.path).map(|(_, name)| *name);
    let name = match otherwise {
        Some(name) => name,
        None => format.path.strip_prefix("api/v1/")?.strip_suffix(".json").filter(|name| !name.contains('/'))?,
    };
    let is_it =
        |path: &str| path.strip_prefix("api/v1/schema/").and_then(|rest| rest.strip_suffix(".json")) == Some(name);
    formats().map(|format| format.path).find(|path| is_it(path))
}

/// The standard of the world that a feed follows.
pub(super) fn standard_of(format: &Format) -> Option<&'static str> {
    match format.path {
        "api/v1/datapackage.json" => return Some("https://datapackage.org/profiles/2.0/datapackage.json"),
        "api/v1/changes.json" => return Some("https://iiif.io/api/discovery/1.0/"),
        path if path.ends_with("csv-metadata.json") => return Some("https://www.w3.org/TR/tabular-metadata/"),
        _ => {}
    }
    match format.media_type {
        MediaType::Atom => Some("https://www.rfc-editor.org/info/rfc4287"),
        MediaType::Csv => Some("https://www.rfc-editor.org/info/rfc4180"),
        MediaType::FeedJson => Some("https://www.jsonfeed.org/version/1.1/"),
        MediaType::Ndjson => Some("https://github.com/ndjson/ndjson-spec"),
        MediaType::Xlsx => Some("https://www.iso.org/standard/71691.html"),
        MediaType::Linkset => Some("https://www.rfc-editor.org/info/rfc9264"),
        MediaType::SchemaJson => Some("https://json-schema.org/draft/2020-12/schema"),
        _ => None,
    }
}

/// A media type without its character set.
pub(super) fn bare(media_type: MediaType) -> &'static str {
    media_type.as_str().split(';').next().unwrap_or_default()
}
