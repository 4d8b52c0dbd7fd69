//! `/.well-known/api-catalog` (RFC 9727): a set of links (RFC 9264) by which a program finds the feeds of a host.
//!
//! It counts only at the root of a host (RFC 8615); a register in a folder says so in its documents.

use crate::feeds::edition::Edition;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::site::{Address, MediaType};
use crate::standard::{Language, Listed};
use serde_json::{Value, json as value};

/// What a set of links is that follows RFC 9727.
pub(in crate::feeds) const PROFILE: &str = "https://www.rfc-editor.org/info/rfc9727";

pub(in crate::feeds) fn api_catalogue(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let base = &edition.base;
    let feeds = base.feed("api/v1/index.json");
    let pages = |address| {
        let languages = edition.register.languages().iter();
        let page = |language: &Language| value!({ "href": base.absolute_in(*language, address), "type": "text/html", "hreflang": [language.code()] });
        languages.map(page).collect::<Vec<Value>>()
    };
    let file = |path: &str, media_type: MediaType| value!([{ "href": base.feed(path), "type": media_type.as_str() }]);
    let policy = edition.register.page("about").map_or(Address::Home, |page| Address::Page(&page.id));
    json(
        &value!({ "linkset": [
            {
                "anchor": base.feed(".well-known/api-catalog"),
                "item": [{ "href": feeds, "title": "Feeds of the register" }],
                "profile": [{ "href": PROFILE }],
            },
            {
                "anchor": feeds,
                "service-desc": file("api/v1/openapi.json", MediaType::Json),
                "service-doc": pages(Address::Data),
                "service-meta": file("api/v1/index.json", MediaType::Json),
                "describedby": file("catalog.jsonld", MediaType::JsonLd),
                "license": [{ "href": edition.register.register.licence.url() }],
                "terms-of-service": pages(policy),
            },
        ] }),
        4,
    )
}
