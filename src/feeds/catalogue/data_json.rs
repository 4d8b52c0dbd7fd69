//! `/data.json`: a list of sets of data, as the harvester of data.gov.uk reads it.
//!
//! The harvester knows a set of data by its identifier, deletes what is no longer in the list, and takes words in one language:
//! English.

use super::holdings::{Download, Holding, holdings};
use super::imprint::Imprint;
use crate::feeds::described::bare;
use crate::feeds::edition::Edition;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::site::{MediaType, Receipt};
use crate::standard::{Licence, Listed};
use jiff::civil::Date;
use serde::Serialize;

pub(in crate::feeds) fn data_json(edition: &Edition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    data_json_of(&Imprint::of(edition), &holdings(edition, receipts))
}

/// The list of these sets of data.
pub(in crate::feeds) fn data_json_of(imprint: &Imprint<'_>, holdings: &[Holding<'_>]) -> Result<Vec<u8>, Finding> {
    json(&holdings.iter().map(|holding| Dataset::of(imprint, holding)).collect::<Vec<_>>(), 4)
}

/// A set of data, member by member as the guidance of data.gov.uk lists them.
#[derive(Serialize)]
struct Dataset<'a> {
    title: &'a str,
    description: &'a str,
    identifier: &'a str,
    license: &'static str,
    publisher: Publisher<'a>,
    #[serde(rename = "landingPage")]
    landing_page: &'a str,
    issued: Date,
    modified: Date,
    language: Vec<&'static str>,
    keyword: &'static [&'static str],
    distribution: Vec<Distribution<'a>>,
}

#[derive(Serialize)]
struct Publisher<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mbox: Option<&'a str>,
}

#[derive(Serialize)]
struct Distribution<'a> {
    title: &'a str,
    description: &'static str,
    #[serde(rename = "downloadURL")]
    download_url: &'a str,
    format: &'static str,
    #[serde(rename = "mediaType")]
    media_type: &'static str,
    #[serde(rename = "byteSize")]
    byte_size: u64,
    #[serde(rename = "conformsTo", skip_serializing_if = "Option::is_none")]
    conforms_to: Option<&'a str>,
}

/// What the sets of data are about. Letters, digits, spaces and hyphens alone: CKAN takes no others.
pub(super) const KEYWORDS: &[&str] =
    &["artificial intelligence", "algorithmic transparency", "data-driven technology", "police", "policing"];

impl<'a> Dataset<'a> {
    fn of(imprint: &'a Imprint<'_>, holding: &'a Holding<'_>) -> Self {
        let publisher = &imprint.publisher;
        Self {
            title: &holding.title.en,
            description: &holding.about.en,
            identifier: &holding.uri,
            license: strictest(&imprint.licences).url(),
            publisher: Publisher { name: &publisher.name.en, mbox: publisher.contact_email.as_deref() },
            landing_page: &holding.page,
            issued: holding.issued,
            modified: holding.modified,
            language: imprint.languages.iter().map(|language| language.code()).collect(),
            keyword: KEYWORDS,
            distribution: holding.files.iter().map(Distribution::of).collect(),
        }
    }
}

/// The form has room for one licence: whoever keeps to the one that asks for most keeps to all.
fn strictest(licences: &[Licence]) -> Licence {
    let order = [Licence::Ogl3, Licence::CcBy4, Licence::Cc0];
    order.into_iter().find(|licence| licences.contains(licence)).unwrap_or_default()
}

impl<'a> Distribution<'a> {
    fn of(file: &'a Download<'_>) -> Self {
        Self {
            title: &file.title,
            description: file.about,
            download_url: &file.url,
            format: name(file.media_type),
            media_type: bare(file.media_type),
            byte_size: file.receipt.bytes,
            conforms_to: file.conforms_to.as_deref(),
        }
    }
}

/// The name by which data.gov.uk filters.
fn name(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Atom => "ATOM",
        MediaType::Csv => "CSV",
        MediaType::Ndjson => "NDJSON",
        MediaType::Ods => "ODS",
        MediaType::Xlsx => "XLSX",
        MediaType::Zip => "ZIP",
        _ => "JSON",
    }
}
