//! `/catalog.jsonld`: DCAT 3 in JSON-LD with its own context, with all that DCAT-AP 3 demands and most that it recommends.
//!
//! What names something here names it in the pages' JSON-LD as well. Words say their language; a length and a sum of each file
//! are those of the manifest.

use super::data_json::KEYWORDS;
use super::holdings::{Download, Holding, holdings};
use super::imprint::Imprint;
use crate::feeds::described::bare;
use crate::feeds::edition::Edition;
use crate::feeds::json::json;
use crate::feeds::jsonld;
use crate::findings::Finding;
use crate::site::{Address, Receipt};
use crate::standard::{Language, Line, Listed, Region};
use jiff::civil::Date;
use serde_json::{Map, Value, json as value};

pub(in crate::feeds) fn dcat(edition: &Edition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    dcat_of(&Imprint::of(edition), &holdings(edition, receipts))
}

/// The catalogue of these sets of data.
pub(in crate::feeds) fn dcat_of(imprint: &Imprint<'_>, holdings: &[Holding<'_>]) -> Result<Vec<u8>, Finding> {
    json(&catalogue(imprint, holdings), 3)
}

/// The vocabularies of the European Union that DCAT-AP takes its codes from.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

fn catalogue(imprint: &Imprint<'_>, holdings: &[Holding<'_>]) -> Value {
    let base = imprint.base;
    let mut catalogue = object(value!({
        "@context": context(),
        "@id": jsonld::catalogue(base),
        "@type": "dcat:Catalog",
        "dct:title": words(&imprint.name),
        "dct:description": words(&imprint.about),
    }));
    catalogue.extend(terms(imprint));
    let days = holdings.iter().map(|holding| (holding.issued, holding.modified));
    if let (Some(issued), Some(modified)) = (days.clone().map(|(day, _)| day).min(), days.map(|(_, day)| day).max()) {
        catalogue.insert("dct:issued".to_owned(), day(issued));
        catalogue.insert("dct:modified".to_owned(), day(modified));
    }
    catalogue.insert("foaf:homepage".to_owned(), value!({ "@id": base.as_str(), "@type": "foaf:Document" }));
    catalogue.insert(
        "dcat:themeTaxonomy".to_owned(),
        value!({ "@id": format!("{AUTHORITY}/data-theme"), "@type": "skos:ConceptScheme" }),
    );
    let sets: Vec<Value> = holdings.iter().map(|holding| dataset(imprint, holding)).collect();
    catalogue.insert("dcat:dataset".to_owned(), sets.into());
    catalogue.insert("dcat:service".to_owned(), service(imprint, holdings));
    Value::Object(catalogue)
}

fn context() -> Value {
    value!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// What the catalogue, its sets of data and its service have in common.
fn terms(imprint: &Imprint<'_>) -> Map<String, Value> {
    let languages: Vec<Value> = imprint.languages.iter().map(|language| tongue(*language)).collect();
    object(value!({
        "dct:publisher": publisher(imprint),
        "dct:license": licence(imprint),
        "dct:language": languages,
        "dct:spatial": place(imprint.region),
    }))
}

fn dataset(imprint: &Imprint<'_>, holding: &Holding<'_>) -> Value {
    let theme = value!({
        "@id": format!("{AUTHORITY}/data-theme/JUST"), "@type": "skos:Concept",
        "skos:prefLabel": { "@value": "Justice, legal system and public safety", "@language": "en" },
    });
    let keywords: Vec<Value> = KEYWORDS.iter().map(|word| value!({ "@value": word, "@language": "en" })).collect();
    let files: Vec<Value> = holding.files.iter().map(|file| distribution(imprint, file)).collect();
    let mut set = object(value!({
        "@id": holding.uri,
        "@type": "dcat:Dataset",
        "dct:title": words(&holding.title),
        "dct:description": words(&holding.about),
        "dct:identifier": holding.uri,
    }));
    set.extend(terms(imprint));
    set.extend(object(value!({
        "dcat:contactPoint": contact(imprint),
        "dct:issued": day(holding.issued),
        "dct:modified": day(holding.modified),
        "dcat:version": imprint.version,
        // A register changes when something in it changes, and is looked through by the day that it names.
        "dct:accrualPeriodicity": { "@id": format!("{AUTHORITY}/frequency/IRREG"), "@type": "dct:Frequency" },
        "dcat:theme": theme,
        "dcat:keyword": keywords,
        "dcat:landingPage": { "@id": holding.page, "@type": "foaf:Document" },
        "dcat:distribution": files,
    })));
    Value::Object(set)
}

fn distribution(imprint: &Imprint<'_>, file: &Download<'_>) -> Value {
    let mut distribution = object(value!({
        "@id": format!("{}#file", file.url),
        "@type": "dcat:Distribution",
        "dct:title": { "@value": file.title, "@language": "en" },
        "dct:description": { "@value": file.about, "@language": "en" },
        "dcat:accessURL": { "@id": file.url },
        "dcat:downloadURL": { "@id": file.url },
        "dcat:mediaType": {
            "@id": format!("http://www.iana.org/assignments/media-types/{}", bare(file.media_type)),
            "@type": "dct:MediaType",
        },
        "dcat:byteSize": { "@value": file.receipt.bytes.to_string(), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm" },
            "spdx:checksumValue": { "@value": file.receipt.sha256, "@type": "xsd:hexBinary" },
        },
        "dct:license": licence(imprint),
        "dcat:accessService": { "@id": service_id(imprint) },
    }));
    if let Some(standard) = &file.conforms_to {
        distribution.insert("dct:conformsTo".to_owned(), value!({ "@id": standard, "@type": "dct:Standard" }));
    }
    Value::Object(distribution)
}

fn service_id(imprint: &Imprint<'_>) -> String {
    format!("{}#service", imprint.base.as_str())
}

/// The feeds as a service that hands out files.
fn service(imprint: &Imprint<'_>, holdings: &[Holding<'_>]) -> Value {
    let base = imprint.base;
    let served: Vec<Value> = holdings.iter().map(|holding| value!({ "@id": holding.uri })).collect();
    let name = Line { en: "Feeds of the register".to_owned(), cy: Some("Ffrydiau'r gofrestr".to_owned()) };
    let name = Line { cy: name.cy.filter(|_| imprint.is_bilingual()), ..name };
    let mut service = object(value!({
        "@id": service_id(imprint),
        "@type": "dcat:DataService",
        "dct:title": words(&name),
        "dct:description": {
            "@value": "Every file of the register at an address that never moves, without a key and without a limit.",
            "@language": "en",
        },
        "dcat:endpointURL": { "@id": base.feed("api/v1/index.json") },
        "dcat:endpointDescription": { "@id": base.feed("api/v1/openapi.json") },
        "dcat:landingPage": { "@id": base.absolute(Address::Data), "@type": "foaf:Document" },
        "dct:conformsTo": { "@id": "https://spec.openapis.org/oas/v3.1.0", "@type": "dct:Standard" },
        "dcat:contactPoint": contact(imprint),
        "dcat:servesDataset": served,
    }));
    service.extend(terms(imprint));
    Value::Object(service)
}

fn publisher(imprint: &Imprint<'_>) -> Value {
    let publisher = &imprint.publisher;
    let mut agent = object(value!({
        "@id": format!("{}#{}", imprint.base.as_str(), imprint.agent),
        "@type": ["foaf:Agent", "foaf:Organization"],
        "foaf:name": words(&publisher.name),
    }));
    if let Some(website) = &publisher.website {
        let homepage = value!({ "@id": website.as_str(), "@type": "foaf:Document" });
        agent.insert("foaf:homepage".to_owned(), homepage);
    }
    Value::Object(agent)
}

fn contact(imprint: &Imprint<'_>) -> Value {
    let publisher = &imprint.publisher;
    let mut card = object(value!({
        "@id": format!("{}#contact", imprint.base.as_str()),
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": words(&publisher.name),
        "vcard:hasURL": { "@id": publisher.website.as_deref().unwrap_or(imprint.base.as_str()) },
    }));
    if let Some(mailbox) = &publisher.contact_email {
        card.insert("vcard:hasEmail".to_owned(), value!({ "@id": format!("mailto:{mailbox}") }));
    }
    Value::Object(card)
}

fn licence(imprint: &Imprint<'_>) -> Value {
    let each = imprint.licences.iter().map(|it| value!({ "@id": it.url(), "@type": "dct:LicenseDocument" }));
    let mut each: Vec<Value> = each.collect();
    if each.len() == 1 { each.remove(0) } else { Value::Array(each) }
}

fn tongue(language: Language) -> Value {
    let code = match language {
        Language::En => "ENG",
        Language::Cy => "CYM",
    };
    value!({ "@id": format!("{AUTHORITY}/language/{code}"), "@type": "dct:LinguisticSystem" })
}

/// A region by the code of the Office for National Statistics.
fn place(region: Region) -> Value {
    let code = match region {
        Region::England => "E92000001",
        Region::Wales => "W92000004",
        Region::EnglandAndWales => "K04000001",
        Region::Scotland => "S92000003",
        Region::NorthernIreland => "N92000002",
        Region::GreatBritain => "K03000001",
        Region::Uk => "K02000001",
        Region::London => "E12000007",
        Region::NorthEast => "E12000001",
        Region::NorthWest => "E12000002",
        Region::Yorkshire => "E12000003",
        Region::EastMidlands => "E12000004",
        Region::WestMidlands => "E12000005",
        Region::SouthEast => "E12000008",
        Region::EastOfEngland => "E12000006",
        Region::SouthWest => "E12000009",
    };
    value!({
        "@id": format!("http://statistics.data.gov.uk/id/statistical-geography/{code}"),
        "@type": "dct:Location",
        "skos:prefLabel": { "@value": region.term().label, "@language": "en" },
    })
}

fn day(date: Date) -> Value {
    value!({ "@value": date.to_string(), "@type": "xsd:date" })
}

/// Words with the tags of their languages.
fn words(line: &Line) -> Value {
    let english = value!({ "@value": line.en, "@language": "en" });
    match &line.cy {
        Some(welsh) => value!([english, { "@value": welsh, "@language": "cy" }]),
        None => english,
    }
}

fn object(members: Value) -> Map<String, Value> {
    if let Value::Object(members) = members { members } else { Map::new() }
}
