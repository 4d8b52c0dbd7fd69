//! What a page says of itself to search engines, in the words of <https://schema.org>, as JSON-LD with its own context.
//!
//! Each function gives one document for one page. They say nothing that the page does not show.

use super::base::Base;
use super::formats::{FORMATS, Group};
use crate::public::{Dataset, PublicRegister, Technology};
use crate::site::Address;
use crate::standard::{Language, Line, Listed, Prose, Status};
use crate::text;
use serde_json::{Map, Value, json};

/// The home page: a catalogue of the one register.
pub fn home(register: &PublicRegister) -> Value {
    let base = Base::of(register);
    document(json!({
        "@type": "DataCatalog",
        "@id": catalogue(&base),
        "name": register_name(register),
        "description": prose(&register.statement.text),
        "url": base.as_str(),
        "inLanguage": languages(register),
        "license": register.register.licence.url(),
        "dateModified": register.as_of.to_string(),
        "publisher": organisation(register),
        "dataset": { "@type": "Dataset", "@id": whole(&base), "name": register_name(register),
            "description": prose(&register.statement.text), "url": base.absolute(Address::Data),
            "license": register.register.licence.url() },
    }))
}

/// The page of downloads: the register as a dataset, with every way to fetch it.
pub fn data(register: &PublicRegister) -> Value {
    let base = Base::of(register);
    let distributions: Vec<Value> = FORMATS
        .iter()
        .filter(|format| format.group == Group::Data)
        .map(|format| {
            json!({ "@type": "DataDownload", "name": format.title, "description": format.about,
                "contentUrl": base.feed(format.path), "encodingFormat": format.media_type.as_str() })
        })
        .collect();
    document(json!({
        "@type": "Dataset",
        "@id": whole(&base),
        "name": register_name(register),
        "description": prose(&register.statement.text),
        "identifier": base.feed("api/v1/index.json"),
        "url": base.absolute(Address::Data),
        "inLanguage": languages(register),
        "isAccessibleForFree": true,
        "license": register.register.licence.url(),
        "dateModified": register.as_of.to_string(),
        "creator": organisation(register),
        "spatialCoverage": register.force.region.term().label,
        "includedInDataCatalog": { "@id": catalogue(&base) },
        "distribution": distributions,
    }))
}

/// The page of a technology, and what it is about.
pub fn technology(register: &PublicRegister, technology: &Technology) -> Value {
    let (base, answers) = (Base::of(register), &technology.answers);
    let page = base.absolute(Address::Technology(&technology.id));
    let mut about = Map::new();
    about.insert("@type".into(), if is_software(technology) { "SoftwareApplication" } else { "Thing" }.into());
    about.insert("@id".into(), format!("{page}#technology").into());
    about.insert("name".into(), line(&answers.name));
    about.insert("description".into(), prose(&answers.summary));
    if is_software(technology) {
        let kinds: Vec<&str> = answers.kinds.iter().map(|kind| kind.term().label).collect();
        about.insert("applicationCategory".into(), kinds.into());
    }
    let mut described = json!({
        "@type": "WebPage",
        "@id": page,
        "url": page,
        "name": line(&answers.name),
        "description": prose(&answers.summary),
        "inLanguage": languages(register),
        "dateModified": answers.last_reviewed.to_string(),
        "license": register.register.licence.url(),
        "isPartOf": { "@id": catalogue(&base) },
        "publisher": organisation(register),
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
pub fn dataset(register: &PublicRegister, dataset: &Dataset) -> Value {
    let (base, answers) = (Base::of(register), &dataset.answers);
    let page = base.absolute(Address::Dataset(&dataset.id));
    let mut described = json!({
        "@type": "Dataset",
        "@id": format!("{page}#dataset"),
        "name": line(&answers.name),
        "description": prose(&answers.description),
        "identifier": page,
        "url": page,
        "inLanguage": languages(register),
        "isPartOf": { "@id": catalogue(&base) },
    });
    if let Value::Object(members) = &mut described {
        let creator = answers
            .owner_body
            .as_ref()
            .map_or_else(|| organisation(register), |body| json!({ "@type": "Organization", "name": line(body) }));
        members.insert("creator".into(), creator);
        if let Some(period) = &answers.period {
            members.insert("temporalCoverage".into(), line(period));
        }
        if let Some(link) = &answers.url {
            members.insert("sameAs".into(), link.as_str().into());
        }
    }
    document(described)
}

/// The force, for use within a document.
pub fn organisation(register: &PublicRegister) -> Value {
    let (base, force) = (Base::of(register), &register.force);
    let mut about = Map::new();
    about.insert("@type".into(), "GovernmentOrganization".into());
    about.insert("@id".into(), format!("{}#force", base.as_str()).into());
    about.insert("name".into(), line(&force.name));
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

fn catalogue(base: &Base) -> String {
    format!("{}#catalogue", base.as_str())
}

fn whole(base: &Base) -> String {
    format!("{}#register", base.as_str())
}

fn register_name(register: &PublicRegister) -> String {
    format!("{}: register of data-driven technologies", register.force.name.en)
}

/// What is only proposed is no software yet; what rests on a technique or has a model is.
fn is_software(technology: &Technology) -> bool {
    let answers = &technology.answers;
    answers.status != Status::Proposed && !(answers.technique.is_empty() && answers.algorithm.models.is_empty())
}

fn languages(register: &PublicRegister) -> Vec<&'static str> {
    if register.is_bilingual() { vec![Language::En.code(), Language::Cy.code()] } else { vec![Language::En.code()] }
}

fn line(line: &Line) -> Value {
    in_languages(&line.en, line.cy.as_deref())
}

fn prose(prose: &Prose) -> Value {
    in_languages(&text::plain(&prose.en), prose.cy.as_deref().map(text::plain).as_deref())
}

fn in_languages(english: &str, welsh: Option<&str>) -> Value {
    match welsh {
        Some(welsh) => json!([
            { "@language": "en", "@value": english },
            { "@language": "cy", "@value": welsh },
        ]),
        None => english.into(),
    }
}
