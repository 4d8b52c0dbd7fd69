//! What helps programs to find the rest. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{catalogue, interface, manifest, robots, security};
use crate::site::MediaType;

/// Those that are made from other files come last, in the order in which they are made.
pub(super) const ROWS: &[Format] = &[
    Format {
        path: "robots.txt",
        media_type: MediaType::Text,
        group: Group::Discovery,
        title: "Rules for search engines",
        audience: "Search engines",
        about: "Everything may be read; the site map is named.",
        make: Make::Register(robots::robots),
    },
    Format {
        path: ".well-known/security.txt",
        media_type: MediaType::Text,
        group: Group::Discovery,
        title: "Where to tell of a weakness",
        audience: "People who find a weakness of this website",
        about: "Whom to tell, in which languages, and until when that holds (RFC 9116).",
        make: Make::Stated(security::is_stated, security::security),
    },
    Format {
        path: "sitemap.xml",
        media_type: MediaType::Xml,
        group: Group::Discovery,
        title: "Site map",
        audience: "Search engines",
        about: "The address of every page in each language; of records and news also the day. Of a very large register it lists its parts.",
        make: Make::SiteMap,
    },
    Format {
        path: "api/v1/openapi.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "What can be fetched, as OpenAPI",
        audience: "Developers",
        about: "OpenAPI 3.1 of every file of the feeds: its address, its parameters, its media type, its schema and an example.",
        make: Make::Register(interface::openapi),
    },
    Format {
        path: ".well-known/api-catalog",
        media_type: MediaType::Linkset,
        group: Group::Discovery,
        title: "The catalogue of interfaces",
        audience: "Programs that look for interfaces by themselves",
        about: "A set of links by RFC 9727: to the feeds, their description, their documents and their licence.",
        make: Make::Register(interface::api_catalogue),
    },
    Format {
        path: "data.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "The catalogue for data.gov.uk",
        audience: "The harvester of data.gov.uk",
        about: "The register’s sets of data as a list in the form that data.gov.uk collects. It is never empty.",
        make: Make::Closing(catalogue::data_json),
    },
    Format {
        path: "catalog.jsonld",
        media_type: MediaType::JsonLd,
        group: Group::Discovery,
        title: "The catalogue as linked data",
        audience: "Catalogues of data that read DCAT",
        about: "DCAT 3 in JSON-LD: the catalogue, its sets of data, and every download with its media type, length and SHA-256.",
        make: Make::Closing(catalogue::dcat),
    },
    Format {
        path: "api/v1/index.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "The manifest",
        audience: "National bodies and other programs that collect registers: fetch this first",
        about: "Who publishes, on what terms, as of when, and every feed with its length and SHA-256.",
        make: Make::Closing(manifest::index),
    },
];
