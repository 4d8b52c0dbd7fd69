//! What a page says of itself to search engines, in the words of <https://schema.org>, as JSON-LD with its own context.
//!
//! Each function gives one document for one page in one language. They say nothing that the page does not show. What a
//! thing is called in this web of documents (`@id`) is the same in both languages.

use super::base::Base;
use super::formats::{Group, Make, formats};
use super::tables::tables;
use crate::public::{Dataset, PublicRegister, Technology};
use crate::site::{Address, MediaType};
use crate::standard::{Language, Line, Listed, Prose, Status};
use crate::text;
use serde_json::{Map, Value, json};

/// The home page: a catalogue of the one register.
pub fn home(register: &PublicRegister, language: Language) -> Value {
    let base = Base::of(register);
    document(json!({
        "@type": "DataCatalog",
        "@id": catalogue(&base),
        "name": register_name(register, language),
        "description": prose(&register.statement.text, language),
        "url": page(&base, Address::Home, language),
        "inLanguage": language.code(),
        "license": register.register.licence.url(),
        "dateModified": register.as_of.to_string(),
        "publisher": organisation(register, language),
        "dataset": { "@type": "Dataset", "@id": whole(&base), "name": register_name(register, language),
            "description": prose(&register.statement.text, language), "url": page(&base, Address::Data, language),
            "license": register.register.licence.url() },
    }))
}

/// The page of downloads: the register as a dataset, with every way to fetch it.
pub fn data(register: &PublicRegister, language: Language) -> Value {
    let base = Base::of(register);
    let download = |name: String, about: String, path: &str, media_type| {
        json!({ "@type": "DataDownload", "name": name, "description": about,
            "contentUrl": base.feed(path), "encodingFormat": bare(media_type) })
    };
    let mut distributions: Vec<Value> = Vec::new();
    for format in formats().filter(|format| format.group == Group::Data) {
        match (format.make, format.media_type) {
            (Make::Tables(_), MediaType::Csv) => distributions.extend(tables().iter().map(|table| {
                let name = format!("{}: {}", format.title, table.title(None));
                download(name, table.about(None), &table.path(), format.media_type)
            })),
            _ if format.is_one_file() => {
                let (name, about) = (format.title.to_owned(), format.about.to_owned());
                distributions.push(download(name, about, format.path, format.media_type));
            }
            _ => {}
        }
    }
    document(json!({
        "@type": "Dataset",
        "@id": whole(&base),
        "name": register_name(register, language),
        "description": prose(&register.statement.text, language),
        "identifier": base.feed("api/v1/index.json"),
        "url": page(&base, Address::Data, language),
        "inLanguage": language.code(),
        "isAccessibleForFree": true,
        "license": register.register.licence.url(),
        "dateModified": register.as_of.to_string(),
        "creator": organisation(register, language),
        "spatialCoverage": register.force.region.term().label,
        "includedInDataCatalog": { "@id": catalogue(&base) },
        "distribution": distributions,
    }))
}

/// The page of a technology, and what it is about.
pub fn technology(register: &PublicRegister, technology: &Technology, language: Language) -> Value {
    let (base, answers) = (Base::of(register), &technology.answers);
    let record = Address::Technology(&technology.id);
    let mut about = Map::new();
    about.insert("@type".into(), if is_software(technology) { "SoftwareApplication" } else { "Thing" }.into());
    about.insert("@id".into(), format!("{}#technology", base.absolute(record)).into());
    about.insert("name".into(), line(&answers.name, language));
    if is_software(technology) {
        let kinds: Vec<&str> = answers.kinds.iter().map(|kind| kind.term().label).collect();
        about.insert("applicationCategory".into(), kinds.into());
    }
    let mut described = json!({
        "@type": "WebPage",
        "url": page(&base, record, language),
        "name": line(&answers.name, language),
        "description": prose(&answers.summary, language),
        "inLanguage": language.code(),
        "dateModified": answers.last_reviewed.to_string(),
        "license": register.register.licence.url(),
        "isPartOf": { "@id": catalogue(&base) },
        "publisher": organisation(register, language),
        "about": about,
        "encoding": { "@type": "DataDownload", "contentUrl": base.absolute(Address::TechnologyFeed(&technology.id)),
            "encodingFormat": "application/json" },
    });
    if let (Some(day), Value::Object(members)) = (answers.first_published, &mut described) {
        members.insert("datePublished".into(), day.to_string().into());
    }
    document(described)
}

/// The page of a dataset that technologies rest on.
///
/// What is described is the force's own data, which is seldom open: so it has a description and no download.
pub fn dataset(register: &PublicRegister, dataset: &Dataset, language: Language) -> Value {
    let (base, answers) = (Base::of(register), &dataset.answers);
    let record = Address::Dataset(&dataset.id);
    let mut described = json!({
        "@type": "Dataset",
        "@id": format!("{}#dataset", base.absolute(record)),
        "name": line(&answers.name, language),
        "description": prose(&answers.description, language),
        "identifier": base.absolute(Address::DatasetFeed(&dataset.id)),
        "url": page(&base, record, language),
        "inLanguage": language.code(),
        "isPartOf": { "@id": catalogue(&base) },
    });
    if let Value::Object(members) = &mut described {
        let creator = answers.owner_body.as_ref().map_or_else(
            || organisation(register, language),
            |body| json!({ "@type": "Organization", "name": line(body, language) }),
        );
        members.insert("creator".into(), creator);
        if let Some(period) = &answers.period {
            members.insert("temporalCoverage".into(), line(period, language));
        }
        if let Some(link) = &answers.url {
            members.insert("sameAs".into(), link.as_str().into());
        }
    }
    document(described)
}

/// The force, for use within a document.
pub fn organisation(register: &PublicRegister, language: Language) -> Value {
    let (base, force) = (Base::of(register), &register.force);
    let mut about = Map::new();
    about.insert("@type".into(), "GovernmentOrganization".into());
    about.insert("@id".into(), format!("{}#force", base.as_str()).into());
    about.insert("name".into(), line(&force.name, language));
    about.insert("identifier".into(), force.id.as_str().into());
    if let Some(website) = &force.website {
        about.insert("url".into(), website.as_str().into());
    }
    if let Some(mailbox) = &force.contact_email {
        about.insert("email".into(), mailbox.as_str().into());
    }
    Value::Object(about)
}

/// The text of a document as it can stand in `<script type="application/ld+json">`: nothing in it can end the element
/// or start a comment, whatever the register says.
pub fn script(document: &Value) -> String {
    let text = document.to_string();
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Outside its strings JSON has none of these, and within them this means the same.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out
}

/// The context stands in the document, so that nobody has to fetch it.
fn document(members: Value) -> Value {
    let id = json!({ "@type": "@id" });
    let mut document = Map::new();
    document.insert(
        "@context".into(),
        json!({ "@vocab": "https://schema.org/", "url": id, "license": id, "contentUrl": id, "sameAs": id }),
    );
    if let Value::Object(members) = members {
        document.extend(members);
    }
    Value::Object(document)
}

/// What the catalogue of a register is called.
pub(super) fn catalogue(base: &Base) -> String {
    format!("{}#catalogue", base.as_str())
}

/// What a register as a set of data is called.
pub(super) fn whole(base: &Base) -> String {
    format!("{}#register", base.as_str())
}

fn register_name(register: &PublicRegister, language: Language) -> Value {
    in_language(register.title(), Language::En, language)
}

/// What is only proposed is no software yet; what rests on a technique or has a model is.
fn is_software(technology: &Technology) -> bool {
    let answers = &technology.answers;
    answers.status != Status::Proposed && !(answers.technique.is_empty() && answers.algorithm.models.is_empty())
}

/// The address of a page in this language.
fn page(base: &Base, address: Address<'_>, language: Language) -> String {
    base.absolute_in(language, address)
}

/// A media type without its character set.
fn bare(media_type: MediaType) -> &'static str {
    media_type.as_str().split(';').next().unwrap_or_default()
}

fn line(line: &Line, language: Language) -> Value {
    let (words, said_in) = line.say(language);
    in_language(words.to_owned(), said_in, language)
}

fn prose(prose: &Prose, language: Language) -> Value {
    let (words, said_in) = prose.say(language);
    in_language(text::plain(words), said_in, language)
}

/// Words in the language of the page stand as they are; others say which language they are in.
fn in_language(words: String, said_in: Language, page: Language) -> Value {
    if said_in == page { words.into() } else { json!({ "@language": said_in.code(), "@value": words }) }
}
