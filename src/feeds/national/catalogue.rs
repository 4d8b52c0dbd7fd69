//! The collection as catalogues of data know it: `/data.json` and `/catalog.jsonld`, with one set of data that is always there.

use super::collection::{licence_codes, title};
use super::edition::NationalEdition;
use super::formats::formats;
use crate::feeds::catalogue::{self, Download, Holding, Imprint};
use crate::feeds::formats::Group;
use crate::feeds::terms::Publisher;
use crate::findings::Finding;
use crate::site::{Address, MediaType, Receipt};
use crate::standard::{Language, Line, Region};

/// The list for data.gov.uk.
pub(super) fn data_json(edition: &NationalEdition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    catalogue::data_json_of(&imprint(edition), &[holding(edition, receipts)])
}

/// The catalogue in JSON-LD.
pub(super) fn dcat(edition: &NationalEdition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    catalogue::dcat_of(&imprint(edition), &[holding(edition, receipts)])
}

fn imprint<'e>(edition: &'e NationalEdition<'_>) -> Imprint<'e> {
    Imprint {
        base: &edition.base,
        languages: edition.languages(),
        licences: licence_codes(edition.register),
        region: Region::Uk,
        publisher: Publisher::of_nation(&edition.register.nation),
        agent: "publisher",
        version: edition.register.as_of.to_string(),
        name: Line { cy: welsh(edition, title(edition.register).cy), ..title(edition.register) },
        about: about(edition),
    }
}

fn about(edition: &NationalEdition<'_>) -> Line {
    let welsh_text = "Yr hyn y mae heddluoedd yn ei gyhoeddi am eu technolegau a yrrir gan ddata, wedi'i gasglu, gyda \
                      sefyllfa pob heddlu.";
    Line {
        en: "What police forces publish of their data-driven technologies, collected, with the state of every force."
            .to_owned(),
        cy: welsh(edition, Some(welsh_text.to_owned())),
    }
}

fn welsh(edition: &NationalEdition<'_>, text: Option<String>) -> Option<String> {
    text.filter(|_| edition.languages().contains(&Language::Cy))
}

/// The collection as a set of data, with what a reader takes as a whole. A file a force would make the list longer than the
/// collection.
fn holding<'r>(edition: &NationalEdition<'_>, receipts: &'r [Receipt]) -> Holding<'r> {
    let register = edition.register;
    let first = register.changes.iter().map(|change| change.collected_on).min();
    let files = formats().filter(|format| matches!(format.group, Group::Data | Group::News)).flat_map(|format| {
        let those = receipts.iter().filter(move |receipt| {
            let path = receipt.path.as_str();
            if format.is_one_file() { path == format.path } else { format.is_at(path) }
        });
        those.map(move |receipt| Download {
            url: edition.base.feed(receipt.path.as_str()),
            title: format
                .table_at(receipt.path.as_str())
                .map_or_else(|| format.title.to_owned(), |table| table.title(None)),
            about: format.about,
            media_type: format.media_type,
            conforms_to: conforms_to(edition, receipt.path.as_str(), format.media_type),
            receipt,
        })
    });
    Holding {
        uri: format!("{}#files", edition.base.absolute(Address::Data)),
        title: Line {
            en: "Police use of AI and data-driven technologies: all registers".to_owned(),
            cy: welsh(edition, Some("Defnydd yr heddlu o AI a data: pob cofrestr".to_owned())),
        },
        about: about(edition),
        page: edition.base.absolute(Address::Data),
        issued: first.unwrap_or(register.as_of).min(register.as_of),
        modified: register.as_of,
        files: files.collect(),
    }
}

/// What a download conforms to, as an address: its own schema, or a standard of the world.
fn conforms_to(edition: &NationalEdition<'_>, path: &str, media_type: MediaType) -> Option<String> {
    let standard = match (path, media_type) {
        (path, MediaType::Json) if path.ends_with("csv-metadata.json") => "https://www.w3.org/TR/tabular-metadata/",
        ("api/v1/datapackage.json", _) => "https://datapackage.org/profiles/2.0/datapackage.json",
        (path, MediaType::Json) => {
            let name = path.strip_prefix("api/v1/")?;
            return Some(edition.base.feed(&format!("api/v1/schema/{name}")));
        }
        (_, MediaType::Csv) => "https://www.rfc-editor.org/info/rfc4180",
        (_, MediaType::Ndjson) => "https://github.com/ndjson/ndjson-spec",
        (_, MediaType::Atom) => "https://www.rfc-editor.org/info/rfc4287",
        (_, MediaType::FeedJson) => "https://www.jsonfeed.org/version/1.1/",
        _ => return None,
    };
    Some(standard.to_owned())
}
